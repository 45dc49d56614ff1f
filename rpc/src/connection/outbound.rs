//! [`Outbound`] and [`Replies`]: a client's side of a connection.

use std::collections::VecDeque;
use std::io::Write;
use std::time::Instant;

use bytes::BytesMut;
use scrimp::Message;
use scrimp_envelope::{
    Deframer, Dress, Frame, Framing, Header, MessageError, MessageKind, MethodCodec, Progress, ReadError,
    ReadOptions, int_key, text_key,
};

use super::slots::Slots;
use crate::client::CallOptions;

/// How the requests of a client are written, and its replies read.
#[derive(Clone, Debug)]
pub(crate) struct Wire {
    pub(crate) dress: Dress,
    /// Whether the name of the service is before that of the method.
    pub(crate) multiplexed_names: bool,
    pub(crate) options: ReadOptions,
}

/// The most calls that may wait on a connection, with those that were given up.
pub(crate) const MAX_SLOTS: usize = Slots::<()>::MAX;

/// What leaves on a connection: calls, to bytes; and who waits for the replies, each a `T`.
pub(crate) struct Outbound<T> {
    /// What is to leave.
    pub(crate) output: BytesMut,
    pub(crate) slots: Slots<T>,
    /// The calls that are not answered, where replies come in the order of the requests.
    order: Option<VecDeque<i32>>,
}

/// Why it cannot be told which call an answer is for.
#[derive(Debug)]
pub(crate) enum Unmatched {
    /// Only that to another call could come.
    Other { found: i32, expected: i32 },
    /// None could come.
    Unasked { found: i32 },
    /// It refuses one of several calls, without its id.
    Unknown,
}

impl<T> Outbound<T> {
    /// A connection on which replies have the sequence ids of the requests.
    pub(crate) fn new() -> Self {
        Self { output: BytesMut::new(), slots: Slots::new(), order: None }
    }

    /// A connection on which replies come in the order of the requests.
    pub(crate) fn ordered() -> Self {
        Self { order: Some(VecDeque::new()), ..Self::new() }
    }

    /// Appends a request to the output, takes a slot for `waiting`, and returns the request's sequence id.
    ///
    /// # Errors
    ///
    /// When the request cannot be written. All is then as before.
    pub(crate) fn begin(
        &mut self,
        wire: &Wire,
        method: &MethodCodec,
        args: Message<'_>,
        options: &CallOptions,
        deadline: Instant,
        waiting: T,
    ) -> Result<i32, MessageError> {
        let id = self.slots.insert(waiting);
        let envelope = match wire.multiplexed_names {
            true => method.multiplexed_request(id),
            false => method.request(id),
        };
        let mut write = |headers: &[Header<'_>]| {
            method.write_request(&mut self.output, &wire.dress, headers, &envelope, args)
        };
        let written = match wire.dress.framing() {
            Framing::TTHeader => {
                let mut digits = Millis::default();
                let service = Header::Text { key: text_key::IDL_SERVICE_NAME, value: method.service_name() };
                let name = Header::Int { key: int_key::TO_METHOD, value: method.name() };
                let timeout = Header::Int { key: int_key::RPC_TIMEOUT, value: digits.until(deadline) };
                let usual = [service, name, timeout];
                match options.has_headers() {
                    false => write(&usual),
                    true => write(&usual.into_iter().chain(options.headers()).collect::<Vec<_>>()),
                }
            }
            _ if options.has_headers() => write(&options.headers().collect::<Vec<_>>()),
            _ => write(&[]),
        };
        if let Err(error) = written {
            self.slots.remove(id);
            return Err(error);
        }
        if let Some(order) = &mut self.order
            && !method.is_oneway()
        {
            order.push_back(id);
        }
        Ok(id)
    }

