//! [`Presence`]: how a record tells whether a field is there.

use std::ptr::NonNull;

/// How a record tells whether a field is there: which bits of its leading words have which value. One bit is set for a
/// struct's field; a union's first word is the tag of the member that is set, its position + 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Presence {
    /// Offset of the word in the record, in bytes.
    pub word_offset: u32,
    /// The bits of the word that tell.
    pub mask: u64,
    /// What these bits are where the field is present.
    pub expected: u64,
}

impl Presence {
    /// That of the field at `position` by id, of a union or a struct.
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
