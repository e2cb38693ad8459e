//! A verdict's reasons as one plain English sentence.

use super::verdict::{Reason, ReasonKind, Relation};
use crossread_nlp::Lower;

/// Puts a verdict's reasons into words.
///
/// Conflicts come first in a `differs`; agreements in a `corroborates`; what
/// is missing in a `partly` and a `silent`.
pub(crate) fn sentence(relation: Relation, reasons: &[Reason]) -> String {
    let conflict = reasons.iter().find(|reason| !reason.agrees && reason.kind != ReasonKind::Content);
    let missing = reasons.iter().find(|reason| !reason.agrees && reason.kind == ReasonKind::Content);
    let agreements: Vec<&Reason> = reasons.iter().filter(|reason| reason.agrees).collect();
    match relation {
        Relation::Differs => conflict
            .map_or_else(|| "It tells the same matter in a materially different way.".to_owned(), against),
        Relation::Corroborates => match shared(&agreements) {
            Some(words) => format!("Both give {words}."),
            None => "It says the same in other words.".to_owned(),
        },
        Relation::Partly => {
            let missing = missing.map(|reason| format!("it does not mention {}", quote(&reason.here.text)));
            match (shared(&agreements), missing) {
                (Some(words), Some(missing)) => format!("Both give {words}; {missing}."),
                (Some(words), None) => format!("Both give {words}, and it lacks the rest."),
                (None, Some(missing)) => format!("It gives part of this; {missing}."),
                (None, None) => "It gives part of this.".to_owned(),
            }
        }
        Relation::Silent => match missing {
            Some(reason) => format!("Its nearest passage does not mention {}.", quote(&reason.here.text)),
            None => "It does not speak of this.".to_owned(),
        },
        Relation::Unsure => match conflict {
            Some(reason) => {
                format!("It speaks of this, but it is not clear whether it differs: {}", against(reason))
            }
            None => "It speaks of this, but it is not clear whether it says the same.".to_owned(),
        },
    }
}

/// What two sides have in common: up to three of the agreeing words, none
/// part of another.
fn shared(agreements: &[&Reason]) -> Option<String> {
    let mut words: Vec<String> = Vec::new();
    for reason in agreements {
        let quoted = quote(&reason.here.text);
        let inner = |text: &str| text.trim_matches(['\u{201c}', '\u{201d}']).lowered();
        let known = words.iter().any(|word| inner(word).contains(&inner(&quoted)));
        // A word such as "some" or "first" says little by itself, and who says
        // something is not part of what is said.
        let telling = !matches!(reason.kind, ReasonKind::Scope | ReasonKind::Attribution);
        if !known && telling && words.len() < 3 {
            words.push(quoted);
        }
    }
    match words.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        [one, two] => Some(format!("{one} and {two}")),
        [one, two, rest @ ..] => Some(format!("{one}, {two} and {}", rest.join(", "))),
    }
}

/// One conflict in words.
fn against(reason: &Reason) -> String {
    let (here, there) = (reason.here.text.trim(), reason.there.text.trim());
    let sides = |what: &str| format!("{what}: here {}, there {}.", quote(here), quote(there));
    match reason.kind {
        ReasonKind::Number => sides("The figures differ"),
        ReasonKind::Time => sides("The times differ"),
        ReasonKind::Place => sides("The places differ"),
        ReasonKind::Name => sides("The names differ"),
        ReasonKind::Wording => "The same utterance is quoted in other words.".to_owned(),
        ReasonKind::Attribution => sides("The sources differ"),
        ReasonKind::Scope => sides("How much is meant differs"),
        ReasonKind::Polarity => match (here.is_empty(), there.is_empty()) {
            (false, false) if here != there => {
                format!("One says {}, the other {}.", quote(here), quote(there))
            }
            _ => "One says that it is so, the other that it is not.".to_owned(),
        },
        ReasonKind::Certainty => match (here.is_empty(), there.is_empty()) {
            (true, false) => format!("Here it is told as fact, there as {}.", quote(there)),
            (false, true) => format!("There it is told as fact, here as {}.", quote(here)),
            (true, true) => "One account is surer of it than the other.".to_owned(),
            (false, false) => sides("How firmly it is said differs"),
        },
        ReasonKind::Content => format!("It does not mention {}.", quote(here)),
    }
}

fn quote(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("\u{201c}{}\u{201d}", words.trim_matches(|c| matches!(c, '"' | '\u{201c}' | '\u{201d}')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::verdict::Words;

    fn reason(kind: ReasonKind, agrees: bool, here: &str, there: &str) -> Reason {
        let words = |text: &str| Words { text: text.to_owned(), ..Words::default() };
        Reason { kind, agrees, here: words(here), there: words(there) }
    }

    #[test]
    fn agreement_names_what_is_shared_once() {
        let reasons = [
            reason(ReasonKind::Number, true, "some 40 centimetres", "40 centimetres"),
            reason(ReasonKind::Scope, true, "some", "some"),
            reason(ReasonKind::Name, true, "Maribel", "Maribel"),
            reason(ReasonKind::Attribution, true, "the harbour master", "the harbour master"),
            reason(ReasonKind::Number, true, "40 centimetres", "40 centimetres"),
        ];
        assert_eq!(
            sentence(Relation::Corroborates, &reasons),
            "Both give \u{201c}some 40 centimetres\u{201d} and \u{201c}Maribel\u{201d}."
        );
    }

    #[test]
    fn a_conflict_gives_both_sides() {
        let reasons = [reason(ReasonKind::Number, false, "three", "four")];
        let text = sentence(Relation::Differs, &reasons);
        assert_eq!(text, "The figures differ: here \u{201c}three\u{201d}, there \u{201c}four\u{201d}.");
    }

    #[test]
    fn a_conflict_without_words_names_none() {
        let text =
            |here, there| sentence(Relation::Differs, &[reason(ReasonKind::Certainty, false, here, there)]);
        assert_eq!(text("", ""), "One account is surer of it than the other.");
        assert_eq!(text("", "may"), "Here it is told as fact, there as \u{201c}may\u{201d}.");
    }

    #[test]
    fn silence_names_what_is_missing() {
        let reasons = [reason(ReasonKind::Content, false, "ransom", "")];
        let text = sentence(Relation::Silent, &reasons);
        assert_eq!(text, "Its nearest passage does not mention \u{201c}ransom\u{201d}.");
    }
}
