// Cargo's runner for test programs compiled to WebAssembly: lets
// wasm-bindgen-test-runner serve them, opens them in the browser, and prints
// what they print. No WebDriver, whose version would have to fit the browser's.
import { spawn } from "node:child_process";
import process from "node:process";
import { launch } from "./lib/environment.mjs";

const LIMIT_MS = 600_000;

const server = spawn("wasm-bindgen-test-runner", process.argv.slice(2), {
  env: { ...process.env, NO_HEADLESS: "1", WASM_BINDGEN_TEST_ADDRESS: "127.0.0.1:0" },
  stdio: ["ignore", "pipe", "pipe"],
});
let said = "";
const address = await new Promise((resolve, reject) => {
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (data) => {
      said += data;
      const found = /available at (http:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
  }
  // Nothing to run: the runner says so and ends.
  server.on("exit", (code) => (code === 0 ? resolve(null) : reject(new Error(said))));
});

let good = true;
if (address === null) {
  console.log(said);
} else {
  const browser = await launch();
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.log(`error: ${error.message}`));
  await page.goto(address);
  const output = page.locator("#output");
  await page
    .waitForFunction(() => document.getElementById("output").textContent.includes("test result: "), null, {
      timeout: LIMIT_MS,
    })
    .catch(() => console.log(`The tests did not end within ${LIMIT_MS / 1000} s.`));
  const text = await output.textContent();
  console.log(text);
  good = /test result: ok/.test(text);
  await browser.close();
}
server.kill();
process.exit(good ? 0 : 1);
