//! `short`: ten strings of 4 to 24 bytes, nine in ten of them ASCII.

use scrimp::builder::StructBuilder;
use scrimp::{BuildError, Schema};
use scrimp_testkit::Rng;

use super::{UNPREDICTABLE, handles, struct_type};
use crate::peers::roofline::{self, Refused, Slab};
use crate::peers::{apache, pilota};

pub(super) struct Shape;

handles! {
    Handles {
        s1: str,
        s2: str,
        s3: str,
        s4: str,
        s5: str,
        s6: str,
        s7: str,
        s8: str,
        s9: str,
        s10: str,
    }
}

/// A string of 4 to 24 bytes.
fn string(random: &mut Rng) -> String {
    let len = 4 + random.below(21);
    let mut text = String::new();
    if random.below(10) == 0 {
        text.push(['é', 'ß', '世', '😀'][random.below(4)]);
    }
    while text.len() < len {
        text.push((b'a' + random.below(26) as u8).into());
    }
    text
}

impl super::Shape for Shape {
    const STRUCT: &'static str = "Short";

    type Apache = apache::Short;
    type Pilota = pilota::Short;
    type Roofline = roofline::Short;
    type Handles = Handles;

    fn values(random: &mut Rng) -> Vec<apache::Short> {
        let value = |_| {
            let mut next = || Some(string(random));
            apache::Short {
                s1: next(),
                s2: next(),
                s3: next(),
                s4: next(),
                s5: next(),
                s6: next(),
                s7: next(),
                s8: next(),
                s9: next(),
                s10: next(),
            }
        };
        (0..UNPREDICTABLE).map(value).collect()
    }

    fn handles(schema: &Schema) -> Handles {
        Handles::new(&struct_type(schema, Self::STRUCT))
    }

    fn fill<'a>(
        handles: &Handles,
        builder: &mut StructBuilder<'_, 'a>,
        value: &'a apache::Short,
    ) -> Result<(), BuildError> {
        macro_rules! set {
            ($($field:ident)*) => {
                $(if let Some(value) = &value.$field {
                    builder.set_borrowed(handles.$field, value.as_str())?;
                })*
            };
        }
        set!(s1 s2 s3 s4 s5 s6 s7 s8 s9 s10);
        Ok(())
    }

    fn pilota_literal(value: &pilota::Short) -> pilota::Short {
        pilota::Short {
            s1: value.s1.clone(),
            s2: value.s2.clone(),
            s3: value.s3.clone(),
            s4: value.s4.clone(),
            s5: value.s5.clone(),
            s6: value.s6.clone(),
            s7: value.s7.clone(),
            s8: value.s8.clone(),
            s9: value.s9.clone(),
            s10: value.s10.clone(),
        }
    }

    fn roofline_literal<'a>(
        value: &'a apache::Short,
        slab: &'a Slab,
    ) -> Result<&'a roofline::Short, Refused> {
        roofline::Short::literal(value, slab)
    }
}
