//! Leaf, Node and Tree in Compact.

use std::ptr::NonNull;

use scrimp_record::RawSlice;

use super::super::compact::types::{DOUBLE, I8, I32, I64, LIST, MAP, STRING, STRUCT};
use super::super::compact::{
    header, most, read_records, read_records_by_text, read_texts_by_text, read_values,
};
use super::super::{Compact, Entry, Input, Kernel, Output, Refused, Result, Slab, elements};
use super::{ALL_LEAF, ALL_NODE, ALL_TREE, Leaf, Node, Tree};

/// The most bytes of a message apart from what strings and containers hold.
mod fixed {
    use super::most;

    const HEADER: usize = 1;
    const STOP: usize = 1;
    const I8: usize = HEADER + 1;
    const I32: usize = HEADER + most::I32;
    const I64: usize = HEADER + most::I64;
    const DOUBLE: usize = HEADER + 8;
    const STRING: usize = HEADER + most::LEN;
    const LIST: usize = HEADER + most::LIST;
    const MAP: usize = HEADER + most::MAP;

    pub(super) const LEAF: usize = I8 + I64 + DOUBLE + 2 * I32 + 2 * STRING + STOP;
    pub(super) const NODE: usize = 2 * STRING + 4 * LIST + 4 * MAP + DOUBLE + I64 + I32 + I8 + HEADER + STOP;
    pub(super) const TREE: usize = 2 * STRING + LIST + MAP + DOUBLE + I64 + I32 + I8 + 2 * HEADER + STOP;
}

// SAFETY: `read` writes all slots, which lie in the input; `write` writes no more than `bound` adds up.
unsafe impl Kernel<Leaf> for Compact {
    #[inline(always)]
    fn bound(record: &Leaf) -> Result<usize> {
        if record.has != ALL_LEAF {
            return Err(Refused);
        }
        Ok(fixed::LEAF + record.text.len as usize + record.blob.len as usize)
    }

    #[inline]
    unsafe fn write(record: &Leaf, out: *mut u8) -> *mut u8 {
        let mut out = Output(out);
        // SAFETY: the message fits.
        unsafe {
            out.u8(header(1, I8));
            out.u8(record.tiny as u8);
            out.u8(header(1, I64));
            out.int(record.big);
            out.u8(header(1, DOUBLE));
            out.double(record.ratio);
            out.u8(header(1, I32));
            out.int(record.count);
            out.u8(header(1, STRING));
            out.compact_long(&record.text);
            out.u8(header(1, STRING));
            out.compact_long(&record.blob);
            out.u8(header(1, I32));
            out.int(record.kind);
            out.u8(0);
        }
        out.0
    }

    #[inline]
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, _: &Slab, to: *mut Leaf) -> Result<()> {
        // SAFETY: the slots written lie in the record.
        unsafe {
            input.expect(header(1, I8))?;
            (&raw mut (*to).tiny).write(input.byte()? as i8);
            input.expect(header(1, I64))?;
            (&raw mut (*to).big).write(input.int64()?);
            input.expect(header(1, DOUBLE))?;
            (&raw mut (*to).ratio).write(input.double()?);
            input.expect(header(1, I32))?;
            (&raw mut (*to).count).write(input.int32()?);
            input.expect(header(1, STRING))?;
            (&raw mut (*to).text).write(input.compact_text::<VALIDATE>()?);
            input.expect(header(1, STRING))?;
            (&raw mut (*to).blob).write(input.compact_bytes()?);
            input.expect(header(1, I32))?;
            (&raw mut (*to).kind).write(input.int32()?);
            (&raw mut (*to).has).write(ALL_LEAF);
        }
        input.expect(0)
    }
}

// SAFETY: as for `Leaf`; containers lie in the slab.
unsafe impl Kernel<Node> for Compact {
    #[inline]
    fn bound(record: &Node) -> Result<usize> {
        if record.has != ALL_NODE {
            return Err(Refused);
        }
        let mut len = fixed::NODE
            + Self::bound(&record.leaf)?
            + record.name.len as usize
            + record.blob.len as usize
            + record.counts.len as usize * most::I32
            + record.bigs.len as usize * most::I64
            + record.by_number.len as usize * (most::I32 + most::I64);
        // SAFETY: the record is complete, and each slot is of these elements.
        unsafe {
            for leaf in elements::<Leaf>(&record.leaves) {
                len += Self::bound(leaf)?;
            }
            for label in elements::<Entry<RawSlice, RawSlice>>(&record.labels) {
                len += 2 * most::LEN + label.key.len as usize + label.value.len as usize;
            }
            for name in elements::<RawSlice>(&record.names) {
                len += most::LEN + name.len as usize;
            }
            for name in elements::<Entry<i64, RawSlice>>(&record.names_by_number) {
                len += most::I64 + most::LEN + name.value.len as usize;
            }
            for leaf in elements::<Entry<RawSlice, Leaf>>(&record.leaves_by_name) {
                len += most::LEN + leaf.key.len as usize + Self::bound(&leaf.value)?;
            }
        }
        Ok(len)
    }

