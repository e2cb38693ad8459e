// The page as a test sees it. Every selector of the tests is in this file.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";

const byId = (id) => `[data-testid="${id}"]`;

// Without a new answer for so long, the last one stands: the page answers
// while a reader is still dragging.
const SETTLED_MS = 200;

// How long a tab that was just opened keeps the machine busy by itself.
const NEW_TAB_MS = 1000;
const READY = "crossread: ready";

// Keeps what the page reports, and which answer goes with which statement;
// runs in the page.
function listen() {
  self.crossreadReports = {};
  for (const kind of ["ready", "statement", "verdicts", "ingested"]) {
    self.crossreadReports[kind] = [];
    document.addEventListener(`crossread:${kind}`, (event) => self.crossreadReports[kind].push(event.detail));
  }
  self.crossreadAnswers = [];
  document.addEventListener("crossread:verdicts", (event) => {
    const statement = self.crossreadReports.statement.at(-1);
    self.crossreadAnswers.push({ statement, verdicts: event.detail, at: performance.now() });
  });
}

export class Reader {
  static listen = listen;

  /** Everything the page should not have done. */
  problems = [];
  /** The requests made, blob: and data: addresses aside. */
  requests = [];

  constructor(page, frame, address) {
    this.page = page;
    this.frame = frame;
    this.origin = new URL(address).origin;
  }

