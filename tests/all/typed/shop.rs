//! Unions, exceptions, recursion, defaults, and messages that own their parts.

use scrimp::typed::{List, UnknownMember};
use scrimp::{
    Arena, ArenaPool, BuildErrorKind, Bytes, Codec, Error, Record, Schema, StructType, ThriftEnum, Utf8,
};
use scrimp_testkit::executors::{PROTOCOLS, codecs_of};

const IDL: &str = r#"
    enum Status { New = 1, Paid = 5 }
    union Payment { 1: string card, 2: bool cash, 4: Item voucher, 7: list<i64> coins }
    struct Item { 1: required string sku, 2: i32 quantity = 1, 3: Status status = Status.Paid, 5: string note = "say \"hi\"\n" }
    struct Order { 1: required i64 id, 2: required Payment payment, 3: optional Payment refund, 4: list<Payment> others, 5: Chain chain }
    struct Chain { 1: i32 n, 2: optional Chain next, 3: list<Chain> branches }
    exception Missing { 1: string sku (x = "y") }
"#;

#[derive(ThriftEnum, Clone, Copy, Debug, Default, PartialEq)]
enum Status {
    #[thrift(1)]
    New,
    #[default]
    #[thrift(5)]
    Paid,
    #[thrift(unknown)]
    Other(i32),
}

#[derive(Record)]
enum Payment<'a> {
    #[thrift(1, name = "card")]
    Card(&'a str),
    #[thrift(2, name = "cash")]
    Cash(bool),
    #[thrift(4, name = "voucher")]
    Voucher(Item<'a>),
    #[thrift(7, name = "coins")]
    Coins(Vec<i64>),
    #[thrift(unknown)]
    New(UnknownMember<'a>),
}

#[derive(Record, Default)]
struct Item<'a> {
    #[thrift(1, required)]
    sku: &'a str,
    #[thrift(2, default = 1)]
    quantity: i32,
    #[thrift(3, default = Status::Paid)]
    status: Status,
    #[thrift(5, default = "say \"hi\"\n")]
    note: &'a str,
}

#[derive(Record)]
struct Order<'a> {
    #[thrift(1, required)]
    id: i64,
    #[thrift(2, required)]
    payment: Payment<'a>,
    #[thrift(3, optional)]
    refund: Option<Payment<'a>>,
    #[thrift(4)]
    others: Vec<Payment<'a>>,
    #[thrift(5)]
    chain: Chain,
}

#[derive(Record, Default)]
struct Chain {
    #[thrift(1)]
    n: i32,
    #[thrift(2, optional)]
    next: Option<Box<Chain>>,
    #[thrift(3)]
    branches: Vec<Chain>,
}

#[derive(Record)]
#[thrift(exception, name = "Missing")]
struct NotThere {
    #[thrift(1)]
    sku: String,
}

/// The type in IDL, and as the Rust types make it.
fn both_ways<T: Record>(name: &str) -> [StructType; 2] {
    let schema = Schema::parse("shop.thrift", IDL).unwrap_or_else(|error| panic!("{error}"));
    let derived = StructType::of::<T>().unwrap_or_else(|error| panic!("{error}"));
    [schema.struct_type(name).expect("declared"), derived]
}

fn every_codec<T: Record>(name: &str) -> Vec<Codec> {
    let types = both_ways::<T>(name);
    types.iter().flat_map(|ty| PROTOCOLS.map(|protocol| codecs_of(ty, protocol))).flatten().collect()
}

fn encoded<T: Record>(codec: &Codec, value: &T) -> Vec<u8> {
    let mut out = Vec::new();
    codec.encode_from(value, &mut out).unwrap_or_else(|error| panic!("{error}"));
    out
}

