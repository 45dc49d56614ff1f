//! The calculator of `envelope/examples`, on tokio: the same service, whose clients and servers understand those of that example and of other
//! libraries; see `interop/run`.
//!
//! ```text
//! rpc_calculator                            both sides, over every transport
//! rpc_calculator server tcp:127.0.0.1:0
//! rpc_calculator client tcp:127.0.0.1:9090 --framing theader --zlib --protocol compact --multiplexed
//! ```

use std::env;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use scrimp::{Dialect, Protocol, Schema};
use scrimp_envelope::{Dress, ExceptionKind, Framing, ServiceCodec};
use scrimp_rpc::{
    Address, Answer, CallErrorKind, CallOptions, Client, ClientBuilder, Connector, Failure as Refusal,
    Handler, Listener, MultiplexOptions, Request, Server,
};

const IDL: &str = include_str!("../../envelope/examples/calculator.thrift");

/// A method that no server has.
const LATER_IDL: &str = "service Calculator { double root(1: double of) }";

/// A header that servers send back, in the framings that have headers.
const REQUEST_ID: &str = "request-id";

type Failure = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match &arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => talk_to_itself().await,
        ["server", address] => {
            let listener = Listener::bind(&parse_address(address)?).await?;
            match listener.address() {
                Address::Tcp(place) => println!("listening on {place}"),
                other => println!("listening on {other}"),
            }
            Ok(server()?.serve(listener).await?)
        }
        ["client", address, options @ ..] => {
            let (dress, multiplexed) = parse(options)?;
            call_in_every_way(&parse_address(address)?, dress, multiplexed).await
        }
        _ => Err("use: rpc_calculator [server ADDRESS | client ADDRESS OPTIONS]".into()),
    }
}

/// An address; of TCP where no scheme is said.
fn parse_address(text: &str) -> Result<Address, Failure> {
    Ok(text.parse().or_else(|_| format!("tcp:{text}").parse())?)
}

/// What a client is told: the dress of its calls, and whether they name the service.
fn parse(options: &[&str]) -> Result<(Dress, bool), Failure> {
    let (mut framing, mut protocol) = (Framing::Unframed, Protocol::Binary);
    let (mut zlib, mut multiplexed) = (false, false);
    let mut options = options.iter().copied();
    while let Some(option) = options.next() {
        match (
            option,
            if option.ends_with("framing") || option.ends_with("protocol") { options.next() } else { None },
        ) {
            ("--framing", Some("unframed")) => framing = Framing::Unframed,
            ("--framing", Some("framed")) => framing = Framing::Framed,
            ("--framing", Some("theader")) => framing = Framing::THeader,
            ("--framing", Some("ttheader")) => framing = Framing::TTHeader,
            ("--protocol", Some("binary")) => protocol = Protocol::Binary,
            ("--protocol", Some("compact")) => protocol = Protocol::Compact,
            ("--zlib", None) => zlib = true,
            ("--multiplexed", None) => multiplexed = true,
            (other, _) => return Err(format!("unknown option {other}, or value of it").into()),
        }
    }
    Ok((Dress::new(framing).with_protocol(protocol, Dialect::Apache).with_zlib(zlib), multiplexed))
}

/// Has clients of every kind call one server over TCP, and another over a Unix socket.
async fn talk_to_itself() -> Result<(), Failure> {
    let socket = env::temp_dir().join(format!("scrimp-calculator-{}.sock", std::process::id()));
    for address in [parse_address("127.0.0.1:0")?, Address::Unix(socket)] {
        let listener = Listener::bind(&address).await?;
        let address = listener.address().clone();
        let server = server()?;
        let serving = tokio::spawn(server.clone().serve(listener));
        for protocol in [Protocol::Binary, Protocol::Compact] {
            for framing in [Framing::Unframed, Framing::Framed, Framing::THeader, Framing::TTHeader] {
                for multiplexed in [false, true] {
                    let dress = Dress::new(framing).with_protocol(protocol, Dialect::Apache);
                    call_in_every_way(&address, dress, multiplexed).await?;
                }
                println!("{address}, {framing}, {protocol}: every call ended as it should");
            }
        }
        server.stop(Duration::from_secs(5)).await;
        serving.await??;
    }
    Ok(())
}