    unsafe fn write(record: &Node, out: *mut u8) -> *mut u8 {
        let mut out = Output(out);
        // SAFETY: the message fits, and each slot is of these elements.
        unsafe {
            out.u8(header(1, STRING));
            out.compact_long(&record.name);
            out.u8(header(1, LIST));
            out.records::<Leaf>(&record.leaves);
            out.u8(header(1, DOUBLE));
            out.double(record.ratio);
            out.u8(header(1, I32));
            out.int(record.count);
            out.u8(header(1, LIST));
            out.list(I32, record.counts.len);
            for &number in elements::<i32>(&record.counts) {
                out.int(number);
            }
            out.u8(header(1, I64));
            out.int(record.big);
            out.u8(header(1, MAP));
            out.map(STRING, STRING, record.labels.len);
            for label in elements::<Entry<RawSlice, RawSlice>>(&record.labels) {
                out.compact_short(&label.key);
                out.compact_long(&label.value);
            }
            out.u8(header(1, STRUCT));
            out.0 = Self::write(&record.leaf, out.0);
            out.u8(header(1, MAP));
            out.map(I32, I64, record.by_number.len);
            for entry in elements::<Entry<i32, i64>>(&record.by_number) {
                out.int(entry.key);
                out.int(entry.value);
            }
            out.u8(header(1, LIST));
            out.list(STRING, record.names.len);
            for name in elements::<RawSlice>(&record.names) {
                out.compact_long(name);
            }
            out.u8(header(1, STRING));
            out.compact_long(&record.blob);
            out.u8(header(1, MAP));
            out.map(I64, STRING, record.names_by_number.len);
            for entry in elements::<Entry<i64, RawSlice>>(&record.names_by_number) {
                out.int(entry.key);
                out.compact_long(&entry.value);
            }
            out.u8(header(1, LIST));
            out.list(I64, record.bigs.len);
            for &number in elements::<i64>(&record.bigs) {
                out.int(number);
            }
            out.u8(header(1, I8));
            out.u8(record.tiny as u8);
            out.u8(header(1, MAP));
            out.records_by_text::<Leaf>(&record.leaves_by_name);
            out.u8(0);
        }
        out.0
    }

    unsafe fn read<const VALIDATE: bool>(input: &mut Input, slab: &Slab, to: *mut Node) -> Result<()> {
        // SAFETY: the slots written lie in the record, and the elements in what was allocated for them.
        unsafe {
            input.expect(header(1, STRING))?;
            (&raw mut (*to).name).write(input.compact_text::<VALIDATE>()?);

            input.expect(header(1, LIST))?;
            (&raw mut (*to).leaves).write(read_records::<Leaf, VALIDATE>(input, slab)?);

            input.expect(header(1, DOUBLE))?;
            (&raw mut (*to).ratio).write(input.double()?);
            input.expect(header(1, I32))?;
            (&raw mut (*to).count).write(input.int32()?);
            input.expect(header(1, LIST))?;
            let count = input.list(I32, 1)?;
            let values = read_values(input, slab, count, Input::int32)?;
            (&raw mut (*to).counts).write(values);

            input.expect(header(1, I64))?;
            (&raw mut (*to).big).write(input.int64()?);
            input.expect(header(1, MAP))?;
            (&raw mut (*to).labels).write(read_texts_by_text::<VALIDATE>(input, slab)?);

            input.expect(header(1, STRUCT))?;
            Self::read::<VALIDATE>(input, slab, &raw mut (*to).leaf)?;

            input.expect(header(1, MAP))?;
            let count = input.map(I32, I64)?;
            let entries = read_values(input, slab, count, |input| {
                let key = input.int32()?;
                Ok(Entry { key, value: input.int64()? })
            })?;
            (&raw mut (*to).by_number).write(entries);

            input.expect(header(1, LIST))?;
            let count = input.list(STRING, 1)?;
            let values = read_values(input, slab, count, Input::compact_text::<VALIDATE>)?;
            (&raw mut (*to).names).write(values);

            input.expect(header(1, STRING))?;
            (&raw mut (*to).blob).write(input.compact_bytes()?);

            input.expect(header(1, MAP))?;
            let count = input.map(I64, STRING)?;
            let entries = read_values(input, slab, count, |input| {
                let key = input.int64()?;
                Ok(Entry { key, value: input.compact_text::<VALIDATE>()? })
            })?;
            (&raw mut (*to).names_by_number).write(entries);

            input.expect(header(1, LIST))?;
            let count = input.list(I64, 1)?;
            let values = read_values(input, slab, count, Input::int64)?;
            (&raw mut (*to).bigs).write(values);

            input.expect(header(1, I8))?;
            (&raw mut (*to).tiny).write(input.byte()? as i8);
            input.expect(header(1, MAP))?;
            (&raw mut (*to).leaves_by_name).write(read_records_by_text::<Leaf, VALIDATE>(input, slab)?);
            (&raw mut (*to).has).write(ALL_NODE);
        }
        input.expect(0)
    }
}

