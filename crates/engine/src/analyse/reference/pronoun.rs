//! Pronouns for one person, tied to a name where one stands out.
//!
//! Sentence by sentence, each "he" or "she" is weighed against everybody
//! spoken of shortly before: by distance, by the part that they have in their
//! clause, by the clauses that bind the two, by gender. Unnamed persons count
//! too ("a spokesman"): where one of them may be meant, the pronoun stays
//! open, as it does where two names come close. Pronouns in quoted words are
//! read after the others, since whoever speaks is not meant by them; "I" in
//! quoted words is whoever says them.

use crossread_nlp::{Dep, EntityLabel, Pos};

use super::cast::Cast;
use super::grammar::Grammar;
use super::role::Noun;
use super::words::{self, Gender};
use crate::analyse::{Attribution, NameKind, NameMention};
use crate::packed::among;

/// Whom some words mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    /// A person of the cast.
    Person(usize),
    /// Somebody unnamed or not known, first spoken of at this token.
    Someone(usize, Option<Gender>),
}

/// Words that mean a person, by the token that stands for them.
#[derive(Debug, Clone, Copy)]
struct Actor {
    token: usize,
    who: Who,
}

/// How many sentences back a pronoun looks.
const BACK: usize = 3;
/// The least weight of whoever is meant.
const LEAST: i32 = 6;
/// By how much they must outweigh everybody else.
const AHEAD: i32 = 3;

/// Pronouns with the persons of the cast that they mean.
pub(super) fn pronouns(
    grammar: &Grammar<'_>,
    cast: &Cast,
    nouns: &[Noun],
    attributions: &[Attribution],
) -> Vec<(usize, usize)> {
    let mut scene = Scene { grammar, cast, attributions, actors: actors(grammar, cast, nouns) };
    let mut found = Vec::new();
    for inside in [false, true] {
        for token in 0..grammar.doc.tokens.len() {
            if grammar.quotation(token).is_some() != inside || grammar.name(token).is_some() {
                continue;
            }
            let word = grammar.doc.lower(token);
            let who = match word {
                "i" | "me" | "my" | "myself" if inside => {
                    scene.speaker(token).filter(|who| scene.is_person(*who))
                }
                "who" | "whom" | "whose" => scene.related(token),
                _ => words::of_pronoun(word).map(|gender| scene.choose(token, gender)),
            };
            if let Some(who) = who {
                scene.enter(Actor { token, who });
                if let Who::Person(person) = who {
                    found.push((token, person));
                }
            }
        }
    }
    found
}

/// Whoever is spoken of by a name or a noun.
fn actors(grammar: &Grammar<'_>, cast: &Cast, nouns: &[Noun]) -> Vec<Actor> {
    let mut actors = Vec::new();
    for (at, name) in grammar.names.iter().enumerate() {
        let token = grammar.top(name.tokens.clone());
        // "The Trump administration" does not speak of Trump.
        let modifies = matches!(grammar.dep(token), Dep::Compound | Dep::Nmod | Dep::Amod);
        let read_as_person =
            grammar.doc.nodes.get(token).is_some_and(|node| node.entity == Some(EntityLabel::Person));
        match cast.of_name(at) {
            _ if modifies => {}
            Some(_) if cast.is_shared(grammar, name) => {
                actors.push(Actor { token, who: Who::Someone(token, None) })
            }
            Some(person) => actors.push(Actor { token, who: Who::Person(person) }),
            None if read_as_person || may_be_person(grammar, name) => {
                actors.push(Actor { token, who: Who::Someone(token, None) });
            }
            None => {}
        }
    }
    for noun in nouns {
        let who = noun.person.map_or(Who::Someone(noun.head, noun.gender), Who::Person);
        actors.push(Actor { token: noun.head, who });
    }
    crossread_sort::by_key(&mut actors, |actor| actor.token);
    actors
}

/// Whether a name of no known kind may be a person's: "Brand scored".
fn may_be_person(grammar: &Grammar<'_>, name: &NameMention) -> bool {
    let before = name.tokens.start.checked_sub(1).map_or("", |at| grammar.doc.lower(at));
    name.kind == NameKind::Other && !among!(before, "the" | "a" | "an" | "this") && name.tokens.len() <= 3
}

/// Everybody spoken of, as far as it is known.
struct Scene<'a> {
    grammar: &'a Grammar<'a>,
    cast: &'a Cast,
    attributions: &'a [Attribution],
    /// In order of token.
    actors: Vec<Actor>,
}

