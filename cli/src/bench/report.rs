//! What came out, as a table or as JSON.

use std::fmt::{self, Display};
use std::time::Duration;

use scrimp::Codec;
use scrimp_measure::Times;
use serde::Serialize;

use super::{executor_name, readable};

/// All that was measured.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    #[serde(rename = "type")]
    ty: String,
    messages: usize,
    pub(super) sizes: Vec<Size>,
    pub(super) figures: Vec<Figure>,
    pub(super) built: Vec<Built>,
    /// Whether this build is optimised; the figures mean nothing otherwise.
    optimised: bool,
}

impl Report {
    pub(super) fn new(ty: &str, messages: usize) -> Self {
        let (sizes, figures, built) = (Vec::new(), Vec::new(), Vec::new());
        Self { ty: ty.to_owned(), messages, sizes, figures, built, optimised: !cfg!(debug_assertions) }
    }
}

/// How long the messages are in a protocol.
#[derive(Debug, Serialize)]
pub(super) struct Size {
    protocol: String,
    /// On average.
    bytes: f64,
}

impl Size {
    pub(super) fn new(protocol: &str, messages: &[Vec<u8>]) -> Self {
        Self { protocol: protocol.to_owned(), bytes: mean_len(messages) }
    }
}

/// How fast messages were dealt with.
#[derive(Debug, Serialize)]
pub(super) struct Figure {
    protocol: String,
    operation: &'static str,
    by: String,
    /// For a message, in the fastest batch.
    ns: f64,
    /// In the median batch.
    median_ns: f64,
    /// Millions of bytes of messages in a second.
    mb_per_s: f64,
}

impl Figure {
    pub(super) fn new(
        protocol: &str,
        operation: &'static str,
        by: &str,
        times: Times,
        messages: &[Vec<u8>],
    ) -> Self {
        let Times { min_ns: ns, median_ns } = times;
        let mb_per_s = mean_len(messages) / ns * 1e3;
        Self { protocol: protocol.to_owned(), operation, by: by.to_owned(), ns, median_ns, mb_per_s }
    }
}

/// What it took to make a codec.
#[derive(Debug, Serialize)]
pub(super) struct Built {
    protocol: String,
    by: &'static str,
    /// To make the codec.
    build_us: f64,
    /// To make the codec and decode a message.
    first_message_us: f64,
    /// Of machine code, for both directions.
    code_bytes: usize,
}

impl Built {
    pub(super) fn new(protocol: &str, codec: &Codec, built: Duration, first: Duration) -> Self {
        let micros = |time: Duration| time.as_nanos() as f64 / 1e3;
        Self {
            protocol: protocol.to_owned(),
            by: executor_name(codec.executor()),
            build_us: micros(built),
            first_message_us: micros(first),
            code_bytes: codec.stats().code_bytes,
        }
    }
}

fn mean_len(messages: &[Vec<u8>]) -> f64 {
    messages.iter().map(Vec::len).sum::<usize>() as f64 / messages.len() as f64
}

impl Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sizes =
            self.sizes.iter().map(|Size { protocol, bytes }| format!("{bytes:.0} bytes in {protocol}"));
        let (count, sizes) = (self.messages, sizes.collect::<Vec<_>>().join(", "));
        let (messages, mean) = if count == 1 { ("message", "") } else { ("messages", " on average") };
        writeln!(f, "{count} {messages} of `{}`, {sizes}{mean}\n", self.ty)?;
        writeln!(f, "{:9}{:9}{:14}{:>13}{:>11}{:>10}", "", "", "", "ns/message", "MB/s", "of copy")?;
        let mut last = ("", "");
        for figure in &self.figures {
            let Figure { protocol, operation, by, ns, mb_per_s, .. } = figure;
            // What is as in the row above is not told again.
            let shown = (
                if last.0 == protocol { "" } else { protocol },
                if last == (protocol, operation) { "" } else { operation },
            );
            last = (protocol, operation);
            let copy = self.figures.iter().find(|other| {
                (&other.protocol, other.operation, other.by.as_str()) == (protocol, *operation, "copy")
            });
            let of_copy = copy.map_or(f64::NAN, |copy| copy.ns / ns);
            writeln!(f, "{:9}{:9}{by:14}{ns:>13.1}{mb_per_s:>11.0}{of_copy:>10.2}", shown.0, shown.1)?;
        }
        writeln!(f, "\n{:18}{:14}{:>13}{:>15}{:>13}", "", "", "built in", "first message", "code bytes")?;
        for Built { protocol, by, build_us, first_message_us, code_bytes } in &self.built {
            let time = |us: &f64| readable(Duration::from_nanos((us * 1e3) as u64));
            let (built, first) = (time(build_us), time(first_message_us));
            writeln!(f, "{protocol:18}{by:14}{built:>13}{first:>15}{code_bytes:>13}")?;
        }
        writeln!(
            f,
            "\nOne thread; messages in any order, a new one each round; the fastest batch counts. Decode: UTF-8 checked, strings\n\
             borrowed from the input, reused arena. Encode: reused buffer. Copy: the bytes of the messages, by memcpy. The first\n\
             message: from nothing but the schema to a decoded message. MB = 10^6 bytes."
        )?;
        match self.optimised {
            true => Ok(()),
            false => {
                writeln!(f, "This build is not optimised: the figures mean nothing. Build with `--release`.")
            }
        }
    }
}
