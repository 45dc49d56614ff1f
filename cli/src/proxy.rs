//! `scrimp proxy`: passes bytes between clients and a server, and prints what they say.
//!
//! Bytes are passed on as they come, and copies of them go to a thread that decodes and prints, the [`Watcher`]. Nothing waits for it:
//! a connection that is faster than it can print goes on unwatched.

use std::collections::HashMap;
use std::fmt::{self, Display};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::time::Duration;
use std::{io, thread};

use scrimp_rpc::{Accepted, Address, Connector};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, split};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::args::{CodecArgs, LimitArgs, ProtocolArgs, SchemaArgs};
use crate::encoding::Encoding;
use crate::endpoint::{ConnectArgs, ListenArgs, interruption, runtime};
use crate::failure::{Failure, complain};
use crate::files::Output;
use crate::json_style::WrittenArgs;
use crate::message::{Choice, Framing, MessageDecoder};
use crate::stream::{Job, Problem};

/// What `scrimp proxy` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Where to listen: `tcp:host:port`, `tls:host:port`, `unix:path` or `auto:host:port`; port 0 is any that is free
    #[arg(value_name = "LISTEN")]
    address: Address,
    /// Where the server is, likewise
    #[arg(value_name = "UPSTREAM")]
    upstream: Address,
    #[command(flatten)]
    schema: SchemaArgs,
    /// The service that the messages are for. Unless given, any of the schema that has their method, when there is but one
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,
    /// What marks where a message ends
    #[arg(long, value_enum, default_value_t)]
    framing: Framing,
    #[command(flatten)]
    protocol: ProtocolArgs,
    #[command(flatten)]
    codec: CodecArgs,
    #[command(flatten)]
    limits: LimitArgs,
    #[command(flatten)]
    json: WrittenArgs,
    #[command(flatten)]
    listen: ListenArgs,
    #[command(flatten)]
    connect: ConnectArgs,
}

/// How many bytes at most wait to be decoded.
const MOST_WAITING: usize = 64 << 20;

/// How much is passed on at once.
const PIECE: usize = 1 << 14;

/// How long a connection may take to be agreed on.
const GREETING_TIME: Duration = Duration::from_secs(10);

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let choice = Choice {
        service: args.service.as_deref(),
        framing: args.framing,
        protocol: args.protocol.of_messages(),
    };
    let limits = (&args.codec, &args.limits);
    let decoder = MessageDecoder::new(choice, &args.schema, limits, Encoding::Raw, &args.json)?;
    let connector = args.connect.connector(&args.upstream)?;
    let (sender, events) = channel();
    let waiting = Arc::<AtomicUsize>::default();
    let taps = Taps { events: sender, waiting: waiting.clone() };
    let watcher = thread::spawn(move || Watcher::new(decoder).run(&events, &waiting));
    // The taps are gone then, and the watcher prints what it has and ends.
    let served = runtime()?.block_on(serve(args, &connector, taps));
    let watched = watcher.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    served.and(watched)
}

async fn serve(args: &Args, connector: &Connector, taps: Taps) -> Result<(), Failure> {
    /// How long nothing is accepted after that has failed, as where there are too many connections.
    const PAUSE: Duration = Duration::from_millis(50);
    let interrupted = interruption()?;
    let listener = args.listen.bind(&args.address).await?;
    complain(format_args!("listening on {}", listener.address()));
    tokio::pin!(interrupted);
    let mut connections = JoinSet::new();
    for connection in 1.. {
        let accepted = loop {
            tokio::select! {
                () = &mut interrupted => return Ok(()),
                // What has ended is forgotten.
                Some(_) = connections.join_next() => {}
                accepted = listener.accept() => match accepted {
                    Ok(accepted) => break accepted,
                    Err(error) => {
                        complain(format_args!("scrimp: {}: {error}", listener.address()));
                        sleep(PAUSE).await;
                    }
                },
            }
        };
        let (connector, tap) = (connector.clone(), taps.tap(connection));
        connections.spawn(async move {
            if let Err(failure) = serve_connection(accepted, &connector, &tap).await {
                complain(failure);
            }
        });
    }
    Ok(())
}

