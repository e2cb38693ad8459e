//! Cutting a text where marks begin and end, so that marks may overlap.

use crossread_engine::Span;

/// What a mark means; a segment may carry several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// The words that the reader asks about.
    Statement,
    /// The passage that shows a verdict.
    Passage,
    /// Words that say the same on both sides.
    Match,
    /// Words that the two sides give differently.
    Conflict,
    /// The claim under the keyboard's cursor.
    Cursor,
    /// The claim whose mark is pointed at.
    Pointed,
}

impl Layer {
    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A run of text that is marked the same throughout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// Where it lies (bytes).
    pub span: Span,
    layers: u8,
}

impl Segment {
    /// Whether it carries that mark.
    pub fn has(self, layer: Layer) -> bool {
        self.layers & layer.bit() != 0
    }

    /// Whether it carries no mark.
    pub fn is_plain(self) -> bool {
        self.layers == 0
    }
}

/// Cuts `span` into segments by the marks that reach into it. Together they
/// are `span`; neighbours differ in their marks.
pub fn segments(span: Span, marks: &[(Span, Layer)]) -> Vec<Segment> {
    let mut cuts = vec![span.start, span.end];
    for (mark, _) in marks.iter().filter(|(mark, _)| mark.overlaps(span)) {
        cuts.extend([mark.start, mark.end].into_iter().filter(|&at| span.start < at && at < span.end));
    }
    crossread_sort::plain(&mut cuts);
    cuts.dedup();
    let mut out: Vec<Segment> = Vec::new();
    for (&start, &end) in cuts.iter().zip(cuts.iter().skip(1)) {
        let piece = Span::new(start, end);
        let layers = marks
            .iter()
            .filter(|(mark, _)| mark.contains(piece))
            .fold(0, |layers, (_, layer)| layers | layer.bit());
        match out.last_mut() {
            Some(last) if last.layers == layers => last.span.end = end,
            _ => out.push(Segment { span: piece, layers }),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_marks_are_cut_apart() {
        let marks = [
            (Span::new(2, 8), Layer::Passage),
            (Span::new(4, 6), Layer::Match),
            (Span::new(6, 20), Layer::Conflict),
        ];
        let cut = segments(Span::new(0, 10), &marks);
        let spans: Vec<(usize, usize)> = cut.iter().map(|s| (s.span.start, s.span.end)).collect();
        assert_eq!(spans, [(0, 2), (2, 4), (4, 6), (6, 8), (8, 10)]);
        assert!(cut[0].is_plain() && cut[2].has(Layer::Passage) && cut[2].has(Layer::Match));
        assert!(cut[3].has(Layer::Conflict) && !cut[3].has(Layer::Match) && !cut[4].has(Layer::Passage));
    }

    #[test]
    fn marks_elsewhere_leave_one_segment() {
        let marks = [(Span::new(0, 5), Layer::Match), (Span::new(9, 12), Layer::Match)];
        assert_eq!(segments(Span::new(5, 9), &marks).len(), 1);
        assert!(segments(Span::new(5, 5), &marks).is_empty());
    }

    #[test]
    fn marks_that_touch_become_one() {
        let marks = [(Span::new(1, 3), Layer::Match), (Span::new(3, 5), Layer::Match)];
        assert_eq!(segments(Span::new(0, 6), &marks).len(), 3);
    }
}
