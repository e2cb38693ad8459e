//! Pointers to other articles, and the headings over lists of them.

use super::super::line::{Mark, bars};
use super::Cue;
use crate::Furniture::Related;
use crate::told::told;
use crossread_nlp::Lower;

/// What stands before a pointer to another article on the same line.
#[rustfmt::skip]
const POINTERS: &str = "\
    also read|also see|also watch|analysis|background|click here|don't miss|dont miss|editorial|\
    explained|explainer|from the archive|from the archives|full coverage|full story|gallery|here's|\
    in depth|in pictures|in photos|interactive|live|live blog|live updates|long read|longread|more|\
    more here|more news|must read|next|opinion|photos|pictures|podcast|poll|previous|prev|quiz|read|\
    read also|read here|read more|read next|read now|read on|read this|read too|recommended|related|\
    related article|related story|related news|related video|see also|see more|see photos|\
    see pictures|special report|story continues|trending|video|watch|watch also|watch live|\
    watch more|watch now|watch this|you may also like|you might also like|also on|more on this|\
    more from|more on|previously|listen|earlier|next up|up next|related link|related reading|\
    read the story|read full story|further reading|sign up";

/// Headings over lists of other articles.
#[rustfmt::skip]
const HEADINGS: &str = "\
    all stories|also from|also in the news|also read|around the web|author's recent posts|best of|\
    continue reading|don't miss|editor's choice|editor's pick|editor's picks|editors choice|\
    editors picks|editors' picks|elsewhere|featured articles|featured stories|featured posts|\
    from around the web|from our partners|from our sponsors|from the archive|from the archives|\
    from the web|further reading|headlines|hot topics|in case you missed it|in other news|\
    in the headlines|in the news|in this section|just in|keep reading|last posts|latest|\
    latest articles|latest headlines|latest news|latest posts|latest stories|latest updates|\
    latest videos|latest from|more articles|more coverage|more for you|more from|more headlines|\
    more in|more like this|more news|more on|more on this|more on this story|more on this topic|\
    more posts|more reading|more stories|more to explore|more to read|more top stories|\
    most commented|most discussed|most popular|most read|most recent|most shared|most viewed|\
    most watched|must read|must reads|new for you|news in brief|newest|next article|next post|\
    next story|next up|on this topic|other news|other stories|others are reading|our picks|\
    paid content|partner content|people are reading|people also read|popular|popular now|\
    popular posts|popular stories|popular videos|prev|previous article|previous post|previous story|\
    promoted|promoted content|promoted stories|read also|read more|read more news|read next|\
    readers also|recent articles|recent news|recent posts|recent stories|recommended|\
    recommended articles|recommended by|recommended for you|recommended reading|recommended stories|\
    recommended topics|recommended videos|related|related article|related articles|related content|\
    related coverage|related headlines|related internet links|related links|related news|\
    related posts|related reading|related stories|related story|related topics|related videos|\
    see also|see more|similar articles|similar posts|similar stories|sponsored|sponsored content|\
    sponsored links|sponsored stories|stories for you|stories you may like|story archive|suggested|\
    suggested articles|suggested for you|suggested reading|support for|today's headlines|\
    today's top stories|top articles|top headlines|top news|top posts|top reads|top stories|\
    top videos|trending|trending articles|trending news|trending now|trending on|trending stories|\
    trending topics|trending videos|up next|videos|view more|we recommend|web stories|\
    what others are reading|what to read next|what to watch|what we're reading|what's hot|\
    what's new|what's trending|worth reading|you may also be interested in|you may also like|\
    you may have missed|you may like|you might also enjoy|you might also like|\
    you might be interested in|you might like|you might have missed|previous|next|also trending|\
    quick guide|quick links|useful links|external links|related tags|story so far|\
    more stories like this|get more|from this section|other top stories|international news|\
    more local news";

