// Pictures of the page for the documents.
import fs from "node:fs/promises";
import path from "node:path";
import { launch, root, site } from "./lib/environment.mjs";
import { Reader } from "./lib/reader.mjs";

const folder = path.join(root, "docs", "images");
const LOOKS = [
  { width: 1280, height: 1000, colorScheme: "light" },
  { width: 1280, height: 1000, colorScheme: "dark" },
  { width: 390, height: 844, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
];
const address = `${site}?story=wennick-bridge`;

/** The claim near the top whose answers are of the most kinds. */
async function telling(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const reader = await Reader.open(context, address);
  let best = { at: 0, kinds: 0 };
  for (let at = 0; at < Math.min(12, await reader.sentences()); at += 1) {
    const { answer } = await reader.askMark(at);
    const kinds = new Set(answer.verdicts.map(({ relation }) => relation)).size;
    if (kinds > best.kinds) best = { at, kinds };
  }
  await context.close();
  return best.at;
}

await fs.mkdir(folder, { recursive: true });
const browser = await launch();
const claim = await telling(browser);
for (const { width, height, colorScheme } of LOOKS) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: "reduce",
    hasTouch: width < 600,
  });
  const reader = await Reader.open(context, address);
  const save = async (view) => {
    await reader.page.waitForTimeout(300);
    const name = `${view}-${width}-${colorScheme}.png`;
    await reader.page.screenshot({ path: path.join(folder, name) });
    console.log(`docs/images/${name}`);
  };
  await save("story");
  await reader.askMark(claim);
  await save("reader");
  await context.close();
}
await browser.close();
