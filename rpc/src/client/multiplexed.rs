//! Connections that serve many calls at a time: callers write into one buffer, and a task sends and reads.

use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::io;
use std::mem;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Instant;

use bytes::BytesMut;
use futures_util::future::join_all;
use futures_util::task::AtomicWaker;
use scrimp::Message;
use scrimp_envelope::{Frame, MethodCodec};
use tokio::io::AsyncWrite;
use tokio::sync::{Notify, Semaphore};
use tokio::time::{sleep_until, timeout};
use tokio_util::io::poll_read_buf;

use super::deadline::{self, within};
use super::error::{CallError, CallErrorKind};
use super::options::{CallOptions, MultiplexOptions};
use super::reply::OwnedReply;
use super::{Call, Shared};
use crate::connection::outbound::{Answer, Outbound, Replies, Wire, trim};
use crate::observe::CallObserver;
use crate::transport::{Connector, Stream};

/// Some connections, each of which is replaced when it has ended.
pub(super) struct Channels {
    connector: Connector,
    options: MultiplexOptions,
    channels: Box<[Mutex<Channel>]>,
    /// The calls so far, which go round.
    next: AtomicUsize,
}

/// The place of a connection.
#[derive(Default)]
struct Channel {
    link: Option<Arc<Link>>,
    /// How many connections in a row have ended before a reply came.
    failures: u32,
}

/// A connection, as its callers and its driver see it.
struct Link {
    options: MultiplexOptions,
    wire: Wire,
    state: Mutex<State>,
    driver: AtomicWaker,
    /// A permit for each call in flight.
    permits: Semaphore,
    /// Told when there is room for requests again.
    room: Notify,
}

struct State {
    outbound: Outbound<Waiting>,
    /// Whether the driver will look at the output.
    is_driver_awake: bool,
    /// How many calls were written since the last flush.
    gathered: usize,
    /// How many bytes were put to the output so far.
    written: u64,
    /// How many of these have left.
    sent: u64,
    /// How many were put there before there was a connection to send them on; `None` until there is one.
    early: Option<u64>,
    /// Oneway calls that have not left, and where their requests end.
    oneway: VecDeque<(u64, i32)>,
    /// Whether some callers wait for room.
    is_full: bool,
    /// Whether no more calls are to be made on it.
    is_draining: bool,
    was_answered: bool,
    /// How many calls took too long since anything came, of those that had a connection from the start.
    silent_timeouts: u32,
    /// Why the connection has ended, and when.
    ended: Option<(CallErrorKind, Instant)>,
}

/// A call that is not done.
struct Waiting {
    /// Where its request ends, in bytes since the connection began.
    end: u64,
    outcome: Outcome,
}

enum Outcome {
    None(Option<Waker>),
    /// The reply.
    Answered(Frame),
    /// It is oneway, and has left.
    Left,
    /// The connection has ended.
    Failed(CallErrorKind),
}

impl Channels {
    pub(super) fn new(connector: Connector, count: usize, options: MultiplexOptions) -> Self {
        let channels = (0..count.max(1)).map(|_| Mutex::default()).collect();
        Self { connector, options, channels, next: AtomicUsize::new(0) }
    }

    /// Calls `call` on the connection whose turn it is.
    pub(super) async fn call(
        &self,
        shared: &Shared,
        call: Call<'_>,
        options: &CallOptions,
    ) -> Result<OwnedReply, CallError> {
        self.call_on(self.turn(), shared, call, options, shared.deadline(options)).await
    }

