//! `scrimp-bench`: how fast scrimp is, in ratios that one process measured.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use scrimp_bench::ratios::{self, Options};
use scrimp_bench::record::{self, Record};
use scrimp_bench::workloads::Workload;
use scrimp_bench::{arena, compile, first, idl, json, messages, report, text, workloads};
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
    /// unframed message of 10 MB that comes in pieces, by that of the whole. And lines: arena WORKLOAD PROTOCOL RATIO, which is the
    /// bytes of an arena that messages take, by those on the wire; first TYPE PROTOCOL MICROSECONDS, from before a codec is built to
    /// its first message; transcode WORKLOAD PROTOCOL OPERATION NANOSECONDS, from bytes to JSON and back
    Ratios(RatiosArgs),
    /// Makes the tables of a record: prints all of them, or writes those of speed between the two marks of a README, and a plot
    Report(ReportArgs),
    /// Prints how fast IDL loads, against pilota-thrift-parser, which only parses, on the corpus that SCRIMP_CORPUS names; and
    /// on synthetic schemas of three sizes
    Idl(IdlArgs),
    /// Prints what compiling codecs in both directions costs: compile TYPE PROTOCOL INSTRUCTIONS MICROSECONDS BYTES
    ///
    /// INSTRUCTIONS are counted by valgrind's callgrind, "-" where that is not installed; BYTES are those of the code. TYPE hms is all
    /// named types of Hive's metastore, in the corpus that SCRIMP_CORPUS names
    Compile(CompileArgs),
}

#[derive(Args)]
struct CompileArgs {
    /// Only lines that contain all of these words, as in "twenty compact"
    #[arg(long, value_name = "WORDS", default_value = "")]
    filter: String,
    /// How many times each is compiled; the fastest counts
    #[arg(long, value_name = "N", default_value_t = 20)]
    rounds: usize,
    /// Compile this once, for what counts from outside
    #[arg(long, value_name = "TYPE", requires = "protocol", hide = true)]
    once: Option<String>,
    /// With `--once`
    #[arg(long, hide = true)]
    protocol: Option<String>,
}

#[derive(Args)]
struct IdlArgs {
    /// How many times each schema is loaded; the fastest counts
    #[arg(long, value_name = "N", default_value_t = 30)]
    rounds: usize,
}

#[derive(Args)]
struct ReportArgs {
    /// What `ratios --record` wrote
    record: PathBuf,
    /// The README, whose marks name this command; all tables go beside the record, into a file that ends in `.md`
    #[arg(long, value_name = "FILE", requires = "svg")]
    readme: Option<PathBuf>,
    /// The plot that the README shows
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
}

#[derive(Args)]
struct RatiosArgs {
    /// Only comparisons that contain all of these words, as in "short encode pilota"
    #[arg(long, value_name = "WORDS", default_value = "")]
    filter: String,
    /// Print JSON, an object per line, with medians
    #[arg(long)]
    json: bool,
    /// Write a record instead: a file in this folder, called by date and CPU, with a line about the machine and then JSON
    #[arg(long, value_name = "DIR", conflicts_with = "list")]
    record: Option<PathBuf>,
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
        Command::Report(args) => run_report(&args),
        Command::Idl(args) => idl::run(args.rounds, &mut io::stdout().lock()),
        Command::Compile(args) => run_compile(args),
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

fn run_compile(args: CompileArgs) -> io::Result<()> {
    match (args.once, args.protocol) {
        (Some(name), Some(protocol)) => compile::once(&name, &protocol),
        _ => compile::run(&words(&args.filter), args.rounds, &mut io::stdout().lock()),
    }
}

/// The words of a filter.
fn words(filter: &str) -> Vec<String> {
    filter.split_whitespace().map(str::to_owned).collect()
}

fn run_ratios(args: RatiosArgs) -> io::Result<()> {
    let options = Options {
        filter: words(&args.filter),
        rounds: args.rounds,
        json: args.json || args.record.is_some(),
        list: args.list,
    };
    let workloads = workloads::all();
    if !options.list {
        let mut executors = Vec::new();
        for workload in &workloads {
            let executor = (workload.protocol(), workload.executor());
            if !executors.contains(&executor) {
                executors.push(executor);
                eprintln!("scrimp's executor in {}: {:?}", executor.0, executor.1);
            }
        }
    }
    match args.record {
        None => run_all(&workloads, &options, &mut io::stdout().lock()),
        Some(folder) => {
            let (path, mut file) = record::create(&folder, &options)?;
            run_all(&workloads, &options, &mut file)?;
            eprintln!("recorded in {}", path.display());
            Ok(())
        }
    }
}

fn run_all(workloads: &[Box<dyn Workload>], options: &Options, out: &mut impl Write) -> io::Result<()> {
    ratios::run(workloads, options, out)?;
    arena::run(workloads, options, out)?;
    text::run(options, out)?;
    messages::run(options, out)?;
    first::run(options, out)?;
    json::run(&json::SerdeJson, options, out)?;
    json::run_transcoding(options, out)
}

fn run_report(args: &ReportArgs) -> io::Result<()> {
    let record = Record::read(&args.record)?;
    let tables = report::all(&record);
    if let Some(svg) = &args.svg {
        fs::write(svg, report::plot(&record))?;
    }
    match &args.readme {
        Some(readme) => {
            fs::write(readme, report::with_section(&fs::read_to_string(readme)?, &record)?)?;
            fs::write(report::tables_path(&args.record), tables)
        }
        None => io::stdout().lock().write_all(tables.as_bytes()),
    }
}
