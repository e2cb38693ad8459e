//! The exceptions to the rules of [`super::lemma`]: irregular forms, words
//! that only look inflected, and spelling pairs. Each list is sorted.

/// Irregular forms and their bases.
#[rustfmt::skip]
pub(super) const IRREGULAR: &[(&str, &str)] = &[
    ("ached", "ache"), ("aches", "ache"), ("aching", "ache"), ("added", "add"), ("adding", "add"),
    ("aged", "age"), ("ageing", "age"), ("ages", "age"), ("aging", "age"), ("agreed", "agree"),
    ("agreeing", "agree"), ("airmen", "airman"), ("alumni", "alumnus"), ("am", "be"), ("an", "a"),
    ("analyses", "analysis"), ("appendices", "appendix"), ("are", "be"), ("arisen", "arise"),
    ("arose", "arise"), ("ate", "eat"), ("avalanches", "avalanche"), ("awed", "awe"), ("awoke", "awake"),
    ("awoken", "awake"), ("axed", "axe"), ("axes", "axe"), ("axing", "axe"), ("bacteria", "bacterium"),
    ("bases", "basis"), ("bathed", "bathe"), ("bathing", "bathe"), ("beaten", "beat"), ("became", "become"),
    ("been", "be"), ("befallen", "befall"), ("befell", "befall"), ("began", "begin"), ("begun", "begin"),
    ("being", "be"), ("belied", "belie"), ("belies", "belie"), ("benefited", "benefit"),
    ("benefiting", "benefit"), ("benefitted", "benefit"), ("bent", "bend"), ("bereft", "bereave"),
    ("best", "good"), ("better", "good"), ("bigger", "big"), ("biggest", "big"), ("bit", "bite"),
    ("biting", "bite"), ("bitten", "bite"), ("bled", "bleed"), ("blew", "blow"), ("bloodier", "bloody"),
    ("bloodiest", "bloody"), ("blown", "blow"), ("bore", "bear"), ("borne", "bear"), ("bought", "buy"),
    ("bound", "bind"), ("breathed", "breathe"), ("breathing", "breathe"), ("bred", "breed"),
    ("broader", "broad"), ("broadest", "broad"), ("broke", "break"), ("broken", "break"),
    ("brought", "bring"), ("built", "build"), ("burnt", "burn"), ("bused", "bus"), ("buses", "bus"),
    ("busier", "busy"), ("busiest", "busy"), ("businessmen", "businessman"), ("busing", "bus"),
    ("ca", "can"), ("caches", "cache"), ("cacti", "cactus"), ("calories", "calorie"), ("calves", "calf"),
    ("came", "come"), ("canoes", "canoe"), ("caught", "catch"), ("cheaper", "cheap"), ("cheapest", "cheap"),
    ("children", "child"), ("choosing", "choose"), ("chose", "choose"), ("chosen", "choose"),
    ("close", "close"), ("closer", "close"), ("closest", "close"), ("clothed", "clothe"),
    ("clothing", "clothing"), ("clung", "cling"), ("coming", "come"), ("congressmen", "congressman"),
    ("cookies", "cookie"), ("crept", "creep"), ("crewmen", "crewman"), ("crises", "crisis"),
    ("criteria", "criterion"), ("data", "datum"), ("deadlier", "deadly"), ("deadliest", "deadly"),
    ("dealt", "deal"), ("decreed", "decree"), ("deeper", "deep"), ("deepest", "deep"),
    ("diagnoses", "diagnosis"), ("did", "do"), ("died", "die"), ("dies", "die"), ("disagreed", "disagree"),
    ("disagreeing", "disagree"), ("does", "do"), ("doing", "do"), ("done", "do"), ("dozens", "dozen"),
    ("drank", "drink"), ("drawn", "draw"), ("dreamt", "dream"), ("drew", "draw"), ("driven", "drive"),
    ("driving", "drive"), ("drove", "drive"), ("drunk", "drink"), ("dug", "dig"), ("dyeing", "dye"),
    ("dying", "die"), ("earlier", "early"), ("earliest", "early"), ("easier", "easy"), ("easiest", "easy"),
    ("eaten", "eat"), ("echoed", "echo"), ("echoes", "echo"), ("emphases", "emphasis"),
    ("englishmen", "englishman"), ("erred", "err"), ("fallen", "fall"), ("farther", "far"),
    ("faster", "fast"), ("fastest", "fast"), ("fed", "feed"), ("feet", "foot"), ("fell", "fall"),
    ("felt", "feel"), ("fewer", "few"), ("fewest", "few"), ("firemen", "fireman"),
    ("fishermen", "fisherman"), ("fled", "flee"), ("fleeing", "flee"), ("flew", "fly"), ("flies", "fly"),
    ("flown", "fly"), ("flung", "fling"), ("focused", "focus"), ("focusing", "focus"),
    ("focussed", "focus"), ("foes", "foe"), ("forbade", "forbid"), ("forbidden", "forbid"),
    ("forecasted", "forecast"), ("foresaw", "foresee"), ("foreseen", "foresee"), ("forgave", "forgive"),
    ("forgiven", "forgive"), ("forgiving", "forgive"), ("forgot", "forget"), ("forgotten", "forget"),
    ("fought", "fight"), ("found", "find"), ("freed", "free"), ("freeing", "free"), ("freezes", "freeze"),
    ("freezing", "freeze"), ("frenchmen", "frenchman"), ("froze", "freeze"), ("frozen", "freeze"),
    ("fungi", "fungus"), ("further", "further"), ("furthest", "far"), ("gases", "gas"), ("gassed", "gas"),
    ("gassing", "gas"), ("gave", "give"), ("geese", "goose"), ("given", "give"), ("giving", "give"),
    ("goes", "go"), ("gone", "go"), ("got", "get"), ("gotten", "get"), ("greater", "great"),
    ("greatest", "great"), ("grew", "grow"), ("ground", "ground"), ("grown", "grow"),
    ("guaranteed", "guarantee"), ("guaranteeing", "guarantee"), ("guardsmen", "guardsman"),
    ("gunmen", "gunman"), ("had", "have"), ("halves", "half"), ("harder", "hard"), ("hardest", "hard"),
    ("has", "have"), ("having", "have"), ("headaches", "headache"), ("heard", "hear"), ("heavier", "heavy"),
    ("heaviest", "heavy"), ("held", "hold"), ("her", "she"), ("hers", "she"), ("herself", "she"),
    ("hid", "hide"), ("hidden", "hide"), ("hiding", "hide"), ("higher", "high"), ("highest", "high"),
    ("him", "he"), ("himself", "he"), ("his", "he"), ("hoes", "hoe"), ("hung", "hang"),
    ("hypotheses", "hypothesis"), ("impinged", "impinge"), ("indices", "index"),
    ("infantrymen", "infantryman"), ("inputted", "input"), ("irishmen", "irishman"), ("is", "be"),
    ("its", "it"), ("itself", "it"), ("kept", "keep"), ("knelt", "kneel"), ("knew", "know"),
    ("knives", "knife"), ("known", "know"), ("laid", "lay"), ("lain", "lie"), ("larger", "large"),
    ("largest", "large"), ("later", "late"), ("latest", "late"), ("lawmen", "lawman"), ("lay", "lay"),
    ("lead", "lead"), ("leapt", "leap"), ("learnt", "learn"), ("leaves", "leave"), ("leaving", "leave"),
    ("led", "lead"), ("left", "leave"), ("lent", "lend"), ("lied", "lie"), ("lies", "lie"),
    ("lives", "life"), ("loathed", "loathe"), ("loaves", "loaf"), ("longer", "long"), ("longest", "long"),
    ("losing", "lose"), ("lost", "lose"), ("lower", "low"), ("lowest", "low"), ("lying", "lie"),
    ("made", "make"), ("majors", "major"), ("making", "make"), ("me", "i"), ("meant", "mean"),
    ("media", "medium"), ("memoranda", "memorandum"), ("men", "man"), ("met", "meet"), ("mice", "mouse"),
    ("militiamen", "militiaman"), ("mimicked", "mimic"), ("mimicking", "mimic"), ("misled", "mislead"),
    ("mistaken", "mistake"), ("mistook", "mistake"), ("misunderstood", "misunderstand"),
    ("movies", "movie"), ("my", "i"), ("myself", "i"), ("n't", "not"), ("nearer", "near"),
    ("nearest", "near"), ("newer", "new"), ("newest", "new"), ("niches", "niche"), ("nuclei", "nucleus"),
    ("oases", "oasis"), ("older", "old"), ("oldest", "old"), ("our", "we"), ("ours", "we"),
    ("ourselves", "we"), ("outgrew", "outgrow"), ("outgrown", "outgrow"), ("overcame", "overcome"),
    ("overcoming", "overcome"), ("oversaw", "oversee"), ("overseeing", "oversee"), ("overseen", "oversee"),
    ("overtaken", "overtake"), ("overthrew", "overthrow"), ("overthrown", "overthrow"),
    ("overtook", "overtake"), ("owed", "owe"), ("owing", "owe"), ("oxen", "ox"), ("paid", "pay"),
    ("panicked", "panic"), ("panicking", "panic"), ("parentheses", "parenthesis"), ("partaken", "partake"),
    ("partook", "partake"), ("people", "person"), ("persons", "person"), ("phenomena", "phenomenon"),
    ("picnicking", "picnic"), ("pies", "pie"), ("pled", "plead"), ("plunged", "plunge"),
    ("plunging", "plunge"), ("policemen", "policeman"), ("poorer", "poor"), ("poorest", "poor"),
    ("prairies", "prairie"), ("proven", "prove"), ("psyches", "psyche"), ("quarrelled", "quarrel"),
    ("quitting", "quit"), ("quizzes", "quiz"), ("ran", "run"), ("rang", "ring"), ("rebuilt", "rebuild"),
    ("redid", "redo"), ("redone", "redo"), ("referenda", "referendum"), ("repaid", "repay"),
    ("resold", "resell"), ("retaken", "retake"), ("retold", "retell"), ("retook", "retake"),
    ("rewritten", "rewrite"), ("rewrote", "rewrite"), ("richer", "rich"), ("richest", "rich"),
    ("ridden", "ride"), ("riding", "ride"), ("risen", "rise"), ("rises", "rise"), ("rising", "rise"),
    ("rode", "ride"), ("rookies", "rookie"), ("rose", "rise"), ("routed", "route"), ("routes", "route"),
    ("routing", "route"), ("rung", "ring"), ("running", "run"), ("safer", "safe"), ("safest", "safe"),
    ("said", "say"), ("sang", "sing"), ("sank", "sink"), ("sat", "sit"), ("saw", "see"), ("says", "say"),
    ("scarves", "scarf"), ("seamen", "seaman"), ("seeing", "see"), ("seen", "see"), ("sees", "see"),
    ("selves", "self"), ("sent", "send"), ("servicemen", "serviceman"), ("shaken", "shake"),
    ("shedding", "shed"), ("shelves", "shelf"), ("shoes", "shoe"), ("shone", "shine"), ("shook", "shake"),
    ("shorter", "short"), ("shortest", "short"), ("shot", "shoot"), ("shown", "show"), ("shrank", "shrink"),
    ("shrunk", "shrink"), ("singed", "singe"), ("singeing", "singe"), ("slain", "slay"), ("slept", "sleep"),
    ("slew", "slay"), ("slid", "slide"), ("slower", "slow"), ("slowest", "slow"), ("smaller", "small"),
    ("smallest", "small"), ("sold", "sell"), ("soothed", "soothe"), ("soothing", "soothe"),
    ("sought", "seek"), ("spat", "spit"), ("sped", "speed"), ("spent", "spend"), ("spilt", "spill"),
    ("spoke", "speak"), ("spoken", "speak"), ("spokesmen", "spokesman"), ("spokeswomen", "spokeswoman"),
    ("sponged", "sponge"), ("sprang", "spring"), ("spreading", "spread"), ("sprung", "spring"),
    ("spun", "spin"), ("stadia", "stadium"), ("statesmen", "statesman"), ("stole", "steal"),
    ("stolen", "steal"), ("stood", "stand"), ("stricken", "strike"), ("striking", "strike"),
    ("striven", "strive"), ("strode", "stride"), ("stronger", "strong"), ("strongest", "strong"),
    ("strove", "strive"), ("struck", "strike"), ("strung", "string"), ("stuck", "stick"),
    ("stung", "sting"), ("sued", "sue"), ("suing", "sue"), ("sung", "sing"), ("sunk", "sink"),
    ("sunken", "sink"), ("swam", "swim"), ("swept", "sweep"), ("swollen", "swell"), ("swore", "swear"),
    ("sworn", "swear"), ("swum", "swim"), ("swung", "swing"), ("taken", "take"), ("taking", "take"),
    ("taught", "teach"), ("teeth", "tooth"), ("telling", "tell"), ("their", "they"), ("theirs", "they"),
    ("them", "they"), ("themselves", "they"), ("these", "this"), ("theses", "thesis"), ("thieves", "thief"),
    ("those", "that"), ("thought", "think"), ("threw", "throw"), ("thrown", "throw"), ("tied", "tie"),
    ("ties", "tie"), ("tinged", "tinge"), ("toes", "toe"), ("told", "tell"), ("took", "take"),
    ("tore", "tear"), ("torn", "tear"), ("torpedoed", "torpedo"), ("torpedoes", "torpedo"),
    ("tougher", "tough"), ("toughest", "tough"), ("trafficked", "traffic"), ("trafficking", "traffic"),
    ("traveled", "travel"), ("travelled", "travel"), ("tying", "tie"), ("undergone", "undergo"),
    ("underlay", "underlie"), ("underlies", "underlie"), ("underlying", "underlie"),
    ("understood", "understand"), ("undertaken", "undertake"), ("undertook", "undertake"),
    ("underwent", "undergo"), ("undid", "undo"), ("undone", "undo"), ("upheld", "uphold"), ("us", "we"),
    ("used", "use"), ("uses", "use"), ("using", "use"), ("vetoed", "veto"), ("vetoes", "veto"),
    ("vied", "vie"), ("vies", "vie"), ("vying", "vie"), ("was", "be"), ("weaker", "weak"),
    ("weakest", "weak"), ("welcomed", "welcome"), ("welcoming", "welcome"), ("went", "go"),
    ("wept", "weep"), ("were", "be"), ("whom", "who"), ("whose", "who"), ("wider", "wide"),
    ("widest", "wide"), ("withdrawn", "withdraw"), ("withdrew", "withdraw"), ("withheld", "withhold"),
    ("withstood", "withstand"), ("wives", "wife"), ("wo", "will"), ("woke", "wake"), ("woken", "wake"),
    ("wolves", "wolf"), ("women", "woman"), ("won", "win"), ("wore", "wear"), ("worn", "wear"),
    ("worse", "bad"), ("worst", "bad"), ("wound", "wound"), ("wove", "weave"), ("woven", "weave"),
    ("writhing", "writhe"), ("writing", "write"), ("written", "write"), ("wrote", "write"),
    ("younger", "young"), ("youngest", "young"), ("your", "you"), ("yours", "you"), ("yourself", "you"),
    ("yourselves", "you"), ("zombies", "zombie"),
];

