import type { Metadata } from "next";
import { Page, Section } from "@/components/ui/page";
import { Time } from "@/components/ui/time";
import { requireActor } from "@/lib/auth/actor";
import { can } from "@/lib/domain/permissions";
import { getKeys, type KeyView } from "@/lib/queries/list-keys";
import styles from "./proof.module.css";
import { RotateForm } from "./rotate-form";

export const metadata: Metadata = { title: "What a report proves" };

/** In plain words: what a report proves and what it does not, how to check one, and the keys to check it with. */
export default async function ProofPage() {
  const actor = await requireActor();
  const keys = await getKeys(actor);
  return (
    <Page title="What a report proves" lead="And what it does not, in plain words.">
      <Section title="It proves">
        <ul className={styles.list}>
          <li>
            <b>That nobody changed it.</b> Every character of the JSON is covered by the newsroom’s signature. One
            letter more or less, and it no longer holds.
          </li>
          <li>
            <b>That it is this newsroom’s,</b> for whoever has the newsroom’s public key from the newsroom itself and
            checks with it. The key named inside a file proves nothing by itself: a forger would name their own.
          </li>
          <li>
            <b>That it says what the ledger says.</b> An internal or legal report carries what people did, entry by
            entry. Whoever checks it makes the report again from these entries and compares every member.
          </li>
          <li>
            <b>That no entry is missing or was put in.</b> Each entry carries the hash of the one before it, and one
            hash, the root of a tree, stands for all of them.
          </li>
          <li>
            <b>That history was not rewritten between two reports.</b> A later report carries a proof that its ledger
            begins with all of the former one’s.
          </li>
        </ul>
      </Section>
      <Section title="It does not prove">
        <ul className={styles.list}>
          <li>
            <b>That the verdicts are right.</b> It proves who gave them, in which order, and on what evidence.
          </li>
          <li>
            <b>When something happened.</b> Times are those of the newsroom’s own machine. Their order is the ledger’s.
          </li>
          <li>
            <b>That nothing newer exists.</b> A report is as of its position in the ledger.
          </li>
          <li>
            <b>What people are called.</b> The ledger knows people by an id; their names rest on the signature.
          </li>
          <li>
            <b>What a public report leaves out.</b> It shows that there are entries and not what they say; that its
            account agrees with them rests on the signature. The internal report of the same position can be held
            against it.
          </li>
          <li>
            <b>That the newsroom did not keep two ledgers.</b> Two reports that contradict each other would show it, to
            whoever holds both.
          </li>
        </ul>
      </Section>
      <Section title="How to check one">
        <p>
          Take the JSON, and the public key below on another way than the report. No account is needed, and no
          connection:
        </p>
        <pre className={styles.code}>npx stet verify report.json --key {keys[0]?.publicKey ?? "PUBLIC_KEY"}</pre>
        <p>
          It answers “Intact”, or names the first thing that does not hold. How the JSON is built and what exactly is
          signed is described in its <a href="/api/report-schema">schema</a>: SHA-256, RFC 6962 trees, RFC 8785
          canonical JSON, Ed25519.
        </p>
      </Section>
      <Section title="The newsroom’s keys">
        <Keys keys={keys} />
        {can(actor, "key.rotate") && <RotateForm keyId={keys[0]?.id ?? null} />}
      </Section>
    </Page>
  );
}

function Keys({ keys }: { keys: readonly KeyView[] }) {
  if (keys.length === 0) return <p>There is none yet. The first report makes one.</p>;
  return (
    <ul className={styles.keys}>
      {keys.map(({ id, publicKey, createdAt, retiredAt }) => (
        <li key={id}>
          <code>{publicKey}</code>
          <span>
            {retiredAt ? "Signed" : "Signs"} since <Time at={createdAt} />
            {retiredAt && (
              <>
                , until <Time at={retiredAt} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
