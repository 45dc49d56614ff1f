//! Where the slots of a record lie: the rules, as functions that the compiler can run too.
//!
//! [`layout`](crate::layout) applies them to the structs of a schema; Rust types that mirror records apply them to their own fields.

use crate::slice::RawSlice;
use crate::unknown::member;

/// Structs of at most this many bytes lie in the record that holds them; larger ones behind a pointer.
const INLINE_MAX: u32 = 128;

/// Structs with at least this many [small](SlotShape::is_small) fields are spaced.
const SPACED_MIN: usize = 16;

/// What a value needs in memory: as an element, or in the slot of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlotShape {
    /// In bytes.
    pub size: u32,
    /// Alignment in bytes: 1, 2, 4 or 8.
    pub align: u32,
    /// Whether it is a number, bool or enum.
    pub is_small: bool,
    /// Whether the slot holds a pointer to a record instead of the record.
    pub boxed: bool,
}

impl SlotShape {
    /// A string, binary, list, set or map.
    pub const SLICE: Self = Self::new(size_of::<RawSlice>() as u32, 8);

    /// A uuid.
    pub const UUID: Self = Self::new(16, 1);

    const fn new(size: u32, align: u32) -> Self {
        Self { size, align, is_small: false, boxed: false }
    }

    /// A number, bool or enum of `size` bytes: 1, 2, 4 or 8.
    pub const fn small(size: u32) -> Self {
        Self { is_small: true, ..Self::new(size, size) }
    }

    /// A record of `size` bytes.
    pub const fn record(size: u32) -> Self {
        Self::new(size, 8)
    }

    /// A pointer to a record.
    pub const fn pointer() -> Self {
        Self { boxed: true, ..Self::new(8, 8) }
    }

    /// The slot of a field that holds this: large records lie behind a pointer.
    pub const fn in_field(self) -> Self {
        if self.size > INLINE_MAX { Self::pointer() } else { self }
    }
}

/// The offsets of a slot, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offsets {
    /// From the start of a record.
    pub slot: u32,
    /// From the start of the default image, where the members of a union do not share a slot.
    pub image: u32,
}

/// What slots are placed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordKind {
    /// A struct or exception.
    Struct,
    /// One that keeps [unknown fields](crate::unknown::kept): there is a word for them behind those of presence.
    KeepingStruct,
    /// A union.
    Union,
}

/// What a record is as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Bytes of a record; a multiple of 8.
    pub size: u32,
    /// Bytes of the default image; a multiple of 8.
    pub image_size: u32,
    /// See [`StructLayout::presence_words`](crate::StructLayout::presence_words).
    pub presence_words: u32,
    /// See [`StructLayout::spaced`](crate::StructLayout::spaced).
    pub spaced: bool,
}

/// Places the slots of a struct's fields, which come by ascending id: their offsets are written to `offsets`.
///
/// ```
/// use scrimp_record::placement::{Offsets, RecordKind, SlotShape, place};
/// let mut offsets = [Offsets::default(); 2];
/// let placement = place(&[SlotShape::small(1), SlotShape::small(8)], RecordKind::Struct, &mut offsets);
/// assert_eq!((placement.size, offsets.map(|of| of.slot)), (24, [16, 8]));
/// ```
///
/// # Panics
///
/// When there are more slots than offsets.
pub const fn place(slots: &[SlotShape], kind: RecordKind, offsets: &mut [Offsets]) -> Placement {
    let is_union = matches!(kind, RecordKind::Union);
    let of_fields = if is_union || slots.is_empty() { 1 } else { (slots.len() as u32).div_ceil(u64::BITS) };
    let presence_words = if matches!(kind, RecordKind::KeepingStruct) { of_fields + 1 } else { of_fields };
    let start = presence_words * 8;
    let (mut small, mut largest, mut at) = (0, member::SLOT_SIZE, 0);
    while at < slots.len() {
        small += slots[at].is_small as usize;
        if slots[at].size > largest {
            largest = slots[at].size;
        }
        at += 1;
    }
    let spaced = !is_union && small >= SPACED_MIN;
    let (mut end, mut class) = (start, 8);
    while class > 0 {
        let class_start = end;
        let mut at = 0;
        while at < slots.len() {
            if slots[at].align == class {
                offsets[at] = Offsets { slot: if is_union { start } else { end }, image: end };
                end += slots[at].size;
            }
            at += 1;
        }
        if spaced && end > class_start {
            end += 8 - class;
        }
        class /= 2;
    }
    let end = end.next_multiple_of(8);
    let size = if is_union { (start + largest).next_multiple_of(8) } else { end };
    // A message may be the image.
    let image_size = if end > size { end } else { size };
    Placement { size, image_size, presence_words, spaced }
}

/// The layout of a map's entries: the key at offset 0, then the value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EntryLayout {
    /// Offset of the value.
    pub value_offset: u32,
    /// Bytes from one entry to the next.
    pub stride: u32,
}

impl EntryLayout {
    /// The layout of entries of such keys and values.
    pub const fn new(key: SlotShape, value: SlotShape) -> Self {
        let value_offset = key.size.next_multiple_of(value.align);
        let align = if key.align > value.align { key.align } else { value.align };
        Self { value_offset, stride: (value_offset + value.size).next_multiple_of(align) }
    }
}
