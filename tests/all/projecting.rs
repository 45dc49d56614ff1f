//! Projections: what a mask names of a message is what a decoder of the whole finds there.

use proptest::prelude::*;
use scrimp::{
    Arena, Codec, CompileErrorKind, DecodeErrorKind, Direction, EncodeErrorKind, JsonStyle, Limits, List,
    Mask, Message, PathErrorKind, Protocol, StructType, UnionMember, Value,
};
use scrimp_testkit::disturb::{Disturber, mutate};
use scrimp_testkit::executors::{PROTOCOLS, codec_of, codecs_of, codecs_of_with};
use scrimp_testkit::part::{self, Part};
use scrimp_testkit::tree::{self, Node};
use scrimp_testkit::{Guarded, hex};

use crate::generate;
use crate::harness::{Rng, config, is_brief, parse, same, type_of};

/// A type, a part of its messages, and the type of that.
struct Subject {
    whole: StructType,
    part: Part,
    narrow: StructType,
}

impl Subject {
    /// `None` if the type has no field to name.
    fn new(whole: StructType, rng: &mut Rng) -> Option<Self> {
        let part = part::choose(&whole, rng)?;
        let mask = Mask::new(&whole, &part.text()).unwrap_or_else(|error| panic!("{error}"));
        let narrow = mask.project().expect("it is no projection");
        Some(Self { whole, part, narrow })
    }

    /// The part of a message.
    fn select(&self, value: &Value) -> Value {
        self.part.of_message(&self.whole, value)
    }
}

/// What `codec` makes of the start of `bytes`: the value and the length, or why there is none.
fn outcome(codec: &Codec, bytes: &[u8]) -> Result<(Option<Value>, usize), (usize, DecodeErrorKind)> {
    let arena = Arena::new();
    match codec.decode_prefix(&arena, bytes) {
        // A union's unknown member is no value.
        Ok((message, used)) => Ok((message.to_value().ok(), used)),
        Err(error) => Err((error.offset(), error.kind().clone())),
    }
}

/// Fails unless all codecs come to the same; returns it.
#[track_caller]
fn agreed(codecs: &[Codec], bytes: &[u8]) -> Result<(Option<Value>, usize), (usize, DecodeErrorKind)> {
    let mut outcomes = codecs.iter().map(|codec| outcome(codec, bytes));
    let first = outcomes.next().expect("there is an executor");
    for other in outcomes {
        let same = match (&first, &other) {
            (Ok((Some(a), used)), Ok((Some(b), other))) => same(a, b) && used == other,
            (first, other) => first == other,
        };
        assert!(same, "{first:?}\nand {other:?}: {}", hex(bytes));
    }
    first
}

