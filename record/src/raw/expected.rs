//! What structs look like on the wire when all of their fields are there, in order: most are passed over by comparing.
//!
//! Only formats whose headers and numbers have fixed lengths have such looks.

use crate::plan::{OpId, Plan, PlanId, StructPlan};
use crate::wire::{Binary, Format, STOP, WireFormat, binary};

/// The looks of a plan's structs.
#[derive(Debug, Default)]
pub struct Expected {
    /// By struct plan.
    structs: Vec<Option<Vec<Part>>>,
}

/// A part of a struct: fields of fixed size, then the header of one of another kind and its value, or the stop.
#[derive(Debug)]
pub(super) struct Part {
    /// The index of its first field.
    pub(super) first: usize,
    /// How many bytes have known places: all but the value behind them.
    pub(super) len: usize,
    /// How many bytes are compared, with such as do not count behind them.
    pub(super) needed: usize,
    /// Words that cover all bytes, as they lie there.
    words: Vec<Word>,
    /// The field whose value follows, and its op; `None` at the end of the struct.
    pub(super) then: Option<(usize, OpId)>,
}

#[derive(Debug)]
struct Word {
    at: usize,
    /// The bits that are known.
    mask: u64,
    value: u64,
}

const WORD: usize = size_of::<u64>();

/// The most bytes of known places of one struct: what is larger is unlikely to be there as a whole.
const MAX_LEN: usize = 1 << 11;

impl Expected {
    /// The looks of the structs of `plan`.
    pub fn new(plan: &Plan) -> Self {
        match plan.format() {
            WireFormat::Binary(_) => Self { structs: plan.structs().map(|(_, of)| parts_of(of)).collect() },
            WireFormat::Compact(_) => Self::default(),
        }
    }

    /// The parts of a struct that looks the same whenever all of its fields are there.
    #[inline]
    pub(super) fn of(&self, id: PlanId) -> Option<&[Part]> {
        self.structs.get(id.index())?.as_deref()
    }
}

impl Part {
    /// Whether `input`, which is [long enough](Self::needed), looks so.
    #[inline]
    pub(super) fn matches(&self, input: &[u8]) -> bool {
        // What looks otherwise mostly does so from its start on.
        self.words.iter().all(|word| {
            let bytes = input.get(word.at..).and_then(|bytes| bytes.first_chunk());
            bytes.is_some_and(|bytes| u64::from_le_bytes(*bytes) & word.mask == word.value)
        })
    }
}

fn parts_of(of: &StructPlan) -> Option<Vec<Part>> {
    if of.is_union || of.fields.is_empty() {
        return None;
    }
    let mut parts = Vec::new();
    let (mut first, mut bytes, mut total) = (0, Vec::new(), 0);
    for (index, field) in of.fields.iter().enumerate() {
        let target = field.target?;
        bytes.extend(binary::field_header(field.wire_type, field.id).map(Some));
        match Binary.fixed_len(field.wire_type) {
            Some(len) => bytes.extend((0..len).map(|_| None)),
            None => {
                total += bytes.len();
                parts.push(part(first, std::mem::take(&mut bytes), Some((index, target.op))));
                first = index + 1;
            }
        }
    }
    bytes.push(Some(STOP));
    total += bytes.len();
    parts.push(part(first, bytes, None));
    (total <= MAX_LEN).then_some(parts)
}

/// The part with these bytes, of which those that may be any are `None`.
fn part(first: usize, bytes: Vec<Option<u8>>, then: Option<(usize, OpId)>) -> Part {
    let len = bytes.len();
    let word = |at: usize| {
        let known = |index: usize| bytes.get(at + index).copied().flatten();
        let mask = std::array::from_fn(|index| if known(index).is_some() { 0xff } else { 0 });
        let value = std::array::from_fn(|index| known(index).unwrap_or_default());
        Word { at, mask: u64::from_le_bytes(mask), value: u64::from_le_bytes(value) }
    };
    // The last word overlaps the one before, so that none goes beyond the end; a part that is shorter than a word has bytes behind it.
    let starts = (0..len).step_by(WORD).map(|at| at.min(len.saturating_sub(WORD)));
    let words = starts.map(word).filter(|word| word.mask != 0).collect();
    Part { first, len, needed: len.max(WORD), words, then }
}
