//! [`Message`]: a view of a decoded or built struct.

use std::fmt;
use std::ptr::NonNull;

use scrimp_json::write::UNKNOWN_MEMBER;
use scrimp_record::{FieldLayout, LayoutId, Layouts, StructLayout};
use scrimp_schema::{FieldDesc, StructDesc, Value};

use crate::arena::Arena;
use crate::builder::Builder;
use crate::error::{AccessError, Foreign};
use crate::field::{Handle, Slot, View};
use crate::value::{EnumValue, ListRef, MapRef, Place, SetRef, ValueRef};

/// A complete, immutable message: a view that borrows its arena, its codec or type, and the input it was decoded from.
///
/// It is two words wide, [`Copy`], and may be sent to and shared between threads.
///
/// Equality is by meaning: the same fields are set to equal values, doubles compare as IEEE 754 numbers, the order of map
/// entries and set elements does not matter, and neither do values that a later duplicate key hides. Messages of different
/// types, or of different [`Schema`](crate::Schema)s, are not equal. [Unknown fields](Self::unknown_fields) that were kept count, in their order.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// let codec = scrimp::Codec::new(&ty)?;
/// let name = ty.field::<str>("name")?;
/// let arena = scrimp::Arena::new();
/// let message = codec.decode(&arena, b"\x0b\0\x01\0\0\0\x03Ada\0")?;
/// assert_eq!(message.get(name), "Ada");
/// assert_eq!(message.get_by_name("name")?.as_str(), Some("Ada"));
/// assert_eq!(format!("{message:?}"), r#"P { name: "Ada" }"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
pub struct Message<'a> {
    record: NonNull<u8>,
    layout: &'a StructLayout,
}

// SAFETY: a complete record is never written to again while it is borrowed for 'a, so any thread may read it. The arena it
// lies in is not reachable from here, only its lifetime.
unsafe impl Send for Message<'_> {}
// SAFETY: shared access only ever reads the record, which is not written to while it is borrowed for 'a.
unsafe impl Sync for Message<'_> {}

impl<'a> Message<'a> {
    /// # Safety
    ///
    /// - `record` is a complete record of `layout`, or its default image.
    /// - It and everything it refers to stay as they are for `'a`.
    #[inline]
    pub(crate) unsafe fn new(record: NonNull<u8>, layout: &'a StructLayout) -> Self {
        Self { record, layout }
    }

    pub(crate) fn record(self) -> NonNull<u8> {
        self.record
    }

