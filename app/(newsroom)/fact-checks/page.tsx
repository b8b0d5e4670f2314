import type { Metadata } from "next";
import { FactChecksForm } from "@/components/fact-check/fact-checks-form";
import { ImportItem } from "@/components/import/import-item";
import styles from "@/components/import/imports.module.css";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Page } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/actor";
import { can } from "@/lib/domain/permissions";
import { findOutsideJob } from "@/lib/queries/find-outside-job";
import { listFactCheckImports } from "@/lib/queries/list-imports";
import { importFromFile, undoImport } from "./actions";

export const metadata: Metadata = { title: "Fact checks of others" };

/** What others found, to be offered beside claims that say the same. */
export default async function FactChecksPage() {
  const actor = await requireActor();
  const imports = await listFactCheckImports(actor);
  const may = can(actor, "source.edit");
  const resumed = may ? await findOutsideJob(actor, null) : null;
  return (
    <Page
      title="Fact checks of others"
      lead="Claims that others have checked are offered on the desk beside claims that say the same. They bring evidence to look at, never a verdict."
      actions={<ButtonLink href="/sources">To the sources</ButtonLink>}
    >
      {may && <FactChecksForm resumed={resumed} action={importFromFile} />}
      <section aria-labelledby="imports" className={styles.imports}>
        <h2 id="imports">Files taken in</h2>
        {imports.length === 0 ? (
          <Empty title="None yet">
            {may
              ? "Choose a file above: ClaimReview in JSON, an answer of a fact-check search, or a CSV exported from Check."
              : "A writer, checker or editor can take in files with fact checks."}
          </Empty>
        ) : (
          <ul className={styles.list}>
            {imports.map((item) => (
              <ImportItem key={item.id} item={item} undo={may ? undoImport : null} />
            ))}
          </ul>
        )}
      </section>
    </Page>
  );
}
