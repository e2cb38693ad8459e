//! The model files of `assets/models`, for native programs and tests.
//!
//! A page fetches the same files by name and gives them to
//! [`Models::load`]; a native program has them in itself.
//!
//! ```
//! let models = crossread_models::bundled();
//! assert!(models.lexicon().vectors().is_some());
//! ```

use std::sync::{Arc, OnceLock};

use crossread_engine::Models;

/// Every model file by its name.
pub const FILES: &[(&str, &[u8])] = &[
    ("words.bin", include_bytes!("../../../assets/models/words.bin")),
    ("places.bin", include_bytes!("../../../assets/models/places.bin")),
    ("en-core-web-sm.bin", include_bytes!("../../../assets/models/en-core-web-sm.bin")),
    ("antonyms.txt", include_bytes!("../../../assets/models/antonyms.txt")),
    ("lists.txt", include_bytes!("../../../assets/models/lists.txt")),
    ("names.txt", include_bytes!("../../../assets/models/names.txt")),
    ("claim-tags.bin", include_bytes!("../../../assets/models/claim-tags.bin")),
    ("claim-roles.tsv", include_bytes!("../../../assets/models/claim-roles.tsv")),
    ("claim-propositions.tsv", include_bytes!("../../../assets/models/claim-propositions.tsv")),
];

/// All models, read once in the life of the program.
///
/// # Panics
/// If a file in `assets/models` is damaged: the program cannot do its work.
pub fn bundled() -> Arc<Models> {
    static MODELS: OnceLock<Arc<Models>> = OnceLock::new();
    let read = || {
        let mut models = Models::default();
        for (name, bytes) in FILES {
            if let Err(error) = models.load(name, bytes) {
                panic!("assets/models/{name} cannot be read: {error}");
            }
        }
        Arc::new(models)
    };
    Arc::clone(MODELS.get_or_init(read))
}
