//! What is compared with what, under which load.

use std::fmt;

/// What is sent, and comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Message {
    /// A kilobyte of text.
    Text,
    /// The Node of the codecs' benchmark: 17.5 kB.
    Node,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Transport {
    Tcp,
    Unix,
}

/// How callers share connections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// One for each, in framed Binary.
    Exclusive,
    /// All on so many, in TTHeader.
    Multiplexed { connections: usize },
    /// One for each, which sends so many calls at once.
    Batched { calls: usize },
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Load {
    pub(crate) message: Message,
    pub(crate) transport: Transport,
    /// How many call at once.
    pub(crate) callers: usize,
    pub(crate) way: Way,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stack {
    Scrimp,
    /// tokio moving the bytes, which nobody looks at.
    Floor,
    /// Threads moving them.
    FloorBlocking,
    /// The `thrift` crate.
    Apache,
    /// volo-thrift.
    Volo,
}

/// A stack under a load.
#[derive(Clone, Debug)]
pub(crate) struct Contender {
    pub(crate) name: &'static str,
    pub(crate) stack: Stack,
    pub(crate) load: Load,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Metric {
    /// Microseconds per call.
    Cpu,
    /// System calls per call.
    Syscalls,
    /// The median latency, in microseconds.
    P50,
    /// The latency that one call in a hundred exceeds, in microseconds.
    P99,
    /// Thousands of calls a second.
    Rate,
    /// Bytes of the server's memory per connection.
    Memory,
}

impl fmt::Display for Metric {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Cpu => "cpu",
            Self::Syscalls => "syscalls",
            Self::P50 => "p50",
            Self::P99 => "p99",
            Self::Rate => "rate",
            Self::Memory => "memory",
        })
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    pub(crate) ours: Contender,
    pub(crate) theirs: Vec<Contender>,
    pub(crate) metrics: &'static [Metric],
}

impl Scenario {
    pub(crate) fn contenders(&self) -> impl Iterator<Item = &Contender> {
        std::iter::once(&self.ours).chain(&self.theirs)
    }
}

/// What is measured of calls.
const CALLS: &[Metric] = &[Metric::Cpu, Metric::Syscalls, Metric::P50, Metric::P99, Metric::Rate];

/// The same where those that are compared do not wait for the same.
const BATCHES: &[Metric] = &[Metric::Cpu, Metric::Syscalls, Metric::Rate];

/// All scenarios.
pub(crate) fn all() -> Vec<Scenario> {
    let one = Load { message: Message::Text, transport: Transport::Tcp, callers: 1, way: Way::Exclusive };
    let hundred = Load { callers: 100, ..one };
    let multiplexed = Load { way: Way::Multiplexed { connections: 2 }, ..hundred };
    let medium = Load { message: Message::Node, ..hundred };
    let batch = Load { way: Way::Batched { calls: 32 }, ..one };
    let unix = Load { transport: Transport::Unix, ..hundred };
    let contender = |name, stack, load| Contender { name, stack, load };
    let scenario = |name, metrics, load, theirs: &[Contender]| Scenario {
        name,
        ours: contender("scrimp", Stack::Scrimp, load),
        theirs: theirs.to_vec(),
        metrics,
    };
    let floor = |load| contender("floor", Stack::Floor, load);
    let apache = |load| contender("apache", Stack::Apache, load);
    let volo = |load| contender("volo", Stack::Volo, load);
    vec![
        scenario(
            "echo1k-c1",
            CALLS,
            one,
            &[volo(one), apache(one), floor(one), contender("floor-blocking", Stack::FloorBlocking, one)],
        ),
        scenario("echo1k-c100", CALLS, hundred, &[volo(hundred), apache(hundred), floor(hundred)]),
        scenario(
            "mux-c100",
            CALLS,
            multiplexed,
            &[volo(hundred), contender("volo-mux", Stack::Volo, multiplexed), floor(multiplexed)],
        ),
        scenario("medium-c100", CALLS, medium, &[volo(medium), apache(medium), floor(medium)]),
        scenario("batch32", BATCHES, batch, &[contender("calls", Stack::Scrimp, one), floor(batch)]),
        scenario(
            "unix-c100",
            CALLS,
            unix,
            &[contender("tcp", Stack::Scrimp, hundred), volo(unix), floor(unix)],
        ),
        scenario("idle", &[Metric::Memory], one, &[volo(one)]),
    ]
}
