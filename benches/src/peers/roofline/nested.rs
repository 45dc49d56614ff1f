//! Leaf, Node and Tree: strings, containers and nested structs; here in Binary.

mod compact;

use std::ptr::NonNull;

use scrimp_record::{RawSlice, bulk};

use super::wire::{DOUBLE, I8, I32, I64, LIST, MAP, STRING, STRUCT};
use super::{
    Entry, Input, Output, Record, Refused, Result, Slab, bytes_slot, elements, elements_slot, fill, text_slot,
};
use crate::peers::apache;
use crate::workloads::read_bytes;

/// The record of `Leaf`.
#[repr(C)]
#[derive(Debug)]
pub struct Leaf {
    has: u64,
    big: i64,
    ratio: f64,
    text: RawSlice,
    blob: RawSlice,
    count: i32,
    kind: i32,
    tiny: i8,
}

/// The record of `Node`.
#[repr(C)]
#[derive(Debug)]
pub struct Node {
    has: u64,
    name: RawSlice,
    leaves: RawSlice,
    ratio: f64,
    counts: RawSlice,
    big: i64,
    labels: RawSlice,
    leaf: Leaf,
    by_number: RawSlice,
    names: RawSlice,
    blob: RawSlice,
    names_by_number: RawSlice,
    bigs: RawSlice,
    leaves_by_name: RawSlice,
    count: i32,
    tiny: i8,
}

/// The record of `Tree`.
#[repr(C)]
#[derive(Debug)]
pub struct Tree {
    has: u64,
    nodes_by_name: RawSlice,
    leaf: Leaf,
    ratio: f64,
    nodes: RawSlice,
    big: i64,
    node: NonNull<Node>,
    blob: RawSlice,
    name: RawSlice,
    count: i32,
    tiny: i8,
}

const ALL_LEAF: u64 = 0x7f;
const ALL_NODE: u64 = 0x7fff;
const ALL_TREE: u64 = 0x3ff;

/// Something that depends on a string or binary.
#[inline(always)]
fn sum_of(slot: &RawSlice) -> u64 {
    // SAFETY: the slot is a complete record's, whose bytes outlive it.
    read_bytes(unsafe { slot.bytes() })
}

/// The sum of what `sum` makes of each element.
#[inline(always)]
fn add<T>(elements: &[T], sum: impl Fn(&T) -> u64) -> u64 {
    elements.iter().fold(0, |all, element| all.wrapping_add(sum(element)))
}

/// Bytes of a message apart from what strings and containers hold.
mod fixed {
    use super::super::wire;

    const HEADER: usize = 3;
    const STOP: usize = 1;
    const I8: usize = HEADER + 1;
    const I32: usize = HEADER + 4;
    const I64: usize = HEADER + 8;
    const STRING: usize = HEADER + 4;
    const LIST: usize = HEADER + 5;
    const MAP: usize = HEADER + 6;

    pub(super) const LEAF: usize = I8 + 2 * I64 + 2 * I32 + 2 * STRING + STOP;
    pub(super) const NODE: usize =
        2 * STRING + 4 * LIST + 4 * MAP + 2 * I64 + I32 + I8 + HEADER + LEAF + STOP;
    pub(super) const TREE: usize =
        2 * STRING + LIST + MAP + 2 * I64 + I32 + I8 + 2 * HEADER + LEAF + NODE + STOP;

    // The wire types of the fields are of the sizes above.
    const _: () = assert!(wire::I8 == 3 && wire::I32 == 8 && wire::I64 == 10 && wire::DOUBLE == 4);
}

impl Leaf {
    /// The fields of `value`.
    fn fields(value: &apache::Leaf) -> Result<Self> {
        Ok(Self {
            has: ALL_LEAF,
            big: value.big.ok_or(Refused)?,
            ratio: value.ratio.ok_or(Refused)?.into_inner(),
            text: text_slot(value.text.as_ref().ok_or(Refused)?),
            blob: bytes_slot(value.blob.as_ref().ok_or(Refused)?),
            count: value.count.ok_or(Refused)?,
            kind: value.kind.ok_or(Refused)?.0,
            tiny: value.tiny.ok_or(Refused)?,
        })
    }

