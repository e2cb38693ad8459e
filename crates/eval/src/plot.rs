//! Two pictures of a set's answers as one SVG file: whether confidence means
//! what it says, and how right the surest answers are.
//!
//! On the left a dot for each tenth of the scale of confidence stands at the
//! mean confidence and the share that is right, as large as the tenth has
//! answers; on the line, confidence is exactly what it says. On the right the
//! share that is right, over the share of all questions taken, the surest
//! first; the line ends where "cannot tell" begins.

use std::fmt::Write as _;

use crate::metric::Calibration;

/// The side of each picture.
const SIDE: f64 = 240.0;
/// Where the pictures begin, from the left and from the top.
const LEFT: [f64; 2] = [60.0, 380.0];
const TOP: f64 = 50.0;
const INK: &str = "#1b1c1f";
const SOFT: &str = "#8a8d93";
const ACCENT: &str = "#1f6f4a";

/// Draws a set's calibration.
pub(crate) fn svg(set: &str, found: &Calibration) -> String {
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 660 350\" font-family=\"sans-serif\" \
         font-size=\"12\" fill=\"{INK}\">\n<title>{set}: calibration, and accuracy by coverage</title>\n\
         <rect width=\"660\" height=\"350\" fill=\"#fdfdfb\"/>\n"
    );
    frame(&mut out, 0, &format!("{set}: right, by confidence"), "confidence");
    let ideal = format!("{},{} {},{}", x(0, 0.0), y(0.0), x(0, 1.0), y(1.0));
    let _ = writeln!(
        out,
        "<polyline points=\"{ideal}\" fill=\"none\" stroke=\"{SOFT}\" stroke-dasharray=\"4 4\"/>"
    );
    let all: usize = found.bins.iter().map(|bin| bin.answers).sum();
    for bin in found.bins.iter().filter(|bin| bin.answers > 0) {
        // The area tells how many answers there are.
        let radius = 2.0 + 22.0 * (bin.answers as f64 / all as f64).sqrt();
        let _ = writeln!(
            out,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{radius:.1}\" fill=\"{ACCENT}\" fill-opacity=\"0.55\"><title>{} \
             answers</title></circle>",
            x(0, bin.confidence),
            y(bin.accuracy),
            bin.answers
        );
    }
    frame(&mut out, 1, &format!("{set}: right, the surest first"), "of all questions");
    let known =
        found.curve.iter().zip(1..).filter_map(|(right, tenth)| Some((f64::from(tenth) / 10.0, (*right)?)));
    let points: Vec<String> = known.map(|(share, right)| format!("{},{}", x(1, share), y(right))).collect();
    let _ = writeln!(
        out,
        "<polyline points=\"{}\" fill=\"none\" stroke=\"{ACCENT}\" stroke-width=\"2\"/>",
        points.join(" ")
    );
    for point in points.iter().filter_map(|point| point.split_once(',')) {
        let _ = writeln!(out, "<circle cx=\"{}\" cy=\"{}\" r=\"3\" fill=\"{ACCENT}\"/>", point.0, point.1);
    }
    out.push_str("</svg>\n");
    out
}

fn x(picture: usize, share: f64) -> String {
    format!("{:.1}", LEFT[picture] + SIDE * share)
}

fn y(share: f64) -> String {
    format!("{:.1}", TOP + SIDE * (1.0 - share))
}

/// The axes of a picture with a heading, from 0 to 100 per cent both ways.
fn frame(out: &mut String, picture: usize, heading: &str, across: &str) {
    let left = LEFT[picture];
    let _ = writeln!(out, "<text x=\"{left}\" y=\"{}\" font-weight=\"bold\">{heading}</text>", TOP - 18.0);
    for fifth in 0..=5 {
        let share = f64::from(fifth) / 5.0;
        let (at, height) = (x(picture, share), y(share));
        let _ = writeln!(
            out,
            "<path d=\"M{left} {height}h{SIDE}M{at} {TOP}v{SIDE}\" stroke=\"{SOFT}\" stroke-opacity=\"0.25\"/>\
             <text x=\"{at}\" y=\"{}\" text-anchor=\"middle\" fill=\"{SOFT}\">{:.0} %</text>\
             <text x=\"{}\" y=\"{height}\" dy=\"4\" text-anchor=\"end\" fill=\"{SOFT}\">{:.0} %</text>",
            TOP + SIDE + 18.0,
            share * 100.0,
            left - 8.0,
            share * 100.0
        );
    }
    let _ = writeln!(
        out,
        "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{across}</text>",
        left + SIDE / 2.0,
        TOP + SIDE + 38.0
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::Answer;

    #[test]
    fn every_bin_with_answers_and_every_known_tenth_has_a_dot() {
        let answer = |confidence, right| Answer { confidence, right };
        let found = Calibration::of(&[
            answer(Some(0.95), true),
            answer(Some(0.55), false),
            answer(None, false),
            answer(None, false),
        ]);
        let svg = svg("set", &found);
        let known = found.curve.iter().flatten().count();
        assert_eq!(svg.matches("<circle").count(), 2 + known);
        assert!(known > 0 && known < 10);
        // The surest answer is right: at the top of its picture.
        assert!(svg.contains(&format!("cy=\"{}\"", y(1.0))));
        assert!(svg.starts_with("<svg") && svg.ends_with("</svg>\n"));
    }
}
