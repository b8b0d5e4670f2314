import { type SourceKind, sourceKinds } from "@/lib/domain/desk";
import { sourceKindWords } from "../claim/words";
import { Checkbox, Field, FieldRow, Input, Select } from "../ui/field";
import styles from "./evidence.module.css";
import type { EvidenceFields } from "./evidence-fields";

type NewSourceProps = { fields: EvidenceFields; set: (change: Partial<EvidenceFields>) => void };

/** What the newsroom should know of a source it does not have yet, so that it is found again. */
export function NewSource({ fields, set }: NewSourceProps) {
  return (
    <details className={styles.details} open={fields.publisher !== "" || fields.url !== ""}>
      <summary>New source: say more about it</summary>
      <div className={styles.fields}>
        <Field label="Address" optional>
          <Input
            type="url"
            inputMode="url"
            value={fields.url}
            placeholder="https://"
            onChange={(e) => set({ url: e.target.value })}
          />
        </Field>
        <FieldRow>
          <Field label="Publisher" optional>
            <Input value={fields.publisher} onChange={(e) => set({ publisher: e.target.value })} />
          </Field>
          <Field label="Author" optional>
            <Input value={fields.author} onChange={(e) => set({ author: e.target.value })} />
          </Field>
        </FieldRow>
        <FieldRow>
          <Field label="Published on" optional>
            <Input type="date" value={fields.publishedOn} onChange={(e) => set({ publishedOn: e.target.value })} />
          </Field>
          <Field label="Kind">
            <Select value={fields.kind} onChange={(e) => set({ kind: e.target.value as SourceKind })}>
              {sourceKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {sourceKindWords[kind]}
                </option>
              ))}
            </Select>
          </Field>
        </FieldRow>
        <Field label="Where its knowledge comes from" optional hint="Two sources with one origin corroborate once.">
          <Input value={fields.origin} onChange={(e) => set({ origin: e.target.value })} />
        </Field>
        <Checkbox
          label="Primary: it was there, or is the record itself"
          checked={fields.primary}
          onChange={(e) => set({ primary: e.target.checked })}
        />
      </div>
    </details>
  );
}
