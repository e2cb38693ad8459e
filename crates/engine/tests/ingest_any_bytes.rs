//! Ingest against bytes and texts of every kind: it never panics, its blocks
//! fit the text, and nothing visible is lost.

use crossread_engine::{Article, ingest};
use proptest::prelude::*;

const NAMES: &[&str] = &["a.txt", "a.md", "a.html", "a.json", "a", "a.pdf", ".txt", "dir/b.c.txt"];

/// Pieces that scraped pages are made of, to be strung together at random.
const PIECES: &[&str] = &[
    "The ferry was late again on Monday, the company said.",
    "\u{201c}We waited,\u{201d} she said.",
    "By Maren Lind",
    "Published 6 March 2025",
    "Photo: Ann Lee/The Mercury",
    "(AP Photo/Ann Lee)",
    "Most read",
    "READ MORE: Harbour dues to rise",
    "\u{2022} A point",
    "- ",
    "# Heading",
    "[link](http://x)",
    "![p](",
    "<p>",
    "</div>",
    "<h1>Ferry</h1>",
    "<li><a href=x>",
    "<aside>",
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}",
    "&nbsp;&eacute;&#x0;",
    "\n",
    "\n\n",
    "\r\n",
    "\u{a0}",
    "\u{200b}",
    "/ ",
    " | ",
    "5,660",
    "\u{1f600}",
    "{\"articles\":[{\"id\":1,\"body\":\"x\"}]}",
    "---\n",
    "...",
    "[Other lines of the page]",
];

fn sound(article: &Article) {
    let mut end = 0;
    for block in &article.blocks {
        assert!(
            block.span.start >= end && block.span.end > block.span.start,
            "blocks are in order and not empty"
        );
        assert!(article.text.get(block.span.start..block.span.end).is_some(), "a block fits the text");
        assert_eq!(block.span.trimmed(&article.text), block.span, "no white space at a block's ends");
        end = block.span.end;
    }
    let mut covered = vec![false; article.text.len()];
    for block in &article.blocks {
        covered[block.span.start..block.span.end].fill(true);
    }
    for (at, c) in article.text.char_indices() {
        assert!(covered[at] || !c.is_alphabetic(), "{c:?} at {at} of {:?} is in no block", article.text);
    }
}

#[test]
fn large_files_are_read_in_good_time() {
    let line = "\u{201c}The ferry was late again,\u{201d} she said on Monday\n";
    for (name, line) in
        [("a.txt", line), ("a.txt", "Late\n"), ("a.html", "<p>Late <b>again</p>"), ("a.html", "<div><li>")]
    {
        let text = line.repeat(ingest::LARGEST / 40 / line.len());
        let ingested = ingest::file(name, text.as_bytes());
        assert_eq!(ingested.articles.len(), 1, "{name}");
        ingested.articles.iter().for_each(sound);
    }
    assert!(ingest::file("a.txt", &vec![b'a'; ingest::LARGEST + 1]).articles.is_empty());
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600), name in 0..NAMES.len()) {
        let ingested = ingest::file(NAMES[name], &bytes);
        prop_assert!(!ingested.articles.is_empty() || !ingested.problems.is_empty());
        ingested.articles.iter().for_each(sound);
    }

    #[test]
    fn any_text_is_kept_as_given(text in "\\PC{0,300}") {
        let ingested = ingest::file("a.txt", text.as_bytes());
        for article in &ingested.articles {
            prop_assert_eq!(&article.text, text.trim_start_matches('\u{feff}'));
            sound(article);
        }
    }

    #[test]
    fn any_string_of_pieces_is_read(pieces in proptest::collection::vec(0..PIECES.len(), 0..60), name in 0..NAMES.len()) {
        let text: String = pieces.iter().map(|piece| PIECES[*piece]).collect();
        let ingested = ingest::file(NAMES[name], text.as_bytes());
        ingested.articles.iter().for_each(sound);
    }

    #[test]
    fn reading_twice_gives_the_same(pieces in proptest::collection::vec(0..PIECES.len(), 0..40)) {
        let text: String = pieces.iter().map(|piece| PIECES[*piece]).collect();
        prop_assert_eq!(ingest::file("a.html", text.as_bytes()), ingest::file("a.html", text.as_bytes()));
    }
}
