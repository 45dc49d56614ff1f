//! The parts that kernels of the Compact protocol are made of.
//!
//! A varint of one byte is a load and a branch; longer ones are taken eight bytes at a time: the seven bits of each byte are
//! gathered, or scattered, in three steps.

use std::ptr::NonNull;

use scrimp_record::RawSlice;
use scrimp_record::slice::VALID_UTF8;
use scrimp_record::wire::Reader;
use scrimp_record::wire::compact::{max_varint_len, read_varint, unzigzag, zigzag};

use super::{
    Compact, Entry, Input, Kernel, Output, Refused, Result, Slab, copy, elements, elements_slot,
    is_short_ascii,
};

/// The codes of types.
pub(super) mod types {
    pub(in super::super) const TRUE: u8 = 1;
    pub(in super::super) const FALSE: u8 = 2;
    pub(in super::super) const I8: u8 = 3;
    pub(in super::super) const I32: u8 = 5;
    pub(in super::super) const I64: u8 = 6;
    pub(in super::super) const DOUBLE: u8 = 7;
    pub(in super::super) const STRING: u8 = 8;
    pub(in super::super) const LIST: u8 = 9;
    pub(in super::super) const MAP: u8 = 11;
    pub(in super::super) const STRUCT: u8 = 12;
}

/// The most bytes of parts of a message.
pub(super) mod most {
    use super::max_varint_len;

    pub(in super::super) const I32: usize = max_varint_len(32) as usize;
    pub(in super::super) const I64: usize = max_varint_len(64) as usize;
    /// A length or count.
    pub(in super::super) const LEN: usize = I32;
    pub(in super::super) const LIST: usize = 1 + LEN;
    pub(in super::super) const MAP: usize = LEN + 1;
}

/// The bytes that a varint of any length, or its longest eight, are read from at once.
const WORD: usize = 8;

const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

/// A field header of the short form.
pub(super) const fn header(delta: u8, ty: u8) -> u8 {
    delta << 4 | ty
}

impl Input {
    #[inline(always)]
    fn left(&self) -> usize {
        self.end.addr() - self.at.addr()
    }

    /// A byte.
    #[inline(always)]
    pub(super) fn byte(&mut self) -> Result<u8> {
        self.need(1)?;
        // SAFETY: one byte remains.
        Ok(unsafe { self.u8() })
    }

    /// Moves past a byte, which must be this one.
    #[inline(always)]
    pub(super) fn expect(&mut self, byte: u8) -> Result<()> {
        if self.byte()? == byte { Ok(()) } else { Err(Refused) }
    }

    /// Moves past a byte if it is this one.
    #[inline(always)]
    pub(super) fn accept(&mut self, byte: u8) -> bool {
        // SAFETY: where a byte remains, it is readable and can be moved past.
        unsafe {
            let found = self.left() > 0 && self.at.read() == byte;
            self.at = self.at.add(found.into());
            found
        }
    }

    /// A varint of at most `BITS` bits.
    #[inline(always)]
    pub(super) fn varint<const BITS: u32>(&mut self) -> Result<u64> {
        let first = self.byte()?;
        if first < 0x80 {
            return Ok(first.into());
        }
        // SAFETY: the first byte was just moved past.
        let start = unsafe { self.at.sub(1) };
        if self.left() + 1 < WORD {
            return self.slow_varint::<BITS>(start);
        }
        // SAFETY: eight bytes remain from the first on.
        let word = u64::from_le(unsafe { start.cast::<u64>().read_unaligned() });
        let ends = !word & HIGH_BITS;
        if ends == 0 {
            return self.slow_varint::<BITS>(start);
        }
        // All bits up to the first end.
        let len = ends.trailing_zeros() / 8 + 1;
        let value = gather(word & (ends ^ ends.wrapping_sub(1)));
        if BITS == 32 && (len > 5 || value > u32::MAX.into()) {
            return Err(Refused);
        }
        // SAFETY: as many bytes were just read.
        self.at = unsafe { start.add(len as usize) };
        Ok(value)
    }

