//! The outlet switcher: one tab for each article.

use crossread_engine::Relation;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::Dispatch;
use super::sign::{relation_name, relation_word, sign};
use crate::state::{Action, Shared, Story};

/// What the switcher is drawn from.
#[derive(Properties, PartialEq)]
pub struct OutletsProps {
    /// The story.
    pub story: Shared<Story>,
    /// Id of the open article.
    pub open: AttrValue,
    /// Article ids with how they stand to the statement that is answered.
    pub relations: Vec<(String, Relation)>,
    /// Takes what was done.
    pub dispatch: Dispatch,
}

/// The tabs; arrow keys go from one to the next.
#[component]
pub fn Outlets(props: &OutletsProps) -> Html {
    let list = use_node_ref();
    let onkeydown = {
        let (story, open, dispatch) = (props.story.clone(), props.open.clone(), props.dispatch.clone());
        let list = list.clone();
        Callback::from(move |event: KeyboardEvent| {
            let count = story.outlets.len();
            let at = story.outlets.iter().position(|(id, _)| *id == *open).unwrap_or(0);
            let to = match event.key().as_str() {
                "ArrowRight" => (at + 1) % count.max(1),
                "ArrowLeft" => at.checked_sub(1).unwrap_or(count.saturating_sub(1)),
                "Home" => 0,
                "End" => count.saturating_sub(1),
                _ => return,
            };
            event.prevent_default();
            if let Some((id, _)) = story.outlets.get(to) {
                dispatch.emit(Action::PickArticle(id.clone()));
                focus_tab(&list, to);
            }
        })
    };
    html! {
        <div class="outlets" role="tablist" aria-label="Outlets" ref={list} {onkeydown}>
            { for props.story.outlets.iter().map(|(id, outlet)| tab(props, id, outlet)) }
        </div>
    }
}

fn tab(props: &OutletsProps, id: &str, outlet: &str) -> Html {
    let open = *id == *props.open;
    let relation = props.relations.iter().find(|(article, _)| article == id).map(|(_, relation)| *relation);
    let onclick = {
        let id = id.to_owned();
        props.dispatch.reform(move |_: MouseEvent| Action::PickArticle(id.clone()))
    };
    html! {
        <button key={id.to_owned()} type="button" role="tab" class="outlet" data-testid="outlet" data-article={id.to_owned()}
            aria-selected={open.to_string()} aria-controls="article" tabindex={if open { "0" } else { "-1" }}
            data-relation={relation.map(relation_name)} {onclick}>
            <span class="name" data-name={outlet.to_owned()}>{ outlet }</span>
            { relation.map(|relation| html! {
                <>{ sign(relation) }<span class="hidden">{ format!(": {}", relation_word(relation)) }</span></>
            }) }
        </button>
    }
}

fn focus_tab(list: &NodeRef, at: usize) {
    let tabs = list.cast::<web_sys::Element>().map(|list| list.children());
    let tab = tabs.and_then(|tabs| tabs.item(u32::try_from(at).ok()?));
    if let Some(tab) = tab.and_then(|tab| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(tab).ok()) {
        // A tab that takes no focus leaves it where it was.
        let _ = tab.focus();
    }
}
