//! The bar at the top: the name, the stories, and what else can be done.

use yew::prelude::*;

use super::Dispatch;
use crate::state::{Action, Kept, Theme, display_name};

/// What the bar is drawn from.
#[derive(Properties, PartialEq)]
pub struct MastheadProps {
    /// Names of the stories that come with the page.
    pub bundled: Vec<String>,
    /// The reader's own stories.
    pub kept: Vec<Kept>,
    /// Name and title of the open story.
    pub open: Option<(String, String)>,
    /// How the page is lit.
    pub theme: Theme,
    /// Takes what was done.
    pub dispatch: Dispatch,
}

/// The bar.
#[component]
pub fn Masthead(props: &MastheadProps) -> Html {
    let act = |action: Action| props.dispatch.reform(move |_: MouseEvent| action.clone());
    let (next, told) = match props.theme {
        Theme::System => (Theme::Light, "as the system"),
        Theme::Light => (Theme::Dark, "light"),
        Theme::Dark => (Theme::System, "dark"),
    };
    html! {
        <header class="masthead">
            <p class="wordmark">{ "Cross" }<mark>{ "read" }</mark></p>
            <nav aria-label="Stories and help">
                <button type="button" class="plain" popovertarget="stories">{ "Stories" }</button>
                <button type="button" class="plain" data-testid="open" onclick={act(Action::ShowImport(true))}>
                    { "Open" }<span class="wide">{ " your own" }</span>
                </button>
                <button type="button" class="plain" data-testid="help" onclick={act(Action::ShowHelp(true))}>
                    <span class="wide">{ "How to read" }</span><span class="narrow">{ "Help" }</span>
                </button>
                <button type="button" class="plain theme" onclick={act(Action::SetTheme(next))}
                    aria-label={format!("Light or dark: {told}")} title={format!("Light or dark: {told}")}>
                    <svg viewBox="0 0 16 16" aria-hidden="true">
                        <circle class="line" cx="8" cy="8" r="6.2" />
                        { match props.theme {
                            Theme::System => html! { <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" /> },
                            Theme::Light => html! { <circle class="line thin" cx="8" cy="8" r="2.4" /> },
                            Theme::Dark => html! { <circle cx="8" cy="8" r="6.2" fill="currentColor" /> },
                        } }
                    </svg>
                </button>
            </nav>
            { stories(props) }
        </header>
    }
}

fn stories(props: &MastheadProps) -> Html {
    let title = |name: &str| match &props.open {
        Some((open, title)) if open == name => title.clone(),
        _ => display_name(name),
    };
    let open = |name: &str| props.open.as_ref().is_some_and(|(open, _)| open == name);
    let entry = |name: &str, title: String| {
        let pick = name.to_owned();
        let onclick = props.dispatch.reform(move |_: MouseEvent| Action::PickStory(pick.clone()));
        html! {
            <button type="button" data-testid="story" data-story={name.to_owned()} popovertarget="stories" popovertargetaction="hide"
                aria-current={open(name).then_some("true")} {onclick}>{ title }</button>
        }
    };
    html! {
        <div id="stories" class="menu" popover="auto" role="group" aria-label="Stories">
            <ul>
                { for props.bundled.iter().map(|name| html! { <li key={name.clone()}>{ entry(name, title(name)) }</li> }) }
                { for props.kept.iter().map(|kept| {
                    let name = kept.name.clone();
                    let forget = props.dispatch.reform(move |_: MouseEvent| Action::Forget(name.clone()));
                    html! {
                        <li key={kept.name.clone()}>
                            { entry(&kept.name, kept.title.clone()) }
                            <button type="button" class="plain small" aria-label={format!("Forget {}", kept.title)} onclick={forget}>{ "Forget" }</button>
                        </li>
                    }
                }) }
            </ul>
            <div class="foot">
                <button type="button" class="plain small" popovertarget="stories" popovertargetaction="hide"
                    onclick={props.dispatch.reform(|_: MouseEvent| Action::SaveStory)}>{ "Save the open story as a file" }</button>
            </div>
        </div>
    }
}
