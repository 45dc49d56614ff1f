//! `scrimp call`: calls methods of a server, with arguments that are JSON.

use std::io::{self, BufRead};

use clap::error::ErrorKind;
use scrimp::{Arena, JsonStyle, Message};
use scrimp_envelope::MethodCodec;
use scrimp_rpc::{Address, CallError, CallErrorKind, CallOptions, Client, OwnedReply};
use tokio::runtime::Runtime;

use crate::client::{ClientArgs, read_args};
use crate::endpoint::runtime;
use crate::failure::Failure;
use crate::files::Output;
use crate::idl;
use crate::json_style::JsonArgs;
use crate::message::ReplyPrinter;
use crate::services::Services;
use crate::zero::{self, Fields};

/// What `scrimp call` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Args {
    /// Where the server is: `tcp:host:port`, `tls:host:port`, `unix:path` or `auto:host:port`
    #[arg(value_name = "ADDRESS", required_unless_present_any = Args::SHOWING)]
    address: Option<String>,
    /// The method, `Service.method`, or alone where one service has such a method
    #[arg(value_name = "SERVICE.METHOD", required_unless_present_any = Args::SHOWING)]
    method: Option<String>,
    /// The arguments, an object; none unless given. `-` reads them from stdin, a line for each call
    #[arg(value_name = "JSON", default_value = "{}", hide_default_value = true)]
    json: String,
    /// List the methods that can be called
    #[arg(long, group = "shows")]
    list: bool,
    /// Print what the method takes, returns and throws
    #[arg(long, group = "shows")]
    describe: bool,
    /// Print arguments of the method to start from: all of them, with zeros and empty values
    #[arg(long, group = "shows")]
    template: bool,
    #[command(flatten)]
    client: ClientArgs,
    #[command(flatten)]
    style: JsonArgs,
}

const EXIT_CODES: &str = "\
Exit codes: 0 the method has returned, 1 bad input, 2 wrong usage, 3 an exception came, declared or not,
4 the server cannot be reached, or does not answer as it should, or before the deadline";

