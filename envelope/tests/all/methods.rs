//! Services and methods: requests resolved, arguments and results written and read.

use std::ptr;
use std::thread;

use bytes::BytesMut;
use scrimp::{Arena, Executor, Schema};
use scrimp_envelope::{
    ApplicationException, Deframer, Dress, Envelope, ExceptionKind, Framing, Header, MessageError,
    MessageFormat, MessageKind, ReadErrorKind, ReadOptions, Reply, ReplyErrorKind, ResolveError,
    ServiceCodec, WriteErrorKind,
};

const IDL: &str = "
    exception Broken { 1: string why, 2: i32 code }
    exception Closed {}
    service Base { bool alive() }
    service Shop extends Base {
        string name(1: i64 id, 2: list<string> languages) throws (1: Broken broken, 5: Closed closed)
        void stop(1: bool soon) throws (1: Broken broken)
        oneway void note(1: string text)
        i32 old() throws (Broken unnumbered)
    }";

const FORMATS: [MessageFormat; 3] =
    [MessageFormat::Binary, MessageFormat::Compact, MessageFormat::FbthriftCompact];

fn shop() -> ServiceCodec {
    let schema = Schema::parse("shop.thrift", IDL).expect("the IDL is right");
    let service = schema.service("Shop").expect("it is declared");
    // What is tested here does not depend on the executor.
    ServiceCodec::with_options(&service, |codec| codec.executor(Executor::Interpreter))
}

fn request(name: &str) -> Envelope<'_> {
    Envelope { name, kind: MessageKind::Call, seqid: 1 }
}

/// A reply to `method` in Binary, as it is shown.
fn reply(service: &ServiceCodec, method: &str, kind: MessageKind, bytes: &[u8]) -> String {
    let method = service.method(method).expect("it is declared");
    let arena = Arena::new();
    let envelope = Envelope { kind, ..method.request(1) };
    match method.read_reply(&arena, MessageFormat::Binary, &envelope, bytes) {
        Err(error) => error.to_string(),
        Ok(reply) => {
            let parts = (reply.returned(), reply.thrown().map(|(field, message)| (&field.name, message)));
            let kind = match &reply {
                Reply::Returned(_) => "returned",
                Reply::Threw(_) => "threw",
                Reply::Failed(exception) => return format!("failed: {exception}"),
                Reply::Missing => "missing",
            };
            match parts {
                (Some(value), None) => format!("{kind} {value:?}"),
                (None, Some((field, exception))) => format!("{kind} {field}: {exception:?}"),
                (None, None) => kind.to_owned(),
                (Some(_), Some(_)) => panic!("it returned and threw"),
            }
        }
    }
}

#[test]
fn requests_are_resolved_by_name() {
    let shop = shop();
    assert_eq!((shop.name(), shop.methods().len()), ("Shop", 5));
    for name in ["name", "Shop:name", "alive", "Shop:alive"] {
        for kind in [MessageKind::Call, MessageKind::Oneway] {
            let method = shop.resolve(&Envelope { kind, ..request(name) }).expect("it is there");
            assert_eq!(method.name(), name.rsplit(':').next().expect("a part"));
            assert_eq!(method.service_name(), "Shop");
        }
    }
    let failure = |name| shop.resolve(&request(name)).expect_err("it is not there");
    for (name, kind, message) in [
        ("nam", ExceptionKind::UNKNOWN_METHOD, "service `Shop` has no method `nam`; did you mean `name`?"),
        ("Shop:", ExceptionKind::UNKNOWN_METHOD, "service `Shop` has no method ``"),
        ("Shop:Shop:name", ExceptionKind::UNKNOWN_METHOD, "service `Shop` has no method `Shop:name`"),
        ("Base:alive", ExceptionKind::UNKNOWN_SERVICE, "the service is `Shop`, not `Base`"),
        (":name", ExceptionKind::UNKNOWN_SERVICE, "the service is `Shop`, not ``"),
    ] {
        assert_eq!(failure(name).exception(), ApplicationException::new(kind, message), "{name}");
    }
    // What peers sent may be for a terminal, or long.
    let hostile = ["\x1b[2J\n\0".to_owned(), "x".repeat(4000)];
    let shown = [r"\u{1b}[2J\n\0".to_owned(), "x".repeat(100) + "…"];
    for (name, shown) in hostile.iter().zip(&shown) {
        let unknown = failure(name).to_string();
        assert_eq!(unknown, format!("service `Shop` has no method `{shown}`"));
        let other = shop.resolve(&request(&format!("{name}:name"))).expect_err("another service").to_string();
        assert_eq!(other, format!("the service is `Shop`, not `{shown}`"));
        let (method, arena) = (shop.method("name").expect("it is declared"), Arena::new());
        let envelope = request(name).reply();
        let error = method.read_reply(&arena, MessageFormat::Binary, &envelope, b"\0").map(drop);
        let error = error.expect_err("it is for another method").to_string();
        assert_eq!(error, format!("a reply to `{shown}` where one to `name` is expected"));
    }
    let reply = request("name").reply();
    assert_eq!(shop.resolve(&reply).err(), Some(ResolveError::Kind(MessageKind::Reply)));
    let error = shop.resolve(&reply).expect_err("it is no request");
    assert_eq!(error.exception().kind, ExceptionKind::INVALID_MESSAGE_TYPE);
}

