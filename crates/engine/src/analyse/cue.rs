//! Words that bear on whether, and how firmly, something is said.
//!
//! A table of words and word groups, matched on lemmas. Entries that are a
//! verb or a noun with another meaning ("state", "report") count only in the
//! forms given, or where the pipeline says that they are verbs.

use std::ops::Range;

use crossread_nlp::Pos;

use super::doc::Doc;
use super::{Cue, CueKind, NameMention};
use crate::story::BlockKind;

use crate::packed::among;
use CueKind::{Claim, Confirmation, Denial, Expectation, Negation, Possibility, Report, Unknown};

/// Words and groups, each word a lemma or, after "=", an exact form; sorted by
/// their first word without the mark. Longer groups come before their parts.
const CUES: &[(&str, CueKind)] = &[
    ("=about to", Expectation),
    ("=according to", Report),
    ("=accusation", Claim),
    ("=accusations", Claim),
    ("accuse", Claim),
    ("acknowledge", Report),
    ("add", Report),
    ("admit", Report),
    ("aim to", Expectation),
    ("allegation", Claim),
    ("allege", Claim),
    ("=allegedly", Claim),
    ("announce", Report),
    ("=apparently", Possibility),
    ("appear to", Possibility),
    ("argue", Claim),
    ("assert", Claim),
    ("believe to", Possibility),
    ("=can not be confirmed", Unknown),
    ("=can not confirm", Unknown),
    ("caution", Report),
    ("claim", Claim),
    ("comment", Report),
    ("concede", Report),
    ("confirm", Confirmation),
    ("confirmation", Confirmation),
    ("contend", Claim),
    ("could", Possibility),
    ("declare", Report),
    ("decline to comment", Unknown),
    ("decline to say", Unknown),
    ("decline to", Negation),
    ("demand", Report),
    ("denial", Denial),
    ("deny", Denial),
    ("describe", Report),
    ("disclose", Report),
    ("=disputed", Denial),
    ("do not know", Unknown),
    ("do not say", Unknown),
    ("=due to", Expectation),
    ("emphasise", Report),
    ("=estimated", Possibility),
    ("expect", Expectation),
    ("=expected", Expectation),
    ("explain", Report),
    ("fail to", Negation),
    ("fear", Possibility),
    ("forecast", Expectation),
    ("go to", Expectation),
    ("=hardly", Negation),
    ("hope to", Expectation),
    ("=if confirmed", Possibility),
    ("indicate", Report),
    ("inform", Report),
    ("insist", Claim),
    ("=instead of", Negation),
    ("intend to", Expectation),
    ("=likely", Possibility),
    ("=may", Possibility),
    ("=maybe", Possibility),
    ("mention", Report),
    ("=might", Possibility),
    ("=neither", Negation),
    ("=never", Negation),
    ("=no longer", Negation),
    ("=no word", Unknown),
    ("=no", Negation),
    ("=nobody", Negation),
    ("=none", Negation),
    ("=nor", Negation),
    ("=not immediately clear", Unknown),
    ("=not yet clear", Unknown),
    ("=not yet known", Unknown),
    ("=not clear", Unknown),
    ("=not confirmed", Unknown),
    ("=not known", Unknown),
    ("not", Negation),
    ("=noted", Report),
    ("=notes that", Report),
    ("=nothing", Negation),
    ("=officially", Confirmation),
    ("=perhaps", Possibility),
    ("plan to", Expectation),
    ("=planned", Expectation),
    ("pledge to", Expectation),
    ("=possible", Possibility),
    ("=possibly", Possibility),
    ("=potentially", Possibility),
    ("predict", Expectation),
    ("=presumably", Possibility),
    ("=presumed", Possibility),
    ("=probably", Possibility),
    ("promise to", Expectation),
    ("propose", Expectation),
    ("prove", Confirmation),
    ("purport", Claim),
    ("=rather than", Negation),
    ("refuse to", Negation),
    ("refute", Denial),
    ("reject", Denial),
    ("remark", Report),
    ("reply", Report),
    ("report", Report),
    ("=reportedly", Report),
    ("reveal", Report),
    ("rule out", Negation),
    ("=rumour", Possibility),
    ("say", Report),
    ("=scheduled", Expectation),
    ("seem", Possibility),
    ("=set to", Expectation),
    ("shall", Expectation),
    ("=slated to", Expectation),
    ("=speculation", Possibility),
    ("=stated", Report),
    ("=states that", Report),
    ("=stating", Report),
    ("stress", Report),
    ("suggest", Report),
    ("suspect", Possibility),
    ("=suspected", Possibility),
    ("suspicion", Possibility),
    ("tell", Report),
    ("testify", Report),
    ("think to", Possibility),
    ("threaten to", Expectation),
    ("=tweeted", Report),
    ("=unable to", Negation),
    ("=uncertain", Unknown),
    ("=unclear", Unknown),
    ("=unconfirmed", Unknown),
    ("underline", Report),
    ("=unknown", Unknown),
    ("=unlikely", Negation),
    ("=unwilling to", Negation),
    ("=upcoming", Expectation),
    ("verify", Confirmation),
    ("vow to", Expectation),
    ("want to", Expectation),
    ("warn", Report),
    ("will", Expectation),
    ("=without", Negation),
    ("would", Expectation),
    ("write", Report),
    ("=yet to", Negation),
];

