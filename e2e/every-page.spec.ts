/**
 * Every page there is, found through the access matrix's rows so that none is
 * missed: axe finds nothing in light and in dark, and nothing sticks out on a
 * telephone. What a page shows after one did something is looked at beside that.
 */
import { routeRows } from "./access-matrix/routes";
import { buildScene } from "./access-matrix/scene";
import { expectAccessible } from "./accessible";
import { test } from "./fixtures";

const pages = Object.entries(routeRows).filter(([file]) => file.endsWith("page.tsx"));
// Two at a time: as many as there are workers.
const halves = [pages.filter((_, n) => n % 2 === 0), pages.filter((_, n) => n % 2 === 1)];

test.describe.configure({ timeout: 180_000 });

for (const [n, half] of halves.entries()) {
  test(`every page is accessible in light, in dark and on a telephone (${n + 1} of 2)`, async ({ openAs }) => {
    const scene = await buildScene();
    const page = await openAs(scene.newsroom.owner, "/account");
    for (const [file, row] of half) {
      await test.step(file, async () => {
        // Without motion: a colour half way from light to dark is nobody's.
        await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.goto(await row.path(scene, "owner"));
        await page.getByRole("main").first().waitFor();
        await expectAccessible(page);
        await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
        await page.setViewportSize({ width: 390, height: 844 });
        await expectAccessible(page);
      });
    }
  });
}