    /// Something that depends on all fields.
    #[inline(always)]
    pub fn sum(&self) -> u64 {
        (self.tiny as u64)
            .wrapping_add(self.big as u64)
            .wrapping_add(self.ratio.to_bits())
            .wrapping_add(self.count as u64)
            .wrapping_add(sum_of(&self.text))
            .wrapping_add(sum_of(&self.blob))
            .wrapping_add(self.kind as u64)
    }

    /// The record of `value`, whose strings it borrows.
    ///
    /// # Errors
    ///
    /// When a field is absent or the slab is full.
    #[inline]
    pub fn literal<'a>(value: &'a apache::Leaf, slab: &'a Slab) -> Result<&'a Self> {
        slab.place(Self::fields(value)?)
    }
}

impl Node {
    /// The fields of `value`, whose containers are filled in the slab.
    fn fields(value: &apache::Node, slab: &Slab) -> Result<Self> {
        Ok(Self {
            has: ALL_NODE,
            name: text_slot(value.name.as_ref().ok_or(Refused)?),
            leaves: fill(value.leaves.as_deref().ok_or(Refused)?, slab, Leaf::fields)?,
            ratio: value.ratio.ok_or(Refused)?.into_inner(),
            counts: fill(value.counts.as_deref().ok_or(Refused)?, slab, |n| Ok(*n))?,
            big: value.big.ok_or(Refused)?,
            labels: fill(value.labels.as_ref().ok_or(Refused)?, slab, |(key, value)| {
                Ok(Entry { key: text_slot(key), value: text_slot(value) })
            })?,
            leaf: Leaf::fields(value.leaf.as_ref().ok_or(Refused)?)?,
            by_number: fill(value.by_number.as_ref().ok_or(Refused)?, slab, |(&key, &value)| {
                Ok(Entry { key, value })
            })?,
            names: fill(value.names.as_deref().ok_or(Refused)?, slab, |name| Ok(text_slot(name)))?,
            blob: bytes_slot(value.blob.as_ref().ok_or(Refused)?),
            names_by_number: fill(value.names_by_number.as_ref().ok_or(Refused)?, slab, |(&key, name)| {
                Ok(Entry { key, value: text_slot(name) })
            })?,
            bigs: fill(value.bigs.as_deref().ok_or(Refused)?, slab, |n| Ok(*n))?,
            leaves_by_name: fill(value.leaves_by_name.as_ref().ok_or(Refused)?, slab, |(key, leaf)| {
                Ok(Entry { key: text_slot(key), value: Leaf::fields(leaf)? })
            })?,
            count: value.count.ok_or(Refused)?,
            tiny: value.tiny.ok_or(Refused)?,
        })
    }

    /// Something that depends on all fields.
    #[inline(always)]
    pub fn sum(&self) -> u64 {
        // SAFETY: the record is complete, and each slot is of these elements.
        let containers = unsafe {
            [
                add(elements::<Leaf>(&self.leaves), Leaf::sum),
                add(elements::<i32>(&self.counts), |&count| count as u64),
                add(elements::<Entry<RawSlice, RawSlice>>(&self.labels), |label| {
                    sum_of(&label.key) + sum_of(&label.value)
                }),
                add(elements::<Entry<i32, i64>>(&self.by_number), |entry| {
                    (entry.key as u64).wrapping_add(entry.value as u64)
                }),
                add(elements::<RawSlice>(&self.names), sum_of),
                add(elements::<Entry<i64, RawSlice>>(&self.names_by_number), |entry| {
                    (entry.key as u64).wrapping_add(sum_of(&entry.value))
                }),
                add(elements::<i64>(&self.bigs), |&big| big as u64),
                add(elements::<Entry<RawSlice, Leaf>>(&self.leaves_by_name), |entry| {
                    sum_of(&entry.key).wrapping_add(entry.value.sum())
                }),
            ]
        };
        add(&containers, |&sum| sum)
            .wrapping_add(sum_of(&self.name))
            .wrapping_add(self.ratio.to_bits())
            .wrapping_add(self.count as u64)
            .wrapping_add(self.big as u64)
            .wrapping_add(self.leaf.sum())
            .wrapping_add(sum_of(&self.blob))
            .wrapping_add(self.tiny as u64)
    }

