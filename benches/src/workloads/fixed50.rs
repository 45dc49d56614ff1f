//! `fixed50`: 50 fixed-size fields, all present.

use scrimp::builder::StructBuilder;
use scrimp::{BuildError, Schema};
use scrimp_testkit::Rng;

use super::any::Any;
use super::{MESSAGES, handles, struct_type};
use crate::fixed_fields::for_fixed_fields;
use crate::peers::roofline::{self, Refused, Slab};
use crate::peers::{apache, pilota};

pub(super) struct Shape;

/// What handles of doubles are of.
type Double = f64;

macro_rules! fixed_handles {
    ($($id:literal $field:ident: $ty:ty,)*) => {
        handles! { Handles { $($field: $ty,)* } }
    };
}
for_fixed_fields!(fixed_handles);

impl super::Shape for Shape {
    const STRUCT: &'static str = "Fixed50";

    type Apache = apache::Fixed50;
    type Pilota = pilota::Fixed50;
    type Roofline = roofline::Fixed50;
    type Handles = Handles;

    fn values(random: &mut Rng) -> Vec<apache::Fixed50> {
        macro_rules! value {
            ($($id:literal $field:ident: $ty:ty,)*) => {
                apache::Fixed50 { $($field: Some(Any::any(random)),)* }
            };
        }
        (0..MESSAGES).map(|_| for_fixed_fields!(value)).collect()
    }

    fn handles(schema: &Schema) -> Handles {
        Handles::new(&struct_type(schema, Self::STRUCT))
    }

    fn fill<'a>(
        handles: &Handles,
        builder: &mut StructBuilder<'_, 'a>,
        value: &'a apache::Fixed50,
    ) -> Result<(), BuildError> {
        macro_rules! set {
            ($($id:literal $field:ident: $ty:ty,)*) => {
                $(builder.set_opt(handles.$field, value.$field.map(Into::into))?;)*
            };
        }
        for_fixed_fields!(set);
        Ok(())
    }

    fn pilota_literal(value: &pilota::Fixed50) -> pilota::Fixed50 {
        macro_rules! literal {
            ($($id:literal $field:ident: $ty:ty,)*) => {
                pilota::Fixed50 { $($field: value.$field,)* }
            };
        }
        for_fixed_fields!(literal)
    }

    fn roofline_literal<'a>(
        value: &'a apache::Fixed50,
        slab: &'a Slab,
    ) -> Result<&'a roofline::Fixed50, Refused> {
        roofline::Fixed50::literal(value, slab)
    }
}
