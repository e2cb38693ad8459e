//! The word lists that ingest's cues look lines up in.
//!
//! They hold the vocabulary of news sites in general: what sections, buttons,
//! agencies and roles are called.

use crate::packed::{Words, words};

/// Months and weekdays, whole and shortened, lower-case without stops.
#[rustfmt::skip]
pub(super) const CALENDAR: Words = words![
    "apr", "april", "aug", "august", "dec", "december", "feb", "february", "fri", "friday", "jan",
    "january", "jul", "july", "jun", "june", "mar", "march", "may", "mon", "monday", "nov", "november",
    "oct", "october", "sat", "saturday", "sep", "sept", "september", "sun", "sunday", "thu", "thur",
    "thurs", "thursday", "tue", "tues", "tuesday", "wed", "wednesday",
];

/// Words that stand around a date or a time in a line that only dates.
#[rustfmt::skip]
pub(super) const DATING: Words = words![
    "a", "aedt", "aest", "afternoon", "ago", "am", "an", "and", "at", "bst", "cdt", "cest", "cet", "clock",
    "created", "day", "days", "edited", "edt", "est", "filed", "first", "for", "gmt", "hour", "hours", "hr",
    "hrs", "issued", "ist", "just", "last", "local", "m", "mdt", "min", "mins", "minute", "minutes",
    "modified", "month", "months", "morning", "mst", "new", "now", "o", "on", "p", "pdt", "pkt", "pm",
    "post", "posted", "pst", "published", "read", "reading", "release", "released", "revised", "sgt",
    "story", "time", "today", "uk", "updated", "utc", "week", "weeks", "wib", "yesterday",
];

/// Names of news agencies and wire services, one word each.
#[rustfmt::skip]
pub(super) const AGENCIES: Words = words![
    "aap", "afp", "ani", "anp", "ansa", "ap", "apa", "bloomberg", "bns", "cnn", "dpa", "efe", "epa",
    "getty", "ians", "interfax", "kyodo", "nyt", "pa", "pap", "pti", "reuters", "ritzau", "sapa", "sputnik",
    "tass", "tt", "uni", "upi", "xinhua", "yonhap",
];

/// What sections, menus and pages of a news site are called.
#[rustfmt::skip]
pub(super) const SECTIONS: Words = words![
    "about", "africa", "americas", "analysis", "archive", "archives", "articles", "arts", "asia",
    "australia", "authors", "blog", "blogs", "books", "breaking", "briefing", "briefings", "business",
    "campus", "careers", "cartoons", "channels", "city", "classifieds", "climate", "columnists", "columns",
    "comment", "commentary", "community", "companies", "contact", "cooking", "courts", "crime", "culture",
    "dossier", "economics", "economy", "edition", "editorial", "editorials", "education", "elections",
    "energy", "entertainment", "environment", "epaper", "europe", "events", "explainers", "family", "faq",
    "fashion", "feature", "featured", "features", "finance", "fixtures", "focus", "food", "football",
    "gallery", "games", "general", "headlines", "health", "help", "history", "home", "homepage",
    "horoscopes", "house", "index", "india", "insight", "international", "interview", "interviews",
    "investigations", "jobs", "latest", "letters", "life", "lifestyle", "live", "local", "magazine", "main",
    "markets", "media", "menu", "metro", "mideast", "money", "motoring", "movies", "music", "nation",
    "national", "network", "networks", "news", "newsletters", "newsroom", "obituaries", "obituary",
    "offbeat", "opinion", "opinions", "people", "photos", "pictures", "podcast", "podcasts", "politics",
    "popular", "premium", "press", "profile", "property", "puzzles", "radio", "region", "regional",
    "releases", "results", "reviews", "schedule", "science", "scores", "section", "sections", "shop",
    "shows", "sitemap", "society", "special", "sport", "sports", "stories", "story", "style", "tables",
    "tech", "technology", "television", "today", "top", "topics", "traffic", "travel", "tv", "uk", "us",
    "usa", "video", "videos", "voices", "watch", "wealth", "weather", "world",
];

