//! What names name, and their keys.

use crossread_nlp::{Dep, EntityLabel};
use crossread_sort::{Map, Set};

use super::Mention;
use super::key::transliterate;
use crate::analyse::doc::Doc;
use crate::analyse::english::{English, List};
use crate::analyse::gazetteer::{Known, Sort};
use crate::analyse::lexicon::is_reporting_form;
use crate::analyse::{NameKind, NameMention, TokenKind};
use crate::packed::among;

/// Weights for each kind, gathered over all mentions with the same words.
#[derive(Debug, Default, Clone, Copy)]
struct Votes {
    person: i32,
    place: i32,
    organisation: i32,
}

/// Decides kinds and keys.
pub(super) fn resolve(doc: &Doc<'_>, mentions: Vec<Mention>) -> Vec<NameMention> {
    let mut votes: Map<&str, Votes> = Map::new();
    for mention in &mentions {
        let own = votes.or_insert_with(mention.folded.as_str(), Votes::default);
        vote(doc, mention, own);
    }
    let links = Links::new(doc.english, &mentions, &votes);
    mentions
        .iter()
        .map(|mention| {
            let place = |sort| matches!(sort, Sort::Place | Sort::Capital);
            let (kind, key) = match doc
                .english
                .names
                .known(&mention.folded)
                .filter(|entry| !(mention.titled && place(entry.sort)))
            {
                Some(entry) => of_known(doc, mention, entry),
                None => links.kind_and_key(mention, &votes),
            };
            NameMention { span: doc.span(mention.tokens.clone()), tokens: mention.tokens.clone(), kind, key }
        })
        .collect()
}

fn vote(doc: &Doc<'_>, mention: &Mention, votes: &mut Votes) {
    let (english, tokens) = (doc.english, &mention.tokens);
    let before = |n: usize| tokens.start.checked_sub(n).map_or("", |at| doc.lower(at));
    let words: Vec<&str> = mention.folded.split(' ').collect();
    let (first, last) = (words.first().copied().unwrap_or(""), words.last().copied().unwrap_or(""));
    let raw_last = tokens.end.checked_sub(1).map_or("", |at| doc.lower(at));
    let word = doc.word(tokens.start);
    let acronym = words.len() == 1 && word.len() >= 2 && !word.chars().any(char::is_lowercase);
    if mention.titled {
        votes.person += 6;
    }
    match tokens.end.checked_sub(1).and_then(|at| doc.nodes.get(at)).and_then(|node| node.entity) {
        Some(EntityLabel::Person) => votes.person += 3,
        Some(EntityLabel::Gpe | EntityLabel::Loc | EntityLabel::Fac) => votes.place += 3,
        Some(EntityLabel::Org) => votes.organisation += 3,
        _ => {}
    }
    if english.is(List::Organisation, raw_last)
        || english.is(List::Organisation, last)
        || (words.len() > 1 && english.is(List::Organisation, first))
        || words.contains(&"of") && english.is(List::Organisation, first)
    {
        votes.organisation += 5;
    } else if words.len() > 1 && (english.is(List::Place, last) || english.is(List::PlaceHead, first)) {
        votes.place += 5;
    } else if words.len() > 1
        && words.len() <= 4
        && (english.is(List::Given, first) || (first.len() == 1 && words.len() > 1))
    {
        votes.person += 5;
    }
    if acronym {
        votes.organisation += 2;
    }
    // Ships are neither persons nor places.
    if words.len() > 1
        && among!(word, "INS" | "HMS" | "USS" | "MV" | "MS" | "SS" | "RMS" | "HMAS" | "USNS" | "MT")
    {
        *votes = Votes {
            person: votes.person - 20,
            place: votes.place - 20,
            organisation: votes.organisation - 20,
        };
    }
    let (next, after) = (doc.lower(tokens.end), doc.lower(tokens.end + 1));
    if next == ","
        && (after == "who"
            || (after.len() <= 3 && after.bytes().all(|b| b.is_ascii_digit()) && !after.is_empty()))
    {
        votes.person += 3;
    }
    if is_reporting_form(next) && !acronym {
        votes.person += 2;
    }
    if is_reporting_form(before(1)) && !acronym && matches!(next, "," | "." | "") {
        votes.person += 1;
    }
    let of_place = among!(
        before(2),
        "town"
            | "city"
            | "village"
            | "port"
            | "province"
            | "region"
            | "district"
            | "island"
            | "county"
            | "coast"
    );
    match before(1) {
        "of" if of_place => votes.place += 5,
        "in" | "near" | "outside" | "across" | "throughout" => votes.place += 2,
        "at" | "from" | "to" if words.len() == 1 => votes.place += i32::from(before(2) != "according"),
        "the" if !matches!(doc.kind(tokens.start), TokenKind::Punctuation) => {
            votes.person -= 2;
            votes.organisation += 1;
        }
        _ => {}
    }
}

