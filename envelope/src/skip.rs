//! [`Skipper`]: where a struct ends, found out while its bytes arrive.
//!
//! An unframed message ends where its struct does. Decoding it again from the start whenever more of it has come would take time that
//! grows with the square of its length; a skipper goes on where it was.
//!
//! It keeps the nesting on a stack of its own, and how much is at least left on each level. So it can say what is at least needed, and
//! refuse what would be too long before the bytes are there.

mod binary;
mod compact;
mod varints;

use scrimp::{Dialect, Protocol};

use crate::error::{Limited, ReadError, ReadErrorKind};
use crate::options::ReadLimits;
use crate::progress::Progress;
use binary::Binary;
use compact::Compact;

/// Finds the end of a struct whose bytes arrive in pieces.
///
/// It is as strict as decoding a struct of unknown fields is: type codes must be known, lengths not negative, integers within their
/// width, nesting within the limit. Strings may be other than UTF-8.
///
/// ```
/// use scrimp::{Dialect, Protocol};
/// use scrimp_envelope::{Progress, ReadLimits, Skipper};
/// let mut skipper = Skipper::new(Protocol::Binary, Dialect::Apache, &ReadLimits::new());
/// let message = b"\x0b\0\x01\0\0\0\x03Ada\0 and what follows";
/// // Two bytes of the name are missing, and the end.
/// assert_eq!(skipper.resume(&message[..8])?, Progress::More(3));
/// assert_eq!(skipper.resume(message)?, Progress::Done(11));
/// # Ok::<(), scrimp_envelope::ReadError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Skipper {
    format: Format,
    max_depth: u32,
    max_len: usize,
    /// Up to where the struct is read; perhaps beyond what has come of it.
    at: usize,
    /// From outside in.
    inside: Vec<Inside>,
}

#[derive(Clone, Copy, Debug)]
enum Format {
    Binary(Binary),
    Compact(Compact),
}

impl Format {
    fn new(protocol: Protocol, dialect: Dialect) -> Self {
        match protocol {
            Protocol::Compact => Self::Compact(Compact::new(dialect)),
            _ => Self::Binary(Binary),
        }
    }
}

/// The struct or container that is being skipped.
#[derive(Clone, Copy, Debug)]
enum Inside {
    /// `last` is the id of the last field read, or 0; only Compact has a use for it.
    Struct { last: i16 },
    /// `left` values are to come, the last of them of type `types[0]`, the one before of `types[1]`, and so on.
    Container { left: u32, types: [Ty; 2] },
}

/// The type of a value on the wire, whatever its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ty {
    Bool,
    I8,
    I16,
    I32,
    I64,
    Double,
    Float,
    Uuid,
    String,
    Struct,
    Map,
    /// Sets too.
    List,
}

impl Ty {
    fn is_nested(self) -> bool {
        matches!(self, Self::Struct | Self::Map | Self::List)
    }
}

/// Why a step is not taken.
enum Stop {
    /// The bytes end within. So many are needed at least, from where the step starts, beyond what every [`Inside`] needs.
    More(usize),
    /// They are wrong.
    Bad(ReadError),
}

impl Stop {
    #[cold]
    fn bad(offset: usize, kind: ReadErrorKind) -> Self {
        Self::Bad(ReadError::at(offset, kind))
    }
}

/// What a wire format has to say about values. `input` is the struct from its start, and may end anywhere; `at` may be beyond.
trait Wire: Copy {
    /// The bytes of every element of type `ty`, when they all have as many and any will do.
    fn fixed_len(self, ty: Ty) -> Option<u32>;

    /// The fewest bytes of an element of type `ty`.
    fn min_len(self, ty: Ty) -> u32;

    /// Reads past as many fields as are scalar, up to the stop or a field that holds others.
    fn fields(self, input: &[u8], at: &mut usize, last: &mut i16, max_len: usize) -> Result<Field, Stop>;

    /// Where the scalar value at byte `at` ends, which is an element or that of a field that is no bool; `None` when that cannot be
    /// told yet.
    fn scalar_end(self, input: &[u8], at: usize, ty: Ty, max_len: usize) -> Result<Option<usize>, Stop>;

    /// Reads past as many of `left` elements of the scalar type `ty` as are quickly known to be good, perhaps none; in time for these,
    /// and a constant.
    fn quick_elements(self, input: &[u8], at: &mut usize, ty: Ty, left: &mut u32);

    /// The header of a list or set at byte `at`.
    fn list(self, input: &[u8], at: usize) -> Result<Container, Stop>;

    /// The header of a map at byte `at`.
    fn map(self, input: &[u8], at: usize) -> Result<Container, Stop>;
}

