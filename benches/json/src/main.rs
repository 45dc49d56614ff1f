//! `scrimp-bench-json`: JSON text to records and back, against `sonic-rs` with a program's own structs.
//!
//! It takes the vectors that the compiler may use. `cargo` builds for every CPU of the architecture; `scripts/bench-json` builds for this
//! one, and the lines then say `sonic-rs-simd`.

use std::io;
use std::process::ExitCode;

use clap::Parser;
use scrimp_bench::json::{self, Document, Operation, Peers, Texts};
use scrimp_bench::ratios::Options;
use scrimp_bench::workloads::Contender;

/// Prints a line per comparison, as `scrimp-bench ratios` does: ratio WORKLOAD json OPERATION AGAINST VALUE OURS THEIRS
#[derive(Parser)]
#[command(version)]
struct Cli {
    /// Only comparisons that contain all of these words, as in "small json-read"
    #[arg(long, value_name = "WORDS", default_value = "")]
    filter: String,
    /// Print JSON, an object per line, with medians
    #[arg(long)]
    json: bool,
    /// How many batches each side runs
    #[arg(long, value_name = "N", default_value_t = 200)]
    rounds: usize,
    /// Only name the comparisons
    #[arg(long)]
    list: bool,
}

struct Sonic;

impl Peers for Sonic {
    fn contenders<'a, D: Document>(&self, texts: &'a Texts<D>, operation: Operation) -> Vec<Contender<'a>> {
        let name = if cfg!(target_feature = "avx2") { "sonic-rs-simd" } else { "sonic-rs" };
        let read = |text: &str| sonic_rs::from_str(text).expect("it fits");
        let write = |value: &D, out: &mut Vec<u8>| sonic_rs::to_writer(out, value).expect("it is JSON");
        vec![texts.contender(name, operation, read, write)]
    }
}

fn main() -> ExitCode {
    let Cli { filter, json, rounds, list } = Cli::parse();
    let filter = filter.split_whitespace().map(str::to_owned).collect();
    match json::run(&Sonic, &Options { filter, rounds, json, list }, &mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
