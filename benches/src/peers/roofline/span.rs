//! SpanBatch in Compact: short strings, varints of any length, lists of structs, and fields that may be absent.

use scrimp_record::RawSlice;

use super::compact::types::{DOUBLE, FALSE, I32, I64, LIST, MAP, STRING, TRUE};
use super::compact::{header, most, read_records, read_texts_by_text};
use super::{Compact, Entry, Input, Kernel, Output, Refused, Result, Slab, elements, fill, text_slot};
use crate::peers::apache;

/// The record of `Attribute`.
#[repr(C)]
#[derive(Debug)]
pub struct Attribute {
    has: u64,
    key: RawSlice,
    text: RawSlice,
    number: i64,
    real: f64,
    flag: u8,
}

/// The record of `Event`.
#[repr(C)]
#[derive(Debug)]
pub struct Event {
    has: u64,
    at: i64,
    name: RawSlice,
}

/// The record of `Span`.
#[repr(C)]
#[derive(Debug)]
pub struct Span {
    has: u64,
    trace_high: i64,
    trace_low: i64,
    id: i64,
    parent: i64,
    name: RawSlice,
    start: i64,
    duration: i64,
    attributes: RawSlice,
    events: RawSlice,
    role: i32,
    sampled: u8,
}

/// The record of `SpanBatch`.
#[repr(C)]
#[derive(Debug)]
pub struct SpanBatch {
    has: u64,
    service: RawSlice,
    resource: RawSlice,
    spans: RawSlice,
}

/// Presence bits, by position of the field.
mod bit {
    pub(super) const KEY: u64 = 1;
    pub(super) const TEXT: u64 = 2;
    pub(super) const NUMBER: u64 = 4;
    pub(super) const REAL: u64 = 8;
    pub(super) const FLAG: u64 = 16;

    pub(super) const PARENT: u64 = 8;
}

const ALL_EVENT: u64 = 0x3;
const ALL_SPAN: u64 = 0x7ff;
const ALL_BATCH: u64 = 0x7;

/// The most bytes of a message apart from what strings and containers hold.
mod fixed {
    use super::most;

    const HEADER: usize = 1;
    const STOP: usize = 1;
    const STRING: usize = HEADER + most::LEN;
    const I64: usize = HEADER + most::I64;

    /// The longest value is a number, but for the bytes of a text.
    pub(super) const ATTRIBUTE: usize = STRING + I64 + STOP;
    pub(super) const EVENT: usize = I64 + STRING + STOP;
    pub(super) const SPAN: usize =
        6 * I64 + STRING + HEADER + most::I32 + HEADER + 2 * (HEADER + most::LIST) + STOP;
    pub(super) const BATCH: usize = STRING + HEADER + most::MAP + HEADER + most::LIST + STOP;
}

impl Attribute {
    fn fields(value: &apache::Attribute) -> Result<Self> {
        let mut record = Self {
            has: bit::KEY,
            key: text_slot(value.key.as_ref().ok_or(Refused)?),
            text: RawSlice::EMPTY,
            number: 0,
            real: 0.0,
            flag: 0,
        };
        if let Some(text) = &value.text {
            (record.has, record.text) = (bit::KEY | bit::TEXT, text_slot(text));
        } else if let Some(number) = value.number {
            (record.has, record.number) = (bit::KEY | bit::NUMBER, number);
        } else if let Some(real) = value.real {
            (record.has, record.real) = (bit::KEY | bit::REAL, real.into_inner());
        } else if let Some(flag) = value.flag {
            (record.has, record.flag) = (bit::KEY | bit::FLAG, flag.into());
        }
        Ok(record)
    }
}

impl Event {
    fn fields(value: &apache::Event) -> Result<Self> {
        Ok(Self {
            has: ALL_EVENT,
            at: value.at.ok_or(Refused)?,
            name: text_slot(value.name.as_ref().ok_or(Refused)?),
        })
    }
}

