//! The heads of values in Compact, and strings with theirs: compiled code writes short ones where there is much room, these functions
//! the others.

use scrimp_record::varints;
use scrimp_record::wire::compact::LONG_LIST;

/// Stands for no header byte.
pub(crate) const NO_LEAD: u64 = 256;

/// Writes a byte; returns the position after it, or `None` if there is no room.
///
/// # Safety
///
/// `out..end` is writable.
unsafe fn write_byte(out: *mut u8, end: *mut u8, byte: u8) -> Option<*mut u8> {
    if out == end {
        return None;
    }
    // SAFETY: the range has a byte.
    unsafe { out.write(byte) };
    Some(out.wrapping_add(1))
}

/// Writes the header byte `lead`, or nothing for [`NO_LEAD`]; returns the position after it, or `None` if there is no room.
///
/// # Safety
///
/// `out..end` is writable.
unsafe fn write_lead(out: *mut u8, end: *mut u8, lead: u64) -> Option<*mut u8> {
    match lead {
        NO_LEAD => Some(out),
        // SAFETY: the caller promises that the range is writable.
        byte => unsafe { write_byte(out, end, byte as u8) },
    }
}

/// Writes `lead` and a varint; returns the position after it, or `None` if there is no room.
///
/// # Safety
///
/// `out..end` is writable.
#[inline]
pub(crate) unsafe fn write_varint(out: *mut u8, end: *mut u8, lead: u64, value: u64) -> Option<*mut u8> {
    if out == end {
        return None;
    }
    // SAFETY: the range has a byte, and the caller promises that it is writable; each position is within it.
    unsafe {
        // Without a branch on it: what follows overwrites it where there is none.
        out.write(lead as u8);
        varints::write_varint(out.wrapping_add(usize::from(lead != NO_LEAD)), end, value)
    }
}

/// Writes `lead`, the length and the bytes of a string; returns the position after it, or `None` if there is no room.
///
/// # Safety
///
/// `out..end` is writable, and the `len` bytes at `from` are readable and apart from it.
pub(crate) unsafe fn write_bytes(
    out: *mut u8,
    end: *mut u8,
    lead: u64,
    from: *const u8,
    len: u64,
) -> Option<*mut u8> {
    // SAFETY: the caller promises that the range is writable.
    let to = unsafe { write_varint(out, end, lead, len)? };
    if ((end.addr() - to.addr()) as u64) < len {
        return None;
    }
    // SAFETY: the room is there, and the caller promises the rest.
    unsafe { to.copy_from_nonoverlapping(from, len as usize) };
    Some(to.wrapping_add(len as usize))
}

/// Writes `lead` and the head of a list of `count` elements with type code `code`; returns the position after it, or `None` if there
/// is no room.
///
/// # Safety
///
/// `out..end` is writable.
pub(crate) unsafe fn write_list_head(
    out: *mut u8,
    end: *mut u8,
    lead: u64,
    code: u64,
    count: u64,
) -> Option<*mut u8> {
    let short = count.min(LONG_LIST.into());
    // SAFETY: the caller promises that the range is writable; each position is within it.
    unsafe {
        let out = write_byte(write_lead(out, end, lead)?, end, (short << 4 | code) as u8)?;
        if short == u64::from(LONG_LIST) { varints::write_varint(out, end, count) } else { Some(out) }
    }
}

/// Writes `lead` and the head of a map of `count` entries, the type codes of keys and values in the byte `codes`; returns the position
/// after it, or `None` if there is no room.
///
/// # Safety
///
/// `out..end` is writable.
pub(crate) unsafe fn write_map_head(
    out: *mut u8,
    end: *mut u8,
    lead: u64,
    codes: u64,
    count: u64,
) -> Option<*mut u8> {
    // SAFETY: the caller promises that the range is writable; each position is within it.
    unsafe {
        let out = varints::write_varint(write_lead(out, end, lead)?, end, count)?;
        if count == 0 { Some(out) } else { write_byte(out, end, codes as u8) }
    }
}