    /// Calls all on one connection.
    pub(super) async fn call_many(
        &self,
        shared: &Shared,
        calls: &[Call<'_>],
        options: &CallOptions,
    ) -> Vec<Result<OwnedReply, CallError>> {
        let (turn, deadline) = (self.turn(), shared.deadline(options));
        let calling = calls.iter().map(|call| {
            CallObserver::new(call.0).observe(self.call_on(turn, shared, *call, options, deadline))
        });
        join_all(calling).await
    }

    /// The place of the connection whose turn it is.
    fn turn(&self) -> &Mutex<Channel> {
        match &*self.channels {
            [only] => only,
            several => &several[self.next.fetch_add(1, Ordering::Relaxed) % several.len()],
        }
    }

    async fn call_on(
        &self,
        channel: &Mutex<Channel>,
        shared: &Shared,
        (method, args): Call<'_>,
        options: &CallOptions,
        deadline: Instant,
    ) -> Result<OwnedReply, CallError> {
        /// How many connections are tried that end before the request is written.
        const TRIES: usize = 4;
        let mut timer = pin!(deadline::timer(deadline));
        let timed_out = || CallError::unsent(CallErrorKind::Timeout);
        for _ in 0..TRIES {
            let link = self.link(channel, &shared.wire);
            let permit = within(timer.as_mut(), link.permits.acquire()).await;
            // A closed semaphore is that of a connection that has ended.
            let Ok(_permit) = permit.ok_or_else(timed_out)? else { continue };
            let id = loop {
                if Instant::now() >= deadline {
                    return Err(timed_out());
                }
                let full = match link.begin(method, args, options, deadline)? {
                    Begun::Call(id) => break Some(id),
                    Begun::Ended => break None,
                    Begun::Full(room) => room,
                };
                within(timer.as_mut(), full).await.ok_or_else(timed_out)?;
            };
            let Some(id) = id else { continue };
            let mut ticket = Ticket { link: &link, id, is_oneway: method.is_oneway(), is_done: false };
            let done = within(timer.as_mut(), poll_fn(|cx| ticket.poll(cx))).await;
            let Some(waiting) = done else { return Err(ticket.time_out()) };
            return match waiting.outcome {
                Outcome::Answered(frame) => {
                    OwnedReply::read(method, &shared.pool, frame).map_err(CallError::sent)
                }
                Outcome::Left => Ok(OwnedReply::of_oneway()),
                Outcome::Failed(kind) if waiting.end <= link.lock().sent => Err(CallError::sent(kind)),
                Outcome::Failed(kind) => Err(CallError::unsent(kind)),
                Outcome::None(_) => unreachable!("it is done"),
            };
        }
        Err(CallError::unsent(CallErrorKind::Closed))
    }

    /// The connection at a place: a new one where the last one takes no more calls.
    fn link(&self, channel: &Mutex<Channel>, wire: &Wire) -> Arc<Link> {
        // Nothing panics while it is locked, but for a program that calls outside of a runtime.
        let mut channel = channel.lock().unwrap_or_else(PoisonError::into_inner);
        let mut not_before = None;
        if let Some(link) = &channel.link {
            let state = link.lock();
            let ended = match &state.ended {
                None if !state.is_draining => return link.clone(),
                None => None,
                Some((_, at)) => Some(*at),
            };
            let was_answered = state.was_answered;
            drop(state);
            channel.failures = if was_answered || ended.is_none() { 0 } else { channel.failures + 1 };
            if channel.failures > 0 {
                let MultiplexOptions { first_pause, last_pause, .. } = self.options;
                let factor = 1_u32.checked_shl(channel.failures - 1).unwrap_or(u32::MAX);
                let pause = first_pause.saturating_mul(factor).min(last_pause);
                not_before = ended.map(|at| at + deadline::jittered(pause, 0.5));
            }
        }
        let link = Arc::new(Link::new(wire.clone(), self.options));
        tokio::spawn(drive(EndOnDrop(link.clone()), self.connector.clone(), not_before));
        channel.link = Some(link.clone());
        link
    }
}

impl Drop for Channels {
    fn drop(&mut self) {
        for channel in &mut self.channels {
            if let Some(link) = &channel.get_mut().unwrap_or_else(PoisonError::into_inner).link {
                link.drain();
            }
        }
    }
}

enum Begun<F> {
    Call(i32),
    /// The connection takes no more calls.
    Ended,
    /// Too much waits to be sent: this is told when there is room.
    Full(F),
}

impl Link {
    fn new(wire: Wire, options: MultiplexOptions) -> Self {
        Self {
            options,
            wire,
            state: Mutex::new(State {
                outbound: Outbound::new(),
                is_driver_awake: false,
                gathered: 0,
                written: 0,
                sent: 0,
                early: None,
                oneway: VecDeque::new(),
                is_full: false,
                is_draining: false,
                was_answered: false,
                silent_timeouts: 0,
                ended: None,
            }),
            driver: AtomicWaker::new(),
            permits: Semaphore::new(options.calls),
            room: Notify::new(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes a request to the output, and sees to it that it is sent.
    fn begin(
        &self,
        method: &MethodCodec,
        args: Message<'_>,
        options: &CallOptions,
        deadline: Instant,
    ) -> Result<Begun<impl Future<Output = ()>>, CallError> {
        let mut state = self.lock();
        if state.ended.is_some() || state.is_draining {
            return Ok(Begun::Ended);
        }
        let before = state.outbound.output.len();
        // A request that is longer than what may be unsent leaves alone.
        let is_long = before > 0 && before >= self.options.unsent;
        // Until it is known whether there is a server, no more calls are begun for those that were given up.
        let slots = &state.outbound.slots;
        let are_many = state.early.is_none() && slots.waiting() + slots.forgotten() >= self.options.calls;
        if is_long || are_many {
            state.is_full = true;
            // Made while it is locked, so that nothing is missed.
            return Ok(Begun::Full(self.room.notified()));
        }
        let waiting = Waiting { end: 0, outcome: Outcome::None(None) };
        let id = state
            .outbound
            .begin(&self.wire, method, args, options, deadline, waiting)
            .map_err(CallError::unsent)?;
        state.written += (state.outbound.output.len() - before) as u64;
        state.gathered += 1;
        let end = state.written;
        state.outbound.slots.get_mut(id).expect("it was just taken").end = end;
        if method.is_oneway() {
            state.oneway.push_back((end, id));
        }
        if !mem::replace(&mut state.is_driver_awake, true) {
            drop(state);
            self.driver.wake();
        }
        Ok(Begun::Call(id))
    }

    /// Lets no more calls be made, and the connection end when all are done.
    fn drain(&self) {
        let mut state = self.lock();
        state.is_draining = true;
        self.unlock(state);
    }

    /// Unlocks the state in which a call was ended, or draining begun.
    fn unlock(&self, state: MutexGuard<'_, State>) {
        let is_draining = state.is_draining;
        drop(state);
        if is_draining {
            // Who waits for these goes on to another connection.
            self.permits.close();
            self.room.notify_waiters();
            self.driver.wake();
        }
    }

    /// Ends the connection: all calls that are not done fail.
    fn end(&self, kind: &CallErrorKind) {
        let mut wakers = Vec::new();
        {
            let mut state = self.lock();
            if state.ended.is_some() {
                return;
            }
            state.ended = Some((kind.clone(), Instant::now()));
            for (_, waiting) in state.outbound.slots.iter_mut() {
                if let Outcome::None(waker) = &mut waiting.outcome {
                    wakers.extend(waker.take());
                    waiting.outcome = Outcome::Failed(kind.clone());
                }
            }
        }
        self.permits.close();
        self.room.notify_waiters();
        wakers.into_iter().for_each(Waker::wake);
    }
}

/// A call that was begun. When it is dropped, nobody waits for the reply any more.
struct Ticket<'l> {
    link: &'l Link,
    id: i32,
    is_oneway: bool,
    is_done: bool,
}

impl Ticket<'_> {
    /// What came of the call.
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Waiting> {
        let mut state = self.link.lock();
        let slots = &mut state.outbound.slots;
        let waiting = slots.get_mut(self.id).expect("the slot is this call's");
        if let Outcome::None(waker) = &mut waiting.outcome {
            match waker {
                Some(waker) => waker.clone_from(cx.waker()),
                None => *waker = Some(cx.waker().clone()),
            }
            return Poll::Pending;
        }
        self.is_done = true;
        let waiting = slots.remove(self.id).expect("it was just there");
        self.link.unlock(state);
        Poll::Ready(waiting)
    }

    /// The error of the call, which takes too long.
    fn time_out(&self) -> CallError {
        /// After how many such calls a connection counts as dead on which nothing comes.
        const SILENT_TIMEOUTS: u32 = 3;
        let mut state = self.link.lock();
        let end = state.outbound.slots.get_mut(self.id).expect("the slot is this call's").end;
        // Where it took long to connect, the server may be quick from now on.
        if state.early.is_some_and(|early| end > early) {
            state.silent_timeouts += 1;
            // What draining asks for is done where the ticket is dropped.
            state.is_draining |= state.silent_timeouts >= SILENT_TIMEOUTS;
        }
        // The request may not have left, but cannot be taken back.
        CallError::sent(CallErrorKind::Timeout)
    }
}

impl Drop for Ticket<'_> {
    fn drop(&mut self) {
        if self.is_done {
            return;
        }
        let mut state = self.link.lock();
        let slots = &mut state.outbound.slots;
        // No reply comes any more where there is one, or none is sent.
        match slots.forget(self.id) {
            Some(Waiting { outcome: Outcome::None(_), .. }) if !self.is_oneway => {}
            _ => drop(slots.remove(self.id)),
        }
        // A server that does not answer so many calls is asked no more of them here.
        let are_many = slots.forgotten() >= self.link.options.calls;
        state.is_draining |= are_many && state.early.is_some();
        self.link.unlock(state);
    }
}

/// Ends a connection whose driver ends, for whatever reason.
struct EndOnDrop(Arc<Link>);

impl Drop for EndOnDrop {
    fn drop(&mut self) {
        self.0.end(&CallErrorKind::Stopped);
    }
}

/// Connects, and sends and reads until the connection ends.
async fn drive(link: EndOnDrop, connector: Connector, not_before: Option<Instant>) {
    let EndOnDrop(link) = &link;
    if let Some(at) = not_before {
        sleep_until(at.into()).await;
    }
    let ended = match timeout(link.options.connect_time, connector.connect()).await {
        Ok(Ok(stream)) => Driver::new(link, stream).run().await,
        Ok(Err(error)) => Err(CallErrorKind::connect(error)),
        Err(_) => Err(CallErrorKind::connect(io::ErrorKind::TimedOut.into())),
    };
    link.end(&ended.err().unwrap_or(CallErrorKind::Closed));
}

/// What sends and reads on a connection.
struct Driver<'l> {
    link: &'l Link,
    stream: Stream,
    /// What is being sent: callers have a buffer of their own meanwhile.
    sending: BytesMut,
    /// How much of it has left.
    sent: usize,
    replies: Replies,
    /// For each of the last flushes, whether it had several calls.
    had_several: u8,
    answers: Vec<Answer>,
    wakers: Vec<Waker>,
}

