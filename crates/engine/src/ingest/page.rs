//! The whole of an article's lines: which zone each stands in, and which is
//! the headline.
//!
//! A scraped page runs masthead, headline, lead (standfirst, byline, picture),
//! body, tail. Asides (a list of other articles, a box) lie within the body or
//! run into the tail. The body is found by its prose: sentences of some length
//! that no cue of their own speaks against.

use super::cues::{Tally, account, tally, writers_note};
use super::kin::{Kin, kin, stems};
use super::line::{Line, Mark};
use crate::Furniture;

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zone {
    /// Before the headline.
    Masthead,
    /// The headline itself.
    Headline,
    /// Between the headline and the body's first prose.
    Lead,
    /// Among the body's prose.
    Body,
    /// Under a heading that belongs to other things than the account.
    Aside,
    /// After the body's last sentence.
    Tail,
}

/// An article's lines with what is known of each.
pub(super) struct Page<'t> {
    /// The lines.
    pub lines: Vec<Line<'t>>,
    /// What the cues say of each by itself.
    pub tallies: Vec<Tally>,
    /// How much each has the shape of an account.
    pub account: Vec<i32>,
    /// How much of each line's matter the paragraphs share.
    pub kin: Vec<Kin>,
    /// Where each stands.
    pub zones: Vec<Zone>,
    /// Which is the headline.
    pub headline: Option<usize>,
    /// Whether empty lines mean anything: some lines follow others directly.
    pub gaps: bool,
}

impl<'t> Page<'t> {
    /// Measures the lines; `title` is the headline where markup gave it.
    pub fn new(lines: Vec<Line<'t>>, title: Option<&str>) -> Self {
        let mut tallies: Vec<Tally> = lines.iter().map(tally).collect();
        let account: Vec<i32> = lines.iter().map(account).collect();
        let mut prose: Vec<bool> =
            lines.iter().zip(&tallies).zip(&account).map(|((l, t), a)| l.prose() && !sinks(t, *a)).collect();
        // Notes on the writer stand before all prose or after it.
        let order: [Vec<usize>; 2] = [(0..lines.len()).collect(), (0..lines.len()).rev().collect()];
        for i in order
            .iter()
            .flat_map(|order| order.iter().take_while(|i| !prose[**i] || writers_note(&lines[**i])))
        {
            if writers_note(&lines[*i]) {
                tallies[*i].add("a note on the writer", Furniture::Byline, 12, false);
            }
        }
        for (i, prose) in prose.iter_mut().enumerate() {
            *prose = *prose && !sinks(&tallies[i], account[i]);
        }
        let kin = kin(&lines, &prose);
        let followers = lines.iter().skip(1).filter(|l| !l.after_gap).count();
        let gaps = followers > 0 && followers + 1 < lines.len();
        let mut page =
            Self { zones: vec![Zone::Body; lines.len()], lines, tallies, account, kin, headline: None, gaps };
        let mut first = prose.iter().position(|p| *p).unwrap_or(page.lines.len());
        page.headline = page.find_headline(first, &prose, title);
        if let Some(headline) = page.headline.filter(|h| *h >= first) {
            first = (headline + 1..prose.len()).find(|i| prose[*i]).unwrap_or(page.lines.len());
        }
        page.set_zones(first);
        page
    }

    /// Whether a line's own cues, and those of its place so far, make it
    /// furniture.
    pub fn sunk(&self, at: usize) -> bool {
        match (self.tallies.get(at), self.account.get(at)) {
            (Some(tally), Some(account)) => sinks(tally, *account),
            _ => false,
        }
    }

    /// Whether a line is a sentence of the account as far as its own cues go.
    fn stands(&self, at: usize) -> bool {
        self.lines.get(at).is_some_and(|l| l.sentence() || l.stop && l.count >= 5) && !self.sunk(at)
    }

    /// The headline: of the lines before the body that could be one, the
    /// first that shares nearly as much with the opening paragraphs as the
    /// best does.
    fn find_headline(&self, first: usize, prose: &[bool], title: Option<&str>) -> Option<usize> {
        let opening: Vec<String> = {
            let mut list: Vec<String> = (first..self.lines.len())
                .filter(|i| prose[*i])
                .take(5)
                .flat_map(|i| stems(&self.lines[i]))
                .collect();
            crossread_sort::plain(&mut list);
            list
        };
        let title = title.map(|t| Line::measured(t, crate::Span::default(), Mark::Plain, true).plain);
        let asks = |line: &Line<'_>| line.text.trim_end().ends_with(['?', '!']) && line.count <= 20;
        let reach = if self.lines.get(first).is_some_and(|l| asks(l) || matches!(l.mark, Mark::Heading(1))) {
            first + 1
        } else {
            first
        };
        let scored: Vec<(usize, usize)> = (0..reach.min(self.lines.len()))
            .filter(|i| {
                let line = &self.lines[*i];
                !self.sunk(*i)
                    && (2..=30).contains(&line.count)
                    && !line.colon
                    && !matches!(
                        line.mark,
                        Mark::Caption | Mark::Picture | Mark::Outside | Mark::Link | Mark::Bullet
                    )
            })
            .map(|i| {
                let line = &self.lines[i];
                let shared = stems(line).iter().filter(|s| opening.binary_search(s).is_ok()).count();
                let mut score = shared.min(3) * 10;
                score += if line.verb.is_some() { 4 } else { 0 };
                score += if line.count >= 4 { 4 } else { 0 };
                score += if line.after_gap { 1 } else { 0 };
                // Under a running time stands a film's title.
                let film = i.checked_sub(1).is_some_and(|j| running_time(self.lines[j].text));
                score = score.saturating_sub(if film && line.mark == Mark::Plain { 18 } else { 0 });
                score += match line.mark {
                    Mark::Heading(1) => 60,
                    Mark::Heading(_) => 15,
                    _ => 0,
                };
                if title.as_ref().is_some_and(|t| t.trim() == line.plain.trim()) {
                    score += 100;
                }
                (i, score)
            })
            .collect();
        let best = scored.iter().map(|(_, score)| *score).max()?;
        scored.iter().find(|(_, score)| *score * 10 >= best * 6).map(|(i, _)| *i)
    }

