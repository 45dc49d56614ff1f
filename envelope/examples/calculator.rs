//! A service and its client over TCP, with the sockets of the standard library: calls that return, throw, fail and are oneway, in every
//! framing and protocol.
//!
//! `cargo run -p scrimp-envelope --example calculator` has them talk to each other. Other programs can talk to one of them, as Python
//! does in `interop/run`:
//!
//! ```text
//! calculator server 127.0.0.1:9090
//! calculator client 127.0.0.1:9090 --framing theader --zlib --protocol compact --multiplexed
//! ```

use std::env;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use bytes::BytesMut;
use scrimp::{Arena, Dialect, Field, JsonStyle, List, Message, Protocol, Schema, Struct, StructType};
use scrimp_envelope::{
    ApplicationException, Deframer, Dress, Envelope, ExceptionKind, Frame, Framing, Header, MessageKind,
    MethodCodec, Progress, Reply, ServiceCodec,
};

const IDL: &str = include_str!("calculator.thrift");

/// A header that servers send back, in the framings that have headers.
const REQUEST_ID: &str = "request-id";

/// How long a client waits for bytes.
const TIMEOUT: Duration = Duration::from_secs(10);

type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match &arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => talk_to_itself(),
        ["server", address] => {
            let listener = TcpListener::bind(address)?;
            println!("listening on {}", listener.local_addr()?);
            Server::new()?.serve(&listener)
        }
        ["client", address, options @ ..] => {
            let (dress, multiplexed) = parse(options)?;
            Client::connect(address, dress, multiplexed)?.call_everything()
        }
        _ => Err("use: calculator [server ADDRESS | client ADDRESS OPTIONS]".into()),
    }
}

/// What a client is told: the dress of its calls, and whether they name the service.
fn parse(options: &[&str]) -> Result<(Dress, bool), Failure> {
    let (mut framing, mut protocol) = (Framing::Unframed, Protocol::Binary);
    let (mut zlib, mut multiplexed) = (false, false);
    let mut options = options.iter().copied();
    while let Some(option) = options.next() {
        match option {
            "--framing" => {
                framing = match options.next() {
                    Some("unframed") => Framing::Unframed,
                    Some("framed") => Framing::Framed,
                    Some("theader") => Framing::THeader,
                    Some("ttheader") => Framing::TTHeader,
                    _ => return Err("--framing is unframed, framed, theader or ttheader".into()),
                }
            }
            "--protocol" => {
                protocol = match options.next() {
                    Some("binary") => Protocol::Binary,
                    Some("compact") => Protocol::Compact,
                    _ => return Err("--protocol is binary or compact".into()),
                }
            }
            "--zlib" => zlib = true,
            "--multiplexed" => multiplexed = true,
            other => return Err(format!("unknown option {other}").into()),
        }
    }
    if zlib && framing != Framing::THeader {
        return Err("only THeader frames have --zlib".into());
    }
    Ok((Dress::new(framing).with_protocol(protocol, Dialect::Apache).with_zlib(zlib), multiplexed))
}

/// Has clients of every kind call one server.
fn talk_to_itself() -> Result<(), Failure> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?.to_string();
    let server = Server::new()?;
    // It ends with the program.
    thread::spawn(move || server.serve(&listener));
    for protocol in [Protocol::Binary, Protocol::Compact] {
        for dress in [
            Dress::new(Framing::Unframed),
            Dress::new(Framing::Framed),
            Dress::new(Framing::THeader),
            Dress::new(Framing::THeader).with_zlib(true),
            Dress::new(Framing::TTHeader),
            Dress::new(Framing::TTHeader).with_framed_payload(true),
        ] {
            let dress = dress.with_protocol(protocol, Dialect::Apache);
            for multiplexed in [false, true] {
                Client::connect(&address, dress, multiplexed)?.call_everything()?;
            }
            let payload = match (dress.has_zlib(), dress.has_framed_payload()) {
                (true, _) => " with zlib",
                (_, true) => " with framed payloads",
                _ => "",
            };
            println!("{}{payload}, {protocol}: every call ended as it should", dress.framing());
        }
    }
    Ok(())
}