#[test]
fn codecs_are_made_once_and_shared() {
    let shop = shop();
    let name = shop.method("name").expect("it is declared");
    let address = |format| ptr::from_ref(name.args_codec(format).expect("a codec")).addr();
    let first = FORMATS.map(address);
    assert!(first[0] != first[1] && first[1] != first[2]);
    assert_eq!(address(MessageFormat::OldBinary), first[0]);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let result = |format| name.result_codec(format).expect("a codec").expect("it has a result");
                assert_eq!(FORMATS.map(address), first);
                for format in FORMATS {
                    let codec = result(format);
                    assert!(ptr::eq(codec, result(format)));
                    assert_eq!((codec.protocol(), codec.dialect()), (format.protocol(), format.dialect()));
                    assert_eq!(codec.executor(), Executor::Interpreter);
                }
            });
        }
    });
    let note = shop.method("note").expect("it is declared");
    assert!(note.is_oneway() && note.result_codec(MessageFormat::Binary).expect("no error").is_none());
}

#[test]
fn a_message_is_written_in_one_go_and_read_back() {
    let shop = shop();
    let name = shop.method("name").expect("it is declared");
    let arena = Arena::new();
    let args = name.args_type();
    let (id, languages) = (
        args.field::<i64>("id").expect("a field"),
        args.field::<scrimp::List<str>>("languages").expect("a field"),
    );
    let mut builder = args.builder(&arena);
    builder.set(id, 7).expect("an id");
    builder.list(languages).and_then(|mut list| list.push("de").map(drop)).expect("a language");
    let args = builder.finish().expect("complete");

    let result_type = name.result_type().expect("it is not oneway");
    let mut builder = result_type.builder(&arena);
    builder.set(result_type.field::<str>("success").expect("a field"), "Tee").expect("a name");
    let result = builder.finish().expect("complete");

    for format in FORMATS {
        for framing in [Framing::Unframed, Framing::Framed, Framing::THeader, Framing::TTHeader] {
            let dress = Dress::new(framing).with_format(format);
            let headers: &[Header<'_>] = match framing {
                Framing::THeader | Framing::TTHeader => &[Header::Text { key: "k", value: "v" }],
                _ => &[],
            };
            let mut wire = BytesMut::new();
            let call = name.multiplexed_request(-5);
            name.write_request(&mut wire, &dress, headers, &call, args).expect("it is written");
            let head = dress.head_len(headers, &call).expect("a head");
            let codec = name.args_codec(format).expect("a codec");
            assert_eq!(wire.len(), head + codec.encoded_len(args).expect("a length"));

            let mut deframer = Deframer::new(ReadOptions::new().fbthrift(true));
            let frame = deframer.next(&mut wire).expect("no error").done().expect("it is whole");
            let (call, bytes) = frame.open().expect("an envelope");
            let method = shop.resolve(&call).expect("it is declared");
            assert_eq!((method.name(), call.kind, call.seqid), ("name", MessageKind::Call, -5));
            let format = frame.dress().format();
            assert_eq!(method.read_args(&arena, format, bytes).expect("arguments"), args);

            method.write_reply(&mut wire, frame.dress(), headers, &call, result).expect("it is written");
            let frame = deframer.next(&mut wire).expect("no error").done().expect("it is whole");
            let (envelope, bytes) = frame.open().expect("an envelope");
            assert_eq!(envelope, Envelope { name: "name", kind: MessageKind::Reply, seqid: -5 });
            let reply = name.read_reply(&arena, format, &envelope, bytes).expect("a reply");
            assert_eq!(
                reply.returned().and_then(|value| value.as_str()),
                Some("Tee"),
                "{framing} {format:?}"
            );

            let exception = ApplicationException::new(ExceptionKind::INTERNAL_ERROR, "oh");
            frame.dress().write_exception(&mut wire, &[], &call, &exception).expect("it is written");
            let frame = deframer.next(&mut wire).expect("no error").done().expect("it is whole");
            let (envelope, bytes) = frame.open().expect("an envelope");
            match name.read_reply(&arena, format, &envelope, bytes) {
                Ok(Reply::Failed(found)) => assert_eq!(found, exception),
                other => panic!("{other:?}"),
            }
        }
    }
}

