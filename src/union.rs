//! [`UnionMember`]: the one member that a union has.

use scrimp_record::wire::WireType;
use scrimp_record::{Dialect, Protocol, UnknownField};
use scrimp_schema::FieldDesc;

use crate::message::Message;
use crate::value::ValueRef;

/// The one member that a union has: see [`Message::union_member`].
///
/// ```
/// use scrimp::{UnionMember, ValueRef};
/// let schema = scrimp::Schema::parse("v.thrift", "union Value { 1: string text, 2: i64 number }")?;
/// let ty = schema.struct_type("Value")?;
/// let arena = scrimp::Arena::new();
/// let mut b = ty.builder(&arena);
/// b.set_by_name("number", 7)?;
/// match b.finish()?.union_member() {
///     Some(UnionMember::Known { field, value: ValueRef::I64(number) }) => assert_eq!((field.name.as_str(), number), ("number", 7)),
///     other => panic!("{other:?}"),
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum UnionMember<'a> {
    /// A member that the schema knows.
    Known {
        /// The member.
        field: &'a FieldDesc,
        /// Its value.
        value: ValueRef<'a>,
    },
    /// One that it does not know, or knows with another type: a newer writer's, perhaps. It is written back as it came, and
    /// coded anew where the message is written in another format.
    #[non_exhaustive]
    Unknown {
        /// Its id.
        id: i16,
        /// The type of its value.
        wire_type: WireType,
        /// The value's bytes, as they came: coded as an element of a list is.
        bytes: &'a [u8],
        /// The wire format of these bytes.
        protocol: Protocol,
        /// Whose variant of it that is.
        dialect: Dialect,
    },
}

impl<'a> Message<'a> {
    /// The member that is set, when this is a union; `None` of a struct, and of what an absent union reads as.
    ///
    /// ```
    /// use scrimp::UnionMember;
    ///
    /// let schema = scrimp::Schema::parse("v.thrift", "union Value { 1: string text }")?;
    /// let value = schema.struct_type("Value")?;
    /// let codec = scrimp::Codec::new(&value)?;
    /// // A newer writer has a member 2, an i32.
    /// let bytes = [8, 0, 2, 0, 0, 0, 7, 0];
    /// let arena = scrimp::Arena::new();
    /// let message = codec.decode(&arena, &bytes)?;
    /// let Some(UnionMember::Unknown { id, wire_type, .. }) = message.union_member() else { panic!("it is unknown") };
    /// assert_eq!((id, wire_type), (2, scrimp::WireType::I32));
    /// let mut out = Vec::new();
    /// codec.encode(message, &mut out)?;
    /// assert_eq!(out, bytes);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn union_member(self) -> Option<UnionMember<'a>> {
        match self.unknown_member() {
            Some(UnknownField { id, ty, format, bytes }) => Some(UnionMember::Unknown {
                id,
                wire_type: ty,
                bytes,
                protocol: format.protocol(),
                dialect: format.dialect(),
            }),
            None if self.layout().is_union => {
                self.fields().next().map(|(field, value)| UnionMember::Known { field, value })
            }
            None => None,
        }
    }

    /// The unknown member of a union, if it has one.
    pub(crate) fn unknown_member(self) -> Option<UnknownField<'a>> {
        // SAFETY: the message is a complete record of its layout, or its image; what it refers to stays as it is for 'a.
        self.layout().is_union.then(|| unsafe { UnknownField::member_of(self.record()) })?
    }
}
