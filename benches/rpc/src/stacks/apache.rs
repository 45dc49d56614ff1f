//! Apache Thrift's Rust library: a thread for each connection, on either side. What its generator would write of the service is
//! written here once for both methods.

use std::io;
use std::net::TcpStream;
use std::time::Duration;

use scrimp::Protocol;
use scrimp_bench::peers::apache::{
    EchoArgs, EchoNodeArgs, EchoNodeResult, EchoResult, Node, Request, Response, decode,
};
use scrimp_rpc::Address;
use thrift::protocol::{
    TBinaryInputProtocol, TBinaryInputProtocolFactory, TBinaryOutputProtocol, TBinaryOutputProtocolFactory,
    TInputProtocol, TMessageIdentifier, TMessageType, TOutputProtocol, TSerializable,
    verify_expected_message_type, verify_expected_sequence_number, verify_expected_service_call,
};
use thrift::server::{TProcessor, TServer, handle_process_result};
use thrift::transport::{
    ReadHalf, TFramedReadTransport, TFramedReadTransportFactory, TFramedWriteTransport,
    TFramedWriteTransportFactory, TIoChannel, TTcpChannel, WriteHalf,
};
use thrift::{ApplicationError, ApplicationErrorKind};

use super::blocking::on_threads;
use super::{Announce, host_and_port, place};
use crate::control::{Client, Pace, Until};
use crate::messages::{ACTION, NODE, text};
use crate::scenarios::{Load, Message};

pub(super) fn serve(load: &Load, announce: Announce<'_>) -> io::Result<()> {
    // The library tells nobody which port it got: it is told one that was free a moment ago.
    let free = std::net::TcpListener::bind(host_and_port(&place(load))?)?.local_addr()?;
    let mut server = TServer::new(
        TFramedReadTransportFactory::new(),
        TBinaryInputProtocolFactory::new(),
        TFramedWriteTransportFactory::new(),
        TBinaryOutputProtocolFactory::new(),
        EchoProcessor,
        load.callers + 1,
    );
    let listening = std::thread::spawn(move || server.listen(free));
    while TcpStream::connect(free).is_err() {
        if listening.is_finished() {
            break;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    announce(&Address::Tcp(free.to_string()))?;
    listening.join().expect("the library does not panic").map_err(io::Error::other)
}

struct EchoProcessor;

impl TProcessor for EchoProcessor {
    fn process(
        &self,
        input: &mut dyn TInputProtocol,
        output: &mut dyn TOutputProtocol,
    ) -> thrift::Result<()> {
        let message_ident = input.read_message_begin()?;
        let res = match &*message_ident.name {
            "echo" => answer(&message_ident, input, output, |args: EchoArgs| {
                let Request { action, msg } = args.request.unwrap_or(Request { action: None, msg: None });
                EchoResult { success: Some(Response { action, msg }) }
            }),
            "echo_node" => answer(&message_ident, input, output, |args: EchoNodeArgs| EchoNodeResult {
                success: args.node,
            }),
            method => Err(ApplicationError::new(
                ApplicationErrorKind::UnknownMethod,
                format!("unknown method {method}"),
            )
            .into()),
        };
        handle_process_result(&message_ident, res, output)
    }
}

fn answer<A: TSerializable, R: TSerializable>(
    call: &TMessageIdentifier,
    input: &mut dyn TInputProtocol,
    output: &mut dyn TOutputProtocol,
    handle: impl FnOnce(A) -> R,
) -> thrift::Result<()> {
    let args = A::read_from_in_protocol(input)?;
    input.read_message_end()?;
    let result = handle(args);
    let ident = TMessageIdentifier::new(&*call.name, TMessageType::Reply, call.sequence_number);
    output.write_message_begin(&ident)?;
    result.write_to_out_protocol(output)?;
    output.write_message_end()?;
    output.flush()
}

struct Connection {
    input: TBinaryInputProtocol<TFramedReadTransport<ReadHalf<TTcpChannel>>>,
    output: TBinaryOutputProtocol<TFramedWriteTransport<WriteHalf<TTcpChannel>>>,
    sequence_number: i32,
}

impl Connection {
    fn open(address: &Address) -> thrift::Result<Self> {
        let mut channel = TTcpChannel::new();
        channel.open(host_and_port(address)?)?;
        let (read, write) = channel.split()?;
        Ok(Self {
            input: TBinaryInputProtocol::new(TFramedReadTransport::new(read), true),
            output: TBinaryOutputProtocol::new(TFramedWriteTransport::new(write), true),
            sequence_number: 0,
        })
    }

    fn call<A: TSerializable, R: TSerializable>(&mut self, method: &str, args: A) -> thrift::Result<R> {
        self.sequence_number = self.sequence_number.wrapping_add(1);
        let call = TMessageIdentifier::new(method, TMessageType::Call, self.sequence_number);
        self.output.write_message_begin(&call)?;
        args.write_to_out_protocol(&mut self.output)?;
        self.output.write_message_end()?;
        self.output.flush()?;
        let reply = self.input.read_message_begin()?;
        verify_expected_sequence_number(self.sequence_number, reply.sequence_number)?;
        verify_expected_service_call(method, &reply.name)?;
        if reply.message_type == TMessageType::Exception {
            let error = thrift::Error::read_application_error_from_in_protocol(&mut self.input)?;
            self.input.read_message_end()?;
            return Err(thrift::Error::Application(error));
        }
        verify_expected_message_type(TMessageType::Reply, reply.message_type)?;
        let result = R::read_from_in_protocol(&mut self.input)?;
        self.input.read_message_end()?;
        Ok(result)
    }
}

struct Apache {
    connections: Vec<Connection>,
    message: Message,
    request: Request,
    node: Node,
}

pub(super) fn connect(load: &Load, address: &Address) -> io::Result<Box<dyn Client>> {
    let connections = (0..load.callers).map(|_| Connection::open(address)).collect::<Result<_, _>>();
    Ok(Box::new(Apache {
        connections: connections.map_err(io::Error::other)?,
        message: load.message,
        request: Request { action: Some(ACTION.to_owned()), msg: Some(text()) },
        node: decode(Protocol::Binary, NODE),
    }))
}

impl Client for Apache {
    fn run(&mut self, until: Until) -> io::Result<Vec<u32>> {
        let Self { connections, message, request, node } = self;
        on_threads(connections, |connection| {
            let mut pace = Pace::new(until);
            while pace.goes_on() {
                let is_right = match message {
                    Message::Text => {
                        let args = EchoArgs { request: Some(request.clone()) };
                        let result: EchoResult = connection.call("echo", args).map_err(io::Error::other)?;
                        let response = result.success.expect("there is a result");
                        !pace.compares()
                            || (&response.action, &response.msg) == (&request.action, &request.msg)
                    }
                    Message::Node => {
                        let args = EchoNodeArgs { node: Some(node.clone()) };
                        let result: EchoNodeResult =
                            connection.call("echo_node", args).map_err(io::Error::other)?;
                        let response = result.success.expect("there is a result");
                        !pace.compares() || response == *node
                    }
                };
                assert!(is_right, "an answer is wrong");
            }
            Ok(pace)
        })
    }
}
