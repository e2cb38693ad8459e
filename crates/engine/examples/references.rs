//! Prints the files given with whom each pronoun and short name is tied to,
//! between brackets, and counts how many are left open.
//!
//! ```text
//! cargo run -p crossread-engine --example references -- article.txt
//! ```

use crossread_engine::analyse::{self, Reference, ReferenceKind};
use crossread_engine::ingest;

fn main() {
    let models = crossread_models::bundled();
    let (mut pronouns, mut tied, mut roles, mut short) = (0, 0, 0, 0);
    for name in std::env::args().skip(1) {
        let bytes = match std::fs::read(&name) {
            Ok(bytes) => bytes,
            Err(error) => {
                eprintln!("{name}: {error}");
                continue;
            }
        };
        for article in ingest::file(&name, &bytes).articles {
            let analysis = analyse::article(&article, &models);
            println!("\n== {name}");
            for sentence in &analysis.sentences {
                let mut line = String::new();
                let mut at = sentence.span.start;
                for token in sentence.tokens.clone() {
                    let Some(word) = analysis.tokens.get(token).map(|token| token.span) else { continue };
                    let reference: Option<&Reference> =
                        analysis.references.iter().find(|reference| reference.tokens.contains(&token));
                    line.push_str(article.text.get(at..word.end).unwrap_or(""));
                    at = word.end;
                    let lower = word.of(&article.text).to_lowercase();
                    let third = ["he", "him", "his", "himself", "she", "her", "hers", "herself"];
                    let is_pronoun = third.contains(&lower.as_str());
                    pronouns += usize::from(is_pronoun);
                    match reference.filter(|reference| reference.tokens.end == token + 1) {
                        Some(reference) => {
                            let to = analysis
                                .names
                                .get(reference.name)
                                .map_or("", |name| name.span.of(&article.text));
                            match reference.kind {
                                ReferenceKind::Pronoun => tied += usize::from(is_pronoun),
                                ReferenceKind::Role => roles += 1,
                                ReferenceKind::Short => short += 1,
                            }
                            line.push_str(&format!("[{:?} {to}]", reference.kind));
                        }
                        None if is_pronoun => line.push_str("[?]"),
                        None => {}
                    }
                }
                println!("{}", line.replace('\n', " "));
            }
        }
    }
    println!("\npronouns {pronouns}, tied {tied}; roles and bodies {roles}; short names {short}");
}
