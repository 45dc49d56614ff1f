//! `points`: a list of 1,000 structs of three doubles.

use scrimp::builder::StructBuilder;
use scrimp::{BuildError, List, Schema, Struct};
use scrimp_testkit::Rng;

use super::any::Any;
use super::{MESSAGES, handles, struct_type};
use crate::peers::roofline::{self, Refused, Slab};
use crate::peers::{apache, pilota};

pub(super) struct Shape;

/// How many points a message has.
const POINTS: usize = 1_000;

handles! {
    PointsFields {
        points: List<Struct>,
    }
}

handles! {
    PointFields {
        x: f64,
        y: f64,
        z: f64,
    }
}

pub(super) struct Handles {
    own: PointsFields,
    point: PointFields,
}

impl super::Shape for Shape {
    const STRUCT: &'static str = "Points";

    type Apache = apache::Points;
    type Pilota = pilota::Points;
    type Roofline = roofline::Points;
    type Handles = Handles;

    fn values(random: &mut Rng) -> Vec<apache::Points> {
        let point = |random: &mut Rng| {
            let mut any = || Some(Any::any(random));
            apache::Point { x: any(), y: any(), z: any() }
        };
        let points = |_| apache::Points { points: Some((0..POINTS).map(|_| point(random)).collect()) };
        (0..MESSAGES).map(points).collect()
    }

    fn handles(schema: &Schema) -> Handles {
        Handles {
            own: PointsFields::new(&struct_type(schema, Self::STRUCT)),
            point: PointFields::new(&struct_type(schema, "Point")),
        }
    }

    fn fill<'a>(
        handles: &Handles,
        builder: &mut StructBuilder<'_, 'a>,
        value: &'a apache::Points,
    ) -> Result<(), BuildError> {
        if let Some(points) = &value.points {
            let mut list = builder.list(handles.own.points)?;
            list.reserve(points.len())?;
            for point in points {
                let mut element = list.push_default()?;
                element.set_opt(handles.point.x, point.x.map(f64::from))?;
                element.set_opt(handles.point.y, point.y.map(f64::from))?;
                element.set_opt(handles.point.z, point.z.map(f64::from))?;
            }
        }
        Ok(())
    }

    fn pilota_literal(value: &pilota::Points) -> pilota::Points {
        value.clone()
    }

    fn roofline_literal<'a>(
        value: &'a apache::Points,
        slab: &'a Slab,
    ) -> Result<&'a roofline::Points, Refused> {
        roofline::Points::literal(value, slab)
    }
}
