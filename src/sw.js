// Keeps the site for use without a network. The build fills in the two
// constants; every byte of the site is behind VERSION, so any change makes
// this file differ and the browser installs it beside the old one. It takes
// over only when the reader accepts the update (or no page of ours is open).
"use strict";

const VERSION = "@VERSION@";
const FILES = ["@FILES@"];

const SCOPE = self.registration.scope;
const PREFIX = `crossread ${SCOPE} `;
const CACHE = PREFIX + VERSION;

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      await cache.addAll(FILES.map((file) => new Request(new URL(file, SCOPE), { cache: "no-cache" })));
    })(),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      // Another tab may still show the version before this one and ask for its
      // files, so that one stays; keys() lists caches from the oldest on.
      const ours = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
      await Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)));
    })(),
  );
});

self.addEventListener("message", (event) => {
  if (event.data?.type === "crossread:take-over") self.skipWaiting();
});

async function stored(key) {
  const here = await (await caches.open(CACHE)).match(key);
  if (here) return here;
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue;
    const found = await (await caches.open(name)).match(key);
    if (found) return found;
  }
  return undefined;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(SCOPE)) return;
  const rest = (url.origin + url.pathname).slice(SCOPE.length);
  // The page is one document whatever its query says.
  const key = request.mode === "navigate" && (rest === "" || rest === "index.html") ? SCOPE : url.origin + url.pathname;
  event.respondWith((async () => (await stored(key)) || fetch(request))());
});