/// The names that others are short for, by the words of the short form.
struct Links {
    /// Short form (one word, transliterated) to the folded long form.
    long: Map<String, String>,
    /// Surnames that several persons of the text have.
    shared: Set<String>,
    /// Long forms that the text shortens to their first word.
    by_first: Set<String>,
    /// Initials to the folded long form.
    initials: Map<String, String>,
}

impl Links {
    fn new(english: &English, mentions: &[Mention], votes: &Map<&str, Votes>) -> Self {
        let mut links =
            Self { long: Map::new(), shared: Set::new(), by_first: Set::new(), initials: Map::new() };
        let alone: Set<String> =
            mentions.iter().filter(|m| !m.folded.contains(' ')).map(|m| transliterate(&m.folded)).collect();
        let mut owner: Map<String, String> = Map::new();
        for mention in
            mentions.iter().filter(|m| m.folded.contains(' ') && english.names.known(&m.folded).is_none())
        {
            let words: Vec<&str> = mention.folded.split(' ').filter(|w| !is_suffix(w)).collect();
            let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
            let initials: String = words
                .iter()
                .filter(|w| !among!(**w, "of" | "the" | "and" | "for"))
                .filter_map(|w| w.chars().next())
                .collect();
            if initials.len() > 1 && alone.contains(&initials) {
                links.initials.insert(initials, mention.folded.clone());
            }
            let (first, last) = (transliterate(first), transliterate(last));
            let own = votes.get(mention.folded.as_str()).copied().unwrap_or_default();
            let whole = transliterate(&mention.folded);
            if own.person >= own.organisation.max(own.place) {
                if owner.get(&last).is_some_and(|other| first_word(other) != first_word(&whole)) {
                    links.shared.insert(last.clone());
                }
                owner.or_insert_with(last.clone(), || whole);
                if alone.contains(&first) && !alone.contains(&last) && !english.is(List::Given, &first) {
                    links.by_first.insert(mention.folded.clone());
                }
            }
            for short in [last, first] {
                if alone.contains(&short) && english.names.known(&short).is_none() {
                    links.long.or_insert_with(short, || mention.folded.clone());
                }
            }
        }
        links
    }

    fn kind_and_key(&self, mention: &Mention, votes: &Map<&str, Votes>) -> (NameKind, String) {
        let short = !mention.folded.contains(' ');
        let link = if short {
            self.initials.get(&mention.folded).or_else(|| self.long.get(&transliterate(&mention.folded)))
        } else {
            None
        };
        let whole = link.map_or(mention.folded.as_str(), String::as_str);
        let mut own = votes.get(mention.folded.as_str()).copied().unwrap_or_default();
        if let Some(of_long) = link.and_then(|long| votes.get(long.as_str())) {
            own.add(*of_long);
        } else if !short {
            // What the short form shows of the long one.
            for word in [mention.folded.split(' ').next(), mention.folded.split(' ').next_back()]
                .into_iter()
                .flatten()
            {
                if self.long.get(&transliterate(word)).is_some_and(|long| *long == mention.folded)
                    && let Some(of_short) = votes.get(word)
                {
                    own.add(*of_short);
                }
            }
        }
        let kind = own.kind(whole.contains(' '));
        (kind, self.key(whole, kind))
    }

    fn key(&self, whole: &str, kind: NameKind) -> String {
        let words: Vec<String> = whole.split(' ').filter(|w| !is_suffix(w)).map(transliterate).collect();
        if let Some((initials, _)) = self.initials.iter().find(|(_, long)| *long == whole) {
            return initials.clone();
        }
        match (kind, words.first(), words.last()) {
            (NameKind::Person, Some(first), Some(_)) if self.by_first.contains(whole) => first.clone(),
            (NameKind::Person, Some(_), Some(last)) if !self.shared.contains(last) => last.clone(),
            (_, None, _) => whole.to_owned(),
            _ => words.join(" "),
        }
    }
}

fn first_word(name: &str) -> &str {
    name.split(' ').next().unwrap_or("")
}

/// Words at the end that tell no name from another.
fn is_suffix(word: &str) -> bool {
    among!(word, "jr" | "sr" | "ii" | "iii" | "iv" | "inc" | "corp" | "ltd" | "co" | "plc" | "llc")
}

impl Votes {
    fn add(&mut self, other: Votes) {
        self.person += other.person;
        self.place += other.place;
        self.organisation += other.organisation;
    }

    fn kind(self, long: bool) -> NameKind {
        let most = self.person.max(self.place).max(self.organisation);
        let least = if long { 2 } else { 1 };
        if most < least {
            NameKind::Other
        } else if self.organisation == most {
            NameKind::Organisation
        } else if self.person == most {
            NameKind::Person
        } else {
            NameKind::Place
        }
    }
}

