import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { findSignedIn } from "@/lib/auth/actor";
import { roleWords } from "@/lib/domain/role-words";
import { findInvitation } from "@/lib/queries/get-invitation";
import { JoinAsSignedInForm } from "./join-as-signed-in-form";
import { NewPersonForm } from "./new-person-form";

export const metadata: Metadata = { title: "Join a newsroom", referrer: "no-referrer" };

type Props = { params: Promise<{ newsroomId: string; token: string }> };

export default async function JoinPage({ params }: Props) {
  const { newsroomId, token } = await params;
  const [invitation, signedIn] = await Promise.all([findInvitation(newsroomId, token), findSignedIn()]);
  if (!invitation) {
    return (
      <Page
        title="This invitation no longer works"
        lead="It was used, taken back or has expired. Ask whoever gave it to you for a new one."
      >
        <ButtonLink href="/sign-in">Sign in</ButtonLink>
      </Page>
    );
  }

  const { newsroomName, invitedBy, role, email } = invitation;
  const lead = `${invitedBy} invites you as ${role}: someone who ${roleWords[role]}.`;
  const link = { newsroomId, token };
  if (signedIn) {
    return (
      <Page title={`Join ${newsroomName}`} lead={lead}>
        {email !== "" && email !== signedIn.email && (
          <Notice>
            This invitation is for {email}, and you are signed in as {signedIn.email}. Sign out first, then open the
            link again.
          </Notice>
        )}
        <JoinAsSignedInForm {...link} email={signedIn.email} />
      </Page>
    );
  }
  const back = `/sign-in?next=${encodeURIComponent(`/join/${newsroomId}/${token}`)}`;
  return (
    <Page title={`Join ${newsroomName}`} lead={lead}>
      <NewPersonForm {...link} email={email} />
      <p>
        You have an account here? <Link href={back}>Sign in</Link> and join with it.
      </p>
    </Page>
  );
}
