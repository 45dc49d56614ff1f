//! `fixed8`: eight fixed-size fields, all present.

use scrimp::builder::StructBuilder;
use scrimp::{BuildError, Schema};
use scrimp_testkit::Rng;

use super::{MESSAGES, handles, struct_type};
use crate::peers::roofline::{self, Refused, Slab};
use crate::peers::{apache, pilota};

pub(super) struct Shape;

handles! {
    Handles {
        a: i32,
        b: i64,
        c: bool,
        d: f64,
        e: i16,
        f: i64,
        g: i32,
        h: i8,
    }
}

impl super::Shape for Shape {
    const STRUCT: &'static str = "Fixed8";

    type Apache = apache::Fixed8;
    type Pilota = pilota::Fixed8;
    type Roofline = roofline::Fixed8;
    type Handles = Handles;

    fn values(random: &mut Rng) -> Vec<apache::Fixed8> {
        let value = |_| apache::Fixed8 {
            a: Some(random.bits() as i32),
            b: Some(random.bits() as i64),
            c: Some(random.bits() & 1 == 1),
            d: Some(random.double().into()),
            e: Some(random.bits() as i16),
            f: Some(random.bits() as i64),
            g: Some(random.bits() as i32),
            h: Some(random.bits() as i8),
        };
        (0..MESSAGES).map(value).collect()
    }

    fn handles(schema: &Schema) -> Handles {
        Handles::new(&struct_type(schema, Self::STRUCT))
    }

    fn fill<'a>(
        handles: &Handles,
        builder: &mut StructBuilder<'_, 'a>,
        value: &'a apache::Fixed8,
    ) -> Result<(), BuildError> {
        macro_rules! set {
            ($($field:ident)*) => {
                $(builder.set_opt(handles.$field, value.$field.map(Into::into))?;)*
            };
        }
        set!(a b c d e f g h);
        Ok(())
    }

    fn pilota_literal(value: &pilota::Fixed8) -> pilota::Fixed8 {
        let pilota::Fixed8 { a, b, c, d, e, f, g, h } = *value;
        pilota::Fixed8 { a, b, c, d, e, f, g, h }
    }

    fn roofline_literal<'a>(
        value: &'a apache::Fixed8,
        slab: &'a Slab,
    ) -> Result<&'a roofline::Fixed8, Refused> {
        roofline::Fixed8::literal(value, slab)
    }
}
