// Small servers for what one site cannot show: a second origin, a new version.
import fs from "node:fs/promises";
import http from "node:http";
import path from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

async function start(answer) {
  const server = http.createServer((request, response) => {
    answer(request, response).catch(() => {
      response.writeHead(404);
      response.end();
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One page, at any path, on an origin of its own. */
export function servePage(html) {
  return start(async (_, response) => {
    response.writeHead(200, { "Content-Type": TYPES[".html"] });
    response.end(html);
  });
}

/** A folder, at the root of an origin of its own. */
export function serveFolder(folder) {
  return start(async (request, response) => {
    const name = new URL(request.url, "http://here").pathname.replace(/\/$/, "/index.html");
    const content = await fs.readFile(path.join(folder, path.normalize(name)));
    response.writeHead(200, { "Content-Type": TYPES[path.extname(name)] ?? "application/octet-stream" });
    response.end(content);
  });
}
