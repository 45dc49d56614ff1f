//! A list of structs of three doubles: each takes as many bytes as the next, so all are made sure of at once.

use scrimp_record::RawSlice;

use super::wire::{DOUBLE, LIST, STRUCT};
use super::{
    Binary, HEADER, Input, Kernel, Output, Refused, Result, Slab, elements, elements_slot, fill, header,
};
use crate::peers::apache;

/// The record of `Point`.
#[repr(C)]
#[derive(Debug)]
pub(super) struct Point {
    has: u64,
    x: u64,
    y: u64,
    z: u64,
}

/// The record of `Points`.
#[repr(C)]
#[derive(Debug)]
pub struct Points {
    has: u64,
    points: RawSlice,
}

/// Bytes of a point.
const POINT: usize = 34;

/// Bytes of a message apart from its points.
const REST: usize = 3 + 5 + 1;

const ALL_POINT: u64 = 0x7;
const ALL_POINTS: u64 = 0x1;

impl Points {
    /// The record of `value`.
    ///
    /// # Errors
    ///
    /// When a field is absent or the slab is full.
    pub fn literal<'a>(value: &apache::Points, slab: &'a Slab) -> Result<&'a Self> {
        let points = fill(value.points.as_deref().ok_or(Refused)?, slab, |point| {
            let bits = |number: Option<apache::Double>| number.map(|number| number.to_bits()).ok_or(Refused);
            Ok(Point { has: ALL_POINT, x: bits(point.x)?, y: bits(point.y)?, z: bits(point.z)? })
        })?;
        slab.place(Self { has: ALL_POINTS, points })
    }
}

/// The part of a point that is there, which is all of it in this workload.
///
/// # Safety
///
/// The bytes of a point are writable.
#[cold]
unsafe fn write_some(point: &Point, out: *mut u8) -> *mut u8 {
    let mut out = Output(out);
    // SAFETY: no more than a point is written.
    unsafe {
        for (bit, value) in [point.x, point.y, point.z].into_iter().enumerate() {
            if point.has >> bit & 1 != 0 {
                out.header(DOUBLE, bit as u8 + 1);
                out.u64(value);
            }
        }
        out.u8(0);
    }
    out.0
}

// SAFETY: `read` writes all slots, and the points lie in the slab; a point takes no more bytes than `bound` has for it.
unsafe impl Kernel<Points> for Binary {
    #[inline(always)]
    fn bound(record: &Points) -> Result<usize> {
        if record.has != ALL_POINTS {
            return Err(Refused);
        }
        Ok(REST + record.points.len as usize * POINT)
    }

    #[inline]
    unsafe fn write(record: &Points, out: *mut u8) -> *mut u8 {
        let mut out = Output(out);
        // SAFETY: the message fits, and the slot is of points.
        unsafe {
            out.header(LIST, 1);
            out.u8(STRUCT);
            out.u32(record.points.len);
            for point in elements::<Point>(&record.points) {
                if point.has != ALL_POINT {
                    out.0 = write_some(point, out.0);
                    continue;
                }
                // The byte behind a header is the value's, and written later.
                let put = |at: usize, id, value: u64| {
                    out.0.add(at).cast::<u32>().write_unaligned(header(DOUBLE, id).to_le());
                    out.0.add(at + 3).cast::<u64>().write_unaligned(value.to_be());
                };
                put(0, 1, point.x);
                put(11, 2, point.y);
                put(22, 3, point.z);
                out.0.add(POINT - 1).write(0);
                out.0 = out.0.add(POINT);
            }
            out.u8(0);
        }
        out.0
    }

    #[inline]
    unsafe fn read<const VALIDATE: bool>(input: &mut Input, slab: &Slab, to: *mut Points) -> Result<()> {
        input.need(REST)?;
        // SAFETY: the fixed part remains, and then all points and the stop byte; the slots written lie in the record, and the points
        // in what was allocated for them.
        unsafe {
            input.header(LIST, 1)?;
            input.types([STRUCT])?;
            let count = input.count(POINT)?;
            let start = slab.alloc::<Point>(count)?;
            for at in 0..count {
                let from = input.at;
                let is = |at: usize, id| {
                    let word = from.add(at).cast::<u32>().read_unaligned();
                    u32::from_le(word) & HEADER == header(DOUBLE, id)
                };
                let get = |at: usize| u64::from_be(from.add(at).cast::<u64>().read_unaligned());
                if !(is(0, 1) && is(11, 2) && is(22, 3)) || from.add(POINT - 1).read() != 0 {
                    return Err(Refused);
                }
                start.add(at).write(Point { has: ALL_POINT, x: get(3), y: get(14), z: get(25) });
                input.at = from.add(POINT);
            }
            input.need(1)?;
            to.write(Points { has: ALL_POINTS, points: elements_slot(start, count) });
            if input.u8() == 0 { Ok(()) } else { Err(Refused) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workloads::tests::{check_layout, offsets};

    #[test]
    fn the_layouts_are_scrimps() {
        check_layout("Point", size_of::<Point>(), &offsets!(Point: 1 x 2 y 3 z));
        check_layout("Points", size_of::<Points>(), &offsets!(Points: 1 points));
    }
}
