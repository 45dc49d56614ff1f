//! `sparse5`, `sparse50`, `sparse95`: 200 optional scalars, each present with a probability of so many hundredths.

use scrimp::builder::StructBuilder;
use scrimp::{BuildError, Schema};
use scrimp_testkit::Rng;

use super::{UNPREDICTABLE, handles, struct_type};
use crate::peers::roofline::{self, Refused, Slab};
use crate::peers::{apache, pilota};
use crate::sparse_fields::for_sparse_fields;

/// `PRESENT` out of 100 are present.
pub(super) struct Shape<const PRESENT: usize>;

/// Whether a field is there can be foreseen where fewer of 100 are: a branch is faster than a store then.
const MANY: usize = 20;

/// What handles of doubles are of.
type Double = f64;

/// A random value of each type.
trait Any {
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

macro_rules! sparse_handles {
    ($($id:literal $field:ident: $ty:ty,)*) => {
        handles! { Handles { $($field: $ty,)* } }
    };
}
for_sparse_fields!(sparse_handles);

impl<const PRESENT: usize> super::Shape for Shape<PRESENT> {
    const STRUCT: &'static str = "Sparse";

    type Apache = apache::Sparse;
    type Pilota = pilota::Sparse;
    type Roofline = roofline::Sparse;
    type Handles = Handles;

    fn values(random: &mut Rng) -> Vec<apache::Sparse> {
        macro_rules! value {
            ($($id:literal $field:ident: $ty:ty,)*) => {
                apache::Sparse { $($field: (random.below(100) < PRESENT).then(|| Any::any(random)),)* }
            };
        }
        (0..UNPREDICTABLE).map(|_| for_sparse_fields!(value)).collect()
    }

    fn handles(schema: &Schema) -> Handles {
        Handles::new(&struct_type(schema, Self::STRUCT))
    }

    fn fill<'a>(
        handles: &Handles,
        builder: &mut StructBuilder<'_, 'a>,
        value: &'a apache::Sparse,
    ) -> Result<(), BuildError> {
        macro_rules! set {
            ($($id:literal $field:ident: $ty:ty,)*) => {
                $(if PRESENT >= MANY {
                    builder.set_opt(handles.$field, value.$field.map(Into::into))?;
                } else if let Some(value) = value.$field {
                    builder.set(handles.$field, value.into())?;
                })*
            };
        }
        for_sparse_fields!(set);
        Ok(())
    }

    fn pilota_literal(value: &pilota::Sparse) -> pilota::Sparse {
        macro_rules! literal {
            ($($id:literal $field:ident: $ty:ty,)*) => {
                pilota::Sparse { $($field: value.$field,)* }
            };
        }
        for_sparse_fields!(literal)
    }

    fn roofline_literal<'a>(
        value: &'a apache::Sparse,
        slab: &'a Slab,
    ) -> Result<&'a roofline::Sparse, Refused> {
        roofline::Sparse::literal(value, slab)
    }
}
