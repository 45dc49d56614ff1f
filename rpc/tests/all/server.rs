//! A server, driven by a peer that sends bytes.

use std::time::{Duration, Instant};

use scrimp::Protocol;
use scrimp_envelope::{
    Dress, Envelope, ExceptionKind, Framing, Header, MessageFormat, MessageKind, ServiceCodec,
};
use scrimp_rpc::{Client, Connector, Listener, Request, Router, ServeError, Server, ServerLimits};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::task::JoinHandle;

use crate::support::{PATIENCE, Peer, call, call_with, desk, exception, router};

/// A server of the desk, and a peer that is connected to it.
fn connected(
    limits: ServerLimits,
) -> (Server<Router>, Peer<DuplexStream>, JoinHandle<Result<(), ServeError>>) {
    let server = Server::router(router(&desk())).limits(limits).build();
    let (ours, theirs) = duplex(1 << 16);
    let serving = tokio::spawn({
        let server = server.clone();
        async move { server.serve_stream(theirs).await }
    });
    (server, Peer::new(ours), serving)
}

fn dresses() -> Vec<Dress> {
    let framings = [Framing::Unframed, Framing::Framed, Framing::THeader, Framing::TTHeader];
    let formats = [MessageFormat::Binary, MessageFormat::Compact];
    framings
        .iter()
        .flat_map(|framing| formats.map(|format| Dress::new(*framing).with_format(format)))
        .collect()
}