impl Span {
    fn fields(value: &apache::Span, slab: &Slab) -> Result<Self> {
        Ok(Self {
            has: if value.parent.is_some() { ALL_SPAN } else { ALL_SPAN & !bit::PARENT },
            trace_high: value.trace_high.ok_or(Refused)?,
            trace_low: value.trace_low.ok_or(Refused)?,
            id: value.id.ok_or(Refused)?,
            parent: value.parent.unwrap_or(0),
            name: text_slot(value.name.as_ref().ok_or(Refused)?),
            start: value.start.ok_or(Refused)?,
            duration: value.duration.ok_or(Refused)?,
            attributes: fill(value.attributes.as_deref().ok_or(Refused)?, slab, Attribute::fields)?,
            events: fill(value.events.as_deref().ok_or(Refused)?, slab, Event::fields)?,
            role: value.role.ok_or(Refused)?,
            sampled: value.sampled.ok_or(Refused)?.into(),
        })
    }
}

impl SpanBatch {
    /// The record of `value`, whose strings it borrows.
    ///
    /// # Errors
    ///
    /// When a field is absent or the slab is full.
    pub fn literal<'a>(value: &'a apache::SpanBatch, slab: &'a Slab) -> Result<&'a Self> {
        let fields = Self {
            has: ALL_BATCH,
            service: text_slot(value.service.as_ref().ok_or(Refused)?),
            resource: fill(value.resource.as_ref().ok_or(Refused)?, slab, |(key, value)| {
                Ok(Entry { key: text_slot(key), value: text_slot(value) })
            })?,
            spans: fill(value.spans.as_deref().ok_or(Refused)?, slab, |span| Span::fields(span, slab))?,
        };
        slab.place(fields)
    }
}

// SAFETY: `read` writes the slots of all fields that it marks as present, which lie in the input; `write` writes no more than
// `bound` adds up.
unsafe impl Kernel<Attribute> for Compact {
    #[inline(always)]
    fn bound(record: &Attribute) -> Result<usize> {
        let text = if record.has & bit::TEXT == 0 { 0 } else { record.text.len as usize };
        Ok(fixed::ATTRIBUTE + record.key.len as usize + text)
    }

    #[inline(always)]
    unsafe fn write(record: &Attribute, out: *mut u8) -> *mut u8 {
        let mut out = Output(out);
        // SAFETY: the message fits.
        unsafe {
            out.u8(header(1, STRING));
            out.compact_short(&record.key);
            if record.has & bit::TEXT != 0 {
                out.u8(header(1, STRING));
                out.compact_short(&record.text);
            } else if record.has & bit::NUMBER != 0 {
                out.u8(header(2, I64));
                out.int(record.number);
            } else if record.has & bit::REAL != 0 {
                out.u8(header(3, DOUBLE));
                out.double(record.real);
            } else if record.has & bit::FLAG != 0 {
                out.u8(header(4, FALSE - record.flag));
            }
            out.u8(0);
        }
        out.0
    }

    #[inline(always)]
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, _: &Slab, to: *mut Attribute) -> Result<()> {
        const TEXT: u8 = header(1, STRING);
        const NUMBER: u8 = header(2, I64);
        const REAL: u8 = header(3, DOUBLE);
        const YES: u8 = header(4, TRUE);
        const NO: u8 = header(4, FALSE);
        // SAFETY: the slots written lie in the record.
        unsafe {
            input.expect(header(1, STRING))?;
            (&raw mut (*to).key).write(input.compact_text::<VALIDATE>()?);
            let value = match input.byte()? {
                TEXT => {
                    (&raw mut (*to).text).write(input.compact_text::<VALIDATE>()?);
                    bit::TEXT
                }
                NUMBER => {
                    (&raw mut (*to).number).write(input.int64()?);
                    bit::NUMBER
                }
                REAL => {
                    (&raw mut (*to).real).write(input.double()?);
                    bit::REAL
                }
                byte @ (YES | NO) => {
                    (&raw mut (*to).flag).write(u8::from(byte == YES));
                    bit::FLAG
                }
                _ => return Err(Refused),
            };
            (&raw mut (*to).has).write(bit::KEY | value);
        }
        input.expect(0)
    }
}

