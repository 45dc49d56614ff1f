//! The paired comparison: two contenders take turns in short batches, so that other load on the machine affects both.

use std::collections::BTreeMap;
use std::io::{self, Write};

use scrimp_measure::{Side, Times, take_turns};
use scrimp_testkit::Rng;

use crate::line::Line;
use crate::workloads::{Contender, Operation, Workload};

/// How many times all comparisons are gone through, each time for a part of the rounds: other load on the machine comes in
/// spells of seconds, and where a buffer lies, to a cache line, decides up to a third of the time of a small message. So every
/// comparison is made at several times, in several places.
const PASSES: usize = 10;

/// Which comparisons to make, and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// Words that a line must contain, all of them; none for every line.
    pub filter: Vec<String>,
    /// How many batches each side runs.
    pub rounds: usize,
    /// Whether to print JSON, an object per line.
    pub json: bool,
    /// Whether to print only the names of the comparisons.
    pub list: bool,
}

impl Options {
    /// Whether the comparison named `key` is wanted.
    pub(crate) fn includes(&self, key: &str) -> bool {
        self.filter.iter().all(|word| key.contains(word))
    }
}

/// One comparison.
#[derive(Clone, Debug)]
pub(crate) struct Ratio {
    workload: String,
    protocol: String,
    operation: String,
    against: &'static str,
    ours: Times,
    theirs: Times,
}

impl Ratio {
    /// What the batches of a comparison come to.
    pub(crate) fn new(
        workload: String,
        protocol: String,
        operation: String,
        against: &'static str,
        batches: Batches,
    ) -> Self {
        let (ours, theirs) = (Times::of(batches.ours), Times::of(batches.theirs));
        Self { workload, protocol, operation, against, ours, theirs }
    }

    /// The comparison.
    fn key(&self) -> (&str, &str, &str, &str) {
        (&self.workload, &self.protocol, &self.operation, self.against)
    }

    /// Prints a line.
    pub(crate) fn print(&self, json: bool, out: &mut impl Write) -> io::Result<()> {
        let Self { workload, protocol, operation, against, ours, theirs } = self;
        let names = Line::new("ratio").name("workload", workload).name("protocol", protocol);
        let names = names.name("operation", operation).name("against", against);
        // Their minimum by ours: above 1, ours is faster.
        let figures = names.figure("ratio", theirs.min_ns / ours.min_ns, 2);
        let figures = figures.figure("ours_ns", ours.min_ns, 1).figure("theirs_ns", theirs.min_ns, 1);
        let medians = figures.detail("ours_median_ns", ours.median_ns, 1);
        medians.detail("theirs_median_ns", theirs.median_ns, 1).print(json, out)
    }
}

/// The batches of a comparison: how long a message took in each, in nanoseconds.
#[derive(Default)]
pub(crate) struct Batches {
    pub(crate) ours: Vec<f64>,
    pub(crate) theirs: Vec<f64>,
}

/// Runs the comparisons, and prints a line for each.
///
/// # Errors
///
/// When the output cannot be written.
///
/// # Panics
///
/// When a contender's output is wrong.
pub fn run(workloads: &[Box<dyn Workload>], options: &Options, out: &mut impl Write) -> io::Result<()> {
    let mut random = Rng::new(0x0dd5_eed5);
    let operations: Vec<(&dyn Workload, Operation)> = workloads
        .iter()
        .flat_map(|workload| workload.operations().iter().map(|&operation| (workload.as_ref(), operation)))
        .collect();
    if options.list {
        for (workload, operation) in operations {
            let mut names: Vec<_> = workload.theirs(operation).iter().map(|side| side.name).collect();
            names.dedup();
            let keys = names.into_iter().map(|name| key_of(workload, operation, name));
            for key in keys.filter(|key| options.includes(key)) {
                writeln!(out, "{key}")?;
            }
        }
        return Ok(());
    }
    let passes = options.rounds.clamp(1, PASSES);
    let rounds = options.rounds.max(1).div_ceil(passes);
    // By operation and their contender.
    let mut measured: BTreeMap<(usize, usize), (&'static str, Batches)> = BTreeMap::new();
    let mut spacers = Vec::new();
    for pass in 0..passes {
        for (at, &(workload, operation)) in operations.iter().enumerate() {
            // The contenders' memory lies elsewhere than in the pass before.
            spacers.push(vec![0u8; 16 * (random.bits() % 256) as usize]);
            let mut ours = None;
            for (index, mut theirs) in workload.theirs(operation).into_iter().enumerate() {
                if !options.includes(&key_of(workload, operation, theirs.name)) {
                    continue;
                }
                let ours = ours.get_or_insert_with(|| workload.ours(operation));
                if pass == 0 {
                    check(workload, ours);
                    check(workload, &mut theirs);
                }
                let batches = compare(ours, &mut theirs, workload.messages().len(), rounds, &mut random);
                let (_, all) = measured.entry((at, index)).or_insert((theirs.name, Batches::default()));
                all.ours.extend(batches.ours);
                all.theirs.extend(batches.theirs);
            }
        }
    }
    let ratios: Vec<Ratio> = measured
        .into_iter()
        .map(|((at, _), (against, batches))| {
            let (workload, operation) = operations[at];
            let (name, protocol) = (workload.name().to_owned(), workload.protocol().to_string());
            Ratio::new(name, protocol, operation.name().to_owned(), against, batches)
        })
        .collect();
    for same in ratios.chunk_by(|a, b| a.key() == b.key()) {
        // Of several contenders of one name the fastest counts.
        if let Some(ratio) = same.iter().min_by(|a, b| a.theirs.min_ns.total_cmp(&b.theirs.min_ns)) {
            ratio.print(options.json, out)?;
        }
    }
    Ok(())
}

/// The name of a comparison.
fn key_of(workload: &dyn Workload, operation: Operation, against: &str) -> String {
    format!("{} {} {} {against}", workload.name(), workload.protocol(), operation.name())
}

/// Checks that a contender's output is right for every message.
fn check(workload: &dyn Workload, contender: &mut Contender<'_>) {
    for (index, bytes) in workload.messages().iter().enumerate() {
        let shown = contender.show(index);
        assert!(shown == *bytes, "{} of {}: message {index} differs", contender.name, workload.name());
    }
}

/// Times two contenders on `count` messages in turn.
pub(crate) fn compare(
    ours: &mut Contender<'_>,
    theirs: &mut Contender<'_>,
    count: usize,
    rounds: usize,
    random: &mut Rng,
) -> Batches {
    let sides: &mut [&mut Side<'_>] = &mut [&mut |order| ours.run(order), &mut |order| theirs.run(order)];
    let mut batches = take_turns(sides, count, rounds, |order| random.shuffle(order)).into_iter();
    let mut next = || batches.next().expect("the batches of each side");
    Batches { ours: next(), theirs: next() }
}
