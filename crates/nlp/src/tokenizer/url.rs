//! Whether a chunk is a web address, which is then left in one piece.
//!
//! The rule is spaCy's regular expression (after Diego Perini's validator):
//! an optional scheme, optional user and password, a host that is a public IPv4
//! address or a dotted name with a lower-case last part, an optional port, an
//! optional path. Since a host holds none of `:/?#`, it ends at the first of
//! those, and nothing needs to be tried twice but where the user part ends.

use super::rules::Rules;

/// Whether the whole of `text`, which holds no white space, is an address.
pub(super) fn is_url(text: &str, rules: &Rules) -> bool {
    // Every host has a dot between two characters.
    if !text.bytes().skip(1).any(|b| b == b'.') {
        return false;
    }
    after_user(text, rules) || after_scheme(text, rules).is_some_and(|rest| after_user(rest, rules))
}

fn after_scheme<'t>(text: &'t str, rules: &Rules) -> Option<&'t str> {
    let (scheme, rest) = text.split_once("://")?;
    let fits =
        |c: char| matches!(c, '+' | '-' | '.' | '_') || rules.letter.contains(c) || rules.digit.contains(c);
    (scheme.chars().count() >= 2 && scheme.chars().all(fits)).then_some(rest)
}

fn after_user(text: &str, rules: &Rules) -> bool {
    let after_ats = text.match_indices('@').filter(|&(at, _)| at > 0).map(|(at, _)| at + 1);
    std::iter::once(0)
        .chain(after_ats)
        .any(|start| text.get(start..).is_some_and(|t| is_host_and_rest(t, rules)))
}

fn is_host_and_rest(text: &str, rules: &Rules) -> bool {
    let end = text.find([':', '/', '?', '#']).unwrap_or(text.len());
    let (host, rest) = text.split_at(end);
    is_rest(rest) && (is_name(host, rules) || is_address(host))
}

/// `(?::\d{2,5})?(?:[/?#]\S*)?$`
fn is_rest(rest: &str) -> bool {
    let path = match rest.strip_prefix(':') {
        None => rest,
        Some(port) => {
            let path = port.trim_start_matches(|c: char| c.is_ascii_digit());
            if !(2..=5).contains(&(port.len() - path.len())) {
                return false;
            }
            path
        }
    };
    path.is_empty() || path.starts_with(['/', '?', '#'])
}

fn is_name(host: &str, rules: &Rules) -> bool {
    let Some((labels, last)) = host.rsplit_once('.') else { return false };
    let outer = |c: char| c.is_ascii_alphanumeric() || ('\u{a1}'..='\u{ffff}').contains(&c);
    let is_label = |label: &str| {
        label.chars().count() <= 64
            && label.starts_with(outer)
            && label.ends_with(outer)
            && label.chars().all(|c| outer(c) || matches!(c, '_' | '-'))
    };
    (2..=63).contains(&last.chars().count())
        && last.chars().all(|c| rules.lower.contains(c))
        && labels.split('.').all(is_label)
}

/// Four numbers that make a public IPv4 address.
fn is_address(host: &str) -> bool {
    let mut octets = [0u16; 4];
    let mut parts = host.split('.');
    for (place, octet) in octets.iter_mut().enumerate() {
        let Some(part) = parts.next() else { return false };
        // The first and last may not begin with a zero; the middle ones may.
        let bare = matches!(place, 0 | 3);
        if !(1..=3).contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_digit()) {
            return false;
        }
        if part.starts_with('0') && (bare || part.len() > 2) {
            return false;
        }
        let Ok(value) = part.parse() else { return false };
        *octet = value;
    }
    let [a, b, c, d] = octets;
    let private = matches!((a, b), (10 | 127, _) | (169, 254) | (192, 168) | (172, 16..=31));
    parts.next().is_none() && !private && a <= 223 && b <= 255 && c <= 255 && d <= 254
}