impl Args {
    /// The options with which nothing is called.
    const SHOWING: [&'static str; 3] = ["list", "describe", "template"];

    /// The address and the method, where they are given: the first may be left out where nothing is called. The process ends where there
    /// should be an address and is none.
    fn target(&self) -> (Option<Address>, Option<&str>) {
        let shows = self.list || self.describe || self.template;
        let (address, method) = (self.address.as_deref(), self.method.as_deref());
        let parsed = address.map(str::parse::<Address>).transpose();
        match (parsed, method) {
            (Ok(address), method) => (address, method),
            (Err(_), None) if shows => (None, address),
            (Err(error), _) => clap::Error::raw(ErrorKind::ValueValidation, format!("{error}\n")).exit(),
        }
    }
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let (address, method) = args.target();
    let services = args.client.services(args.style.utf8())?;
    if args.list {
        return print(&list(&services));
    }
    let Some(path) = method else {
        clap::Error::raw(ErrorKind::MissingRequiredArgument, "which method? `Service.method`\n").exit()
    };
    let found = services.find(path);
    if args.describe
        && let (Err(_), Ok(service)) = (&found, services.service(path))
    {
        return print(&idl::service(service.service()));
    }
    let method = found.map_err(|problem| {
        let help = "`--list` lists the methods".to_owned();
        problem.in_bytes(&args.client.schema.place().to_string(), 0, |_| None).with_help([help])
    })?;
    match address {
        _ if args.describe => {
            print(&idl::description(method.args_type().schema().descriptors(), method.method().desc()))
        }
        Some(address) if !args.template => call(args, &address, method),
        _ => print(&template(method, &args.style.written())?),
    }
}

fn print(text: &str) -> Result<(), Failure> {
    let mut out = Output::stdout();
    out.put(text.as_bytes())?;
    out.finish()
}

/// The methods, a line each.
fn list(services: &Services) -> String {
    let methods = services.all().iter().flat_map(|service| {
        let service = service.service();
        service.methods().map(move |method| {
            format!(
                "{}.{}  {}\n",
                service.name(),
                method.name(),
                idl::signature(service.schema().descriptors(), method.desc())
            )
        })
    });
    methods.collect()
}

/// Arguments to start from.
fn template(method: &MethodCodec, style: &JsonStyle) -> Result<String, Failure> {
    let ty = method.args_type();
    let failed = |error: &dyn std::fmt::Display| Failure::at(method.name(), error);
    let zero = zero::of_struct(ty.schema().descriptors(), ty.desc().id, Fields::All).ok_or_else(|| {
        failed(&"there are no arguments: they would have to hold themselves, or far too much")
    })?;
    let arena = Arena::new();
    let args = ty.message_from_value(&arena, &zero).map_err(|error| failed(&error))?;
    let text = args.to_json(&style.clone().pretty(true)).map_err(|error| failed(&error))?;
    Ok(text + "\n")
}

fn call(args: &Args, address: &Address, method: &MethodCodec) -> Result<(), Failure> {
    let caller = Caller {
        args,
        address,
        method,
        client: args.client.client(address)?.build(),
        options: args.client.options(),
        runtime: runtime()?,
        printer: ReplyPrinter { dress: args.client.dress(), style: args.style.written() },
        style: args.style.read(),
    };
    let mut out = Output::stdout();
    if args.json != "-" {
        let arena = Arena::new();
        let message = read_args(method, &arena, &caller.style, "<arguments>", &args.json)?;
        let outcome = caller.call(message, &mut out);
        out.finish()?;
        return if outcome? { Ok(()) } else { Err(Failure::Exception) };
    }
    let called = caller.call_all(&mut io::stdin().lock(), &mut out);
    // What came before a failure is printed.
    out.finish()?;
    called
}

/// What calls have in common.
struct Caller<'a> {
    args: &'a Args,
    address: &'a Address,
    method: &'a MethodCodec,
    client: Client,
    options: CallOptions,
    runtime: Runtime,
    printer: ReplyPrinter,
    /// Of arguments.
    style: JsonStyle,
}

impl Caller<'_> {
    /// Calls the method with the arguments on each line of the input, on one connection.
    fn call_all(&self, input: &mut impl BufRead, out: &mut Output) -> Result<(), Failure> {
        let mut arena = Arena::new();
        let (mut line, mut has_returned) = (String::new(), true);
        for number in 1.. {
            let place = format!("<stdin>:{number}");
            line.clear();
            if input.read_line(&mut line).map_err(|error| Failure::at(&place, error))? == 0 {
                break;
            }
            if line.trim_ascii().is_empty() {
                continue;
            }
            arena.reset();
            let message = read_args(self.method, &arena, &self.style, &place, &line)?;
            has_returned &= self.call(message, out)?;
            // Whoever writes the lines may wait for the answers.
            out.flush()?;
        }
        if has_returned { Ok(()) } else { Err(Failure::Exception) }
    }

    /// Calls the method and prints what comes; tells whether it has returned.
    fn call(&self, message: Message<'_>, out: &mut Output) -> Result<bool, Failure> {
        let calling = self.client.call_with(self.method, message, &self.options);
        match self.runtime.block_on(calling) {
            Ok(reply) => self.print(&reply, out),
            Err(error) => self.print_failure(&error, out),
        }
    }

    fn print(&self, reply: &OwnedReply, out: &mut Output) -> Result<bool, Failure> {
        // A oneway call has no reply.
        if let Some(result) = reply.result() {
            self.printer.result(self.method, reply.headers(), result, out)?;
        }
        Ok(!reply.has_thrown())
    }

    fn print_failure(&self, error: &CallError, out: &mut Output) -> Result<bool, Failure> {
        match error.kind() {
            CallErrorKind::Failed(exception) => {
                self.printer.exception(self.method, exception.clone(), out)?;
                Ok(false)
            }
            _ => Err(self.args.client.failure(self.address, self.method, error, true)),
        }
    }
}
