//! Writing: a record to text.

mod container;
mod integer;
mod out;
mod value;

use std::io;
use std::ptr::NonNull;

use scrimp_record::error::{ErrorPath, PathSegment};
use scrimp_record::{Fallback, Layouts, Limits, RawSlice, UnknownField};
use scrimp_schema::{StructId, Type, TypeId};
use uuid::Uuid;

use crate::names::{FieldNames, NameTable, SHORT, Typed};
use crate::style::{AbsentFields, JsonStyle, Longs, MapKeys};
use crate::vector;
use out::{At, Out, put, put_all};

/// The name under which an unknown member of a union is written; no identifier has an `@`.
pub const UNKNOWN_MEMBER: &str = "@unknown";

/// Why a record was not written.
#[derive(Debug)]
pub enum WriteErrorKind {
    /// A string, or a binary that is written as text, is not UTF-8.
    NotUtf8,
    /// It is nested more than [`Limits::MAX_DEPTH`] levels deep.
    TooDeep,
    /// The sink refused.
    Io(io::Error),
}

/// Why a record was not written, and where.
#[derive(Debug)]
pub struct WriteError {
    /// The reason.
    pub kind: WriteErrorKind,
    /// The way to what was not written; empty where the sink refused.
    pub path: ErrorPath,
}

/// Why writing stops.
enum Stop {
    NotUtf8,
    TooDeep,
    Refused(io::Error),
}

/// Appends `record`, of struct `id`, to `buffer`. Where there is a `sink`, what is in the buffer goes there before it grows large, but for
/// the rest.
///
/// # Errors
///
/// See [`WriteErrorKind`]. The buffer then ends with anything.
///
/// # Safety
///
/// `record` is a complete record of struct `id` of `layouts`, or its image.
pub unsafe fn write<'w, 's>(
    layouts: &'w Layouts,
    id: StructId,
    record: NonNull<u8>,
    style: &'w JsonStyle,
    buffer: &'w mut Vec<u8>,
    sink: Option<&'w mut (dyn io::Write + 's)>,
) -> Result<(), WriteError> {
    let names = NameTable::of(layouts, style.naming);
    let ((out, at), path, pairs) = (Out::new(buffer, sink), ErrorPath::default(), 0);
    // SAFETY: the caller promises that the record is complete and of this struct; all is written up to where the record ends.
    unsafe {
        match style.pretty {
            true => {
                let mut writer = Writer::<'_, '_, true> { layouts, names, style, out, path, pairs };
                let written = writer.record(id, record, at, 0);
                writer.finish(written)
            }
            false => {
                let mut writer = Writer::<'_, '_, false> { layouts, names, style, out, path, pairs };
                let written = writer.record(id, record, at, 0);
                writer.finish(written)
            }
        }
    }
}

/// Appends the value of a field of `record`, of struct `id`, to `buffer`, as [`write()`] writes it within the record's object, but on one line
/// whatever the style; `position` is the field's by ascending ids. Nothing is appended where the object would be without the field: then it is
/// `false`.
///
/// # Errors
///
/// As for [`write()`]. The path of the error starts at the value. The buffer then ends with anything.
///
/// # Safety
///
/// `record` is a complete record of struct `id` of `layouts`, or its image, and the struct has such a field.
pub unsafe fn write_field(
    layouts: &Layouts,
    (id, record): (StructId, NonNull<u8>),
    position: usize,
    style: &JsonStyle,
    buffer: &mut Vec<u8>,
) -> Result<bool, WriteError> {
    let names = NameTable::of(layouts, style.naming);
    let field = &names.of_struct(id).fields[position];
    let ((out, at), path, pairs) = (Out::new(buffer, None), ErrorPath::default(), 0);
    let mut writer = Writer::<'_, '_, false> { layouts, names, style, out, path, pairs };
    // SAFETY: the caller promises that the record is complete and of this struct; there is room for what is short.
    let written = unsafe {
        match writer.content(id, field, record) {
            Content::Nothing => return Ok(false),
            Content::EmptyObject => writer.out.reserve(at, SHORT).map(|at| put_all(at, b"{}")),
            Content::Value(slot) => {
                let place = Place { level: 1, longs_as_text: writer.longs_as_text(field) };
                writer.out.reserve(at, SHORT).and_then(|at| writer.value(&field.ty, slot, at, place))
            }
        }
    };
    // SAFETY: all is written up to where the value ends.
    unsafe { writer.finish(written) }.map(|()| true)
}