    /// A varint that is near the end of the input, or of nine bytes or more.
    #[inline(never)]
    fn slow_varint<const BITS: u32>(&mut self, start: *const u8) -> Result<u64> {
        let len = self.end.addr() - start.addr();
        // SAFETY: the bytes remain.
        let mut reader = Reader::new(unsafe { std::slice::from_raw_parts(start, len) });
        let value = read_varint::<BITS>(&mut reader).map_err(|_| Refused)?;
        // SAFETY: as many bytes were just read.
        self.at = unsafe { start.add(reader.position()) };
        Ok(value)
    }

    #[inline(always)]
    pub(super) fn int32(&mut self) -> Result<i32> {
        Ok(unzigzag(self.varint::<32>()?) as i32)
    }

    #[inline(always)]
    pub(super) fn int64(&mut self) -> Result<i64> {
        Ok(unzigzag(self.varint::<64>()?))
    }

    #[inline(always)]
    pub(super) fn double(&mut self) -> Result<f64> {
        self.need(8)?;
        // SAFETY: eight bytes remain.
        Ok(f64::from_bits(unsafe { self.u64() }.swap_bytes()))
    }

    /// A length or count of things that take `least` bytes each, or more.
    #[inline(always)]
    pub(super) fn len(&mut self, least: usize) -> Result<usize> {
        let len = self.varint::<32>()? as usize;
        self.need(len * least)?;
        Ok(len)
    }

    /// A binary.
    #[inline(always)]
    pub(super) fn compact_bytes(&mut self) -> Result<RawSlice> {
        let len = self.len(1)?;
        // SAFETY: as many bytes remain.
        unsafe {
            let ptr = NonNull::new_unchecked(self.at.cast_mut());
            self.at = self.at.add(len);
            Ok(RawSlice { ptr, len: len as u32, flags: 0 })
        }
    }

    /// A string.
    #[inline(always)]
    pub(super) fn compact_text<const VALIDATE: bool>(&mut self) -> Result<RawSlice> {
        let mut slot = self.compact_bytes()?;
        if VALIDATE {
            // SAFETY: the slot's bytes lie in the input.
            let bytes = unsafe { std::slice::from_raw_parts(slot.ptr.as_ptr(), slot.len as usize) };
            if !is_short_ascii(bytes) && !scrimp_record::text::is_utf8(bytes) {
                return Err(Refused);
            }
            slot.flags = VALID_UTF8;
        }
        Ok(slot)
    }

    /// The count of a list of elements of type `ty`, which take `least` bytes each, or more.
    #[inline(always)]
    pub(super) fn list(&mut self, ty: u8, least: usize) -> Result<usize> {
        let byte = self.byte()?;
        if byte & 0x0f != ty {
            return Err(Refused);
        }
        match byte >> 4 {
            15 => self.len(least),
            count => {
                self.need(usize::from(count) * least)?;
                Ok(count.into())
            }
        }
    }

    /// The count of a map with these types of keys and values, whose entries take two bytes each, or more. It is not empty.
    #[inline(always)]
    pub(super) fn map(&mut self, key: u8, value: u8) -> Result<usize> {
        let count = self.len(2)?;
        self.expect(key << 4 | value)?;
        Ok(count)
    }
}

/// A list of records, in the slab.
#[inline(always)]
pub(super) fn read_records<R, const VALIDATE: bool>(input: &mut Input, slab: &Slab) -> Result<RawSlice>
where
    Compact: Kernel<R>,
{
    let count = input.list(types::STRUCT, 1)?;
    let start = slab.alloc::<R>(count)?;
    for at in 0..count {
        // SAFETY: there is room for `count` records.
        unsafe { Compact::read::<VALIDATE>(input, slab, start.add(at))? };
    }
    Ok(elements_slot(start, count))
}

/// A map of records by strings, in the slab.
#[inline(always)]
pub(super) fn read_records_by_text<R, const VALIDATE: bool>(
    input: &mut Input,
    slab: &Slab,
) -> Result<RawSlice>
where
    Compact: Kernel<R>,
{
    let count = input.map(types::STRING, types::STRUCT)?;
    let start = slab.alloc::<Entry<RawSlice, R>>(count)?;
    for at in 0..count {
        // SAFETY: there is room for `count` entries.
        unsafe {
            let entry = start.add(at);
            (&raw mut (*entry).key).write(input.compact_text::<VALIDATE>()?);
            Compact::read::<VALIDATE>(input, slab, &raw mut (*entry).value)?;
        }
    }
    Ok(elements_slot(start, count))
}

