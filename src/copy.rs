//! [`Message::copy_to`]: a copy of all that a message refers to.
//!
//! Finished messages nest to any depth and share parts: so what is left to do lies in a list instead of on the native stack, and each
//! shared part is copied once.

use std::ptr::NonNull;

use hashbrown::HashMap;
use scrimp_record::unknown::kept::KeptFields;
use scrimp_record::{Layouts, RawSlice, StructLayout, UnknownField};
use scrimp_schema::{Type, TypeId};

use crate::arena::Arena;
use crate::message::Message;

/// Shorter strings are copied as often as they occur: to look one up takes longer.
const MIN_SHARED_BYTES: u32 = 128;

impl Message<'_> {
    /// A copy of the message in `arena`, with all that is in it: nothing refers to the arena, input, codec or type of this one, which may all
    /// go. Parts that occur several times are copied once.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let codec = scrimp::Codec::new(&ty)?;
    /// # let name = ty.field::<str>("name")?;
    /// let arena = scrimp::Arena::new();
    /// let copy = {
    ///     let (other, bytes) = (scrimp::Arena::new(), b"\x0b\0\x01\0\0\0\x03Ada\0".to_vec());
    ///     codec.decode(&other, &bytes)?.copy_to(&arena)
    /// };
    /// assert_eq!(copy.get(name), "Ada");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn copy_to(self, arena: &Arena) -> Message<'_> {
        let mut copier =
            Copier { layouts: self.layouts(), arena, copied: HashMap::new(), unfinished: Vec::new() };
        let layout = arena.keep(self.layout());
        // SAFETY: a message is a complete record of its layout, or its image; so is the copy when everything is finished. That lies in
        // the arena, which keeps the layout.
        unsafe {
            let record = copier.copy_array(self.record(), layout.size as usize);
            copier.own_record(layout, record);
            copier.finish();
            Message::new(record, layout)
        }
    }
}

struct Copier<'l, 'b> {
    layouts: &'l Layouts,
    arena: &'b Arena,
    copied: HashMap<Original, Copy>,
    /// Copies of values that still refer to the original's parts.
    unfinished: Vec<Values>,
}

/// A part that may occur several times: where it lies, and its type unless it is a string or binary. A record and its first field, say, lie
/// at one address.
#[derive(PartialEq, Eq, Hash)]
struct Original {
    address: usize,
    ty: Option<TypeId>,
}

/// Where the copy of a part lies, and how many bytes, elements or entries it has.
#[derive(Clone, Copy)]
struct Copy {
    start: NonNull<u8>,
    len: u32,
}

/// Values of one type in memory of the arena, at equal distances.
struct Values {
    start: NonNull<u8>,
    ty: TypeId,
    count: u32,
    stride: usize,
}

impl Copier<'_, '_> {
    /// A copy of `size` bytes, which may be uninitialised.
    ///
    /// # Safety
    ///
    /// There are as many at `from`.
    unsafe fn copy_array(&self, from: NonNull<u8>, size: usize) -> NonNull<u8> {
        let to = self.arena.alloc(size);
        // SAFETY: both have as many bytes; the new ones are apart from all others.
        unsafe { to.copy_from_nonoverlapping(from, size) };
        to
    }

    /// Lets everything refer to copies only.
    ///
    /// # Safety
    ///
    /// As for [`own_value`](Self::own_value), of all that is unfinished.
    unsafe fn finish(&mut self) {
        while let Some(Values { start, ty, count, stride }) = self.unfinished.pop() {
            for index in 0..count as usize {
                // SAFETY: there are as many values at this distance, each of the type and owned by this copier.
                unsafe { self.own_value(ty, start.add(index * stride)) };
            }
        }
    }

    /// Lets the value at `at`, a copy, refer to copies of its parts. It recurses for structs that lie in each other in memory only, which are
    /// a few at most.
    ///
    /// # Safety
    ///
    /// At `at` is a complete value of `ty` that may be written to.
    unsafe fn own_value(&mut self, ty: TypeId, at: NonNull<u8>) {
        let slot = at.cast::<RawSlice>();
        // SAFETY: the value is of this type, and strings and containers are a `RawSlice` in memory.
        unsafe {
            match self.layouts.schema().ty(ty) {
                Type::String | Type::Binary => slot.write(self.copy_bytes(slot.read())),
                Type::List(_) | Type::Set(_) | Type::Map(..) => {
                    slot.write(self.copy_container(ty, slot.read()))
                }
                Type::Struct(id) => self.own_record(self.layouts.struct_layout(id), at),
                _ => {}
            }
        }
    }

    /// As [`own_value`](Self::own_value), for a record.
    ///
    /// # Safety
    ///
    /// `record` is a complete one of `layout` that may be written to, or a copy of its image.
    unsafe fn own_record(&mut self, layout: &StructLayout, record: NonNull<u8>) {
        if layout.is_union {
            // SAFETY: the record is a complete one of a union, or a copy of its image; its slot has room for another member of this kind.
            unsafe {
                if let Some(member) = UnknownField::member_of(record) {
                    let bytes = self.copy_bytes(RawSlice::of_bytes(member.bytes, 0)).bytes();
                    record.cast::<u64>().write(0);
                    UnknownField { bytes, ..member }.note(record);
                    return;
                }
            }
        }
        if let Some(slot) = layout.unknown {
            // SAFETY: the slot is one of the presence words of the record, which may be written to.
            unsafe { self.own_unknown(record.add(slot as usize)) };
        }
        for field in &layout.fields {
            if !self.refers(field.ty) {
                continue;
            }
            // SAFETY: the slots of fields lie in the record, and those of present ones hold a value, or a pointer to a complete record.
            unsafe {
                if !layout.presence(field).is_set(record) {
                    continue;
                }
                let slot = record.add(field.offset as usize);
                if field.boxed {
                    let size = self.layouts.ty(field.ty).size;
                    let nested = slot.cast::<NonNull<u8>>();
                    nested.write(self.copy_shared(
                        field.ty,
                        nested.read(),
                        1,
                        size as usize,
                        &[(field.ty, 0)],
                    ));
                } else {
                    self.own_value(field.ty, slot);
                }
            }
        }
    }

