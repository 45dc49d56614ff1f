//! Tables of the escapes in strings (RFC 8259, section 7).

use crate::vector::is_special;

/// How a byte is written that cannot stand for itself.
#[derive(Clone, Copy)]
pub(crate) struct Escape {
    pub(crate) text: [u8; 8],
    pub(crate) len: u8,
}

/// By byte; of length 0 for those that stand for themselves.
pub(crate) static ESCAPES: [Escape; 256] = {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let mut escapes = [Escape { text: [0; 8], len: 0 }; 256];
    let mut byte = 0;
    while byte < 256 {
        if is_special(byte as u8) {
            let letter = if byte < 32 { LETTERS[byte] } else { byte as u8 };
            escapes[byte] = if letter == 0 {
                let (high, low) = (HEX[byte >> 4], HEX[byte & 15]);
                Escape { text: [b'\\', b'u', b'0', b'0', high, low, 0, 0], len: 6 }
            } else {
                Escape { text: [b'\\', letter, 0, 0, 0, 0, 0, 0], len: 2 }
            };
        }
        byte += 1;
    }
    escapes
};

/// What stands for a control character behind a backslash; 0 for those that are written as numbers.
pub(crate) static LETTERS: [u8; 32] = {
    let mut letters = [0; 32];
    letters[8] = b'b';
    letters[9] = b't';
    letters[10] = b'n';
    letters[12] = b'f';
    letters[13] = b'r';
    letters
};

/// What a byte behind a backslash stands for; 0 for what stands for none.
pub(crate) static UNESCAPED: [u8; 256] = {
    let mut bytes = [0; 256];
    bytes[b'"' as usize] = b'"';
    bytes[b'\\' as usize] = b'\\';
    bytes[b'/' as usize] = b'/';
    bytes[b'b' as usize] = 8;
    bytes[b't' as usize] = b'\t';
    bytes[b'n' as usize] = b'\n';
    bytes[b'f' as usize] = 12;
    bytes[b'r' as usize] = b'\r';
    bytes
};
