//! [`KeptFields`]: the unknown fields of a struct.
//!
//! A record whose layout has a slot for them leads there to a list in the arena, or to nothing. The list has them by ascending id, those of
//! one id in order of arrival: so a message that came by ascending ids is written back as it came.

use std::marker::PhantomData;
use std::ptr::NonNull;

use super::UnknownField;
use crate::arena::Window;
use crate::error::EncodeFailure;
use crate::slice::MAX_LEN;
use crate::wire::{Buffer, FieldHeader, Format, Reader, Sink, WireFormat, WireType, with_format};

/// The fewest fields that a list has room for.
const MIN_CAPACITY: u32 = 4;

/// Above all ids: everything that is left comes before it.
pub const ALL: i32 = i16::MAX as i32 + 1;

/// The start of a list; the fields follow.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
struct Head {
    /// How many fields there are.
    len: u32,
    /// How many there may be.
    capacity: u32,
    /// The [number](WireFormat::number) of the format that all are in.
    format: u32,
    /// Whether one came behind another of a higher id, so that they are to be sorted.
    is_unsorted: bool,
}

/// A field of a list.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
struct Entry {
    start: NonNull<u8>,
    len: u32,
    /// How many came before it.
    arrival: u32,
    id: i16,
    /// The [code](WireType::code) of its type.
    ty: u8,
}

/// Bytes of a list with room for `capacity` fields.
const fn size_for(capacity: u32) -> u64 {
    size_of::<Head>() as u64 + capacity as u64 * size_of::<Entry>() as u64
}

/// The unknown fields of a record: some, by ascending id, those of one id in order of arrival.
#[derive(Clone, Copy, Debug)]
pub struct KeptFields<'a> {
    head: NonNull<Head>,
    life: PhantomData<&'a [u8]>,
}

// SAFETY: the list is not written to while it is borrowed for 'a, so any thread may read it.
unsafe impl Send for KeptFields<'_> {}
// SAFETY: as above: all that is shared is read.
unsafe impl Sync for KeptFields<'_> {}

impl<'a> KeptFields<'a> {
    /// The fields that the slot of a record leads to, if there are any.
    ///
    /// # Safety
    ///
    /// `slot` is the slot for unknown fields of a record whose presence words are initialised; what it leads to stays as it is for `'a`.
    #[inline]
    pub unsafe fn at(slot: NonNull<u8>) -> Option<Self> {
        // SAFETY: the slot holds the address of a list, or 0.
        let head = NonNull::new(unsafe { slot.cast::<*mut Head>().read() })?;
        Some(Self { head, life: PhantomData })
    }

    fn head(self) -> Head {
        // SAFETY: a list starts with its head.
        unsafe { self.head.read() }
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.head().len as usize
    }

    /// There are some, always.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The first entry.
    fn entries(self) -> NonNull<Entry> {
        // SAFETY: the entries follow the head.
        unsafe { self.head.add(1).cast() }
    }

    /// The field at `index`, if there are more.
    pub fn get(self, index: usize) -> Option<UnknownField<'a>> {
        if index >= self.len() {
            return None;
        }
        // SAFETY: the entries below the length are initialised; their bytes stay as they are for 'a.
        let (entry, bytes) = unsafe {
            let entry = self.entries().add(index).read();
            (entry, std::slice::from_raw_parts(entry.start.as_ptr(), entry.len as usize))
        };
        let format = WireFormat::from_number(self.head().format)?;
        Some(UnknownField { id: entry.id, ty: WireType::from_number(entry.ty)?, format, bytes })
    }

    /// All of them in order.
    pub fn iter(self) -> impl ExactSizeIterator<Item = UnknownField<'a>> + Clone {
        (0..self.len()).map(move |index| self.get(index).expect("the index is below the length"))
    }

    /// Where the list is.
    pub fn address(self) -> usize {
        self.head.addr().get()
    }

    /// Bytes of the list, without those of the values.
    pub fn size(self) -> usize {
        size_for(self.head().len) as usize
    }

    /// Copies the list to `to`, with each value where `copy` says that its copy is. Slots may lead there then.
    ///
    /// # Safety
    ///
    /// `to` is writable for the [size](Self::size) of the list and aligned to 8; `copy` returns where a copy of the bytes is.
    pub unsafe fn copy_to(self, to: NonNull<u8>, mut copy: impl FnMut(&'a [u8]) -> NonNull<u8>) {
        let len = self.head().len;
        let list = to.cast::<Head>();
        // SAFETY: there is room for the head and as many entries, and the entries of this list below the length are initialised.
        unsafe {
            list.write(Head { capacity: len, ..self.head() });
            for index in 0..len as usize {
                let entry = self.entries().add(index).read();
                let bytes = std::slice::from_raw_parts(entry.start.as_ptr(), entry.len as usize);
                list.add(1).cast::<Entry>().add(index).write(Entry { start: copy(bytes), ..entry });
            }
        }
    }
}

