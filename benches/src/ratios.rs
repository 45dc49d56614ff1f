//! The paired comparison: two contenders take turns in short batches, so that whatever else the machine does meets both.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::workloads::random::Random;
use crate::workloads::{Contender, Workload};

/// How long the slower side's batch takes, roughly.
const BATCH: Duration = Duration::from_micros(100);

/// How many batches run before both sides get other memory. Where a buffer lies, to a cache line, decides up to a third of the
/// time of a small message; so each side has several tries.
const ROUNDS_PER_PLACE: usize = 20;

/// What to compare, and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// Words that a line must contain, all of them; none for every line.
    pub filter: Vec<String>,
    /// How many batches each side runs.
    pub rounds: usize,
    /// Whether to print JSON, an object per line.
    pub json: bool,
    /// Whether to print only what would be compared.
    pub list: bool,
}

/// How long a contender takes per message, in nanoseconds.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Times {
    /// In the fastest batch.
    pub min_ns: f64,
    /// In the median batch.
    pub median_ns: f64,
}

impl Times {
    /// The statistics of the batches' times per message.
    fn of(mut batches: Vec<f64>) -> Self {
        batches.sort_unstable_by(f64::total_cmp);
        Self { min_ns: round(batches[0]), median_ns: round(batches[batches.len() / 2]) }
    }
}

/// To a hundredth.
fn round(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

/// One comparison.
#[derive(Clone, Debug, Serialize)]
pub struct Ratio {
    workload: &'static str,
    protocol: String,
    operation: &'static str,
    against: &'static str,
    /// Their minimum by ours: above 1, ours is faster.
    ratio: f64,
    ours: Times,
    theirs: Times,
}

/// Runs the comparisons, and prints a line for each as soon as it is done.
///
/// # Errors
///
/// When the output cannot be written.
///
/// # Panics
///
/// When a contender's output is not what it should be.
pub fn run(workloads: &[Box<dyn Workload>], options: &Options, out: &mut impl Write) -> io::Result<()> {
    let mut random = Random::new(0x0dd5_eed5);
    for workload in workloads {
        for &operation in workload.operations() {
            let mut theirs: BTreeMap<usize, Vec<Contender<'_>>> = BTreeMap::new();
            let mut names: Vec<&'static str> = Vec::new();
            for contender in workload.theirs(operation) {
                let known = names.iter().position(|name| *name == contender.name);
                let at = known.unwrap_or_else(|| {
                    names.push(contender.name);
                    names.len() - 1
                });
                theirs.entry(at).or_default().push(contender);
            }
            let mut ours = None;
            for (at, against) in theirs {
                let protocol = workload.protocol();
                let key = format!("{} {protocol} {} {}", workload.name(), operation.name(), names[at]);
                if !options.filter.iter().all(|word| key.contains(word)) {
                    continue;
                }
                if options.list {
                    writeln!(out, "{key}")?;
                    continue;
                }
                let ours = ours.get_or_insert_with(|| {
                    let mut ours = workload.ours(operation);
                    check(workload.as_ref(), &mut ours);
                    ours
                });
                let ratio = against
                    .into_iter()
                    .map(|mut theirs| {
                        check(workload.as_ref(), &mut theirs);
                        let count = workload.messages().len();
                        let (ours, theirs) = compare(ours, &mut theirs, count, options.rounds, &mut random);
                        Ratio {
                            workload: workload.name(),
                            protocol: protocol.to_string(),
                            operation: operation.name(),
                            against: names[at],
                            ratio: round(theirs.min_ns / ours.min_ns),
                            ours,
                            theirs,
                        }
                    })
                    .min_by(|a, b| a.theirs.min_ns.total_cmp(&b.theirs.min_ns));
                if let Some(ratio) = ratio {
                    print(&ratio, options.json, out)?;
                }
            }
        }
    }
    Ok(())
}

fn print(ratio: &Ratio, json: bool, out: &mut impl Write) -> io::Result<()> {
    if json {
        serde_json::to_writer(&mut *out, ratio)?;
        writeln!(out)?;
    } else {
        let Ratio { workload, protocol, operation, against, ratio, ours, theirs } = ratio;
        let (ours, theirs) = (ours.min_ns, theirs.min_ns);
        writeln!(out, "ratio {workload} {protocol} {operation} {against} {ratio:.2} {ours:.1} {theirs:.1}")?;
    }
    out.flush()
}

/// Checks that a contender does to every message what it should.
fn check(workload: &dyn Workload, contender: &mut Contender<'_>) {
    for (index, bytes) in workload.messages().iter().enumerate() {
        let shown = contender.show(index);
        assert!(shown == *bytes, "{} of {}: message {index} differs", contender.name, workload.name());
    }
}

/// Times two contenders on `count` messages in turn.
fn compare(
    ours: &mut Contender<'_>,
    theirs: &mut Contender<'_>,
    count: usize,
    rounds: usize,
    random: &mut Random,
) -> (Times, Times) {
    let mut order: Vec<usize> = (0..count).collect();
    // Once to warm up, once to see how long a batch has to be: both sides run the same one.
    let warm = |side: &mut Contender<'_>| {
        side.run(&order);
        time(side, &order)
    };
    let slowest = warm(ours).max(warm(theirs));
    let passes = BATCH.as_nanos().div_ceil(slowest.as_nanos().max(1)) as usize;
    order = order.repeat(passes);
    let mut batches = (Vec::new(), Vec::new());
    let mut spacers = Vec::new();
    for round in 0..rounds.max(1) {
        if round % ROUNDS_PER_PLACE == 0 {
            let mut renew = |side: &mut Contender<'_>| {
                spacers.push(vec![0u8; 16 * (random.bits() % 256) as usize]);
                side.renew();
                side.run(&order);
            };
            renew(ours);
            renew(theirs);
        }
        // Another order every time, or the CPU would learn it.
        random.shuffle(&mut order);
        let per_message =
            |side: &mut Contender<'_>| time(side, &order).as_secs_f64() * 1e9 / order.len() as f64;
        if round % 2 == 0 {
            batches.0.push(per_message(ours));
            batches.1.push(per_message(theirs));
        } else {
            batches.1.push(per_message(theirs));
            batches.0.push(per_message(ours));
        }
    }
    (Times::of(batches.0), Times::of(batches.1))
}

fn time(side: &mut Contender<'_>, order: &[usize]) -> Duration {
    let start = Instant::now();
    side.run(order);
    start.elapsed()
}
