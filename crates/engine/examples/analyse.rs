//! Prints what the engine finds in the files given: one line a sentence, and
//! under it its quotations, quantities, times, names, cues and claims.
//!
//! ```text
//! cargo run -p crossread-engine --example analyse -- article.txt [2025-12-02]
//! ```
//!
//! With `PARSE` set the parse is printed too; with `PLAIN` set the language
//! pipeline is left out.

use std::sync::Arc;
use std::time::Instant;

use crossread_engine::{Analysis, Article, Models, Span, analyse, ingest};

fn main() {
    let models = models();
    let mut names: Vec<String> = std::env::args().skip(1).collect();
    let is_date = |text: &String| text.len() == 10 && text.starts_with(|c: char| c.is_ascii_digit());
    let published = if names.last().is_some_and(is_date) { names.pop() } else { None };
    for name in &names {
        match std::fs::read(name) {
            Ok(bytes) => {
                for mut article in ingest::file(name, &bytes).articles {
                    if published.is_some() {
                        article.published.clone_from(&published);
                    }
                    let start = Instant::now();
                    let analysis = analyse::article(&article, &models);
                    let took = start.elapsed();
                    show(&article, &analysis);
                    println!("== {name}: {} tokens in {took:?}", analysis.tokens.len());
                }
            }
            Err(error) => eprintln!("{name}: {error}"),
        }
    }
}

/// The project's models, unless `PLAIN` is set.
fn models() -> Arc<Models> {
    if std::env::var_os("PLAIN").is_some() { Arc::default() } else { crossread_models::bundled() }
}

fn show(article: &Article, analysis: &Analysis) {
    let text = article.text.as_str();
    let words = |spans: &[Span]| spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join(" … ");
    for (index, sentence) in analysis.sentences.iter().enumerate() {
        let inside = |span: Span| sentence.span.contains(span);
        println!("\n[{index} {:?}] {}", sentence.block, sentence.span.of(text));
        if std::env::var_os("PARSE").is_some() {
            let nodes = analysis.nodes.get(sentence.tokens.clone()).unwrap_or_default();
            for (at, node) in sentence.tokens.clone().zip(nodes) {
                let word = |at: usize| analysis.tokens.get(at).map_or("", |token| token.span.of(text));
                println!("   parse    {:<16} {:<6} {:<10} {}", word(at), node.pos, node.dep, word(node.head));
            }
        }
        for q in analysis.quotations.iter().filter(|q| q.span.overlaps(sentence.span)) {
            println!("   quote    {}", q.span.of(text));
        }
        for q in analysis.quantities.iter().filter(|q| inside(q.span)) {
            let rough = if q.rough { "~" } else { "" };
            println!(
                "   quantity {} = {rough}{}..{} {:?} of {:?} {:?}",
                q.span.of(text),
                q.low,
                q.high,
                q.unit,
                q.of,
                q.also
            );
        }
        for t in analysis.times.iter().filter(|t| inside(t.span)) {
            println!(
                "   time     {} = {:?} weekday {:?} minutes {:?}",
                t.span.of(text),
                t.days,
                t.weekday,
                t.minutes
            );
        }
        for n in analysis.names.iter().filter(|n| inside(n.span)) {
            println!("   name     {} = {:?} {}", n.span.of(text), n.kind, n.key);
        }
        for one in analysis.leading.iter().filter(|one| one.sentence == index) {
            println!("   leading  {}  <<{}>>", words(&one.spans), words(&one.asks));
        }
        for r in analysis.references_in(sentence.span) {
            let name = analysis.names.get(r.name).map_or("", |name| name.span.of(text));
            println!("   means    {} = {name} ({:?})", r.span.of(text), r.kind);
        }
        for cue in analysis.cues.iter().filter(|cue| sentence.tokens.contains(&cue.tokens.start)) {
            let tokens = analysis.tokens.get(cue.tokens.clone()).unwrap_or_default();
            let spans: Vec<Span> = tokens.iter().map(|token| token.span).collect();
            println!("   cue      {} = {:?}", words(&spans), cue.kind);
        }
        for claim in analysis.claims.iter().filter(|claim| claim.sentence == index) {
            println!("   claim    {} [{:?} {:?}]", words(&claim.spans), claim.polarity, claim.certainty);
            if let Some(by) = &claim.attribution {
                println!("      by    {} | {} | {}", words(&by.source), words(&by.cue), words(&by.content));
            }
        }
    }
}