/// Appends `field` to the list that `slot` leads to, or makes one. A list that is full is copied to one of twice its capacity, which `alloc`
/// gives memory for: so the memory taken is bounded by the number of fields.
///
/// # Errors
///
/// Those of `alloc`; it is asked for more than there can be where there are too many fields, or the value is too long.
///
/// # Safety
///
/// - `slot` is the slot for unknown fields of a record that is being decoded, whose presence words are initialised and whose unknown
///   fields are all of this field's format; the bytes of the field outlive it.
/// - `alloc` returns as many bytes of memory as it is asked for, aligned to 8, which outlive the record.
pub unsafe fn append<E>(
    slot: NonNull<u8>,
    field: UnknownField<'_>,
    mut alloc: impl FnMut(u64) -> Result<NonNull<u8>, E>,
) -> Result<(), E> {
    let slot = slot.cast::<*mut Head>();
    let none = Head { len: 0, capacity: 0, format: field.format.number(), is_unsorted: false };
    // SAFETY: the slot holds the address of a list, which starts with its head, or 0.
    let (old, head) = unsafe {
        let old = NonNull::new(slot.read());
        (old, old.map_or(none, |old| old.read()))
    };
    let mut memory = |size| alloc(size).map(NonNull::cast::<Head>);
    let Ok(len) = u32::try_from(field.bytes.len()) else { return memory(u64::MAX).map(drop) };
    let list = match old {
        Some(list) if head.len < head.capacity => list,
        _ if head.len == MAX_LEN as u32 => return memory(u64::MAX).map(drop),
        _ => {
            let capacity = (head.len * 2).clamp(MIN_CAPACITY, MAX_LEN as u32);
            let list = memory(size_for(capacity))?;
            // SAFETY: there is room for more entries than the old list has, of which those below the length are initialised.
            unsafe {
                list.write(Head { capacity, ..head });
                if let Some(old) = old {
                    let entries = old.add(1).cast::<Entry>();
                    list.add(1).cast::<Entry>().copy_from_nonoverlapping(entries, head.len as usize);
                }
            }
            list
        }
    };
    // SAFETY: the list has room for another entry, and those below the length are initialised.
    unsafe {
        let next = list.add(1).cast::<Entry>().add(head.len as usize);
        let is_behind = head.len > 0 && next.sub(1).read().id > field.id;
        let start = NonNull::from(field.bytes).cast();
        next.write(Entry { start, len, arrival: head.len, id: field.id, ty: field.ty.code() });
        let head = list.as_ptr();
        (*head).len += 1;
        (*head).is_unsorted |= is_behind;
        slot.write(head);
    }
    Ok(())
}

/// Brings the fields that `slot` leads to into their order, once all have come.
///
/// # Safety
///
/// `slot` is the slot for unknown fields of a record that is being decoded, whose presence words are initialised.
pub unsafe fn sort(slot: NonNull<u8>) {
    // SAFETY: the slot holds the address of a list, or 0.
    let Some(list) = NonNull::new(unsafe { slot.cast::<*mut Head>().read() }) else { return };
    // SAFETY: the entries below the length are initialised, and nobody else has the list.
    unsafe {
        let head = list.read();
        if head.is_unsorted {
            let entries = list.add(1).cast::<Entry>();
            std::slice::from_raw_parts_mut(entries.as_ptr(), head.len as usize)
                .sort_unstable_by_key(|entry| (entry.id, entry.arrival));
            list.write(Head { is_unsorted: false, ..head });
        }
    }
}

