//! The dialogue in which readers open their own articles.

use web_sys::{FileList, HtmlInputElement, HtmlTextAreaElement, SubmitEvent};
use yew::prelude::*;

use super::Dispatch;
use crate::state::{Action, Draft, Import, Row};

/// What the dialogue is drawn from.
#[derive(Properties, PartialEq)]
pub struct ImportProps {
    /// What was added so far.
    pub import: Import,
    /// Takes files.
    pub offer: Callback<FileList>,
    /// Takes what was done.
    pub dispatch: Dispatch,
}

/// Files, pasted text, what was added, what went wrong.
#[component]
pub fn ImportForm(props: &ImportProps) -> Html {
    let import = &props.import;
    let ready = !import.rows.is_empty() && import.reading == 0;
    let open = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::OpenImport))
    };
    html! {
        <div class="import">
            <p class="lead">{ "Give two or more articles about one event. They stay in this browser." }</p>
            { problems(import) }
            { rows(props) }
            <div class="ways">
                { choose(props) }
                { paste(props) }
            </div>
            <div class="finish">
                { story_title(props) }
                <button type="button" class="strong" data-testid="open-story" disabled={!ready} onclick={open}>{ "Read the story" }</button>
            </div>
        </div>
    }
}

fn problems(import: &Import) -> Html {
    if import.problems.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="problems" role="alert" data-testid="error">
            { for import.problems.iter().map(|problem| html! {
                <li><strong>{ &problem.file }</strong>{ format!(" {} {}", problem.what, problem.remedy) }</li>
            }) }
        </ul>
    }
}

fn rows(props: &ImportProps) -> Html {
    let import = &props.import;
    let reading = import.reading > 0;
    if import.rows.is_empty() && !reading {
        return Html::default();
    }
    html! {
        <ol class="rows" aria-label="Articles added">
            { for import.rows.iter().map(|row| self::row(props, row)) }
            if reading {
                <li class="reading" role="status">{ "Reading…" }</li>
            }
        </ol>
    }
}

fn row(props: &ImportProps, row: &Row) -> Html {
    let key = row.key;
    let article = &row.article;
    let outlet = props.dispatch.reform(move |event: InputEvent| Action::NameOutlet(key, value(&event)));
    let title = props.dispatch.reform(move |event: InputEvent| Action::NameTitle(key, value(&event)));
    let remove = props.dispatch.reform(move |_: MouseEvent| Action::RemoveRow(key));
    let left_out = match row.article.left_out() {
        0 => None,
        1 => Some("1 line left out".to_owned()),
        count => Some(format!("{count} lines left out")),
    };
    html! {
        <li key={key} class="row" data-testid="import-row" data-article={article.id.clone()}>
            <label><span>{ "Outlet" }</span><input type="text" value={article.outlet.clone()} placeholder={article.id.clone()} oninput={outlet} /></label>
            <label><span>{ "Title" }</span><input type="text" value={article.title.clone()} oninput={title} /></label>
            <p class="about">
                { left_out.map(|lines| html! { <span>{ lines }</span> }) }
                <button type="button" class="plain small" aria-label={format!("Remove {}", if article.outlet.is_empty() { &article.id } else { &article.outlet })} onclick={remove}>{ "Remove" }</button>
            </p>
        </li>
    }
}

fn choose(props: &ImportProps) -> Html {
    let offer = props.offer.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if let Some(files) = input.files().filter(|files| files.length() > 0) {
            offer.emit(files);
            input.set_value("");
        }
    });
    html! {
        <section class="choose" aria-labelledby="choose-title">
            <h3 id="choose-title">{ "Files" }</h3>
            <p>{ "Text, Markdown, saved web pages, or a saved story. Drop them anywhere on the page, or" }</p>
            <label class="file">
                { "Choose files" }
                <input type="file" multiple=true accept=".txt,.md,.html,.htm,.json" data-testid="files" {onchange} />
            </label>
        </section>
    }
}

fn paste(props: &ImportProps) -> Html {
    let draft = &props.import.draft;
    let edit = |change: fn(&mut Draft, String)| {
        let (draft, dispatch) = (draft.clone(), props.dispatch.clone());
        Callback::from(move |event: InputEvent| {
            let mut draft = draft.clone();
            change(&mut draft, value(&event));
            dispatch.emit(Action::EditDraft(draft));
        })
    };
    let onsubmit = props.dispatch.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::AddDraft
    });
    html! {
        <section aria-labelledby="paste-title">
            <h3 id="paste-title">{ "Or paste an article" }</h3>
            <form class="paste" {onsubmit}>
                <label><span>{ "Outlet" }</span>
                    <input type="text" data-testid="paste-outlet" value={draft.outlet.clone()} oninput={edit(|draft, value| draft.outlet = value)} />
                </label>
                <label><span>{ "Title, if the text does not begin with it" }</span>
                    <input type="text" data-testid="paste-title" value={draft.title.clone()} oninput={edit(|draft, value| draft.title = value)} />
                </label>
                <label><span>{ "Text" }</span>
                    <textarea rows="4" data-testid="paste-text" value={draft.text.clone()} oninput={edit(|draft, value| draft.text = value)} />
                </label>
                <button type="submit" data-testid="paste-add" disabled={draft.text.trim().is_empty()}>{ "Add" }</button>
            </form>
        </section>
    }
}

fn story_title(props: &ImportProps) -> Html {
    let oninput = props.dispatch.reform(|event: InputEvent| Action::NameStory(value(&event)));
    let placeholder = if props.import.rows.is_empty() { String::new() } else { props.import.story_title() };
    html! {
        <label><span>{ "What the story is called" }</span>
            <input type="text" value={props.import.title.clone()} {placeholder} {oninput} />
        </label>
    }
}

fn value(event: &InputEvent) -> String {
    let input = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value());
    input
        .or_else(|| event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value()))
        .unwrap_or_default()
}