fn order(payment: Payment<'_>) -> Order<'_> {
    let item = Item { sku: "tea", quantity: 2, status: Status::New, note: "" };
    let others =
        vec![Payment::Cash(true), Payment::Coins(vec![1, -1]), Payment::Voucher(item), Payment::Card("")];
    Order { id: 7, payment, refund: Some(Payment::Cash(false)), others, chain: chain(3) }
}

/// A chain of as many links, of which the second branches.
fn chain(links: i32) -> Chain {
    let next = (links > 1).then(|| Box::new(chain(links - 1)));
    let branches = if links == 2 { vec![chain(1), Chain::default()] } else { Vec::new() };
    Chain { n: links, next, branches }
}

#[test]
fn what_is_written_is_read() {
    for codec in every_codec::<Order<'_>>("Order") {
        let arena = Arena::new();
        let bytes = encoded(&codec, &order(Payment::Card("4242")));
        let view = codec.decode_as::<Order<'_>>(&arena, &bytes).expect("a message");
        assert_eq!(
            format!("{view:?}"),
            concat!(
                r#"Order { id: 7, payment: Card("4242"), refund: Some(Cash(false)), others: [Cash(true), Coins([1, -1]), "#,
                r#"Voucher(Item { sku: "tea", quantity: 2, status: New, note: "" }), Card("")], "#,
                r#"chain: Chain { n: 3, next: Some(Chain { n: 2, next: Some(Chain { n: 1, next: None, branches: [] }), "#,
                r#"branches: [Chain { n: 1, next: None, branches: [] }, Chain { n: 0, next: None, branches: [] }] }), branches: [] } }"#
            ),
            "{codec:?}"
        );
        // The same by reflection, and the same once more from what was read.
        let message = codec.decode(&arena, &bytes).expect("a message");
        assert_eq!(message.get_by_name("id").map(|value| value.as_i64()), Ok(Some(7)));
        assert_eq!(codec.encode_to_vec(message).as_ref(), Ok(&bytes));
    }
}

#[test]
fn both_schemas_make_the_same_bytes() {
    let payments: [fn() -> Payment<'static>; 4] = [
        || Payment::Card("4242"),
        || Payment::Cash(true),
        || Payment::Voucher(Item { sku: "cup", ..Item::default() }),
        || Payment::Coins(vec![1, 2, 3]),
    ];
    for protocol in PROTOCOLS {
        for payment in payments {
            let [idl, derived] = both_ways::<Order<'_>>("Order").map(|ty| {
                codecs_of(&ty, protocol)
                    .iter()
                    .map(|codec| encoded(codec, &order(payment())))
                    .collect::<Vec<_>>()
            });
            assert!(idl.iter().chain(&derived).all(|bytes| *bytes == idl[0]));
        }
    }
}

#[test]
fn defaults_are_read_where_nothing_is() {
    for codec in every_codec::<Item<'_>>("Item") {
        let arena = Arena::new();
        let bytes = match codec.protocol() {
            scrimp::Protocol::Compact => b"\x18\x03tea\0".to_vec(),
            _ => b"\x0b\0\x01\0\0\0\x03tea\0".to_vec(),
        };
        let item = codec.decode_as::<Item<'_>>(&arena, &bytes).expect("a message");
        assert_eq!((item.quantity(), item.status(), item.note()), (1, Status::Paid, "say \"hi\"\n"));
        let message = codec.decode(&arena, &bytes).expect("a message");
        assert_eq!(message.get_by_name("note").map(|value| value.as_str()), Ok(Some("say \"hi\"\n")));
    }
}

#[test]
fn absent_structs_read_as_empty_ones() {
    #[derive(Record)]
    struct Outer {
        #[thrift(1)]
        inner: Inner,
    }
    #[derive(Record)]
    struct Inner {
        #[thrift(1, default = 5)]
        n: i64,
        #[thrift(2)]
        text: String,
        #[thrift(3)]
        numbers: Vec<i16>,
        #[thrift(4)]
        chain: Chain,
    }
    let codec = Codec::of::<Outer>().expect("valid");
    let arena = Arena::new();
    let outer = codec.decode_as::<Outer>(&arena, &[0]).expect("a message");
    let shown = r#"Outer { inner: Inner { n: 5, text: "", numbers: [], chain: Chain { n: 0, next: None, branches: [] } } }"#;
    assert_eq!(format!("{outer:?}"), shown);
}

