//! [`Inbound`]: a server's side of a connection.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use bytes::{Buf, BytesMut};
use scrimp::ArenaPool;
use scrimp_envelope::{
    ApplicationException, Deframer, Dress, Envelope, ExceptionKind, Frame, Framing, Header, MessageError,
    MessageKind, MethodCodec, Progress, ReadError, ReadErrorKind, ReadOptions, int_key, text_key,
};

use crate::request::{Answer, Failure, Request};
use crate::services::{Current, Services};

/// A server's side of a connection: bytes that came, to requests; answers, to bytes that leave.
pub(crate) struct Inbound {
    services: Current,
    options: ReadOptions,
    deframer: Deframer,
    /// Whether the deframer is that of the framing that the connection started with.
    is_settled: bool,
    /// What came and is not yet read.
    pub(crate) input: BytesMut,
    /// What is to leave.
    pub(crate) output: BytesMut,
    /// Answers whose turn has not come, where they leave in the order of the requests: from that to request `first` on.
    waiting: VecDeque<Option<BytesMut>>,
    /// The bytes of these.
    held_bytes: usize,
    /// How many of these there are.
    held: usize,
    /// Whether the connection ends when all that has come is answered. Answers say so that can.
    pub(crate) is_draining: bool,
    /// The number of the request whose answer is next, where they leave in order.
    first: u64,
    /// The number of the next request.
    next: u64,
    in_flight: usize,
    pool: ArenaPool,
}

/// What a connection has next.
#[expect(
    clippy::large_enum_variant,
    reason = "it is taken apart where it is made, and a box would be an allocation for each call"
)]
pub(crate) enum Next {
    /// A request that has come whole.
    Request(Ticket, Request),
    /// One that is not served, and was answered where it needs an answer.
    Refused,
    /// More bytes are needed.
    More,
}

/// A request that is in flight, as it is answered.
pub(crate) struct Ticket {
    method: MethodCodec,
    dress: Dress,
    seqid: i32,
    /// Where no one waits for an answer.
    is_oneway: bool,
    /// Its place in the order of answers; `None` where any order is right.
    place: Option<u64>,
}

impl Ticket {
    /// The envelope of the request, as far as the answer needs it.
    fn request(&self) -> Envelope<'_> {
        Envelope { name: self.method.name(), kind: MessageKind::Call, seqid: self.seqid }
    }
}

impl Inbound {
    pub(crate) fn new(services: &Services, options: ReadOptions, pool: ArenaPool) -> Self {
        Self {
            services: Current::new(services),
            options,
            deframer: Deframer::new(options),
            is_settled: false,
            input: BytesMut::new(),
            output: BytesMut::new(),
            waiting: VecDeque::new(),
            held_bytes: 0,
            held: 0,
            is_draining: false,
            first: 0,
            next: 0,
            in_flight: 0,
            pool,
        }
    }

    /// How many requests are not answered yet, or whose answers cannot leave before others.
    pub(crate) fn in_flight(&self) -> usize {
        self.in_flight + self.held
    }

    /// Bytes that are to leave, with those of answers whose turn has not come.
    pub(crate) fn unsent(&self) -> usize {
        self.output.len() + self.held_bytes
    }

    /// The next request that has come whole. What cannot be served is answered here.
    ///
    /// # Errors
    ///
    /// When the bytes are no messages: where the next one starts is then not known.
    pub(crate) fn next(&mut self) -> Result<Next, ReadError> {
        if self.input.is_empty() {
            return Ok(Next::More);
        }
        let Progress::Done(frame) = self.deframer.next(&mut self.input)? else { return Ok(Next::More) };
        self.settle(&frame);
        Ok(match self.open(frame) {
            Some((ticket, request)) => Next::Request(ticket, request),
            None => Next::Refused,
        })
    }

    /// Keeps to the framing of the first message.
    fn settle(&mut self, frame: &Frame) {
        if !self.is_settled {
            self.is_settled = true;
            self.deframer = Deframer::new(self.options.framing(frame.dress().framing()));
        }
    }

