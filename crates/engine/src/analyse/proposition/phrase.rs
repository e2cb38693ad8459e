//! Phrases: what belongs to a word, what can be left out of it, and the ways
//! to choose one member of each coordination in it.
//!
//! "ports in Norway and Sweden" gives two choices, and in each of them "in
//! Norway" or "in Sweden" is a [`Piece`] that can be left out.

use crossread_nlp::{Dep, EntityLabel, Pos, Tag};

use super::super::syntax::{Set, Tree};
use crate::packed::{Phrases, among, phrases};

/// How many choices are followed for one phrase.
const MOST_CHOICES: usize = 16;

/// How deep a phrase is followed.
const MOST_DEPTH: usize = 24;

/// One way to read a phrase: a member chosen in each coordination.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in super::super) struct Choice {
    /// Its tokens.
    pub set: Set,
    /// In how many coordinations one member was chosen.
    pub split: u8,
    /// How many coordinations were kept whole.
    pub joined: u8,
}

/// A part of a phrase or clause that can be left out.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// The token that it hangs on.
    pub parent: usize,
    /// Its own head.
    pub head: usize,
    /// The ways to read it.
    pub choices: Vec<Choice>,
}

/// What becomes of a child when a phrase is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// It belongs to the phrase.
    Keep,
    /// It can be left out.
    Piece,
    /// It is left out: other propositions tell it, or nobody does.
    Drop,
}

/// Words that link a clause to what went before.
const LINKS: Phrases = phrases![
    "also",
    "however",
    "therefore",
    "thus",
    "then",
    "moreover",
    "furthermore",
    "instead",
    "meanwhile",
    "still",
    "too",
    "yet",
    "so",
    "hence",
    "nevertheless",
    "nonetheless",
    "besides",
    "likewise",
    "similarly",
];

/// Adverbs without which a phrase says something else.
const NEEDED: Phrases =
    phrases!["not", "n't", "never", "no", "hardly", "barely", "scarcely", "almost", "nearly", "only"];

fn role(tree: &Tree<'_>, child: usize) -> Role {
    let parent = tree.head(child);
    let verb = matches!(tree.pos(parent), Pos::Verb | Pos::Aux) && tree.dep(parent) != Dep::Amod;
    let hyphenated = tree.tag(child + 1) == Tag::Hyph || tree.is(child + 1, "-");
    match tree.dep(child) {
        Dep::Npadvmod | Dep::Advmod | Dep::Amod | Dep::Compound if hyphenated => Role::Keep,
        // "A, however, B": the parser hangs A on B.
        Dep::Ccomp if child < parent && tree.child(child, &[Dep::Nsubj, Dep::Nsubjpass]).is_some() => {
            Role::Drop
        }
        Dep::Punct => mark_role(tree, child),
        Dep::Appos if one_place(tree, parent, child) => Role::Keep,
        Dep::Relcl => Role::Piece,
        Dep::Cc | Dep::Preconj | Dep::Appos | Dep::Parataxis | Dep::Intj | Dep::Meta | Dep::Dep => Role::Drop,
        Dep::Conj => Role::Drop,
        Dep::Acl | Dep::Advcl => Role::Piece,
        Dep::Npadvmod if verb || tree.pos(parent) == Pos::Noun || tree.pos(parent) == Pos::Propn => {
            Role::Piece
        }
        Dep::Prep => prep_role(tree, child, parent),
        Dep::Advmod if LINKS.iter().any(|link| tree.is(child, link)) => Role::Drop,
        Dep::Advmod if NEEDED.iter().any(|word| tree.is(child, word)) => Role::Keep,
        Dep::Advmod if verb => Role::Piece,
        _ => Role::Keep,
    }
}

/// Whether an apposition only says where a place lies ("Oban, Scotland") or
/// is part of a date.
fn one_place(tree: &Tree<'_>, noun: usize, appos: usize) -> bool {
    let place = |at: usize| matches!(tree.entity(at), Some(EntityLabel::Gpe | EntityLabel::Loc));
    let date = |at: usize| tree.entity(at) == Some(EntityLabel::Date);
    let name = tree.pos(appos) == Pos::Propn;
    place(noun) && place(appos) && name || date(noun) && date(appos) || tree.one_name(noun, appos)
}

