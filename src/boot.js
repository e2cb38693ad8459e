// Starts Crossread: compiles the WebAssembly module once, runs it on the page,
// and hands the compiled module to every worker the page asks for.
//
// The same module plays both roles: main() in Rust looks at the global object.
// The code that binds it to JavaScript (the "glue") is text here, because one
// Blob URL made from it serves the page's <script> and the classic workers
// alike; that works from file:// and in a sandboxed frame too, where a worker
// loaded by its path does not.
//
// The build writes <script type="application/json" id="crossread-build"> with
// the names of the hashed files. In the single-file page the same files lie in
// <script data-asset="NAME"> elements, and nothing is ever fetched.
(() => {
  "use strict";

  // The site is stored for use without a network so long after a story has been
  // read, and if none has been, so long after the start.
  const STORE_AFTER_MS = 2_000;
  const STORE_AT_MS = 15_000;

  let build = null;
  let glueUrl = null;
  let compiled = null;
  let registration = null;
  let taken = false;
  const early = new Map();
  const updateListeners = [];
  const offlineListeners = [];
  let updateSeen = false;
  let offlineSeen = false;

  // ---- assets -------------------------------------------------------------

  function bytesOfBase64(text) {
    if (typeof Uint8Array.fromBase64 === "function") return Uint8Array.fromBase64(text);
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
    return bytes;
  }

  function inline(name) {
    return document.querySelector(`script[data-asset="${CSS.escape(name)}"]`);
  }

  async function bytesOf(element) {
    const text = element.textContent;
    if (element.dataset.encoding !== "gzip-base64") return new TextEncoder().encode(text);
    const packed = new Blob([bytesOfBase64(text.trim())]);
    const stream = packed.stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  function address(file) {
    return new URL(file, document.baseURI).href;
  }

  async function load(name, file) {
    let response;
    try {
      response = await fetch(address(file));
    } catch (cause) {
      throw new Error(`${name} could not be loaded. Is there a network?`, { cause });
    }
    if (!response.ok) throw new Error(`${name} could not be loaded (status ${response.status}).`);
    return response;
  }

  async function asset(name) {
    const element = inline(name);
    if (element) return bytesOf(element);
    const begun = early.get(name);
    early.delete(name);
    return begun ?? fetchAsset(name);
  }

  async function fetchAsset(name) {
    const file = build.assets[name];
    if (!file) throw new Error(`There is no asset named ${name}.`);
    return new Uint8Array(await (await load(name, file)).arrayBuffer());
  }

  // What the program asks for first, stories and models, is fetched while the
  // program itself still is, in a task of its own; the large files first.
  function fetchEarly() {
    const names = Object.keys(build.assets).filter((name) => /^(models|stories)\//.test(name));
    const late = (name) => (name.endsWith(".bin") ? 0 : 1);
    for (const name of names.sort((one, two) => late(one) - late(two))) {
      if (inline(name)) continue;
      const begun = fetchAsset(name);
      begun.catch(() => {}); // reported to whoever asks for it
      early.set(name, begun);
    }
  }

  async function assetText(name) {
    return new TextDecoder().decode(await asset(name));
  }

  // ---- the module ---------------------------------------------------------

  async function compileModule() {
    const element = inline("app.wasm");
    if (element) return WebAssembly.compile(await bytesOf(element));
    const response = await load("The program", build.wasm);
    const type = (response.headers.get("Content-Type") || "").split(";")[0].trim();
    if (WebAssembly.compileStreaming && type === "application/wasm") {
      return WebAssembly.compileStreaming(response);
    }
    return WebAssembly.compile(await response.arrayBuffer());
  }

  async function glueText() {
    const element = inline("app.js");
    if (element) return new TextDecoder().decode(await bytesOf(element));
    return (await load("The program", build.glue)).text();
  }

  // Runs in the worker, before the glue: keeps what arrives until main() has
  // set its own listener, then hands it over in order. Sent as source text, so
  // it may use nothing from around it.
  function workerRole() {
    if (typeof document !== "undefined") return;
    const early = [];
    const keep = (event) => {
      event.stopImmediatePropagation();
      if (early.length === 0) start(event.data);
      early.push(event);
    };
    const hear = ({ data }) => self.dispatchEvent(new MessageEvent("message", { data }));
    const start = async ({ module, version, role, port }) => {
      const pass = (message, handed) => port.postMessage(message, handed);
      self.crossread = Object.freeze({ role, version, pass });
      try {
        await self.crossreadStart({ module_or_path: module });
      } catch (cause) {
        setTimeout(() => {
          throw cause;
        });
        return;
      }
      self.removeEventListener("message", keep);
      early.slice(1).forEach(hear);
      port.onmessage = hear;
    };
    self.addEventListener("message", keep);
  }

  const glueTail = "\n;self.crossreadStart = wasm_bindgen;\n";

  async function prepare() {
    const module = compileModule();
    module.catch(() => {}); // reported by whoever awaits it below
    setTimeout(fetchEarly);
    const source = [`(${workerRole})();\n`, await glueText(), glueTail];
    glueUrl = URL.createObjectURL(new Blob(source, { type: "text/javascript" }));
    return module;
  }

  function runGlue() {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = glueUrl;
      script.onload = resolve;
      script.onerror = () => reject(new Error("The program's start-up code did not load."));
      document.head.append(script);
    });
  }

  // main() runs only once the module is compiled, so it is at hand here; a
  // worker keeps what it is sent until it has started. There are two, one that
  // answers and one that parses for it, with a channel from the second to the
  // first.
  function spawnWorkers() {
    if (!glueUrl) throw new Error("A worker can be asked for only once the program has started.");
    const { port1, port2 } = new MessageChannel();
    const spawn = (role, port) => {
      const worker = new Worker(glueUrl, { name: role });
      worker.postMessage({ module: compiled, version: build.version, role, port }, [port]);
      return worker;
    };
    return [spawn("desk", port1), spawn("parser", port2)];
  }

  // ---- offline ------------------------------------------------------------

  function tell(listeners) {
    for (const listener of listeners.splice(0)) listener();
  }

  function offlineReady() {
    offlineSeen = true;
    tell(offlineListeners);
  }

  function updateWaiting() {
    updateSeen = true;
    tell(updateListeners);
  }

  async function keepOffline() {
    // An opaque origin (a sandboxed frame) may not even look at the property.
    let container = null;
    try {
      container = navigator.serviceWorker;
    } catch {
      return;
    }
    if (!container || !build.worker || window.parent !== window) return;
    const controlled = Boolean(container.controller);
    container.addEventListener("controllerchange", () => {
      if (taken) location.reload();
    });
    registration = await container.register(address(build.worker), { updateViaCache: "none" });
    if (registration.active) offlineReady();
    if (registration.waiting && controlled) updateWaiting();
    const follow = (worker) => {
      worker?.addEventListener("statechange", () => {
        if (worker.state === "activated") offlineReady();
        if (worker.state === "installed" && container.controller) updateWaiting();
      });
    };
    follow(registration.installing);
    registration.addEventListener("updatefound", () => follow(registration.installing));
  }

  // Storing the site takes the machine's time, which the story needs first.
  function keepOfflineLater() {
    let begun = false;
    const begin = () => {
      if (begun) return;
      begun = true;
      keepOffline().catch((cause) => console.warn("Crossread will need a network next time:", cause));
    };
    document.addEventListener("crossread:ready", () => setTimeout(begin, STORE_AFTER_MS), { once: true });
    setTimeout(begin, STORE_AT_MS);
  }

  function applyUpdate() {
    taken = true;
    if (registration?.waiting) registration.waiting.postMessage({ type: "crossread:take-over" });
    else location.reload();
  }

  // ---- type ---------------------------------------------------------------

  // The browser asks another process for every font, and waits. So it is made
  // to while the program is on its way, a cut of type at a time.
  function findFonts() {
    const rest = document.querySelector(".cuts > template");
    const next = rest.content.firstElementChild;
    if (!next) return;
    rest.after(next);
    requestAnimationFrame(findFonts);
  }

  // ---- start --------------------------------------------------------------

  function report(kind, json) {
    self.crossread.last[kind] = json;
    document.dispatchEvent(new CustomEvent(`crossread:${kind}`, { detail: json }));
  }

  function fail(cause) {
    const place = document.getElementById("app") || document.body;
    const note = document.createElement("p");
    note.setAttribute("role", "alert");
    note.dataset.testid = "error";
    const old = cause instanceof WebAssembly.CompileError || typeof DecompressionStream === "undefined";
    note.textContent = old
      ? "Crossread cannot run in this browser: it needs a version from 2023 or later."
      : `Crossread could not start. ${cause?.message || cause} Reload the page to try again.`;
    place.replaceChildren(note);
    console.error(cause);
  }

  async function start() {
    try {
      if (typeof WebAssembly === "undefined") throw new Error("This browser runs no WebAssembly.");
      build = JSON.parse(document.getElementById("crossread-build").textContent);
      self.crossread = {
        role: "page",
        version: build.version,
        single: build.single,
        assets: Object.keys(build.assets).sort(),
        last: {},
        asset,
        assetText,
        spawnWorkers,
        report,
        applyUpdate,
        onUpdate: (listener) => (updateSeen ? listener() : updateListeners.push(listener)),
        onOffline: (listener) => (offlineSeen ? listener() : offlineListeners.push(listener)),
      };
      requestAnimationFrame(findFonts);
      compiled = await prepare();
      await runGlue();
      await self.crossreadStart({ module_or_path: compiled });
    } catch (cause) {
      fail(cause);
      return;
    }
    keepOfflineLater();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