/// Appends the value of type `ty` in `slot` to `buffer`, as [`write()`] writes one within a record's object, on one line if the style is not
/// pretty.
///
/// # Errors
///
/// As for [`write()`]. The path of the error starts at the value. The buffer then ends with anything.
///
/// # Safety
///
/// `slot` holds a complete value of type `ty` of `layouts`.
pub unsafe fn write_value(
    layouts: &Layouts,
    (ty, slot): (TypeId, NonNull<u8>),
    style: &JsonStyle,
    buffer: &mut Vec<u8>,
) -> Result<(), WriteError> {
    let names = NameTable::of(layouts, style.naming);
    let ((mut out, at), path, pairs) = (Out::new(buffer, None), ErrorPath::default(), 0);
    let place = Place { level: 0, longs_as_text: style.longs == Longs::Text };
    let ty = Typed::new(layouts, ty);
    let room = out.reserve(at, SHORT);
    // SAFETY: the caller promises a complete value of the type; there is room for what is short, and all is written up to where it ends.
    unsafe {
        match style.pretty {
            true => {
                let mut writer = Writer::<'_, '_, true> { layouts, names, style, out, path, pairs };
                let written = room.and_then(|at| writer.value(&ty, slot, at, place));
                writer.finish(written)
            }
            false => {
                let mut writer = Writer::<'_, '_, false> { layouts, names, style, out, path, pairs };
                let written = room.and_then(|at| writer.value(&ty, slot, at, place));
                writer.finish(written)
            }
        }
    }
}

struct Writer<'w, 's, const PRETTY: bool> {
    layouts: &'w Layouts,
    names: NameTable<'w>,
    style: &'w JsonStyle,
    out: Out<'w, 's>,
    path: ErrorPath,
    /// How many pairs of key and value there are around what is written: lines in them are indented, but they are no levels.
    pairs: u32,
}

/// What is written for a field.
enum Content {
    Nothing,
    EmptyObject,
    /// The value at this place, which is the record's where it is a struct.
    Value(NonNull<u8>),
}

/// An object or array whose end is not written.
struct Open {
    /// Where it goes on.
    at: At,
    /// What is before the next element: a comma, or its opening bracket.
    separator: u8,
}

/// What holds a value: how deep it is, and how longs are written in it.
#[derive(Clone, Copy)]
struct Place {
    level: u32,
    longs_as_text: bool,
}

// Who writes gets where, and tells where it ended. All of them are unsafe for one reason more than they say: `at` is where the last one
// ended, or what `Out` returned last.

impl<const PRETTY: bool> Writer<'_, '_, PRETTY> {
    /// The level within a struct or container at `level`.
    #[inline]
    fn enter(&mut self, level: u32) -> Option<u32> {
        if level == Limits::MAX_DEPTH { self.out.stop(Stop::TooDeep) } else { Some(level + 1) }
    }

    /// Adds where writing stopped.
    #[cold]
    #[inline(never)]
    fn stopped_in<T>(&mut self, segment: PathSegment) -> Option<T> {
        self.path.start_with(segment);
        None
    }

    /// The most bytes that the start of a line at `level` takes, with a separator before it.
    fn line_len(&self, level: u32) -> usize {
        if PRETTY { 2 * (level + self.pairs) as usize + 2 } else { 1 }
    }

    /// The start of a line.
    ///
    /// # Safety
    ///
    /// There is room for [`line_len`](Self::line_len) but for a separator.
    unsafe fn put_line(&self, at: At, level: u32) -> At {
        // SAFETY: the caller promises the room.
        unsafe { (0..level + self.pairs).fold(put(at, b'\n'), |at, _| put_all(at, b"  ")) }
    }

    /// Counts what was `written`, or says why it was not.
    ///
    /// # Safety
    ///
    /// All is written up to where it says that it ended.
    unsafe fn finish(mut self, written: Option<At>) -> Result<(), WriteError> {
        if let Some(at) = written {
            // SAFETY: all is written up to there.
            unsafe { self.out.written(at) };
            return Ok(());
        }
        let (kind, path) = match self.out.stopped {
            Some(Stop::NotUtf8) => (WriteErrorKind::NotUtf8, self.path),
            Some(Stop::TooDeep) => (WriteErrorKind::TooDeep, self.path),
            Some(Stop::Refused(error)) => (WriteErrorKind::Io(error), ErrorPath::default()),
            None => unreachable!("who stops says why"),
        };
        Err(WriteError { kind, path })
    }

