//! Words for persons: which nouns name one, and of which gender.

use crate::analyse::lexicon::holds;

/// A person's gender, as far as words show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    /// He.
    Male,
    /// She.
    Female,
}

/// Words that show that a woman is spoken of.
#[rustfmt::skip]
const FEMALE: &[&str] = &[
    "actress", "aunt", "baroness", "businesswoman", "chairwoman", "congresswoman", "councilwoman", "dame",
    "daughter", "duchess", "empress", "girl", "girlfriend", "granddaughter", "grandmother", "heroine", "lady",
    "madam", "miss", "mother", "mrs", "mrs.", "ms", "ms.", "niece", "policewoman", "princess", "queen",
    "schoolgirl", "sister", "spokeswoman", "stepmother", "waitress", "widow", "wife", "woman",
];

/// Words that show that a man is spoken of.
#[rustfmt::skip]
const MALE: &[&str] = &[
    "baron", "boy", "boyfriend", "brother", "businessman", "chairman", "congressman", "councilman", "cowboy",
    "duke", "emperor", "father", "gentleman", "grandfather", "grandson", "gunman", "husband", "king", "lord",
    "man", "mr", "mr.", "nephew", "policeman", "pope", "prince", "salesman", "schoolboy", "serviceman", "sir",
    "son", "son-in-law", "spokesman", "stepfather", "sultan", "tsar", "uncle", "waiter",
    "widower",
];

/// Nouns for one person, beside those that end as [`is_person_noun`] has it.
#[rustfmt::skip]
const PERSONS: &[&str] = &[
    "accused", "activist", "actor", "actress", "adviser", "advisor", "aide", "ally", "ambassador", "analyst",
    "applicant", "archbishop", "artist", "assailant", "assistant", "athlete", "attacker", "attorney", "aunt",
    "author", "baby", "banker", "batsman", "billionaire", "bishop", "blogger", "boss", "bowler", "boxer",
    "boy", "boyfriend", "bride", "brother", "buyer", "candidate", "captain", "cardinal", "caretaker",
    "celebrity", "chair", "champion", "chancellor", "chef", "chief", "child", "citizen", "clerk", "climber",
    "coach", "colleague", "colonel", "columnist", "comedian", "commander", "commissioner", "contractor",
    "convict", "cop", "correspondent", "councillor", "counterpart", "cousin", "critic", "culprit", "customer",
    "dad", "dancer", "daughter", "defendant", "defender", "deputy", "designer", "detective", "developer",
    "diplomat", "director", "diver", "doctor", "driver", "economist", "editor", "emperor", "employee",
    "employer", "engineer", "envoy", "executive", "expert", "explorer", "farmer", "father", "filmmaker",
    "fisherman", "founder", "friend", "fugitive", "gamer", "gardener", "general", "girl", "girlfriend",
    "governor", "groom", "guard", "guest", "guitarist", "gunman", "guy", "hacker", "head", "heir", "hero",
    "hiker", "hostage", "hunter", "husband", "immigrant", "infant", "inmate", "inspector", "intruder",
    "investigator", "investor", "jogger", "journalist", "judge", "juror", "justice", "keeper", "killer",
    "king", "lady", "landlord", "lawmaker", "lawyer", "leader", "lecturer", "lieutenant", "magistrate", "man",
    "manager", "marshal", "master", "mayor", "mediator", "member", "midfielder", "migrant", "millionaire",
    "miner", "minister", "mom", "monk", "mother", "mum", "murderer", "musician", "negotiator", "neighbor",
    "neighbour", "nephew", "niece", "nurse", "offender", "officer", "official", "opponent", "organiser",
    "organizer", "owner", "painter", "parent", "partner", "passenger", "pastor", "patient", "patriarch",
    "performer", "philosopher", "photographer", "physician", "pilot", "pirate", "player", "poet",
    "politician", "pope", "postmaster", "premier", "president", "priest", "prince", "princess", "principal",
    "prisoner", "producer", "professor", "programmer", "prosecutor", "protester", "protestor", "psychologist",
    "publisher", "queen", "rabbi", "racer", "ranger", "rapist", "rapper", "reader", "recruit", "referee",
    "refugee", "reporter", "representative", "rescuer", "researcher", "resident", "rider", "rival", "robber",
    "runner", "sailor", "scholar", "secretary", "senator", "sergeant", "shareholder", "sheriff", "shooter",
    "singer", "sister", "skier", "skipper", "soldier", "solicitor", "son", "songwriter", "speaker",
    "spokesperson", "star", "strategist", "striker", "student", "successor", "suitor", "superintendent",
    "superstar", "supporter", "surgeon", "surveyor", "survivor", "suspect", "swimmer", "teacher", "teammate",
    "teen", "teenager", "thief", "trader", "traveller", "treasurer", "trustee", "tutor", "uncle", "veteran",
    "vicar", "victim", "visitor", "vocalist", "volunteer", "voter", "widow", "wife", "winner", "witness",
    "woman", "worker", "wrestler", "writer", "youngster", "youth",
];

