//! [`CallOptions`], [`PoolOptions`] and [`MultiplexOptions`].

use std::time::Duration;

use scrimp_envelope::Header;

use crate::connection::outbound::MAX_SLOTS;

/// What is said about one call.
///
/// ```
/// use std::time::Duration;
/// use scrimp_envelope::int_key;
/// use scrimp_rpc::CallOptions;
/// let options = CallOptions::new()
///     .deadline(Duration::from_millis(200))
///     .header("RPC_PERSIST_region", "eu")
///     .int_header(int_key::FROM_SERVICE, "shop");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CallOptions {
    deadline: Option<Duration>,
    texts: Vec<(String, String)>,
    ints: Vec<(u16, String)>,
}

impl CallOptions {
    /// The client's deadline, and no headers but those that the framing has itself.
    pub const fn new() -> Self {
        Self { deadline: None, texts: Vec::new(), ints: Vec::new() }
    }

    /// Sets how long the call may take in all: to wait for a connection, to connect, to send and to be answered.
    #[must_use]
    pub const fn deadline(mut self, time: Duration) -> Self {
        self.deadline = Some(time);
        self
    }

    /// Adds a key and a value to the header of the request: THeader's and TTHeader's have these. In other framings, the call fails.
    #[must_use]
    pub fn header(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.texts.push((key.into(), value.into()));
        self
    }

    /// The same with a key that is a number, which is TTHeader's alone: see [`int_key`](scrimp_envelope::int_key).
    #[must_use]
    pub fn int_header(mut self, key: u16, value: impl Into<String>) -> Self {
        self.ints.push((key, value.into()));
        self
    }

    /// The same without keys and values, for framings that have no place for them.
    #[must_use]
    pub fn without_headers(self) -> Self {
        Self { deadline: self.deadline, ..Self::new() }
    }

    pub(crate) fn get_deadline(&self) -> Option<Duration> {
        self.deadline
    }

    pub(crate) fn has_headers(&self) -> bool {
        !self.texts.is_empty() || !self.ints.is_empty()
    }

    pub(crate) fn headers(&self) -> impl Iterator<Item = Header<'_>> {
        let texts = self.texts.iter().map(|(key, value)| Header::Text { key, value });
        texts.chain(self.ints.iter().map(|(key, value)| Header::Int { key: *key, value }))
    }
}

/// Connections that each serve one call at a time, and are used again.
///
/// No task looks after them: one that has become too old, or that the server has closed, is dropped when the client looks for a connection.
/// Where there is none, and none can be made, a call fails at once.
///
/// ```
/// use std::time::Duration;
/// use scrimp_rpc::PoolOptions;
/// let options = PoolOptions::new().connections(8).lifetime(Duration::from_secs(600));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolOptions {
    pub(crate) connections: usize,
    pub(crate) idle_time: Duration,
    pub(crate) lifetime: Duration,
}

impl PoolOptions {
    /// At most 64 connections, each unused for a minute and used for an hour.
    pub const fn new() -> Self {
        Self { connections: 64, idle_time: Duration::from_secs(60), lifetime: Duration::from_secs(3600) }
    }

    /// Sets how many connections there are at most, from 1. A call that finds all of them busy waits for one until its deadline.
    #[must_use]
    pub const fn connections(self, count: usize) -> Self {
        Self { connections: if count == 0 { 1 } else { count }, ..self }
    }

    /// Sets after what time an unused connection is not used again. It should be less than what the server allows.
    #[must_use]
    pub const fn idle_time(self, time: Duration) -> Self {
        Self { idle_time: time, ..self }
    }

    /// Sets after what time a connection is not used again, so that clients spread over servers that were added. It is up to a tenth less,
    /// at random, lest all end at once.
    #[must_use]
    pub const fn lifetime(self, time: Duration) -> Self {
        Self { lifetime: time, ..self }
    }
}

impl Default for PoolOptions {
    fn default() -> Self {
        Self::new()
    }
}

/// Connections that each serve many calls at a time.
///
/// ```
/// use scrimp_rpc::MultiplexOptions;
/// let options = MultiplexOptions::new().calls_per_connection(256).gathers(false);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MultiplexOptions {
    pub(crate) calls: usize,
    pub(crate) unsent: usize,
    pub(crate) gathers: bool,
    pub(crate) connect_time: Duration,
    pub(crate) first_pause: Duration,
    pub(crate) last_pause: Duration,
}

impl MultiplexOptions {
    /// At most 1024 calls in flight and 1 MiB of requests that are not sent on each connection; requests are gathered; five seconds to
    /// connect, and pauses of 10 ms to 1 s before it is tried again.
    pub const fn new() -> Self {
        Self {
            calls: 1024,
            unsent: 1 << 20,
            gathers: true,
            connect_time: Duration::from_secs(5),
            first_pause: Duration::from_millis(10),
            last_pause: Duration::from_secs(1),
        }
    }

    /// Sets how many calls are in flight on a connection, from 1 to 32,768. Others wait until their deadlines.
    ///
    /// A connection on which as many calls were given up, and are still not answered, is replaced. While it is still being made, calls that
    /// were given up count like those in flight.
    #[must_use]
    pub const fn calls_per_connection(self, count: usize) -> Self {
        let calls = match count {
            0 => 1,
            1..=MOST_CALLS => count,
            _ => MOST_CALLS,
        };
        Self { calls, ..self }
    }

    /// Sets how many bytes of requests wait to be sent on a connection. While there are as many, further calls wait; one call at least is
    /// always let through.
    #[must_use]
    pub const fn unsent(self, bytes: usize) -> Self {
        Self { unsent: bytes, ..self }
    }

    /// Sets whether requests are gathered: where the last writes had several, the next one lets other tasks run first, so that theirs can go
    /// with it. That saves system calls under load, and costs a little time under little.
    #[must_use]
    pub const fn gathers(self, gathers: bool) -> Self {
        Self { gathers, ..self }
    }

    /// Sets how long it may take to connect.
    #[must_use]
    pub const fn connect_time(self, time: Duration) -> Self {
        Self { connect_time: time, ..self }
    }

    /// Sets how long a connection that failed is not tried again: `first` after the first time, then twice as long each time up to `last`, and
    /// up to half less, at random. Calls wait that long, unless their deadlines come before.
    #[must_use]
    pub const fn pauses(self, first: Duration, last: Duration) -> Self {
        Self { first_pause: first, last_pause: last, ..self }
    }
}

/// Half of the slots: the others may be those of calls that were given up.
const MOST_CALLS: usize = MAX_SLOTS / 2;

impl Default for MultiplexOptions {
    fn default() -> Self {
        Self::new()
    }
}
