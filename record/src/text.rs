//! UTF-8 validation: short ASCII inline, everything else through simdutf8.

/// Up to this many bytes, ASCII is recognised inline.
const SHORT: usize = 64;

/// The high bits of eight bytes.
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

/// Whether `bytes` are UTF-8.
///
/// Short ASCII, the common case, costs a few loads; the rest goes through simdutf8's run-time dispatched kernels.
#[inline]
pub fn is_utf8(bytes: &[u8]) -> bool {
    is_short_ascii(bytes) || simdutf8::basic::from_utf8(bytes).is_ok()
}

#[inline]
fn is_short_ascii(bytes: &[u8]) -> bool {
    match bytes {
        [] => true,
        // Eight bytes at a time; the last eight overlap what was seen.
        [.., a, b, c, d, e, f, g, h] if bytes.len() <= SHORT => {
            let last = u64::from_ne_bytes([*a, *b, *c, *d, *e, *f, *g, *h]);
            let (words, _) = bytes.as_chunks::<8>();
            words.iter().fold(last, |seen, word| seen | u64::from_ne_bytes(*word)) & HIGH_BITS == 0
        }
        _ if bytes.len() < 8 => bytes.iter().fold(0, |seen, byte| seen | byte) < 0x80,
        _ => false,
    }
}

/// The length of the longest prefix of `bytes` that is UTF-8: where an invalid string goes wrong.
#[cold]
pub fn valid_up_to(bytes: &[u8]) -> usize {
    std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_standard_library() {
        let mut text = "Grüße, 世界! plain ascii ".repeat(8).into_bytes();
        for start in 0..40 {
            for end in start..text.len() {
                assert_eq!(is_utf8(&text[start..end]), std::str::from_utf8(&text[start..end]).is_ok());
            }
        }
        for at in 0..text.len() {
            let kept = std::mem::replace(&mut text[at], 0xff);
            for start in 0..=at {
                assert!(!is_utf8(&text[start..]), "byte {at} from {start}");
            }
            text[at] = kept;
        }
        for len in 0..100 {
            let ascii = vec![b'a'; len];
            assert!(is_utf8(&ascii));
            assert_eq!(valid_up_to(&ascii), len);
        }
    }
}
