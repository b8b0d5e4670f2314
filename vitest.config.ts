import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const tests = (suffix: string) => [`{lib,app,components,prisma,bench}/**/*.${suffix}.{ts,tsx}`];

export default defineConfig({
  resolve: {
    alias: { "@": root, "server-only": fileURLToPath(new URL("lib/cli/server-only.ts", import.meta.url)) },
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: tests("test"),
          exclude: ["**/*.db.test.*", "**/node_modules/**"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          // The application never runs without one.
          env: { NEXTAUTH_SECRET: "a secret that no server ever uses" },
          include: tests("db.test"),
          globalSetup: "lib/testing/server.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
