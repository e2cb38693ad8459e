//! Whom pronouns and roles mean, against a sample labelled by hand: how often
//! a tie is right, and how many of those that could be made are.

use crossread_engine::analyse;

/// A text without its labels, and each label with where its word ends.
fn unmark(marked: &str) -> (String, Vec<(usize, String)>) {
    let (mut text, mut labels) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some(open) = rest.find('{') {
        let close = rest[open..].find('}').map(|at| at + open).expect("every label is closed");
        text.push_str(&rest[..open]);
        labels.push((text.len(), rest[open + 1..close].to_owned()));
        rest = &rest[close + 1..];
    }
    text.push_str(rest);
    (text, labels)
}

#[test]
fn ties_of_the_labelled_sample_are_right_and_not_too_few() {
    let models = crossread_models::bundled();
    let sample = include_str!("fixtures/references.txt");
    let lines: Vec<&str> = sample.lines().filter(|line| !line.starts_with('#')).collect();
    let (mut right, mut due, mut wrong, mut open) = (0, 0, Vec::new(), Vec::new());
    for marked in lines.join("\n").split("\n\n").filter(|text| !text.trim().is_empty()) {
        let (text, labels) = unmark(marked.trim());
        let found = analyse::words(&text, None, &models);
        for (end, want) in labels {
            let at = found.references.iter().find(|reference| reference.span.end == end);
            let got = at.and_then(|at| found.names.get(at.name)).map_or("", |name| name.key.as_str());
            let near = text
                .get(..end)
                .and_then(|before| before.get(before.len().saturating_sub(40)..))
                .unwrap_or("");
            due += usize::from(!want.is_empty());
            match (got == want, got.is_empty()) {
                (true, false) => right += 1,
                (true, true) => {}
                (false, true) => open.push(format!("{near} = {want}")),
                (false, false) => wrong.push(format!("{near} = {want}, not {got}")),
            }
        }
    }
    println!("{right} of {due} tied; {} wrong: {wrong:#?}\nopen: {open:#?}", wrong.len());
    let given = right + wrong.len();
    assert!(right * 100 >= given * 97, "{right} of {given} ties are right: {wrong:#?}");
    assert!(right * 100 >= due * 70, "{right} of {due} are tied: {open:#?}");
}
