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

/// A relation's sign: a disc with "equals", a disc half full, a lozenge cut in
/// two, an empty ring, a ring with a question mark.
pub fn sign(relation: Relation) -> Html {
    let shape = match relation {
        Relation::Corroborates => html! {
            <>
                <circle cx="8" cy="8" r="7" fill="currentColor" />
                <path class="cut" d="M4.6 6.3h6.8M4.6 9.7h6.8" />
            </>
        },
        Relation::Partly => html! {
            <>
                <circle cx="8" cy="8" r="6.2" class="line" />
                <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor" />
            </>
        },
        Relation::Differs => html! {
            <>
                <path d="M8 .3 15.7 8 8 15.7.3 8z" fill="currentColor" />
                <path class="cut" d="M10.6 1.6 5.4 14.4" />
            </>
        },
        Relation::Silent => html! { <circle cx="8" cy="8" r="5.4" class="line thin" /> },
        Relation::Unsure => html! {
            <>
                <circle cx="8" cy="8" r="6.4" class="line thin" />
                <path class="line" d="M6.2 6.6c0-1 .8-1.8 1.8-1.8s1.8.7 1.8 1.7c0 1.3-1.8 1.4-1.8 2.7" />
                <circle cx="8" cy="11.3" r=".9" fill="currentColor" />
            </>
        },
    };
    html! {
        <svg class={classes!("sign", relation_name(relation))} viewBox="0 0 16 16" aria-hidden="true">{ shape }</svg>
    }
}
