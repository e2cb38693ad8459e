//! What two near copies have put in each other's place.
//!
//! Where one text repeats another but for a word or two, the words between the
//! shared ones answer to each other by their place alone: a figure for a
//! figure, a name for a name, a "not" for nothing. The shared words are those
//! of the longest common subsequence of both sides' tokens.

use super::{Finding, name, number, time};
use crate::Span;
use crate::analyse::{CueKind, NameKind, NameMention, Token, TokenKind};
use crate::check::pair::{LIKE, Pair, Side};
use crate::check::verdict::ReasonKind;
use crossread_nlp::Lower;

/// The share of the statement's tokens that must stand in the passage too.
const SHARED: f32 = 0.7;
/// A gap of more tokens than this is a rewording, not a substitution.
const LONGEST: usize = 5;
/// A negation that one side adds takes no more tokens than this.
const NEGATION: usize = 2;

/// The substitutions between a statement and a passage that repeats it.
pub(super) fn find(pair: &Pair<'_>) -> Vec<Finding> {
    let (ours, theirs) = (tokens(&pair.here), tokens(&pair.there));
    if !may_repeat(pair, &ours, &theirs) {
        return Vec::new();
    }
    let anchors = common(pair, &ours, &theirs);
    if ours.is_empty() || (anchors.len() as f32) < SHARED * ours.len() as f32 {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for window in anchors.windows(2) {
        let ((h, t), (next_h, next_t)) = (window[0], window[1]);
        let (here, there) = (&ours[h + 1..next_h], &theirs[t + 1..next_t]);
        if here.len() <= LONGEST && there.len() <= LONGEST && here.len() + there.len() > 0 {
            let place = (ours[h].span.end, theirs[t].span.end);
            findings.extend(judge(pair, here, there, place));
        }
    }
    // What comes before the first shared word, where both sides begin there.
    if let Some(&(h, t)) = anchors.first()
        && (1..=LONGEST).contains(&h)
    {
        let sentence = sentence(&pair.there, theirs[t]);
        let there = &theirs[theirs.partition_point(|token| token.span.start < sentence.start)..t];
        if (1..=LONGEST).contains(&there.len()) {
            findings.extend(judge(pair, &ours[..h], there, (pair.here.scope.start, theirs[t].span.start)));
        }
    }
    // What comes after the last one, where both end there.
    if let Some(&(h, t)) = anchors.last() {
        let sentence = sentence(&pair.there, theirs[t]);
        let end = theirs.partition_point(|token| token.span.start < sentence.end);
        let (here, there) = (&ours[h + 1..], &theirs[t + 1..end.max(t + 1)]);
        if (1..=LONGEST).contains(&here.len()) && (1..=LONGEST).contains(&there.len()) {
            findings.extend(judge(pair, here, there, (ours[h].span.end, theirs[t].span.end)));
        }
    }
    findings
}

/// The sentence that a token stands in.
fn sentence(side: &Side<'_>, token: &Token) -> Span {
    let around = side.analysis.sentences.iter().map(|sentence| sentence.span);
    around.into_iter().find(|span| span.contains(token.span)).unwrap_or(side.scope)
}

/// A stretch's words and signs that carry something.
fn tokens<'a>(side: &Side<'a>) -> Vec<&'a Token> {
    side.tokens().filter(|token| token.kind != TokenKind::Punctuation).collect()
}

/// Whether enough of the statement's words stand in the passage, in whatever
/// order; a quick look that sends most passages away.
fn may_repeat(pair: &Pair<'_>, ours: &[&Token], theirs: &[&Token]) -> bool {
    let words = |text, tokens: &[&Token]| -> Vec<&str> { tokens.iter().map(|t| t.span.of(text)).collect() };
    let (ours, theirs) = (words(pair.here.text, ours), words(pair.there.text, theirs));
    // What lower case makes of other letters is not looked at here.
    let plain = ours.iter().chain(&theirs).all(|word| word.is_ascii());
    let mut lacking = ours.iter().filter(|word| !theirs.iter().any(|other| other.eq_ignore_ascii_case(word)));
    let most_lacking = ours.len() - (SHARED * ours.len() as f32) as usize;
    !plain || lacking.nth(most_lacking).is_none()
}

/// The longest common subsequence, as pairs of places in both lists.
fn common(pair: &Pair<'_>, ours: &[&Token], theirs: &[&Token]) -> Vec<(usize, usize)> {
    let words = |side: &Side<'_>, tokens: &[&Token]| -> Vec<String> {
        tokens.iter().map(|token| token.span.of(side.text).lowered()).collect()
    };
    let (a, b) = (words(&pair.here, ours), words(&pair.there, theirs));
    let width = b.len() + 1;
    let mut table = vec![0u16; (a.len() + 1) * width];
    for x in (0..a.len()).rev() {
        for y in (0..b.len()).rev() {
            table[x * width + y] = if a[x] == b[y] {
                table[(x + 1) * width + y + 1] + 1
            } else {
                table[(x + 1) * width + y].max(table[x * width + y + 1])
            };
        }
    }
    let (mut x, mut y, mut pairs) = (0, 0, Vec::new());
    while x < a.len() && y < b.len() {
        if a[x] == b[y] {
            pairs.push((x, y));
            (x, y) = (x + 1, y + 1);
        } else if table[(x + 1) * width + y] >= table[x * width + y + 1] {
            x += 1;
        } else {
            y += 1;
        }
    }
    pairs
}

