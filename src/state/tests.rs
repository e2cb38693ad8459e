//! What the page does, from action to effect, without a browser.

use crossread_engine::check::{Accounts, Part};
use crossread_engine::{Article, Block, BlockKind, Confidence, Relation, Span, Statement, Verdict};

use super::{
    Action, Cursor, Draft, Effect, Goal, Kept, Move, Origin, Passage, Place, Stage, Start, State, Unfolding,
    Went,
};
use crate::protocol::{Analysed, Answer, FromWorker, Marked, Tally, Ticket, ToWorker, pack, unpack};

const TEXT: &str = "The bridge closed. Nobody was hurt. It is old.";

fn article(id: &str) -> Article {
    let block = Block { span: Span::new(0, TEXT.len()), kind: BlockKind::Paragraph };
    Article {
        id: id.into(),
        outlet: format!("The {id}"),
        text: TEXT.into(),
        blocks: vec![block],
        ..Article::default()
    }
}

fn analysed(article: Article) -> Analysed {
    let sentences = vec![Span::new(0, 18), Span::new(19, 35), Span::new(36, 46)];
    let claim = |(sentence, span): (usize, &Span)| Marked {
        sentence,
        spans: vec![*span],
        asks: vec![*span],
        says: (sentence == 1).then(|| "the mayor".to_owned()),
    };
    let claims = sentences.iter().enumerate().map(claim).collect();
    Analysed { article, sentences, claims, words: 9 }
}

fn answer(article: &str) -> Answer {
    let verdict = Verdict {
        article: article.into(),
        relation: Relation::Corroborates,
        confidence: Confidence::from_thousandths(900),
        evidence: Vec::new(),
        reasons: Vec::new(),
        explanation: String::new(),
    };
    Answer { verdicts: vec![verdict], accounts: Accounts::default(), report: "{}".into() }
}

fn sent(effects: &[Effect]) -> Vec<&ToWorker> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Send(message) => Some(message),
            _ => None,
        })
        .collect()
}

/// A page on which the story "s" of articles "a" and "b" is ready.
fn ready() -> State {
    let mut state = State::new(vec!["s".into()], Vec::new(), Vec::new(), Start::default());
    let effects = state.reduce(Action::Started);
    let Some(Effect::Load(name, ToWorker::Ingest { ticket, .. })) = effects.first() else {
        panic!("{effects:?}")
    };
    assert_eq!(name, "s");
    let articles = vec![article("a"), article("b")];
    let told = FromWorker::Ingested { ticket: *ticket, title: None, articles, problems: Vec::new() };
    let effects = state.reduce(Action::Told(told));
    let ticket = opened(&effects);
    assert_eq!(state.stage, Stage::Analysing { done: 0, total: 2 });
    for id in ["a", "b"] {
        state.reduce(Action::Told(FromWorker::Analysed { ticket, article: analysed(article(id)) }));
    }
    assert_eq!(state.stage, Stage::Analysing { done: 2, total: 2 });
    let effects =
        state.reduce(Action::Told(FromWorker::Ready { ticket, analyse_ms: 1.0, since_start_ms: 2.0 }));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Report("ready", json)
        if json.contains("\"sentences\":[3,3]") && json.contains("\"words\":18"))));
    assert_eq!(state.stage, Stage::Ready);
    state
}

fn opened(effects: &[Effect]) -> Ticket {
    let open = sent(effects).into_iter().find_map(|message| match message {
        ToWorker::Open { ticket, .. } => Some(*ticket),
        _ => None,
    });
    open.expect("a story is opened")
}

fn check(effects: &[Effect]) -> (Ticket, Statement) {
    let asked = sent(effects).into_iter().find_map(|message| match message {
        ToWorker::Check { ticket, statement } => Some((*ticket, statement.clone())),
        _ => None,
    });
    asked.expect("a statement is sent")
}

