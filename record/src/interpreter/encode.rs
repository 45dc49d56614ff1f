//! Encoding: a record to bytes.

use std::ptr::NonNull;

use crate::blobs::{Gather, GatherBuffer, GatherCounter, GatheredLen};
use crate::error::EncodeFailure;
use crate::layouts::Fallback;
use crate::plan::{
    Chosen, Container, FieldOp, ListOp, MapOp, OpId, Plan, PlanId, Run, Step, Target, ValueOp,
};
use crate::slice::RawSlice;
use crate::unknown::UnknownField;
use crate::unknown::kept::{ALL, KeptFields, Merge};
use crate::wire::{Buffer, Counter, Format, STOP, Sink, WireType, with_format};

type Result<T, E = EncodeFailure> = std::result::Result<T, E>;

/// The exact number of bytes that [`encode`] writes.
///
/// # Errors
///
/// See [`EncodeFailure`]; [`EncodeFailure::Space`] for more than `i32::MAX` bytes, which no decoder takes.
///
/// # Safety
///
/// `record` is a complete record of the plan's root.
pub unsafe fn encoded_len(plan: &Plan, max_level: u32, record: NonNull<u8>) -> Result<usize> {
    // SAFETY: the caller promises that the record is complete and of the plan's root, and that it refers to nothing in the output.
    unsafe { encode_to(plan, max_level, record, Counter::default()) }.map(|counter| counter.count())
}

/// Writes `record` to the start of the `capacity` bytes at `out`; returns how many bytes it took.
///
/// # Errors
///
/// See [`EncodeFailure`]. The bytes written by then are unspecified.
///
/// # Safety
///
/// - `record` is a complete record of the plan's root.
/// - `out` is writable for `capacity` bytes, none of which `record` refers to.
pub unsafe fn encode(
    plan: &Plan,
    max_level: u32,
    record: NonNull<u8>,
    out: NonNull<u8>,
    capacity: usize,
) -> Result<usize> {
    // SAFETY: the caller promises that the record is complete and of the plan's root, and that it refers to nothing in the output.
    unsafe { encode_to(plan, max_level, record, Buffer::new(out, capacity)) }.map(|buffer| buffer.written())
}

/// Writes the value in `slot`, which has op `op`, to `out` as an element; it is within a struct or container at `level`.
///
/// # Errors
///
/// See [`EncodeFailure`].
///
/// # Safety
///
/// `slot` holds a complete value of the op's type, which refers to nothing in `out`.
pub unsafe fn encode_value<S: Sink>(
    plan: &Plan,
    max_level: u32,
    op: OpId,
    slot: NonNull<u8>,
    level: u32,
    out: S,
) -> Result<S> {
    with_format!(plan.format(), format => {
        let mut encoder = Encoder { plan, format, max_level, out };
        // SAFETY: as the caller promises.
        unsafe { encoder.value(op, slot, level)? };
        Ok(encoder.out)
    })
}

/// The length of what [`gather`] makes of `record`, with blobs from `threshold` bytes on.
///
/// # Errors
///
/// As [`encoded_len`], of blobs too.
///
/// # Safety
///
/// As for that.
pub unsafe fn gathered_len(
    plan: &Plan,
    max_level: u32,
    record: NonNull<u8>,
    threshold: usize,
) -> Result<GatheredLen> {
    let out = GatherCounter::new(threshold);
    // SAFETY: the caller promises that the record is complete and of the plan's root, and there is no output.
    unsafe { encode_to(plan, max_level, record, out) }.map(|counter| counter.count())
}

/// Writes `record` to the room of `to`, and lists its blobs there; returns how many bytes it wrote.
///
/// # Errors
///
/// As [`encode`].
///
/// # Safety
///
/// `record` is a complete record of the plan's root, and refers to nothing in `to`; what it refers to stays as it is while the blobs are
/// used.
pub unsafe fn gather(plan: &Plan, max_level: u32, record: NonNull<u8>, to: &mut Gather) -> Result<usize> {
    let out = GatherBuffer::new(to);
    // SAFETY: the caller promises that the record is complete and of the plan's root, and that it refers to nothing in the output.
    unsafe { encode_to(plan, max_level, record, out) }.map(|out| out.written())
}

/// Writes `record` to `out` and gives it back.
///
/// # Safety
///
/// `record` is a complete record of the plan's root, and refers to nothing in `out`.
unsafe fn encode_to<S: Sink>(plan: &Plan, max_level: u32, record: NonNull<u8>, out: S) -> Result<S> {
    /// # Safety
    ///
    /// `record` is a complete record of the plan's root, and refers to nothing in `out`.
    unsafe fn encode_as<F: Format, S: Sink>(
        format: F,
        plan: &Plan,
        max_level: u32,
        record: NonNull<u8>,
        out: S,
    ) -> Result<S> {
        let mut encoder = Encoder { plan, format, max_level, out };
        // SAFETY: the caller promises that the record is complete and of the plan's root, and that it refers to nothing in the output.
        unsafe { encoder.record(plan.root(), record, 0)? };
        Ok(encoder.out)
    }
    // SAFETY: the caller promises that the record is complete and of the plan's root, and that it refers to nothing in the output.
    unsafe { with_format!(plan.format(), format => encode_as(format, plan, max_level, record, out)) }
}

