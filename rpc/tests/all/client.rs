//! A client, against our server.

mod exclusive;
mod faults;
mod multiplexed;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use scrimp::{Arena, JsonStyle, Message, Protocol, Schema};
use scrimp_envelope::{
    Deframer, ExceptionKind, Framing, Header, MethodCodec, ServiceCodec, int_key, text_key,
};
use scrimp_rpc::{
    Address, CallErrorKind, CallOptions, Client, ClientBuilder, Connector, Failure, Handler, Listener,
    MultiplexOptions, PoolOptions, Request, Router, Server, ServerLimits, Services, tls,
};
use tokio::io::AsyncReadExt;

use self::multiplexed::answer_one;
use crate::support::{PATIENCE, desk, exception, router};

pub(crate) const FRAMINGS: [Framing; 4] =
    [Framing::Unframed, Framing::Framed, Framing::THeader, Framing::TTHeader];

/// A server that listens, and counts its connections.
pub(crate) struct Fixture {
    pub(crate) desk: ServiceCodec,
    pub(crate) server: Server<Router>,
    pub(crate) connector: Connector,
    pub(crate) connections: Arc<AtomicUsize>,
    /// How many are open at once, at most.
    pub(crate) most: Arc<AtomicUsize>,
}

impl Fixture {
    /// One that listens over TCP.
    pub(crate) async fn new() -> Self {
        let listener = bind("tcp:127.0.0.1:0").await;
        let connector = Connector::new(listener.address().clone());
        Self::on(listener, connector)
    }

    pub(crate) fn on(listener: Listener, connector: Connector) -> Self {
        let desk = desk();
        let server = Server::router(router(&desk)).limits(ServerLimits::new()).build();
        let (connections, most) = (Arc::<AtomicUsize>::default(), Arc::<AtomicUsize>::default());
        tokio::spawn({
            let (server, connections, most) = (server.clone(), connections.clone(), most.clone());
            async move {
                let open = Arc::<AtomicUsize>::default();
                while let Ok(accepted) = listener.accept().await {
                    connections.fetch_add(1, Ordering::Relaxed);
                    let (server, open, most) = (server.clone(), open.clone(), most.clone());
                    tokio::spawn(async move {
                        most.fetch_max(open.fetch_add(1, Ordering::Relaxed) + 1, Ordering::Relaxed);
                        if let Ok(stream) = accepted.greet().await {
                            let _ = server.serve_stream(stream).await;
                        }
                        open.fetch_sub(1, Ordering::Relaxed);
                    });
                }
            }
        });
        Self { desk, server, connector, connections, most }
    }

    pub(crate) fn client(&self) -> ClientBuilder {
        Client::builder(self.connector.clone()).deadline(PATIENCE)
    }

    pub(crate) fn method(&self, name: &str) -> &MethodCodec {
        self.desk.method(name).expect("it is declared")
    }

    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }
}

pub(crate) async fn bind(address: &str) -> Listener {
    Listener::bind(&address.parse().expect("an address")).await.expect("it is free")
}

/// The same client with connections of both kinds.
pub(crate) fn kinds(builder: &ClientBuilder) -> [Client; 2] {
    let pooled = builder.clone().pool(PoolOptions::new()).build();
    [pooled, builder.clone().multiplexed(2, MultiplexOptions::new()).build()]
}

/// Arguments of `method`, from JSON.
pub(crate) fn args<'a>(arena: &'a Arena, method: &'a MethodCodec, json: &str) -> Message<'a> {
    method.args_type().from_json(arena, &JsonStyle::new(), json).expect("arguments").copy_to(arena)
}

/// What came of a call, as text.
pub(crate) async fn outcome(client: &Client, method: &MethodCodec, json: &str) -> String {
    client.call_json(method, json).await.unwrap_or_else(|error| error.to_string())
}