fn answered(state: &mut State, effects: &[Effect], by: &str) -> Vec<Effect> {
    let (ticket, _) = check(effects);
    state.reduce(Action::Told(FromWorker::Verdicts { ticket, answer: answer(by) }))
}

#[test]
fn a_story_is_drawn_a_part_at_a_time() {
    let mut state = State::new(vec!["s".into()], Vec::new(), Vec::new(), Start::default());
    let effects = state.reduce(Action::Started);
    let Some(Effect::Load(_, ToWorker::Ingest { ticket, .. })) = effects.first() else {
        panic!("{effects:?}")
    };
    let mut long = article("a");
    long.blocks = vec![long.blocks[0]; 30];
    let articles = vec![long.clone(), article("b")];
    let told = FromWorker::Ingested { ticket: *ticket, title: None, articles, problems: Vec::new() };
    let effects = state.reduce(Action::Told(told));
    let ticket = opened(&effects);
    assert!(effects.contains(&Effect::Unfold));
    assert_eq!(state.unfolded, Unfolding::Heading);
    // There are no sentences to go on with until the article is analysed.
    assert_eq!(state.reduce(Action::Unfolded), []);
    let other = FromWorker::Analysed { ticket, article: analysed(article("b")) };
    assert_eq!(state.reduce(Action::Told(other)), []);
    let told = FromWorker::Analysed { ticket, article: analysed(long) };
    assert_eq!(state.reduce(Action::Told(told)), [Effect::Unfold]);
    let mut steps = 0;
    while state.reduce(Action::Unfolded) == [Effect::Unfold] {
        steps += 1;
        assert!(state.unfolded.reaches(0) && !state.unfolded.reaches(29));
    }
    assert!(steps > 0 && state.unfolded == Unfolding::Whole);
    // A reader who goes elsewhere does not wait.
    state.unfolded = Unfolding::Blocks(0);
    state.reduce(Action::PickArticle("b".into()));
    assert_eq!(state.unfolded, Unfolding::Whole);
}

#[test]
fn a_selection_is_asked_once_as_whole_words() {
    let mut state = ready();
    let effects = state.reduce(Action::Selected(Span::new(5, 8), 7.0));
    let (_, statement) = check(&effects);
    assert_eq!(statement, Statement::highlighted("a", Span::new(4, 10), "bridge"));
    let effects = answered(&mut state, &effects, "b");
    assert!(effects.contains(&Effect::Measure(7.0)) && effects.contains(&Effect::Reselect));
    assert_eq!(state.statement_spans(), [Span::new(4, 10)]);
    // Selecting it again, as the page itself does, asks nothing.
    assert_eq!(state.reduce(Action::Selected(Span::new(4, 10), 9.0)), []);
}

#[test]
fn only_the_last_question_is_answered() {
    let mut state = ready();
    let first = state.reduce(Action::Selected(Span::new(4, 10), 0.0));
    let second = state.reduce(Action::AskTyped("  It   is old ".into(), 0.0));
    assert_eq!(check(&second).1, Statement::typed("It is old"));
    assert_eq!(answered(&mut state, &first, "b"), []);
    assert!(state.answered.is_none());
    answered(&mut state, &second, "b");
    assert_eq!(state.answered.as_ref().map(|answered| answered.question.origin), Some(Origin::Typed));
}

#[test]
fn the_cursor_moves_extends_and_asks() {
    let mut state = ready();
    let effects = state.reduce(Action::MoveCursor(Move::Next { extend: false }));
    assert_eq!(effects.last(), Some(&Effect::FocusClaim(0)));
    state.reduce(Action::MoveCursor(Move::Next { extend: false }));
    state.reduce(Action::MoveCursor(Move::Next { extend: true }));
    assert_eq!(state.cursor, Some(Cursor { anchor: 1, head: 2 }));
    // The focus that follows does not shrink what was extended.
    state.reduce(Action::SetCursor(2));
    let effects = state.reduce(Action::AskCursor(0.0));
    assert_eq!(check(&effects).1.text, "Nobody was hurt. It is old.");
    state.reduce(Action::MoveCursor(Move::Previous { extend: false }));
    assert_eq!(state.cursor, Some(Cursor::at(1)));
    state.reduce(Action::MoveCursor(Move::Last));
    state.reduce(Action::MoveCursor(Move::Next { extend: false }));
    assert_eq!(state.cursor, Some(Cursor::at(2)));
}

