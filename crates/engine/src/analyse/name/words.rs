//! Words that show what a name names. Lower case, each list sorted.

use crate::analyse::lexicon::holds;

/// Titles that stand before a person's name.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "admiral", "adviser", "advisor", "aide", "ambassador", "archbishop", "baron", "baroness", "bishop",
    "brigadier", "capt.", "captain", "cardinal", "chairman", "chairwoman", "chancellor", "chief", "coach",
    "col.", "colonel", "commander", "commissioner", "congressman", "congresswoman", "constable", "corporal",
    "count", "dame", "deputy", "detective", "director", "dr", "dr.", "duchess", "duke", "emperor", "envoy",
    "executive", "father", "gen.", "general", "gov.", "governor", "imam", "inspector", "judge", "justice",
    "king", "lady", "leader", "lieutenant", "lord", "lt.", "maj.", "major", "marshal", "mayor", "minister",
    "miss", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "officer", "pastor", "pope", "premier", "president",
    "prince", "princess", "private", "prof.", "professor", "prosecutor", "queen", "rabbi", "rep.",
    "representative", "rev.", "reverend", "saint", "secretary", "sen.", "senator", "sergeant", "sgt",
    "sgt.", "sheikh", "sheriff", "sir", "sister", "speaker", "spokesman", "spokesperson", "spokeswoman",
    "sultan", "superintendent", "supt.", "taoiseach", "tsar",
];

/// Words before a title that belong to it.
#[rustfmt::skip]
const TITLE_MODIFIERS: &[&str] = &[
    "acting", "assistant", "attorney", "communications", "defence", "defense", "deputy", "development",
    "economy", "education", "elect", "energy", "environment", "ex", "executive", "finance", "first",
    "foreign", "former", "health", "home", "interior", "justice", "labor", "labour", "lead", "managing",
    "national", "police", "policy", "press", "prime", "security", "senior", "special", "trade", "transport",
    "vice",
];

/// Roles in small letters that stand before a person's name.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "activist", "actor", "actress", "adviser", "advisor", "aide", "ambassador", "analyst", "artist",
    "attorney", "author", "billionaire", "boss", "boyfriend", "brother", "businessman", "businesswoman",
    "candidate", "captain", "chairman", "chairwoman", "chancellor", "chief", "co-star", "coach", "comedian",
    "commander", "correspondent", "cousin", "daughter", "detective", "developer", "diplomat", "director",
    "economist", "editor", "envoy", "executive", "expert", "father", "founder", "friend", "general",
    "girlfriend", "goalkeeper", "governor", "guitarist", "head", "historian", "husband", "investigator",
    "journalist", "judge", "law", "lawmaker", "lawyer", "leader", "magistrate", "manager", "mayor",
    "minister", "model", "mother", "musician", "negotiator", "neighbor", "neighbour", "novelist", "officer",
    "owner", "partner", "pilot", "player", "politician", "president", "producer", "professor", "prosecutor",
    "quarterback", "rapper", "reporter", "researcher", "resident", "scientist", "seismologist", "senator",
    "sergeant", "singer", "sister", "soldier", "son", "spokesman", "spokesperson", "spokeswoman", "star",
    "striker", "student", "superintendent", "suspect", "teacher", "teammate", "victim", "wife", "winner",
    "witness", "writer",
];

/// Words that organisations' names end in, or begin with before "of".
#[rustfmt::skip]
const ORGANISATIONS: &[&str] = &[
    "academy", "administration", "agency", "air", "airlines", "airways", "alliance", "army", "assembly",
    "association", "authority", "aviation", "bank", "board", "brigade", "bureau", "cabinet", "centers",
    "centre", "chamber", "church", "clinic", "club", "college", "commission", "committee", "communications",
    "company", "confederation", "congress", "corp", "corp.", "corporation", "council", "court",
    "department", "directorate", "electronics", "energy", "exchange", "faculty", "federation", "force",
    "forces", "forum", "foundation", "front", "fund", "group", "guard", "holdings", "hospital", "inc",
    "inc.", "industries", "initiative", "institute", "institution", "international", "journal",
    "laboratories", "laboratory", "league", "ltd", "ltd.", "magazine", "mail", "media", "militia",
    "ministry", "mission", "motors", "museum", "navy", "network", "news", "office", "organisation",
    "organization", "parliament", "partners", "party", "petroleum", "plc", "police", "post", "press",
    "records", "red", "regiment", "school", "senate", "service", "services", "society", "squad", "staff",
    "studios", "survey", "systems", "technologies", "telecom", "telegraph", "telephone", "theatre", "times",
    "tribunal", "tribune", "trust", "union", "united", "universities", "university", "watch", "workers",
];

/// Words that places' names end in.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "airport", "archipelago", "avenue", "basin", "bay", "beach", "boulevard", "bridge", "canal", "cape",
    "castle", "channel", "city", "coast", "county", "creek", "crossing", "desert", "district", "falls",
    "forest", "garden", "gardens", "gulf", "harbor", "harbour", "heights", "highway", "hill", "hills",
    "island", "islands", "isle", "isles", "lake", "lane", "mountain", "mountains", "oblast", "ocean",
    "palace", "park", "peninsula", "plateau", "plaza", "port", "prison", "province", "region", "reservoir",
    "ridge", "river", "road", "sea", "square", "stadium", "station", "strait", "straits", "street",
    "territory", "tower", "town", "valley", "village", "volcano",
];