/// Whether a noun (lower case, singular) names one person.
pub(super) fn is_person_noun(word: &str) -> bool {
    let ist = word.len() > 6 && word.ends_with("ist");
    holds(PERSONS, word) || gender(word).is_some() || ist || word.len() > 7 && word.ends_with("person")
}

/// The gender that a word (lower case) shows.
pub(super) fn gender(word: &str) -> Option<Gender> {
    if holds(FEMALE, word) || word.ends_with("woman") {
        Some(Gender::Female)
    } else if holds(MALE, word)
        || word.len() > 6 && word.ends_with("man") && !matches!(word, "ottoman" | "talisman")
    {
        Some(Gender::Male)
    } else {
        None
    }
}

/// The gender that a pronoun shows.
pub(super) fn of_pronoun(word: &str) -> Option<Gender> {
    match word {
        "he" | "him" | "his" | "himself" => Some(Gender::Male),
        "she" | "her" | "hers" | "herself" => Some(Gender::Female),
        _ => None,
    }
}

/// Common given names of women, of those that the gazetteer has.
const WOMEN: &str = "alexandra alexis alice alison amanda amy ana angela angelina anita ann anna anne ashley \
    barbara beth betty brenda carla carol caroline catherine christina christine cindy claire claudia cristina \
    daniela deborah diana diane donna dorothy eleanor elena elizabeth ellen emily emma eva fatima fiona frances \
    francesca gloria grace hannah heather heidi helen hillary irene irina isabel jane janet jennifer jenny \
    jessica jill joan joanna judith judy julia julie kaja kamala karen karoline kate katherine kathleen kathy \
    katie kristina laura lauren linda lindsay lisa liz louise lucy lynn madeleine maggie margaret maria marie \
    marina martha mary maureen megan melania melissa mia michelle monica nadia nancy naomi natalia natalie \
    nicola nikki nina nora olga olivia pam pamela patricia paula peggy penny priya rachel rebecca rosa rose \
    ruth sally samantha sandra sara sarah sharon sheila sofia sonia sophie stefanie stephanie susan suzanne \
    svetlana tatiana teresa theresa tina tracy ursula valentina vanessa vera veronica victoria viktoria \
    virginia vivian wendy yasmin yulia yvonne zoe";

/// Given names of both.
const BOTH: &str = "alex alexis ali andrea angel ashley chris evan jamie jan jean jesse jordan kelly kim leslie lindsay lynn \
    marin max nicola robin ryan sam sasha shannon taylor terry tracy valery vivian";

/// The gender that a given name of the gazetteer shows.
pub(super) fn of_given_name(word: &str) -> Option<Gender> {
    let among = |list: &str| list.split_whitespace().any(|name| name == word);
    if among(BOTH) || !crate::analyse::gazetteer::is_given_name(word) {
        None
    } else if among(WOMEN) {
        Some(Gender::Female)
    } else {
        Some(Gender::Male)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_words_have_their_gender() {
        for list in [FEMALE, MALE, PERSONS] {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
        }
        for word in ["envoy", "spokeswoman", "striker", "economist", "manager", "lawyer", "senator"] {
            assert!(is_person_noun(word), "{word}");
        }
        for word in ["helicopter", "council", "number", "tower", "human", "list", "border", "german"] {
            assert!(!is_person_noun(word), "{word}");
        }
        assert_eq!(gender("spokeswoman"), Some(Gender::Female));
        assert_eq!(of_given_name("ann"), Some(Gender::Female));
        assert_eq!(of_given_name("robin"), None);
        assert_eq!(of_given_name("steve"), Some(Gender::Male));
    }
}
