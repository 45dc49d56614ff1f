//! Connections that serve one call, or one batch, at a time: the caller does the reading and writing.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::io;
use std::pin::{Pin, pin};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Instant;

use futures_util::FutureExt;
use scrimp_envelope::{ApplicationException, ExceptionKind, Framing};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::task::coop::unconstrained;
use tokio::time::Sleep;
use tokio_util::io::poll_read_buf;

use super::deadline::{self, within};
use super::error::{CallError, CallErrorKind};
use super::options::{CallOptions, PoolOptions};
use super::reply::OwnedReply;
use super::{Call, Shared};
use crate::connection::outbound::{Answer, Outbound, Replies, Wire, trim};
use crate::transport::{Connector, Stream};

/// Connections that are used again.
pub(super) struct Pool {
    connector: Connector,
    options: PoolOptions,
    /// A permit for each connection that is in use.
    permits: Semaphore,
    /// Those that are not in use; what was used last is used next.
    idle: Mutex<VecDeque<Connection>>,
}

impl Pool {
    pub(super) fn new(connector: Connector, options: PoolOptions) -> Self {
        let permits = Semaphore::new(options.connections.min(Semaphore::MAX_PERMITS));
        Self { connector, options, permits, idle: Mutex::new(VecDeque::new()) }
    }

    /// How many connections wait to be used again.
    pub(super) fn idle(&self) -> usize {
        self.lock().len()
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<Connection>> {
        // Nothing panics while it is locked.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A connection for a call: one that waits, unless it must be `fresh`, or a new one.
    async fn lease(
        &self,
        wire: &Wire,
        must_be_fresh: bool,
        mut timer: Pin<&mut Sleep>,
    ) -> Result<Lease<'_>, CallErrorKind> {
        let permit = within(timer.as_mut(), self.permits.acquire()).await.ok_or(CallErrorKind::Timeout)?;
        let permit = permit.expect("the semaphore is never closed");
        // Connections are only made while none waits, so they are as many as there are permits at most.
        while let Some(mut connection) = self.take() {
            if !must_be_fresh && connection.is_quiet() {
                return Ok(Lease { pool: self, connection, was_used: true, permit });
            }
        }
        let stream = within(timer, self.connector.connect()).await.ok_or(CallErrorKind::Timeout)?;
        let stream = stream.map_err(CallErrorKind::connect)?;
        let expiry = deadline::after(deadline::jittered(self.options.lifetime, 0.1));
        let connection = Connection::new(stream, wire, expiry);
        Ok(Lease { pool: self, connection, was_used: false, permit })
    }

    /// The connection that was used last, and is not too old.
    fn take(&self) -> Option<Connection> {
        let now = Instant::now();
        let mut old = VecDeque::new();
        let mut idle = self.lock();
        // Those that were not used for the longest time are at the front.
        let is_fresh = |connection: &Connection| now - connection.used < self.options.idle_time;
        let count = idle.iter().position(is_fresh).unwrap_or(idle.len());
        if count > 0 {
            old.extend(idle.drain(..count));
        }
        loop {
            let connection = idle.pop_back()?;
            if now < connection.expiry {
                return Some(connection);
            }
            old.push_back(connection);
        }
        // The old ones are closed when the lock is gone.
    }
}

/// A connection in use. One that is not given back is closed.
struct Lease<'p> {
    pool: &'p Pool,
    connection: Connection,
    was_used: bool,
    permit: SemaphorePermit<'p>,
}

impl Lease<'_> {
    fn give_back(mut self) {
        self.connection.used = Instant::now();
        self.pool.lock().push_back(self.connection);
        // Only now: see `lease`.
        drop(self.permit);
    }
}

/// A connection with no more than what one caller has sent.
struct Connection {
    stream: Stream,
    outbound: Outbound<Waiting>,
    replies: Replies,
    /// How many bytes of the output have left.
    sent: usize,
    /// Whether it can serve another call.
    is_reusable: bool,
    used: Instant,
    expiry: Instant,
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.stream.start_shutdown();
    }
}

/// A call that is not answered.
#[derive(Clone, Copy)]
struct Waiting {
    /// Its place in the batch.
    index: usize,
    /// Where its request ends in the output.
    end: usize,
}

/// How many calls of a batch are in flight at a time.
const MOST_CALLS: usize = 1024;

/// How many bytes of requests are written before they leave.
const MOST_UNSENT: usize = 1 << 20;