    /// The request in `frame`; `None` when it was answered, or needs no answer.
    fn open(&mut self, frame: Frame) -> Option<(Ticket, Request)> {
        let dress = *frame.dress();
        // Those of other framings are told apart by their numbers.
        let is_ordered = matches!(dress.framing(), Framing::Unframed | Framing::Framed);
        let (envelope, body) = match frame.open() {
            Ok(opened) => opened,
            Err(error) => {
                // Nothing says what it is about.
                let unknown = Envelope { name: "", kind: MessageKind::Call, seqid: 0 };
                self.refuse(&dress, &unknown, is_ordered, &protocol_error(&error));
                return None;
            }
        };
        let headers = frame.headers();
        let service = || headers.get(text_key::IDL_SERVICE_NAME).map(str::to_owned);
        let resolved = self.services.table().resolve(&envelope, service).cloned();
        let method = match resolved {
            Ok(method) => method,
            Err(exception) => {
                self.refuse(&dress, &envelope, is_ordered, &exception);
                return None;
            }
        };
        // Old clients send a oneway call as any other, and wait for no answer to it either.
        let is_oneway = envelope.kind == MessageKind::Oneway || method.is_oneway();
        let decoded = method
            .args_codec(dress.format())
            .map_err(MessageError::from)
            .and_then(|codec| Ok(codec.decode_owned_in(&self.pool, frame.payload().slice_ref(body))?));
        let args = match decoded {
            Ok(args) => args,
            Err(error) => {
                let kind = match error {
                    MessageError::Decode(_) => ExceptionKind::PROTOCOL_ERROR,
                    _ => ExceptionKind::INTERNAL_ERROR,
                };
                if !is_oneway {
                    let exception = ApplicationException::new(kind, error.to_string());
                    self.refuse(&dress, &envelope, is_ordered, &exception);
                }
                return None;
            }
        };
        // 0 stands for no end.
        let timeout = headers
            .get_int(int_key::RPC_TIMEOUT)
            .and_then(|text| text.parse().ok())
            .filter(|millis| *millis > 0);
        let deadline = timeout.and_then(|millis| Instant::now().checked_add(Duration::from_millis(millis)));
        let seqid = envelope.seqid;
        let place = (is_ordered && !is_oneway).then(|| self.take_place());
        self.in_flight += 1;
        let ticket = Ticket { method: method.clone(), dress, seqid, is_oneway, place };
        let frame = (!headers.is_empty()).then_some(frame);
        let request = Request { method, args, frame, deadline, is_oneway, pool: self.pool.clone() };
        Some((ticket, request))
    }

    fn take_place(&mut self) -> u64 {
        self.next += 1;
        self.next - 1
    }

    /// Answers a request that is not served.
    fn refuse(
        &mut self,
        dress: &Dress,
        request: &Envelope<'_>,
        is_ordered: bool,
        exception: &ApplicationException<'_>,
    ) {
        if request.kind == MessageKind::Oneway {
            return;
        }
        let place = is_ordered.then(|| self.take_place());
        let headers = self.closing(dress);
        self.leave(place, |out| write_exception(out, dress, headers, request, exception));
    }

    /// Answers a request that was handled.
    pub(crate) fn answer(&mut self, ticket: &Ticket, answer: Result<Answer, Failure>) {
        self.in_flight -= 1;
        if ticket.is_oneway {
            return;
        }
        let headers = self.closing(&ticket.dress);
        self.leave(ticket.place, |out| write_answer(out, ticket, headers, answer));
    }

