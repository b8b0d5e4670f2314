"use client";

import { ActionForm } from "@/components/form/action-form";
import { signOut } from "./actions";

export function SignOutForm() {
  return <ActionForm action={signOut} submit="Sign out" look="plain" label="Sign out" />;
}
