//! Connections that serve one call at a time.

use std::future::Future;
use std::pin::pin;
use std::sync::atomic::Ordering;
use std::task::{Context, Waker};
use std::time::{Duration, Instant};

use scrimp_envelope::Framing;
use scrimp_rpc::{CallErrorKind, CallOptions, PoolOptions};

use super::{FRAMINGS, Fixture, args, check_add};

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
    let arena = scrimp::Arena::new();
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
        let before = fixture.connections();
        let arena = scrimp::Arena::new();
        let options = CallOptions::new().deadline(Duration::from_millis(20));
        let start = Instant::now();
        let args = args(&arena, wait, r#"{"milliseconds":5000}"#);
        let error = client.call_with(wait, args, &options).await.unwrap_err();
        assert!(matches!(error.kind(), CallErrorKind::Timeout) && !error.is_retry_safe(), "{error:?}");
        assert!(start.elapsed() < Duration::from_millis(4_000));
        assert_eq!(client.idle_connections(), 0);
        check_add(&client, &fixture.desk, 3, 4).await;
        assert_eq!(fixture.connections() - before, 2);
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
