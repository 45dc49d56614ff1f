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
const BUFFER_LEN: usize = 32 << 10;

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
            return;
        }
        trim(&mut self.input);
        if !self.input.try_reclaim(BUFFER_LEN) && self.input.capacity() < BUFFER_LEN / 32 {
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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use bytes::Bytes;
    use scrimp::{Arena, JsonStyle, Schema};
    use scrimp_envelope::{ApplicationException, Envelope, ExceptionKind, ServiceCodec};

    use super::*;

    fn service() -> ServiceCodec {
        let idl = "service S { i32 add(1: i32 a), oneway void note() }";
        let schema = Schema::parse("s.thrift", idl).expect("the IDL is right");
        ServiceCodec::new(&schema.service("S").expect("it is declared"))
    }

    fn wire(framing: Framing) -> Wire {
        let options = ReadOptions::new().framing(framing);
        Wire { dress: Dress::new(framing), multiplexed_names: false, options }
    }

    /// Begins a call of `method`, and returns its id and what is written for it.
    fn begin(outbound: &mut Outbound<()>, wire: &Wire, method: &str, left: Duration) -> (i32, Frame) {
        let (service, arena) = (service(), Arena::new());
        let method = service.method(method).expect("it is declared");
        let args = method.args_type().from_json(&arena, &JsonStyle::new(), "{}").expect("arguments");
        let deadline = Instant::now() + left;
        let id = outbound.begin(wire, method, args, &CallOptions::new(), deadline, ());
        let mut bytes = outbound.output.split();
        let frame = Deframer::new(wire.options).next(&mut bytes).expect("a message").done();
        (id.expect("it is written"), frame.expect("it is whole"))
    }

    /// An answer of `kind` with `id`, in a header with `header_id` where there is one.
    fn answer(wire: &Wire, kind: MessageKind, id: i32, header_id: i32) -> Answer {
        let dress = wire.dress.with_sequence(header_id as u32);
        let envelope = Envelope { name: "add", kind, seqid: id };
        let mut bytes = Vec::new();
        dress
            .write(&mut bytes, &[], &envelope, |out| {
                ApplicationException::new(ExceptionKind::UNKNOWN, "").write(dress.format(), out);
                Ok::<_, scrimp_envelope::WriteError>(())
            })
            .expect("it is short");
        let mut replies = Replies::new(wire.options);
        replies.input = Bytes::from(bytes).into();
        let answer = replies.next().expect("a message").expect("it is whole");
        assert!(!answer.announces_reset() && replies.next().expect("nothing").is_none());
        answer
    }

    const HOUR: Duration = Duration::from_secs(3600);

    #[test]
    fn requests_have_their_ids_and_deadlines() {
        for framing in [Framing::Unframed, Framing::Framed, Framing::THeader, Framing::TTHeader] {
            let (mut outbound, wire) = (Outbound::new(), wire(framing));
            let (one, frame) = begin(&mut outbound, &wire, "add", HOUR);
            let (two, other) = begin(&mut outbound, &wire, "note", Duration::ZERO);
            let of = |frame: &Frame| frame.open().map(|(envelope, _)| (envelope.kind, envelope.seqid));
            assert_eq!(of(&frame), Ok((MessageKind::Call, one)));
            assert_eq!(of(&other), Ok((MessageKind::Oneway, two)));
            assert_ne!(one, two);
            if framing == Framing::TTHeader {
                let left = |frame: &Frame| {
                    frame.headers().get_int(int_key::RPC_TIMEOUT).and_then(|text| text.parse::<u64>().ok())
                };
                assert!(left(&frame).is_some_and(|left| (3_000_000..=3_600_000).contains(&left)));
                // 0 would stand for no end.
                assert_eq!(left(&other), Some(1));
                assert_eq!(frame.headers().get(text_key::IDL_SERVICE_NAME), Some("S"));
                assert_eq!(frame.headers().get_int(int_key::TO_METHOD), Some("add"));
            }
        }
    }

    #[test]
    fn a_request_that_cannot_be_written_takes_no_slot() {
        let (mut outbound, wire) = (Outbound::ordered(), wire(Framing::Framed));
        let (service, arena) = (service(), Arena::new());
        let (add, note) =
            (service.method("add").expect("declared"), service.method("note").expect("declared"));
        let args = note.args_type().from_json(&arena, &JsonStyle::new(), "{}").expect("arguments");
        let begun = outbound.begin(&wire, add, args, &CallOptions::new(), Instant::now(), ());
        assert!(begun.is_err() && outbound.output.is_empty() && outbound.slots.waiting() == 0);
        let surplus = outbound.call_of(&answer(&wire, MessageKind::Reply, 7, 7));
        assert!(matches!(surplus, Err(Unmatched::Unasked { found: 7 })), "{surplus:?}");
    }

    #[test]
    fn answers_in_order_have_the_ids_of_the_calls_unless_they_are_exceptions() {
        let (mut outbound, wire) = (Outbound::ordered(), wire(Framing::Framed));
        let (one, _) = begin(&mut outbound, &wire, "add", HOUR);
        begin(&mut outbound, &wire, "note", HOUR);
        let (two, _) = begin(&mut outbound, &wire, "add", HOUR);
        let (three, _) = begin(&mut outbound, &wire, "add", HOUR);
        let mut call_of = |kind, id| outbound.call_of(&answer(&wire, kind, id, 0));
        assert!(matches!(call_of(MessageKind::Reply, one), Ok(Some(id)) if id == one));
        assert!(matches!(call_of(MessageKind::Exception, 0), Ok(Some(id)) if id == two));
        let wrong = call_of(MessageKind::Reply, two);
        assert!(
            matches!(wrong, Err(Unmatched::Other { found, expected }) if (found, expected) == (two, three)),
            "{wrong:?}"
        );
    }

    #[test]
    fn answers_in_any_order_are_told_by_their_ids() {
        let (mut outbound, wire) = (Outbound::new(), wire(Framing::TTHeader));
        let (one, _) = begin(&mut outbound, &wire, "add", HOUR);
        let (two, _) = begin(&mut outbound, &wire, "add", HOUR);
        let mut call_of = |kind, id, header_id| outbound.call_of(&answer(&wire, kind, id, header_id));
        assert!(matches!(call_of(MessageKind::Reply, two, 0), Ok(Some(id)) if id == two));
        assert!(matches!(call_of(MessageKind::Reply, one, two), Ok(Some(id)) if id == one));
        // The header's id stands in for that of an exception alone.
        assert!(matches!(call_of(MessageKind::Exception, 0, one), Ok(Some(id)) if id == one));
        assert!(matches!(call_of(MessageKind::Reply, 0, one), Ok(None)));
        assert!(matches!(call_of(MessageKind::Exception, 5, 5), Ok(None)));
        let unknown = call_of(MessageKind::Exception, 0, 0);
        assert!(matches!(unknown, Err(Unmatched::Unknown)), "{unknown:?}");
        // Where there is one call alone, it is that.
        outbound.slots.remove(one);
        let only = outbound.call_of(&answer(&wire, MessageKind::Exception, 0, 0));
        assert!(matches!(only, Ok(Some(id)) if id == two), "{only:?}");
        // The late reply to a call that was given up frees its slot.
        outbound.slots.forget(two);
        assert!(matches!(outbound.call_of(&answer(&wire, MessageKind::Reply, two, 0)), Ok(None)));
        assert_eq!((outbound.slots.waiting(), outbound.slots.forgotten()), (0, 0));
    }
}
