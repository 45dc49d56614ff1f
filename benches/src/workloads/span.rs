//! `span`: batches of a distributed trace, as services report them. Identifiers and times are long varints, everything
//! else is short.

use scrimp::builder::StructBuilder;
use scrimp::{BuildError, List, Map, Schema, Struct};
use scrimp_testkit::Rng;

use super::{handles, struct_type};
use crate::peers::roofline::{self, Refused, Slab};
use crate::peers::{apache, pilota};

pub(super) struct Shape;

/// Fewer than of other unpredictable workloads, since each has many spans.
const BATCHES: usize = 256;

const OPERATIONS: [&str; 6] =
    ["GET /orders/{id}", "SELECT orders", "publish order.created", "charge", "render", "authenticate"];

const KEYS: [&str; 8] = [
    "http.status_code",
    "http.route",
    "db.system",
    "net.peer.name",
    "retries",
    "cache.hit",
    "queue.depth",
    "thread.id",
];

const TEXTS: [&str; 5] = ["/v1/orders", "postgresql", "payments.internal", "eu-central-1", "Zürich"];

/// 2024-01-01, in microseconds.
const START: i64 = 1_704_067_200_000_000;

fn attribute(random: &mut Rng) -> apache::Attribute {
    let mut attribute = apache::Attribute {
        key: Some(KEYS[random.below(KEYS.len())].to_owned()),
        text: None,
        number: None,
        real: None,
        flag: None,
    };
    match random.below(10) {
        0..5 => attribute.text = Some(TEXTS[random.below(TEXTS.len())].to_owned()),
        5..8 => attribute.number = Some(random.below(600) as i64),
        8 => attribute.real = Some(random.double().into()),
        _ => attribute.flag = Some(random.below(2) == 0),
    }
    attribute
}

fn span(random: &mut Rng, trace: (i64, i64), at: i64) -> apache::Span {
    let event = |random: &mut Rng| apache::Event {
        at: Some(at + random.below(5000) as i64),
        name: Some(["retry", "cache miss", "enqueued"][random.below(3)].to_owned()),
    };
    apache::Span {
        trace_high: Some(trace.0),
        trace_low: Some(trace.1),
        id: Some(random.bits() as i64),
        parent: (random.below(8) != 0).then(|| random.bits() as i64),
        name: Some(OPERATIONS[random.below(OPERATIONS.len())].to_owned()),
        role: Some(random.below(5) as i32),
        start: Some(at),
        duration: Some(1 << random.below(24)),
        sampled: Some(random.below(4) != 0),
        attributes: Some((0..random.below(8)).map(|_| attribute(random)).collect()),
        events: Some((0..random.below(3)).map(|_| event(random)).collect()),
    }
}

fn batch(random: &mut Rng) -> apache::SpanBatch {
    let mut at = START + random.below(1 << 40) as i64;
    let mut trace = (random.bits() as i64, random.bits() as i64);
    let spans = (0..4 + random.below(17)).map(|_| {
        at += random.below(10_000) as i64;
        if random.below(4) == 0 {
            trace = (random.bits() as i64, random.bits() as i64);
        }
        span(random, trace, at)
    });
    let resource = [("host.name", "node-17"), ("service.version", "2.3.1"), ("telemetry.sdk", "rust")];
    apache::SpanBatch {
        spans: Some(spans.collect()),
        service: Some(["orders", "payments", "gateway"][random.below(3)].to_owned()),
        resource: Some(resource.map(|(key, value)| (key.to_owned(), value.to_owned())).into()),
    }
}

handles! {
    BatchFields {
        service: str,
        resource: Map<str, str>,
        spans: List<Struct>,
    }
}

handles! {
    SpanFields {
        trace_high: i64,
        trace_low: i64,
        id: i64,
        parent: i64,
        name: str,
        role: i32,
        start: i64,
        duration: i64,
        sampled: bool,
        attributes: List<Struct>,
        events: List<Struct>,
    }
}

handles! {
    AttributeFields {
        key: str,
        text: str,
        number: i64,
        real: f64,
        flag: bool,
    }
}