fn enter(level: u32, max_level: u32) -> Result<u32> {
    if level >= max_level { Err(EncodeFailure::Depth) } else { Ok(level + 1) }
}

/// Whether every field of `run` is written.
///
/// # Safety
///
/// `record` is a record of the struct that `run` is of.
unsafe fn all_written(run: &Run, record: NonNull<u8>) -> bool {
    // SAFETY: a record starts with its presence words.
    unsafe { record.cast::<u64>().add(run.word as usize).read() & run.omitted == run.omitted }
}

/// The record or value that the slot of `target` holds.
///
/// # Safety
///
/// `record` is a record of the struct that `target` is in, and its field is present; or it is the struct's image.
unsafe fn value_of(target: &Target, record: NonNull<u8>) -> NonNull<u8> {
    // SAFETY: a present slot lies in the record and is initialised, as all slots of an image are; that of a boxed field holds a pointer.
    unsafe {
        let slot = record.add(target.offset as usize);
        if target.boxed { slot.cast::<NonNull<u8>>().read() } else { slot }
    }
}

/// What is written of a field.
enum Written {
    /// The value in a slot.
    Value(NonNull<u8>),
    /// A struct without fields.
    EmptyStruct,
}

/// The fields of `step` that are written, with their targets.
///
/// # Safety
///
/// `record` is a record of the struct that `id` plans.
unsafe fn written_fields<'p>(
    plan: &'p Plan,
    id: PlanId,
    step: &Step,
    record: NonNull<u8>,
) -> impl Iterator<Item = (&'p FieldOp, &'p Target, Written)> {
    let (first, count) = match *step {
        Step::Run(run) => (run.first as usize, run.count as usize),
        Step::Field(index) => (index as usize, 1),
    };
    let fields = plan.struct_plan(id).fields[first..first + count].iter();
    fields.filter_map(move |field| {
        let target = field.target.as_ref()?;
        // SAFETY: the record is of this struct, as the caller promises, and the image is too: a union has no fallbacks.
        let written = unsafe {
            match target.fallback {
                _ if !target.left_out && target.presence.is_set(record) => {
                    Written::Value(value_of(target, record))
                }
                Fallback::Omit => return None,
                Fallback::Image => Written::Value(value_of(target, plan.image(id))),
                Fallback::EmptyStruct => Written::EmptyStruct,
            }
        };
        Some((field, target, written))
    })
}

struct Encoder<'p, F, S> {
    plan: &'p Plan,
    format: F,
    max_level: u32,
    out: S,
}

