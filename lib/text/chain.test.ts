import { describe, expect, it } from "vitest";
import { extract } from "./extract";

const chain = (text: string) => extract(text).claims[0]!.chain;

describe("who says that who said it", () => {
  it.each([
    ["Mary Holt said police had told her that the road was shut.", ["police"]],
    ["The Times reported that two officials said the plane was full.", ["two officials"]],
    ["Mary Holt testified that Tom Hill told her to wait.", ["Tom Hill"]],
    ["The lawyer said his client denied that he was there.", ["his client"]],
    ["Mary Holt said that the board believed drivers had warned that it was late.", ["the board", "drivers"]],
    ["Mary Holt said the road was shut.", []],
    ["Mary Holt said she had been told that it was shut.", []],
    ["Nobody told us the road was shut, Mary Holt said.", []],
    ["“Police told me it was shut,” Mary Holt said.", []],
  ])("%s", (text, expected) => expect(chain(text)).toEqual(expected));
});