/// What it means that these words stand in the place of those. `place` is
/// where each side's gap begins, for a side that has no words in it.
fn judge(pair: &Pair<'_>, here: &[&Token], there: &[&Token], place: (usize, usize)) -> Option<Finding> {
    let cover = |tokens: &[&Token], start: usize| {
        tokens.iter().map(|token| token.span).reduce(Span::cover).unwrap_or(Span::new(start, start))
    };
    let (ours, theirs) = (cover(here, place.0), cover(there, place.1));
    let negated = |side: &Side<'_>, span: Span| {
        side.cues_of(CueKind::Negation).any(|cue| side.cue_span(cue).overlaps(span))
    };
    if spelling(ours.of(pair.here.text)) == spelling(theirs.of(pair.there.text)) {
        return None;
    }
    let kind = if negated(&pair.here, ours) != negated(&pair.there, theirs) {
        // A whole clause that one side adds may hold a negation of its own.
        if here.len().min(there.len()) == 0 && here.len() + there.len() > NEGATION {
            return None;
        }
        ReasonKind::Polarity
    } else if here.is_empty() || there.is_empty() {
        return None;
    } else if quoted(&pair.here, ours) && quoted(&pair.there, theirs) {
        ReasonKind::Wording
    } else if let Some(agree) = times(pair, ours, theirs) {
        if agree != Some(false) {
            return None;
        }
        ReasonKind::Time
    } else if numbers(here) && numbers(there) {
        if !measured_alike(pair, ours, theirs) {
            return None;
        }
        ReasonKind::Number
    } else if both(pair, ours, theirs, is_name)
        && one_sort(pair, ours, theirs)
        && !related(pair, ours, theirs)
    {
        ReasonKind::Name
    } else {
        return None;
    };
    Some(Finding { kind, agrees: false, strength: 1.0, here: ours, there: theirs, substituted: true })
}

/// The letters and digits of some words, so that "AK 47" and "AK-47", "6:00"
/// and "6" are spelt alike.
fn spelling(words: &str) -> String {
    words.lowered().replace(":00", "").chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether both gaps hold a time and, where they can be compared, whether
/// these agree.
fn times(pair: &Pair<'_>, here: Span, there: Span) -> Option<Option<bool>> {
    let ours = pair.here.analysis.times.iter().find(|time| time.span.overlaps(here))?;
    let theirs = pair.there.analysis.times.iter().find(|time| time.span.overlaps(there))?;
    Some(time::agree(pair, ours, theirs))
}

/// Whether the quantities of two gaps can be set against each other: not
/// euros against dollars.
fn measured_alike(pair: &Pair<'_>, here: Span, there: Span) -> bool {
    let ours = pair.here.analysis.quantities.iter().find(|quantity| quantity.span.overlaps(here));
    let theirs = pair.there.analysis.quantities.iter().find(|quantity| quantity.span.overlaps(there));
    ours.zip(theirs).is_none_or(|(ours, theirs)| number::comparable(ours, theirs))
}

/// Whether a term of the one gap answers to a term of the other: "Ukrainian
/// targets" where the other has "Ukraine".
fn related(pair: &Pair<'_>, here: Span, there: Span) -> bool {
    let within = |side: &Side<'_>, span: Span| -> Vec<usize> {
        (0..side.terms.len()).filter(|&at| side.terms[at].span.overlaps(span)).collect()
    };
    let theirs = within(&pair.there, there);
    let alike = |h: usize| theirs.iter().any(|&t| pair.likeness(h, t) >= LIKE);
    let variant = |ours| named(&pair.there, there).any(|other| name::variants(pair, ours, other));
    within(&pair.here, here).into_iter().any(alike) || named(&pair.here, here).any(variant)
}

/// Whether the names of two gaps can be of one sort of thing: "the US envoy" may
/// be "the Trump envoy", who is a person and no country.
fn one_sort(pair: &Pair<'_>, here: Span, there: Span) -> bool {
    let place = |name: &NameMention| matches!(name.kind, NameKind::Place | NameKind::Demonym);
    let person = |name: &NameMention| name.kind == NameKind::Person;
    let apart = |a: &NameMention, b: &NameMention| place(a) && person(b) || person(a) && place(b);
    !named(&pair.here, here).any(|ours| named(&pair.there, there).any(|theirs| apart(ours, theirs)))
}

fn both(pair: &Pair<'_>, here: Span, there: Span, test: impl Fn(&Side<'_>, Span) -> bool) -> bool {
    test(&pair.here, here) && test(&pair.there, there)
}

fn numbers(tokens: &[&Token]) -> bool {
    tokens.iter().any(|token| token.kind == TokenKind::Number)
}

/// Whether a stretch is nothing but names, of one sentence.
fn is_name(side: &Side<'_>, span: Span) -> bool {
    let inside = |token: &Token| named(side, span).any(|name| name.span.contains(token.span));
    let mut own = side.tokens().filter(|token| span.contains(token.span)).peekable();
    let one_sentence = own.peek().is_some_and(|first| sentence(side, first).contains(span));
    one_sentence
        && own.all(|token| token.kind != TokenKind::Content || inside(token))
        && named(side, span).all(|name| !name::described(side.text, name))
        && named(side, span).next().is_some()
}

/// The names in a stretch.
fn named<'a>(side: &Side<'a>, span: Span) -> impl Iterator<Item = &'a NameMention> + use<'a> {
    side.analysis.names.iter().filter(move |name| name.span.overlaps(span))
}

fn quoted(side: &Side<'_>, span: Span) -> bool {
    side.analysis.quotations.iter().any(|quotation| quotation.span.contains(span))
}