impl<F: Format, S: Sink> Encoder<'_, F, S> {
    /// # Safety
    ///
    /// `record` is a complete record of the struct that `id` plans.
    unsafe fn record(&mut self, id: PlanId, record: NonNull<u8>, level: u32) -> Result<()> {
        let level = enter(level, self.max_level)?;
        let plan = self.plan.struct_plan(id);
        // SAFETY: the record is a complete one of this plan's struct, a union.
        let unknown = if plan.is_union { unsafe { UnknownField::member_of(record) } } else { None };
        if let Some(member) = unknown {
            member.write(self.format, &mut self.out, 0, level, self.max_level)?;
            return Ok(self.out.put([STOP])?);
        }
        // SAFETY: the slot, where there is one, is one of the record's presence words; what it leads to does not change.
        let kept = plan.unknown.and_then(|slot| unsafe { KeptFields::at(record.add(slot as usize)) });
        let mut kept = kept.map(Merge::new);
        let mut last = 0;
        for step in &plan.steps {
            // SAFETY: the record is of this plan's struct; the values of its present fields, and those in images, are complete.
            unsafe {
                if S::COUNTS
                    && F::EXACT_RUNS
                    && let Step::Run(run) = step
                    && all_written(run, record)
                {
                    self.out.claim(run.len as usize)?;
                    continue;
                }
                for (field, target, written) in written_fields(self.plan, id, step, record) {
                    if let Some(kept) = &mut kept {
                        let (format, max_level) = (self.format, self.max_level);
                        kept.write_below(field.id.into(), format, &mut self.out, level, max_level)?;
                        last = kept.last();
                        kept.has_written(field.id);
                    }
                    match written {
                        Written::Value(slot) if F::BOOLS_IN_HEADERS && field.wire_type == WireType::Bool => {
                            self.format.write_field_bool(&mut self.out, last, field.id, slot.read() != 0)?;
                        }
                        Written::Value(slot) => {
                            self.format.write_field(&mut self.out, last, field.id, field.wire_type)?;
                            self.value(target.op, slot, level)?;
                        }
                        Written::EmptyStruct => {
                            self.format.write_field(&mut self.out, last, field.id, field.wire_type)?;
                            enter(level, self.max_level)?;
                            self.out.put([STOP])?;
                        }
                    }
                    last = field.id;
                }
            }
        }
        if let Some(mut kept) = kept {
            // SAFETY: as above; the list is in the record, which refers to nothing in the output.
            unsafe { kept.write_below(ALL, self.format, &mut self.out, level, self.max_level)? };
        }
        Ok(self.out.put([STOP])?)
    }

    /// # Safety
    ///
    /// `slot` holds a complete value of the op's type.
    unsafe fn value(&mut self, op: OpId, slot: NonNull<u8>, level: u32) -> Result<()> {
        // SAFETY: the slot holds what the op says.
        unsafe {
            match *self.plan.op(op) {
                ValueOp::Fixed(fixed) => Ok(self.format.write_fixed(&mut self.out, fixed, slot)?),
                ValueOp::Bytes { .. } => {
                    let slice = slot.cast::<RawSlice>().read();
                    self.format.write_len(&mut self.out, slice.len)?;
                    Ok(self.out.copy_string(slice.ptr, slice.len as usize)?)
                }
                ValueOp::List(list) => self.list(&list, slot.cast().read(), level),
                ValueOp::Map(map) => self.map(&map, slot.cast().read(), level),
                ValueOp::Struct { plan, .. } => self.record(plan, slot, level),
                ValueOp::Chosen(id) => self.chosen(self.plan.chosen(id), slot.cast().read(), level),
                ValueOp::ListAt(_) | ValueOp::MapOf(_) | ValueOp::Unwanted { .. } => {
                    unreachable!("a projection is not encoded")
                }
            }
        }
    }

    /// # Safety
    ///
    /// `slice` holds complete elements of the list's type.
    unsafe fn list(&mut self, list: &ListOp, slice: RawSlice, level: u32) -> Result<()> {
        let level = enter(level, self.max_level)?;
        self.format.write_list(&mut self.out, list.wire_type, slice.len)?;
        // SAFETY: there are `len` elements, at their stride; those of fixed size lie without gaps.
        unsafe {
            if let ValueOp::Fixed(fixed) = *self.plan.op(list.element) {
                return Ok(self.format.write_fixed_list(&mut self.out, fixed, slice.len, slice.ptr)?);
            }
            for index in 0..slice.len as usize {
                self.value(list.element, slice.ptr.add(index * list.stride as usize), level)?;
            }
        }
        Ok(())
    }

    /// # Safety
    ///
    /// `slice` holds complete entries of the map's types.
    unsafe fn map(&mut self, map: &MapOp, slice: RawSlice, level: u32) -> Result<()> {
        let level = enter(level, self.max_level)?;
        self.format.write_map(&mut self.out, map.key_type, map.value_type, slice.len)?;
        for index in 0..slice.len as usize {
            // SAFETY: there are `len` entries, in which key and value lie at these offsets.
            unsafe {
                let entry = slice.ptr.add(index * map.stride as usize);
                self.value(map.key, entry, level)?;
                self.value(map.value, entry.add(map.value_offset as usize), level)?;
            }
        }
        Ok(())
    }

    /// Writes those of the elements or entries that a mask chooses.
    ///
    /// # Safety
    ///
    /// `slice` holds complete elements or entries of the container.
    unsafe fn chosen(&mut self, chosen: &Chosen, slice: RawSlice, level: u32) -> Result<()> {
        let level = enter(level, self.max_level)?;
        // SAFETY: the slice is as the caller promises; its parts are at their stride, and begin with the element, or with the key, behind
        // which is the value.
        unsafe {
            let count = chosen.count(slice);
            match chosen.container {
                Container::List(list) => self.format.write_list(&mut self.out, list.wire_type, count)?,
                Container::Map(map) => {
                    self.format.write_map(&mut self.out, map.key_type, map.value_type, count)?;
                }
            }
            for index in 0..slice.len as usize {
                let part = slice.ptr.add(index * chosen.stride() as usize);
                let Some(way) = (chosen.way(slice.ptr, part) as usize).checked_sub(1) else { continue };
                let mut value = part;
                if let Container::Map(map) = chosen.container {
                    self.value(map.key, part, level)?;
                    value = part.add(map.value_offset as usize);
                }
                self.value(chosen.ways[way], value, level)?;
            }
        }
        Ok(())
    }
}
