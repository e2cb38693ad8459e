//! Files in and out, and the clipboard.

use js_sys::futures::{JsFuture, spawn_local};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, DragEvent, Event, FileList, HtmlAnchorElement, Url};

/// The files that an event of dragging or dropping carries.
pub fn dropped(event: &Event) -> Option<FileList> {
    let files = event.dyn_ref::<DragEvent>()?.data_transfer()?.files()?;
    (files.length() > 0).then_some(files)
}

/// Whether an event of dragging carries files.
pub fn drags_files(event: &Event) -> bool {
    let types = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer).map(|data| data.types());
    types.is_some_and(|types| types.iter().any(|kind| kind.as_string().as_deref() == Some("Files")))
}

/// Reads files; `done` hears of each, in order: its name, and its bytes or why
/// there are none.
pub fn read(files: &FileList, done: impl Fn(String, Result<Uint8Array, String>) + 'static) {
    let files: Vec<web_sys::File> = (0..files.length()).filter_map(|at| files.get(at)).collect();
    spawn_local(async move {
        for file in files {
            let read = JsFuture::from(file.array_buffer()).await;
            let bytes =
                read.map(|buffer| Uint8Array::new(&buffer)).map_err(|thrown| super::words_of(&thrown));
            done(file.name(), bytes);
        }
    });
}

/// Offers a text as a file.
pub fn download(name: &str, text: &str) {
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let parts = Array::of1(&JsValue::from(text));
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &kind) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    let link =
        super::document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The browser has taken the file's content by now; an address that stays
    // would only hold memory.
    let _ = Url::revoke_object_url(&address);
}

/// Copies a text; `done` hears whether that worked.
pub fn copy(text: String, done: impl FnOnce(bool) + 'static) {
    spawn_local(async move {
        let navigator = super::window().navigator();
        let there =
            js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|found| found.is_object());
        let copied = there && JsFuture::from(navigator.clipboard().write_text(&text)).await.is_ok();
        done(copied);
    });
}