/// A list of what `read` reads, or with a map's count a map of it, in the slab.
#[inline(always)]
pub(super) fn read_values<T>(
    input: &mut Input,
    slab: &Slab,
    count: usize,
    read: impl Fn(&mut Input) -> Result<T>,
) -> Result<RawSlice> {
    let start = slab.alloc::<T>(count)?;
    for at in 0..count {
        // SAFETY: there is room for `count` values.
        unsafe { start.add(at).write(read(input)?) };
    }
    Ok(elements_slot(start, count))
}

/// A map of strings, in the slab.
#[inline(always)]
pub(super) fn read_texts_by_text<const VALIDATE: bool>(input: &mut Input, slab: &Slab) -> Result<RawSlice> {
    let count = input.map(types::STRING, types::STRING)?;
    read_values(input, slab, count, |input| {
        let key = input.compact_text::<VALIDATE>()?;
        Ok(Entry { key, value: input.compact_text::<VALIDATE>()? })
    })
}

/// The low seven bits of eight bytes, together.
#[inline(always)]
fn gather(word: u64) -> u64 {
    let word = (word & 0x007f_007f_007f_007f) | (word & 0x7f00_7f00_7f00_7f00) >> 1;
    let word = (word & 0x0000_3fff_0000_3fff) | (word & 0x3fff_0000_3fff_0000) >> 2;
    (word & 0x0fff_ffff) | (word & 0x0fff_ffff_0000_0000) >> 4
}

/// The inverse of [`gather`], for 56 bits.
#[inline(always)]
fn scatter(value: u64) -> u64 {
    let word = (value & 0x0fff_ffff) | (value << 4 & 0x0fff_ffff_0000_0000);
    let word = (word & 0x0000_3fff_0000_3fff) | (word << 2 & 0x3fff_0000_3fff_0000);
    (word & 0x007f_007f_007f_007f) | (word << 1 & 0x7f00_7f00_7f00_7f00)
}

impl Output {
    /// A varint.
    ///
    /// # Safety
    ///
    /// Ten bytes are writable.
    #[inline(always)]
    pub(super) unsafe fn varint(&mut self, value: u64) {
        // SAFETY: no more than ten bytes are written.
        unsafe {
            if value < 0x80 {
                return self.u8(value as u8);
            }
            let bits = 64 - value.leading_zeros();
            if bits <= 56 {
                let len = max_varint_len(bits);
                // Every byte but the last says that more follows.
                let more = HIGH_BITS & ((1 << (8 * (len - 1))) - 1);
                self.0.cast::<u64>().write_unaligned((scatter(value) | more).to_le());
                self.0 = self.0.add(len as usize);
            } else {
                self.0.cast::<u64>().write_unaligned((scatter(value) | HIGH_BITS).to_le());
                self.0 = self.0.add(WORD);
                let rest = (value >> 56) as u8;
                if rest < 0x80 {
                    return self.u8(rest);
                }
                self.u8(rest);
                self.u8(1);
            }
        }
    }

    /// # Safety
    ///
    /// Ten bytes are writable.
    #[inline(always)]
    pub(super) unsafe fn int(&mut self, value: impl Into<i64>) {
        // SAFETY: the caller promises that ten bytes are writable.
        unsafe { self.varint(zigzag(value.into())) }
    }

    /// # Safety
    ///
    /// Eight bytes are writable.
    #[inline(always)]
    pub(super) unsafe fn double(&mut self, value: f64) {
        // SAFETY: the caller promises that eight bytes are writable.
        unsafe { self.u64(value.to_bits().swap_bytes()) }
    }

    /// A string or binary that is likely to be long.
    ///
    /// # Safety
    ///
    /// The slot is of a complete record; its bytes and ten more are writable.
    #[inline(always)]
    pub(super) unsafe fn compact_long(&mut self, slot: &RawSlice) {
        // SAFETY: the caller promises that the slot is of a complete record; its bytes and ten more are writable.
        unsafe {
            self.varint(slot.len.into());
            self.0.copy_from_nonoverlapping(slot.ptr.as_ptr(), slot.len as usize);
            self.0 = self.0.add(slot.len as usize);
        }
    }

