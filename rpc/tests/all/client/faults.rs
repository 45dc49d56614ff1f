//! Servers that do wrong.

use std::future::Future;
use std::time::Duration;

use futures_util::future::join_all;
use scrimp::{Arena, JsonStyle, Protocol};
use scrimp_envelope::{
    ApplicationException, Dress, Envelope, ExceptionKind, Frame, Framing, MessageKind, MethodCodec,
};
use scrimp_rpc::{CallError, CallErrorKind, CallOptions, Client, Connector, Stream};
use scrimp_testkit::disturb::mutate;
use scrimp_testkit::effort::is_brief;
use scrimp_testkit::rng::Rng;

use super::{args, bind, kinds};
use crate::support::{PATIENCE, Peer, desk};

const FRAMINGS: [Framing; 3] = [Framing::Unframed, Framing::Framed, Framing::TTHeader];

/// What happens to a connection after a fault.
enum Then {
    Close,
    /// It stays open, and nothing more is read.
    Hold(Peer<Stream>),
    /// It goes on as if nothing had been wrong.
    GoOn(Peer<Stream>),
}

/// What comes of a call of `add`, for each kind of connection, where the server does `fault` with it. The server answers all other calls
/// well, and they must come out well whatever the first one comes to.
async fn with_fault<F: Future<Output = Then>>(
    framing: Framing,
    fault: impl Fn(Peer<Stream>, Frame) -> F,
) -> [Result<String, CallError>; 2] {
    let add = add();
    let mut results = Vec::new();
    for kind in 0..2 {
        let listener = bind("tcp:127.0.0.1:0").await;
        let connector = Connector::new(listener.address().clone());
        let builder = Client::builder(connector).framing(framing).deadline(PATIENCE);
        let client = &kinds(&builder)[kind];
        let serve = async {
            let mut held = Vec::new();
            let mut is_first = true;
            loop {
                let stream =
                    listener.accept().await.expect("a connection").greet().await.expect("no greeting");
                let mut peer = Peer::new(stream);
                if std::mem::take(&mut is_first) {
                    let frame = peer.receive().await;
                    peer = match fault(peer, frame).await {
                        Then::GoOn(peer) => peer,
                        Then::Close => continue,
                        Then::Hold(peer) => {
                            held.push(peer);
                            continue;
                        }
                    };
                }
                let add = add.clone();
                tokio::spawn(async move {
                    while let Some(frame) = peer.receive_or_end().await {
                        peer.send(&good(&frame, &add)).await;
                    }
                });
            }
        };
        let calls = async {
            let result = client.call_json(&add, "{}").await;
            // What the server sends behind a reply has come before the connection is used again.
            for _ in 0..20 {
                tokio::task::yield_now().await;
            }
            for _ in 0..3 {
                let next = client.call_json(&add, "{}").await;
                assert_eq!(next.expect("it is served"), r#"{"success":42}"#, "after {result:?}");
            }
            result
        };
        tokio::select! {
            () = serve => unreachable!("it serves on"),
            result = calls => results.push(result),
        }
    }
    results.try_into().expect("two")
}

/// The right reply to a call of `add`.
fn good(frame: &Frame, add: &MethodCodec) -> Vec<u8> {
    let (call, _) = frame.open().expect("an envelope");
    reply(frame.dress(), add, &call.reply(), r#"{"success":42}"#)
}

fn reply(dress: &Dress, method: &MethodCodec, envelope: &Envelope<'_>, json: &str) -> Vec<u8> {
    let arena = Arena::new();
    let result = method.result_type().expect("it has one");
    let result = result.from_json(&arena, &JsonStyle::new(), json).expect("a result");
    let mut bytes = Vec::new();
    let codec = method.result_codec(dress.format()).expect("there is one").expect("it is not oneway");
    let written = dress.write(&mut bytes, &[], envelope, |out| {
        codec.encode(result, out).expect("it is right");
        Ok::<_, scrimp_envelope::WriteError>(())
    });
    written.expect("it is short");
    bytes
}

fn add() -> MethodCodec {
    desk().method("add").expect("declared").clone()
}

/// The kinds of two errors, neither of which allows to call again.
fn kinds_of(results: [Result<String, CallError>; 2]) -> [CallErrorKind; 2] {
    results.map(|result| {
        let error = result.expect_err("something was wrong");
        assert!(!error.is_retry_safe(), "{error:?}");
        error.kind().clone()
    })
}

/// Results that are right.
fn check_good(results: [Result<String, CallError>; 2]) {
    for result in results {
        assert_eq!(result.expect("it is served"), r#"{"success":42}"#);
    }
}

#[tokio::test]
async fn a_server_that_stalls() {
    let cases = [0, 1, 7, usize::MAX].into_iter().flat_map(|part| [(part, 0), (part, 1)]);
    join_all(cases.map(|(part, kind)| stall(part, kind))).await;
}

/// A call on a connection of this kind, to a server that answers one call on a connection, and sends a part of the next reply.
async fn stall(part: usize, kind: usize) {
    let add = add();
    let listener = bind("tcp:127.0.0.1:0").await;
    let connector = Connector::new(listener.address().clone());
    let builder = Client::builder(connector).framing(Framing::Framed).deadline(PATIENCE);
    let client = &kinds(&builder)[kind];
    tokio::spawn(async move {
        loop {
            let stream = listener.accept().await.expect("a connection").greet().await;
            let mut peer = Peer::new(stream.expect("no greeting"));
            tokio::spawn(async move {
                let add = self::add();
                let frame = peer.receive().await;
                peer.send(&good(&frame, &add)).await;
                let frame = peer.receive().await;
                let bytes = good(&frame, &add);
                peer.send(&bytes[..part.min(bytes.len() - 1)]).await;
                while peer.receive_or_end().await.is_some() {}
            });
        }
    });
    let arena = Arena::new();
    let options = CallOptions::new().deadline(Duration::from_millis(100));
    // Connections that are multiplexed are used in turn.
    for _ in 0..=kind {
        assert_eq!(client.call_json(&add, "{}").await.expect("it is served"), r#"{"success":42}"#);
    }
    for _ in 0..=kind {
        let call = client.call_with(&add, args(&arena, &add, "{}"), &options);
        let error = tokio::time::timeout(PATIENCE, call).await.expect("in time").unwrap_err();
        assert!(matches!(error.kind(), CallErrorKind::Timeout) && !error.is_retry_safe(), "{error:?}");
    }
    if kind == 0 {
        assert_eq!(client.call_json(&add, "{}").await.expect("it is served"), r#"{"success":42}"#);
    }
}

#[tokio::test]
async fn a_server_that_sends_byte_by_byte() {
    for framing in FRAMINGS {
        let results = with_fault(framing, |mut peer, frame| async move {
            for byte in good(&frame, &add()) {
                peer.send(&[byte]).await;
                tokio::task::yield_now().await;
            }
            Then::GoOn(peer)
        });
        check_good(results.await);
    }
}

#[tokio::test]
async fn a_server_that_closes() {
    for framing in FRAMINGS {
        for part in [0, 1, 7, usize::MAX] {
            let results = with_fault(framing, move |mut peer, frame| async move {
                let bytes = good(&frame, &add());
                peer.send(&bytes[..part.min(bytes.len() - 1)]).await;
                Then::Close
            });
            for kind in kinds_of(results.await) {
                assert!(matches!(kind, CallErrorKind::Closed | CallErrorKind::Io(_)), "{kind:?}");
            }
        }
        // After the reply: the connection is not used again.
        let results = with_fault(framing, |mut peer, frame| async move {
            peer.send(&good(&frame, &add())).await;
            Then::Close
        });
        check_good(results.await);
    }
}

#[tokio::test]
async fn a_server_that_answers_twice() {
    for framing in FRAMINGS {
        let results = with_fault(framing, |mut peer, frame| async move {
            let (call, _) = frame.open().expect("an envelope");
            let mut bytes = good(&frame, &add());
            bytes.extend(reply(frame.dress(), &add(), &call.reply(), r#"{"success":1}"#));
            peer.send(&bytes).await;
            Then::GoOn(peer)
        });
        check_good(results.await);
        let results = with_fault(framing, |mut peer, frame| async move {
            peer.send(&good(&frame, &add())).await;
            tokio::task::yield_now().await;
            let (call, _) = frame.open().expect("an envelope");
            peer.send(&reply(frame.dress(), &add(), &call.reply(), r#"{"success":1}"#)).await;
            Then::GoOn(peer)
        });
        check_good(results.await);
    }
}

#[tokio::test]
async fn a_server_that_answers_what_nobody_has_asked() {
    for framing in FRAMINGS {
        let [exclusive, multiplexed] = with_fault(framing, |mut peer, frame| async move {
            let mut bytes = Vec::new();
            for seqid in [0, -1, 7, i32::MAX] {
                let envelope = Envelope { name: "add", kind: MessageKind::Reply, seqid };
                bytes.extend(reply(frame.dress(), &add(), &envelope, r#"{"success":1}"#));
            }
            bytes.extend(good(&frame, &add()));
            peer.send(&bytes).await;
            Then::GoOn(peer)
        })
        .await;
        assert_eq!(multiplexed.expect("it is served"), r#"{"success":42}"#);
        match (framing, exclusive) {
            (Framing::TTHeader, result) => assert_eq!(result.expect("it is served"), r#"{"success":42}"#),
            (_, result) => {
                let error = result.expect_err("the replies are in the order of the calls");
                assert!(matches!(error.kind(), CallErrorKind::SequenceId { found: 0, .. }), "{error:?}");
            }
        }
    }
}

#[tokio::test]
async fn a_server_that_lies_about_sizes() {
    let lies: [(&[u8], Framing); 5] = [
        (b"\x7f\xff\xff\xff\x80\x01\0\x02", Framing::Framed),
        (b"\x3f\xff\xff\xff\x80\x01\0\x02", Framing::Framed),
        (b"\0\0\0\x05\x80\x01\0\x02\0", Framing::Framed),
        (b"\x80\x01\0\x02\x7f\xff\xff\xff", Framing::Unframed),
        (b"\0\0\0\x20\x10\0\0\0\0\0\0\x01\xff\xff\0\0", Framing::TTHeader),
    ];
    for (lie, framing) in lies {
        let results = with_fault(framing, move |mut peer, _| async move {
            peer.send(lie).await;
            Then::Hold(peer)
        });
        for kind in kinds_of(results.await) {
            assert!(matches!(kind, CallErrorKind::Read(_)), "{kind:?}");
        }
    }
}

#[tokio::test]
async fn a_server_that_speaks_otherwise() {
    let others: [(&[u8], Framing, &str); 3] = [
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", Framing::Framed, "HTTP"),
        (b"\x80\x01\0\x02\0\0\0\x03add\0\0\0\x01\0", Framing::Framed, "negative length"),
        (
            b"\0\0\0\x12\x80\x01\0\x02\0\0\0\x03add\0\0\0\x01\0",
            Framing::Unframed,
            "neither a message nor a frame",
        ),
    ];
    for (bytes, framing, expected) in others {
        let results = with_fault(framing, move |mut peer, _| async move {
            peer.send(bytes).await;
            Then::Hold(peer)
        });
        for kind in kinds_of(results.await) {
            assert!(matches!(kind, CallErrorKind::Read(_)), "{kind:?}");
            assert!(kind.to_string().contains(expected), "{kind}");
        }
    }
}

#[tokio::test]
async fn replies_that_are_none() {
    for framing in FRAMINGS {
        let named = |name, kind| {
            with_fault(framing, move |mut peer, frame| async move {
                let (call, _) = frame.open().expect("an envelope");
                let envelope = Envelope { name, kind, seqid: call.seqid };
                peer.send(&reply(frame.dress(), &add(), &envelope, r#"{"success":1}"#)).await;
                Then::GoOn(peer)
            })
        };
        for kind in kinds_of(named("other", MessageKind::Reply).await) {
            assert_eq!(kind.to_string(), "a reply to `other` where one to `add` is expected");
        }
        for kind in kinds_of(named("add", MessageKind::Call).await) {
            assert!(matches!(kind, CallErrorKind::Reply(_)), "{kind:?}");
        }
        let missing = with_fault(framing, |mut peer, frame| async move {
            let (call, _) = frame.open().expect("an envelope");
            peer.send(&reply(frame.dress(), &add(), &call.reply(), "{}")).await;
            Then::GoOn(peer)
        });
        for kind in kinds_of(missing.await) {
            assert!(matches!(kind, CallErrorKind::MissingResult), "{kind:?}");
        }
    }
}

#[tokio::test]
async fn exceptions_count_whatever_their_sequence_id() {
    for framing in FRAMINGS {
        for seqid in [None, Some(0)] {
            let results = with_fault(framing, move |mut peer, frame| async move {
                let (call, _) = frame.open().expect("an envelope");
                let call = Envelope { seqid: seqid.unwrap_or(call.seqid), name: "", ..call };
                let exception = ApplicationException::new(ExceptionKind::PROTOCOL_ERROR, "cannot read it");
                let mut bytes = Vec::new();
                frame.dress().write_exception(&mut bytes, &[], &call, &exception).expect("it is short");
                peer.send(&bytes).await;
                Then::Close
            });
            for kind in kinds_of(results.await) {
                let CallErrorKind::Failed(exception) = &kind else { panic!("{kind:?}") };
                assert_eq!(exception.kind, ExceptionKind::PROTOCOL_ERROR);
            }
        }
    }
}

#[tokio::test]
async fn a_server_that_sends_anything() {
    let rounds = if is_brief() { 3 } else { 40 };
    for framing in FRAMINGS {
        for seed in 0..rounds {
            let results = with_fault(framing, move |mut peer, frame| async move {
                let mut rng = Rng::new(seed);
                peer.send(&mutate(Protocol::Binary, &good(&frame, &add()), &mut rng)).await;
                Then::Close
            });
            for result in results.await {
                match result {
                    Ok(json) => assert!(json.starts_with(r#"{"success":"#), "{json}"),
                    Err(error) => {
                        assert!(!error.is_retry_safe(), "{error:?}");
                        assert!(!matches!(error.kind(), CallErrorKind::Timeout), "{error:?}");
                    }
                }
            }
        }
    }
}