/// The field that follows.
enum Field {
    /// None: the struct ends here.
    Stop,
    /// One that holds others. `at` stays before its header until that of its value is read, too.
    Nested { ty: Ty, id: i16, value_at: usize },
}

/// The header of a container.
struct Container {
    count: u32,
    /// Where the count is.
    count_at: usize,
    /// Of keys, or of elements; `None` for code 0.
    first: Option<Ty>,
    /// Of values, where it is a map.
    second: Option<Option<Ty>>,
    /// Where the types are: of keys or elements, and of values.
    types_at: [usize; 2],
    /// Where the header ends.
    end: usize,
}

impl Skipper {
    /// A skipper at the start of a struct.
    pub fn new(protocol: Protocol, dialect: Dialect, limits: &ReadLimits) -> Self {
        let mut skipper = Self {
            format: Format::new(protocol, dialect),
            max_depth: 0,
            max_len: 0,
            at: 0,
            inside: Vec::new(),
        };
        skipper.restart(protocol, dialect, limits);
        skipper
    }

    /// Goes to the start of another struct. The memory is used again.
    pub fn restart(&mut self, protocol: Protocol, dialect: Dialect, limits: &ReadLimits) {
        self.format = Format::new(protocol, dialect);
        self.max_depth = limits.get_depth();
        self.max_len = limits.get_message() as usize;
        self.at = 0;
        self.inside.clear();
        self.inside.push(Inside::Struct { last: 0 });
    }

    /// A skipper at a value of the type that has this `code` in a field: one that is read, not the bool that a Compact header is.
    pub(crate) fn of_value(protocol: Protocol, dialect: Dialect, code: u8) -> Option<Self> {
        let mut skipper = Self::new(protocol, dialect, &ReadLimits::new());
        let ty = match skipper.format {
            Format::Binary(_) => binary::type_of(code),
            Format::Compact(compact) => compact.type_of(code),
        };
        // In place of the struct that it is in.
        skipper.inside[0] = Inside::Container { left: 1, types: [ty?; 2] };
        Some(skipper)
    }

    /// Reads on, to the end of the struct if that is there, and tells its length. `bytes` is the struct from its start, with all that
    /// has come of it and perhaps more; only what is new is read.
    ///
    /// Once it has told the end, or failed, a skipper must be [restarted](Self::restart).
    ///
    /// # Errors
    ///
    /// When the bytes are no struct, or one that is longer or nested more deeply than the limits allow.
    pub fn resume(&mut self, bytes: &[u8]) -> Result<Progress<usize>, ReadError> {
        let stopped = match self.format {
            Format::Binary(wire) => self.run(wire, bytes),
            Format::Compact(wire) => self.run(wire, bytes),
        };
        let (end, progress) = match stopped {
            // A value by itself has no stop, at which it would have been seen.
            Ok(()) if self.at > bytes.len() => (self.at, Progress::More(self.at - bytes.len())),
            Ok(()) => (self.at, Progress::Done(self.at)),
            Err(Stop::Bad(error)) => return Err(error),
            Err(Stop::More(wanted)) => {
                // Less than 2^31 each, on less than 2^10 levels.
                let end = self.at as u64 + wanted as u64 + self.least_left();
                let end = usize::try_from(end).unwrap_or(usize::MAX);
                (end, Progress::More(end.saturating_sub(bytes.len()).max(1)))
            }
        };
        if end > self.max_len {
            return Err(too_long(0, end as u64, self.max_len));
        }
        Ok(progress)
    }

    /// The fewest bytes that follow what is being read.
    fn least_left(&self) -> u64 {
        let min_len = |ty| match self.format {
            Format::Binary(wire) => wire.min_len(ty),
            Format::Compact(wire) => wire.min_len(ty),
        };
        let least = |inside: &Inside| match *inside {
            // The stop.
            Inside::Struct { .. } => 1,
            Inside::Container { left, types } => {
                let [last, other] = types.map(|ty| u64::from(min_len(ty)));
                u64::from(left / 2) * (last + other) + u64::from(left % 2) * last
            }
        };
        self.inside.iter().map(least).sum()
    }

