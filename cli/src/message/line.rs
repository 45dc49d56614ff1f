//! [`Line`]: a message as a line of JSON. The structs in it are JSON of their own, [`RawValue`]s: they are written and read in the style that is asked for.

use std::fmt;
use std::marker::PhantomData;

use scrimp::descriptor::FieldDesc;
use scrimp::field::ValueInput;
use scrimp::{Arena, JsonError, JsonStyle, Message, MessageKind, Protocol, ValueRef};
use scrimp_envelope::{ApplicationException, Dress, ExceptionKind, Header, Headers, MethodCodec};
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::Framing;
use crate::args::{AnyProtocol, Dialect};
use crate::stream::Problem;

/// A line that is to be written.
pub(super) type WrittenLine = Line<Box<RawValue>>;

/// A message as a line of JSON: what is needed to write it again, though not every detail of a header, nor what the schema does not know. What is in
/// the struct is `T`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "T: Deserialize<'de>"))]
pub(super) struct Line<T> {
    /// The service, where the message names it before the method.
    pub(super) service: Option<String>,
    pub(super) method: String,
    /// Told by the members of the body where it is not given.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<Kind>,
    /// Not given where it says nothing, as after a call is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) seqid: Option<i32>,
    #[serde(default)]
    pub(super) headers: Pairs<String>,
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    pub(super) int_headers: Pairs<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) token: Option<String>,
    /// What a mesh header says, which is told and not written.
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    pub(super) mesh_headers: Pairs<String>,
    /// Of a call, oneway or not.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    pub(super) args: Option<T>,
    /// What a method returned; `null` where that is nothing.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    pub(super) result: Option<T>,
    /// What it threw, by the name that it is declared by.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    pub(super) exception: Option<T>,
    /// What the server could not do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) error: Option<ErrorLine>,
    #[serde(default)]
    pub(super) framing: Framing,
    #[serde(default)]
    pub(super) protocol: AnyProtocol,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) dialect: Option<Dialect>,
    /// Of a header.
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) flags: u16,
    /// The sequence number in a header, where that is not the message's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) sequence: Option<u32>,
    /// Whether a payload is compressed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) zlib: bool,
    /// Whether a payload behind a header is in a frame of its own.
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) framed_payload: bool,
    /// The protocol id in a TTHeader, where that is not the one of the protocol.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) protocol_id: Option<u8>,
}

impl<T> Line<T> {
    /// A message of which the rest is not told yet.
    pub(super) fn new(service: Option<&str>, method: &str, kind: MessageKind) -> Self {
        Self {
            service: service.map(str::to_owned),
            method: method.to_owned(),
            kind: Some(kind.into()),
            seqid: None,
            headers: Pairs::default(),
            int_headers: Pairs::default(),
            token: None,
            mesh_headers: Pairs::default(),
            args: None,
            result: None,
            exception: None,
            error: None,
            framing: Framing::default(),
            protocol: AnyProtocol::default(),
            dialect: None,
            flags: 0,
            sequence: None,
            zlib: false,
            framed_payload: false,
            protocol_id: None,
        }
    }

    /// The same, of a message in this dress and with these headers.
    pub(super) fn dressed(mut self, dress: &Dress, headers: Headers<'_>) -> Self {
        // Messages without a header of their own have one of a mesh.
        let texts = match has_header(dress.framing()) {
            true => &mut self.headers,
            false => &mut self.mesh_headers,
        };
        for header in headers.iter() {
            match header {
                Header::Text { key, value } => texts.0.push((key.to_owned(), value.to_owned())),
                Header::Int { key, value } => self.int_headers.0.push((key, value.to_owned())),
                Header::Token(token) => self.token = Some(token.to_owned()),
                _ => {}
            }
        }
        self.protocol = match dress.protocol() {
            Protocol::Compact => AnyProtocol::Compact,
            _ => AnyProtocol::Binary,
        };
        Self {
            framing: dress.framing().into(),
            dialect: (dress.dialect() == scrimp::Dialect::Fbthrift).then_some(Dialect::Fbthrift),
            flags: dress.flags(),
            sequence: dress.sequence().filter(|sequence| self.seqid != Some(*sequence as i32)),
            zlib: dress.has_zlib(),
            framed_payload: dress.has_framed_payload(),
            protocol_id: dress.protocol_id(),
            ..self
        }
    }

    /// The same, of a message in the JSON protocol and this framing.
    pub(super) fn in_json(self, framing: scrimp_envelope::Framing) -> Self {
        Self { framing: framing.into(), protocol: AnyProtocol::Json, ..self }
    }

    /// Refuses members that say what is in a header, where messages in `framing` have none, or another.
    pub(super) fn check_header(&self, framing: scrimp_envelope::Framing) -> Result<(), Problem> {
        use scrimp_envelope::Framing::{THeader, TTHeader};
        let any = has_header(framing);
        let there = [
            ("flags", self.flags != 0, any),
            ("sequence", self.sequence.is_some(), any),
            ("zlib", self.zlib, framing == THeader),
            ("framed_payload", self.framed_payload, framing == TTHeader),
            ("protocol_id", self.protocol_id.is_some(), framing == TTHeader),
        ];
        match there.iter().find(|(_, is_there, is_allowed)| *is_there && !is_allowed) {
            None => Ok(()),
            Some((found, ..)) => {
                Err(Problem::refused(format_args!("{framing} messages have no `{found}` in a header")))
            }
        }
    }

