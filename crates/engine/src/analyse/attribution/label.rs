//! What people's attributions say of the places that the models decide on.

use super::super::Quotation;
use super::super::linear::Sink;
use super::super::syntax::{Set, Tree};
use super::role::{Role, Visit};
use super::{cue, quoted, role};

/// The share of a part's words that make it source or content.
const MOST: f32 = 0.6;

/// A place that a model decides on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    /// Whether it is a cue's head (label 0 or 1), or what a place around a
    /// given cue is to it (label by the order of the weights).
    pub is_cue: bool,
    /// What people say.
    pub label: usize,
    /// Its features by name.
    pub features: Vec<String>,
}

type Fill<'a> = dyn Fn(&dyn Fn(&mut dyn Sink)) -> Vec<String> + 'a;

/// The places of one sentence; `given` are source, cue and content of each
/// attribution within it. `names` turns features into names.
pub(in super::super) fn label(
    tree: &Tree<'_>,
    quotations: &[Quotation],
    given: &[[Set; 3]],
    names: &Fill<'_>,
) -> Vec<Labelled> {
    let quoted = quoted(tree, quotations);
    let head = |cue: &Set| {
        let fit = cue.iter().filter(|at| cue::can_be(tree, *at)).min_by_key(|at| (tree.depth(*at), *at));
        fit.or_else(|| cue.iter().min_by_key(|at| tree.depth(*at)))
    };
    let heads: Vec<(usize, &[Set; 3])> =
        given.iter().filter_map(|parts| head(&parts[1]).map(|head| (head, parts))).collect();
    let mut found = Vec::new();
    for at in (0..tree.len()).filter(|at| cue::can_be(tree, *at)) {
        found.push(Labelled {
            is_cue: true,
            label: usize::from(heads.iter().any(|(head, _)| *head == at)),
            features: names(&|sink| cue::features(tree, at, &quoted, sink)),
        });
    }
    for (head, parts) in heads {
        role::walk(tree, head, &mut |visit| {
            let role = given_role(tree, visit, parts);
            found.push(Labelled {
                is_cue: false,
                label: Role::ALL.iter().position(|one| *one == role).unwrap_or(0),
                features: names(&|sink| role::features(tree, visit, &quoted, sink)),
            });
            role
        });
    }
    found
}

fn given_role(tree: &Tree<'_>, visit: Visit, [source, cue, content]: &[Set; 3]) -> Role {
    if cue.holds(visit.at) {
        return Role::Cue;
    }
    let own = tree.subtree(visit.cue);
    let mut part = Set::default();
    tree.gather(visit.at, &|at| at == visit.cue || visit.up && own.holds(at), &mut part);
    let words: Vec<usize> = part.iter().filter(|at| !tree.is_mark(*at)).collect();
    let count = |set: &Set| words.iter().filter(|at| set.holds(**at)).count() as f32;
    let enough = MOST * words.len() as f32;
    if words.is_empty() {
        return Role::None;
    }
    if count(source) >= enough {
        return Role::Source;
    }
    if count(content) >= enough {
        return Role::Content;
    }
    let any = |at: usize| source.holds(at) || cue.holds(at) || content.holds(at);
    let beyond = visit.up && (0..tree.len()).any(|at| !own.holds(at) && any(at));
    if beyond || words.iter().any(|at| any(*at)) { Role::Pass } else { Role::None }
}
