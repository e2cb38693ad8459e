//! [`App`], the root of the page: it holds the [`State`], hands actions to it,
//! and carries out the effects that follow.

mod listeners;

use std::cell::RefCell;
use std::rc::Rc;

use crossread_sort::Map;
use js_sys::Uint8Array;
use yew::prelude::*;

use crate::dom::embed::Embed;
use crate::dom::listen::{Frame, Listener, Timer, soon};
use crate::dom::workshop::Workshop;
use crate::dom::{self, files, history, host, reveal, selection, storage};
use crate::protocol::ToWorker;
use crate::state::{Action, Effect, State};
use crate::views::Page;

/// The story that the page opens on.
const FIRST: &str = "wennick-bridge";

/// Mounts the page. What is to be done first falls into several tasks, since
/// most of each is the browser compiling what it has not run before.
pub fn start() {
    if let Some(place) = dom::find("#app") {
        soon(|| {
            yew::Renderer::<App>::with_root(place.into()).render();
        });
    }
}

/// The root component.
pub struct App {
    state: State,
    /// Handed to every view; one and the same, so that a view whose data has
    /// not changed is not drawn again.
    dispatch: Callback<Action>,
    offer: Callback<web_sys::FileList>,
    /// What the signs mean, as HTML; drawn often, so read once.
    legend: AttrValue,
    workshop: Option<Workshop>,
    /// What is to be done once the page is drawn.
    drawn: Vec<Effect>,
    /// Bytes of files on their way to the worker.
    bytes: Rc<RefCell<Map<u32, Uint8Array>>>,
    /// Puts in place what depends on how the lines fall. The browser has to lay
    /// the page out for it, so it waits until the page is to be laid out anyway.
    settle: Frame,
    /// Goes on to the article once its story's heading is drawn.
    unfold: Timer,
    _listeners: Vec<Listener>,
    _embed: Option<Embed>,
}

impl Component for App {
    type Message = Action;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        soon(move || link.send_message(Action::Started));
        let bytes = Rc::default();
        Self {
            state: State::default(),
            dispatch: ctx.link().callback(|action| action),
            offer: offer(ctx, &bytes),
            legend: AttrValue::default(),
            workshop: None,
            drawn: Vec::new(),
            unfold: Timer::new({
                let link = ctx.link().clone();
                move || link.send_message(Action::Unfolded)
            }),
            settle: Frame::new({
                let embed = history::embedded();
                move || settle(embed)
            }),
            bytes,
            _listeners: Vec::new(),
            _embed: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        if matches!(action, Action::Started) {
            self.begin(ctx);
        }
        let (seen, effects) = self.state.act(action);
        for effect in effects {
            self.carry_out(ctx, effect);
        }
        seen
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        Page::draw(&self.state, &self.dispatch, &self.offer, &self.legend)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        self.settle.ask();
        for effect in std::mem::take(&mut self.drawn) {
            self.after_drawing(ctx, effect);
        }
    }
}

