//! volo-thrift, with the code that its own generator makes of the benchmark's IDL, on the runtime that its macro sets up.
//!
//! Its strings are slices of the input, and never checked to be UTF-8.

use std::io;
use std::os::unix::net::SocketAddr;
use std::time::Duration;

use bytes::Bytes;
use pilota::thrift::Message as _;
use pilota::thrift::binary::TBinaryProtocol;
use scrimp_rpc::Address;
use tokio::net::{TcpListener, UnixListener};
use tokio::runtime::Runtime;
use tokio::task::JoinSet;
use volo::FastStr;
use volo::net::incoming::DefaultIncoming;
use volo_thrift::codec::DefaultMakeCodec;
use volo_thrift::{ClientError, ServerError};

use self::code::scrimp::bench::Node;
use self::code::scrimp::echo::{Echo, EchoClient, EchoClientBuilder, EchoServer, Request, Response};
use super::{Announce, host_and_port, place};
use crate::control::{Client, Pace, Until};
use crate::messages::{ACTION, NODE, text};
use crate::scenarios::{Load, Message, Way};

#[allow(warnings, clippy::all, clippy::undocumented_unsafe_blocks, reason = "generated")]
mod code {
    include!(concat!(env!("OUT_DIR"), "/echo.rs"));
    pub use self::echo::*;
}

/// Longer than any call takes, even when it is traced.
const TIMEOUT: Duration = Duration::from_secs(60);

struct Handler;

impl Echo for Handler {
    async fn echo(&self, request: Request) -> Result<Response, ServerError> {
        Ok(Response { action: request.action, msg: request.msg })
    }

    async fn echo_node(&self, node: Node) -> Result<Node, ServerError> {
        Ok(node)
    }
}

pub(super) fn serve(load: &Load, announce: Announce<'_>) -> io::Result<()> {
    Runtime::new()?.block_on(async {
        let incoming = match place(load) {
            Address::Unix(path) => {
                let listener = UnixListener::bind(&path)?;
                announce(&Address::Unix(path))?;
                DefaultIncoming::from(listener)
            }
            place => {
                let listener = TcpListener::bind(host_and_port(&place)?).await?;
                announce(&Address::Tcp(listener.local_addr()?.to_string()))?;
                DefaultIncoming::from(listener)
            }
        };
        let server = EchoServer::new(Handler);
        let served = match load.way {
            Way::Multiplexed { .. } => server.multiplex(true).run(incoming).await,
            Way::Exclusive | Way::Batched { .. } => {
                server.make_codec(DefaultMakeCodec::framed()).run(incoming).await
            }
        };
        served.map_err(io::Error::other)
    })
}

struct Volo {
    runtime: Runtime,
    /// One for each caller; they share connections as the load says.
    clients: Vec<EchoClient>,
    message: Message,
    request: Request,
    node: Node,
}

pub(super) fn connect(load: &Load, address: &Address) -> io::Result<Box<dyn Client>> {
    let address = match address {
        Address::Unix(path) => volo::net::Address::from(SocketAddr::from_pathname(path)?),
        other => host_and_port(other)?.parse::<std::net::SocketAddr>().map_err(io::Error::other)?.into(),
    };
    let runtime = Runtime::new()?;
    // Clients have tasks of their own.
    let within = runtime.enter();
    let builder = || EchoClientBuilder::new("echo").address(address.clone()).rpc_timeout(Some(TIMEOUT));
    let clients = match load.way {
        Way::Multiplexed { connections } => {
            let clients: Vec<_> = (0..connections).map(|_| builder().multiplex(true).build()).collect();
            clients.into_iter().cycle().take(load.callers).collect()
        }
        Way::Exclusive | Way::Batched { .. } => {
            vec![builder().make_codec(DefaultMakeCodec::framed()).build(); load.callers]
        }
    };
    drop(within);
    let node = Node::decode(&mut TBinaryProtocol::new(&mut Bytes::from_static(NODE), false));
    Ok(Box::new(Volo {
        runtime,
        clients,
        message: load.message,
        request: Request { action: Some(FastStr::from_static_str(ACTION)), msg: Some(text().into()) },
        node: node.map_err(io::Error::other)?,
    }))
}

impl Client for Volo {
    fn run(&mut self, until: Until) -> io::Result<Vec<u32>> {
        self.runtime.block_on(async {
            let mut tasks = JoinSet::new();
            for client in &self.clients {
                let (client, pace) = (client.clone(), Pace::new(until));
                match self.message {
                    Message::Text => tasks.spawn(call_text(client, self.request.clone(), pace)),
                    Message::Node => tasks.spawn(call_node(client, self.node.clone(), pace)),
                };
            }
            let mut latencies = Vec::new();
            while let Some(done) = tasks.join_next().await {
                latencies.extend(done?.map_err(io::Error::other)?.latencies());
            }
            Ok(latencies)
        })
    }
}

async fn call_text(client: EchoClient, request: Request, mut pace: Pace) -> Result<Pace, ClientError> {
    while pace.goes_on() {
        let response = client.echo(request.clone()).await?;
        let is_right =
            !pace.compares() || (&response.action, &response.msg) == (&request.action, &request.msg);
        assert!(is_right, "an answer is wrong");
    }
    Ok(pace)
}

async fn call_node(client: EchoClient, node: Node, mut pace: Pace) -> Result<Pace, ClientError> {
    while pace.goes_on() {
        let response = client.echo_node(node.clone()).await?;
        assert!(!pace.compares() || response == node, "an answer is wrong");
    }
    Ok(pace)
}
