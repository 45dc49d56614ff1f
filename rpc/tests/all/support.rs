//! What the tests share: a service, and a peer that is driven byte by byte.

use std::time::Duration;

use bytes::BytesMut;
use scrimp::{Arena, Message, Schema};
use scrimp_envelope::{
    ApplicationException, Deframer, Dress, Envelope, ExceptionKind, Frame, Header, MethodCodec, Progress,
    ReadOptions, Reply, ServiceCodec,
};
use scrimp_rpc::{Failure, Router};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::time::timeout;

/// What no step of a test takes longer than, on the slowest machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) const IDL: &str = "
    exception Refused { 1: string why }
    struct Note { 1: string text, 2: list<i64> numbers, 3: map<string, Note> notes }
    service Base { string version() }
    service Desk extends Base {
        i32 add(1: i32 a, 2: i32 b)
        Note echo(1: Note note)
        void check(1: bool ok) throws (1: Refused refused)
        i64 wait(1: i64 milliseconds)
        string panic()
        list<string> words(1: string text)
        oneway void remember(1: string text)
        string remembered()
        string unserved()
    }";

pub(crate) fn desk() -> ServiceCodec {
    let schema = Schema::parse("desk.thrift", IDL).expect("the IDL is right");
    ServiceCodec::new(&schema.service("Desk").expect("it is declared"))
}

/// Answers everything but `unserved`.
pub(crate) fn router(desk: &ServiceCodec) -> Router {
    let remembered = std::sync::Arc::new(std::sync::Mutex::new(String::new()));
    let memory = remembered.clone();
    let build = || {
        Router::new(desk.clone())
            .method(desk, "version", |request| Ok(request.returns("1.0")?))?
            .method(desk, "add", |request| {
                let number =
                    |name| request.args().get_by_name(name).map(|value| value.as_i64().unwrap_or_default());
                Ok(request.returns((number("a")? + number("b")?) as i32)?)
            })?
            .method(desk, "echo", |request| Ok(request.returns(request.args().get_by_name("note")?)?))?
            .method(desk, "check", |request| match request.args().get_by_name("ok")?.as_bool() {
                Some(true) => Ok(request.returns_nothing()),
                _ => Ok(request.result(|b| {
                    b.by_name("refused")?.into_struct()?.set_by_name("why", "not ok").map(drop)
                })?),
            })?
            .async_method(desk, "wait", |request| async move {
                let milliseconds = request.args().get_by_name("milliseconds")?.as_i64().unwrap_or_default();
                tokio::time::sleep(Duration::from_millis(milliseconds as u64)).await;
                Ok(request.returns(milliseconds)?)
            })?
            .method(desk, "panic", |_| panic!("as asked"))?
            .method(desk, "words", |request| {
                let text = request.args().get_by_name("text")?.as_str().unwrap_or_default().to_owned();
                let words = scrimp::Value::List(text.split_whitespace().map(scrimp::Value::from).collect());
                Ok(request.result(|b| b.by_name("success")?.set_value(&words))?)
            })?
            .method(desk, "remember", move |request| {
                let text = request.args().get_by_name("text")?.as_str().unwrap_or_default().to_owned();
                *memory.lock().map_err(|_| Failure::new(ExceptionKind::INTERNAL_ERROR, "poisoned"))? = text;
                Ok(request.returns_nothing())
            })?
            .method(desk, "remembered", move |request| {
                let text = remembered.lock().map(|text| text.clone()).unwrap_or_default();
                Ok(request.returns(&text)?)
            })
    };
    let built: Result<Router, scrimp::LookupError> = build();
    built.expect("all are declared")
}

/// A peer that sends and reads messages by hand.
pub(crate) struct Peer<S> {
    pub(crate) stream: S,
    deframer: Deframer,
    input: BytesMut,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Peer<S> {
    pub(crate) fn new(stream: S) -> Self {
        Self { stream, deframer: Deframer::new(ReadOptions::new()), input: BytesMut::new() }
    }

    pub(crate) async fn send(&mut self, bytes: &[u8]) {
        timeout(PATIENCE, self.stream.write_all(bytes)).await.expect("in time").expect("it is read");
    }

    /// The next message.
    pub(crate) async fn receive(&mut self) -> Frame {
        self.receive_or_end().await.expect("a message")
    }

    /// The next message; `None` when the other side has ended.
    pub(crate) async fn receive_or_end(&mut self) -> Option<Frame> {
        loop {
            match self.deframer.next(&mut self.input).expect("messages") {
                Progress::Done(frame) => return Some(frame),
                Progress::More(_) => {
                    let read = self.stream.read_buf(&mut self.input);
                    if timeout(PATIENCE, read).await.expect("in time").unwrap_or(0) == 0 {
                        assert!(self.input.is_empty(), "it ends within a message");
                        return None;
                    }
                }
            }
        }
    }

    /// The reply to a call of `method`, shown, and its sequence id.
    pub(crate) async fn reply(&mut self, method: &MethodCodec) -> (i32, String) {
        let frame = self.receive().await;
        let (envelope, _) = frame.open().expect("an envelope");
        (envelope.seqid, show(method, &frame))
    }
}

/// A reply to a call of `method`.
pub(crate) fn show(method: &MethodCodec, frame: &Frame) -> String {
    let (envelope, bytes) = frame.open().expect("an envelope");
    let arena = Arena::new();
    match method.read_reply(&arena, frame.dress().format(), &envelope, bytes).expect("a reply") {
        reply @ Reply::Returned(_) => {
            reply.returned().map_or("nothing".to_owned(), |value| format!("{value:?}"))
        }
        reply @ Reply::Threw(_) => format!("{:?}", reply.thrown().expect("an exception").1),
        Reply::Failed(exception) => exception.to_string(),
        Reply::Missing => "missing".to_owned(),
    }
}

/// A call of `method` with what `json` says, as bytes.
pub(crate) fn call(dress: &Dress, method: &MethodCodec, seqid: i32, json: &str) -> Vec<u8> {
    call_with(dress, &[], &method.request(seqid), method, json)
}

pub(crate) fn call_with(
    dress: &Dress,
    headers: &[Header<'_>],
    envelope: &Envelope<'_>,
    method: &MethodCodec,
    json: &str,
) -> Vec<u8> {
    let arena = Arena::new();
    let args: Message<'_> =
        method.args_type().from_json(&arena, &scrimp::JsonStyle::new(), json).expect("arguments");
    let mut bytes = Vec::new();
    method.write_request(&mut bytes, dress, headers, envelope, args).expect("it is written");
    bytes
}

/// What a server could not do.
pub(crate) fn exception(kind: ExceptionKind, message: &str) -> String {
    ApplicationException::new(kind, message).to_string()
}
