//! Whether a line has a finite verb, and in which tense.
//!
//! Labels, captions and menus are noun phrases; what states something has a
//! verb. This is no parser: it knows the auxiliaries, the common irregular
//! verbs, the regular past by its ending, and the verbs that headlines and
//! captions are written with. It may miss a rare verb, so no line is left out
//! for the lack of one alone.

use super::line::Word;
use crate::packed::{Words, among, words};

/// What a finite verb's form says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    /// An auxiliary or modal: is, has, will, could.
    Auxiliary,
    /// A past form: fell, announced.
    Past,
    /// A present form: attends, inspect.
    Present,
}

#[rustfmt::skip]
const AUXILIARY: Words = words![
    "am", "are", "aren't", "can", "can't", "cannot", "could", "couldn't", "did", "didn't", "do", "does",
    "doesn't", "don't", "had", "hadn't", "has", "hasn't", "have", "haven't", "he'd", "he'll", "he's",
    "here's", "i'd", "i'll", "i'm", "i've", "is", "isn't", "it'll", "it's", "let's", "may", "might", "must",
    "needn't", "shall", "she'd", "she'll", "she's", "should", "shouldn't", "that's", "there's", "they'd",
    "they'll", "they're", "they've", "was", "wasn't", "we'd", "we'll", "we're", "we've", "were", "weren't",
    "what's", "who's", "will", "won't", "would", "wouldn't", "you'd", "you'll", "you're", "you've",
];

#[rustfmt::skip]
const PAST: Words = words![
    "arose", "ate", "bade", "beat", "became", "began", "bent", "bit", "bled", "blew", "bore",
    "bought", "bound", "bred", "broke", "brought", "built", "burnt", "burst", "came", "cast",
    "caught", "chose", "clad", "clung", "cost", "crept", "cut", "dealt", "dove", "drank", "drew",
    "drove", "dug", "fed", "fell", "felt", "fled", "flew", "forbade", "foresaw", "forgot", "fought",
    "found", "froze", "gave", "got", "grew", "held", "hid", "hit", "hung", "hurt", "kept", "knelt",
    "knew", "laid", "lay", "leapt", "learnt", "led", "left", "lent", "let", "lit", "lost", "made",
    "meant", "met", "misled", "outbid", "outran", "overcame", "oversaw", "overthrew", "overtook",
    "paid", "put", "quit", "ran", "rang", "read", "rebuilt", "resold", "retook", "rewrote", "rode",
    "rose", "said", "sang", "sank", "sat", "saw", "sent", "set", "shed", "shone", "shook", "shot",
    "shrank", "shut", "slept", "slid", "slit", "sold", "sought", "sped", "spent", "spilt", "split",
    "spoke", "sprang", "spread", "sprung", "spun", "stole", "stood", "strode", "strove", "struck",
    "strung", "stuck", "stung", "swam", "swept", "swore", "swung", "taught", "threw", "thrust",
    "told", "took", "tore", "trod", "undercut", "understood", "undertook", "upheld", "upset",
    "went", "wept", "withdrew", "withheld", "withstood", "woke", "won", "wore", "wound", "wove",
    "wrote",
];

