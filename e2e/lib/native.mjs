// The native program's answer to what the page was asked.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { program } from "./environment.mjs";

/** The lines that `crossread check` prints for statements, without the list's
 *  brackets and commas. */
export function check(story, statements) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "crossread-"));
  try {
    const file = path.join(folder, "statements.json");
    fs.writeFileSync(file, JSON.stringify(statements));
    const out = execFileSync(program, ["check", "--story", story, "--statements", file], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    return out
      .trim()
      .split("\n")
      .slice(1, -1)
      .map((line) => line.replace(/,$/, ""));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Asserts that the page's verdicts are the native program's, byte for byte. */
export function assertSame(story, asked) {
  const statements = asked.map(({ statement }) => ({ id: "highlight", ...statement }));
  const native = check(story, statements);
  assert.equal(native.length, asked.length, "an answer for each statement");
  for (const [at, { statement, verdicts }] of asked.entries()) {
    if (verdicts !== native[at]) console.log(`not the same for ${JSON.stringify(statement)}`);
    assert.equal(verdicts, native[at]);
  }
}