    /// The record of `value`, whose strings it borrows.
    ///
    /// # Errors
    ///
    /// When a field is absent or the slab is full.
    #[inline]
    pub fn literal<'a>(value: &'a apache::Node, slab: &'a Slab) -> Result<&'a Self> {
        slab.place(Self::fields(value, slab)?)
    }
}

impl Tree {
    /// The record of `value`, whose strings it borrows.
    ///
    /// # Errors
    ///
    /// When a field is absent or the slab is full.
    pub fn literal<'a>(value: &'a apache::Tree, slab: &'a Slab) -> Result<&'a Self> {
        let fields = Self {
            has: ALL_TREE,
            nodes_by_name: fill(value.nodes_by_name.as_ref().ok_or(Refused)?, slab, |(key, node)| {
                Ok(Entry { key: text_slot(key), value: Node::fields(node, slab)? })
            })?,
            leaf: Leaf::fields(value.leaf.as_ref().ok_or(Refused)?)?,
            ratio: value.ratio.ok_or(Refused)?.into_inner(),
            nodes: fill(value.nodes.as_deref().ok_or(Refused)?, slab, |node| Node::fields(node, slab))?,
            big: value.big.ok_or(Refused)?,
            node: NonNull::from(Node::literal(value.node.as_ref().ok_or(Refused)?, slab)?),
            blob: bytes_slot(value.blob.as_ref().ok_or(Refused)?),
            name: text_slot(value.name.as_ref().ok_or(Refused)?),
            count: value.count.ok_or(Refused)?,
            tiny: value.tiny.ok_or(Refused)?,
        };
        slab.place(fields)
    }
}

// SAFETY: `read` writes all slots, which lie in the input; `write` writes what `encoded_len` adds up.
unsafe impl Record for Leaf {
    #[inline(always)]
    fn encoded_len(&self) -> Result<usize> {
        if self.has != ALL_LEAF {
            return Err(Refused);
        }
        Ok(fixed::LEAF + self.text.len as usize + self.blob.len as usize)
    }

    #[inline]
    unsafe fn write(&self, out: *mut u8) -> *mut u8 {
        let mut out = Output(out);
        // SAFETY: the message fits.
        unsafe {
            out.header(I8, 1);
            out.u8(self.tiny as u8);
            out.header(I64, 2);
            out.u64(self.big as u64);
            out.header(DOUBLE, 3);
            out.u64(self.ratio.to_bits());
            out.header(I32, 4);
            out.u32(self.count as u32);
            out.header(STRING, 5);
            out.long_bytes(&self.text);
            out.header(STRING, 6);
            out.long_bytes(&self.blob);
            out.header(I32, 7);
            out.u32(self.kind as u32);
            out.u8(0);
        }
        out.0
    }

    #[inline]
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, _: &Slab, to: *mut Self) -> Result<()> {
        input.need(41)?;
        // SAFETY: 41 bytes reach beyond the header of `text`; each string makes sure of what comes behind it. The slots
        // written lie in the record.
        unsafe {
            input.header(I8, 1)?;
            (&raw mut (*to).tiny).write(input.u8() as i8);
            input.header(I64, 2)?;
            (&raw mut (*to).big).write(input.u64() as i64);
            input.header(DOUBLE, 3)?;
            (&raw mut (*to).ratio).write(f64::from_bits(input.u64()));
            input.header(I32, 4)?;
            (&raw mut (*to).count).write(input.u32() as i32);
            input.header(STRING, 5)?;
            (&raw mut (*to).text).write(input.text::<VALIDATE>(8)?);
            input.header(STRING, 6)?;
            (&raw mut (*to).blob).write(input.bytes(8)?);
            input.header(I32, 7)?;
            (&raw mut (*to).kind).write(input.u32() as i32);
            (&raw mut (*to).has).write(ALL_LEAF);
            if input.u8() == 0 { Ok(()) } else { Err(Refused) }
        }
    }
}

