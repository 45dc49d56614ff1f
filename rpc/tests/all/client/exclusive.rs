//! Connections that serve one call at a time.

use std::future::Future;
use std::io::{Read, Write};
use std::pin::pin;
use std::sync::atomic::Ordering;
use std::task::{Context, Waker};
use std::time::{Duration, Instant};

use scrimp::Arena;
use scrimp_envelope::{Framing, text_key};
use scrimp_rpc::{
    Address, CallErrorKind, CallOptions, Client, Connector, Failure, PoolOptions, Request, Server,
};
use tokio::task::coop;

use super::multiplexed::answer_one;
use super::{FRAMINGS, Fixture, args, bind, check_add, new_folder};
use crate::support::{PATIENCE, desk};

#[tokio::test]
async fn connections_are_used_again_and_not_more_than_allowed() {
    let fixture = Fixture::new().await;
    let client = fixture.client().pool(PoolOptions::new().connections(3)).build();
    for number in 0..10 {
        check_add(&client, &fixture.desk, number, 1).await;
    }
    assert_eq!((fixture.connections(), client.idle_connections()), (1, 1));
    let calls = (0..12).map(|_| {
        let (client, wait) = (client.clone(), fixture.method("wait").clone());
        tokio::spawn(async move { client.call_json(&wait, r#"{"milliseconds":5}"#).await })
    });
    for call in calls.collect::<Vec<_>>() {
        assert_eq!(call.await.expect("no panic").expect("it is served"), r#"{"success":5}"#);
    }
    assert_eq!((fixture.connections(), fixture.most.load(Ordering::Relaxed)), (3, 3));
    assert_eq!(client.idle_connections(), 3);
}

#[tokio::test]
async fn who_waits_for_a_connection_waits_until_the_deadline() {
    let fixture = Fixture::new().await;
    let client = fixture.client().pool(PoolOptions::new().connections(1)).build();
    let wait = fixture.method("wait");
    let mut long = pin!(client.call_json(wait, r#"{"milliseconds":200}"#));
    assert!(tokio::time::timeout(Duration::from_millis(20), long.as_mut()).await.is_err());
    let arena = Arena::new();
    let options = CallOptions::new().deadline(Duration::from_millis(20));
    let error = client.call_with(wait, args(&arena, wait, "{}"), &options).await.unwrap_err();
    assert!(matches!(error.kind(), CallErrorKind::Timeout) && error.is_retry_safe(), "{error:?}");
    assert_eq!(long.await.expect("it is served"), r#"{"success":200}"#);
    check_add(&client, &fixture.desk, 1, 2).await;
    assert_eq!(fixture.connections(), 1);
}

#[tokio::test]
async fn a_call_that_takes_too_long_closes_its_connection() {
    let fixture = Fixture::new().await;
    let wait = fixture.method("wait");
    for framing in FRAMINGS {
        let client = fixture.client().framing(framing).build();
        check_add(&client, &fixture.desk, 1, 2).await;
        let before = fixture.connections();
        let arena = Arena::new();
        let options = CallOptions::new().deadline(Duration::from_millis(50));
        let start = Instant::now();
        let args = args(&arena, wait, r#"{"milliseconds":5000}"#);
        let error = client.call_with(wait, args, &options).await.unwrap_err();
        assert!(matches!(error.kind(), CallErrorKind::Timeout) && !error.is_retry_safe(), "{error:?}");
        assert!(start.elapsed() < Duration::from_millis(4_000));
        assert_eq!(client.idle_connections(), 0);
        check_add(&client, &fixture.desk, 3, 4).await;
        assert_eq!(fixture.connections() - before, 1);
    }
}

#[tokio::test]
async fn old_connections_are_not_used_again() {
    let fixture = Fixture::new().await;
    for options in [PoolOptions::new().idle_time(Duration::ZERO), PoolOptions::new().lifetime(Duration::ZERO)]
    {
        let client = fixture.client().pool(options).build();
        let before = fixture.connections();
        for number in 0..3 {
            check_add(&client, &fixture.desk, number, 1).await;
        }
        assert_eq!((fixture.connections() - before, client.idle_connections()), (3, 1));
    }
}

#[tokio::test]
async fn a_call_may_be_dropped_at_any_time() {
    let fixture = Fixture::new().await;
    let wait = fixture.method("wait");
    for framing in [Framing::Framed, Framing::TTHeader] {
        let client = fixture.client().framing(framing).pool(PoolOptions::new().connections(1)).build();
        let mut was_done = false;
        for polls in 0..1_000 {
            let mut call = Box::pin(client.call_json(wait, r#"{"milliseconds":1}"#));
            for _ in 0..polls {
                was_done = call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready();
                if was_done {
                    break;
                }
                tokio::time::sleep(Duration::from_micros(200)).await;
            }
            drop(call);
            check_add(&client, &fixture.desk, polls, 1).await;
            if was_done {
                break;
            }
        }
        assert!(was_done);
    }
}

/// A server that answers `answers` calls of `version` on each connection, all with the same bytes, and closes it.
fn serve_blindly(
    listener: std::os::unix::net::UnixListener,
    answers: usize,
) -> std::sync::mpsc::Receiver<()> {
    let (closed, is_closed) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let mut buffer = [0; 1 << 10];
            for _ in 0..answers {
                let len = stream.read(&mut buffer).expect("a request");
                // The reply has the length, the name and the id of the request, and one string more.
                let mut reply = buffer[..len].to_vec();
                reply[3] += 8;
                reply[7] = 2;
                let stop = reply.pop();
                reply.extend(b"\x0b\0\0\0\0\0\x01x");
                reply.extend(stop);
                stream.write_all(&reply).expect("it is read");
            }
            drop(stream);
            if closed.send(()).is_err() {
                return;
            }
        }
    });
    is_closed
}

#[tokio::test]
async fn a_call_that_could_not_leave_is_sent_on_another_connection() {
    let folder = new_folder();
    let path = folder.join("a.sock");
    let is_closed = serve_blindly(std::os::unix::net::UnixListener::bind(&path).expect("it is free"), 2);
    let client = Client::builder(Connector::new(Address::Unix(path))).deadline(PATIENCE).build();
    let desk = desk();
    let version = desk.method("version").expect("declared");
    for _ in 0..3 {
        for _ in 0..2 {
            assert_eq!(client.call_json(version, "{}").await.expect("it is served"), r#"{"success":"x"}"#);
        }
        // Without a chance for the runtime to hear of it.
        is_closed.recv().expect("it goes on");
        assert_eq!(client.idle_connections(), 1);
    }
    std::fs::remove_dir_all(folder).expect("it is there");
}

#[tokio::test]
async fn a_connection_that_was_closed_is_seen_by_a_busy_task() {
    let desk = desk();
    let add = desk.method("add").expect("declared");
    let listener = bind("tcp:127.0.0.1:0").await;
    let connector = Connector::new(listener.address().clone());
    let mut budget = 0;
    tokio::task::yield_now().await;
    while coop::has_budget_remaining() {
        coop::consume_budget().await;
        budget += 1;
    }
    // Those of the last steps before the task has done all that it may do at a time.
    for left in 0..4 {
        let client = Client::builder(connector.clone()).deadline(PATIENCE).build();
        let (result, peer) =
            tokio::join!(client.call_json(add, "{}"), answer_one(&listener, add, r#"{"success":1}"#));
        assert_eq!(result.expect("it is served"), r#"{"success":1}"#);
        drop(peer);
        // The runtime hears of it.
        tokio::time::sleep(Duration::from_millis(5)).await;
        let call = async {
            tokio::task::yield_now().await;
            for _ in left..budget {
                coop::consume_budget().await;
            }
            client.call_json(add, "{}").await
        };
        let (result, _peer) = tokio::join!(call, answer_one(&listener, add, r#"{"success":2}"#));
        assert_eq!(result.expect("it is served"), r#"{"success":2}"#);
    }
}

#[tokio::test]
async fn a_connection_that_is_about_to_close_is_not_used_again() {
    let desk = desk();
    let handler = |request: Request| async move {
        let answer = request.returns("1.0")?.with_header(text_key::CONNECTION_READY_TO_RESET, "1");
        Ok::<_, Failure>(answer)
    };
    let listener = bind("tcp:127.0.0.1:0").await;
    let connector = Connector::new(listener.address().clone());
    tokio::spawn(Server::builder(desk.clone(), handler).build().serve(listener));
    let client = Client::builder(connector).framing(Framing::TTHeader).build();
    let version = desk.method("version").expect("declared");
    for _ in 0..3 {
        assert_eq!(client.call_json(version, "{}").await.expect("it is served"), r#"{"success":"1.0"}"#);
        assert_eq!(client.idle_connections(), 0);
    }
}
