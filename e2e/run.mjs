// Runs the end-to-end tests; an argument picks those whose names hold it.
import fs from "node:fs/promises";
import process from "node:process";
import { run } from "./lib/harness.mjs";

const folder = new URL("./tests/", import.meta.url);
for (const name of (await fs.readdir(folder)).sort()) await import(new URL(name, folder));
process.exit((await run(process.argv[2])) ? 0 : 1);
