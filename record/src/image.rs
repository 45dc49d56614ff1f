//! [`Images`]: the values that absent fields read as.

use std::fmt;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::ptr::NonNull;

use scrimp_schema::{StructId, Type, TypeId, Value};

use crate::arena::Arena;
use crate::layout::{FieldLayout, LayoutTables};
use crate::slice::{RawSlice, VALID_UTF8};
use crate::slot::{SlotValue, write_slot};

/// One image per struct in which every slot is valid although no field is present: it holds the field's IDL default, else
/// the zero value. A view reads an absent field's slot here, and an absent message is the image as a whole.
///
/// A nested struct without an IDL default is all zero when inline, which is a record without any field present, and
/// points to its own type's image when boxed.
#[derive(Default)]
pub struct Images {
    /// By struct; each points into the memory.
    images: Vec<NonNull<u8>>,
    /// Owns the images and everything they point to; not touched after construction.
    _memory: Arena,
}

// SAFETY: the images and all they point to live in `_memory`, are written in `Images::new` only, and are not changed
// afterwards, so threads may share them. `_memory` itself is private and not touched after construction.
unsafe impl Sync for Images {}
// SAFETY: everything that the images point to is owned by `_memory`, which moves along and is not touched.
unsafe impl Send for Images {}

// As above: a panic finds nothing half-done here.
impl UnwindSafe for Images {}
impl RefUnwindSafe for Images {}

impl fmt::Debug for Images {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Images").field("structs", &self.images.len()).finish_non_exhaustive()
    }
}

impl Images {
    /// The images of all structs of `layouts`.
    pub(crate) fn new(layouts: &LayoutTables) -> Self {
        let memory = Arena::new();
        let structs = layouts.schema().structs();
        let images: Vec<NonNull<u8>> = structs
            .iter()
            .map(|desc| alloc_zeroed(&memory, layouts.struct_layout(desc.id).image_size as usize))
            .collect();
        let writer = Writer { layouts, memory: &memory, images: &images };
        for (desc, &image) in structs.iter().zip(&images) {
            let layout = layouts.struct_layout(desc.id);
            for field in &layout.fields {
                // SAFETY: `image` is a zeroed image of `layout`, so the image offset of its field is within.
                unsafe {
                    let slot = image.add(field.image_offset as usize);
                    match &desc.fields[field.desc as usize].default {
                        Some(value) => writer.write_field(field, value, slot),
                        None => writer.write_zero(field, slot),
                    }
                }
            }
        }
        Self { images, _memory: memory }
    }

    /// The image of struct `id`, with slots at the image offsets of its layout and no field present.
    pub fn of(&self, id: StructId) -> NonNull<u8> {
        self.images[id.index()]
    }
}

fn alloc_zeroed(memory: &Arena, size: usize) -> NonNull<u8> {
    let start = memory.alloc(size).expect("the system gives memory for the schema's default values");
    // SAFETY: `start` is fresh and has room for `size` bytes.
    unsafe { start.write_bytes(0, size) };
    start
}

struct Writer<'l> {
    layouts: &'l LayoutTables,
    memory: &'l Arena,
    images: &'l [NonNull<u8>],
}

