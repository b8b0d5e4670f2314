import type { Metadata } from "next";
import { Stop } from "@/components/shell/stop";

export const metadata: Metadata = { title: "Not found", robots: { index: false } };

/** What readers see of a page that was withdrawn, and of one that never was: nothing tells them apart, and nobody is asked to sign in. */
export default function PublishedNotFound() {
  return (
    <Stop mark="⸮" title="There is no page here">
      It was withdrawn, or the address is not quite right. The newsroom that gave you the link can tell you more.
    </Stop>
  );
}
