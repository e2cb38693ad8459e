//! What a number counts: the nouns after it.
//!
//! Without parts of speech the head is the first plural noun after the number
//! ("three bank employees" → "employee"), and further plural nouns joined to
//! it by "and" or a comma are its companions ("5,660 missiles and drones").

use crossread_nlp::{Dep, Pos};

use super::Reader;
use crate::analyse::TokenKind;
use crate::analyse::lemma::lemma;
use crate::packed::among;

/// How far after the number its noun is looked for.
const REACH: usize = 7;

/// Plural nouns that do not end in "s", and words that stand for people.
fn is_plural_word(word: &str) -> bool {
    among!(
        word,
        "people"
            | "men"
            | "women"
            | "children"
            | "personnel"
            | "police"
            | "staff"
            | "troops"
            | "crew"
            | "aircraft"
            | "dead"
            | "injured"
            | "wounded"
            | "missing"
            | "hurt"
            | "killed"
            | "sheep"
            | "cattle"
            | "fish"
            | "feet"
            | "mice"
            | "lives"
            | "policemen"
            | "gunmen"
            | "fishermen"
            | "crewmen"
            | "servicemen"
            | "others"
            | "homeless"
            | "media"
            | "deaths"
            | "seamen"
            | "congressmen"
            | "businessmen"
            | "militiamen"
            | "firemen"
            | "troop"
            | "displaced"
            | "arrested"
    )
}

fn is_plural(reader: &Reader<'_, '_>, at: usize) -> bool {
    let word = reader.lower(at);
    if is_plural_word(word) {
        return true;
    }
    let shouted = reader.doc.word(at).chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is")
        && !among!(
            word,
            "always" | "perhaps" | "whereas" | "across" | "overseas" | "besides" | "towards" | "afterwards"
        )
        && !shouted
        && reader.doc.kind(at) == TokenKind::Content
}

/// A word that can stand between a number and its noun though it is a
/// function word ("two other men", "three of the cables").
fn passes(word: &str, first: bool) -> bool {
    among!(word, "other" | "more" | "new" | "such" | "own" | "its" | "-" | "similar")
        || (first && among!(word, "of" | "the" | "his" | "her" | "their" | "our" | "these" | "those" | "all"))
}

/// The lemmas of the things counted by the number in `at..to`.
pub(super) fn counted(reader: &Reader<'_, '_>, at: usize, to: usize, low: i64) -> Vec<String> {
    let hyphenated =
        reader.lower(to) == "-" && reader.doc.glued(to) && reader.doc.glued(to.saturating_sub(1));
    if hyphenated {
        // "28-point plan": the unit of the plan's length is what is counted.
        let noun = reader.lemma(to + 1);
        return if noun.is_empty() { Vec::new() } else { vec![noun.to_owned()] };
    }
    if let Some(parsed) = parsed(reader, at, to) {
        return parsed;
    }
    let mut heads = Vec::new();
    let mut last_content = None;
    let mut here = to;
    while here < to + REACH && here < reader.end {
        let word = reader.lower(here);
        let opening = (to..here).all(|i| passes(reader.lower(i), true));
        if (low != 1000 || is_plural_word(word)) && is_plural(reader, here) {
            heads.push(singular(reader, here));
            companions(reader, here + 1, &mut heads);
            return heads;
        }
        match reader.doc.kind(here) {
            TokenKind::Content if low == 1000 && last_content.is_some() && is_verb_like(word) => break,
            TokenKind::Content => last_content = Some(here),
            _ if passes(word, opening) => {}
            TokenKind::Punctuation if word == "," && here > to && last_content.is_some() && low != 1000 => {}
            _ => break,
        }
        here += 1;
    }
    if low == 1000 {
        heads.extend(last_content.map(|at| singular(reader, at)));
        return heads;
    }
    toll(reader, at).map(|_| vec!["death".to_owned()]).unwrap_or_default()
}

