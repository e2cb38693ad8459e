//! Which words of a sentence are somebody's source, cue or content: a small
//! network over word vectors and the parse.
//!
//! Each token starts as its word's vector and its part in the parse, mixed into
//! one row of 64 numbers. Three layers then look at a token together with the
//! ones before and after it, its head, and all that hang on it, and add what
//! they see. Every layer ends in a norm. The network was fitted to news
//! articles in which people marked every attribution (`training/attribution`,
//! which also describes the file).

use std::iter::repeat_n;

use crossread_dense::{Dense, Room, add, norm};
use crossread_nlp::{Dep, EntityLabel, Pos, Tag};

use super::super::linear::hash;
use super::super::syntax::Tree;
use crate::lexicon::{Cursor, Lexicon, LexiconError};

const MAGIC: &[u8; 4] = b"CRTG";
const VERSION: u16 = 1;
/// The numbers that a token's row has.
const WIDTH: usize = 64;
/// What the network says of a token.
pub(super) const SOURCE: usize = 0;
pub(super) const CUE: usize = 1;
pub(super) const CONTENT: usize = 2;
pub(super) const HEAD: usize = 3;
const PARTS: usize = 4;
/// Rows of a token's part in the parse: one for none, then one for each label.
const ROWS: [usize; 4] =
    [Pos::ALL.len() + 1, Dep::ALL.len() + 1, Tag::ALL.len() + 1, EntityLabel::ALL.len() + 1];
/// Rows beside these: quoted, root, and what every token has.
const EXTRA: usize = 3;
/// What a layer looks at: before, itself, after, head, children.
const VIEWS: usize = 5;

/// The log odds of a token as part of a source, a cue, a content, and as a cue's
/// head.
pub(super) type Odds = [f32; PARTS];

/// The network.
#[derive(Debug)]
pub struct Tagger {
    /// The hashes of the lemmas that have a vector of their own here, sorted.
    own: Vec<u32>,
    own_vectors: Matrix,
    /// From word vector and own vector.
    words: Dense,
    gain: Vec<f32>,
    /// By part of speech, relation, tag and entity, then the others.
    parse: Matrix,
    layers: Vec<(Dense, Vec<f32>)>,
    out: Dense,
}

/// Rows of signed bytes, with what one is worth in each.
#[derive(Debug)]
struct Matrix {
    width: usize,
    values: Vec<u8>,
    scales: Vec<f32>,
}

impl Matrix {
    fn add(&self, row: usize, out: &mut [f32]) {
        let values = self.values.get(row * self.width..(row + 1) * self.width);
        if let (Some(values), Some(scale)) = (values, self.scales.get(row)) {
            crossread_dense::add_whole(out, values, *scale);
        }
    }
}

