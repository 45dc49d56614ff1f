//! scrimp, on a runtime of one thread for each side.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use scrimp::ArenaPool;
use scrimp_envelope::Framing;
use scrimp_rpc::{
    Address, CallError, CallOptions, Connector, Listener, MultiplexOptions, OwnedReply, PoolOptions, Router,
    Server,
};
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

use super::{Announce, one_thread, place};
use crate::control::{Client, Pace, Until};
use crate::messages::Echo;
use crate::scenarios::{Load, Message, Way};

/// Longer than any call takes, even when it is traced.
const DEADLINE: Duration = Duration::from_secs(60);

pub(super) fn serve(load: &Load, announce: Announce<'_>) -> io::Result<()> {
    let server = Server::new(router().map_err(io::Error::other)?);
    one_thread()?.block_on(async {
        let listener = Listener::bind(&place(load)).await?;
        announce(listener.address())?;
        server.serve(listener).await
    })
}

fn router() -> Result<Router, scrimp::LookupError> {
    let echo = Arc::new(Echo::new());
    let (service, node) = (echo.service.clone(), echo.echo_node.argument);
    Router::new(service.clone())
        .method(&service, "echo", move |request| {
            Ok(request.result(|result| echo.answer(request.args(), result))?)
        })?
        .method(&service, "echo_node", move |request| Ok(request.returns(request.args().get(node))?))
}

struct Scrimp {
    runtime: Runtime,
    callers: Vec<Caller>,
}

pub(super) fn connect(load: &Load, address: &Address) -> io::Result<Box<dyn Client>> {
    let builder = scrimp_rpc::Client::builder(Connector::new(address.clone())).deadline(DEADLINE);
    let (builder, batch) = match load.way {
        Way::Exclusive => (builder.pool(PoolOptions::new().connections(load.callers)), 1),
        Way::Batched { calls } => (builder.pool(PoolOptions::new().connections(load.callers)), calls),
        Way::Multiplexed { connections } => {
            (builder.framing(Framing::TTHeader).multiplexed(connections, MultiplexOptions::new()), 1)
        }
    };
    let caller = Caller {
        client: builder.build(),
        echo: Arc::new(Echo::new()),
        pool: ArenaPool::new(),
        message: load.message,
        batch,
    };
    Ok(Box::new(Scrimp { runtime: one_thread()?, callers: vec![caller; load.callers] }))
}

impl Client for Scrimp {
    fn run(&mut self, until: Until) -> io::Result<Vec<u32>> {
        self.runtime.block_on(async {
            let mut tasks = JoinSet::new();
            for caller in &self.callers {
                tasks.spawn(caller.clone().call(Pace::new(until)));
            }
            let mut latencies = Vec::new();
            while let Some(done) = tasks.join_next().await {
                latencies.extend(done?.map_err(io::Error::other)?.latencies());
            }
            Ok(latencies)
        })
    }
}

#[derive(Clone)]
struct Caller {
    client: scrimp_rpc::Client,
    echo: Arc<Echo>,
    pool: ArenaPool,
    message: Message,
    /// How many calls it makes at once.
    batch: usize,
}

impl Caller {
    async fn call(self, mut pace: Pace) -> Result<Pace, CallError> {
        let method = &self.echo.method(self.message).codec;
        let mut args = self.echo.args(&self.pool, self.message);
        while pace.goes_on() {
            // A Node is there before, as it is for the others; text is put into a Request.
            if self.message == Message::Text {
                args = self.echo.args(&self.pool, self.message);
            }
            if self.batch == 1 {
                self.check(&pace, &self.client.call(method, args.message()).await?);
            } else {
                let calls = std::iter::repeat_n((method, args.message()), self.batch);
                for reply in self.client.call_many(calls, &CallOptions::new()).await {
                    self.check(&pace, &reply?);
                }
            }
        }
        Ok(pace)
    }

    fn check(&self, pace: &Pace, reply: &OwnedReply) {
        let result = reply.result().expect("it is not oneway");
        assert!(!pace.compares() || self.echo.is_right(result, self.message), "an answer is wrong");
    }
}
