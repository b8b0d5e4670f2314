import { ButtonLink } from "@/components/ui/button";
import { Stop } from "./stop";

/** Also what another newsroom's things look like: to an outsider they do not exist. */
export function NotFound() {
  return (
    <Stop mark="⸮" title="Not found" actions={<ButtonLink href="/articles">Go to the articles</ButtonLink>}>
      There is nothing here. It was removed, or the address is not quite right.
    </Stop>
  );
}
