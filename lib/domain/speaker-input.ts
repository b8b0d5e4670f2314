import { z } from "zod";
import { speakerTypes } from "../text/model";
import { line, optionalDate, prose } from "./written";

/** What a person writes about a speaker. */
export const SpeakerInput = z.object({
  name: line(200).min(1, "Give the speaker a name."),
  type: z.enum(speakerTypes, { error: "Choose what kind of speaker this is." }),
  anonymityReason: prose(2_000).default(""),
  aliases: z.array(line(200)).max(100, "Keep it to 100 other names."),
});

/** A title and affiliation as of a date. */
export const PostInput = z.object({ title: line(200), affiliation: line(200), asOf: optionalDate });

/** Other names as a person writes them, one a line. */
export function toAliases(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "");
}