/// Bytes that an element takes at least.
mod least {
    pub(super) const STRING: usize = 4;
    pub(super) const STRUCT: usize = 1;
}

// SAFETY: as for `Leaf`; containers lie in the slab.
unsafe impl Record for Node {
    #[inline]
    fn encoded_len(&self) -> Result<usize> {
        if self.has != ALL_NODE {
            return Err(Refused);
        }
        let mut len = fixed::NODE - fixed::LEAF
            + self.leaf.encoded_len()?
            + self.name.len as usize
            + self.blob.len as usize
            + self.counts.len as usize * 4
            + self.bigs.len as usize * 8
            + self.by_number.len as usize * 12;
        // SAFETY: the record is complete, and each slot is of these elements.
        unsafe {
            for leaf in elements::<Leaf>(&self.leaves) {
                len += leaf.encoded_len()?;
            }
            for label in elements::<Entry<RawSlice, RawSlice>>(&self.labels) {
                len += 8 + label.key.len as usize + label.value.len as usize;
            }
            for name in elements::<RawSlice>(&self.names) {
                len += 4 + name.len as usize;
            }
            for name in elements::<Entry<i64, RawSlice>>(&self.names_by_number) {
                len += 12 + name.value.len as usize;
            }
            for leaf in elements::<Entry<RawSlice, Leaf>>(&self.leaves_by_name) {
                len += 4 + leaf.key.len as usize + leaf.value.encoded_len()?;
            }
        }
        Ok(len)
    }

    unsafe fn write(&self, out: *mut u8) -> *mut u8 {
        let mut out = Output(out);
        // SAFETY: the message fits, and each slot is of these elements.
        unsafe {
            out.header(STRING, 1);
            out.long_bytes(&self.name);
            out.header(LIST, 2);
            out.u8(STRUCT);
            out.u32(self.leaves.len);
            for leaf in elements::<Leaf>(&self.leaves) {
                out.0 = leaf.write(out.0);
            }
            out.header(DOUBLE, 3);
            out.u64(self.ratio.to_bits());
            out.header(I32, 4);
            out.u32(self.count as u32);
            out.header(LIST, 5);
            out.u8(I32);
            out.u32(self.counts.len);
            swap_32(self.counts.ptr, NonNull::new_unchecked(out.0), self.counts.len as usize);
            out.0 = out.0.add(self.counts.len as usize * 4);
            out.header(I64, 6);
            out.u64(self.big as u64);
            out.header(MAP, 7);
            out.u8(STRING);
            out.u8(STRING);
            out.u32(self.labels.len);
            for label in elements::<Entry<RawSlice, RawSlice>>(&self.labels) {
                out.short_bytes(&label.key);
                out.long_bytes(&label.value);
            }
            out.header(STRUCT, 8);
            out.0 = self.leaf.write(out.0);
            out.header(MAP, 9);
            out.u8(I32);
            out.u8(I64);
            out.u32(self.by_number.len);
            for entry in elements::<Entry<i32, i64>>(&self.by_number) {
                out.u32(entry.key as u32);
                out.u64(entry.value as u64);
            }
            out.header(LIST, 10);
            out.u8(STRING);
            out.u32(self.names.len);
            for name in elements::<RawSlice>(&self.names) {
                out.long_bytes(name);
            }
            out.header(STRING, 11);
            out.long_bytes(&self.blob);
            out.header(MAP, 12);
            out.u8(I64);
            out.u8(STRING);
            out.u32(self.names_by_number.len);
            for entry in elements::<Entry<i64, RawSlice>>(&self.names_by_number) {
                out.u64(entry.key as u64);
                out.long_bytes(&entry.value);
            }
            out.header(LIST, 13);
            out.u8(I64);
            out.u32(self.bigs.len);
            swap_64(self.bigs.ptr, NonNull::new_unchecked(out.0), self.bigs.len as usize);
            out.0 = out.0.add(self.bigs.len as usize * 8);
            out.header(I8, 14);
            out.u8(self.tiny as u8);
            out.header(MAP, 15);
            out.u8(STRING);
            out.u8(STRUCT);
            out.u32(self.leaves_by_name.len);
            for entry in elements::<Entry<RawSlice, Leaf>>(&self.leaves_by_name) {
                out.short_bytes(&entry.key);
                out.0 = entry.value.write(out.0);
            }
            out.u8(0);
        }
        out.0
    }