impl Drop for Driver<'_> {
    fn drop(&mut self) {
        self.stream.start_shutdown();
    }
}

/// What a driver does next.
enum Step {
    Send,
    End,
}

impl<'l> Driver<'l> {
    fn new(link: &'l Link, stream: Stream) -> Self {
        let mut state = link.lock();
        state.early = Some(state.written);
        drop(state);
        Self {
            link,
            stream,
            sending: BytesMut::new(),
            sent: 0,
            replies: Replies::new(link.wire.options),
            had_several: 0,
            answers: Vec::new(),
            wakers: Vec::new(),
        }
    }

    async fn run(mut self) -> Result<(), CallErrorKind> {
        /// The flushes that are looked at.
        const LAST_FEW: u8 = 0b1111;
        while let Step::Send = poll_fn(|cx| self.poll(cx)).await? {
            if self.link.options.gathers && self.had_several & LAST_FEW != 0 {
                tokio::task::yield_now().await;
            }
            self.gather();
        }
        Ok(())
    }

    /// Reads and sends what can be; ready when there is more to send, or nothing to do any more.
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Result<Step, CallErrorKind>> {
        // First, so that nothing is missed.
        self.link.driver.register(cx.waker());
        loop {
            self.replies.make_room();
            match poll_read_buf(Pin::new(&mut self.stream), cx, &mut self.replies.input) {
                Poll::Ready(Ok(0)) => return Poll::Ready(Err(CallErrorKind::Closed)),
                Poll::Ready(Ok(_)) => self.deliver()?,
                Poll::Ready(Err(error)) => return Poll::Ready(Err(error.into())),
                Poll::Pending => break,
            }
        }
        self.poll_write(cx)?;
        let mut state = self.link.lock();
        // Also where something is left to send, which the server may never read.
        if state.is_draining && state.outbound.slots.waiting() == 0 {
            return Poll::Ready(Ok(Step::End));
        }
        if !self.sending.is_empty() {
            return Poll::Pending;
        }
        if !state.outbound.output.is_empty() {
            return Poll::Ready(Ok(Step::Send));
        }
        state.is_driver_awake = false;
        Poll::Pending
    }

