//! [`English`]: lists of words gathered by hand, and well-known names.
//!
//! What a word is listed as is knowledge, which is loaded as a file
//! (`lists.txt`, `names.txt`); how lists bear on a text is program. A file that
//! is missing leaves its lists empty: words then go by their endings alone and
//! names by their shape.

use super::gazetteer::Gazetteer;

/// The file of lists of words.
pub const LISTS_FILE: &str = "lists.txt";
/// The file of countries, cities and organisations.
pub const NAMES_FILE: &str = "names.txt";

/// The lists of `lists.txt`, which says what each holds, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Irregular,
    Whole,
    Eed,
    Us,
    E,
    Spelling,
    Title,
    TitleModifier,
    Role,
    Organisation,
    Place,
    PlaceHead,
    OfHead,
    Department,
    Particle,
    Common,
    Body,
    Female,
    Male,
    Person,
    Given,
    Woman,
    Both,
    Vague,
}

/// The names of the lists in the file, in the order of [`List`].
const NAMES: &str = "irregular whole eed us e spelling titles title-modifiers roles organisations places \
    place-heads of-heads departments particles common bodies female male persons given women both vague";

/// A word of the file: where it begins, and where what is said of it ends.
#[derive(Debug, Clone, Copy)]
struct Entry {
    start: usize,
    end: usize,
}

/// What the files say, as far as they are loaded.
#[derive(Debug, Clone, Default)]
pub struct English {
    text: String,
    /// The words of each [`List`], sorted.
    lists: Vec<Vec<Entry>>,
    pub(super) names: Gazetteer,
}

impl English {
    /// Takes in one file by its name; whether it is one of these and names no
    /// list that is not known.
    pub(crate) fn load(&mut self, name: &str, text: &str) -> bool {
        match name {
            LISTS_FILE => match read(text) {
                Some(lists) => {
                    text.clone_into(&mut self.text);
                    self.lists = lists;
                    true
                }
                None => false,
            },
            NAMES_FILE => {
                self.names = Gazetteer::read(text);
                true
            }
            _ => false,
        }
    }

    /// Whether a list has the word, in lower case with straight apostrophes.
    pub(super) fn is(&self, list: List, word: &str) -> bool {
        self.said(list, word).is_some()
    }

    /// What a list says of the word: nothing but that it is there ("") in a
    /// list of words.
    pub(super) fn said(&self, list: List, word: &str) -> Option<&str> {
        let entries = self.lists.get(list as usize)?;
        let at = entries.partition_point(|entry| key(&self.text, *entry) < word);
        let entry = entries.get(at).filter(|entry| key(&self.text, **entry) == word)?;
        let rest = self.text.get(entry.start + word.len()..entry.end)?;
        Some(rest.strip_prefix(':').unwrap_or(""))
    }
}

fn key(text: &str, entry: Entry) -> &str {
    let whole = text.get(entry.start..entry.end).unwrap_or("");
    whole.split(':').next().unwrap_or(whole)
}

fn read(text: &str) -> Option<Vec<Vec<Entry>>> {
    let mut lists = vec![Vec::new(); NAMES.split(' ').count()];
    let mut list = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(name) = line.strip_prefix('@') {
            list = Some(NAMES.split(' ').position(|known| known == name.trim_end())?);
        } else if !line.starts_with('#') {
            let mut from = start;
            for word in line.split([' ', '\n']) {
                if !word.is_empty() {
                    lists.get_mut(list?)?.push(Entry { start: from, end: from + word.len() });
                }
                from += word.len() + 1;
            }
        }
        start += line.len();
    }
    for words in &mut lists {
        crossread_sort::by(words, |a, b| key(text, *a).cmp(key(text, *b)));
    }
    Some(lists)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyse::{NameKind, words};
    use crate::models::{Models, plain_models};

    const FILE: &str = include_str!("../../../../assets/models/lists.txt");

    #[test]
    fn lists_are_looked_up_by_their_names() {
        let mut english = English::default();
        assert!(!english.is(List::Title, "mayor"));
        assert!(
            english
                .load(LISTS_FILE, "# a note\n@titles\nmayor mr.\n\n@irregular\nwent:go met:meet\nate:eat\n")
        );
        assert!(english.is(List::Title, "mayor") && english.is(List::Title, "mr."));
        assert!(!english.is(List::Title, "may") && !english.is(List::Role, "mayor"));
        assert_eq!(english.said(List::Irregular, "met"), Some("meet"));
        assert_eq!(english.said(List::Irregular, "me"), None);
        assert_eq!(english.said(List::Title, "mr."), Some(""));
    }

    #[test]
    fn without_the_files_words_go_by_their_endings_and_names_by_their_shape() {
        let text = "Two engineers went to Oslo, where Ann Reid works.";
        let read = |models: &Models| {
            let found = words(text, None, models);
            let lemma = |at: usize| found.tokens.get(at).map(|token| token.lemma.clone());
            let names: Vec<_> = found.names.iter().map(|name| (name.span.of(text), name.kind)).collect();
            (lemma(1), lemma(2), names)
        };
        let (noun, verb, names) = read(&Models::default());
        assert_eq!((noun.as_deref(), verb.as_deref()), (Some("engineer"), Some("went")));
        assert_eq!(names.iter().map(|name| name.0).collect::<Vec<_>>(), ["Oslo", "Ann Reid"]);
        let (noun, verb, names) = read(plain_models());
        assert_eq!((noun.as_deref(), verb.as_deref()), (Some("engineer"), Some("go")));
        assert_eq!(names, [("Oslo", NameKind::Place), ("Ann Reid", NameKind::Person)]);
    }

    #[test]
    fn a_file_of_something_else_is_refused_and_changes_nothing() {
        let mut english = English::default();
        assert!(english.load(LISTS_FILE, "@titles\nmayor\n"));
        assert!(!english.load(LISTS_FILE, "@nonsense\nmayor\n"));
        assert!(!english.load(LISTS_FILE, "words before any list\n"));
        assert!(!english.load("words.bin", ""));
        assert!(english.is(List::Title, "mayor"));
    }

    #[test]
    fn the_file_has_every_list_and_each_word_once() {
        let lists = read(FILE).expect("only lists that are known");
        for (name, list) in NAMES.split(' ').zip(&lists) {
            assert!(!list.is_empty(), "{name}");
            for pair in list.windows(2) {
                let word = key(FILE, pair[0]);
                assert_ne!(word, key(FILE, pair[1]), "{name}");
                assert_eq!(word, word.to_lowercase(), "{name}");
            }
        }
        assert_eq!(List::Vague as usize + 1, lists.len());
    }

    #[test]
    fn given_names_of_women_and_of_both_are_given_names() {
        let mut english = English::default();
        assert!(english.load(LISTS_FILE, FILE));
        for list in [List::Woman, List::Both] {
            for entry in &english.lists[list as usize] {
                let name = key(FILE, *entry);
                assert!(english.is(List::Given, name), "{name}");
            }
        }
    }
}
