//! The task of a connection.

use std::future::{Future, poll_fn};
use std::panic::AssertUnwindSafe;
use std::pin::{Pin, pin};
use std::sync::atomic::Ordering;
use std::task::{Context, Poll, ready};
use std::{io, mem};

use futures_util::future::FutureExt;
use futures_util::stream::{FuturesUnordered, StreamExt};
use scrimp_envelope::ExceptionKind;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::task::coop::has_budget_remaining;
use tokio::time::{self, Instant, Sleep};
use tokio_util::io::poll_read_buf;

use super::{ServeError, Shared, buffers};
use crate::connection::inbound::{Inbound, Next, Ticket};
use crate::handler::Handler;
use crate::limits;
use crate::observe;
use crate::request::{Answer, Failure, Request};

/// How many requests are handled before their answers leave.
const MOST_AT_ONCE: usize = 64;

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
        reading: Reading::Open,
        has_whole_requests: false,
        needs_flush: false,
        calls: 0,
        was_active: false,
    };
    let handle = |request: Request| {
        observe::handling(request, |request| {
            // A handler that panics leaves nothing of ours half-changed: it had only the request.
            let handling = AssertUnwindSafe(async move { shared.handler.handle(request).await });
            handling.catch_unwind().map(|outcome| outcome.unwrap_or_else(|_| Err(panicked())))
        })
    };
    // Requests that are not answered at once, if there ever were any. Their futures are boxed, and so is the one that is tried at first:
    // its box is used again.
    let mut pending: Option<FuturesUnordered<_>> = None;
    let mut free = None;
    let mut idle = pin!(time::sleep(shared.limits.greeting_time));
    // That the server is stopping, and once it is, that it has stopped.
    let mut end = pin!(shared.stopping.cancelled());
    let mut is_stopping = false;
    while !connection.is_done() {
        let mut handled = 0;
        while handled < MOST_AT_ONCE
            && let Some((ticket, request)) = connection.next_request()
        {
            handled += 1;
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
            while let Some(pending) = &mut pending
                && !pending.is_empty()
                && let Poll::Ready(Some((place, ticket, answer))) = pending.poll_next_unpin(cx)
            {
                free = Some(place);
                connection.answer(&ticket, answer);
            }
            connection.poll_write(cx)?;
            // No more is read before all that has come is taken: where there is no room for answers, a peer is not to fill the input instead.
            let progressed = match connection.has_whole_requests {
                true => connection.may_take(),
                false => connection.poll_read(cx),
            };
            if progressed || connection.is_done() {
                return Poll::Ready(Ok(()));
            }
            // Only before it waits: to look takes a lock.
            if end.as_mut().poll(cx).is_ready() {
                if mem::replace(&mut is_stopping, true) {
                    return Poll::Ready(Err(ServeError::Stopped));
                }
                end.set(shared.stopped.cancelled());
                connection.inbound.is_draining = true;
                return Poll::Ready(Ok(()));
            }
            connection.poll_idle(idle.as_mut(), cx)
        })
        .await?;
        if handled == MOST_AT_ONCE {
            // Others on this thread have their turn, where handlers take long and do not wait.
            tokio::task::yield_now().await;
        }
    }
    connection.end().await
}

/// A request that is handled: the future of its answer, in a box that is handed back.
struct Handling<F>(Option<(Place<F>, Ticket)>);

type Place<F> = Pin<Box<Option<F>>>;