/// Passes on what comes on a connection, both ways, until both have ended or one fails.
async fn serve_connection(accepted: Accepted, connector: &Connector, tap: &Tap) -> Result<(), Failure> {
    let failed = |error: io::Error| Failure::transport(tap, error);
    let late = |_| io::Error::from(io::ErrorKind::TimedOut);
    let client = timeout(GREETING_TIME, accepted.greet()).await.map_err(late).flatten().map_err(failed)?;
    let server = timeout(GREETING_TIME, connector.connect()).await.map_err(late).flatten();
    let server =
        server.map_err(|error| Failure::transport(tap, format_args!("{}: {error}", connector.address())))?;
    let ((from_client, to_client), (from_server, to_server)) = (split(client), split(server));
    let calls = pass(from_client, to_server, tap, Side::Client);
    let replies = pass(from_server, to_client, tap, Side::Server);
    tokio::try_join!(calls, replies).map(drop).map_err(failed)
}

/// Passes on what comes from one side of a connection.
async fn pass(
    mut from: impl AsyncRead + Unpin,
    mut to: impl AsyncWrite + Unpin,
    tap: &Tap,
    side: Side,
) -> io::Result<()> {
    let mut piece = vec![0; PIECE];
    loop {
        let len = from.read(&mut piece).await?;
        if len == 0 {
            // A side that is gone already does not mind.
            let _ = to.shutdown().await;
            return Ok(());
        }
        tap.copy(side, &piece[..len]);
        to.write_all(&piece[..len]).await?;
        to.flush().await?;
    }
}

/// Who sends.
#[derive(Clone, Copy, Debug)]
enum Side {
    Client,
    Server,
}

/// What the watcher is told.
enum Event {
    /// Bytes that were sent on a connection.
    Sent(u64, Side, Box<[u8]>),
    /// A connection has ended.
    Ended(u64),
}

/// Where copies of bytes go.
struct Taps {
    events: Sender<Event>,
    /// How many bytes the watcher has not dealt with.
    waiting: Arc<AtomicUsize>,
}

impl Taps {
    /// That of a connection.
    fn tap(&self, connection: u64) -> Tap {
        let (events, waiting) = (self.events.clone(), self.waiting.clone());
        Tap { connection, events, waiting, is_shut: AtomicBool::new(false) }
    }
}

/// Where copies of the bytes of a connection go.
struct Tap {
    connection: u64,
    events: Sender<Event>,
    waiting: Arc<AtomicUsize>,
    /// Whether the connection is not watched any more.
    is_shut: AtomicBool,
}

impl Tap {
    fn copy(&self, side: Side, bytes: &[u8]) {
        if self.is_shut.load(Ordering::Relaxed) {
            return;
        }
        let is_full = self.waiting.fetch_add(bytes.len(), Ordering::Relaxed) >= MOST_WAITING;
        if is_full {
            self.waiting.fetch_sub(bytes.len(), Ordering::Relaxed);
            complain(Failure::transport(
                self,
                "more is sent than can be printed: what follows is passed on unseen",
            ));
        }
        if is_full || self.events.send(Event::Sent(self.connection, side, bytes.into())).is_err() {
            self.is_shut.store(true, Ordering::Relaxed);
        }
    }
}

impl Drop for Tap {
    fn drop(&mut self) {
        // A watcher that is gone has said why.
        let _ = self.events.send(Event::Ended(self.connection));
    }
}

impl Display for Tap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "connection {}", self.connection)
    }
}

/// Prints the messages of all connections.
struct Watcher {
    decoder: MessageDecoder,
    connections: HashMap<u64, [Watched; 2]>,
    out: Output,
}

impl Watcher {
    fn new(decoder: MessageDecoder) -> Self {
        Self { decoder, connections: HashMap::new(), out: Output::stdout() }
    }

    /// Does so until there are no more taps.
    fn run(mut self, events: &Receiver<Event>, waiting: &AtomicUsize) -> Result<(), Failure> {
        match self.watch(events, waiting) {
            Err(Failure::BrokenPipe) => Err(Failure::BrokenPipe),
            // Bytes are still passed on: whoever looks should know at once why nothing is printed.
            Err(failure) => {
                complain(failure);
                Err(Failure::Reported)
            }
            Ok(()) => Ok(()),
        }
    }