/// The service.
fn server() -> Result<Server<Calculator>, Failure> {
    let schema = Schema::parse("calculator.thrift", IDL)?;
    let service = ServiceCodec::new(&schema.service("Calculator")?);
    Ok(Server::builder(service, Calculator::default()).build())
}

#[derive(Default)]
struct Calculator {
    /// What was noted, until it is asked for.
    notes: Mutex<Vec<String>>,
}

impl Handler for Calculator {
    async fn handle(&self, request: Request) -> Result<Answer, Refusal> {
        let answer = self.answer(&request)?;
        Ok(match request.headers().get(REQUEST_ID) {
            Some(id) => answer.with_header(REQUEST_ID, id),
            None => answer,
        })
    }
}

impl Calculator {
    fn answer(&self, request: &Request) -> Result<Answer, Refusal> {
        let args = request.args();
        let number =
            |name: &str| args.get_by_name(name).map(|value| value.as_i64().unwrap_or_default() as i32);
        let notes = || self.notes.lock().unwrap_or_else(PoisonError::into_inner);
        match request.method().name() {
            "ping" => Ok(request.returns_nothing()),
            "add" => Ok(request.returns(number("a")?.wrapping_add(number("b")?))?),
            "divide" => {
                let (dividend, divisor) = (number("dividend")?, number("divisor")?);
                match dividend.checked_div(divisor) {
                    Some(quotient) => Ok(request.returns(quotient)?),
                    None if divisor == 0 => Ok(request.result(|b| {
                        let mut thrown = b.by_name("by_zero")?.into_struct()?;
                        thrown.set_by_name("dividend", dividend)?.set_by_name("why", "division by zero")?;
                        Ok(())
                    })?),
                    None => Err(Refusal::new(ExceptionKind::INTERNAL_ERROR, "the quotient does not fit")),
                }
            }
            "echo" => Ok(request.returns(args.get_by_name("value")?)?),
            "note" => {
                notes().push(args.get_by_name("text")?.as_str().unwrap_or_default().to_owned());
                Ok(Answer::nothing())
            }
            "notes" => {
                let noted = std::mem::take(&mut *notes());
                Ok(request.result(|b| {
                    let mut texts = b.by_name("success")?.into_list()?;
                    noted.iter().try_for_each(|text| texts.push(text).map(drop))
                })?)
            }
            other => Err(Refusal::new(ExceptionKind::UNKNOWN_METHOD, format!("nobody wrote `{other}`"))),
        }
    }
}

/// Calls everything on connections of its own, and then on one that calls share, where replies can be told apart.
async fn call_in_every_way(address: &Address, dress: Dress, multiplexed: bool) -> Result<(), Failure> {
    let builder = || {
        let connector = Connector::new(address.clone());
        Client::builder(connector).dress(dress).multiplexed_names(multiplexed)
    };
    call_everything(builder(), dress).await?;
    if dress.framing() != Framing::Unframed {
        call_everything(builder().multiplexed(1, MultiplexOptions::new()), dress).await?;
    }
    Ok(())
}