/// Calls all, in their order, and puts what came of them into `results`.
pub(super) async fn call(
    pool: &Pool,
    shared: &Shared,
    calls: &[Call<'_>],
    options: &CallOptions,
    results: &mut [Option<Result<OwnedReply, CallError>>],
) {
    let deadline = shared.deadline(options);
    let mut timer = pin!(deadline::timer(deadline));
    let mut must_be_fresh = false;
    loop {
        let mut lease = match pool.lease(&shared.wire, must_be_fresh, timer.as_mut()).await {
            Ok(lease) => lease,
            Err(kind) => return fail(results, |_| CallError::unsent(kind.clone())),
        };
        if Instant::now() >= deadline {
            lease.give_back();
            return fail(results, |_| CallError::unsent(CallErrorKind::Timeout));
        }
        let mut exchange = Exchange { shared, calls, options, deadline, results, begun: 0 };
        let ended = poll_fn(|cx| lease.connection.poll(&mut exchange, timer.as_mut(), cx)).await;
        let Err(kind) = ended else {
            if lease.connection.is_clean() {
                lease.give_back();
            }
            return;
        };
        // The server has closed the connection since it was last used, say. It has not got a whole request, so all can be sent again.
        let is_untouched = !lease.connection.has_sent_a_call() && results.iter().all(Option::is_none);
        if lease.was_used && is_untouched && !matches!(kind, CallErrorKind::Timeout) {
            must_be_fresh = true;
            continue;
        }
        let waiting: Vec<Waiting> = lease.connection.outbound.slots.iter_mut().map(|(_, w)| *w).collect();
        let sent = lease.connection.sent;
        let was_sent = |index| waiting.iter().any(|call| call.index == index && call.end <= sent);
        return fail(results, |index| match was_sent(index) {
            true => CallError::sent(kind.clone()),
            false => CallError::unsent(kind.clone()),
        });
    }
}

/// Puts an error in the place of each result that is not there.
fn fail(results: &mut [Option<Result<OwnedReply, CallError>>], error: impl Fn(usize) -> CallError) {
    for (index, result) in results.iter_mut().enumerate() {
        if result.is_none() {
            *result = Some(Err(error(index)));
        }
    }
}

/// What is called, and what came of it.
struct Exchange<'e> {
    shared: &'e Shared,
    calls: &'e [Call<'e>],
    options: &'e CallOptions,
    deadline: Instant,
    results: &'e mut [Option<Result<OwnedReply, CallError>>],
    /// How many of the calls are written.
    begun: usize,
}

impl Connection {
    fn new(stream: Stream, wire: &Wire, expiry: Instant) -> Self {
        let outbound = match wire.dress.framing() {
            Framing::Unframed | Framing::Framed => Outbound::ordered(),
            Framing::THeader | Framing::TTHeader => Outbound::new(),
        };
        Self {
            stream,
            outbound,
            replies: Replies::new(wire.options),
            sent: 0,
            is_reusable: true,
            used: Instant::now(),
            expiry,
        }
    }

    /// Whether the server has sent nothing, and not closed the connection, since it was last used: as far as is known without waiting.
    fn is_quiet(&mut self) -> bool {
        let (stream, mut byte) = (&mut self.stream, [0]);
        let read = poll_fn(|cx| Pin::new(&mut *stream).poll_read(cx, &mut ReadBuf::new(&mut byte)));
        // A task that has used up all that it may do at a time would find every connection quiet.
        unconstrained(read).now_or_never().is_none()
    }

    /// Whether all was sent, all was answered and nothing else has come.
    fn is_clean(&self) -> bool {
        let is_answered = self.outbound.slots.waiting() == 0 && self.replies.input.is_empty();
        self.is_reusable && is_answered && self.outbound.output.is_empty()
    }

    /// Whether one of the requests has left whole.
    fn has_sent_a_call(&mut self) -> bool {
        let sent = self.sent;
        self.outbound.slots.iter_mut().any(|(_, call)| call.end <= sent)
    }

