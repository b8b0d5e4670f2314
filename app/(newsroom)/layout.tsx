import type { ReactNode } from "react";
import { signOut } from "@/app/(public)/sign-in/actions";
import { GoKeys } from "@/components/shell/go-keys";
import { Header } from "@/components/shell/header";
import { NewsroomSwitcher } from "@/components/shell/newsroom-switcher";
import { Status } from "@/components/ui/status";
import { requireSignedIn } from "@/lib/auth/actor";
import { listOwnNewsrooms } from "@/lib/queries/list-own-newsrooms";
import { lookAt } from "./account/actions";

/** What every page of a newsroom stands in. It decides nothing: each page asks who may see it. */
export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const signedIn = await requireSignedIn();
  const { name, membership } = signedIn;
  const newsrooms = await listOwnNewsrooms(signedIn);
  return (
    <>
      <Header
        newsroom={membership?.newsroomName ?? "No newsroom yet"}
        person={{ name, role: membership?.role ?? "no member" }}
        switcher={
          membership && newsrooms.length > 1 ? (
            <NewsroomSwitcher
              newsrooms={newsrooms.map(({ id, name }) => ({ id, name }))}
              current={membership.newsroomId}
              action={lookAt}
            />
          ) : undefined
        }
        signOut={signOut}
      />
      {children}
      <GoKeys />
      <Status />
    </>
  );
}
