//! Messages nested beyond any limit, and messages that share parts: nothing overflows the native stack, and nothing is looked at once per
//! way that leads to it.

use std::iter;

use scrimp::{Arena, EncodeErrorKind, Field, ListRef, MapRef, Message, SetRef, StructType, Value};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeSeed, IntoDeserializer, Visitor};

use crate::executors::{PROTOCOLS, codecs_of};
use crate::harness::{is_brief, type_of};

const LEVELS: usize = 100_000;

/// Without doubles, and with them: only then a record need not equal itself.
const TYPES: [&str; 2] = ["i32", "double"];

/// A recursive struct whose `last` field is of type `leaf`.
struct Recursive {
    ty: StructType,
    left: Field<Message<'static>>,
    right: Field<Message<'static>>,
    many: Field<ListRef<'static>>,
    group: Field<SetRef<'static>>,
    pairs: Field<MapRef<'static>>,
}

impl Recursive {
    fn new(leaf: &str) -> Self {
        let idl = format!(
            "struct N {{ 1: N left, 2: N right, 3: list<N> many, 4: set<N> group, 5: map<N, N> pairs, 6: i32 n, 7: {leaf} last }}"
        );
        let ty = type_of(&idl, "N");
        let left = ty.field("left").expect("declared");
        let right = ty.field("right").expect("declared");
        let many = ty.field("many").expect("declared");
        let group = ty.field("group").expect("declared");
        let pairs = ty.field("pairs").expect("declared");
        Self { ty, left, right, many, group, pairs }
    }

    /// A message with only `n`.
    fn leaf<'a>(&'a self, arena: &'a Arena, n: i32) -> Message<'a> {
        let mut b = self.ty.builder(arena);
        b.set(self.ty.field::<i32>("n").expect("declared"), n).expect("fits");
        b.finish().expect("nothing is required")
    }

    /// A message around another one.
    fn around<'a>(&'a self, arena: &'a Arena, how: How, inner: Message<'a>) -> Message<'a> {
        let mut b = self.ty.builder(arena);
        let build = |b: &mut scrimp::Builder<'a>| -> Result<(), scrimp::BuildError> {
            match how {
                How::Field => drop(b.set_struct(self.left, inner)?),
                How::BothFields => drop(b.set_struct(self.left, inner)?.set_struct(self.right, inner)?),
                How::List => drop(b.list(self.many)?.push(inner)?.push(inner)?),
                How::Set => drop(b.list(self.group)?.push(inner)?),
                How::Map => {
                    let mut map = b.map(self.pairs)?;
                    let (mut key, mut value) = map.append_entry()?;
                    key.set(inner)?;
                    value.set(inner)?;
                }
            }
            Ok(())
        };
        build(&mut b).expect("of its type");
        b.finish().expect("nothing is required")
    }

    /// `levels` messages around `inner`.
    fn nest<'a>(&'a self, arena: &'a Arena, hows: &[How], levels: usize, inner: Message<'a>) -> Message<'a> {
        (0..levels).fold(inner, |inner, level| self.around(arena, hows[level % hows.len()], inner))
    }
}

#[derive(Clone, Copy, Debug)]
enum How {
    Field,
    /// The same message in two fields.
    BothFields,
    List,
    Set,
    Map,
}

const HOWS: [&[How]; 6] = [
    &[How::Field],
    &[How::BothFields],
    &[How::List],
    &[How::Set],
    &[How::Map],
    &[How::BothFields, How::Map, How::List, How::Set, How::Field],
];

#[test]
fn messages_of_any_depth_are_compared_printed_and_looked_up() {
    // Either is enough for the native stack to overflow.
    let most = if is_brief() { LEVELS / 5 } else { LEVELS };
    for (leaf, hows) in TYPES.into_iter().flat_map(|leaf| HOWS.map(|hows| (leaf, hows))) {
        let of = Recursive::new(leaf);
        let arena = Arena::new();
        let levels = if let [How::Field] = hows { most } else { most / 20 };
        let nest = |n| of.nest(&arena, hows, levels, of.leaf(&arena, n));
        let (one, same, other) = (nest(1), nest(1), nest(2));
        let what = format!("{leaf}, {hows:?}");
        assert!(one == one && one == same, "{what}");
        assert!(one != other && one != of.around(&arena, How::Field, one), "{what}");
        assert!(one.to_value().is_err() && serde_json::to_string(&one).is_err(), "{what}");

        let mut b = of.ty.builder(&arena);
        let mut pairs = b.map(of.pairs).expect("a map");
        for key in [one, other] {
            let (mut at, mut value) = pairs.append_entry().expect("few");
            at.set(key).expect("of its type");
            value.set(key).expect("of its type");
        }
        b.list(of.group).expect("a set").push(one).expect("of its type");
        let message = b.finish().expect("complete");
        let map = message.get(of.pairs);
        let index = map.index(&arena);
        for (key, found) in [(same, Some(one)), (other, Some(other)), (of.leaf(&arena, 1), None)] {
            for value in [map.get(key), index.get(key)] {
                assert!(value.and_then(|value| value.as_message()) == found, "{what}");
            }
        }
        assert!(message.get(of.group).contains(same) && !message.get(of.group).contains(other), "{what}");
    }
}

