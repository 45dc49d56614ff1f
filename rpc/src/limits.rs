//! [`ServerLimits`]: what a server takes at most.

use std::time::Duration;

use scrimp_envelope::{ApplicationException, ExceptionKind};

/// What a server takes at most; safe by default, changed step by step. What a message may be is said by
/// [`ReadLimits`](scrimp_envelope::ReadLimits) and the codecs' [`Limits`](scrimp::Limits).
///
/// ```
/// use std::time::Duration;
/// use scrimp_rpc::ServerLimits;
/// let limits = ServerLimits::new().connections(1_000).idle_time(Duration::from_secs(60));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServerLimits {
    pub(crate) connections: usize,
    pub(crate) calls: usize,
    pub(crate) calls_per_connection: usize,
    pub(crate) unsent: usize,
    pub(crate) idle_time: Duration,
    pub(crate) greeting_time: Duration,
}

impl ServerLimits {
    /// 16,384 connections; 65,536 calls in flight, 128 on one connection; 1 MiB of answers that a peer does not read; ten minutes without
    /// a request; a minute until the first one.
    pub const fn new() -> Self {
        Self {
            connections: 16_384,
            calls: 65_536,
            calls_per_connection: 128,
            unsent: 1 << 20,
            idle_time: Duration::from_secs(600),
            greeting_time: Duration::from_secs(60),
        }
    }

    /// Sets how many connections there are at once, from 1. Others wait to be accepted.
    #[must_use]
    pub const fn connections(self, count: usize) -> Self {
        Self { connections: at_least_one(count), ..self }
    }

    /// Sets how many calls are in flight on all connections. Others are answered with an internal error, so that clients may turn to
    /// another server.
    #[must_use]
    pub const fn calls(self, count: usize) -> Self {
        Self { calls: count, ..self }
    }

    /// Sets how many calls are in flight on one connection, from 1. Others are not read before one of them is done.
    #[must_use]
    pub const fn calls_per_connection(self, count: usize) -> Self {
        Self { calls_per_connection: at_least_one(count), ..self }
    }

    /// Sets how many bytes of answers wait for a peer to read them, from 1. While there are as many, no request is taken from it.
    #[must_use]
    pub const fn unsent(self, bytes: usize) -> Self {
        Self { unsent: at_least_one(bytes), ..self }
    }

    /// Sets after what time a connection is closed on which no whole request comes, nothing is read of the answers, and no call is in
    /// flight. It may take twice as long.
    #[must_use]
    pub const fn idle_time(self, time: Duration) -> Self {
        Self { idle_time: time, ..self }
    }

    /// Sets how long a peer may take to agree on TLS, then to send its first request, and at the end to close the connection.
    #[must_use]
    pub const fn greeting_time(self, time: Duration) -> Self {
        Self { greeting_time: time, ..self }
    }
}

/// With nothing allowed, all would wait for ever.
const fn at_least_one(count: usize) -> usize {
    if count == 0 { 1 } else { count }
}

impl Default for ServerLimits {
    fn default() -> Self {
        Self::new()
    }
}

/// What a server answers that has too many calls in flight. Clients know it by its words: Thrift has no kind for it.
pub(crate) fn overloaded() -> ApplicationException<'static> {
    let message = "the server has too many calls in flight; this one was not handled";
    ApplicationException::new(ExceptionKind::INTERNAL_ERROR, message)
}
