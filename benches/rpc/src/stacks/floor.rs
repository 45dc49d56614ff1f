//! tokio moving the bytes that calls are, with nobody looking at them: how good a stack on tokio can get.

use std::collections::VecDeque;
use std::io;
use std::time::Instant;

use bytes::Bytes;
use scrimp_rpc::{Address, Connector, Listener, Stream};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

use super::{Announce, one_thread, place};
use crate::control::{Client, Pace, Until};
use crate::messages::Echo;
use crate::scenarios::{Load, Way};

/// More than a message, so that a read that takes what there is does not fill it: tokio would then look for more.
fn buffer(len: usize) -> Vec<u8> {
    vec![0; (2 * len).max(64 << 10)]
}

/// Reads until there is a message at least. Returns how many bytes there are then; `None` when the peer ended.
async fn read_message(
    stream: &mut Stream,
    buffer: &mut [u8],
    mut filled: usize,
    len: usize,
) -> io::Result<Option<usize>> {
    while filled < len {
        match stream.read(&mut buffer[filled..]).await? {
            0 => return Ok(None),
            count => filled += count,
        }
    }
    Ok(Some(filled))
}

pub(super) fn serve(load: &Load, announce: Announce<'_>) -> io::Result<()> {
    let len = Echo::new().bytes(load).0.len();
    one_thread()?.block_on(async {
        let listener = Listener::bind(&place(load)).await?;
        announce(listener.address())?;
        loop {
            let stream = listener.accept().await?.greet().await?;
            tokio::spawn(echo(stream, len));
        }
    })
}

/// Writes back what came, in whole messages.
async fn echo(mut stream: Stream, len: usize) -> io::Result<()> {
    let mut buffer = buffer(len);
    let mut filled = 0;
    while let Some(now) = read_message(&mut stream, &mut buffer, filled, len).await? {
        let whole = now / len * len;
        stream.write_all(&buffer[..whole]).await?;
        buffer.copy_within(whole..now, 0);
        filled = now - whole;
    }
    Ok(())
}

struct Floor {
    runtime: Runtime,
    connections: Vec<Connection>,
    way: Way,
    callers: usize,
}

pub(super) fn connect(load: &Load, address: &Address) -> io::Result<Box<dyn Client>> {
    let call = Echo::new().bytes(load).0;
    connect_with(load, address, &call, &call)
}

/// A client that sends `call`, to which `reply` is the right answer.
pub(super) fn connect_with(
    load: &Load,
    address: &Address,
    call: &Bytes,
    reply: &Bytes,
) -> io::Result<Box<dyn Client>> {
    let (count, at_once) = match load.way {
        Way::Exclusive => (load.callers, 1),
        Way::Multiplexed { connections } => (connections, load.callers / connections),
        Way::Batched { calls } => (load.callers, calls),
    };
    let connector = Connector::new(address.clone());
    let runtime = one_thread()?;
    let connections = runtime.block_on(async {
        let mut connections = Vec::new();
        for _ in 0..count {
            let stream = connector.connect().await?;
            let calls = call.repeat(at_once).into();
            connections.push(Connection { stream, calls, at_once, reply: reply.clone() });
        }
        io::Result::Ok(connections)
    })?;
    Ok(Box::new(Floor { runtime, connections, way: load.way, callers: load.callers }))
}

impl Client for Floor {
    fn run(&mut self, until: Until) -> io::Result<Vec<u32>> {
        let Self { runtime, connections, way, callers } = self;
        let shared = callers.div_ceil(connections.len());
        runtime.block_on(async {
            let mut tasks = JoinSet::new();
            for connection in connections.drain(..) {
                match way {
                    Way::Exclusive | Way::Batched { .. } => tasks.spawn(connection.call(Pace::new(until))),
                    Way::Multiplexed { .. } => {
                        let until = match until {
                            Until::Calls(count) => Until::Calls(count * shared),
                            until => until,
                        };
                        tasks.spawn(connection.call_for_many(Pace::new(until)))
                    }
                };
            }
            let mut latencies = Vec::new();
            while let Some(done) = tasks.join_next().await {
                let (connection, pace) = done??;
                connections.push(connection);
                latencies.extend(pace.latencies());
            }
            Ok(latencies)
        })
    }
}

struct Connection {
    stream: Stream,
    /// As many as are sent at once.
    calls: Bytes,
    at_once: usize,
    reply: Bytes,
}

impl Connection {
    /// Sends, and waits for the answers, again and again.
    async fn call(mut self, mut pace: Pace) -> io::Result<(Self, Pace)> {
        let len = self.calls.len();
        let mut buffer = buffer(len);
        while pace.goes_on() {
            self.stream.write_all(&self.calls).await?;
            let read = read_message(&mut self.stream, &mut buffer, 0, len).await?;
            assert_eq!(read, Some(len), "the answers are as long as the calls");
            if pace.compares() {
                self.check(&buffer[..len]);
            }
        }
        Ok((self, pace))
    }

    /// Calls as for many callers, each of whom calls again when the answer is there: all at once whose answers came at once.
    async fn call_for_many(mut self, mut pace: Pace) -> io::Result<(Self, Pace)> {
        let len = self.reply.len();
        let mut buffer = buffer(self.calls.len());
        let (mut filled, mut free) = (0, self.at_once);
        // When calls were sent, and how many.
        let mut sent: VecDeque<(Instant, usize)> = VecDeque::new();
        loop {
            let now = Instant::now();
            if free > 0 && pace.is_on(now) {
                self.stream.write_all(&self.calls[..free * len]).await?;
                sent.push_back((now, free));
                free = 0;
            }
            if sent.is_empty() {
                return Ok((self, pace));
            }
            let read = read_message(&mut self.stream, &mut buffer, filled, len).await?;
            let now = Instant::now();
            filled = read.ok_or(io::ErrorKind::UnexpectedEof)?;
            let count = filled / len;
            if pace.compares() {
                self.check(&buffer[..count * len]);
            }
            buffer.copy_within(count * len..filled, 0);
            filled -= count * len;
            free += count;
            let mut left = count;
            while left > 0 {
                let (at, waiting) = sent.front_mut().expect("there are no more answers than calls");
                let answered = left.min(*waiting);
                (0..answered).for_each(|_| pace.took(now - *at));
                left -= answered;
                *waiting -= answered;
                if *waiting == 0 {
                    sent.pop_front();
                }
            }
        }
    }

    fn check(&self, answers: &[u8]) {
        let right = answers.chunks(self.reply.len()).all(|answer| answer == self.reply);
        assert!(right, "an answer is wrong");
    }
}
