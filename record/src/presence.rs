//! [`Presence`]: whether a field is present in a record.

use std::ptr::NonNull;

/// The bits in a record's leading words that say whether a field is present, and their value. A field of a struct has one bit, which
/// is set; the first word of a union is the tag of the present member, its position + 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Presence {
    /// Offset of the word in the record, in bytes.
    pub word_offset: u32,
    /// The bits of the word that count.
    pub mask: u64,
    /// The value of these bits when the field is present.
    pub expected: u64,
}

/// Makes every field of a record absent whose presence takes so many words.
///
/// # Safety
///
/// `record` is writable for a record that starts with as many words, one at least, and aligned to 8.
#[inline]
pub unsafe fn clear(record: NonNull<u8>, words: u32) {
    // SAFETY: the caller promises the words; one that is written alone takes no call.
    unsafe {
        let first = record.cast::<u64>();
        first.write(0);
        if words > 1 {
            first.add(1).write_bytes(0, words as usize - 1);
        }
    }
}

impl Presence {
    /// The presence of the field at `position` by id, in a union or a struct.
    #[inline]
    pub const fn new(is_union: bool, position: u32) -> Self {
        if is_union {
            Self { word_offset: 0, mask: u64::MAX, expected: position as u64 + 1 }
        } else {
            let bit = 1 << (position % 64);
            Self { word_offset: position / 64 * 8, mask: bit, expected: bit }
        }
    }

    /// The index of the word among the record's.
    #[inline]
    pub const fn word(self) -> usize {
        self.word_offset as usize / 8
    }

    /// # Safety
    ///
    /// `record` is a record of the struct that this is of.
    #[inline]
    unsafe fn word_in(self, record: NonNull<u8>) -> NonNull<u64> {
        // SAFETY: the word lies in the record, as the caller promises, which is aligned to 8.
        unsafe { record.add(self.word_offset as usize).cast() }
    }

    /// Whether the field is present in `record`.
    ///
    /// # Safety
    ///
    /// `record` is a record of the struct that this is of, and its presence words are initialised.
    #[inline]
    pub unsafe fn is_set(self, record: NonNull<u8>) -> bool {
        // SAFETY: the word lies in the record and is initialised, as the caller promises.
        unsafe { self.word_in(record).read() & self.mask == self.expected }
    }

    /// Marks the field as present: of a union, as the one member that is set.
    ///
    /// # Safety
    ///
    /// As for [`is_set`](Self::is_set); the field's slot holds a value.
    #[inline]
    pub unsafe fn set(self, record: NonNull<u8>) {
        // SAFETY: the word lies in the record and is initialised, as the caller promises.
        unsafe {
            let word = self.word_in(record);
            word.write(word.read() & !self.mask | self.expected);
        }
    }

    /// Marks the field, which is present, as absent.
    ///
    /// # Safety
    ///
    /// As for [`is_set`](Self::is_set).
    #[inline]
    pub unsafe fn clear(self, record: NonNull<u8>) {
        // SAFETY: the word lies in the record and is initialised, as the caller promises.
        unsafe {
            let word = self.word_in(record);
            word.write(word.read() & !self.mask);
        }
    }
}