    /// Takes what callers have written.
    fn gather(&mut self) {
        let mut state = self.link.lock();
        mem::swap(&mut state.outbound.output, &mut self.sending);
        let gathered = mem::take(&mut state.gathered);
        self.had_several = self.had_several << 1 | u8::from(gathered > 1);
        if mem::take(&mut state.is_full) {
            drop(state);
            self.link.room.notify_waiters();
        }
    }

    /// Writes what can be written.
    fn poll_write(&mut self, cx: &mut Context<'_>) -> Result<(), CallErrorKind> {
        if self.sending.is_empty() {
            return Ok(());
        }
        while self.sent < self.sending.len() {
            match Pin::new(&mut self.stream).poll_write(cx, &self.sending[self.sent..]) {
                Poll::Pending => return Ok(()),
                Poll::Ready(Ok(0)) => return Err(io::Error::from(io::ErrorKind::WriteZero).into()),
                Poll::Ready(Ok(len)) => {
                    self.sent += len;
                    self.link.lock().sent += len as u64;
                }
                Poll::Ready(Err(error)) => return Err(error.into()),
            }
        }
        // Some streams keep what is written to them, as TLS does.
        match Pin::new(&mut self.stream).poll_flush(cx) {
            Poll::Pending => return Ok(()),
            Poll::Ready(flushed) => flushed?,
        }
        self.sending.clear();
        trim(&mut self.sending);
        self.sent = 0;
        self.finish_oneway();
        Ok(())
    }

