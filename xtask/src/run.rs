//! Starting programs and saying how they get on.
//!
//! A long step prints one line when it starts, a sign of life with the
//! program's latest words every few seconds, and the time it took at its end;
//! its full output only when it fails.

use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use crate::Result;

/// Prints a heading for a part of the work.
pub fn heading(words: &str) {
    println!("\n== {words}");
}

/// Prints a remark.
pub fn say(words: &str) {
    println!("   {words}");
}

/// A duration as people say it: `0.4 s`, `12 s`, `3 min 20 s`.
pub fn time(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..120 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// Runs a program to its end without its output, which is returned (standard
/// output and error as they came). `what` says what is being done, `about`
/// how long that takes.
///
/// # Errors
///
/// When the program does not start or fails; its output is in the message.
pub fn quietly(what: &str, about: &str, command: &mut Command) -> Result<String> {
    println!(" > {what}{}", if about.is_empty() { String::new() } else { format!(" (about {about})") });
    let start = Instant::now();
    let log = Arc::new(Mutex::new(String::new()));
    let last = Arc::clone(&log);
    let (stop, stopped) = mpsc::channel::<()>();
    let pulse = thread::spawn(move || beat(start, &last, &stopped));
    let outcome = capture(command, &log, false);
    drop(stop);
    let _ = pulse.join();
    let output = log.lock().map(|log| log.clone()).unwrap_or_default();
    match outcome {
        Ok(true) => {
            println!("   done in {}", time(start.elapsed()));
            Ok(output)
        }
        Ok(false) => Err(format!("{output}\nThis failed after {}: {what}", time(start.elapsed())).into()),
        Err(error) => Err(format!("{what}: {error}").into()),
    }
}

/// Runs a program to its end, showing its output as it comes, and returns
/// whether it succeeded and what it printed.
///
/// # Errors
///
/// When the program does not start.
pub fn shown(command: &mut Command) -> Result<(bool, String)> {
    let log = Arc::new(Mutex::new(String::new()));
    let good = capture(command, &log, true)?;
    let output = log.lock().map(|log| log.clone()).unwrap_or_default();
    Ok((good, output))
}

/// Runs a program with this one's input and output.
///
/// # Errors
///
/// When it does not start or fails.
pub fn attached(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("{} failed.", name(command)).into()) }
}

/// A program's standard output, trimmed, where it runs and succeeds.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("{} could not be started: {error}", name(command))
}

fn capture(command: &mut Command, log: &Arc<Mutex<String>>, show: bool) -> Result<bool> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| not_started(command, &error))?;
    let readers = [
        child.stdout.take().map(|stream| follow(stream, Arc::clone(log), show)),
        child.stderr.take().map(|stream| follow(stream, Arc::clone(log), show)),
    ];
    let status = child.wait()?;
    for reader in readers.into_iter().flatten() {
        let _ = reader.join();
    }
    Ok(status.success())
}

fn follow(stream: impl Read + Send + 'static, log: Arc<Mutex<String>>, show: bool) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut reader = BufReader::new(stream);
        let mut line = Vec::new();
        while matches!(reader.read_until(b'\n', &mut line), Ok(read) if read > 0) {
            let text = String::from_utf8_lossy(&line);
            if show {
                print!("{text}");
            }
            if let Ok(mut log) = log.lock() {
                log.push_str(&text);
            }
            line.clear();
        }
    })
}

fn beat(start: Instant, log: &Mutex<String>, stopped: &mpsc::Receiver<()>) {
    let terminal = std::io::stdout().is_terminal();
    let wait = Duration::from_secs(if terminal { 1 } else { 20 });
    while stopped.recv_timeout(wait) == Err(mpsc::RecvTimeoutError::Timeout) {
        let last = log
            .lock()
            .ok()
            .and_then(|log| log.lines().rev().find(|line| !line.trim().is_empty()).map(str::to_owned))
            .unwrap_or_default();
        let last: String = last.trim().chars().filter(|letter| !letter.is_control()).take(60).collect();
        if terminal {
            print!("\r\x1b[2K   {} {last}", time(start.elapsed()));
            let _ = std::io::stdout().flush();
        } else {
            println!("   {} {last}", time(start.elapsed()));
        }
    }
    if terminal {
        print!("\r\x1b[2K");
        let _ = std::io::stdout().flush();
    }
}
