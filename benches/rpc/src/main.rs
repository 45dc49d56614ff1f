//! `scrimp-bench-rpc`: clients and servers of several Thrift stacks, compared call by call.
//!
//! Each contender is a pair of processes, a server and a client, that this program starts of itself; see `README.md`.

mod compare;
mod control;
mod messages;
mod process;
mod scenarios;
mod stacks;
mod syscalls;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use scrimp_rpc::Address;

use crate::compare::Options;
use crate::control::Client;
use crate::process::Core;
use crate::scenarios::{Contender, Load};

/// Compares scrimp's clients and servers with others. Prints a line per comparison:
///
///     rpc SCENARIO AGAINST METRIC RATIO OURS THEIRS
///
/// RATIO is above 1 where scrimp is better. OURS and THEIRS are, by METRIC: cpu, microseconds of processor time per call; syscalls,
/// system calls per call, where `strace` is installed; p50 and p99, microseconds; rate, thousands of calls a second; memory, bytes
/// of the server per idle connection. Client and server count together.
#[derive(Parser)]
#[command(version, verbatim_doc_comment)]
struct Cli {
    #[command(flatten)]
    options: CompareArgs,
    #[command(subcommand)]
    side: Option<Side>,
}

#[derive(Args)]
struct CompareArgs {
    /// Only lines that contain all of these words, as in "echo1k-c100 volo cpu"
    #[arg(long, value_name = "WORDS", default_value = "")]
    filter: String,
    /// How often each contender runs; the median of the rounds' ratios counts
    #[arg(long, value_name = "N", default_value_t = 7)]
    rounds: usize,
    /// How long a run is measured
    #[arg(long, value_name = "S", default_value_t = 1.0)]
    seconds: f64,
    /// Only name the comparisons
    #[arg(long)]
    list: bool,
    /// Print JSON, an object per line
    #[arg(long)]
    json: bool,
}

/// What the program starts of itself.
#[derive(Subcommand)]
enum Side {
    /// Serves a contender; commands come on standard input
    #[command(hide = true)]
    Server { scenario: String, contender: String },
    /// Calls a contender's server; commands come on standard input
    #[command(hide = true)]
    Client { scenario: String, contender: String, address: Address },
    /// Connects to a contender's server so many times, and calls by each connection when told to
    #[command(hide = true)]
    Crowd { scenario: String, contender: String, address: Address, connections: usize },
}

fn main() -> ExitCode {
    let Cli { options, side } = Cli::parse();
    let outcome = match side {
        None => compare(options),
        Some(Side::Server { scenario, contender }) => serve(&find(&scenario, &contender)),
        Some(Side::Client { scenario, contender, address }) => {
            let contender = find(&scenario, &contender);
            call(&contender.load, || stacks::connect(&contender, &address))
        }
        Some(Side::Crowd { scenario, contender, address, connections }) => {
            let mut contender = find(&scenario, &contender);
            contender.load.callers = connections;
            call(&contender.load, || stacks::connect_many(&contender, &address))
        }
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

fn compare(args: CompareArgs) -> io::Result<()> {
    let CompareArgs { filter, rounds, seconds, list, json } = args;
    if !(seconds > 0.0 && seconds <= 3600.0) {
        return Err(io::Error::other(format!(
            "a run takes more than 0 and at most 3600 seconds, not {seconds}"
        )));
    }
    let filter = filter.split_whitespace().map(str::to_owned).collect();
    let options = Options { filter, rounds: rounds.max(1), seconds, json };
    let mut out = io::stdout().lock();
    if list { compare::list(&options, &mut out) } else { compare::run(&options, &mut out) }
}

/// The contender of these names, which are this program's own.
fn find(scenario: &str, contender: &str) -> Contender {
    let found = scenarios::all().into_iter().find(|one| one.name == scenario);
    let found = found.and_then(|scenario| scenario.contenders().find(|one| one.name == contender).cloned());
    found.unwrap_or_else(|| panic!("there is no contender `{contender}` of `{scenario}`"))
}

/// The process of a server.
fn serve(contender: &Contender) -> io::Result<()> {
    process::prepare(Core::First)?;
    stacks::serve(contender, &|address| {
        println!("{address}");
        io::stdout().flush()?;
        let socket = address.clone();
        std::thread::spawn(move || control::obey_as_server(&socket));
        Ok(())
    })
}

/// The process of a client.
fn call(load: &Load, connect: impl FnOnce() -> io::Result<Box<dyn Client>>) -> io::Result<()> {
    process::prepare(Core::Second)?;
    let client = connect()?;
    println!("ready");
    io::stdout().flush()?;
    control::obey_as_client(client, load)
}
