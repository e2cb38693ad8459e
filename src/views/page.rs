//! The page as a whole.

use web_sys::FileList;
use yew::prelude::*;

use super::Dispatch;
use super::answer::Answer;
use super::article::Article;
use super::ask::Ask;
use super::import::ImportForm;
use super::masthead::Masthead;
use super::modal::Modal;
use super::outlets::Outlets;
use crate::dom;
use crate::protocol::Tally;
use crate::state::{Action, Shared, Stage, State, Story, Unfolding, outlets_line, summary};

/// Draws the page from the state.
pub struct Page<'a> {
    state: &'a State,
    dispatch: &'a Dispatch,
    legend: &'a AttrValue,
}

impl<'a> Page<'a> {
    /// The page. `offer` takes files that are chosen in the dialogue.
    /// `legend` is what the signs mean, as HTML.
    pub fn draw(
        state: &'a State,
        dispatch: &'a Dispatch,
        offer: &Callback<FileList>,
        legend: &'a AttrValue,
    ) -> Html {
        if state.unfolded == Unfolding::Nothing {
            // As index.html has it.
            return html! { <p class="loading">{ "Loading…" }</p> };
        }
        let page = Self { state, dispatch, legend };
        html! {
            <>
                <a class="skip" href="#article">{ "Skip to the article" }</a>
                if !state.embed {
                    { page.masthead() }
                }
                <main data-answered={state.answered.is_some().then_some("")}>
                    { page.notices() }
                    { state.story.as_ref().map(|story| page.story(story)) }
                    { page.stage() }
                    { page.credit() }
                </main>
                <p class="hidden" role="status">{ page.told() }</p>
                { page.dialogues(offer) }
                if state.dragging {
                    <div class="drop-here" aria-hidden="true"><p>{ "Drop the articles to open them" }</p></div>
                }
            </>
        }
    }

    fn masthead(&self) -> Html {
        let state = self.state;
        html! {
            <Masthead bundled={state.bundled.clone()} kept={state.kept.clone()} theme={state.theme} dispatch={self.dispatch.clone()}
                open={state.story.as_ref().map(|story| (story.name.clone(), story.title.clone()))} />
        }
    }

    fn story(&self, story: &Shared<Story>) -> Html {
        let state = self.state;
        let relations = state.answered.as_ref().map_or_else(Vec::new, |answered| {
            answered
                .answer
                .verdicts
                .iter()
                .map(|verdict| (verdict.article.clone(), verdict.relation))
                .collect()
        });
        html! {
            <>
                <div class="story">
                    <p class="kicker">{ format!("One event, {}", outlets_line(story)) }</p>
                    <h1 data-testid="story-title">{ &story.title }</h1>
                    <Outlets story={story.clone()} open={state.article.clone()} {relations} dispatch={self.dispatch.clone()} />
                </div>
                if self.state.unfolded != Unfolding::Heading {
                    <div class="columns">
                        { self.article(story) }
                        { self.side(story) }
                    </div>
                }
            </>
        }
    }

    fn article(&self, story: &Shared<Story>) -> Html {
        let state = self.state;
        let Some(article) = story.articles.get(&state.article) else {
            return Html::default();
        };
        html! {
            <Article key={state.article.clone()} article={article.clone()} outlet={story.outlet(&state.article).to_owned()}
                tallies={state.marks.of(&state.article).cloned()} cursor={state.cursor} statement={state.statement_spans()}
                passage={state.open_passage().cloned()} unfolded={state.unfolded} left_out={state.left_out} dispatch={self.dispatch.clone()} />
        }
    }

    fn side(&self, story: &Shared<Story>) -> Html {
        let state = self.state;
        html! {
            <div class="side">
                <Ask dispatch={self.dispatch.clone()} />
                { match &state.answered {
                    Some(answered) => html! {
                        <Answer story={story.clone()} answered={answered.clone()} passage={state.open_passage().cloned()}
                            dispatch={self.dispatch.clone()} />
                    },
                    None => html! {
                        <section class="guide" aria-label="The margin">
                            <p>{ "Highlight any words to see what the other outlets say. The signs in the margin say it for each claim:" }</p>
                            { Html::from_html_unchecked(self.legend.clone()) }
                        </section>
                    },
                } }
            </div>
        }
    }

    fn stage(&self) -> Html {
        match &self.state.stage {
            Stage::Ready => Html::default(),
            Stage::Loading => progress("Opening the story…", None),
            Stage::Preparing(_) => progress("Loading what it reads with…", None),
            Stage::Analysing { done, total } => {
                progress(&format!("Reading the articles: {done} of {total}"), Some((*done, *total)))
            }
            Stage::Failed(why) => html! { <p class="failed" role="alert" data-testid="error">{ why }</p> },
        }
    }

    /// In another page: the way to the reader itself.
    fn credit(&self) -> Html {
        if !self.state.embed {
            return Html::default();
        }
        html! {
            <p class="credit">
                <a href={self.state.place().query()} target="_blank" rel="noopener">{ "Open in Crossread" }</a>
            </p>
        }
    }

    fn notices(&self) -> Html {
        let dismiss = self.dispatch.reform(|_: MouseEvent| Action::DismissNotice);
        let update = self.dispatch.reform(|_: MouseEvent| Action::TakeUpdate);
        html! {
            <>
                if self.state.update {
                    <p class="notice" role="status">
                        { "A new version is ready. " }
                        <button type="button" class="plain" data-testid="update" onclick={update}>{ "Reload" }</button>
                    </p>
                }
                { self.state.notice.as_ref().map(|notice| html! {
                    <p class="notice" role="status">
                        { notice }{ " " }
                        <button type="button" class="plain" onclick={dismiss}>{ "Dismiss" }</button>
                    </p>
                }) }
            </>
        }
    }

    /// What a screen reader says when an answer is there.
    fn told(&self) -> String {
        let answered = self.state.answered.as_ref();
        answered.map_or_else(String::new, |answered| summary(&Tally::of(&answered.answer.verdicts)))
    }

    fn dialogues(&self, offer: &Callback<FileList>) -> Html {
        let close_import = self.dispatch.reform(|()| Action::ShowImport(false));
        let close_help = self.dispatch.reform(|()| Action::ShowHelp(false));
        html! {
            <>
                { self.state.import.as_ref().map(|import| html! {
                    <Modal title="Open your own story" close={close_import}>
                        <ImportForm import={import.clone()} offer={offer.clone()} dispatch={self.dispatch.clone()} />
                    </Modal>
                }) }
                if self.state.help {
                    <Modal title="How to read this" close={close_help}>
                        <div class="help">{ fixed("help") }{ Html::from_html_unchecked(self.legend.clone()) }{ fixed("help-limits") }</div>
                    </Modal>
                }
            </>
        }
    }
}

/// What the page shows as it stands in `index.html`.
fn fixed(id: &str) -> Html {
    Html::from_html_unchecked(dom::template(id).into())
}

fn progress(told: &str, part: Option<(usize, usize)>) -> Html {
    html! {
        <p class="progress" data-testid="progress" role="status">
            <progress value={part.map(|(done, _)| done.to_string())} max={part.map(|(_, total)| total.to_string())} aria-hidden="true" />
            <span>{ told }</span>
        </p>
    }
}