  /** A new tab for the page. */
  static async #tab(context, address) {
    const page = await context.newPage();
    const reader = new Reader(page, page.mainFrame(), address);
    reader.watch();
    await page.addInitScript(listen);
    return reader;
  }

  /** Opens the page and waits until its story is analysed and shown. */
  static async open(context, address) {
    const reader = await Reader.#tab(context, address);
    const { page } = reader;
    await page.goto(address);
    await reader.ready();
    // The browser fetches the icon when it likes.
    await page.waitForLoadState("networkidle");
    return reader;
  }

  /** Opens the page as `open` does, for whoever measures: in a tab that has come
   *  to rest, and without a program of ours running in it before it is ready. */
  static async openQuietly(context, address) {
    const reader = await Reader.#tab(context, address);
    const { page } = reader;
    await page.addInitScript((said) => {
      document.addEventListener("crossread:ready", () => console.debug(said));
    }, READY);
    await page.waitForTimeout(NEW_TAB_MS);
    const ready = page.waitForEvent("console", (message) => message.text() === READY);
    await page.goto(address, { waitUntil: "commit" });
    await ready;
    return reader;
  }

  watch() {
    const { page } = this;
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.problems.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.problems.push(`error: ${error.message}`));
    page.on("request", (request) => {
      const address = request.url();
      if (/^(blob|data):/.test(address)) return;
      this.requests.push(address);
      if (new URL(address).origin !== this.origin) this.problems.push(`request elsewhere: ${address}`);
    });
  }

  assertClean() {
    assert.deepEqual(this.problems, [], "the page has nothing to complain of");
  }

  /** What the page has reported of a kind, as strings of JSON. */
  reports(kind) {
    return this.frame.evaluate((wanted) => self.crossreadReports?.[wanted] ?? [], kind);
  }

  /** Does something and waits for the next report of a kind. */
  async next(kind, action) {
    const before = (await this.reports(kind)).length;
    await action();
    await this.frame.waitForFunction(
      ([wanted, count]) => self.crossreadReports[wanted].length > count,
      [kind, before],
      { timeout: 20_000 },
    );
    return (await this.reports(kind)).at(-1);
  }

  async ready() {
    await this.frame.waitForFunction(() => self.crossreadReports?.ready.length > 0, null, { timeout: 30_000 });
  }

  find(id, more = "") {
    return this.frame.locator(byId(id) + more);
  }

  article() {
    return this.find("article");
  }

  sentence(at) {
    return this.find("sentence", `[data-index="${at}"]`);
  }

  outlets() {
    return this.find("outlet");
  }

  async openArticle(id) {
    await this.find("outlet", `[data-article="${id}"]`).click();
    await this.find("article", `[data-article="${id}"]`).waitFor();
  }

  /** Ids of the story's articles, in the order of the switcher. */
  articles() {
    return this.outlets().evaluateAll((nodes) => nodes.map((node) => node.dataset.article));
  }

  /** The number of sentences of the article that is open. */
  sentences() {
    return this.find("sentence").count();
  }

  /** Drags over the widest line of a sentence and lets go after a rest; returns
   *  what was asked and the verdicts reported, as the page reports them. */
  async highlight(at, restsMs = 0) {
    const sentence = this.sentence(at);
    const box = await sentence.evaluate((node) => {
      // Away from the window's edge, where dragging scrolls the page.
      node.scrollIntoView({ block: "center" });
      // The widest line of the words themselves, whatever else is in the element.
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].sort((a, b) => b.width - a.width);
      const { left, right, top, bottom } = rects[0];
      return { left, right, middle: (top + bottom) / 2 };
    });
    const offset = await this.#frameOffset();
    const { mouse } = this.page;
    return this.#asked(async () => {
      await mouse.move(box.left + 1 + offset.x, box.middle + offset.y);
      await mouse.down();
      await mouse.move((box.left + box.right) / 2 + offset.x, box.middle + offset.y, { steps: 4 });
      await mouse.move(box.right - 1 + offset.x, box.middle + offset.y, { steps: 4 });
      if (restsMs > 0) await this.page.waitForTimeout(restsMs);
      await mouse.up();
    });
  }

  async #frameOffset() {
    if (this.frame === this.page.mainFrame()) return { x: 0, y: 0 };
    const element = await this.frame.frameElement();
    return element.boundingBox();
  }

  /** The mark of a claim. */
  mark(at) {
    return this.find("mark", `[data-index="${at}"]`);
  }

  /** Presses the mark of a claim. */
  async askMark(at) {
    await this.mark(at).scrollIntoViewIfNeeded();
    return this.#asked(() => this.mark(at).evaluate((mark) => mark.click()));
  }

  /** Moves the claim cursor with the keys alone and asks. */
  async askByKeyboard(steps) {
    const { keyboard } = this.page;
    for (let at = 0; at < steps; at += 1) await keyboard.press("ArrowDown");
    return this.#asked(() => keyboard.press("Enter"));
  }

  /** Types a statement of one's own. */
  async askTyped(words) {
    await this.find("typed").fill(words);
    return this.#asked(() => this.find("typed").press("Enter"));
  }

  /** Does something that asks; returns the statement asked about and the
   *  verdicts, as they were reported and as data. */
  async #asked(action) {
    const before = await this.frame.evaluate(() => self.crossreadAnswers.length);
    await action();
    await this.frame.waitForFunction(
      ([count, settled]) => {
        const answers = self.crossreadAnswers;
        return answers.length > count && performance.now() - answers.at(-1).at > settled;
      },
      [before, SETTLED_MS],
      { timeout: 20_000 },
    );
    const { statement, verdicts } = await this.frame.evaluate(() => self.crossreadAnswers.at(-1));
    return { statement: JSON.parse(statement), verdicts, answer: JSON.parse(verdicts) };
  }

  /** What the panel shows: article and relation, in order. */
  shown() {
    return this.find("verdict").evaluateAll((nodes) =>
      nodes.map(({ dataset }) => ({ article: dataset.article, relation: dataset.relation })),
    );
  }

  /** Asserts that the panel shows these verdicts, by article. */
  async assertShows(answer) {
    const key = ({ article, relation }) => `${article}: ${relation}`;
    assert.deepEqual((await this.shown()).map(key).sort(), answer.verdicts.map(key).sort());
  }

  /** Drops files on the page, as from a desktop. */
  async offer(files) {
    const contents = await Promise.all(
      files.map(async (file) => ({
        name: path.basename(file),
        data: (await fs.readFile(file)).toString("base64"),
      })),
    );
    const dataTransfer = await this.frame.evaluateHandle((given) => {
      const transfer = new DataTransfer();
      for (const { name, data } of given) {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    }, contents);
    for (const type of ["dragenter", "dragover", "drop"]) {
      await this.frame.dispatchEvent("body", type, { dataTransfer });
    }
  }

  /** Drops files and opens them as a story. */
  drop(files) {
    return this.next("ready", async () => {
      await this.offer(files);
      const open = this.find("open-story");
      await open.waitFor({ timeout: 15_000 });
      await open.click();
    });
  }
}