/// Verbs, in their plain form, that captions and headlines use in the present.
#[rustfmt::skip]
const PLAIN: Words = words![
    "accept", "accuse", "add", "address", "adopt", "affect", "agree", "aim", "allow", "amount", "announce",
    "apologise", "apologize", "appear", "apply", "approve", "argue", "arrest", "arrive", "ask", "attack",
    "attempt", "attend", "average", "avoid", "back", "ban", "bar", "batter", "bear", "beat", "become",
    "beg", "begin", "believe", "belong", "bid", "blame", "blast", "block", "board", "break", "bring",
    "browse", "build", "burn", "call", "cancel", "carry", "cause", "celebrate", "charge", "chat", "check",
    "cheer", "choose", "claim", "clash", "clean", "clear", "climb", "close", "collapse", "collect", "come",
    "comfort", "concern", "confirm", "consist", "contain", "continue", "convict", "cost", "cover", "crash",
    "create", "criticise", "criticize", "cross", "cut", "damage", "debate", "decide", "declare", "defend",
    "delay", "deliver", "demand", "deny", "depend", "destroy", "detain", "develop", "die", "differ",
    "disappear", "discuss", "disrupt", "distribute", "drive", "drop", "ease", "embrace", "emerge", "employ",
    "end", "endorse", "enter", "erupt", "escape", "escort", "evacuate", "examine", "exist", "expect",
    "expel", "explain", "explode", "express", "extend", "face", "fail", "fall", "fear", "feature", "feel",
    "fight", "fill", "find", "fine", "fire", "flee", "float", "flood", "flow", "fly", "focus", "foil",
    "follow", "force", "gather", "gesture", "get", "give", "go", "grant", "greet", "grow", "guarantee",
    "halt", "hand", "hang", "happen", "hate", "head", "hear", "help", "hit", "hold", "honor", "honour",
    "hope", "host", "hug", "hunt", "hurt", "identify", "improve", "include", "increase", "indicate",
    "injure", "inspect", "intend", "investigate", "involve", "jail", "join", "jump", "keep", "kick", "kill",
    "kiss", "know", "lack", "land", "last", "launch", "lay", "lead", "lean", "learn", "leave", "lie",
    "lift", "like", "line", "listen", "live", "load", "look", "lose", "love", "make", "march", "mark",
    "matter", "mean", "meet", "mention", "miss", "monitor", "mourn", "move", "nab", "name", "need",
    "nominate", "note", "observe", "obtain", "occur", "offer", "open", "oppose", "order", "overtake", "own",
    "paint", "participate", "pass", "pay", "perform", "pick", "place", "plan", "play", "plead", "pledge",
    "plunge", "point", "pose", "praise", "pray", "prefer", "prepare", "present", "press", "prevent",
    "probe", "produce", "promise", "propose", "protect", "protest", "prove", "provide", "publish", "pull",
    "push", "put", "quit", "raid", "raise", "ram", "reach", "react", "read", "recall", "receive", "record",
    "reduce", "refer", "reflect", "refuse", "reject", "relate", "release", "rely", "remain", "remember",
    "remove", "repair", "replace", "report", "represent", "require", "rescue", "resign", "respond", "rest",
    "restore", "result", "resume", "return", "reveal", "ride", "rise", "rock", "row", "rule", "run", "sack",
    "sail", "salute", "save", "say", "score", "search", "see", "seek", "seem", "seize", "sell", "send",
    "serve", "set", "shake", "share", "show", "shut", "sign", "signal", "sing", "sink", "sit", "slam",
    "slash", "sleep", "slide", "smash", "smell", "smile", "smoke", "soar", "sound", "spark", "speak",
    "spend", "stage", "stand", "start", "stay", "steal", "stem", "stop", "strike", "strip", "struggle",
    "sue", "suffer", "suggest", "support", "surge", "surround", "survey", "survive", "suspend", "sweep",
    "swim", "take", "talk", "taste", "tear", "tell", "tend", "testify", "thank", "think", "threaten",
    "throw", "topple", "total", "tour", "trade", "treat", "trust", "try", "tumble", "turn", "understand",
    "unveil", "urge", "use", "vary", "visit", "vote", "vow", "wait", "walk", "want", "warn", "watch",
    "wave", "wear", "weigh", "welcome", "win", "work", "worry", "write",
];

/// Words that open a clause under the main one.
#[rustfmt::skip]
const SUBORDINATORS: Words = words![
    "after", "as", "because", "before", "if", "since", "that", "when", "where", "which", "while", "who",
    "whose",
];

/// Words after which a form in -ed or -s is no finite verb.
#[rustfmt::skip]
const BEFORE_NOUNS: Words = words![
    "a", "an", "and", "at", "by", "for", "from", "her", "his", "in", "into", "its", "my", "newly", "of",
    "on", "our", "over", "recently", "some", "than", "the", "their", "these", "this", "those", "to", "with",
    "your",
];

/// A line's finite verb: its tense, its place among the words, and whether it
/// belongs to the main clause (each subordinating word takes one verb).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verb {
    /// What its form says.
    pub tense: Tense,
    /// Which of the line's words it is.
    pub at: usize,
    /// Whether it belongs to the main clause.
    pub main: bool,
}