fn of_known(doc: &Doc<'_>, mention: &Mention, entry: &Known) -> (NameKind, String) {
    let kind = match entry.sort {
        Sort::Demonym => NameKind::Demonym,
        Sort::Organisation => NameKind::Organisation,
        Sort::Country | Sort::Place => NameKind::Place,
        Sort::Capital if is_government(doc, mention) => {
            return (NameKind::Organisation, entry.country.clone());
        }
        Sort::Capital => NameKind::Place,
    };
    (kind, entry.key.clone())
}

/// Whether a capital stands for its government: it does something, or
/// something is done with it, rather than in it.
fn is_government(doc: &Doc<'_>, mention: &Mention) -> bool {
    let tokens = &mention.tokens;
    let before = |n: usize| tokens.start.checked_sub(n).map_or("", |at| doc.lower(at));
    let next = doc.lower(tokens.end);
    let shouted = doc.word(tokens.start).chars().all(|c| !c.is_lowercase());
    if among!(next, ":" | "—" | "–" | "/") || (shouted && mention.folded.len() > 3) {
        return false; // a dateline
    }
    if (2..8).any(|n| before(n) == "from") && before(1) == "to" {
        return false; // a journey or the like
    }
    match before(1) {
        "in" | "near" | "outside" | "at" | "around" | "across" | "through" | "via" | "throughout"
        | "leaving" | "inside" | "central" | "visit" | "visiting" | "downtown" | "city" | "capital"
        | "over" | "reach" | "reached" | "left" => return false,
        "to" | "from" | "for" | "of" => {
            let moves = (2..8).any(|n| {
                among!(
                    before(n),
                    "travel"
                        | "travelled"
                        | "traveled"
                        | "flew"
                        | "fly"
                        | "flying"
                        | "went"
                        | "go"
                        | "going"
                        | "returned"
                        | "return"
                        | "returning"
                        | "arrived"
                        | "trip"
                        | "visit"
                        | "came"
                        | "come"
                        | "drove"
                        | "moved"
                        | "flight"
                        | "flights"
                        | "north"
                        | "south"
                        | "east"
                        | "west"
                        | "northwest"
                        | "northeast"
                        | "southwest"
                        | "southeast"
                        | "kilometres"
                        | "miles"
                        | "km"
                        | "city"
                        | "mayor"
                        | "streets"
                        | "suburb"
                        | "residents"
                        | "left"
                        | "heading"
                        | "headed"
                )
            });
            return !moves && before(1) != "from";
        }
        _ => {}
    }
    if let Some(node) = doc.nodes.get(tokens.end.saturating_sub(1)) {
        match node.dep {
            Dep::Nsubj | Dep::Nsubjpass | Dep::Dative => return true,
            Dep::Dobj => {
                return !among!(
                    doc.lemma(node.head),
                    "visit"
                        | "leave"
                        | "reach"
                        | "tour"
                        | "hit"
                        | "strike"
                        | "attack"
                        | "shell"
                        | "bomb"
                        | "enter"
                        | "rock"
                        | "approach"
                );
            }
            _ => {}
        }
    }
    let followed = match next {
        "'s" => !among!(
            doc.lower(tokens.end + 1),
            "streets" | "airport" | "mayor" | "suburbs" | "main" | "central" | "metro" | "residents"
        ),
        "and" | "or" => doc.capital(tokens.end + 1) || matches!(doc.lower(tokens.end + 1), "its" | "the"),
        _ => acts(doc, tokens.end),
    };
    followed
        || among!(
            before(1),
            "between" | "with" | "by" | "against" | "forcing" | "accusing" | "pushing" | "pressure"
        )
        || (before(1) == "and"
            && doc.tokens.get(tokens.start.wrapping_sub(2)).is_some()
            && doc.capital(tokens.start - 2))
}

/// Whether the token looks like a verb that a subject before it governs.
fn acts(doc: &Doc<'_>, at: usize) -> bool {
    let lower = doc.lower(at);
    if doc.capital(at) || lower.is_empty() {
        return false;
    }
    let auxiliary = among!(
        lower,
        "is" | "was"
            | "has"
            | "had"
            | "will"
            | "would"
            | "could"
            | "may"
            | "might"
            | "can"
            | "must"
            | "should"
            | "does"
            | "did"
            | "also"
            | "have"
            | "to"
            | "says"
            | "said"
            | "wants"
            | "seeks"
            | "sees"
    );
    let past = lower.len() > 4 && lower.ends_with("ed");
    let irregular = doc.lemma(at) != lower
        && !lower.ends_with('s')
        && !lower.ends_with("ing")
        && doc.kind(at) == TokenKind::Content
        && !lower.ends_with("er")
        && !lower.ends_with("est");
    let third = lower.len() > 4
        && lower.ends_with('s')
        && !lower.ends_with("ss")
        && doc.kind(at) == TokenKind::Content
        && !among!(
            lower,
            "talks"
                | "negotiations"
                | "residents"
                | "officials"
                | "streets"
                | "interests"
                | "demands"
                | "discussions"
                | "meetings"
                | "markets"
        );
    auxiliary || past || irregular || third
}
