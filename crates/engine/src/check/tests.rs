//! Tests of whole checks, and of what the comparisons find together.

use super::*;
use crate::analyse;
use crate::models::test_models;
use crate::story::{Article, Block, BlockKind};

fn entry(id: &str, text: &str, models: &Models) -> Entry {
    let block = Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph };
    let article = Article {
        id: id.to_owned(),
        text: text.to_owned(),
        published: Some("2026-03-12".to_owned()),
        blocks: vec![block],
        ..Article::default()
    };
    let analysis = analyse::article(&article, models);
    Entry { article, analysis }
}

/// A statement beside the passage of a text of its own that comes nearest.
fn beside<T>(here: &str, there: &str, look: impl FnOnce(&Pair<'_>) -> T) -> T {
    let models = test_models();
    let entries = [entry("a", here, models), entry("b", there, models)];
    let index = Index::new(&entries, models);
    let statement = Statement::highlighted("a", Span::new(0, here.len()), here);
    let query = Query::new(&entries, &index, &statement, models);
    let weights = query.weights(&index, &index.articles[1]);
    let search = passage::search(&query, &weights, &index.articles[1]);
    let other = There { index: &index, entry: &entries[1], at: 1, lexicon: models.lexicon(), left_out: &[] };
    look(&compare_with(&query.asked, other, &search.passages[0], &weights))
}

/// Whether a conflict of a kind can be named between two texts.
fn conflict_of(kind: ReasonKind, here: &str, there: &str) -> bool {
    let named = |found: &Finding| found.kind == kind && !found.agrees && found.strength >= TIED;
    beside(here, there, |pair| compare::all(pair, &[]).iter().any(named))
}

#[test]
fn every_comparison_finds_the_conflict_of_its_example() {
    for comparison in &COMPARISONS {
        let (here, there) = comparison.example;
        let findings = beside(here, there, comparison.compare);
        assert!(
            findings.iter().any(|finding| finding.kind == comparison.kind && !finding.agrees),
            "{:?} finds {findings:?} in {here:?} against {there:?}",
            comparison.kind
        );
    }
}

#[test]
fn conflicts_are_of_the_same_thing() {
    use ReasonKind::{Attribution, Certainty, Name, Number, Place, Polarity, Time};
    let cases = [
        // Many times the other; given in two units; another's age.
        (
            Number,
            false,
            "Police said 20,000 marchers were hurt in Oban.",
            "Three marchers were hurt in Oban, police said.",
        ),
        (
            Number,
            true,
            "Police said 20 marchers were hurt in Oban.",
            "Three marchers were hurt in Oban, police said.",
        ),
        (
            Number,
            false,
            "The wreck lies 55 kilometres (34 miles) west of Oban.",
            "The wreck, six miles deep, lies 34 miles west of Oban.",
        ),
        (
            Number,
            false,
            "Adam Reid, 61, was charged with the attack on Ben Moss, 40, in Oban.",
            "The attack on Ben Moss, 40, of Oban is under investigation.",
        ),
        (Number, false, "All twenty - five boats sank off Oban.", "All 25 boats sank off Oban."),
        // Persons by other nouns, deeds by other words; part of a sum; a rifle's name.
        (
            Number,
            true,
            "Injuring three people, the barge closed the pier.",
            "The barge hit the pier, hurting four.",
        ),
        (Number, true, "Police arrested 200 people after the march.", "Police detained 400 protesters."),
        (
            Number,
            false,
            "The blast in Oban killed two women and a man.",
            "Three people died in the blast in Oban.",
        ),
        (
            Number,
            false,
            "They seized 14 AK 47 rifles from the boat.",
            "They seized 14 AK-47 rifles from the boat.",
        ),
        // Of the same event, by its verb, and of another year.
        (
            Number,
            true,
            "He slipped and fell about 200m down a gully.",
            "He died after falling 200 feet from a ridge.",
        ),
        (Number, true, "They fought it at minus 17 degrees.", "It was minus 20 outside as they fought it."),
        (Number, true, "The survey puts the magnitude at 6.1.", "The survey said it had a magnitude of 5.9."),
        (
            Number,
            false,
            "The 2004 wave that killed thousands of people was set off by a massive 9.1-magnitude quake.",
            "An 8.7-magnitude quake off Oban in May 2012 caused a small wave.",
        ),
        // A plain report is no other certainty; a suspicion is.
        (Certainty, false, "The fire was set on purpose.", "The fire was set on purpose, police said."),
        (Certainty, true, "The fire was set on purpose.", "Police suspect that the fire was set on purpose."),
        (
            Certainty,
            false,
            "Ferries to Mull are run by a company from Oban.",
            "Police suspect that thieves from Oban took the ferry to Mull.",
        ),
        // How another event with the same people is told says nothing.
        (
            Certainty,
            false,
            "After the storm the harbour master of Oban closed the pier.",
            "After the storm the council of Oban may close the school.",
        ),
        (
            Certainty,
            true,
            "After the storm the council of Oban closed the school.",
            "After the storm the council of Oban may close the school.",
        ),
        // "They" may be anybody; of other words others may speak.
        (
            Attribution,
            false,
            "The harbour master said the buoy had drifted.",
            "The buoy had drifted, they said.",
        ),
        (
            Attribution,
            false,
            "The harbour master said the buoy had drifted.",
            "The ferry company said it would sue the harbour.",
        ),
        (
            Attribution,
            true,
            "The harbour master said the buoy had drifted.",
            "The buoy had drifted, the ferry company said.",
        ),
        // In near copies only a name stands for a name, and the same words are one time.
        (
            Name,
            false,
            "On Friday an Australian climber died after falling from a ridge near the glacier.",
            "On Friday Duncan Rait died after falling from a ridge near the glacier.",
        ),
        (
            Name,
            true,
            "On Friday Oliver Stone died after falling from a ridge near the glacier.",
            "On Friday Duncan Rait died after falling from a ridge near the glacier.",
        ),
        (
            Time,
            false,
            "A hearing for the skipper took place in Oban this morning.",
            "A hearing for the skipper took place in Oban this morning.",
        ),
        // What somebody says on a day does not happen on that day.
        (Time, true, "The charges were filed on Tuesday.", "The council filed the charges on Wednesday."),
        (
            Time,
            false,
            "The storm did damage of two million pounds, the council of Oban said on Saturday.",
            "The storm that hit Oban on Friday did damage of two million pounds.",
        ),
        // Which side of a thing; but much may happen in parts of a country.
        (Place, true, "The barge hit the bridge's east pier in fog.", "The barge struck the central pier."),
        (Place, false, "The barge hit the bridge's east pier in fog.", "The barge struck the eastern pier."),
        (
            Place,
            false,
            "A quake hit southern Iran on Sunday.",
            "A quake killed thousands in Bam in central Iran in 2003.",
        ),
        // "Nobody" leaves nobody out; who is not arrested may be tried.
        (Polarity, true, "Nobody has been arrested.", "One man was arrested at the quay, a witness said."),
        (Polarity, false, "No suspects were in custody.", "The suspect was found guilty of murder."),
        // What is refused is what follows; what is to be done is not denied.
        (
            Polarity,
            false,
            "He ferried nurses to Oban.",
            "He ferried nurses to Oban and refused to take a penny.",
        ),
        (
            Polarity,
            false,
            "Ann Reid came to help determine the cause of the fire.",
            "The cause of the fire has not been determined.",
        ),
    ];
    let wrong: Vec<_> =
        cases.iter().filter(|(kind, due, here, there)| conflict_of(*kind, here, there) != *due).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_statement_differs_where_one_of_its_claims_surely_does() {
    let models = test_models();
    let here = "The council of Oban opened the long pier to all traffic in June after two years of repairs, and \
                fishermen rescued 40 passengers of the ferry on Friday.";
    let there = "Fishermen rescued 35 passengers of the ferry on Friday.";
    let entries = [entry("a", here, models), entry("b", there, models)];
    let index = Index::new(&entries, models);
    let statement = Statement::highlighted("a", Span::new(0, here.len()), here);
    let others = Others { entries: &entries, index: &index, models, left_out: &[] };
    let verdict = &others.check(0..2, &statement)[0];
    assert_eq!(verdict.relation, Relation::Differs, "{verdict:#?}");
    let reason = &verdict.reasons[0];
    assert_eq!((reason.here.span.of(here), reason.there.span.of(there)), ("40", "35"));
    assert!(verdict.evidence[0].matches.iter().all(|one| !one.here.of(here).is_empty()));
}

#[test]
fn copies_count_as_one_account_and_own_words_as_another() {
    let models = test_models();
    let copy = "The gravel barge struck the eastern pier of the old harbour bridge in thick fog early \
                on Thursday and pushed a section of its deck out of line.";
    let own = "On Thursday a barge carrying gravel hit the harbour bridge's eastern pier in fog.";
    let entries = [entry("a", copy, models), entry("b", copy, models), entry("c", own, models)];
    let statement = Statement::highlighted("a", Span::new(0, copy.len()), copy);
    let verdict = |article: &str| Verdict {
        article: article.to_owned(),
        relation: Relation::Corroborates,
        confidence: Confidence::from_thousandths(900),
        evidence: Vec::new(),
        reasons: Vec::new(),
        explanation: String::new(),
    };
    let mut copies = Copies::default();
    let verdicts = [verdict("b"), verdict("c")];
    let first = accounts(&entries, &mut copies, &statement, &verdicts);
    let accounts = accounts(&entries, &mut copies, &statement, &verdicts);
    assert_eq!(accounts, first);
    assert_eq!(accounts.groups, [vec!["a".to_owned(), "b".to_owned()], vec!["c".to_owned()]]);
    assert!(matches!(&accounts.ties[0].shared, Shared::Text { words, .. } if *words > 20));
}
