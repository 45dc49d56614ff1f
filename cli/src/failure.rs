//! [`Failure`]: why a command ends early, and what the user sees of it.

use std::fmt::{self, Display};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use scrimp::SchemaError;

/// Why a command ends early.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Something is wrong with what the user gave: a line that says what and where.
    Data(String),
    /// As `Data`, but the lines were written to stderr already.
    Reported,
    /// Nobody reads the output any more, which is no error: `scrimp decode … | head`.
    BrokenPipe,
}

impl Failure {
    /// `error`, found at `place`.
    pub(crate) fn at(place: impl Display, error: impl Display) -> Self {
        Self::Data(format!("{place}: {error}"))
    }

    /// The first error of a schema, and how many more there are.
    pub(crate) fn schema(error: &SchemaError) -> Self {
        let count = error.errors().count();
        let Some(first) = error.errors().next() else { return Self::Data(error.to_string()) };
        let mut line = first.located(error.sources()).to_string();
        if count > 1 {
            line += &format!(" (and {} more: see `scrimp check`)", count - 1);
        }
        Self::Data(line)
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
        match self {
            Self::BrokenPipe => ExitCode::SUCCESS,
            Self::Reported => ExitCode::FAILURE,
            Self::Data(line) => {
                complain(format_args!("scrimp: {}", OneLine(&line)));
                ExitCode::FAILURE
            }
        }
    }
}

/// Writes a line to stderr; where that cannot be done there is nobody to tell.
pub(crate) fn complain(line: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// What a file is called in messages; `-` is not one.
pub(crate) fn name_of(path: &Path) -> impl Display {
    let stdin = path == Path::new("-");
    if stdin { "<stdin>".to_owned() } else { path.display().to_string() }
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
