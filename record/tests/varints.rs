//! Every kernel that the CPU has reads and writes lists of varints as the interpreter does, and touches nothing outside its memory.

use std::fmt::Debug;

use scrimp_record::varints::{Kernel, Varint};
use scrimp_record::wire::compact::{self, zigzag};
use scrimp_record::wire::{Buffer, Compact, Fixed, Format, Reader};
use scrimp_testkit::{Guarded, Rng, is_brief};

/// An integer of which the interpreter has lists.
trait Integer: Varint + Copy + Debug + Default + PartialEq {
    const FIXED: Fixed;

    fn from_bits(bits: u64) -> Self;
}

macro_rules! integers {
    ($($ty:ty: $fixed:expr;)*) => {$(
        impl Integer for $ty {
            const FIXED: Fixed = $fixed;

            fn from_bits(bits: u64) -> Self {
                bits as $ty
            }
        }
    )*};
}
integers! {
    i16: Fixed::I16;
    i32: Fixed::I32;
    i64: Fixed::I64;
}

/// Memory on both sides of a list, between inaccessible pages.
struct Memory {
    input: Guarded,
    output: Guarded,
    out: Guarded,
}

const ROOM: usize = 1 << 13;

impl Memory {
    fn new() -> Self {
        Self { input: Guarded::new(ROOM), output: Guarded::new(ROOM), out: Guarded::new(ROOM) }
    }
}

/// What the interpreter reads, and how many bytes it takes.
fn interpret<T: Integer>(input: &[u8], count: usize) -> Option<(Vec<T>, usize)> {
    let mut reader = Reader::new(input);
    let mut numbers = vec![T::default(); count];
    let to = std::ptr::NonNull::from(&mut *numbers).cast();
    // SAFETY: there is room for `count` numbers.
    let read = unsafe { Compact::default().read_fixed_list(&mut reader, T::FIXED, count as u32, to) };
    read.is_ok().then(|| (numbers, reader.position()))
}

/// Checks that every kernel reads `count` integers from `input`, and passes over them, as the interpreter does.
#[track_caller]
fn check_read<T: Integer>(memory: &mut Memory, input: &[u8], count: usize) {
    let expected = interpret::<T>(input, count);
    for kernel in Kernel::all() {
        let bytes = count * size_of::<T>();
        let to = memory.output.last(bytes.next_multiple_of(8));
        to.fill(0xee);
        // SAFETY: the memory ends a page, and any bytes are an integer; it is aligned to 8 and initialised.
        let to = unsafe { std::slice::from_raw_parts_mut(to.as_mut_ptr().cast::<T>(), count) };
        let read = kernel.read(memory.input.ending(input), to);
        let found = read.map(|len| (to.to_vec(), len));
        assert_eq!(found, expected, "{} reads {count} of {input:02x?}", kernel.name());
        let padding = &memory.output.last(bytes.next_multiple_of(8))[bytes..];
        assert!(padding.iter().all(|&byte| byte == 0xee), "{}: nothing beyond is touched", kernel.name());
        let skipped = kernel.skip::<T>(memory.input.ending(input), count as u64);
        let expected = expected.as_ref().map(|(_, len)| *len);
        assert_eq!(skipped, expected, "{} skips {count} of {input:02x?}", kernel.name());
    }
}

/// Checks that every kernel writes `numbers` as the interpreter does, into more, as much and less room than they take.
#[track_caller]
fn check_write<T: Integer>(memory: &mut Memory, numbers: &[T]) {
    let mut expected = vec![0; numbers.len() * 10];
    let at = std::ptr::NonNull::from(&mut *expected).cast();
    // SAFETY: the vector has room for as many bytes as integers can take.
    let mut sink = unsafe { Buffer::new(at, expected.len()) };
    let from = std::ptr::NonNull::from(numbers).cast();
    // SAFETY: these are as many numbers.
    let written =
        unsafe { Compact::default().write_fixed_list(&mut sink, T::FIXED, numbers.len() as u32, from) };
    written.expect("there is room");
    expected.truncate(sink.written());
    let len = expected.len();
    // The numbers end a page, so that nothing behind them is read.
    let end = memory.input.last(size_of_val(numbers));
    // SAFETY: the memory is as long as the numbers, and aligned to their size, since a page ends there.
    let copied = unsafe {
        end.as_mut_ptr().cast::<T>().copy_from_nonoverlapping(numbers.as_ptr(), numbers.len());
        std::slice::from_raw_parts(end.as_ptr().cast::<T>(), numbers.len())
    };
    for kernel in Kernel::all() {
        for room in [len, len + 1, len + 7, len + 33, len + 80, len.saturating_sub(1), len / 2] {
            let out = memory.out.last(room);
            out.fill(0xee);
            let written = kernel.write(copied, out);
            assert_eq!(written, (room >= len).then_some(len), "{} in {room} of {len}", kernel.name());
            if room >= len {
                assert_eq!(out[..len], expected, "{} writes {numbers:?}", kernel.name());
                let behind = &out[len..];
                assert!(behind.iter().all(|byte| [0, 0xee].contains(byte)), "{}: {behind:x?}", kernel.name());
            }
        }
    }
}

/// A number of up to `bits` bits.
fn number(random: &mut Rng, bits: usize) -> u64 {
    random.bits() & u64::MAX.checked_shr(64 - bits as u32).unwrap_or(0)
}

/// The varint of `value`, with `padding` bytes more than it needs.
fn put(out: &mut Vec<u8>, mut value: u64, padding: usize) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
    for _ in 0..padding {
        *out.last_mut().expect("there is one") |= 0x80;
        out.push(0);
    }
}

