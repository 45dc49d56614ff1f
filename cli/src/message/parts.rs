//! [`Head`]: a line, and how the structs in it are read.

use scrimp::field::ValueInput;
use scrimp::{Arena, Message, OwnedMessage, StructType};
use scrimp_envelope::MethodCodec;
use serde::de::{DeserializeSeed, IgnoredAny};

use super::line::{AsField, Line, Member};
use crate::stream::Problem;

/// A line of which the body is not read yet: whether each member is more than `null`.
pub(super) type Head = Line<Option<IgnoredAny>>;

/// Reads `text`, a JSON value, with a seed.
pub(super) fn read<'t, S: DeserializeSeed<'t>>(text: &'t [u8], seed: S) -> Result<S::Value, Problem> {
    let mut json = serde_json::Deserializer::from_slice(text);
    // Messages have a limit of their own, and what is passed over takes no stack.
    json.disable_recursion_limit();
    Ok(seed.deserialize(&mut json)?)
}

impl Head {
    /// The arguments of `method` in `text`, which is this line.
    pub(super) fn args<'a>(
        &self,
        method: &'a MethodCodec,
        arena: &'a Arena,
        text: &[u8],
    ) -> Result<Message<'a>, Problem> {
        let ty = method.args_type();
        match self.args {
            Some(Some(_)) => {
                let args = read(text, Member { name: "args", seed: ty.seed(arena) })?;
                Ok(args.expect("the line has this member"))
            }
            _ => ty.builder(arena).finish().map_err(Problem::refused),
        }
    }

    /// The result of `method` in `text`, which is this line: what it returned, or threw; both where the line has both.
    pub(super) fn result<'a>(
        &self,
        method: &'a MethodCodec,
        arena: &'a Arena,
        text: &[u8],
    ) -> Result<Message<'a>, Problem> {
        let name = method.name();
        let ty = method
            .result_type()
            .ok_or_else(|| Problem::refused(format_args!("`{name}` is oneway: it has no reply")))?;
        let seed = ty.seed(arena);
        let success = method.method().success();
        let mut result = ty.builder(arena);
        let mut add = |part: Option<Message<'a>>| {
            for (field, value) in part.iter().flat_map(|part| part.fields()) {
                result.set_by_name(&field.name, ValueInput::Shared(value)).map_err(Problem::refused)?;
            }
            Ok::<(), Problem>(())
        };
        if self.result.flatten().is_some() {
            let success = success.ok_or_else(|| {
                Problem::refused(format_args!("`{name}` returns nothing: its `result` is `null`"))
            })?;
            add(read(text, Member { name: "result", seed: AsField { name: &success.name, seed } })?)?;
        }
        if self.exception.flatten().is_some() {
            let threw = read(text, Member { name: "exception", seed })?;
            if let Some(success) = success
                && threw.iter().flat_map(|threw| threw.fields()).any(|(field, _)| field.id == success.id)
            {
                return Err(Problem::refused(format_args!(
                    "`{}` is what `{name}` returns, no exception: it is the `result`",
                    success.name
                )));
            }
            add(threw)?;
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
