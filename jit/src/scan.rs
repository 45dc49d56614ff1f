//! [`scan`]: reads the fixed-size fields of a sparse struct in Binary, table-driven and without a branch that depends on which of
//! them are there.
//!
//! A predicted chain of fields is fastest while fields come as expected. Where each may be absent, the CPU mispredicts
//! about every other one, which costs more than reading it. Here a field waits only for the length of the one before, which its
//! type alone determines; everything else comes from a table by id.

use scrimp_record::Presence;
use scrimp_record::plan::{Plan, StructPlan, ValueOp};
use scrimp_record::wire::binary::{FIELD_HEADER_LEN, field_header_number};
use scrimp_record::wire::{Fixed, WireFormat, WireType};

/// How the fields of one struct are read; empty if scanning does not [suit](Self::suits) it.
#[derive(Debug, Default)]
pub(crate) struct ScanTable {
    /// The id of the first entry.
    first: u16,
    /// The number of words with presence bits in a record.
    presence_words: u32,
    /// By id.
    entries: Box<[Entry]>,
}

/// How one field is read.
#[derive(Clone, Copy, Debug)]
struct Entry {
    /// The three bytes of the header as the low bytes of a number, or [`NEVER`].
    header: u32,
    /// Offset of the slot in the record.
    offset: u32,
    /// The position among the fields, which is that of the presence bit.
    position: u32,
    /// The shift that leaves the value of eight big-endian bytes.
    shift: u8,
    /// Whether any value but 0 counts as 1.
    is_bool: bool,
}

/// A number that no header equals.
const NEVER: u32 = u32::MAX;

/// Placeholder for ids that the scan does not handle.
const NO_ENTRY: Entry = Entry { header: NEVER, offset: 0, position: 0, shift: 0, is_bool: false };

/// The longest field: a header and eight bytes.
const LONGEST: usize = FIELD_HEADER_LEN + 8;

/// The bytes that header and value take, or 0: four bits for each type code.
const LENGTHS: u64 = {
    let types = [WireType::Bool, WireType::I8, WireType::I16, WireType::I32, WireType::I64, WireType::Double];
    let mut lengths = 0;
    let mut at = 0;
    while at < types.len() {
        if let Some(fixed) = types[at].fixed() {
            lengths |= (FIELD_HEADER_LEN as u64 + fixed.size() as u64) << (4 * types[at] as u64);
        }
        at += 1;
    }
    lengths
};

impl ScanTable {
    /// Whether [`scan`] is of use to a struct: many of its fields can be read so.
    pub(crate) fn suits(of: &StructPlan) -> bool {
        of.spaced && ids(of).len() <= of.fields.len() * 4 + 64
    }

    /// The table of a struct.
    pub(crate) fn new(plan: &Plan, of: &StructPlan) -> Self {
        if !matches!(plan.format(), WireFormat::Binary(_)) || !Self::suits(of) {
            return Self::default();
        }
        let ids = ids(of);
        let first = ids.start as i16 as u16;
        let mut entries = vec![NO_ENTRY; ids.len()];
        for field in &of.fields {
            let Some(target) = field.target else { continue };
            let ValueOp::Fixed(fixed) = *plan.op(target.op) else { continue };
            if fixed == Fixed::Uuid {
                continue;
            }
            entries[usize::from((field.id as u16).wrapping_sub(first))] = Entry {
                header: field_header_number(field.wire_type, field.id),
                offset: target.offset,
                position: position_of(target.presence),
                shift: (64 - 8 * fixed.size()) as u8,
                is_bool: fixed == Fixed::Bool,
            };
        }
        let presence_words = of.presence_words - u32::from(of.unknown.is_some());
        Self { first, presence_words, entries: entries.into() }
    }
}

/// The position of a struct's field by its presence.
fn position_of(presence: Presence) -> u32 {
    presence.word() as u32 * u64::BITS + presence.mask.trailing_zeros()
}

/// The ids from the first field's to the last one's.
fn ids(of: &StructPlan) -> std::ops::Range<i32> {
    match (of.fields.first(), of.fields.last()) {
        (Some(first), Some(last)) => i32::from(first.id)..i32::from(last.id) + 1,
        _ => 0..0,
    }
}

/// Reads fields of `table` from `cursor` on and marks them as present, as long as they come in ascending order, above all that
/// were read before. Returns the cursor after them: at a stop, at the end, or at a field that the table does not handle.
///
/// # Safety
///
/// - `cursor..end` is readable.
/// - `record` is a record of the [spaced](StructPlan::spaced) records of the struct that `table` is of, under
///   construction: its presence words are initialised and tell every field that was read so far.
pub(crate) unsafe fn scan(
    table: &ScanTable,
    record: *mut u8,
    cursor: *const u8,
    end: *const u8,
) -> *const u8 {
    let presence = record.cast::<u64>();
    let mut next = 0;
    for word in 0..table.presence_words as usize {
        // SAFETY: a record starts with its presence words.
        let bits = unsafe { presence.add(word).read() };
        if bits != 0 {
            next = word as u32 * 64 + 64 - bits.leading_zeros();
        }
    }
    let mut at = cursor;
    let mut padded = [0; 16];
    loop {
        let left = end.addr() - at.addr();
        let from = if left >= LONGEST {
            at
        } else {
            // SAFETY: `left` bytes are readable, and fit.
            unsafe { padded.as_mut_ptr().copy_from_nonoverlapping(at, left) };
            padded[left..].fill(0);
            padded.as_ptr()
        };
        // SAFETY: `LONGEST` bytes are readable.
        let (header, value) = unsafe {
            let header = u32::from_le(from.cast::<u32>().read_unaligned()) & 0xff_ffff;
            (header, u64::from_be(from.add(FIELD_HEADER_LEN).cast::<u64>().read_unaligned()))
        };
        let len = (LENGTHS >> ((header & 15) * 4)) as usize & 15;
        let id = ((header >> 8) as u16).swap_bytes();
        let Some(entry) = table.entries.get(usize::from(id.wrapping_sub(table.first))) else { return at };
        if header != entry.header || entry.position < next || len > left {
            return at;
        }
        next = entry.position + 1;
        let value = value >> entry.shift;
        // A bool is 1 at most; other values have no bound.
        let value = value.min(u64::from(entry.is_bool).wrapping_sub(1) | 1);
        // SAFETY: the slot and presence of a field lie in the record. The layout is spaced and no field with a higher id was
        // read yet, so the bytes behind a shorter slot are slots of absent fields, or a gap.
        unsafe {
            record.add(entry.offset as usize).cast::<u64>().write_unaligned(value);
            let word = presence.add(entry.position as usize / 64);
            word.write(word.read() | 1 << (entry.position % 64));
        }
        at = at.wrapping_add(len);
    }
}
