//! The comparison: contenders take turns, round by round, each in two processes of its own.

use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command as Process, Stdio};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::control::{Command, Report, Usage};
use crate::scenarios::{self, Contender, Metric, Scenario};
use crate::syscalls;

/// What part of a run goes before it, unmeasured.
const WARM_UP: f64 = 0.25;

/// How many connections lie idle.
const IDLE: usize = 5_000;

/// How many there are before, so that what a server needs but once is there.
const BEFORE: usize = 100;

/// What to compare, and how.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// Words that a line must contain, all of them; none for every line.
    pub(crate) filter: Vec<String>,
    pub(crate) rounds: usize,
    pub(crate) seconds: f64,
    /// Whether to print JSON, an object per line.
    pub(crate) json: bool,
}

impl Options {
    /// The comparisons of a scenario that are wanted: with which contender, by what.
    fn wanted<'s>(&self, scenario: &'s Scenario) -> Vec<(&'s Contender, Metric)> {
        let all = scenario
            .theirs
            .iter()
            .flat_map(|theirs| scenario.metrics.iter().map(move |&metric| (theirs, metric)));
        all.filter(|(theirs, metric)| {
            let key = format!("{} {} {metric}", scenario.name, theirs.name);
            self.filter.iter().all(|word| key.contains(word))
        })
        .collect()
    }
}

/// Names the comparisons.
pub(crate) fn list(options: &Options, out: &mut impl Write) -> io::Result<()> {
    for scenario in scenarios::all() {
        for (theirs, metric) in options.wanted(&scenario) {
            writeln!(out, "{} {} {metric}", scenario.name, theirs.name)?;
        }
    }
    Ok(())
}

/// Makes the comparisons, and prints a line for each.
///
/// # Errors
///
/// When a process cannot be started, or ends on its own: an answer was wrong then, or the stack failed.
pub(crate) fn run(options: &Options, out: &mut impl Write) -> io::Result<()> {
    let can_trace = syscalls::can_trace();
    if !can_trace {
        eprintln!("system calls are not counted: `strace` is not installed, or may not trace");
    }
    eprintln!("volo does not check that strings are UTF-8, scrimp does: ratios against it are to be read so");
    for scenario in scenarios::all() {
        let mut wanted = options.wanted(&scenario);
        wanted.retain(|(_, metric)| can_trace || *metric != Metric::Syscalls);
        let takes_part = |contender: &&Contender| {
            std::ptr::eq(*contender, &scenario.ours)
                || wanted.iter().any(|(theirs, _)| std::ptr::eq(*theirs, *contender))
        };
        if wanted.is_empty() {
            continue;
        }
        let contenders: Vec<_> = scenario.contenders().filter(takes_part).collect();
        let is_wanted = |of: &[Metric]| wanted.iter().any(|(_, metric)| of.contains(metric));
        let mut measured: Vec<Measured<'_>> =
            contenders.iter().map(|contender| Measured { contender, rounds: Vec::new() }).collect();
        if is_wanted(&[Metric::Cpu, Metric::P50, Metric::P99, Metric::Rate]) {
            for round in 0..options.rounds {
                let mut turns: Vec<_> = measured.iter_mut().collect();
                if round % 2 == 1 {
                    turns.reverse();
                }
                for Measured { contender, rounds } in turns {
                    rounds.push(timed(&scenario, contender, options.seconds)?);
                }
            }
        }
        if is_wanted(&[Metric::Syscalls]) {
            for Measured { contender, rounds } in &mut measured {
                let traced = syscalls::count(&scenario, contender)?;
                traced.print(&scenario, contender, options.json, out)?;
                rounds.push(vec![(Metric::Syscalls, traced.all())]);
            }
        }
        if is_wanted(&[Metric::Memory]) {
            for Measured { contender, rounds } in &mut measured {
                rounds.push(vec![(Metric::Memory, idle_memory(&scenario, contender)?)]);
            }
        }
        for (theirs, metric) in wanted {
            let of = |contender: &Contender| {
                let found = measured.iter().find(|one| std::ptr::eq(one.contender, contender));
                found.expect("who is wanted takes part").values(metric)
            };
            Comparison::new(&scenario, theirs, metric, &of(&scenario.ours), &of(theirs))
                .print(options.json, out)?;
        }
    }
    Ok(())
}

/// What was measured of a contender.
struct Measured<'s> {
    contender: &'s Contender,
    /// By round and metric.
    rounds: Vec<Vec<(Metric, f64)>>,
}

impl Measured<'_> {
    /// The values of `metric`, round by round.
    fn values(&self, metric: Metric) -> Vec<f64> {
        self.rounds.iter().flatten().filter(|(of, _)| *of == metric).map(|(_, value)| *value).collect()
    }
}

/// A line.
#[derive(Debug, Serialize)]
struct Comparison {
    scenario: &'static str,
    against: &'static str,
    metric: String,
    /// Above 1, ours is better.
    ratio: f64,
    ours: f64,
    theirs: f64,
}

