//! Encoded messages, read and changed without decoding them.
//!
//! [`Codec::raw`] views bytes as a [`Raw`] message. [`get`](Raw::get) finds the value at a [`ValuePath`]; [`set`](Raw::set),
//! [`insert`](Raw::insert) and [`remove`](Raw::remove) tell what to replace in the bytes, as an [`Edit`]. Everything else stays as it is,
//! to the byte: unknown fields, the order of fields, duplicates.
//!
//! ```
//! use scrimp::{Arena, Codec, Schema};
//! let schema = Schema::parse("shop.thrift", "
//!     struct Item { 1: string name, 2: i64 price } struct Order { 1: i64 id, 2: list<Item> items, 3: map<string, i64> totals }")?;
//! let order = schema.struct_type("Order")?;
//! let codec = Codec::new(&order)?;
//! let arena = Arena::new();
//! # let bytes = codec.encode_to_vec(order.from_json(&arena, &Default::default(),
//! #     br#"{"id": 7, "items": [{"name": "tea", "price": 3}], "totals": {"EUR": 3}}"#)?)?;
//! let (price, total) = (order.value_path("items[0].price")?, order.value_path(r#"totals{"EUR"}"#)?);
//!
//! let value = codec.raw(&bytes).get(&price)?.expect("there is an item");
//! assert_eq!(value.to::<i64>(&arena)?, 3);
//!
//! let bytes = codec.raw(&bytes).set(&price, 4_i64)?.to_vec();
//! let bytes = codec.raw(&bytes).set(&total, 4_i64)?.to_vec();
//! let bytes = codec.raw(&bytes).remove(&order.value_path("id")?)?.to_vec();
//! assert_eq!(
//!     format!("{:?}", codec.decode(&arena, &bytes)?),
//!     r#"Order { items: [Item { name: "tea", price: 4 }], totals: {"EUR": 4} }"#,
//! );
//! # Ok::<(), scrimp::Error>(())
//! ```
//!
//! What is passed over is checked as fields are that a schema does not know: lengths, counts, types, varints and the codec's
//! [`Limits`](crate::Limits), but neither UTF-8 nor required fields nor the members of unions, nor whether fields are known. So bytes may have values here that
//! [`Codec::decode`] refuses. Where they are a message, `get` finds what decoding, then reading finds, and a change makes what decoding,
//! building and encoding makes, but for what is said there.
//!
//! Machine code passes over structs once it is there, which the first call asks for as [`Executor`](crate::Executor) tells; how far lists and maps on the
//! way go is found one element after the other. What follows the value is passed over too, but for [`Raw::get_first`].

mod error;
mod input;

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use scrimp_record::interpreter;
use scrimp_record::raw::{self, EditFailure, Location, Patch, Spot, Which};
use scrimp_record::selection::Step;
use scrimp_schema::TypeId;

pub use error::{RawError, RawErrorKind};
pub use input::RawInput;

use crate::arena::Arena;
use crate::codec::Codec;
use crate::error::Foreign;
use crate::field::access::Access;
use crate::field::{FieldType, View};
use crate::json::{JsonError, JsonStyle};
use crate::path::ValuePath;
use crate::value::{Place, ValueRef};

/// An encoded message of a codec's type: see the [module](self).
#[derive(Clone, Copy)]
pub struct Raw<'r> {
    codec: &'r Codec,
    bytes: &'r [u8],
}

impl Codec {
    /// `bytes` as a message to be read and changed without decoding it: see [`raw`](self). Nothing is looked at yet.
    pub fn raw<'r>(&'r self, bytes: &'r [u8]) -> Raw<'r> {
        Raw { codec: self, bytes }
    }
}

