//! `scrimp bench-call`: how fast a server answers.
//!
//! In a closed loop, each of some workers calls again as soon as it is answered. In an open one, calls are due at a rate, whatever the
//! server does, and a call's time counts from when it was due: a server that stands still for a while makes all calls slow that
//! should have been made meanwhile, not only those that were in flight.

use std::collections::BTreeMap;
use std::fmt::{self, Display};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use hdrhistogram::Histogram;
use scrimp::{Arena, JsonStyle, OwnedMessage, Utf8};
use scrimp_envelope::MethodCodec;
use scrimp_rpc::{
    Address, CallError, CallErrorKind, CallOptions, Client, MultiplexOptions, OwnedReply, PoolOptions,
};
use serde::Serialize;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval, sleep};

use crate::args::duration;
use crate::client::{ClientArgs, read_args};
use crate::endpoint::{interruption, runtime};
use crate::failure::Failure;
use crate::files::Output;
use crate::message::owned;
use crate::progress::LiveLine;

/// What `scrimp bench-call` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Where the server is: `tcp:host:port`, `tls:host:port`, `unix:path` or `auto:host:port`
    #[arg(value_name = "ADDRESS")]
    address: Address,
    /// The method, `Service.method`, or alone where one service has such a method
    #[arg(value_name = "SERVICE.METHOD")]
    method: String,
    /// The arguments, an object; none unless given
    #[arg(value_name = "JSON", default_value = "{}", hide_default_value = true)]
    json: String,
    #[command(flatten)]
    client: ClientArgs,
    /// How many connections there are
    #[arg(long, value_name = "COUNT", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=65_536))]
    connections: u32,
    /// How many calls are in flight at most; as many as there are connections unless given. Where they are more, connections are
    /// shared, which needs a server that returns the numbers of calls
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    concurrency: Option<u32>,
    /// How many calls are due each second: an open loop. Unless given, each call is followed by the next
    #[arg(long, value_name = "CALLS", value_parser = rate)]
    rate: Option<f64>,
    /// How long calls are made, after the warm-up
    #[arg(long, value_name = "TIME", default_value = "10s", value_parser = duration)]
    duration: Duration,
    /// Stop after this many calls, those of the warm-up included
    #[arg(long, value_name = "COUNT")]
    requests: Option<u64>,
    /// How long calls are made first that do not count
    #[arg(long, value_name = "TIME", value_parser = duration)]
    warmup: Option<Duration>,
    /// Print the results as JSON, with times in nanoseconds
    #[arg(long = "json")]
    prints_json: bool,
}

fn rate(text: &str) -> Result<f64, String> {
    let rate = text.parse().ok().filter(|rate| (0.001..=10_000_000.0).contains(rate));
    rate.ok_or_else(|| "a rate is a number of calls per second, from 0.001 to 10000000".to_owned())
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let services = args.client.services(Utf8::default())?;
    let found = services.find(&args.method);
    let method =
        found.map_err(|problem| problem.in_bytes(&args.client.schema.place().to_string(), 0, |_| None))?;
    let arena = Arena::new();
    let message =
        owned(method.args_type(), read_args(method, &arena, &JsonStyle::new(), "<arguments>", &args.json)?)
            .map_err(|problem| problem.in_bytes("<arguments>", 0, |_| None))?;
    let connections = args.connections as usize;
    let concurrency = args.concurrency.unwrap_or(args.connections);
    let client = args.client.client(&args.address)?;
    let client = match concurrency as usize > connections {
        true => client.multiplexed(connections, MultiplexOptions::new()),
        false => client.pool(PoolOptions::new().connections(connections)),
    };
    let report = runtime()?.block_on(async {
        // Connections belong to a runtime.
        let caller = Caller {
            client: client.build(),
            method: method.clone(),
            message,
            options: args.client.options(),
        };
        // What cannot work is told at once. The call makes code for the method, too.
        if let Err(error) = caller.call().await
            && !is_answer(&error)
        {
            return Err(args.client.failure(&args.address, method, &error, false));
        }
        bench(args, concurrency, caller).await
    })?;
    let mut out = Output::stdout();
    match args.prints_json {
        true => out.put_json_line(&report)?,
        false => out.put(report.to_string().as_bytes())?,
    }
    out.finish()?;
    match (report.calls, report.failed) {
        (0, _) => Err(Failure::transport(&args.address, "no call was made that counts")),
        (_, 0) => Ok(()),
        (calls, failed) => Err(Failure::transport(
            &args.address,
            format_args!("{failed} of {calls} calls were not answered"),
        )),
    }
}