impl Scene<'_> {
    fn enter(&mut self, actor: Actor) {
        let at = self.actors.partition_point(|other| other.token < actor.token);
        self.actors.insert(at, actor);
    }

    fn is_person(&self, who: Who) -> bool {
        matches!(who, Who::Person(_))
    }

    /// Who says the words that a token stands among.
    fn speaker(&self, token: usize) -> Option<Who> {
        let span = self.grammar.span(token);
        let said =
            self.attributions.iter().filter(|said| said.content.iter().any(|part| part.contains(span)));
        let size = |said: &&Attribution| said.content.iter().map(|part| part.len()).sum::<usize>();
        let said = said.min_by_key(size)?;
        let source = |actor: &&Actor| {
            let own = self.grammar.span(actor.token);
            said.source.iter().any(|part| part.contains(own))
        };
        // Of "Reid's deputy Ann Lind" the one that the phrase is about.
        let mut inside: Vec<&Actor> = self.actors.iter().filter(source).collect();
        crossread_sort::by_key(&mut inside, |actor| self.steps_up(actor.token));
        inside.first().map(|actor| actor.who)
    }

    fn steps_up(&self, token: usize) -> usize {
        let mut up = token;
        let mut steps = 0;
        while self.grammar.head(up) != up && steps < 64 {
            up = self.grammar.head(up);
            steps += 1;
        }
        steps
    }

    /// Whom "who" goes with: the person that its clause hangs on.
    fn related(&self, token: usize) -> Option<Who> {
        let mut clause = self.grammar.clause(token);
        while self.grammar.dep(clause) != Dep::Relcl {
            clause = self.grammar.outer(clause).filter(|_| self.grammar.dep(clause) == Dep::Conj)?;
        }
        let head = self.grammar.head(clause);
        let actor = self.actors.iter().find(|actor| actor.token == head)?;
        Some(actor.who)
    }

    /// Whom a pronoun of that gender means; somebody unknown where it is open.
    fn choose(&self, token: usize, gender: Gender) -> Who {
        let sentence = self.grammar.sentence(token);
        let quoted = self.grammar.quotation(token).is_some();
        let speaker = if quoted { self.speaker(token) } else { None };
        if quoted && speaker.is_none() {
            return Who::Someone(token, Some(gender));
        }
        let apart = self.apart(token);
        let mut best: Vec<(i32, Who)> = Vec::new();
        for actor in &self.actors {
            let there = self.grammar.sentence(actor.token);
            if there > sentence || there + BACK < sentence || Some(actor.who) == speaker {
                continue;
            }
            if apart.contains(&actor.who) {
                continue;
            }
            let fits = match actor.who {
                Who::Person(person) => self.cast.persons.get(person).and_then(|person| person.gender),
                Who::Someone(_, gender) => gender,
            };
            if fits.is_some_and(|own| own != gender) {
                continue;
            }
            let Some(weight) = self.weigh(token, *actor, fits.is_some()) else { continue };
            match best.iter_mut().find(|(_, who)| *who == actor.who) {
                Some(have) => have.0 = have.0.max(weight),
                None => best.push((weight, actor.who)),
            }
        }
        crossread_sort::by_key(&mut best, |(weight, _)| -weight);
        let open = Who::Someone(token, Some(gender));
        match (best.first(), best.get(1)) {
            (Some((weight, who)), second)
                if *weight >= LEAST && second.is_none_or(|(next, _)| weight - next >= AHEAD) =>
            {
                if self.is_person(*who) { *who } else { open }
            }
            _ => open,
        }
    }

    /// Those whom grammar keeps a pronoun from meaning, by whatever words they
    /// are spoken of: of an object the subject of its clause; of a subject
    /// whoever is named after it in its sentence.
    fn apart(&self, token: usize) -> Vec<Who> {
        let g = self.grammar;
        let who = |token: usize| self.actors.iter().find(|actor| actor.token == token).map(|actor| actor.who);
        match g.dep(token) {
            Dep::Poss => Vec::new(),
            Dep::Nsubj | Dep::Nsubjpass => {
                let under = |actor: &&Actor| {
                    actor.token > token
                        && g.name(actor.token).is_some()
                        && self.is_under(actor.token, g.head(token))
                };
                self.actors.iter().filter(under).map(|actor| actor.who).collect()
            }
            _ if g.doc.lower(token).ends_with("self") => Vec::new(),
            _ => {
                let subject = g.subject(g.clause(token)).map(|subject| self.stands_for(subject));
                subject.and_then(who).into_iter().collect()
            }
        }
    }

    fn is_under(&self, token: usize, above: usize) -> bool {
        let mut up = token;
        for _ in 0..64 {
            if up == above {
                return true;
            }
            up = self.grammar.head(up);
        }
        false
    }

    /// How much speaks for a pronoun meaning an actor; `None` where it cannot.
    fn weigh(&self, token: usize, actor: Actor, known: bool) -> Option<i32> {
        let g = self.grammar;
        let there = g.sentence(actor.token);
        let distance = g.sentence(token).saturating_sub(there);
        let mut weight = match distance {
            0 => 5,
            1 => 4,
            2 => 2,
            _ => 1,
        };
        let phrase = g.phrase(actor.token);
        let subject = matches!(g.dep(phrase), Dep::Nsubj | Dep::Nsubjpass);
        weight += match g.dep(phrase) {
            Dep::Nsubj | Dep::Nsubjpass => match g.dep(g.clause(phrase)) {
                Dep::Root => 3,
                _ => 2,
            },
            Dep::Pobj | Dep::Poss => -1,
            _ => 0,
        };
        if known {
            weight += 2;
        }
        if let Who::Person(person) = actor.who
            && self.cast.persons.get(person).is_some_and(|person| person.mentions.len() >= 3)
        {
            weight += 1;
        }
        if g.quotation(actor.token).is_some() && g.quotation(actor.token) != g.quotation(token) {
            weight -= 2;
        }
        let possessive = g.dep(token) == Dep::Poss;
        if subject && matches!(g.dep(token), Dep::Nsubj | Dep::Nsubjpass) {
            weight += 1;
        }
        if distance > 0 {
            return Some(weight);
        }
        if actor.token > token {
            return self.announced(token, phrase).then_some(weight - 2);
        }
        weight += self.bound(token, actor.token, phrase, possessive)?;
        Some(weight)
    }

    /// What the clauses of one sentence add where the actor stands before the
    /// pronoun; `None` where grammar forbids that they are one.
    fn bound(&self, token: usize, actor: usize, phrase: usize, possessive: bool) -> Option<i32> {
        let g = self.grammar;
        let reflexive = g.doc.lower(token).ends_with("self");
        // "Reid, his deputy"
        let head = g.head(token);
        if possessive && g.dep(head) == Dep::Appos && g.head(head) == actor {
            return None;
        }
        let mut clause = g.clause(token);
        for step in 0..8 {
            let subject = g.subject(clause).map(|subject| self.stands_for(subject));
            if subject == Some(actor) || subject == Some(phrase) {
                return match (step, g.dep(token)) {
                    (0, Dep::Poss) => Some(4),
                    (0, _) if reflexive => Some(6),
                    (0, _) => None,
                    (1, _) => Some(3),
                    (2, _) => Some(2),
                    _ => Some(1),
                };
            }
            // "Reid, who ...": the clause hangs on the actor.
            if matches!(g.dep(clause), Dep::Relcl | Dep::Acl) && g.head(clause) == actor {
                return Some(if possessive { 4 } else { 2 });
            }
            match g.outer(clause) {
                Some(outer) => clause = outer,
                None => break,
            }
        }
        // "Reid and his deputy"
        if possessive && g.dep(head) == Dep::Conj && g.head(head) == actor {
            return Some(4);
        }
        Some(if reflexive { -6 } else { 0 })
    }

    /// For a relative pronoun what its clause hangs on, else the token itself.
    fn stands_for(&self, subject: usize) -> usize {
        let g = self.grammar;
        let clause = g.clause(subject);
        let relative = matches!(g.doc.lower(subject), "who" | "that" | "which");
        if relative && g.dep(clause) == Dep::Relcl { g.head(clause) } else { subject }
    }

    /// Whether a pronoun runs ahead of the subject that it means: "In his
    /// speech, Reid said".
    fn announced(&self, token: usize, phrase: usize) -> bool {
        let g = self.grammar;
        if !matches!(g.dep(phrase), Dep::Nsubj | Dep::Nsubjpass) {
            return false;
        }
        let verb = g.head(phrase);
        let mut up = token;
        for _ in 0..32 {
            let head = g.head(up);
            if head == up {
                return false;
            }
            if head == verb {
                return matches!(g.dep(up), Dep::Prep | Dep::Advcl) && up < phrase && g.pos(up) != Pos::Punct;
            }
            up = head;
        }
        false
    }
}