impl Comparison {
    /// The medians of rounds, in each of which both sides were measured.
    fn new(
        scenario: &Scenario,
        theirs: &Contender,
        metric: Metric,
        our_values: &[f64],
        their_values: &[f64],
    ) -> Self {
        let ratios = our_values.iter().zip(their_values).map(|(ours, theirs)| match metric {
            Metric::Rate => ours / theirs,
            _ => theirs / ours,
        });
        Self {
            scenario: scenario.name,
            against: theirs.name,
            metric: metric.to_string(),
            ratio: median(ratios),
            ours: median(our_values.iter().copied()),
            theirs: median(their_values.iter().copied()),
        }
    }

    fn print(&self, json: bool, out: &mut impl Write) -> io::Result<()> {
        if json {
            serde_json::to_writer(&mut *out, self)?;
            writeln!(out)?;
        } else {
            let Self { scenario, against, metric, ratio, ours, theirs } = self;
            writeln!(out, "rpc {scenario} {against} {metric} {ratio:.2} {ours:.2} {theirs:.2}")?;
        }
        out.flush()
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_unstable_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() % 2 {
        0 => (values[middle - 1] + values[middle]) / 2.0,
        _ => values[middle],
    }
}

/// Runs a contender for `seconds`.
fn timed(scenario: &Scenario, contender: &Contender, seconds: f64) -> io::Result<Vec<(Metric, f64)>> {
    let mut pair = Pair::start(scenario, contender, [None, None])?;
    pair.client.ask::<Report>(Command::Seconds(seconds * WARM_UP))?;
    let before: Usage = pair.server.ask(Command::Usage)?;
    let report: Report = pair.client.ask(Command::Seconds(seconds))?;
    let after: Usage = pair.server.ask(Command::Usage)?;
    pair.end()?;
    let calls = report.calls as f64;
    Ok(vec![
        (Metric::Cpu, (report.cpu + after.cpu - before.cpu) / calls),
        (Metric::P50, report.p50),
        (Metric::P99, report.p99),
        (Metric::Rate, calls / report.seconds / 1000.0),
    ])
}

/// The memory that an idle connection takes in a server, after one call.
fn idle_memory(scenario: &Scenario, contender: &Contender) -> io::Result<f64> {
    let names = [scenario.name, contender.name];
    let mut server = Peer::start("server", &names, None)?;
    let address = server.line()?;
    let mut crowd = |size: usize| {
        let mut crowd =
            Peer::start("crowd", &[scenario.name, contender.name, &address, &size.to_string()], None)?;
        crowd.line()?;
        crowd.ask::<Report>(Command::Calls(size))?;
        io::Result::Ok((crowd, server.ask::<Usage>(Command::Usage)?.memory))
    };
    let (first, before) = crowd(BEFORE)?;
    let (second, after) = crowd(IDLE)?;
    [first, second, server].into_iter().try_for_each(Peer::end)?;
    Ok((after as f64 - before as f64) / IDLE as f64)
}

/// The two processes of a contender.
pub(crate) struct Pair {
    server: Peer,
    pub(crate) client: Peer,
}

impl Pair {
    /// Starts them; with paths, `strace` writes there what system calls server and client make.
    pub(crate) fn start(
        scenario: &Scenario,
        contender: &Contender,
        traces: [Option<&Path>; 2],
    ) -> io::Result<Self> {
        let mut server = Peer::start("server", &[scenario.name, contender.name], traces[0])?;
        let address = server.line()?;
        let mut client = Peer::start("client", &[scenario.name, contender.name, &address], traces[1])?;
        client.line()?;
        Ok(Self { server, client })
    }

    pub(crate) fn end(self) -> io::Result<()> {
        self.client.end()?;
        self.server.end()
    }
}

/// A process that does what it is told.
pub(crate) struct Peer {
    name: String,
    process: Child,
    /// `None` once it is to end.
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Peer {
    fn start(side: &str, args: &[&str], trace: Option<&Path>) -> io::Result<Self> {
        let program = std::env::current_exe()?;
        let mut command = match trace {
            None => Process::new(program),
            Some(path) => syscalls::tracing(&program, path),
        };
        command.arg(side).args(args).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.spawn()?;
        Ok(Self {
            name: format!("{side} {}", args.join(" ")),
            input: process.stdin.take(),
            output: BufReader::new(process.stdout.take().expect("it is piped")),
            process,
        })
    }

    /// The next line that it prints.
    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.output.read_line(&mut line)? == 0 {
            let status = self.process.wait()?;
            return Err(io::Error::other(format!("`{}` ended on its own: {status}", self.name)));
        }
        Ok(line.trim_end().to_owned())
    }

    /// What it answers to a command.
    pub(crate) fn ask<T: DeserializeOwned>(&mut self, command: Command) -> io::Result<T> {
        if let Some(input) = &mut self.input {
            // When it is gone, the next line says so.
            let _ = writeln!(input, "{}", serde_json::to_string(&command)?);
        }
        Ok(serde_json::from_str(&self.line()?)?)
    }

    /// Ends it.
    fn end(mut self) -> io::Result<()> {
        self.input = None;
        let status = self.process.wait()?;
        if status.success() {
            Ok(())
        } else {
            Err(io::Error::other(format!("`{}` failed: {status}", self.name)))
        }
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It has ended, unless something failed.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
