//! What the browser keeps for the reader: the theme and their own stories.
//!
//! A frame without an origin of its own has no storage; there everything works
//! and nothing is kept.

use web_sys::Storage;

use crate::protocol::{pack, unpack};
use crate::state::{Kept, Theme};

const THEME: &str = "crossread:theme";
const STORIES: &str = "crossread:stories:2";

fn storage() -> Option<Storage> {
    super::window().local_storage().ok().flatten()
}

fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// The theme as kept.
pub fn theme() -> Theme {
    read(THEME).map_or(Theme::System, |name| Theme::of_name(&name))
}

/// Shows the page in a theme and keeps it where that can be done.
pub fn set_theme(theme: Theme) {
    show_theme(theme);
    if let Some(storage) = storage() {
        // A full or closed storage only means that the choice is not kept.
        let _ = storage.set_item(THEME, theme.name());
    }
}

/// Shows the page in a theme.
pub fn show_theme(theme: Theme) {
    if let Some(root) = super::find("html") {
        let set = match theme {
            Theme::System => root.remove_attribute("data-theme"),
            Theme::Light | Theme::Dark => root.set_attribute("data-theme", theme.name()),
        };
        debug_assert!(set.is_ok(), "the attribute's name is a good one");
    }
}

/// The reader's own stories as kept.
pub fn stories() -> Vec<Kept> {
    let bytes =
        |text: String| text.chars().map(|letter| u8::try_from(letter).ok()).collect::<Option<Vec<u8>>>();
    read(STORIES).and_then(bytes).and_then(|bytes| unpack(&bytes)).unwrap_or_default()
}

/// Keeps the reader's own stories; whether that could be done.
pub fn keep_stories(stories: &[Kept]) -> bool {
    // What is kept is text: each byte is the character of that number.
    let text: String = pack(stories).into_iter().map(char::from).collect();
    storage().is_some_and(|storage| storage.set_item(STORIES, &text).is_ok())
}