/// Words that places' names begin with.
#[rustfmt::skip]
const PLACE_HEADS: &[&str] = &[
    "cape", "fort", "gulf", "isle", "lake", "mount", "mt.", "place", "port", "rue", "san", "santa",
    "strait",
];

/// Words after which "of" or "for" goes on within a name.
#[rustfmt::skip]
const OF_HEADS: &[&str] = &[
    "academy", "agency", "army", "arts", "association", "bank", "bay", "board", "bureau", "cape", "center",
    "centers", "centre", "centres", "chamber", "church", "city", "college", "committee", "confederation",
    "council", "court", "department", "federation", "foundation", "fund", "gulf", "house", "institute",
    "institution", "isle", "isles", "kingdom", "league", "ministry", "museum", "office", "organisation",
    "organization", "port", "province", "republic", "school", "sea", "society", "state", "strait",
    "straits", "survey", "trust", "union", "university",
];

/// What a secretary can be of.
#[rustfmt::skip]
const DEPARTMENTS: &[&str] = &[
    "agriculture", "commerce", "defence", "defense", "education", "energy", "health", "homeland",
    "interior", "labor", "state", "transportation", "treasury", "war",
];

/// Particles within persons' and places' names.
#[rustfmt::skip]
const PARTICLES: &[&str] = &[
    "abu", "al", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "do", "dos", "du",
    "e", "el", "ibn", "la", "le", "ter", "van", "von", "y", "zu",
];

/// Capitalised words that begin sentences and headlines and name nothing.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "accused", "activists", "adding", "additionally", "african", "ahead", "air", "analysts", "announced",
    "apart", "apparently", "apple", "armed", "asked", "authorities", "based", "best", "better", "big",
    "breaking", "bullet", "citing", "citizens", "city", "civilians", "clearly", "climate", "close",
    "coming", "commandos", "compounding", "concerns", "considering", "consumers", "control", "court",
    "critics", "customers", "daily", "dear", "death", "deaths", "deep", "diplomats", "disagreements",
    "doctors", "driving", "earlier", "early", "editor", "efforts", "election", "emergency", "evidence",
    "experts", "families", "fans", "farmers", "fears", "finally", "fire", "firefighters", "following",
    "footage", "forces", "former", "fresh", "friends", "full", "further", "given", "global", "good",
    "government", "great", "growing", "guardian", "health", "high", "home", "hundreds", "images", "indeed",
    "industry", "initial", "instead", "intel", "internet", "investigators", "investors", "journalists",
    "judge", "key", "large", "last", "late", "later", "lawmakers", "lawyers", "leaders", "let", "life",
    "live", "local", "long", "main", "major", "male", "market", "markets", "meanwhile", "media", "meeting",
    "meta", "military", "millions", "ministers", "missing", "more", "moreover", "morning", "most", "mr",
    "much", "nations", "neighbors", "neighbours", "new", "news", "next", "nice", "night", "nonetheless",
    "now", "observers", "office", "officers", "official", "officials", "old", "one", "only", "open",
    "opponents", "opposition", "original", "overall", "parents", "parts", "passengers", "peace", "people",
    "photo", "pirates", "please", "pole", "police", "polls", "power", "president", "pressure", "previous",
    "previously", "prices", "prosecutors", "protesters", "providers", "public", "quick", "read", "recent",
    "recently", "reporters", "reports", "rescue", "rescuers", "residents", "responding", "right", "sadly",
    "scientists", "second", "security", "see", "senior", "separately", "serious", "service", "services",
    "several", "shares", "similarly", "simultaneously", "small", "soldiers", "sources", "special", "staff",
    "state", "stocks", "strategic", "strong", "students", "supporters", "talks", "tens", "thank",
    "thousands", "three", "today", "tomorrow", "top", "traders", "troops", "turkey", "two", "ultimately",
    "unlike", "victims", "video", "villagers", "voters", "war", "watch", "weather", "well", "witnesses",
    "women", "workers", "world", "years", "yesterday", "young",
];

pub(super) fn is_title(word: &str) -> bool {
    holds(TITLES, word)
}

pub(super) fn is_title_modifier(word: &str) -> bool {
    holds(TITLE_MODIFIERS, word)
}

pub(super) fn is_role(word: &str) -> bool {
    holds(ROLES, word)
}

pub(super) fn is_organisation_word(word: &str) -> bool {
    holds(ORGANISATIONS, word)
}

pub(super) fn is_place_word(word: &str) -> bool {
    holds(PLACES, word)
}

pub(super) fn is_place_head(word: &str) -> bool {
    holds(PLACE_HEADS, word)
}

pub(super) fn goes_on_with_of(word: &str) -> bool {
    holds(OF_HEADS, word)
}

pub(super) fn is_department(word: &str) -> bool {
    holds(DEPARTMENTS, word)
}

pub(super) fn is_particle(word: &str) -> bool {
    holds(PARTICLES, word)
}

pub(super) fn is_common(word: &str) -> bool {
    holds(COMMON, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_without_doubles() {
        let lists = [
            TITLES,
            TITLE_MODIFIERS,
            ROLES,
            ORGANISATIONS,
            PLACES,
            PLACE_HEADS,
            OF_HEADS,
            DEPARTMENTS,
            PARTICLES,
            COMMON,
        ];
        for list in lists {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
        }
    }
}
