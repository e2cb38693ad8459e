//! Crossing arcs, which the parser can only make by a detour.
//!
//! A word whose arc would cross another is attached further up, under a label
//! that also names its true head's relation ("advmod||xcomp"). Afterwards that
//! head is looked for below (Nivre and Nilsson 2005, the scheme called head).

use super::parser::Arc;
use crate::doc::Tree;

/// Gives every word with such a label its true head, if it is found. `is_space`
/// says which tokens are white space, which is never a head.
pub(crate) fn lift_back(arcs: &mut [Arc], is_space: impl Fn(usize) -> bool) {
    if arcs.iter().all(|arc| arc.lifted.is_none()) {
        return;
    }
    let heads: Vec<u32> = arcs.iter().map(|arc| arc.head).collect();
    let tree = Tree::new(&heads);
    for word in 0..arcs.len() {
        let Some(wanted) = arcs[word].lifted else { continue };
        // Breadth first below the present head, among arcs as they are by now but
        // within the edges from before, as spaCy does it.
        let mut queue = vec![arcs[word].head as usize];
        let mut next = 0;
        let mut found = None;
        while let (Some(&at), None) = (queue.get(next), found) {
            next += 1;
            let left = tree.left_edge(at);
            for (child, arc) in (left..).zip(&arcs[left..=tree.right_edge(at)]) {
                if child == at || arc.head as usize != at || child == word || is_space(child) {
                    continue;
                }
                if arc.dep == wanted && arc.lifted.is_none() {
                    found = Some(child);
                    break;
                }
                queue.push(child);
            }
            // Arcs that were moved may form a loop; no search needs more steps.
            if next > arcs.len() {
                break;
            }
        }
        if let Some(head) = found {
            arcs[word].head = head as u32;
        }
        arcs[word].lifted = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::labels::Dep;

    #[test]
    fn a_lifted_word_finds_its_true_head() {
        let arc = |head, dep| Arc { head, dep, lifted: None };
        // "What did they want to say": "What" hangs under "want" for "say".
        let mut arcs = [
            Arc { head: 3, dep: Dep::Dobj, lifted: Some(Dep::Xcomp) },
            arc(3, Dep::Aux),
            arc(3, Dep::Nsubj),
            arc(3, Dep::Root),
            arc(5, Dep::Aux),
            arc(3, Dep::Xcomp),
        ];
        lift_back(&mut arcs, |_| false);
        assert_eq!(arcs[0], arc(5, Dep::Dobj));
        assert!(arcs.iter().all(|arc| arc.lifted.is_none()));
    }

    #[test]
    fn without_such_a_head_it_stays() {
        let mut arcs = [
            Arc { head: 1, dep: Dep::Prep, lifted: Some(Dep::Dobj) },
            Arc { head: 1, dep: Dep::Root, lifted: None },
        ];
        lift_back(&mut arcs, |_| false);
        assert_eq!(arcs[0], Arc { head: 1, dep: Dep::Prep, lifted: None });
    }
}
