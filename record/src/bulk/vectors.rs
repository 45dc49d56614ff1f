//! Copies by vectors of any width.

use super::pattern::{MOST, Pattern};
use super::portable::{load_record, store_record, swap_each};

/// From how many bytes on stores are aligned, where numbers are: then no store lies in two cache lines.
const ALIGNED: usize = 192;

/// Some bytes in a register.
///
/// # Safety
///
/// All functions are unsafe for one reason: they are compiled into callers that have the instruction set enabled, and the CPU must have
/// it. `load` and `store` need memory too.
pub(super) trait Vector: Copy {
    /// How many bytes.
    const LEN: usize;
    /// A narrower vector, or the same one.
    type Half: Vector;

    /// The bytes at `from`, of which `LEN` are readable.
    unsafe fn load(from: *const u8) -> Self;
    /// Stores to `to`, where `LEN` bytes are writable.
    unsafe fn store(self, to: *mut u8);
    /// The bytes of each number of `SIZE` bytes in opposite order.
    unsafe fn swap<const SIZE: usize>(self) -> Self;
}

/// A vector of 16 bytes.
///
/// # Safety
///
/// As for [`Vector`].
pub(super) trait Vector16: Vector {
    /// The eight bytes of each number, the lowest first.
    unsafe fn of(low: u64, high: u64) -> Self;
    /// The bytes that `indices` name; 0 for those of 0x80.
    unsafe fn pick(self, indices: Self) -> Self;
}

/// Copies `count` numbers of `SIZE` bytes.
///
/// # Safety
///
/// - The CPU has the instruction set of `V`.
/// - The obligations of [`Swap`](super::Swap).
#[inline(always)]
pub(super) unsafe fn swap<V: Vector, const SIZE: usize>(from: *const u8, to: *mut u8, count: usize) {
    let len = count * SIZE;
    // SAFETY: the caller promises the instruction set; every access is within the first `len` bytes.
    unsafe {
        let one = |at: usize| V::load(from.add(at)).swap::<SIZE>().store(to.add(at));
        if len < V::LEN {
            if V::Half::LEN < V::LEN {
                return swap::<V::Half, SIZE>(from, to, count);
            }
            return swap_each::<SIZE>(from, to, count);
        }
        let last = len - V::LEN;
        let mut at = 0;
        if len >= ALIGNED && to.addr().is_multiple_of(SIZE) {
            one(0);
            at = V::LEN - to.addr() % V::LEN;
        }
        while at + 4 * V::LEN <= last {
            one(at);
            one(at + V::LEN);
            one(at + 2 * V::LEN);
            one(at + 3 * V::LEN);
            at += 4 * V::LEN;
        }
        while at < last {
            one(at);
            at += V::LEN;
        }
        one(last);
    }
}

/// Copies `count` records.
///
/// # Safety
///
/// - The CPU has the instruction set of `V`.
/// - The obligations of [`Rearrange`](super::Rearrange), for this pattern.
#[inline(always)]
pub(super) unsafe fn rearrange<V: Vector16>(from: *const u8, to: *mut u8, count: usize, numbers: [u64; 3]) {
    let Pattern { from_len, to_len, .. } = Pattern::from_numbers(numbers);
    let [_, low, high] = numbers;
    let (from_end, to_end) = (count * from_len, count * to_len);
    let (mut read, mut written) = (0, 0);
    // SAFETY: the caller promises the instruction set and `count` records on both sides. Vectors that reach beyond a record are loaded and
    // stored where there are as many bytes more; what they write there is written over.
    unsafe {
        let indices = V::of(low, high);
        let one = |read: usize, written: usize| V::load(from.add(read)).pick(indices).store(to.add(written));
        while read + 3 * from_len + MOST <= from_end && written + 3 * to_len + MOST <= to_end {
            one(read, written);
            one(read + from_len, written + to_len);
            one(read + 2 * from_len, written + 2 * to_len);
            one(read + 3 * from_len, written + 3 * to_len);
            (read, written) = (read + 4 * from_len, written + 4 * to_len);
        }
        while read + MOST <= from_end && written + MOST <= to_end {
            one(read, written);
            (read, written) = (read + from_len, written + to_len);
        }
        // The last records are read together with what is before them, if there are 16 bytes. No index carries into the next.
        let further = (MOST - from_len) as u64 * 0x0101_0101_0101_0101;
        let at_end = V::of(low + further, high + further);
        while read < from_end {
            let record = if read + from_len >= MOST {
                V::load(from.add(read + from_len - MOST)).pick(at_end)
            } else {
                let record = load_record(from.add(read), from_len);
                V::of(record as u64, (record >> 64) as u64).pick(indices)
            };
            let mut buffer = [0; MOST];
            record.store(buffer.as_mut_ptr());
            store_record(buffer.as_ptr(), to.add(written), to_len);
            (read, written) = (read + from_len, written + to_len);
        }
    }
}
