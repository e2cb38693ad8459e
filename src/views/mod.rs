//! What the page looks like, part by part. Views draw what they are given and
//! say what was done as [`crate::state::Action`]s; they know no worker, no
//! storage and no history.

mod answer;
mod article;
mod ask;
mod blocks;
mod import;
mod masthead;
mod modal;
mod outlets;
mod page;
mod parts;
mod runs;
mod sentence;
mod sign;
mod verdict;

pub use page::Page;

use crate::state::Action;
use yew::Callback;

/// Takes what was done.
pub type Dispatch = Callback<Action>;
