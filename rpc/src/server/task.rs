//! The task of a connection.

use std::future::{Future, poll_fn};
use std::panic::AssertUnwindSafe;
use std::pin::{Pin, pin};
use std::sync::atomic::Ordering;
use std::task::{Context, Poll, ready};
use std::{io, mem, thread};

use futures_util::future::FutureExt;
use futures_util::stream::{FuturesUnordered, StreamExt};
use scrimp_envelope::ExceptionKind;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::time::{self, Instant, Sleep};
use tokio_util::io::poll_read_buf;

use super::{ServeError, Shared, buffers};
use crate::connection::inbound::{Inbound, Ticket};
use crate::handler::Handler;
use crate::limits;
use crate::observe;
use crate::request::{Answer, Failure, Request};

/// Serves a connection.
pub(super) async fn run<H: Handler, S: AsyncRead + AsyncWrite + Unpin>(
    shared: &Shared<H>,
    stream: S,
) -> Result<(), ServeError> {
    let inbound = Inbound::new(&shared.services, shared.options, shared.pool.clone());
    let mut connection = Connection {
        shared,
        stream,
        inbound,
        state: State::Open,
        needs_flush: false,
        calls: 0,
        was_active: false,
    };
    let handle = |request: Request| {
        // A handler that panics leaves nothing of ours half-changed: it had only the request.
        AssertUnwindSafe(
            async move { observe::handling(request, |request| shared.handler.handle(request)).await },
        )
        .catch_unwind()
    };
    // Requests that are not answered at once, if there ever were any. Their futures are boxed, and so is the one that is tried at first:
    // its box is used again.
    let mut pending: Option<FuturesUnordered<_>> = None;
    let mut free = None;
    let mut idle = pin!(time::sleep(shared.limits.idle_time));
    // That the server is stopping, and once it is, that it has stopped.
    let mut end = pin!(shared.stopping.cancelled());
    let mut is_stopping = false;
    while !connection.is_done() {
        while let Some((ticket, request)) = connection.next_request() {
            let mut place = free.take().unwrap_or_else(|| Box::pin(None));
            place.set(Some(handle(request)));
            let mut handling = Handling(Some((place, ticket)));
            match poll_fn(|cx| Poll::Ready(Pin::new(&mut handling).poll(cx))).await {
                Poll::Pending => pending.get_or_insert_default().push(handling),
                Poll::Ready((place, ticket, answer)) => {
                    free = Some(place);
                    connection.answer(&ticket, answer);
                }
            }
        }
        poll_fn(|cx| {
            let mut progressed = false;
            while let Some(pending) = &mut pending
                && !pending.is_empty()
                && let Poll::Ready(Some((place, ticket, answer))) = pending.poll_next_unpin(cx)
            {
                free = Some(place);
                connection.answer(&ticket, answer);
                progressed = true;
            }
            // A request that has come may have waited for room to be answered.
            progressed |= connection.poll_write(cx)? && !connection.inbound.input.is_empty();
            progressed |= connection.poll_read(cx);
            if progressed || connection.is_done() {
                return Poll::Ready(Ok(()));
            }
            // Only before it waits: to look takes a lock.
            if end.as_mut().poll(cx).is_ready() {
                if mem::replace(&mut is_stopping, true) {
                    return Poll::Ready(Err(ServeError::Stopped));
                }
                end.set(shared.stopped.cancelled());
                if matches!(connection.state, State::Open) {
                    connection.state = State::Draining;
                }
                return Poll::Ready(Ok(()));
            }
            connection.poll_idle(idle.as_mut(), cx)
        })
        .await?;
    }
    connection.end().await
}

/// A request that is handled: the future of its answer, in a box that is handed back.
struct Handling<F>(Option<(Place<F>, Ticket)>);

type Place<F> = Pin<Box<Option<F>>>;

impl<F: Future<Output = thread::Result<Result<Answer, Failure>>>> Future for Handling<F> {
    type Output = (Place<F>, Ticket, Result<Answer, Failure>);

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let (place, _) = self.0.as_mut().expect("it is not polled after it is ready");
        let handling =
            place.as_mut().as_pin_mut().expect("a place that is handed back is empty, others are not");
        let answer = ready!(handling.poll(cx)).unwrap_or_else(|_| Err(panicked()));
        let (mut place, ticket) = self.0.take().expect("it was just there");
        place.set(None);
        Poll::Ready((place, ticket, answer))
    }
}

#[cold]
fn panicked() -> Failure {
    Failure::new(ExceptionKind::INTERNAL_ERROR, "the handler panicked")
}

struct Connection<'s, H, S> {
    shared: &'s Shared<H>,
    stream: S,
    inbound: Inbound,
    state: State,
    /// Whether the stream may keep what was written to it.
    needs_flush: bool,
    /// How many calls of this connection the server counts.
    calls: usize,
    /// Whether something whole came or left since the idle time began.
    was_active: bool,
}

impl<H, S> Drop for Connection<'_, H, S> {
    fn drop(&mut self) {
        self.shared.calls.fetch_sub(self.calls, Ordering::Relaxed);
    }
}

