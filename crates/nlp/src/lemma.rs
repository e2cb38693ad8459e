//! Dictionary forms, by spaCy's rules, exceptions and word lists for English.

use crate::error::ModelError;
use crate::file::Reader;
use crate::hash::{Named, murmur64a};
use crate::labels::Pos;
use crate::tokenizer::Rules;

/// What is known about one part of speech.
#[derive(Debug, Default)]
struct Table {
    /// Endings and what takes their place.
    endings: Vec<(Box<str>, Box<str>)>,
    exceptions: Named<Vec<Box<str>>>,
    /// The words of the list: 28 bits of each one's hash, sorted.
    words: Vec<u32>,
}

/// The tables, one for each part of speech that has one.
#[derive(Debug, Default)]
pub(crate) struct Lemmatiser {
    tables: Vec<(Pos, Table)>,
    /// For each morphology, what it says about being a base form.
    base: Vec<Base>,
}

/// What a morphology says about being a base form.
#[derive(Clone, Copy, Debug, Default)]
struct Base {
    singular: bool,
    plain_present: bool,
    /// An infinitive or a positive adjective or adverb, whatever the part of speech.
    always: bool,
}

impl Base {
    #[cold]
    fn of(morph: &str) -> Base {
        let get = |name: &str| {
            let features = morph.split('|').filter_map(|feature| feature.split_once('='));
            features.into_iter().find(|&(key, _)| key == name).map(|(_, value)| value)
        };
        Base {
            singular: get("Number") == Some("Sing"),
            plain_present: get("VerbForm") == Some("Fin")
                && get("Tense") == Some("Pres")
                && get("Number").is_none(),
            always: get("VerbForm") == Some("Inf") || get("Degree") == Some("Pos"),
        }
    }
}

impl Table {
    fn has(&self, word: &str) -> bool {
        let key = (murmur64a(word.as_bytes(), 2) >> 36) as u32;
        self.words.binary_search(&key).is_ok()
    }
}

impl Lemmatiser {
    #[cold]
    pub(crate) fn read(reader: &mut Reader<'_>, morphs: &[Box<str>]) -> Result<Lemmatiser, ModelError> {
        let mut tables = Vec::new();
        for _ in 0..reader.count()? {
            let name = reader.string()?.to_ascii_uppercase();
            let pos = Pos::parse(&name).ok_or_else(|| reader.fault())?;
            let endings =
                (0..reader.count()?).map(|_| Ok((reader.string()?.into(), reader.string()?.into())));
            let endings = endings.collect::<Result<_, ModelError>>()?;
            let mut exceptions = Named::default();
            for (word, forms) in reader.string_map()? {
                *exceptions.or_default(&word) = forms;
            }
            tables.push((pos, Table { endings, exceptions, words: reader.rice()? }));
        }
        Ok(Lemmatiser { tables, base: morphs.iter().map(|morph| Base::of(morph)).collect() })
    }

    /// Adds the dictionary form of a word to `out`. `lower` is the word in lower case.
    pub(crate) fn lemmatise(
        &self,
        word: &str,
        lower: &str,
        pos: Pos,
        morph: u16,
        rules: &Rules,
        out: &mut String,
    ) {
        let base = self.base.get(usize::from(morph)).copied().unwrap_or_default();
        let is_base =
            base.always || (pos == Pos::Noun && base.singular) || (pos == Pos::Verb && base.plain_present);
        let table = self.tables.iter().find(|(of, _)| *of == pos).map(|(_, table)| table);
        match table {
            Some(table) if !is_base => match best_form(table, lower, rules) {
                Some(form) => out.push_str(&form),
                None => out.push_str(word),
            },
            None if pos == Pos::Propn && !base.always => out.push_str(word),
            _ => out.push_str(lower),
        }
    }
}

/// The form that spaCy would list first: an exception, then the last ending whose
/// form is in the list of words, then the first whose form is not a plain word,
/// then the first at all.
fn best_form(table: &Table, lower: &str, rules: &Rules) -> Option<String> {
    let mut forms: Vec<String> = Vec::new();
    let mut unknown: Option<String> = None;
    for (old, new) in &table.endings {
        let Some(stem) = lower.strip_suffix(&**old) else { continue };
        let form = [stem, new].concat();
        if form.is_empty() {
            continue;
        }
        if table.has(&form) {
            forms.insert(0, form);
        } else if !form.chars().all(|c| rules.letter.contains(c)) {
            forms.push(form);
        } else if unknown.is_none() {
            unknown = Some(form);
        }
    }
    for form in table.exceptions.get(lower).into_iter().flatten() {
        if !forms.iter().any(|known| **known == **form) {
            forms.insert(0, form.to_string());
        }
    }
    forms.into_iter().next().or(unknown)
}
