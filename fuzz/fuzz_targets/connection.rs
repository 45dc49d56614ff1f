//! Any bytes to a server: whatever comes, in whatever pieces, the connection ends, and all that left it are whole messages.
//!
//! The input starts with a byte that chooses the pieces; the rest is what a client sends before it ends its side.

#![no_main]

use std::sync::LazyLock;
use std::time::Duration;

use bytes::BytesMut;
use libfuzzer_sys::fuzz_target;
use scrimp::{Executor, Schema};
use scrimp_envelope::{Deframer, MessageKind, Progress, ReadOptions, ServiceCodec};
use scrimp_rpc::{Answer, Failure, Request, Server, ServerLimits, Services};
use scrimp_testkit::Rng;
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex, split};
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

const IDL: &str = "
    struct Node { 1: string text, 2: list<Node> nodes, 3: map<i32, string> names }
    service Fuzzed {
        Node echo(1: Node node)
        void late(1: i32 turns)
        oneway void note(1: string text)
    }";

static SERVICE: LazyLock<ServiceCodec> = LazyLock::new(|| {
    let schema = Schema::parse("fuzzed.thrift", IDL).expect("the IDL is right");
    let service = schema.service("Fuzzed").expect("it is declared");
    ServiceCodec::with_options(&service, |codec| codec.executor(Executor::Interpreter))
});

static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_current_thread().enable_time().build().expect("a runtime"));

async fn handle(request: Request) -> Result<Answer, Failure> {
    match request.method().name() {
        "echo" => Ok(request.returns(request.args().get_by_name("node")?)?),
        "late" => {
            for _ in 0..request.args().get_by_name("turns")?.as_i64().unwrap_or_default().clamp(0, 8) {
                tokio::task::yield_now().await;
            }
            Ok(request.returns_nothing())
        }
        _ => Ok(Answer::nothing()),
    }
}

fuzz_target!(|data: &[u8]| {
    let Some((&choice, sent)) = data.split_first() else { return };
    RUNTIME.block_on(async {
        let limits = ServerLimits::new().calls_per_connection(4).unsent(1 << 12);
        let server = Server::builder(Services::from(SERVICE.clone()), handle).limits(limits).build();
        let (ours, theirs) = duplex(1 << 10);
        let (mut reader, mut writer) = split(ours);
        let serving = server.serve_stream(theirs);
        let sending = async move {
            let mut random = Rng::new(choice.into());
            let mut rest = sent;
            while !rest.is_empty() {
                let (piece, after) = rest.split_at(1 + random.below(rest.len().min(64)));
                rest = after;
                // The server ends where the bytes are no messages.
                if writer.write_all(piece).await.is_err() {
                    break;
                }
            }
            let _ = writer.shutdown().await;
        };
        let receiving = async move {
            let mut received = BytesMut::new();
            while reader.read_buf(&mut received).await.is_ok_and(|len| len > 0) {}
            received
        };
        let all = async { tokio::join!(serving, sending, receiving) };
        let (_, (), mut received) = timeout(Duration::from_secs(20), all).await.expect("it ends");
        assert_eq!(server.calls(), 0);
        let mut deframer = Deframer::new(ReadOptions::new().fbthrift(true));
        while !received.is_empty() {
            match deframer.next(&mut received).expect("messages leave") {
                Progress::Done(frame) => {
                    let (envelope, _) = frame.open().expect("an envelope");
                    assert!(matches!(envelope.kind, MessageKind::Reply | MessageKind::Exception));
                }
                Progress::More(more) => panic!("{more} bytes of the last message did not leave"),
            }
        }
    });
});