fn pointed(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let lower: String = text.chars().take(60).collect::<String>().lowered().replace('\u{2019}', "'");
    let more = lower
        .strip_prefix("more from ")
        .or_else(|| lower.strip_prefix("more on "))
        .and_then(|rest| rest.split_once(": "));
    if more.is_some_and(|(site, title)| site.split(' ').count() <= 4 && !title.is_empty()) {
        return true;
    }
    bars(POINTERS).any(|pointer| {
        lower.strip_prefix(pointer).is_some_and(|rest| {
            let rest = rest.trim_start();
            let rest = rest.strip_prefix("this").map_or(rest, str::trim_start);
            rest.starts_with([':', '|', '\u{bb}', '\u{203a}', '>', '\u{2192}'])
                || (rest.starts_with(['-', '\u{2013}', '\u{2014}']) && pointer.contains(' '))
        })
    })
}

/// What stands above and below an inset.
#[rustfmt::skip]
const INSETS: &str = "\
    story continues below|article continues|continue reading below|article continues below|\
    advertisement|end of list|end of carousel|scroll to continue|scroll down|content continues|\
    continues below|report continues|text continues|swipe left|story continues after|\
    this article continues|post continues|continue below|continue reading|skip past|\
    after newsletter promotion|skip advertisement|ad feedback";

pub(super) const CUES: &[Cue] = &[
    Cue {
        name: told("points to another article"),
        kind: Related,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "ALSO READ | Metro line 4 to open in autumn, minister says",
        #[cfg(test)]
        spares: "Read more slowly, the judge told the clerk.",
        fires: |l| l.count <= 30 && pointed(l.text) && !l.quoted(),
    },
    Cue {
        name: told("points to another article without a sign"),
        kind: Related,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "See also Ferry passes its inspection",
        #[cfg(test)]
        spares: "He was read also his rights.",
        fires: |l| {
            !l.stop
                && l.count >= 4
                && l.count <= 25
                && l.opens_with("see also|also read|read also|also see|read next|more on this|related story|related article")
        },
    },
    Cue {
        name: told("heads a list of articles"),
        kind: Related,
        points: 9,
        below: true,
        #[cfg(test)]
        example: "More from the Harbour Notebook",
        #[cfg(test)]
        spares: "More ferries were sent to the harbour.",
        fires: |l| {
            !l.stop && l.count <= 8 && !l.quoted() && l.mark != Mark::Bullet && {
                let plain = l.plain.trim();
                bars(HEADINGS).any(|h| {
                    plain == h
                        || plain.strip_prefix(h).is_some_and(|rest| {
                            rest.starts_with(' ')
                                && (h.starts_with("more ")
                                    || h.starts_with("most ")
                                    || h.contains("latest")
                                    || h.starts_with("trending")
                                    || h.starts_with("recommended")
                                    || h.starts_with("popular")
                                    || h.starts_with("related")
                                    || h.starts_with("you ")
                                    || h.starts_with("top ")
                                    || h.starts_with("sponsored")
                                    || h.starts_with("also ")
                                    || h.starts_with("from ")
                                    || h.starts_with("read next")
                                    || h.starts_with("previous ")
                                    || h.starts_with("next ")
                                    || h.starts_with("editor"))
                                && rest.split_whitespace().count() <= 5
                                && l.verb.is_none_or(|v| v.at <= 1)
                        })
                })
            }
        },
    },
    Cue {
        name: told("a list counted out loud"),
        kind: Related,
        points: 10,
        below: true,
        #[cfg(test)]
        example: "list 2 of 3",
        #[cfg(test)]
        spares: "Two of the three lists were lost.",
        fires: |l| {
            !l.stop
                && l.count <= 6
                && l.plain.trim().starts_with("list ")
                && l.says("of")
                && l.words.iter().any(|w| w.digit)
        },
    },
    Cue {
        name: told("the end of an inset"),
        kind: Related,
        points: 9,
        below: false,
        #[cfg(test)]
        example: "Story continues below advertisement",
        #[cfg(test)]
        spares: "The story continues on Monday in the high court.",
        fires: |l| l.count <= 8 && !l.says("said") && l.opens_with(INSETS),
    },
    Cue {
        name: told("only on another channel"),
        kind: Related,
        points: 7,
        below: false,
        #[cfg(test)]
        example: "WATCH: Moment crane falls on bridge",
        #[cfg(test)]
        spares: "Watch found in river after 50 years",
        fires: |l| {
            l.text.chars().take_while(|c| *c != ':').all(|c| c.is_uppercase() || c == ' ')
                && l.text.contains(": ")
                && pointed(l.text)
        },
    },
];
