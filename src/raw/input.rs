//! [`RawInput`]: what values in encoded messages are set to.

use std::borrow::Cow;
use std::ptr::NonNull;

use scrimp_record::interpreter;
use scrimp_record::plan::OpId;
use scrimp_record::selection::Step;
use scrimp_record::wire::Growing;
use scrimp_schema::{Type, TypeId};

use super::error::{RawError, RawErrorKind};
use crate::arena::Arena;
use crate::builder::workspace::Workspace;
use crate::codec::Codec;
use crate::error::{EncodeError, EncodeErrorKind};
use crate::field::ValueInput;
use crate::json::{JsonError, JsonStyle};
use crate::path::ValuePath;
use crate::value::ValueRef;

/// What a value in an encoded message is set to.
///
/// ```
/// use scrimp::raw::RawInput;
/// use scrimp::{Codec, JsonStyle};
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: list<string> names }")?;
/// # let ty = schema.struct_type("P")?;
/// # let codec = Codec::new(&ty)?;
/// let names = ty.value_path("names")?;
/// let by_json = codec.raw(&[0]).set(&names, RawInput::json(&JsonStyle::new(), r#"["Ada"]"#))?.to_vec();
/// let by_bytes = codec.raw(&[0]).set(&names, RawInput::Encoded(b"\x0b\0\0\0\x01\0\0\0\x03Ada"))?.to_vec();
/// assert_eq!(by_json, by_bytes);
/// let by_value = codec.raw(&by_json).set(&ty.value_path("names[0]")?, "Bob")?.to_vec();
/// assert!(by_value.ends_with(b"Bob\0"));
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum RawInput<'v> {
    /// A value: whatever is [`Into<ValueInput>`](ValueInput).
    Value(ValueInput<'v, 'v>),
    /// The value in the codec's wire format, as an element of a list would be: see [`RawValue::encoded`](super::RawValue::encoded). It is
    /// decoded to be checked.
    Encoded(&'v [u8]),
    /// JSON text, in a style.
    Json(&'v JsonStyle, &'v [u8]),
}

impl<'v, T: Into<ValueInput<'v, 'v>>> From<T> for RawInput<'v> {
    fn from(value: T) -> Self {
        Self::Value(value.into())
    }
}

impl<'v> RawInput<'v> {
    /// JSON text, in a style: [`Json`](Self::Json), of text as of bytes.
    ///
    /// ```
    /// use scrimp::raw::RawInput;
    /// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: list<i32> numbers }")?;
    /// let ty = schema.struct_type("S")?;
    /// let codec = scrimp::Codec::new(&ty)?;
    /// let style = scrimp::JsonStyle::new();
    /// let edit = codec.raw(&[0]).set(&ty.value_path("numbers")?, RawInput::json(&style, "[1, 2]"))?;
    /// let arena = scrimp::Arena::new();
    /// assert_eq!(codec.decode(&arena, &edit.to_vec())?.to_json(&style)?, r#"{"numbers":[1,2]}"#);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn json(style: &'v JsonStyle, text: &'v (impl AsRef<[u8]> + ?Sized)) -> Self {
        Self::Json(style, text.as_ref())
    }

    /// The value as an element, for what `path` leads to, of type `ty`.
    pub(super) fn encoded(
        self,
        codec: &Codec,
        path: &ValuePath,
        ty: TypeId,
    ) -> Result<Cow<'v, [u8]>, RawError> {
        let op = op_of(codec, path.steps());
        let level = path.steps().len() as u32;
        let arena = Arena::new();
        let layouts = codec.message_type().layouts();
        match self {
            Self::Encoded(bytes) => {
                interpreter::decode_value(codec.plan(), codec.limits(), arena.memory(), bytes, op, level)
                    .map_err(|error| RawError::new(RawErrorKind::Value(error)))?;
                Ok(Cow::Borrowed(bytes))
            }
            Self::Json(style, text) => {
                let slot = arena.alloc(layouts.ty(ty).size as usize);
                // SAFETY: the slot was just allocated for values of the type.
                unsafe {
                    let at = (ty, slot);
                    scrimp_json::read::read_value(layouts, at, level, style, arena.memory(), text).map_err(
                        |error| RawError::new(RawErrorKind::Json(JsonError::from_reading(text, 0, &error))),
                    )?;
                    // What was read is complete.
                    encode(codec, op, slot, level)
                }
            }
            Self::Value(input) => {
                // It lives until it is encoded: nothing needs to be copied.
                let value = input.value();
                let workspace = Workspace::new(layouts, &arena);
                let ty = workspace.slot_type(ty);
                if let (Type::Struct(id), ValueRef::Message(message)) = (ty.kind, value) {
                    let layout = layouts.struct_layout(id);
                    workspace.check_message(layout, message).map_err(RawError::build)?;
                    // SAFETY: a message is a record of its layout, or its image.
                    if !unsafe { layout.is_complete(message.record()) } {
                        let kind = EncodeErrorKind::Incomplete(layouts.schema().qualified_name(id));
                        return Err(RawError::encode(EncodeError::new(kind)));
                    }
                    // SAFETY: the record is complete and of this struct.
                    return unsafe { encode(codec, op, message.record(), level) };
                }
                let mut slot = [0_u64; 2];
                let slot = NonNull::from(&mut slot).cast::<u8>();
                // SAFETY: what is no struct takes two words at most, and a value that is a struct was dealt with or does not fit another
                // type; messages and containers are complete.
                unsafe {
                    workspace.write_input(ty, slot, ValueInput::Shared(value)).map_err(RawError::build)?;
                    encode(codec, op, slot, level)
                }
            }
        }
    }
}

/// # Safety
///
/// `slot` holds a complete value of the op's type.
unsafe fn encode(
    codec: &Codec,
    op: OpId,
    slot: NonNull<u8>,
    level: u32,
) -> Result<Cow<'static, [u8]>, RawError> {
    let (plan, depth) = (codec.plan(), codec.limits().get_depth());
    // SAFETY: as the caller promises.
    let out = unsafe { interpreter::encode_value(plan, depth, op, slot, level, Growing::default()) };
    let out = out.map_err(|failure| RawError::encode(codec.not_encoded(failure)))?;
    Ok(Cow::Owned(out.into_bytes()))
}

/// The op of what `steps`, of which there is one at least, lead to.
fn op_of(codec: &Codec, steps: &[Step]) -> OpId {
    codec.plan().op_at(steps).expect("paths to the whole message are refused")
}
