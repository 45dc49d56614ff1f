//! `scrimp check`: are IDL files valid?

use std::path::PathBuf;

use scrimp::Schema;

use crate::failure::{Failure, complain};

/// What `scrimp check` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The IDL files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// A folder to look for includes in; may be given several times
    #[arg(short = 'I', value_name = "DIR")]
    include_dirs: Vec<PathBuf>,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let builder = args.include_dirs.iter().fold(Schema::builder(), |builder, dir| builder.include_dir(dir));
    let mut all_good = true;
    for file in &args.files {
        match builder.load(file) {
            Ok(schema) => {
                let schema = schema.descriptors();
                for warning in schema.warnings() {
                    complain(warning.located(schema.sources()));
                }
            }
            Err(error) => {
                all_good = false;
                for diagnostic in error.diagnostics() {
                    complain(diagnostic.located(error.sources()));
                }
            }
        }
    }
    if all_good { Ok(()) } else { Err(Failure::Reported) }
}
