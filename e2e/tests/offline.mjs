// Without a network, and from one version to the next.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { dist, site } from "../lib/environment.mjs";
import { test } from "../lib/harness.mjs";
import { serveFolder } from "../lib/serve.mjs";

/** Waits until the page says that everything is stored. */
function stored(reader) {
  return reader.frame.evaluate(() => new Promise((resolve) => self.crossread.onOffline(() => resolve())));
}

test("site: works without a network after the first visit", async (stage) => {
  const context = await stage.context();
  const reader = await stage.open(site, { context });
  await stored(reader);
  await context.setOffline(true);
  await reader.page.reload();
  await reader.ready();
  const { answer } = await reader.highlight(1);
  await reader.assertShows(answer);
  const again = await stage.open(`${site}index.html?story=moscow-talks`, { context });
  assert.ok((await again.articles()).length > 1, "another story, another address");
});

test("site: a new version is offered, not forced", async (stage) => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "crossread-"));
  stage.after(() => fs.rm(folder, { recursive: true }));
  await fs.cp(dist, folder, { recursive: true });
  const server = await serveFolder(folder);
  stage.after(() => server.close());
  const context = await stage.context();
  const reader = await stage.open(`${server.origin}/`, { context });
  await stored(reader);
  const old = await reader.frame.evaluate(() => self.crossread.version);

  const next = "0123456789abcdef";
  for (const name of ["index.html", "sw.js"]) {
    const file = path.join(folder, name);
    await fs.writeFile(file, (await fs.readFile(file, "utf8")).replaceAll(old, next));
  }
  await reader.page.reload();
  await reader.ready();
  assert.equal(await reader.frame.evaluate(() => self.crossread.version), old, "the reader stays with the old one");
  const update = reader.find("update");
  await update.waitFor();
  await update.click();
  await reader.frame.waitForFunction((version) => self.crossread?.version === version, next);
  await reader.ready();
});
