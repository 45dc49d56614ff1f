//! Every kernel that the CPU has copies lists and map entries as a plain loop would, and touches nothing outside its memory.

use std::ptr::NonNull;

use scrimp_record::bulk::{self, Kernel, Pattern, Swap};
use scrimp_record::wire::Fixed;
use scrimp_testkit::{Guarded, Rng, is_brief};

#[test]
fn the_best_kernel_is_the_first() {
    let names: Vec<_> = Kernel::all().map(|kernel| kernel.name()).collect();
    assert_eq!(names.first(), Some(&Kernel::best().name()));
    assert_eq!(names.last(), Some(&"portable"));
    // Every CPU of these has a kernel of its own, but for x86_64 ones of long ago.
    assert!(!cfg!(any(target_arch = "x86_64", target_arch = "aarch64")) || names.len() > 1, "{names:?}");
}

/// Runs a copy of `count` numbers between inaccessible pages, the target at an offset of `shift` bytes from the end.
fn check_swap<const SIZE: usize>(kernel: &Kernel, swap: Swap, count: usize, shift: usize) {
    let (mut from, mut to) = (Guarded::new(count * SIZE), Guarded::new(count * SIZE + shift));
    let bytes: Vec<u8> = (0..count * SIZE).map(|at| (at * 31 + 7) as u8).collect();
    let expected: Vec<u8> = bytes.chunks(SIZE).flat_map(|number| number.iter().rev().copied()).collect();
    let expected = if cfg!(target_endian = "little") { expected } else { bytes.clone() };
    let to = to.last(count * SIZE + shift);
    to.fill(0xee);
    // SAFETY: both sides have room for `count` numbers.
    unsafe { swap(from.ending(&bytes).as_ptr(), to.as_mut_ptr(), count as u64) };
    assert_eq!(to[..count * SIZE], expected, "{}: {count} of {SIZE} bytes", kernel.name());
    assert!(to[count * SIZE..].iter().all(|&byte| byte == 0xee), "{}: nothing beyond", kernel.name());
}

#[test]
fn lists_of_any_length_are_swapped_at_any_alignment() {
    let step = if is_brief() { 17 } else { 1 };
    for kernel in Kernel::all() {
        for count in (0..140).step_by(step) {
            for shift in 0..9 {
                check_swap::<2>(&kernel, kernel.swap_16, count, shift);
                check_swap::<4>(&kernel, kernel.swap_32, count, shift);
                check_swap::<8>(&kernel, kernel.swap_64, count, shift);
            }
        }
    }
}

/// The entries on the wire, and as they lie in memory with zeros between key and value.
fn entries(random: &mut Rng, key: Fixed, value: Fixed, offset: usize, stride: usize) -> (Vec<u8>, Vec<u8>) {
    let native = |fixed: Fixed, mut bytes: Vec<u8>| {
        if cfg!(target_endian = "little") && fixed != Fixed::Uuid {
            bytes.reverse();
        }
        bytes
    };
    let (key_bytes, value_bytes) = (random.bytes(key.size() as usize), random.bytes(value.size() as usize));
    let wire = [key_bytes.clone(), value_bytes.clone()].concat();
    let mut memory = native(key, key_bytes);
    memory.resize(offset, 0);
    memory.extend(native(value, value_bytes));
    memory.resize(stride, 0);
    (wire, memory)
}

#[test]
fn entries_of_any_types_are_rearranged() {
    let all = [Fixed::I8, Fixed::I16, Fixed::I32, Fixed::I64, Fixed::Double];
    let random = &mut Rng::new(0x3a95);
    for (key, value) in all.into_iter().flat_map(|key| all.map(|value| (key, value))) {
        let offset = key.size().next_multiple_of(value.size());
        let stride = (offset + value.size()).next_multiple_of(key.size().max(value.size()));
        let decode = Pattern::decode(key, value, offset, stride).expect("at most 16 bytes").numbers();
        let encode = Pattern::encode(key, value, offset, stride).expect("at most 16 bytes").numbers();
        for count in (0..20).chain([100]) {
            let (mut wire, mut memory) = (Vec::new(), Vec::new());
            for _ in 0..count {
                let (on_wire, in_memory) = entries(random, key, value, offset as usize, stride as usize);
                wire.extend(on_wire);
                memory.extend(in_memory);
            }
            for kernel in Kernel::all() {
                for ([lens, low, high], source, target) in
                    [(decode, &wire, &memory), (encode, &memory, &wire)]
                {
                    let (mut from, mut to) = (Guarded::new(source.len()), Guarded::new(target.len()));
                    let (from, to) = (from.ending(source), to.last(target.len()));
                    // SAFETY: both sides have `count` records of the pattern.
                    unsafe {
                        (kernel.rearrange)(from.as_ptr(), to.as_mut_ptr(), count, lens, low, high);
                    }
                    assert_eq!(to, target, "{}: {count} of {key:?} and {value:?}", kernel.name());
                }
            }
        }
    }
}

#[test]
fn bools_are_copied_and_judged() {
    let all: Vec<u8> = (0..=u8::MAX).collect();
    let at = |bytes: &[u8]| NonNull::from(bytes).cast::<u8>();
    let mut to = [0xee; 256];
    // SAFETY: all arrays have room for as many bytes as are copied.
    unsafe {
        bulk::copy_bools(at(&all), NonNull::from(&mut to).cast(), 256);
        assert!(all.iter().zip(to).all(|(&byte, to)| to == u8::from(byte != 0)));
        for len in 0..=3 {
            assert_eq!(bulk::read_bools(at(&all), NonNull::from(&mut to).cast(), len + 1), len < 3);
        }
        assert_eq!(to[..4], [0, 1, 0, 0]);
        bulk::write_bools(at(&all), NonNull::from(&mut to).cast(), 2);
        assert_eq!(to[..2], [2, 1]);
    }
}
