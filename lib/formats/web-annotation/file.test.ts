import { expect, test } from "vitest";
import { toReport } from "../../domain/report";
import { buildFacts } from "../../domain/testing/report-facts";
import { writeAnnotationsFile } from "./file";

const bodiesOf = (file: string): string[] =>
  (JSON.parse(file) as { first: { items: { body: { value: string }[] }[] } }).first.items.flatMap(({ body }) =>
    body.map(({ value }) => value),
  );

test("threads are in the annotations of an internal report and in none of a public one", () => {
  const facts = buildFacts();
  const internal = toReport({ ...facts, kind: "internal" });
  const written = internal.claims.flatMap(({ threads }) => threads.flatMap(({ comments }) => comments));
  expect(written.length).toBeGreaterThan(0);

  const inside = bodiesOf(writeAnnotationsFile(internal));
  const outside = writeAnnotationsFile(toReport({ ...facts, kind: "public" }));
  for (const { body } of written) {
    expect(inside).toContain(body);
    expect(outside).not.toContain(body);
  }
  expect(bodiesOf(outside).length).toBeGreaterThan(0);
});
