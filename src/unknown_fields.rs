//! [`UnknownField`]: fields of a message that its schema does not know.

use scrimp_record::unknown::kept::KeptFields;
use scrimp_record::wire::WireType;
use scrimp_record::{Dialect, Protocol, UnknownField as Raw};

use crate::message::Message;

/// A field that the schema does not know, or knows with another type, as it came: see [`Message::unknown_fields`].
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct UnknownField<'a> {
    /// Its id.
    pub id: i16,
    /// The type of its value.
    pub wire_type: WireType,
    /// The value's bytes, as they came: coded as an element of a list is.
    pub bytes: &'a [u8],
    /// The wire format of these bytes.
    pub protocol: Protocol,
    /// Whose variant of it that is.
    pub dialect: Dialect,
}

impl<'a> Message<'a> {
    /// The fields of a struct or exception that came and that the schema does not know, or knows with another type: by ascending id, those of
    /// one id in order of arrival. There are none unless the schema [has room](crate::SchemaBuilder::keep_unknown_fields) for them and the
    /// codec [keeps](crate::UnknownFields::Keep) them. An unknown member of a union is its [`union_member`](Self::union_member).
    ///
    /// They belong to the message: every codec of the type writes them, among the known ones by ascending id, and codes them anew in another
    /// wire format. A message that came by ascending ids is written as it came. They count when messages are compared, and are not in JSON.
    ///
    /// ```
    /// use scrimp::{Codec, Schema, UnknownFields, WireType};
    /// let schema = Schema::builder().keep_unknown_fields(true).parse("p.thrift", "struct P { 1: byte x, 3: byte z }")?;
    /// let ty = schema.struct_type("P")?;
    /// let codec = Codec::builder(&ty).unknown_fields(UnknownFields::Keep).build()?;
    /// // A newer writer has a byte `y`.
    /// let bytes = [3, 0, 1, 7, 3, 0, 2, 8, 3, 0, 3, 9, 0];
    /// let arena = scrimp::Arena::new();
    /// let message = codec.decode(&arena, &bytes)?;
    /// let unknown: Vec<_> = message.unknown_fields().map(|field| (field.id, field.wire_type, field.bytes)).collect();
    /// assert_eq!(unknown, [(2, WireType::I8, &[8][..])]);
    /// assert_eq!(codec.encode_to_vec(message)?, bytes);
    ///
    /// // They stay when the message is edited, unless they are cleared.
    /// let mut b = message.edit(&arena);
    /// b.clear_unknown_fields();
    /// assert_eq!(codec.encode_to_vec(b.finish()?)?, [3, 0, 1, 7, 3, 0, 3, 9, 0]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn unknown_fields(self) -> impl Iterator<Item = UnknownField<'a>> + Clone {
        self.kept_fields().into_iter().flat_map(KeptFields::iter).map(|field| {
            let Raw { id, ty, format, bytes } = field;
            let (protocol, dialect) = (format.protocol(), format.dialect());
            UnknownField { id, wire_type: ty, bytes, protocol, dialect }
        })
    }

    /// All that the schema does not know of the message itself: the unknown fields of a struct, or the unknown member of a union.
    pub(crate) fn unknown(self) -> impl Iterator<Item = Raw<'a>> {
        self.unknown_member().into_iter().chain(self.kept_fields().into_iter().flat_map(KeptFields::iter))
    }

    fn kept_fields(self) -> Option<KeptFields<'a>> {
        // SAFETY: the message is a complete record of its layout, or its image, and the slot is one of its presence words; what it refers
        // to stays as it is for 'a.
        self.layout().unknown.and_then(|slot| unsafe { KeptFields::at(self.record().add(slot as usize)) })
    }
}