#[test]
fn a_reply_is_one_of_four() {
    let shop = shop();
    let call = |method: &str, bytes: &[u8]| reply(&shop, method, MessageKind::Reply, bytes);
    let string = b"\x0b\0\0\0\0\0\x03Tee";
    let broken = b"\x0c\0\x01\x0b\0\x01\0\0\0\x02no\0";
    assert_eq!(call("name", &[string, &b"\0"[..]].concat()), r#"returned "Tee""#);
    assert_eq!(call("name", &[broken, &b"\0"[..]].concat()), r#"threw broken: Broken { why: "no" }"#);
    assert_eq!(call("name", b"\x0c\0\x05\0\0"), "threw closed: Closed");
    assert_eq!(call("name", b"\0"), "missing");
    // What a newer server throws is unknown here.
    assert_eq!(call("name", b"\x0c\0\x09\0\0"), "missing");
    assert_eq!(call("name", &[broken, &string[..], b"\0"].concat()), r#"returned "Tee""#);
    assert_eq!(call("stop", b"\0"), "returned");
    assert_eq!(call("stop", &[broken, &b"\0"[..]].concat()), r#"threw broken: Broken { why: "no" }"#);
    assert_eq!(call("alive", b"\x02\0\0\x01\0"), "returned true");
    // An exception without an id has a negative one.
    assert_eq!(call("old", b"\x08\0\0\0\0\0\x07\0"), "returned 7");
    assert_eq!(call("old", b"\x0c\xff\xff\0\0"), "threw unnumbered: Broken");
    assert_eq!(call("old", b"\x0c\xff\xff\0\x08\0\0\0\0\0\x07\0"), "returned 7");

    let exception = b"\x0b\0\x01\0\0\0\x02oh\x08\0\x02\0\0\0\x06\0";
    for method in ["name", "stop", "note"] {
        let failed = reply(&shop, method, MessageKind::Exception, exception);
        assert_eq!(failed, "failed: internal error (6): oh");
    }
}

#[test]
fn what_is_no_reply_is_refused() {
    let shop = shop();
    let name = shop.method("name").expect("it is declared");
    let arena = Arena::new();
    let read = |envelope: Envelope<'_>, bytes: &[u8]| {
        let kind = |error: scrimp_envelope::ReplyError| error.kind().clone();
        let own = bytes.to_vec();
        name.read_reply(&arena, MessageFormat::Binary, &envelope, &own).map(drop).map_err(kind)
    };
    for kind in [MessageKind::Call, MessageKind::Oneway] {
        let found = read(Envelope { kind, ..request("name") }, b"\0").expect_err("it is a request");
        assert!(matches!(found, ReplyErrorKind::MessageKind(found) if found == kind));
    }
    let error = read(request("nam").reply(), b"\0").expect_err("it is another method");
    assert_eq!(error.to_string(), "a reply to `nam` where one to `name` is expected");
    let error = read(request("name").reply(), b"\x0b\0\0\0\0\0\x03Te").expect_err("it is cut");
    assert!(matches!(error, ReplyErrorKind::Decode(_)), "{error}");
    let error = read(request("name").exception(), b"\0\0").expect_err("something follows");
    let ReplyErrorKind::Exception(error) = error else { panic!("{error}") };
    assert_eq!(error.kind(), ReadErrorKind::TrailingBytes(1));
    // Servers that could not read a call answer without its name.
    assert!(read(request("").exception(), b"\0").is_ok());
    assert_eq!(reply(&shop, "note", MessageKind::Reply, b"\0"), "a reply to a oneway method");
}

#[test]
fn nothing_is_written_of_what_cannot_be() {
    let shop = shop();
    let (name, note) = (shop.method("name").expect("declared"), shop.method("note").expect("declared"));
    assert_eq!((name.request(3).kind, note.request(3).kind), (MessageKind::Call, MessageKind::Oneway));
    assert_eq!(note.multiplexed_request(3).name, "Shop:note");
    let arena = Arena::new();
    let args = note.args_type().builder(&arena).finish().expect("complete");
    let mut out = b"before".to_vec();
    let framed = Dress::new(Framing::Framed);
    let error = name.write_request(&mut out, &framed, &[], &name.request(1), args).expect_err("another's");
    assert!(matches!(error, MessageError::Encode(_)), "{error}");
    let error = note.write_reply(&mut out, &framed, &[], &note.request(1), args).expect_err("oneway");
    assert!(matches!(error, MessageError::Oneway), "{error}");
    let short = framed.with_max_frame(10);
    let error = note.write_request(&mut out, &short, &[], &note.request(1), args).expect_err("too long");
    assert!(
        matches!(&error, MessageError::Write(error) if matches!(error.kind(), WriteErrorKind::FrameTooLong { .. }))
    );
    assert_eq!(out, b"before");
}
