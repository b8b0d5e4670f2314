import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EditSourceForm } from "@/components/source/edit-source-form";
import { Page } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/actor";
import { can } from "@/lib/domain/permissions";
import { getSource } from "@/lib/queries/get-source";
import { orNotFound } from "../../../or-not-found";
import { saveSource } from "../../actions";

export const metadata: Metadata = { title: "Edit a source" };

export default async function EditSourcePage({ params }: { params: Promise<{ sourceId: string }> }) {
  const actor = await requireActor();
  const {
    source: { addedBy: _, addedAt: __, ...source },
  } = await orNotFound(getSource(actor, (await params).sourceId));
  if (!can(actor, "source.edit")) redirect(`/sources/${source.id}`);
  return (
    <Page title="Edit the source" lead="The change shows wherever this source is used.">
      <EditSourceForm source={source} action={saveSource} />
    </Page>
  );
}
