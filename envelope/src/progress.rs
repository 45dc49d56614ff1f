//! [`Progress`]: what is whole, or how much is missing.

/// The outcome of reading bytes that may not have all arrived. That more is needed is no error.
///
/// ```
/// use scrimp_envelope::{Envelope, Progress, ReadOptions};
/// let options = ReadOptions::new();
/// let bytes = [0x82, 0x21, 1, 3, b'a', b'd', b'd'];
/// assert_eq!(Envelope::read(&bytes[..5], &options)?, Progress::More(2));
/// assert!(Envelope::read(&bytes, &options)?.done().is_some());
/// # Ok::<(), scrimp_envelope::ReadError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Progress<T> {
    /// It is whole.
    Done(T),
    /// It takes at least so many bytes more, and one at least. Whoever waits for as many never waits for bytes that a peer need
    /// not send.
    More(usize),
}

impl<T> Progress<T> {
    /// What is whole.
    pub fn done(self) -> Option<T> {
        match self {
            Self::Done(done) => Some(done),
            Self::More(_) => None,
        }
    }

    /// The same progress towards what `f` makes of it.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Progress<U> {
        match self {
            Self::Done(done) => Progress::Done(f(done)),
            Self::More(more) => Progress::More(more),
        }
    }
}
