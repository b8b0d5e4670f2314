import type { Why } from "@/lib/anchoring/outcome";
import { findingOf, verdictOf } from "@/lib/domain/claim";
import type { PreviewClaim, RevisionPreview } from "@/lib/queries/preview-revision";
import { findingWords, verdictWords } from "../claim/words";
import { visible } from "../text/visible-text";
import { WordDiff } from "../text/word-diff";
import { Notice } from "../ui/notice";
import { Section } from "../ui/page";
import styles from "./revision.module.css";

type Props = {
  preview: RevisionPreview;
  /** What was shown before the article changed meanwhile. */
  former: RevisionPreview | null;
  choices: Readonly<Record<string, number | "gone">>;
  /** Null takes a choice back. */
  onChoose: (claim: string, choice: number | "gone" | null) => void;
};

const why: Record<Why, string> = {
  words: "Its words, or the sentence they stand in, changed.",
  speaker: "Its words stand, but who says them is no longer certain: look at how the speaker is named.",
  cue: "Its words stand; the sentence that says who speaks changed.",
  "lead-in": "Its words stand; the sentence before, which gives them their sense, changed.",
  antecedent: "Its words stand; who is meant by “he” or “she” may have changed.",
};

/** What a draft would do: counts, what is asked again with old and new words, what must be chosen, and the whole text. */
export function Preview({ preview, former, choices, onChoose }: Props) {
  const { claims, added, diff, same } = preview;
  if (same) return <Notice>This is word for word the draft that is being checked. There is nothing to accept.</Notice>;
  const of = (outcome: PreviewClaim["outcome"]) => claims.filter((claim) => claim.outcome === outcome);
  const ambiguous = of("ambiguous");
  return (
    <>
      {former && (
        <Notice kind="refusal">
          The article changed while you were looking, so nothing was accepted. Then: {counted(former)}. Now:{" "}
          {counted(preview)}. Accept again if that is what you want.
        </Notice>
      )}
      <Counts preview={preview} />
      {ambiguous.length > 0 && (
        <Section title="Which of these is it?">
          <ul className={styles.list}>
            {ambiguous.map((claim) => (
              <li key={claim.id}>
                <Claim claim={claim} />
                <Places claim={claim} choice={choices[claim.id]} onChoose={(choice) => onChoose(claim.id, choice)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <List title="Changed: asked again" claims={of("changed")} />
      <List title="Gone: kept, and asked no more" claims={of("gone")} />
      {added.length > 0 && (
        <Section title="New">
          <ul className={styles.list}>
            {added.map(({ words, speakers, again }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: new claims have no ids yet, and their order stands.
              <li key={index}>
                <p className={styles.words} dir="auto">
                  {visible(words)}
                </p>
                <p className={styles.about}>{speakers.join(" and ") || "The article"}</p>
                {again && (
                  <label className={styles.again}>
                    <input
                      type="checkbox"
                      checked={choices[again.id] !== undefined}
                      onChange={({ target }) => onChoose(again.id, target.checked ? again.index : null)}
                    />
                    Draft {again.revision} had a claim in these words, which is gone. Take it up again, with its
                    evidence and notes; it is asked anew.
                  </label>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <List title="Moved: kept with everything said of them" claims={of("moved")} />
      <Section title="The whole text">
        <div className={styles.text}>
          <WordDiff pieces={diff} brief />
        </div>
      </Section>
    </>
  );
}

function Counts({ preview: { counts, kept, asked } }: { preview: RevisionPreview }) {
  const shown = (["carried", "moved", "changed", "ambiguous", "gone", "new"] as const).filter(
    (outcome) => counts[outcome] > 0 || outcome === "carried" || outcome === "changed",
  );
  return (
    <>
      <ul className={styles.counts} aria-label="How many claims">
        {shown.map((outcome) => (
          <li key={outcome}>
            <b>{counts[outcome].toLocaleString("en-GB")}</b> {outcome}
          </li>
        ))}
      </ul>
      <p>
        {kept === 1 ? "1 answered claim keeps" : `${kept} answered claims keep`} what was said;{" "}
        {asked === 1 ? "1 is" : `${asked} are`} asked again or gone.
      </p>
    </>
  );
}

function counted({ counts }: RevisionPreview): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome}`)
    .join(", ");
}

function List({ title, claims }: { title: string; claims: readonly PreviewClaim[] }) {
  if (claims.length === 0) return null;
  return (
    <Section title={`${title} (${claims.length.toLocaleString("en-GB")})`}>
      <ul className={styles.list}>
        {claims.map((claim) => (
          <li key={claim.id}>
            <Claim claim={claim} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Claim({ claim }: { claim: PreviewClaim }) {
  const verdict = verdictOf(claim.check);
  const finding = findingOf(claim.review);
  const about = [
    claim.speakers.join(" and ") || "The article",
    ...(verdict ? [`was ${verdictWords[verdict.verdict].toLowerCase()}`] : []),
    ...(finding ? [`attribution ${findingWords[finding.finding].toLowerCase()}`] : []),
  ];
  return (
    <>
      <p className={styles.words} dir="auto">
        {claim.pieces.length > 0 ? <WordDiff pieces={claim.pieces} /> : visible(claim.words)}
      </p>
      <p className={styles.about}>
        {about.join(" · ")}
        {claim.why && ` · ${why[claim.why]}`}
      </p>
    </>
  );
}

function Places({
  claim,
  choice,
  onChoose,
}: {
  claim: PreviewClaim;
  choice: number | "gone" | undefined;
  onChoose: (choice: number | "gone") => void;
}) {
  return (
    <fieldset className={styles.places}>
      <legend className="visually-hidden">Where this claim stands now</legend>
      {claim.places.map(({ before, words, behind, asked }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place is named by its index.
        <label key={index}>
          <input type="radio" name={`place-${claim.id}`} checked={choice === index} onChange={() => onChoose(index)} />
          <span dir="auto">
            …{visible(before)}
            <mark>{visible(words)}</mark>
            {visible(behind)}… {asked && <span className={styles.about}>(asked again here)</span>}
          </span>
        </label>
      ))}
      <label>
        <input type="radio" name={`place-${claim.id}`} checked={choice === "gone"} onChange={() => onChoose("gone")} />
        <span>None of them: it is gone, and both are new.</span>
      </label>
    </fieldset>
  );
}
