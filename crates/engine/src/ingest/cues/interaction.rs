//! Lines that want the reader to do something: share, rate, comment, sign up,
//! pay.

use super::super::line::{Line, Mark};
use super::super::verbs::Tense;
use super::super::words::{COMMANDS, CONTROLS, ROLES, SECTIONS, SMALL};
use super::Cue;
use crate::Furniture::Interaction;
use crate::packed::{Words, among, words};
use crate::told::told;
use crossread_nlp::Lower;

/// Words that only make sense said to the page's reader.
#[rustfmt::skip]
const READER: &str = "\
    ad-free|all the latest|article|articles|below|breaking news|browser|by email|click|comment|\
    comments|cookies|daily|download|email|enable javascript|feedback|free trial|here|inbox|\
    journalism|javascript|link|membership|our app|more stories|news alerts|newsletter|newsletters|\
    notifications|our|page|podcast|premium|readers|rss|see also|site|story|subscribe|subscriber|\
    subscribers|subscribing|subscription|us|video|website|whatsapp|with us|you|you're|your|for more|\
    the latest|this article|this story|weekly|updates|google news|facebook|twitter|instagram|\
    youtube|telegram|app|more";

/// Phrases that only make sense said to the reader of a page.
#[rustfmt::skip]
const ADDRESS: &str = "\
    you can now listen|by clicking|by continuing|learn more about|learn more at|find out more about|\
    find out more at|add a comment|already a member|become a member|become a supporter|can also be read|\
    cancel anytime|cancel any time|click here|comments have not been moderated|\
    delivered to your inbox|delivered straight to|direct to your inbox|do you have a story|\
    do you have a tip|do you have information|download our app|download the app|\
    email address will not be published|enter your email|from our newsletter|got a story|got a tip|\
    have a tip|have you been affected|how useful was|if you enjoyed|\
    if you have a story|if you liked|in your inbox|into your inbox|join the conversation|\
    join the discussion|keep up to date|keep me logged|like this article|like this story|like us on|\
    logged in to|must be logged in|our app|our free|our journalism|our newsletter|our newsletters|\
    our telegram|our whatsapp|please enable|please support|post a comment|rate this|read the full|\
    right to your inbox|see something wrong|share your|spotted an error|start your free|\
    straight to your inbox|subscribe now|support independent|support local|support our|\
    supported by readers|tap here|thank you for reading|thanks for reading|thank you for your|\
    thanks for your feedback|thank you for signing|this article free|this story has been shared|\
    to continue reading|to our channel|was this article|was this helpful|we want to hear|\
    we value your|we would love to hear|we'd love to hear|what did you think|what do you think|\
    want to read more|you have read|you can also|you can sign up|you can unsubscribe|\
    you may unsubscribe|you've reached your|your account|your browser|your comment|your consent|\
    your email|your experience|your feedback|your free|your inbox|your preferences|your privacy|\
    your subscription|your support|report an error|report a typo|report a problem|enjoying this|\
    while you're here|opens in new window|opens in a new tab|opens in new tab|open in new window|\
    copied to clipboard|link copied|be the first to|all our coverage|for more news|\
    visit our website|follow us|follow our|stay informed|stay up to date|\
    click to share|love this article|like this content|did you like this|how did you like|\
    leave a rating|help us improve|help us keep|buy us a coffee|buy me a coffee|buy me a beer|\
    like this post|your information|your article|our form|us your|our tips|by signing up|\
    by subscribing|by registering|by submitting|agree to our|our reporters|contact our|this email|\
    our full report|this live blog|day pass|this content is|you must be logged|\
    tell us what you think|tell us your|let us know what you|let us know in|send us your|text us at|\
    text us on|email us at|email us on|contact us at|contact us on|contact us via|write to us at|\
    you agree to|support us from|support us by";

/// What is counted of readers' doings.
#[rustfmt::skip]
const COUNTED: Words = words![
    "comment", "comments", "share", "shares", "views", "view", "likes", "like", "retweets",
    "reactions", "votes", "vote", "followers", "replies", "reads", "responses", "thoughts",
    "ratings", "rating", "downloads", "subscribers", "claps", "reposts", "bookmarks",
];

/// What may stand beside such a count.
#[rustfmt::skip]
const BESIDE_COUNTS: Words = words![
    "average", "count", "likes", "retweets", "reactions", "votes", "vote", "followers", "replies",
    "reads", "responses", "thoughts", "ratings", "rating", "downloads", "k", "total", "no", "claps",
    "reposts", "bookmarks",
];

