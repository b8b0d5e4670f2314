import { parseArgs } from "node:util";
import { conventionOf } from "../text/evaluation/convention";
import { GoldArticle } from "../text/evaluation/gold-article";
import { conventions, toGoldFormat } from "../text/evaluation/gold-format";
import type { Rates } from "../text/evaluation/rates";
import { type SpanScore, scoreSpans } from "../text/evaluation/score-spans";
import { type SpeakerScore, scoreSpeakers } from "../text/evaluation/score-speakers";
import { views } from "../text/evaluation/views";
import { extract } from "../text/extract";
import { readText } from "./read-text";
import { chooseOf, requireOne } from "./usage";

const text = { type: "string" } as const;
const options = { view: text, convention: text, json: { type: "boolean" } } as const;

/**
 * `stet evaluate GOLD.jsonl`: extracts every article of a gold file and scores
 * the result, by spans always and by resolved speakers where the gold names them;
 * in the units the gold itself is cut in, and says which and why.
 *
 *     --view NAME                  which attributions count
 *     --convention desk|joined     how contents are cut; without it, as the gold has them
 *     --json                       the scores as one JSON document on stdout
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const file = requireOne(positionals, "Name one file of gold, or - for standard input.");
  const view = chooseOf("view", values.view, views) ?? "all";
  const asked = chooseOf("convention", values.convention, conventions);
  const gold = parseGold(await readText(file));
  if (typeof gold === "string") throw new Error(`${file}: ${gold}`);

  const namesSpeakers = gold.some(({ attributions }) => attributions.some(({ speakers }) => speakers));
  const { convention, because } = asked ? { convention: asked, because: "Asked for." } : conventionOf(gold);
  const predictions = gold.map((article) => toGoldFormat(article.id, extract(article.text), convention));
  const spans = scoreSpans(gold, predictions, view);
  const speakers = namesSpeakers ? scoreSpeakers(gold, predictions) : null;
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ convention, because, spans, speakers })}\n`
      : `Convention ${convention}: ${because}\n${print(spans, speakers)}`,
  );
  return 0;
}

/** The articles of a gold file, or what is wrong with it. */
function parseGold(text: string): GoldArticle[] | string {
  const articles: GoldArticle[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return `line ${index + 1} is not JSON.`;
    }
    const parsed = GoldArticle.safeParse(value);
    if (!parsed.success)
      return `line ${index + 1} is no gold article (${parsed.error.issues[0]?.path.join(".")}: ${parsed.error.issues[0]?.message}).`;
    articles.push(parsed.data);
  }
  return articles.length === 0 ? "it holds no articles." : articles;
}

function print(spans: SpanScore, speakers: SpeakerScore | null): string {
  const percent = (share: number) => (100 * share).toFixed(1).padStart(6);
  const row = (name: string, { precision, recall, f1 }: Rates) =>
    `${name.padEnd(22)}${percent(precision)} ${percent(recall)} ${percent(f1)}`;
  const lines = [
    `By spans, view ${spans.view}: ${spans.words} words, ${spans.gold} in gold, ${spans.predicted} predicted, ${spans.outside} outside the view`,
    `${"".padEnd(22)}     P      R     F1`,
    row("content found", spans.found),
    row("content found, 80 %", spans.found80),
    row("content exact", spans.exact),
    row("+ source", spans.source),
    row("+ source at its place", spans.sourceAtPlace),
    row("+ cue", spans.cue),
    row("all right", spans.all),
  ];
  if (speakers) {
    lines.push(
      "",
      `By speakers: ${speakers.gold} in gold, ${speakers.predicted} predicted`,
      row("found", speakers.found),
      row("exact", speakers.exact),
      row("+ every speaker", speakers.speaker),
      `kind right, of found  ${percent(speakers.kindOfFound)}`,
      `type right, of found  ${speakers.typeOfFound === null ? "     –" : percent(speakers.typeOfFound)}`,
      `claims in text that asserts nothing: ${speakers.noise}; own voice in no claim: ${percent(speakers.unclaimed).trim()} %`,
      ...Object.entries(speakers.kinds).map(
        ([kind, { gold, found, speaker }]) =>
          `  ${kind.padEnd(10)} ${String(gold).padStart(5)} in gold, found ${percent(found / gold)}, right speaker ${percent(speaker / gold)}`,
      ),
    );
  }
  return `${lines.join("\n")}\n`;
}
