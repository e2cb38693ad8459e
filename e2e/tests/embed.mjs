// The reader in a frame on another origin.
import assert from "node:assert/strict";
import { site } from "../lib/environment.mjs";
import { test } from "../lib/harness.mjs";
import { Reader } from "../lib/reader.mjs";
import { servePage } from "../lib/serve.mjs";

const embedded = `${site}?story=wennick-bridge&article=seaboard-news&embed=1`;

function hostPage(sandbox, source) {
  const readerOrigin = new URL(site).origin;
  return `<!doctype html><html lang="en"><title>Host</title><body>
    <iframe title="Crossread" src="${source}" ${sandbox} referrerpolicy="strict-origin-when-cross-origin"
      style="width:800px;height:300px"></iframe>
    <script>
      self.heights = [];
      self.strangers = [];
      const frame = document.querySelector("iframe");
      addEventListener("message", (event) => {
        if (event.source !== frame.contentWindow || ![${JSON.stringify(readerOrigin)}, "null"].includes(event.origin)) return;
        const { type, v, height } = event.data ?? {};
        if (type === "crossread:height" && v === 1) { heights.push(height); frame.style.height = height + "px"; }
        else strangers.push(event.data);
      });
      frame.addEventListener("load", () => frame.contentWindow.postMessage({ type: "crossread:hello", v: 1 }, "*"));
    </script>`;
}

/** Opens a host page and returns the page and the reader in its frame. */
async function host(stage, sandbox, source = embedded) {
  const server = await servePage(hostPage(sandbox, source));
  stage.after(() => server.close());
  const context = await stage.context();
  const page = await context.newPage();
  const problems = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  await context.addInitScript(Reader.listen);
  await page.goto(server.origin);
  const element = await page.locator("iframe").elementHandle();
  const reader = new Reader(page, await element.contentFrame(), site);
  await reader.ready();
  return { page, reader, problems, server };
}

const SANDBOXES = [
  ["as documented", 'sandbox="allow-scripts allow-same-origin"'],
  ["with an opaque origin", 'sandbox="allow-scripts"'],
];

for (const [name, sandbox] of SANDBOXES) {
  test(`embed ${name}: the article asked for, answers, and a height for the host`, async (stage) => {
    const { page, reader, problems } = await host(stage, sandbox);
    assert.equal(await reader.article().getAttribute("data-article"), "seaboard-news");
    await page.waitForFunction(() => self.heights.length > 0);
    const height = await page.evaluate(() => self.heights.at(-1));
    assert.ok(Number.isInteger(height) && height > 300, `a height in pixels: ${height}`);
    const { answer } = await reader.highlight(1);
    await reader.assertShows(answer);
    assert.deepEqual(await page.evaluate(() => self.strangers), []);
    assert.deepEqual(problems, []);
  });
}

test("embed: messages that are not the host's, or of another version, do nothing", async (stage) => {
  const { page, reader } = await host(stage, SANDBOXES[0][1]);
  await page.waitForFunction(() => self.heights.length > 0);
  await page.waitForTimeout(300);
  const before = await page.evaluate(() => self.heights.length);
  await page.evaluate(() => {
    const frame = document.querySelector("iframe").contentWindow;
    for (const message of [{ type: "crossread:hello", v: 2 }, { type: "hello", v: 1 }, null, "crossread:hello", 7]) {
      frame.postMessage(message, "*");
    }
  });
  await reader.frame.evaluate(() => postMessage({ type: "crossread:hello", v: 1 }, "*"));
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => self.heights.length), before);
  await page.evaluate(() => document.querySelector("iframe").contentWindow.postMessage({ type: "crossread:hello", v: 1 }, "*"));
  await page.waitForFunction((count) => self.heights.length > count, before);
});