    unsafe fn read<const VALIDATE: bool>(input: &mut Input, slab: &Slab, to: *mut Self) -> Result<()> {
        input.need(7)?;
        // SAFETY: each string and container makes sure of the fixed part behind it, or that part is asked for. The slots
        // written lie in the record.
        unsafe {
            input.header(STRING, 1)?;
            (&raw mut (*to).name).write(input.text::<VALIDATE>(8)?);

            input.header(LIST, 2)?;
            input.types([STRUCT])?;
            let count = input.count(least::STRUCT)?;
            let start = slab.alloc::<Leaf>(count)?;
            for at in 0..count {
                Leaf::read::<VALIDATE>(input, slab, start.add(at))?;
            }
            (&raw mut (*to).leaves).write(elements_slot(start, count));

            input.need(26)?;
            input.header(DOUBLE, 3)?;
            (&raw mut (*to).ratio).write(f64::from_bits(input.u64()));
            input.header(I32, 4)?;
            (&raw mut (*to).count).write(input.u32() as i32);
            input.header(LIST, 5)?;
            input.types([I32])?;
            let count = input.count(4)?;
            let start = slab.alloc::<i32>(count)?;
            swap_32(NonNull::new_unchecked(input.at.cast_mut()), NonNull::new_unchecked(start.cast()), count);
            input.at = input.at.add(count * 4);
            (&raw mut (*to).counts).write(elements_slot(start, count));

            input.need(20)?;
            input.header(I64, 6)?;
            (&raw mut (*to).big).write(input.u64() as i64);
            input.header(MAP, 7)?;
            input.types([STRING, STRING])?;
            let count = input.count(2 * least::STRING)?;
            let start = slab.alloc::<Entry<RawSlice, RawSlice>>(count)?;
            for at in 0..count {
                // Behind a value comes another key, or the header of `leaf`.
                input.need(4)?;
                let key = input.text::<VALIDATE>(4)?;
                let value = input.text::<VALIDATE>(0)?;
                start.add(at).write(Entry { key, value });
            }
            (&raw mut (*to).labels).write(elements_slot(start, count));

            input.need(4)?;
            input.header(STRUCT, 8)?;
            Leaf::read::<VALIDATE>(input, slab, &raw mut (*to).leaf)?;

            input.need(9)?;
            input.header(MAP, 9)?;
            input.types([I32, I64])?;
            let count = input.count(12)?;
            let start = slab.alloc::<Entry<i32, i64>>(count)?;
            for at in 0..count {
                let key = input.u32() as i32;
                let value = input.u64() as i64;
                start.add(at).write(Entry { key, value });
            }
            (&raw mut (*to).by_number).write(elements_slot(start, count));

            input.need(8)?;
            input.header(LIST, 10)?;
            input.types([STRING])?;
            let count = input.count(least::STRING)?;
            let start = slab.alloc::<RawSlice>(count)?;
            for at in 0..count {
                input.need(4)?;
                start.add(at).write(input.text::<VALIDATE>(0)?);
            }
            (&raw mut (*to).names).write(elements_slot(start, count));

            input.need(7)?;
            input.header(STRING, 11)?;
            (&raw mut (*to).blob).write(input.bytes(9)?);

            input.header(MAP, 12)?;
            input.types([I64, STRING])?;
            let count = input.count(8 + least::STRING)?;
            let start = slab.alloc::<Entry<i64, RawSlice>>(count)?;
            for at in 0..count {
                input.need(12)?;
                let key = input.u64() as i64;
                let value = input.text::<VALIDATE>(0)?;
                start.add(at).write(Entry { key, value });
            }
            (&raw mut (*to).names_by_number).write(elements_slot(start, count));

            input.need(8)?;
            input.header(LIST, 13)?;
            input.types([I64])?;
            let count = input.count(8)?;
            let start = slab.alloc::<i64>(count)?;
            swap_64(NonNull::new_unchecked(input.at.cast_mut()), NonNull::new_unchecked(start.cast()), count);
            input.at = input.at.add(count * 8);
            (&raw mut (*to).bigs).write(elements_slot(start, count));

            input.need(13)?;
            input.header(I8, 14)?;
            (&raw mut (*to).tiny).write(input.u8() as i8);
            input.header(MAP, 15)?;
            input.types([STRING, STRUCT])?;
            let count = input.count(least::STRING + least::STRUCT)?;
            let start = slab.alloc::<Entry<RawSlice, Leaf>>(count)?;
            for at in 0..count {
                let entry = start.add(at);
                input.need(4)?;
                (&raw mut (*entry).key).write(input.text::<VALIDATE>(0)?);
                Leaf::read::<VALIDATE>(input, slab, &raw mut (*entry).value)?;
            }
            (&raw mut (*to).leaves_by_name).write(elements_slot(start, count));

            input.need(1)?;
            (&raw mut (*to).has).write(ALL_NODE);
            if input.u8() == 0 { Ok(()) } else { Err(Refused) }
        }
    }
}