    /// Ends the oneway calls that have left.
    fn finish_oneway(&mut self) {
        let mut state = self.link.lock();
        let State { oneway, sent, outbound, .. } = &mut *state;
        while let Some((_, id)) = oneway.pop_front_if(|(end, _)| *end <= *sent) {
            if let Some(waiting) = outbound.slots.get_mut(id)
                && let Outcome::None(waker) = mem::replace(&mut waiting.outcome, Outcome::Left)
            {
                self.wakers.extend(waker);
            }
        }
        drop(state);
        self.wakers.drain(..).for_each(Waker::wake);
    }

    /// Hands what has come to the callers.
    fn deliver(&mut self) -> Result<(), CallErrorKind> {
        let read = loop {
            match self.replies.next() {
                Ok(Some(answer)) => self.answers.push(answer),
                Ok(None) => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        let mut state = self.link.lock();
        state.silent_timeouts = 0;
        let mut matched = Ok(());
        for answer in self.answers.drain(..) {
            state.is_draining |= answer.announces_reset();
            match state.outbound.call_of(&answer) {
                Ok(None) => {}
                Ok(Some(id)) => {
                    state.was_answered = true;
                    // A second answer, before the caller has seen the first, is dropped like others that nobody waits for.
                    if let Some(waiting) = state.outbound.slots.get_mut(id)
                        && let Outcome::None(waker) = &mut waiting.outcome
                    {
                        self.wakers.extend(waker.take());
                        waiting.outcome = Outcome::Answered(answer.frame);
                    }
                }
                Err(unmatched) => matched = Err(unmatched.into()),
            }
        }
        self.link.unlock(state);
        self.wakers.drain(..).for_each(Waker::wake);
        read?;
        matched
    }
}