    /// What an answer says in its header where the connection is about to end: Kitex's clients, and ours, turn to another then.
    fn closing(&self, dress: &Dress) -> &'static [Header<'static>] {
        const CLOSING: &[Header<'_>] =
            &[Header::Text { key: text_key::CONNECTION_READY_TO_RESET, value: "1" }];
        if self.is_draining && dress.framing() == Framing::TTHeader { CLOSING } else { &[] }
    }

    /// Lets an answer leave, once its turn has come.
    fn leave(&mut self, place: Option<u64>, write: impl FnOnce(&mut BytesMut)) {
        let Some(place) = place else { return write(&mut self.output) };
        if place == self.first {
            write(&mut self.output);
            self.first += 1;
            self.waiting.pop_front();
            while let Some(Some(_)) = self.waiting.front() {
                let next = self.waiting.pop_front().flatten().unwrap_or_default();
                self.held_bytes -= next.len();
                self.held -= 1;
                self.output.extend_from_slice(&next);
                self.first += 1;
            }
            return;
        }
        let index = (place - self.first) as usize;
        if self.waiting.len() <= index {
            self.waiting.resize(index + 1, None);
        }
        let mut bytes = BytesMut::new();
        write(&mut bytes);
        self.held_bytes += bytes.len();
        self.held += 1;
        self.waiting[index] = Some(bytes);
    }

    /// Drops what has left.
    pub(crate) fn sent(&mut self, len: usize) {
        self.output.advance(len);
    }
}

