//! Nouns of office and of bodies: "the envoy", "the US president", "the
//! council", tied to a name where only one in the text can be meant.

use std::ops::Range;

use crossread_nlp::{Dep, Pos, Tag};
use crossread_sort::{Map, Set};

use super::cast::{Cast, Role, read};
use super::grammar::Grammar;
use super::words::{self, Gender};
use super::{Reference, ReferenceKind};
use crate::analyse::NameKind;
use crate::analyse::english::List;

/// A noun phrase in the singular that speaks of one person without naming them.
pub(super) struct Noun {
    /// From its determiner to its noun.
    pub tokens: Range<usize>,
    /// Its noun.
    pub head: usize,
    /// He or she, where the noun shows it.
    pub gender: Option<Gender>,
    /// Whom it means, where that is safe.
    pub person: Option<usize>,
}

/// How a noun phrase is introduced.
#[derive(PartialEq, Eq)]
enum Manner {
    /// "The envoy", "Ukraine's president".
    Definite,
    /// "A spokesman", "his wife", "envoy" alone.
    Open,
}

/// The nouns for unnamed persons that a text speaks of, in order, each with
/// whom it means. A phrase means a person who is said to be just that, if
/// nobody else is, and if no other unnamed one of the sort is spoken of.
pub(super) fn roles(grammar: &Grammar<'_>, cast: &Cast) -> Vec<Noun> {
    let doc = grammar.doc;
    let mut nouns: Vec<(Noun, Role, Manner)> = Vec::new();
    for head in 0..doc.tokens.len() {
        if let Some((manner, start)) = phrase(grammar, head) {
            let gender = words::gender(doc.english, doc.lower(head));
            let role = read(grammar, head, 0..0);
            nouns.push((Noun { tokens: start..head + 1, head, gender, person: None }, role, manner));
        }
    }
    for (noun, role, manner) in &mut nouns {
        // "The envoy who left" is one of several; "the envoy, who left," is not.
        let tells = |at: usize| {
            let before = grammar.extent(at).start.checked_sub(1).map_or("", |at| doc.lower(at));
            matches!(grammar.dep(at), Dep::Relcl | Dep::Acl) && before != ","
        };
        let closed = !grammar.children(noun.head).any(tells)
            && grammar.children(noun.head).all(|at| grammar.dep(at) != Dep::Prep || doc.lower(at) == "of");
        if *manner == Manner::Definite && closed {
            noun.person = meant(cast, role);
        }
    }
    // Others of the sort, unnamed: "a spokesman", "the Irish president".
    let others: Set<String> = nouns
        .iter()
        .filter(|(noun, ..)| noun.person.is_none())
        .map(|(_, role, _)| role.noun.clone())
        .collect();
    for (noun, role, _) in &mut nouns {
        if role.of_names.is_empty() && others.contains(&role.noun) {
            noun.person = None;
        }
    }
    nouns.into_iter().map(|(noun, ..)| noun).collect()
}

/// The only person whose roles fit.
fn meant(cast: &Cast, role: &Role) -> Option<usize> {
    let fits = |at: &usize| {
        cast.persons
            .get(*at)
            .is_some_and(|person| !person.mixed && person.roles.iter().any(|own| role.can_mean(own)))
    };
    let mut all = (0..cast.persons.len()).filter(fits);
    let one = all.next()?;
    all.next().is_none().then_some(one)
}

/// Whether a token heads a phrase for one unnamed person: how the phrase is
/// introduced, and where it begins.
fn phrase(grammar: &Grammar<'_>, head: usize) -> Option<(Manner, usize)> {
    let doc = grammar.doc;
    let tag = doc.nodes.get(head)?.tag;
    let singular = matches!(tag, Tag::Nn | Tag::Nnp);
    if !singular || grammar.name(head).is_some() || !words::is_person_noun(doc.english, doc.lower(head)) {
        return None;
    }
    // A title, a part of a compound, what somebody is said to be.
    if matches!(
        grammar.dep(head),
        Dep::Compound | Dep::Nmod | Dep::Amod | Dep::Attr | Dep::Oprd | Dep::Npadvmod
    ) || grammar.name(head + 1).is_some_and(|name| is_person(grammar, name))
        || grammar.name(grammar.head(head)).is_some_and(|name| is_person(grammar, name))
            && grammar.dep(head) == Dep::Appos
        || grammar.children(head).any(|at| {
            grammar.dep(at) == Dep::Appos && grammar.name(at).is_some_and(|name| is_person(grammar, name))
        })
        || doc.lower(head + 1) == "of" && grammar.name(head + 3).is_some_and(|name| is_person(grammar, name))
    {
        return None;
    }
    let mut start = head;
    let mut manner = Manner::Open;
    for child in grammar.children(head).take_while(|child| *child < head) {
        match grammar.dep(child) {
            Dep::Det if matches!(doc.lower(child), "the" | "this" | "that") => {
                manner = Manner::Definite;
                start = start.min(child);
            }
            Dep::Poss => {
                let named = grammar.name(child).is_some();
                manner = if named { Manner::Definite } else { Manner::Open };
                start = start.min(grammar.extent(child).start);
                if !named {
                    return Some((manner, start));
                }
            }
            Dep::Det | Dep::Amod | Dep::Compound | Dep::Nmod => start = start.min(child),
            Dep::Nummod => return None,
            _ => {}
        }
    }
    Some((manner, start))
}

fn is_person(grammar: &Grammar<'_>, name: usize) -> bool {
    grammar.names.get(name).is_some_and(|name| name.kind == NameKind::Person)
}

/// "The council" for "Wennick Harbour Council": a body's noun with nothing but
/// its article, after the one name of the text that has it.
pub(super) fn bodies(grammar: &Grammar<'_>, cast: &Cast) -> Vec<Reference> {
    let doc = grammar.doc;
    // For each noun the keys of the bodies that end or begin with it, and the
    // fullest name of the only one.
    let mut known: Map<&str, (Set<&str>, usize)> = Map::new();
    for (at, name) in grammar.names.iter().enumerate() {
        if name.kind != NameKind::Organisation || name.tokens.len() < 2 || cast.of_name(at).is_some() {
            continue;
        }
        for word in [doc.lower(name.tokens.start), doc.lower(name.tokens.end - 1)] {
            if doc.english.is(List::Body, word) {
                known.or_insert_with(word, || (Set::new(), at)).0.insert(&name.key);
            }
        }
    }
    let mut found = Vec::new();
    for head in 1..doc.tokens.len() {
        let word = doc.lower(head);
        let bare = doc.lower(head - 1) == "the" && grammar.head(head - 1) == head;
        if !bare
            || !doc.english.is(List::Body, word)
            || grammar.name(head).is_some()
            || grammar.pos(head) == Pos::Propn
        {
            continue;
        }
        let modified = grammar.children(head).any(|at| {
            matches!(
                grammar.dep(at),
                Dep::Amod | Dep::Compound | Dep::Nmod | Dep::Prep | Dep::Relcl | Dep::Acl
            )
        });
        if modified || matches!(grammar.dep(head), Dep::Compound | Dep::Nmod) {
            continue;
        }
        if let Some((keys, name)) = known.get(word)
            && keys.len() == 1
            && grammar.names.get(*name).is_some_and(|name| name.tokens.start < head)
        {
            let tokens = head - 1..head + 1;
            found.push(Reference {
                span: doc.span(tokens.clone()),
                tokens,
                kind: ReferenceKind::Role,
                name: *name,
            });
        }
    }
    found
}