/// Words that end like an inflected form and are none.
#[rustfmt::skip]
pub(super) const KEEP: &[&str] = &[
    "across", "afterwards", "always", "anything", "athens", "athletics", "atlas", "barracks", "beijing",
    "besides", "bias", "biped", "bleed", "bred", "breed", "bring", "brussels", "building", "canvas",
    "ceiling", "chaos", "christmas", "cling", "corps", "creed", "crossroads", "cyprus", "darling", "deed",
    "downwards", "during", "economics", "embed", "ethics", "evening", "everything", "exceed", "feed",
    "fling", "gallows", "greed", "hamas", "hatred", "headquarters", "heed", "honduras", "hundred", "indeed",
    "infrared", "inning", "innings", "kindred", "king", "lens", "logistics", "mathematics", "means",
    "morning", "naked", "need", "news", "nothing", "onwards", "outwards", "overseas", "paris", "perhaps",
    "physics", "ping", "politics", "proceed", "reed", "reuters", "ring", "rugged", "sacred", "seed",
    "series", "shed", "sibling", "sing", "sled", "sling", "something", "sometimes", "species", "speed",
    "spring", "statistics", "steed", "sterling", "sting", "string", "succeed", "swing", "texas", "thing",
    "thus", "towards", "united", "upwards", "viking", "wales", "wedding", "weed", "whereas", "whose",
    "wicked", "wing", "wring",
];

