// Everything by keyboard alone.
import assert from "node:assert/strict";
import { test } from "../lib/harness.mjs";
import { places } from "../lib/stories.mjs";

const MOST_TABS = 40;

/** Presses Tab until the focus is where `inside` says. */
async function tabTo(reader, inside) {
  for (let at = 0; at < MOST_TABS; at += 1) {
    if (await reader.frame.evaluate((selector) => Boolean(document.activeElement?.closest(selector)), inside)) return;
    await reader.page.keyboard.press("Tab");
  }
  assert.fail(`Tab does not reach ${inside}`);
}

for (const [place, address] of places) {
  test(`${place}: a claim is chosen and asked about by keyboard alone`, async (stage) => {
    const reader = await stage.open(address);
    await tabTo(reader, '[data-testid="article"]');
    const { statement, answer } = await reader.askByKeyboard(2);
    assert.equal(answer.verdicts.length, (await reader.articles()).length - 1);
    await reader.assertShows(answer);
    const mark = reader.find("mark", "[aria-current]").first();
    const label = await mark.getAttribute("aria-label");
    assert.ok(label.startsWith(`Check: ${statement.statement.trim().split(/\s+/).join(" ").slice(0, 30)}`), label);
    assert.ok((await reader.find("statement").count()) > 0, "the claim is marked in the text");

    await tabTo(reader, '[data-testid="evidence"]');
    const other = await reader.frame.evaluate(
      () => document.activeElement.closest("[data-testid=verdict]").dataset.article,
    );
    await reader.page.keyboard.press("Enter");
    await reader.find("article", `[data-article="${other}"]`).waitFor();
  });

  test(`${place}: Escape closes the panel and the focus returns to the text`, async (stage) => {
    const reader = await stage.open(address);
    await tabTo(reader, '[data-testid="article"]');
    await reader.askByKeyboard(1);
    await reader.page.keyboard.press("Escape");
    await reader.find("verdict").first().waitFor({ state: "hidden" });
    await tabTo(reader, '[data-testid="article"]');
  });
}