/// Words that are often no verb: counted as cues in these forms only, unless
/// the pipeline calls them verbs.
fn is_safe_form(lemma: &str, lower: &str) -> bool {
    match lemma {
        "comment" | "demand" | "report" | "stress" | "forecast" | "caution" | "remark" | "reply"
        | "write" | "propose" | "mention" => lower != lemma && !lower.ends_with('s') || lower == "wrote",
        "fear" => matches!(lower, "feared" | "fears" | "fear"),
        "suspect" => lower != "suspects",
        _ => true,
    }
}

/// The cues of a text, in order, not overlapping.
pub(super) fn cues(doc: &Doc<'_>, names: &[NameMention]) -> Vec<Cue> {
    let mut out = Vec::new();
    let mut names = names.iter().peekable();
    for sentence in &doc.sentences {
        let mut at = sentence.tokens.start;
        if sentence.block == BlockKind::Headline
            && let Some(to) = headline_plan(doc, sentence.tokens.clone())
        {
            out.push(Cue { tokens: to..to + 1, kind: Expectation });
        }
        while at < sentence.tokens.end {
            while names.peek().is_some_and(|name| name.tokens.end <= at) {
                names.next();
            }
            if names.peek().is_some_and(|name| name.tokens.contains(&at)) {
                at += 1;
                continue;
            }
            match longest(doc, at, sentence.tokens.end) {
                Some((end, kind)) => {
                    out.push(Cue { tokens: at..end, kind });
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    crossread_sort::by_key(&mut out, |cue| cue.tokens.start);
    out
}

fn bare(entry: &str) -> &str {
    entry.strip_prefix('=').unwrap_or(entry)
}

fn first_word(entry: &str) -> &str {
    bare(entry).split(' ').next().unwrap_or("")
}

/// The longest entry that matches at `at`: where it ends, and its kind.
fn longest(doc: &Doc<'_>, at: usize, end: usize) -> Option<(usize, CueKind)> {
    let mut best: Option<(usize, CueKind)> = None;
    let lemma = match doc.lower(at) {
        "wo" | "'ll" => "will",
        _ => doc.lemma(at),
    };
    for word in [lemma, doc.lower(at)] {
        let from = CUES.partition_point(|entry| first_word(entry.0) < word);
        for (entry, kind) in CUES.iter().skip(from).take_while(|entry| first_word(entry.0) == word) {
            let len = bare(entry).split(' ').count();
            if best.is_none_or(|(to, _)| at + len > to)
                && at + len <= end
                && matches(doc, at, entry, *kind, lemma)
            {
                best = Some((at + len, *kind));
            }
        }
    }
    best
}

fn matches(doc: &Doc<'_>, at: usize, entry: &str, kind: CueKind, lemma: &str) -> bool {
    let exact = entry.starts_with('=');
    let mut words = bare(entry).split(' ').enumerate();
    let same = words.all(|(offset, word)| {
        let here = at + offset;
        let own = if offset == 0 { lemma } else { doc.lemma(here) };
        doc.lower(here) == word || ((!exact || word == "not") && own == word)
    });
    if !same {
        return false;
    }
    let lower = doc.lower(at);
    let pos = doc.nodes.get(at).map(|node| node.pos);
    let single = !bare(entry).contains(' ');
    let verb_safe = match pos {
        Some(Pos::Verb | Pos::Aux) => true,
        _ => is_safe_form(lemma, lower),
    };
    let next = doc.lower(at + 1);
    match (bare(entry), kind) {
        // "not only", "no doubt", "no more than": nothing is denied.
        ("not" | "no", Negation) => !among!(
            next,
            "only" | "just" | "merely" | "simply" | "doubt" | "matter" | "more" | "less" | "fewer" | "."
        ),
        ("possible", _) => doc.lower(at.saturating_sub(1)) != "as",
        ("may" | "will", _) if single => !doc.capital(at) || pos == Some(Pos::Aux),
        ("due to", _) => doc.nodes.get(at + 2).is_some_and(|node| node.pos == Pos::Verb),
        ("go to", _) => {
            lower == "going"
                && doc.nodes.get(at + 2).is_none_or(|node| matches!(node.pos, Pos::Verb | Pos::Aux))
        }
        ("believe to" | "think to", _) => matches!(lower, "believed" | "thought"),
        ("want to" | "aim to" | "hope to" | "plan to" | "intend to", _) => verb_safe,
        ("expected" | "planned" | "scheduled" | "disputed" | "suspected", _) => true,
        ("suspect", _) => {
            matches!(pos, Some(Pos::Verb))
                || (pos.is_none() && lower == "suspect" && matches!(next, "that" | "the"))
        }
        ("add", _) => {
            matches!(lower, "added" | "adds" | "adding")
                && (among!(next, "that" | "," | ":" | ".") || doc.lower(at.saturating_sub(1)) != "to")
        }
        ("prove" | "describe" | "reveal" | "declare", _) => matches!(pos, None | Some(Pos::Verb)),
        ("estimated" | "fear", Possibility) if pos == Some(Pos::Noun) => lower != "estimated",
        _ if single => verb_safe,
        _ => true,
    }
}

/// "US to hold talks": the "to" of a headline's plan, after its subject.
fn headline_plan(doc: &Doc<'_>, tokens: Range<usize>) -> Option<usize> {
    let to = (tokens.start + 1..tokens.end.min(tokens.start + 7)).find(|&at| doc.lower(at) == "to")?;
    let subject_only = match doc.nodes.get(tokens.start..to) {
        Some(nodes) => nodes.iter().all(|node| !matches!(node.pos, Pos::Verb | Pos::Aux | Pos::Adp)),
        None => to <= tokens.start + 3,
    };
    let verb_next = match doc.nodes.get(to + 1) {
        Some(node) => matches!(node.pos, Pos::Verb | Pos::Aux),
        None => doc.lemma(to + 1) == doc.lower(to + 1),
    };
    (subject_only && verb_next).then_some(to)
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;
    use crate::models::plain_models;

    #[test]
    fn entries_are_sorted_by_their_first_word() {
        for pair in CUES.windows(2) {
            assert!(first_word(pair[0].0) <= first_word(pair[1].0), "{} before {}", pair[0].0, pair[1].0);
        }
    }

    #[test]
    fn finds_cues_by_table() {
        let cases: &[(&str, &[(&str, CueKind)])] = &[
            ("He said it had not gone.", &[("said", Report), ("not", Negation)]),
            ("She didn't deny it.", &[("n't", Negation), ("deny", Denial)]),
            (
                "The army claims to hold it; officials may not confirm.",
                &[("claims", Claim), ("may", Possibility), ("not", Negation), ("confirm", Confirmation)],
            ),
            (
                "According to police, the fire could spread.",
                &[("According to", Report), ("could", Possibility)],
            ),
            ("It was not only late; it is unclear why.", &[("unclear", Unknown)]),
            (
                "The cause is not yet known, and Will Ames will go in May.",
                &[("not yet known", Unknown), ("will", Expectation)],
            ),
            (
                "They plan to meet and are expected soon.",
                &[("plan to", Expectation), ("expected", Expectation)],
            ),
            ("The state reports to no one.", &[("no", Negation)]),
            ("They won't fail to act.", &[("wo", Expectation), ("n't", Negation), ("fail to", Negation)]),
            ("The suspects were allegedly drunk.", &[("allegedly", Claim)]),
            ("He failed to come, reportedly.", &[("failed to", Negation), ("reportedly", Report)]),
        ];
        for (text, expected) in cases {
            let found = words(text, None, plain_models());
            let got: Vec<(String, CueKind)> = found
                .cues
                .iter()
                .map(|cue| {
                    let own = &found.tokens[cue.tokens.clone()];
                    let span = own.first().unwrap().span.cover(own.last().unwrap().span);
                    (span.of(text).to_owned(), cue.kind)
                })
                .collect();
            let expected: Vec<(String, CueKind)> =
                expected.iter().map(|(w, k)| ((*w).to_owned(), *k)).collect();
            assert_eq!(got, expected, "{text}");
        }
    }
}
