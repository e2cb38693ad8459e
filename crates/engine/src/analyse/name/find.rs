//! Where names are: runs of capitalised words, cut into one name each.

use std::ops::Range;

use crossread_nlp::{EntityLabel, Pos};
use crossread_sort::Set;

use super::Mention;
use super::key::fold;
use crate::analyse::doc::Doc;
use crate::analyse::english::List;
use crate::analyse::gazetteer::Sort;
use crate::analyse::lexicon::{FUNCTION, is_reporting_form};
use crate::analyse::token::is_dash;
use crate::analyse::{Sentence, TokenKind};
use crate::packed::among;

/// How a sentence uses capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// Only names and first words have them.
    Normal,
    /// A headline in which most words have them.
    Title,
    /// All letters are capitals.
    Caps,
}

/// The mentions of a text, in order, not overlapping.
pub(super) fn mentions(doc: &Doc<'_>, taken: &[Range<usize>]) -> Vec<Mention> {
    let styles: Vec<Style> = doc.sentences.iter().map(|sentence| style(doc, sentence)).collect();
    let (mut small, mut capital) = (Vec::new(), Vec::new());
    for (sentence, style) in doc.sentences.iter().zip(&styles) {
        let mut first = true;
        for at in sentence.tokens.clone() {
            if doc.kind(at) == TokenKind::Punctuation {
                first |= opens_clause(doc.word(at));
                continue;
            }
            if !doc.capital(at) {
                small.push(doc.lower(at));
            } else if !first && *style == Style::Normal {
                capital.push(doc.lower(at));
            }
            first = false;
        }
    }
    let mut finder = Finder {
        doc,
        small: small.into_iter().collect(),
        capital: capital.into_iter().collect(),
        taken: vec![false; doc.tokens.len()],
    };
    for range in taken {
        finder.taken.iter_mut().take(range.end).skip(range.start).for_each(|t| *t = true);
    }
    let mut out = Vec::new();
    for (sentence, style) in doc.sentences.iter().zip(&styles) {
        finder.sentence(sentence, *style, &mut out);
    }
    out
}

fn style(doc: &Doc<'_>, sentence: &Sentence) -> Style {
    let (mut words, mut shouted, mut small) = (0, 0, 0);
    for at in sentence.tokens.clone().filter(|&at| doc.kind(at) == TokenKind::Content) {
        let word = doc.word(at);
        if word.chars().count() < 3 {
            continue;
        }
        words += 1;
        shouted += usize::from(word.chars().all(|c| !c.is_lowercase()));
        small += usize::from(!doc.capital(at));
    }
    if words >= 3 && shouted * 5 >= words * 4 {
        Style::Caps
    } else if words >= 4 && small == 0 {
        Style::Title
    } else {
        Style::Normal
    }
}

/// Signs after which a sentence or title may begin with a capital.
fn opens_clause(word: &str) -> bool {
    word.chars()
        .next()
        .is_some_and(|c| matches!(c, '“' | '"' | '‘' | '«' | ':' | '•' | '*' | '(' | '/' | '…' | '–' | '—'))
}

struct Finder<'d, 't> {
    doc: &'d Doc<'t>,
    /// Words that the text has in small letters.
    small: Set<&'d str>,
    /// Words that it has with a capital where nothing but a name has one.
    capital: Set<&'d str>,
    taken: Vec<bool>,
}

impl Finder<'_, '_> {
    fn sentence(&self, sentence: &Sentence, style: Style, out: &mut Vec<Mention>) {
        let end = sentence.tokens.end;
        let mut at = sentence.tokens.start;
        let mut first = true;
        while at < end {
            let opens = first;
            if self.doc.kind(at) == TokenKind::Punctuation {
                first |= opens_clause(self.doc.word(at));
                at += 1;
                continue;
            }
            first = false;
            if !self.is_name_word(at, end, style, opens) {
                at += 1;
                continue;
            }
            let run = at..self.run_end(at, end, style);
            at = run.end;
            self.cut(run, sentence.tokens.start, style, out);
        }
    }

