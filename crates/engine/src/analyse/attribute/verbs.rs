//! Verbs and nouns by which something is said, thought or wanted.

use crate::analyse::CueKind::{self, Claim, Confirmation, Denial, Expectation, Possibility, Report};

/// How a verb lays words in somebody's mouth.
#[derive(Debug, Clone, Copy)]
pub(super) struct Verb {
    pub kind: CueKind,
    /// Whether it goes with direct speech.
    pub speaks: bool,
    /// Whether its object can be what is said ("denied the report").
    pub object: bool,
    /// Whether an infinitive completes it ("claims to hold").
    pub infinitive: bool,
    /// Whether it lays a charge: "accuse somebody of something".
    pub accuses: bool,
    /// Whether it gives a name or a judgement: "call it a mess".
    pub names: bool,
}

const fn says(kind: CueKind) -> Verb {
    Verb { kind, speaks: true, object: false, infinitive: false, accuses: false, names: false }
}

const fn thinks(kind: CueKind) -> Verb {
    Verb { kind, speaks: false, object: false, infinitive: true, accuses: false, names: false }
}

const fn states(kind: CueKind) -> Verb {
    Verb { kind, speaks: true, object: true, infinitive: false, accuses: false, names: false }
}

/// The verb of that lemma, if it is one of saying or thinking.
pub(super) fn verb(lemma: &str) -> Option<Verb> {
    Some(match lemma {
        "say" | "tell" | "add" | "write" | "reply" | "note" | "explain" | "remark" | "comment"
        | "observe" | "continue" | "joke" | "quip" | "recall" | "tweet" | "post" | "state" | "warn"
        | "inform" | "caution" | "report" | "answer" | "quote" | "respond" | "conclude" | "reiterate"
        | "repeat" | "testify" | "complain" | "cry" | "shout" | "ask" | "wonder" | "interject" | "admit"
        | "acknowledge" | "concede" | "agree" | "reason" | "predict" => says(Report),
        "find" | "show" | "learn" | "signal" | "point" | "read" | "chant" | "speak" => says(Report),
        "announce" | "declare" | "reveal" | "disclose" | "stress" | "emphasise" | "underline"
        | "indicate" | "suggest" | "urge" | "demand" | "express" | "voice" | "mention" | "cite" | "imply"
        | "hint" | "praise" | "criticise" | "condemn" | "denounce" | "highlight" | "support" | "back"
        | "endorse" | "oppose" | "defend" | "welcome" | "question" | "discuss" | "outline" | "slam"
        | "blast" | "mock" | "thank" => states(Report),
        "call" | "describe" | "label" | "brand" | "portray" | "characterise" | "term" | "dub" | "deem" => {
            Verb { names: true, ..states(Report) }
        }
        "propose" | "recommend" | "seek" => states(Expectation),
        "confirm" | "verify" | "prove" => states(Confirmation),
        "argue" => says(Claim),
        "claim" | "allege" | "insist" | "assert" | "contend" | "maintain" => {
            Verb { infinitive: true, ..says(Claim) }
        }
        "accuse" | "blame" | "suspect" => Verb { accuses: true, ..says(Claim) },
        "deny" | "reject" | "refute" | "dispute" | "dismiss" | "rebut" => states(Denial),
        "believe" | "think" | "consider" | "feel" | "assume" => thinks(Claim),
        "fear" | "worry" | "doubt" => thinks(Possibility),
        "expect" | "hope" | "plan" | "intend" | "vow" | "promise" | "pledge" | "threaten" | "aim"
        | "want" | "wish" => thinks(Expectation),
        "know" | "understand" | "realise" | "see" => Verb { infinitive: false, ..thinks(Report) },
        _ => return None,
    })
}

/// What a noun with a clause says of it ("claims that", "the warning that").
pub(super) fn noun(lemma: &str) -> Option<CueKind> {
    Some(match lemma {
        "claim" | "allegation" | "accusation" | "assertion" | "charge" | "suggestion" | "argument" => Claim,
        "report" | "statement" | "announcement" | "warning" | "news" | "message" | "word" | "comment"
        | "remark" => Report,
        "denial" => Denial,
        "fear" | "suspicion" | "rumour" | "speculation" | "concern" | "worry" | "belief" | "idea" => {
            Possibility
        }
        "hope" | "promise" | "pledge" | "expectation" | "plan" => Expectation,
        "confirmation" | "proof" | "evidence" => Confirmation,
        _ => return None,
    })
}