impl<'r> Raw<'r> {
    /// The bytes of the message.
    pub fn bytes(self) -> &'r [u8] {
        self.bytes
    }

    /// The value at `path`; `None` if the message has none there. Of duplicates the last counts, so all of the message is passed over.
    ///
    /// # Errors
    ///
    /// When the bytes are no message, as far as that is looked at, or the path is of another type.
    pub fn get(self, path: &ValuePath) -> Result<Option<RawValue<'r>>, RawError> {
        self.find(path, Which::Last)
    }

    /// The first value at `path`: what follows it is not looked at, which takes less time the earlier it is. That is what [`get`](Self::get)
    /// finds in messages without duplicate fields and keys, as all known writers make them.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i8 n, 2: string rest }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let (codec, arena) = (scrimp::Codec::new(&ty)?, scrimp::Arena::new());
    /// let n = ty.value_path("n")?;
    /// let start_of_message = codec.raw(b"\x03\0\x01\x07\x0b");
    /// assert_eq!(start_of_message.get_first(&n)?.expect("it is there").to::<i8>(&arena)?, 7);
    /// assert!(start_of_message.get(&n).is_err(), "the message is cut off");
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`get`](Self::get).
    pub fn get_first(self, path: &ValuePath) -> Result<Option<RawValue<'r>>, RawError> {
        self.find(path, Which::First)
    }

    fn find(self, path: &ValuePath, which: Which) -> Result<Option<RawValue<'r>>, RawError> {
        let target = self.target(path)?;
        let Location { depth, spot } =
            raw::locate(self.codec.raw_messages(), self.bytes, path.steps(), which)
                .map_err(RawError::decode)?;
        let is_found = depth == path.steps().len();
        Ok(is_found.then_some(RawValue { raw: self, spot, ty: target, level: depth as u32 }))
    }

    /// What to replace to set the value at `path`: all else stays as it is. Where there is none, it is added: a field where its id belongs, an
    /// entry at the end of its map, a member of a union in place of another. Structs and maps on the way that are absent are made.
    ///
    /// The value is whatever a builder's [`set`](crate::builder::ValueBuilder::set) takes, [encoded bytes](RawInput::Encoded), or
    /// [JSON](RawInput::Json). Of duplicates the last, which counts, is replaced.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct At { 1: i32 x } struct P { 1: At at, 2: string name }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let (codec, arena) = (scrimp::Codec::new(&ty)?, scrimp::Arena::new());
    /// let edit = codec.raw(&[0]).set(&ty.value_path("at.x")?, 5)?;
    /// assert_eq!(format!("{:?}", codec.decode(&arena, &edit.to_vec())?), "P { at: At { x: 5 } }");
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`get`](Self::get); when the value is not of the type or nested too deeply, an element is not there, or a struct that would have to be
    /// made requires other fields; when the path leads to the whole message; and when the message would be longer than `i32::MAX` bytes.
    pub fn set<'v>(self, path: &ValuePath, value: impl Into<RawInput<'v>>) -> Result<Edit<'r>, RawError> {
        self.change(path, value.into(), raw::set)
    }

    /// What to replace to insert an element before that at `path`, or behind the last. An absent list is made.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: list<i32> numbers }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let (codec, arena) = (scrimp::Codec::new(&ty)?, scrimp::Arena::new());
    /// let first = ty.value_path("numbers[0]")?;
    /// let one = codec.raw(&[0]).insert(&first, 1)?.to_vec();
    /// let two = codec.raw(&one).insert(&first, 2)?.to_vec();
    /// assert_eq!(format!("{:?}", codec.decode(&arena, &two)?), "P { numbers: [2, 1] }");
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`set`](Self::set); when the path does not lead to an element of a list or set, or to one beyond the end.
    pub fn insert<'v>(self, path: &ValuePath, value: impl Into<RawInput<'v>>) -> Result<Edit<'r>, RawError> {
        self.change(path, value.into(), |of, bytes, steps, value| raw::insert(of, bytes, steps, &value))
    }

    /// What to replace to remove the value at `path`, duplicates included; nothing, where there is none.
    ///
    /// # Errors
    ///
    /// As [`get`](Self::get); when the path leads to a required field, a member of a union, or the whole message.
    pub fn remove(self, path: &ValuePath) -> Result<Edit<'r>, RawError> {
        self.target(path)?;
        let edit = raw::remove(self.codec.raw_messages(), self.bytes, path.steps());
        let edit = edit.map_err(|failure| RawError::edit(path, failure))?;
        Ok(Edit { old: self.bytes, edit })
    }

    fn change(
        self,
        path: &ValuePath,
        value: RawInput<'_>,
        change: impl FnOnce(raw::Messages<'_>, &[u8], &[Step], Cow<'_, [u8]>) -> Result<raw::Edit, EditFailure>,
    ) -> Result<Edit<'r>, RawError> {
        let target = self.target(path)?;
        let value = value.encoded(self.codec, path, target)?;
        let edit = change(self.codec.raw_messages(), self.bytes, path.steps(), value)
            .map_err(|failure| RawError::edit(path, failure))?;
        let edit = Edit { old: self.bytes, edit };
        match i32::try_from(edit.len()) {
            Ok(_) => Ok(edit),
            Err(_) => Err(RawError::edit(path, EditFailure::TooLong)),
        }
    }

    /// The type of what `path` leads to.
    fn target(self, path: &ValuePath) -> Result<TypeId, RawError> {
        let (own, other) = (self.codec.message_type(), path.message_type());
        if own.layout().id != other.layout().id {
            let foreign = Foreign::made_for("path", own.layouts(), own.id(), other.layout().id);
            return Err(RawError::new(RawErrorKind::ForeignPath(foreign)));
        }
        let plan = self.codec.plan();
        if !plan.can_encode() || plan.is_masked() {
            return Err(RawError::new(RawErrorKind::Partial(own.name())));
        }
        path.target_id().ok_or_else(|| RawError::edit(path, EditFailure::Root))
    }
}