    fn set_zones(&mut self, first: usize) {
        let n = self.lines.len();
        if first >= n {
            // No prose at all: the headline aside, everything stands alone.
            for (i, zone) in self.zones.iter_mut().enumerate() {
                *zone = match self.headline {
                    Some(h) if i == h => Zone::Headline,
                    Some(h) if i < h => Zone::Masthead,
                    _ => Zone::Body,
                };
            }
            return;
        }
        for i in 0..first {
            self.zones[i] = match self.headline {
                Some(h) if i < h => Zone::Masthead,
                Some(h) if i == h => Zone::Headline,
                _ => Zone::Lead,
            };
        }
        let mut aside = false;
        let mut last = first;
        for i in first..n {
            // What the markup bounds does not reach past its element.
            let bounded = self.lines[i].mark == Mark::Outside;
            if self.tallies[i].below && self.sunk(i) && !bounded {
                aside = true;
            } else if aside && self.lines[i].sentence() && self.stands(i) && self.resumes(i) {
                aside = false;
                last = i;
            }
            self.zones[i] = if aside { Zone::Aside } else { Zone::Body };
            if !aside && self.stands(i) && (i == first || self.carries_on(last, i)) {
                last = i;
            }
        }
        for zone in self.zones.iter_mut().skip(last + 1) {
            if *zone == Zone::Body {
                *zone = Zone::Tail;
            }
        }
    }

    /// Whether a sentence still belongs to the body that reached `last`: not
    /// where what closes a page (a notice of rights, who else reported, a row
    /// of labels) lies between and the sentence speaks of other matters.
    fn carries_on(&self, last: usize, at: usize) -> bool {
        let between = (last + 1..at).filter(|i| self.lines[*i].mark != Mark::Outside);
        let closes = |i: usize| {
            self.sunk(i)
                && (self.tallies[i].below
                    || matches!(self.tallies[i].kind, Some(Furniture::Legal | Furniture::Byline)))
        };
        let listed = between.clone().any(|i| self.lines[i].colon && !self.sunk(i));
        let label = |i: &usize| !self.lines[*i].sentence() && self.lines[*i].mark != Mark::Bullet;
        let closed = between.clone().any(closes);
        let labels = between.clone().filter(label).count();
        if !closed && (listed || labels < 3 || labels < 6 && self.kin[at].hits > 0) {
            return true;
        }
        let follows = self.stands(at + 1) && self.kin.get(at + 1).is_some_and(|kin| kin.hits > 0);
        let three = (at..at + 3).all(|i| self.stands(i))
            && (at..at + 3).map(|i| self.kin[i].hits).sum::<usize>() >= 3;
        self.kin[at].hits >= 2 || self.kin[at].hits == 1 && (follows || self.kin[at].at_least(50)) || three
    }

    /// Whether the account goes on at a sentence after an aside: with two or
    /// more sentences in a row that share matter with the rest, or with one
    /// that shares much.
    fn resumes(&self, at: usize) -> bool {
        let mut run = 0;
        let mut hits = 0;
        let mut labels = 0;
        for i in at..self.lines.len() {
            if self.stands(i) {
                run += 1;
                hits += self.kin[i].hits;
            } else if self.sunk(i) {
                if self.tallies[i].below {
                    break;
                }
            } else {
                labels += 1;
            }
            if run == 3 || labels == 2 {
                break;
            }
        }
        // Where a list was of links, text that is none is not part of it.
        let linked = at.checked_sub(1).is_some_and(|i| self.lines[i].mark == Mark::Link)
            && !matches!(self.lines[at].mark, Mark::Link | Mark::Outside | Mark::Beyond);
        if linked && self.lines[at].prose() {
            return true;
        }
        let alone = self.lines[at].prose() && self.kin[at].hits >= 3 && self.kin[at].at_least(40);
        run >= 2 && hits >= 2 || run >= 3 && hits >= 1 && labels == 0 || alone
    }
}

/// Whether a line is a film's or a recording's running time, such as `02:31`.
pub(super) fn running_time(text: &str) -> bool {
    text.contains(':') && text.chars().all(|c| c.is_ascii_digit() || c == ':' || c == ' ')
}

/// Whether furniture points outweigh account points.
pub(super) fn sinks(tally: &Tally, account: i32) -> bool {
    tally.points >= 4 && tally.points > account
}
