//! The signs of the relations: told apart by shape, not by colour alone.

use crossread_engine::Relation;
use yew::prelude::*;

/// A relation's name as the reader sees it.
pub fn relation_word(relation: Relation) -> &'static str {
    match relation {
        Relation::Corroborates => "corroborates",
        Relation::Partly => "in part",
        Relation::Differs => "differs",
        Relation::Silent => "silent",
        Relation::Unsure => "cannot tell",
    }
}

/// A relation's name in the page's attributes.
pub fn relation_name(relation: Relation) -> &'static str {
    match relation {
        Relation::Corroborates => "corroborates",
        Relation::Partly => "partly",
        Relation::Differs => "differs",
        Relation::Silent => "silent",
        Relation::Unsure => "unsure",
    }
}

/// A relation's sign, as `index.html` draws it.
pub fn sign(relation: Relation) -> Html {
    let name = relation_name(relation);
    html! {
        <svg class={classes!("sign", name)} viewBox="0 0 16 16" aria-hidden="true"><use href={format!("#sign-{name}")} /></svg>
    }
}