fn has_headers(dress: &Dress) -> bool {
    matches!(dress.framing(), Framing::THeader | Framing::TTHeader)
}

/// The next message of a stream, or `None` at its end.
fn receive(
    stream: &mut TcpStream,
    deframer: &mut Deframer,
    input: &mut BytesMut,
) -> Result<Option<Frame>, Failure> {
    let mut piece = [0; 16 << 10];
    loop {
        // How many bytes are missing is what a peer says: no room is made for them before they come.
        if let Progress::Done(frame) = deframer.next(input)? {
            return Ok(Some(frame));
        }
        match stream.read(&mut piece)? {
            0 if input.is_empty() => return Ok(None),
            0 => return Err("the stream ends within a message".into()),
            len => input.extend_from_slice(&piece[..len]),
        }
    }
}

/// The handles of a method with two numbers as arguments and one as result.
struct Operation {
    left: Field<i32>,
    right: Field<i32>,
    success: Field<i32>,
}

impl Operation {
    fn new(service: &ServiceCodec, name: &str, left: &str, right: &str) -> Result<Self, Failure> {
        let method = service.method(name)?;
        let args = method.args_type();
        let success = result_type(method)?.field("success")?;
        Ok(Self { left: args.field(left)?, right: args.field(right)?, success })
    }
}

fn result_type(method: &MethodCodec) -> Result<&StructType, Failure> {
    method.result_type().ok_or_else(|| format!("`{}` is oneway", method.name()).into())
}

/// The service, with the handles of all that it reads and writes: a wrong name is an error when the server starts.
struct Server {
    service: ServiceCodec,
    add: Operation,
    divide: Operation,
    by_zero: Field<Struct>,
    dividend: Field<i32>,
    why: Field<str>,
    value: Field<Struct>,
    echoed: Field<Struct>,
    text: Field<str>,
    texts: Field<List<str>>,
    /// What was noted, until it is asked for.
    notes: Mutex<Vec<String>>,
}

impl Server {
    fn new() -> Result<Arc<Self>, Failure> {
        let schema = Schema::parse("calculator.thrift", IDL)?;
        let service = ServiceCodec::new(&schema.service("Calculator")?);
        let division_by_zero = schema.struct_type("DivisionByZero")?;
        let (divide, echo) = (service.method("divide")?, service.method("echo")?);
        Ok(Arc::new(Self {
            add: Operation::new(&service, "add", "a", "b")?,
            divide: Operation::new(&service, "divide", "dividend", "divisor")?,
            by_zero: result_type(divide)?.field("by_zero")?,
            dividend: division_by_zero.field("dividend")?,
            why: division_by_zero.field("why")?,
            value: echo.args_type().field("value")?,
            echoed: result_type(echo)?.field("success")?,
            text: service.method("note")?.args_type().field("text")?,
            texts: result_type(service.method("notes")?)?.field("success")?,
            notes: Mutex::default(),
            service,
        }))
    }

    /// Serves every connection in a thread of its own.
    fn serve(self: Arc<Self>, listener: &TcpListener) -> Result<(), Failure> {
        for stream in listener.incoming() {
            let (server, stream) = (self.clone(), stream?);
            thread::spawn(move || {
                if let Err(error) = server.serve_connection(stream) {
                    eprintln!("a connection ends: {error}");
                }
            });
        }
        Ok(())
    }

    /// Answers message after message, each in the framing and protocol that it came in.
    fn serve_connection(&self, mut stream: TcpStream) -> Result<(), Failure> {
        stream.set_nodelay(true)?;
        let mut deframer = Deframer::default();
        let (mut input, mut output) = (BytesMut::new(), BytesMut::new());
        let mut arena = Arena::new();
        while let Some(frame) = receive(&mut stream, &mut deframer, &mut input)? {
            self.answer(&arena, &frame, &mut output)?;
            stream.write_all(&output)?;
            output.clear();
            arena.reset();
        }
        Ok(())
    }