// SAFETY: as for `Node`.
unsafe impl Kernel<Tree> for Compact {
    fn bound(record: &Tree) -> Result<usize> {
        if record.has != ALL_TREE {
            return Err(Refused);
        }
        let mut len =
            fixed::TREE + Self::bound(&record.leaf)? + record.blob.len as usize + record.name.len as usize;
        // SAFETY: the record is complete, and each slot is of these elements.
        unsafe {
            len += Self::bound(record.node.as_ref())?;
            for node in elements::<Entry<RawSlice, Node>>(&record.nodes_by_name) {
                len += most::LEN + node.key.len as usize + Self::bound(&node.value)?;
            }
            for node in elements::<Node>(&record.nodes) {
                len += Self::bound(node)?;
            }
        }
        Ok(len)
    }

    unsafe fn write(record: &Tree, out: *mut u8) -> *mut u8 {
        let mut out = Output(out);
        // SAFETY: the message fits, and each slot is of these elements.
        unsafe {
            out.u8(header(1, MAP));
            out.records_by_text::<Node>(&record.nodes_by_name);
            out.u8(header(1, STRUCT));
            out.0 = Self::write(&record.leaf, out.0);
            out.u8(header(1, I8));
            out.u8(record.tiny as u8);
            out.u8(header(1, DOUBLE));
            out.double(record.ratio);
            out.u8(header(1, LIST));
            out.records::<Node>(&record.nodes);
            out.u8(header(1, I64));
            out.int(record.big);
            out.u8(header(1, STRUCT));
            out.0 = Self::write(record.node.as_ref(), out.0);
            out.u8(header(1, STRING));
            out.compact_long(&record.blob);
            out.u8(header(1, STRING));
            out.compact_long(&record.name);
            out.u8(header(2, I32));
            out.int(record.count);
            out.u8(0);
        }
        out.0
    }

    unsafe fn read<const VALIDATE: bool>(input: &mut Input, slab: &Slab, to: *mut Tree) -> Result<()> {
        // SAFETY: as for `Node`.
        unsafe {
            input.expect(header(1, MAP))?;
            (&raw mut (*to).nodes_by_name).write(read_records_by_text::<Node, VALIDATE>(input, slab)?);

            input.expect(header(1, STRUCT))?;
            Self::read::<VALIDATE>(input, slab, &raw mut (*to).leaf)?;
            input.expect(header(1, I8))?;
            (&raw mut (*to).tiny).write(input.byte()? as i8);
            input.expect(header(1, DOUBLE))?;
            (&raw mut (*to).ratio).write(input.double()?);

            input.expect(header(1, LIST))?;
            (&raw mut (*to).nodes).write(read_records::<Node, VALIDATE>(input, slab)?);

            input.expect(header(1, I64))?;
            (&raw mut (*to).big).write(input.int64()?);
            input.expect(header(1, STRUCT))?;
            let node = slab.alloc::<Node>(1)?;
            Self::read::<VALIDATE>(input, slab, node)?;
            (&raw mut (*to).node).write(NonNull::new_unchecked(node));

            input.expect(header(1, STRING))?;
            (&raw mut (*to).blob).write(input.compact_bytes()?);
            input.expect(header(1, STRING))?;
            (&raw mut (*to).name).write(input.compact_text::<VALIDATE>()?);
            input.expect(header(2, I32))?;
            (&raw mut (*to).count).write(input.int32()?);
            (&raw mut (*to).has).write(ALL_TREE);
        }
        input.expect(0)
    }
}
