//! One sentence of an article, with the marks of its claims in the margin.

use crossread_engine::{Relation, Span};
use web_sys::FocusEvent;
use yew::prelude::*;

use super::Dispatch;
use super::runs::placed;
use super::sign::sign;
use crate::protocol::{Analysed, Marked, Tally};
use crate::state::{Action, Cursor, Layer, Shared, Standing, standing, summary};

/// What a sentence is drawn from.
#[derive(Properties, PartialEq)]
pub struct SentenceProps {
    /// The article.
    pub article: Shared<Analysed>,
    /// The sentence's index in it.
    pub index: usize,
    /// How the other articles stand to each of its claims, once compared.
    pub tallies: Vec<Option<Tally>>,
    /// The keyboard's cursor, where it is on one of its claims.
    pub cursor: Option<Cursor>,
    /// The claim that Tab leads to, where it is one of these.
    pub entry: Option<usize>,
    /// The marks that reach into it.
    pub marks: Vec<(Span, Layer)>,
    /// Takes what was done.
    pub dispatch: Dispatch,
}

/// A sentence and its claims' marks, each of which checks its claim when
/// pressed. A mark that says the same as the one before in the sentence is
/// seen only where it is pointed at or has the focus, so that a sentence of
/// several claims is no louder than one of one.
#[component]
pub fn Sentence(props: &SentenceProps) -> Html {
    let pointed = use_state(|| None::<usize>);
    let article = &props.article;
    let span = article.sentences.get(props.index).copied().unwrap_or_default();
    let claims = article.claims_of(props.index);
    let mut marks = props.marks.clone();
    let shown = |at: usize| article.claims.get(at).map_or(&[][..], |claim| claim.spans.as_slice());
    for at in claims.clone() {
        if props.cursor.is_some_and(|cursor| cursor.range().contains(&at)) {
            marks.extend(shown(at).iter().map(|span| (*span, Layer::Cursor)));
        }
        if *pointed == Some(at) {
            marks.extend(shown(at).iter().map(|span| (*span, Layer::Pointed)));
        }
    }
    let mut pieces = Vec::new();
    let mut from = span.start;
    for at in claims.clone() {
        let start = shown(at).first().map_or(from, |first| first.start.max(from));
        if from < start {
            pieces.push(placed(article.text(), Span::new(from, start), &marks));
        }
        pieces.push(mark(props, at, at - claims.start, &pointed));
        from = start;
    }
    pieces.push(placed(article.text(), Span::new(from, span.end), &marks));
    html! {
        <span class="sentence" data-testid="sentence" data-index={props.index.to_string()}>{ pieces }</span>
    }
}

/// The mark of a claim: the `nth` of its sentence, the `at`th of the article.
fn mark(props: &SentenceProps, at: usize, nth: usize, pointed: &UseStateHandle<Option<usize>>) -> Html {
    let tally_of = |nth: usize| props.tallies.get(nth).and_then(Option::as_ref);
    let tally = tally_of(nth);
    let before = nth.checked_sub(1).and_then(tally_of);
    let same = nth > 0 && tally.map(standing) == before.map(standing);
    let claim = props.article.claims.get(at);
    let point = |to: Option<usize>| {
        let (pointed, dispatch) = (pointed.clone(), props.dispatch.clone());
        Callback::from(move |_: PointerEvent| {
            pointed.set(to);
            if let Some(at) = to {
                dispatch.emit(Action::ConsiderClaim(at));
            }
        })
    };
    let onfocus = props.dispatch.reform(move |_: FocusEvent| Action::SetCursor(at));
    let onclick = props.dispatch.reform(move |event: MouseEvent| Action::AskClaim(at, event.time_stamp()));
    let current = props.cursor.is_some_and(|cursor| cursor.range().contains(&at));
    html! {
        <button type="button" class="mark" data-testid="mark" data-index={at.to_string()} data-same={same.then_some("")}
            tabindex={if props.entry == Some(at) { "0" } else { "-1" }} aria-current={current.then_some("true")}
            title={title(claim, tally)} aria-label={label(props.article.text(), claim, tally)}
            data-standing={tally.map(name)} onpointerenter={point(Some(at))} onpointerleave={point(None)} {onfocus} {onclick}>
            <span class="check" aria-hidden="true">{ "Check" }</span>
            { face(tally) }
        </button>
    }
}

/// The sign a standing is shown by.
pub fn standing_sign(standing: Standing) -> Relation {
    match standing {
        Standing::Differs => Relation::Differs,
        Standing::Corroborated => Relation::Corroborates,
        Standing::Partly => Relation::Partly,
        Standing::OnlyHere => Relation::Silent,
        Standing::Unsure => Relation::Unsure,
    }
}

fn face(tally: Option<&Tally>) -> Html {
    let Some(tally) = tally else { return html! { <span class="waiting" aria-hidden="true" /> } };
    let count = (tally.corroborates > 0).then(|| tally.corroborates.to_string());
    html! {
        <>
            <span class="count" aria-hidden="true">{ count }</span>
            { sign(standing_sign(standing(tally))) }
        </>
    }
}

fn name(tally: &Tally) -> &'static str {
    super::sign::relation_name(standing_sign(standing(tally)))
}

fn told(tally: &Tally) -> String {
    if standing(tally) == Standing::OnlyHere { "only here".to_owned() } else { summary(tally) }
}

/// What the mark says where it is pointed at.
fn title(claim: Option<&Marked>, tally: Option<&Tally>) -> String {
    let told = tally.map_or_else(|| "Not compared yet".to_owned(), |tally| upper(&told(tally)));
    match claim.and_then(|claim| claim.says.as_deref()) {
        Some(says) => format!("{told}. Said by {says}. Check this claim"),
        None => format!("{told}. Check this claim"),
    }
}

/// What a screen reader says of the mark: the claim, who says it, how it stands.
fn label(text: &str, claim: Option<&Marked>, tally: Option<&Tally>) -> String {
    let pieces = claim.map_or(&[][..], |claim| claim.asks.as_slice()).iter().map(|span| span.of(text));
    let words = pieces.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
    let says = claim.and_then(|claim| claim.says.as_deref());
    let says = says.map_or_else(String::new, |says| format!(" Said by {says}."));
    let told = tally.map_or_else(String::new, |tally| format!(" {}.", upper(&told(tally))));
    let stop = if words.ends_with(['.', '!', '?', '”', '"']) { "" } else { "." };
    format!("Check: {words}{stop}{says}{told}")
}

/// The program's own words with a capital.
fn upper(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_says_the_claim_and_who_says_it() {
        let text = "The ferry, which\ncarried 40, sank.";
        let claim = Marked {
            asks: vec![Span::new(0, 9), Span::new(17, 27)],
            says: Some("Ann Reid".into()),
            ..Marked::default()
        };
        let tally = Tally { corroborates: 2, ..Tally::default() };
        assert_eq!(
            label(text, Some(&claim), Some(&tally)),
            "Check: The ferry carried 40. Said by Ann Reid. 2 corroborate."
        );
        assert_eq!(title(None, None), "Not compared yet. Check this claim");
    }
}
