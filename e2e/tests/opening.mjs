// Opening one's own stories, and the same answers as the native program.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "../lib/harness.mjs";
import { assertSame } from "../lib/native.mjs";
import { bundled, places, realFiles } from "../lib/stories.mjs";

const STEP = 5;

/** Highlights every so many sentences of an article. */
async function highlightSome(reader, article) {
  await reader.openArticle(article);
  const count = await reader.sentences();
  const asked = [];
  for (let at = 0; at < count; at += STEP) asked.push(await reader.highlight(at));
  return asked;
}

for (const [place, address] of places) {
  test(`${place}: the bundled story is opened by dropping; verdicts are the native ones`, async (stage) => {
    const reader = await stage.open(address);
    const articles = JSON.parse(fs.readFileSync(bundled, "utf8")).articles.map(({ id }) => id);
    await reader.drop([bundled]);
    assert.deepEqual((await reader.articles()).sort(), [...articles].sort());
    const asked = await highlightSome(reader, articles[0]);
    asked.push(await reader.askTyped("Three people were hurt when a barge hit the bridge."));
    assertSame(bundled, asked);
  });

  test(`${place}: the five real files are opened by dropping; verdicts are the native ones`, async (stage) => {
    const files = realFiles();
    const reader = await stage.open(address);
    await reader.drop(files);
    const ids = files.map((file) => path.basename(file, ".txt"));
    assert.deepEqual((await reader.articles()).sort(), ids);
    for (const id of ids.slice(0, 2)) assertSame(path.dirname(files[0]), await highlightSome(reader, id));
  });

  test(`${place}: what cannot be read is said, and what to do`, async (stage) => {
    const reader = await stage.open(address);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "crossread-"));
    stage.after(() => fs.rmSync(folder, { recursive: true }));
    const file = path.join(folder, "picture.txt");
    fs.writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
    await reader.offer([file]);
    const error = reader.find("error").first();
    await error.waitFor();
    assert.match(await error.textContent(), /picture/);
  });
}
