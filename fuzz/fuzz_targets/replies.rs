//! Any bytes to a client as replies: whatever comes, in whatever pieces, every call ends, with its own reply or an error.
//!
//! The input starts with a byte that chooses the framing, the kind of client and the pieces; the rest is what a server sends, and then it ends its
//! side.

#![no_main]

use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use scrimp::{Arena, Executor, Schema};
use scrimp_envelope::{Framing, ServiceCodec};
use scrimp_rpc::{Address, CallOptions, Client, Connector, MultiplexOptions};
use scrimp_testkit::Rng;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixListener;
use tokio::runtime::{Builder, Runtime};

static SERVICE: LazyLock<ServiceCodec> = LazyLock::new(|| {
    let schema = Schema::parse("s.thrift", "service Fuzzed { i32 twice(1: i32 n), void ping() }");
    let service = schema.expect("the IDL is right").service("Fuzzed").expect("it is declared");
    ServiceCodec::with_options(&service, |codec| codec.executor(Executor::Interpreter))
});

static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_current_thread().enable_all().build().expect("a runtime"));

static SOCKET: LazyLock<PathBuf> =
    LazyLock::new(|| std::env::temp_dir().join(format!("scrimp-fuzz-{}.sock", std::process::id())));

static LISTENER: LazyLock<UnixListener> = LazyLock::new(|| {
    let _ = std::fs::remove_file(&*SOCKET);
    UnixListener::bind(&*SOCKET).expect("a socket")
});

/// Sends `replies` to whoever connects, once a request has come, and ends.
async fn serve(mut random: Rng, replies: &[u8]) {
    let (mut stream, _) = LISTENER.accept().await.expect("a client");
    let mut requests = vec![0; 4096];
    let _ = stream.read(&mut requests).await;
    let mut rest = replies;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(1 + random.below(rest.len().min(64)));
        rest = after;
        if stream.write_all(piece).await.is_err() {
            return;
        }
        tokio::task::yield_now().await;
    }
    let _ = stream.shutdown().await;
}

fuzz_target!(|data: &[u8]| {
    let Some((&choice, replies)) = data.split_first() else { return };
    RUNTIME.block_on(async {
        LazyLock::force(&LISTENER);
        let framings = [Framing::Unframed, Framing::Framed, Framing::THeader, Framing::TTHeader];
        let builder = Client::builder(Connector::new(Address::Unix(SOCKET.clone())))
            .framing(framings[usize::from(choice & 3)])
            .deadline(Duration::from_secs(5));
        let client = match choice & 4 {
            0 => builder.build(),
            _ => builder.multiplexed(1, MultiplexOptions::new()).build(),
        };
        let arena = Arena::new();
        let (twice, ping) = (&SERVICE.methods()[0], &SERVICE.methods()[1]);
        let empty = |method: &'static scrimp_envelope::MethodCodec| {
            (method, method.args_type().builder(&arena).finish().expect("nothing is required"))
        };
        let calls = [empty(twice), empty(ping), empty(twice)];
        let options = CallOptions::new();
        let calling = client.call_many(calls, &options);
        let serving = serve(Rng::new(choice.into()), replies);
        let (results, ()) = tokio::join!(calling, serving);
        assert_eq!(results.len(), 3);
        for result in results {
            match result {
                Ok(reply) => assert!(reply.result().is_some()),
                // The server ends, so nothing waits for as long as its deadline.
                Err(error) => {
                    assert!(!matches!(error.kind(), scrimp_rpc::CallErrorKind::Timeout), "{error}");
                }
            }
        }
    });
});
