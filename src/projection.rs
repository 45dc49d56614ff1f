//! Projections: types of messages of which a part is decoded.

use crate::mask::Mask;
use crate::path::{PathError, PathErrorKind};
use crate::schema::{Schema, StructType};

impl Mask {
    /// The type of messages of which these parts are decoded, and no others. Its [codecs](crate::Codec) read the messages of the
    /// [mask's type](Self::message_type), and only decode: what is not named is passed over, checked as an unknown field is, and not stored.
    ///
    /// It is a type of its own in a schema of its own: fields that are not named are none of it, handles come from it, and codecs of the whole
    /// type refuse its messages. Make it once: every call makes another type.
    ///
    /// - Required fields that are not named are not demanded.
    /// - Elements of a list or set keep their positions. One that is not named is zero: an empty string or container, or a message
    ///   without any field. So all fields of structs of which some elements are named are optional; those that were required are still demanded of
    ///   elements that are named.
    /// - Entries of a map that are not named are left out. Their keys are read as all keys are.
    /// - A union tells which member it has even if that is not named; then the member's value is a message without fields, of a struct
    ///   `Unwanted`.
    /// - Where different parts of elements or entries are named, each that is named has all of them.
    /// - A string that is not named need not be UTF-8, a union that is not named need not have a member, and unknown fields of what is not
    ///   named are not refused. Unknown fields are never kept.
    ///
    /// ```
    /// use scrimp::{Arena, Codec, Mask, Schema};
    /// let schema = Schema::parse("shop.thrift", "
    ///     struct Item { 1: required string name, 2: i64 price }
    ///     struct Order { 1: required i64 id, 2: list<Item> items, 3: string note }")?;
    /// let order = schema.struct_type("Order")?;
    /// # let arena = Arena::new();
    /// # let codec = Codec::new(&order)?;
    /// # let json = r#"{"id": 7, "items": [{"name": "pen", "price": 3}, {"name": "ink", "price": 5}], "note": "!"}"#;
    /// # let bytes = codec.encode_to_vec(order.from_json(&arena, &scrimp::JsonStyle::default(), json)?)?;
    /// let prices = Mask::new(&order, "items[*].price")?.project()?;
    /// let codec = Codec::new(&prices)?;
    /// let message = codec.decode(&arena, &bytes)?;
    /// assert_eq!(format!("{message:?}"), "Order { items: [Item { price: 3 }, Item { price: 5 }] }");
    /// assert!(prices.field::<i64>("id").is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the mask is of such a type itself, or comes to more parts than a mask may have.
    pub fn project(&self) -> Result<StructType, PathError> {
        let ty = self.message_type();
        if ty.layouts().projection().is_some() {
            return Err(PathError::new("", 0, PathErrorKind::Projection));
        }
        let (layouts, id) = ty.layouts().project(ty.id(), self.selection())?;
        Ok(Schema::of_layouts(layouts).type_of(id))
    }
}
