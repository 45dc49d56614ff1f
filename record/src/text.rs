//! UTF-8 validation, made for strings of up to some thousand bytes that lie anywhere in memory.
//!
//! A [`Kernel`] for each instruction set; the best one that the CPU has is found out once. No kernel reads a byte outside the string:
//! AVX-512 loads under a mask, the others load pieces that overlap. All but the portable one follow the same algorithm, in `lookup`.

#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(target_arch = "x86_64")]
mod avx512;
#[cfg(any(target_arch = "x86_64", all(target_arch = "aarch64", target_endian = "little")))]
mod lookup;
#[cfg(all(target_arch = "aarch64", target_endian = "little"))]
mod neon;
#[cfg(target_arch = "x86_64")]
mod sse41;

use std::sync::LazyLock;

/// The high bits of eight bytes.
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

/// The best kernel that the CPU has.
static BEST: LazyLock<Kernel> =
    LazyLock::new(|| Kernel::all().next().expect("the portable kernel runs anywhere"));

/// Whether `bytes` are UTF-8.
///
/// ASCII of up to 16 bytes, as most names are, is recognised inline; the rest is [`Kernel::best`]'s.
#[inline]
pub fn is_utf8(bytes: &[u8]) -> bool {
    is_short_ascii(bytes) || BEST.is_utf8(bytes)
}

#[inline]
fn is_short_ascii(bytes: &[u8]) -> bool {
    // The last bytes overlap the first.
    let seen = match bytes {
        [] => 0,
        _ if bytes.len() > 16 => return false,
        _ => match (bytes.first_chunk(), bytes.last_chunk(), bytes.first_chunk(), bytes.last_chunk()) {
            (Some(first), Some(last), ..) => u64::from_ne_bytes(*first) | u64::from_ne_bytes(*last),
            (.., Some(first), Some(last)) => {
                u64::from(u32::from_ne_bytes(*first)) | u64::from(u32::from_ne_bytes(*last))
            }
            _ => u64::from(bytes[0] | bytes[bytes.len() / 2] | bytes[bytes.len() - 1]),
        },
    };
    seen & HIGH_BITS == 0
}

/// The length of the longest prefix of `bytes` that is UTF-8: where an invalid string goes wrong.
#[cold]
pub fn valid_up_to(bytes: &[u8]) -> usize {
    std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len)
}

/// A function that returns 1 if the `len` bytes at `start` are UTF-8, and 0 if they are not. Compiled code calls it.
///
/// # Safety
///
/// `start` is readable for `len` bytes.
pub type Validate = unsafe extern "C" fn(start: *const u8, len: u64) -> u64;

/// A validator for one instruction set. Whoever has one may run it: the CPU has the instruction set.
#[derive(Clone, Copy, Debug)]
pub struct Kernel {
    name: &'static str,
    is_supported: fn() -> bool,
    validate: Validate,
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

    /// The function itself.
    pub fn function(&self) -> Validate {
        self.validate
    }

    /// Whether `bytes` are UTF-8.
    ///
    /// ```
    /// use scrimp_record::text::Kernel;
    ///
    /// assert!(Kernel::all().all(|kernel| kernel.is_utf8("Grüße".as_bytes()) && !kernel.is_utf8(b"Gr\xfc\xdfe")));
    /// ```
    #[inline]
    pub fn is_utf8(&self, bytes: &[u8]) -> bool {
        // SAFETY: a slice is readable for its length, and the CPU has the instruction set, as `all` gives no other kernel.
        unsafe { (self.validate)(bytes.as_ptr(), bytes.len() as u64) != 0 }
    }
}

/// All kernels, the best one first.
static KERNELS: &[Kernel] = &[
    #[cfg(target_arch = "x86_64")]
    Kernel { name: "avx512", is_supported: avx512::is_supported, validate: avx512::validate },
    #[cfg(target_arch = "x86_64")]
    Kernel { name: "avx2", is_supported: avx2::is_supported, validate: avx2::validate },
    #[cfg(target_arch = "x86_64")]
    Kernel { name: "sse4.1", is_supported: sse41::is_supported, validate: sse41::validate },
    #[cfg(all(target_arch = "aarch64", target_endian = "little"))]
    Kernel { name: "neon", is_supported: neon::is_supported, validate: neon::validate },
    Kernel { name: "portable", is_supported: || true, validate: portable },
];

/// [`Validate`] for any CPU: the standard library's.
///
/// # Safety
///
/// `start` is readable for `len` bytes.
unsafe extern "C" fn portable(start: *const u8, len: u64) -> u64 {
    // SAFETY: the caller promises that `len` bytes are readable.
    let bytes = unsafe { std::slice::from_raw_parts(start, len as usize) };
    u64::from(std::str::from_utf8(bytes).is_ok())
}
