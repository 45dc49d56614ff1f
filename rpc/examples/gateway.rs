//! A gateway that learns a service from its IDL: HTTP with JSON comes in, goes to the service as a Thrift call, and what that answers goes
//! back as HTTP with JSON. It starts such a service, calls itself over HTTP, checks what comes back, and ends.
//!
//! ```sh
//! cargo run -p scrimp-rpc --example gateway
//! ```

use std::sync::Arc;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use scrimp::http::{HttpError, HttpService};
use scrimp::{Arena, Schema};
use scrimp_envelope::ServiceCodec;
use scrimp_rpc::{Answer, Client, Connector, Listener, Router, Server};
use tokio::net::{TcpListener, TcpStream};

const IDL: &str = r#"
    struct Item { 1: string name, 2: i64 price (api.js_conv) }
    struct FindRequest { 1: required string name (api.path = "name"), 2: i32 count = 1 (api.query = "count") }
    struct AddRequest { 1: required string name (api.path = "name"), 2: required i64 price, 3: string user (api.header = "X-User") }
    exception NotFound { 1: string why } (api.http_code = "404")
    service Shop {
        Item find(1: FindRequest request) throws (1: NotFound missing) (api.get = "/items/:name"),
        void add(1: AddRequest request) (api.put = "/items/:name"),
    }"#;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The longest body that is taken, in bytes.
const MAX_BODY: usize = 1 << 20;

struct Gateway {
    http: HttpService,
    thrift: ServiceCodec,
    client: Client,
}

impl Gateway {
    fn new(schema: &Schema, service: &str, upstream: Connector) -> Result<Self, Failure> {
        let service = schema.service(service)?;
        let (http, thrift) = (HttpService::new(&service)?, ServiceCodec::new(&service));
        Ok(Self { http, thrift, client: Client::new(upstream) })
    }

    async fn serve(self, listener: TcpListener) -> Result<(), Failure> {
        let gateway = Arc::new(self);
        loop {
            let (stream, _) = listener.accept().await?;
            let gateway = Arc::clone(&gateway);
            tokio::spawn(async move {
                let answer = service_fn(async |request| Ok::<_, HttpError>(gateway.answer(request).await));
                hyper::server::conn::http1::Builder::new()
                    .serve_connection(TokioIo::new(stream), answer)
                    .await
            });
        }
    }

    /// Answers a request: with what the service answers, or with what is wrong.
    async fn answer(&self, request: Request<Incoming>) -> Response<Full<Bytes>> {
        let (parts, body) = request.into_parts();
        let answer = match Limited::new(body, MAX_BODY).collect().await {
            Ok(body) => self.call(Request::from_parts(parts, body.to_bytes())).await,
            Err(_) => Ok(status(StatusCode::PAYLOAD_TOO_LARGE)),
        };
        answer.unwrap_or_else(|error| error.to_response()).map(|body| Full::new(body.into()))
    }

    async fn call(&self, request: Request<Bytes>) -> Result<Response<Vec<u8>>, HttpError> {
        let (route, arena) = (self.http.route(&request)?, Arena::new());
        let args = route.read_request(&request, &arena)?;
        let method = route.method();
        let Ok(codec) = self.thrift.method(method.name()) else { return Ok(status(StatusCode::NOT_FOUND)) };
        match self.client.call(codec, args).await {
            Ok(reply) => match reply.result() {
                Some(result) => method.write_response(result),
                None => Ok(method.write_empty_response()),
            },
            Err(_) => Ok(status(StatusCode::BAD_GATEWAY)),
        }
    }
}

fn status(status: StatusCode) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = status;
    response
}

/// The service behind the gateway: it has tea, and takes what it is given.
fn shop(schema: &Schema) -> Result<Router, Failure> {
    let shop = ServiceCodec::new(&schema.service("Shop")?);
    let name = shop.method("find")?.args_type().path::<str>("request.name")?;
    let count = shop.method("find")?.args_type().path::<i32>("request.count")?;
    let user = shop.method("add")?.args_type().path::<str>("request.user")?;
    Ok(Router::new(shop.clone())
        .method(&shop, "find", move |request| -> Result<Answer, scrimp_rpc::Failure> {
            let (name, count) = (request.args().get(&name), request.args().get(&count));
            Ok(request.result(|b| match name {
                "green tea" => {
                    let mut item = b.by_name("success")?.into_struct()?;
                    item.set_by_name("name", name)?.set_by_name("price", 350 * i64::from(count)).map(drop)
                }
                _ => b.by_name("missing")?.into_struct()?.set_by_name("why", "sold out").map(drop),
            })?)
        })?
        .method(&shop, "add", move |request| {
            assert_eq!(request.args().get(&user), "Ada");
            Ok(request.returns_nothing())
        })?)
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let schema = Schema::parse("shop.thrift", IDL)?;
    let upstream = Listener::bind(&"tcp:127.0.0.1:0".parse()?).await?;
    let connector = Connector::new(upstream.address().clone());
    tokio::spawn(Server::new(shop(&schema)?).serve(upstream));

    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(Gateway::new(&schema, "Shop", connector)?.serve(listener));

    let stream = TokioIo::new(TcpStream::connect(address).await?);
    let (mut http, connection) = hyper::client::conn::http1::handshake(stream).await?;
    tokio::spawn(connection);
    for (method, path, body, expected) in [
        ("GET", "/items/green%20tea", "", (200, r#"{"name":"green tea","price":"350"}"#)),
        ("GET", "/items/green%20tea?count=3", "", (200, r#"{"name":"green tea","price":"1050"}"#)),
        ("GET", "/items/moonshine", "", (404, r#"{"why":"sold out"}"#)),
        ("PUT", "/items/coffee", r#"{"price":"420"}"#, (204, "")),
        (
            "PUT",
            "/items/coffee",
            "{}",
            (400, r#"{"error":"field `request.price`: it is required, and not there: `price` of the body"}"#),
        ),
        ("POST", "/items/coffee", "", (405, r#"{"error":"the path has no method POST"}"#)),
        ("GET", "/orders", "", (404, r#"{"error":"nothing is at `/orders`"}"#)),
    ] {
        let request =
            Request::builder().method(method).uri(path).header("host", "shop").header("x-user", "Ada");
        // The connection's task may not have seen yet that the last response is over.
        http.ready().await?;
        let response = http.send_request(request.body(Full::new(Bytes::from(body)))?).await?;
        let status = response.status().as_u16();
        let body = response.into_body().collect().await?.to_bytes();
        println!("{method} {path} {status} {}", String::from_utf8_lossy(&body));
        assert_eq!((status, &body[..]), (expected.0, expected.1.as_bytes()));
    }
    Ok(())
}