#[test]
fn what_is_too_deep_to_print_is_cut() {
    let of = Recursive::new("i32");
    let arena = Arena::new();
    let printed = |levels| format!("{:?}", of.nest(&arena, &[How::Field], levels, of.leaf(&arena, 1)));
    // The message itself is a level too.
    assert!(printed(511).contains("left: N { n: 1 }"));
    assert!(printed(512).contains("left: N { left: … }"));
    assert_eq!(printed(512).replace("N {", "").len(), printed(LEVELS).replace("N {", "").len());
    let pretty = format!("{:#?}", of.nest(&arena, &[How::Field], LEVELS, of.leaf(&arena, 1)));
    assert!(pretty.contains('…'));
}

#[test]
fn shared_parts_are_compared_once() {
    for leaf in TYPES {
        let of = Recursive::new(leaf);
        let arena = Arena::new();
        for hows in HOWS {
            // 2^200 ways from the outside to the leaf.
            let nest = |n| of.nest(&arena, hows, 200, of.leaf(&arena, n));
            let (one, same, other) = (nest(1), nest(1), nest(2));
            assert!(one == one && one == same && one != other, "{leaf}, {hows:?}");
        }
    }
}

#[test]
fn what_holds_a_nan_does_not_equal_itself() {
    let of = Recursive::new("double");
    let arena = Arena::new();
    let mut b = of.ty.builder(&arena);
    b.set(of.ty.field::<f64>("last").expect("declared"), f64::NAN).expect("fits");
    let nan = b.finish().expect("complete");
    for hows in HOWS {
        let one = of.nest(&arena, hows, 200, nan);
        assert!(one != one, "{hows:?}");
        // Nor is it found.
        let map = of.around(&arena, How::Map, one).get(of.pairs);
        assert!(map.get(one).is_none() && map.index(&arena).get(one).is_none(), "{hows:?}");
    }
    // Unless a later entry hides it.
    let hidden = |hidden| {
        let mut b = of.ty.builder(&arena);
        let mut pairs = b.map(of.pairs).expect("a map");
        for value in [hidden, of.leaf(&arena, 2)] {
            let (mut key, mut at) = pairs.append_entry().expect("few");
            key.set(of.leaf(&arena, 1)).expect("of its type");
            at.set(value).expect("of its type");
        }
        b.finish().expect("complete")
    };
    assert_eq!(hidden(nan), hidden(nan));
    assert_eq!(hidden(nan), hidden(of.leaf(&arena, 3)));
}

#[test]
fn values_of_any_depth_are_refused_where_they_are_too_deep() {
    let of = Recursive::new("i32");
    let arena = Arena::new();
    let nest = |levels: usize, id| {
        (0..levels).fold(Value::Struct(vec![]), |inner, _| match id {
            1 => Value::Struct(vec![(1, inner)]),
            3 => Value::Struct(vec![(3, Value::List(vec![inner]))]),
            4 => Value::Struct(vec![(4, Value::Set(vec![inner]))]),
            _ => Value::Struct(vec![(5, Value::Map(vec![(inner, Value::Struct(vec![]))]))]),
        })
    };
    for id in [1, 3, 4, 5] {
        let levels = if id == 1 { 511 } else { 255 };
        let deepest = nest(levels, id);
        let message = of.ty.message_from_value(&arena, &deepest).expect("the deepest that is allowed");
        assert_eq!(message.to_value().as_ref(), Ok(&deepest), "{id}");
        for levels in [levels + 1, LEVELS] {
            let error = of.ty.message_from_value(&arena, &nest(levels, id)).map(drop).expect_err("too deep");
            assert_eq!(error.kind(), &scrimp::BuildErrorKind::TooDeep, "{id}");
            assert!(error.to_string().len() < 300, "{error}");
        }
    }
}

/// A format in which every value is a struct with one field, or a list of one element, forever.
#[derive(Clone, Copy)]
struct Endless {
    field: &'static str,
}

impl<'de> serde::Deserializer<'de> for Endless {
    type Error = serde::de::value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_some(self)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_map(MapDeserializer::new(iter::once((self.field, self))))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_seq(SeqDeserializer::new(iter::once(self)))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct tuple
        tuple_struct struct enum identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de> for Endless {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

#[test]
fn formats_that_never_end_are_refused() {
    let of = Recursive::new("i32");
    for field in ["left", "many", "group"] {
        let arena = Arena::new();
        let error = of.ty.seed(&arena).deserialize(Endless { field }).expect_err("it never ends");
        assert!(error.to_string().contains("nested more than 512 levels deep"), "{error}");
    }
}

#[test]
fn a_shared_message_that_no_decoder_takes_is_too_long() {
    let ty = type_of("struct N { 1: N left, 2: N right, 3: binary blob }", "N");
    let (left, right): (Field<Message>, Field<Message>) =
        (ty.field("left").expect("declared"), ty.field("right").expect("declared"));
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    b.set(ty.field::<[u8]>("blob").expect("declared"), &[7; 1 << 20]).expect("set");
    let mut message = b.finish().expect("complete");
    for _ in 0..50 {
        let mut b = ty.builder(&arena);
        b.set_struct(left, message).expect("set").set_struct(right, message).expect("set");
        message = b.finish().expect("complete");
    }
    for protocol in PROTOCOLS {
        for codec in codecs_of(&ty, protocol) {
            let too_long = Err(EncodeErrorKind::TooLong);
            let mut out = vec![1];
            assert_eq!(codec.encode(message, &mut out).map_err(|error| error.kind().clone()), too_long);
            assert_eq!(out, [1]);
            assert_eq!(codec.encoded_len(message).map_err(|error| error.kind().clone()), too_long);
            let mut slice = [2; 64];
            assert_eq!(
                codec.encode_into(message, &mut slice).map_err(|error| error.kind().clone()),
                too_long
            );
            assert_eq!(slice, [0; 64]);
        }
    }
}
