//! `scrimp check`: are IDL files valid, and is a new version of one compatible with an old one?

use std::collections::HashSet;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use clap::error::ErrorKind;
use scrimp::descriptor::{self, Diagnostic, Loader, Severity, SourceMap, Style};

use crate::failure::{Failure, complain};
use crate::files::Output;

/// What `scrimp check` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The IDL files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// A folder to look for includes in; may be given several times
    #[arg(short = 'I', value_name = "DIR")]
    include_dirs: Vec<PathBuf>,
    /// How to report what is found: as text to stderr, or as a JSON object per line to stdout
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Report what FILE breaks for programs and data that know this older version of it
    #[arg(long, value_name = "OLD")]
    against: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let loader = args.include_dirs.iter().fold(Loader::new(), |loader, dir| loader.include_dir(dir));
    let mut report = Report::new(args.format);
    match (&args.against, args.files.as_slice()) {
        (None, files) => {
            for file in files {
                check(&loader, file, &mut report)?;
            }
        }
        (Some(old), [new]) => audit(&loader, old, new, &mut report)?,
        (Some(_), _) => {
            let message = "`--against` compares two files: give one FILE\n";
            clap::Error::raw(ErrorKind::TooManyValues, message).exit();
        }
    }
    if report.has_errors { Err(Failure::Reported) } else { Ok(()) }
}

fn check(loader: &Loader, file: &Path, report: &mut Report) -> Result<(), Failure> {
    match loader.load(file) {
        Ok(schema) => report.add(schema.warnings(), schema.sources()),
        Err(error) => report.add(error.diagnostics(), error.sources()),
    }
}

fn audit(loader: &Loader, old: &Path, new: &Path, report: &mut Report) -> Result<(), Failure> {
    match (loader.load(old), loader.load(new)) {
        (Ok(old), Ok(new)) => {
            let audit = descriptor::audit(&old, &new);
            report.add(audit.diagnostics(), audit.sources())
        }
        (old, new) => [old.err(), new.err()]
            .iter()
            .flatten()
            .try_for_each(|error| report.add(error.diagnostics(), error.sources())),
    }
}

/// Writes diagnostics as they come, each once: several files may include one that is in error.
struct Report {
    format: Format,
    style: Style,
    seen: HashSet<String>,
    has_errors: bool,
}

impl Report {
    fn new(format: Format) -> Self {
        let is_colourful =
            io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        let style = if is_colourful { Style::Terminal } else { Style::Plain };
        Self { format, style, seen: HashSet::new(), has_errors: false }
    }

    fn add(&mut self, diagnostics: &[Diagnostic], sources: &SourceMap) -> Result<(), Failure> {
        for diagnostic in diagnostics {
            self.has_errors |= diagnostic.severity() == Severity::Error;
            let located = diagnostic.located(sources);
            let is_first = self.seen.is_empty();
            if !self.seen.insert(located.to_string()) {
                continue;
            }
            match self.format {
                Format::Text => {
                    let between = if is_first { "" } else { "\n" };
                    complain(format_args!("{between}{}", located.snippet(self.style).trim_end()));
                }
                Format::Json => {
                    let mut out = Output::stdout();
                    out.put_json_line(&located)?;
                    out.finish()?;
                }
            }
        }
        Ok(())
    }
}
