// A small test runner: tests in order, one browser, a fresh context for each,
// a summary line as Rust's test harness prints it.
import { launch } from "./environment.mjs";
import { Reader } from "./reader.mjs";

const LIMIT_MS = 60_000;
const tests = [];

/** Registers a test. It gets a Stage. */
export function test(name, body) {
  tests.push({ name, body });
}

/** Ends a test as not applicable here. */
export class Skipped extends Error {}

/** What a test works with; everything it opens is closed after it. */
class Stage {
  #browser;
  #contexts = [];
  #cleanups = [];
  readers = [];

  constructor(browser) {
    this.#browser = browser;
  }

  /** A fresh browser profile. */
  async context(options = {}) {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    this.#contexts.push(context);
    return context;
  }

  /** The reader at an address, ready, in a profile of its own unless given. */
  async open(address, { context, ...options } = {}) {
    const reader = await Reader.open(context ?? (await this.context(options)), address);
    this.readers.push(reader);
    return reader;
  }

  /** Runs something after the test, whatever comes of it. */
  after(cleanup) {
    this.#cleanups.push(cleanup);
  }

  async close() {
    for (const context of this.#contexts) await context.close();
    for (const cleanup of this.#cleanups.reverse()) await cleanup();
  }
}

async function one(browser, { name, body }) {
  const stage = new Stage(browser);
  const start = performance.now();
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${LIMIT_MS / 1000} s`)), LIMIT_MS);
  });
  try {
    await Promise.race([body(stage), limit]);
    for (const reader of stage.readers) reader.assertClean();
    console.log(`test ${name} ... ok (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    return "passed";
  } catch (error) {
    if (error instanceof Skipped) {
      console.log(`test ${name} ... skipped: ${error.message}`);
      return "ignored";
    }
    console.log(`test ${name} ... FAILED\n${error.stack}`);
    for (const reader of stage.readers) for (const problem of reader.problems) console.log(`  page: ${problem}`);
    return "failed";
  } finally {
    clearTimeout(timer);
    await stage.close().catch((error) => console.log(`  after ${name}: ${error.message}`));
  }
}

/** Runs the registered tests whose name holds `only`; returns whether all passed. */
export async function run(only = "") {
  const browser = await launch();
  const counts = { passed: 0, failed: 0, ignored: 0 };
  for (const entry of tests.filter(({ name }) => name.includes(only))) counts[await one(browser, entry)] += 1;
  await browser.close();
  const good = counts.failed === 0;
  console.log(
    `\ntest result: ${good ? "ok" : "FAILED"}. ${counts.passed} passed; ${counts.failed} failed; ${counts.ignored} ignored`,
  );
  return good;
}