#[test]
fn what_is_checked_ahead_is_answered_when_it_is_asked() {
    let mut state = ready();
    let (shown, effects) = state.act(Action::Consider(Span::new(5, 8)));
    assert!(!shown);
    let (ticket, _) = check(&effects);
    // The same again, and another one meanwhile, ask nothing more of the worker.
    assert_eq!(state.reduce(Action::Consider(Span::new(4, 10))), []);
    let told = FromWorker::Verdicts { ticket, answer: answer("b") };
    let (shown, effects) = state.act(Action::Told(told));
    assert!(!shown && effects.is_empty() && state.answered.is_none());
    let part = Part { statement: Statement::typed("One"), says: None, verdicts: Vec::new() };
    assert!(!state.act(Action::Told(FromWorker::Parts { ticket, parts: vec![part] })).0);
    let effects = state.reduce(Action::Selected(Span::new(4, 10), 7.0));
    assert!(sent(&effects).is_empty() && effects.contains(&Effect::Measure(7.0)));
    assert!(state.pending.is_none());
    assert_eq!(state.answered.as_ref().map(|answered| answered.parts.len()), Some(1));
}

#[test]
fn what_is_asked_while_it_is_checked_ahead_is_not_sent_twice() {
    let mut state = ready();
    let effects = state.reduce(Action::ConsiderClaim(1));
    let (ticket, statement) = check(&effects);
    assert_eq!(statement.text, "Nobody was hurt.");
    // The pointer went on: this one's turn comes after the first one's answer.
    assert_eq!(state.reduce(Action::ConsiderClaim(2)), []);
    let effects = state.reduce(Action::Told(FromWorker::Verdicts { ticket, answer: answer("b") }));
    let (ticket, statement) = check(&effects);
    assert_eq!(statement.text, "It is old.");
    assert!(sent(&state.reduce(Action::AskClaim(2, 5.0))).is_empty());
    let told = FromWorker::Verdicts { ticket, answer: answer("b") };
    let (shown, _) = state.act(Action::Told(told));
    assert!(shown && state.answered.is_some());
    // Something else than what was checked ahead is asked as ever.
    let effects = state.reduce(Action::ConsiderClaim(0));
    let (outdated, _) = check(&effects);
    let effects = state.reduce(Action::AskClaim(1, 6.0));
    assert_eq!(check(&effects).1.text, "Nobody was hurt.");
    assert_eq!(
        state.reduce(Action::Told(FromWorker::Verdicts { ticket: outdated, answer: answer("b") })),
        []
    );
    // While it is being asked, nothing is checked ahead, and nothing long ever is.
    assert_eq!(state.reduce(Action::ConsiderClaim(0)), []);
    let mut state = ready();
    let mut long = analysed(article("a"));
    long.article.text = "It is old. ".repeat(60);
    state.story.as_mut().unwrap().make_mut().articles.insert("a".into(), super::Shared::new(long));
    assert_eq!(state.reduce(Action::Consider(Span::new(0, 659))), []);
    check(&state.reduce(Action::Consider(Span::new(0, 400))));
}

