//! What the start-up script offers as `globalThis.crossread`.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::Worker;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crossread, js_name = assets, thread_local_v2)]
    static ASSETS: js_sys::Array;

    #[wasm_bindgen(js_namespace = crossread, js_name = asset, catch)]
    fn host_asset(name: &str) -> Result<js_sys::Promise, JsValue>;

    #[wasm_bindgen(js_namespace = crossread, js_name = spawnWorkers, catch)]
    fn host_spawn_workers() -> Result<js_sys::Array, JsValue>;

    #[wasm_bindgen(js_namespace = crossread, js_name = report)]
    fn host_report(kind: &str, json: &str);

    #[wasm_bindgen(js_namespace = crossread, js_name = onUpdate)]
    fn host_on_update(listener: &JsValue);

    #[wasm_bindgen(js_namespace = crossread, js_name = applyUpdate)]
    fn host_apply_update();
}

/// The names of the stories that come with the page.
pub fn bundled_stories() -> Vec<String> {
    let stories = assets("stories/");
    stories.iter().filter_map(|name| name.strip_suffix(".json")).map(str::to_owned).collect()
}

/// The names of the models that come with the page.
pub fn models() -> Vec<String> {
    assets("models/")
}

/// The names of the files in one folder of the assets.
fn assets(folder: &str) -> Vec<String> {
    let names = ASSETS.with(js_sys::Array::to_vec);
    names
        .iter()
        .filter_map(JsValue::as_string)
        .filter_map(|name| name.strip_prefix(folder).map(str::to_owned))
        .filter(|name| !name.contains('/'))
        .collect()
}

/// The bytes of a file that comes with the page.
///
/// # Errors
/// What the reader may be told when it cannot be had.
pub async fn asset(name: &str) -> Result<Uint8Array, String> {
    let promise = host_asset(name).map_err(|thrown| super::words_of(&thrown))?;
    let bytes = js_sys::futures::JsFuture::from(promise).await.map_err(|thrown| super::words_of(&thrown))?;
    Ok(bytes.unchecked_into())
}

/// The workers that run this program: one that answers, and one that parses for
/// it.
///
/// # Errors
/// What the reader may be told when the browser gives none.
pub fn spawn_workers() -> Result<(Worker, Worker), String> {
    let workers = host_spawn_workers().map_err(|thrown| super::words_of(&thrown))?;
    Ok((workers.get(0).unchecked_into(), workers.get(1).unchecked_into()))
}

/// Tells those who watch the page.
pub fn report(kind: &str, json: &str) {
    host_report(kind, json);
}

/// Calls back once, when a newer version waits.
pub fn on_update(listener: impl FnOnce() + 'static) {
    host_on_update(&Closure::once_into_js(listener));
}

/// Takes the newer version: the page loads anew.
pub fn apply_update() {
    host_apply_update();
}