    /// Appends the answer to a message to `output`, if there is to be one.
    fn answer(&self, arena: &Arena, frame: &Frame, output: &mut BytesMut) -> Result<(), Failure> {
        let (call, bytes) = frame.open()?;
        let format = frame.dress().format();
        let request_id = frame.headers().get(REQUEST_ID).filter(|_| has_headers(frame.dress()));
        let headers = request_id.map(|value| Header::Text { key: REQUEST_ID, value });
        let headers = headers.as_slice();
        let fail = |output: &mut BytesMut, exception: ApplicationException<'_>| {
            frame.dress().write(output, headers, &call.exception(), |output| {
                exception.write(format, output);
                Ok(())
            })
        };

        let method = match self.service.resolve(&call) {
            Ok(method) => method,
            Err(_) if call.kind == MessageKind::Oneway => return Ok(()),
            Err(error) => return fail(output, error.exception()),
        };
        let outcome = match method.read_args(arena, format, bytes) {
            Ok(args) => self.run(arena, method, args).map_err(|error| (ExceptionKind::INTERNAL_ERROR, error)),
            Err(error) => Err((ExceptionKind::PROTOCOL_ERROR, error.into())),
        };
        // Old clients send a call of a oneway method, and wait for no reply either.
        let is_oneway = method.is_oneway() || call.kind == MessageKind::Oneway;
        match outcome {
            Ok(Some(result)) if !is_oneway => {
                Ok(method.write_reply(output, frame.dress(), headers, &call, result)?)
            }
            Err((kind, error)) if !is_oneway => {
                fail(output, ApplicationException::new(kind, error.to_string()))
            }
            _ => Ok(()),
        }
    }

    /// What the methods do.
    fn run<'a>(
        &'a self,
        arena: &'a Arena,
        method: &'a MethodCodec,
        args: Message<'a>,
    ) -> Result<Option<Message<'a>>, Failure> {
        let Some(result_type) = method.result_type() else {
            // The one method that is oneway.
            self.lock_notes().push(args.get(self.text).to_owned());
            return Ok(None);
        };
        let mut result = result_type.builder(arena);
        match method.name() {
            "ping" => {}
            "add" => {
                let sum = args.get(self.add.left).wrapping_add(args.get(self.add.right));
                result.set(self.add.success, sum)?;
            }
            "divide" => {
                let (dividend, divisor) = (args.get(self.divide.left), args.get(self.divide.right));
                match dividend.checked_div(divisor) {
                    Some(quotient) => {
                        result.set(self.divide.success, quotient)?;
                    }
                    None if divisor == 0 => {
                        let mut thrown = result.nested(self.by_zero)?;
                        thrown.set(self.dividend, dividend)?.set(self.why, "division by zero")?;
                    }
                    None => return Err("the quotient does not fit".into()),
                }
            }
            "echo" => {
                result.set_struct(self.echoed, args.get(self.value))?;
            }
            "notes" => {
                let mut texts = result.list(self.texts)?;
                for text in std::mem::take(&mut *self.lock_notes()) {
                    texts.push(&text)?;
                }
            }
            other => return Err(format!("`{other}` is declared, but nobody wrote it").into()),
        }
        Ok(Some(result.finish()?))
    }

    fn lock_notes(&self) -> MutexGuard<'_, Vec<String>> {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One connection, on which calls wait for their replies.
struct Client {
    service: ServiceCodec,
    stream: TcpStream,
    deframer: Deframer,
    input: BytesMut,
    /// What calls are wrapped in.
    dress: Dress,
    /// Whether calls name the service.
    multiplexed: bool,
    seqid: i32,
    style: JsonStyle,
}

/// What came of a call, with results as JSON.
#[derive(Debug, PartialEq)]
enum Outcome {
    Returned(String),
    Threw(String),
    Failed(ExceptionKind),
}

fn returned(json: &str) -> Outcome {
    Outcome::Returned(json.to_owned())
}