#[test]
fn a_claim_of_words_apart_is_asked_by_them_and_marked_where_they_stand() {
    let mut state = ready();
    let apart = [Span::new(0, 10), Span::new(36, 46)];
    let mut article = analysed(article("a"));
    article.claims[0].asks = apart.to_vec();
    state.story.as_mut().unwrap().make_mut().articles.insert("a".into(), super::Shared::new(article));
    let effects = state.reduce(Action::AskClaim(0, 0.0));
    let (ticket, statement) = check(&effects);
    assert_eq!((statement.text.as_str(), statement.span), ("The bridge It is old.", None));
    answered(&mut state, &effects, "b");
    assert_eq!(state.statement_spans(), apart);
    // The claims of a statement come after its verdicts, and only to it.
    let part = |text: &str| Part { statement: Statement::typed(text), says: None, verdicts: Vec::new() };
    let parts = vec![part("One"), part("Two")];
    state.reduce(Action::Told(FromWorker::Parts { ticket: ticket + 9, parts: parts.clone() }));
    assert!(state.answered.as_ref().unwrap().parts.is_empty());
    state.reduce(Action::Told(FromWorker::Parts { ticket, parts }));
    assert_eq!(state.answered.as_ref().unwrap().parts.len(), 2);
}

#[test]
fn a_long_answer_is_drawn_a_part_at_a_time() {
    let mut state = ready();
    let effects = state.reduce(Action::AskClaim(0, 0.0));
    let (ticket, _) = check(&effects);
    let mut long = answer("b");
    long.verdicts = vec![long.verdicts[0].clone(); 30];
    let mut effects = state.reduce(Action::Told(FromWorker::Verdicts { ticket, answer: long }));
    let mut drawn = Vec::new();
    loop {
        drawn.push(state.answered.as_ref().unwrap().drawn);
        if !effects.contains(&Effect::Unfold) {
            break;
        }
        effects = state.reduce(Action::Unfolded);
    }
    assert_eq!(drawn, [12, 24, 36]);
}

#[test]
fn who_says_a_statement_is_known_where_it_is_one_claim() {
    let state = ready();
    let story = state.story.as_ref().unwrap();
    let says = |start, end| {
        let statement = Statement::highlighted("a", Span::new(start, end), TEXT.get(start..end).unwrap());
        story.claim_of(&statement).and_then(|claim| claim.says.clone())
    };
    assert_eq!(says(19, 35).as_deref(), Some("the mayor"));
    assert_eq!(says(24, 30).as_deref(), Some("the mayor"));
    assert_eq!(says(0, 35), None);
    assert_eq!(story.claim_of(&Statement::typed("Nobody was hurt.")), None);
}

#[test]
fn evidence_is_followed_and_the_way_back_asks_nothing_anew() {
    let mut state = ready();
    let effects = state.reduce(Action::AskClaim(0, 0.0));
    answered(&mut state, &effects, "b");
    let before = state.place();
    let passage = Passage { article: "b".into(), span: Span::new(19, 35), ..Passage::default() };
    let effects = state.reduce(Action::Follow(passage.clone()));
    assert!(
        matches!(effects.first(), Some(Effect::Push(Place { article, passage: Some(_), .. })) if article == "b")
    );
    assert!(effects.contains(&Effect::Reveal(Goal::Passage)));
    assert_eq!((state.article.as_str(), state.open_passage()), ("b", Some(&passage)));
    assert_eq!(state.statement_spans(), []);
    assert_eq!(state.reduce(Action::Back), [Effect::GoBack]);
    let effects =
        state.reduce(Action::Travelled(Went { place: Place { scroll: 40.0, ..before }, at_ms: 0.0 }));
    assert_eq!(state.article, "a");
    assert!(effects.contains(&Effect::Reveal(Goal::Scroll(40.0))));
    assert!(sent(&effects).iter().all(|message| !matches!(message, ToWorker::Check { .. })));
    assert_eq!(state.statement_spans(), [Span::new(0, 18)]);
}

#[test]
fn from_passage_to_passage_the_way_back_stays() {
    let mut state = ready();
    let effects = state.reduce(Action::AskClaim(0, 0.0));
    answered(&mut state, &effects, "b");
    let passage = |start| Passage { article: "b".into(), span: Span::new(start, 35), ..Passage::default() };
    state.reduce(Action::Follow(passage(0)));
    let effects = state.reduce(Action::Follow(passage(19)));
    assert!(matches!(effects.first(), Some(Effect::Replace(_))));
}

