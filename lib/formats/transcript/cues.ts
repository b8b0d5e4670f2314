import type { TimeMark } from "./read";

const clock = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})`;
/** Shorter than anything is said in. */
const momentMs = 300;
const timing = new RegExp(`^\\s*${clock}\\s*-->\\s*${clock}`);

/**
 * The cues of a SubRip or WebVTT file as lines of text, each with its time;
 * null for what is neither. Notes, styles and markup are left out, `<v Burns>`
 * becomes the label "Burns: ", and a line that a rolling caption repeats stands
 * once: one that stands there still, beside a new one, or only for a moment.
 * What somebody says twice, one cue after the other, stands twice.
 */
export function readCues(given: string): { text: string; times: TimeMark[] } | null {
  const blocks = given.replace(/^\uFEFF/, "").split(/\n[ \t]*\n+/);
  const isVtt = /^\uFEFF?WEBVTT(?:[ \t\n]|$)/.test(given);
  const isSrt =
    blocks[0]
      ?.split("\n")
      .slice(0, 2)
      .some((line) => timing.test(line)) ?? false;
  if (!isVtt && !isSrt) return null;

  let text = "";
  let last = "";
  let until = 0;
  const times: TimeMark[] = [];
  for (const block of blocks) {
    const lines = block.split("\n");
    const at = lines.findIndex((line) => timing.test(line));
    if (at < 0 || at > 1) continue;
    const said = lines.slice(at + 1).map(toPlain);
    const [from, to] = toTimes(timing.exec(lines[at]!)!);
    const fresh = said.filter((line) => line !== "" && line !== last);
    const again = fresh.length === 0 && from >= until && to - from >= momentMs;
    const news = again ? said.filter((line) => line !== "") : fresh;
    until = to;
    if (news.length === 0) continue;
    last = news.at(-1)!;
    times.push({ at: text.length, ms: from });
    text += `${news.join(" ")}\n`;
  }
  return { text, times };
}

/** When a cue begins and ends. */
function toTimes([, ...clocks]: RegExpExecArray): [number, number] {
  return [toMs(clocks.slice(0, 4)), toMs(clocks.slice(4, 8))];
}

function toMs([hours = "0", minutes = "0", seconds = "0", fraction = "0"]: (string | undefined)[]): number {
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(fraction.padEnd(3, "0"));
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", nbsp: " ", quot: '"', lrm: "", rlm: "" };

function toPlain(line: string): string {
  return line
    .replace(/<v(?:\.[\w.-]+)?[ \t]+([^>]+)>/g, (_, name: string) => `${name.trim()}: `)
    .replace(/<[^>]*>|\{\\[^}]*\}/g, "")
    .replace(/&(amp|lt|gt|nbsp|quot|lrm|rlm);/g, (_, name: string) => entities[name]!)
    .trim();
}