    /// Refuses members of a body that messages of another kind have.
    pub(super) fn check_members(&self, kind: MessageKind) -> Result<(), Problem> {
        let expected: &[&str] = match kind {
            MessageKind::Call | MessageKind::Oneway => &["args"],
            MessageKind::Reply => &["result", "exception"],
            MessageKind::Exception => &["error"],
        };
        let there = [
            ("args", self.args.is_some()),
            ("result", self.result.is_some()),
            ("exception", self.exception.is_some()),
            ("error", self.error.is_some()),
        ];
        match there.iter().find(|(name, is_there)| *is_there && !expected.contains(name)) {
            None => Ok(()),
            Some((found, _)) => {
                let expected = expected.join("` or `");
                Err(Problem::refused(format_args!(
                    "a message of type `{kind}` has `{expected}`, not `{found}`"
                )))
            }
        }
    }
}

impl WrittenLine {
    /// A call with `args`.
    pub(super) fn with_args(mut self, args: Message<'_>, style: &JsonStyle) -> Result<Self, JsonError> {
        self.args = Some(part(args.to_json(style)?));
        Ok(self)
    }

    /// A reply to `method`, of which `result` is the struct: what it returned, or threw.
    pub(super) fn with_result(
        mut self,
        method: &MethodCodec,
        result: Message<'_>,
        style: &JsonStyle,
    ) -> Result<Self, JsonError> {
        let success = method.method().success();
        let (returned, threw): (Vec<_>, Vec<_>) =
            result.fields().partition(|(field, _)| success.is_some_and(|success| success.id == field.id));
        self.result = match returned.first() {
            Some((field, _)) => result.json_by_id(field.id, style)?.map(part),
            None if success.is_none() && threw.is_empty() => Some(part("null".to_owned())),
            None => None,
        };
        self.exception = match (threw.is_empty(), returned.is_empty()) {
            (true, _) => None,
            (false, true) => Some(part(result.to_json(style)?)),
            (false, false) => {
                let arena = Arena::new();
                Some(part(without_returned(method, &threw, &arena).to_json(style)?))
            }
        };
        Ok(self)
    }
}

/// The struct of a result of `method` with the fields of `threw` alone.
fn without_returned<'a>(
    method: &'a MethodCodec,
    threw: &[(&FieldDesc, ValueRef<'a>)],
    arena: &'a Arena,
) -> Message<'a> {
    let ty = method.result_type().expect("it has a result, so there is a type");
    let mut alone = ty.builder(arena);
    for (field, value) in threw {
        alone.set_by_name(&field.name, ValueInput::Shared(*value)).expect("it is a field of such a struct");
    }
    alone.finish().expect("results require nothing")
}

/// A member that is this JSON.
fn part(json: String) -> Box<RawValue> {
    RawValue::from_string(json).expect("messages are written as JSON")
}

/// Whether messages in `framing` have a header, with keys and values.
fn has_header(framing: scrimp_envelope::Framing) -> bool {
    matches!(framing, scrimp_envelope::Framing::THeader | scrimp_envelope::Framing::TTHeader)
}

/// A member that is there, be it `null`.
fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// [`MessageKind`] by name.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    Call,
    Reply,
    Exception,
    Oneway,
}

impl From<MessageKind> for Kind {
    fn from(kind: MessageKind) -> Self {
        match kind {
            MessageKind::Call => Self::Call,
            MessageKind::Reply => Self::Reply,
            MessageKind::Exception => Self::Exception,
            MessageKind::Oneway => Self::Oneway,
        }
    }
}

impl From<Kind> for MessageKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Call => Self::Call,
            Kind::Reply => Self::Reply,
            Kind::Exception => Self::Exception,
            Kind::Oneway => Self::Oneway,
        }
    }
}

/// [`ApplicationException`] as JSON.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ErrorLine {
    #[serde(rename = "type", default)]
    pub(super) kind: i32,
    #[serde(default)]
    pub(super) message: String,
}

impl ErrorLine {
    pub(super) fn exception(&self) -> ApplicationException<'_> {
        ApplicationException::new(ExceptionKind(self.kind), self.message.as_str())
    }
}

impl From<ApplicationException<'_>> for ErrorLine {
    fn from(exception: ApplicationException<'_>) -> Self {
        Self { kind: exception.kind.0, message: exception.message.into_owned() }
    }
}

/// Keys and values, in order; an object.
#[derive(Debug)]
pub(super) struct Pairs<K>(pub(super) Vec<(K, String)>);

impl<K> Pairs<K> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K> Default for Pairs<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Serialize> Serialize for Pairs<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de, K: Deserialize<'de>> Deserialize<'de> for Pairs<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PairsVisitor(PhantomData))
    }
}

struct PairsVisitor<K>(PhantomData<K>);

impl<'de, K: Deserialize<'de>> Visitor<'de> for PairsVisitor<K> {
    type Value = Pairs<K>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of texts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<K>, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Pairs(pairs))
    }
}