#[test]
fn members_that_only_newer_schemas_know_are_kept() {
    let newer = Schema::parse("shop.thrift", "union Payment { 3: map<i32, string> points, 1: string card }")
        .expect("valid");
    let newer = newer.struct_type("Payment").expect("declared");
    for protocol in PROTOCOLS {
        for codec in both_ways::<Payment<'_>>("Payment").iter().flat_map(|ty| codecs_of(ty, protocol)) {
            let arena = Arena::new();
            let theirs = codecs_of(&newer, protocol).remove(0);
            let mut b = newer.builder(&arena);
            b.map(newer.field::<scrimp::Map<i32, str>>("points").expect("declared"))
                .expect("a map")
                .insert(7, "x")
                .expect("fits");
            let bytes = theirs.encode_to_vec(b.finish().expect("complete")).expect("not too deep");
            let PaymentView::New(member) = codec.decode_as::<Payment<'_>>(&arena, &bytes).expect("a message")
            else {
                panic!("nobody knows it")
            };
            assert_eq!((member.id(), member.wire_type().to_string().as_str()), (3, "map"));
            assert_eq!(encoded(&codec, &Payment::New(member)), bytes);
            // Where it lies in others, too.
            let whole = Order { others: vec![Payment::New(member)], ..order(Payment::New(member)) };
            let orders = codecs_of(&both_ways::<Order<'_>>("Order")[0], protocol);
            let bytes = encoded(&orders[0], &whole);
            let read = orders[0].decode_as::<Order<'_>>(&arena, &bytes).expect("a message");
            assert!(matches!(read.payment(), PaymentView::New(same) if same == member));
        }
    }
}