    fn run<W: Wire>(&mut self, wire: W, input: &[u8]) -> Result<(), Stop> {
        let Self { max_depth, max_len, at, inside, .. } = self;
        let depth = *max_depth as usize;
        loop {
            let level = inside.len();
            let Some(innermost) = inside.last_mut() else { return Ok(()) };
            let entered = match innermost {
                Inside::Struct { last } => match wire.fields(input, at, last, *max_len)? {
                    Field::Stop => None,
                    Field::Nested { ty, id, value_at } => {
                        let mut end = value_at;
                        let entered = enter(wire, input, &mut end, ty, level < depth, *max_depth, *max_len);
                        let entered = entered.map_err(|stop| match stop {
                            Stop::More(wanted) => Stop::More(value_at - *at + wanted),
                            bad => bad,
                        })?;
                        (*at, *last) = (end, id);
                        if entered.is_none() {
                            continue;
                        }
                        entered
                    }
                },
                Inside::Container { left, types } => loop {
                    if *left == 0 {
                        break None;
                    }
                    let ty = types[(*left - 1) as usize % 2];
                    // The least that it takes is accounted for.
                    let least = wire.min_len(ty) as usize;
                    if !ty.is_nested() {
                        if types[0] == types[1] {
                            wire.quick_elements(input, at, ty, left);
                            if *left == 0 {
                                break None;
                            }
                        }
                        let Some(end) = wire.scalar_end(input, *at, ty, *max_len)? else {
                            let there = input.len().saturating_sub(*at);
                            return Err(Stop::More((there + 1).saturating_sub(least)));
                        };
                        *at = end;
                        *left -= 1;
                        continue;
                    }
                    let mut end = *at;
                    let entered = enter(wire, input, &mut end, ty, level < depth, *max_depth, *max_len);
                    let entered = entered.map_err(|stop| match stop {
                        Stop::More(wanted) => Stop::More(wanted.saturating_sub(least)),
                        bad => bad,
                    })?;
                    *at = end;
                    *left -= 1;
                    if entered.is_some() {
                        break entered;
                    }
                },
            };
            match entered {
                Some(entered) => inside.push(entered),
                None => {
                    // The next struct of a list takes the place of the last.
                    if let [.., Inside::Container { left: left @ 1.., types }, innermost] = &mut inside[..]
                        && types[(*left - 1) as usize % 2] == Ty::Struct
                    {
                        *left -= 1;
                        *innermost = Inside::Struct { last: 0 };
                    } else {
                        inside.pop();
                    }
                }
            }
        }
    }
}

/// Enters a value of the nested type `ty` at byte `at`: reads its header, and all of it where that has a fixed size; then `None`.
#[inline]
fn enter<W: Wire>(
    wire: W,
    input: &[u8],
    at: &mut usize,
    ty: Ty,
    may_nest: bool,
    max_depth: u32,
    max_len: usize,
) -> Result<Option<Inside>, Stop> {
    if !may_nest {
        return Err(Stop::bad(*at, ReadErrorKind::DepthLimit(max_depth)));
    }
    let start = *at;
    let header = match ty {
        Ty::Struct => return Ok(Some(Inside::Struct { last: 0 })),
        Ty::Map => wire.map(input, start)?,
        _ => wire.list(input, start)?,
    };
    let Container { count, count_at, first, second, types_at, end } = header;
    *at = end;
    if count == 0 {
        return Ok(None);
    }
    let no_type = |at| move || Stop::bad(at, ReadErrorKind::UnknownType(0));
    let first = first.ok_or_else(no_type(types_at[0]))?;
    let second = second.map(|second| second.ok_or_else(no_type(types_at[1]))).transpose()?;
    let min_len = wire.min_len(first) + second.map_or(0, |second| wire.min_len(second));
    let least = end as u64 + u64::from(count) * u64::from(min_len);
    if least > max_len as u64 {
        return Err(Stop::Bad(too_long(count_at, least, max_len)));
    }
    // Within the limit, so it is no more than an `i32` can tell.
    let fixed_len = |ty| wire.fixed_len(ty).map(|len| len as usize);
    let (fixed, inside) = match second {
        None => (fixed_len(first), Inside::Container { left: count, types: [first; 2] }),
        Some(second) => (
            fixed_len(first).zip(fixed_len(second)).map(|(first, second)| first + second),
            // Each takes a byte at least: twice as many are within bounds.
            Inside::Container { left: 2 * count, types: [second, first] },
        ),
    };
    match fixed {
        Some(len) => {
            *at += count as usize * len;
            Ok(None)
        }
        None => Ok(Some(inside)),
    }
}

/// A message of `found` bytes at least, as something at `offset` says.
#[cold]
fn too_long(offset: usize, found: u64, limit: usize) -> ReadError {
    ReadError::at(offset, ReadErrorKind::Limit { what: Limited::Message, found, limit: limit as u64 })
}

/// Where a string of `len` bytes ends, which starts at `start`; its length is at `len_at`.
#[inline]
fn string_end(start: usize, len: u32, len_at: usize, max_len: usize) -> Result<usize, Stop> {
    let end = start as u64 + u64::from(len);
    if end > max_len as u64 {
        return Err(Stop::Bad(too_long(len_at, end, max_len)));
    }
    Ok(end as usize)
}