enum State {
    /// Requests are read.
    Open,
    /// Requests are read that have come; then it ends.
    Draining,
    /// Nothing is read any more: what is in flight is answered, then it ends.
    Ended(Result<(), ServeError>),
}

impl<H, S> Connection<'_, H, S> {
    /// The next request that has come and may be handled now.
    fn next_request(&mut self) -> Option<(Ticket, Request)> {
        loop {
            if matches!(self.state, State::Ended(Err(_))) || !self.may_take() {
                return None;
            }
            let (ticket, request) = match self.inbound.next() {
                Ok(next) => next?,
                Err(error) => {
                    self.state = State::Ended(Err(error.into()));
                    return None;
                }
            };
            self.was_active = true;
            self.calls += 1;
            if self.shared.calls.fetch_add(1, Ordering::Relaxed) < self.shared.limits.calls {
                return Some((ticket, request));
            }
            self.answer(&ticket, Err(Failure::of(limits::overloaded())));
        }
    }

    /// Whether there may be more requests in flight, and more answers.
    fn may_take(&self) -> bool {
        let limits = &self.shared.limits;
        self.inbound.in_flight() < limits.calls_per_connection && self.inbound.unsent() < limits.unsent
    }

    fn answer(&mut self, ticket: &Ticket, answer: Result<Answer, Failure>) {
        self.calls -= 1;
        self.shared.calls.fetch_sub(1, Ordering::Relaxed);
        if self.inbound.output.capacity() == 0 {
            self.inbound.output = buffers::take();
        }
        self.inbound.answer(ticket, answer);
    }

    /// Whether all is read and answered.
    fn is_done(&self) -> bool {
        matches!(self.state, State::Ended(_))
            && self.inbound.in_flight() == 0
            && self.inbound.output.is_empty()
    }
}

impl<H, S: AsyncRead + AsyncWrite + Unpin> Connection<'_, H, S> {
    /// Writes what can be written, and tells whether that was something.
    fn poll_write(&mut self, cx: &mut Context<'_>) -> Result<bool, io::Error> {
        let mut progressed = false;
        while !self.inbound.output.is_empty() {
            match Pin::new(&mut self.stream).poll_write(cx, &self.inbound.output) {
                Poll::Pending => return Ok(progressed),
                Poll::Ready(Ok(0)) => return Err(io::ErrorKind::WriteZero.into()),
                Poll::Ready(Ok(len)) => {
                    self.inbound.sent(len);
                    self.was_active = true;
                    progressed = true;
                }
                Poll::Ready(Err(error)) => return Err(error),
            }
        }
        if self.inbound.output.capacity() > 0 {
            buffers::give_back(mem::take(&mut self.inbound.output));
        }
        self.needs_flush |= progressed;
        // Some streams keep what is written to them, as TLS does.
        if self.needs_flush
            && let Poll::Ready(flushed) = Pin::new(&mut self.stream).poll_flush(cx)
        {
            flushed?;
            self.needs_flush = false;
        }
        Ok(progressed)
    }

    /// Reads once, where more may be taken, and tells whether something changed.
    fn poll_read(&mut self, cx: &mut Context<'_>) -> bool {
        if matches!(self.state, State::Ended(_)) || !self.may_take() {
            return false;
        }
        let input = &mut self.inbound.input;
        if input.is_empty() {
            buffers::give_back(mem::replace(input, buffers::take()));
        } else {
            // As much again, so that a long message is moved a few times; never as much as its length says.
            input.reserve(input.len().max(buffers::LEN));
        }
        let read = poll_read_buf(Pin::new(&mut self.stream), cx, input);
        if input.is_empty() {
            buffers::give_back(mem::take(input));
        }
        self.state = match read {
            Poll::Ready(Ok(1..)) => return true,
            Poll::Ready(Ok(0)) => State::Ended(match self.inbound.input.len() {
                0 => Ok(()),
                len => Err(ServeError::Truncated(len)),
            }),
            Poll::Ready(Err(error)) => State::Ended(Err(error.into())),
            // What was sent has come.
            Poll::Pending if matches!(self.state, State::Draining) && self.inbound.input.is_empty() => {
                State::Ended(Ok(()))
            }
            Poll::Pending => return false,
        };
        true
    }

    /// Ends a connection that was idle for its time.
    fn poll_idle(&mut self, mut idle: Pin<&mut Sleep>, cx: &mut Context<'_>) -> Poll<Result<(), ServeError>> {
        while idle.as_mut().poll(cx).is_ready() {
            if !mem::take(&mut self.was_active) && self.inbound.in_flight() == 0 {
                return Poll::Ready(Err(ServeError::Idle));
            }
            idle.as_mut().reset(Instant::now() + self.shared.limits.idle_time);
        }
        Poll::Pending
    }

    /// Ends the connection, on which all is answered.
    async fn end(&mut self) -> Result<(), ServeError> {
        let State::Ended(outcome) = mem::replace(&mut self.state, State::Draining) else { return Ok(()) };
        // A peer that is gone already does not mind.
        let _ = self.stream.shutdown().await;
        outcome
    }
}
