//! [`Progress`]: how far a command is, for whoever looks at a terminal.

use std::io::{self, IsTerminal};
use std::path::Path;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::failure::complain;
use crate::files::is_standard;

/// How far a command is in its input, drawn on stderr.
pub(crate) struct Progress {
    bar: ProgressBar,
    /// When it was drawn last.
    drawn: Instant,
}

impl Progress {
    /// How often it is drawn; what takes no longer has no progress.
    const INTERVAL: Duration = Duration::from_millis(100);

    /// Drawn when stderr is a terminal that the output does not go to as well.
    pub(crate) fn new(input_len: Option<u64>, output: &Path) -> Self {
        let is_seen = io::stderr().is_terminal() && !(is_standard(output) && io::stdout().is_terminal());
        let bar = match (is_seen, input_len) {
            (false, _) => ProgressBar::hidden(),
            (true, Some(len)) => ProgressBar::new(len).with_style(style(
                "{bar:30} {binary_bytes} of {binary_total_bytes}, {binary_bytes_per_sec}, {msg}, {eta} left",
            )),
            (true, None) => ProgressBar::no_length()
                .with_style(style("{spinner} {binary_bytes}, {binary_bytes_per_sec}, {msg}")),
        };
        Self { bar, drawn: Instant::now() }
    }

    /// `bytes` of input were read, and in them `messages`.
    pub(crate) fn update(&mut self, bytes: u64, messages: u64) {
        if !self.bar.is_hidden() && self.drawn.elapsed() >= Self::INTERVAL {
            self.drawn = Instant::now();
            self.bar.set_message(format!("{messages} messages"));
            self.bar.set_position(bytes);
        }
    }

    /// Writes a line to stderr that the drawing does not overwrite.
    pub(crate) fn complain(&self, line: impl std::fmt::Display) {
        self.bar.suspend(|| complain(line));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).expect("the template is well-formed")
}

/// A line on stderr that says how things are, for whoever looks at a terminal.
pub(crate) struct LiveLine(ProgressBar);

impl LiveLine {
    /// How often it changes.
    pub(crate) const INTERVAL: Duration = Duration::from_millis(200);

    /// Drawn when stderr is a terminal.
    pub(crate) fn new() -> Self {
        Self(match io::stderr().is_terminal() {
            true => ProgressBar::no_length().with_style(style("{spinner} {msg}")),
            false => ProgressBar::hidden(),
        })
    }

    /// Shows what `text` is, if anybody sees it.
    pub(crate) fn set(&self, text: impl FnOnce() -> String) {
        if !self.0.is_hidden() {
            self.0.set_message(text());
            self.0.tick();
        }
    }
}

impl Drop for LiveLine {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
