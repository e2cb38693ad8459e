//! The article in its reading column.

use crossread_engine::{BlockKind, Span};
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::Dispatch;
use super::blocks::{Laid, Piece, furniture_word, laid};
use super::runs::placed;
use super::sentence::Sentence;
use crate::protocol::{Analysed, Tally};
use crate::state::{Action, Cursor, Layer, Move, Passage, Shared, Unfolding};

/// What an article is drawn from.
#[derive(Properties, PartialEq)]
pub struct ArticleProps {
    /// The article.
    pub article: Shared<Analysed>,
    /// Who published it.
    pub outlet: AttrValue,
    /// What the margin says so far.
    pub tallies: Option<Shared<Vec<Option<Tally>>>>,
    /// The keyboard's cursor.
    pub cursor: Option<Cursor>,
    /// The statement's words, where they stand in this article.
    pub statement: Vec<Span>,
    /// The passage that evidence led to, where it stands here.
    pub passage: Option<Passage>,
    /// How much of it is drawn.
    pub unfolded: Unfolding,
    /// Whether the lines left out are shown.
    pub left_out: bool,
    /// Takes what was done.
    pub dispatch: Dispatch,
}

impl ArticleProps {
    /// The marks that reach into a span.
    fn marks(&self, span: Span) -> Vec<(Span, Layer)> {
        let mut marks = Vec::new();
        marks.extend(self.statement.iter().map(|statement| (*statement, Layer::Statement)));
        if let Some(passage) = &self.passage {
            marks.push((passage.span, Layer::Passage));
            marks.extend(passage.matches.iter().map(|span| (*span, Layer::Match)));
            marks.extend(passage.conflicts.iter().map(|span| (*span, Layer::Conflict)));
        }
        marks.retain(|(mark, _)| mark.overlaps(span));
        marks
    }

    fn piece(&self, piece: Piece) -> Html {
        let index = match piece {
            Piece::Between(span) => return placed(self.article.text(), span, &self.marks(span)),
            Piece::Sentence(index) => index,
        };
        let span = self.article.sentences.get(index).copied().unwrap_or_default();
        let claims = self.article.claims_of(index);
        let tallies = claims
            .clone()
            .map(|at| self.tallies.as_ref().and_then(|tallies| tallies.get(at).copied().flatten()));
        let cursor = self
            .cursor
            .filter(|cursor| *cursor.range().start() < claims.end && *cursor.range().end() >= claims.start);
        let head = self.cursor.map_or(0, |cursor| cursor.head);
        let entry = claims.contains(&head).then_some(head);
        html! {
            <Sentence key={index} article={self.article.clone()} {index} tallies={tallies.collect::<Vec<_>>()} {cursor} {entry}
                marks={self.marks(span)} dispatch={self.dispatch.clone()} />
        }
    }

    fn block(&self, laid: &Laid, headline: Option<Span>) -> Html {
        let pieces: Html = if self.unfolded.reaches(laid.nth) {
            laid.pieces.iter().map(|piece| self.piece(*piece)).collect()
        } else {
            self.piece(Piece::Between(laid.block.span))
        };
        match laid.block.kind {
            BlockKind::Headline if headline == Some(laid.block.span) => {
                html! { <h2 class="headline">{ pieces }</h2> }
            }
            BlockKind::Headline | BlockKind::Subhead => html! { <h3 class="subhead">{ pieces }</h3> },
            BlockKind::Standfirst => html! { <p class="standfirst">{ pieces }</p> },
            BlockKind::Bullet => html! { <li>{ pieces }</li> },
            BlockKind::Paragraph | BlockKind::Furniture(_) => html! { <p>{ pieces }</p> },
        }
    }
}

/// The article that is open.
#[component]
pub fn Article(props: &ArticleProps) -> Html {
    let about = &props.article.article;
    let headline = props.article.headline();
    let blocks = laid(&props.article);
    let onkeydown = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(action) = keyed(&event) {
                event.prevent_default();
                dispatch.emit(action);
            }
        })
    };
    html! {
        <section id="article" class="article" role="tabpanel" aria-label={format!("{}: {}", props.outlet, about.title)}
            data-testid="article" data-article={about.id.clone()} lang="en" {onkeydown}>
            <header>
                <p class="from">
                    <span class="outlet-name">{ &props.outlet }</span>
                    { about.published.as_deref().map(|day| html! { <time datetime={day.to_owned()}>{ day_in_words(day) }</time> }) }
                </p>
                if headline.is_none() {
                    <h2 class="headline">{ &about.title }</h2>
                }
                { head(props, &blocks, headline) }
                { about.byline.as_deref().map(|byline| html! { <p class="byline">{ by(byline) }</p> }) }
            </header>
            <div class="body">{ body(props, &blocks, headline) }</div>
            { left_out(props) }
        </section>
    }
}

