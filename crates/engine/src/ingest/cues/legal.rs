//! Copyright, cookies, disclaimers.

use super::super::verbs::Tense;
use super::Cue;
use crate::Furniture::Legal;

/// How copying is forbidden or allowed.
#[rustfmt::skip]
const COPYING: &str = "\
    may not be published broadcast|may not be reproduced|without permission|\
    without prior permission|without written permission|unauthorised reproduction|\
    unauthorized reproduction|reproduction in whole|prior written consent|republished under|\
    republished with permission|licensed under|creative commons|re-use this content|\
    reproduced with permission|republished from|syndicated content";

/// What may not be copied.
#[rustfmt::skip]
const COPIED: &str = "\
    material|content|published|article|story|reproduction|reproduced|republished|site|text|\
    publication|website|broadcast";

/// How publishers disclaim.
#[rustfmt::skip]
const DISCLAIMING: &str = "\
    do not necessarily reflect|does not necessarily reflect|do not necessarily represent|\
    not necessarily those of|not been edited by|auto-published|auto-generated|\
    automatically generated|published from a syndicated feed|from a syndicated feed|\
    has not been edited|not been reviewed by an editor|not been created or edited|\
    comments below have not been moderated|does not endorse|not responsible for|\
    for informational purposes|for information only|not intended as|does not constitute|\
    affiliate commission|affiliate links|earn a commission|independently selected|may earn a|\
    trust principles|editorial standards|code of conduct|ethics policy|corrections policy|\
    press council|regulated by ipso|complaints procedure";

/// How notices begin.
#[rustfmt::skip]
const NOTICES: &[&str] = &[
    "disclaimer", "disclosure:", "editor's note:", "editor\u{2019}s note:", "our standards:",
    "correction policy", "legal notice", "terms of use", "terms of service", "terms & conditions",
    "terms and conditions", "privacy policy", "privacy notice", "privacy & cookies", "cookie policy",
    "cookie settings", "cookie notice", "do not sell", "ad choices", "adchoices", "your privacy choices",
    "manage consent", "imprint", "impressum", "data protection", "accessibility",
];

/// What consent banners speak of.
#[rustfmt::skip]
const CONSENT: &str = "\
    we use cookies|uses cookies|use of cookies|accept cookies|accept all|reject all|our partners|\
    privacy policy|terms of service|terms of use|terms and conditions|recaptcha|cookie preferences|\
    manage cookies";

/// Whom consent banners speak to.
#[rustfmt::skip]
const CONSENT_TO_WHOM: &str = "\
    we|you|your|our|this site|accept|reject|protected by|this website|apply|by";

/// How companies are registered.
#[rustfmt::skip]
const COMPANY: &str = "\
    registered in|registered office|company number|registration number|vat number|issn|trademark of|\
    registered trademark|registered trademarks|company no";

/// Signs of registration that news text rarely has.
#[rustfmt::skip]
const COMPANY_SURELY: &str = "\
    published by|company number|registered office|registration number|vat number|issn|trademark of|\
    registered trademark|registered trademarks|company no";

/// What stands around a press release.
#[rustfmt::skip]
const RELEASE_FRAME: &str = "\
    for immediate release|press release|media release|news release|embargoed|embargoed until|\
    notes to editors|note to editors|media contact|media contacts|press contact|press contacts|\
    contact|contacts|media enquiries|media inquiries|press enquiries|for media enquiries|\
    for further information|for more information|press office|for press enquiries";

/// First words of an agency's notes to editors.
#[rustfmt::skip]
const TO_EDITORS: &str = "\
    adds|updates|corrects|recasts|refiles|rewrites|repeats|removes|changes|writes through|updating|\
    correcting|clarifies|fixes";

/// How a page speaks of its own parts.
#[rustfmt::skip]
const OWN_PAGE: &str = "\
    this section contains|this advertisement|this ad|this website|this site|this page|this video|\
    this content|this gallery|this feature requires|this form|this widget|this player|this element|\
    more stories like this|this newsletter|this live blog|this blog";

