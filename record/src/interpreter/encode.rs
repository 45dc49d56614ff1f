//! Encoding: a record to bytes.

use std::ptr::NonNull;

use crate::bulk;
use crate::image::is_present;
use crate::plan::{FieldOp, Fixed, ListOp, MapOp, OpId, Plan, PlanId, Run, Step, StructPlan, ValueOp};
use crate::slice::RawSlice;
use crate::wire::{FIELD_HEADER_LEN, LIST_HEADER_LEN, MAP_HEADER_LEN, STOP, WireType};

/// Why a record was not encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncodeFailure {
    /// The buffer is too small.
    Space,
    /// Structs and containers are nested more deeply than the limit: a decoder would refuse the message.
    Depth,
}

type Result<T, E = EncodeFailure> = std::result::Result<T, E>;

/// The exact number of bytes that [`encode`] writes.
///
/// # Errors
///
/// [`EncodeFailure::Depth`] when the record is nested more than `max_level` levels deep.
///
/// # Safety
///
/// `record` is a complete record of the plan's root.
pub unsafe fn encoded_len(plan: &Plan, max_level: u32, record: NonNull<u8>) -> Result<usize> {
    let sizer = Sizer { plan, max_level };
    // SAFETY: passed on.
    unsafe { sizer.record(plan.root(), record, 0) }
}

/// Writes `record` to the start of the `capacity` bytes at `out`; returns how many bytes it took.
///
/// # Errors
///
/// When there is no room for the record, or it is nested more than `max_level` levels deep. The bytes written by then are
/// unspecified.
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
    let mut encoder = Encoder { plan, max_level, out, capacity, at: 0 };
    // SAFETY: passed on.
    unsafe { encoder.record(plan.root(), record, 0)? };
    Ok(encoder.at)
}

fn enter(level: u32, max_level: u32) -> Result<u32> {
    if level == max_level { Err(EncodeFailure::Depth) } else { Ok(level + 1) }
}

/// Whether every field of `run` is present.
///
/// # Safety
///
/// `record` is a record of the struct that `run` is of.
unsafe fn all_present(run: &Run, record: NonNull<u8>) -> bool {
    // SAFETY: a record starts with its presence words.
    unsafe { record.cast::<u64>().add(run.word as usize).read() & run.mask == run.mask }
}

/// The record or value that `field`'s slot holds.
///
/// # Safety
///
/// `record` is a record of the struct that `field` is of, and the field is present.
unsafe fn value_of(field: &FieldOp, record: NonNull<u8>) -> NonNull<u8> {
    // SAFETY: a present slot lies in the record and is initialised; that of a boxed field holds a pointer.
    unsafe {
        let slot = record.add(field.offset as usize);
        if field.boxed { slot.cast::<NonNull<u8>>().read() } else { slot }
    }
}

/// The indices of the fields of `step` that are present.
///
/// # Safety
///
/// `record` is a record of `plan`'s struct.
unsafe fn present_fields(
    plan: &Plan,
    of: &StructPlan,
    step: &Step,
    record: NonNull<u8>,
) -> impl Iterator<Item = usize> {
    let layout = of.layout(plan.layouts());
    let (first, count) = match *step {
        Step::Run(run) => (run.first as usize, run.count as usize),
        Step::Field(index) => (index as usize, 1),
    };
    // SAFETY: the record is of this layout, as passed on.
    (first..first + count).filter(move |&index| unsafe { is_present(layout, &layout.fields[index], record) })
}

struct Sizer<'p> {
    plan: &'p Plan,
    max_level: u32,
}

impl Sizer<'_> {
    /// # Safety
    ///
    /// `record` is a complete record of the struct that `id` plans.
    unsafe fn record(&self, id: PlanId, record: NonNull<u8>, level: u32) -> Result<usize> {
        let level = enter(level, self.max_level)?;
        let plan = self.plan.struct_plan(id);
        let mut len = 1;
        for step in &plan.steps {
            // SAFETY: the record is of this plan's struct; the values of its present fields are complete.
            unsafe {
                match step {
                    Step::Run(run) if all_present(run, record) => len += run.len as usize,
                    _ => {
                        for index in present_fields(self.plan, plan, step, record) {
                            let field = &plan.fields[index];
                            len += FIELD_HEADER_LEN + self.value(field.op, value_of(field, record), level)?;
                        }
                    }
                }
            }
        }
        Ok(len)
    }

    /// # Safety
    ///
    /// `slot` holds a complete value of the op's type.
    unsafe fn value(&self, op: OpId, slot: NonNull<u8>, level: u32) -> Result<usize> {
        // SAFETY: the slot holds what the op says; elements and entries lie at their strides.
        unsafe {
            Ok(match *self.plan.op(op) {
                ValueOp::Fixed(fixed) => fixed.size() as usize,
                ValueOp::Bytes { .. } => 4 + slot.cast::<RawSlice>().as_ref().len as usize,
                ValueOp::List(list) => {
                    let level = enter(level, self.max_level)?;
                    let slice = slot.cast::<RawSlice>().read();
                    let elements = match list.wire.fixed_len() {
                        Some(len) => slice.len as usize * len as usize,
                        None => {
                            let mut len = 0;
                            for index in 0..slice.len as usize {
                                len += self.value(
                                    list.element,
                                    slice.ptr.add(index * list.stride as usize),
                                    level,
                                )?;
                            }
                            len
                        }
                    };
                    LIST_HEADER_LEN + elements
                }
                ValueOp::Map(map) => {
                    let level = enter(level, self.max_level)?;
                    let slice = slot.cast::<RawSlice>().read();
                    let mut len = MAP_HEADER_LEN;
                    for index in 0..slice.len as usize {
                        let entry = slice.ptr.add(index * map.stride as usize);
                        len += self.value(map.key, entry, level)?;
                        len += self.value(map.value, entry.add(map.value_offset as usize), level)?;
                    }
                    len
                }
                ValueOp::Struct { plan, .. } => self.record(plan, slot, level)?,
            })
        }
    }
}