/// Words in "-eed" that are bases themselves ("need"), not past forms ("agreed").
#[rustfmt::skip]
pub(super) const ED_BASES: &[&str] = &[
    "bleed", "breed", "creed", "deed", "exceed", "feed", "greed", "heed", "indeed", "misdeed", "need",
    "proceed", "reed", "seed", "speed", "steed", "succeed", "weed",
];

/// Nouns in "-us", whose plural is in "-uses".
#[rustfmt::skip]
pub(super) const US_NOUNS: &[&str] = &[
    "apparatus", "bonus", "bus", "cactus", "callus", "campus", "census", "chorus", "circus", "consensus",
    "focus", "genus", "nexus", "octopus", "platypus", "status", "surplus", "virus", "walrus",
];

/// Stems that take back an "e" although the rules by ending would not give it.
#[rustfmt::skip]
pub(super) const TAKES_E: &[&str] = &[
    "acced", "adher", "ador", "advis", "ag", "aton", "aw", "balanc", "bas", "bast", "becom", "believ",
    "bik", "bor", "breath", "cajol", "cas", "ceas", "ced", "chas", "cit", "clon", "clos", "clu", "coher",
    "cohering", "com", "commun", "compet", "complet", "conced", "condens", "condon", "connot", "consol",
    "conven", "cours", "declin", "decreas", "delet", "demot", "denot", "deplet", "deplor", "describ",
    "dethron", "devot", "dispens", "drap", "dron", "eras", "escap", "excit", "exhal", "expedit", "explor",
    "fil", "footnot", "freez", "gor", "hast", "hol", "hom", "hon", "ignit", "ignor", "immun", "impal",
    "imped", "implor", "improvis", "incit", "increas", "inhal", "interced", "interfer", "interven", "invit",
    "judg", "landscap", "leas", "licens", "lik", "los", "lov", "misquot", "mov", "not", "obsolet",
    "outscor", "outvot", "overcom", "ow", "parol", "past", "persever", "persuad", "phon", "plac", "polit",
    "postpon", "preced", "promot", "prov", "prun", "purchas", "quot", "rais", "reced", "recit", "reconven",
    "releas", "reshap", "restor", "reunit", "rever", "rewrit", "rezon", "rul", "scal", "scor", "seced",
    "sens", "shap", "shor", "siz", "snor", "solv", "spik", "stal", "ston", "stor", "supersed", "swip",
    "tast", "ton", "tun", "typ", "underscor", "underwrit", "unit", "us", "vot", "wast", "welcom", "whal",
    "writ", "zon",
];

