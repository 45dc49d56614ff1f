//! Copying memory: nothing that reads or writes all bytes of a message can be much faster.

/// Copies with libc's `memcpy`.
pub fn copy_libc(from: &[u8], to: &mut [u8]) {
    to[..from.len()].copy_from_slice(from);
}

/// Copies 32 bytes at a time, where the CPU has such vectors.
///
/// # Panics
///
/// When there are fewer than 32 bytes.
pub fn copy_vectors(from: &[u8], to: &mut [u8]) {
    let to = &mut to[..from.len()];
    assert!(from.len() >= 32, "no workload is that small");
    #[cfg(target_arch = "x86_64")]
    if std::arch::is_x86_feature_detected!("avx") {
        // SAFETY: AVX is there; both sides have the same length, which is at least 32.
        return unsafe { copy_avx(from.as_ptr(), to.as_mut_ptr(), from.len()) };
    }
    to.copy_from_slice(from);
}

/// # Safety
///
/// - The CPU has AVX.
/// - `from` is readable and `to` is writable for `len` bytes, at least 32; they do not overlap.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx")]
unsafe fn copy_avx(from: *const u8, to: *mut u8, len: usize) {
    use std::arch::x86_64::{_mm256_loadu_si256, _mm256_storeu_si256};
    let last = len - 32;
    let mut at = 0;
    // SAFETY: every access ends at `last + 32`, the length, at the latest.
    unsafe {
        let tail = _mm256_loadu_si256(from.add(last).cast());
        while at < last {
            _mm256_storeu_si256(to.add(at).cast(), _mm256_loadu_si256(from.add(at).cast()));
            at += 32;
        }
        _mm256_storeu_si256(to.add(last).cast(), tail);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_is_copied_whole() {
        let from: Vec<u8> = (0..200).collect();
        for len in 32..=from.len() {
            for copy in [copy_libc, copy_vectors] {
                let mut to = vec![0xff; len + 1];
                copy(&from[..len], &mut to);
                assert_eq!(to[..len], from[..len]);
                assert_eq!(to[len], 0xff, "nothing beyond is touched");
            }
        }
    }
}
