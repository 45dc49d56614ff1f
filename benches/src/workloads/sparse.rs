//! `sparse5`, `sparse50`, `sparse95`: 200 optional scalars, each present with a probability of so many hundredths.

use std::marker::PhantomData;

use scrimp::builder::StructBuilder;
use scrimp::{BuildError, Schema};
use scrimp_testkit::Rng;

use super::any::Any;
use super::{UNPREDICTABLE, handles, struct_type};
use crate::peers::roofline::{self, Refused, Slab};
use crate::peers::{apache, pilota};
use crate::sparse_fields::for_sparse_fields;

/// `PRESENT` out of 100 are present, and `R` is the roofline's record that is best for so many.
pub(super) struct Shape<const PRESENT: usize, R>(PhantomData<R>);

/// A record of the roofline's, of which there are several with one layout.
pub(super) trait Record: Sized {
    fn literal<'a>(value: &'a apache::Sparse, slab: &'a Slab) -> Result<&'a Self, Refused>;
}

macro_rules! records {
    ($($name:ident)*) => {
        $(impl Record for roofline::$name {
            fn literal<'a>(value: &'a apache::Sparse, slab: &'a Slab) -> Result<&'a Self, Refused> {
                Self::literal(value, slab)
            }
        })*
    };
}
records!(Few Sparse Most);

/// Whether a field is there can be foreseen where fewer of 100 are: a branch is faster than a store then.
const MANY: usize = 20;

/// What handles of doubles are of.
type Double = f64;

macro_rules! sparse_handles {
    ($($id:literal $field:ident: $ty:ty,)*) => {
        handles! { Handles { $($field: $ty,)* } }
    };
}
for_sparse_fields!(sparse_handles);

impl<const PRESENT: usize, R: Record> super::Shape for Shape<PRESENT, R> {
    const STRUCT: &'static str = "Sparse";

    type Apache = apache::Sparse;
    type Pilota = pilota::Sparse;
    type Roofline = R;
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

    fn roofline_literal<'a>(value: &'a apache::Sparse, slab: &'a Slab) -> Result<&'a R, Refused> {
        R::literal(value, slab)
    }
}
