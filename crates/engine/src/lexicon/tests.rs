//! Tests over the files that the project ships, and over damaged ones.

use super::*;
use std::sync::LazyLock;

const WORDS: &[u8] = include_bytes!("../../../../assets/models/words.bin");

fn loaded() -> &'static Lexicon {
    static LOADED: LazyLock<Lexicon> = LazyLock::new(|| {
        let mut lexicon = Lexicon::default();
        lexicon.load(WORDS_FILE, WORDS).expect("the shipped file");
        let antonyms = include_bytes!("../../../../assets/models/antonyms.txt");
        lexicon.load(ANTONYMS_FILE, antonyms).expect("the shipped file");
        lexicon
    });
    &LOADED
}

#[test]
fn near_words_are_nearer_than_far_ones() {
    let lexicon = loaded();
    let vectors = lexicon.vectors().expect("loaded");
    let similarity = |a, b| vectors.word_similarity(a, b).expect("both known");
    for (near, by, far) in [
        ("attire", "clothing", "attack"),
        ("graft", "corruption", "weather"),
        ("envoy", "ambassador", "harvest"),
        ("tsunami", "earthquake", "parliament"),
        ("ceasefire", "truce", "budget"),
    ] {
        assert!(
            similarity(near, by) > similarity(near, far) + 100,
            "{near}: {by} {} {far} {}",
            similarity(near, by),
            similarity(near, far)
        );
    }
    assert_eq!(similarity("rise", "rise"), 1000);
}

#[test]
fn inflected_hyphenated_and_joined_words_are_found() {
    let lexicon = loaded();
    let vectors = lexicon.vectors().expect("loaded");
    let word = |word: &str| vectors.lookup(word).map(|id| vectors.word(id));
    assert_eq!(word("Denounced"), Some("denounce"));
    assert_eq!(word("women's"), Some("woman"));
    assert_eq!(word("Moscow’s"), Some("moscow"));
    assert_eq!(word("qqxyzzy"), None);
    assert_eq!(vectors.parts("policymaking").len(), 2);
    assert_eq!(vectors.parts("cease-fire").len(), 2);
    assert_eq!(vectors.parts("qqxyzzy").len(), 0);
}

#[test]
fn rarity_orders_words_by_use() {
    let lexicon = loaded();
    let order = ["the", "say", "president", "resign", "marauder", "qqxyzzy"];
    let rarities: Vec<u16> = order.iter().map(|word| lexicon.rarity(word)).collect();
    assert!(rarities.is_sorted_by(|a, b| a < b), "{rarities:?}");
    assert_eq!(rarities.last(), Some(&1000));
}

#[test]
fn derived_words_meet_their_base() {
    let lexicon = loaded();
    for (derived, base) in [
        ("resignation", "resign"),
        ("death", "die"),
        ("announcement", "announce"),
        ("destruction", "destroy"),
        ("Denial", "deny"),
    ] {
        assert_eq!(lexicon.base(derived), base);
        assert!(lexicon.same_family(derived, base));
        assert_eq!(lexicon.likeness(derived, base), 900);
    }
    assert!(!lexicon.same_family("minute", "minister"));
    assert_eq!(lexicon.base("qqxyzzy"), "qqxyzzy");
}

#[test]
fn opposites_meet_through_their_bases_and_are_unlike() {
    let lexicon = loaded();
    for (a, b) in [
        ("acceptance", "rejection"),
        ("rise", "falls"),
        ("armed", "unarmed"),
        ("active", "inactive"),
        ("audible", "inaudible"),
        ("denied", "confirmed"),
    ] {
        assert!(lexicon.opposed(a, b) && lexicon.opposed(b, a), "{a} {b}");
        assert_eq!(lexicon.likeness(a, b), 0);
    }
    for (a, b) in [("act", "action"), ("rise", "rising"), ("kill", "injure"), ("qq", "zz")] {
        assert!(!lexicon.opposed(a, b), "{a} {b}");
    }
}

#[test]
fn coverage_counts_rare_words_and_soft_meetings() {
    let lexicon = loaded();
    let words = |text: &str| lexicon.words(text.split(' '));
    let statement = words("the minister resigned over corruption");
    let same = lexicon.coverage(&statement, &words("the minister resigned over corruption"));
    let close = lexicon.coverage(&statement, &words("resignation of a minister accused of graft"));
    let far = lexicon.coverage(&statement, &words("rain fell over the hills at dawn"));
    assert_eq!(same, 1000);
    assert!(close > 400 && far < 250, "{close} {far}");
    let meaning = |text: &str| lexicon.sentence(&words(text)).expect("known words");
    let first = meaning("the minister resigned over corruption");
    assert!(
        first.similarity(&meaning("resignation of a minister accused of graft"))
            > first.similarity(&meaning("rain fell over the hills at dawn")) + 200
    );
}

