// Reading the story the page opens on, by mouse.
import assert from "node:assert/strict";
import { test } from "../lib/harness.mjs";
import { places } from "../lib/stories.mjs";

for (const [place, address] of places) {
  test(`${place}: a highlight by mouse is answered for every other outlet`, async (stage) => {
    const reader = await stage.open(address);
    const articles = await reader.articles();
    assert.ok(articles.length > 1, "several outlets");
    const { statement, answer } = await reader.highlight(1);
    assert.equal(answer.verdicts.length, articles.length - 1);
    assert.ok((await reader.sentence(1).textContent()).includes(statement.statement.trim()));
    await reader.assertShows(answer);
    assert.ok((await reader.find("statement").count()) > 0, "the statement is marked in the text");
  });

  test(`${place}: words checked before the mouse lets go get the same answer, without another trip`, async (stage) => {
    const reader = await stage.open(address);
    const trips = () =>
      reader.frame.evaluate(() => performance.getEntriesByName("crossread:worker-round-trip").length);
    const asked = await reader.highlight(2);
    await reader.highlight(1);
    const before = await trips();
    const again = await reader.highlight(2, 400);
    assert.deepEqual(again, asked);
    await reader.assertShows(again.answer);
    assert.equal(await trips(), before, "the answer was there when it was asked for");
  });

  test(`${place}: a mark asks about its claim, and many claims are answered one by one`, async (stage) => {
    const reader = await stage.open(address);
    const marks = await reader.find("mark").count();
    assert.ok(marks > (await reader.find("sentence").count()) / 2, "most sentences have a claim");
    const { answer } = await reader.askMark(1);
    await reader.assertShows(answer);
    // From the first claim to the fourth, by Shift and the arrow.
    await reader.mark(0).focus();
    for (let at = 0; at < 3; at += 1) await reader.page.keyboard.press("Shift+ArrowDown");
    await reader.askByKeyboard(0);
    await reader.find("claims").waitFor();
    assert.match(await reader.find("claims", " summary").textContent(), /\bclaims\b/);
    assert.ok((await reader.find("claims", " li").count()) >= 3);
    assert.equal(await reader.find("by-claim").count(), (await reader.articles()).length - 1);
    assert.equal(await reader.find("by-claim", "[open]").count(), 0, "folded away");
  });

  test(`${place}: evidence leads to the other article, and back`, async (stage) => {
    const reader = await stage.open(address);
    const first = await reader.article().getAttribute("data-article");
    await reader.highlight(1);
    const verdict = reader.find("verdict").filter({ has: reader.find("evidence") }).first();
    const other = await verdict.getAttribute("data-article");
    await verdict.locator("[data-testid=evidence]").first().click();
    await reader.find("article", `[data-article="${other}"]`).waitFor();
    await reader.find("back").first().click();
    await reader.find("article", `[data-article="${first}"]`).waitFor();
  });

  test(`${place}: nothing is requested once the page is ready`, async (stage) => {
    const reader = await stage.open(address);
    const before = reader.requests.length;
    await reader.highlight(0);
    await reader.openArticle((await reader.articles())[1]);
    await reader.highlight(2);
    assert.deepEqual(reader.requests.slice(before), []);
    if (place === "file") assert.deepEqual(reader.requests, [address], "the file is all there is");
  });

  test(`${place}: words of the reader's own are asked of every article`, async (stage) => {
    const reader = await stage.open(address);
    const { statement, answer } = await reader.askTyped("The bridge was closed on Thursday after a barge hit it.");
    assert.equal(statement.article, null);
    assert.equal(answer.verdicts.length, (await reader.articles()).length);
    await reader.assertShows(answer);
  });
}
