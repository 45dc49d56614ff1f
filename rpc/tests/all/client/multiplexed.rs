//! Connections that serve many calls at a time.

use std::future::Future;
use std::sync::Arc;
use std::task::{Context, Waker};
use std::time::{Duration, Instant};

use bytes::BytesMut;
use futures_util::future::join_all;
use scrimp::{Arena, JsonStyle};
use scrimp_envelope::{
    Deframer, Dress, Envelope, Frame, Framing, Header, MessageKind, MethodCodec, text_key,
};
use scrimp_rpc::{CallErrorKind, CallOptions, Client, Connector, Listener, MultiplexOptions, Stream};
use scrimp_testkit::effort::is_brief;
use tokio::io::AsyncReadExt;

use super::{FRAMINGS, Fixture, args, bind, bind_tls, check_add, new_folder, outcome};
use crate::support::{PATIENCE, Peer, desk};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_tasks_share_few_connections() {
    let fixture = Arc::new(Fixture::new().await);
    let calls = if is_brief() { 5 } else { 50 };
    for gathers in [true, false] {
        let before = fixture.connections();
        // Fewer than there are tasks, so that some wait.
        let options = MultiplexOptions::new().calls_per_connection(32).unsent(512).gathers(gathers);
        let client = fixture.client().framing(Framing::TTHeader).multiplexed(2, options).build();
        let tasks = (0..100).map(|task| {
            let (client, fixture) = (client.clone(), fixture.clone());
            tokio::spawn(async move {
                for number in 0..calls {
                    check_add(&client, &fixture.desk, task * 1_000, number).await;
                }
            })
        });
        for task in tasks.collect::<Vec<_>>() {
            task.await.expect("no panic");
        }
        assert_eq!((fixture.connections() - before, fixture.server.calls()), (2, 0));
    }
}

