//! Varints of Compact for compiled code: one by one a word at a time, and whole lists by vectors.
//!
//! A [`Kernel`] for each instruction set reads and writes lists; the best one that the CPU has is found out once. All accept, refuse and write
//! the same bytes as the interpreter, which reads plainly, in [`compact`](crate::wire::compact). What they do by the word calls none of its
//! functions: that gave every helper a stack frame, and `large` in Compact a seventh of its decoding time.
//!
//! Reading touches no byte outside the input. Writing touches none outside the room that it is given; behind what is written, up to 64
//! bytes of that may be zero afterwards.

#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(target_arch = "x86_64")]
mod avx512;
#[cfg(any(target_arch = "x86_64", all(target_arch = "aarch64", target_endian = "little")))]
mod lanes;
#[cfg(all(target_arch = "aarch64", target_endian = "little"))]
mod neon;
mod passing;
mod portable;
#[cfg(target_arch = "x86_64")]
mod sse41;
mod word;

use std::sync::LazyLock;

use crate::wire::compact::{unzigzag, zigzag};

pub use word::{read_varint, write_varint};

/// The best kernel that the CPU has.
static BEST: LazyLock<Kernel> =
    LazyLock::new(|| Kernel::all().next().expect("the portable kernel runs anywhere"));

/// A function that reads `count` integers, each a varint in `cursor..end`, to `to`. It returns the cursor after them, or null if one is cut
/// off, too long or too large.
///
/// # Safety
///
/// - `cursor..end` is readable.
/// - `to` is writable for, and aligned to, `count` integers, apart from the input.
pub type Read = unsafe extern "C" fn(cursor: *const u8, end: *const u8, to: *mut u8, count: u64) -> *const u8;

/// A function that writes the `count` integers at `from` as varints to `out`. It returns the position after them, or null if there is
/// no room.
///
/// # Safety
///
/// - `from` is aligned to, and holds, `count` integers, outside the output.
/// - `out..end` is writable.
pub type Write = unsafe extern "C" fn(from: *const u8, count: u64, out: *mut u8, end: *mut u8) -> *mut u8;

/// A function that passes over `count` integers, each a varint in `cursor..end`. It returns the cursor after them, or null if one is cut
/// off, too long or too large.
///
/// # Safety
///
/// `cursor..end` is readable.
pub type Skip = unsafe extern "C" fn(cursor: *const u8, end: *const u8, count: u64) -> *const u8;

/// What there is for lists of one type.
#[derive(Clone, Copy, Debug)]
pub struct Functions {
    /// From the wire.
    pub read: Read,
    /// To the wire.
    pub write: Write,
    /// Past what is on the wire.
    pub skip: Skip,
}

/// Functions for one instruction set. Whoever has a kernel may run it: the CPU has the instruction set.
#[derive(Clone, Copy, Debug)]
pub struct Kernel {
    name: &'static str,
    is_supported: fn() -> bool,
    /// For lists of `i16`.
    pub i16: Functions,
    /// For lists of `i32`.
    pub i32: Functions,
    /// For lists of `i64`.
    pub i64: Functions,
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

    /// Reads as many integers as `to` has from the start of `input`; returns how many bytes they take, or `None` if one of them is
    /// cut off, too long or too large.
    ///
    /// ```
    /// use scrimp_record::varints::Kernel;
    ///
    /// for kernel in Kernel::all() {
    ///     let mut numbers = [0; 3];
    ///     assert_eq!(kernel.read::<i32>(&[0x01, 0xac, 0x02, 0x04, 0xff], &mut numbers), Some(4));
    ///     assert_eq!(numbers, [-1, 150, 2]);
    ///     assert_eq!(kernel.read::<i32>(&[0x01, 0xac], &mut numbers), None);
    /// }
    /// ```
    pub fn read<T: Varint>(&self, input: &[u8], to: &mut [T]) -> Option<usize> {
        let range = input.as_ptr_range();
        // SAFETY: the input is a slice, and so is the memory behind `to`, which is apart since it is borrowed mutably. The CPU has the
        // instruction set, as `all` gives no other kernel.
        let after = unsafe {
            (T::functions(self).read)(range.start, range.end, to.as_mut_ptr().cast(), to.len() as u64)
        };
        (!after.is_null()).then(|| after.addr() - range.start.addr())
    }