fn write_answer(
    out: &mut BytesMut,
    ticket: &Ticket,
    closing: &[Header<'_>],
    answer: Result<Answer, Failure>,
) {
    let (dress, call) = (&ticket.dress, ticket.request());
    let failure = match &answer {
        Err(failure) => failure.exception().clone(),
        Ok(answer) => match &answer.result {
            None => ApplicationException::new(ExceptionKind::MISSING_RESULT, "the handler has no result"),
            Some(result) => {
                let mut headers = match dress.framing() {
                    Framing::THeader | Framing::TTHeader => answer.headers(),
                    _ => Vec::new(),
                };
                headers.extend_from_slice(closing);
                match ticket.method.write_reply(out, dress, &headers, &call, result.message()) {
                    Ok(()) => return,
                    Err(error) => ApplicationException::new(ExceptionKind::INTERNAL_ERROR, error.to_string()),
                }
            }
        },
    };
    write_exception(out, dress, closing, &call, &failure);
}

fn write_exception(
    out: &mut BytesMut,
    dress: &Dress,
    headers: &[Header<'_>],
    call: &Envelope<'_>,
    exception: &ApplicationException<'_>,
) {
    if dress.write_exception(out, headers, call, exception).is_err() {
        let short = ApplicationException::new(exception.kind, "what is wrong does not fit into a frame");
        // A limit that this exceeds lets nothing be said at all.
        let _ = dress.write_exception(out, &[], call, &short);
    }
}

fn protocol_error(error: &ReadError) -> ApplicationException<'static> {
    let kind = match error.kind() {
        ReadErrorKind::MessageKind(_) => ExceptionKind::INVALID_MESSAGE_TYPE,
        _ => ExceptionKind::PROTOCOL_ERROR,
    };
    ApplicationException::new(kind, error.to_string())
}

#[cfg(test)]
mod tests {
    use scrimp::{Arena, Executor, Schema};
    use scrimp_envelope::{MessageFormat, Reply, ServiceCodec};
    use scrimp_testkit::{Rng, is_brief};

    use super::*;

    fn service() -> ServiceCodec {
        let text = "service S { i32 twice(1: i32 n), oneway void note(1: i32 n) }";
        let schema = Schema::parse("s.thrift", text).expect("the IDL is right");
        let service = schema.service("S").expect("it is declared");
        ServiceCodec::with_options(&service, |codec| codec.executor(Executor::Interpreter))
    }

    fn inbound(service: &ServiceCodec) -> Inbound {
        Inbound::new(&service.clone().into(), ReadOptions::new(), ArenaPool::new())
    }

    fn call(service: &ServiceCodec, method: &str, dress: &Dress, seqid: i32, n: i32, out: &mut Vec<u8>) {
        let method = service.method(method).expect("it is declared");
        let arena = Arena::new();
        let mut builder = method.args_type().builder(&arena);
        builder.set_by_name("n", n).expect("a field");
        let args = builder.finish().expect("complete");
        method.write_request(out, dress, &[], &method.request(seqid), args).expect("it is written");
    }

    /// The sequence ids and results in what left.
    fn replies(service: &ServiceCodec, bytes: &[u8]) -> Vec<(i32, Option<i64>)> {
        let twice = service.method("twice").expect("it is declared");
        let mut bytes = BytesMut::from(bytes);
        let mut deframer = Deframer::new(ReadOptions::new());
        let mut replies = Vec::new();
        while !bytes.is_empty() {
            let frame = deframer.next(&mut bytes).expect("messages").done().expect("they are whole");
            let (envelope, body) = frame.open().expect("an envelope");
            let arena = Arena::new();
            let reply = twice.read_reply(&arena, frame.dress().format(), &envelope, body).expect("a reply");
            let returned = reply.returned().and_then(|value| value.as_i64());
            assert_eq!(returned.is_none(), matches!(reply, Reply::Failed(_)));
            replies.push((envelope.seqid, returned));
        }
        replies
    }

    #[test]
    fn calls_in_any_pieces_are_answered_in_the_order_that_their_framing_asks_for() {
        let service = service();
        let mut random = Rng::new(7);
        let framings = [Framing::Unframed, Framing::Framed, Framing::THeader, Framing::TTHeader];
        for round in 0..if is_brief() { 40 } else { 400 } {
            let framing = framings[round % 4];
            let format = [MessageFormat::Binary, MessageFormat::Compact][round / 4 % 2];
            let dress = Dress::new(framing).with_format(format);
            let mut bytes = Vec::new();
            let mut called = Vec::new();
            for seqid in 0..(random.bits() % 20) as i32 {
                match random.bits() % 4 {
                    // Not answered.
                    0 => call(&service, "note", &dress, -seqid, seqid, &mut bytes),
                    // Answered by the connection itself.
                    1 => {
                        let envelope = Envelope { name: "none", kind: MessageKind::Call, seqid };
                        let body = |out: &mut Vec<u8>| -> Result<(), scrimp_envelope::WriteError> {
                            out.push(0);
                            Ok(())
                        };
                        dress.write(&mut bytes, &[], &envelope, body).expect("it is written");
                        called.push((seqid, None));
                    }
                    _ => {
                        call(&service, "twice", &dress, seqid, seqid, &mut bytes);
                        called.push((seqid, Some(2 * i64::from(seqid))));
                    }
                }
            }
            let mut inbound = inbound(&service);
            let mut open = Vec::new();
            let mut answered = Vec::new();
            let mut rest = &bytes[..];
            while !rest.is_empty() || !open.is_empty() {
                let (piece, after) = rest.split_at((random.bits() % 50) as usize % (rest.len() + 1));
                inbound.input.extend_from_slice(piece);
                rest = after;
                loop {
                    match inbound.next().expect("messages") {
                        Next::Request(ticket, request) => open.push((ticket, request)),
                        Next::Refused => {}
                        Next::More => break,
                    }
                }
                while !open.is_empty() && (rest.is_empty() || random.bits().is_multiple_of(3)) {
                    let (ticket, request) = open.swap_remove((random.bits() % open.len() as u64) as usize);
                    let n = request.args().get_by_name("n").expect("a field").as_i64().expect("a number");
                    if request.is_oneway() {
                        inbound.answer(&ticket, Ok(Answer::nothing()));
                    } else {
                        answered.push((ticket.seqid, Some(2 * n)));
                        inbound.answer(&ticket, Ok(request.returns(2 * n as i32).expect("a result")));
                    }
                }
            }
            assert_eq!((inbound.in_flight(), inbound.unsent()), (0, inbound.output.len()));
            let found = replies(&service, &inbound.output);
            if matches!(framing, Framing::Unframed | Framing::Framed) {
                assert_eq!(found, called, "{dress:?}");
            } else {
                let handled: Vec<_> =
                    found.iter().copied().filter(|(_, returned)| returned.is_some()).collect();
                assert_eq!(handled, answered, "as they were answered");
                let (mut found, mut called) = (found, called);
                found.sort_unstable();
                called.sort_unstable();
                assert_eq!(found, called, "{dress:?}");
            }
        }
    }

    #[test]
    fn a_connection_keeps_to_the_framing_that_it_started_with() {
        let service = service();
        let mut inbound = inbound(&service);
        let mut bytes = Vec::new();
        call(&service, "twice", &Dress::new(Framing::Framed), 1, 1, &mut bytes);
        call(&service, "twice", &Dress::new(Framing::TTHeader), 2, 2, &mut bytes);
        inbound.input.extend_from_slice(&bytes);
        assert!(matches!(inbound.next(), Ok(Next::Request(..))));
        let error = inbound.next().err().expect("another framing");
        assert!(matches!(error.kind(), ReadErrorKind::Unexpected { .. }), "{error}");
    }

    #[test]
    fn mesh_headers_may_be_before_any_message() {
        let service = service();
        let headers: [&[u8]; 3] = [b"", b"\xff\xaf\0\x02\0\0", b"\xff\xaf\0\x08\0\x01\0\x01k\0\x01v"];
        for framing in [Framing::Unframed, Framing::Framed] {
            for order in [[0, 1, 2], [1, 1, 0], [2, 0, 1], [1, 2, 2], [0, 2, 0]] {
                let mut bytes = Vec::new();
                for (seqid, header) in (0..).zip(order) {
                    bytes.extend_from_slice(headers[header]);
                    call(&service, "twice", &Dress::new(framing), seqid, seqid, &mut bytes);
                }
                let mut inbound = inbound(&service);
                inbound.input.extend_from_slice(&bytes);
                for (seqid, header) in (0..).zip(order) {
                    let Ok(Next::Request(ticket, request)) = inbound.next() else { panic!("it is whole") };
                    let value = request.headers().get("k");
                    assert_eq!((ticket.seqid, value), (seqid, (header == 2).then_some("v")));
                }
                assert!(inbound.input.is_empty());
            }
        }
        // The other framing is refused behind one too.
        let mut inbound = inbound(&service);
        for framing in [Framing::Unframed, Framing::Framed] {
            inbound.input.extend_from_slice(headers[1]);
            let mut bytes = Vec::new();
            call(&service, "twice", &Dress::new(framing), 1, 1, &mut bytes);
            inbound.input.extend_from_slice(&bytes);
        }
        assert!(matches!(inbound.next(), Ok(Next::Request(..))));
        assert!(inbound.next().is_err());
    }

    #[test]
    fn a_handler_that_has_no_result_or_a_wrong_one_is_told_to_the_client() {
        let service = service();
        let dress = Dress::new(Framing::Framed);
        let mut bytes = Vec::new();
        for seqid in 0..2 {
            call(&service, "twice", &dress, seqid, 1, &mut bytes);
        }
        let mut inbound = inbound(&service);
        inbound.input.extend_from_slice(&bytes);
        let mut next = || match inbound.next().expect("a message") {
            Next::Request(ticket, request) => (ticket, request),
            Next::Refused | Next::More => panic!("it is a call"),
        };
        let ((first, _), (second, request)) = (next(), next());
        inbound.answer(&first, Ok(Answer::nothing()));
        inbound.answer(&second, Ok(request.owned_args().clone().into()));
        assert_eq!(replies(&service, &inbound.output), [(0, None), (1, None)]);
        let text = String::from_utf8_lossy(&inbound.output).into_owned();
        assert!(text.contains("the handler has no result") && text.contains("S.twice_result"), "{text}");
    }
}