fn mark_role(tree: &Tree<'_>, mark: usize) -> Role {
    let inside = mark > 0 && tree.one_name(mark - 1, mark) && tree.one_name(mark, mark + 1);
    let word = tree.word(mark);
    let quotes = among!(word, "\"" | "\u{201c}" | "\u{201d}" | "''" | "``");
    if tree.tag(mark) == Tag::Hyph || quotes || inside || word == "$" { Role::Keep } else { Role::Drop }
}

fn prep_role(tree: &Tree<'_>, prep: usize, parent: usize) -> Role {
    let of = tree.is(prep, "of");
    if matches!(tree.pos(parent), Pos::Verb | Pos::Aux) {
        let copula = tree.lemma(parent) == "be";
        let needs = copula && tree.child(parent, &[Dep::Attr, Dep::Acomp, Dep::Oprd, Dep::Expl]).is_none();
        let first = tree.children(parent).find(|child| tree.dep(*child) == Dep::Prep && *child > parent);
        return if of || needs && first == Some(prep) { Role::Keep } else { Role::Piece };
    }
    if of || tree.pos(parent) == Pos::Adp || tree.pos(parent) == Pos::Adv || tree.pos(parent) == Pos::Adj {
        return Role::Keep;
    }
    Role::Piece
}

/// The members of the coordination that a token heads, the token first. Of
/// clauses only those without a subject of their own count.
pub(super) fn members(tree: &Tree<'_>, at: usize) -> Vec<usize> {
    let mut found = vec![at];
    let mut next = 0;
    while let Some(&member) = found.get(next) {
        let more = tree.children(member).filter(|child| tree.dep(*child) == Dep::Conj);
        let own = |child: &usize| tree.child(*child, &[Dep::Nsubj, Dep::Nsubjpass]).is_none();
        for child in more.filter(own) {
            if !found.contains(&child) && found.len() < MOST_CHOICES {
                found.push(child);
            }
        }
        next += 1;
    }
    crossread_sort::plain(&mut found);
    found
}

/// The ways to read the phrase that a token heads, coordination and all.
pub(super) fn choices(tree: &Tree<'_>, at: usize) -> Vec<Choice> {
    phrase(tree, at, 0)
}

/// The ways to read a token with what it needs, without what is coordinated
/// with it.
pub(super) fn alone(tree: &Tree<'_>, at: usize) -> Vec<Choice> {
    member(tree, at, 0)
}

fn phrase(tree: &Tree<'_>, at: usize, depth: usize) -> Vec<Choice> {
    let mut members = members(tree, at);
    let shown = if depth > 0 || !matches!(tree.dep(at), Dep::Nsubj | Dep::Nsubjpass) {
        examples(tree, at)
    } else {
        Vec::new()
    };
    let alike = members.len();
    members.extend(shown);
    let ampersand =
        |one: usize| tree.children(one).any(|child| tree.dep(child) == Dep::Cc && tree.is(child, "&"));
    let named =
        members.iter().all(|other| tree.one_name(at, *other)) || members.iter().any(|one| ampersand(*one));
    let between = tree.dep(at) == Dep::Pobj && tree.is(tree.head(at), "between");
    if members.len() == 1 || depth > MOST_DEPTH {
        return member(tree, at, depth);
    }
    let mut whole = Choice { set: Set::default(), split: 0, joined: u8::from(!named && !between) };
    let mut found = Vec::new();
    let shared =
        tree.children(at).filter(|child| matches!(tree.dep(*child), Dep::Det | Dep::Poss) && *child < at);
    let shared: Vec<usize> = shared.collect();
    let whole_of: Vec<usize> = members.iter().take(alike).copied().collect();
    for &one in &members {
        let mut own = member(tree, one, depth + 1);
        if let Some(first) = own.first()
            && whole_of.contains(&one)
        {
            whole.set.join(&first.set);
        }
        for child in tree.children(one).filter(|child| tree.dep(*child) == Dep::Cc) {
            whole.set.insert(child);
        }
        let determined =
            tree.child(one, &[Dep::Det, Dep::Poss, Dep::Nummod]).is_some() || tree.pos(one) == Pos::Propn;
        for choice in &mut own {
            choice.split = choice.split.saturating_add(1);
            if one != at && !determined {
                shared.iter().for_each(|child| choice.set.join(&tree.subtree(*child)));
            }
        }
        found.append(&mut own);
    }
    if named || between {
        return vec![whole];
    }
    found.truncate(MOST_CHOICES - 1);
    if alike > 1 {
        found.push(whole);
    }
    found
}

