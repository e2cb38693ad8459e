//! What the tests share: the model that the project carries.

use std::path::Path;
use std::sync::OnceLock;

use crossread_nlp::Model;

/// The bytes of the model file.
pub fn bytes() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/models/en-core-web-sm.bin");
        std::fs::read(path).expect("the project carries its model")
    })
}

/// The model, read once.
pub fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| Model::from_bytes(bytes()).expect("the model is whole"))
}
