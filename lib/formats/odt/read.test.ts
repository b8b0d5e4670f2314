import { describe, expect, test } from "vitest";
import { readDocument } from "../document/read";
import { buildZip } from "../document/testing/build";

const mimetype = "application/vnd.oasis.opendocument.text";
const names = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(" ");

async function readOdt(body: string, more: Record<string, string> = {}) {
  const content = `<office:document-content ${names}><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const bytes = await buildZip({ mimetype, "content.xml": content, ...more });
  return readDocument(bytes, { fileName: "draft.odt", address: "", mediaType: "", charset: null });
}

const refusal = (reading: Promise<unknown>) =>
  reading.then(
    () => "read",
    (error: Error) => error.message,
  );
const who = "<dc:creator>Noor Haddad</dc:creator><dc:date>2026-03-04T09:00:00</dc:date>";
const info = `<office:change-info>${who}</office:change-info>`;
const by = { author: "Noor Haddad", at: "2026-03-04T09:00:00" };

describe("an OpenDocument text", () => {
  test("keeps quotes, dashes, accents, Cyrillic and Arabic, and its own white space, character for character", async () => {
    const { text } = await readOdt(
      '<text:h>Čas “dní”</text:h><text:p>«Да» –<text:s text:c="2"/>сказала</text:p><text:p/><text:p>قالت: «لا».</text:p>',
    );
    expect(text).toBe("Čas “dní”\n«Да» –  сказала\nقالت: «لا».");
  });

  test("has tracked changes accepted, and knows who inserted and deleted what where", async () => {
    const changes = `<text:tracked-changes>
      <text:changed-region text:id="c1"><text:deletion>${info}<text:p>closed</text:p></text:deletion></text:changed-region>
      <text:changed-region text:id="c2"><text:insertion>${info}</text:insertion></text:changed-region>
    </text:tracked-changes>`;
    const { text, edits } = await readOdt(
      `${changes}<text:p>The bridge <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>opened<text:change-end text:change-id="c2"/> in 1932.</text:p>`,
    );
    expect(text).toBe("The bridge opened in 1932.");
    expect(edits).toEqual([
      { kind: "deleted", position: 11, words: "closed", ...by },
      { kind: "inserted", span: { start: 11, end: 17 }, ...by },
    ]);
  });

  test("has its comments on their words and its notes at their place, both out of the text", async () => {
    const { text, comments, notes } = await readOdt(
      `<text:p>It opened in <office:annotation office:name="a">${who}<text:p>Who measured it?</text:p></office:annotation>1932<office:annotation-end office:name="a"/><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>County register.</text:p></text:note-body></text:note>.</text:p>`,
    );
    expect(text).toBe("It opened in 1932.");
    expect(comments).toEqual([
      { span: { start: 13, end: 17 }, ...by, body: "Who measured it?", resolved: false, replies: [] },
    ]);
    expect(notes).toEqual([{ at: 17, body: "County register." }]);
  });

  test("has its title and author proposed", async () => {
    const meta = `<office:document-meta ${names}><office:meta><dc:creator>Ana Petrova</dc:creator></office:meta></office:document-meta>`;
    const body = '<text:p text:style-name="Title">The bridge</text:p><text:p>It opened.</text:p>';
    expect(await readOdt(body, { "meta.xml": meta })).toMatchObject({ title: "The bridge", byline: "Ana Petrova" });
  });

  test("that is locked, empty, or holds an entity says so", async () => {
    const locked = { "META-INF/manifest.xml": "<manifest:encryption-data/>" };
    expect(await refusal(readOdt("<text:p>a</text:p>", locked))).toContain("protected with a password");
    expect(await refusal(readOdt(""))).toContain("There is no text here");
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>';
    expect(await refusal(readOdt("", { "content.xml": bomb }))).not.toBe("read");
  });
});