    /// Goes on with the calls; ready when each has its result.
    fn poll(
        &mut self,
        exchange: &mut Exchange<'_>,
        timer: Pin<&mut Sleep>,
        cx: &mut Context<'_>,
    ) -> Poll<Result<(), CallErrorKind>> {
        loop {
            self.begin(exchange);
            let wrote = self.poll_write(exchange, cx)?;
            // What comes beyond the last reply stays, so that the connection is not used again.
            while self.outbound.slots.waiting() > 0
                && let Some(answer) = self.replies.next()?
            {
                self.take(exchange, answer)?;
            }
            let is_done = exchange.begun == exchange.calls.len() && self.outbound.slots.waiting() == 0;
            if is_done && self.outbound.output.is_empty() {
                return Poll::Ready(Ok(()));
            }
            if wrote && exchange.begun < exchange.calls.len() {
                continue;
            }
            self.replies.make_room();
            match poll_read_buf(Pin::new(&mut self.stream), cx, &mut self.replies.input) {
                Poll::Ready(Ok(0)) => return Poll::Ready(Err(CallErrorKind::Closed)),
                Poll::Ready(Ok(_)) => {}
                Poll::Ready(Err(error)) => return Poll::Ready(Err(error.into())),
                Poll::Pending => break,
            }
        }
        deadline::poll(timer, cx).map(|()| Err(CallErrorKind::Timeout))
    }

    /// Writes requests to the output, as many as may be in flight.
    fn begin(&mut self, exchange: &mut Exchange<'_>) {
        let Self { outbound, .. } = self;
        // Many at a time, so that they leave in few writes.
        if outbound.slots.waiting() > MOST_CALLS / 2 {
            return;
        }
        while exchange.begun < exchange.calls.len()
            && outbound.slots.waiting() < MOST_CALLS
            && outbound.output.len() < MOST_UNSENT
        {
            let index = exchange.begun;
            let (method, args) = exchange.calls[index];
            let waiting = Waiting { index, end: 0 };
            let (wire, deadline) = (&exchange.shared.wire, exchange.deadline);
            match outbound.begin(wire, method, args, exchange.options, deadline, waiting) {
                Ok(id) => {
                    let end = outbound.output.len();
                    outbound.slots.get_mut(id).expect("it was just taken").end = end;
                }
                Err(error) => exchange.results[index] = Some(Err(CallError::unsent(error))),
            }
            exchange.begun += 1;
        }
    }

    /// Writes what can be written, and tells whether all of it has left just now.
    fn poll_write(
        &mut self,
        exchange: &mut Exchange<'_>,
        cx: &mut Context<'_>,
    ) -> Result<bool, CallErrorKind> {
        let Self { stream, outbound, sent, .. } = self;
        if outbound.output.is_empty() {
            return Ok(false);
        }
        while *sent < outbound.output.len() {
            match Pin::new(&mut *stream).poll_write(cx, &outbound.output[*sent..]) {
                Poll::Pending => return Ok(false),
                Poll::Ready(Ok(0)) => return Err(io::Error::from(io::ErrorKind::WriteZero).into()),
                Poll::Ready(Ok(len)) => *sent += len,
                Poll::Ready(Err(error)) => return Err(error.into()),
            }
        }
        // Some streams keep what is written to them, as TLS does.
        match Pin::new(stream).poll_flush(cx) {
            Poll::Pending => return Ok(false),
            Poll::Ready(flushed) => flushed?,
        }
        // Oneway calls are done; others' requests are in the server's hands.
        let calls = exchange.calls;
        let mut oneway = Vec::new();
        for (id, call) in outbound.slots.iter_mut() {
            call.end = 0;
            if calls[call.index].0.is_oneway() {
                oneway.push(id);
            }
        }
        for id in oneway {
            if let Some(call) = outbound.slots.remove(id) {
                exchange.results[call.index] = Some(Ok(OwnedReply::of_oneway()));
            }
        }
        outbound.output.clear();
        trim(&mut outbound.output);
        *sent = 0;
        Ok(true)
    }

    /// Takes what the server answered.
    fn take(&mut self, exchange: &mut Exchange<'_>, answer: Answer) -> Result<(), CallErrorKind> {
        if answer.announces_reset() {
            self.is_reusable = false;
        }
        let Some(id) = self.outbound.call_of(&answer)? else { return Ok(()) };
        let Some(call) = self.outbound.slots.remove(id) else { return Ok(()) };
        let (method, _) = exchange.calls[call.index];
        let reply = OwnedReply::read(method, &exchange.shared.pool, answer.frame);
        if let Err(kind) = &reply {
            self.is_reusable &= leaves_connection_usable(kind);
        }
        exchange.results[call.index] = Some(reply.map_err(CallError::sent));
        Ok(())
    }
}

/// Whether a call that has failed so leaves the connection as a call does that has not.
fn leaves_connection_usable(kind: &CallErrorKind) -> bool {
    match kind {
        // A server that could not read a call may not find the next one, and most close the connection.
        CallErrorKind::Failed(ApplicationException { kind, .. }) => *kind != ExceptionKind::PROTOCOL_ERROR,
        CallErrorKind::MissingResult => true,
        _ => false,
    }
}