/// What readers leave under an article.
#[rustfmt::skip]
const REMARKS: Words = words![
    "thought", "thoughts", "comment", "comments", "response", "responses", "replies", "reply",
];

/// Words on the fields of a form.
#[rustfmt::skip]
const FORM: Words = words![
    "name", "e-mail", "address", "website", "first", "last", "full", "message", "password",
    "username", "phone", "number", "postcode", "zip", "code", "country", "subject", "captcha",
    "required",
];

/// What a page offers its readers; news may speak of it too.
#[rustfmt::skip]
const TOPICS: &str = "\
    a subscriber|article was useful|article useful|breaking news alerts|click on|\
    comments are closed|comments are moderated|for free|free articles|free article|get in touch|\
    get the latest|in the comments|join our|keep up with|leave a comment|leave a reply|limited time|\
    log in to|newsletter|no comments yet|required fields|share this|sign in to|sign up|subscribe to|\
    terms apply|to comment on this|to the editor|unlimited access|unsubscribe|want more|vote count|\
    average rating|on facebook|on whatsapp|on telegram|google news|on flipboard|follow him on|\
    follow her on|follow them on|stay connected|submit a letter|letters to the editor|\
    make a donation|tips line|tip line|brings you|bring you|this discussion|caps lock";

#[rustfmt::skip]
const QUESTIONS_OF_PAGES: &str = "\
    article|story|page|post|content|helpful|useful|comments|newsletter|subscriber|subscribed|\
    account|tip|feedback";

fn commanded(line: &Line<'_>) -> bool {
    let first = line.plain.trim_start().split(' ').next().unwrap_or("");
    !line.quoted() && COMMANDS.holds(first)
}

/// Whether a line says what is said to the reader of a page, and is no
/// sentence about somebody who says such things.
fn addressed(line: &Line<'_>) -> bool {
    if line.says_any("said|told") {
        return false;
    }
    let own =
        "for more information visit|this newsletter|this weekly newsletter|this daily newsletter|this email";
    if line.says_any(own) || line.told() {
        return line.says_any(own);
    }
    let spoken = || commanded(line) || !line.sentence() || line.says_any("you|your|our");
    line.says_any(ADDRESS) || spoken() && line.says_any(TOPICS)
}

/// As [`commanded`], or opening with one of the words given.
fn commanded_or(line: &Line<'_>, words: &str) -> bool {
    commanded(line) || !line.quoted() && line.opens_with(words)
}

/// Whether one of the phrases stands after the line's first word.
fn rest_says(line: &Line<'_>, phrases: &str) -> bool {
    let rest = line.spoken_out.trim_start().split_once(' ').map_or("", |(_, rest)| rest);
    let rest = format!(" {rest}");
    phrases.split('|').any(|p| {
        rest.match_indices(p)
            .any(|(at, _)| rest[..at].ends_with(' ') && rest[at + p.len()..].starts_with(' '))
    })
}

/// Whether every word is a button's or a small word.
fn controls_only(line: &Line<'_>) -> bool {
    let words = &line.words;
    let mut control = false;
    for word in words {
        for part in word.lower.split(['/', '-', '_']) {
            if CONTROLS.holds(part) {
                control = true;
            } else if !SMALL.holds(part) && !SECTIONS.holds(part) && !part.bytes().all(|b| b.is_ascii_digit())
            {
                return false;
            }
        }
    }
    control
}

/// First words of questions to the reader.
#[rustfmt::skip]
const QUESTION_OPENERS: &str = "\
    was|did|do|does|is|are|have|how|what|already|not|got|found|want|enjoy|enjoyed|enjoying|see|\
    spotted|like|liked|had|noticed|would|can|know|interested|love|think";

/// What rating widgets say.
#[rustfmt::skip]
const RATING_PHRASES: &str = "\
    be the first|no votes|not rated|average rating|vote count|rate this|tap a star|click on a star|\
    so far|star rating|leave a rating";

/// Headings over the readers' comments.
#[rustfmt::skip]
const COMMENT_HEADS: &str = "\
    comments|leave a reply|leave a comment|post a comment|join the conversation|join the discussion|\
    reader comments|readers' comments|add a comment|comment|discussion|have your say|\
    what do you think|letters|conversation|view comments|show comments|add comment|add your comment|\
    write a comment|submit a comment|your comment";

