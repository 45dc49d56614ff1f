//! [`Failure`]: why a command ends early, and what the user sees of it.

use std::fmt::{self, Display};
use std::io::{self, Write};
use std::process::ExitCode;

use scrimp::SchemaError;

/// Why a command ends early.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Something is wrong with what the user gave.
    Data {
        /// A line that says what and where.
        line: String,
        /// What to do about it.
        help: Vec<String>,
    },
    /// A peer cannot be reached, or does not answer as it should, or in time; told likewise.
    Transport {
        /// As of `Data`.
        line: String,
        /// As of `Data`.
        help: Vec<String>,
    },
    /// As `Data`, where 1 stands for something else: two messages that differ.
    Trouble {
        /// As of `Data`.
        line: String,
        /// As of `Data`.
        help: Vec<String>,
    },
    /// Two messages differ, which was printed.
    Different,
    /// A server answered with an exception, which was printed.
    Exception,
    /// As `Data`, but the lines were written to stderr already.
    Reported,
    /// Nobody reads the output any more, which is no error: `scrimp decode … | head`.
    BrokenPipe,
}

impl Failure {
    /// `error`, found at `place`.
    pub(crate) fn at(place: impl Display, error: impl Display) -> Self {
        Self::Data { line: format!("{place}: {error}"), help: Vec::new() }
    }

    /// `error`, of the peer at `place` or of the way there.
    pub(crate) fn transport(place: impl Display, error: impl Display) -> Self {
        Self::Transport { line: format!("{place}: {error}"), help: Vec::new() }
    }

    /// The same failure, of a command that exits with 1 for something else.
    pub(crate) fn as_trouble(self) -> Self {
        match self {
            Self::Data { line, help } => Self::Trouble { line, help },
            other => other,
        }
    }

    /// The same failure with advice.
    pub(crate) fn with_help(mut self, advice: impl IntoIterator<Item = String>) -> Self {
        if let Self::Data { help, .. } | Self::Transport { help, .. } = &mut self {
            help.extend(advice);
        }
        self
    }

    /// The same failure without advice.
    pub(crate) fn without_help(mut self) -> Self {
        if let Self::Data { help, .. } | Self::Transport { help, .. } = &mut self {
            help.clear();
        }
        self
    }

    /// The first error of a schema, and how many more there are.
    pub(crate) fn schema(error: &SchemaError) -> Self {
        let count = error.errors().count();
        let Some(first) = error.errors().next() else {
            return Self::Data { line: error.to_string(), help: Vec::new() };
        };
        let mut line = first.located(error.sources()).to_string();
        if count > 1 {
            line += &format!(" (and {} more: see `scrimp check`)", count - 1);
        }
        Self::Data { line, help: Vec::new() }
    }

    /// A failure to write to `place`.
    pub(crate) fn write(place: impl Display, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::BrokenPipe,
            _ => Self::at(place, error),
        }
    }

    /// Tells the user, and returns what the process exits with.
    pub(crate) fn report(self) -> ExitCode {
        let code = match self {
            Self::BrokenPipe => 0,
            Self::Data { .. } | Self::Reported | Self::Different => 1,
            Self::Trouble { .. } => 2,
            Self::Exception => 3,
            Self::Transport { .. } => 4,
        };
        if let Self::Data { .. } | Self::Trouble { .. } | Self::Transport { .. } = self {
            complain(self);
        }
        ExitCode::from(code)
    }
}

/// A line for what is wrong, and one for each piece of advice.
impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::Data { line, help } | Self::Trouble { line, help } | Self::Transport { line, help }) =
            self
        else {
            return Ok(());
        };
        write!(f, "scrimp: {}", OneLine(line))?;
        help.iter().try_for_each(|help| write!(f, "\n  help: {}", OneLine(help)))
    }
}

/// Writes a line to stderr; where that cannot be done there is nobody to tell.
pub(crate) fn complain(line: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// Text on one line: it may quote names and values that hold line ends and escape sequences.
struct OneLine<'t>(&'t str);

impl Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The notes of a diagnostic are lines of their own.
        let text = self.0.replace("\n  note: ", "; note: ");
        for char in text.chars() {
            match char.is_control() {
                true => write!(f, "{}", char.escape_default())?,
                false => write!(f, "{char}")?,
            }
        }
        Ok(())
    }
}
