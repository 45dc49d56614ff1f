//! Maps by strings and by numbers. Where an entry has no string, all are made sure of at once.

use scrimp_record::RawSlice;

use super::wire::{DOUBLE, I32, I64, MAP, STRING};
use super::{Entry, Input, Output, Record, Refused, Result, Slab, elements, elements_slot, fill, text_slot};
use crate::peers::apache;

/// The record of `Maps`.
#[repr(C)]
#[derive(Debug)]
pub struct Maps {
    has: u64,
    counts: RawSlice,
    labels: RawSlice,
    totals: RawSlice,
    names: RawSlice,
    weights: RawSlice,
}

const ALL: u64 = 0x1f;

/// Bytes of a field's header and its map's.
const MAP_HEADER: usize = 3 + 6;

/// Bytes of a string's length.
const LENGTH: usize = 4;

impl Maps {
    /// The record of `value`, whose strings it borrows.
    ///
    /// # Errors
    ///
    /// When a field is absent or the slab is full.
    pub fn literal<'a>(value: &'a apache::Maps, slab: &'a Slab) -> Result<&'a Self> {
        slab.place(Self {
            has: ALL,
            counts: fill(value.counts.as_ref().ok_or(Refused)?, slab, |(key, &value)| {
                Ok(Entry { key: text_slot(key), value })
            })?,
            labels: fill(value.labels.as_ref().ok_or(Refused)?, slab, |(key, value)| {
                Ok(Entry { key: text_slot(key), value: text_slot(value) })
            })?,
            totals: fill(value.totals.as_ref().ok_or(Refused)?, slab, |(&key, &value)| {
                Ok(Entry { key, value })
            })?,
            names: fill(value.names.as_ref().ok_or(Refused)?, slab, |(&key, value)| {
                Ok(Entry { key, value: text_slot(value) })
            })?,
            weights: fill(value.weights.as_ref().ok_or(Refused)?, slab, |(&key, value)| {
                Ok(Entry { key, value: value.into_inner() })
            })?,
        })
    }
}

/// Reads a map from its header on, of entries that take `least` bytes, or more, which remain when `read` is called.
///
/// # Safety
///
/// The entries of a map with these types are of `T`.
#[inline(always)]
unsafe fn read_map<T>(
    input: &mut Input,
    slab: &Slab,
    (id, types): (u8, [u8; 2]),
    least: usize,
    read: impl Fn(&mut Input) -> Result<T>,
) -> Result<RawSlice> {
    input.need(MAP_HEADER)?;
    // SAFETY: the header remains; there is room for `count` entries.
    unsafe {
        input.header(MAP, id)?;
        input.types(types)?;
        let count = input.count(least)?;
        let start = slab.alloc::<T>(count)?;
        for at in 0..count {
            start.add(at).write(read(input)?);
        }
        Ok(elements_slot(start, count))
    }
}

// SAFETY: `read` writes all slots, which lie in the input or the slab; `write` writes what `encoded_len` adds up.
unsafe impl Record for Maps {
    #[inline]
    fn encoded_len(&self) -> Result<usize> {
        if self.has != ALL {
            return Err(Refused);
        }
        let mut len = 5 * MAP_HEADER
            + 1
            + self.counts.len as usize * (LENGTH + 8)
            + self.labels.len as usize * 2 * LENGTH
            + self.totals.len as usize * 12
            + self.names.len as usize * (8 + LENGTH)
            + self.weights.len as usize * 12;
        // SAFETY: the record is complete, and each slot is of these elements.
        unsafe {
            for entry in elements::<Entry<RawSlice, i64>>(&self.counts) {
                len += entry.key.len as usize;
            }
            for entry in elements::<Entry<RawSlice, RawSlice>>(&self.labels) {
                len += entry.key.len as usize + entry.value.len as usize;
            }
            for entry in elements::<Entry<i64, RawSlice>>(&self.names) {
                len += entry.value.len as usize;
            }
        }
        Ok(len)
    }

    #[inline]
    unsafe fn write(&self, out: *mut u8) -> *mut u8 {
        let mut out = Output(out);
        // SAFETY: the message fits, and each slot is of these elements.
        unsafe {
            out.map_header(1, [STRING, I64], &self.counts);
            for entry in elements::<Entry<RawSlice, i64>>(&self.counts) {
                out.short_bytes(&entry.key);
                out.u64(entry.value as u64);
            }
            out.map_header(2, [STRING, STRING], &self.labels);
            for entry in elements::<Entry<RawSlice, RawSlice>>(&self.labels) {
                out.short_bytes(&entry.key);
                out.short_bytes(&entry.value);
            }
            out.map_header(3, [I32, I64], &self.totals);
            for entry in elements::<Entry<i32, i64>>(&self.totals) {
                out.u32(entry.key as u32);
                out.u64(entry.value as u64);
            }
            out.map_header(4, [I64, STRING], &self.names);
            for entry in elements::<Entry<i64, RawSlice>>(&self.names) {
                out.u64(entry.key as u64);
                out.short_bytes(&entry.value);
            }
            out.map_header(5, [I32, DOUBLE], &self.weights);
            for entry in elements::<Entry<i32, f64>>(&self.weights) {
                out.u32(entry.key as u32);
                out.u64(entry.value.to_bits());
            }
            out.u8(0);
        }
        out.0
    }

    #[inline]
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, slab: &Slab, to: *mut Self) -> Result<()> {
        // SAFETY: what an entry without strings takes remains for each; the others make sure of their fixed part. The slots written
        // lie in the record.
        unsafe {
            let counts = read_map(input, slab, (1, [STRING, I64]), LENGTH + 8, |input| {
                input.need(LENGTH)?;
                Ok(Entry { key: input.text::<VALIDATE>(8)?, value: input.u64() as i64 })
            })?;
            let labels = read_map(input, slab, (2, [STRING, STRING]), 2 * LENGTH, |input| {
                input.need(LENGTH)?;
                Ok(Entry { key: input.text::<VALIDATE>(LENGTH)?, value: input.text::<VALIDATE>(0)? })
            })?;
            let totals = read_map(input, slab, (3, [I32, I64]), 12, |input| {
                Ok(Entry { key: input.u32() as i32, value: input.u64() as i64 })
            })?;
            let names = read_map(input, slab, (4, [I64, STRING]), 8 + LENGTH, |input| {
                input.need(8 + LENGTH)?;
                Ok(Entry { key: input.u64() as i64, value: input.text::<VALIDATE>(0)? })
            })?;
            let weights = read_map(input, slab, (5, [I32, DOUBLE]), 12, |input| {
                Ok(Entry { key: input.u32() as i32, value: f64::from_bits(input.u64()) })
            })?;
            input.need(1)?;
            to.write(Self { has: ALL, counts, labels, totals, names, weights });
            if input.u8() == 0 { Ok(()) } else { Err(Refused) }
        }
    }
}

impl Output {
    /// The header of a field with a map, and the map's.
    ///
    /// # Safety
    ///
    /// Nine bytes are writable.
    #[inline(always)]
    unsafe fn map_header(&mut self, id: u8, types: [u8; 2], slot: &RawSlice) {
        // SAFETY: the caller promises that nine bytes are writable.
        unsafe {
            self.header(MAP, id);
            self.u8(types[0]);
            self.u8(types[1]);
            self.u32(slot.len);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workloads::tests::{check_layout, offsets};

    #[test]
    fn the_layout_is_scrimps() {
        let maps = offsets!(Maps: 1 counts 2 labels 3 totals 4 names 5 weights);
        check_layout("Maps", size_of::<Maps>(), &maps);
    }
}