#[test]
fn an_address_holds_any_name() {
    let place = Place { story: "a b".into(), article: "z\u{e9}&x".into(), ..Place::default() };
    assert_eq!(place.query(), "?story=a%20b&article=z%C3%A9%26x");
}

#[test]
fn closing_gives_the_focus_back_and_forgets_the_answer() {
    let mut state = ready();
    assert_eq!(state.reduce(Action::CloseAnswer), []);
    let effects = state.reduce(Action::AskClaim(1, 0.0));
    answered(&mut state, &effects, "b");
    assert!(state.reduce(Action::CloseAnswer).contains(&Effect::FocusClaim(1)));
    assert!(state.answered.is_none());
}

#[test]
fn a_story_waits_for_its_models_and_early_questions_for_the_story() {
    let mut state =
        State::new(vec!["s".into()], vec!["w.bin".into(), "p.bin".into()], Vec::new(), Start::default());
    let effects = state.reduce(Action::Started);
    assert_eq!(effects.iter().filter(|effect| matches!(effect, Effect::LoadModel(_))).count(), 2);
    let told =
        FromWorker::Ingested { ticket: 1, title: None, articles: vec![article("a")], problems: Vec::new() };
    assert_eq!(sent(&state.reduce(Action::Told(told))), Vec::<&ToWorker>::new());
    assert_eq!(state.stage, Stage::Preparing(2));
    assert!(state.story.as_ref().is_some_and(|story| story.articles.contains_key("a")), "the text is there");
    assert_eq!(state.reduce(Action::AskTyped("Anything".into(), 0.0)), []);
    state.reduce(Action::ModelLoaded("w.bin".into(), Ok(0)));
    let effects = state.reduce(Action::ModelLoaded("p.bin".into(), Err("p.bin could not be loaded.".into())));
    assert!(state.notice.is_some());
    let ticket = opened(&effects);
    let effects =
        state.reduce(Action::Told(FromWorker::Ready { ticket, analyse_ms: 0.0, since_start_ms: 0.0 }));
    assert_eq!(check(&effects).1, Statement::typed("Anything"));
}

#[test]
fn the_address_says_where_to_begin() {
    let start = Start {
        story: Some("t".into()),
        article: Some("b".into()),
        statement: Some("Nobody  was hurt.".into()),
    };
    let mut state = State::new(vec!["s".into(), "t".into()], Vec::new(), Vec::new(), start);
    let effects = state.reduce(Action::Started);
    assert!(matches!(effects.as_slice(), [Effect::Load(name, _), Effect::Unfold] if name == "t"));
    let articles = vec![article("a"), article("b")];
    let told = FromWorker::Ingested { ticket: 1, title: Some("T".into()), articles, problems: Vec::new() };
    let effects = state.reduce(Action::Told(told));
    let ticket = opened(&effects);
    assert_eq!(state.article, "b");
    // The open article is analysed first; the order on the page stays.
    assert!(sent(&effects).iter().any(|message| matches!(message, ToWorker::Open { articles, .. }
        if articles.first().is_some_and(|article| article.id == "b"))));
    assert_eq!(state.story.as_ref().map(|story| story.outlets[0].0.as_str()), Some("a"));
    let effects =
        state.reduce(Action::Told(FromWorker::Ready { ticket, analyse_ms: 0.0, since_start_ms: 0.0 }));
    assert_eq!(check(&effects).1, Statement::highlighted("b", Span::new(19, 35), "Nobody was hurt."));
}

#[test]
fn what_is_told_of_another_story_is_not_heard() {
    let mut state = ready();
    let tallies = vec![Tally::default()];
    state.reduce(Action::Told(FromWorker::Marks { ticket: 99, article: "a".into(), from: 0, tallies }));
    assert!(state.marks.of("a").is_none());
}