    pub(crate) fn layout(self) -> &'a StructLayout {
        self.layout
    }

    pub(crate) fn layouts(self) -> &'a Layouts {
        // SAFETY: messages are of a schema's layouts, which nothing takes out of their `Arc`.
        unsafe { self.layout.layouts() }
    }

    pub(crate) fn layout_id(self) -> LayoutId {
        self.layout.id
    }

    /// Where the field at `slot` is read from, and whether it is set; `None` when the slot is of another layout.
    #[inline]
    pub(crate) fn locate(self, slot: &Slot) -> Option<(Place<'a>, bool)> {
        if slot.layout != self.layout.id {
            return None;
        }
        // SAFETY: the slot is of this record's layout: its presence word is in the record and initialised. A present
        // slot is initialised, and every slot of an image is. That of a boxed struct holds a pointer to its record.
        unsafe {
            let is_set = slot.presence.is_set(self.record);
            let ptr = if is_set {
                self.record.add(slot.offset as usize)
            } else {
                self.layouts().images().of(self.layout.struct_id).add(slot.image_offset as usize)
            };
            let ptr = if slot.boxed { ptr.cast().read() } else { ptr };
            Some((Place { ptr, ty: slot.ty, layouts: self.layouts() }, is_set))
        }
    }

    fn locate_field(self, field: &FieldLayout) -> (Place<'a>, bool) {
        self.locate(&Slot::new(self.layout, field)).expect("the field is of this message's layout")
    }

    /// The value of a field: what is set, else its IDL default, else the zero value. It is read in place: of a list, a map or a nested
    /// message this is a view, of a string a slice of the input or the arena.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "
    /// #   struct Address { 1: string city } struct Person { 1: string name = \"?\", 2: list<i32> scores, 3: Address address }")?;
    /// # let person = schema.struct_type("Person")?;
    /// # let arena = scrimp::Arena::new();
    /// let name = person.field::<str>("name")?;
    /// let scores = person.field::<scrimp::List<i32>>("scores")?;
    /// let city = person.path::<str>("address.city")?;
    /// let mut b = person.builder(&arena);
    /// b.list(scores)?.push(3)?;
    /// let message = b.finish()?;
    /// assert_eq!(message.get(scores).as_slice(), [3]);
    /// assert_eq!((message.get(name), message.get(&city)), ("?", ""));
    /// assert_eq!(message.get_opt(name), None, "it is the default");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Panics
    ///
    /// When the handle is of another struct, or of another [`Schema`](crate::Schema), be it the same text: a program that loads its IDL anew
    /// needs new handles. Also when the field is a string that is not UTF-8, which only a codec with
    /// [`Utf8::OnAccess`](crate::Utf8) lets in. [`try_get`](Self::try_get) returns an error instead.
    #[inline]
    #[track_caller]
    pub fn get<H: Handle>(self, field: H) -> View<'a, H::Target> {
        match self.try_get(field) {
            Ok(value) => value,
            Err(error) => panic!("{error}"),
        }
    }

    /// The value of a field if it is set; through a path, if every struct on the way is set too.
    ///
    /// # Panics
    ///
    /// As [`get`](Self::get).
    #[inline]
    #[track_caller]
    pub fn get_opt<H: Handle>(self, field: H) -> Option<View<'a, H::Target>> {
        match self.try_get_opt(field) {
            Ok(value) => value,
            Err(error) => panic!("{error}"),
        }
    }

    /// As [`get`](Self::get), with errors.
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema, and when the field is a string that is not UTF-8.
    #[inline]
    pub fn try_get<H: Handle>(self, field: H) -> Result<View<'a, H::Target>, AccessError> {
        let Some((place, _)) = field.locate(self) else { return Err(self.foreign_handle(field)) };
        self.load::<H>(place)
    }

    /// As [`get_opt`](Self::get_opt), with errors.
    ///
    /// # Errors
    ///
    /// As [`try_get`](Self::try_get).
    #[inline]
    pub fn try_get_opt<H: Handle>(self, field: H) -> Result<Option<View<'a, H::Target>>, AccessError> {
        match field.locate(self) {
            Some((place, true)) => self.load::<H>(place).map(Some),
            Some((_, false)) => Ok(None),
            None => Err(self.foreign_handle(field)),
        }
    }

    #[inline]
    fn load<H: Handle>(self, place: Place<'a>) -> Result<View<'a, H::Target>, AccessError> {
        // SAFETY: the handle was checked against the field's type when it was made, and located places are initialised.
        unsafe { place.load::<H::Target>() }
    }

    #[cold]
    fn foreign_handle<H: Handle>(self, field: H) -> AccessError {
        AccessError::foreign_handle(Foreign::handle(self.layouts(), self.layout.struct_id, field.layout()))
    }

    /// Whether a field is set.
    ///
    /// # Panics
    ///
    /// When the handle is of another struct or schema.
    #[inline]
    #[track_caller]
    pub fn is_set<H: Handle>(self, field: H) -> bool {
        match field.locate(self) {
            Some((_, is_set)) => is_set,
            None => panic!("{}", self.foreign_handle(field)),
        }
    }

    /// The value of the field named `name`: what is set, else its default.
    ///
    /// # Errors
    ///
    /// When there is no such field.
    pub fn get_by_name(self, name: &str) -> Result<ValueRef<'a>, AccessError> {
        let Some(position) = self.desc().position_of(name) else {
            return Err(AccessError::no_field(name, self.desc()));
        };
        // Made where it is returned: to copy a value that was just written costs more than to find it.
        Ok(self.value_of(&self.layout.fields[position]))
    }

    /// The value of the field with id `id`: what is set, else its default; `None` when there is no such field.
    pub fn get_by_id(self, id: i16) -> Option<ValueRef<'a>> {
        Some(self.value_of(self.layout.field_by_id(id)?))
    }

    /// The fields that are set, by ascending id.
    pub fn fields(self) -> impl Iterator<Item = (&'a FieldDesc, ValueRef<'a>)> + Clone {
        self.all_fields().filter_map(|(field, value, is_set)| is_set.then_some((field, value)))
    }

    /// Every field by ascending id: its value, else its default, and whether it is set.
    pub fn all_fields(self) -> impl Iterator<Item = (&'a FieldDesc, ValueRef<'a>, bool)> + Clone {
        self.layout.fields.iter().map(move |field| {
            let (value, is_set) = self.value_at(field.position as usize);
            (self.field_desc(field), value, is_set)
        })
    }

    fn field_desc(self, field: &FieldLayout) -> &'a FieldDesc {
        &self.desc().fields[field.desc as usize]
    }

    /// The value of the field at `position` in the layout, if it is set.
    pub(crate) fn set_value_at(self, position: usize) -> Option<ValueRef<'a>> {
        let (place, is_set) = self.locate_field(&self.layout.fields[position]);
        // SAFETY: located places are initialised.
        is_set.then(|| unsafe { place.value() })
    }

    /// The value of a field of this layout: what is set, else its default.
    #[inline]
    fn value_of(self, field: &FieldLayout) -> ValueRef<'a> {
        let (place, _) = self.locate_field(field);
        // SAFETY: located places are initialised.
        unsafe { place.value() }
    }

    fn value_at(self, position: usize) -> (ValueRef<'a>, bool) {
        let (place, is_set) = self.locate_field(&self.layout.fields[position]);
        // SAFETY: located places are initialised.
        (unsafe { place.value() }, is_set)
    }

    /// The declared name of the message's type, without that of its file.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct Point { 1: i32 x }")?;
    /// # let (point, arena) = (schema.struct_type("Point")?, scrimp::Arena::new());
    /// assert_eq!(point.builder(&arena).finish()?.name(), "Point");
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    pub fn name(self) -> &'a str {
        &self.desc().name
    }

    /// The descriptor of the message's type.
    pub fn desc(self) -> &'a StructDesc {
        self.layouts().schema().struct_desc(self.layout.struct_id)
    }

    /// The descriptors of the message's schema: they say what the ids of types stand for.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: list<i32> numbers }")?;
    /// # let (ty, arena) = (schema.struct_type("S")?, scrimp::Arena::new());
    /// let message = ty.builder(&arena).finish()?;
    /// let (field, ..) = message.all_fields().next().expect("it has one");
    /// assert_eq!(message.schema().display_type(field.ty.id).to_string(), "list<i32>");
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    pub fn schema(self) -> &'a scrimp_schema::Schema {
        self.layouts().schema()
    }

    /// A builder that starts as a copy of this message. The copy is shallow: nested messages, lists, maps and strings are
    /// shared until they are changed.
    pub fn edit(self, arena: &'a Arena) -> Builder<'a> {
        Builder::copy_of(self, arena)
    }

    /// An owned copy of the whole message: a [`Value::Struct`].
    ///
    /// # Errors
    ///
    /// As [`ValueRef::to_value`].
    pub fn to_value(self) -> Result<Value, AccessError> {
        ValueRef::Message(self).to_value()
    }
}

