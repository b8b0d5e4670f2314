import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { findSignedIn } from "@/lib/auth/actor";
import { safePath } from "@/lib/auth/safe-path";
import { SignInForm } from "./sign-in-form";
import { SignOutForm } from "./sign-out-form";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const goOn = safePath(typeof next === "string" ? next : null);
  const signedIn = await findSignedIn();
  if (signedIn?.membership) redirect(goOn);

  if (signedIn) {
    return (
      <Page title="No newsroom">
        <Notice>
          You are signed in as {signedIn.email}, but you belong to no newsroom here. Ask an owner for an invitation and
          open its link in this browser.
        </Notice>
        <SignOutForm />
      </Page>
    );
  }
  return (
    <Page title="Sign in">
      <SignInForm next={goOn} />
    </Page>
  );
}