    fn watch(&mut self, events: &Receiver<Event>, waiting: &AtomicUsize) -> Result<(), Failure> {
        loop {
            let event = match events.try_recv() {
                Err(TryRecvError::Empty) => {
                    self.out.flush()?;
                    events.recv().ok()
                }
                event => event.ok(),
            };
            match event {
                Some(Event::Sent(connection, side, bytes)) => {
                    waiting.fetch_sub(bytes.len(), Ordering::Relaxed);
                    let decoders = || {
                        let [calls, replies] = self.decoder.pair();
                        [
                            Watched::new(connection, Side::Client, calls),
                            Watched::new(connection, Side::Server, replies),
                        ]
                    };
                    let sides = self.connections.entry(connection).or_insert_with(decoders);
                    sides[side as usize].feed(&bytes, &mut self.out)?;
                }
                Some(Event::Ended(connection)) => {
                    let sides = self.connections.remove(&connection);
                    sides.iter().flatten().for_each(Watched::end);
                }
                None => return self.out.flush(),
            }
        }
    }
}

/// What one side of a connection sends.
struct Watched {
    name: String,
    decoder: MessageDecoder,
    /// What has come and is no whole message yet; `None` where it is not known where messages start.
    window: Option<Vec<u8>>,
    /// Where the window starts, and how many messages are before it.
    position: usize,
    messages: u64,
    /// Whether a bad message was told: others are probably bad in the same way.
    has_complained: bool,
}

impl Watched {
    fn new(connection: u64, side: Side, decoder: MessageDecoder) -> Self {
        let side = match side {
            Side::Client => "client",
            Side::Server => "server",
        };
        Self {
            name: format!("connection {connection}, from the {side}"),
            decoder,
            window: Some(Vec::new()),
            position: 0,
            messages: 0,
            has_complained: false,
        }
    }

    /// Prints the messages that are whole with these `bytes`.
    fn feed(&mut self, bytes: &[u8], out: &mut Output) -> Result<(), Failure> {
        let Some(mut window) = self.window.take() else { return Ok(()) };
        window.extend_from_slice(bytes);
        let mut start = 0;
        loop {
            let gap = self.decoder.gap(&window[start..]);
            self.deal_with(&window[start..][..gap]);
            start += gap;
            let rest = &window[start..];
            if rest.is_empty() {
                break;
            }
            let taken = match self.decoder.take(rest, out) {
                Err(Problem::Fatal(failure)) => return Err(failure),
                Err(problem) if !matches!(problem, Problem::Incomplete(_)) => {
                    self.complain(problem, rest);
                    self.decoder.pass(rest)
                }
                taken => taken,
            };
            match taken {
                Ok(len) => {
                    self.deal_with(&rest[..len]);
                    start += len;
                    self.messages += 1;
                }
                Err(Problem::Incomplete(_)) => break,
                Err(_) => return Ok(()),
            }
        }
        window.drain(..start);
        self.window = Some(window);
        Ok(())
    }

    fn deal_with(&mut self, bytes: &[u8]) {
        self.decoder.dealt_with(bytes);
        self.position += bytes.len();
    }

    /// Tells what is wrong with the message that `bytes` start with.
    fn complain(&mut self, problem: Problem, bytes: &[u8]) {
        if !self.has_complained {
            self.has_complained = true;
            let place = format!("{}: message {}", self.name, self.messages + 1);
            complain(self.decoder.failure(problem, &place, bytes, self.position));
        }
    }

    /// The connection has ended.
    fn end(&self) {
        if let Some(len @ 1..) = self.window.as_ref().map(Vec::len) {
            let what = format_args!("it ends {len} bytes into message {}", self.messages + 1);
            complain(Failure::transport(&self.name, what));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_much_to_print_is_not_kept() {
        let (sender, events) = channel();
        let taps = Taps { events: sender, waiting: Arc::default() };
        let [fast, other] = [1, 2].map(|connection| taps.tap(connection));
        let piece = [0; PIECE];
        for _ in 0..MOST_WAITING / PIECE {
            fast.copy(Side::Client, &piece);
        }
        assert!(!fast.is_shut.load(Ordering::Relaxed));
        fast.copy(Side::Server, &piece);
        assert!(fast.is_shut.load(Ordering::Relaxed));
        // What comes later would be without what came before, even where there is room again.
        taps.waiting.store(0, Ordering::Relaxed);
        fast.copy(Side::Client, &piece);
        other.copy(Side::Client, &piece);
        drop((fast, other, taps));
        let mut sent = [0; 3];
        let mut ended = Vec::new();
        for event in events {
            match event {
                Event::Sent(connection, ..) => sent[connection as usize] += 1,
                Event::Ended(connection) => ended.push(connection),
            }
        }
        assert_eq!((sent, ended), ([0, MOST_WAITING / PIECE, 1], vec![1, 2]));
    }
}