/// What buttons, sharing services and forms around an article say.
#[rustfmt::skip]
pub(super) const CONTROLS: Words = words![
    "accept", "account", "ad", "ads", "advert", "advertise", "advertisement", "advertising", "app",
    "article", "audio", "back", "bluesky", "bookmark", "bsky", "button", "by", "cancel", "cart", "click",
    "close", "comment", "comments", "contact", "cookie", "cookies", "copied", "copy", "copylink", "dismiss",
    "donate", "donation", "download", "email", "embed", "expand", "facebook", "fb", "feedback", "flipboard",
    "follow", "full", "fullscreen", "gift", "google", "hide", "icon", "inbox", "instagram", "like", "likes",
    "line", "link", "linkedin", "links", "listen", "loading", "log", "login", "logout", "mail", "menu",
    "messenger", "more", "mute", "navigation", "newsletter", "newsletters", "next", "notifications",
    "options", "page", "pause", "permalink", "pinterest", "play", "playback", "player", "pocket", "post",
    "preferences", "prev", "previous", "print", "privacy", "read", "recommend", "reddit", "refresh",
    "register", "registration", "reply", "report", "republish", "reset", "reuse", "rss", "save", "saved",
    "scroll", "search", "send", "settings", "share", "shared", "shares", "show", "sign", "signin", "signup",
    "skip", "sms", "social", "sponsored", "start", "story", "submit", "subscribe", "subscriber",
    "subscribers", "subscription", "support", "telegram", "text", "threads", "tiktok", "to", "top",
    "translate", "tweet", "tweets", "twitter", "unmute", "viber", "video", "view", "views", "watch",
    "whatsapp", "x", "youtube",
];

/// Small words that may stand in a button's or a menu's label.
#[rustfmt::skip]
pub(super) const SMALL: Words = words![
    "a", "all", "an", "and", "as", "at", "by", "for", "from", "here", "in", "is", "it", "latest", "me",
    "my", "new", "now", "of", "off", "on", "or", "our", "out", "s", "the", "this", "to", "up", "us", "via",
    "window", "with", "your",
];

/// What people who write, film and edit are called, and the desks they sit at.
#[rustfmt::skip]
pub(super) const ROLES: Words = words![
    "author", "blogger", "bureau", "columnist", "contributor", "contributors", "correspondent",
    "correspondents", "critic", "desk", "editor", "editors", "freelance", "freelancer", "intern",
    "journalist", "journalists", "newsroom", "photographer", "producer", "reporter", "reporters", "staff",
    "staffer", "stringer", "team", "videographer", "writer", "writers",
];

/// Verbs that tell the reader to do something with the page.
#[rustfmt::skip]
pub(super) const COMMANDS: Words = words![
    "accept", "add", "allow", "ask", "become", "bookmark", "browse", "buy", "catch", "check", "choose",
    "click", "close", "comment", "complete", "contact", "continue", "contribute", "copy", "create",
    "discover", "discuss", "don't", "donate", "download", "email", "enable", "enjoy", "enter", "explore",
    "fill", "find", "follow", "get", "give", "go", "help", "hide", "join", "keep", "leave", "let",
    "like", "listen", "load", "log", "make", "manage", "never", "open", "pick", "play", "please", "press",
    "print", "rate", "reach", "read", "receive", "register", "report", "save", "scan", "scroll", "search",
    "see", "select", "send", "share", "shop", "show", "sign", "skip", "start", "stay", "submit",
    "subscribe", "support", "swipe", "take", "tap", "tell", "text", "try", "turn", "tweet", "unlock",
    "update", "upgrade", "use", "view", "visit", "vote", "want", "watch", "write",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_are_found() {
        assert!(CALENDAR.holds("dec") && !CALENDAR.holds("decoy"));
    }
}
