//! The persons of a text, with what it shows of each: how they are named,
//! which gender words give them, and the roles they are said to have.

use std::ops::Range;

use crossread_nlp::{Dep, Pos};
use crossread_sort::{Map, Set};

use super::grammar::Grammar;
use super::words::{self, Gender};
use crate::analyse::{NameKind, NameMention};
use crate::packed::{Words, among, words};

/// Everybody whom a text names.
pub(super) struct Cast {
    /// The persons, in order of their first mention.
    pub persons: Vec<Person>,
    /// For each name the person that it is.
    by_name: Map<usize, usize>,
    /// Surnames that several persons of the text have.
    shared: Set<String>,
}

/// One person of a text.
pub(super) struct Person {
    /// Their mentions by name, as indices of names.
    pub mentions: Vec<usize>,
    /// The mention with the most words.
    pub fullest: usize,
    /// Whether a man and a woman seem to go by the one name, as couples do.
    pub mixed: bool,
    /// He or she, where the text or a given name shows it.
    pub gender: Option<Gender>,
    /// What they are said to be.
    pub roles: Vec<Role>,
}

/// A noun for a person with what tells it from others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Role {
    /// The noun, in lower case.
    pub noun: String,
    /// Words before it, in lower case: "foreign", "prime", "former".
    pub before: Vec<String>,
    /// Keys of the names that it goes with: "Ukraine's", "Kremlin", "of Norway".
    pub of_names: Vec<String>,
    /// Nouns after "of": "council" in "head of the council".
    pub of_nouns: Vec<String>,
}

impl Cast {
    /// Gathers the persons of a text.
    pub fn new(grammar: &Grammar<'_>) -> Self {
        let names = grammar.names;
        let mut cast = Self { persons: Vec::new(), by_name: Map::new(), shared: Set::new() };
        let mut by_key: Map<&str, usize> = Map::new();
        for (at, name) in names.iter().enumerate().filter(|(_, name)| name.kind == NameKind::Person) {
            let person = *by_key.or_insert_with(name.key.as_str(), || {
                cast.persons.push(Person {
                    mentions: Vec::new(),
                    fullest: at,
                    gender: None,
                    mixed: false,
                    roles: Vec::new(),
                });
                cast.persons.len() - 1
            });
            cast.by_name.insert(at, person);
            if let Some(own) = cast.persons.get_mut(person) {
                own.mentions.push(at);
                // Headlines run names and verbs together: "Obama Says".
                let words = |at: usize| {
                    let name = names.get(at)?;
                    Some((!grammar.in_heading(name.tokens.start), name.tokens.len()))
                };
                if words(at) > words(own.fullest) {
                    own.fullest = at;
                }
            }
        }
        let mut surnames: Map<String, &str> = Map::new();
        for name in names.iter().filter(|name| name.kind == NameKind::Person && name.tokens.len() > 1) {
            let last = grammar.doc.lower(name.tokens.end - 1).to_owned();
            if surnames.get(&last).is_some_and(|key| *key != name.key) {
                cast.shared.insert(last.clone());
            }
            surnames.insert(last, &name.key);
        }
        for person in &mut cast.persons {
            person.roles = person
                .mentions
                .iter()
                .filter_map(|at| names.get(*at))
                .flat_map(|name| roles(grammar, name))
                .collect();
            let shown = genders(grammar, person);
            person.gender = shown.first().copied();
            person.mixed = person.gender.is_some_and(|first| shown.iter().any(|gender| *gender != first));
        }
        cast
    }

    /// The person that a name (an index) is.
    pub fn of_name(&self, name: usize) -> Option<usize> {
        self.by_name.get(&name).copied()
    }

    /// Whether a name is a surname alone that several persons have, or one that
    /// a man and a woman go by.
    pub fn is_shared(&self, grammar: &Grammar<'_>, name: &NameMention) -> bool {
        let person = grammar.name(name.tokens.start).and_then(|at| self.of_name(at));
        let mixed = person.and_then(|at| self.persons.get(at)).is_some_and(|person| person.mixed);
        mixed || name.tokens.len() == 1 && self.shared.contains(grammar.doc.lower(name.tokens.start))
    }
}

/// The genders that roles, titles and given names show of a person, those of
/// the text's own words first.
fn genders(grammar: &Grammar<'_>, person: &Person) -> Vec<Gender> {
    let mut shown: Vec<Gender> =
        person.roles.iter().filter_map(|role| words::gender(grammar.doc.english, &role.noun)).collect();
    let mut given = Vec::new();
    for name in person.mentions.iter().filter_map(|at| grammar.names.get(*at)) {
        let before = name.tokens.start.checked_sub(1).map_or("", |at| grammar.doc.lower(at));
        shown.extend(words::gender(grammar.doc.english, before));
        // The first word may be one of office: "Striker Leo Abara".
        let mut fore = name.tokens.start..name.tokens.end.saturating_sub(1);
        given.extend(fore.find_map(|at| words::of_given_name(grammar.doc.english, grammar.doc.lower(at))));
    }
    shown.extend(given);
    shown
}

