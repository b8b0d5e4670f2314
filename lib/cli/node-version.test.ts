import { expect, test } from "vitest";
import { explainNode } from "./node-version.mjs";

test.for(["20.19.0", "20.20.2", "22.0.0", "22.15.1", "24.3.0", "25.0.0"])("accepts Node %s", (version) => {
  expect(explainNode(version)).toBeNull();
});

test.for(["16.20.0", "18.20.8", "20.18.3", "21.7.3"])(
  "refuses Node %s in one sentence that says what to install",
  (version) => {
    expect(explainNode(version)).toBe(
      `Stet needs Node 20.19 or newer, 22 or 24; this is Node ${version}. Install one from nodejs.org.`,
    );
  },
);
