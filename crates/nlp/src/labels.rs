//! The labels that the pipeline gives: parts of speech, tags, dependencies, entities.
//!
//! Each kind is a plain enum. [`as_str`](Pos::as_str) gives a label as spaCy
//! writes it and [`parse`](Pos::parse) reads it back.

use std::fmt;

macro_rules! labels {
    ($(#[$about:meta])* $name:ident { $($variant:ident = $text:literal: $gloss:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = concat!("`", $text, "`: ", $gloss, ".")] $variant,)+
        }

        impl $name {
            /// Every label of this kind.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The label as spaCy writes it.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text,)+ }
            }

            /// The label that spaCy writes so, if there is one.
            pub fn parse(text: &str) -> Option<$name> {
                match text { $($text => Some($name::$variant),)+ _ => None }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

labels! {
    /// A part of speech of Universal Dependencies, with spaCy's `SPACE` beside them.
    Pos {
        Adj = "ADJ": "adjective",
        Adp = "ADP": "preposition or particle of a verb",
        Adv = "ADV": "adverb",
        Aux = "AUX": "auxiliary verb",
        Cconj = "CCONJ": "coordinating conjunction",
        Det = "DET": "determiner",
        Intj = "INTJ": "interjection",
        Noun = "NOUN": "common noun",
        Num = "NUM": "number",
        Part = "PART": "particle: the possessive, the infinitive's to, not",
        Pron = "PRON": "pronoun",
        Propn = "PROPN": "name",
        Punct = "PUNCT": "punctuation",
        Sconj = "SCONJ": "subordinating conjunction",
        Sym = "SYM": "symbol",
        Verb = "VERB": "verb",
        X = "X": "anything else",
        Space = "SPACE": "white space",
    }
}

labels! {
    /// A tag of the Penn Treebank, as OntoNotes extends it.
    Tag {
        Nn = "NN": "noun, singular or mass",
        Nns = "NNS": "noun, plural",
        Nnp = "NNP": "name, singular",
        Nnps = "NNPS": "name, plural",
        Prp = "PRP": "personal pronoun",
        PrpPoss = "PRP$": "possessive pronoun",
        Vb = "VB": "verb, base form",
        Vbd = "VBD": "verb, past tense",
        Vbg = "VBG": "verb, gerund or present participle",
        Vbn = "VBN": "verb, past participle",
        Vbp = "VBP": "verb, present, not third person singular",
        Vbz = "VBZ": "verb, present, third person singular",
        Md = "MD": "modal verb",
        Jj = "JJ": "adjective",
        Jjr = "JJR": "adjective, comparative",
        Jjs = "JJS": "adjective, superlative",
        Rb = "RB": "adverb",
        Rbr = "RBR": "adverb, comparative",
        Rbs = "RBS": "adverb, superlative",
        Rp = "RP": "particle of a verb",
        In = "IN": "preposition or subordinating conjunction",
        To = "TO": "to before an infinitive",
        Dt = "DT": "determiner",
        Pdt = "PDT": "determiner before another",
        Wdt = "WDT": "determiner that asks or relates",
        Wp = "WP": "pronoun that asks or relates",
        WpPoss = "WP$": "possessive pronoun that asks or relates",
        Wrb = "WRB": "adverb that asks or relates",
        Cc = "CC": "coordinating conjunction",
        Cd = "CD": "cardinal number",
        Ex = "EX": "there in there is",
        Fw = "FW": "foreign word",
        Uh = "UH": "interjection",
        Pos = "POS": "possessive ending",
        Ls = "LS": "marker of a list's item",
        Add = "ADD": "address of a mailbox or a page",
        Afx = "AFX": "affix",
        Nfp = "NFP": "superfluous punctuation",
        Sym = "SYM": "symbol",
        Hyph = "HYPH": "hyphen",
        Xx = "XX": "unknown",
        Space = "_SP": "white space",
        Period = ".": "mark that ends a sentence",
        Comma = ",": "comma",
        Colon = ":": "colon, semicolon, dash or dots",
        Dollar = "$": "currency",
        OpenQuote = "``": "opening quotation mark",
        CloseQuote = "''": "closing quotation mark",
        OpenBracket = "-LRB-": "opening bracket",
        CloseBracket = "-RRB-": "closing bracket",
    }
}

labels! {
    /// The relation of a word to its head, in the scheme of ClearNLP.
    Dep {
        Root = "ROOT": "the head of its sentence",
        Acl = "acl": "clause that modifies a noun, without a relative pronoun",
        Acomp = "acomp": "adjective that completes a verb",
        Advcl = "advcl": "adverbial clause",
        Advmod = "advmod": "adverb that modifies",
        Agent = "agent": "by, before the agent of a passive",
        Amod = "amod": "adjective that modifies",
        Appos = "appos": "apposition",
        Attr = "attr": "what a copula says of its subject",
        Aux = "aux": "auxiliary",
        Auxpass = "auxpass": "auxiliary of a passive",
        Case = "case": "mark of case: the possessive ending",
        Cc = "cc": "coordinating conjunction",
        Ccomp = "ccomp": "clause that completes, with a subject of its own",
        Compound = "compound": "part of a compound",
        Conj = "conj": "coordinated with its head",
        Csubj = "csubj": "clause as subject",
        Csubjpass = "csubjpass": "clause as subject of a passive",
        Dative = "dative": "indirect object",
        Dep = "dep": "dependent of no known kind",
        Det = "det": "determiner",
        Dobj = "dobj": "direct object",
        Expl = "expl": "expletive there or it",
        Intj = "intj": "interjection",
        Mark = "mark": "word that introduces a clause",
        Meta = "meta": "remark outside the sentence",
        Neg = "neg": "negation",
        Nmod = "nmod": "noun that modifies",
        Npadvmod = "npadvmod": "noun phrase as adverb",
        Nsubj = "nsubj": "subject",
        Nsubjpass = "nsubjpass": "subject of a passive",
        Nummod = "nummod": "number that modifies",
        Oprd = "oprd": "predicate of an object",
        Parataxis = "parataxis": "clause set beside another",
        Pcomp = "pcomp": "clause that completes a preposition",
        Pobj = "pobj": "object of a preposition",
        Poss = "poss": "possessor",
        Preconj = "preconj": "first half of a pair of conjunctions",
        Predet = "predet": "determiner before another",
        Prep = "prep": "preposition that modifies",
        Prt = "prt": "particle of a verb",
        Punct = "punct": "punctuation",
        Quantmod = "quantmod": "word that modifies a quantity",
        Relcl = "relcl": "relative clause",
        Xcomp = "xcomp": "clause that completes, without a subject of its own",
    }
}

labels! {
    /// The kind of a named entity, as OntoNotes has it.
    EntityLabel {
        Cardinal = "CARDINAL": "number that is of no other kind",
        Date = "DATE": "date or period",
        Event = "EVENT": "named battle, war, storm, games",
        Fac = "FAC": "building, airport, road, bridge",
        Gpe = "GPE": "country, city, state",
        Language = "LANGUAGE": "language",
        Law = "LAW": "named law or treaty",
        Loc = "LOC": "place that is no country or city: sea, range, region",
        Money = "MONEY": "amount of money",
        Norp = "NORP": "nationality, religious or political group",
        Ordinal = "ORDINAL": "first, second and so on",
        Org = "ORG": "company, agency, institution",
        Percent = "PERCENT": "percentage",
        Person = "PERSON": "person",
        Product = "PRODUCT": "thing that is made: vehicle, weapon, food",
        Quantity = "QUANTITY": "measure of weight or distance",
        Time = "TIME": "time shorter than a day",
        WorkOfArt = "WORK_OF_ART": "title of a book, a song, a film",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_reads_back() {
        assert!(Pos::ALL.iter().all(|&l| Pos::parse(l.as_str()) == Some(l)));
        assert!(Tag::ALL.iter().all(|&l| Tag::parse(l.as_str()) == Some(l)));
        assert!(Dep::ALL.iter().all(|&l| Dep::parse(l.as_str()) == Some(l)));
        assert!(EntityLabel::ALL.iter().all(|&l| EntityLabel::parse(l.as_str()) == Some(l)));
        assert_eq!(Dep::parse("nsubj||ccomp"), None);
        assert_eq!(format!("[{:>5}]", Pos::Noun), "[ NOUN]");
    }
}
