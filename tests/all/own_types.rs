//! A program's own types, filled from messages and turned into them.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;

use proptest::prelude::*;
use scrimp::{Arena, Codec, Message, Protocol, SerdeErrorKind, StructType, Utf8, Uuid, ValueRef};
use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::generate;
use crate::harness::{Rng, config, same, type_of};

const IDL: &str = "
    enum Status { NEW = 1, PAID = 2 }
    struct Item { 1: required string sku, 2: i32 quantity = 1 }
    union Payment { 1: string card, 2: bool cash, 3: Item voucher, 4: list<i64> coins }
    struct Order {
        1: required i64 id, 2: Status status, 3: string note, 4: list<Item> items, 5: map<string, i64> totals
        6: binary signature, 7: uuid request, 8: double weight, 9: set<i16> codes, 10: Payment payment, 11: bool gift
        12: map<double, string> names, 13: map<Status, i32> counts, 14: map<Item, bool> stock, 15: byte tiny
    }
    exception Missing { 1: required string sku, 2: i32 quantity }
    service Shop { i64 place(1: Order order) throws (1: Missing missing) }";

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Item {
    sku: String,
    quantity: Option<u8>,
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone, Copy, Eq, Hash, PartialOrd, Ord)]
#[serde(rename_all = "UPPERCASE")]
enum Status {
    New,
    Paid,
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
#[serde(rename_all = "snake_case")]
enum Payment {
    Card(String),
    Cash(bool),
    Voucher { sku: String },
    Coins(Vec<u64>),
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Order {
    id: u64,
    status: Status,
    note: Option<String>,
    items: Vec<Item>,
    totals: HashMap<String, i64>,
    signature: Vec<u8>,
    request: Uuid,
    weight: f32,
    codes: HashSet<u16>,
    payment: Payment,
    #[serde(default)]
    gift: bool,
    names: Vec<(f64, String)>,
    counts: BTreeMap<Status, i128>,
    stock: Vec<(Item, bool)>,
    tiny: i64,
}

fn order() -> Order {
    let item = |sku: &str, quantity| Item { sku: sku.to_owned(), quantity };
    Order {
        id: 7,
        status: Status::Paid,
        note: None,
        items: vec![item("TEA", Some(2)), item("CUP", None)],
        totals: HashMap::from([("net".to_owned(), 9319), ("tax".to_owned(), 1771)]),
        signature: vec![0, 255, 7],
        request: Uuid::from_u128(0x0123_4567_89ab_cdef),
        weight: 0.5,
        codes: HashSet::from([3, 1]),
        payment: Payment::Cash(true),
        gift: true,
        names: vec![(0.5, "half".to_owned()), (-0.0, String::new())],
        counts: BTreeMap::from([(Status::New, 1), (Status::Paid, -5)]),
        stock: vec![(item("TEA", None), true)],
        tiny: -128,
    }
}

fn build<'a>(ty: &'a StructType, arena: &'a Arena, json: &'a str) -> Message<'a> {
    ty.from_json(arena, &scrimp::JsonStyle::new(), json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

#[test]
fn types_go_to_a_message_and_come_back() {
    let ty = type_of(IDL, "Order");
    let arena = Arena::new();
    for payment in [
        Payment::Card("4242".to_owned()),
        Payment::Cash(false),
        Payment::Voucher { sku: "V".to_owned() },
        Payment::Coins(vec![1, 2]),
    ] {
        let order = Order { payment, ..order() };
        let message = ty.serialize(&arena, &order).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(message.deserialize::<Order>().as_ref(), Ok(&order));
        // It is a message like any other.
        let codec = crate::executors::codec(&ty);
        let mut bytes = Vec::new();
        codec.encode(message, &mut bytes).expect("not too deep");
        assert_eq!(codec.decode(&arena, &bytes).map(Message::deserialize::<Order>), Ok(Ok(order)));
    }
}

#[test]
fn a_message_of_a_type_reads_as_its_json_says() {
    let ty = type_of(IDL, "Order");
    let arena = Arena::new();
    let order =
        Order { totals: HashMap::from([("net".to_owned(), 1)]), codes: HashSet::from([3]), ..order() };
    let message = ty.serialize(&arena, &order).expect("it fits");
    let json = r#"{"id":7,"status":"PAID","items":[{"sku":"TEA","quantity":2},{"sku":"CUP"}],"totals":{"net":1},"signature":"AP8H","request":"00000000-0000-0000-0123-456789abcdef","weight":0.5,"codes":[3],"payment":{"cash":true},"gift":true,"names":[[0.5,"half"],[-0.0,""]],"counts":{"NEW":1,"PAID":-5},"stock":[[{"sku":"TEA"},true]],"tiny":-128}"#;
    assert_eq!(serde_json::to_string(&message).expect("it has a JSON form"), json);
    assert_eq!(build(&ty, &arena, json), message);
}

#[test]
fn what_is_not_set_is_missing() {
    #[derive(Deserialize, Debug, PartialEq)]
    struct Sparse {
        id: i64,
        note: Option<String>,
        #[serde(default)]
        gift: bool,
        #[serde(default)]
        items: Vec<Item>,
    }
    let ty = type_of(IDL, "Order");
    let arena = Arena::new();
    let expected = Sparse { id: 1, note: None, gift: false, items: vec![] };
    assert_eq!(build(&ty, &arena, r#"{"id": 1, "tiny": 5}"#).deserialize(), Ok(expected));
    // An IDL default is no value that was set.
    let message = build(&ty, &arena, r#"{"id": 1, "items": [{"sku": "A"}]}"#);
    let items: Vec<Item> = message.get_by_name("items").expect("declared").deserialize().expect("it fits");
    assert_eq!(items, [Item { sku: "A".to_owned(), quantity: None }]);
    #[derive(Deserialize, Debug)]
    #[expect(dead_code, reason = "it is never filled")]
    struct Strict {
        id: i64,
        note: String,
    }
    let error = message.deserialize::<Strict>().expect_err("the note is not set");
    assert_eq!(error.to_string(), "missing field `note`");
}

#[test]
fn strings_and_bytes_are_borrowed() {
    #[derive(Deserialize)]
    struct Borrowed<'m> {
        note: &'m str,
        #[serde(borrow)]
        signature: &'m [u8],
    }
    let ty = type_of(IDL, "Order");
    let arena = Arena::new();
    let message = build(&ty, &arena, r#"{"id": 1, "note": "abc", "signature": "AP8="}"#);
    let borrowed: Borrowed<'_> = message.deserialize().expect("it fits");
    assert_eq!((borrowed.note, borrowed.signature), ("abc", &[0, 255][..]));
    let note = message.get_by_name("note").expect("declared").as_str().expect("a string");
    assert!(std::ptr::eq(note, borrowed.note));
}

#[test]
fn values_take_several_forms() {
    let ty = type_of(IDL, "Order");
    let arena = Arena::new();
    let message = build(
        &ty,
        &arena,
        r#"{"id": 300, "status": "PAID", "request": "00000000-0000-0000-0000-0000000000ff", "signature": "YWI=",
            "names": [[0.5, "x"]], "counts": {"NEW": 1}, "codes": [1, 2], "payment": {"coins": [5]}}"#,
    );
    fn of<'a, T: Deserialize<'a>>(message: Message<'a>, name: &str) -> T {
        let value = message.get_by_name(name).expect("declared");
        value.deserialize().unwrap_or_else(|error| panic!("{name}: {error}"))
    }
    assert_eq!((of::<u8>(message, "status"), of::<String>(message, "status")), (2, "PAID".to_owned()));
    assert_eq!(of::<String>(message, "request"), "00000000-0000-0000-0000-0000000000ff");
    assert_eq!(of::<[u8; 16]>(message, "request")[15], 255);
    assert_eq!(
        (of::<[u8; 2]>(message, "signature"), of::<String>(message, "signature")),
        (*b"ab", "ab".to_owned())
    );
    assert_eq!((of::<(i8, i8)>(message, "codes"), of::<Vec<i8>>(message, "codes")), ((1, 2), vec![1, 2]));
    assert_eq!(of::<HashMap<String, u8>>(message, "counts"), HashMap::from([("NEW".to_owned(), 1)]));
    assert_eq!(of::<HashMap<u8, u8>>(message, "counts"), HashMap::from([(1, 1)]));
    assert_eq!(
        of::<HashMap<String, Vec<u8>>>(message, "payment"),
        HashMap::from([("coins".to_owned(), vec![5])])
    );
    assert_eq!(of::<Option<u16>>(message, "id"), Some(300));
    // Text for keys, where it is asked for.
    let json: serde_json::Value = of(message, "names");
    assert_eq!(json, serde_json::json!({"0.5": "x"}));
}

#[test]
fn a_methods_result_is_an_enum() {
    #[derive(Serialize, Deserialize, Debug, PartialEq)]
    #[serde(rename_all = "snake_case")]
    enum Placed {
        Success(i64),
        Missing(Item),
    }
    let schema = crate::harness::parse(IDL);
    let place = schema.service("Shop").and_then(|shop| shop.method("place")).expect("declared");
    let ty = place.result_type().expect("not oneway");
    let arena = Arena::new();
    for placed in [Placed::Success(7), Placed::Missing(Item { sku: "A".to_owned(), quantity: Some(1) })] {
        let message = ty.serialize(&arena, &placed).expect("it fits");
        assert_eq!(message.deserialize(), Ok(placed));
    }
    let error = build(&ty, &arena, "{}").deserialize::<Placed>().expect_err("void");
    assert_eq!(error.to_string(), "no field of `place_result` is set, an enum is asked for");
}

#[test]
fn unknown_members_and_numbers_are_other() {
    #[derive(Deserialize, Debug, PartialEq)]
    enum Lenient {
        #[serde(rename = "PAID")]
        Paid,
        #[serde(other)]
        Other,
    }
    #[derive(Deserialize, Debug, PartialEq)]
    #[serde(rename_all = "snake_case")]
    enum Member {
        Cash(bool),
        #[serde(other)]
        Other,
    }
    #[derive(Deserialize, Debug, PartialEq)]
    struct Read {
        status: Lenient,
        payment: Member,
    }
    let ty = type_of(IDL, "Order");
    let codec = crate::executors::codec(&ty);
    let arena = Arena::new();
    // id 1, status 9, and a payment of which member 77 is set.
    let bytes = [10, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 8, 0, 2, 0, 0, 0, 9, 12, 0, 10, 2, 0, 77, 1, 0, 0];
    let message = codec.decode(&arena, &bytes).expect("it is a message");
    assert_eq!(message.deserialize(), Ok(Read { status: Lenient::Other, payment: Member::Other }));
    #[derive(Deserialize, Debug)]
    struct Strict {
        #[expect(dead_code, reason = "it is never filled")]
        payment: Payment,
    }
    let error = message.deserialize::<Strict>().expect_err("the member is unknown");
    assert_eq!(error.path(), "payment");
    assert!(error.to_string().contains("unknown variant `@unknown`, expected one of `card`, "), "{error}");
    let error = message.get_by_name("status").expect("declared").deserialize::<Status>();
    assert!(
        error.expect_err("no member").to_string().contains("unknown variant `9`, expected `NEW` or `PAID`")
    );
}

#[test]
fn what_a_type_refuses_is_an_error_with_its_path() {
    #[derive(Deserialize, Debug)]
    #[expect(dead_code, reason = "it is never filled")]
    struct Narrow {
        #[serde(default)]
        items: Vec<NarrowItem>,
        #[serde(default)]
        totals: HashMap<String, u8>,
        #[serde(default)]
        counts: BTreeMap<u8, u8>,
        status: Option<bool>,
        codes: Option<(i8, i8)>,
        payment: Option<Payment>,
    }
    #[derive(Deserialize, Debug)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "it is never filled")]
    struct NarrowItem {
        sku: String,
    }
    let ty = type_of(IDL, "Order");
    let arena = Arena::new();
    for (json, expected) in [
        (
            r#"{"id": 1, "items": [{"sku": ""}, {"sku": "", "quantity": 1}]}"#,
            "items[1]: unknown field `quantity`",
        ),
        (
            r#"{"id": 1, "totals": {"a": 1, "b": 256}}"#,
            "totals[\"b\"]: invalid value: integer `256`, expected u8",
        ),
        (r#"{"id": 1, "counts": {"-1": 1}}"#, "counts[0]: invalid value: integer `-1`, expected u8"),
        (r#"{"id": 1, "counts": {"PAID": -1}}"#, "counts[2]: invalid value: integer `-1`, expected u8"),
        (r#"{"id": 1, "status": "PAID"}"#, "status: invalid type: string \"PAID\", expected a boolean"),
        (r#"{"id": 1, "codes": [1]}"#, "codes: invalid length 1, expected a tuple of size 2"),
        (r#"{"id": 1, "codes": [1, 2, 3]}"#, "codes: invalid length 3, expected fewer elements"),
        (r#"{"id": 1, "codes": [1, 300]}"#, "codes[1]: invalid value: integer `300`, expected i8"),
        (
            r#"{"id": 1, "payment": {"coins": [1, -1]}}"#,
            "payment.coins[1]: invalid value: integer `-1`, expected u64",
        ),
    ] {
        let error = build(&ty, &arena, json).deserialize::<Narrow>().expect_err(json);
        assert!(error.to_string().starts_with(expected), "{json}: {error}");
        assert!(matches!(error.kind(), SerdeErrorKind::Custom(_)), "{json}: {error:?}");
    }
    let codec = Codec::builder(&ty)
        .utf8(Utf8::OnAccess)
        .executor(crate::executors::fastest(Protocol::Binary))
        .build()
        .expect("compiles");
    let bytes = [10, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 11, 0, 3, 0, 0, 0, 2, b'a', 0xff, 0];
    let message = codec.decode(&arena, &bytes).expect("it is a message");
    let error = message.deserialize::<BTreeMap<String, Tree>>().map(drop).expect_err("it is not UTF-8");
    assert_eq!(error.to_string(), "note: string is not UTF-8 (from its byte 1); read it as bytes");
    assert!(matches!(error.kind(), SerdeErrorKind::Access(_)));
    let note = message.get_by_name("note").expect("declared");
    assert!(matches!(note, ValueRef::InvalidString(b"a\xff")));
}

#[test]
fn what_the_schema_refuses_is_an_error_with_its_path() {
    let ty = type_of(IDL, "Order");
    let arena = Arena::new();
    let json = |value: serde_json::Value| value;
    for (value, expected) in [
        (json(serde_json::json!({})), "required field `id` is not set"),
        (json(serde_json::json!(5)), "integer 5 given, expected Order"),
        (json(serde_json::json!(null)), "nothing given, expected Order"),
        (json(serde_json::json!([])), "a sequence given, expected Order"),
        (json(serde_json::json!({"id": "x"})), "id: a string given, expected i64"),
        (json(serde_json::json!({"id": 1.5})), "id: double 1.5 given, expected i64"),
        (json(serde_json::json!({"id": u64::MAX})), "id: integer 18446744073709551615 given, expected i64"),
        (json(serde_json::json!({"id": 1, "tiny": 128})), "tiny: integer 128 given, expected i8"),
        (json(serde_json::json!({"id": 1, "nite": ""})), "`Order` has no field `nite`; did you mean `note`?"),
        (
            json(serde_json::json!({"id": 1, "status": "PAYED"})),
            "status: enum `Status` has no member `PAYED`",
        ),
        (
            json(serde_json::json!({"id": 1, "status": 1_u64 << 32})),
            "status: integer 4294967296 given, expected Status",
        ),
        (
            json(serde_json::json!({"id": 1, "items": [{"sku": "a"}, {}]})),
            "items[1]: required field `sku` is not set",
        ),
        (json(serde_json::json!({"id": 1, "items": [null]})), "items[0]: nothing given for an element"),
        (json(serde_json::json!({"id": 1, "items": {}})), "items: a map given, expected list<Item>"),
        (
            json(serde_json::json!({"id": 1, "totals": {"a": "b"}})),
            "totals[\"a\"]: a string given, expected i64",
        ),
        (
            json(serde_json::json!({"id": 1, "counts": {"OLD": 1}})),
            "counts[#0]: enum `Status` has no member `OLD`",
        ),
        (json(serde_json::json!({"id": 1, "names": [[0.5]]})), "names: a pair of key and value expected"),
        (
            json(serde_json::json!({"id": 1, "names": [[0.5, "a", 1]]})),
            "names: a pair of key and value expected",
        ),
        (
            json(serde_json::json!({"id": 1, "names": [[0.5, 1]]})),
            "names[#0]: integer 1 given, expected string",
        ),
        (json(serde_json::json!({"id": 1, "names": [7]})), "names: a pair of key and value expected"),
        (json(serde_json::json!({"id": 1, "signature": [1, 256]})), "signature[1]: a byte expected"),
        (json(serde_json::json!({"id": 1, "request": [1, 2]})), "request: 2 bytes given, expected uuid"),
        (json(serde_json::json!({"id": 1, "request": "x"})), "request: `x` is not a uuid"),
        (json(serde_json::json!({"id": 1, "gift": 1})), "gift: integer 1 given, expected bool"),
        (json(serde_json::json!({"id": 1, "payment": {}})), "payment: no member of union `Payment` is set"),
        (
            json(serde_json::json!({"id": 1, "payment": {"card": "", "cash": true}})),
            "payment: two members of the union are given: `card` and `cash`",
        ),
    ] {
        let error = ty.serialize(&arena, &value).map(drop).expect_err(expected);
        assert!(error.to_string().starts_with(expected), "{value}: {error}");
    }
    // What is null is not set, a union's other members too.
    let value = serde_json::json!({"id": 1, "note": null, "payment": {"card": "x", "cash": null}});
    let message = ty.serialize(&arena, &value).expect("it fits");
    assert_eq!(format!("{message:?}"), r#"Order { id: 1, payment: Payment { card: "x" } }"#);
    #[derive(Serialize)]
    enum Wrong {
        Pair(i32, i32),
        Nothing,
        #[serde(rename = "card")]
        Unit,
    }
    let ty = type_of(IDL, "Payment");
    for (value, expected) in [
        (
            Wrong::Pair(1, 2),
            "variant `Pair` with several values, which no union holds given, expected Payment",
        ),
        (Wrong::Nothing, "`Payment` has no field `Nothing`"),
        (Wrong::Unit, "card: a struct given, expected string"),
    ] {
        assert_eq!(ty.serialize(&arena, &value).map(drop).expect_err(expected).to_string(), expected);
    }
}

#[test]
fn unknown_names_can_be_left_out() {
    let ty = type_of(IDL, "Order");
    let arena = Arena::new();
    let value = serde_json::json!({"id": 1, "extra": {"deep": [1]}, "items": [{"sku": "a", "colour": "red"}], "payment": {"cash": true, "new": 1}});
    let error = ty.serialize(&arena, &value).map(drop).expect_err("a name is unknown");
    assert_eq!((error.path(), error.to_string()), (String::new(), "`Order` has no field `extra`".to_owned()));
    let message = ty.serializer(&arena).ignore_unknown().serialize(&value).expect("the rest fits");
    assert_eq!(
        format!("{message:?}"),
        r#"Order { id: 1, items: [Item { sku: "a" }], payment: Payment { cash: true } }"#
    );
}

#[test]
fn a_json_value_as_target_comes_back() {
    let ty = type_of(
        "struct S { 1: map<i32, list<S>> by_number, 2: map<bool, string> by_bool, 3: list<map<string, double>> maps, 4: i64 n, 5: set<byte> s }",
        "S",
    );
    let arena = Arena::new();
    let json = serde_json::json!({
        "by_number": {"-7": [{"n": i64::MIN}, {}], "0": []}, "by_bool": {"true": "x", "false": ""},
        "maps": [{"a": 0.5}, {}], "n": 9007199254740993_i64, "s": [1, -1],
    });
    let message = ty.serialize(&arena, &json).expect("it fits");
    assert_eq!(message.deserialize(), Ok(json));
}

#[test]
fn no_type_is_filled_or_written_deeper_than_messages_are() {
    #[derive(Serialize, Deserialize, Default)]
    struct Chain {
        next: Option<Box<Chain>>,
    }
    let ty = type_of("struct Chain { 1: Chain next }", "Chain");
    let arena = Arena::new();
    let chain =
        |levels: usize| (1..levels).fold(Chain::default(), |next, _| Chain { next: Some(Box::new(next)) });
    let message = ty.serialize(&arena, &chain(512)).expect("as deep as allowed");
    assert!(message.deserialize::<Chain>().is_ok());
    let error = ty.serialize(&arena, &chain(513)).map(drop).expect_err("too deep");
    assert!(error.to_string().ends_with("the message is nested more than 512 levels deep"), "{error}");
    // A message that shares parts may be deeper than any that is read.
    let next = ty.field::<Message>("next").expect("declared");
    let mut b = ty.builder(&arena);
    b.set_struct(next, message).expect("it is of the type");
    let error = b.finish().expect("complete").deserialize::<Chain>().map(drop).expect_err("too deep");
    assert!(error.to_string().ends_with("the value is nested more than 512 levels deep"), "{error}");
}

/// A type that takes whatever comes.
#[derive(Debug, Clone)]
enum Tree {
    Unit,
    Bool(bool),
    Integer(i64),
    Double(f64),
    Text(String),
    Bytes(Vec<u8>),
    Sequence(Vec<Tree>),
    Map(Vec<(Tree, Tree)>),
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Unit)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Integer(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree::Double(value))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Tree, E> {
        Ok(Tree::Bytes(bytes.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Tree::Sequence(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Tree::Map(entries))
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Tree::Unit => serializer.serialize_unit(),
            Tree::Bool(value) => serializer.serialize_bool(*value),
            Tree::Integer(value) => serializer.serialize_i64(*value),
            Tree::Double(value) => serializer.serialize_f64(*value),
            Tree::Text(text) => serializer.serialize_str(text),
            Tree::Bytes(bytes) => serializer.serialize_bytes(bytes),
            Tree::Sequence(items) => serializer.collect_seq(items),
            Tree::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn any_message_fills_a_type_and_comes_back(idl in generate::idl(), seed: u64, size in 1_usize..200) {
        let ty = generate::root(&idl);
        let mut rng = Rng::new(seed);
        for _ in 0..3 {
            let value = generate::message(&ty, &mut rng, size);
            let arena = Arena::new();
            let message = ty.message_from_value(&arena, &value).expect("generated values fit");
            let tree: Tree = message.deserialize().unwrap_or_else(|error| panic!("{error}: {message:?}\n{idl}"));
            let again = ty.serialize(&arena, &tree).unwrap_or_else(|error| panic!("{error}: {tree:?}\n{idl}"));
            let again = again.to_value().expect("strings are UTF-8");
            prop_assert!(same(&again, &value), "{again:?}\nexpected {value:?}\n{tree:?}\n{idl}");
        }
    }
}

#[test]
fn a_message_is_a_map_to_who_asks_for_one() {
    struct Names;
    impl<'de> Visitor<'de> for Names {
        type Value = BTreeMap<String, Tree>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a message")
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
            Deserialize::deserialize(MapAccessDeserializer::new(map))
        }
    }
    let ty = type_of(IDL, "Item");
    let arena = Arena::new();
    let message = build(&ty, &arena, r#"{"sku": "a", "quantity": 2}"#);
    let fields = message.deserialize_map(Names).expect("it is one");
    assert_eq!(fields.keys().collect::<Vec<_>>(), ["quantity", "sku"]);
}