/// What the number counts by the parse: the noun that it modifies, or that
/// follows it after "of", with what is coordinated with that noun. None where
/// the parse ties it to no noun, so that the words around must tell.
fn parsed(reader: &Reader<'_, '_>, at: usize, to: usize) -> Option<Vec<String>> {
    let nodes = &reader.doc.nodes;
    let own = |i: usize| (at..to).contains(&i);
    let is_noun = |i: usize| nodes.get(i).is_some_and(|node| matches!(node.pos, Pos::Noun | Pos::Propn));
    let last = (at..to).rev().find(|&i| nodes.get(i).is_some_and(|node| !own(node.head)))?;
    let node = nodes.get(last)?;
    let near = to..(to + REACH + 3).min(reader.sentence_end);
    let head = if node.dep == Dep::Nummod && is_noun(node.head) && near.contains(&node.head) {
        node.head
    } else {
        let of =
            (to..to + 1).find(|&i| reader.lower(i) == "of" && nodes.get(i).is_some_and(|n| own(n.head)))?;
        near.clone()
            .find(|&i| nodes.get(i).is_some_and(|n| n.head == of && n.dep == Dep::Pobj) && is_noun(i))?
    };
    let mut heads = vec![singular(reader, head)];
    let mut joined = head;
    for i in head + 1..(head + 12).min(reader.sentence_end) {
        let conj = nodes.get(i).is_some_and(|n| n.dep == Dep::Conj && n.head == joined) && is_noun(i);
        let counted = nodes
            .iter()
            .enumerate()
            .skip(joined + 1)
            .take(i - joined)
            .any(|(_, n)| n.head == i && matches!(n.dep, Dep::Nummod | Dep::Det | Dep::Poss));
        if conj && !counted {
            heads.push(singular(reader, i));
            joined = i;
        }
    }
    Some(heads)
}

/// The noun's lemma; a name's too, which keeps its form as a token.
fn singular(reader: &Reader<'_, '_>, at: usize) -> String {
    match reader.lower(at).strip_suffix('s') {
        Some(stem) if stem.ends_with('i') && reader.doc.capital(at) => stem.to_owned(), // "Somalis"
        _ => lemma(reader.doc.english, reader.lower(at)),
    }
}

/// Further plural nouns joined to the head.
fn companions(reader: &Reader<'_, '_>, mut at: usize, heads: &mut Vec<String>) {
    while matches!(reader.lower(at), "and" | "or" | ",") {
        let joined = (at + 1..(at + 6).min(reader.end))
            .take_while(|&i| reader.doc.kind(i) == TokenKind::Content || reader.lower(i) == "-")
            .find(|&i| is_plural(reader, i));
        let Some(noun) = joined else { return };
        heads.push(singular(reader, noun));
        at = noun + 1;
    }
}

fn is_verb_like(word: &str) -> bool {
    (word.len() > 4 && word.ends_with("ed"))
        || among!(
            word,
            "said"
                | "says"
                | "told"
                | "died"
                | "fell"
                | "took"
                | "left"
                | "went"
                | "came"
                | "got"
                | "hit"
                | "made"
        )
}

/// "the death toll rose to 24": the nearest noun before that a number states.
fn toll(reader: &Reader<'_, '_>, at: usize) -> Option<usize> {
    (at.saturating_sub(8).max(reader.start)..at).rev().find(|&i| matches!(reader.lower(i), "toll"))
}

/// The noun that an ordinal ranks: the last of the words after it, up to
/// three; none where it is an adverb ("first reported") or stands alone.
pub(super) fn ordinal_head(reader: &Reader<'_, '_>, to: usize) -> Option<String> {
    let mut head = None;
    let mut here = to;
    // "first-degree murder" ranks nothing.
    if reader.lower(here) == "-" {
        return None;
    }
    while here < to + 4 && here < reader.end {
        let word = reader.lower(here);
        if reader.doc.kind(here) != TokenKind::Content || is_verb_like(word) {
            break;
        }
        head = Some(here);
        if is_plural(reader, here)
            || among!(word, "time" | "day" | "half" | "year" | "strike" | "round" | "place")
        {
            break;
        }
        here += 1;
    }
    head.map(|at| singular(reader, at))
}