impl<F: Future<Output = Result<Answer, Failure>>> Future for Handling<F> {
    type Output = (Place<F>, Ticket, Result<Answer, Failure>);

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let (place, _) = self.0.as_mut().expect("it is not polled after it is ready");
        let handling =
            place.as_mut().as_pin_mut().expect("a place that is handed back is empty, others are not");
        let answer = ready!(handling.poll(cx));
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
    reading: Reading,
    /// Whether requests that have come whole may be in the input.
    has_whole_requests: bool,
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

/// Whether more is read. What has come is taken and answered all the same, unless it is no request.
enum Reading {
    Open,
    /// The peer has ended its side, or there is nothing more of it to answer.
    Ended,
    /// The stream has failed, or what comes is no message.
    Failed(ServeError),
}

impl<H, S> Connection<'_, H, S> {
    /// The next request that has come and may be handled now.
    fn next_request(&mut self) -> Option<(Ticket, Request)> {
        while self.has_whole_requests && self.may_take() {
            let (ticket, request) = match self.inbound.next() {
                Ok(Next::Request(ticket, request)) => (ticket, request),
                Ok(Next::Refused) => continue,
                Ok(Next::More) => {
                    self.has_whole_requests = false;
                    break;
                }
                Err(error) => {
                    self.has_whole_requests = false;
                    self.reading = Reading::Failed(error.into());
                    break;
                }
            };
            self.was_active = true;
            self.calls += 1;
            if self.shared.calls.fetch_add(1, Ordering::Relaxed) < self.shared.limits.calls {
                return Some((ticket, request));
            }
            self.answer(&ticket, Err(Failure::of(limits::overloaded())));
        }
        None
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
        let is_read = !self.has_whole_requests && !matches!(self.reading, Reading::Open);
        is_read && self.inbound.in_flight() == 0 && self.inbound.output.is_empty()
    }
}

impl<H, S: AsyncRead + AsyncWrite + Unpin> Connection<'_, H, S> {
    /// Writes what can be written.
    fn poll_write(&mut self, cx: &mut Context<'_>) -> Result<(), io::Error> {
        while !self.inbound.output.is_empty() {
            match Pin::new(&mut self.stream).poll_write(cx, &self.inbound.output) {
                Poll::Pending => return Ok(()),
                Poll::Ready(Ok(0)) => return Err(io::ErrorKind::WriteZero.into()),
                Poll::Ready(Ok(len)) => {
                    self.inbound.sent(len);
                    self.was_active = true;
                    self.needs_flush = true;
                }
                Poll::Ready(Err(error)) => return Err(error),
            }
        }
        if self.inbound.output.capacity() > 0 {
            buffers::give_back(mem::take(&mut self.inbound.output));
        }
        // Some streams keep what is written to them, as TLS does.
        if self.needs_flush
            && let Poll::Ready(flushed) = Pin::new(&mut self.stream).poll_flush(cx)
        {
            flushed?;
            self.needs_flush = false;
        }
        Ok(())
    }

    /// Reads once, where more may be taken, and tells whether something changed.
    fn poll_read(&mut self, cx: &mut Context<'_>) -> bool {
        if !matches!(self.reading, Reading::Open) || !self.may_take() {
            return false;
        }
        let input = &mut self.inbound.input;
        if !input.is_empty() {
            // As much again, so that a long message is moved a few times; never as much as its length says.
            input.reserve(input.len().max(buffers::LEN));
        } else if input.capacity() < buffers::LEAST {
            *input = buffers::take();
        }
        let read = poll_read_buf(Pin::new(&mut self.stream), cx, input);
        // What is left of a buffer that requests in flight are in is read into next: they keep it anyway.
        if input.is_empty() && input.try_reclaim(buffers::LEN) {
            buffers::give_back(mem::take(input));
        }
        match read {
            Poll::Ready(Ok(1..)) => self.has_whole_requests = true,
            Poll::Ready(Ok(0)) => self.reading = Reading::Ended,
            Poll::Ready(Err(error)) => self.reading = Reading::Failed(error.into()),
            // What was sent has come; but a task that has had its turn is told that nothing has.
            Poll::Pending
                if self.inbound.is_draining && self.inbound.input.is_empty() && has_budget_remaining() =>
            {
                self.reading = Reading::Ended;
            }
            Poll::Pending => return false,
        }
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
        // A peer that is gone already does not mind, and one that reads nothing is not waited for.
        tokio::select! {
            _ = self.stream.shutdown() => {}
            () = self.shared.stopped.cancelled() => {}
            () = time::sleep(self.shared.limits.greeting_time) => {}
        }
        match mem::replace(&mut self.reading, Reading::Ended) {
            Reading::Failed(error) => Err(error),
            _ if self.inbound.input.is_empty() => Ok(()),
            _ => Err(ServeError::Truncated(self.inbound.input.len())),
        }
    }
}