    /// The id of the call that `answer` is for: one that waits, or `None` for one for which nobody does.
    ///
    /// # Errors
    ///
    /// When it cannot be told.
    pub(crate) fn call_of(&mut self, answer: &Answer) -> Result<Option<i32>, Unmatched> {
        let (found, is_exception) = (answer.seqid, answer.kind == MessageKind::Exception);
        if let Some(order) = &mut self.order {
            let expected = order.pop_front();
            // Proxies, and servers that could not read the call, answer without its id.
            return match expected {
                Some(id) if id == found || is_exception => Ok(Some(id)),
                Some(expected) => Err(Unmatched::Other { found, expected }),
                None => Err(Unmatched::Unasked { found }),
            };
        }
        if self.slots.get_mut(found).is_some() {
            return Ok(Some(found));
        }
        // Without this, the slot of a call that was forgotten would never be free again.
        self.slots.remove(found);
        match answer.header_seqid.filter(|id| is_exception && self.slots.get_mut(*id).is_some()) {
            Some(id) => Ok(Some(id)),
            // No request has this id.
            None if is_exception && found == 0 => match self.slots.only() {
                Some(id) => Ok(Some(id)),
                None => Err(Unmatched::Unknown),
            },
            None => Ok(None),
        }
    }
}

/// The milliseconds that are left, in digits.
#[derive(Default)]
struct Millis([u8; 20]);

impl Millis {
    /// Those until `deadline`, one at least: 0 stands for no end.
    fn until(&mut self, deadline: Instant) -> &str {
        let left = deadline.saturating_duration_since(Instant::now()).as_millis();
        let left = u64::try_from(left).unwrap_or(u64::MAX).max(1);
        let mut rest = &mut self.0[..];
        write!(rest, "{left}").expect("a `u64` has at most 20 digits");
        let unused = rest.len();
        let used = self.0.len() - unused;
        std::str::from_utf8(&self.0[..used]).expect("digits are ASCII")
    }
}

/// What comes on a connection: bytes, to answers.
pub(crate) struct Replies {
    deframer: Deframer,
    /// What came and is not yet read.
    pub(crate) input: BytesMut,
}

/// A message that a server sent.
pub(crate) struct Answer {
    seqid: i32,
    /// The id in the header of its frame, which is better than none.
    header_seqid: Option<i32>,
    kind: MessageKind,
    pub(crate) frame: Frame,
}

impl Answer {
    /// Whether the server is about to close the connection: no more is to be sent on it.
    pub(crate) fn announces_reset(&self) -> bool {
        let headers = self.frame.headers();
        !headers.is_empty() && headers.get(text_key::CONNECTION_READY_TO_RESET).is_some()
    }
}

/// The bytes of a buffer for what is read: several small messages, or the start of a long one.
const BUFFER_LEN: usize = 16 << 10;

impl Replies {
    pub(crate) fn new(options: ReadOptions) -> Self {
        Self { deframer: Deframer::new(options), input: BytesMut::new() }
    }

    /// The next answer that has come whole; `None` when more bytes are needed.
    ///
    /// # Errors
    ///
    /// When the bytes are no messages: where the next one starts is then not known.
    pub(crate) fn next(&mut self) -> Result<Option<Answer>, ReadError> {
        if self.input.is_empty() {
            return Ok(None);
        }
        let Progress::Done(frame) = self.deframer.next(&mut self.input)? else { return Ok(None) };
        let (envelope, _) = frame.open()?;
        let (seqid, kind) = (envelope.seqid, envelope.kind);
        let header_seqid = frame.dress().sequence().map(|id| id as i32);
        Ok(Some(Answer { seqid, header_seqid, kind, frame }))
    }

    /// Makes room for what is read next: in the memory of what was read before, where that is done with.
    pub(crate) fn make_room(&mut self) {
        let len = self.input.len();
        if len > 0 {
            // As much again, so that a long message is moved a few times; never as much as its length says.
            self.input.reserve(len.max(BUFFER_LEN));
        } else if self.input.capacity() >= BUFFER_LEN / 4 {
            trim(&mut self.input);
        } else if !self.input.try_reclaim(BUFFER_LEN) && self.input.capacity() < BUFFER_LEN / 32 {
            // Until then, replies in its memory may be done with.
            self.input.reserve(BUFFER_LEN);
        }
    }
}

/// Lets go of an empty buffer that a long message has made large.
pub(crate) fn trim(buffer: &mut BytesMut) {
    debug_assert!(buffer.is_empty(), "nothing is lost");
    if buffer.capacity() > 4 * BUFFER_LEN {
        *buffer = BytesMut::new();
    }
}
