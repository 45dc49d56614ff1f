//! A server and a client of a service over every transport, and how fast they talk: a table of calls per second and latencies.
//!
//! ```sh
//! cargo run --release -p scrimp-rpc --example demo
//! ```
//!
//! Both sides are in this process and share its threads, so the figures are of two sides at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use scrimp::{Field, OwnedMessage, Schema, Struct};
use scrimp_envelope::{Framing, ServiceCodec};
use scrimp_rpc::{
    Address, Client, ClientBuilder, Connector, Listener, MultiplexOptions, PoolOptions, Router, Server, tls,
};

const IDL: &str = "
    struct Item { 1: string name, 2: i32 count }
    struct Order { 1: i64 id, 2: string customer, 3: list<Item> items }
    exception SoldOut { 1: string item }
    service Shop {
        Order place(1: Order order) throws (1: SoldOut sold_out)
    }";

/// How many callers there are at once.
const CALLERS: usize = 32;

/// How many calls each row makes.
const CALLS: usize = if cfg!(debug_assertions) { 2_000 } else { 50_000 };

type Failure = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let schema = Schema::parse("shop.thrift", IDL)?;
    let shop = ServiceCodec::new(&schema.service("Shop")?);
    let server = Server::new(router(&shop)?);

    // A certificate of our own, which the client trusts.
    let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()])?;
    let (certificate, key) = (certified.cert.pem(), certified.signing_key.serialize_pem());
    let (for_server, for_client) =
        (tls::server_config(&certificate, &key)?, tls::client_config(&certificate)?);

    let socket = std::env::temp_dir().join(format!("scrimp-demo-{}.sock", std::process::id()));
    let mut connectors = Vec::new();
    for (name, listener) in [
        ("TCP", Listener::bind(&"tcp:127.0.0.1:0".parse()?).await?),
        ("Unix socket", Listener::bind(&Address::Unix(socket)).await?),
        ("TLS", Listener::bind_tls("localhost:0", for_server).await?),
    ] {
        // The certificate is for a name.
        let address = match listener.address() {
            Address::Tls(place) => {
                let port = place.rsplit_once(':').map_or("", |(_, port)| port);
                format!("tls:localhost:{port}").parse()?
            }
            other => other.clone(),
        };
        println!("{name}: listening on {}", listener.address());
        connectors.push((name, Connector::new(address).with_tls(for_client.clone())));
        tokio::spawn(server.clone().serve(listener));
    }

    let order = order(&shop)?;
    println!("\n{CALLS} calls of `place` by {CALLERS} callers:\n");
    println!(
        "{:<12} {:<11} {:<28} {:>12} {:>9} {:>9}",
        "transport", "framing", "connections", "calls/s", "p50, µs", "p99, µs"
    );
    for (name, connector) in &connectors {
        let client = |framing| Client::builder(connector.clone()).framing(framing);
        let exclusive = |client: ClientBuilder| client.pool(PoolOptions::new().connections(CALLERS)).build();
        let shared = |client: ClientBuilder| client.multiplexed(1, MultiplexOptions::new()).build();
        for framing in [Framing::Framed, Framing::TTHeader] {
            measure(name, framing, "one a caller", exclusive(client(framing)), &shop, &order).await?;
        }
        measure(name, Framing::TTHeader, "one for all", shared(client(Framing::TTHeader)), &shop, &order)
            .await?;
    }
    server.stop(Duration::from_secs(5)).await;
    Ok(())
}

/// Takes every order but those for moonshine.
fn router(shop: &ServiceCodec) -> Result<Router, Failure> {
    let place = shop.method("place")?;
    let order: Field<Struct> = place.args_type().field("order")?;
    let items = place.args_type().path::<scrimp::List<Struct>>("order.items")?;
    let item = shop.service().schema().struct_type("Item")?;
    let name = item.field::<str>("name")?;
    Ok(Router::new(shop.clone()).method(shop, "place", move |request| {
        let args = request.args();
        if args.get(&items).iter().any(|item| item.get(name) == "moonshine") {
            return Ok(request.result(|b| {
                b.by_name("sold_out")?.into_struct()?.set_by_name("item", "moonshine").map(drop)
            })?);
        }
        Ok(request.returns(args.get(order))?)
    })?)
}

/// The arguments of `place`.
fn order(shop: &ServiceCodec) -> Result<OwnedMessage, Failure> {
    let args = shop.method("place")?.args_type();
    Ok(OwnedMessage::build(args, |b| {
        let mut order = b.by_name("order")?.into_struct()?;
        order.set_by_name("id", 7_i64)?.set_by_name("customer", "Ada Lovelace")?;
        let mut items = order.by_name("items")?.into_list()?;
        for (name, count) in [("tea", 2), ("biscuits", 12)] {
            items.push_default()?.into_struct()?.set_by_name("name", name)?.set_by_name("count", count)?;
        }
        Ok(())
    })?)
}

/// Makes the calls, checks their replies, and prints a row.
async fn measure(
    transport: &str,
    framing: Framing,
    connections: &str,
    client: Client,
    shop: &ServiceCodec,
    order: &OwnedMessage,
) -> Result<(), Failure> {
    let left = Arc::new(AtomicUsize::new(CALLS));
    let start = Instant::now();
    let callers: Vec<_> = (0..CALLERS)
        .map(|_| {
            let (client, shop, order, left) = (client.clone(), shop.clone(), order.clone(), left.clone());
            tokio::spawn(async move {
                let place = shop.method("place")?;
                let wanted = order.message().get_by_name("order")?;
                let mut times = Vec::new();
                while left
                    .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1))
                    .is_ok()
                {
                    let start = Instant::now();
                    let reply = client.call(place, order.message()).await?;
                    times.push(start.elapsed());
                    assert_eq!(reply.returned(), Some(wanted), "the order comes back");
                }
                Ok::<_, Failure>(times)
            })
        })
        .collect();
    let mut times = Vec::with_capacity(CALLS);
    for caller in callers {
        times.extend(caller.await??);
    }
    let elapsed = start.elapsed();
    times.sort_unstable();
    let percentile = |part: usize| times[times.len() * part / 100].as_micros();
    let rate = times.len() as f64 / elapsed.as_secs_f64();
    println!(
        "{transport:<12} {:<11} {connections:<28} {rate:>12.0} {:>9} {:>9}",
        framing.to_string(),
        percentile(50),
        percentile(99)
    );
    Ok(())
}