// SAFETY: as for `Attribute`.
unsafe impl Kernel<Event> for Compact {
    #[inline(always)]
    fn bound(record: &Event) -> Result<usize> {
        Ok(fixed::EVENT + record.name.len as usize)
    }

    #[inline(always)]
    unsafe fn write(record: &Event, out: *mut u8) -> *mut u8 {
        let mut out = Output(out);
        // SAFETY: the message fits.
        unsafe {
            out.u8(header(1, I64));
            out.int(record.at);
            out.u8(header(1, STRING));
            out.compact_short(&record.name);
            out.u8(0);
        }
        out.0
    }

    #[inline(always)]
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, _: &Slab, to: *mut Event) -> Result<()> {
        // SAFETY: the slots written lie in the record.
        unsafe {
            input.expect(header(1, I64))?;
            (&raw mut (*to).at).write(input.int64()?);
            input.expect(header(1, STRING))?;
            (&raw mut (*to).name).write(input.compact_text::<VALIDATE>()?);
            (&raw mut (*to).has).write(ALL_EVENT);
        }
        input.expect(0)
    }
}

// SAFETY: as for `Attribute`; containers lie in the slab.
unsafe impl Kernel<Span> for Compact {
    #[inline]
    fn bound(record: &Span) -> Result<usize> {
        if record.has | bit::PARENT != ALL_SPAN {
            return Err(Refused);
        }
        let mut len = fixed::SPAN + record.name.len as usize;
        // SAFETY: the record is complete, and each slot is of these elements.
        unsafe {
            for attribute in elements::<Attribute>(&record.attributes) {
                len += Self::bound(attribute)?;
            }
            for event in elements::<Event>(&record.events) {
                len += Self::bound(event)?;
            }
        }
        Ok(len)
    }

    #[inline]
    unsafe fn write(record: &Span, out: *mut u8) -> *mut u8 {
        let mut out = Output(out);
        // SAFETY: the message fits, and each slot is of these elements.
        unsafe {
            out.u8(header(1, I64));
            out.int(record.trace_high);
            out.u8(header(1, I64));
            out.int(record.trace_low);
            out.u8(header(1, I64));
            out.int(record.id);
            if record.has & bit::PARENT != 0 {
                out.u8(header(1, I64));
                out.int(record.parent);
                out.u8(header(1, STRING));
            } else {
                out.u8(header(2, STRING));
            }
            out.compact_short(&record.name);
            out.u8(header(1, I32));
            out.int(record.role);
            out.u8(header(1, I64));
            out.int(record.start);
            out.u8(header(1, I64));
            out.int(record.duration);
            out.u8(header(1, FALSE - record.sampled));
            out.u8(header(1, LIST));
            out.records::<Attribute>(&record.attributes);
            out.u8(header(1, LIST));
            out.records::<Event>(&record.events);
            out.u8(0);
        }
        out.0
    }

