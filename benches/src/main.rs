//! `scrimp-bench`: how fast scrimp is, in ratios that one process measured.

use std::io;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use scrimp_bench::ratios::{self, Options};
use scrimp_bench::{idl, json, messages, text, workloads};
use scrimp_testkit::allocations::Counting;

/// It counts where it is asked to: elsewhere it takes a load and a branch from everyone.
#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Compares scrimp's codecs with others.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Prints a line per comparison: ratio WORKLOAD PROTOCOL OPERATION AGAINST VALUE OURS THEIRS
    ///
    /// VALUE is their time by ours, so scrimp is faster where it is above 1. OURS and THEIRS are nanoseconds per message,
    /// in the fastest batch; the PROTOCOL of UTF-8 validation alone is "-". And lines: message small PROTOCOL OPERATION FRAMING NANOSECONDS ALLOCATIONS, which is what an envelope and a
    /// frame add to the codec's time, and how often memory is allocated; message long binary decode pieces RATIO, which is the time of an
    /// unframed message of 10 MB that comes in pieces, by that of the whole
    Ratios(RatiosArgs),
    /// Prints how fast IDL loads, against pilota-thrift-parser, which only parses, on the corpus that SCRIMP_CORPUS names; and
    /// on synthetic schemas of three sizes
    Idl(IdlArgs),
}

#[derive(Args)]
struct IdlArgs {
    /// How many times each schema is loaded; the fastest counts
    #[arg(long, value_name = "N", default_value_t = 30)]
    rounds: usize,
}

#[derive(Args)]
struct RatiosArgs {
    /// Only comparisons that contain all of these words, as in "short encode pilota"
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

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Ratios(args) => run_ratios(args),
        Command::Idl(args) => idl::run(args.rounds, &mut io::stdout().lock()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run_ratios(args: RatiosArgs) -> io::Result<()> {
    let options = Options {
        filter: args.filter.split_whitespace().map(str::to_owned).collect(),
        rounds: args.rounds,
        json: args.json,
        list: args.list,
    };
    let workloads = workloads::all();
    if !options.list {
        let mut executors: Vec<_> =
            workloads.iter().map(|workload| (workload.protocol(), workload.executor())).collect();
        executors.dedup();
        for (protocol, executor) in executors {
            eprintln!("scrimp's executor in {protocol}: {executor:?}");
        }
    }
    let mut out = io::stdout().lock();
    ratios::run(&workloads, &options, &mut out)?;
    text::run(&options, &mut out)?;
    messages::run(&options, &mut out)?;
    json::run(&json::SerdeJson, &options, &mut out)
}
