import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page, Section } from "@/components/ui/page";
import { requireSignedIn } from "@/lib/auth/actor";
import { getAccount } from "@/lib/queries/get-account";
import { NameForm } from "./name-form";
import { NewsroomList } from "./newsroom-list";
import { PasswordForm } from "./password-form";
import { SessionList } from "./session-list";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const signedIn = await requireSignedIn();
  const { name, email, password, newsrooms, sessions } = await getAccount(signedIn);
  return (
    <Page title="Your account" lead={email}>
      {password === "none" && (
        <Notice actions={<ButtonLink href="/articles">Later, go to the articles</ButtonLink>}>
          You are signed in. Choose a password now, and you can sign in again without a link.
        </Notice>
      )}
      <Section title={password === "none" ? "Choose a password" : "Password"}>
        <PasswordForm email={email} state={password} />
      </Section>
      <Section title="Name">
        <NameForm name={name} />
      </Section>
      <Section title="Newsrooms">
        <NewsroomList newsrooms={newsrooms} current={signedIn.membership?.newsroomId ?? null} />
      </Section>
      <Section title="Where you are signed in">
        <SessionList
          sessions={sessions.map(({ id, userAgent, seenAt }) => ({ id, userAgent, seenAt: seenAt.toISOString() }))}
          current={signedIn.id}
        />
      </Section>
    </Page>
  );
}
