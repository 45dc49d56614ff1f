//! The `scrimp` command: decodes, encodes, transcodes, checks and inspects Thrift data by its IDL.
//!
//! It exits with 0 on success, with 1 on bad data and a line on stderr that says where, perhaps with lines of advice, with 2 on wrong
//! usage (or where `scrimp diff` cannot compare), with 3 where a server answers with an exception, and with 4 where one cannot be reached or does not answer as it should.

mod args;
mod bench;
mod bench_call;
mod call;
mod check;
mod client;
mod decode;
mod demo;
mod diff;
mod encode;
mod encoding;
mod endpoint;
mod failure;
mod files;
mod get;
mod hints;
mod idl;
mod inspect;
mod json_style;
mod message;
mod passer;
mod progress;
mod proxy;
mod serve;
mod services;
mod set;
mod stream;
mod text;
mod transcode;
mod zero;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Thrift data by its IDL, without generated code.
#[derive(Debug, Parser)]
#[command(name = "scrimp", version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show what scrimp does, and how fast: an embedded schema and message, decoded, changed and encoded again
    Demo,
    /// Print messages as JSON: structs, or what clients and servers send
    Decode(decode::Args),
    /// Turn JSON into messages: structs, or what clients and servers send
    Encode(encode::Args),
    /// Turn messages of one wire format into another
    Transcode(transcode::Args),
    /// Print the value at a path in a message as JSON, without decoding the rest
    Get(get::Args),
    /// Set, insert or remove the value at a path in a message; all else stays as it is, to the byte
    Set(set::Args),
    /// Tell in which values two messages differ
    Diff(diff::Args),
    /// Check IDL files
    Check(check::Args),
    /// List the types and services of an IDL file; or print how a type lies in memory, or what a codec for it does
    Inspect(inspect::Args),
    /// Measure how fast messages are decoded and encoded: by machine code and the interpreter, in Binary and Compact
    Bench(bench::Args),
    /// Call a method of a server, or show what it takes
    Call(call::Args),
    /// Measure how fast a server answers
    BenchCall(bench_call::Args),
    /// Serve the services of an IDL file, with answers from a file or those that requests give
    Serve(serve::Args),
    /// Pass on what clients and a server say to each other, and print it as JSON
    Proxy(proxy::Args),
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Demo => demo::run(),
        Command::Decode(args) => decode::run(&args),
        Command::Encode(args) => encode::run(&args),
        Command::Transcode(args) => transcode::run(&args),
        Command::Get(args) => get::run(&args),
        Command::Set(args) => set::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Inspect(args) => inspect::run(&args),
        Command::Bench(args) => bench::run(&args),
        Command::Call(args) => call::run(&args),
        Command::BenchCall(args) => bench_call::run(&args),
        Command::Serve(args) => serve::run(&args),
        Command::Proxy(args) => proxy::run(&args),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
