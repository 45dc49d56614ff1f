//! The system calls of a contender, which `strace` counts in a run of their own: it slows down what it counts.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Stdio};
use std::{env, fs, process};

use serde::Serialize;

use crate::compare::Pair;
use crate::control::{Command, Report};
use crate::scenarios::{Contender, Scenario};

/// About how many calls are counted.
const COUNTED: usize = 3_000;

/// How many go before: with these alone the processes run once more, so that what is not of calls is known.
const WARM_UP: usize = 500;

/// Whether there is `strace`, and may trace.
pub(crate) fn can_trace() -> bool {
    let program = Path::new("true");
    let traced =
        tracing(program, Path::new("/dev/null")).stdout(Stdio::null()).stderr(Stdio::null()).status();
    traced.is_ok_and(|status| status.success())
}

/// A command that runs `program` and writes the numbers of its system calls to `path`.
pub(crate) fn tracing(program: &Path, path: &Path) -> Process {
    let mut command = Process::new("strace");
    command.args(["-f", "-c", "-o"]).arg(path).arg(program);
    command
}

/// How many system calls a side makes.
#[derive(Clone, Copy, Debug, Default, Serialize)]
struct Counts {
    reads: f64,
    writes: f64,
    /// For something to happen.
    waits: f64,
    others: f64,
}

impl Counts {
    /// What the table says that `strace` wrote.
    fn read(path: &Path) -> io::Result<Self> {
        let mut counts = Self::default();
        for line in fs::read_to_string(path)?.lines() {
            // Its columns: % of time, seconds, usecs per call, calls, perhaps errors, name.
            let columns: Vec<&str> = line.split_whitespace().collect();
            let (Some(Ok(calls)), Some(name)) =
                (columns.get(3).map(|text| text.parse::<f64>()), columns.last())
            else {
                continue;
            };
            *match *name {
                "total" => continue,
                "read" | "readv" | "recvfrom" | "recvmsg" => &mut counts.reads,
                "write" | "writev" | "sendto" | "sendmsg" => &mut counts.writes,
                "epoll_wait" | "epoll_pwait" | "epoll_pwait2" | "poll" | "ppoll" | "futex" => {
                    &mut counts.waits
                }
                _ => &mut counts.others,
            } += calls;
        }
        Ok(counts)
    }

    fn map(self, other: Self, f: impl Fn(f64, f64) -> f64) -> Self {
        Self {
            reads: f(self.reads, other.reads),
            writes: f(self.writes, other.writes),
            waits: f(self.waits, other.waits),
            others: f(self.others, other.others),
        }
    }

    fn all(self) -> f64 {
        self.reads + self.writes + self.waits + self.others
    }
}

/// The system calls per call of a contender.
pub(crate) struct Traced {
    server: Counts,
    client: Counts,
}

/// A line.
#[derive(Serialize)]
struct Line {
    scenario: &'static str,
    contender: &'static str,
    side: &'static str,
    #[serde(flatten)]
    counts: Counts,
}

impl Traced {
    /// Those of both sides.
    pub(crate) fn all(&self) -> f64 {
        self.server.all() + self.client.all()
    }

    /// Prints a line for each side.
    pub(crate) fn print(
        &self,
        scenario: &Scenario,
        contender: &Contender,
        json: bool,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let (scenario, contender) = (scenario.name, contender.name);
        for (side, counts) in [("server", self.server), ("client", self.client)] {
            if json {
                serde_json::to_writer(&mut *out, &Line { scenario, contender, side, counts })?;
                writeln!(out)?;
            } else {
                let Counts { reads, writes, waits, others } = counts;
                writeln!(
                    out,
                    "syscalls {scenario} {contender} {side} {reads:.2} {writes:.2} {waits:.2} {others:.2}"
                )?;
            }
        }
        out.flush()
    }
}

/// Counts the system calls of a contender.
pub(crate) fn count(scenario: &Scenario, contender: &Contender) -> io::Result<Traced> {
    let warm_up = trace(scenario, contender, &[WARM_UP])?;
    let all = trace(scenario, contender, &[WARM_UP, COUNTED])?;
    let calls = (all.calls - warm_up.calls) as f64;
    let per_call =
        |all: Counts, warm_up: Counts| all.map(warm_up, |all, warm_up| (all - warm_up).max(0.0) / calls);
    Ok(Traced { server: per_call(all.server, warm_up.server), client: per_call(all.client, warm_up.client) })
}

/// All system calls of two processes.
struct Trace {
    server: Counts,
    client: Counts,
    /// How many calls were made.
    calls: usize,
}

/// Runs a contender for so many calls at a time.
fn trace(scenario: &Scenario, contender: &Contender, runs: &[usize]) -> io::Result<Trace> {
    let file = |side: &str| {
        TemporaryFile(env::temp_dir().join(format!("scrimp-bench-rpc-{}.{side}", process::id())))
    };
    let (server, client) = (file("server"), file("client"));
    let mut pair = Pair::start(scenario, contender, [Some(&server.0), Some(&client.0)])?;
    let mut calls = 0;
    for &run in runs {
        calls += pair.client.ask::<Report>(Command::Calls(run))?.calls;
    }
    pair.end()?;
    Ok(Trace { server: Counts::read(&server.0)?, client: Counts::read(&client.0)?, calls })
}

/// A file that goes with the value.
struct TemporaryFile(PathBuf);

impl Drop for TemporaryFile {
    fn drop(&mut self) {
        // It may not be there yet.
        let _ = fs::remove_file(&self.0);
    }
}
