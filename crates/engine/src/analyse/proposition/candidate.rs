//! Candidates: cores with some of the pieces that can be added to them.

use super::super::syntax::{Set, Tree};
use super::phrase::{self, Choice, Piece};
use super::rule::{Frame, RULES};
use crate::packed::among;

/// How many candidates are weighed in one sentence.
const MOST: usize = 600;

/// How many of them one frame may give.
const MOST_OF_FRAME: usize = 120;

/// How many pieces are told apart in a frame.
const MOST_PIECES: usize = 10;

/// Up to how many pieces every sum of them is tried.
const TRY_ALL: usize = 4;

/// Tokens that may be a proposition.
#[derive(Debug, Clone)]
pub(in super::super) struct Candidate {
    /// Its tokens, counted from the sentence's first.
    pub set: Set,
    /// The rule that found it, as an index of [`RULES`].
    pub rule: usize,
    /// The predicate, or the noun that it tells of.
    pub head: usize,
    /// Of whom or what it tells, where that is not the head.
    pub subject: Option<usize>,
    /// How many coordinations are split, and how many kept whole.
    pub split: u8,
    /// How many coordinations are kept whole.
    pub joined: u8,
    /// The pieces that are in it, and those that are not, by head and parent.
    pub inside: Vec<(usize, usize)>,
    /// The pieces that could be in it and are not.
    pub outside: Vec<(usize, usize)>,
    /// How many candidates its frame gives.
    pub of: usize,
    /// How many frames the sentence has.
    pub frames: usize,
}

impl Candidate {
    /// The name of the rule that found it.
    pub fn rule_name(&self) -> &'static str {
        RULES.get(self.rule).map_or("", |rule| rule.name)
    }
}

/// Every candidate of a sentence.
pub(super) fn all(tree: &Tree<'_>) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut frames = 0;
    for at in 0..tree.len() {
        for (rule, unit) in RULES.iter().enumerate() {
            for frame in (unit.find)(tree, at) {
                let first = found.len();
                if first < MOST {
                    add(tree, rule, &frame, &mut found);
                    frames += 1;
                }
                let of = found.len() - first;
                found.iter_mut().skip(first).for_each(|candidate| candidate.of = of);
            }
        }
    }
    found.iter_mut().for_each(|candidate| candidate.frames = frames);
    found
}

fn add(tree: &Tree<'_>, rule: usize, frame: &Frame, found: &mut Vec<Candidate>) {
    let first = found.len();
    for core in &frame.core {
        let mut pieces = if frame.open { phrase::pieces(tree, &core.set, MOST_PIECES) } else { Vec::new() };
        // A clause is no piece of what it tells of.
        pieces.retain(|piece| !core.set.holds(piece.head) && !tree.under(frame.head, piece.head));
        for sum in sums(&pieces, &core.set) {
            for choice in fill(core, &pieces, &sum) {
                if found.len() - first >= MOST_OF_FRAME {
                    return;
                }
                if choice.set.len() < 2 || found[first..].iter().any(|have| have.set == choice.set) {
                    continue;
                }
                let mut candidate = Candidate {
                    set: with_marks(tree, choice.set),
                    rule,
                    head: frame.head,
                    subject: frame.subject,
                    split: choice.split,
                    joined: choice.joined,
                    inside: Vec::new(),
                    outside: Vec::new(),
                    of: 0,
                    frames: 0,
                };
                for (at, piece) in pieces.iter().enumerate() {
                    let place = (piece.head, piece.parent);
                    if sum.contains(&at) {
                        candidate.inside.push(place);
                    } else if candidate.set.holds(piece.parent) {
                        candidate.outside.push(place);
                    }
                }
                found.push(candidate);
            }
        }
    }
}

fn is_quote(word: &str) -> bool {
    among!(word, "\"" | "\u{201c}" | "\u{201d}" | "''" | "``")
}

/// Adds the commas between words that stay neighbours, and takes out quotation
/// marks that have lost their words.
fn with_marks(tree: &Tree<'_>, mut set: Set) -> Set {
    for at in 1..tree.len() {
        let comma = tree.is(at, ",") && set.holds(at - 1) && set.holds(at + 1);
        if comma {
            set.insert(at);
        }
    }
    // A quotation mark goes with the other one of its pair.
    let marks: Vec<usize> = set.iter().filter(|at| is_quote(tree.word(*at))).collect();
    let mut open: Option<usize> = None;
    for &mark in &marks {
        let opens =
            matches!(tree.word(mark), "\u{201c}" | "``") || open.is_none() && tree.word(mark) != "\u{201d}";
        match open {
            Some(other) if !opens => {
                let within = set.iter().filter(|at| (other..=mark).contains(at)).count();
                if within == 2 || within == set.len() {
                    set.remove(other);
                    set.remove(mark);
                }
                open = None;
            }
            _ if opens => {
                if let Some(lone) = open.replace(mark) {
                    set.remove(lone);
                }
            }
            _ => set.remove(mark),
        }
    }
    if let Some(lone) = open {
        set.remove(lone);
    }
    set
}

/// The sums of pieces worth trying, each with the pieces that it hangs on.
fn sums(pieces: &[Piece], core: &Set) -> Vec<Vec<usize>> {
    let count = pieces.len();
    let parent = |at: usize| {
        let parent = pieces[at].parent;
        let holds = |piece: &Piece| piece.choices.iter().any(|choice| choice.set.holds(parent));
        if core.holds(parent) { None } else { pieces.iter().position(holds) }
    };
    let parents: Vec<Option<usize>> = (0..count).map(parent).collect();
    let closed = |sum: &[usize]| sum.iter().all(|at| parents[*at].is_none_or(|up| sum.contains(&up)));
    let chain = |at: usize| {
        let mut sum = vec![at];
        let mut up = parents[at];
        while let Some(piece) = up.filter(|piece| !sum.contains(piece)) {
            sum.push(piece);
            up = parents[piece];
        }
        crossread_sort::plain(&mut sum);
        sum
    };
    let mut found: Vec<Vec<usize>> = vec![Vec::new()];
    if count <= TRY_ALL {
        let all = (1..1usize << count)
            .map(|bits| (0..count).filter(|at| bits & (1 << at) != 0).collect::<Vec<_>>());
        found.extend(all.filter(|sum| closed(sum)));
        return found;
    }
    found.extend((0..count).map(chain));
    let direct: Vec<usize> = (0..count).filter(|at| parents[*at].is_none()).collect();
    for (at, one) in direct.iter().enumerate() {
        found.extend(direct[at + 1..].iter().map(|two| vec![*one, *two]));
    }
    for end in 2..=count {
        found.push((0..end).collect());
        found.push(direct.iter().copied().filter(|at| *at < end).collect());
    }
    found.retain(|sum| closed(sum));
    crossread_sort::plain(&mut found);
    found.dedup();
    found
}

/// The ways to read a core with a sum of pieces added.
fn fill(core: &Choice, pieces: &[Piece], sum: &[usize]) -> Vec<Choice> {
    let mut found = vec![core.clone()];
    for at in sum {
        let mut next = Vec::new();
        for choice in &found {
            if !choice.set.holds(pieces[*at].parent) {
                continue;
            }
            next.extend(phrase::cross(std::slice::from_ref(choice), &pieces[*at].choices));
        }
        next.truncate(MOST_OF_FRAME);
        found = next;
    }
    found
}
