//! Pairing two lists so that the total likeness is greatest.

use std::collections::BTreeSet;

/// The likeness of two sets: members in common over members in all.
pub(crate) fn jaccard(a: &BTreeSet<usize>, b: &BTreeSet<usize>) -> f64 {
    let common = a.intersection(b).count();
    super::share(common, a.len() + b.len() - common)
}

/// Pairs rows with columns, each at most once, so that the sum of
/// `likeness(row, column)` is greatest: the assignment problem, by the
/// Hungarian method with potentials (Kuhn 1955; the cubic form after
/// Jonker and Volgenant 1987). Pairs of no likeness are left out.
pub(crate) fn pairing(
    rows: usize,
    columns: usize,
    likeness: impl Fn(usize, usize) -> f64,
) -> Vec<(usize, usize)> {
    if rows <= columns {
        return assign(rows, columns, &likeness);
    }
    let mut pairs = assign(columns, rows, &|a, b| likeness(b, a));
    for pair in &mut pairs {
        *pair = (pair.1, pair.0);
    }
    pairs.sort_unstable();
    pairs
}

/// As [`pairing`], with no more rows than columns.
fn assign(rows: usize, columns: usize, likeness: &dyn Fn(usize, usize) -> f64) -> Vec<(usize, usize)> {
    // Row and column 0 are helpers: rows and columns count from 1 here.
    let cost = |row: usize, column: usize| -likeness(row - 1, column - 1);
    let mut row_potential = vec![0.0; rows + 1];
    let mut column_potential = vec![0.0; columns + 1];
    let mut row_of = vec![0; columns + 1];
    for row in 1..=rows {
        let mut way = vec![0; columns + 1];
        let mut slack = vec![f64::INFINITY; columns + 1];
        let mut seen = vec![false; columns + 1];
        let mut column = 0;
        row_of[0] = row;
        while row_of[column] != 0 {
            seen[column] = true;
            let here = row_of[column];
            let (mut least, mut next) = (f64::INFINITY, 0);
            for other in 1..=columns {
                if seen[other] {
                    continue;
                }
                let reduced = cost(here, other) - row_potential[here] - column_potential[other];
                if reduced < slack[other] {
                    (slack[other], way[other]) = (reduced, column);
                }
                if slack[other] < least {
                    (least, next) = (slack[other], other);
                }
            }
            for other in 0..=columns {
                if seen[other] {
                    row_potential[row_of[other]] += least;
                    column_potential[other] -= least;
                } else {
                    slack[other] -= least;
                }
            }
            column = next;
        }
        while column != 0 {
            row_of[column] = row_of[way[column]];
            column = way[column];
        }
    }
    let mut pairs: Vec<_> = (1..=columns)
        .filter(|column| row_of[*column] != 0)
        .map(|column| (row_of[column] - 1, column - 1))
        .filter(|(row, column)| likeness(*row, *column) > 0.0)
        .collect();
    pairs.sort_unstable();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(table: &[&[f64]]) -> Vec<(usize, usize)> {
        pairing(table.len(), table.first().map_or(0, |row| row.len()), |row, column| table[row][column])
    }

    #[test]
    fn the_greedy_choice_gives_way_to_the_greater_sum() {
        assert_eq!(pair(&[&[0.9, 0.8], &[0.8, 0.1]]), [(0, 1), (1, 0)]);
        assert_eq!(pair(&[&[0.9, 0.1], &[0.8, 0.2]]), [(0, 0), (1, 1)]);
    }

    #[test]
    fn lists_may_differ_in_length() {
        assert_eq!(pair(&[&[0.1, 0.9, 0.3]]), [(0, 1)]);
        assert_eq!(pair(&[&[0.1], &[0.9], &[0.3]]), [(1, 0)]);
        assert_eq!(pair(&[]), []);
        assert_eq!(pairing(3, 0, |_, _| 1.0), []);
    }

    #[test]
    fn what_has_nothing_in_common_stays_alone() {
        assert_eq!(pair(&[&[0.0, 0.0], &[0.5, 0.0]]), [(1, 0)]);
    }

    #[test]
    fn every_small_table_is_paired_as_well_as_can_be() {
        // All 3 × 3 tables of a fixed pseudo-random run against trying all
        // six permutations.
        let mut state = 7_u32;
        for _ in 0..500 {
            let mut table = [[0.0; 3]; 3];
            for cell in table.iter_mut().flatten() {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                *cell = f64::from(state >> 24) / 255.0;
            }
            let best = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
                .iter()
                .map(|order| (0..3).map(|row| table[row][order[row]]).sum::<f64>())
                .fold(0.0, f64::max);
            let got: f64 = pairing(3, 3, |row, column| table[row][column])
                .iter()
                .map(|(row, column)| table[*row][*column])
                .sum();
            assert!((best - got).abs() < 1e-9, "{table:?}");
        }
    }

    #[test]
    fn likeness_is_common_over_all() {
        let (a, b) = (BTreeSet::from([1, 2, 3, 4]), BTreeSet::from([2, 3, 4, 5]));
        assert!((jaccard(&a, &b) - 0.6).abs() < 1e-9);
        assert_eq!(jaccard(&BTreeSet::new(), &BTreeSet::new()), 0.0);
    }
}