/// How many bits the numbers of a list have: all up to so many, or up to one of them each.
const WIDTHS: [&[usize]; 14] = [
    &[6],
    &[7],
    &[8],
    &[1, 14],
    &[7, 14, 21],
    &[16],
    &[21, 28],
    &[28],
    &[7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 29],
    &[32],
    &[7, 35],
    &[49, 56],
    &[57, 63, 64],
    &[1, 8, 15, 22, 29, 36, 43, 50, 57, 64],
];

#[test]
fn the_best_kernel_is_the_first() {
    let names: Vec<_> = Kernel::all().map(|kernel| kernel.name()).collect();
    assert_eq!(names.first(), Some(&Kernel::best().name()));
    assert_eq!(names.last(), Some(&"portable"));
    // Every CPU of these has a kernel of its own, but for x86_64 ones of long ago.
    assert!(!cfg!(any(target_arch = "x86_64", target_arch = "aarch64")) || names.len() > 1, "{names:?}");
}

#[test]
fn lists_of_any_length_are_read_and_written_as_by_the_interpreter() {
    fn check<T: Integer>(memory: &mut Memory, random: &mut Rng, widths: &[usize], count: usize) {
        let values = (0..count).map(|_| {
            let bits = *random.pick(widths);
            number(random, bits)
        });
        let values: Vec<u64> = values.collect();
        let signed = |value: u64| if value & 1 == 0 { value >> 1 } else { !(value >> 1) };
        let numbers: Vec<T> = values.iter().map(|&value| T::from_bits(signed(value))).collect();
        check_write(memory, &numbers);
        let mut input = Vec::new();
        for number in &numbers {
            put(&mut input, number.to_zigzag(), 0);
        }
        check_read::<T>(memory, &input, count);
        // More input behind, and less than all.
        let len = input.len();
        input.extend((0..random.below(90)).map(|_| 0x85));
        check_read::<T>(memory, &input, count);
        check_read::<T>(memory, &input[..len - 1], count);
        check_read::<T>(memory, &input[..random.below(len)], count);
        // Values as they are, perhaps too large, and padded.
        let mut input = Vec::new();
        for &value in &values {
            let padding = if random.one_in(8) { random.below(5) } else { 0 };
            put(&mut input, value, padding);
        }
        check_read::<T>(memory, &input, count);
    }
    let (memory, random) = (&mut Memory::new(), &mut Rng::new(0x11515));
    let step = if is_brief() { 23 } else { 1 };
    for count in (1..100).step_by(step).chain([128, 200, 513]) {
        for widths in WIDTHS {
            check::<i16>(memory, random, widths, count);
            check::<i32>(memory, random, widths, count);
            check::<i64>(memory, random, widths, count);
        }
    }
}

/// A varint that is long, padded or bad, at every place among short ones.
#[test]
fn an_odd_varint_is_judged_as_by_the_interpreter_wherever_it_stands() {
    let mut odd = Vec::new();
    for bits in [0, 7, 14, 15, 16, 17, 21, 28, 31, 32, 33, 35, 42, 49, 56, 57, 63, 64] {
        for value in [u64::MAX.checked_shr(64 - bits).unwrap_or(0), 1 << bits.min(63)] {
            for padding in [0, 1, 2, 3, 4, 9] {
                let mut bytes = Vec::new();
                put(&mut bytes, value, padding);
                odd.push(bytes);
            }
        }
    }
    for last in [0, 1, 2, 0x0f, 0x10, 0x7f] {
        odd.push([&[0xff; 9][..], &[last]].concat());
        odd.push([&[0xff; 4][..], &[last]].concat());
        odd.push([&[0x80; 2][..], &[last]].concat());
    }
    odd.push(vec![0xff; 12]);
    let memory = &mut Memory::new();
    let step = if is_brief() { 7 } else { 1 };
    for (index, bytes) in odd.iter().enumerate() {
        for count in [1, 8, 9, 17, 40, 70] {
            for at in (index % step..count).step_by(step) {
                let mut input = vec![2; at];
                input.extend(bytes);
                input.extend((at + 1..count).flat_map(|index| [0x80 | index as u8, 1]));
                check_read::<i16>(memory, &input, count);
                check_read::<i32>(memory, &input, count);
                check_read::<i64>(memory, &input, count);
            }
        }
    }
}

#[test]
fn any_bytes_are_judged_as_by_the_interpreter() {
    let (memory, random) = (&mut Memory::new(), &mut Rng::new(0xb17e5));
    for _ in 0..if is_brief() { 200 } else { 20_000 } {
        let mut input = {
            let len = random.below(200);
            random.bytes(len)
        };
        // Some with few long varints.
        let odds = 1 + random.below(4);
        input.iter_mut().for_each(|byte| {
            if !random.one_in(odds) {
                *byte &= 0x7f
            }
        });
        let stops = input.iter().filter(|&&byte| byte < 0x80).count();
        let count = (stops + 1).min(random.below(200));
        check_read::<i16>(memory, &input, count);
        check_read::<i32>(memory, &input, count);
        check_read::<i64>(memory, &input, count);
    }
}

#[test]
fn zigzag_numbers_are_those_of_the_format() {
    for number in [0, -1, 1, i16::MIN, i16::MAX] {
        assert_eq!(number.to_zigzag(), zigzag(number.into()));
        assert_eq!(compact::unzigzag(number.to_zigzag()), i64::from(number));
        assert_eq!(i16::from_zigzag(number.to_zigzag()), Some(number));
    }
    assert_eq!(i16::from_zigzag(0x1_0000), None);
}