#[test]
fn articles_of_ones_own_become_a_story_that_is_kept() {
    let mut state = ready();
    state.reduce(Action::FilesOffered(1));
    let effects = state.reduce(Action::FileRead { name: "one.txt".into(), bytes: 4 });
    let Some(Effect::SendFile(ToWorker::Ingest { ticket, name }, 4)) = effects.first() else {
        panic!("{effects:?}")
    };
    assert_eq!(name, "one.txt");
    let one = FromWorker::Ingested {
        ticket: *ticket,
        title: None,
        articles: vec![article("one")],
        problems: Vec::new(),
    };
    let effects = state.reduce(Action::Told(one));
    assert!(
        matches!(effects.as_slice(), [Effect::Report("ingested", json)] if json.contains("\"id\":\"one\""))
    );
    state.reduce(Action::EditDraft(Draft {
        text: "Words.".into(),
        outlet: "The Post".into(),
        title: "Fixed".into(),
    }));
    let effects = state.reduce(Action::AddDraft);
    let Some(Effect::SendText(ToWorker::Ingest { ticket, .. }, text)) = effects.first() else {
        panic!("{effects:?}")
    };
    assert_eq!(text, "Words.");
    let two = FromWorker::Ingested {
        ticket: *ticket,
        title: None,
        articles: vec![article("pasted-1")],
        problems: Vec::new(),
    };
    state.reduce(Action::Told(two));
    let import = state.import.as_ref().unwrap();
    assert_eq!((import.reading, import.rows.len()), (0, 2));
    assert_eq!(import.rows[1].article.outlet, "The Post");
    let effects = state.reduce(Action::OpenImport);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Keep(kept) if kept.len() == 1)));
    opened(&effects);
    assert!(state.import.is_none());
    assert_eq!(state.story.as_ref().map(|story| story.name.as_str()), Some("own-1"));
    assert_eq!(state.kept.len(), 1);
}

#[test]
fn a_file_that_cannot_be_read_is_told_with_what_to_do() {
    let mut state = ready();
    state.reduce(Action::FilesOffered(1));
    state.reduce(Action::FileFailed("x.txt".into(), "it has gone".into()));
    let import = state.import.as_ref().unwrap();
    assert_eq!(import.reading, 0);
    assert!(import.problems[0].what.contains("it has gone") && !import.problems[0].remedy.is_empty());
    // Nothing was added, so nothing opens.
    assert_eq!(state.reduce(Action::OpenImport), []);
}

/// What an older program of the same form has kept must be read rightly: bytes
/// that differ here ask for another `FORM` in `protocol`.
#[test]
fn what_is_kept_has_the_same_bytes_as_ever() {
    let article = Article { text: "Words".into(), url: Some("u".into()), ..article("a") };
    let kept = vec![Kept { name: "own-1".into(), title: "T".into(), articles: vec![article] }];
    let bytes = pack(&kept);
    assert_eq!(bytes, b"\x01\x01\x05own-1\x01T\x01\x01a\x05The a\0\0\0\x01\x01u\x05Words\x01\0\x2e\x03");
    assert_eq!(unpack(&bytes), Some(kept));
    let passage = Passage { article: "b".into(), span: Span::new(1, 2), ..Passage::default() };
    let place = Place {
        story: "s".into(),
        article: "a".into(),
        statement: Some(Statement::typed("x")),
        passage: Some(passage),
        scroll: 1.5,
    };
    let bytes = pack(&place);
    assert_eq!(bytes, b"\x01\x01s\x01a\x01\0\0\x01x\x01\x01b\x01\x02\0\0\0\0\0\0\0\0\xf8\x3f");
    assert_eq!(unpack(&bytes), Some(place));
}

#[test]
fn a_saved_story_is_a_story_file() {
    let mut state = ready();
    let effects = state.reduce(Action::SaveStory);
    let Some(Effect::Download { name, text }) = effects.first() else { panic!("{effects:?}") };
    assert_eq!(name, "s.json");
    let file = crossread_engine::ingest::file(name, text.as_bytes());
    assert_eq!(file.articles.iter().map(|article| article.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(file.articles[0].text, TEXT);
}