    /// A string or binary that is likely to be short.
    ///
    /// # Safety
    ///
    /// As [`compact_long`](Self::compact_long).
    #[inline(always)]
    pub(super) unsafe fn compact_short(&mut self, slot: &RawSlice) {
        // SAFETY: the caller promises that the slot is of a complete record; its bytes and ten more are writable.
        unsafe {
            self.varint(slot.len.into());
            copy(slot.ptr.as_ptr(), self.0, slot.len as usize);
            self.0 = self.0.add(slot.len as usize);
        }
    }

    /// The header of a list.
    ///
    /// # Safety
    ///
    /// Eleven bytes are writable.
    #[inline(always)]
    pub(super) unsafe fn list(&mut self, ty: u8, count: u32) {
        // SAFETY: the caller promises that eleven bytes are writable.
        unsafe {
            if count < 15 {
                self.u8((count as u8) << 4 | ty);
            } else {
                self.u8(0xf0 | ty);
                self.varint(count.into());
            }
        }
    }

    /// The header of a map that is not empty.
    ///
    /// # Safety
    ///
    /// Eleven bytes are writable.
    #[inline(always)]
    pub(super) unsafe fn map(&mut self, key: u8, value: u8, count: u32) {
        // SAFETY: the caller promises that eleven bytes are writable.
        unsafe {
            self.varint(count.into());
            self.u8(key << 4 | value);
        }
    }
}

impl Output {
    /// A list of records.
    ///
    /// # Safety
    ///
    /// The slot is of a complete record, and of `R`; their bounds and eleven bytes are writable.
    #[inline(always)]
    pub(super) unsafe fn records<R>(&mut self, slot: &RawSlice)
    where
        Compact: Kernel<R>,
    {
        // SAFETY: the caller promises that the slot is of a complete record, and of `R`; their bounds and eleven bytes are writable.
        unsafe {
            self.list(types::STRUCT, slot.len);
            for record in elements::<R>(slot) {
                self.0 = Compact::write(record, self.0);
            }
        }
    }

    /// A map of records by strings that are likely to be short.
    ///
    /// # Safety
    ///
    /// As [`records`](Self::records), with room for the strings too.
    #[inline(always)]
    pub(super) unsafe fn records_by_text<R>(&mut self, slot: &RawSlice)
    where
        Compact: Kernel<R>,
    {
        // SAFETY: the caller promises that the slot is of a complete record, and of such entries; the bounds of records and strings and
        // eleven bytes are writable.
        unsafe {
            self.map(types::STRING, types::STRUCT, slot.len);
            for entry in elements::<Entry<RawSlice, R>>(slot) {
                self.compact_short(&entry.key);
                self.0 = Compact::write(&entry.value, self.0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn varints_are_those_of_the_record_crate() {
        for bits in 0..=64_u32 {
            for value in [u64::MAX.checked_shr(64 - bits).unwrap_or(0), 1_u64.checked_shl(bits).unwrap_or(0)]
            {
                let mut bytes = vec![0xff; 24];
                let mut out = Output(bytes.as_mut_ptr());
                // SAFETY: there is more room than a varint takes.
                unsafe { out.varint(value) };
                let len = out.0.addr() - bytes.as_ptr().addr();
                let mut reader = Reader::new(&bytes[..len]);
                assert_eq!(read_varint::<64>(&mut reader), Ok(value));
                assert_eq!(reader.position(), len);
                // With and without room for a word.
                for end in [len, 24] {
                    let range = bytes[..end].as_ptr_range();
                    let mut input = Input { at: range.start, end: range.end };
                    assert_eq!(input.varint::<64>(), Ok(value));
                    assert_eq!(input.at.addr() - range.start.addr(), len);
                    let mut input = Input { at: range.start, end: range.end };
                    assert_eq!(input.varint::<32>().is_ok(), u32::try_from(value).is_ok());
                }
            }
        }
    }
}
