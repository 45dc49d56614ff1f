//! `scrimp serve`: a server that answers from a file, or with what it was asked.

use std::fmt::Display;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::ArgGroup;
use scrimp::{Arena, JsonStyle, Value};
use scrimp_envelope::{ExceptionKind, MethodCodec, ServiceCodec};
use scrimp_rpc::{Address, Answer, Failure as Refusal, Listener, Request, Server, Services, tls};
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::args::SchemaArgs;
use crate::failure::{Failure, complain};
use crate::files;
use crate::zero::{self, Fields};

/// What `scrimp serve` takes.
#[derive(Debug, clap::Args)]
#[command(group(ArgGroup::new("source").args(["answers", "echo"]).required(true)))]
pub(crate) struct Args {
    /// Where to listen: `tcp:host:port`, `tls:host:port`, `unix:path` or `auto:host:port`; port 0 is any that is free
    address: Address,
    #[command(flatten)]
    schema: SchemaArgs,
    /// The service; all services of the IDL file unless given
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,
    /// Answer from FILE, a line each: {"method", "args", "result"} or {"method", "args", "exception": {NAME: {…}}}. The first line whose method is
    /// that of the request counts, and whose arguments are, where it has some
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// Answer with the first argument where it has the type of the result, else with zero
    #[arg(long)]
    echo: bool,
    /// The server's certificate, and those that lead to its root, in PEM; for `tls:`
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_certificate: Option<PathBuf>,
    /// The private key of the certificate, in PEM
    #[arg(long, value_name = "FILE", requires = "tls_certificate")]
    tls_key: Option<PathBuf>,
}

/// How long what is in flight may take when the command is interrupted.
const GRACE: Duration = Duration::from_secs(5);

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let schema = args.schema.load()?;
    let services: Vec<ServiceCodec> = match &args.service {
        Some(name) => {
            let service = schema.service(name).map_err(|error| Failure::at(args.schema.place(), error))?;
            vec![ServiceCodec::new(&service)]
        }
        None => schema.services().map(|service| ServiceCodec::new(&service)).collect(),
    };
    if services.is_empty() {
        return Err(Failure::at(args.schema.place(), "the file has no service"));
    }
    let answers = match &args.answers {
        Some(path) => Answers::read(path, &services)?,
        None => Answers { lines: Vec::new() },
    };
    let runtime = tokio::runtime::Runtime::new().map_err(|error| Failure::at("runtime", error))?;
    runtime.block_on(serve(args, services, answers))
}

async fn serve(args: &Args, services: Vec<ServiceCodec>, answers: Answers) -> Result<(), Failure> {
    let failed = |error: &dyn Display| Failure::at(&args.address, error);
    let listener = match (&args.address, &args.tls_certificate, &args.tls_key) {
        (Address::Tls(place), Some(certificate), Some(key)) => {
            let read =
                |path: &Path| fs::read_to_string(path).map_err(|error| Failure::at(path.display(), error));
            let config =
                tls::server_config(&read(certificate)?, &read(key)?).map_err(|error| failed(&error))?;
            Listener::bind_tls(place, config).await
        }
        (Address::Tls(_), ..) => {
            return Err(failed(&"TLS needs `--tls-certificate` and `--tls-key`"));
        }
        (address, ..) => Listener::bind(address).await,
    };
    let listener = listener.map_err(|error| failed(&error))?;
    let address = listener.address().clone();
    let echo = args.echo;
    let handler = move |request: Request| {
        let answer = if echo { echoed(&request) } else { answers.find(&request) };
        async move { answer }
    };
    let server = Server::builder(Services::new(services), handler).build();
    let serving = tokio::spawn(server.clone().serve(listener));
    // Whoever started the command waits for this line.
    let mut out = std::io::stdout().lock();
    let told = writeln!(out, "listening on {address}").and_then(|()| out.flush());
    told.map_err(|error| Failure::write("<stdout>", &error))?;
    if let Err(error) = tokio::signal::ctrl_c().await {
        complain(format_args!("scrimp: signals: {error}"));
    }
    server.stop(GRACE).await;
    match serving.await {
        Ok(Err(error)) => Err(failed(&error)),
        _ => Ok(()),
    }
}

/// The first argument where it has the type of the result, else zero.
fn echoed(request: &Request) -> Result<Answer, Refusal> {
    let method = request.method();
    if method.is_oneway() {
        return Ok(Answer::nothing());
    }
    let Some(success) = method.method().success() else { return Ok(request.returns_nothing()) };
    let first = method.args_type().desc().fields.first();
    let same = first.filter(|first| first.ty.id == success.ty.id);
    if let Some(value) = same.and_then(|first| request.args().get_by_id(first.id)) {
        return Ok(request.returns(value)?);
    }
    let schema = method.args_type().schema();
    let Some(zero) = zero::value(schema.descriptors(), success.ty.id, Fields::Required) else {
        let message = format!("the result of `{}` has no zero value", method.name());
        return Err(Refusal::new(ExceptionKind::INTERNAL_ERROR, message));
    };
    Ok(request.result(|b| b.set_fields(&Value::Struct(vec![(success.id, zero.clone())])).map(drop))?)
}