#[tokio::test]
async fn every_outcome_comes_in_the_dress_of_the_call() {
    let desk = desk();
    let cases = [
        ("add", r#"{"a":2,"b":3}"#, "5".to_owned()),
        ("version", "{}", r#""1.0""#.to_owned()),
        (
            "echo",
            r#"{"note":{"text":"x","numbers":[1,2]}}"#,
            r#"Note { text: "x", numbers: [1, 2] }"#.to_owned(),
        ),
        ("check", r#"{"ok":true}"#, "nothing".to_owned()),
        ("check", r#"{"ok":false}"#, r#"Refused { why: "not ok" }"#.to_owned()),
        ("words", r#"{"text":"a b"}"#, r#"["a", "b"]"#.to_owned()),
        ("panic", "{}", exception(ExceptionKind::INTERNAL_ERROR, "the handler panicked")),
        ("unserved", "{}", exception(ExceptionKind::UNKNOWN_METHOD, "method `unserved` is not served")),
        ("wait", r#"{"milliseconds":1}"#, "1".to_owned()),
    ];
    for dress in dresses() {
        let (_, mut peer, serving) = connected(ServerLimits::new());
        for (seqid, (method, args, expected)) in (-3..).zip(&cases) {
            let method = desk.method(method).expect("it is declared");
            peer.send(&call(&dress, method, seqid, args)).await;
            let frame = peer.receive().await;
            let found = frame.dress();
            assert_eq!((found.framing(), found.format()), (dress.framing(), dress.format()));
            assert_eq!(frame.open().expect("an envelope").0.seqid, seqid);
            assert_eq!(crate::support::show(method, &frame), *expected, "{dress:?}");
        }
        peer.stream.shutdown().await.expect("it is open");
        assert!(peer.receive_or_end().await.is_none());
        serving.await.expect("no panic").expect("no error");
    }
}

#[tokio::test]
async fn oneway_requests_get_no_reply() {
    let desk = desk();
    for dress in dresses() {
        let (server, mut peer, serving) = connected(ServerLimits::new());
        let (remember, remembered) =
            (desk.method("remember").expect("declared"), desk.method("remembered").expect("declared"));
        let check = desk.method("check").expect("declared");
        // A oneway method, called as one and as old clients do it; another method, called as oneway; an unknown one.
        let oneway = |name| Envelope { name, kind: MessageKind::Oneway, seqid: 8 };
        let old = Envelope { name: "remember", kind: MessageKind::Call, seqid: 7 };
        let mut bytes = call(&dress, remember, 6, r#"{"text":"first"}"#);
        bytes.extend(call_with(&dress, &[], &old, remember, r#"{"text":"second"}"#));
        bytes.extend(call_with(&dress, &[], &oneway("check"), check, r#"{"ok":false}"#));
        bytes.extend(call_with(&dress, &[], &oneway("unknown"), check, "{}"));
        bytes.extend(call(&dress, remembered, 9, "{}"));
        peer.send(&bytes).await;
        assert_eq!(peer.reply(remembered).await, (9, r#""second""#.to_owned()), "{dress:?}");
        peer.stream.shutdown().await.expect("it is open");
        assert!(peer.receive_or_end().await.is_none());
        serving.await.expect("no panic").expect("no error");
        assert_eq!(server.calls(), 0);
    }
}

#[tokio::test]
async fn pipelined_requests_are_answered_in_order_unless_they_have_numbers() {
    let desk = desk();
    let (wait, add) = (desk.method("wait").expect("declared"), desk.method("add").expect("declared"));
    for dress in dresses() {
        let (_, mut peer, _serving) = connected(ServerLimits::new());
        let mut bytes = call(&dress, wait, 1, r#"{"milliseconds":60}"#);
        bytes.extend(call(&dress, wait, 2, r#"{"milliseconds":20}"#));
        bytes.extend(call(&dress, add, 3, r#"{"a":1,"b":1}"#));
        peer.send(&bytes).await;
        let has_numbers = matches!(dress.framing(), Framing::THeader | Framing::TTHeader);
        let order = if has_numbers { [3, 2, 1] } else { [1, 2, 3] };
        for seqid in order {
            let frame = peer.receive().await;
            assert_eq!(frame.open().expect("an envelope").0.seqid, seqid, "{dress:?}");
        }
    }
}

#[tokio::test]
async fn bytes_may_come_one_by_one() {
    let desk = desk();
    let add = desk.method("add").expect("declared");
    for dress in dresses() {
        let (_, mut peer, _serving) = connected(ServerLimits::new());
        for seqid in 0..2 {
            for byte in call(&dress, add, seqid, r#"{"a":1,"b":1}"#) {
                peer.send(&[byte]).await;
                tokio::task::yield_now().await;
            }
            assert_eq!(peer.reply(add).await, (seqid, "2".to_owned()));
        }
    }
}

#[tokio::test]
async fn what_is_wrong_is_answered_or_ends_the_connection() {
    let desk = desk();
    let add = desk.method("add").expect("declared");
    let framed = Dress::new(Framing::Framed);
    // A frame is whole whatever is in it: the next one is served.
    let (_, mut peer, serving) = connected(ServerLimits::new());
    let call_of = |name| Envelope { name, kind: MessageKind::Call, seqid: 4 };
    peer.send(&call_with(&framed, &[], &call_of("versio"), add, "{}")).await;
    let unknown = exception(
        ExceptionKind::UNKNOWN_METHOD,
        "service `Desk` has no method `versio`; did you mean `version`?",
    );
    assert_eq!(peer.reply(add).await, (4, unknown));
    peer.send(b"\0\0\0\x13\x80\x01\0\x01\0\0\0\x03add\0\0\0\x05\x08\0\x01\0").await;
    let (seqid, cut) = peer.reply(add).await;
    assert!(seqid == 5 && cut.starts_with("protocol error (7): "), "{seqid} {cut}");
    peer.send(b"\0\0\0\x10\x80\x01\0\x09\0\0\0\x03add\0\0\0\x05\0").await;
    let (_, wrong) = peer.reply(add).await;
    assert!(wrong.starts_with("invalid message type (2): "), "{wrong}");
    let reply = Envelope { name: "add", kind: MessageKind::Reply, seqid: 6 };
    peer.send(&call_with(&framed, &[], &reply, add, "{}")).await;
    let (_, wrong) = peer.reply(add).await;
    assert!(wrong.starts_with("invalid message type (2): "), "{wrong}");
    // What came before it is answered, then it ends.
    let mut bytes = call(&framed, add, 7, r#"{"a":1,"b":1}"#);
    bytes.extend(b"GET / HTTP/1.1\r\n\r\n");
    peer.send(&bytes).await;
    assert_eq!(peer.reply(add).await, (7, "2".to_owned()));
    assert!(peer.receive_or_end().await.is_none());
    assert!(matches!(serving.await.expect("no panic"), Err(ServeError::Read(_))));

    // A peer that ends within a message.
    let (_, mut peer, serving) = connected(ServerLimits::new());
    peer.send(&call(&framed, add, 7, "{}")[..9]).await;
    peer.stream.shutdown().await.expect("it is open");
    assert!(peer.receive_or_end().await.is_none());
    assert!(matches!(serving.await.expect("no panic"), Err(ServeError::Truncated(9))));
}

#[tokio::test(start_paused = true)]
async fn idle_connections_end_and_busy_ones_do_not() {
    let desk = desk();
    let (wait, add) = (desk.method("wait").expect("declared"), desk.method("add").expect("declared"));
    let limits = ServerLimits::new().idle_time(Duration::from_secs(10));
    let framed = Dress::new(Framing::Framed);
    let (_, mut peer, serving) = connected(limits);
    peer.send(&call(&framed, wait, 1, r#"{"milliseconds":50000}"#)).await;
    assert_eq!(peer.reply(wait).await.0, 1);
    for seqid in 2..6 {
        tokio::time::sleep(Duration::from_secs(9)).await;
        peer.send(&call(&framed, add, seqid, "{}")).await;
        assert_eq!(peer.reply(add).await.0, seqid);
    }
    // One byte now and then is no request.
    for byte in call(&framed, add, 7, "{}") {
        if peer.stream.write_all(&[byte]).await.is_err() {
            break;
        }
        tokio::time::sleep(Duration::from_secs(5)).await;
    }
    assert!(matches!(serving.await.expect("no panic"), Err(ServeError::Idle)));
}

#[tokio::test]
async fn limits_hold() {
    let desk = desk();
    let (wait, echo) = (desk.method("wait").expect("declared"), desk.method("echo").expect("declared"));
    let dress = Dress::new(Framing::TTHeader);
    // On one connection, others wait; in all, they are refused.
    let (server, mut peer, _serving) = connected(ServerLimits::new().calls_per_connection(2).calls(1));
    for seqid in 1..4 {
        peer.send(&call(&dress, wait, seqid, r#"{"milliseconds":50}"#)).await;
    }
    let overloaded = exception(
        ExceptionKind::INTERNAL_ERROR,
        "the server has too many calls in flight; this one was not handled",
    );
    let mut replies = Vec::new();
    for _ in 1..4 {
        replies.push(peer.reply(wait).await);
    }
    assert_eq!(replies, [(2, overloaded.clone()), (3, overloaded), (1, "50".to_owned())]);
    assert_eq!(server.calls(), 0);

    // Clients may try again then.
    let server = Server::router(router(&desk)).limits(ServerLimits::new().calls(0)).build();
    let listener = Listener::bind(&"tcp:127.0.0.1:0".parse().expect("an address")).await.expect("a port");
    let client = Client::new(Connector::new(listener.address().clone()));
    tokio::spawn(server.serve(listener));
    let refused = client.call_json(wait, r#"{"milliseconds":1}"#).await.expect_err("it is overloaded");
    assert!(refused.is_retry_safe(), "{refused}");
    let unserved = desk.method("unserved").expect("declared");
    let server = Server::new(router(&desk));
    let listener = Listener::bind(&"tcp:127.0.0.1:0".parse().expect("an address")).await.expect("a port");
    let client = Client::new(Connector::new(listener.address().clone()));
    tokio::spawn(server.serve(listener));
    let failed = client.call_json(unserved, "{}").await.expect_err("nobody wrote it");
    assert!(!failed.is_retry_safe(), "{failed}");

    // A peer that reads nothing: requests are not read either, once enough answers wait for it.
    let limits = ServerLimits::new().unsent(1 << 14);
    let server = Server::router(router(&desk)).limits(limits).build();
    let (ours, theirs) = duplex(1 << 12);
    let serving = tokio::spawn(async move { server.serve_stream(theirs).await });
    let (mut reader, mut writer) = tokio::io::split(ours);
    let note = format!(r#"{{"note":{{"text":"{}"}}}}"#, "x".repeat(1_000));
    let bytes = call(&dress, echo, 1, &note);
    let mut sent = 0;
    while tokio::time::timeout(Duration::from_millis(100), writer.write_all(&bytes)).await.is_ok() {
        sent += 1;
    }
    assert!((8..64).contains(&sent), "{sent} requests were read");
    // When it reads, all goes on.
    let reading = tokio::spawn(async move { tokio::io::copy(&mut reader, &mut tokio::io::sink()).await });
    // The rest of the request that was cut is not known; the connection ends there.
    writer.shutdown().await.expect("it is open");
    tokio::time::timeout(PATIENCE, reading).await.expect("in time").expect("no panic").expect("no error");
    let _ = serving.await.expect("no panic");
}

#[tokio::test]
async fn a_stop_answers_what_is_in_flight() {
    let desk = desk();
    let (wait, add) = (desk.method("wait").expect("declared"), desk.method("add").expect("declared"));
    let dress = Dress::new(Framing::TTHeader);
    let router = router(&desk);
    let server = Server::new(router);
    let listener =
        scrimp_rpc::Listener::bind(&"tcp:127.0.0.1:0".parse().expect("an address")).await.expect("a port");
    let connector = scrimp_rpc::Connector::new(listener.address().clone());
    let serving = tokio::spawn(server.clone().serve(listener));
    let mut idle = Peer::new(connector.connect().await.expect("it listens"));
    idle.send(&call(&dress, add, 1, "{}")).await;
    idle.reply(add).await;
    let mut peer = Peer::new(connector.connect().await.expect("it listens"));
    peer.send(&call(&dress, wait, 1, r#"{"milliseconds":100}"#)).await;
    while server.calls() == 0 {
        tokio::task::yield_now().await;
    }
    let stopping = tokio::spawn(server.stop(PATIENCE));
    assert!(idle.receive_or_end().await.is_none());
    assert_eq!(peer.reply(wait).await, (1, "100".to_owned()));
    assert!(peer.receive_or_end().await.is_none());
    stopping.await.expect("no panic");
    serving.await.expect("no panic").expect("no error");
    assert!(connector.connect().await.is_err());
}

#[tokio::test]
async fn protocols_that_are_not_named_are_refused() {
    let desk = desk();
    let add = desk.method("add").expect("declared");
    let options = scrimp_envelope::ReadOptions::new().framing(Framing::Framed).protocol(Protocol::Compact);
    let server = Server::router(router(&desk)).read_options(options).build();
    let (ours, theirs) = duplex(1 << 12);
    let serving = tokio::spawn(async move { server.serve_stream(theirs).await });
    let mut peer = Peer::new(ours);
    peer.send(&call(&Dress::new(Framing::Framed), add, 1, "{}")).await;
    assert!(peer.receive_or_end().await.is_none());
    let error = serving.await.expect("no panic").expect_err("it is Binary");
    assert!(error.to_string().contains("Binary") || error.to_string().contains("binary"), "{error}");
}

#[tokio::test]
async fn a_schema_is_replaced_under_connections() {
    let text = |method: &str| format!("service Desk {{ i32 {method}(1: i32 a) }}");
    let service = |method: &str| {
        let schema = scrimp::Schema::parse("desk.thrift", &text(method)).expect("the IDL is right");
        ServiceCodec::new(&schema.service("Desk").expect("it is declared"))
    };
    let (old, new) = (service("old"), service("new"));
    let server = Server::builder(old.clone(), |request: Request| async move {
        let value = request.args().get_by_name("a")?.as_i64().unwrap_or_default();
        Ok(request.returns(value as i32)?)
    });
    let server = server.build();
    let (ours, theirs) = duplex(1 << 12);
    let serving = tokio::spawn({
        let server = server.clone();
        async move { server.serve_stream(theirs).await }
    });
    let mut peer = Peer::new(ours);
    let dress = Dress::new(Framing::Framed);
    for round in 0..100 {
        let (has, lacks) = if round % 2 == 0 { (&old, &new) } else { (&new, &old) };
        server.services().replace([has.clone()]);
        let (has, lacks) = (&has.methods()[0], &lacks.methods()[0]);
        peer.send(&call(&dress, has, round, r#"{"a":7}"#)).await;
        assert_eq!(peer.reply(has).await, (round, "7".to_owned()));
        peer.send(&call(&dress, lacks, round, "{}")).await;
        assert!(peer.reply(lacks).await.1.starts_with("unknown method (1)"));
    }
    peer.stream.shutdown().await.expect("it is open");
    serving.await.expect("no panic").expect("no error");
}

#[tokio::test]
async fn headers_deadlines_and_panics_reach_where_they_should() {
    let desk = desk();
    let router = Router::new(desk.clone())
        .method(&desk, "version", |request| {
            let key = request.headers().get("k").unwrap_or("none").to_owned();
            let is_late = request.deadline().is_some_and(|deadline| deadline < Instant::now());
            let left = request
                .deadline()
                .map(|deadline| deadline.saturating_duration_since(Instant::now()).as_secs());
            Ok(request.returns(&format!("{key} {is_late} {left:?}"))?.with_header("answered", "yes"))
        })
        .and_then(|router| {
            router.async_method(&desk, "remembered", |_| async {
                tokio::task::yield_now().await;
                panic!("as asked, later")
            })
        });
    let server = Server::new(router.expect("they are declared"));
    for framing in [Framing::THeader, Framing::TTHeader, Framing::Framed] {
        let (ours, theirs) = duplex(1 << 12);
        let serving = tokio::spawn({
            let server = server.clone();
            async move { server.serve_stream(theirs).await }
        });
        let mut peer = Peer::new(ours);
        let dress = Dress::new(framing);
        let version = desk.method("version").expect("declared");
        let timeout = Header::Int { key: scrimp_envelope::int_key::RPC_TIMEOUT, value: "90500" };
        let text = Header::Text { key: "k", value: "v" };
        let (headers, expected): (&[Header<'_>], _) = match framing {
            Framing::THeader => (&[text], r#""v false None""#),
            Framing::TTHeader => (&[text, timeout], r#""v false Some(90)""#),
            _ => (&[], r#""none false None""#),
        };
        peer.send(&call_with(&dress, headers, &version.request(1), version, "{}")).await;
        let frame = peer.receive().await;
        assert_eq!(crate::support::show(version, &frame), expected);
        let answered = if framing == Framing::Framed { None } else { Some("yes") };
        assert_eq!(frame.headers().get("answered"), answered);
        // A panic is answered, and the connection lives.
        let remembered = desk.method("remembered").expect("declared");
        peer.send(&call(&dress, remembered, 2, "{}")).await;
        let panicked = exception(ExceptionKind::INTERNAL_ERROR, "the handler panicked");
        assert_eq!(peer.reply(remembered).await, (2, panicked));
        peer.send(&call_with(&dress, headers, &version.request(3), version, "{}")).await;
        assert_eq!(peer.reply(version).await, (3, expected.to_owned()));
        peer.stream.shutdown().await.expect("it is open");
        serving.await.expect("no panic").expect("no error");
        assert_eq!(server.calls(), 0);
    }
}

#[tokio::test]
async fn a_connection_that_is_dropped_takes_its_calls_along() {
    let desk = desk();
    let wait = desk.method("wait").expect("declared");
    let (server, mut peer, serving) = connected(ServerLimits::new());
    for seqid in 0..5 {
        peer.send(&call(&Dress::new(Framing::TTHeader), wait, seqid, r#"{"milliseconds":1000000}"#)).await;
    }
    while server.calls() < 5 {
        tokio::task::yield_now().await;
    }
    serving.abort();
    assert!(serving.await.expect_err("it was aborted").is_cancelled());
    assert_eq!(server.calls(), 0);
}

#[tokio::test]
async fn what_a_request_came_with_goes_on() {
    let desk = desk();
    let router = Router::new(desk.clone())
        .method(&desk, "version", |request| {
            let options = request.call_options();
            Ok(request.returns(&format!("{options:?}"))?)
        })
        .expect("it is declared");
    let server = Server::new(router);
    let (ours, theirs) = duplex(1 << 12);
    tokio::spawn(async move { server.serve_stream(theirs).await });
    let mut peer = Peer::new(ours);
    let version = desk.method("version").expect("declared");
    let headers = [
        Header::Text { key: "traceparent", value: "00-1-2-01" },
        Header::Text { key: "RPC_PERSIST_region", value: "eu" },
        Header::Text { key: "RPC_TRANSIT_hop", value: "one" },
        Header::Int { key: scrimp_envelope::int_key::RPC_TIMEOUT, value: "90500" },
    ];
    peer.send(&call_with(&Dress::new(Framing::TTHeader), &headers, &version.request(1), version, "{}")).await;
    let (_, options) = peer.reply(version).await;
    assert!(options.contains("traceparent") && options.contains("00-1-2-01"), "{options}");
    assert!(options.contains("RPC_PERSIST_region") && !options.contains("RPC_TRANSIT_hop"), "{options}");
    assert!(options.contains("deadline: Some(90."), "{options}");
}

#[tokio::test]
async fn services_that_inherit_a_method_share_its_function() {
    let text = "service Base { string who() } service A extends Base {} service B extends Base {} service C extends Base {}";
    let schema = scrimp::Schema::parse("s.thrift", text).expect("the IDL is right");
    let services =
        ["Base", "A", "B", "C"].map(|name| ServiceCodec::new(&schema.service(name).expect("it is declared")));
    let [base, a, b, _] = &services;
    let router = Router::new(scrimp_rpc::Services::new(services.clone()))
        .method(a, "who", |request| Ok(request.returns("all")?))
        .and_then(|router| router.method(b, "who", |request| Ok(request.returns("B")?)));
    let server = Server::new(router.expect("they are declared"));
    let (ours, theirs) = duplex(1 << 12);
    tokio::spawn(async move { server.serve_stream(theirs).await });
    let mut peer = Peer::new(ours);
    let who = base.method("who").expect("declared");
    for (name, answer) in
        [("who", "all"), ("Base:who", "all"), ("A:who", "all"), ("B:who", "B"), ("C:who", "all")]
    {
        let request = Envelope { name, kind: MessageKind::Call, seqid: 1 };
        peer.send(&call_with(&Dress::new(Framing::Framed), &[], &request, who, "{}")).await;
        assert_eq!(peer.reply(who).await.1, format!("{answer:?}"), "{name}");
    }
}

/// Calls of `echo` with a kilobyte of text, by sequence ids from 0.
fn kilobytes(dress: &Dress, count: i32) -> Vec<u8> {
    let desk = desk();
    let echo = desk.method("echo").expect("declared");
    let note = format!(r#"{{"note":{{"text":"{}"}}}}"#, "x".repeat(1_000));
    (0..count).flat_map(|seqid| call(dress, echo, seqid, &note)).collect()
}

#[tokio::test]
async fn a_peer_that_reads_slowly_loses_nothing_and_cannot_fill_the_server() {
    // What it sends before it reads is bounded, and what it has sent when it ends its side is all answered.
    let limits = ServerLimits::new().unsent(1 << 12);
    for limits in [limits, limits.calls_per_connection(1)] {
        let (_, peer, serving) = connected(limits);
        let Peer { stream, .. } = peer;
        let (mut reader, mut writer) = tokio::io::split(stream);
        let bytes = kilobytes(&Dress::new(Framing::Framed), 400);
        let sent = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let sending = tokio::spawn({
            let sent = sent.clone();
            async move {
                for piece in bytes.chunks(100) {
                    writer.write_all(piece).await.expect("it is read");
                    sent.fetch_add(piece.len(), std::sync::atomic::Ordering::Relaxed);
                }
                writer.shutdown().await.expect("it is open");
            }
        });
        // Nobody reads: the server stops to read as well, with what is on the way in its buffers and the stream's.
        for _ in 0..2_000 {
            tokio::task::yield_now().await;
        }
        let unread = sent.load(std::sync::atomic::Ordering::Relaxed);
        assert!(unread < 300_000, "{unread} bytes were read");
        let mut received = bytes::BytesMut::new();
        while tokio::time::timeout(PATIENCE, reader.read_buf(&mut received))
            .await
            .expect("in time")
            .expect("open")
            > 0
        {}
        let mut deframer = scrimp_envelope::Deframer::default();
        for seqid in 0..400 {
            let frame = deframer.next(&mut received).expect("messages").done().expect("all are answered");
            assert_eq!(frame.open().expect("an envelope").0.seqid, seqid);
        }
        sending.await.expect("no panic");
        serving.await.expect("no panic").expect("no error");
    }
}

#[tokio::test]
async fn a_oneway_call_is_never_answered_not_even_where_it_is_wrong() {
    let desk = desk();
    let (remember, add) = (desk.method("remember").expect("declared"), desk.method("add").expect("declared"));
    let (_, mut peer, _serving) = connected(ServerLimits::new());
    // As an old client sends it, with arguments that end too early.
    let framed = Dress::new(Framing::Framed);
    let old = Envelope { name: remember.name(), kind: MessageKind::Call, seqid: 7 };
    let mut bytes = Vec::new();
    let body = |out: &mut Vec<u8>| -> Result<(), scrimp_envelope::WriteError> {
        out.extend_from_slice(b"\x0b\0\x01\0\0\0\x09short\0");
        Ok(())
    };
    framed.write(&mut bytes, &[], &old, body).expect("it is written");
    bytes.extend(call(&framed, add, 8, r#"{"a":1,"b":1}"#));
    peer.send(&bytes).await;
    assert_eq!(peer.reply(add).await, (8, "2".to_owned()));
}

#[tokio::test]
async fn refusals_count_as_answers_that_are_not_read() {
    // A short request gets a long refusal: without a bound, a peer that reads nothing could have many of them made.
    let limits = ServerLimits::new().unsent(1 << 12);
    let (_, peer, serving) = connected(limits);
    let Peer { mut stream, .. } = peer;
    let bytes = b"\x82\x21\x05\x01x\0".repeat(100_000);
    let sending = async {
        let mut sent = 0;
        for piece in bytes.chunks(600) {
            match tokio::time::timeout(Duration::from_millis(200), stream.write_all(piece)).await {
                Ok(Ok(())) => sent += piece.len(),
                _ => break,
            }
        }
        sent
    };
    let sent = sending.await;
    assert!(sent < bytes.len() / 2, "{sent} bytes of requests were taken");
    drop(stream);
    let _ = serving.await.expect("no panic");
}

#[tokio::test]
async fn a_handler_that_takes_long_lets_others_have_their_turn() {
    let desk = desk();
    let add = desk.method("add").expect("declared");
    let router = Router::new(desk.clone()).method(&desk, "add", |request| {
        std::thread::sleep(Duration::from_millis(1));
        Ok(request.returns(0)?)
    });
    let server = Server::new(router.expect("it is declared"));
    let (ours, theirs) = duplex(1 << 16);
    tokio::spawn(async move { server.serve_stream(theirs).await });
    let mut peer = Peer::new(ours);
    let dress = Dress::new(Framing::Framed);
    let bytes: Vec<u8> = (0..300).flat_map(|seqid| call(&dress, add, seqid, "{}")).collect();
    peer.send(&bytes).await;
    // The first answers are there long before the last is made.
    let start = Instant::now();
    assert_eq!(peer.reply(add).await.0, 0);
    let first = start.elapsed();
    for seqid in 1..300 {
        assert_eq!(peer.reply(add).await.0, seqid);
    }
    assert!(first < start.elapsed() / 2, "{first:?} of {:?}", start.elapsed());
}

#[tokio::test]
async fn a_server_that_stops_tells_clients_that_can_be_told() {
    let desk = desk();
    let wait = desk.method("wait").expect("declared");
    for (framing, told) in [(Framing::TTHeader, Some("1")), (Framing::THeader, None)] {
        let (server, mut peer, serving) = connected(ServerLimits::new());
        peer.send(&call(&Dress::new(framing), wait, 1, r#"{"milliseconds":30}"#)).await;
        while server.calls() == 0 {
            tokio::task::yield_now().await;
        }
        // A stream that a program has served itself is waited for, too.
        server.stop(PATIENCE).await;
        let frame = peer.receive().await;
        assert_eq!(frame.headers().get(scrimp_envelope::text_key::CONNECTION_READY_TO_RESET), told);
        assert!(peer.receive_or_end().await.is_none());
        serving.await.expect("no panic").expect("no error");
    }
    // Nobody waits longer than the grace.
    let (server, mut peer, serving) = connected(ServerLimits::new());
    peer.send(&call(&Dress::new(Framing::TTHeader), wait, 1, r#"{"milliseconds":1000000}"#)).await;
    while server.calls() == 0 {
        tokio::task::yield_now().await;
    }
    server.stop(Duration::ZERO).await;
    assert!(matches!(serving.await.expect("no panic"), Err(ServeError::Stopped)));
}

#[tokio::test(start_paused = true)]
async fn a_peer_that_says_nothing_is_not_kept() {
    let limits = ServerLimits::new().greeting_time(Duration::from_secs(5));
    let (_, mut peer, serving) = connected(limits);
    assert!(peer.receive_or_end().await.is_none());
    assert!(matches!(serving.await.expect("no panic"), Err(ServeError::Idle)));
}

#[tokio::test]
async fn a_failure_that_fits_no_frame_is_told_in_short() {
    let desk = desk();
    let router = Router::new(desk.clone()).method(&desk, "version", |_| {
        Err(scrimp_rpc::Failure::new(ExceptionKind::INTERNAL_ERROR, "x".repeat(10_000)))
    });
    let options = scrimp_envelope::ReadOptions::new().limits(scrimp_envelope::ReadLimits::new().frame(1_000));
    let server = Server::router(router.expect("it is declared")).read_options(options).build();
    let (ours, theirs) = duplex(1 << 12);
    tokio::spawn(async move { server.serve_stream(theirs).await });
    let mut peer = Peer::new(ours);
    let version = desk.method("version").expect("declared");
    peer.send(&call(&Dress::new(Framing::Framed), version, 1, "{}")).await;
    let short = exception(ExceptionKind::INTERNAL_ERROR, "what is wrong does not fit into a frame");
    assert_eq!(peer.reply(version).await, (1, short));
}

#[tokio::test]
async fn methods_of_services_of_one_name_are_different() {
    let schema = scrimp::Schema::builder()
        .file("x.thrift", "service Base { string who() }")
        .file("y.thrift", "service Base { string who() }")
        .parse("s.thrift", "include \"x.thrift\" include \"y.thrift\" service A extends x.Base {} service B extends y.Base {}")
        .expect("the IDL is right");
    let services = ["A", "B"].map(|name| ServiceCodec::new(&schema.service(name).expect("it is declared")));
    let router =
        Router::new(scrimp_rpc::Services::new(services.clone()))
            .method(&services[0], "who", |request| Ok(request.returns("A")?));
    let server = Server::new(router.expect("it is declared"));
    let (ours, theirs) = duplex(1 << 12);
    tokio::spawn(async move { server.serve_stream(theirs).await });
    let mut peer = Peer::new(ours);
    let who = services[1].method("who").expect("declared");
    let unserved = exception(ExceptionKind::UNKNOWN_METHOD, "method `who` is not served");
    for (name, answer) in [("A:who", r#""A""#.to_owned()), ("B:who", unserved)] {
        let request = Envelope { name, kind: MessageKind::Call, seqid: 1 };
        peer.send(&call_with(&Dress::new(Framing::Framed), &[], &request, who, "{}")).await;
        assert_eq!(peer.reply(who).await.1, answer, "{name}");
    }
}
