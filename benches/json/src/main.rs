//! `scrimp-bench-json`: scrimp's JSON against sonic-rs, with the structs and texts of `scrimp-bench`.
//!
//! sonic-rs takes vector instructions that were known when it was compiled: see `scripts/bench-json`, which builds this twice.

use std::io;

use clap::Parser;
use scrimp_bench::json::{self, Document, Operation, Peers, Texts};
use scrimp_bench::ratios::Options;
use scrimp_bench::workloads::Contender;
use scrimp_testkit::allocations::Counting;

/// As in `scrimp-bench`, which others are compared in.
#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// What sonic-rs is called, by the instructions that it was compiled for.
const NAME: &str = if cfg!(all(target_feature = "avx2", target_feature = "pclmulqdq")) {
    "sonic-rs-simd"
} else {
    "sonic-rs"
};

/// Compares scrimp's JSON with sonic-rs: ratio WORKLOAD json OPERATION sonic-rs VALUE OURS THEIRS
#[derive(Parser)]
struct Cli {
    /// Only comparisons that contain all of these words, as in "span json-read"
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

/// sonic-rs, with structs that derive serde's traits.
struct SonicRs;

impl Peers for SonicRs {
    fn contenders<'a, D: Document>(&self, texts: &'a Texts<D>, operation: Operation) -> Vec<Contender<'a>> {
        let read = |text: &str| sonic_rs::from_str(text).expect("it fits");
        let write = |value: &D, out: &mut Vec<u8>| sonic_rs::to_writer(out, value).expect("it is JSON");
        vec![texts.contender(NAME, operation, read, write)]
    }
}

fn main() -> io::Result<()> {
    let Cli { filter, json, rounds, list } = Cli::parse();
    // The others are in `scrimp-bench`.
    let filter = filter.split_whitespace().chain([NAME]).map(str::to_owned).collect();
    json::run(&SonicRs, &Options { filter, rounds, json, list }, &mut io::stdout().lock())
}
