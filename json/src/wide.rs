//! Long strings 64 bytes at a time, short ones and integers in one step, and escapes without a loop over them, where the CPU has AVX-512 with
//! VBMI2: there bytes are moved together, and apart, by masks.

#[cfg(not(target_arch = "x86_64"))]
pub(crate) use nowhere::Wide;
#[cfg(target_arch = "x86_64")]
pub(crate) use x86_64::Wide;

#[cfg(target_arch = "x86_64")]
mod x86_64 {
    use std::arch::is_x86_feature_detected;
    use std::arch::x86_64::*;
    use std::sync::LazyLock;

    use crate::escape::{LETTERS, UNESCAPED};

    /// Whoever has it may use the instructions.
    #[derive(Clone, Copy)]
    pub(crate) struct Wide(());

    impl Wide {
        /// It, if the CPU has the instructions.
        #[inline]
        pub(crate) fn get() -> Option<Self> {
            static IS_SUPPORTED: LazyLock<bool> = LazyLock::new(|| {
                is_x86_feature_detected!("avx512f")
                    && is_x86_feature_detected!("avx512bw")
                    && is_x86_feature_detected!("avx512vl")
                    && is_x86_feature_detected!("avx512vbmi")
                    && is_x86_feature_detected!("avx512vbmi2")
                    && is_x86_feature_detected!("bmi1")
                    && is_x86_feature_detected!("bmi2")
                    && is_x86_feature_detected!("popcnt")
            });
            IS_SUPPORTED.then_some(Self(()))
        }

        /// The ways that there are here.
        #[cfg(test)]
        pub(crate) fn ways() -> impl Iterator<Item = Option<Self>> {
            let wide = Self::get();
            if wide.is_none() {
                eprintln!("skipped: this CPU has no AVX-512 with VBMI2");
            }
            std::iter::once(None).chain(wide.map(Some))
        }

        /// The position of the first byte that is a quote or a control character, or a backslash; how many bytes there are if none is.
        pub(crate) fn find_special(self, bytes: &[u8]) -> usize {
            // SAFETY: the CPU has the instructions.
            unsafe { find::<true>(bytes) }
        }

        /// The position of the first byte that is a quote or a control character; how many bytes there are if none is.
        pub(crate) fn find_stop(self, bytes: &[u8]) -> usize {
            // SAFETY: the CPU has the instructions.
            unsafe { find::<false>(bytes) }
        }

        /// The number that the digits at the start of `text` are, and how many they are, of up to 32; if these are more than 19, the number is any.
        pub(crate) fn digits(self, text: &[u8]) -> (u64, usize) {
            // SAFETY: the CPU has the instructions.
            unsafe { digits(text) }
        }

        /// Copies up to 32 bytes, and tells whether all of them stand for themselves in a string. No branch depends on how many they are.
        ///
        /// # Safety
        ///
        /// They are no more than 32, of which all are copied then, and `to` is writable for 32.
        pub(crate) unsafe fn copy_plain(self, bytes: &[u8], to: *mut u8) -> bool {
            // SAFETY: the CPU has the instructions, and the caller promises the room.
            unsafe { copy_plain(bytes, to) }
        }

        /// Writes `bytes` as they are in a string, up to one that takes more than two bytes there. Tells how many were read, and how many
        /// written.
        ///
        /// # Safety
        ///
        /// `to` is writable for twice as many bytes, and 64.
        pub(crate) unsafe fn escape(self, bytes: &[u8], to: *mut u8) -> (usize, usize) {
            // SAFETY: the CPU has the instructions, and the caller promises the room.
            unsafe { escape(bytes, to) }
        }

        /// Writes what is in a string and stands for `raw`, up to an escape that is not of two bytes. Tells how many were read, and how many
        /// written.
        ///
        /// # Safety
        ///
        /// `to` is writable for as many bytes.
        pub(crate) unsafe fn unescape(self, raw: &[u8], to: *mut u8) -> (usize, usize) {
            // SAFETY: the CPU has the instructions, and the caller promises the room.
            unsafe { unescape(raw, to) }
        }
    }

    /// The first bytes, at most 64, with zeros behind them, and a bit for each.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,bmi2")]
    fn first(bytes: &[u8]) -> (__m512i, u64) {
        let are_there = _bzhi_u64(u64::MAX, bytes.len().min(64) as u32);
        // SAFETY: only bytes that are there are read.
        (unsafe { _mm512_maskz_loadu_epi8(are_there, bytes.as_ptr().cast()) }, are_there)
    }

