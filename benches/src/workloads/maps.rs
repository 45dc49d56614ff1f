//! `maps`: five maps of 8 to 200 entries, by strings and by numbers.

use scrimp::builder::StructBuilder;
use scrimp::{BuildError, Map, Schema};
use scrimp_testkit::Rng;

use super::any::{Any, letters};
use super::{MESSAGES, handles, struct_type};
use crate::peers::roofline::{self, Refused, Slab};
use crate::peers::{apache, pilota};

pub(super) struct Shape;

handles! {
    Handles {
        counts: Map<str, i64>,
        labels: Map<str, str>,
        totals: Map<i32, i64>,
        names: Map<i64, str>,
        weights: Map<i32, f64>,
    }
}

/// A map of 8 to 200 entries, unless keys are the same.
fn map<K: Ord, V>(
    random: &mut Rng,
    key: impl Fn(&mut Rng) -> K,
    value: impl Fn(&mut Rng) -> V,
) -> Option<std::collections::BTreeMap<K, V>> {
    let count = 8 + random.below(193);
    Some((0..count).map(|_| (key(random), value(random))).collect())
}

impl super::Shape for Shape {
    const STRUCT: &'static str = "Maps";

    type Apache = apache::Maps;
    type Pilota = pilota::Maps;
    type Roofline = roofline::Maps;
    type Handles = Handles;

    fn values(random: &mut Rng) -> Vec<apache::Maps> {
        let key = |random: &mut Rng| letters(random, 4..17);
        let text = |random: &mut Rng| letters(random, 4..33);
        let value = |_| apache::Maps {
            counts: map(random, key, Any::any),
            labels: map(random, key, text),
            totals: map(random, Any::any, Any::any),
            names: map(random, Any::any, text),
            weights: map(random, Any::any, Any::any),
        };
        (0..MESSAGES).map(value).collect()
    }

    fn handles(schema: &Schema) -> Handles {
        Handles::new(&struct_type(schema, Self::STRUCT))
    }

    fn fill<'a>(
        handles: &Handles,
        builder: &mut StructBuilder<'_, 'a>,
        value: &'a apache::Maps,
    ) -> Result<(), BuildError> {
        macro_rules! fill {
            ($($field:ident: |$map:ident, $key:ident, $value:ident| $append:expr;)*) => {
                $(if let Some(entries) = &value.$field {
                    let mut $map = builder.map(handles.$field)?;
                    $map.reserve(entries.len())?;
                    for ($key, $value) in entries {
                        $append?;
                    }
                })*
            };
        }
        fill! {
            counts: |map, key, value| map.append(key, *value);
            labels: |map, key, value| map.append_borrowed(key, value);
            totals: |map, key, value| map.append(*key, *value);
            names: |map, key, value| map.append_borrowed(*key, value);
            weights: |map, key, value| map.append(*key, value.into_inner());
        }
        Ok(())
    }

    fn pilota_literal(value: &pilota::Maps) -> pilota::Maps {
        value.clone()
    }

    fn roofline_literal<'a>(value: &'a apache::Maps, slab: &'a Slab) -> Result<&'a roofline::Maps, Refused> {
        roofline::Maps::literal(value, slab)
    }
}