/// What a mention of a name says that its bearer is.
fn roles(grammar: &Grammar<'_>, name: &NameMention) -> Vec<Role> {
    let mut roles = Vec::new();
    let top = grammar.top(name.tokens.clone());
    // "US envoy Steve Witkoff"
    if let Some(at) = name.tokens.start.checked_sub(1)
        && grammar.sentence(at) == grammar.sentence(top)
    {
        let noun = title_noun(grammar, at);
        if let Some(noun) = noun {
            roles.push(read(grammar, noun, name.tokens.clone()));
        }
    }
    // "Ann Reid, the harbour master" and "Ann Reid, 41, is a teacher"
    let mut nouns: Vec<usize> = grammar.children(top).filter(|at| grammar.dep(*at) == Dep::Appos).collect();
    if grammar.dep(top) == Dep::Appos {
        nouns.push(grammar.head(top));
    }
    if matches!(grammar.dep(top), Dep::Nsubj) {
        let verb = grammar.head(top);
        if matches!(grammar.doc.lemma(verb), "be" | "become" | "remain")
            && grammar.child(verb, &[Dep::Neg]).is_none()
        {
            nouns.extend(grammar.child(verb, &[Dep::Attr]));
        }
    }
    for noun in nouns {
        if grammar.name(noun).is_none() && words::is_person_noun(grammar.doc.english, grammar.doc.lower(noun))
        {
            roles.push(read(grammar, noun, 0..0));
            let also: Vec<usize> =
                grammar.children(noun).filter(|at| grammar.dep(*at) == Dep::Conj).collect();
            for at in also {
                if words::is_person_noun(grammar.doc.english, grammar.doc.lower(at)) {
                    roles.push(read(grammar, at, 0..0));
                }
            }
        }
    }
    roles
}

/// The noun of the title that ends at a token before a name: "envoy", or
/// "secretary" in "secretary of state".
fn title_noun(grammar: &Grammar<'_>, at: usize) -> Option<usize> {
    let is_role = |at: usize| {
        words::is_person_noun(grammar.doc.english, grammar.doc.lower(at))
            && matches!(grammar.pos(at), Pos::Noun | Pos::Propn | Pos::Adj)
    };
    if is_role(at) {
        return Some(at);
    }
    let of = at.checked_sub(1).filter(|of| grammar.doc.lower(*of) == "of")?;
    of.checked_sub(1).filter(|noun| is_role(*noun))
}

/// Reads a role off its noun: the words before it up to its determiner, and
/// what follows "of". `named` are the tokens of the name that it stands
/// before, which are no part of it.
pub(super) fn read(grammar: &Grammar<'_>, noun: usize, named: Range<usize>) -> Role {
    let doc = grammar.doc;
    let mut role = Role { noun: doc.lower(noun).to_owned(), ..Role::default() };
    let start = grammar.sentence_tokens(noun).start;
    let mut at = noun;
    while at > start {
        at -= 1;
        if let Some(name) = grammar.name(at) {
            let Some(name) = grammar.names.get(name) else { break };
            role.of_names.push(name.key.clone());
            at = name.tokens.start;
            continue;
        }
        let word = doc.lower(at);
        match grammar.pos(at) {
            _ if among!(word, "'s" | "-" | "’s" | "'") => {}
            Pos::Adj | Pos::Noun | Pos::Propn | Pos::Verb | Pos::Adv if !grammar.is_clause(at) => {
                role.before.push(word.to_owned());
            }
            _ => break,
        }
    }
    let mut ofs: Vec<usize> = grammar.children(noun).filter(|at| doc.lower(*at) == "of").collect();
    // After a title "of" can hang on the name.
    if !named.is_empty() && doc.lower(noun + 1) == "of" && noun + 1 < named.start {
        ofs.push(noun + 1);
    }
    for of in ofs {
        let mut objects: Vec<usize> = grammar.child(of, &[Dep::Pobj]).into_iter().collect();
        if objects.is_empty() {
            objects.push(of + 1);
        }
        for object in objects.into_iter().filter(|at| !named.contains(at)) {
            match grammar.name(object).and_then(|name| grammar.names.get(name)) {
                Some(name) => role.of_names.push(name.key.clone()),
                None => role.of_nouns.push(doc.lower(object).to_owned()),
            }
        }
    }
    role
}

/// Words before a role's noun without which it is another role.
const TELLING: Words = words![
    "acting",
    "assistant",
    "attorney",
    "co",
    "deputy",
    "elect",
    "ex",
    "foreign",
    "former",
    "interim",
    "junior",
    "late",
    "lieutenant",
    "new",
    "old",
    "opposition",
    "previous",
    "prime",
    "shadow",
    "vice",
];

impl Role {
    /// Whether `other`, said of a known person, can be meant by this one:
    /// the same noun, nothing that tells the two apart.
    pub fn can_mean(&self, other: &Self) -> bool {
        let tells = |a: &Self, b: &Self| {
            a.before.iter().any(|word| TELLING.holds(word.as_str()) && !b.before.contains(word))
        };
        self.noun == other.noun
            && !tells(self, other)
            && !tells(other, self)
            && self.before.iter().all(|word| other.before.contains(word))
            && self.of_names.iter().all(|key| other.of_names.contains(key))
            && self.of_nouns.iter().all(|word| other.of_nouns.contains(word))
    }
}
