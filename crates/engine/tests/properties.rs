//! What must hold of verdicts whatever the story says, over all bundled text.

use crossread_engine::{Article, Reader, Relation, Span, Statement, Story, Verdict, ingest};

const STORIES: [(&str, &str); 2] = [
    ("moscow-talks.json", include_str!("../../../assets/stories/moscow-talks.json")),
    ("wennick-bridge.json", include_str!("../../../assets/stories/wennick-bridge.json")),
];

/// The articles of each bundled story.
fn stories() -> Vec<Vec<Article>> {
    let articles = |(name, text): &(&str, &str)| ingest::file(name, text.as_bytes()).articles;
    let stories: Vec<_> = STORIES.iter().map(articles).collect();
    assert!(stories.iter().all(|articles| articles.len() >= 5), "the bundled stories can be read");
    stories
}

/// A reader of these articles, added in this order.
fn reader(articles: impl IntoIterator<Item = Article>) -> Reader {
    let mut reader = Reader::with_models(crossread_models::bundled());
    for article in articles {
        reader.add(article);
    }
    reader
}

/// The article under another id with another text, read afresh.
fn rewritten(article: &Article, id: &str, text: String) -> Article {
    let article = Article { id: id.to_owned(), text, ..article.clone() };
    let story = Story { title: String::new(), articles: vec![article] };
    let json = story.to_json();
    ingest::file("copy.json", json.as_bytes()).articles.pop().expect("a story that was written can be read")
}

/// The sentences of an article that are long enough to ask about.
fn sentences(reader: &Reader, id: &str) -> Vec<Span> {
    let entry = reader.entry(id).expect("the article is in the story");
    let long = |span: &Span| span.of(&entry.article.text).split_whitespace().count() >= 5;
    entry.analysis.sentences.iter().map(|sentence| sentence.span).filter(long).collect()
}

fn highlighted(article: &Article, span: Span) -> Statement {
    Statement::highlighted(article.id.as_str(), span, span.of(&article.text))
}

/// Every third sentence of every article, asked of the story.
fn asked(reader: &mut Reader) -> Vec<(Statement, Vec<Verdict>)> {
    let mut statements = Vec::new();
    for entry in reader.entries() {
        let spans = sentences(reader, &entry.article.id);
        statements.extend(spans.into_iter().step_by(3).map(|span| highlighted(&entry.article, span)));
    }
    assert!(statements.len() > 30, "there is something to ask");
    statements
        .into_iter()
        .map(|statement| {
            let verdicts = reader.check(&statement);
            (statement, verdicts)
        })
        .collect()
}

#[test]
fn the_order_of_articles_changes_nothing() {
    for articles in stories() {
        let forwards = asked(&mut reader(articles.clone()));
        let backwards = asked(&mut reader(articles.into_iter().rev()));
        assert_eq!(forwards, backwards);
    }
}

#[test]
fn asking_again_changes_nothing() {
    for articles in stories() {
        let mut reader = reader(articles);
        let first = asked(&mut reader);
        assert_eq!(first, asked(&mut reader));
    }
}

#[test]
fn unrelated_articles_change_no_verdict() {
    let [one, two]: [Vec<Article>; 2] = stories().try_into().expect("two stories are bundled");
    for (story, strangers) in [(&one, &two), (&two, &one)] {
        let alone = asked(&mut reader(story.clone()));
        let mut together = reader(story.iter().chain(strangers).cloned());
        for (statement, verdicts) in alone {
            let mut again = together.check(&statement);
            again.retain(|verdict| story.iter().any(|article| article.id == verdict.article));
            assert_eq!(verdicts, again, "{}", statement.text);
        }
    }
}

#[test]
fn an_identical_article_corroborates_with_itself_as_evidence() {
    for article in stories().into_iter().flatten() {
        let copy = rewritten(&article, "copy", article.text.clone());
        let mut reader = reader([article.clone(), copy]);
        for span in sentences(&reader, &article.id) {
            let statement = highlighted(&article, span);
            let verdict = reader.check(&statement).pop().expect("the copy is asked");
            let words = &statement.text;
            assert_eq!(verdict.relation, Relation::Corroborates, "{}: {words}\n{verdict:#?}", article.id);
            let itself =
                |place: Span| place.overlaps(span) || place.of(&article.text).contains(words.as_str());
            assert!(verdict.evidence.iter().any(|found| itself(found.span)), "{}: {words}", article.id);
        }
    }
}

#[test]
fn any_highlight_is_answered_by_every_other_article_with_places_that_exist() {
    let mut state = 1_u32;
    let mut random = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below.max(1)
    };
    for articles in stories() {
        let mut reader = reader(articles.clone());
        for _ in 0..60 {
            let article = &articles[random(articles.len())];
            let starts: Vec<usize> = article.text.char_indices().map(|(at, _)| at).collect();
            let from = random(starts.len());
            let to = (from + 1 + random(300)).min(starts.len() - 1);
            let span = Span::new(starts[from.min(to)], starts[to]);
            let statement = highlighted(article, span);
            let verdicts = reader.check(&statement);
            assert_eq!(verdicts.len(), articles.len() - 1, "{}", statement.text);
            for verdict in verdicts {
                let other = reader.entry(&verdict.article).expect("verdicts are of the story's articles");
                for evidence in &verdict.evidence {
                    assert!(!evidence.span.of(&other.article.text).is_empty());
                    for aligned in &evidence.matches {
                        assert!(!aligned.here.of(&statement.text).is_empty(), "{}", statement.text);
                        assert!(evidence.span.contains(aligned.there));
                    }
                }
                for reason in &verdict.reasons {
                    assert_eq!(reason.here.span.of(&statement.text), reason.here.text);
                    assert_eq!(reason.there.span.of(&other.article.text), reason.there.text);
                }
            }
        }
    }
}
