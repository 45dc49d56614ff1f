//! [`Body`]: the struct of a message, in whatever protocol.

use scrimp::{Arena, Codec, CompileError, Limits, Message, StructType};
use scrimp_envelope::tjson::{self, TJsonError};
use scrimp_envelope::{
    ApplicationException, Envelope, FrameRef, MessageFormat, MethodCodec, ReadError, ReadErrorKind,
};

use crate::failure::Failure;
use crate::hints::{self, Refusal};
use crate::stream::Problem;

/// The struct of a message.
pub(super) struct Body<'a> {
    content: Content<'a>,
    place: Place,
}

enum Content<'a> {
    /// Its bytes.
    Bytes(&'a [u8], MessageFormat),
    /// The text of the whole message, in the JSON protocol.
    Json { head: &'a tjson::Head<'a>, text: &'a [u8], limits: Limits },
}

/// Where bytes are, for errors.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Where they start in the input, or in what a payload inflates to.
    start: u64,
    inflated: bool,
}

impl Place {
    /// At `start` of the input.
    pub(super) fn at(start: u64) -> Self {
        Self { start, inflated: false }
    }

    /// The problem that the bytes here are refused with `error`.
    pub(super) fn refused(self, error: &ReadError) -> Problem {
        self.refused_kind(error.offset(), error.kind())
    }

    /// The problem that the bytes at `offset` from here are refused, for what is wrong of this kind.
    pub(super) fn refused_kind(self, offset: usize, kind: ReadErrorKind) -> Problem {
        let (prefix, at) = (self.prefix(), self.start + offset as u64);
        Problem::Refused { what: format!("{prefix}at byte {at}: {kind}"), help: hints::for_reading(kind) }
    }

    /// The same where they are text in the JSON protocol.
    pub(super) fn refused_json(self, error: &TJsonError) -> Problem {
        let (kind, path) = (error.kind(), error.path());
        let at = self.start + error.offset().unwrap_or_default() as u64;
        let place = if path.is_empty() { String::new() } else { format!(", {path}") };
        Problem::Refused { what: format!("at byte {at}{place}: {kind}"), help: hints::for_json(kind) }
    }

    fn prefix(self) -> &'static str {
        if self.inflated { "in what the payload inflates to, " } else { "" }
    }
}

impl<'a> Body<'a> {
    /// The envelope and the struct in a frame that starts at `position` of the input.
    pub(super) fn of_frame(frame: &'a FrameRef<'_>, position: u64) -> Result<(Envelope<'a>, Self), Problem> {
        let (dress, len) = (frame.dress(), frame.payload().len());
        let inflated = dress.has_zlib();
        // Nothing follows the payload.
        let start = if inflated { 0 } else { position + (frame.len() - len) as u64 };
        let (envelope, bytes) = frame.open().map_err(|error| Place { start, inflated }.refused(&error))?;
        let place = Place { start: start + (len - bytes.len()) as u64, inflated };
        Ok((envelope, Self { content: Content::Bytes(bytes, dress.format()), place }))
    }

    /// The struct in `text`, a message in the JSON protocol that starts with `head`.
    pub(super) fn of_json(head: &'a tjson::Head<'a>, text: &'a [u8], place: Place, limits: Limits) -> Self {
        Self { content: Content::Json { head, text, limits }, place }
    }

    /// The arguments of `method`.
    pub(super) fn args(&self, method: &'a MethodCodec, arena: &'a Arena) -> Result<Message<'a>, Problem> {
        self.message(method, method.args_type(), |format| method.args_codec(format), arena)
    }

    /// The result of `method`.
    pub(super) fn result(&self, method: &'a MethodCodec, arena: &'a Arena) -> Result<Message<'a>, Problem> {
        let Some(ty) = method.result_type() else {
            let (at, name) = (self.place.start, method.name());
            return Err(Problem::refused(format_args!("at byte {at}: `{name}` is oneway: it has no reply")));
        };
        let codec = |format| Ok(method.result_codec(format)?.expect("there is a type, so there is a codec"));
        self.message(method, ty, codec, arena)
    }

    /// The struct as a message of type `ty`, for which `codec` has the codecs.
    fn message(
        &self,
        method: &MethodCodec,
        ty: &'a StructType,
        codec: impl FnOnce(MessageFormat) -> Result<&'a Codec, CompileError>,
        arena: &'a Arena,
    ) -> Result<Message<'a>, Problem> {
        let message = match &self.content {
            Content::Bytes(bytes, format) => {
                let codec = codec(*format).map_err(|error| Problem::Fatal(Failure::at("codec", error)))?;
                codec.decode(arena, bytes).map_err(|error| {
                    let help = hints::for_decoding(&error, true);
                    let error = error.shifted(self.place.start as usize);
                    Problem::Refused { what: format!("{}{}", self.place.prefix(), Refusal(&error)), help }
                })
            }
            Content::Json { head, text, limits } => {
                self.read_json(head, text, |body| tjson::read_struct(ty, arena, body, limits))
            }
        };
        message.map_err(|problem| problem.with_prefix(format_args!("`{}`: ", method.name())))
    }

    /// What the server could not do.
    pub(super) fn exception(&self) -> Result<ApplicationException<'a>, Problem> {
        match &self.content {
            Content::Bytes(bytes, format) => {
                ApplicationException::read(bytes, *format).map_err(|error| self.place.refused(&error))
            }
            Content::Json { head, text, .. } => self.read_json(head, text, tjson::read_exception),
        }
    }

    /// What `read` makes of the struct in `text`, behind which nothing but white space may be.
    fn read_json<T>(
        &self,
        head: &tjson::Head<'_>,
        text: &'a [u8],
        read: impl FnOnce(&'a [u8]) -> Result<(T, usize), TJsonError>,
    ) -> Result<T, Problem> {
        let (value, end) = head.read_body(text, read).map_err(|error| self.place.refused_json(&error))?;
        match text[end..].trim_ascii().len() {
            0 => Ok(value),
            trailing => {
                let at = self.place.start + end as u64;
                Err(Problem::refused(format_args!(
                    "at byte {at}: trailing bytes after the message: {trailing}"
                )))
            }
        }
    }
}