impl App {
    /// Takes up what the browser has for the page, and listens to it.
    fn begin(&mut self, ctx: &Context<Self>) {
        let (told, failed) = (ctx.link().callback(Action::Told), ctx.link().callback(Action::WorkerFailed));
        let workshop = Workshop::start(move |message| told.emit(message), move |why| failed.emit(why));
        self.workshop = workshop.map_err(|why| ctx.link().send_message(Action::WorkerFailed(why))).ok();
        let mut bundled = host::bundled_stories();
        crossread_sort::by_key(&mut bundled, |name| name != FIRST);
        self.state = State::new(bundled, host::models(), storage::stories(), history::start());
        (self.state.theme, self.state.embed) = (storage::theme(), history::embedded());
        self.legend = dom::template("legend").into();
        storage::show_theme(self.state.theme);
        history::take_over_scrolling();
        let link = ctx.link().clone();
        host::on_update(move || link.send_message(Action::UpdateWaits));
        self._listeners = listeners::all(ctx.link(), &self.offer, self.state.embed);
        self._embed = if self.state.embed { Embed::start() } else { None };
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Send(message) => self.send(ctx, &message, None),
            Effect::SendFile(message, key) => {
                let bytes = self.bytes.borrow_mut().remove(&key);
                self.send(ctx, &message, bytes.as_ref());
            }
            Effect::SendText(message, text) => {
                self.send(ctx, &message, Some(&Uint8Array::from(text.as_bytes())));
            }
            Effect::Load(name, message) => self.load(ctx, name, message),
            Effect::LoadModel(name) => self.load_model(ctx, name),
            Effect::Push(place) => {
                self.note_place();
                history::push(&place);
            }
            Effect::GoBack => {
                self.note_place();
                history::back();
            }
            Effect::Unselect => selection::unselect(),
            Effect::Theme(theme) => storage::set_theme(theme),
            Effect::Copy(text) => {
                let link = ctx.link().clone();
                files::copy(text, move |copied| link.send_message(Action::Copied(copied)));
            }
            Effect::Download { name, text } => files::download(&name, &text),
            Effect::Keep(stories) => {
                if !storage::keep_stories(&stories) {
                    ctx.link().send_message(Action::KeepFailed);
                }
            }
            Effect::Arrived(from) => dom::measure("crossread:worker-round-trip", from),
            Effect::TakeUpdate => host::apply_update(),
            later @ (Effect::Reveal(_)
            | Effect::FocusClaim(_)
            | Effect::Unfold
            | Effect::Reselect
            | Effect::Replace(_)
            | Effect::Report(..)
            | Effect::Measure(_)) => self.drawn.push(later),
        }
    }

    fn after_drawing(&self, _ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Reveal(goal) => reveal::reveal(goal),
            Effect::FocusClaim(at) => reveal::focus_claim(at),
            Effect::Unfold => self.unfold.set(0),
            Effect::Reselect => {
                if let [span] = self.state.statement_spans()[..] {
                    selection::select(span);
                }
            }
            Effect::Replace(place) => history::replace(&place),
            Effect::Report(kind, json) => host::report(kind, &json),
            Effect::Measure(from) => dom::measure("crossread:highlight-to-verdicts", from),
            _ => {}
        }
    }

    /// Changes the history's entry where that still waits for the page to be
    /// drawn, since another entry is about to take its place.
    fn note_place(&mut self) {
        for effect in self.drawn.extract_if(.., |effect| matches!(effect, Effect::Replace(_))) {
            if let Effect::Replace(place) = effect {
                history::replace(&place);
            }
        }
    }

    fn send(&self, ctx: &Context<Self>, message: &ToWorker, bytes: Option<&Uint8Array>) {
        let Some(workshop) = &self.workshop else { return };
        if let Err(why) = workshop.send(message, bytes) {
            ctx.link().send_message(Action::WorkerFailed(why));
        }
    }

    /// Fetches a bundled story for the worker.
    fn load(&self, ctx: &Context<Self>, name: String, message: ToWorker) {
        let (link, bytes) = (ctx.link().clone(), Rc::clone(&self.bytes));
        js_sys::futures::spawn_local(async move {
            match host::asset(&format!("stories/{name}.json")).await {
                Ok(content) => {
                    let key = keep(&bytes, content);
                    link.send_message(Action::Loaded(message, key));
                }
                Err(why) => link.send_message(Action::LoadFailed(why)),
            }
        });
    }

    fn load_model(&self, ctx: &Context<Self>, name: String) {
        let (link, bytes) = (ctx.link().clone(), Rc::clone(&self.bytes));
        js_sys::futures::spawn_local(async move {
            let got = host::asset(&format!("models/{name}")).await;
            link.send_message(Action::ModelLoaded(name, got.map(|content| keep(&bytes, content))));
        });
    }
}

/// What to do with files that are dropped or chosen.
fn offer(ctx: &Context<App>, bytes: &Rc<RefCell<Map<u32, Uint8Array>>>) -> Callback<web_sys::FileList> {
    let (link, bytes) = (ctx.link().clone(), Rc::clone(bytes));
    Callback::from(move |list: web_sys::FileList| {
        link.send_message(Action::FilesOffered(list.length() as usize));
        let (link, bytes) = (link.clone(), Rc::clone(&bytes));
        files::read(&list, move |name, read| {
            link.send_message(match read {
                Ok(content) => Action::FileRead { name, bytes: keep(&bytes, content) },
                Err(why) => Action::FileFailed(name, why),
            });
        });
    })
}

/// Puts in place what depends on how the lines fall.
fn settle(embed: bool) {
    dom::marks::lay_out();
    if embed {
        dom::embed::place_answer();
    }
}

/// Keeps bytes until they are sent; gives the key they are kept under.
fn keep(bytes: &RefCell<Map<u32, Uint8Array>>, content: Uint8Array) -> u32 {
    let mut bytes = bytes.borrow_mut();
    let key = bytes.keys().next_back().map_or(0, |key| key + 1);
    bytes.insert(key, content);
    key
}
