//! UTF-8 validation alone, against other validators.

use std::hint::black_box;
use std::io::{self, Write};
use std::ops::Range;

use scrimp_record::text::{self, Kernel};
use scrimp_testkit::Rng;

use crate::ratios::{Options, Ratio, compare};
use crate::workloads::Contender;

/// Any character of a text.
type Character = fn(&mut Rng) -> char;

/// What the texts consist of.
const SCRIPTS: [(&str, Character); 4] = [
    ("ascii", |rng| between(rng, ' '..'\x7f')),
    // A letter in eight has an accent.
    ("latin", |rng| if rng.one_in(8) { between(rng, 'à'..'ÿ') } else { between(rng, 'a'..'{') }),
    ("cjk", |rng| between(rng, '\u{4e00}'..'\u{9fa6}')),
    ("emoji", |rng| between(rng, '\u{1f300}'..'\u{1f650}')),
];

/// How long texts are at most, in bytes. They are longer than half of that, but for a character.
const LENGTHS: [usize; 9] = [16, 32, 64, 96, 128, 272, 512, 1_024, 4_096];

/// How many bytes the texts of a workload have together, more or less: they stay in the second cache.
const TOGETHER: usize = 1 << 18;

/// The most texts that a workload has: too many for a branch predictor to know each length by heart.
const TEXTS: usize = 1_024;

/// Prints a line for each comparison, `ratio text_SCRIPT_LENGTH - validate AGAINST VALUE OURS THEIRS`, by the best kernel; and for each kernel that
/// the CPU has but the portable one, `ratio text_SCRIPT_LENGTH - validate-KERNEL simdutf8 VALUE OURS THEIRS`.
///
/// # Errors
///
/// When the output cannot be written.
///
/// # Panics
///
/// When a validator is wrong.
pub fn run(options: &Options, out: &mut impl Write) -> io::Result<()> {
    for (script, character) in SCRIPTS {
        for len in LENGTHS {
            let workload = Workload { name: format!("text_{script}_{len}"), character, len };
            workload.compare("validate", text::is_utf8, "simdutf8", simdutf8, options, out)?;
            workload.compare("validate", text::is_utf8, "smoothutf8", smoothutf8::verify, options, out)?;
            workload.compare("validate", text::is_utf8, "std", std, options, out)?;
            // The portable one is the standard library's.
            for kernel in Kernel::all().filter(|kernel| kernel.name() != "portable") {
                let operation = format!("validate-{}", kernel.name());
                let ours = move |bytes: &[u8]| kernel.is_utf8(bytes);
                workload.compare(&operation, ours, "simdutf8", simdutf8, options, out)?;
            }
        }
    }
    Ok(())
}

fn simdutf8(bytes: &[u8]) -> bool {
    simdutf8::basic::from_utf8(bytes).is_ok()
}

fn std(bytes: &[u8]) -> bool {
    str::from_utf8(bytes).is_ok()
}

/// Any character of `range`.
fn between(rng: &mut Rng, range: Range<char>) -> char {
    let (start, end) = (u32::from(range.start), u32::from(range.end));
    char::from_u32(start + rng.below((end - start) as usize) as u32).expect("a range without surrogates")
}

struct Workload {
    name: String,
    character: Character,
    /// The longest text, in bytes.
    len: usize,
}

impl Workload {
    /// Prints the line of a comparison, if it is wanted.
    fn compare(
        &self,
        operation: &str,
        ours: impl Fn(&[u8]) -> bool,
        against: &'static str,
        theirs: impl Fn(&[u8]) -> bool,
        options: &Options,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let key = format!("{} - {operation} {against}", self.name);
        if !options.includes(&key) {
            return Ok(());
        }
        if options.list {
            return writeln!(out, "{key}");
        }
        let texts = self.texts();
        let mut sides = (contender("scrimp", ours, &texts), contender(against, theirs, &texts));
        let (rounds, random) = (options.rounds, &mut Rng::new(0x0dd5_eed5));
        let batches = compare(&mut sides.0, &mut sides.1, texts.spans.len(), rounds, random);
        Ratio::new(self.name.clone(), "-".to_owned(), operation.to_owned(), against, batches)
            .print(options.json, out)
    }

    fn texts(&self) -> Texts {
        let random = &mut Rng::new(0x7e87);
        let (mut all, mut spans) = (String::new(), Vec::new());
        for _ in 0..(TOGETHER / self.len).min(TEXTS) {
            let (start, len) = (all.len(), self.len - random.below(self.len / 2));
            loop {
                let character = (self.character)(random);
                if all.len() - start + character.len_utf8() > len {
                    break;
                }
                all.push(character);
            }
            spans.push(start..all.len());
            // The next one lies anywhere.
            all.extend((0..random.below(64)).map(|_| ' '));
        }
        Texts { all: all.into_bytes(), spans }
    }
}

/// The texts of a workload, in one piece of memory.
struct Texts {
    all: Vec<u8>,
    spans: Vec<Range<usize>>,
}

impl Texts {
    #[inline]
    fn get(&self, index: usize) -> &[u8] {
        &self.all[self.spans[index].clone()]
    }
}

/// A contender that validates the texts, after it has shown that it accepts each of them, and refuses it once a byte is changed.
fn contender<'a>(
    name: &'static str,
    is_utf8: impl Fn(&[u8]) -> bool + 'a,
    texts: &'a Texts,
) -> Contender<'a> {
    let random = &mut Rng::new(0xbad);
    for index in 0..texts.spans.len() {
        let mut text = texts.get(index).to_vec();
        assert!(is_utf8(&text), "{name} refuses {text:x?}");
        let at = random.below(text.len());
        text[at] = 0xff;
        assert!(!is_utf8(&text), "{name} accepts {text:x?}");
    }
    let run = move |(): &mut (), index| {
        black_box(is_utf8(black_box(texts.get(index))));
    };
    Contender::new(name, |index| texts.get(index).to_vec(), (), run)
}
