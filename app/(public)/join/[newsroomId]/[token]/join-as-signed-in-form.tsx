"use client";

import { SignOutForm } from "@/app/(public)/sign-in/sign-out-form";
import { ActionForm } from "@/components/form/action-form";
import { joinSignedIn } from "./actions";

type Props = { newsroomId: string; token: string; email: string };

export function JoinAsSignedInForm({ newsroomId, token, email }: Props) {
  return (
    <>
      <ActionForm action={joinSignedIn} submit={`Join as ${email}`} label="Join as the person signed in">
        <input type="hidden" name="newsroomId" value={newsroomId} />
        <input type="hidden" name="token" value={token} />
      </ActionForm>
      <SignOutForm />
    </>
  );
}
