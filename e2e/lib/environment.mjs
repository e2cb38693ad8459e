// What `cargo xtask` tells these programs, and their modules.
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";

function told(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this by cargo xtask.`);
  return value;
}

const require = createRequire(path.join(told("CROSSREAD_E2E_MODULES"), "here.js"));

export const { chromium } = require("playwright-core");
export const axePath = require.resolve("axe-core/axe.min.js");

export const root = told("CROSSREAD_ROOT");
export const dist = path.join(root, "dist");
/** The site's address, with a slash at its end. */
export const site = told("CROSSREAD_SITE");
export const chrome = told("CROSSREAD_CHROME");
/** The native program; only the tests have one. */
export const program = process.env.CROSSREAD_PROGRAM;
/** Five real articles, where this checkout has them beside it. */
export const corpus = path.join(root, "..", "shared", "corpus");

export function launch() {
  return chromium.launch({
    executablePath: chrome,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-quic", "--disable-component-update"],
  });
}
