//! Comparisons by time: several sides do the same work in turn, in short batches, so that other load on the machine affects all of them.

use std::time::{Duration, Instant};

/// How long the slowest side's batch takes, roughly.
const BATCH: Duration = Duration::from_micros(100);

/// Who is compared with others: what it does with the items at these indices, in this order.
pub type Side<'a> = dyn FnMut(&[usize]) + 'a;

/// How long a side takes for an item, in nanoseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Times {
    /// In the fastest batch.
    pub min_ns: f64,
    /// In the median batch.
    pub median_ns: f64,
}

impl Times {
    /// The statistics of the times per item of batches.
    ///
    /// # Panics
    ///
    /// When there are none.
    ///
    /// ```
    /// let times = scrimp_measure::Times::of(vec![3.0, 1.0, 9.0]);
    /// assert_eq!((times.min_ns, times.median_ns), (1.0, 3.0));
    /// ```
    pub fn of(mut batches: Vec<f64>) -> Self {
        batches.sort_unstable_by(f64::total_cmp);
        Self { min_ns: batches[0], median_ns: batches[batches.len() / 2] }
    }
}

/// Has each of `sides` run a batch in each of `rounds`, and returns the nanoseconds per item of each side's batches.
///
/// A batch goes through `count` items, as often as it takes to last 100 µs for the slowest side, and all sides run the same one in a
/// round. `shuffle` gives each round another order, which a CPU would learn otherwise. Who begins changes from round to round.
///
/// # Panics
///
/// When there are no items.
///
/// ```
/// let numbers = [7_u64, 2, 5];
/// let mut sums = [0; 2];
/// let [plain, wrapping] = &mut sums;
/// let mut plain = |order: &[usize]| *plain = order.iter().map(|&at| numbers[at]).sum();
/// let mut wrapping = |order: &[usize]| *wrapping = order.iter().fold(0, |sum, &at| numbers[at].wrapping_add(sum));
/// let batches = scrimp_measure::take_turns(&mut [&mut plain, &mut wrapping], 3, 5, |order| order.reverse());
/// assert!(batches.len() == 2 && batches.iter().all(|side| side.len() == 5));
/// assert_eq!(sums[0], sums[1]);
/// ```
pub fn take_turns(
    sides: &mut [&mut Side<'_>],
    count: usize,
    rounds: usize,
    mut shuffle: impl FnMut(&mut [usize]),
) -> Vec<Vec<f64>> {
    assert!(count > 0, "there is something to do");
    let mut order: Vec<usize> = (0..count).collect();
    // Once to warm up, once to see how long a batch has to be.
    let warm = |side: &mut Side<'_>| {
        side(&order);
        time(side, &order)
    };
    let slowest = sides.iter_mut().map(|side| warm(side)).max().unwrap_or_default();
    let passes = BATCH.as_nanos().div_ceil(slowest.as_nanos().max(1)) as usize;
    order = order.repeat(passes);
    let mut batches = vec![Vec::with_capacity(rounds); sides.len()];
    for round in 0..rounds {
        shuffle(&mut order);
        for turn in 0..sides.len() {
            let side = (round + turn) % sides.len();
            let took = time(sides[side], &order);
            batches[side].push(took.as_secs_f64() * 1e9 / order.len() as f64);
        }
    }
    batches
}

fn time(side: &mut Side<'_>, order: &[usize]) -> Duration {
    let start = Instant::now();
    side(order);
    start.elapsed()
}
