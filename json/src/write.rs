//! Writing: a record to text.

mod container;
mod out;

use std::io;
use std::mem::MaybeUninit;
use std::ptr::NonNull;

use base64_simd::{Out as Out64, STANDARD, URL_SAFE_NO_PAD};
use scrimp_record::error::{ErrorPath, PathSegment};
use scrimp_record::slice::VALID_UTF8;
use scrimp_record::{Fallback, Layouts, Limits, RawSlice, UnknownField, text};
use scrimp_schema::{EnumId, StructId, Type, TypeId};
use uuid::Uuid;

use crate::names::{FieldNames, NameTable, SHORT, StructNames, Typed};
use crate::style::{AbsentFields, Binaries, Enums, JsonStyle, Longs, MapKeys};
use out::{At, Out, put, put_all, put_double, put_integer, put_padded};

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
#[derive(Clone, Copy)]
enum Stop {
    NotUtf8,
    TooDeep,
    Refused,
}

type Result<T> = std::result::Result<T, Stop>;

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
) -> std::result::Result<(), WriteError> {
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
) -> std::result::Result<bool, WriteError> {
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
                writer.out.reserve(at, SHORT).and_then(|at| writer.value(field.ty, slot, at, place))
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
) -> std::result::Result<(), WriteError> {
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
                let written = room.and_then(|at| writer.value(ty, slot, at, place));
                writer.finish(written)
            }
            false => {
                let mut writer = Writer::<'_, '_, false> { layouts, names, style, out, path, pairs };
                let written = room.and_then(|at| writer.value(ty, slot, at, place));
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

/// What holds a value: how deep it is, and how longs are written in it.
#[derive(Clone, Copy)]
struct Place {
    level: u32,
    longs_as_text: bool,
}

impl Place {
    /// Within another container.
    #[inline]
    fn enter(self) -> Result<Self> {
        Ok(Self { level: enter(self.level)?, ..self })
    }
}

/// The level within a struct or container at `level`.
#[inline]
fn enter(level: u32) -> Result<u32> {
    if level == Limits::MAX_DEPTH { Err(Stop::TooDeep) } else { Ok(level + 1) }
}

// Who writes gets where, and tells where it ended. All of them are unsafe for one reason more than they say: `at` is where the last one
// ended, or what `Out` returned last.

impl<const PRETTY: bool> Writer<'_, '_, PRETTY> {
    /// Adds where an error came from.
    #[cold]
    #[inline(never)]
    fn from(&mut self, segment: PathSegment, stop: Stop) -> Stop {
        self.path.start_with(segment);
        stop
    }

    /// The most bytes that the start of a line at `level` takes, with a comma before it.
    fn line_len(&self, level: u32) -> usize {
        if PRETTY { 2 * (level + self.pairs) as usize + 2 } else { 1 }
    }

    /// The start of a line.
    ///
    /// # Safety
    ///
    /// There is room for [`line_len`](Self::line_len).
    unsafe fn put_line(&self, mut at: At, is_first: bool, level: u32) -> At {
        // SAFETY: the caller promises the room.
        unsafe {
            if !is_first {
                at = put(at, b',');
            }
            at = put(at, b'\n');
            for _ in 0..level + self.pairs {
                at = put_all(at, b"  ");
            }
        }
        at
    }

    /// Counts what was `written`, or says why it was not.
    ///
    /// # Safety
    ///
    /// All is written up to where it says that it ended.
    unsafe fn finish(mut self, written: Result<At>) -> std::result::Result<(), WriteError> {
        let (kind, path) = match written {
            Ok(at) => {
                // SAFETY: all is written up to there.
                unsafe { self.out.written(at) };
                return Ok(());
            }
            Err(Stop::Refused) => {
                let error = self.out.refused.unwrap_or_else(|| io::ErrorKind::Other.into());
                (WriteErrorKind::Io(error), ErrorPath::default())
            }
            Err(Stop::NotUtf8) => (WriteErrorKind::NotUtf8, self.path),
            Err(Stop::TooDeep) => (WriteErrorKind::TooDeep, self.path),
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
            let slot = base.add(field.offset as usize);
            Content::Value(if field.boxed { slot.cast::<NonNull<u8>>().read() } else { slot })
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
    unsafe fn record(&mut self, id: StructId, record: NonNull<u8>, at: At, level: u32) -> Result<At> {
        let level = enter(level)?;
        let layout = self.layouts.struct_layout(id);
        let names = self.names.of_struct(id);
        let mut at = self.out.reserve(at, 1)?;
        let mut is_first = true;
        // SAFETY: there is room for each piece, as it was reserved; that of a run is enough for its names and for values that are short. The
        // record is of this struct: a present slot lies in it and is initialised, and so is every slot of the image. That of a boxed
        // field holds a pointer to a record.
        unsafe {
            at = put(at, b'{');
            if layout.is_union
                && let Some(member) = UnknownField::member_of(record)
            {
                at = self.unknown_member(&member, at, level)?;
                is_first = false;
            }
            for run in &names.runs {
                let lines =
                    if PRETTY { (run.end - run.first) as usize * (self.line_len(level) + 1) } else { 0 };
                at = self.out.reserve(at, run.room + lines)?;
                for field in &names.fields[run.first as usize..run.end as usize] {
                    let slot = match self.content(id, field, record) {
                        Content::Value(slot) => slot,
                        Content::EmptyObject => {
                            at = self.name(names, field, at, is_first, level);
                            at = put_all(at, b"{}");
                            is_first = false;
                            continue;
                        }
                        Content::Nothing => continue,
                    };
                    at = self.name(names, field, at, is_first, level);
                    is_first = false;
                    let longs_as_text = self.longs_as_text(field);
                    at = match self.value(field.ty, slot, at, Place { level, longs_as_text }) {
                        Ok(at) => at,
                        Err(stop) => {
                            let desc = self.layouts.schema().struct_desc(id);
                            let name = desc.fields[field.desc as usize].name.clone();
                            return Err(self.from(PathSegment::Field(name), stop));
                        }
                    };
                }
            }
            self.end(b'}', is_first, at, level)
        }
    }

    /// The name of a field.
    ///
    /// # Safety
    ///
    /// There is room for it, with [`PADDING`](crate::names::PADDING), and for a line and a blank.
    #[inline]
    unsafe fn name(&self, names: &StructNames, field: &FieldNames, at: At, is_first: bool, level: u32) -> At {
        let literal = names.literal(field);
        // SAFETY: the caller promises the room; behind a literal is padding.
        unsafe {
            if PRETTY {
                let at = put_padded(self.put_line(at, is_first, level), &literal[1..]);
                return put(at, b' ');
            }
            put_padded(at, &literal[usize::from(is_first)..])
        }
    }

    /// What goes before an element at `level`; then there is room for [`SHORT`] bytes.
    ///
    /// # Safety
    ///
    /// None but that of `at`.
    #[inline]
    unsafe fn element(&mut self, at: At, is_first: bool, level: u32) -> Result<At> {
        // SAFETY: the room is reserved.
        unsafe {
            let at = self.out.reserve(at, SHORT + self.line_len(level))?;
            Ok(match PRETTY {
                true => self.put_line(at, is_first, level),
                false if is_first => at,
                false => put(at, b','),
            })
        }
    }

    /// The end of an object or array whose elements are at `level`.
    ///
    /// # Safety
    ///
    /// None but that of `at`.
    #[inline]
    unsafe fn end(&mut self, bracket: u8, is_empty: bool, at: At, level: u32) -> Result<At> {
        // SAFETY: the room is reserved.
        unsafe {
            let mut at = self.out.reserve(at, self.line_len(level) + 1)?;
            if PRETTY && !is_empty {
                at = self.put_line(at, true, level - 1);
            }
            Ok(put(at, bracket))
        }
    }

    /// # Safety
    ///
    /// None but that of `at`.
    #[cold]
    unsafe fn unknown_member(&mut self, member: &UnknownField<'_>, at: At, level: u32) -> Result<At> {
        let colon = if PRETTY { ": " } else { ":" };
        let name = format!("\"{UNKNOWN_MEMBER}\"{colon}{{");
        let id = format!("\"id\"{colon}{}", member.id);
        let ty = format!("\"type\"{colon}\"{}\"", member.ty);
        // SAFETY: each of them is shorter than `SHORT`, for which there is room at an element.
        unsafe {
            let at = put_all(self.element(at, true, level)?, name.as_bytes());
            let at = put_all(self.element(at, true, level + 1)?, id.as_bytes());
            let at = put_all(self.element(at, false, level + 1)?, ty.as_bytes());
            self.end(b'}', false, at, level + 1)
        }
    }

    /// # Safety
    ///
    /// `slot` holds a complete value of type `ty`, and there is room for [`SHORT`] bytes.
    #[inline]
    unsafe fn value(&mut self, ty: Typed, slot: NonNull<u8>, at: At, place: Place) -> Result<At> {
        // SAFETY: the slot holds what the type says, and there is room for what is short.
        unsafe {
            Ok(match ty.kind {
                Type::Bool => match slot.cast::<u8>().read() {
                    0 => put_all(at, b"false"),
                    _ => put_all(at, b"true"),
                },
                Type::I8 => put_integer(at, slot.cast::<i8>().read().into()),
                Type::I16 => put_integer(at, slot.cast::<i16>().read().into()),
                Type::I32 => put_integer(at, slot.cast::<i32>().read().into()),
                Type::I64 if place.longs_as_text => {
                    put(put_integer(put(at, b'"'), slot.cast::<i64>().read()), b'"')
                }
                Type::I64 => put_integer(at, slot.cast::<i64>().read()),
                Type::Double => put_double(at, slot.cast::<f64>().read()),
                Type::Uuid => put_uuid(at, slot.cast().read()),
                Type::String => self.string(slot.cast().read(), at)?,
                Type::Binary => self.binary(slot.cast().read(), at)?,
                Type::Enum(id) => self.enum_value(id, slot.cast().read(), at, false)?,
                Type::Struct(id) => self.record(id, slot, at, place.level)?,
                Type::List(element) | Type::Set(element) => {
                    self.list(element, slot.cast().read(), at, place)?
                }
                Type::Map(key, value) => {
                    let entry = self.layouts.ty(ty.id).entry;
                    self.map(key, value, entry, slot.cast().read(), at, place)?
                }
            })
        }
    }

    /// # Safety
    ///
    /// `slice` is the slot of a string.
    #[inline]
    unsafe fn string(&mut self, slice: RawSlice, at: At) -> Result<At> {
        // SAFETY: the slot of a string holds bytes, which stay while the record does.
        unsafe {
            match slice.flags & VALID_UTF8 != 0 {
                true => self.out.put_string(at, slice.bytes()),
                false => self.unchecked(slice.bytes(), at),
            }
        }
    }

    /// Text of any bytes.
    ///
    /// # Safety
    ///
    /// None but that of `at`.
    #[inline(never)]
    unsafe fn unchecked(&mut self, bytes: &[u8], at: At) -> Result<At> {
        // SAFETY: the text is UTF-8 in either case.
        unsafe {
            match text::is_utf8(bytes) {
                true => self.out.put_string(at, bytes),
                false if self.style.lossy => {
                    self.out.put_string(at, String::from_utf8_lossy(bytes).as_bytes())
                }
                false => Err(Stop::NotUtf8),
            }
        }
    }

    /// # Safety
    ///
    /// `slice` is the slot of a binary.
    #[inline(never)]
    unsafe fn binary(&mut self, slice: RawSlice, at: At) -> Result<At> {
        // SAFETY: the slot of a binary holds bytes, which stay while the record does. There is room for as much as base64 takes, which is only
        // this slice's.
        unsafe {
            let bytes = slice.bytes();
            let base64 = match self.style.binaries {
                Binaries::Text => return self.unchecked(bytes, at),
                Binaries::Base64 => &STANDARD,
                Binaries::Base64Url => &URL_SAFE_NO_PAD,
            };
            let len = base64.encoded_length(bytes.len());
            let at = put(self.out.reserve(at, len + 2)?, b'"');
            let room = std::slice::from_raw_parts_mut(at.cast::<MaybeUninit<u8>>().as_ptr(), len);
            let text = base64.encode(bytes, Out64::from_uninit_slice(room));
            Ok(put(at.add(text.len()), b'"'))
        }
    }

    /// # Safety
    ///
    /// None but that of `at`.
    #[inline(never)]
    unsafe fn enum_value(&mut self, id: EnumId, number: i32, at: At, is_key: bool) -> Result<At> {
        // SAFETY: the room is reserved.
        unsafe {
            if self.style.enums == Enums::Names
                && let Some(name) = self.layouts.schema().enum_desc(id).name_of(number)
            {
                // A name is an identifier.
                let at = put(self.out.reserve(at, name.len() + 2)?, b'"');
                return Ok(put(put_all(at, name.as_bytes()), b'"'));
            }
            let at = self.out.reserve(at, SHORT)?;
            Ok(match is_key {
                true => put(put_integer(put(at, b'"'), number.into()), b'"'),
                false => put_integer(at, number.into()),
            })
        }
    }
}

/// A uuid.
///
/// # Safety
///
/// There is room for [`SHORT`] bytes.
unsafe fn put_uuid(at: At, uuid: [u8; 16]) -> At {
    let mut text = Uuid::encode_buffer();
    let text = Uuid::from_bytes(uuid).as_hyphenated().encode_lower(&mut text);
    // SAFETY: the text has 36 bytes.
    unsafe { put(put_all(put(at, b'"'), text.as_bytes()), b'"') }
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