impl Tagger {
    /// Reads the file.
    ///
    /// # Errors
    /// Says what is wrong with the bytes; no byte sequence makes it panic.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LexiconError> {
        const BAD: LexiconError = LexiconError::Content("shapes");
        let mut file = Cursor::open(bytes, MAGIC, VERSION)?;
        let [width, vector, own_width, layers, count] =
            [file.u16()?, file.u16()?, file.u16()?, file.u16()?, file.u16()?].map(usize::from);
        file.take(16)?;
        if width != WIDTH || vector == 0 || vector + own_width > 1024 || layers > 8 || count > 1 << 15 {
            return Err(BAD);
        }
        let own = file.u32s(count)?;
        // Each with how many numbers go before it.
        let shapes = [
            (0, [count, own_width]),
            (WIDTH, [WIDTH, vector + own_width]),
            (0, [ROWS.iter().sum::<usize>() + EXTRA, WIDTH]),
        ];
        let layer = (WIDTH * 2, [WIDTH, WIDTH * VIEWS]);
        let shapes = shapes.into_iter().chain(repeat_n(layer, layers)).chain([(PARTS, [PARTS, WIDTH])]);
        let pieces = shapes.map(|(before, shape)| Piece::read(&mut file, before, shape));
        let mut pieces = pieces.collect::<Result<Vec<_>, _>>()?;
        file.finish()?;
        let [own_vectors, words, parse, layers @ .., out] = pieces.as_mut_slice() else { return Err(BAD) };
        Ok(Self {
            own,
            own_vectors: own_vectors.matrix(),
            words: words.dense(vec![0.0; WIDTH]),
            gain: std::mem::take(&mut words.before),
            parse: parse.matrix(),
            layers: layers.iter_mut().map(Piece::layer).collect(),
            out: out.layer().0,
        })
    }

    /// The log odds of every token of a sentence. `quoted` says which stand in
    /// a quotation.
    pub(super) fn odds(&self, tree: &Tree<'_>, quoted: &[bool], lexicon: &Lexicon) -> Vec<Odds> {
        let count = tree.len();
        let (mut room, mut seen) = (Room::default(), Vec::new());
        let mut x = vec![0.0; count * self.words.inputs()];
        for (at, row) in x.chunks_exact_mut(self.words.inputs()).enumerate() {
            let lemma = tree.lemma(at);
            let (vector, own) = row.split_at_mut(self.words.inputs() - self.own_vectors.width);
            if let Some((vectors, id)) = lexicon.vectors().zip(lexicon.word(lemma).id()) {
                vectors.vector(id, vector);
            }
            if let Ok(place) = self.own.binary_search(&hash(&[lemma])) {
                self.own_vectors.add(place, own);
            }
        }
        self.words.apply(&x, self.words.inputs(), count, &mut seen, &mut room);
        let mut rows = std::mem::take(&mut seen);
        for (at, row) in rows.chunks_exact_mut(WIDTH).enumerate() {
            let mut first = 0;
            for (label, rows) in labels(tree, at).into_iter().zip(ROWS) {
                self.parse.add(first + label.map_or(0, |label| label + 1), row);
                first += rows;
            }
            if quoted.get(at).copied().unwrap_or(false) {
                self.parse.add(first, row);
            }
            if tree.is_root(at) {
                self.parse.add(first + 1, row);
            }
            self.parse.add(first + 2, row);
            norm(row, &self.gain);
        }
        for (layer, gain) in &self.layers {
            let views = views(tree, &rows);
            layer.apply(&views, WIDTH * VIEWS, count, &mut seen, &mut room);
            for (row, seen) in rows.chunks_exact_mut(WIDTH).zip(seen.chunks_exact(WIDTH)) {
                for (value, seen) in row.iter_mut().zip(seen) {
                    *value += seen.max(0.0);
                }
                norm(row, gain);
            }
        }
        self.out.apply(&rows, WIDTH, count, &mut seen, &mut room);
        seen.as_chunks::<PARTS>().0.to_vec()
    }
}

/// A token's part of speech, relation, tag and entity, each by its place among
/// all labels of its sort.
pub(in super::super) fn labels(tree: &Tree<'_>, at: usize) -> [Option<usize>; 4] {
    let entity = tree.entity(at).map(|entity| entity as usize);
    [Some(tree.pos(at) as usize), Some(tree.dep(at) as usize), Some(tree.tag(at) as usize), entity]
}

/// For every token its neighbours in the sentence and in the parse.
fn views(tree: &Tree<'_>, rows: &[f32]) -> Vec<f32> {
    let row = |at: usize| rows.get(at * WIDTH..(at + 1) * WIDTH).unwrap_or_default();
    let mut out = vec![0.0; rows.len() * VIEWS];
    for (at, views) in out.chunks_exact_mut(WIDTH * VIEWS).enumerate() {
        let mut see = |view: usize, of: usize| add(&mut views[view * WIDTH..(view + 1) * WIDTH], row(of));
        if at > 0 {
            see(0, at - 1);
        }
        see(1, at);
        see(2, at + 1);
        if !tree.is_root(at) {
            see(3, tree.head(at));
        }
        for child in tree.children(at) {
            see(4, child);
        }
    }
    out
}