/// Makes calls until the time is over, or somebody has seen enough.
async fn bench(args: &Args, concurrency: u32, caller: Caller) -> Result<Report, Failure> {
    let interrupted = interruption()?;
    tokio::pin!(interrupted);
    let start = Instant::now();
    let counts_from = start + args.warmup.unwrap_or_default();
    let plan = Plan {
        start,
        counts_from,
        end: counts_from + args.duration,
        requests: args.requests.unwrap_or(u64::MAX),
    };
    let pace = args.rate.map(|rate| Pace { rate, due: Semaphore::new(0) });
    let bench = Arc::new(Bench { caller, plan, pace, started: AtomicU64::new(0), tally: Mutex::default() });
    if bench.pace.is_some() {
        let bench = bench.clone();
        thread::spawn(move || bench.keep_pace());
    }
    let mut workers = JoinSet::new();
    for _ in 0..concurrency {
        let bench = bench.clone();
        workers.spawn(async move { bench.work().await });
    }
    let line = LiveLine::new();
    let mut ticks = interval(LiveLine::INTERVAL);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = &mut interrupted => break,
            worker = workers.join_next() => match worker {
                None => break,
                Some(Err(error)) => return Err(Failure::at("worker", error)),
                Some(Ok(())) => {}
            },
            _ = ticks.tick() => line.set(|| bench.tally().report(bench.elapsed(), 0).summary()),
        }
    }
    workers.shutdown().await;
    let (elapsed, behind) = (bench.elapsed(), bench.stop());
    Ok(bench.tally().report(elapsed, behind))
}

/// What is called.
struct Caller {
    client: Client,
    method: MethodCodec,
    message: OwnedMessage,
    options: CallOptions,
}

impl Caller {
    async fn call(&self) -> Result<OwnedReply, CallError> {
        self.client.call_with(&self.method, self.message.message(), &self.options).await
    }
}

/// Whether the server answered, be it that it could not do what was asked.
fn is_answer(error: &CallError) -> bool {
    matches!(error.kind(), CallErrorKind::Failed(_))
}

/// When calls are made.
struct Plan {
    start: Instant,
    /// When the warm-up is over.
    counts_from: Instant,
    end: Instant,
    requests: u64,
}

/// How calls become due, in an open loop.
struct Pace {
    rate: f64,
    /// As many permits as there are calls that are due and not made.
    due: Semaphore,
}

impl Pace {
    /// When a call is due, after the start.
    fn time_of(&self, call: u64) -> Duration {
        Duration::from_secs_f64(call as f64 / self.rate)
    }
}

/// What workers share.
struct Bench {
    caller: Caller,
    plan: Plan,
    pace: Option<Pace>,
    /// How many calls were begun.
    started: AtomicU64,
    tally: Mutex<Tally>,
}

impl Bench {
    /// Says when calls are due. The timers of the runtime are too coarse for that, so it is a thread's work.
    fn keep_pace(&self) {
        let (Some(pace), plan) = (&self.pace, &self.plan) else { return };
        let mut released = 0;
        while !pace.due.is_closed() && Instant::now() < plan.end && released < plan.requests {
            let due = 1 + (plan.start.elapsed().as_secs_f64() * pace.rate) as u64;
            let more = due.min(plan.requests).saturating_sub(released);
            pace.due.add_permits(more as usize);
            released += more;
            let next = plan.start + pace.time_of(released);
            thread::sleep(next.min(plan.end).saturating_duration_since(Instant::now()));
        }
        // Those that are late may still be made until the end.
        while !pace.due.is_closed()
            && Instant::now() < plan.end
            && self.started.load(Ordering::Relaxed) < released
        {
            thread::sleep(Duration::from_millis(1));
        }
        pace.due.close();
    }

    /// Makes no more calls; returns how many are due and were not made.
    fn stop(&self) -> u64 {
        self.pace.as_ref().map_or(0, |pace| {
            pace.due.close();
            pace.due.available_permits() as u64
        })
    }

    /// Makes one call after another.
    async fn work(&self) {
        while let Some(start) = self.next().await {
            let outcome = self.caller.call().await;
            let failed = outcome.as_ref().is_err_and(|error| !is_answer(error));
            if start >= self.plan.counts_from {
                self.tally().count(start.elapsed(), &outcome);
            }
            if failed {
                // A server that is gone is not asked again at once.
                sleep(Duration::from_millis(10)).await;
            }
        }
    }

    /// When the next call starts, or was to start; `None` when there is none.
    async fn next(&self) -> Option<Instant> {
        let plan = &self.plan;
        match &self.pace {
            None => {
                let now = Instant::now();
                let is_due = now < plan.end && self.started.fetch_add(1, Ordering::Relaxed) < plan.requests;
                is_due.then_some(now)
            }
            Some(pace) => {
                pace.due.acquire().await.ok()?.forget();
                let call = self.started.fetch_add(1, Ordering::Relaxed);
                Some(plan.start + pace.time_of(call))
            }
        }
    }

