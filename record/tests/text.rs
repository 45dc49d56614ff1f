//! Every kernel that the CPU has says what the standard library says, and reads nothing outside the string.

use scrimp_record::text::{self, Kernel};
use scrimp_testkit::{Guarded, Rng, is_brief};

/// Checks that every kernel says of `bytes` what the standard library does.
#[track_caller]
fn check(kernels: &[Kernel], bytes: &[u8]) {
    let expected = std::str::from_utf8(bytes).is_ok();
    for kernel in kernels {
        assert_eq!(kernel.is_utf8(bytes), expected, "{}: {bytes:x?}", kernel.name());
    }
    assert_eq!(text::is_utf8(bytes), expected, "{bytes:x?}");
}

/// Lengths around those from which a kernel goes another way.
const LENGTHS: [usize; 14] = [3, 7, 15, 16, 17, 32, 33, 35, 64, 65, 128, 129, 257, 530];

/// Text that has characters of every length, `len` bytes of it; the last ones may be ASCII to get there.
fn mixed(len: usize, rng: &mut Rng) -> Vec<u8> {
    let mut text = String::new();
    while text.len() < len {
        let character = *rng.pick(&['a', 'é', '世', '😀', '\u{7ff}', '\u{d7ff}', '\u{e000}', '\u{10ffff}']);
        text.push(if text.len() + character.len_utf8() <= len { character } else { '~' });
    }
    text.into_bytes()
}

#[test]
fn the_best_kernel_is_the_first() {
    let names: Vec<_> = Kernel::all().map(|kernel| kernel.name()).collect();
    assert_eq!(names.first(), Some(&Kernel::best().name()));
    assert_eq!(names.last(), Some(&"portable"));
    // Every CPU of these has a kernel of its own, but for x86_64 ones of long ago.
    assert!(!cfg!(any(target_arch = "x86_64", target_arch = "aarch64")) || names.len() > 1, "{names:?}");
}

/// All pairs of bytes, and leads of three and four bytes with what may follow: alone, and within ASCII at all places in turn.
#[test]
fn every_sequence_is_judged_as_in_the_standard_library() {
    let kernels: Vec<_> = Kernel::all().collect();
    let boundaries = [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff];
    let mut sequences: Vec<Vec<u8>> = (0..=0xffff_u16).map(|pair| pair.to_be_bytes().to_vec()).collect();
    for lead in 0xe0..=0xff {
        for second in 0..=0xff {
            sequences.extend(boundaries.map(|third| vec![lead, second, third]));
        }
    }
    for lead in 0xf0..=0xff {
        for second in boundaries {
            for third in boundaries {
                sequences.extend(boundaries.map(|fourth| vec![lead, second, third, fourth]));
            }
        }
    }
    let step = if is_brief() { 97 } else { 1 };
    for (index, sequence) in sequences.iter().enumerate().step_by(step) {
        check(&kernels, sequence);
        // One length and place for each, all of them in turn.
        let len = LENGTHS[index % LENGTHS.len()].max(sequence.len());
        let mut text = vec![b'a'; len];
        let at = index / LENGTHS.len() % (len - sequence.len() + 1);
        text[at..at + sequence.len()].copy_from_slice(sequence);
        check(&kernels, &text);
    }
}

/// Sequences that are valid, and some that nearly are, at every place of strings of every kind of length.
#[test]
fn sequences_are_judged_wherever_they_lie() {
    let sequences: &[&[u8]] = &[
        b"\xc2\x80",
        b"\xc1\xbf",
        b"\xdf\xbf",
        b"\xc3",
        b"\x80",
        b"\xe0\xa0\x80",
        b"\xe0\x9f\xbf",
        b"\xed\x9f\xbf",
        b"\xed\xa0\x80",
        b"\xef\xbf\xbf",
        b"\xe4\xb8",
        b"\xe4",
        b"\xe4\xb8\x96\x80",
        b"\xf0\x90\x80\x80",
        b"\xf0\x8f\xbf\xbf",
        b"\xf4\x8f\xbf\xbf",
        b"\xf4\x90\x80\x80",
        b"\xf5\x80\x80\x80",
        b"\xf0\x9f\x98",
        b"\xf0\x9f",
        b"\xf0",
        b"\xf0\x9f\x98\x80\x80",
        b"\xff",
    ];
    let kernels: Vec<_> = Kernel::all().collect();
    let step = if is_brief() { 7 } else { 1 };
    for len in LENGTHS {
        for sequence in sequences.iter().filter(|sequence| sequence.len() <= len) {
            for at in (0..=len - sequence.len()).step_by(step) {
                let mut text = vec![b'a'; len];
                text[at..at + sequence.len()].copy_from_slice(sequence);
                check(&kernels, &text);
            }
        }
    }
}

#[test]
fn text_with_a_changed_byte_is_judged_as_in_the_standard_library() {
    let (kernels, rng) = (Kernel::all().collect::<Vec<_>>(), &mut Rng::new(0x7e57));
    for _ in 0..if is_brief() { 300 } else { 20_000 } {
        let len = rng.below(300);
        let mut text = mixed(len, rng);
        check(&kernels, &text);
        if len > 0 {
            let at = rng.below(len);
            text[at] = if rng.one_in(2) { text[at] ^ 1 << rng.below(8) } else { rng.below(256) as u8 };
            check(&kernels, &text);
            // Runs of ASCII among the rest, and text that begins and ends within characters.
            let (from, to) = (rng.below(len), rng.below(len));
            text[from.min(to)..from.max(to)].fill(b'a');
            check(&kernels, &text);
            check(&kernels, &text[from.min(to)..]);
            check(&kernels, &text[..from.max(to)]);
        }
    }
}

#[test]
fn long_text_is_judged_as_in_the_standard_library() {
    let (kernels, rng) = (Kernel::all().collect::<Vec<_>>(), &mut Rng::new(0x10c6));
    for _ in 0..if is_brief() { 10 } else { 300 } {
        let mut text = mixed(300 + rng.below(3_000), rng);
        for _ in 0..rng.below(4) {
            let (from, to) = (rng.below(text.len()), rng.below(text.len()));
            text[from.min(to)..from.max(to)].fill(b'a');
        }
        check(&kernels, &text);
        let at = rng.below(text.len());
        text[at] = rng.below(256) as u8;
        check(&kernels, &text);
    }
}

#[test]
fn nothing_outside_the_string_is_read() {
    let (kernels, rng) = (Kernel::all().collect::<Vec<_>>(), &mut Rng::new(0x9a9e));
    let mut guarded = Guarded::new(1_100);
    let step = if is_brief() { 7 } else { 1 };
    for len in (0..300).chain([511, 512, 513, 1_023, 1_024, 1_025]).step_by(step) {
        for text in [vec![b'a'; len], mixed(len, rng), vec![0xff; len]] {
            check(&kernels, guarded.ending(&text));
            check(&kernels, guarded.starting(&text));
        }
        // Whatever follows in memory that is readable, or comes before, does not matter.
        let text = mixed(len, rng);
        let around = guarded.first(len + 64);
        around.fill(0xbf);
        around[32..][..len].copy_from_slice(&text);
        check(&kernels, &around[32..][..len]);
    }
}

#[test]
fn invalid_text_is_valid_up_to_its_first_error() {
    for len in 0..100 {
        let mut text = vec![b'a'; len];
        assert_eq!(text::valid_up_to(&text), len);
        text.extend("é".as_bytes());
        assert_eq!(text::valid_up_to(&text), len + 2);
        assert_eq!(text::valid_up_to(&text[..len + 1]), len);
    }
}