    #[inline]
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, slab: &Slab, to: *mut Span) -> Result<()> {
        // SAFETY: the slots written lie in the record, and the elements in what was allocated for them.
        unsafe {
            input.expect(header(1, I64))?;
            (&raw mut (*to).trace_high).write(input.int64()?);
            input.expect(header(1, I64))?;
            (&raw mut (*to).trace_low).write(input.int64()?);
            input.expect(header(1, I64))?;
            (&raw mut (*to).id).write(input.int64()?);
            let mut has = ALL_SPAN;
            if input.accept(header(1, I64)) {
                (&raw mut (*to).parent).write(input.int64()?);
                input.expect(header(1, STRING))?;
            } else {
                has &= !bit::PARENT;
                input.expect(header(2, STRING))?;
            }
            (&raw mut (*to).name).write(input.compact_text::<VALIDATE>()?);
            input.expect(header(1, I32))?;
            (&raw mut (*to).role).write(input.int32()?);
            input.expect(header(1, I64))?;
            (&raw mut (*to).start).write(input.int64()?);
            input.expect(header(1, I64))?;
            (&raw mut (*to).duration).write(input.int64()?);
            let sampled = input.accept(header(1, TRUE));
            if !sampled {
                input.expect(header(1, FALSE))?;
            }
            (&raw mut (*to).sampled).write(sampled.into());

            input.expect(header(1, LIST))?;
            (&raw mut (*to).attributes).write(read_records::<Attribute, VALIDATE>(input, slab)?);

            input.expect(header(1, LIST))?;
            (&raw mut (*to).events).write(read_records::<Event, VALIDATE>(input, slab)?);
            (&raw mut (*to).has).write(has);
        }
        input.expect(0)
    }
}

// SAFETY: as for `Span`.
unsafe impl Kernel<SpanBatch> for Compact {
    fn bound(record: &SpanBatch) -> Result<usize> {
        if record.has != ALL_BATCH {
            return Err(Refused);
        }
        let mut len = fixed::BATCH + record.service.len as usize;
        // SAFETY: the record is complete, and each slot is of these elements.
        unsafe {
            for entry in elements::<Entry<RawSlice, RawSlice>>(&record.resource) {
                len += 2 * most::LEN + entry.key.len as usize + entry.value.len as usize;
            }
            for span in elements::<Span>(&record.spans) {
                len += Self::bound(span)?;
            }
        }
        Ok(len)
    }

    unsafe fn write(record: &SpanBatch, out: *mut u8) -> *mut u8 {
        let mut out = Output(out);
        // SAFETY: the message fits, and each slot is of these elements.
        unsafe {
            out.u8(header(1, STRING));
            out.compact_short(&record.service);
            out.u8(header(1, MAP));
            out.map(STRING, STRING, record.resource.len);
            for entry in elements::<Entry<RawSlice, RawSlice>>(&record.resource) {
                out.compact_short(&entry.key);
                out.compact_short(&entry.value);
            }
            out.u8(header(1, LIST));
            out.records::<Span>(&record.spans);
            out.u8(0);
        }
        out.0
    }

    unsafe fn read<const VALIDATE: bool>(input: &mut Input, slab: &Slab, to: *mut SpanBatch) -> Result<()> {
        // SAFETY: as for `Span`.
        unsafe {
            input.expect(header(1, STRING))?;
            (&raw mut (*to).service).write(input.compact_text::<VALIDATE>()?);

            input.expect(header(1, MAP))?;
            (&raw mut (*to).resource).write(read_texts_by_text::<VALIDATE>(input, slab)?);

            input.expect(header(1, LIST))?;
            (&raw mut (*to).spans).write(read_records::<Span, VALIDATE>(input, slab)?);
            (&raw mut (*to).has).write(ALL_BATCH);
        }
        input.expect(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workloads::tests::{check_layout, offsets};

    #[test]
    fn the_layouts_are_scrimps() {
        let attribute = offsets!(Attribute: 1 key 2 text 3 number 4 real 5 flag);
        check_layout("Attribute", size_of::<Attribute>(), &attribute);
        check_layout("Event", size_of::<Event>(), &offsets!(Event: 1 at 2 name));
        let span = offsets!(Span: 1 trace_high 2 trace_low 3 id 4 parent 5 name 6 role 7 start 8 duration 9 sampled
            10 attributes 11 events);
        check_layout("Span", size_of::<Span>(), &span);
        let batch = offsets!(SpanBatch: 1 service 2 resource 3 spans);
        check_layout("SpanBatch", size_of::<SpanBatch>(), &batch);
    }
}