#[tokio::test]
async fn replies_come_in_any_order() {
    let fixture = Fixture::new().await;
    let wait = fixture.method("wait");
    for framing in FRAMINGS {
        let client = fixture.client().framing(framing).multiplexed(1, MultiplexOptions::new()).build();
        let call = |milliseconds: u32| {
            let client = client.clone();
            async move { outcome(&client, wait, &format!(r#"{{"milliseconds":{milliseconds}}}"#)).await }
        };
        let results = join_all([call(40), call(20), call(1), call(30)]).await;
        assert_eq!(results, [40, 20, 1, 30].map(|milliseconds| format!(r#"{{"success":{milliseconds}}}"#)));
    }
    assert_eq!(fixture.connections(), FRAMINGS.len());
}

#[tokio::test]
async fn a_call_that_is_given_up_leaves_nothing_behind() {
    let fixture = Fixture::new().await;
    let wait = fixture.method("wait");
    for framing in FRAMINGS {
        let options = MultiplexOptions::new().calls_per_connection(4);
        let client = fixture.client().framing(framing).multiplexed(1, options).build();
        let before = fixture.connections();
        for polls in 0..6 {
            let mut call = Box::pin(client.call_json(wait, r#"{"milliseconds":3}"#));
            for _ in 0..polls {
                if call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready() {
                    break;
                }
                tokio::task::yield_now().await;
            }
            drop(call);
            check_add(&client, &fixture.desk, polls, 1).await;
            // So that few are given up at a time.
            assert_eq!(outcome(&client, wait, r#"{"milliseconds":4}"#).await, r#"{"success":4}"#);
        }
        // The reply comes after the deadline, and meets no other call.
        let arena = Arena::new();
        let options = CallOptions::new().deadline(Duration::from_millis(40));
        let long = args(&arena, wait, r#"{"milliseconds":60}"#);
        let error = client.call_with(wait, long, &options).await.unwrap_err();
        assert!(matches!(error.kind(), CallErrorKind::Timeout) && !error.is_retry_safe(), "{error:?}");
        for number in 0..8 {
            assert_eq!(outcome(&client, wait, r#"{"milliseconds":4}"#).await, r#"{"success":4}"#);
            check_add(&client, &fixture.desk, number, number).await;
        }
        assert_eq!(fixture.connections() - before, 1, "{framing}");
    }
}

#[tokio::test]
async fn a_call_that_waits_for_another_may_be_given_up() {
    let fixture = Fixture::new().await;
    let (wait, echo) = (fixture.method("wait"), fixture.method("echo"));
    let one = MultiplexOptions::new().calls_per_connection(1);
    // Where one call may be in flight, one that is given up is enough for another connection.
    for (options, connections) in [(one, 1..=5), (MultiplexOptions::new().unsent(0), 1..=1)] {
        let before = fixture.connections();
        let client = fixture.client().framing(Framing::TTHeader).multiplexed(1, options).build();
        for polls in 0..4 {
            let mut first = Box::pin(client.call_json(wait, r#"{"milliseconds":5}"#));
            let mut second = Box::pin(client.call_json(echo, "{}"));
            for _ in 0..polls {
                let cx = &mut Context::from_waker(Waker::noop());
                let polled = (first.as_mut().poll(cx), second.as_mut().poll(cx));
                if polled.0.is_ready() || polled.1.is_ready() {
                    break;
                }
            }
            drop(second);
            let (first, ()) = tokio::join!(client.call_json(wait, "{}"), async { drop(first) });
            assert_eq!(first.expect("it is served"), r#"{"success":0}"#);
            check_add(&client, &fixture.desk, polls, 1).await;
        }
        assert!(connections.contains(&(fixture.connections() - before)));
    }
}

/// A listener whose connections are driven by hand, and a client of it.
async fn by_hand(options: MultiplexOptions) -> (Listener, Client) {
    let listener = bind("tcp:127.0.0.1:0").await;
    let connector = Connector::new(listener.address().clone());
    let client = Client::builder(connector).framing(Framing::TTHeader).deadline(PATIENCE);
    (listener, client.multiplexed(1, options).build())
}

async fn accept(listener: &Listener) -> Peer<Stream> {
    let accepted = tokio::time::timeout(PATIENCE, listener.accept()).await.expect("in time");
    Peer::new(accepted.expect("a connection").greet().await.expect("it needs no greeting"))
}

/// The reply to the call of `method` in `frame`, with this result.
fn reply(frame: &Frame, method: &MethodCodec, json: &str) -> Vec<u8> {
    let arena = Arena::new();
    let result = method.result_type().expect("it has one");
    let result = result.from_json(&arena, &JsonStyle::new(), json).expect("a result");
    let (call, _) = frame.open().expect("an envelope");
    let mut bytes = Vec::new();
    method.write_reply(&mut bytes, frame.dress(), &[], &call, result).expect("it is written");
    bytes
}

/// Accepts a connection, and answers one call of `method` on it.
pub(super) async fn answer_one(listener: &Listener, method: &MethodCodec, json: &str) -> Peer<Stream> {
    let mut peer = accept(listener).await;
    let frame = peer.receive().await;
    peer.send(&reply(&frame, method, json)).await;
    peer
}

#[tokio::test]
async fn a_connection_on_which_nothing_comes_is_replaced() {
    let desk = desk();
    let add = desk.method("add").expect("declared");
    let short = CallOptions::new().deadline(Duration::from_millis(10));
    let arena = Arena::new();
    let (listener, client) = by_hand(MultiplexOptions::new()).await;
    let (result, mut first) =
        tokio::join!(client.call_json(add, "{}"), answer_one(&listener, add, r#"{"success":6}"#));
    assert_eq!(result.expect("it is served"), r#"{"success":6}"#);
    for _ in 0..3 {
        let error = client.call_with(add, args(&arena, add, "{}"), &short).await.unwrap_err();
        assert!(matches!(error.kind(), CallErrorKind::Timeout), "{error:?}");
    }
    for _ in 0..3 {
        first.receive().await;
    }
    assert!(first.receive_or_end().await.is_none());
    let (result, _second) =
        tokio::join!(client.call_json(add, "{}"), answer_one(&listener, add, r#"{"success":7}"#));
    assert_eq!(result.expect("it is served"), r#"{"success":7}"#);
}

#[tokio::test]
async fn a_connection_that_takes_long_to_make_is_not_replaced() {
    let desk = desk();
    let add = desk.method("add").expect("declared");
    let short = CallOptions::new().deadline(Duration::from_millis(10));
    let longer = CallOptions::new().deadline(Duration::from_millis(50));
    let arena = Arena::new();
    // All requests may leave later, but for those that wait because so many were given up.
    for (options, waiting, late) in
        [(MultiplexOptions::new(), 5, 3), (MultiplexOptions::new().calls_per_connection(2), 2, 0)]
    {
        let (listener, connector, _) = bind_tls().await;
        let client = Client::builder(connector).framing(Framing::TTHeader).deadline(PATIENCE);
        let client = client.multiplexed(1, options).build();
        for number in 0..5 {
            let error = client.call_with(add, args(&arena, add, "{}"), &short).await.unwrap_err();
            assert!(matches!(error.kind(), CallErrorKind::Timeout), "{error:?}");
            assert_eq!(error.is_retry_safe(), number >= waiting, "call {number}");
        }
        // Only now, TLS is agreed on. Those that had to wait for that count no more.
        let calls = vec![(add, args(&arena, add, "{}")); late];
        let (results, mut peer) = tokio::join!(client.call_many(calls, &longer), accept(&listener));
        for result in results {
            let error = result.expect_err("nobody answers");
            assert!(matches!(error.kind(), CallErrorKind::Timeout) && !error.is_retry_safe(), "{error:?}");
        }
        for _ in 0..waiting + late {
            peer.receive().await;
        }
        let (result, ()) = tokio::join!(client.call_json(add, "{}"), async {
            let frame = peer.receive().await;
            peer.send(&reply(&frame, add, r#"{"success":7}"#)).await;
        });
        assert_eq!(result.expect("it is served"), r#"{"success":7}"#);
    }
}

#[tokio::test]
async fn a_connection_that_is_not_read_ends_when_nobody_waits() {
    let desk = desk();
    let (add, echo) = (desk.method("add").expect("declared"), desk.method("echo").expect("declared"));
    let short = CallOptions::new().deadline(Duration::from_millis(20));
    let tasks = tokio::runtime::Handle::current().metrics();
    let arena = Arena::new();
    let note = format!(r#"{{"note":{{"text":"{}"}}}}"#, "x".repeat(1 << 20));
    let long = args(&arena, echo, &note);
    let folder = new_folder();
    for ends_with_client in [true, false] {
        let listener = bind(&format!("unix:{}/a.sock", folder.display())).await;
        let connector = Connector::new(listener.address().clone());
        let client = Client::builder(connector).framing(Framing::TTHeader).deadline(PATIENCE);
        let client = client.multiplexed(1, MultiplexOptions::new()).build();
        let (result, _peer) =
            tokio::join!(client.call_json(add, "{}"), answer_one(&listener, add, r#"{"success":1}"#));
        assert_eq!(result.expect("it is served"), r#"{"success":1}"#);
        let calls = [(echo, long), (add, args(&arena, add, "{}")), (add, args(&arena, add, "{}"))];
        // Three that take too long on which nothing comes are enough.
        let calls = &calls[..if ends_with_client { 1 } else { 3 }];
        for result in client.call_many(calls.iter().copied(), &short).await {
            let error = result.expect_err("nobody answers");
            assert!(matches!(error.kind(), CallErrorKind::Timeout) && !error.is_retry_safe(), "{error:?}");
        }
        let client = (!ends_with_client).then_some(client);
        let ended = async {
            while tasks.num_alive_tasks() > 0 {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(PATIENCE, ended).await.expect("its task ends");
        if let Some(client) = client {
            let (result, _second) =
                tokio::join!(client.call_json(add, "{}"), answer_one(&listener, add, r#"{"success":2}"#));
            assert_eq!(result.expect("it is served"), r#"{"success":2}"#);
        }
    }
    std::fs::remove_dir_all(folder).expect("it is there");
}

#[tokio::test]
async fn a_connection_with_many_calls_that_were_given_up_is_replaced() {
    let desk = desk();
    let add = desk.method("add").expect("declared");
    let (listener, client) = by_hand(MultiplexOptions::new().calls_per_connection(2)).await;
    // Of two calls each, the server answers one, and the other is dropped.
    let calls = async {
        for _ in 0..2 {
            tokio::select! {
                biased;
                result = client.call_json(add, r#"{"a":1}"#) => panic!("{result:?}"),
                result = client.call_json(add, r#"{"a":2}"#) => result.expect("it is served"),
            };
        }
    };
    let serve = async {
        let mut peer = accept(&listener).await;
        for _ in 0..2 {
            let (_, answered) = (peer.receive().await, peer.receive().await);
            peer.send(&reply(&answered, add, r#"{"success":2}"#)).await;
        }
        peer
    };
    let ((), mut first) = tokio::join!(calls, serve);
    assert!(first.receive_or_end().await.is_none());
    let (result, _second) =
        tokio::join!(client.call_json(add, "{}"), answer_one(&listener, add, r#"{"success":7}"#));
    assert_eq!(result.expect("it is served"), r#"{"success":7}"#);
}

#[tokio::test]
async fn a_server_that_is_about_to_close_gets_no_more_calls() {
    let desk = desk();
    let add = desk.method("add").expect("declared");
    let (listener, client) = by_hand(MultiplexOptions::new()).await;
    let before = async {
        tokio::join!(client.call_json(add, "{}"), async {
            let result = client.call_json(add, "{}").await;
            // The announcement came before.
            let (next, second) =
                tokio::join!(client.call_json(add, "{}"), answer_one(&listener, add, r#"{"success":3}"#));
            (result, next, second)
        })
    };
    let serve = async {
        let mut first = accept(&listener).await;
        let (one, two) = (first.receive().await, first.receive().await);
        // As Kitex does it: a reply to nobody.
        let control = Envelope { name: "none", kind: MessageKind::Reply, seqid: 0 };
        let mut bytes = Vec::new();
        let header = [Header::Text { key: text_key::CONNECTION_READY_TO_RESET, value: "1" }];
        let dress = Dress::new(Framing::TTHeader);
        let written = dress.write(&mut bytes, &header, &control, |out| {
            out.push(0);
            Ok::<_, scrimp_envelope::WriteError>(())
        });
        written.expect("it is short");
        bytes.extend(reply(&two, add, r#"{"success":2}"#));
        first.send(&bytes).await;
        // It is not cut off from what was asked before.
        tokio::time::sleep(Duration::from_millis(10)).await;
        first.send(&reply(&one, add, r#"{"success":1}"#)).await;
        assert!(first.receive_or_end().await.is_none());
    };
    let ((one, (two, three, _second)), ()) = tokio::join!(before, serve);
    assert_eq!(one.expect("it is served"), r#"{"success":1}"#);
    assert_eq!(two.expect("it is served"), r#"{"success":2}"#);
    assert_eq!(three.expect("it is served"), r#"{"success":3}"#);
}

#[tokio::test]
async fn a_connection_that_fails_is_made_anew_after_a_pause() {
    let folder = new_folder();
    let address = format!("unix:{}/a.sock", folder.display());
    let connector = Connector::new(address.parse().expect("an address"));
    let pauses = MultiplexOptions::new().pauses(Duration::from_millis(20), Duration::from_millis(40));
    let client = Client::builder(connector).framing(Framing::TTHeader).multiplexed(1, pauses).build();
    let desk = desk();
    let add = desk.method("add").expect("declared");
    let start = Instant::now();
    for _ in 0..3 {
        let error = client.call_json(add, "{}").await.unwrap_err();
        assert!(matches!(error.kind(), CallErrorKind::Connect(_)) && error.is_retry_safe(), "{error:?}");
    }
    // Half of 20 and of 40 at least.
    assert!(start.elapsed() >= Duration::from_millis(30), "{:?}", start.elapsed());

    let listener = bind(&address).await;
    let serve = async {
        let mut peer = answer_one(&listener, add, r#"{"success":1}"#).await;
        let _ = peer.receive().await;
        // It is gone with a call in flight.
        drop(peer);
        answer_one(&listener, add, r#"{"success":2}"#).await
    };
    let calls = async {
        assert_eq!(client.call_json(add, "{}").await.expect("it is served"), r#"{"success":1}"#);
        let error = client.call_json(add, "{}").await.unwrap_err();
        assert!(matches!(error.kind(), CallErrorKind::Closed | CallErrorKind::Io(_)), "{error:?}");
        assert!(!error.is_retry_safe());
        assert_eq!(client.call_json(add, "{}").await.expect("it is served"), r#"{"success":2}"#);
    };
    tokio::join!(serve, calls);
    std::fs::remove_dir_all(folder).expect("it is there");
}

#[tokio::test]
async fn requests_that_wait_for_room_are_safe_to_send_again() {
    let desk = desk();
    let echo = desk.method("echo").expect("declared");
    let folder = new_folder();
    let listener = bind(&format!("unix:{}/a.sock", folder.display())).await;
    let connector = Connector::new(listener.address().clone());
    let options = MultiplexOptions::new().unsent(1 << 16);
    let client = Client::builder(connector).framing(Framing::TTHeader).multiplexed(1, options).build();
    let note = format!(r#"{{"note":{{"text":"{}"}}}}"#, "x".repeat(100_000));
    let arena = Arena::new();
    let message = args(&arena, echo, &note);
    let short = CallOptions::new().deadline(Duration::from_millis(100));
    let calls = join_all((0..20).map(|_| client.call_with(echo, message, &short)));
    let (results, peer) = tokio::join!(calls, accept(&listener));
    let errors: Vec<_> = results.into_iter().map(|result| result.expect_err("nobody answers")).collect();
    assert!(errors.iter().all(|error| matches!(error.kind(), CallErrorKind::Timeout)));
    let safe = errors.iter().filter(|error| error.is_retry_safe()).count();
    // The socket takes some.
    assert!((1..20).contains(&safe), "{safe} are safe");
    drop(client);
    let (mut stream, mut bytes) = (peer.stream, BytesMut::new());
    while stream.read_buf(&mut bytes).await.expect("it ends") > 0 {}
    let mut deframer = Deframer::default();
    let mut count = 0;
    while let Some(frame) = deframer.next(&mut bytes).expect("requests").done() {
        assert_eq!(frame.open().expect("an envelope").0.name, "echo");
        count += 1;
    }
    assert!((1..=20 - safe).contains(&count), "{count} requests, {safe} are safe");
    std::fs::remove_dir_all(folder).expect("it is there");
}

#[tokio::test]
async fn connections_end_with_their_client() {
    let desk = desk();
    let add = desk.method("add").expect("declared");
    let (listener, client) = by_hand(MultiplexOptions::new()).await;
    let (result, mut peer) =
        tokio::join!(client.call_json(add, "{}"), answer_one(&listener, add, r#"{"success":1}"#));
    assert!(result.is_ok());
    drop(client);
    assert!(peer.receive_or_end().await.is_none());
}

#[test]
fn a_client_survives_its_runtime() {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let (first, second) = (runtime(), runtime());
    let workers = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    let workers = workers.expect("a runtime");
    let fixture = workers.block_on(async {
        let (listener, connector, _) = bind_tls().await;
        Fixture::on(listener, connector)
    });
    let builder = fixture.client().framing(Framing::TTHeader);
    let clients = [builder.clone().build(), builder.multiplexed(1, MultiplexOptions::new()).build()];
    for client in &clients {
        first.block_on(check_add(client, &fixture.desk, 1, 1));
    }
    drop(first);
    for client in &clients {
        second.block_on(check_add(client, &fixture.desk, 2, 2));
    }
    drop(second);
    drop(clients);
    assert_eq!(fixture.connections(), 4);
}