    /// What is written for `field`.
    ///
    /// # Safety
    ///
    /// `record` is a complete record of struct `id`, or its image, and `field` is one of the struct's.
    #[inline(always)]
    unsafe fn content(&self, id: StructId, field: &FieldNames, record: NonNull<u8>) -> Content {
        // SAFETY: a present slot lies in the record and is initialised, and so is every slot of the image. That of a boxed field holds a
        // pointer to a record.
        unsafe {
            let base = if field.presence.is_set(record) {
                record
            } else {
                match field.fallback {
                    _ if self.style.absent_fields == AbsentFields::Omit => return Content::Nothing,
                    Fallback::Omit => return Content::Nothing,
                    Fallback::EmptyStruct => return Content::EmptyObject,
                    Fallback::Image => self.layouts.images().of(id),
                }
            };
            Content::Value(field.slot_in(base))
        }
    }

    /// Whether longs in `field` are written as text.
    #[inline]
    fn longs_as_text(&self, field: &FieldNames) -> bool {
        match self.style.longs {
            Longs::Numbers => false,
            Longs::Text => true,
            Longs::Annotated => field.longs_as_text,
        }
    }

    /// # Safety
    ///
    /// `record` is a complete record of struct `id`, or its image.
    unsafe fn record(&mut self, id: StructId, record: NonNull<u8>, at: At, level: u32) -> Option<At> {
        let level = self.enter(level)?;
        let names = self.names.of_struct(id);
        let mut object = Open { at, separator: b'{' };
        // SAFETY: the record is of this struct, so it starts with its presence words.
        unsafe {
            if names.is_union || self.style.absent_fields == AbsentFields::Write {
                self.any_fields(id, record, &mut object, level)?;
            } else {
                for (word, fields) in names.fields.chunks(64).enumerate() {
                    let mut present = record.cast::<u64>().add(word).read();
                    while let Some(field) = fields.get(present.trailing_zeros() as usize) {
                        let slot = field.slot_in(record);
                        self.field(id, field, slot, &mut object, level)?;
                        present &= present - 1;
                    }
                }
            }
            self.end(object, *b"{}", level)
        }
    }

    /// The fields of a union, or those that are absent too.
    ///
    /// # Safety
    ///
    /// As for [`record`](Self::record).
    #[inline(never)]
    unsafe fn any_fields(
        &mut self,
        id: StructId,
        record: NonNull<u8>,
        object: &mut Open,
        level: u32,
    ) -> Option<()> {
        let names = self.names.of_struct(id);
        // SAFETY: the record is of this struct, and the fields are the struct's.
        unsafe {
            if names.is_union
                && let Some(member) = UnknownField::member_of(record)
            {
                self.unknown_member(&member, object, level)?;
            }
            for field in &names.fields {
                match self.content(id, field, record) {
                    Content::Value(slot) => self.field(id, field, slot, object, level)?,
                    Content::EmptyObject => {
                        let at = self.name(field, object, level)?;
                        object.at = put_all(at, b"{}");
                    }
                    Content::Nothing => {}
                }
            }
        }
        Some(())
    }

    /// A field and its value.
    ///
    /// # Safety
    ///
    /// The field is one of struct `id`, and `slot` holds a complete value of its type.
    #[inline(always)]
    unsafe fn field(
        &mut self,
        id: StructId,
        field: &FieldNames,
        slot: NonNull<u8>,
        object: &mut Open,
        level: u32,
    ) -> Option<()> {
        let place = Place { level, longs_as_text: self.longs_as_text(field) };
        // SAFETY: the slot holds what the type says, and behind a name there is room for what is short.
        let written =
            unsafe { self.name(field, object, level).and_then(|at| self.value(&field.ty, slot, at, place)) };
        match written {
            Some(at) => object.at = at,
            None => return self.stopped_in_field(id, field),
        }
        Some(())
    }

    #[cold]
    #[inline(never)]
    fn stopped_in_field(&mut self, id: StructId, field: &FieldNames) -> Option<()> {
        let name = &self.layouts.schema().struct_desc(id).fields[field.desc as usize].name;
        self.stopped_in(PathSegment::Field(name.clone()))
    }

    /// The name of a field. Then there is room for [`SHORT`] bytes.
    ///
    /// # Safety
    ///
    /// None but that of `at`.
    #[inline(always)]
    unsafe fn name(&mut self, field: &FieldNames, object: &mut Open, level: u32) -> Option<At> {
        let (start, rest) = field.literal.parts();
        let lines = if PRETTY { self.line_len(level) + 1 } else { 0 };
        let mut at = self.out.reserve(object.at, vector::LEN + rest.len() + SHORT + lines)?;
        // SAFETY: the room is reserved. What is copied behind a name is overwritten.
        unsafe {
            let separator = at;
            if PRETTY {
                // The literal's comma comes where the last blank is.
                at = self.put_line(at.add(1), level).sub(1);
            }
            at.cast().write(*start);
            if PRETTY {
                at.write(b' ');
            }
            separator.write(std::mem::replace(&mut object.separator, b','));
            if !rest.is_empty() {
                put_all(at.add(vector::LEN), rest);
            }
            at = at.add(field.literal.len as usize);
            Some(if PRETTY { put(at, b' ') } else { at })
        }
    }