/// Reads the value of an unknown field and [appends](append) it, in memory of `window`; `None` where the value is bad or there is no memory.
///
/// # Safety
///
/// `slot` is as for [`append`]; the reader's input and the window's memory outlive the record.
pub unsafe fn keep(
    window: Window<'_>,
    format: WireFormat,
    reader: &mut Reader<'_>,
    header: FieldHeader,
    levels: u32,
    slot: NonNull<u8>,
) -> Option<()> {
    let read = with_format!(format, format => UnknownField::read(format, reader, header, 0, levels));
    // SAFETY: the slot is as the caller promises, and so is the window, whose allocations are aligned.
    unsafe { append(slot, read.ok()?, |size| window.alloc(size)) }.ok()
}

/// How far the unknown fields of a record are written, among the known ones.
// Compiled code makes one, and knows where the last id is.
#[repr(C)]
#[derive(Debug)]
pub struct Merge {
    /// The list.
    head: NonNull<Head>,
    /// The index of the next one.
    next: usize,
    /// The id of the field before, known or not, times 16; or 0.
    last_times_16: i64,
}

impl Merge {
    /// Offset of the address of the list.
    pub const LIST_OFFSET: usize = std::mem::offset_of!(Merge, head);

    /// Offset of the index of the next field, a word: 0 at first.
    pub const NEXT_OFFSET: usize = std::mem::offset_of!(Merge, next);

    /// Offset of the id of the field before times 16, a word that whoever writes known fields keeps: 0 at first.
    pub const LAST_OFFSET: usize = std::mem::offset_of!(Merge, last_times_16);

    /// None of `fields` is written.
    pub fn new(fields: KeptFields<'_>) -> Self {
        Self { head: fields.head, next: 0, last_times_16: 0 }
    }

    /// The id of the field before, or 0.
    pub fn last(&self) -> i16 {
        (self.last_times_16 / 16) as i16
    }

    /// A known field with this id was written.
    pub fn has_written(&mut self, id: i16) {
        self.last_times_16 = i64::from(id) * 16;
    }

    /// Writes the fields with ids below `id` that are not written yet. Their struct is at nesting `level`.
    ///
    /// # Errors
    ///
    /// As for [`UnknownField::write`].
    ///
    /// # Safety
    ///
    /// The list is as it was, and refers to nothing in the output.
    pub unsafe fn write_below<F: Format>(
        &mut self,
        id: i32,
        format: F,
        out: &mut impl Sink,
        level: u32,
        max_level: u32,
    ) -> Result<(), EncodeFailure> {
        let fields = KeptFields { head: self.head, life: PhantomData };
        while let Some(field) = fields.get(self.next).filter(|field| i32::from(field.id) < id) {
            field.write(format, out, self.last(), level, max_level)?;
            self.has_written(field.id);
            self.next += 1;
        }
        Ok(())
    }
}

/// Does as [`Merge::write_below`] to the start of the `capacity` bytes at `out`; returns how many bytes it took.
///
/// # Errors
///
/// As for that.
///
/// # Safety
///
/// As for that; `out` is writable for `capacity` bytes.
pub unsafe fn write_below(
    merge: &mut Merge,
    id: i32,
    format: WireFormat,
    out: NonNull<u8>,
    capacity: usize,
    max_level: u32,
) -> Result<usize, EncodeFailure> {
    // SAFETY: the output is writable, and the list as it was, as the caller promises.
    unsafe {
        let mut out = Buffer::new(out, capacity);
        with_format!(format, format => merge.write_below(id, format, &mut out, 0, max_level))?;
        Ok(out.written())
    }
}