/// Finds the first finite verb of a line's main clause, or else its first.
pub(super) fn finite(words: &[Word<'_>]) -> Option<Verb> {
    let (mut opened, mut closed) = (0, 0);
    let mut first: Option<Verb> = None;
    let mut last = None;
    for (at, word) in words.iter().enumerate() {
        let w = word.lower.as_str();
        if at > 0 && SUBORDINATORS.holds(w) {
            opened += 1;
            continue;
        }
        let Some(tense) = tense(words, at, w) else { continue };
        // "has kept" and "was then found" are one verb.
        let same = last.is_some_and(|(before, aux)| aux && tense != Tense::Auxiliary && at <= before + 3);
        if same {
            continue;
        }
        last = Some((at, tense == Tense::Auxiliary));
        let verb = Verb { tense, at, main: closed >= opened };
        if verb.main {
            return Some(verb);
        }
        first = first.or(Some(verb));
        closed += 1;
    }
    first
}

fn tense(words: &[Word<'_>], at: usize, w: &str) -> Option<Tense> {
    if AUXILIARY.holds(w) {
        // "May 2" is a date.
        let date = w == "may" && words.get(at + 1).is_some_and(|next| next.digit);
        return (!date).then_some(Tense::Auxiliary);
    }
    let before = at.checked_sub(1).and_then(|i| words.get(i))?;
    if BEFORE_NOUNS.holds(before.lower.as_str()) {
        return None;
    }
    if PAST.holds(w) || regular_past(w) {
        return Some(Tense::Past);
    }
    if is_plain(w, true) && !before.lower.ends_with("'s") {
        return Some(Tense::Present);
    }
    let plural = before.lower.len() > 3 && before.lower.ends_with('s') && !before.lower.ends_with("ss")
        || among!(
            before.lower.as_str(),
            "they" | "we" | "i" | "you" | "people" | "police" | "men" | "women" | "children"
        );
    (plural && is_plain(w, false)).then_some(Tense::Present)
}

/// Whether a word has the regular past's ending and is not one of the words
/// that only look it.
fn regular_past(w: &str) -> bool {
    w.len() >= 4
        && w.ends_with("ed")
        && !(w.ends_with("eed") && w.len() <= 5)
        && !among!(
            w,
            "hundred" | "indeed" | "kindred" | "naked" | "sacred" | "shed" | "unprecedented" | "wicked"
        )
}

/// Whether a word is one of the plain verbs, with its -s where `singular`.
fn is_plain(w: &str, singular: bool) -> bool {
    let known = |stem: &str| PLAIN.holds(stem);
    if !singular {
        return known(w);
    }
    let Some(stem) = w.strip_suffix('s') else { return false };
    known(stem)
        || stem.strip_suffix('e').is_some_and(known)
        || stem.strip_suffix("ie").is_some_and(|root| known(&format!("{root}y")))
}

#[cfg(test)]
mod tests {
    use super::super::line::words;
    use super::*;

    fn found(line: &str) -> Option<(Tense, bool)> {
        finite(&words(line)).map(|verb| (verb.tense, verb.main))
    }

    #[test]
    fn finds_the_verb_of_a_sentence_and_of_a_headline() {
        assert_eq!(found("The mayor was asleep."), Some((Tense::Auxiliary, true)));
        assert_eq!(found("Police announced the arrest."), Some((Tense::Past, true)));
        assert_eq!(found("Council Backs Tram Line"), Some((Tense::Present, true)));
        assert_eq!(found("Workers inspect the roof in May 2024"), Some((Tense::Present, true)));
        assert_eq!(found("Mayor denies he took money"), Some((Tense::Present, true)));
        assert_eq!(found("The man who led the town fell"), Some((Tense::Past, true)));
        assert_eq!(found("A strike that has kept trams idle went on"), Some((Tense::Past, true)));
    }

    #[test]
    fn finds_none_in_a_label_or_a_bare_caption() {
        assert_eq!(found("More on the budget"), None);
        assert_eq!(found("The glass plant in Vik on May 2"), None);
        assert_eq!(found("A farmer at the lake, where his sheep grazed"), Some((Tense::Past, false)));
    }
}
