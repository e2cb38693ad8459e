//! The attribute ruler: parts of speech and morphology from tags, words and relations.
//!
//! A list of patterns over one or two tokens, each of which sets attributes of one
//! of them. All patterns are matched against what tagger and parser said; then
//! they are applied in the order of the list, so that a later one has its way.

use std::sync::Arc;

use crate::error::ModelError;
use crate::file::Reader;
use crate::hash::Named;
use crate::labels::{Dep, Pos, Tag};

/// What a pattern asks of a token.
#[derive(Debug)]
struct Spec {
    /// A bit for each tag that will do.
    tags: u64,
    /// A bit for each relation that will do.
    deps: u64,
    /// The words that will do, in lower case; none for any.
    lower: Vec<Box<str>>,
    space: Option<bool>,
}

#[derive(Debug)]
struct Pattern {
    first: Spec,
    second: Option<Spec>,
    /// Whether it is the second token that is changed.
    changes_second: bool,
    tag: Option<Tag>,
    pos: Option<Pos>,
    dep: Option<Dep>,
    morph: Option<u16>,
    lemma: Option<Box<str>>,
}

/// What is asked about a token before patterns are applied.
pub(crate) struct Asked<'a> {
    pub(crate) tag: Tag,
    pub(crate) dep: Dep,
    pub(crate) lower: &'a str,
    pub(crate) is_space: bool,
}

/// What patterns say about a token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said<'r> {
    pub(crate) tag: Tag,
    pub(crate) pos: Pos,
    pub(crate) dep: Dep,
    pub(crate) morph: u16,
    pub(crate) lemma: Option<&'r str>,
}

/// The patterns, and the lists of those that a token's word or tag brings up.
#[derive(Debug, Default)]
pub(crate) struct Ruler {
    patterns: Vec<Pattern>,
    by_word: Named<Vec<u16>>,
    by_tag: Vec<Vec<u16>>,
    /// All morphologies; the first is empty.
    pub(crate) morphs: Arc<[Box<str>]>,
}

impl Ruler {
    #[cold]
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Ruler, ModelError> {
        let mut ruler = Ruler { by_tag: Tag::ALL.iter().map(|_| Vec::new()).collect(), ..Ruler::default() };
        let mut morphs: Vec<Box<str>> = vec!["".into()];
        for number in 0..reader.count()? {
            let number = u16::try_from(number).map_err(|_| reader.fault())?;
            let pattern = Pattern::read(reader, &mut morphs)?;
            if pattern.first.lower.is_empty() {
                for (list, tag) in ruler.by_tag.iter_mut().zip(Tag::ALL) {
                    if pattern.first.tags >> *tag as u8 & 1 == 1 {
                        list.push(number);
                    }
                }
            }
            for word in &pattern.first.lower {
                ruler.by_word.or_default(word).push(number);
            }
            ruler.patterns.push(pattern);
        }
        ruler.morphs = morphs.into();
        Ok(ruler)
    }

