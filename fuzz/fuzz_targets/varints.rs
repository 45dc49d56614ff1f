//! Any bytes: every kernel that the CPU has reads lists of varints from them, and writes lists of the integers that they are, as the
//! interpreter does, between inaccessible pages.

#![no_main]

use std::cell::RefCell;
use std::fmt::Debug;
use std::ptr::NonNull;

use libfuzzer_sys::fuzz_target;
use scrimp_record::varints::{Kernel, Varint};
use scrimp_record::wire::{Buffer, Compact, Fixed, Format, Reader};
use scrimp_testkit::Guarded;

/// The most bytes that are looked at, and the most integers.
const LONGEST: usize = 1 << 12;

/// Room for as many integers, or their varints.
const ROOM: usize = 10 * LONGEST;

thread_local! {
    static MEMORY: RefCell<[Guarded; 2]> = RefCell::new([Guarded::new(ROOM), Guarded::new(ROOM)]);
}

fuzz_target!(|bytes: &[u8]| {
    let Some((count, bytes)) = bytes.split_first_chunk() else { return };
    let count = usize::from(u16::from_le_bytes(*count)) % LONGEST;
    let bytes = &bytes[..bytes.len().min(LONGEST)];
    MEMORY.with_borrow_mut(|memory| {
        check::<i16, 2>(memory, Fixed::I16, bytes, count, i16::from_le_bytes);
        check::<i32, 4>(memory, Fixed::I32, bytes, count, i32::from_le_bytes);
        check::<i64, 8>(memory, Fixed::I64, bytes, count, i64::from_le_bytes);
    });
});

/// Reads `count` integers from `bytes`, and writes those that the bytes are: as they are, and those whose varints are short.
fn check<T: Varint + Debug + Default + PartialEq, const SIZE: usize>(
    memory: &mut [Guarded; 2],
    fixed: Fixed,
    bytes: &[u8],
    count: usize,
    make: fn([u8; SIZE]) -> T,
) {
    read::<T>(memory, fixed, bytes, count);
    let numbers: Vec<T> = bytes.as_chunks::<SIZE>().0.iter().map(|&bytes| make(bytes)).collect();
    write(memory, fixed, &numbers);
    // Each byte is the zigzag number of an integer of its own.
    let short: Vec<T> = bytes.iter().filter_map(|&byte| T::from_zigzag(byte.into())).collect();
    write(memory, fixed, &short);
}

fn read<T: Varint + Debug + Default + PartialEq>(
    [input, output]: &mut [Guarded; 2],
    fixed: Fixed,
    bytes: &[u8],
    count: usize,
) {
    let mut reader = Reader::new(bytes);
    let mut expected: Vec<T> = (0..count).map(|_| T::default()).collect();
    let to = NonNull::from(&mut *expected).cast();
    // SAFETY: there is room for `count` integers.
    let read = unsafe { Compact::default().read_fixed_list(&mut reader, fixed, count as u32, to) };
    let expected = read.is_ok().then(|| (&expected[..], reader.position()));
    for kernel in Kernel::all() {
        let to = output.last(count * size_of::<T>());
        // SAFETY: the memory is initialised, of that length, and aligned since it ends at a page; any bytes are an integer.
        let to = unsafe { std::slice::from_raw_parts_mut(to.as_mut_ptr().cast::<T>(), count) };
        let read = kernel.read(input.ending(bytes), to);
        assert_eq!(read.map(|len| (&*to, len)), expected, "{}", kernel.name());
    }
}

fn write<T: Varint>([input, output]: &mut [Guarded; 2], fixed: Fixed, numbers: &[T]) {
    let mut expected = vec![0; 10 * numbers.len()];
    // SAFETY: the vector has room for as many bytes.
    let mut sink = unsafe { Buffer::new(NonNull::from(&mut *expected).cast(), expected.len()) };
    let (from, count) = (NonNull::from(numbers).cast(), numbers.len());
    // SAFETY: these are as many integers.
    let written = unsafe { Compact::default().write_fixed_list(&mut sink, fixed, count as u32, from) };
    written.expect("an integer takes ten bytes at most");
    let expected = &expected[..sink.written()];
    let copy = input.last(size_of_val(numbers)).as_mut_ptr().cast::<T>();
    // SAFETY: the memory is as long as the integers, and aligned since it ends at a page.
    let numbers = unsafe {
        copy.copy_from_nonoverlapping(numbers.as_ptr(), count);
        std::slice::from_raw_parts(copy, count)
    };
    for kernel in Kernel::all() {
        for room in [expected.len(), expected.len() + 100] {
            let out = output.last(room);
            assert_eq!(kernel.write(numbers, out), Some(expected.len()), "{}", kernel.name());
            assert_eq!(out[..expected.len()], *expected, "{}", kernel.name());
        }
        if let Some(less) = expected.len().checked_sub(1) {
            assert_eq!(kernel.write(numbers, output.last(less)), None, "{}", kernel.name());
        }
    }
}
