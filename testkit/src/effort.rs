//! How much tests do: all that they can, or less where the CPU is emulated.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Whether little is to be done: `PROPTEST_CASES` says how much properties are tested, and where it is set low, as for an
/// emulated CPU, other tests that go through many cases take a part of them.
pub fn is_brief() -> bool {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse::<u32>().ok());
    cases.is_some_and(|cases| cases < 64)
}

/// Runs `work` for every item, on every CPU; each thread with a state of its own.
pub fn in_parallel<T: Sync, S>(items: &[T], state: impl Fn() -> S + Sync, work: impl Fn(&mut S, &T) + Sync) {
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(8);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut state = state();
                while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
                    work(&mut state, item);
                }
            });
        }
    });
}
