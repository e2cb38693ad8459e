//! "How to read this".

use yew::prelude::*;

use super::legend::legend;

/// The help's text.
pub fn help() -> Html {
    html! {
        <div class="help">
            <p>{ "Crossread sets several accounts of one event side by side. Ask about any words, and it shows for every other outlet whether it says the same, with the passage that shows it." }</p>
            <h3>{ "Asking" }</h3>
            <ul>
                <li>{ "Highlight words in the article, with the mouse or by touch." }</li>
                <li>{ "Press the sign in the margin to check the claim beside it." }</li>
                <li>{ "Type a statement of your own; it is checked against every article." }</li>
            </ul>
            <h3>{ "By keyboard, in the article" }</h3>
            <dl class="keys">
                <div><dt><kbd>{ "↓" }</kbd><kbd>{ "↑" }</kbd></dt><dd>{ "next or previous claim (also j and k)" }</dd></div>
                <div><dt><kbd>{ "Shift" }</kbd><kbd>{ "↓" }</kbd></dt><dd>{ "take the next claim in" }</dd></div>
                <div><dt><kbd>{ "Enter" }</kbd></dt><dd>{ "check it" }</dd></div>
                <div><dt><kbd>{ "Esc" }</kbd></dt><dd>{ "close the answer" }</dd></div>
            </dl>
            <h3>{ "The signs" }</h3>
            { legend() }
            <p class="sample">
                { "In the evidence, " }<span class="same">{ "words that say the same" }</span>{ " are underlined, and " }
                <span class="other">{ "words that differ" }</span>{ " stand out." }
            </p>
            <h3>{ "What it cannot do" }</h3>
            <p>{ "It compares what outlets wrote; it does not know what happened. Several outlets may repeat one source, and a program may misread a sentence. Read the passages." }</p>
            <p>{ "Everything runs in this browser. No article or question leaves it." }</p>
        </div>
    }
}