/// What is said of how an article came about.
#[rustfmt::skip]
const MADE_HOW: &str = "\
    was originally published|originally appeared|first appeared|appears in|appeared in|was updated|\
    has been updated|was amended|was corrected|has been corrected|was first published|was published|\
    is part of|was produced|was written|was translated|will be updated|was generated|is published|\
    has been published|was reported|was supported|was created|is from|is republished|\
    has been shortened|may contain";

pub(super) const CUES: &[Cue] = &[
    Cue {
        name: "claims the rights",
        kind: Legal,
        points: 14,
        below: false,
        #[cfg(test)]
        example: "\u{a9} 2024 Arden Mercury Ltd. All rights reserved.",
        #[cfg(test)]
        spares: "The court reserved its ruling on copyright.",
        fires: |l| {
            let t = l.text.trim_start();
            l.says("all rights reserved")
                || t.starts_with('\u{a9}')
                || t.to_lowercase().starts_with("(c) ") && l.words.iter().any(|w| w.digit)
                || l.opens_with("copyright")
                    && l.words.iter().take(6).any(|w| w.digit && w.raw.len() >= 4)
                    && !l.says_any("said|case|law")
        },
    },
    Cue {
        name: "forbids copying",
        kind: Legal,
        points: 12,
        below: false,
        #[cfg(test)]
        example: "This material may not be published, broadcast, rewritten or redistributed.",
        #[cfg(test)]
        spares: "The names may not be published, the judge said.",
        fires: |l| l.says_any(COPYING) && l.says_any(COPIED) && !l.says_any("said|judge|court"),
    },
    Cue {
        name: "disclaims",
        kind: Legal,
        points: 10,
        below: false,
        #[cfg(test)]
        example: "The views expressed are those of our users and do not necessarily reflect those of the Beacon.",
        #[cfg(test)]
        spares: "The poll does not reflect the views of the whole town, she said.",
        fires: |l| l.says_any(DISCLAIMING) && !l.says_any("said|told|argued"),
    },
    Cue {
        name: "opens as a disclaimer",
        kind: Legal,
        points: 9,
        below: false,
        #[cfg(test)]
        example: "Disclaimer: figures were supplied by readers",
        #[cfg(test)]
        spares: "Disclaimers were removed from the tins.",
        fires: |l| {
            let t = l.lower.as_str();
            NOTICES.iter().any(|o| {
                t.strip_prefix(o).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
                    && (t.contains(':') || l.count <= 6)
            }) && (!l.stop || t.contains(':') || l.count <= 6 && !l.told())
        },
    },
    Cue {
        name: "legal labels only",
        kind: Legal,
        points: 9,
        below: false,
        #[cfg(test)]
        example: "Terms | Privacy | Cookies",
        #[cfg(test)]
        spares: "Privacy at risk",
        fires: |l| {
            l.count <= 12 && !l.stop && {
                let words = &l.words;
                let mut known = 0;
                for w in words {
                    if matches!(
                        w.lower.as_str(),
                        "terms"
                            | "privacy"
                            | "cookie"
                            | "cookies"
                            | "policy"
                            | "policies"
                            | "legal"
                            | "conditions"
                            | "use"
                            | "service"
                            | "accessibility"
                            | "disclaimer"
                            | "imprint"
                            | "copyright"
                            | "notice"
                            | "settings"
                            | "choices"
                            | "licensing"
                            | "rights"
                            | "sitemap"
                            | "advertise"
                            | "contact"
                            | "complaints"
                            | "corrections"
                            | "statement"
                            | "gdpr"
                            | "ccpa"
                            | "consent"
                            | "about"
                            | "help"
                            | "careers"
                            | "jobs"
                            | "faq"
                            | "ad"
                            | "cc"
                            | "acquire"
                            | "permissions"
                            | "modern"
                            | "slavery"
                    ) {
                        known += 1;
                    } else if !super::super::words::has(super::super::words::SMALL, &w.lower) {
                        return false;
                    }
                }
                known > 0
                    && (known >= 2 || words.len() == 1 || l.says_any("terms of|use of"))
                    && !l.opens_with("help|about|contact|use|rights")
                    || words.len() >= 2 && known == words.len()
            }
        },
    },
    Cue {
        name: "speaks of cookies and consent",
        kind: Legal,
        points: 9,
        below: false,
        #[cfg(test)]
        example: "We use cookies to improve your experience.",
        #[cfg(test)]
        spares: "The firm used cookies to track children, the court heard.",
        fires: |l| {
            (l.says_any(CONSENT)) && l.says_any(CONSENT_TO_WHOM) && !l.says_any("said|court|told|ruled")
        },
    },
    Cue {
        name: "a trademark or a publisher's notice",
        kind: Legal,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "Published by Halden Media Group, registered in Vik, company number 4471.",
        #[cfg(test)]
        spares: "The ship is registered in Vik and owned by Halden.",
        fires: |l| l.count <= 40 && (l.says_any(COMPANY) && l.says_any(COMPANY_SURELY)),
    },
    Cue {
        name: "a press release's frame",
        kind: Legal,
        points: 9,
        below: false,
        #[cfg(test)]
        example: "FOR IMMEDIATE RELEASE",
        #[cfg(test)]
        spares: "For the release of two hostages, the state paid.",
        fires: |l| {
            l.count <= 8
                && !l.sentence()
                && l.opens_with(RELEASE_FRAME)
                && (l.colon
                    || l.text.contains([':', '@'])
                    || l.count <= 3
                    || l.opens_with("for immediate release|embargoed"))
                || l.is_any("ends|end|end of release")
        },
    },
    Cue {
        name: "an agency's note to editors",
        kind: Legal,
        points: 9,
        below: false,
        #[cfg(test)]
        example: "(Adds share price in third paragraph.)",
        #[cfg(test)]
        spares: "(He adds salt.)",
        fires: |l| l.text.starts_with('(') && l.count <= 30 && l.opens_with(TO_EDITORS),
    },
    Cue {
        name: "corrects an earlier version",
        kind: Legal,
        points: 12,
        below: false,
        #[cfg(test)]
        example: "Correction 28 March: An earlier version of this article gave the wrong year.",
        #[cfg(test)]
        spares: "An earlier version of the bill gave the wrong year.",
        fires: |l| {
            let version =
                l.says_any("earlier version of this|previous version of this|original version of this");
            let noted = l.opens_with("correction|corrections|clarification|editor's note")
                && l.says_any("this article|this story|this report|article|story");
            version || noted && l.text.contains(':')
        },
    },
    Cue {
        name: "speaks of its own page",
        kind: Legal,
        points: 7,
        below: false,
        #[cfg(test)]
        example: "This section contains relevant reference points, placed in a field",
        #[cfg(test)]
        spares: "This section of the road will be closed, police said.",
        fires: |l| {
            let past = l.told() && (l.says_any("was|were") || l.verb.is_some_and(|v| v.tense == Tense::Past));
            l.count <= 40 && !past && l.opens_with(OWN_PAGE) && !l.says_any("said|told|according to")
        },
    },
    Cue {
        name: "how the text was made",
        kind: Legal,
        points: 8,
        below: false,
        #[cfg(test)]
        example: "This article was written with the help of AI and checked by an editor.",
        #[cfg(test)]
        spares: "The bill was written with the help of lobbyists.",
        fires: |l| {
            l.count <= 45
                && l.says_any("this article|this story|this report|this post|this piece")
                && l.says_any(MADE_HOW)
                && !l.says_any("said|told")
        },
    },
];