impl Writer<'_> {
    /// Makes the zeroed `slot` of a field without default valid.
    ///
    /// # Safety
    ///
    /// `slot` is the slot of `field` in a zeroed record.
    unsafe fn write_zero(&self, field: &FieldLayout, slot: NonNull<u8>) {
        match self.layouts.schema().ty(field.ty) {
            // SAFETY: the slot of a boxed struct holds a pointer.
            Type::Struct(id) if field.boxed => unsafe { slot.cast().write(self.images[id.index()]) },
            // SAFETY: the slot of a field that is not boxed holds the value itself.
            _ => unsafe { self.layouts.write_zero(field.ty, slot) },
        }
    }

    /// Writes the default `value` of `field`.
    ///
    /// # Safety
    ///
    /// `slot` is the slot of `field` in a record.
    unsafe fn write_field(&self, field: &FieldLayout, value: &Value, slot: NonNull<u8>) {
        if field.boxed {
            let size = self.layouts.ty(field.ty).size as usize;
            let record = alloc_zeroed(self.memory, size);
            // SAFETY: `record` has the size of the struct; the slot of a boxed field holds a pointer.
            unsafe {
                self.write_value(field.ty, value, record);
                slot.cast().write(record);
            }
        } else {
            // SAFETY: the slot of a field that is not boxed holds the value itself.
            unsafe { self.write_value(field.ty, value, slot) };
        }
    }

    /// Writes `value`, which the resolver typed as `ty`, to `at`.
    ///
    /// # Safety
    ///
    /// `at` has the size and alignment of `ty`, and is zeroed where `ty` is a struct.
    unsafe fn write_value(&self, ty: TypeId, value: &Value, at: NonNull<u8>) {
        // SAFETY: the caller gives room for a value of the type; each arm writes what that type's slots hold.
        unsafe {
            match (self.layouts.schema().ty(ty), value) {
                (Type::Bool, Value::Bool(v)) => write_slot(at, SlotValue::Byte(u8::from(*v))),
                (Type::I8, Value::I8(v)) => write_slot(at, SlotValue::Byte(*v as u8)),
                (Type::I16, Value::I16(v)) => write_slot(at, SlotValue::Half(*v)),
                (Type::I32, Value::I32(v)) | (Type::Enum(_), Value::Enum(v)) => {
                    write_slot(at, SlotValue::Word(*v));
                }
                (Type::I64, Value::I64(v)) => write_slot(at, SlotValue::Long(*v as u64)),
                (Type::Double, Value::Double(v)) => write_slot(at, SlotValue::Long(v.to_bits())),
                (Type::Uuid, Value::Uuid(v)) => write_slot(at, SlotValue::Uuid(v.into_bytes())),
                (Type::String, Value::String(v)) => write_slot(at, self.copy(v.as_bytes(), VALID_UTF8)),
                (Type::Binary, Value::Binary(v)) => write_slot(at, self.copy(v, 0)),
                (Type::List(element), Value::List(items)) | (Type::Set(element), Value::Set(items)) => {
                    let stride = self.layouts.ty(element).size as usize;
                    let start = alloc_zeroed(self.memory, items.len() * stride);
                    for (index, item) in items.iter().enumerate() {
                        self.write_value(element, item, start.add(index * stride));
                    }
                    at.cast().write(RawSlice { ptr: start, len: items.len() as u32, flags: 0 });
                }
                (Type::Map(key, value_ty), Value::Map(entries)) => {
                    let entry = self.layouts.ty(ty).entry;
                    let start = alloc_zeroed(self.memory, entries.len() * entry.stride as usize);
                    for (index, (k, v)) in entries.iter().enumerate() {
                        let here = start.add(index * entry.stride as usize);
                        self.write_value(key, k, here);
                        self.write_value(value_ty, v, here.add(entry.value_offset as usize));
                    }
                    at.cast().write(RawSlice { ptr: start, len: entries.len() as u32, flags: 0 });
                }
                (Type::Struct(id), Value::Struct(fields)) => self.write_struct(id, fields, at),
                (expected, found) => unreachable!("the resolver types defaults: {expected:?}, not {found:?}"),
            }
        }
    }

    /// Writes a record with `fields` present.
    ///
    /// # Safety
    ///
    /// `record` is a zeroed record of struct `id`.
    unsafe fn write_struct(&self, id: StructId, fields: &[(i16, Value)], record: NonNull<u8>) {
        let layout = self.layouts.struct_layout(id);
        for (id, value) in fields {
            let field = layout.field_by_id(*id).expect("the resolver names declared fields only");
            // SAFETY: the slot of a field is within the record, and so is its presence.
            unsafe {
                self.write_field(field, value, record.add(field.offset as usize));
                layout.presence(field).set(record);
            }
        }
    }

    fn copy(&self, bytes: &[u8], flags: u32) -> SlotValue<'_> {
        let copied = self.memory.alloc_bytes(bytes);
        SlotValue::Bytes {
            bytes: copied.expect("the system gives memory for the schema's default values"),
            flags,
        }
    }
}