// SAFETY: as for `Node`.
unsafe impl Record for Tree {
    fn encoded_len(&self) -> Result<usize> {
        if self.has != ALL_TREE {
            return Err(Refused);
        }
        let mut len = fixed::TREE - fixed::LEAF - fixed::NODE
            + self.leaf.encoded_len()?
            + self.blob.len as usize
            + self.name.len as usize;
        // SAFETY: the record is complete, and each slot is of these elements.
        unsafe {
            len += self.node.as_ref().encoded_len()?;
            for node in elements::<Entry<RawSlice, Node>>(&self.nodes_by_name) {
                len += 4 + node.key.len as usize + node.value.encoded_len()?;
            }
            for node in elements::<Node>(&self.nodes) {
                len += node.encoded_len()?;
            }
        }
        Ok(len)
    }

    unsafe fn write(&self, out: *mut u8) -> *mut u8 {
        let mut out = Output(out);
        // SAFETY: the message fits, and each slot is of these elements.
        unsafe {
            out.header(MAP, 1);
            out.u8(STRING);
            out.u8(STRUCT);
            out.u32(self.nodes_by_name.len);
            for entry in elements::<Entry<RawSlice, Node>>(&self.nodes_by_name) {
                out.short_bytes(&entry.key);
                out.0 = entry.value.write(out.0);
            }
            out.header(STRUCT, 2);
            out.0 = self.leaf.write(out.0);
            out.header(I8, 3);
            out.u8(self.tiny as u8);
            out.header(DOUBLE, 4);
            out.u64(self.ratio.to_bits());
            out.header(LIST, 5);
            out.u8(STRUCT);
            out.u32(self.nodes.len);
            for node in elements::<Node>(&self.nodes) {
                out.0 = node.write(out.0);
            }
            out.header(I64, 6);
            out.u64(self.big as u64);
            out.header(STRUCT, 7);
            out.0 = self.node.as_ref().write(out.0);
            out.header(STRING, 8);
            out.long_bytes(&self.blob);
            out.header(STRING, 9);
            out.long_bytes(&self.name);
            out.header(I32, 11);
            out.u32(self.count as u32);
            out.u8(0);
        }
        out.0
    }