fn member(tree: &Tree<'_>, at: usize, depth: usize) -> Vec<Choice> {
    let mut found = vec![Choice { set: Set::of([at]), split: 0, joined: 0 }];
    if depth > MOST_DEPTH {
        return found;
    }
    let listed = listed_adjectives(tree, at);
    if !listed.is_empty() {
        let mut group = Vec::new();
        for &adjective in &listed {
            group.extend(phrase(tree, adjective, depth + 1).into_iter().map(|mut choice| {
                choice.split = choice.split.max(1);
                choice
            }));
        }
        let mut whole = Choice { joined: 1, ..Choice::default() };
        listed.iter().for_each(|adjective| whole.set.join(&tree.subtree(*adjective)));
        group.push(whole);
        found = cross(&found, &group);
    }
    for child in tree.children(at) {
        if !listed.contains(&child) && role(tree, child) == Role::Keep {
            found = cross(&found, &phrase(tree, child, depth + 1));
        }
    }
    found
}

/// Adjectives before a noun that commas set apart: "a fast, cheap boat".
fn listed_adjectives(tree: &Tree<'_>, noun: usize) -> Vec<usize> {
    let adjectives: Vec<usize> =
        tree.children(noun).filter(|child| tree.dep(*child) == Dep::Amod && *child < noun).collect();
    let comma = |at: &usize| tree.is(*at, ",");
    let set_apart = match (adjectives.first(), adjectives.last()) {
        (Some(first), Some(last)) if first != last => {
            (*first..*last).any(|at| comma(&at) && tree.head(at) == noun)
        }
        _ => false,
    };
    if set_apart { adjectives } else { Vec::new() }
}

/// What stands for the things that a noun names by examples: "fish such as
/// cod and ling", "fish including cod".
fn examples(tree: &Tree<'_>, noun: usize) -> Vec<usize> {
    if !matches!(tree.pos(noun), Pos::Noun | Pos::Propn) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut from: Vec<usize> = tree.children(noun).collect();
    if tree.dep(noun) == Dep::Dobj || tree.dep(noun) == Dep::Pobj {
        // The parser often hangs "including" on the verb.
        let mut up = tree.head(noun);
        if tree.dep(noun) == Dep::Pobj {
            up = tree.head(up);
        }
        let verb = matches!(tree.pos(up), Pos::Verb | Pos::Aux);
        let shows = |child: &usize| tree.is(*child, "including") || tree.is(*child, "as");
        from.extend(tree.children(up).filter(|child| verb && *child > noun && shows(child)));
    }
    for prep in from {
        let such = tree.is(prep, "as") && (prep > 0 && tree.is(prep - 1, "such"));
        if tree.dep(prep) == Dep::Prep
            && (such || tree.is(prep, "including"))
            && let Some(example) = tree.child(prep, &[Dep::Pobj])
        {
            found.extend(members(tree, example));
        }
    }
    found
}

/// Every choice of one with every choice of the other.
pub(super) fn cross(some: &[Choice], others: &[Choice]) -> Vec<Choice> {
    let mut found = Vec::new();
    for one in some {
        for other in others {
            if found.len() == MOST_CHOICES {
                return found;
            }
            let mut set = one.set.clone();
            set.join(&other.set);
            found.push(Choice {
                set,
                split: one.split.saturating_add(other.split),
                joined: one.joined.saturating_add(other.joined),
            });
        }
    }
    found
}

/// The pieces that can be added to any of these tokens, and to those pieces
/// in turn, in order of their heads.
pub(super) fn pieces(tree: &Tree<'_>, from: &Set, most: usize) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let mut reached = from.clone();
    let mut fresh: Vec<usize> = from.iter().collect();
    while !fresh.is_empty() && found.len() < most {
        let mut next = Set::default();
        for parent in fresh {
            for child in tree.children(parent).filter(|child| !reached.holds(*child)) {
                if role(tree, child) == Role::Piece && found.len() < most {
                    let mut choices = phrase(tree, child, 1);
                    if matches!(tree.dep(child), Dep::Acl | Dep::Advcl | Dep::Relcl) {
                        choices.truncate(2);
                    }
                    choices.iter().for_each(|choice| next.join(&choice.set));
                    found.push(Piece { parent, head: child, choices });
                }
            }
        }
        fresh = next.iter().filter(|at| !reached.holds(*at)).collect();
        reached.join(&next);
    }
    crossread_sort::by_key(&mut found, |piece| piece.head);
    found
}