    /// What goes before an element at `level`. Then there is room for [`SHORT`] bytes.
    ///
    /// # Safety
    ///
    /// None but that of `at`.
    #[inline(always)]
    unsafe fn element(&mut self, container: &mut Open, level: u32) -> Option<At> {
        let at = self.out.reserve(container.at, SHORT + self.line_len(level))?;
        // SAFETY: the room is reserved.
        unsafe {
            let at = put(at, std::mem::replace(&mut container.separator, b','));
            Some(if PRETTY { self.put_line(at, level) } else { at })
        }
    }

    /// The end of an object or array whose elements are at `level`, or all of it if it has none.
    ///
    /// # Safety
    ///
    /// None but that of `at`.
    #[inline]
    unsafe fn end(&mut self, Open { at, separator }: Open, [open, close]: [u8; 2], level: u32) -> Option<At> {
        let mut at = self.out.reserve(at, self.line_len(level) + 2)?;
        // SAFETY: the room is reserved.
        unsafe {
            if separator == open {
                at = put(at, open);
            } else if PRETTY {
                at = self.put_line(at, level - 1);
            }
            Some(put(at, close))
        }
    }

    /// # Safety
    ///
    /// None but that of `at`.
    #[cold]
    unsafe fn unknown_member(
        &mut self,
        member: &UnknownField<'_>,
        object: &mut Open,
        level: u32,
    ) -> Option<()> {
        let colon = if PRETTY { ": " } else { ":" };
        let name = format!("\"{UNKNOWN_MEMBER}\"{colon}");
        let id = format!("\"id\"{colon}{}", member.id);
        let ty = format!("\"type\"{colon}\"{}\"", member.ty);
        // SAFETY: each of them is shorter than `SHORT`, for which there is room at an element.
        unsafe {
            let at = put_all(self.element(object, level)?, name.as_bytes());
            let mut inner = Open { at, separator: b'{' };
            inner.at = put_all(self.element(&mut inner, level + 1)?, id.as_bytes());
            inner.at = put_all(self.element(&mut inner, level + 1)?, ty.as_bytes());
            object.at = self.end(inner, *b"{}", level + 1)?;
        }
        Some(())
    }
}

/// Whether maps with keys of `ty` are objects.
pub fn is_object_key(ty: Type, map_keys: MapKeys) -> bool {
    match ty {
        Type::String | Type::Bool | Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::Enum(_) => true,
        Type::Double | Type::Binary | Type::Uuid => map_keys == MapKeys::Scalars,
        Type::Struct(_) | Type::List(_) | Type::Set(_) | Type::Map(..) => false,
    }
}

/// The step to the value under a key.
///
/// # Safety
///
/// `key` holds a value of type `ty`.
#[cold]
pub(crate) unsafe fn segment_of_key(
    layouts: &Layouts,
    ty: Type,
    key: NonNull<u8>,
    index: u32,
) -> PathSegment {
    // SAFETY: each arm reads what the type says; the bytes of a string stay while the record does.
    unsafe {
        match ty {
            Type::String | Type::Binary => PathSegment::text_key(key.cast::<RawSlice>().read().bytes()),
            Type::Bool => PathSegment::Key((key.cast::<u8>().read() != 0).to_string()),
            Type::I8 => PathSegment::Key(key.cast::<i8>().read().to_string()),
            Type::I16 => PathSegment::Key(key.cast::<i16>().read().to_string()),
            Type::I32 => PathSegment::Key(key.cast::<i32>().read().to_string()),
            Type::I64 => PathSegment::Key(key.cast::<i64>().read().to_string()),
            Type::Double => PathSegment::Key(format!("{:?}", key.cast::<f64>().read())),
            Type::Uuid => PathSegment::Key(Uuid::from_bytes(key.cast().read()).to_string()),
            Type::Enum(id) => {
                let number = key.cast::<i32>().read();
                let name = layouts.schema().enum_desc(id).name_of(number);
                PathSegment::Key(name.map_or_else(|| number.to_string(), str::to_owned))
            }
            Type::Struct(_) | Type::List(_) | Type::Set(_) | Type::Map(..) => PathSegment::Entry(index),
        }
    }
}
