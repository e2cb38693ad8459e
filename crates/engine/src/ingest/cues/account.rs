//! What speaks for a line being part of the account.

use super::super::line::Line;

/// Verbs that report speech, in the forms in which news uses them.
#[rustfmt::skip]
const REPORTING: &str = "\
    according to|added|announced|argued|asked|confirmed|denied|explained|insisted|noted|reported|\
    said|says|stated|told|warned|wrote";

/// Points for having the shape of an account: a sentence with a verb and a
/// stop, length, speech, a source. 0 for a label, up to 8 for a paragraph.
pub(in super::super) fn account(line: &Line<'_>) -> i32 {
    let mut points = 0;
    if line.sentence() {
        points += 2;
    }
    if line.verb.is_some_and(|verb| verb.main) {
        points += 1;
    }
    if line.stop && line.count >= 12 {
        points += 1;
    }
    if line.stop && line.count >= 25 {
        points += 1;
    }
    if line.text.contains(['\u{201c}', '"']) && line.count >= 6 {
        points += 1;
    }
    if line.says_any(REPORTING) && line.count >= 5 {
        points += 2;
    }
    points
}

#[cfg(test)]
mod tests {
    use super::super::super::lines;
    use super::*;

    fn points(text: &str) -> i32 {
        account(&Line::plain(text, lines::split(text)[0]))
    }

    #[test]
    fn a_paragraph_has_more_points_than_a_sentence_and_a_label_has_none() {
        let paragraph = "\u{201c}The bridge will stay shut until Friday, and nobody should try to cross it,\u{201d} \
            said the engineer in charge of the repairs, according to the county.";
        assert!(points(paragraph) >= 6, "{}", points(paragraph));
        assert_eq!(points("No one was hurt."), 3);
        assert_eq!(points("More on the bridge"), 0);
    }
}