    #[target_feature(enable = "avx512f,avx512bw,bmi2")]
    fn find<const BACKSLASHES: bool>(bytes: &[u8]) -> usize {
        let mut at = 0;
        while at < bytes.len() {
            let (next, are_there) = first(&bytes[at..]);
            let mut found = _mm512_cmpeq_epi8_mask(next, _mm512_set1_epi8(b'"' as i8))
                | _mm512_cmplt_epu8_mask(next, _mm512_set1_epi8(0x20));
            if BACKSLASHES {
                found |= _mm512_cmpeq_epi8_mask(next, _mm512_set1_epi8(b'\\' as i8));
            }
            found &= are_there;
            if found != 0 {
                return at + found.trailing_zeros() as usize;
            }
            at += 64;
        }
        bytes.len()
    }

    /// [`Wide::digits`].
    #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vbmi,bmi1,bmi2")]
    fn digits(text: &[u8]) -> (u64, usize) {
        const PLACES: [u8; 32] = {
            let mut places = [0; 32];
            let mut at = 0;
            while at < 32 {
                places[at] = at as u8;
                at += 1;
            }
            places
        };
        let digits = _mm256_sub_epi8(first_half(text), _mm256_set1_epi8(b'0' as i8));
        let count = (!_mm256_cmple_epu8_mask(digits, _mm256_set1_epi8(9))).trailing_zeros();
        // They move to the end, behind zeros.
        // SAFETY: there are 32 places.
        let places = unsafe { _mm256_loadu_epi8(PLACES.as_ptr().cast()) };
        let from = _mm256_add_epi8(places, _mm256_set1_epi8(count as i8));
        let are_digits = u32::MAX.unbounded_shl(32 - count);
        let digits = _mm256_maskz_permutexvar_epi8(are_digits, from, digits);
        // Two neighbours become one of twice the width, three times.
        let pairs = _mm256_maddubs_epi16(digits, _mm256_set1_epi16(0x010a));
        let fours = _mm256_madd_epi16(pairs, _mm256_set1_epi32(0x0001_0064));
        let fours = _mm256_packus_epi32(fours, fours);
        let eights = _mm256_madd_epi16(fours, _mm256_set1_epi32(0x0001_2710));
        let [high, low] = [
            _mm_cvtsi128_si64(_mm256_castsi256_si128(eights)) as u64,
            _mm_cvtsi128_si64(_mm256_extracti128_si256(eights, 1)) as u64,
        ];
        let last_sixteen = (low & 0xffff_ffff) * 100_000_000 + (low >> 32);
        ((high >> 32).wrapping_mul(10_000_000_000_000_000).wrapping_add(last_sixteen), count as usize)
    }

    /// Bits for the bytes that cannot stand for themselves in a string, and for those of them that are control characters.
    struct Special {
        all: u32,
        controls: u32,
    }