/// Spelling variants and the form that stands for both.
#[rustfmt::skip]
pub(super) const SPELLING: &[(&str, &str)] = &[
    ("acknowledgment", "acknowledgement"), ("advisor", "adviser"), ("afterward", "afterwards"),
    ("aging", "ageing"), ("airplane", "aeroplane"), ("aluminum", "aluminium"), ("amongst", "among"),
    ("analog", "analogue"), ("analyze", "analyse"), ("anesthesia", "anaesthesia"),
    ("anesthetic", "anaesthetic"), ("armor", "armour"), ("artifact", "artefact"), ("ax", "axe"),
    ("backward", "backwards"), ("behavior", "behaviour"), ("caliber", "calibre"),
    ("cancelation", "cancellation"), ("candor", "candour"), ("catalog", "catalogue"),
    ("catalyze", "catalyse"), ("center", "centre"), ("centimeter", "centimetre"), ("clamor", "clamour"),
    ("color", "colour"), ("connexion", "connection"), ("counselor", "counsellor"), ("cozy", "cosy"),
    ("defense", "defence"), ("dialog", "dialogue"), ("disk", "disc"), ("encyclopedia", "encyclopaedia"),
    ("endeavor", "endeavour"), ("enquire", "inquire"), ("enquiry", "inquiry"), ("enroll", "enrol"),
    ("estrogen", "oestrogen"), ("favor", "favour"), ("fervor", "fervour"), ("fiber", "fibre"),
    ("flavor", "flavour"), ("fulfill", "fulfil"), ("gaol", "jail"), ("glamor", "glamour"), ("gray", "grey"),
    ("harbor", "harbour"), ("hemorrhage", "haemorrhage"), ("honor", "honour"), ("humor", "humour"),
    ("inflexion", "inflection"), ("installment", "instalment"), ("jeweler", "jeweller"),
    ("jewelry", "jewellery"), ("judgment", "judgement"), ("kilometer", "kilometre"), ("labor", "labour"),
    ("leukemia", "leukaemia"), ("license", "licence"), ("liter", "litre"), ("luster", "lustre"),
    ("maneuver", "manoeuvre"), ("marvelous", "marvellous"), ("meager", "meagre"), ("mediaeval", "medieval"),
    ("meter", "metre"), ("millimeter", "millimetre"), ("modeler", "modeller"), ("mold", "mould"),
    ("mustache", "moustache"), ("neighbor", "neighbour"), ("odor", "odour"), ("offense", "offence"),
    ("okay", "ok"), ("paralyze", "paralyse"), ("parlor", "parlour"), ("pediatric", "paediatric"),
    ("pediatrician", "paediatrician"), ("plow", "plough"), ("practise", "practice"),
    ("pretense", "pretence"), ("programme", "program"), ("rigor", "rigour"), ("rumor", "rumour"),
    ("saber", "sabre"), ("savior", "saviour"), ("skeptic", "sceptic"), ("skeptical", "sceptical"),
    ("skepticism", "scepticism"), ("skillful", "skilful"), ("somber", "sombre"), ("specter", "spectre"),
    ("splendor", "splendour"), ("sulfur", "sulphur"), ("theater", "theatre"), ("tire", "tyre"),
    ("toward", "towards"), ("traveler", "traveller"), ("tumor", "tumour"), ("valor", "valour"),
    ("vapor", "vapour"), ("vigor", "vigour"), ("whilst", "while"), ("whiskey", "whisky"),
    ("woolen", "woollen"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_without_doubles() {
        for list in [KEEP, ED_BASES, US_NOUNS, TAKES_E] {
            assert!(list.windows(2).all(|pair| pair[0] < pair[1]));
        }
        for table in [IRREGULAR, SPELLING] {
            assert!(table.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }
    }
}
