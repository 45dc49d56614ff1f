//! How the program speaks with the processes that it starts of itself: lines of JSON on their standard input and output.

use std::io::{self, BufRead, Write};
use std::time::{Duration, Instant};
use std::{fs, process};

use scrimp_rpc::Address;
use serde::{Deserialize, Serialize};

use crate::process::{cpu_time, memory};
use crate::scenarios::{Load, Way};

/// What a process is told.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) enum Command {
    /// A server: say what was used.
    Usage,
    /// A client: call for so many seconds.
    Seconds(f64),
    /// A client: make so many calls, or a few more.
    Calls(usize),
}

/// What a process has used.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Usage {
    /// Microseconds of processor time.
    pub(crate) cpu: f64,
    /// Bytes of memory.
    pub(crate) memory: u64,
}

/// What a client did.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Report {
    pub(crate) calls: usize,
    /// How long that took.
    pub(crate) seconds: f64,
    /// Microseconds of processor time.
    pub(crate) cpu: f64,
    /// The latency of calls, or batches, in microseconds.
    pub(crate) p50: f64,
    /// As `p50`.
    pub(crate) p99: f64,
}

/// How long a caller goes on.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Until {
    Time(Instant),
    /// Every caller makes so many calls, or batches.
    Calls(usize),
}

/// The answer in so many is compared whole: comparing takes time of its own.
const COMPARED: usize = 16;

/// What a caller goes by: it tells when to end, and takes the time of each call.
#[derive(Debug)]
pub(crate) struct Pace {
    until: Until,
    last: Option<Instant>,
    /// In nanoseconds.
    latencies: Vec<u32>,
}

impl Pace {
    pub(crate) fn new(until: Until) -> Self {
        Self { until, last: None, latencies: Vec::new() }
    }

    /// Whether to call once more. The time since this was asked last is that of a call.
    pub(crate) fn goes_on(&mut self) -> bool {
        let now = Instant::now();
        if let Some(last) = self.last.replace(now) {
            self.took(now - last);
        }
        self.is_on(now)
    }

    /// Whether to call once more, at a time when that is known.
    pub(crate) fn is_on(&self, now: Instant) -> bool {
        match self.until {
            Until::Time(end) => now < end,
            Until::Calls(count) => self.latencies.len() < count,
        }
    }

    /// A call took so long.
    pub(crate) fn took(&mut self, time: Duration) {
        self.latencies.push(time.as_nanos().try_into().unwrap_or(u32::MAX));
    }

    /// Whether the next answer is to be compared whole.
    pub(crate) fn compares(&self) -> bool {
        self.latencies.len().is_multiple_of(COMPARED)
    }

    /// The latencies of all calls, in nanoseconds.
    pub(crate) fn latencies(self) -> Vec<u32> {
        self.latencies
    }
}

/// A client of some stack, connected.
pub(crate) trait Client {
    /// Calls by all callers at once. Returns the latencies of all calls, or batches.
    ///
    /// # Panics
    ///
    /// When an answer is wrong.
    fn run(&mut self, until: Until) -> io::Result<Vec<u32>>;
}

/// Does what standard input says, for a server at `address`. Its end is that of the process.
pub(crate) fn obey_as_server(address: &Address) {
    let outcome = obey(|command| match command {
        Command::Usage => Ok(Usage { cpu: cpu_time(), memory: memory()? }),
        other => Err(io::Error::other(format!("a server does not {other:?}"))),
    });
    if let Address::Unix(path) = address {
        let _ = fs::remove_file(path);
    }
    process::exit(match outcome {
        Ok(()) => 0,
        Err(error) => {
            eprintln!("error: {error}");
            1
        }
    })
}

/// Does what standard input says, for a client, until it ends.
pub(crate) fn obey_as_client(mut client: Box<dyn Client>, load: &Load) -> io::Result<()> {
    let per_latency = match load.way {
        Way::Batched { calls } => calls,
        Way::Exclusive | Way::Multiplexed { .. } => 1,
    };
    obey(|command| {
        let (start, cpu) = (Instant::now(), cpu_time());
        let until = match command {
            Command::Seconds(seconds) => Until::Time(start + Duration::from_secs_f64(seconds)),
            Command::Calls(calls) => Until::Calls(calls.div_ceil(per_latency * load.callers)),
            Command::Usage => return Err(io::Error::other("a client tells its usage by call")),
        };
        let mut latencies = client.run(until)?;
        let (seconds, cpu) = (start.elapsed().as_secs_f64(), cpu_time() - cpu);
        let calls = latencies.len() * per_latency;
        if calls == 0 {
            return Err(io::Error::other("the time was too short for a call"));
        }
        let mut percentile = |hundredths: usize| {
            let index = (latencies.len() * hundredths / 100).min(latencies.len() - 1);
            f64::from(*latencies.select_nth_unstable(index).1) / 1000.0
        };
        Ok(Report { calls, seconds, cpu, p50: percentile(50), p99: percentile(99) })
    })
}

/// Answers the commands of standard input.
fn obey<T: Serialize>(mut execute: impl FnMut(Command) -> io::Result<T>) -> io::Result<()> {
    for line in io::stdin().lock().lines() {
        let answer = execute(serde_json::from_str(&line?)?)?;
        let mut out = io::stdout().lock();
        serde_json::to_writer(&mut out, &answer)?;
        writeln!(out)?;
        out.flush()?;
    }
    Ok(())
}
