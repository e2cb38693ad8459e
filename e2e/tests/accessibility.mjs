// Faults that axe can find, on every main view, light, dark and narrow.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import { axePath, site } from "../lib/environment.mjs";
import { test } from "../lib/harness.mjs";

const axe = await fs.readFile(axePath, "utf8");

const LOOKS = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["narrow", { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: "light" }],
  ["narrow and dark", { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: "dark" }],
];

async function assertNoFaults(reader, view) {
  // Colours are judged at rest.
  await reader.page.waitForTimeout(400);
  await reader.frame.evaluate(axe);
  const faults = await reader.frame.evaluate(async () => {
    const { violations } = await self.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html.slice(0, 200)}\n  ${failureSummary}`),
    );
  });
  assert.deepEqual(faults, [], view);
}

for (const [look, options] of LOOKS) {
  test(`accessibility, ${look}: reading, an answer, opening files`, async (stage) => {
    const reader = await stage.open(site, { ...options, reducedMotion: "reduce" });
    await assertNoFaults(reader, "reading");
    await reader.askTyped("The bridge was closed on Thursday after a barge hit it.");
    await assertNoFaults(reader, "an answer");
    await reader.page.keyboard.press("Escape");
    await reader.find("open").first().click();
    await reader.find("files").first().waitFor({ state: "attached" });
    await assertNoFaults(reader, "opening files");
  });
}
