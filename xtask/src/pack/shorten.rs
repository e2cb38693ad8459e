//! Fewer bytes for the program: short names between the module and its glue,
//! and scripts without what only people read.
//!
//! wasm-bindgen names every function of the browser that the module uses after
//! itself and a hash ("__wbg_focus_4d0db17c671ea324"), in the module and in the
//! glue. Nothing else knows these names, and hashes do not pack.

use std::io::Write;
use std::process::{Command, Stdio};

use super::html;
use crate::Result;

/// The section of a module that lists what it takes from outside
/// (WebAssembly Core Specification 2.0, 5.5.5).
const IMPORTS: u8 = 2;

/// The name of glue's list of functions within a module's imports.
const FROM: &str = "crossread";

/// Gives the functions that `module` takes from `glue` names of a letter or two.
///
/// # Errors
///
/// When the module is none, takes anything but functions, or takes one that the
/// glue does not name just once.
pub fn names(module: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut glue = glue.to_owned();
    let mut rest = module.get(8..).filter(|_| module.starts_with(b"\0asm")).ok_or("The module is none.")?;
    let mut short = module[..8].to_vec();
    while let [id, after @ ..] = rest {
        let (length, after) = number(after)?;
        let (body, after) = after.split_at_checked(length).ok_or("The module ends early.")?;
        rest = after;
        let body = if *id == IMPORTS { imports(body, &mut glue)? } else { body.to_vec() };
        short.push(*id);
        put(&mut short, body.len());
        short.extend(body);
    }
    Ok((short, glue))
}

fn imports(section: &[u8], glue: &mut String) -> Result<Vec<u8>> {
    let (count, mut rest) = number(section)?;
    let mut short = Vec::new();
    put(&mut short, count);
    let mut from = None;
    for at in 0..count {
        let (module, after) = text(rest)?;
        let (name, after) = text(after)?;
        let [0, after @ ..] = after else {
            return Err(format!("The module takes {name} from outside, which is no function.").into());
        };
        let (kind, after) = number(after)?;
        rest = after;
        if *from.get_or_insert(module) != module {
            return Err("The module takes functions from two places.".into());
        }
        let letters = letters(at);
        replace_once(glue, &format!(" {name}: "), &format!(" {letters}: "))?;
        for word in [FROM, &letters] {
            put(&mut short, word.len());
            short.extend(word.as_bytes());
        }
        short.push(0);
        put(&mut short, kind);
    }
    if let Some(from) = from {
        replace_once(glue, &format!("\"{from}\": "), &format!("\"{FROM}\": "))?;
    }
    Ok(short)
}

/// Replaces a name where it is given its meaning.
fn replace_once(glue: &mut String, old: &str, new: &str) -> Result<()> {
    let mut places = glue.match_indices(old);
    match (places.next(), places.next()) {
        (Some((at, _)), None) => glue.replace_range(at..at + old.len(), new),
        _ => return Err(format!("The glue does not name{old}just once.").into()),
    }
    Ok(())
}

/// a to z, aa, ab, …
fn letters(mut number: usize) -> String {
    let mut name = Vec::new();
    loop {
        name.push(b'a' + (number % 26) as u8);
        if number < 26 {
            return name.iter().rev().map(|letter| char::from(*letter)).collect();
        }
        number = number / 26 - 1;
    }
}

/// An unsigned number in LEB128, and what follows it.
fn number(bytes: &[u8]) -> Result<(usize, &[u8])> {
    let mut value = 0;
    for (at, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Ok((value, &bytes[at + 1..]));
        }
    }
    Err("The module has a number that does not end.".into())
}

fn put(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn text(bytes: &[u8]) -> Result<(&str, &[u8])> {
    let (length, rest) = number(bytes)?;
    let (text, rest) = rest.split_at_checked(length).ok_or("The module ends early.")?;
    Ok((std::str::from_utf8(text)?, rest))
}

/// A script as `terser` writes it: the same, shorter.
///
/// # Errors
///
/// When terser does not run, or does not understand the script.
pub fn script(script: &str) -> Result<String> {
    let mut terser = Command::new("terser");
    terser.args(["--compress", "passes=2", "--mangle"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = terser.spawn().map_err(|error| format!("terser does not start: {error}."))?;
    running.stdin.take().ok_or("terser takes no input.")?.write_all(script.as_bytes())?;
    let done = running.wait_with_output()?;
    if done.status.success() { Ok(String::from_utf8(done.stdout)?) } else { Err("terser failed.".into()) }
}

/// A page whose own scripts are shortened; what its scripts hold as data stays.
///
/// # Errors
///
/// As [`script`].
pub fn scripts(page: &str) -> Result<String> {
    let mut short = page.to_owned();
    for (tag, text) in html::scripts(page).into_iter().rev() {
        if tag.attribute("type").is_none() && !page[text.clone()].trim().is_empty() {
            let script = script(&page[text.clone()])?;
            short.replace_range(text, script.trim_end());
        }
    }
    Ok(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that takes two functions of kind 0 and then has one empty section.
    fn module(names: [&str; 2]) -> Vec<u8> {
        let mut section = vec![2];
        for name in names {
            section.extend(b"\x03./g");
            section.push(name.len() as u8);
            section.extend(name.as_bytes());
            section.extend([0, 0]);
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend([2, section.len() as u8]);
        module.extend(section);
        module.extend([3, 1, 0]);
        module
    }

    #[test]
    fn both_sides_get_the_same_short_names() {
        let glue = "const import0 = { __wbg_a_1: function() {}, __wbg_b_2: 3 }; return { \"./g\": import0 };";
        let (short, glue) = names(&module(["__wbg_a_1", "__wbg_b_2"]), glue).expect("a module");
        assert_eq!(glue, "const import0 = { a: function() {}, b: 3 }; return { \"crossread\": import0 };");
        let section = short.get(10..).expect("a section");
        let part = |name: &str| [&[9], FROM.as_bytes(), &[1], name.as_bytes(), &[0, 0]].concat();
        assert_eq!(section, [vec![2], part("a"), part("b"), vec![3, 1, 0]].concat());
        assert_eq!(usize::from(short[9]), section.len() - 3);
    }

    #[test]
    fn a_name_that_is_not_told_is_an_error() {
        assert!(names(&module(["__wbg_a_1", "__wbg_b_2"]), "{ __wbg_a_1: 1 }").is_err());
        assert!(names(b"GIF89a..", "").is_err());
        let mut cut = module(["__wbg_a_1", "__wbg_b_2"]);
        cut.truncate(14);
        assert!(names(&cut, "").is_err());
    }

    #[test]
    fn names_are_counted_in_letters() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }
}
