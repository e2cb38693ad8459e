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
    /// What it is to the cue, as people say, by the order of the weights.
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
    let mut found = Vec::new();
    for parts in given {
        let Some(head) = cue::head(tree, &parts[1]) else { continue };
        role::walk(tree, head, &parts[1], &mut |visit| {
            let role = given_role(tree, visit, parts);
            found.push(Labelled {
                label: Role::ALL.iter().position(|one| *one == role).unwrap_or(0),
                features: names(&|sink| role::features(tree, visit, &quoted, sink)),
            });
            role
        });
    }
    found
}

fn given_role(tree: &Tree<'_>, visit: Visit, [source, cue, content]: &[Set; 3]) -> Role {
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