    /// Lets the slot for unknown fields lead to copies of them, if there are any.
    ///
    /// # Safety
    ///
    /// `slot` is such a slot of a record that is complete, but for its own parts, and may be written to.
    unsafe fn own_unknown(&mut self, slot: NonNull<u8>) {
        // SAFETY: the slot leads to fields that stay as they are while this copies them, or to none.
        let Some(fields) = (unsafe { KeptFields::at(slot) }) else { return };
        let (original, arena) = (Original { address: fields.address(), ty: None }, self.arena);
        let copy = self.copied.entry(original).or_insert_with(|| {
            let start = arena.alloc(fields.size());
            // SAFETY: there is room for the list, in the arena as the copies of the values are.
            unsafe { fields.copy_to(start, |bytes| NonNull::from(arena.alloc_bytes(bytes)).cast()) };
            Copy { start, len: 1 }
        });
        // SAFETY: the slot holds the address of a list, and this is one now.
        unsafe { slot.cast().write(copy.start) };
    }

    /// # Safety
    ///
    /// `bytes` is the slot of a string, binary or unknown member.
    unsafe fn copy_bytes(&mut self, bytes: RawSlice) -> RawSlice {
        if bytes.len < MIN_SHARED_BYTES {
            // SAFETY: the slot's bytes are readable.
            return RawSlice::of_bytes(self.arena.alloc_bytes(unsafe { bytes.bytes() }), bytes.flags);
        }
        let original = Original { address: bytes.ptr.addr().get(), ty: None };
        if let Some(copy) = self.copied.get(&original).filter(|copy| copy.len >= bytes.len) {
            return RawSlice { ptr: copy.start, ..bytes };
        }
        // SAFETY: the slot's bytes are readable.
        let start = unsafe { self.copy_array(bytes.ptr, bytes.len as usize) };
        self.copied.insert(original, Copy { start, len: bytes.len });
        RawSlice { ptr: start, ..bytes }
    }

    /// # Safety
    ///
    /// `slice` is the slot of a list, set or map of type `ty`.
    unsafe fn copy_container(&mut self, ty: TypeId, slice: RawSlice) -> RawSlice {
        if slice.len == 0 {
            return RawSlice::EMPTY;
        }
        let layouts = self.layouts;
        let entry = layouts.ty(ty).entry;
        // SAFETY: as many elements or entries lie in the container, with the parts at these offsets.
        let ptr = unsafe {
            match layouts.schema().ty(ty) {
                Type::Map(key, value) => {
                    let parts = [(key, 0), (value, entry.value_offset)];
                    self.copy_shared(ty, slice.ptr, slice.len, entry.stride as usize, &parts)
                }
                Type::List(element) | Type::Set(element) => {
                    let stride = layouts.ty(element).size as usize;
                    self.copy_shared(ty, slice.ptr, slice.len, stride, &[(element, 0)])
                }
                _ => unreachable!("the caller knows that this is a container"),
            }
        };
        RawSlice { ptr, len: slice.len, flags: 0 }
    }

    /// The copy of `count` things at `start`, which are `stride` bytes apart and have `parts` of these types at these offsets. As a whole they are
    /// of type `ty`.
    ///
    /// # Safety
    ///
    /// They are there, and complete.
    unsafe fn copy_shared(
        &mut self,
        ty: TypeId,
        start: NonNull<u8>,
        count: u32,
        stride: usize,
        parts: &[(TypeId, u32)],
    ) -> NonNull<u8> {
        let original = Original { address: start.addr().get(), ty: Some(ty) };
        if let Some(copy) = self.copied.get(&original).filter(|copy| copy.len >= count) {
            return copy.start;
        }
        // SAFETY: there are as many bytes, as the caller promises.
        let copy = unsafe { self.copy_array(start, count as usize * stride) };
        self.copied.insert(original, Copy { start: copy, len: count });
        for &(ty, offset) in parts {
            if self.refers(ty) {
                // SAFETY: the offset is within the first of the things.
                let start = unsafe { copy.add(offset as usize) };
                self.unfinished.push(Values { start, ty, count, stride });
            }
        }
        copy
    }

    /// Whether values of `ty` may refer to anything.
    fn refers(&self, ty: TypeId) -> bool {
        match self.layouts.schema().ty(ty) {
            Type::String | Type::Binary | Type::List(_) | Type::Set(_) | Type::Map(..) | Type::Struct(_) => {
                true
            }
            Type::Bool
            | Type::I8
            | Type::I16
            | Type::I32
            | Type::I64
            | Type::Double
            | Type::Enum(_)
            | Type::Uuid => false,
        }
    }
}
