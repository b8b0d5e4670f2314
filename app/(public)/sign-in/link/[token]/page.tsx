import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { findSignInLink } from "@/lib/auth/sign-in-link";
import { LinkForm } from "./link-form";

export const metadata: Metadata = { title: "Sign in", referrer: "no-referrer" };

/** Opening this page changes nothing, so a mail program that looks at the link first does not use it up; the button does. */
export default async function SignInLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await findSignInLink(token);
  if (!link) {
    return (
      <Page
        title="This link no longer works"
        lead="It was used or has expired: each works once, within an hour. Ask whoever gave it to you for a new one."
      >
        <ButtonLink href="/sign-in">Sign in with a password</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title="Welcome to Stet" lead={<>This link signs you in as {link.email}, once.</>}>
      <LinkForm token={token} />
    </Page>
  );
}