/// Names of a form's fields.
#[rustfmt::skip]
const FIELDS: &str = "\
    name|e-mail|email address|your name|your email|website|first name|last name|full name|message|\
    password|username|phone|phone number|postcode|zip code|country|subject|captcha|country code";

/// What advertisements are labelled with.
#[rustfmt::skip]
const ADVERTISING: &str = "\
    a message from|message from our|from our sponsor|from our partner|advertisement|advertisment|advertising|advert|ad|ads|sponsored|sponsored by|promoted by|\
    promoted|paid for by|paid post|in partnership with|presented by|brought to you by|powered by|\
    partner content|ad feedback|remove ads|by taboola|by outbrain|taboola|outbrain|promotion|\
    affiliate";

/// How prices are stated.
#[rustfmt::skip]
const PRICES: &str = "\
    a month|a week|per month|per week|monthly|a year|first month|weekly|per year";

/// What one pays for.
#[rustfmt::skip]
const SUBSCRIBING: &str = "\
    access|subscribe|subscription|trial|member|membership|unlimited|digital|free|cancel|offer|\
    subscriber|read";

pub(super) const CUES: &[Cue] = &[
    Cue {
        name: told("a button's words only"),
        kind: Interaction,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "Share this article on WhatsApp",
        #[cfg(test)]
        spares: "Shares fall",
        fires: |l| l.count <= 8 && !l.quoted() && l.mark != Mark::Bullet && controls_only(l),
    },
    Cue {
        name: told("a button in a list"),
        kind: Interaction,
        points: 7,
        below: false,
        #[cfg(test)]
        example: "- Print",
        #[cfg(test)]
        spares: "- Prints of the fire were sold",
        fires: |l| l.count <= 4 && l.mark == Mark::Bullet && controls_only(l),
    },
    Cue {
        name: told("tells the reader to do something"),
        kind: Interaction,
        points: 6,
        below: false,
        #[cfg(test)]
        example: "Get the Mercury's daily briefing in your inbox every morning",
        #[cfg(test)]
        spares: "Get out of the water, the coastguard warned bathers on Friday.",
        fires: |l| {
            l.count <= 45 && commanded(l) && rest_says(l, READER) && !l.says_any("said|says|told|warned")
        },
    },
    Cue {
        name: told("speaks to the reader of a page"),
        kind: Interaction,
        points: 6,
        below: false,
        #[cfg(test)]
        example: "We want to hear what you think about this article.",
        #[cfg(test)]
        spares: "\u{201c}We want to hear what you think,\u{201d} the mayor told residents.",
        fires: |l| l.count <= 60 && addressed(l) && !(l.quoted() && l.stop),
    },
    Cue {
        name: told("speaks to the reader twice over"),
        kind: Interaction,
        points: 4,
        below: false,
        #[cfg(test)]
        example: "You can sign up here for our weekly email newsletter.",
        #[cfg(test)]
        spares: "You can see the tower from here, Mr Lind said.",
        fires: |l| l.count <= 60 && addressed(l) && l.says_any("you|your|our|us|we|you're|here"),
    },
    Cue {
        name: told("praises its own writers"),
        kind: Interaction,
        points: 6,
        below: false,
        #[cfg(test)]
        example: "Our chief editor picks the week's best reading every Saturday.",
        #[cfg(test)]
        spares: "Our reporter was turned away at the gate.",
        fires: |l| {
            l.count <= 30
                && l.opens_with("our")
                && l.words.iter().take(4).any(|w| ROLES.holds(&w.lower))
                && l.verb.is_none_or(|v| v.tense == Tense::Present)
        },
    },
    Cue {
        name: told("asks politely"),
        kind: Interaction,
        points: 6,
        below: false,
        #[cfg(test)]
        example: "Keep it clean. Please avoid rude or hateful words.",
        #[cfg(test)]
        spares: "Anyone with information is asked to please call the police.",
        fires: |l| {
            l.count <= 40
                && l.says_any("please")
                && !l.quoted()
                && !l.says_any("said|says|told|police|information|asked|wrote")
                && (commanded(l) || l.opens_with("please") || l.text.contains(". Please "))
        },
    },
    Cue {
        name: told("one command after another"),
        kind: Interaction,
        points: 6,
        below: false,
        #[cfg(test)]
        example: "Watch this discussion. Stop watching this discussion.",
        #[cfg(test)]
        spares: "Open the window, he said. Then he jumped.",
        fires: |l| {
            let first = |s: &str| s.trim_start().split([' ', ',']).next().unwrap_or("").lowered();
            let commands = l
                .text
                .split(". ")
                .filter(|s| {
                    let w = first(s);
                    COMMANDS.holds(&w) || among!(w.as_str(), "be" | "stop" | "avoid" | "don\u{2019}t")
                })
                .count();
            l.count <= 40
                && commanded_or(l, "be|stop|avoid")
                && !l.says_any("said|says|told")
                && (commands >= 2 || l.text.contains(". Don't ") || l.text.contains(". Don\u{2019}t "))
        },
    },
    Cue {
        name: told("asks about the page"),
        kind: Interaction,
        points: 6,
        below: false,
        #[cfg(test)]
        example: "Was this article helpful?",
        #[cfg(test)]
        spares: "Who pays for the bridge?",
        fires: |l| {
            l.text.trim_end().ends_with('?')
                && l.count <= 14
                && l.says_any(QUESTIONS_OF_PAGES)
                && l.says_any("this|you|your|our|we|a|already")
                && l.opens_with(QUESTION_OPENERS)
        },
    },
    Cue {
        name: told("counts of readers' doings"),
        kind: Interaction,
        points: 9,
        below: false,
        #[cfg(test)]
        example: "214 shares",
        #[cfg(test)]
        spares: "214 shares changed hands on Friday.",
        fires: |l| {
            l.count <= 6 && !l.sentence() && {
                let words = &l.words;
                words.iter().any(|w| w.digit)
                    && words.iter().any(|w| COUNTED.holds(&w.lower))
                    && words.iter().all(|w| {
                        w.digit
                            || SMALL.holds(&w.lower)
                            || CONTROLS.holds(&w.lower)
                            || BESIDE_COUNTS.holds(&w.lower)
                    })
            }
        },
    },
    Cue {
        name: told("a rating"),
        kind: Interaction,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "Average 4.2 / 5. Votes: 17",
        #[cfg(test)]
        spares: "The film has a rating of 4.2 on average.",
        fires: |l| {
            l.count <= 14
                && l.says_any("rating|ratings|rate|votes|vote|stars|star|voted")
                && (l.text.contains("/ 5")
                    || l.text.contains("/5")
                    || l.text.contains(" / 10")
                    || commanded(l)
                    || l.says_any(RATING_PHRASES))
                && !l.says_any("said|told|has a|was")
                && !l.told()
        },
    },
    Cue {
        name: told("heads the readers' comments"),
        kind: Interaction,
        points: 9,
        below: true,
        #[cfg(test)]
        example: "12 thoughts on \u{201c}Why the bridge stayed shut\u{201d}",
        #[cfg(test)]
        spares: "His thoughts on the bridge were clear.",
        fires: |l| {
            !l.stop && l.count <= 18 && {
                let words = &l.words;
                let counted =
                    words.first().is_some_and(|w| w.digit || matches!(w.lower.as_str(), "one" | "no"))
                        && words.get(1).is_some_and(|w| REMARKS.holds(&w.lower));
                counted || l.is_any(COMMENT_HEADS)
            }
        },
    },
    Cue {
        name: told("a field of a form"),
        kind: Interaction,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "Email *",
        #[cfg(test)]
        spares: "Email leak sinks minister",
        fires: |l| {
            !l.stop
                && l.count <= 4
                && (l.text.trim_end().ends_with('*') || l.is_any(FIELDS))
                && l.words
                    .iter()
                    .all(|w| CONTROLS.holds(&w.lower) || SMALL.holds(&w.lower) || FORM.holds(&w.lower))
        },
    },
    Cue {
        name: told("advertising"),
        kind: Interaction,
        points: 9,
        below: false,
        #[cfg(test)]
        example: "Sponsored by Halden Motors",
        #[cfg(test)]
        spares: "The advertisement was withdrawn.",
        fires: |l| !l.stop && l.count <= 7 && l.opens_with(ADVERTISING) && l.verb.is_none_or(|v| v.at == 0),
    },
    Cue {
        name: told("a price for reading"),
        kind: Interaction,
        points: 6,
        below: false,
        #[cfg(test)]
        example: "Unlimited digital access for \u{a3}1 a week",
        #[cfg(test)]
        spares: "Rents rose by \u{a3}1 a week, the council said.",
        fires: |l| {
            l.count <= 25
                && l.text.contains(['$', '\u{a3}', '\u{20ac}', '\u{20b9}'])
                && l.says_any(PRICES)
                && l.says_any(SUBSCRIBING)
                && !l.says_any("said|told|according to")
                && !l.told()
        },
    },
];