    /// Whether the token can begin or go on in a name.
    fn is_name_word(&self, at: usize, end: usize, style: Style, opens: bool) -> bool {
        let doc = self.doc;
        if !doc.capital(at)
            || self.taken.get(at).copied().unwrap_or(false)
            || doc.kind(at) != TokenKind::Content
        {
            return false;
        }
        let (word, lower) = (doc.word(at), doc.lower(at));
        if lower == "i" || lower.starts_with('\'') {
            return false;
        }
        let named = self.capital.contains(lower);
        let shouted = word.chars().count() > 3 && !word.chars().any(char::is_lowercase);
        if style == Style::Normal
            && shouted
            && (self.small.contains(lower) || self.doc.english.is(List::Common, lower))
        {
            return false; // a word shouted for effect
        }
        let acronym =
            word.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !word.chars().any(char::is_lowercase);
        let in_gazetteer = || self.known_at(at, end).is_some();
        match style {
            Style::Caps => named || in_gazetteer(),
            Style::Title => {
                named
                    || acronym
                    || (in_gazetteer() && !self.doc.english.is(List::Common, lower))
                    || self.doc.english.is(List::Given, lower)
                        && doc.capital(at + 1)
                        && !self.small.contains(lower)
                    || doc.nodes.get(at).is_some_and(|node| node.entity == Some(EntityLabel::Person))
                        && !self.doc.english.is(List::Common, lower)
                        && !self.doc.english.is(List::Title, lower)
            }
            Style::Normal if !opens => true,
            Style::Normal => {
                if self.doc.english.is(List::Common, lower) && !named {
                    return false;
                }
                if named || acronym || in_gazetteer() {
                    return true;
                }
                let small = self.small.contains(lower);
                if let Some(node) = doc.nodes.get(at) {
                    // The pipeline has read the sentence: it knows better.
                    return node.pos == Pos::Propn
                        && !small
                        && (node.entity.is_some() || !self.doc.english.is(List::Common, lower));
                }
                let next = doc.lower(at + 1);
                let after = (at + 1..end)
                    .find(|&i| !self.doc.english.is(List::Particle, doc.lower(i)))
                    .unwrap_or(end);
                let goes_on = after < end
                    && doc.capital(after)
                    && doc.kind(after) == TokenKind::Content
                    && !self.taken.get(after).copied().unwrap_or(false);
                let inflected =
                    ["ing", "ed", "ly", "tion", "ment", "s"].iter().any(|end| lower.ends_with(end));
                if goes_on {
                    return (!small && !lower.ends_with("ly") && !lower.ends_with("ing"))
                        || self.doc.english.is(List::Title, lower)
                        || self.doc.english.is(List::Given, lower);
                }
                let spoken = next == "'s" || is_reporting_form(next) || next == ",";
                !small && !inflected && spoken && !self.doc.english.is(List::Title, lower)
            }
        }
    }

    /// The longest known name that starts at `at`: its end and entry.
    fn known_at(&self, at: usize, end: usize) -> Option<(usize, Sort)> {
        let most = (at + self.doc.english.names.longest() * 2).min(end);
        let mut to = at + 1;
        let mut best = None;
        loop {
            let folded = fold(self.doc.span(at..to).of(self.doc.text));
            if let Some(entry) = self.doc.english.names.known(&folded) {
                best = Some((to, entry.sort));
            }
            // Names go on over capitals, "of", "and", "the" and hyphens.
            let joins = |i: usize| {
                self.doc.capital(i)
                    || among!(self.doc.lower(i), "of" | "and" | "the" | "for" | "de")
                    || self.doc.word(i) == "-"
                    || self.doc.kind(i) == TokenKind::Number
            };
            if to >= most || !joins(to) {
                return best;
            }
            to += 1;
        }
    }

    /// Where the run of name words that starts at `at` ends.
    fn run_end(&self, at: usize, end: usize, style: Style) -> usize {
        let mut to = at + 1;
        loop {
            if let Some((known_to, _)) = self.known_at(to - 1, end).filter(|(known_to, _)| *known_to > to) {
                to = known_to;
                continue;
            }
            match self.goes_on(to, end, style) {
                0 => return to.min(end),
                more => to += more,
            }
        }
    }

    /// How many tokens from `to` on go on a run that has reached it.
    fn goes_on(&self, to: usize, end: usize, style: Style) -> usize {
        let doc = self.doc;
        let word = |i: usize| i < end && self.is_name_word(i, end, style, false);
        if to >= end {
            return 0;
        }
        if word(to) || matches!(doc.word(to), "II" | "III" | "IV") {
            return 1;
        }
        let (lower, before, next) = (doc.lower(to), doc.lower(to - 1), doc.lower(to + 1));
        let joined = lower == "-" && doc.glued(to - 1) && doc.glued(to);
        if joined && self.doc.english.is(List::Particle, next) && doc.word(to + 2) == "-" && word(to + 3) {
            return 4; // "Bab-el-Mandab"
        }
        let particle = self.doc.english.is(List::Particle, lower) && !doc.capital(to);
        if particle && self.doc.english.is(List::Particle, next) && word(to + 2) {
            return 3;
        }
        let of = matches!(lower, "of" | "for") && self.doc.english.is(List::OfHead, before);
        if of && next == "the" && word(to + 2) {
            return 3;
        }
        let department =
            lower == "of" && before == "secretary" && self.doc.english.is(List::Department, next);
        if (joined || particle || of || department || lower == "&") && word(to + 1) { 2 } else { 0 }
    }

    fn push(&self, tokens: Range<usize>, titled: bool, sentence_start: usize, out: &mut Vec<Mention>) {
        // A title, a role or an article is no part of the name.
        let mut tokens = tokens;
        while tokens.end > tokens.start
            && is_dash(self.doc.word(tokens.end - 1).chars().next().unwrap_or(' '))
        {
            tokens.end -= 1;
        }
        let role = |at: usize| !self.doc.capital(at) && self.doc.english.is(List::Role, self.doc.lower(at));
        let titled = titled || (tokens.start > sentence_start && role(tokens.start - 1));
        let folded = fold(self.doc.span(tokens.clone()).of(self.doc.text));
        if !folded.is_empty() && !tokens.is_empty() {
            out.push(Mention { tokens, folded, titled });
        }
    }