handles! {
    EventFields {
        at: i64,
        name: str,
    }
}

pub(super) struct Handles {
    batch: BatchFields,
    span: SpanFields,
    attribute: AttributeFields,
    event: EventFields,
}

type Filled = Result<(), BuildError>;

/// Sets what a value has, by the way in which each type is set.
macro_rules! set {
    ($builder:ident, $handles:ident, $value:ident: $($how:ident $field:ident)*) => {
        $(set!(@$how $builder, $handles.$field, $value.$field);)*
    };
    (@copied $builder:ident, $field:expr, $value:expr) => {
        $builder.set_opt($field, $value.map(Into::into))?
    };
    (@borrowed $builder:ident, $field:expr, $value:expr) => {
        if let Some(value) = &$value {
            $builder.set_borrowed($field, value)?;
        }
    };
}

fn fill_attribute<'a>(
    handles: &AttributeFields,
    b: &mut StructBuilder<'_, 'a>,
    value: &'a apache::Attribute,
) -> Filled {
    set!(b, handles, value: borrowed key borrowed text copied number copied real copied flag);
    Ok(())
}

fn fill_event<'a>(handles: &EventFields, b: &mut StructBuilder<'_, 'a>, value: &'a apache::Event) -> Filled {
    set!(b, handles, value: copied at borrowed name);
    Ok(())
}

fn fill_span<'a>(handles: &Handles, b: &mut StructBuilder<'_, 'a>, value: &'a apache::Span) -> Filled {
    let own = &handles.span;
    set!(b, own, value: copied trace_high copied trace_low copied id copied parent borrowed name copied role copied start
        copied duration copied sampled);
    if let Some(attributes) = &value.attributes {
        let mut list = b.list(own.attributes)?;
        list.reserve(attributes.len())?;
        for attribute in attributes {
            fill_attribute(&handles.attribute, &mut list.push_default()?, attribute)?;
        }
    }
    if let Some(events) = &value.events {
        let mut list = b.list(own.events)?;
        list.reserve(events.len())?;
        for event in events {
            fill_event(&handles.event, &mut list.push_default()?, event)?;
        }
    }
    Ok(())
}

impl super::Shape for Shape {
    const STRUCT: &'static str = "SpanBatch";

    type Apache = apache::SpanBatch;
    type Pilota = pilota::SpanBatch;
    type Roofline = roofline::SpanBatch;
    type Handles = Handles;

    fn values(random: &mut Rng) -> Vec<apache::SpanBatch> {
        (0..BATCHES).map(|_| batch(random)).collect()
    }

    fn handles(schema: &Schema) -> Handles {
        Handles {
            batch: BatchFields::new(&struct_type(schema, "SpanBatch")),
            span: SpanFields::new(&struct_type(schema, "Span")),
            attribute: AttributeFields::new(&struct_type(schema, "Attribute")),
            event: EventFields::new(&struct_type(schema, "Event")),
        }
    }

    fn fill<'a>(
        handles: &Handles,
        builder: &mut StructBuilder<'_, 'a>,
        value: &'a apache::SpanBatch,
    ) -> Result<(), BuildError> {
        let own = &handles.batch;
        set!(builder, own, value: borrowed service);
        if let Some(resource) = &value.resource {
            let mut map = builder.map(own.resource)?;
            map.reserve(resource.len())?;
            for (key, value) in resource {
                map.append_borrowed(key, value)?;
            }
        }
        if let Some(spans) = &value.spans {
            let mut list = builder.list(own.spans)?;
            list.reserve(spans.len())?;
            for span in spans {
                fill_span(handles, &mut list.push_default()?, span)?;
            }
        }
        Ok(())
    }

    fn pilota_literal(value: &pilota::SpanBatch) -> pilota::SpanBatch {
        value.clone()
    }

    fn roofline_literal<'a>(
        value: &'a apache::SpanBatch,
        slab: &'a Slab,
    ) -> Result<&'a roofline::SpanBatch, Refused> {
        roofline::SpanBatch::literal(value, slab)
    }
}
