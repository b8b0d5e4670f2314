import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: { "@": root, "server-only": fileURLToPath(new URL("lib/cli/server-only.ts", import.meta.url)) },
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["{lib,app,components,prisma,bench}/**/*.test.{ts,tsx}"], exclude: ["**/*.db.test.ts"] },
      },
    ],
  },
});
