//! [`Head`]: what precedes the struct in a message; and whole messages.

use std::borrow::Cow;

use super::error::{Result, TJsonError, TJsonErrorKind};
use super::text::{Position, Tokens, utf8};
use super::write::put_string;
use crate::envelope::{Envelope, MessageKind};
use crate::error::{Limited, ReadErrorKind};
use crate::options::ReadLimits;
use crate::output::Output;
use crate::progress::Progress;

/// The version of messages.
const VERSION: i64 = 1;

/// An envelope at the start of text: see [`read_head`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head<'t> {
    /// The name of the method; with that of a service before it where several share a connection.
    pub name: Cow<'t, str>,
    /// What the message is for.
    pub kind: MessageKind,
    /// The sequence id: a reply has that of its call.
    pub seqid: i32,
    /// The bytes that it takes: where the struct starts.
    pub len: usize,
}

impl Head<'_> {
    /// The envelope.
    pub fn envelope(&self) -> Envelope<'_> {
        Envelope { name: &self.name, kind: self.kind, seqid: self.seqid }
    }

    /// Reads the rest of the message that `text` is, from its start: what `read` makes of the text of its struct, and where that ends. What
    /// follows the message is not looked at.
    ///
    /// # Errors
    ///
    /// That of `read`, and when the message does not end with its struct.
    pub fn read_body<'b, T>(
        &self,
        text: &'b [u8],
        read: impl FnOnce(&'b [u8]) -> Result<(T, usize)>,
    ) -> Result<(T, usize)> {
        let rest = text.get(self.len..).unwrap_or_default();
        let (body, len) = read(rest).map_err(|error| error.shifted(self.len))?;
        let start = self.len + len;
        let mut tokens = Tokens::new(&text[start..], 0);
        tokens.expect(b']', "the message's closing bracket").map_err(|error| error.shifted(start))?;
        Ok((body, start + tokens.position()))
    }
}

/// Reads the envelope at the start of `text`.
///
/// Where the text arrives in pieces, a [`Scanner`](super::Scanner) tells when the message is whole. Its head alone can be read before,
/// each time from the start.
///
/// ```
/// use scrimp::{Arena, Limits, Schema};
/// use scrimp_envelope::{MessageKind, Progress, ReadLimits, tjson};
/// let schema = Schema::parse("calc.thrift", "struct Args { 1: i32 a }")?;
/// let args = schema.struct_type("Args")?;
/// let text = br#"[1,"Calc:add",1,7,{"1":{"i32":5}}]"#;
/// let Progress::Done(head) = tjson::read_head(text, &ReadLimits::new())? else { panic!("it is whole") };
/// let call = head.envelope();
/// assert_eq!((call.service_and_method(), call.kind, call.seqid), ((Some("Calc"), "add"), MessageKind::Call, 7));
///
/// let arena = Arena::new();
/// let (message, len) = head.read_body(text, |body| tjson::read_struct(&args, &arena, body, &Limits::new()))?;
/// assert_eq!((message.get_by_name("a")?.as_i64(), len), (Some(5), text.len()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// When the text starts no message, or one whose name is longer than [`ReadLimits::name`] allows.
pub fn read_head<'t>(text: &'t [u8], limits: &ReadLimits) -> Result<Progress<Head<'t>>> {
    match head(text, limits) {
        Ok(head) => Ok(Progress::Done(head)),
        Err(error) if *error.kind() == TJsonErrorKind::UnexpectedEnd => {
            let (found, limit) = (text.len() as u64, limits.get_message().into());
            match found > limit {
                true => {
                    let kind = ReadErrorKind::Limit { what: Limited::Message, found, limit };
                    Err(TJsonError::at(text.len(), TJsonErrorKind::Envelope(kind)))
                }
                false => Ok(Progress::More(1)),
            }
        }
        Err(error) => Err(error),
    }
}

fn head<'t>(text: &'t [u8], limits: &ReadLimits) -> Result<Head<'t>> {
    let mut tokens = Tokens::new(text, 0);
    tokens.open_message()?;
    let version_at = tokens.start()?;
    let version = tokens.integer(Position::Value, "the version of a message")?;
    tokens.comma()?;
    if version != VERSION {
        return Err(TJsonError::at(version_at, TJsonErrorKind::Version(version)));
    }
    let name_at = tokens.start()?;
    let name = tokens.name(limits.get_name(), "the name of a method")?;
    let name = utf8(name, name_at)?;
    tokens.comma()?;
    let kind_at = tokens.start()?;
    let code = tokens.integer(Position::Value, "the type of a message")?;
    let Some(kind) = MessageKind::from_code(code) else {
        let kind = ReadErrorKind::MessageKind(code);
        return Err(TJsonError::at(kind_at, TJsonErrorKind::Envelope(kind)));
    };
    tokens.comma()?;
    let seqid = tokens.integer(Position::Value, "a sequence id")?;
    tokens.comma()?;
    tokens.start()?;
    Ok(Head { name, kind, seqid, len: tokens.position() })
}

/// Appends a message to `out`: what `body` appends is its struct. When that fails, `out` is as it was before.
///
/// ```
/// use scrimp_envelope::{ApplicationException, Envelope, ExceptionKind, MessageKind, tjson};
/// let call = Envelope { name: "Calc:ad", kind: MessageKind::Call, seqid: 7 };
/// let exception = ApplicationException::new(ExceptionKind::UNKNOWN_METHOD, "no `ad`");
/// let mut out = Vec::new();
/// tjson::write_message(&call.exception(), &mut out, |out| {
///     tjson::write_exception(&exception, out);
///     Ok::<_, tjson::TJsonError>(())
/// })?;
/// assert_eq!(out, br#"[1,"ad",3,7,{"1":{"str":"no `ad`"},"2":{"i32":1}}]"#);
/// # Ok::<(), tjson::TJsonError>(())
/// ```
///
/// # Errors
///
/// That of `body`.
pub fn write_message<O: Output, E>(
    envelope: &Envelope<'_>,
    out: &mut O,
    body: impl FnOnce(&mut O) -> Result<(), E>,
) -> Result<(), E> {
    let start = out.len();
    out.put(b"[1,");
    put_string(out, envelope.name);
    out.put(format!(",{},{},", envelope.kind.code(), envelope.seqid).as_bytes());
    match body(out) {
        Ok(()) => out.put(b"]"),
        Err(error) => {
            out.truncate(start);
            return Err(error);
        }
    }
    Ok(())
}
