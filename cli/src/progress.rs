//! [`Progress`]: how far a command is, for whoever looks at a terminal.

use std::io::{self, IsTerminal};
use std::path::Path;

use indicatif::{ProgressBar, ProgressStyle};

use crate::failure::complain;
use crate::files::is_standard;

/// How far a command is in its input, drawn on stderr.
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
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
        Self { bar }
    }

    /// `bytes` of input were read, and in them `messages`.
    pub(crate) fn update(&self, bytes: u64, messages: u64) {
        if !self.bar.is_hidden() {
            self.bar.set_position(bytes);
            self.bar.set_message(format!("{messages} messages"));
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
