//! Layers of tower around handlers.

use std::time::Duration;

use scrimp::OwnedMessage;
use scrimp_envelope::{Dress, ExceptionKind, Framing};
use scrimp_rpc::tower::{Call, ClientService, HandlerService, ServiceHandler};
use scrimp_rpc::{CallOptions, Client, Connector, Listener, Server};
use tokio::io::duplex;
use tower::{Service, ServiceBuilder, ServiceExt};

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

#[tokio::test]
async fn layers_are_around_clients() {
    let desk = desk();
    let listener = Listener::bind(&"tcp:127.0.0.1:0".parse().expect("an address")).await.expect("a port");
    let client =
        Client::builder(Connector::new(listener.address().clone())).framing(Framing::TTHeader).build();
    let mut layered =
        ServiceBuilder::new().timeout(Duration::from_millis(200)).service(ClientService::new(client));
    tokio::spawn(Server::new(router(&desk)).serve(listener));
    let method = desk.method("wait").expect("it is declared");
    let mut call = async |milliseconds: i64| {
        let args = OwnedMessage::build(method.args_type(), |b| {
            b.set_by_name("milliseconds", milliseconds).map(drop)
        });
        let call =
            Call { method: method.clone(), args: args.expect("complete"), options: CallOptions::new() };
        let reply = layered.ready().await.expect("it is ready").call(call).await;
        reply
            .map(|reply| reply.returned().and_then(|value| value.as_i64()))
            .map_err(|error| error.to_string())
    };
    assert_eq!(call(1).await, Ok(Some(1)));
    assert_eq!(call(100_000).await, Err("request timed out".to_owned()));
    assert_eq!(call(2).await, Ok(Some(2)));
}