/// A value within `level` others, to be printed; `…` beyond [`Limits::MAX_DEPTH`](crate::Limits::MAX_DEPTH).
struct Printed<'a> {
    value: ValueRef<'a>,
    level: u32,
}

impl fmt::Debug for Printed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let within = |value| Printed { value, level: self.level + 1 };
        match self.value {
            ValueRef::Bool(value) => value.fmt(f),
            ValueRef::I8(value) => value.fmt(f),
            ValueRef::I16(value) => value.fmt(f),
            ValueRef::I32(value) => value.fmt(f),
            ValueRef::I64(value) => value.fmt(f),
            ValueRef::Double(value) => value.fmt(f),
            ValueRef::String(value) => value.fmt(f),
            ValueRef::InvalidString(bytes) | ValueRef::Binary(bytes) => {
                write!(f, "b\"{}\"", bytes.escape_ascii())
            }
            ValueRef::Uuid(value) => value.fmt(f),
            ValueRef::Enum(value) => value.fmt(f),
            _ if self.level == crate::Limits::MAX_DEPTH => f.write_str("…"),
            ValueRef::List(list) => f.debug_list().entries(list.iter().map(within)).finish(),
            ValueRef::Set(set) => f.debug_set().entries(set.iter().map(within)).finish(),
            ValueRef::Map(map) => {
                f.debug_map().entries(map.iter().map(|(key, value)| (within(key), within(value)))).finish()
            }
            ValueRef::Message(message) => {
                let mut out = f.debug_struct(&message.desc().name);
                for field in message.unknown() {
                    out.field(&format!("{UNKNOWN_MEMBER} {}", field.id), &format_args!("{}", field.ty));
                }
                for (field, value) in message.fields() {
                    out.field(&field.name, &within(value));
                }
                out.finish()
            }
        }
    }
}

impl fmt::Debug for ValueRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Printed { value: *self, level: 0 }.fmt(f)
    }
}

impl fmt::Debug for EnumValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.write_str(name),
            None => write!(f, "{}({})", self.desc().name, self.number()),
        }
    }
}

macro_rules! debug_as_value {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<$($generics)*> fmt::Debug for $ty {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                ValueRef::from(*self).fmt(f)
            }
        }
    )*};
}

debug_as_value! {
    [] Message<'_>; [T: ?Sized] ListRef<'_, T>; [T: ?Sized] SetRef<'_, T>; [K: ?Sized, V: ?Sized] MapRef<'_, K, V>;
}
