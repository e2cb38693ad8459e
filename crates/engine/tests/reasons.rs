//! `docs/reasons.md` is made from the list of comparisons: this test writes it
//! when `UPDATE_DOCS` is set, and otherwise holds it to the list.

use std::fmt::Write;
use std::path::Path;

use crossread_engine::check::COMPARISONS;

fn page() -> String {
    let mut page = String::from(
        "# Reasons\n\nWhat the engine compares in a statement and a passage, in the order in which it gives its reasons. \
         Made from the list in `crates/engine/src/check/compare`.\n",
    );
    for comparison in &COMPARISONS {
        let name = format!("{:?}", comparison.kind).to_lowercase();
        let (here, there) = comparison.example;
        write!(
            page,
            "\n## {name}\n{}\n\n| one account | another |\n| --- | --- |\n| {here} | {there} |\n",
            comparison.explains
        )
        .expect("writing to a string cannot fail");
    }
    page
}

#[test]
fn the_page_of_reasons_is_the_list_of_comparisons() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reasons.md");
    let page = page();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &page).expect("docs/ can be written");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(found, page, "docs/reasons.md is out of date: run this test with UPDATE_DOCS=1");
}
