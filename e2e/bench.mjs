// Speed in the browser, latency and sizes, against the budgets.
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { dist, launch, root, site } from "./lib/environment.mjs";
import { brotli, kB, ms, percentile } from "./lib/figures.mjs";
import { Reader } from "./lib/reader.mjs";

const BUDGETS = {
  programBytes: 350_000,
  latencyMs: 16,
  manyLatencyMs: 50,
  readyMs: 400,
  // Before articles were parsed; told, not held.
  readyUnparsedMs: 150,
  blockMs: 50,
};
const OPENINGS = 15;
const AFTER_MS = 500;
const HIGHLIGHTS = 120;
// How long a hand rests before it lets go of what it has selected.
const RESTS_MS = 60;
const MANY = 50;
const MANY_HIGHLIGHTS = 40;
const address = `${site}?story=moscow-talks`;
const stories = path.join(root, "assets", "stories");
const story = path.join(stories, "moscow-talks.json");

let exceeded = 0;
function show(what, value, within) {
  const verdict = within === undefined ? "" : within ? "  (within budget)" : "  OVER BUDGET";
  if (within === false) exceeded += 1;
  console.log(`${what.padEnd(44)} ${value}${verdict}`);
}

async function sizes() {
  const names = await fs.readdir(dist);
  const index = await fs.readFile(path.join(dist, "index.html"));
  const boot = Buffer.from(/<script>([\s\S]*?)<\/script>/.exec(index.toString())[1]);
  const parts = [["boot script", boot]];
  for (const name of names) {
    if (/^app-\w+\.(wasm|js)$/.test(name)) parts.push([name.replace(/-\w+/, ""), await fs.readFile(path.join(dist, name))]);
  }
  let total = 0;
  for (const [name, content] of parts) {
    const packed = brotli(content);
    total += packed;
    show(name, `${kB(content.length)}, with brotli ${kB(packed)}`);
  }
  show("program without data, brotli (350 kB)", kB(total), total <= BUDGETS.programBytes);
  const single = await fs.stat(path.join(dist, "crossread.html"));
  show("crossread.html", kB(single.size));
}

// Notes tasks that block the page's thread; runs in the page.
function watchTasks() {
  self.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) self.longTasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
}

async function opening(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(watchTasks);
  const reader = await Reader.openQuietly(context, address);
  // What follows at once belongs to the opening too.
  await reader.page.waitForTimeout(AFTER_MS);
  const report = JSON.parse((await reader.reports("ready")).at(-1));
  return { context, reader, report };
}

function rate(words, milliseconds) {
  return `${Math.round(words / (milliseconds / 1000))} words/s (${words} words in ${ms(milliseconds)})`;
}

// The same story again and again, in one worker: what the program does once
// the browser has compiled it well.
async function warm(browser) {
  const { context, reader } = await opening(browser);
  let report;
  for (let at = 0; at < 5; at += 1) report = JSON.parse(await reader.drop([story]));
  show("analysed in a worker at work", rate(report.words, report.analyse_ms));
  await context.close();
}

async function speed(browser) {
  const reports = [];
  const tasks = [];
  for (let at = 0; at < OPENINGS; at += 1) {
    const { context, reader, report } = await opening(browser);
    reports.push(report);
    tasks.push(...(await reader.frame.evaluate(() => self.longTasks)));
    await context.close();
  }
  const of = (pick) => reports.map(pick);
  const { words } = reports[0];
  show("analysed in a worker just started", rate(words, percentile(of((report) => report.analyse_ms), 50)));
  const ready = of((report) => report.since_worker_start_ms);
  const median = percentile(ready, 50);
  show(
    "five articles ready, median (400 ms)",
    `${ms(median)}, slowest of ${OPENINGS} ${ms(Math.max(...ready))}; ${(median / BUDGETS.readyUnparsedMs).toFixed(1)} times the ${BUDGETS.readyUnparsedMs} ms from before the parser`,
    median <= BUDGETS.readyMs,
  );
  const long = tasks.filter((task) => task > BUDGETS.blockMs);
  show(
    "longest task on the page's thread (50 ms)",
    long.length ? `${ms(Math.max(...long))}, ${long.length} over 50 ms in ${OPENINGS} openings` : "none over 50 ms",
    long.length === 0,
  );
}

/** Highlights sentences of one article after another; how long each answer
 *  took, and the worker's part of it. */
async function highlights(reader, most, restsMs = 0) {
  let asked = 0;
  for (const article of await reader.articles()) {
    if (asked === most) break;
    await reader.openArticle(article);
    const count = await reader.sentences();
    for (let at = 0; at < count && asked < most; at += 1, asked += 1) await reader.highlight(at, restsMs);
  }
  const measured = (name) =>
    reader.frame.evaluate(
      (wanted) => performance.getEntriesByName(`crossread:${wanted}`).map(({ duration }) => duration),
      name,
    );
  return { times: await measured("highlight-to-verdicts"), trips: await measured("worker-round-trip") };
}

async function latency(browser) {
  const { context, reader } = await opening(browser);
  const { times, trips } = await highlights(reader, HIGHLIGHTS);
  const p95 = percentile(times, 95);
  show("highlight to verdicts, median", `${ms(percentile(times, 50))} (${times.length} highlights)`);
  show("highlight to verdicts, 95th percentile (16 ms)", ms(p95), p95 <= BUDGETS.latencyMs);
  show("of which to the worker and back, median", `${ms(percentile(trips, 50))}, 95th percentile ${ms(percentile(trips, 95))}`);
  await context.close();
}

async function rested(browser) {
  const { context, reader } = await opening(browser);
  const { times } = await highlights(reader, HIGHLIGHTS, RESTS_MS);
  show(
    `the same, let go of after ${RESTS_MS} ms, median`,
    `${ms(percentile(times, 50))}, 95th percentile ${ms(percentile(times, 95))}`,
  );
  await context.close();
}

/** The bundled articles again under other names, until there are many. */
async function many(browser) {
  const articles = [];
  for (const name of (await fs.readdir(stories)).filter((name) => name.endsWith(".json")).sort()) {
    articles.push(...JSON.parse(await fs.readFile(path.join(stories, name), "utf8")).articles);
  }
  const copies = Array.from({ length: MANY }, (_, at) => {
    const article = articles[at % articles.length];
    return { ...article, id: `${at}-${article.id}`, outlet: `${article.outlet} ${at}` };
  });
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "crossread-"));
  const file = path.join(folder, "many.json");
  await fs.writeFile(file, JSON.stringify({ title: "Many", articles: copies }));
  const { context, reader } = await opening(browser);
  await reader.drop([file]);
  const { times } = await highlights(reader, MANY_HIGHLIGHTS);
  const p95 = percentile(times, 95);
  show(`over ${MANY} articles, median`, `${ms(percentile(times, 50))} (${times.length} highlights)`);
  show(`over ${MANY} articles, 95th percentile (50 ms)`, ms(p95), p95 <= BUDGETS.manyLatencyMs);
  await context.close();
  await fs.rm(folder, { recursive: true });
}

await sizes();
const browser = await launch();
await speed(browser);
await warm(browser);
await latency(browser);
await rested(browser);
await many(browser);
await browser.close();
if (exceeded > 0) console.log(`\n${exceeded} over budget`);
process.exit(exceeded > 0 ? 1 : 0);