    /// Cuts a run into names: a title ends one and begins another, and so do
    /// a nationality or known name before an unrelated word.
    fn cut(&self, run: Range<usize>, sentence_start: usize, style: Style, out: &mut Vec<Mention>) {
        let doc = self.doc;
        if run.is_empty() {
            return;
        }
        // The last title that has something after it.
        let title =
            run.clone().rev().find(|&at| at + 1 < run.end && self.doc.english.is(List::Title, doc.lower(at)));
        if let Some(at) = title {
            let mut person = at + 1;
            if doc.lower(person) == "of" {
                person = (person + 2).min(run.end);
            }
            if doc.word(person) == "-" {
                person += 1;
            }
            let mut before = at;
            while before > run.start
                && (self.doc.english.is(List::Title, doc.lower(before - 1))
                    || self.doc.english.is(List::TitleModifier, doc.lower(before - 1))
                    || doc.word(before - 1) == "-")
            {
                before -= 1;
            }
            let organisation =
                self.doc.english.is(List::Organisation, doc.lower(run.end - 1)) && person + 1 >= run.end;
            if !organisation {
                self.cut(run.start..before, sentence_start, style, out);
                if person < run.end {
                    self.pieces(person..run.end, true, sentence_start, style, out);
                }
                return;
            }
        }
        let only_titles = run.clone().all(|at| {
            let lower = doc.lower(at);
            self.doc.english.is(List::Title, lower)
                || self.doc.english.is(List::TitleModifier, lower)
                || lower == "-"
                || lower == "of"
                || self.doc.english.is(List::Department, lower)
        });
        if !only_titles {
            self.pieces(run, false, sentence_start, style, out);
        }
    }

    fn pieces(
        &self,
        run: Range<usize>,
        titled: bool,
        sentence_start: usize,
        style: Style,
        out: &mut Vec<Mention>,
    ) {
        let doc = self.doc;
        let Some((known_end, sort)) = self.known_at(run.start, run.end).filter(|_| !titled) else {
            // "Kursk Region Alexander Khinshtein", "Putin-Trump".
            let split = (run.start + 1..run.end).find(|&at| {
                self.doc.english.is(List::Place, doc.lower(at - 1))
                    && at > run.start + 1
                    && run.end - at >= 2
                    && doc.lower(at) != "of"
            });
            if let Some(at) = split {
                self.push(run.start..at, false, sentence_start, out);
                return self.pieces(at..run.end, false, sentence_start, style, out);
            }
            if style != Style::Normal {
                let next_known = (run.start + 1..run.end)
                    .find(|&at| doc.word(at - 1) != "-" && self.known_at(at, run.end).is_some());
                if let Some(at) = next_known {
                    self.push(run.start..at, titled, sentence_start, out);
                    return self.pieces(at..run.end, false, sentence_start, style, out);
                }
            }
            return self.push(run, titled, sentence_start, out);
        };
        if known_end >= run.end {
            return self.push(run, titled, sentence_start, out);
        }
        let hyphen = usize::from(doc.word(known_end) == "-");
        let rest = known_end + hyphen..run.end;
        let rest_known = self.known_at(rest.start, run.end).is_some();
        let last = doc.lower(run.end - 1);
        let suffixed = self.doc.english.is(List::Organisation, last)
            || self.doc.english.is(List::Place, last)
            || run
                .clone()
                .any(|at| self.doc.english.is(List::OfHead, doc.lower(at)) && doc.lower(at + 1) == "of");
        let person = known_end == run.start + 1 && self.doc.english.is(List::Given, doc.lower(run.start));
        let splits = match sort {
            Sort::Demonym | Sort::Country | Sort::Organisation => rest_known || hyphen == 1 || !suffixed,
            Sort::Capital | Sort::Place => rest_known || hyphen == 1,
        };
        if splits && (rest_known || !person) {
            self.push(run.start..known_end, titled, sentence_start, out);
            let dropped = rest.len() == 1
                && (self.doc.english.is(List::Title, doc.lower(rest.start))
                    || FUNCTION.holds(doc.lower(rest.start)));
            if !dropped {
                self.pieces(rest, false, sentence_start, style, out);
            }
            return;
        }
        let place_then_more = (run.start + 1..run.end - 1).find(|&at| {
            self.doc.english.is(List::Place, doc.lower(at)) && run.end - at > 2 && doc.lower(at + 1) != "of"
        });
        if let Some(at) = place_then_more {
            self.push(run.start..at + 1, titled, sentence_start, out);
            return self.pieces(at + 1..run.end, false, sentence_start, style, out);
        }
        self.push(run, titled, sentence_start, out);
    }
}
