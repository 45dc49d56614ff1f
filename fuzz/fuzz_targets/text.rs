//! Any bytes: every kernel that the CPU has says whether they are UTF-8 as the standard library does, between inaccessible pages, and where they are
//! mended too.

#![no_main]

use std::cell::RefCell;

use libfuzzer_sys::fuzz_target;
use scrimp_record::text::{self, Kernel};
use scrimp_testkit::Guarded;

/// The longest text that is looked at.
const LONGEST: usize = 1 << 16;

thread_local! {
    static GUARDED: RefCell<Guarded> = RefCell::new(Guarded::new(LONGEST));
}

fuzz_target!(|bytes: &[u8]| {
    let bytes = &bytes[..bytes.len().min(LONGEST)];
    GUARDED.with_borrow_mut(|guarded| {
        check(guarded, bytes);
        // Text that is valid but for its last character at most.
        let mended = String::from_utf8_lossy(bytes).into_owned();
        check(guarded, &mended.as_bytes()[..mended.len().min(LONGEST)]);
    });
});

/// Checks what is said of `bytes` at both ends of the memory.
fn check(guarded: &mut Guarded, bytes: &[u8]) {
    let expected = std::str::from_utf8(bytes);
    let valid_up_to = expected.map_or_else(|error| error.valid_up_to(), str::len);
    assert_eq!(text::valid_up_to(bytes), valid_up_to);
    let judge = |bytes: &[u8]| {
        assert_eq!(text::is_utf8(bytes), expected.is_ok());
        for kernel in Kernel::all() {
            assert_eq!(kernel.is_utf8(bytes), expected.is_ok(), "{}", kernel.name());
        }
    };
    judge(guarded.ending(bytes));
    judge(guarded.starting(bytes));
}