/// A matrix of the file and the numbers before it.
struct Piece<'a> {
    before: Vec<f32>,
    shape: [usize; 2],
    scales: Vec<f32>,
    values: &'a [u8],
}

impl<'a> Piece<'a> {
    fn read(file: &mut Cursor<'a>, before: usize, shape: [usize; 2]) -> Result<Self, LexiconError> {
        let [rows, width] = shape;
        let mut floats: Vec<f32> = file.u32s(before + rows)?.into_iter().map(f32::from_bits).collect();
        let scales = floats.split_off(before);
        Ok(Self { before: floats, shape, scales, values: file.take(rows * width)? })
    }

    fn matrix(&mut self) -> Matrix {
        let scales = std::mem::take(&mut self.scales);
        Matrix { width: self.shape[1], values: self.values.to_vec(), scales }
    }

    fn dense(&mut self, bias: Vec<f32>) -> Dense {
        Dense::whole(self.shape, self.values, std::mem::take(&mut self.scales), bias)
    }

    /// A layer with its bias, and the gain of the norm after it where there is one.
    fn layer(&mut self) -> (Dense, Vec<f32>) {
        let gain = self.before.split_off(self.shape[0]);
        let bias = std::mem::take(&mut self.before);
        (self.dense(bias), gain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyse;
    use crate::analyse::syntax::Tree;
    use crate::models::test_models;

    const FILE: &[u8] = include_bytes!("../../../../../assets/models/claim-tags.bin");

    fn odds(text: &str, part: usize) -> Vec<&str> {
        let tagger = Tagger::from_bytes(FILE).expect("the file is whole");
        let found = analyse::words(text, None, test_models());
        let tree = Tree::new(text, &found.tokens, &found.nodes, 0..found.tokens.len()).expect("it is parsed");
        let quoted = super::super::quoted(&tree, &found.quotations);
        let odds = tagger.odds(&tree, &quoted, test_models().lexicon());
        (0..tree.len()).filter(|at| odds[*at][part] > 0.0).map(|at| tree.span(at).of(text)).collect()
    }

    #[test]
    fn source_cue_and_content_are_told_apart() {
        let text = "The old pier is closed, the mayor told reporters on Monday.";
        assert_eq!(odds(text, CUE), ["told"]);
        assert_eq!(odds(text, HEAD), ["told"]);
        assert_eq!(odds(text, SOURCE), ["the", "mayor"]);
        assert_eq!(odds(text, CONTENT), ["The", "old", "pier", "is", "closed"]);
    }

    #[test]
    fn where_nobody_speaks_nothing_is_found() {
        for part in [SOURCE, CUE, CONTENT, HEAD] {
            assert_eq!(odds("The ferry left the harbour at noon.", part), [""; 0]);
        }
    }

    #[test]
    fn bytes_that_are_no_network_are_refused() {
        let checked = |mut bytes: Vec<u8>| {
            let sum = bytes[32..]
                .iter()
                .fold(0x811C_9DC5u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
            bytes[16..20].copy_from_slice(&sum.to_le_bytes());
            Tagger::from_bytes(&bytes)
        };
        assert!(checked(FILE.to_vec()).is_ok());
        assert!(matches!(Tagger::from_bytes(&FILE[..20]), Err(LexiconError::Length)));
        let mut empty = FILE.to_vec();
        empty[8..12].fill(0);
        assert_eq!(checked(empty).err(), Some(LexiconError::Content("shapes")));
        for at in 6..16 {
            let mut bytes = FILE.to_vec();
            bytes[at] ^= 1 << (at % 8);
            assert!(checked(bytes).is_err(), "byte {at}");
        }
        assert_eq!(checked(FILE[..FILE.len() - 1].to_vec()).err(), Some(LexiconError::Length));
    }
}