/// Calls everything, and panics where it ends other than it should.
async fn call_everything(builder: ClientBuilder, dress: Dress) -> Result<(), Failure> {
    let calculator = Caller::new(builder, IDL, dress)?;
    let call = async |name: &str, args: &str| calculator.call(name, args).await;
    let returned = |json: &str| Ok(json.to_owned());
    let failed = |kind: ExceptionKind| Err(kind);

    assert_eq!(call("ping", "{}").await?, returned("{}"));
    assert_eq!(call("add", r#"{"a":2,"b":3}"#).await?, returned(r#"{"success":5}"#));
    let divide = |dividend, divisor| format!(r#"{{"dividend":{dividend},"divisor":{divisor}}}"#);
    assert_eq!(call("divide", &divide(-7, 2)).await?, returned(r#"{"success":-3}"#));
    let thrown = call("divide", &divide(7, 0)).await?.map_err(|kind| kind.to_string())?;
    assert!(thrown.starts_with(r#"{"by_zero":{"dividend":7,"why":"#), "{thrown}");
    assert_eq!(call("divide", &divide(i32::MIN, -1)).await?, failed(ExceptionKind::INTERNAL_ERROR));
    let later = Caller { service: service(LATER_IDL)?, ..calculator.clone() };
    assert_eq!(later.call("root", r#"{"of":2.0}"#).await?, failed(ExceptionKind::UNKNOWN_METHOD));

    let value = r#"{"truth":true,"tiny":-128,"large":9223372036854775807,"real":-1.5e300,"text":"Zoë 你好 🧮","bytes":"AAEC/f7/",
        "sign":"NEGATIVE","point":{"x":0.1,"y":-0.0},"number":{"real":0.5},"numbers":[1,-1],"truths":[[],[true,false]],
        "nested":{"7":[1099511627776],"-7":[]},"points":[{"x":1.0,"y":5e-324}]}"#;
    let echo = calculator.service.method("echo")?;
    let arena = scrimp::Arena::new();
    let json = scrimp::JsonStyle::new();
    let text = format!(r#"{{"value":{value}}}"#);
    let args = echo.args_type().from_json(&arena, &json, &text)?;
    let reply = calculator.client.call(echo, args).await?;
    assert_eq!(reply.returned(), Some(args.get_by_name("value")?));

    let long = "größer ".repeat(50_000);
    for note in ["first", &long] {
        call("note", &format!(r#"{{"text":"{note}"}}"#)).await?.map_err(|kind| kind.to_string())?;
    }
    assert_eq!(call("notes", "{}").await?, returned(&format!(r#"{{"success":["first","{long}"]}}"#)));
    assert_eq!(call("notes", "{}").await?, returned(r#"{"success":[]}"#));
    Ok(())
}

fn service(idl: &str) -> Result<ServiceCodec, Failure> {
    Ok(ServiceCodec::new(&Schema::parse("calculator.thrift", idl)?.service("Calculator")?))
}

#[derive(Clone)]
struct Caller {
    client: Client,
    service: ServiceCodec,
    has_headers: bool,
}

impl Caller {
    fn new(builder: ClientBuilder, idl: &str, dress: Dress) -> Result<Self, Failure> {
        let has_headers = matches!(dress.framing(), Framing::THeader | Framing::TTHeader);
        Ok(Self { client: builder.build(), service: service(idl)?, has_headers })
    }

    /// The result as JSON, or what the server could not do.
    async fn call(&self, name: &str, args: &str) -> Result<Result<String, ExceptionKind>, Failure> {
        let method = self.service.method(name)?;
        let style = scrimp::JsonStyle::new();
        let args = {
            let arena = scrimp::Arena::new();
            method.args_type().from_json(&arena, &style, args)?.to_value()?
        };
        let args = scrimp::OwnedMessage::build(method.args_type(), |b| b.set_fields(&args).map(drop))?;
        let options = match self.has_headers {
            true => CallOptions::new().header(REQUEST_ID, name),
            false => CallOptions::new(),
        };
        match self.client.call_with(method, args.message(), &options).await {
            Ok(reply) => {
                if self.has_headers && !method.is_oneway() {
                    assert_eq!(reply.headers().get(REQUEST_ID), Some(name));
                }
                Ok(Ok(reply.to_json(&style)?))
            }
            Err(error) => match error.kind() {
                CallErrorKind::Failed(exception) => Ok(Err(exception.kind)),
                _ => Err(error.into()),
            },
        }
    }
}