struct Encoder<'p> {
    plan: &'p Plan,
    max_level: u32,
    out: NonNull<u8>,
    capacity: usize,
    at: usize,
}

impl Encoder<'_> {
    /// The next `len` bytes of the output, to be written now.
    #[inline]
    fn claim(&mut self, len: usize) -> Result<NonNull<u8>> {
        if self.capacity - self.at < len {
            return Err(EncodeFailure::Space);
        }
        // SAFETY: `at + len` is within the capacity.
        let claimed = unsafe { self.out.add(self.at) };
        self.at += len;
        Ok(claimed)
    }

    #[inline]
    fn put<const N: usize>(&mut self, bytes: [u8; N]) -> Result<()> {
        let to = self.claim(N)?;
        // SAFETY: the output has room for the bytes, at any alignment.
        unsafe { to.cast().write_unaligned(bytes) };
        Ok(())
    }

    /// Copies `len` bytes.
    ///
    /// # Safety
    ///
    /// `from` is readable for `len` bytes outside the output.
    unsafe fn copy(&mut self, from: NonNull<u8>, len: usize) -> Result<()> {
        let to = self.claim(len)?;
        // SAFETY: the output has room for the bytes; the caller gives them elsewhere.
        unsafe { to.copy_from_nonoverlapping(from, len) };
        Ok(())
    }

    /// # Safety
    ///
    /// `record` is a complete record of the struct that `id` plans.
    unsafe fn record(&mut self, id: PlanId, record: NonNull<u8>, level: u32) -> Result<()> {
        let level = enter(level, self.max_level)?;
        let plan = self.plan.struct_plan(id);
        for step in &plan.steps {
            // SAFETY: the record is of this plan's struct; the values of its present fields are complete.
            unsafe {
                for index in present_fields(self.plan, plan, step, record) {
                    let field = &plan.fields[index];
                    let [high, low] = field.id.to_be_bytes();
                    self.put([field.wire.code(), high, low])?;
                    self.value(field.op, value_of(field, record), level)?;
                }
            }
        }
        self.put([STOP])
    }

    /// # Safety
    ///
    /// `slot` holds a complete value of the op's type.
    unsafe fn value(&mut self, op: OpId, slot: NonNull<u8>, level: u32) -> Result<()> {
        // SAFETY: the slot holds what the op says.
        unsafe {
            match *self.plan.op(op) {
                ValueOp::Fixed(fixed) => match fixed {
                    Fixed::Bool | Fixed::I8 => self.put([slot.read()]),
                    Fixed::I16 => self.put(slot.cast::<i16>().read().to_be_bytes()),
                    Fixed::I32 => self.put(slot.cast::<i32>().read().to_be_bytes()),
                    Fixed::I64 => self.put(slot.cast::<i64>().read().to_be_bytes()),
                    Fixed::Uuid => self.put(slot.cast::<[u8; 16]>().read()),
                },
                ValueOp::Bytes { .. } => {
                    let slice = slot.cast::<RawSlice>().read();
                    self.put(slice.len.to_be_bytes())?;
                    self.copy(slice.ptr, slice.len as usize)
                }
                ValueOp::List(list) => self.list(&list, slot.cast().read(), level),
                ValueOp::Map(map) => self.map(&map, slot.cast().read(), level),
                ValueOp::Struct { plan, .. } => self.record(plan, slot, level),
            }
        }
    }

    fn container_header<const N: usize>(&mut self, types: [WireType; N], count: u32) -> Result<()> {
        for ty in types {
            self.put([ty.code()])?;
        }
        self.put(count.to_be_bytes())
    }

    /// # Safety
    ///
    /// `slice` holds complete elements of the list's type.
    unsafe fn list(&mut self, list: &ListOp, slice: RawSlice, level: u32) -> Result<()> {
        let level = enter(level, self.max_level)?;
        self.container_header([list.wire], slice.len)?;
        let count = slice.len as usize;
        // SAFETY: there are `count` elements, at their stride; those of fixed size lie without gaps.
        unsafe {
            if let ValueOp::Fixed(fixed) = *self.plan.op(list.element) {
                let len = count * fixed.size() as usize;
                let to = self.claim(len)?;
                match fixed {
                    Fixed::I16 => bulk::swap_copy_16(slice.ptr, to, count),
                    Fixed::I32 => bulk::swap_copy_32(slice.ptr, to, count),
                    Fixed::I64 => bulk::swap_copy_64(slice.ptr, to, count),
                    Fixed::Bool | Fixed::I8 | Fixed::Uuid => to.copy_from_nonoverlapping(slice.ptr, len),
                }
                return Ok(());
            }
            for index in 0..count {
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
        self.container_header([map.key_wire, map.value_wire], slice.len)?;
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
}
