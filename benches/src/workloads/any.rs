//! Random values of scalar types.

use scrimp_testkit::Rng;

use crate::peers::apache;

/// A random value of each type.
pub(super) trait Any {
    fn any(random: &mut Rng) -> Self;
}

impl Any for bool {
    fn any(random: &mut Rng) -> Self {
        random.bits() & 1 == 1
    }
}

impl Any for apache::Double {
    fn any(random: &mut Rng) -> Self {
        random.double().into()
    }
}

macro_rules! integers {
    ($($ty:ty)*) => {
        $(impl Any for $ty {
            fn any(random: &mut Rng) -> Self {
                random.bits() as $ty
            }
        })*
    };
}
integers!(i8 i16 i32 i64);

/// Lower-case letters, so many as `lengths` says.
pub(super) fn letters(random: &mut Rng, lengths: std::ops::Range<usize>) -> String {
    let len = lengths.start + random.below(lengths.len());
    (0..len).map(|_| char::from(b'a' + random.below(26) as u8)).collect()
}