proptest! {
    #![proptest_config(config(20))]

    #[test]
    fn a_projection_is_a_whole_message_then_a_selection(idl in generate::idl(), seed: u64, size in 1_usize..200) {
        let mut rng = Rng::new(seed);
        if let Some(subject) = Subject::new(generate::root(&idl), &mut rng) {
            for protocol in PROTOCOLS {
                let whole = codec_of(&subject.whole, protocol);
                let narrow = codecs_of(&subject.narrow, protocol);
                let small = Limits::new().depth(3 + rng.below(4) as u32).memory(512, 4);
                let whole_small = codecs_of_with(&subject.whole, protocol, |builder| builder.limits(small));
                let small = codecs_of_with(&subject.narrow, protocol, |builder| builder.limits(small));
                let hasty = codecs_of_with(&subject.narrow, protocol, |builder| builder.stop_early());
                for _ in 0..3 {
                    let value = generate::message(&subject.whole, &mut rng, size);
                    let expected = subject.select(&value);
                    let mut tree = Node::of_message(&subject.whole, &value);
                    let canonical = tree.to_bytes_in(protocol);
                    let (found, used) = agreed(&narrow, &canonical).expect("a message");
                    let found = found.expect("strings are UTF-8");
                    prop_assert!(same(&found, &expected), "{found:?}\nexpected {expected:?}\n{}\n{idl}", subject.part.text());
                    prop_assert_eq!(used, canonical.len());
                    let (early, used) = agreed(&hasty, &canonical).expect("a message");
                    prop_assert!(same(&early.expect("strings are UTF-8"), &expected) && used <= canonical.len());
                    pieces_are_as_good(&narrow, &canonical, &expected, &mut rng);

                    Disturber { rng: &mut rng, breaking: 12 }.disturb(&mut tree);
                    let mut inputs = vec![tree.to_loose_bytes_in(protocol, &mut rng)];
                    inputs.extend((0..6).map(|_| mutate(protocol, &canonical, &mut rng)));
                    for input in inputs {
                        let found = agreed(&narrow, &input);
                        agreed(&hasty, &input).ok();
                        if let Ok((Some(value), used)) = outcome(&whole, &input) {
                            let (found, used_by_narrow) = found.expect("what is a message has parts");
                            let (found, expected) = (found.expect("as the whole"), subject.select(&value));
                            prop_assert!(same(&found, &expected), "{found:?}\nexpected {expected:?}\n{}\n{idl}", subject.part.text());
                            prop_assert_eq!(used, used_by_narrow);
                        }
                        let found = agreed(&small, &input);
                        if outcome(&whole_small[0], &input).is_ok() && !matches!(found, Err((_, DecodeErrorKind::MemoryLimit(_)))) {
                            prop_assert!(found.is_ok(), "{found:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_cut_off_is_refused(idl in generate::idl(), seed: u64, size in 1_usize..30) {
        let mut rng = Rng::new(seed);
        if let Some(subject) = Subject::new(generate::root(&idl), &mut rng) {
            for protocol in PROTOCOLS {
                let narrow = codecs_of(&subject.narrow, protocol);
                let value = generate::message(&subject.whole, &mut rng, size);
                let bytes = Node::of_message(&subject.whole, &value).to_bytes_in(protocol);
                let mut guarded = Guarded::new(bytes.len());
                let step = if is_brief() { 7 } else { 1 };
                for len in (0..bytes.len()).step_by(step) {
                    let found = agreed(&narrow, guarded.ending(&bytes[..len]));
                    prop_assert!(found.is_err(), "{len} of {}", hex(&bytes));
                }
            }
        }
    }
}

/// Fails unless the message that was cut into pieces is as it was.
fn pieces_are_as_good(codecs: &[Codec], bytes: &[u8], expected: &Value, rng: &mut Rng) {
    let (first, rest) = bytes.split_at(rng.below(bytes.len()));
    let (second, third) = rest.split_at(rng.below(rest.len()));
    for codec in codecs {
        let (arena, pieces) = (Arena::new(), [first, second, third]);
        let message = codec.decode_pieces(&arena, &pieces).unwrap_or_else(|error| panic!("{error}"));
        let found = message.to_value().expect("strings are UTF-8");
        assert!(same(&found, expected), "{found:?}\nexpected {expected:?}");
    }
}

const SHOP: &str = "
    enum Currency { EUR = 1, USD = 2 }
    union Payment { 1: string card, 2: i64 voucher, 3: Customer account, 4: bool cash }
    struct Address { 1: required string city, 2: string street }
    struct Customer { 1: required string name, 2: Address address, 3: optional Customer invited_by }
    struct Item { 1: required string name, 2: i64 price, 3: binary picture, 4: list<list<i32>> grid }
    struct Order {
        1: required i64 id, 2: Customer customer, 3: list<Item> items, 4: map<string, Item> extras,
        5: map<Currency, i64> totals, 6: list<Payment> payments, 7: set<i32> numbers, 8: list<string> notes,
        9: Payment payment, 10: list<Item> defaults = [{'name': 'pen', 'price': 3}, {'name': 'ink'}]
    }";

const ORDER: &str = r#"{
    "id": 7, "customer": {"name": "Ada", "address": {"city": "London", "street": "St James's Square"}},
    "items": [{"name": "pen", "price": 3, "grid": [[1, 300], [], [-5]]}, {"name": "ink", "price": 5}, {"name": "nib"}],
    "extras": {"a": {"name": "bag"}, "b": {"name": "bow", "price": 1}}, "totals": {"EUR": 8, "USD": 9},
    "payments": [{"card": "4242"}, {"voucher": 5}, {"cash": true}], "numbers": [70000, 2, 3], "notes": ["x", "y", "z"],
    "payment": {"cash": false}
}"#;

/// The order in each protocol, with its type.
fn order() -> (StructType, [(Protocol, Vec<u8>); 2]) {
    let ty = type_of(SHOP, "Order");
    let arena = Arena::new();
    let message =
        ty.from_json(&arena, &JsonStyle::default(), ORDER).unwrap_or_else(|error| panic!("{error}"));
    let encode = |protocol| {
        let codec = codec_of(&ty, protocol);
        (protocol, codec.encode_to_vec(message).expect("it is complete"))
    };
    let encoded = PROTOCOLS.map(encode);
    (ty, encoded)
}

/// Does `check` to what each executor decodes of `mask` of the order.
fn check(mask: &str, check: impl Fn(&StructType, Message<'_>)) {
    let (ty, encoded) = order();
    let narrow =
        Mask::new(&ty, mask).and_then(|mask| mask.project()).unwrap_or_else(|error| panic!("{error}"));
    for (protocol, bytes) in &encoded {
        for codec in codecs_of(&narrow, *protocol) {
            let arena = Arena::new();
            let message = codec.decode(&arena, bytes).unwrap_or_else(|error| panic!("{error}: {mask}"));
            check(&narrow, message);
        }
    }
}

fn shows(mask: &str, expected: &str) {
    check(mask, |_, message| assert_eq!(format!("{message:?}"), expected, "{mask}"));
}

#[test]
fn parts_of_all_kinds_are_decoded() {
    shows("id", "Order { id: 7 }");
    shows("2.2.1", r#"Order { customer: Customer { address: Address { city: "London" } } }"#);
    shows("customer.invited_by.name", "Order { customer: Customer }");
    shows("items[*].price", "Order { items: [Item { price: 3 }, Item { price: 5 }, Item] }");
    shows("items[1].price", "Order { items: [Item, Item { price: 5 }, Item] }");
    shows("items[0,2].name", r#"Order { items: [Item { name: "pen" }, Item, Item { name: "nib" }] }"#);
    shows("items[1]", r#"Order { items: [Item, Item { name: "ink", price: 5 }, Item] }"#);
    shows("items[9].name", "Order { items: [Item, Item, Item] }");
    shows("items[0].grid[0,2][0]", "Order { items: [Item { grid: [[1, 0], [], [-5]] }, Item, Item] }");
    shows(
        "items[*].name,!items[1]",
        r#"Order { items: [Item { name: "pen" }, Item, Item { name: "nib" }] }"#,
    );
    shows(r#"extras{"b"}.price"#, r#"Order { extras: {"b": Item { price: 1 }} }"#);
    shows(r#"extras{*}.name,!extras{"b"}"#, r#"Order { extras: {"a": Item { name: "bag" }} }"#);
    shows(r#"extras{"c"}"#, "Order { extras: {} }");
    shows("totals{USD}", "Order { totals: {USD: 9} }");
    shows("numbers[1]", "Order { numbers: {0, 2, 0} }");
    shows("notes[0,2]", r#"Order { notes: ["x", "", "z"] }"#);
    shows("id,!id", "Order");
}

#[test]
fn a_union_tells_its_member() {
    check("payment.card,payments[*].card", |narrow, message| {
        let payment = message.get(narrow.field::<scrimp::Struct>("payment").expect("named"));
        let Some(UnionMember::Known { field, value }) = payment.union_member() else { panic!("it has one") };
        assert_eq!((field.name.as_str(), format!("{value:?}").as_str()), ("cash", "Unwanted"));
        assert_eq!(
            format!("{message:?}"),
            r#"Order { payments: [Payment { card: "4242" }, Payment { voucher: Unwanted }, Payment { cash: Unwanted }], payment: Payment { cash: Unwanted } }"#
        );
    });
    // Those that are not wanted have none.
    check("payments[1]", |narrow, message| {
        let payments = message.get(narrow.field::<List<scrimp::Struct>>("payments").expect("named"));
        let members: Vec<bool> = payments.iter().map(|payment| payment.union_member().is_some()).collect();
        assert_eq!(members, [false, true, false]);
        assert!(serde_json::to_string(&message).is_ok());
        assert_eq!(message.copy_to(&Arena::new()), message);
    });
}

#[test]
fn defaults_are_narrowed_too() {
    check("defaults[1].name", |narrow, message| {
        let defaults = message.get(narrow.field::<List<scrimp::Struct>>("defaults").expect("named"));
        assert_eq!(format!("{defaults:?}"), r#"[Item, Item { name: "ink" }]"#);
    });
}

#[test]
fn a_projection_is_a_type_of_its_own() {
    let (ty, [(_, bytes), _]) = order();
    let narrow = Mask::new(&ty, "id").expect("valid").project().expect("of a whole type");
    assert_eq!(narrow.name(), "Order");
    narrow.field::<scrimp::List<scrimp::Struct>>("items").expect_err("it is not named");
    let (whole, codec) = (codec_of(&ty, Protocol::Binary), codec_of(&narrow, Protocol::Binary));
    assert_eq!(codec.direction(), Direction::Decode);
    let arena = Arena::new();
    let message = codec.decode(&arena, &bytes).expect("a message");
    message.try_get(ty.field::<i64>("id").expect("declared")).expect_err("a handle of the whole type");
    let mut out = Vec::new();
    let refused = whole.encode(message, &mut out).expect_err("of another type");
    assert!(matches!(refused.kind(), EncodeErrorKind::ForeignSchema { .. }), "{refused}");
    let refused = codec.encode(message, &mut out).expect_err("it is not encoded");
    assert_eq!(*refused.kind(), EncodeErrorKind::DecodeOnly);
    let refused = Codec::builder(&narrow).direction(Direction::Encode).build().expect_err("it only decodes");
    assert_eq!(*refused.kind(), CompileErrorKind::ProjectionOnlyDecodes("Order".to_owned()));
    let again = Mask::new(&narrow, "id").expect("valid").project().expect_err("a projection");
    assert_eq!(*again.kind(), PathErrorKind::Projection);
    // What is owned keeps the type.
    let owned = codec.decode_owned(bytes.into()).expect("a message");
    let id = narrow.field::<i64>("id").expect("named");
    drop((codec, narrow));
    assert_eq!(owned.message().get(id), 7);
}

#[test]
fn only_what_is_named_is_demanded() {
    let ty = type_of(SHOP, "Order");
    let prices = Mask::new(&ty, "items[*].name,items[1].price").expect("valid").project().expect("whole");
    let some = Mask::new(&ty, "items[1]").expect("valid").project().expect("whole");
    for protocol in PROTOCOLS {
        let item = |fields: Vec<(i16, Value)>| Value::Struct(fields);
        let pen = || item(vec![(1, Value::String("pen".into()))]);
        let nameless = || item(vec![(2, Value::I64(5))]);
        let encode = |items| {
            Node::of_message(&ty, &Value::Struct(vec![(3, Value::List(items))])).to_bytes_in(protocol)
        };
        let verdict = |ty, bytes: &[u8]| agreed(&codecs_of(ty, protocol), bytes).map(drop);
        let missing = |found: Result<(), (usize, DecodeErrorKind)>| matches!(found, Err((_, DecodeErrorKind::MissingRequired(name))) if name == "name");
        verdict(&prices, &encode(vec![pen(), pen()])).expect("the order's id is not named");
        assert!(missing(verdict(&prices, &encode(vec![pen(), nameless()]))));
        verdict(&some, &encode(vec![nameless(), pen(), nameless()])).expect("only the second is named");
        assert!(missing(verdict(&some, &encode(vec![pen(), nameless()]))));
    }
}

#[test]
fn decoding_may_stop_when_all_is_there() {
    let ty = type_of("struct S { 1: i32 a, 2: string text, 3: i64 b, 4: binary rest }", "S");
    let narrow = Mask::new(&ty, "a,b").expect("valid").project().expect("whole");
    let (a, b) = (narrow.field::<i32>("a").expect("named"), narrow.field::<i64>("b").expect("named"));
    for protocol in PROTOCOLS {
        let fields = [
            (1, Value::I32(1)),
            (2, Value::String("x".into())),
            (3, Value::I64(3)),
            (4, Value::Binary(vec![0xff; 9])),
        ];
        let bytes = Node::of_message(&ty, &Value::Struct(fields.into())).to_bytes_in(protocol);
        let end = tree::parse(protocol, &bytes, 64).expect("a message").1;
        for codec in codecs_of_with(&narrow, protocol, |builder| builder.stop_early()) {
            let arena = Arena::new();
            let (message, used) = codec.decode_prefix(&arena, &bytes).expect("a message");
            assert_eq!((message.get(a), message.get(b)), (1, 3));
            assert!(used < end - 9, "{used} of {end}");
            let cut = codec.decode(&arena, &bytes[..used]).expect("what follows is not looked at");
            assert_eq!(cut.get(b), 3);
            codec.decode(&arena, &bytes[..used - 1]).expect_err("it is cut off");
        }
        let lacking = Node::of_message(&ty, &Value::Struct(vec![(1, Value::I32(1))])).to_bytes_in(protocol);
        for codec in codecs_of_with(&narrow, protocol, |builder| builder.stop_early()) {
            let arena = Arena::new();
            assert_eq!(codec.decode_prefix(&arena, &lacking).map(|(_, used)| used), Ok(lacking.len()));
        }
    }
}

/// Nesting in what is skipped counts as it does elsewhere.
#[test]
fn what_is_skipped_may_be_as_deep_as_what_is_not() {
    let ty = type_of(
        "struct Node { 1: i32 id, 2: optional Node next, 3: list<list<list<list<list<Node>>>>> deep, 4: map<i8, Node> map }",
        "Node",
    );
    let narrow = Mask::new(&ty, "id").expect("valid").project().expect("whole");
    let nest = |wrap: &dyn Fn(Value) -> (i16, Value), times: usize| {
        (0..times).fold(Value::Struct(vec![(1, Value::I32(5))]), |inner, _| Value::Struct(vec![wrap(inner)]))
    };
    let list = |inner: Value| Value::List(vec![inner]);
    let by_list = |inner: Value| (3, list(list(list(list(list(inner))))));
    let by_map = |inner: Value| (4, Value::Map(vec![(Value::I8(1), inner)]));
    for protocol in PROTOCOLS {
        for (wrap, per_level) in
            [(&(|inner| (2_i16, inner)) as &dyn Fn(Value) -> (i16, Value), 1), (&by_list, 6), (&by_map, 2)]
        {
            let times = 4;
            let levels = 1 + times * per_level;
            let bytes = Node::of_message(&ty, &nest(wrap, times)).to_bytes_in(protocol);
            for (depth, is_allowed) in [(levels - 1, false), (levels, true), (levels + 1, true)] {
                let limits = Limits::new().depth(depth as u32);
                for ty in [&ty, &narrow] {
                    let codecs = codecs_of_with(ty, protocol, |builder| builder.limits(limits));
                    assert_eq!(agreed(&codecs, &bytes).is_ok(), is_allowed, "{protocol} {depth} {per_level}");
                }
            }
        }
    }
}

#[test]
fn types_that_a_projection_does_not_narrow_are_whole() {
    let schema = parse(SHOP);
    let order = schema.struct_type("Order").expect("declared");
    let narrow = Mask::new(&order, "id").expect("valid").project().expect("whole");
    let customer = narrow.schema().struct_type("Customer").expect("it is declared");
    let codec = Codec::new(&customer).expect("it is whole");
    assert_eq!(codec.direction(), Direction::Both);
}

#[cfg(feature = "derive")]
#[test]
fn derived_types_mirror_projections() {
    use scrimp::{Error, Record};

    #[derive(Record)]
    #[allow(dead_code, reason = "it is only read")]
    struct Order {
        #[thrift(1, required)]
        id: i64,
        #[thrift(3)]
        items: Vec<Item>,
    }

    #[derive(Record)]
    #[allow(dead_code, reason = "it is only read")]
    struct Item {
        #[thrift(2)]
        price: i64,
    }

    #[derive(Record)]
    #[thrift(name = "Order")]
    #[allow(dead_code, reason = "it is only read")]
    struct Paid {
        #[thrift(6)]
        payments: Vec<Payment>,
    }

    #[derive(Record)]
    #[allow(dead_code, reason = "it is only read")]
    enum Payment {
        #[thrift(1, name = "card")]
        Card(String),
        #[thrift(2, name = "voucher")]
        Voucher(i64),
        #[thrift(3, name = "account")]
        Account(Unwanted),
        #[thrift(4, name = "cash")]
        Cash(bool),
    }

    #[derive(Record)]
    struct Unwanted {}

    let (ty, [(_, bytes), _]) = order();
    let project = |mask| Mask::new(&ty, mask).and_then(|mask| mask.project()).expect("it fits");
    let codec = codec_of(&project("id,items[*].price"), Protocol::Binary);
    let arena = Arena::new();
    let decoded = codec.decode_as::<Order>(&arena, &bytes).expect("it mirrors the projection");
    assert_eq!(decoded.id(), 7);
    assert_eq!(decoded.items().iter().map(|item| item.price()).collect::<Vec<_>>(), [3, 5, 0]);

    let named = "payments[1].card,payments[1].voucher,payments[1].cash";
    let codec = codec_of(&project(named), Protocol::Binary);
    let Err(Error::Mirror(error)) = codec.decode_as::<Paid>(&arena, &bytes) else {
        panic!("it mirrors none")
    };
    assert!(error.to_string().contains("has no member"), "{error}");
}

#[test]
fn a_struct_within_itself_is_read_to_its_end() {
    let ty = type_of("struct T { 1: T next, 2: i32 x, 3: list<T> others }", "T");
    let (whole, arena) =
        (r#"{"next":{"next":{"x":1},"x":2},"x":3,"others":[{"x":4},{"x":5}]}"#, Arena::new());
    let message = ty.from_json(&arena, &JsonStyle::new(), whole).expect("valid JSON");
    for protocol in PROTOCOLS {
        let bytes = codec_of(&ty, protocol).encode_to_vec(message).expect("it fits");
        for codec in codecs_of_with(&ty, protocol, |builder| builder.stop_early()) {
            let (read, _) = codec.decode_prefix(&arena, &bytes).expect("a message");
            assert_eq!(read.to_json(&JsonStyle::new()).expect("it has a JSON form"), whole, "{codec:?}");
        }
    }
}

/// A member that comes later counts, so a union is read to its end.
#[test]
fn a_union_is_read_to_its_end() {
    let ty =
        type_of("union U { 1: i32 a, 2: string b, 3: Inner inner } struct Inner { 1: i32 x, 2: i32 y }", "U");
    let narrow = Mask::new(&ty, "a,inner.x").expect("valid").project().expect("whole");
    let inner = Value::Struct(vec![(1, Value::I32(1)), (2, Value::I32(2))]);
    for protocol in PROTOCOLS {
        for member in [(1, Value::I32(1)), (2, Value::String("x".into())), (3, inner.clone())] {
            let bytes = Node::of_message(&ty, &Value::Struct(vec![member.clone()])).to_bytes_in(protocol);
            for ty in [&ty, &narrow] {
                let to_the_end = codec_of(ty, protocol);
                for codec in codecs_of_with(ty, protocol, |builder| builder.stop_early()) {
                    let arena = Arena::new();
                    let (message, used) = codec.decode_prefix(&arena, &bytes).expect("a message");
                    assert_eq!(used, bytes.len(), "{member:?} {codec:?}");
                    assert_eq!(message, to_the_end.decode(&arena, &bytes).expect("a message"), "{codec:?}");
                    codec.decode(&arena, &bytes[..used - 1]).expect_err("it is cut off");
                    // Both members, of which the stop ends the second.
                    let two = [&bytes[..used - 1], &bytes].concat();
                    let both = [codec.decode_prefix(&arena, &two), to_the_end.decode_prefix(&arena, &two)];
                    let [hasty, whole] =
                        both.map(|read| read.map(|(message, used)| (format!("{message:?}"), used)));
                    assert_eq!(hasty.ok(), whole.ok(), "{member:?} {codec:?}");
                }
            }
        }
    }
}

#[test]
fn what_stops_early_is_no_part_of_another() {
    // Codecs that live at the same time share the code of what they have in common.
    let inner = "struct T { 1: string a, 2: string b } struct X { 1: T t, 2: i32 n }";
    let schema = parse(inner);
    let [outer, inner] = ["X", "T"].map(|name| schema.struct_type(name).expect("declared"));
    for protocol in PROTOCOLS {
        for order in [[&outer, &inner], [&inner, &outer]] {
            let codecs = order.map(|ty| codecs_of_with(ty, protocol, |builder| builder.stop_early()));
            let mut arena = Arena::new();
            for (ty, codecs) in order.into_iter().zip(&codecs) {
                let json = if ty.name() == "X" {
                    r#"{"t":{"a":"x","b":"y"},"n":7}"#
                } else {
                    r#"{"a":"x","b":"y"}"#
                };
                let bytes = {
                    let message = ty.from_json(&arena, &JsonStyle::new(), json).expect("valid JSON");
                    codec_of(ty, protocol).encode_to_vec(message).expect("it fits")
                };
                for codec in codecs {
                    arena.reset();
                    let (read, _) = codec.decode_prefix(&arena, &bytes).expect("a message");
                    assert_eq!(
                        read.to_json(&JsonStyle::new()).expect("it has a JSON form"),
                        json,
                        "{codec:?}"
                    );
                    // The record lies where the last one did.
                    arena.reset();
                    let (read, used) = codec.decode_prefix(&arena, &[0]).expect("a message without fields");
                    assert_eq!((format!("{read:?}"), used), (ty.name(), 1), "{codec:?}");
                }
            }
        }
    }
}

#[test]
fn unwanted_members_lie_in_the_record() {
    let ty = type_of(
        "struct B { 1: i32 x } union U { 1: B & b, 2: i32 n, 3: list<i32> & l } struct S { 1: U u }",
        "S",
    );
    let narrow = Mask::new(&ty, "u.n").expect("it fits").project().expect("small");
    let arena = Arena::new();
    for (json, shown) in [
        (r#"{"u":{"b":{"x":1}}}"#, "S { u: U { b: Unwanted } }"),
        (r#"{"u":{"l":[1]}}"#, "S { u: U { l: Unwanted } }"),
    ] {
        let message = ty.from_json(&arena, &JsonStyle::new(), json).expect("valid JSON");
        for protocol in PROTOCOLS {
            let bytes = codec_of(&ty, protocol).encode_to_vec(message).expect("it fits");
            for codec in codecs_of(&narrow, protocol) {
                let read = codec.decode(&arena, &bytes).expect("a message");
                assert_eq!(format!("{read:?}"), shown, "{codec:?}");
            }
        }
    }
}

#[test]
fn the_last_index_of_all_may_be_named() {
    let ty = type_of("struct S { 1: list<i32> numbers }", "S");
    let narrow = Mask::new(&ty, "numbers[4294967295]").expect("it fits").project().expect("small");
    let codec = codec_of(&narrow, Protocol::Binary);
    let arena = Arena::new();
    let message = codec.decode(&arena, &[15, 0, 1, 8, 0, 0, 0, 1, 0, 0, 0, 9, 0]).expect("a message");
    assert_eq!(format!("{message:?}"), "S { numbers: [0] }");
}