    /// What the patterns say about each token.
    pub(crate) fn apply(&self, tokens: &[Asked<'_>]) -> Vec<Said<'_>> {
        let mut matches: Vec<(u16, u32)> = Vec::with_capacity(tokens.len() * 2);
        for (at, token) in tokens.iter().enumerate() {
            let by_word = self.by_word.get(token.lower).map_or(&[][..], |list| list);
            for &number in self.by_tag[token.tag as usize].iter().chain(by_word) {
                let pattern = &self.patterns[usize::from(number)];
                let second_fits = match &pattern.second {
                    None => true,
                    Some(spec) => tokens.get(at + 1).is_some_and(|next| spec.fits(next)),
                };
                if second_fits && pattern.first.fits(token) {
                    matches.push((number, at as u32 + u32::from(pattern.changes_second)));
                }
            }
        }
        crossread_sort::plain(&mut matches);
        let unsaid =
            |token: &Asked<'_>| Said { tag: token.tag, pos: Pos::X, dep: token.dep, morph: 0, lemma: None };
        let mut said: Vec<Said<'_>> = tokens.iter().map(unsaid).collect();
        for (number, at) in matches {
            let pattern = &self.patterns[usize::from(number)];
            let said = &mut said[at as usize];
            said.tag = pattern.tag.unwrap_or(said.tag);
            said.pos = pattern.pos.unwrap_or(said.pos);
            said.dep = pattern.dep.unwrap_or(said.dep);
            said.morph = pattern.morph.unwrap_or(said.morph);
            said.lemma = pattern.lemma.as_deref().or(said.lemma);
        }
        said
    }
}

impl Spec {
    #[cold]
    fn read(reader: &mut Reader<'_>) -> Result<Spec, ModelError> {
        let tags = mask(reader, |text| Tag::parse(text).map(|tag| tag as u8))?;
        let lower = match reader.number()? {
            0 => Vec::new(),
            1 => reader.strings()?,
            _ => return Err(reader.fault()),
        };
        let deps = mask(reader, |text| Dep::parse(text).map(|dep| dep as u8))?;
        let space = match reader.number()? {
            0 => None,
            1 => Some(true),
            _ => Some(false),
        };
        Ok(Spec { tags, deps, lower, space })
    }

    fn fits(&self, token: &Asked<'_>) -> bool {
        self.tags >> token.tag as u8 & 1 == 1
            && self.deps >> token.dep as u8 & 1 == 1
            && self.space.is_none_or(|space| space == token.is_space)
            && (self.lower.is_empty() || self.lower.iter().any(|word| **word == *token.lower))
    }
}

/// The labels that a condition lets through, a bit each. A label that no token
/// can have is passed over: the list names some of other treebanks.
#[cold]
fn mask(reader: &mut Reader<'_>, bit: impl Fn(&str) -> Option<u8>) -> Result<u64, ModelError> {
    let kind = reader.number()?;
    if kind == 0 {
        return Ok(u64::MAX);
    }
    let named = reader.strings()?.iter().filter_map(|text| bit(text)).fold(0, |mask, bit| mask | 1 << bit);
    match kind {
        1 => Ok(named),
        2 => Ok(!named),
        _ => Err(reader.fault()),
    }
}

impl Pattern {
    #[cold]
    fn read(reader: &mut Reader<'_>, morphs: &mut Vec<Box<str>>) -> Result<Pattern, ModelError> {
        let length = reader.number()?;
        let first = Spec::read(reader)?;
        let second = if length == 2 { Some(Spec::read(reader)?) } else { None };
        let index = reader.number()?;
        if !(1..=2).contains(&length) || index >= length {
            return Err(reader.fault());
        }
        fn label<L>(
            reader: &mut Reader<'_>,
            parse: impl Fn(&str) -> Option<L>,
        ) -> Result<Option<L>, ModelError> {
            let text = reader.maybe_string()?;
            text.map(|text| parse(text).ok_or_else(|| reader.fault())).transpose()
        }
        let tag = label(reader, Tag::parse)?;
        let pos = label(reader, Pos::parse)?;
        let morph = match reader.maybe_string()? {
            None => None,
            Some(text) => {
                let known = morphs.iter().position(|morph| **morph == *text);
                let index = known.unwrap_or_else(|| {
                    morphs.push(text.into());
                    morphs.len() - 1
                });
                Some(u16::try_from(index).map_err(|_| reader.fault())?)
            }
        };
        let lemma = reader.maybe_string()?.map(Box::from);
        let dep = label(reader, Dep::parse)?;
        Ok(Pattern { first, second, changes_second: index == 1, tag, pos, dep, morph, lemma })
    }
}

// The masks have a bit for each label.
const _: () = assert!(Tag::ALL.len() <= 64 && Dep::ALL.len() <= 64);