    unsafe fn read<const VALIDATE: bool>(input: &mut Input, slab: &Slab, to: *mut Self) -> Result<()> {
        input.need(9)?;
        // SAFETY: as for `Node`.
        unsafe {
            input.header(MAP, 1)?;
            input.types([STRING, STRUCT])?;
            let count = input.count(least::STRING + least::STRUCT)?;
            let start = slab.alloc::<Entry<RawSlice, Node>>(count)?;
            for at in 0..count {
                let entry = start.add(at);
                input.need(4)?;
                (&raw mut (*entry).key).write(input.text::<VALIDATE>(0)?);
                Node::read::<VALIDATE>(input, slab, &raw mut (*entry).value)?;
            }
            (&raw mut (*to).nodes_by_name).write(elements_slot(start, count));

            input.need(4)?;
            input.header(STRUCT, 2)?;
            Leaf::read::<VALIDATE>(input, slab, &raw mut (*to).leaf)?;

            input.need(23)?;
            input.header(I8, 3)?;
            (&raw mut (*to).tiny).write(input.u8() as i8);
            input.header(DOUBLE, 4)?;
            (&raw mut (*to).ratio).write(f64::from_bits(input.u64()));
            input.header(LIST, 5)?;
            input.types([STRUCT])?;
            let count = input.count(least::STRUCT)?;
            let start = slab.alloc::<Node>(count)?;
            for at in 0..count {
                Node::read::<VALIDATE>(input, slab, start.add(at))?;
            }
            (&raw mut (*to).nodes).write(elements_slot(start, count));

            input.need(15)?;
            input.header(I64, 6)?;
            (&raw mut (*to).big).write(input.u64() as i64);
            input.header(STRUCT, 7)?;
            let node = slab.alloc::<Node>(1)?;
            Node::read::<VALIDATE>(input, slab, node)?;
            (&raw mut (*to).node).write(NonNull::new_unchecked(node));

            input.need(7)?;
            input.header(STRING, 8)?;
            (&raw mut (*to).blob).write(input.bytes(7)?);
            input.header(STRING, 9)?;
            (&raw mut (*to).name).write(input.text::<VALIDATE>(8)?);
            input.header(I32, 11)?;
            (&raw mut (*to).count).write(input.u32() as i32);
            (&raw mut (*to).has).write(ALL_TREE);
            if input.u8() == 0 { Ok(()) } else { Err(Refused) }
        }
    }
}

/// From this many numbers on, vectors are worth a call.
const BULK: usize = 32;

/// Copies 32-bit numbers from native to big-endian order or back.
///
/// # Safety
///
/// As [`bulk::swap_copy_32`].
#[inline(always)]
unsafe fn swap_32(from: NonNull<u8>, to: NonNull<u8>, count: usize) {
    // SAFETY: the caller promises `count` readable and as many writable numbers that do not overlap; each one below lies within.
    unsafe {
        if count >= BULK {
            return bulk::swap_copy_32(from, to, count);
        }
        for at in 0..count {
            let value = from.cast::<u32>().add(at).read_unaligned();
            to.cast::<u32>().add(at).write_unaligned(value.to_be());
        }
    }
}

/// Copies 64-bit numbers from native to big-endian order or back.
///
/// # Safety
///
/// As [`bulk::swap_copy_64`].
#[inline(always)]
unsafe fn swap_64(from: NonNull<u8>, to: NonNull<u8>, count: usize) {
    // SAFETY: the caller promises `count` readable and as many writable numbers that do not overlap; each one below lies within.
    unsafe {
        if count >= BULK {
            return bulk::swap_copy_64(from, to, count);
        }
        for at in 0..count {
            let value = from.cast::<u64>().add(at).read_unaligned();
            to.cast::<u64>().add(at).write_unaligned(value.to_be());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workloads::tests::{check_layout, offsets};

    #[test]
    fn the_layouts_are_scrimps() {
        let leaf = offsets!(Leaf: 1 tiny 2 big 3 ratio 4 count 5 text 6 blob 7 kind);
        check_layout("Leaf", size_of::<Leaf>(), &leaf);
        let node = offsets!(Node: 1 name 2 leaves 3 ratio 4 count 5 counts 6 big 7 labels 8 leaf 9 by_number 10 names
            11 blob 12 names_by_number 13 bigs 14 tiny 15 leaves_by_name);
        check_layout("Node", size_of::<Node>(), &node);
        let tree =
            offsets!(Tree: 1 nodes_by_name 2 leaf 3 tiny 4 ratio 5 nodes 6 big 7 node 8 blob 9 name 11 count);
        check_layout("Tree", size_of::<Tree>(), &tree);
    }
}