    /// How long calls have counted.
    fn elapsed(&self) -> Duration {
        self.plan.counts_from.elapsed()
    }

    fn tally(&self) -> MutexGuard<'_, Tally> {
        self.tally.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What came of calls.
struct Tally {
    /// In nanoseconds, of calls that were answered or waited for until their deadlines.
    times: Histogram<u64>,
    calls: u64,
    /// Those that were answered with exceptions, declared ones and others.
    exceptions: u64,
    /// Those that were not answered.
    failed: u64,
    /// The same by their reasons.
    reasons: BTreeMap<String, u64>,
}

impl Default for Tally {
    fn default() -> Self {
        /// Deadlines are shorter.
        const LONGEST: Duration = Duration::from_secs(3600);
        let times =
            Histogram::new_with_bounds(1, LONGEST.as_nanos() as u64, 3).expect("these bounds are allowed");
        Self { times, calls: 0, exceptions: 0, failed: 0, reasons: BTreeMap::new() }
    }
}

impl Tally {
    fn count(&mut self, time: Duration, outcome: &Result<OwnedReply, CallError>) {
        self.calls += 1;
        let took_time = match outcome {
            Ok(reply) => {
                self.exceptions += u64::from(reply.has_thrown());
                true
            }
            Err(error) if is_answer(error) => {
                self.exceptions += 1;
                true
            }
            Err(error) => {
                self.failed += 1;
                *self.reasons.entry(error.to_string()).or_default() += 1;
                matches!(error.kind(), CallErrorKind::Timeout)
            }
        };
        if took_time {
            self.times.saturating_record(u64::try_from(time.as_nanos()).unwrap_or(u64::MAX));
        }
    }

    fn report(&self, elapsed: Duration, behind: u64) -> Report {
        let percentile = |percentile| self.times.value_at_percentile(percentile);
        let seconds = elapsed.as_secs_f64();
        Report {
            calls: self.calls,
            seconds,
            per_second: if seconds > 0.0 { self.calls as f64 / seconds } else { 0.0 },
            exceptions: self.exceptions,
            failed: self.failed,
            behind,
            reasons: self.reasons.clone(),
            latency: Latency {
                min: self.times.min(),
                mean: self.times.mean() as u64,
                p50: percentile(50.0),
                p90: percentile(90.0),
                p99: percentile(99.0),
                p99_9: percentile(99.9),
                p99_99: percentile(99.99),
                max: self.times.max(),
            },
        }
    }
}

/// What the user sees.
#[derive(Debug, Serialize)]
struct Report {
    calls: u64,
    seconds: f64,
    per_second: f64,
    exceptions: u64,
    failed: u64,
    /// How many calls were due and were not made.
    behind: u64,
    reasons: BTreeMap<String, u64>,
    latency: Latency,
}

/// In nanoseconds.
#[derive(Debug, Serialize)]
struct Latency {
    min: u64,
    mean: u64,
    p50: u64,
    p90: u64,
    p99: u64,
    p99_9: u64,
    p99_99: u64,
    max: u64,
}

impl Report {
    /// The most of it on a line.
    fn summary(&self) -> String {
        let Self { calls, seconds, per_second, failed, latency, .. } = self;
        let (p50, p99) = (Nanos(latency.p50), Nanos(latency.p99));
        format!(
            "{seconds:.0} s: {calls} calls, {per_second:.0} per second, p50 {p50}, p99 {p99}, {failed} failed"
        )
    }
}

impl Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { calls, seconds, per_second, exceptions, failed, behind, reasons, latency } = self;
        writeln!(f, "calls       {calls} in {seconds:.2} s, {per_second:.1} per second")?;
        writeln!(f, "exceptions  {exceptions}")?;
        writeln!(f, "failed      {failed}")?;
        for (reason, count) in reasons {
            writeln!(f, "            {count} × {reason}")?;
        }
        if *behind > 0 {
            writeln!(
                f,
                "behind      {behind} calls were due and not made: `--concurrency` allows more at a time"
            )?;
        }
        for (name, nanos) in [
            ("min", latency.min),
            ("mean", latency.mean),
            ("p50", latency.p50),
            ("p90", latency.p90),
            ("p99", latency.p99),
            ("p99.9", latency.p99_9),
            ("p99.99", latency.p99_99),
            ("max", latency.max),
        ] {
            writeln!(f, "{name:11} {}", Nanos(nanos))?;
        }
        Ok(())
    }
}

/// A time, with a unit that suits it.
struct Nanos(u64);

impl Display for Nanos {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (unit, name) = match self.0 {
            0..1_000_000 => (1e3, "µs"),
            1_000_000..1_000_000_000 => (1e6, "ms"),
            _ => (1e9, "s"),
        };
        write!(f, "{:.1} {name}", self.0 as f64 / unit)
    }
}
