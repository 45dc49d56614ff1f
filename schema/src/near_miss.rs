//! Near misses: which known name an unknown one is most likely a misspelling of.

use crate::diagnostic::quote;

/// Longer names are not compared.
const MAX_LEN: usize = 64;

/// More candidates are not looked at.
pub(crate) const MAX_CANDIDATES: usize = 5_000;

/// The candidate that `name` is most likely a misspelling of, if any is near.
///
/// `name` itself is never suggested: whoever asks has just refused it. Only the first few thousand candidates are looked at, and
/// no very long names.
///
/// ```
/// let fields = ["customer", "currency"];
/// assert_eq!(scrimp_schema::closest_name("costumer", fields.into_iter()), Some("customer"));
/// assert_eq!(scrimp_schema::closest_name("id", fields.into_iter()), None);
/// assert_eq!(scrimp_schema::closest_name("customer", fields.into_iter()), None);
/// ```
pub fn closest_name<'c>(name: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    if name.len() > MAX_LEN {
        return None;
    }
    let lower = name.to_ascii_lowercase();
    let mut best = None;
    // Two short names are too easily alike.
    let mut limit = (name.len() / 3).min(3) + 1;
    for candidate in candidates.take(MAX_CANDIDATES).filter(|candidate| *candidate != name) {
        if candidate.eq_ignore_ascii_case(name) {
            return Some(candidate);
        }
        if candidate.len() <= MAX_LEN && candidate.len().abs_diff(name.len()) < limit {
            let distance = distance(lower.as_bytes(), candidate.to_ascii_lowercase().as_bytes());
            if distance < limit {
                (best, limit) = (Some(candidate), distance);
            }
        }
    }
    best
}

/// How many bytes must be inserted, removed, replaced or swapped with their neighbour to turn `a` into `b`.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut two_ago = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let replace = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = replace.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(two_ago[j - 2] + 1);
            }
        }
        two_ago = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

/// How far `found`, a full name, is from `name`, which was asked for. Text that only `found` has counts little, text that it lacks
/// counts most. Of long names, the ends count.
pub(crate) fn unlikeness(name: &str, found: &str) -> usize {
    const MAX_LEN: usize = 200;
    let end = |name: &str| name.as_bytes()[name.len().saturating_sub(MAX_LEN)..].to_ascii_lowercase();
    let (name, found) = (end(name), end(found));
    // An insertion counts 1, a replacement 2, a removal 3.
    2 * distance(&name, &found) + name.len() - found.len()
}

/// The suggestion of a near miss.
pub(crate) fn did_you_mean(name: &str) -> String {
    format!("did you mean {}?", quote(name))
}

/// Finds near misses, for as long as it is cheap: comparing every unknown name with every known one would not be
/// linear in the text.
#[derive(Debug)]
pub(crate) struct Suggester {
    searches_left: usize,
}

impl Default for Suggester {
    fn default() -> Self {
        Self { searches_left: 50 }
    }
}

impl Suggester {
    /// The candidate that `name` is most likely a misspelling of.
    pub(crate) fn closest<'c>(
        &mut self,
        name: &str,
        candidates: impl Iterator<Item = &'c str>,
    ) -> Option<&'c str> {
        self.searches_left = self.searches_left.checked_sub(1)?;
        closest_name(name, candidates)
    }

    /// Whether nothing will be found any more.
    pub(crate) fn is_exhausted(&self) -> bool {
        self.searches_left == 0
    }
}
