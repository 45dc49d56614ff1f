//! Copies for any CPU, and the ends of those of all.

use super::pattern::Pattern;

/// Any CPU can run these.
pub(super) fn is_supported() -> bool {
    true
}

/// [`Swap`](super::Swap) for any CPU, of numbers of `SIZE` bytes: 2, 4 or 8.
///
/// # Safety
///
/// The obligations of [`Swap`](super::Swap).
pub(super) unsafe extern "C" fn swap<const SIZE: usize>(from: *const u8, to: *mut u8, count: u64) {
    // SAFETY: these are the caller's obligations.
    unsafe { swap_each::<SIZE>(from, to, count as usize) }
}

/// Copies `count` numbers of `SIZE` bytes.
///
/// # Safety
///
/// The obligations of [`Swap`](super::Swap).
#[inline(always)]
pub(super) unsafe fn swap_each<const SIZE: usize>(from: *const u8, to: *mut u8, count: usize) {
    for index in 0..count {
        // SAFETY: the caller gives `count` numbers on both sides, at any alignment.
        unsafe {
            let (from, to) = (from.add(index * SIZE), to.add(index * SIZE));
            match SIZE {
                2 => to.cast::<u16>().write_unaligned(from.cast::<u16>().read_unaligned().to_be()),
                4 => to.cast::<u32>().write_unaligned(from.cast::<u32>().read_unaligned().to_be()),
                _ => to.cast::<u64>().write_unaligned(from.cast::<u64>().read_unaligned().to_be()),
            }
        }
    }
}

/// [`Rearrange`](super::Rearrange) for any CPU.
///
/// # Safety
///
/// The obligations of [`Rearrange`](super::Rearrange).
pub(super) unsafe extern "C" fn rearrange(
    from: *const u8,
    to: *mut u8,
    count: u64,
    lens: u64,
    low: u64,
    high: u64,
) {
    // SAFETY: these are the caller's obligations.
    unsafe { rearrange_each(from, to, count as usize, &Pattern::from_numbers([lens, low, high])) }
}

/// Copies `count` records.
///
/// # Safety
///
/// The obligations of [`Rearrange`](super::Rearrange), for this pattern.
unsafe fn rearrange_each(mut from: *const u8, mut to: *mut u8, count: usize, pattern: &Pattern) {
    for _ in 0..count {
        // SAFETY: there is a record more on both sides.
        unsafe {
            let source = load_record(from, pattern.from_len).to_le_bytes();
            let target = pattern.indices.map(|index| source.get(usize::from(index)).copied().unwrap_or(0));
            store_record(target.as_ptr(), to, pattern.to_len);
            (from, to) = (from.add(pattern.from_len), to.add(pattern.to_len));
        }
    }
}

/// The `len` bytes at `from`, 2 to 16, the first one lowest, and zeros. Pieces that overlap are put together in registers: neither a call of the
/// system's `memcpy` nor a vector loaded from what was just stored is as fast.
///
/// # Safety
///
/// `from` is readable for `len` bytes.
#[inline(always)]
pub(super) unsafe fn load_record(from: *const u8, len: usize) -> u128 {
    // SAFETY: both pieces lie within `len` bytes.
    unsafe {
        match len {
            8.. => {
                let (start, end) = ends::<u64>(from, len);
                u128::from(u64::from_le(start)) | u128::from(u64::from_le(end)) << (8 * (len - 8))
            }
            4.. => {
                let (start, end) = ends::<u32>(from, len);
                u128::from(u32::from_le(start)) | u128::from(u32::from_le(end)) << (8 * (len - 4))
            }
            _ => {
                let (start, end) = ends::<u16>(from, len);
                u128::from(u16::from_le(start)) | u128::from(u16::from_le(end)) << (8 * (len - 2))
            }
        }
    }
}

/// The first and the last `T` of the `len` bytes at `from`.
///
/// # Safety
///
/// `from` is readable for `len` bytes, which are no fewer than a `T` has.
#[inline(always)]
unsafe fn ends<T: Copy>(from: *const u8, len: usize) -> (T, T) {
    // SAFETY: both lie within `len` bytes.
    unsafe {
        (from.cast::<T>().read_unaligned(), from.add(len - size_of::<T>()).cast::<T>().read_unaligned())
    }
}

/// Copies `len` bytes, 2 to 16, as two pieces that overlap.
///
/// # Safety
///
/// `from` is readable and `to` is writable for `len` bytes, and they do not overlap.
#[inline(always)]
pub(super) unsafe fn store_record(from: *const u8, to: *mut u8, len: usize) {
    /// Stores the pieces.
    ///
    /// # Safety
    ///
    /// As for [`store_record`], and `len` is no less than the size of `T`.
    #[inline(always)]
    unsafe fn store<T: Copy>(from: *const u8, to: *mut u8, len: usize) {
        // SAFETY: both pieces lie within `len` bytes.
        unsafe {
            let (start, end) = ends::<T>(from, len);
            to.cast::<T>().write_unaligned(start);
            to.add(len - size_of::<T>()).cast::<T>().write_unaligned(end);
        }
    }
    // SAFETY: each length is at least that of the pieces, and at most twice as much.
    unsafe {
        match len {
            8.. => store::<u64>(from, to, len),
            4.. => store::<u32>(from, to, len),
            _ => store::<u16>(from, to, len),
        }
    }
}
