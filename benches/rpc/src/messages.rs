//! The messages that go to and fro, and scrimp's codecs and handles for them.

use bytes::{Bytes, BytesMut};
use scrimp::{
    ArenaPool, BuildError, Builder, Executor, Field, Message, OwnedMessage, Schema, Struct, StructType,
};
use scrimp_envelope::{Dress, Framing, MethodCodec, ServiceCodec};

use crate::scenarios::{self, Load, Way};

/// What a Request says is to be done.
pub(crate) const ACTION: &str = "echo";

/// What it says beside: a kilobyte.
pub(crate) fn text() -> String {
    ('a'..='z').cycle().take(1024).collect()
}

/// The Node, in Binary.
pub(crate) const NODE: &[u8] = include_bytes!("../../../testdata/payloads/rust/medium.bin");

/// The service of the benchmark.
pub(crate) struct Echo {
    pub(crate) service: ServiceCodec,
    pub(crate) echo: Method,
    pub(crate) echo_node: Method,
    asked: Texts,
    answered: Texts,
    text: String,
    node: OwnedMessage,
}

/// A method, whose argument and return value are structs.
#[derive(Clone)]
pub(crate) struct Method {
    pub(crate) codec: MethodCodec,
    pub(crate) argument: Field<Struct>,
    pub(crate) success: Field<Struct>,
}

/// The fields of a Request or a Response.
#[derive(Clone, Copy)]
struct Texts {
    action: Field<str>,
    msg: Field<str>,
}

impl Texts {
    fn of(schema: &Schema, ty: &str) -> Self {
        let ty = schema.struct_type(ty).expect("the IDL declares it");
        let field = |name| ty.field(name).expect("the IDL declares it");
        Self { action: field("action"), msg: field("msg") }
    }

    fn are(self, message: Message<'_>, text: &str) -> bool {
        message.get(self.action) == ACTION && message.get(self.msg) == text
    }
}

impl Method {
    fn of(service: &ServiceCodec, name: &str, argument: &str) -> Self {
        let codec = service.method(name).expect("the IDL declares it").clone();
        let field = |ty: &StructType, name| ty.field(name).expect("the IDL declares it");
        Self {
            argument: field(codec.args_type(), argument),
            success: field(codec.result_type().expect("it is not oneway"), "success"),
            codec,
        }
    }
}

impl Echo {
    /// The service, of the IDL that is beside this program's source.
    pub(crate) fn new() -> Self {
        let schema = Schema::from_path(concat!(env!("CARGO_MANIFEST_DIR"), "/idl/echo.thrift"))
            .unwrap_or_else(|error| panic!("the benchmark's IDL: {error}"));
        let service = schema.service("Echo").expect("the IDL declares it");
        // What is measured is what calls come to, not how they begin.
        let service = ServiceCodec::with_options(&service, |codec| codec.executor(Executor::Jit));
        let node = schema.struct_type("bench.Node").expect("the IDL declares it");
        let node = scrimp::Codec::new(&node).expect("it compiles").decode_owned(Bytes::from_static(NODE));
        Self {
            echo: Method::of(&service, "echo", "request"),
            echo_node: Method::of(&service, "echo_node", "node"),
            asked: Texts::of(&schema, "Request"),
            answered: Texts::of(&schema, "Response"),
            text: text(),
            node: node.expect("the payload is a Node"),
            service,
        }
    }

    /// The method that echoes `message`.
    pub(crate) fn method(&self, message: scenarios::Message) -> &Method {
        match message {
            scenarios::Message::Text => &self.echo,
            scenarios::Message::Node => &self.echo_node,
        }
    }

    /// The arguments of a call, in memory of `pool`.
    pub(crate) fn args(&self, pool: &ArenaPool, message: scenarios::Message) -> OwnedMessage {
        let Method { codec, argument, .. } = self.method(message);
        let built = OwnedMessage::build_in(pool, codec.args_type(), |args| match message {
            scenarios::Message::Text => self.set_text(args, *argument, self.asked),
            scenarios::Message::Node => self.set_node(args, *argument),
        });
        built.expect("the handles are of this type, and nothing is required")
    }

    fn set_text(&self, builder: &mut Builder<'_>, field: Field<Struct>, to: Texts) -> Result<(), BuildError> {
        builder.nested(field)?.set(to.action, ACTION)?.set(to.msg, &self.text).map(drop)
    }

    fn set_node(&self, builder: &mut Builder<'_>, field: Field<Struct>) -> Result<(), BuildError> {
        let node = self.node.message().copy_to(builder.arena());
        builder.set(field, node).map(drop)
    }

    /// Sets the result of `echo` to what `args` ask.
    pub(crate) fn answer(&self, args: Message<'_>, result: &mut Builder<'_>) -> Result<(), BuildError> {
        let request = args.get(self.echo.argument);
        let mut response = result.nested(self.echo.success)?;
        response.set(self.answered.action, request.get(self.asked.action))?;
        response.set(self.answered.msg, request.get(self.asked.msg)).map(drop)
    }

    /// Whether `result` is what a call of `message` should return.
    pub(crate) fn is_right(&self, result: Message<'_>, message: scenarios::Message) -> bool {
        let success = result.get(self.method(message).success);
        match message {
            scenarios::Message::Text => self.answered.are(success, &self.text),
            scenarios::Message::Node => success == self.node.message(),
        }
    }

    /// The bytes of a call as `load` has it, and those of its reply, which are as many.
    pub(crate) fn bytes(&self, load: &Load) -> (Bytes, Bytes) {
        let framing = match load.way {
            Way::Exclusive | Way::Batched { .. } => Framing::Framed,
            Way::Multiplexed { .. } => Framing::TTHeader,
        };
        let (dress, pool) = (Dress::new(framing), ArenaPool::new());
        let Method { codec, success, .. } = self.method(load.message);
        let request = codec.request(1);
        let (mut call, mut reply) = (BytesMut::new(), BytesMut::new());
        let args = self.args(&pool, load.message);
        codec.write_request(&mut call, &dress, &[], &request, args.message()).expect("it can be written");
        let result_type = codec.result_type().expect("it is not oneway");
        let result = OwnedMessage::build_in(&pool, result_type, |result| match load.message {
            scenarios::Message::Text => self.set_text(result, *success, self.answered),
            scenarios::Message::Node => self.set_node(result, *success),
        });
        let result = result.expect("the handles are of this type, and nothing is required");
        codec.write_reply(&mut reply, &dress, &[], &request, result.message()).expect("it can be written");
        assert_eq!(call.len(), reply.len(), "call and reply are alike");
        (call.freeze(), reply.freeze())
    }
}
