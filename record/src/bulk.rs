//! Whole lists of numbers at once: byte order swapped on the way, with the widest vectors the CPU has.
//!
//! The loops are plain Rust; LLVM vectorises them once per instruction set. x86_64 chooses between AVX2 and its baseline at
//! run time, aarch64 always has NEON.

use std::ptr::NonNull;

/// Declares a copy of `count` numbers of `$bytes` bytes each between native and big-endian order.
macro_rules! swapping_copies {
    ($($(#[$doc:meta])* $name:ident, $int:ty, $loop_name:ident, $avx2_name:ident;)*) => {$(
        #[inline(always)]
        unsafe fn $loop_name(from: *const u8, to: *mut u8, count: usize) {
            const BYTES: usize = size_of::<$int>();
            for index in 0..count {
                // SAFETY: the caller gives `count` numbers on both sides; unaligned access has no other need.
                unsafe {
                    let value = from.add(index * BYTES).cast::<$int>().read_unaligned();
                    to.add(index * BYTES).cast::<$int>().write_unaligned(value.to_be());
                }
            }
        }

        /// The loop, compiled for AVX2.
        ///
        /// # Safety
        ///
        /// - The CPU has AVX2.
        /// - `from` is readable and `to` is writable for `count` numbers, and the two do not overlap.
        #[cfg(target_arch = "x86_64")]
        #[target_feature(enable = "avx2")]
        unsafe fn $avx2_name(from: *const u8, to: *mut u8, count: usize) {
            // SAFETY: the caller promises that both sides have room for `count` elements and do not overlap.
            unsafe { $loop_name(from, to, count) }
        }

        $(#[$doc])*
        ///
        /// # Safety
        ///
        /// - `from` is readable and `to` is writable for `count` numbers; no alignment is needed.
        /// - The two do not overlap.
        pub unsafe fn $name(from: NonNull<u8>, to: NonNull<u8>, count: usize) {
            let (from, to) = (from.as_ptr().cast_const(), to.as_ptr());
            #[cfg(target_arch = "x86_64")]
            if std::arch::is_x86_feature_detected!("avx2") {
                // SAFETY: AVX2 was just detected. The caller promises that both sides have room for `count` elements and do not overlap.
                return unsafe { $avx2_name(from, to, count) };
            }
            // SAFETY: the caller promises that both sides have room for `count` elements and do not overlap.
            unsafe { $loop_name(from, to, count) }
        }
    )*};
}

swapping_copies! {
    /// Copies `count` 16-bit numbers from native to big-endian order or back.
    swap_copy_16, u16, swap_loop_16, swap_avx2_16;
    /// Copies `count` 32-bit numbers from native to big-endian order or back.
    swap_copy_32, u32, swap_loop_32, swap_avx2_32;
    /// Copies `count` 64-bit numbers from native to big-endian order or back.
    swap_copy_64, u64, swap_loop_64, swap_avx2_64;
}

/// Copies `count` bytes as bools: 0 stays 0, everything else becomes 1.
///
/// # Safety
///
/// - `from` is readable and `to` is writable for `count` bytes.
/// - The two do not overlap.
pub unsafe fn copy_bools(from: NonNull<u8>, to: NonNull<u8>, count: usize) {
    for index in 0..count {
        // SAFETY: the caller gives `count` bytes on both sides.
        unsafe { to.add(index).write(u8::from(from.add(index).read() != 0)) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs one copy over every length and misalignment against the standard library's byte swap.
    fn check<const BYTES: usize>(
        copy: unsafe fn(NonNull<u8>, NonNull<u8>, usize),
        swap: fn([u8; BYTES]) -> [u8; BYTES],
    ) {
        for count in 0..70 {
            for shift in 0..8 {
                let from: Vec<u8> = (0..shift + count * BYTES).map(|i| (i * 31 + 7) as u8).collect();
                let mut to = vec![0xaa; shift + count * BYTES + 1];
                let expected: Vec<u8> =
                    from[shift..].as_chunks::<BYTES>().0.iter().flat_map(|&number| swap(number)).collect();
                // SAFETY: both vectors have room for `count` numbers after `shift`.
                unsafe {
                    copy(NonNull::from(&from[shift..]).cast(), NonNull::from(&mut to[shift..]).cast(), count)
                };
                assert_eq!(to[shift..shift + count * BYTES], expected);
                assert_eq!(to.last(), Some(&0xaa), "nothing beyond is touched");
            }
        }
    }

    #[test]
    fn copies_swap_every_number() {
        check::<2>(swap_copy_16, |n| u16::from_ne_bytes(n).to_be_bytes());
        check::<4>(swap_copy_32, |n| u32::from_ne_bytes(n).to_be_bytes());
        check::<8>(swap_copy_64, |n| u64::from_ne_bytes(n).to_be_bytes());
        check::<1>(copy_bools, |[n]| [u8::from(n != 0)]);
    }
}
