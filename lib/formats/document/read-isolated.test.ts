import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readIsolated } from "./read-isolated";
import { assemblePdf, buildDocx, buildZip, p } from "./testing/build";
import { Unreadable } from "./unreadable";

const given = { fileName: "draft.docx", address: "", mediaType: "", charset: null };

describe("a document is read in a process of its own", () => {
  test("and comes back as it was read", async () => {
    const bytes = await buildDocx(p("“Да” – نعم.") + p("Next."));
    expect(await readIsolated(bytes, given)).toMatchObject({ text: "“Да” – نعم.\nNext.", warnings: [] });
  });

  test("which knows nothing of the application's settings", async () => {
    process.env.STET_SECRET_OF_A_TEST = "secret";
    const text = Buffer.from("The bridge opened.");
    expect(await readIsolated(text, { ...given, fileName: "a.txt" })).toMatchObject({ text: "The bridge opened." });
  });

  test("which is ended when 300 MB come out of a small file", async () => {
    const bomb = await buildZip({ "word/document.xml": Buffer.alloc(300_000_000, "a") });
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(readIsolated(bomb, given)).rejects.toThrow("unpacks to more than 200 MB");
  });

  test("which is ended when a small PDF unpacks to more than anyone reads", { timeout: 30_000 }, async () => {
    const packed = deflateSync(Buffer.alloc(400_000_000, "0 0 m "), { level: 9 }).toString("latin1");
    const bomb = assemblePdf(
      [
        `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`,
        "<< /Type /Page /Parent 3 0 R /MediaBox [0 0 600 800] /Contents 1 0 R >>",
        "<< /Type /Pages /Kids [2 0 R] /Count 1 >>",
        "<< /Type /Catalog /Pages 3 0 R >>",
      ],
      4,
    );
    expect(bomb.length).toBeLessThan(2_000_000);
    await expect(readIsolated(bomb, { ...given, fileName: "a.pdf" })).rejects.toThrow(
      /takes more memory to read|could not be read within|There is no text/,
    );
  });

  test("which is ended at its memory, whatever takes it", async () => {
    const body = `<w:document><w:body>${"<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(2_000_000)}</w:body></w:document>`;
    const zip = await buildZip({ "word/document.xml": body.replace("<w:document>", '<w:document xmlns:w="w">') });
    const limits = { ms: 20_000, memoryBytes: 200 * 1024 * 1024 };
    await expect(readIsolated(zip, given, undefined, limits)).rejects.toThrow("takes more memory to read");
  });

  test("which is ended at its time", async () => {
    const error = await readIsolated(Buffer.from("a"), given, undefined, { ms: 30, memoryBytes: 5e8 }).catch((e) => e);
    expect(error).toBeInstanceOf(Unreadable);
    expect(error.message).toContain("could not be read within");
  });

  test("which is ended when nobody waits any more", async () => {
    const asking = new AbortController();
    const reading = readIsolated(await buildDocx(p("a")), given, asking.signal);
    asking.abort(new Error("Called off."));
    await expect(reading).rejects.toThrow("Called off.");
  });

  test("where 50 MB in a single line are refused with a sentence", async () => {
    const line = Buffer.alloc(50_000_000, "a");
    await expect(readIsolated(line, { ...given, fileName: "a.txt" })).rejects.toThrow(
      "This text has 50,000,000 characters",
    );
  });
});