impl Client {
    fn connect(address: &str, dress: Dress, multiplexed: bool) -> Result<Self, Failure> {
        let schema = Schema::parse("calculator.thrift", IDL)?;
        let service = ServiceCodec::new(&schema.service("Calculator")?);
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(TIMEOUT))?;
        let (deframer, input) = (Deframer::default(), BytesMut::new());
        Ok(Self { service, stream, deframer, input, dress, multiplexed, seqid: 0, style: JsonStyle::new() })
    }

    /// Calls everything, and panics where it ends other than it should.
    fn call_everything(&mut self) -> Result<(), Failure> {
        assert_eq!(self.call("ping", "{}")?, returned("{}"));
        assert_eq!(self.call("add", r#"{"a":2,"b":3}"#)?, returned(r#"{"success":5}"#));
        let limits = r#"{"a":-2147483648,"b":2147483647}"#;
        assert_eq!(self.call("add", limits)?, returned(r#"{"success":-1}"#));
        let divide = |dividend, divisor| format!(r#"{{"dividend":{dividend},"divisor":{divisor}}}"#);
        assert_eq!(self.call("divide", &divide(-7, 2))?, returned(r#"{"success":-3}"#));
        assert_eq!(self.call("divide", &divide(0, 5))?, returned(r#"{"success":0}"#));

        let thrown = r#"{"by_zero":{"dividend":7,"why":"division by zero"}}"#;
        assert_eq!(self.call("divide", &divide(7, 0))?, Outcome::Threw(thrown.to_owned()));
        let failed = Outcome::Failed(ExceptionKind::INTERNAL_ERROR);
        assert_eq!(self.call("divide", &divide(i32::MIN, -1))?, failed);
        self.call_unknown()?;

        self.echo(&everything())?;
        self.echo("{}")?;

        // A reply to any of them would be taken for that of the next call. The long one comes in many pieces.
        let long = "größer ".repeat(50_000);
        self.note("first", MessageKind::Oneway)?;
        self.note("as a call", MessageKind::Call)?;
        self.note(&long, MessageKind::Oneway)?;
        let notes = format!(r#"{{"success":["first","as a call","{long}"]}}"#);
        assert_eq!(self.call("notes", "{}")?, returned(&notes));
        assert_eq!(self.call("notes", "{}")?, returned(r#"{"success":[]}"#));
        assert_eq!(self.call("ping", "{}")?, returned("{}"));
        Ok(())
    }

    /// Calls a method, with arguments in JSON.
    fn call(&mut self, name: &str, args: &str) -> Result<Outcome, Failure> {
        let service = self.service.clone();
        let method = service.method(name)?;
        let request = self.request(method);
        self.call_as(method, &request, args)
    }

    /// Calls a method that the server does not have.
    fn call_unknown(&mut self) -> Result<(), Failure> {
        let service = self.service.clone();
        let ping = service.method("ping")?;
        let name = if self.multiplexed { "Calculator:root" } else { "root" };
        let request = Envelope { name, ..self.request(ping) };
        assert_eq!(self.call_as(ping, &request, "{}")?, Outcome::Failed(ExceptionKind::UNKNOWN_METHOD));
        Ok(())
    }

    fn call_as(
        &mut self,
        method: &MethodCodec,
        request: &Envelope<'_>,
        args: &str,
    ) -> Result<Outcome, Failure> {
        let arena = Arena::new();
        let args = method.args_type().from_json(&arena, &self.style, args)?;
        let frame = self.exchange(method, request, args)?;
        let (envelope, bytes) = frame.open()?;
        Ok(match method.read_reply(&arena, frame.dress().format(), &envelope, bytes)? {
            Reply::Returned(result) => Outcome::Returned(result.to_json(&self.style)?),
            Reply::Threw(result) => Outcome::Threw(result.to_json(&self.style)?),
            Reply::Failed(exception) => Outcome::Failed(exception.kind),
            Reply::Missing => return Err(format!("`{}` returned nothing", method.name()).into()),
        })
    }

    /// Sends a value, which must come back. Messages are compared, since sets and maps may come in another order.
    fn echo(&mut self, value: &str) -> Result<(), Failure> {
        let service = self.service.clone();
        let echo = service.method("echo")?;
        let arena = Arena::new();
        let text = format!(r#"{{"value":{value}}}"#);
        let args = echo.args_type().from_json(&arena, &self.style, &text)?;
        let request = self.request(echo);
        let frame = self.exchange(echo, &request, args)?;
        let (envelope, bytes) = frame.open()?;
        let reply = echo.read_reply(&arena, frame.dress().format(), &envelope, bytes)?;
        let echoed = reply.returned().and_then(|value| value.as_message());
        assert_eq!(echoed, args.get_by_name("value")?.as_message());
        Ok(())
    }

    /// Calls the oneway method, by a message of either kind.
    fn note(&mut self, text: &str, kind: MessageKind) -> Result<(), Failure> {
        let service = self.service.clone();
        let note = service.method("note")?;
        let arena = Arena::new();
        let text = format!(r#"{{"text":"{text}"}}"#);
        let args = note.args_type().from_json(&arena, &self.style, &text)?;
        let request = Envelope { kind, ..self.request(note) };
        self.send(note, &request, args)
    }

    /// The envelope of the next call.
    fn request<'m>(&mut self, method: &'m MethodCodec) -> Envelope<'m> {
        self.seqid += 1;
        if self.multiplexed { method.multiplexed_request(self.seqid) } else { method.request(self.seqid) }
    }

    fn send(
        &mut self,
        method: &MethodCodec,
        request: &Envelope<'_>,
        args: Message<'_>,
    ) -> Result<(), Failure> {
        let request_id = request.seqid.to_string();
        let header = Header::Text { key: REQUEST_ID, value: &request_id };
        let headers = if has_headers(&self.dress) { &[header][..] } else { &[] };
        let mut output = BytesMut::new();
        method.write_request(&mut output, &self.dress, headers, request, args)?;
        Ok(self.stream.write_all(&output)?)
    }

    /// Sends a request and waits for its reply, which must be in the same dress.
    fn exchange(
        &mut self,
        method: &MethodCodec,
        request: &Envelope<'_>,
        args: Message<'_>,
    ) -> Result<Frame, Failure> {
        self.send(method, request, args)?;
        let frame = receive(&mut self.stream, &mut self.deframer, &mut self.input)?;
        let frame = frame.ok_or("the server closed the connection")?;
        let (envelope, _) = frame.open()?;
        assert_eq!((envelope.name, envelope.seqid), (request.service_and_method().1, request.seqid));
        let wrapped =
            |dress: &Dress| (dress.framing(), dress.format(), dress.has_zlib(), dress.has_framed_payload());
        assert_eq!(wrapped(frame.dress()), wrapped(&self.dress));
        if has_headers(&self.dress) {
            assert_eq!(frame.headers().get(REQUEST_ID), Some(&request.seqid.to_string()[..]));
        }
        Ok(frame)
    }
}

/// A value with a field of every kind, at their limits.
fn everything() -> String {
    let numbers: Vec<String> = (-1000..1000).map(|number| number.to_string()).collect();
    let points: Vec<String> =
        (0..100).map(|number| format!(r#"{{"x":{number}.0,"y":-{number}.125}}"#)).collect();
    format!(
        r#"{{
            "truth": true,
            "tiny": -128,
            "small": 32767,
            "medium": -2147483648,
            "large": 9223372036854775807,
            "real": -1.5e300,
            "text": "Zoë 你好 \u0000 🧮",
            "bytes": "AAEC/f7/",
            "sign": "NEGATIVE",
            "point": {{"x": 0.1, "y": -0.0}},
            "number": {{"whole": -9223372036854775808}},
            "numbers": [{}],
            "names": ["a", "", "ß"],
            "places": {{"origin": {{"x": 0.0, "y": 0.0}}, "": {{"x": 5e-324}}}},
            "truths": [[], [true, false, true]],
            "nested": {{"7": [1, -1, 1099511627776], "-7": []}},
            "points": [{}]
        }}"#,
        numbers.join(","),
        points.join(","),
    )
}
