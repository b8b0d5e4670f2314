import type { ReactNode } from "react";
import { signOut } from "@/app/(public)/sign-in/actions";
import { GoKeys } from "@/components/shell/go-keys";
import { Header } from "@/components/shell/header";
import { Status } from "@/components/ui/status";
import { requireSignedIn } from "@/lib/auth/actor";

/** What every page of a newsroom stands in. It decides nothing: each page asks who may see it. */
export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const { name, membership } = await requireSignedIn();
  return (
    <>
      <Header
        newsroom={membership?.newsroomName ?? "No newsroom yet"}
        person={{ name, role: membership?.role ?? "no member" }}
        signOut={signOut}
      />
      {children}
      <GoKeys />
      <Status />
    </>
  );
}