impl fmt::Debug for Raw<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Raw").field("codec", self.codec).field("len", &self.bytes.len()).finish()
    }
}

/// A value in an encoded message.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name, 2: list<i32> numbers }")?;
/// # let ty = schema.struct_type("P")?;
/// # let (codec, arena) = (scrimp::Codec::new(&ty)?, scrimp::Arena::new());
/// let bytes = b"\x0b\0\x01\0\0\0\x03Ada\0";
/// let name = codec.raw(bytes).get(&ty.value_path("name")?)?.expect("it is there");
/// assert_eq!((name.range(), name.encoded()), (3..10, &b"\0\0\0\x03Ada"[..]));
/// assert_eq!(name.to::<str>(&arena)?, "Ada");
/// assert!(codec.raw(bytes).get(&ty.value_path("numbers")?)?.is_none());
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone)]
pub struct RawValue<'r> {
    raw: Raw<'r>,
    spot: Spot,
    ty: TypeId,
    /// How many structs and containers are around it.
    level: u32,
}

impl<'r> RawValue<'r> {
    /// The value as it is encoded, as an element of a list would be: a string with its length, a bool as one byte.
    pub fn encoded(&self) -> &'r [u8] {
        self.spot.value(self.raw.bytes)
    }

    /// Where in the message the value is; empty for a bool that [`Protocol::Compact`](crate::Protocol::Compact) has in the header of its field.
    pub fn range(&self) -> Range<usize> {
        self.spot.bytes.clone()
    }

    /// The value, decoded as a `T`: strings point into the message, everything else is in the arena. A struct becomes a
    /// [`Message`](crate::Message).
    ///
    /// # Errors
    ///
    /// When the value cannot be read as a `T`, or is bad where it was only passed over.
    pub fn to<'a, T: FieldType + ?Sized>(&self, arena: &'a Arena) -> Result<View<'a, T>, RawError>
    where
        'r: 'a,
    {
        let schema = self.raw.codec.message_type().layouts().schema();
        if !<T as Access>::accepts(schema, self.ty) {
            let found = schema.display_type(self.ty).to_string();
            return Err(RawError::new(RawErrorKind::Type { found, wanted: <T as Access>::name() }));
        }
        let place = self.decoded(arena)?;
        // SAFETY: the place holds a value of this type, which was just decoded.
        unsafe { place.load::<T>() }.map_err(RawError::access)
    }

    /// The value, decoded as what it is.
    ///
    /// # Errors
    ///
    /// When it is bad where it was only passed over.
    pub fn value<'a>(&self, arena: &'a Arena) -> Result<ValueRef<'a>, RawError>
    where
        'r: 'a,
    {
        // SAFETY: the place holds a value of its type, which was just decoded.
        Ok(unsafe { self.decoded(arena)?.value() })
    }

    /// The value as JSON text.
    ///
    /// # Errors
    ///
    /// As [`value`](Self::value); and when it has no JSON in the style: a string that is not UTF-8, which codecs with
    /// [`Utf8::OnAccess`](crate::Utf8::OnAccess) let in.
    pub fn to_json(&self, style: &JsonStyle) -> Result<String, RawError> {
        let arena = Arena::new();
        let Place { ptr, ty, layouts } = self.decoded(&arena)?;
        let mut out = Vec::new();
        // SAFETY: the place holds a complete value of its type, which was just decoded.
        unsafe { scrimp_json::write::write_value(layouts, (ty, ptr), style, &mut out) }
            .map_err(|error| RawError::new(RawErrorKind::Json(JsonError::from_writing(&error))))?;
        // SAFETY: names, numbers and base64 are UTF-8, and strings are checked, unless they are known to be.
        Ok(unsafe { String::from_utf8_unchecked(out) })
    }

    /// Decodes the value into `arena`.
    fn decoded<'a>(&self, arena: &'a Arena) -> Result<Place<'a>, RawError>
    where
        'r: 'a,
    {
        let codec: &'a Codec = self.raw.codec;
        let op = self.spot.op.expect("paths to the whole message are refused");
        let bytes: &'a [u8] = self.encoded();
        let ptr =
            interpreter::decode_value(codec.plan(), codec.limits(), arena.memory(), bytes, op, self.level)
                .map_err(|error| RawError::decode(error.shifted(self.spot.bytes.start)))?;
        Ok(Place { ptr, ty: self.ty, layouts: codec.message_type().layouts() })
    }
}

