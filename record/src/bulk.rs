//! Whole lists and maps of values of fixed size at once, whose byte order changes on the way.
//!
//! A [`Kernel`] for each instruction set; the best one that the CPU has is found out once. Vectors overlap at the end of a list instead of
//! reaching beyond it. Bools are plain loops, which the compiler vectorises.

#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(all(target_arch = "aarch64", target_endian = "little"))]
mod neon;
mod pattern;
mod portable;
#[cfg(target_arch = "x86_64")]
mod sse41;
#[cfg(any(target_arch = "x86_64", all(target_arch = "aarch64", target_endian = "little")))]
mod vectors;

use std::ptr::NonNull;
use std::sync::LazyLock;

pub use pattern::Pattern;

/// The best kernel that the CPU has.
static BEST: LazyLock<Kernel> =
    LazyLock::new(|| Kernel::all().next().expect("the portable kernel runs anywhere"));

/// A function that copies `count` numbers between native and big-endian order.
///
/// # Safety
///
/// - `from` is readable and `to` is writable for `count` numbers; no alignment is needed.
/// - The two do not overlap.
pub type Swap = unsafe extern "C" fn(from: *const u8, to: *mut u8, count: u64);

/// A function that copies `count` records, with their bytes in another order. The numbers say which: those that
/// [`Pattern::numbers`] gives.
///
/// # Safety
///
/// - The numbers are those of a pattern. `from` is readable for `count` records of its source and `to` is writable for `count` of its
///   target; no alignment is needed.
/// - The two do not overlap.
pub type Rearrange =
    unsafe extern "C" fn(from: *const u8, to: *mut u8, count: u64, lens: u64, low: u64, high: u64);

/// Functions for one instruction set. Whoever has a kernel may run it: the CPU has the instruction set.
#[derive(Clone, Copy, Debug)]
pub struct Kernel {
    name: &'static str,
    is_supported: fn() -> bool,
    /// For numbers of 16 bits.
    pub swap_16: Swap,
    /// For numbers of 32 bits.
    pub swap_32: Swap,
    /// For numbers of 64 bits.
    pub swap_64: Swap,
    /// For records.
    pub rearrange: Rearrange,
}

impl Kernel {
    /// Those that the CPU can run, the best one first.
    pub fn all() -> impl Iterator<Item = Self> {
        KERNELS.iter().filter(|kernel| (kernel.is_supported)()).copied()
    }

    /// The best one that the CPU can run.
    pub fn best() -> Self {
        *BEST
    }

    /// The name of the instruction set.
    pub fn name(&self) -> &'static str {
        self.name
    }
}

/// A kernel whose functions are those of a module.
macro_rules! kernel {
    ($name:literal, $module:ident) => {
        Kernel {
            name: $name,
            is_supported: $module::is_supported,
            swap_16: $module::swap::<2>,
            swap_32: $module::swap::<4>,
            swap_64: $module::swap::<8>,
            rearrange: $module::rearrange,
        }
    };
}

/// All kernels, the best one first.
static KERNELS: &[Kernel] = &[
    #[cfg(target_arch = "x86_64")]
    kernel!("avx2", avx2),
    #[cfg(target_arch = "x86_64")]
    kernel!("sse4.1", sse41),
    #[cfg(all(target_arch = "aarch64", target_endian = "little"))]
    kernel!("neon", neon),
    kernel!("portable", portable),
];

/// Declares copies of numbers by the best kernel.
macro_rules! swapping_copies {
    ($($bits:literal: $name:ident, $function:ident;)*) => {$(
        #[doc = concat!("Copies `count` numbers of ", $bits, " bits between native and big-endian order.")]
        ///
        /// # Safety
        ///
        /// The obligations of [`Swap`].
        pub unsafe fn $name(from: NonNull<u8>, to: NonNull<u8>, count: usize) {
            // SAFETY: the caller gives the memory; the CPU has the instruction set of the best kernel.
            unsafe { (BEST.$function)(from.as_ptr(), to.as_ptr(), count as u64) }
        }
    )*};
}

swapping_copies! {
    "16": swap_copy_16, swap_16;
    "32": swap_copy_32, swap_32;
    "64": swap_copy_64, swap_64;
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

/// Reads `count` bool elements of Compact, of which 1 is true, 0 and 2 are false; returns whether there are no others.
///
/// # Safety
///
/// - `from` is readable and `to` is writable for `count` bytes.
/// - The two do not overlap.
pub unsafe fn read_bools(from: NonNull<u8>, to: NonNull<u8>, count: usize) -> bool {
    let mut largest = 0;
    for index in 0..count {
        // SAFETY: the caller gives `count` bytes on both sides.
        unsafe {
            let byte = from.add(index).read();
            largest = largest.max(byte);
            to.add(index).write(u8::from(byte == 1));
        }
    }
    largest <= 2
}

/// Writes `count` bools as elements of Compact: 1 for true, 2 for false.
///
/// # Safety
///
/// - `from`, which holds zeros and ones, is readable and `to` is writable for `count` bytes.
/// - The two do not overlap.
pub unsafe fn write_bools(from: NonNull<u8>, to: NonNull<u8>, count: usize) {
    for index in 0..count {
        // SAFETY: the caller gives `count` bytes on both sides.
        unsafe { to.add(index).write(2 - (from.add(index).read() & 1)) };
    }
}