/// Calls `add`, which must be right.
pub(crate) async fn check_add(client: &Client, desk: &ServiceCodec, a: i32, b: i32) {
    let add = desk.method("add").expect("it is declared");
    let sum = client.call_json(add, &format!(r#"{{"a":{a},"b":{b}}}"#)).await;
    assert_eq!(sum.expect("it is served"), format!(r#"{{"success":{}}}"#, a + b));
}

/// Calls with every outcome.
async fn check_outcomes(client: &Client, desk: &ServiceCodec) {
    let cases = [
        ("add", r#"{"a":2,"b":3}"#, r#"{"success":5}"#.to_owned()),
        ("version", "{}", r#"{"success":"1.0"}"#.to_owned()),
        (
            "echo",
            r#"{"note":{"text":"x","numbers":[1,2]}}"#,
            r#"{"success":{"text":"x","numbers":[1,2]}}"#.to_owned(),
        ),
        ("check", r#"{"ok":true}"#, "{}".to_owned()),
        ("check", r#"{"ok":false}"#, r#"{"refused":{"why":"not ok"}}"#.to_owned()),
        ("words", r#"{"text":"a b"}"#, r#"{"success":["a","b"]}"#.to_owned()),
        ("panic", "{}", exception(ExceptionKind::INTERNAL_ERROR, "the handler panicked")),
        ("unserved", "{}", exception(ExceptionKind::UNKNOWN_METHOD, "method `unserved` is not served")),
        ("remember", r#"{"text":"this"}"#, "{}".to_owned()),
        ("wait", r#"{"milliseconds":1}"#, r#"{"success":1}"#.to_owned()),
    ];
    for (method, args, expected) in cases {
        let method = desk.method(method).expect("it is declared");
        assert_eq!(outcome(client, method, args).await, expected, "{client:?} {method:?}");
    }
}

#[tokio::test]
async fn every_outcome_comes_in_every_framing_and_protocol() {
    let fixture = Fixture::new().await;
    for framing in FRAMINGS {
        for protocol in [Protocol::Binary, Protocol::Compact] {
            for client in kinds(&fixture.client().framing(framing).protocol(protocol)) {
                check_outcomes(&client, &fixture.desk).await;
            }
        }
    }
    assert_eq!(fixture.server.calls(), 0);
}

/// A listener with a certificate that is made for it, and a connector and a configuration that trust that.
pub(crate) async fn bind_tls() -> (Listener, Connector, Arc<tls::ClientConfig>) {
    let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let pem = certified.cert.pem();
    let config = tls::server_config(&pem, &certified.signing_key.serialize_pem()).expect("it is right");
    let listener = Listener::bind_tls("127.0.0.1:0", config).await.expect("it is free");
    let Address::Tls(place) = listener.address() else { panic!("it is {}", listener.address()) };
    let port = place.rsplit_once(':').expect("a port").1;
    let address = format!("tls:localhost:{port}").parse().expect("an address");
    let config = tls::client_config(&pem).expect("it is right");
    (listener, Connector::new(address).with_tls(config.clone()), config)
}

#[tokio::test]
async fn every_transport_works() {
    let folder = new_folder();
    let unix = bind(&format!("unix:{}/a.sock", folder.display())).await;
    let auto = bind("auto:127.0.0.1:0").await;
    let (listener, connector, _) = bind_tls().await;
    let mut places = vec![(listener, connector)];
    for listener in [unix, auto] {
        let connector = Connector::new(listener.address().clone());
        places.push((listener, connector));
    }
    for (listener, connector) in places {
        let fixture = Fixture::on(listener, connector);
        for framing in [Framing::Unframed, Framing::TTHeader] {
            for client in kinds(&fixture.client().framing(framing)) {
                check_outcomes(&client, &fixture.desk).await;
                // More than sockets and TLS take at a time.
                let text = "x".repeat(1 << 19);
                let note = format!(r#"{{"note":{{"text":"{text}"}}}}"#);
                let echo = client.call_json(fixture.method("echo"), &note).await.expect("it is served");
                assert_eq!(echo, format!(r#"{{"success":{{"text":"{text}"}}}}"#));
            }
        }
        // One that is used again, and two that are shared, for each framing.
        assert_eq!(fixture.connections(), 6, "{:?}", fixture.connector);
    }
    let _ = std::fs::remove_dir_all(folder);
}

#[tokio::test]
async fn the_end_of_a_connection_is_said_over_tls() {
    let desk = desk();
    let add = desk.method("add").expect("it is declared");
    let (listener, connector, _) = bind_tls().await;
    for client in kinds(&Client::builder(connector).framing(Framing::TTHeader).deadline(PATIENCE)) {
        let (result, mut peer) =
            tokio::join!(client.call_json(add, "{}"), answer_one(&listener, add, r#"{"success":1}"#));
        assert_eq!(result.expect("it is served"), r#"{"success":1}"#);
        drop(client);
        // Where it is not said, that is an error.
        let read = tokio::time::timeout(PATIENCE, peer.stream.read(&mut [0])).await.expect("in time");
        assert_eq!(read.expect("it is said"), 0);
    }
}

#[tokio::test]
async fn a_call_without_time_is_not_sent() {
    let fixture = Fixture::new().await;
    let (remember, remembered) = (fixture.method("remember"), fixture.method("remembered"));
    let arena = Arena::new();
    let call = (remember, args(&arena, remember, r#"{"text":"this"}"#));
    let options = CallOptions::new().deadline(Duration::ZERO);
    for client in kinds(&fixture.client()) {
        // On each of its connections.
        for number in 0..2 {
            check_add(&client, &fixture.desk, number, 1).await;
        }
        let before = fixture.connections();
        for result in client.call_many([call; 2], &options).await {
            let error = result.expect_err("there is no time");
            assert!(matches!(error.kind(), CallErrorKind::Timeout) && error.is_retry_safe(), "{error:?}");
        }
        for _ in 0..3 {
            assert_eq!(outcome(&client, remembered, "{}").await, r#"{"success":""}"#);
        }
        assert_eq!(fixture.connections(), before);
    }
}

/// A folder of this test's own.
pub(crate) fn new_folder() -> std::path::PathBuf {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let name = format!("scrimp-rpc-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let folder = std::env::temp_dir().join(name);
    std::fs::create_dir_all(&folder).expect("it can be made");
    folder
}

#[tokio::test]
async fn oneway_calls_are_done_when_they_have_left() {
    let fixture = Fixture::new().await;
    let (remember, remembered) = (fixture.method("remember"), fixture.method("remembered"));
    for framing in FRAMINGS {
        for client in kinds(&fixture.client().framing(framing)) {
            for number in 0..3 {
                let arena = Arena::new();
                let args = args(&arena, remember, &format!(r#"{{"text":"{framing} {number}"}}"#));
                let reply = client.call(remember, args).await.expect("it leaves");
                assert!(reply.result().is_none() && reply.returned().is_none() && !reply.has_thrown());
                // On another connection, it might be served sooner.
                let expected = format!(r#"{{"success":"{framing} {number}"}}"#);
                while outcome(&client, remembered, "{}").await != expected {
                    tokio::task::yield_now().await;
                }
            }
        }
    }
}

/// Answers with what came in the header.
struct Headers;

impl Handler for Headers {
    async fn handle(&self, request: Request) -> Result<scrimp_rpc::Answer, Failure> {
        let mut seen = Vec::new();
        for header in request.headers().iter() {
            seen.push(match header {
                Header::Text { key, value } => format!("{key}={value}"),
                Header::Int { key: int_key::RPC_TIMEOUT, value } => {
                    let left = request.deadline().expect("there is one") - std::time::Instant::now();
                    let promised = Duration::from_millis(value.parse()?);
                    format!("timeout {}", left <= promised && promised <= Duration::from_secs(7))
                }
                Header::Int { key, value } => format!("{key}={value}"),
                _ => "other".to_owned(),
            });
        }
        Ok(request.returns(&seen.join(" "))?.with_header("answered", "yes"))
    }
}

#[tokio::test]
async fn headers_and_deadlines_go_along() {
    let desk = desk();
    let listener = bind("tcp:127.0.0.1:0").await;
    let connector = Connector::new(listener.address().clone());
    tokio::spawn(Server::builder(desk.clone(), Headers).build().serve(listener));
    let version = desk.method("version").expect("it is declared");
    let options = CallOptions::new().header("k", "v").deadline(Duration::from_secs(7));
    let with_int = options.clone().int_header(int_key::FROM_SERVICE, "tests");
    let expected = [
        (Framing::THeader, &options, "k=v"),
        (Framing::TTHeader, &with_int, "isn=Desk k=v 9=version timeout true 3=tests"),
    ];
    for (framing, options, expected) in expected {
        for client in kinds(&Client::builder(connector.clone()).framing(framing)) {
            let arena = Arena::new();
            let reply = client.call_with(version, args(&arena, version, "{}"), options).await;
            let reply = reply.expect("it is served");
            assert_eq!(reply.returned().expect("a value").as_str(), Some(expected));
            assert_eq!(reply.headers().get("answered"), Some("yes"));
            assert_eq!(reply.clone().into_result().expect("one").message(), reply.result().expect("one"));
        }
    }
    // Where there is no header, nothing is left out in silence.
    for (framing, options) in [(Framing::Framed, &options), (Framing::THeader, &with_int)] {
        for client in kinds(&Client::builder(connector.clone()).framing(framing)) {
            let arena = Arena::new();
            let error = client.call_with(version, args(&arena, version, "{}"), options).await.unwrap_err();
            assert!(matches!(error.kind(), CallErrorKind::Request(_)) && !error.is_retry_safe(), "{error:?}");
            assert!(error.to_string().contains("header"), "{error}");
            assert!(client.call_json(version, "{}").await.is_ok());
        }
    }
    assert_eq!(text_key::IDL_SERVICE_NAME, "isn");
}

#[tokio::test]
async fn names_of_services_go_along_where_asked_for() {
    let schema = Schema::parse("s.thrift", "service A { string name() } service B { string name() }");
    let schema = schema.expect("the IDL is right");
    let services = Services::of_schema(&schema);
    let handler = |request: Request| async move { Ok(request.returns(request.method().service_name())?) };
    let listener = bind("tcp:127.0.0.1:0").await;
    let connector = Connector::new(listener.address().clone());
    tokio::spawn(Server::builder(services.clone(), handler).build().serve(listener));
    for (sends, framing) in [(true, Framing::Framed), (false, Framing::Framed), (false, Framing::TTHeader)] {
        for client in kinds(&Client::builder(connector.clone()).multiplexed_names(sends).framing(framing)) {
            for service in services.all() {
                let result = client.call_json(service.method("name").expect("declared"), "{}").await;
                match sends || framing == Framing::TTHeader {
                    true => {
                        let expected = format!(r#"{{"success":"{}"}}"#, service.name());
                        assert_eq!(result.expect("it is served"), expected);
                    }
                    false => assert!(matches!(result.unwrap_err().kind(), CallErrorKind::Failed(_))),
                }
            }
        }
    }
}

#[tokio::test]
async fn batches_come_back_in_their_order() {
    let fixture = Fixture::new().await;
    let (add, check, remember, wait) =
        (fixture.method("add"), fixture.method("check"), fixture.method("remember"), fixture.method("wait"));
    let arena = Arena::new();
    // More than are in flight at a time.
    let calls = (0..3_000).map(|number| match number % 500 {
        3 => (check, args(&arena, check, r#"{"ok":false}"#)),
        4 => (remember, args(&arena, remember, r#"{"text":"this"}"#)),
        5 => (wait, args(&arena, wait, r#"{"milliseconds":2}"#)),
        // Of another type.
        6 => (add, args(&arena, check, "{}")),
        _ => (add, args(&arena, add, &format!(r#"{{"a":{number},"b":1}}"#))),
    });
    let calls: Vec<_> = calls.collect();
    for framing in FRAMINGS {
        for client in kinds(&fixture.client().framing(framing)) {
            let before = fixture.connections();
            let results = client.call_many(calls.iter().copied(), &CallOptions::new()).await;
            assert_eq!(results.len(), calls.len());
            for (number, result) in (0..).zip(results) {
                match (number % 500, result) {
                    (3, Ok(reply)) => assert!(reply.has_thrown() && reply.thrown().is_some()),
                    (4, Ok(reply)) => assert!(reply.result().is_none()),
                    (5, Ok(reply)) => assert_eq!(reply.returned().expect("a value").as_i64(), Some(2)),
                    (6, Err(error)) => assert!(matches!(error.kind(), CallErrorKind::Request(_))),
                    (0..3 | 7.., Ok(reply)) => {
                        assert_eq!(reply.returned().expect("a value").as_i64(), Some(number + 1));
                    }
                    (_, other) => panic!("{number}: {other:?}"),
                }
            }
            assert!(client.call_many([], &CallOptions::new()).await.is_empty());
            check_add(&client, &fixture.desk, 1, 2).await;
            // The two of the multiplexed client are used in turn.
            assert!(fixture.connections() - before <= 2);
        }
    }
    assert_eq!(fixture.server.calls(), 0);
}

#[tokio::test]
async fn batches_leave_in_one_write() {
    let folder = new_folder();
    let listener = bind(&format!("unix:{}/a.sock", folder.display())).await;
    let desk = desk();
    let add = desk.method("add").expect("declared");
    let arena = Arena::new();
    let calls = vec![(add, args(&arena, add, r#"{"a":1,"b":1}"#)); 10];
    for framing in FRAMINGS {
        for client in kinds(&Client::builder(Connector::new(listener.address().clone())).framing(framing)) {
            let read = async {
                let mut stream =
                    listener.accept().await.expect("a connection").greet().await.expect("a stream");
                let mut bytes = bytes::BytesMut::with_capacity(1 << 16);
                stream.read_buf(&mut bytes).await.expect("requests");
                let mut deframer = Deframer::default();
                let mut count = 0;
                while deframer.next(&mut bytes).expect("requests").done().is_some() {
                    count += 1;
                }
                count
                // The stream is closed.
            };
            let options = CallOptions::new();
            let (results, count) = tokio::join!(client.call_many(calls.iter().copied(), &options), read);
            assert_eq!((results.len(), count), (10, 10), "{client:?}");
            for result in results {
                let error = result.expect_err("nobody answers");
                assert!(matches!(error.kind(), CallErrorKind::Closed) && !error.is_retry_safe(), "{error:?}");
            }
        }
    }
    std::fs::remove_dir_all(folder).expect("it is there");
}

#[tokio::test]
async fn methods_are_called_by_their_names() {
    let fixture = Fixture::new().await;
    let desk = fixture.client().build().service(&fixture.desk);
    assert_eq!(desk.call_json("add", r#"{"a":1,"b":1}"#).await.expect("it is served"), r#"{"success":2}"#);
    let arena = Arena::new();
    let args = args(&arena, desk.service().method("version").expect("declared"), "{}");
    let reply = desk.call("version", args, &CallOptions::new()).await.expect("it is served");
    assert_eq!(reply.returned().expect("a value").as_str(), Some("1.0"));
    for error in [
        desk.call("versio", args, &CallOptions::new()).await.unwrap_err(),
        desk.call_json("versio", "{}").await.unwrap_err(),
    ] {
        assert!(matches!(error.kind(), CallErrorKind::Lookup(_)) && !error.is_retry_safe(), "{error:?}");
    }
    assert_eq!((fixture.connections(), desk.client().idle_connections()), (1, 1));
}

#[tokio::test]
async fn what_cannot_be_sent_is_said() {
    let fixture = Fixture::new().await;
    let add = fixture.method("add");
    for client in kinds(&fixture.client()) {
        let error = client.call_json(add, r#"{"a":"x"}"#).await.unwrap_err();
        assert!(matches!(error.kind(), CallErrorKind::Json(_)) && !error.is_retry_safe(), "{error:?}");
        let arena = Arena::new();
        let other = args(&arena, fixture.method("echo"), "{}");
        let error = client.call(add, other).await.unwrap_err();
        assert!(matches!(error.kind(), CallErrorKind::Request(_)) && !error.is_retry_safe(), "{error:?}");
        assert!(
            std::error::Error::source(&error).is_none_or(|source| source.to_string() != error.to_string())
        );
        check_add(&client, &fixture.desk, 1, 2).await;
    }
}