impl fmt::Debug for RawValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawValue").field("range", &self.range()).finish_non_exhaustive()
    }
}

/// A change of an encoded message: the parts of it that stay, and what is new between them. Nothing is copied until that is asked for.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i8 n, 2: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// # let codec = scrimp::Codec::new(&ty)?;
/// let bytes = b"\x03\0\x01\x07\x0b\0\x02\0\0\0\x03Ada\0";
/// let edit = codec.raw(bytes).set(&ty.value_path("n")?, 8_i8)?;
/// assert_eq!(edit.segments().collect::<Vec<_>>(), [&bytes[..3], &[8], &bytes[4..]]);
/// assert_eq!(edit.len(), bytes.len());
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone)]
pub struct Edit<'r> {
    old: &'r [u8],
    edit: raw::Edit,
}

impl<'r> Edit<'r> {
    /// Whether nothing changes.
    pub fn is_unchanged(&self) -> bool {
        self.edit.patches().is_empty()
    }

    /// How many bytes the changed message takes.
    pub fn len(&self) -> usize {
        let patches = self.edit.patches();
        let removed: usize = patches.iter().map(|patch| patch.old.len()).sum();
        self.old.len() - removed + self.edit.new_bytes().len()
    }

    /// Whether the changed message takes no bytes, which no message does.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The changed message as segments, which follow each other: what stays, and what is new. None is empty.
    pub fn segments(&self) -> impl Iterator<Item = &[u8]> + Clone {
        let patches = self.edit.patches();
        let starts = [0].into_iter().chain(patches.iter().map(|patch| patch.old.end));
        let ends = patches.iter().map(|patch| patch.old.start).chain([self.old.len()]);
        let kept = starts.zip(ends).map(|(start, end)| &self.old[start..end]);
        let new = patches.iter().map(|Patch { new, .. }| &self.edit.new_bytes()[new.clone()]);
        kept.zip(new.map(Some).chain([None]))
            .flat_map(|(kept, new)| [Some(kept), new])
            .flatten()
            .filter(|segment| !segment.is_empty())
    }

    /// Appends the changed message to `out`.
    pub fn append_to(&self, out: &mut Vec<u8>) {
        out.reserve(self.len());
        self.segments().for_each(|segment| out.extend_from_slice(segment));
    }

    /// The changed message.
    pub fn to_vec(&self) -> Vec<u8> {
        let mut out = Vec::new();
        self.append_to(&mut out);
        out
    }
}

impl fmt::Debug for Edit<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Edit").field("old_len", &self.old.len()).field("len", &self.len()).finish()
    }
}