#[test]
fn everything_answers_without_files() {
    let lexicon = Lexicon::default();
    assert!(!lexicon.opposed("rise", "fall"));
    assert_eq!(lexicon.likeness("Same", "same"), 1000);
    assert_eq!(lexicon.likeness("one", "other"), 0);
    assert_eq!(lexicon.base("death"), "death");
    assert!(lexicon.rarity("the") < lexicon.rarity("kremlin"));
    assert!(lexicon.sentence(&lexicon.words(["word"])).is_none());
}

#[test]
fn groups_of_opposites_need_no_other_file() {
    let mut lexicon = Lexicon::default();
    assert!(lexicon.load(ANTONYMS_FILE, b"rise | \xff").is_err());
    lexicon.load(ANTONYMS_FILE, b"# groups\nrise soar | fall\n").expect("a table");
    assert!(lexicon.opposed("Rise", "falls") && lexicon.opposed("fall", "soar"));
    assert!(!lexicon.opposed("rise", "soar"));
}

#[test]
fn damaged_files_are_refused_and_change_nothing() {
    let mut lexicon = loaded().clone();
    let before = lexicon.likeness("attire", "clothing");
    for length in (0..40).chain([1000, WORDS.len() - 1]) {
        assert!(lexicon.load(WORDS_FILE, &WORDS[..length]).is_err(), "{length}");
    }
    let mut longer = WORDS.to_vec();
    longer.push(0);
    assert!(lexicon.load(WORDS_FILE, &longer).is_err());
    assert_eq!(lexicon.load("other.bin", WORDS), Err(LexiconError::UnknownFile("other.bin".to_owned())));
    assert_eq!(lexicon.likeness("attire", "clothing"), before);
}

/// A file of three words and four dimensions, as the script would write it.
fn small_file() -> Vec<u8> {
    let mut content = vec![0, 3, 2, 1, 0, 4];
    content.extend_from_slice(b"aidrfall");
    content.extend_from_slice(&[10, 20, 30]); // rarity
    content.extend_from_slice(&[1, 2, 3]); // weight
    content.extend_from_slice(&[255, 255, 0, 0, 255, 255]); // bases
    content.extend_from_slice(&[0, 0, 2, 0]); // one pair of opposites
    content.extend_from_slice(&[0x19, 0x8F, 0x91, 0x1F, 0x88, 0x88]); // values
    let mut file = b"CRWV".to_vec();
    file.extend_from_slice(&2u16.to_le_bytes());
    file.extend_from_slice(&4u16.to_le_bytes());
    for field in [3, 14, file::fnv(&content), 1, 0, 0] {
        file.extend_from_slice(&u32::to_le_bytes(field));
    }
    file.extend_from_slice(&content);
    file
}

#[test]
fn a_small_file_reads_as_written() {
    let vectors = Vectors::from_bytes(&small_file()).expect("well formed");
    assert_eq!(vectors.len(), 3);
    let id = |word| vectors.exact(word).expect("known");
    assert_eq!(vectors.base(id("air")), Some(id("aid")));
    assert!(vectors.opposed("fall", "aid") && !vectors.opposed("fall", "air"));
    assert_eq!(vectors.similarity(id("aid"), id("fall")), 0);
}

/// With the checksum made right again, every byte may be anything, alone and
/// with another: reading and asking must only not panic.
#[test]
fn forged_files_do_not_panic() {
    let file = small_file();
    for at in (6..16).chain(20..file.len()) {
        for value in 0..=255u8 {
            let mut forged = file.clone();
            forged[at] = value;
            let second = 20 + (at * 31 + usize::from(value) * 17) % (file.len() - 20);
            forged[second] ^= value;
            let sum = file::fnv(&forged[32..]);
            forged[16..20].copy_from_slice(&sum.to_le_bytes());
            if let Ok(vectors) = Vectors::from_bytes(&forged) {
                vectors.word_similarity("aid", "fall");
                vectors.opposed("aid", "air");
                let id = vectors.lookup("air");
                id.and_then(|id| vectors.base(id));
            }
        }
    }
}
