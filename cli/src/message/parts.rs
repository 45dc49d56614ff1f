//! [`LineReader`]: lines, and the structs in them.

use scrimp::field::ValueInput;
use scrimp::{Arena, JsonError, JsonStyle, Message, OwnedMessage, StructType};
use scrimp_envelope::MethodCodec;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::line::Line;
use crate::stream::{Problem, TextPosition};

/// A line of which the structs are not read yet.
pub(super) type ReadLine<'t> = Line<&'t RawValue>;

/// What a member is, unless that is `null`.
pub(super) fn not_null(member: Option<&RawValue>) -> Option<&RawValue> {
    member.filter(|value| value.get() != "null")
}

/// Reads a line.
pub(super) struct LineReader<'a> {
    pub(super) text: &'a [u8],
    /// The style of the structs in it.
    pub(super) style: &'a JsonStyle,
    /// Where they are made.
    pub(super) arena: &'a Arena,
}

impl<'a> LineReader<'a> {
    /// The line itself.
    pub(super) fn line(&self) -> Result<ReadLine<'a>, Problem> {
        let mut json = serde_json::Deserializer::from_slice(self.text);
        // Messages have a limit of their own, and what is passed over takes no stack.
        json.disable_recursion_limit();
        let line = ReadLine::deserialize(&mut json)?;
        json.end()?;
        Ok(line)
    }

    /// The problem that `part` of the line is refused with `error`.
    fn refused(&self, part: &RawValue, error: JsonError) -> Problem {
        let start = part.get().as_ptr().addr() - self.text.as_ptr().addr();
        Problem::from(error).behind(TextPosition::default().after(&self.text[..start]))
    }

    /// The message that `part` of the line stands for.
    fn message(&self, ty: &'a StructType, part: &'a RawValue) -> Result<Message<'a>, Problem> {
        ty.from_json(self.arena, self.style, part.get()).map_err(|error| self.refused(part, error))
    }

    /// The arguments of `method` in `line`.
    pub(super) fn args(&self, line: &ReadLine<'a>, method: &'a MethodCodec) -> Result<Message<'a>, Problem> {
        let ty = method.args_type();
        match not_null(line.args) {
            Some(args) => self.message(ty, args),
            None => ty.builder(self.arena).finish().map_err(Problem::refused),
        }
    }

    /// The result of `method` in `line`: what it returned, or threw; both where the line has both.
    pub(super) fn result(
        &self,
        line: &ReadLine<'a>,
        method: &'a MethodCodec,
    ) -> Result<Message<'a>, Problem> {
        let name = method.name();
        let ty = method
            .result_type()
            .ok_or_else(|| Problem::refused(format_args!("`{name}` is oneway: it has no reply")))?;
        let success = method.method().success();
        let mut result = ty.builder(self.arena);
        if let Some(returned) = not_null(line.result) {
            let success = success.ok_or_else(|| {
                Problem::refused(format_args!("`{name}` returns nothing: its `result` is `null`"))
            })?;
            let mut value = result.by_name(&success.name).map_err(Problem::refused)?;
            value
                .set_json(self.style, returned.get().as_bytes())
                .map_err(|error| self.refused(returned, error))?;
        }
        if let Some(thrown) = not_null(line.exception) {
            for (field, value) in self.message(ty, thrown)?.fields() {
                if success.is_some_and(|success| success.id == field.id) {
                    return Err(Problem::refused(format_args!(
                        "`{}` is what `{name}` returns, no exception: it is the `result`",
                        field.name
                    )));
                }
                result.set_by_name(&field.name, ValueInput::Shared(value)).map_err(Problem::refused)?;
            }
        }
        result.finish().map_err(Problem::refused)
    }
}

/// A copy of `message`, of type `ty`, that owns what it has.
pub(crate) fn owned(ty: &StructType, message: Message<'_>) -> Result<OwnedMessage, Problem> {
    let value = message.to_value().map_err(Problem::refused)?;
    let copy = OwnedMessage::build(ty, |copy| copy.set_fields(&value).map(drop));
    copy.map_err(Problem::refused)
}