    /// The first bytes, at most 32, with blanks behind them.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vl,bmi2")]
    fn first_half(bytes: &[u8]) -> __m256i {
        let are_there = _bzhi_u32(u32::MAX, bytes.len().min(32) as u32);
        let blanks = _mm256_set1_epi8(b' ' as i8);
        // SAFETY: only bytes that are there are read.
        unsafe { _mm256_mask_loadu_epi8(blanks, are_there, bytes.as_ptr().cast()) }
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vl")]
    fn special(bytes: __m256i) -> Special {
        let is = |byte: u8| _mm256_cmpeq_epi8_mask(bytes, _mm256_set1_epi8(byte as i8));
        let controls = _mm256_cmplt_epu8_mask(bytes, _mm256_set1_epi8(0x20));
        Special { all: is(b'"') | is(b'\\') | controls, controls }
    }

    /// [`Wide::copy_plain`].
    ///
    /// # Safety
    ///
    /// As there.
    #[target_feature(enable = "avx512f,avx512bw,avx512vl,bmi2")]
    unsafe fn copy_plain(bytes: &[u8], to: *mut u8) -> bool {
        let next = first_half(bytes);
        // SAFETY: the caller promises the room.
        unsafe { _mm256_storeu_epi8(to.cast(), next) };
        special(next).all == 0
    }

    /// [`Wide::escape`].
    ///
    /// # Safety
    ///
    /// As there.
    #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi2,popcnt")]
    unsafe fn escape(bytes: &[u8], to: *mut u8) -> (usize, usize) {
        const SECONDS: u64 = 0xaaaa_aaaa_aaaa_aaaa;
        // SAFETY: the table has 32 bytes.
        let letters = unsafe { _mm256_loadu_epi8(LETTERS.as_ptr().cast()) };
        let backslashes = _mm512_set1_epi8(b'\\' as i8);
        let (mut read, mut written) = (0, 0);
        while read < bytes.len() {
            let next = first_half(&bytes[read..]);
            let len = (bytes.len() - read).min(32);
            let Special { all: special, controls } = special(next);
            if special == 0 {
                // SAFETY: no more than two bytes were written for each that was read, so there is room for 64 behind these.
                unsafe { _mm256_storeu_epi8(to.add(written).cast(), next) };
                (read, written) = (read + len, written + len);
                continue;
            }
            // A control character has a letter, or 0; others are their own.
            let next = _mm256_mask_permutexvar_epi8(next, controls, next, letters);
            let long = _mm256_testn_epi8_mask(next, next);
            let len = len.min(long.trailing_zeros() as usize);
            // A backslash, which is there only before what is special, and a byte; and of those that are there, which are bytes.
            let are_there = _bzhi_u64(SECONDS | _pdep_u64(special.into(), !SECONDS), 2 * len as u32);
            let are_bytes = _pext_u64(SECONDS, are_there);
            let next = _mm512_mask_expand_epi8(backslashes, are_bytes, _mm512_castsi256_si512(next));
            // SAFETY: no more than two bytes were written for each that was read, and there is room for 64 behind these.
            unsafe { _mm512_storeu_epi8(to.add(written).cast(), next) };
            (read, written) = (read + len, written + are_there.count_ones() as usize);
            if long != 0 {
                break;
            }
        }
        (read, written)
    }

    /// [`Wide::unescape`].
    ///
    /// # Safety
    ///
    /// As there.
    #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi2,popcnt")]
    unsafe fn unescape(raw: &[u8], to: *mut u8) -> (usize, usize) {
        const ODD: u64 = 0xaaaa_aaaa_aaaa_aaaa;
        let (table, _) = first(&UNESCAPED);
        let (table_behind, _) = first(&UNESCAPED[64..]);
        let (mut read, mut written) = (0, 0);
        while read < raw.len() {
            let (next, are_there) = first(&raw[read..]);
            let backslashes = _mm512_cmpeq_epi8_mask(next, _mm512_set1_epi8(b'\\' as i8));
            // Of backslashes in a row every second one is escaped: Geoff Langdale and Daniel Lemire, "Parsing Gigabytes of JSON per Second"
            // (2019), section 3.1.1. The subtraction carries from the start of a row to its end, which is at an odd or even place.
            let escapes = ((backslashes << 1 | ODD).wrapping_sub(backslashes) ^ ODD) & backslashes;
            let letters = escapes << 1;
            let meant = _mm512_permutex2var_epi8(table, next, table_behind);
            // The table is of ASCII.
            let others = letters & (_mm512_testn_epi8_mask(meant, meant) | _mm512_movepi8_mask(next));
            let next = _mm512_mask_blend_epi8(letters, next, meant);
            // Up to the first escape that is of more bytes, or not all there.
            let left = others >> 1 | escapes & 1 << 63;
            let taken = _bzhi_u64(are_there, left.trailing_zeros());
            let kept = taken & !escapes;
            let len = kept.count_ones();
            // SAFETY: no more bytes are written than read.
            unsafe {
                let to = to.add(written).cast();
                _mm512_mask_storeu_epi8(to, _bzhi_u64(u64::MAX, len), _mm512_maskz_compress_epi8(kept, next));
            }
            (read, written) = (read + taken.count_ones() as usize, written + len as usize);
            if others != 0 {
                break;
            }
        }
        (read, written)
    }
}

#[cfg(not(target_arch = "x86_64"))]
mod nowhere {
    /// There is none.
    #[derive(Clone, Copy)]
    pub(crate) enum Wide {}

    impl Wide {
        #[inline]
        pub(crate) fn get() -> Option<Self> {
            None
        }

        #[cfg(test)]
        pub(crate) fn ways() -> impl Iterator<Item = Option<Self>> {
            std::iter::once(None)
        }

        pub(crate) fn find_special(self, _: &[u8]) -> usize {
            match self {}
        }

        pub(crate) fn find_stop(self, _: &[u8]) -> usize {
            match self {}
        }

        pub(crate) fn digits(self, _: &[u8]) -> (u64, usize) {
            match self {}
        }

        /// # Safety
        ///
        /// It is never called.
        pub(crate) unsafe fn copy_plain(self, _: &[u8], _: *mut u8) -> bool {
            match self {}
        }

        /// # Safety
        ///
        /// It is never called.
        pub(crate) unsafe fn escape(self, _: &[u8], _: *mut u8) -> (usize, usize) {
            match self {}
        }

        /// # Safety
        ///
        /// It is never called.
        pub(crate) unsafe fn unescape(self, _: &[u8], _: *mut u8) -> (usize, usize) {
            match self {}
        }
    }
}