#[test]
fn owned_messages_are_viewed_wherever_they_go() {
    let (codec, pool) = (Codec::of::<Order<'_>>().expect("valid"), ArenaPool::new());
    let bytes = Bytes::from(encoded(&codec, &order(Payment::Card("4242"))));
    let owned = codec.decode_owned_in(&pool, bytes).expect("a message");
    let codec = &codec;
    std::thread::scope(|scope| {
        scope.spawn(move || {
            let view = codec.view::<Order<'_>>(owned.message()).expect("it mirrors");
            assert_eq!((view.id(), view.others().len()), (7, 4));
            std::thread::scope(|scope| {
                scope.spawn(|| assert_eq!(view.chain().n(), 3)).join().expect("no panic")
            });
        });
    });
}

#[test]
fn serde_json_and_views_share_a_message() {
    let (codec, arena) = (Codec::of::<Order<'_>>().expect("valid"), Arena::new());
    let order = order(Payment::Cash(true));
    let message = codec.message_from(&arena, &order).expect("it fits");
    let json = serde_json::to_string(&message).expect("a JSON form");
    let again = codec.message_type().from_json(&arena, &scrimp::JsonStyle::new(), &json).expect("a message");
    let view = codec.view::<Order<'_>>(again).expect("it mirrors");
    assert!(matches!(view.payment(), PaymentView::Cash(true)));
    assert_eq!(format!("{view:?}"), format!("{:?}", codec.view::<Order<'_>>(message).expect("it mirrors")));
}

#[test]
fn a_struct_may_have_no_fields() {
    #[derive(Record)]
    struct Nothing {}
    for codec in codecs_of(&StructType::of::<Nothing>().expect("valid"), scrimp::Protocol::Binary) {
        assert_eq!(encoded(&codec, &Nothing {}), [0]);
    }
}

#[test]
fn exceptions_are_exceptions() {
    let [_, derived] = both_ways::<NotThere>("Missing");
    assert_eq!(derived.desc().kind, scrimp::descriptor::StructKind::Exception);
    for codec in every_codec::<NotThere>("Missing") {
        let arena = Arena::new();
        let bytes = encoded(&codec, &NotThere { sku: "tea".to_owned() });
        assert_eq!(codec.decode_as::<NotThere>(&arena, &bytes).expect("a message").sku(), "tea");
    }
}

#[test]
fn what_is_nested_too_deeply_is_refused() {
    let mut deep = Chain::default();
    for _ in 0..2_000 {
        deep = Chain { next: Some(Box::new(deep)), ..Chain::default() };
    }
    let (codec, arena) = (Codec::of::<Chain>().expect("valid"), Arena::new());
    let Err(Error::Build(error)) = codec.message_from(&arena, &deep) else { panic!("it is too deep") };
    assert_eq!(error.kind(), &BuildErrorKind::TooDeep);
    let mut out = b"before".to_vec();
    assert!(matches!(codec.encode_from(&deep, &mut out), Err(Error::Build(_))));
    assert_eq!(out, b"before");
    // A record may be deeper than its codec writes.
    let mut out = Vec::new();
    assert!(matches!(codec.encode_from(&chain(100), &mut out), Err(Error::Encode(_))));
    assert!(codec.encode_from(&chain(30), &mut out).is_ok());
}

#[test]
fn a_message_that_lacks_something_has_no_view() {
    let [ty, _] = both_ways::<Order<'_>>("Order");
    let item = ty.schema().struct_type("Item").expect("declared");
    let wrapper =
        Schema::parse("w.thrift", "struct W { 1: Item item } struct Item { 1: required string sku }")
            .expect("valid");
    let arena = Arena::new();
    let outer = wrapper.struct_type("W").expect("declared");
    let absent = outer
        .builder(&arena)
        .finish()
        .expect("nothing is required")
        .get(outer.field::<scrimp::Struct>("item").expect("declared"));
    #[derive(Record)]
    #[thrift(name = "Item")]
    struct Sku<'a> {
        #[thrift(1, required)]
        sku: &'a str,
    }
    let codec = Codec::new(&wrapper.struct_type("Item").expect("declared")).expect("compiles");
    assert!(matches!(codec.view::<Sku<'_>>(absent), Err(Error::Encode(_))));
    let foreign = Codec::new(&item).expect("compiles");
    assert!(matches!(foreign.view::<Item<'_>>(absent), Err(Error::Encode(_))));
}

#[test]
fn text_that_was_not_checked_is_checked_when_it_is_read() {
    let ty = StructType::of::<NotThere>().expect("valid");
    let codec = Codec::builder(&ty).utf8(Utf8::OnAccess).build().expect("compiles");
    let arena = Arena::new();
    let good = codec.decode_as::<NotThere>(&arena, b"\x0b\0\x01\0\0\0\x01x\0").expect("a message");
    assert_eq!(good.sku(), "x");
    let bad = codec.decode_as::<NotThere>(&arena, b"\x0b\0\x01\0\0\0\x01\xff\0").expect("not looked at");
    let panic = std::panic::catch_unwind(|| bad.sku().len()).expect_err("it is no text");
    assert!(panic.downcast_ref::<String>().is_some_and(|message| message.contains("UTF-8")));
}

#[test]
fn lists_of_one_message_are_parts_of_another() {
    #[derive(Record)]
    struct Page<'a> {
        #[thrift(1)]
        items: List<'a, Item<'a>>,
        #[thrift(2)]
        ids: List<'a, i64>,
    }
    for codec in
        PROTOCOLS.map(|protocol| codecs_of(&StructType::of::<Page<'_>>().expect("valid"), protocol)).concat()
    {
        let arena = Arena::new();
        let items =
            List::collect(&arena, ["a", "b"].map(|sku| Item { sku, ..Item::default() })).expect("they fit");
        let bytes = encoded(&codec, &Page { items, ids: List::from(&[1, 2]) });
        let page = codec.decode_as::<Page<'_>>(&arena, &bytes).expect("a message");
        assert!(page.items().iter().map(|item| item.sku()).eq(["a", "b"]));
        let again = encoded(&codec, &Page { items: page.items().into(), ids: page.ids().into() });
        assert_eq!(again, bytes);
    }
}
