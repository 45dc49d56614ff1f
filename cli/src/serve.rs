//! `scrimp serve`: a server that answers from a file, or with what it was asked.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::ArgGroup;
use scrimp::{JsonStyle, Utf8, Value};
use scrimp_envelope::ExceptionKind;
use scrimp_rpc::{self as rpc, Address, Request, Server};

use crate::args::{CodecArgs, LimitArgs, SchemaArgs, WriteArgs};
use crate::endpoint::{ListenArgs, interruption, runtime};
use crate::failure::Failure;
use crate::files::{self, Output};
use crate::json_style::ReadArgs;
use crate::message::{Answer, Outcome, configure};
use crate::services::Services;
use crate::zero::{self, Fields};

/// What `scrimp serve` takes.
#[derive(Debug, clap::Args)]
#[command(group(ArgGroup::new("source").args(["answers", "echo"]).required(true)))]
pub(crate) struct Args {
    /// Where to listen: `tcp:host:port`, `tls:host:port`, `unix:path` or `auto:host:port`; port 0 is any that is free
    #[arg(value_name = "ADDRESS")]
    address: Address,
    #[command(flatten)]
    schema: SchemaArgs,
    /// The service; all services of the schema unless given
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,
    /// Answer from a file of lines like `{"method": "Service.method", "args": {…}, "result": …}`: the first one that is for the method
    /// counts, and for the arguments where it has some. Instead of `result` there may be `exception`, `{NAME: {…}}`, or `error`,
    /// `{"type": 6, "message": "…"}`
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// Answer with the first argument where it has the type of the result, else with zero or what is empty
    #[arg(long)]
    echo: bool,
    #[command(flatten)]
    codec: CodecArgs,
    #[command(flatten)]
    limits: LimitArgs,
    #[command(flatten)]
    write: WriteArgs,
    #[command(flatten)]
    json: ReadArgs,
    #[command(flatten)]
    listen: ListenArgs,
}

/// How long what is in flight may take when the command is asked to end.
const GRACE: Duration = Duration::from_secs(5);

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let limits = args.limits.limits(args.codec.max_depth);
    let configure = configure(limits, Utf8::default(), args.codec.executor.into());
    let absent = args.write.absent();
    let services =
        Services::load(&args.schema, args.service.as_deref(), move |codec| configure(codec).absent(absent))?;
    let answers = match &args.answers {
        Some(path) => read_answers(path, &args.json.style(), &services)?,
        None => Vec::new(),
    };
    runtime()?.block_on(serve(args, &services, answers))
}

async fn serve(args: &Args, services: &Services, answers: Vec<Answer>) -> Result<(), Failure> {
    let interrupted = interruption()?;
    let listener = args.listen.bind(&args.address).await?;
    let address = listener.address().clone();
    let echo = args.echo;
    let handler = move |request: Request| {
        let answer = if echo { echoed(&request) } else { find(&answers, &request) };
        async move { answer }
    };
    let options = args.limits.read_options(args.codec.dialect);
    let server = Server::builder(rpc::Services::new(services.all().iter().cloned()), handler)
        .read_options(options)
        .build();
    let serving = tokio::spawn(server.clone().serve(listener));
    // Whoever started the command waits for this line.
    let mut out = Output::stdout();
    writeln!(out, "listening on {address}").map_err(|error| out.failure(&error))?;
    out.flush()?;
    interrupted.await;
    server.stop(GRACE).await;
    match serving.await {
        Ok(served) => served.map_err(|error| Failure::transport(address, error)),
        Err(error) => Err(Failure::transport(address, error)),
    }
}

/// The first argument where it has the type of the result, else zero.
fn echoed(request: &Request) -> Result<rpc::Answer, rpc::Failure> {
    let method = request.method();
    if method.is_oneway() {
        return Ok(rpc::Answer::nothing());
    }
    let Some(success) = method.method().success() else { return Ok(request.returns_nothing()) };
    let first = method.args_type().desc().fields.first();
    let same = first.filter(|first| first.ty.id == success.ty.id);
    if let Some(value) = same.and_then(|first| request.args().get_by_id(first.id)) {
        return Ok(request.returns(value)?);
    }
    let schema = method.args_type().schema();
    let Some(zero) = zero::value(schema.descriptors(), success.ty.id, Fields::Required) else {
        let message =
            format!("the result of `{}` has no zero value: it would have to hold itself", method.name());
        return Err(rpc::Failure::new(ExceptionKind::INTERNAL_ERROR, message));
    };
    let result = Value::Struct(vec![(success.id, zero)]);
    Ok(request.result(|b| b.set_fields(&result).map(drop))?)
}

/// The lines of a file of answers.
fn read_answers(path: &Path, style: &JsonStyle, services: &Services) -> Result<Vec<Answer>, Failure> {
    let text = files::read_text(path)?;
    let lines = text.split(|byte| *byte == b'\n').enumerate();
    let lines = lines.filter(|(_, line)| !line.trim_ascii().is_empty());
    let answers = lines.map(|(number, line)| {
        let place = format!("{}:{}", files::name_of(path), number + 1);
        Answer::read(line, style, services).map_err(|problem| problem.in_bytes(&place, 0, |_| None))
    });
    answers.collect()
}

/// What the first answer that is for a request says.
fn find(answers: &[Answer], request: &Request) -> Result<rpc::Answer, rpc::Failure> {
    let method = request.method();
    match answers.iter().find(|answer| answer.is_for(method, request.args())).map(Answer::outcome) {
        Some(Outcome::Nothing) => Ok(rpc::Answer::nothing()),
        Some(Outcome::Result(result)) => Ok(result.clone().into()),
        Some(Outcome::Failed(exception)) => Err(rpc::Failure::new(exception.kind, exception.message.clone())),
        None => {
            let message = format!("no answer is for `{}` with these arguments", method.name());
            Err(rpc::Failure::new(ExceptionKind::INTERNAL_ERROR, message))
        }
    }
}