    /// Passes over `count` integers of type `T` at the start of `input`; returns how many bytes they take, or `None` if one of them is cut
    /// off, too long or too large.
    ///
    /// ```
    /// use scrimp_record::varints::Kernel;
    ///
    /// for kernel in Kernel::all() {
    ///     assert_eq!(kernel.skip::<i32>(&[0x01, 0xac, 0x02, 0x04, 0xff], 3), Some(4));
    ///     assert_eq!(kernel.skip::<i32>(&[0x01, 0xac], 2), None);
    /// }
    /// ```
    pub fn skip<T: Varint>(&self, input: &[u8], count: u64) -> Option<usize> {
        let range = input.as_ptr_range();
        // SAFETY: the input is a slice. The CPU has the instruction set, as `all` gives no other kernel.
        let after = unsafe { (T::functions(self).skip)(range.start, range.end, count) };
        (!after.is_null()).then(|| after.addr() - range.start.addr())
    }

    /// Writes `numbers` to the start of `out`; returns how many bytes they take, or `None` if there are not as many.
    ///
    /// ```
    /// use scrimp_record::varints::Kernel;
    ///
    /// for kernel in Kernel::all() {
    ///     let mut out = [0; 4];
    ///     assert_eq!(kernel.write::<i64>(&[-1, 150, 2], &mut out), Some(4));
    ///     assert_eq!(out, [0x01, 0xac, 0x02, 0x04]);
    ///     assert_eq!(kernel.write::<i64>(&[-1, 150, 2], &mut out[..3]), None);
    /// }
    /// ```
    pub fn write<T: Varint>(&self, numbers: &[T], out: &mut [u8]) -> Option<usize> {
        let range = out.as_mut_ptr_range();
        // SAFETY: the numbers are a slice, and so is the output, which is apart since it is borrowed mutably. The CPU has the
        // instruction set, as `all` gives no other kernel.
        let after = unsafe {
            let numbers_at = numbers.as_ptr().cast();
            (T::functions(self).write)(numbers_at, numbers.len() as u64, range.start, range.end)
        };
        (!after.is_null()).then(|| after.addr() - range.start.addr())
    }
}

/// A kernel whose functions are those of a module.
macro_rules! kernel {
    ($name:literal, $module:ident) => {
        Kernel {
            name: $name,
            is_supported: $module::is_supported,
            i16: kernel!(@functions i16, $module),
            i32: kernel!(@functions i32, $module),
            i64: kernel!(@functions i64, $module),
        }
    };
    (@functions $ty:ty, $module:ident) => {
        Functions { read: $module::read::<$ty>, write: $module::write::<$ty>, skip: $module::skip::<$ty> }
    };
}

/// All kernels, the best one first.
static KERNELS: &[Kernel] = &[
    #[cfg(target_arch = "x86_64")]
    kernel!("avx512", avx512),
    #[cfg(target_arch = "x86_64")]
    kernel!("avx2", avx2),
    #[cfg(target_arch = "x86_64")]
    kernel!("sse4.1", sse41),
    #[cfg(all(target_arch = "aarch64", target_endian = "little"))]
    kernel!("neon", neon),
    kernel!("portable", portable),
];

/// An integer whose lists travel as varints: `i16`, `i32` and `i64`. Its zigzag number is small when its magnitude is.
pub trait Varint: Copy {
    /// The bits that a varint of these may have on the wire.
    const BITS: u32;

    /// Every varint of at most this many bytes is valid; a longer one may be too large.
    const SURELY_VALID: u32;

    /// The integer that a zigzag number of up to `BITS` bits stands for; `None` when that is out of range.
    fn from_zigzag(value: u64) -> Option<Self>;

    /// The zigzag number that stands for the integer.
    fn to_zigzag(self) -> u64;

    /// The functions of `kernel` for lists of these.
    fn functions(kernel: &Kernel) -> Functions;
}

impl Varint for i16 {
    const BITS: u32 = 32;
    const SURELY_VALID: u32 = 2;

    #[inline]
    fn from_zigzag(value: u64) -> Option<Self> {
        i16::try_from(unzigzag(value)).ok()
    }

    #[inline]
    fn to_zigzag(self) -> u64 {
        zigzag(self.into())
    }

    fn functions(kernel: &Kernel) -> Functions {
        kernel.i16
    }
}

impl Varint for i32 {
    const BITS: u32 = 32;
    const SURELY_VALID: u32 = 4;

    #[inline]
    fn from_zigzag(value: u64) -> Option<Self> {
        Some(unzigzag(value) as i32)
    }

    #[inline]
    fn to_zigzag(self) -> u64 {
        zigzag(self.into())
    }

    fn functions(kernel: &Kernel) -> Functions {
        kernel.i32
    }
}

impl Varint for i64 {
    const BITS: u32 = 64;
    const SURELY_VALID: u32 = 9;

    #[inline]
    fn from_zigzag(value: u64) -> Option<Self> {
        Some(unzigzag(value))
    }

    #[inline]
    fn to_zigzag(self) -> u64 {
        zigzag(self)
    }

    fn functions(kernel: &Kernel) -> Functions {
        kernel.i64
    }
}