/// A file of answers.
struct Answers {
    lines: Vec<Prepared>,
}

/// A line of it, checked.
struct Prepared {
    /// The service's name and the method's.
    method: (String, String),
    /// The arguments that it is for.
    args: Option<Value>,
    /// The result.
    result: Value,
}

/// A line as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'l> {
    /// `method`, or `Service.method`.
    method: String,
    #[serde(borrow)]
    args: Option<&'l RawValue>,
    #[serde(borrow, default, deserialize_with = "given")]
    result: Option<&'l RawValue>,
    #[serde(borrow)]
    exception: Option<&'l RawValue>,
}

/// What is given, `null` included.
fn given<'de: 'l, 'l, D: serde::Deserializer<'de>>(from: D) -> Result<Option<&'l RawValue>, D::Error> {
    <&RawValue>::deserialize(from).map(Some)
}

impl Answers {
    fn read(path: &Path, services: &[ServiceCodec]) -> Result<Self, Failure> {
        let text = files::read_text(path)?;
        let mut lines = Vec::new();
        for (number, line) in text.split(|byte| *byte == b'\n').enumerate() {
            if line.trim_ascii().is_empty() {
                continue;
            }
            let prepared = prepare(line, services);
            let at = format_args!("{}:{}", files::name_of(path), number + 1).to_string();
            lines.push(prepared.map_err(|error| Failure::at(at, error))?);
        }
        Ok(Self { lines })
    }

    fn find(&self, request: &Request) -> Result<Answer, Refusal> {
        let method = request.method();
        let args = request.args().to_value()?;
        let found = self.lines.iter().find(|line| {
            (line.method.0.as_str(), line.method.1.as_str()) == (method.service_name(), method.name())
                && line.args.as_ref().is_none_or(|wanted| *wanted == args)
        });
        match found {
            Some(_) if method.is_oneway() => Ok(Answer::nothing()),
            Some(line) => Ok(request.result(|b| b.set_fields(&line.result).map(drop))?),
            None if method.is_oneway() => Ok(Answer::nothing()),
            None => {
                let message = format!("no answer to `{}` with these arguments", method.name());
                Err(Refusal::new(ExceptionKind::INTERNAL_ERROR, message))
            }
        }
    }
}

fn prepare(line: &[u8], services: &[ServiceCodec]) -> Result<Prepared, String> {
    let line: Line<'_> = serde_json::from_slice(line).map_err(|error| error.to_string())?;
    let method = find_method(&line.method, services)?;
    let arena = Arena::new();
    let style = JsonStyle::new();
    let args = line.args.map(|args| {
        let args = method.args_type().from_json(&arena, &style, args.get());
        args.map_err(|error| format!("args: {error}"))
            .and_then(|args| args.to_value().map_err(|error| error.to_string()))
    });
    let result = match (method.result_type(), line.result, line.exception) {
        (_, Some(_), Some(_)) => return Err("give `result` or `exception`, not both".to_owned()),
        (None, None, None) => Value::Struct(Vec::new()),
        (None, ..) => return Err(format!("`{}` is oneway: it has no result", line.method)),
        (Some(ty), result, exception) => {
            let text = match (method.method().success(), result, exception) {
                (_, None, Some(exception)) => exception.get().to_owned(),
                (Some(_), Some(result), _) => format!(r#"{{"success":{}}}"#, result.get()),
                (None, result, None) if result.is_none_or(|result| result.get() == "null") => "{}".to_owned(),
                (None, ..) => return Err(format!("`{}` returns nothing: leave `result` out", line.method)),
                (Some(_), None, None) => return Err("there is neither `result` nor `exception`".to_owned()),
            };
            let result = ty.from_json(&arena, &style, &text).map_err(|error| error.to_string())?;
            result.to_value().map_err(|error| error.to_string())?
        }
    };
    let method = (method.service_name().to_owned(), method.name().to_owned());
    Ok(Prepared { method, args: args.transpose()?, result })
}

/// The method that is called `name`, alone or behind its service and a dot.
fn find_method<'s>(name: &str, services: &'s [ServiceCodec]) -> Result<&'s MethodCodec, String> {
    let (service, method) =
        name.rsplit_once('.').map_or((None, name), |(service, method)| (Some(service), method));
    let among: Vec<&ServiceCodec> =
        services.iter().filter(|found| service.is_none_or(|service| found.name() == service)).collect();
    let found: Vec<&MethodCodec> =
        among.iter().filter_map(|service| service.find_method(method.as_bytes())).collect();
    match (&found[..], &among[..]) {
        ([method], _) => Ok(method),
        ([], [service]) => {
            Err(service.method(method).err().map_or_else(String::new, |error| error.to_string()))
        }
        ([], []) => Err(format!("there is no service `{}`", service.unwrap_or_default())),
        ([], _) => Err(format!("no service has a method `{method}`")),
        _ => Err(format!("several services have a method `{method}`: write `Service.{method}`")),
    }
}