/// The headline where the text has it.
fn head(props: &ArticleProps, blocks: &[Laid], headline: Option<Span>) -> Html {
    blocks
        .iter()
        .filter(|laid| Some(laid.block.span) == headline)
        .map(|laid| props.block(laid, headline))
        .collect()
}

/// All blocks but the headline, list points gathered into lists.
fn body(props: &ArticleProps, blocks: &[Laid], headline: Option<Span>) -> Html {
    let rest: Vec<&Laid> = blocks.iter().filter(|laid| Some(laid.block.span) != headline).collect();
    let runs =
        rest.chunk_by(|one, two| one.block.kind == BlockKind::Bullet && two.block.kind == BlockKind::Bullet);
    runs.map(|run| {
        let drawn: Html = run.iter().map(|laid| props.block(laid, headline)).collect();
        let list = run.first().is_some_and(|laid| laid.block.kind == BlockKind::Bullet);
        if list {
            html! { <ul>{ drawn }</ul> }
        } else {
            drawn
        }
    })
    .collect()
}

fn left_out(props: &ArticleProps) -> Html {
    let count = props.article.left_out();
    if count == 0 {
        return Html::default();
    }
    let onclick = props.dispatch.reform(|_: MouseEvent| Action::ToggleLeftOut);
    let lines = if count == 1 { "1 line left out".to_owned() } else { format!("{count} lines left out") };
    html! {
        <section class="left-out" aria-label="Lines left out">
            <button type="button" class="plain" data-testid="left-out" aria-expanded={props.left_out.to_string()} {onclick}>
                { format!("{lines}: {}", if props.left_out { "hide" } else { "show" }) }
            </button>
            if props.left_out {
                <ul>{ for props.article.article.blocks.iter().filter_map(|block| {
                    let BlockKind::Furniture(kind) = block.kind else { return None };
                    let line = block.span.of(props.article.text()).to_owned();
                    Some(html! { <li><span class="kind">{ furniture_word(kind) }</span>{ line }</li> })
                }) }</ul>
            }
        </section>
    }
}

/// What a key does in the text.
fn keyed(event: &KeyboardEvent) -> Option<Action> {
    let target = event.target_dyn_into::<web_sys::Element>()?;
    let on_control = target.closest("button:not([data-testid=mark])").ok().flatten().is_some();
    if on_control || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let extend = event.shift_key();
    Some(match event.key().as_str() {
        "ArrowDown" | "j" | "J" => Action::MoveCursor(Move::Next { extend }),
        "ArrowUp" | "k" | "K" => Action::MoveCursor(Move::Previous { extend }),
        "Home" => Action::MoveCursor(Move::First),
        "End" => Action::MoveCursor(Move::Last),
        "Enter" => Action::AskCursor(event.time_stamp()),
        _ => return None,
    })
}

fn by(byline: &str) -> String {
    let begins = byline.get(..3).is_some_and(|head| head.eq_ignore_ascii_case("by "));
    if begins { byline.to_owned() } else { format!("By {byline}") }
}

/// "2026-03-12" as "12 March 2026"; any other text as it is.
fn day_in_words(iso: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = iso.get(..10).unwrap_or(iso).split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let month = month
        .and_then(|month| month.parse::<usize>().ok())
        .and_then(|month| MONTHS.get(month.checked_sub(1)?));
    let day = day.and_then(|day| day.parse::<u8>().ok());
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => format!("{day} {month} {year}"),
        _ => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_put_in_words() {
        assert_eq!(day_in_words("2026-03-12"), "12 March 2026");
        assert_eq!(day_in_words("2026-03-12T08:00:00Z"), "12 March 2026");
        assert_eq!(day_in_words("yesterday"), "yesterday");
        assert_eq!(day_in_words("2026-13-12"), "2026-13-12");
    }

    #[test]
    fn a_byline_says_by_once() {
        assert_eq!(by("Tess Marlow"), "By Tess Marlow");
        assert_eq!(by("By Tess Marlow"), "By Tess Marlow");
    }
}
