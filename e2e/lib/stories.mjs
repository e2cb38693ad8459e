// The stories the tests read.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { corpus, dist, root, site } from "./environment.mjs";
import { Skipped } from "./harness.mjs";

export const single = pathToFileURL(path.join(dist, "crossread.html")).href;

/** The page as a site and as one file. */
export const places = [
  ["site", site],
  ["file", single],
];

export const bundled = path.join(root, "assets", "stories", "wennick-bridge.json");

/** The five real articles' files. */
export function realFiles() {
  if (!fs.existsSync(corpus)) throw new Skipped("the five real articles are not beside this checkout");
  return fs
    .readdirSync(corpus)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => path.join(corpus, name));
}
