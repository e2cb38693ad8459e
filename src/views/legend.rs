//! What the signs mean.

use crossread_engine::Relation;
use yew::prelude::*;

use super::sign::sign;

/// The signs with their meanings.
pub fn legend() -> Html {
    let rows = [
        (Relation::Corroborates, "Corroborated", "others say it too, as many as the figure says"),
        (Relation::Partly, "In part", "another gives some of it"),
        (Relation::Differs, "Differs", "at least one tells it in another way"),
        (Relation::Silent, "Only here", "no other outlet speaks of it"),
        (Relation::Unsure, "Cannot tell", "spoken of, but not clear how"),
    ];
    html! {
        <dl class="legend">
            { for rows.into_iter().map(|(relation, word, meaning)| html! {
                <div><dt>{ sign(relation) }{ word }</dt><dd>{ meaning }</dd></div>
            }) }
        </dl>
    }
}
