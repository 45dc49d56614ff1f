//! Layers of tower around handlers.

use std::time::Duration;

use scrimp_envelope::{Dress, ExceptionKind, Framing};
use scrimp_rpc::Server;
use scrimp_rpc::tower::{HandlerService, ServiceHandler};
use tokio::io::duplex;
use tower::ServiceBuilder;

use crate::support::{Peer, call, desk, exception, router};

#[tokio::test]
async fn layers_are_around_handlers() {
    let desk = desk();
    let layered = ServiceBuilder::new()
        .load_shed()
        .concurrency_limit(1)
        .timeout(Duration::from_millis(200))
        .service(HandlerService::new(router(&desk)));
    let server = Server::builder(desk.clone(), ServiceHandler::new(layered)).build();
    let (ours, theirs) = duplex(1 << 12);
    let serving = tokio::spawn(async move { server.serve_stream(theirs).await });
    let mut peer = Peer::new(ours);
    let dress = Dress::new(Framing::TTHeader);
    let (wait, unserved) =
        (desk.method("wait").expect("declared"), desk.method("unserved").expect("declared"));
    // One is handled, another is shed, and the first takes too long.
    let mut bytes = call(&dress, wait, 1, r#"{"milliseconds":100000}"#);
    bytes.extend(call(&dress, wait, 2, r#"{"milliseconds":1}"#));
    peer.send(&bytes).await;
    let internal = |message| exception(ExceptionKind::INTERNAL_ERROR, message);
    assert_eq!(peer.reply(wait).await, (2, internal("service overloaded")));
    assert_eq!(peer.reply(wait).await, (1, internal("request timed out")));
    // What the handler says comes through as it is.
    peer.send(&call(&dress, unserved, 3, "{}")).await;
    let unknown = exception(ExceptionKind::UNKNOWN_METHOD, "method `unserved` is not served");
    assert_eq!(peer.reply(unserved).await, (3, unknown));
    peer.send(&call(&dress, wait, 4, r#"{"milliseconds":1}"#)).await;
    assert_eq!(peer.reply(wait).await, (4, "1".to_owned()));
    drop(peer);
    serving.await.expect("no panic").expect("no error");
}
