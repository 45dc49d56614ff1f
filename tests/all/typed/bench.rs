//! Leaf, Node and Tree of the test data, written as Rust types: against the bytes of Apache's library, and against handles.

use std::collections::{BTreeMap, HashMap};

use scrimp::builder::StructBuilder;
use scrimp::typed::{List, Map};
use scrimp::{Arena, BuildError, Codec, Record, StructType, ThriftEnum};
use scrimp_testkit::executors::{PROTOCOLS, codecs_of};

use crate::harness::Rng;
use crate::testdata::{schema, testdata};

#[derive(ThriftEnum, Clone, Copy, Debug, PartialEq)]
enum Kind {
    #[thrift(0, name = "NONE")]
    Empty,
    #[thrift(name = "FIRST")]
    First,
    #[thrift(name = "SECOND")]
    Second,
    #[thrift(unknown)]
    Other(i32),
}

#[derive(Record, Clone, Copy)]
struct Leaf<'a> {
    #[thrift(1)]
    tiny: i8,
    #[thrift(2)]
    big: i64,
    #[thrift(3)]
    ratio: f64,
    #[thrift(4)]
    count: i32,
    #[thrift(5)]
    text: &'a str,
    #[thrift(6)]
    blob: &'a [u8],
    #[thrift(7)]
    kind: Kind,
}

#[derive(Record)]
struct Node<'a> {
    #[thrift(1)]
    name: &'a str,
    #[thrift(2)]
    leaves: List<'a, Leaf<'a>>,
    #[thrift(3)]
    ratio: f64,
    #[thrift(4)]
    count: i32,
    #[thrift(5)]
    counts: List<'a, i32>,
    #[thrift(6)]
    big: i64,
    #[thrift(7)]
    labels: Map<'a, &'a str, &'a str>,
    #[thrift(8)]
    leaf: Option<Leaf<'a>>,
    #[thrift(9)]
    by_number: Map<'a, i32, i64>,
    #[thrift(10)]
    names: List<'a, &'a str>,
    #[thrift(11)]
    blob: &'a [u8],
    #[thrift(12)]
    names_by_number: Map<'a, i64, &'a str>,
    #[thrift(13)]
    bigs: List<'a, i64>,
    #[thrift(14)]
    tiny: i8,
    #[thrift(15)]
    leaves_by_name: Map<'a, &'a str, Leaf<'a>>,
}

#[derive(Record)]
struct Tree<'a> {
    #[thrift(1)]
    nodes_by_name: Map<'a, &'a str, Node<'a>>,
    #[thrift(2)]
    leaf: Option<Leaf<'a>>,
    #[thrift(3)]
    tiny: i8,
    #[thrift(4)]
    ratio: f64,
    #[thrift(5)]
    nodes: List<'a, Node<'a>>,
    #[thrift(6)]
    big: i64,
    #[thrift(7)]
    node: Option<Node<'a>>,
    #[thrift(8)]
    blob: &'a [u8],
    #[thrift(9)]
    name: &'a str,
    #[thrift(11)]
    count: i32,
}

/// As `Leaf`, with all that it holds.
#[derive(Record)]
#[thrift(name = "Leaf")]
struct OwnedLeaf {
    #[thrift(1)]
    tiny: Option<i8>,
    #[thrift(2)]
    big: Option<i64>,
    #[thrift(3)]
    ratio: Option<f64>,
    #[thrift(4)]
    count: Option<i32>,
    #[thrift(5)]
    text: Option<String>,
    #[thrift(6)]
    blob: Option<Vec<u8>>,
    #[thrift(7)]
    kind: Option<i32>,
}

/// As `Node`, with all that it holds.
#[derive(Record)]
#[thrift(name = "Node")]
struct OwnedNode {
    #[thrift(1)]
    name: Option<String>,
    #[thrift(2)]
    leaves: Option<Vec<OwnedLeaf>>,
    #[thrift(3)]
    ratio: Option<f64>,
    #[thrift(4)]
    count: Option<i32>,
    #[thrift(5)]
    counts: Option<Vec<i32>>,
    #[thrift(6)]
    big: Option<i64>,
    #[thrift(7)]
    labels: Option<HashMap<String, String>>,
    #[thrift(8)]
    leaf: Option<OwnedLeaf>,
    #[thrift(9)]
    by_number: Option<BTreeMap<i32, i64>>,
    #[thrift(10)]
    names: Option<Vec<String>>,
    #[thrift(11)]
    blob: Option<Vec<u8>>,
    #[thrift(12)]
    names_by_number: Option<BTreeMap<i64, String>>,
    #[thrift(13)]
    bigs: Option<Vec<i64>>,
    #[thrift(14)]
    tiny: Option<i8>,
    #[thrift(15)]
    leaves_by_name: Option<BTreeMap<String, OwnedLeaf>>,
}

/// What a view shows, as a value to write.
fn leaf(view: LeafView<'_>) -> Leaf<'_> {
    Leaf {
        tiny: view.tiny(),
        big: view.big(),
        ratio: view.ratio(),
        count: view.count(),
        text: view.text(),
        blob: view.blob(),
        kind: view.kind(),
    }
}

/// As [`leaf`]; containers are filled anew.
fn node<'a>(arena: &'a Arena, view: NodeView<'a>) -> Node<'a> {
    let built = "it was in a record";
    Node {
        name: view.name(),
        leaves: List::collect(arena, view.leaves().iter().map(leaf)).expect(built),
        ratio: view.ratio(),
        count: view.count(),
        counts: List::from(view.counts().as_slice()),
        big: view.big(),
        labels: Map::collect(arena, view.labels().iter()).expect(built),
        leaf: view.leaf().map(leaf),
        by_number: view.by_number().into(),
        names: List::collect(arena, view.names().iter()).expect(built),
        blob: view.blob(),
        names_by_number: view.names_by_number().into(),
        bigs: view.bigs().into(),
        tiny: view.tiny(),
        leaves_by_name: Map::collect(
            arena,
            view.leaves_by_name().iter().map(|(key, value)| (key, leaf(value))),
        )
        .expect(built),
    }
}

/// As [`node`].
fn tree<'a>(arena: &'a Arena, view: TreeView<'a>) -> Tree<'a> {
    let built = "it was in a record";
    Tree {
        nodes_by_name: Map::collect(
            arena,
            view.nodes_by_name().iter().map(|(key, value)| (key, node(arena, value))),
        )
        .expect(built),
        leaf: view.leaf().map(leaf),
        tiny: view.tiny(),
        ratio: view.ratio(),
        nodes: List::collect(arena, view.nodes().iter().map(|value| node(arena, value))).expect(built),
        big: view.big(),
        node: view.node().map(|view| node(arena, view)),
        blob: view.blob(),
        name: view.name(),
        count: view.count(),
    }
}

/// The types in the IDL of the test data, and as the Rust types make them.
fn both_ways<T: Record>(name: &str) -> [StructType; 2] {
    let by_idl = schema("bench.thrift").struct_type(name).expect("declared");
    [by_idl, StructType::of::<T>().unwrap_or_else(|error| panic!("{error}"))]
}

/// Reads the payloads `name` as a `T`, and writes what `copy` makes of the view, by every codec of a schema that is written and one that is
/// derived.
fn reproduces<T: Record + 'static>(
    name: &str,
    struct_name: &str,
    encode: impl for<'a> Fn(&Codec, &'a Arena, T::View<'a>) -> Vec<u8>,
) {
    for protocol in PROTOCOLS {
        let suffix = if protocol == scrimp::Protocol::Binary { "bin" } else { "compact" };
        let bytes = std::fs::read(testdata(&format!("payloads/rust/{name}.{suffix}"))).expect("a payload");
        for ty in both_ways::<T>(struct_name) {
            for codec in codecs_of(&ty, protocol) {
                let arena = Arena::new();
                let view = codec.decode_as::<T>(&arena, &bytes).unwrap_or_else(|error| panic!("{error}"));
                assert!(encode(&codec, &arena, view) == bytes, "{name} by {codec:?}");
            }
        }
    }
}

fn encoded<T: Record>(codec: &Codec, value: &T) -> Vec<u8> {
    let mut out = b"before".to_vec();
    let written = codec.encode_from(value, &mut out).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(out.len(), 6 + written);
    let arena = Arena::new();
    let message = codec.message_from(&arena, value).expect("it was encoded");
    assert_eq!(codec.encode_to_vec(message).as_deref(), Ok(&out[6..]), "by way of a message");
    out.split_off(6)
}

#[test]
fn what_apache_wrote_is_read_and_written_again() {
    reproduces::<Leaf<'static>>("small", "Leaf", |codec, _, view| encoded(codec, &leaf_of(view)));
    reproduces::<Node<'static>>("medium", "Node", |codec, arena, view| encoded(codec, &node(arena, view)));
    reproduces::<Tree<'static>>("large", "Tree", |codec, arena, view| encoded(codec, &tree(arena, view)));
}

/// [`leaf`] with a lifetime that closures can name.
fn leaf_of<'a>(view: LeafView<'a>) -> Leaf<'a> {
    leaf(view)
}

fn text(rng: &mut Rng) -> String {
    (0..rng.below(40)).map(|_| ['a', 'ß', '好', '0'][rng.below(4)]).collect()
}

fn random_leaf(rng: &mut Rng) -> OwnedLeaf {
    let mut is_there = || rng.below(3) > 0;
    let there: Vec<bool> = (0..7).map(|_| is_there()).collect();
    OwnedLeaf {
        tiny: there[0].then(|| rng.bits() as i8),
        big: there[1].then(|| rng.bits() as i64),
        ratio: there[2].then(|| rng.double()),
        count: there[3].then(|| rng.bits() as i32),
        text: there[4].then(|| text(rng)),
        blob: there[5].then(|| text(rng).into_bytes()),
        kind: there[6].then(|| rng.below(5) as i32 - 1),
    }
}

fn random_node(rng: &mut Rng) -> OwnedNode {
    fn many<T>(rng: &mut Rng, mut make: impl FnMut(&mut Rng) -> T) -> Option<Vec<T>> {
        let count = rng.below(6);
        (count > 0).then(|| (1..count).map(|_| make(rng)).collect())
    }
    OwnedNode {
        name: (rng.below(2) == 0).then(|| text(rng)),
        leaves: many(rng, random_leaf),
        ratio: (rng.below(2) == 0).then(|| rng.double()),
        count: (rng.below(2) == 0).then(|| rng.bits() as i32),
        counts: many(rng, |rng| rng.bits() as i32),
        big: (rng.below(2) == 0).then(|| rng.bits() as i64),
        labels: many(rng, |rng| (text(rng), text(rng))).map(HashMap::from_iter),
        leaf: (rng.below(2) == 0).then(|| random_leaf(rng)),
        by_number: many(rng, |rng| (rng.bits() as i32, rng.bits() as i64)).map(BTreeMap::from_iter),
        names: many(rng, text),
        blob: (rng.below(2) == 0).then(|| text(rng).into_bytes()),
        names_by_number: many(rng, |rng| (rng.bits() as i64, text(rng))).map(BTreeMap::from_iter),
        bigs: many(rng, |rng| rng.bits() as i64),
        tiny: (rng.below(2) == 0).then(|| rng.bits() as i8),
        leaves_by_name: many(rng, |rng| (text(rng), random_leaf(rng))).map(BTreeMap::from_iter),
    }
}

/// What `value` has, by handles.
fn fill_leaf(ty: &StructType, b: &mut StructBuilder<'_, '_>, value: &OwnedLeaf) -> Result<(), BuildError> {
    macro_rules! set {
        ($($field:ident: $ty:ty,)*) => {
            $(if let Some(value) = &value.$field {
                b.set(ty.field::<$ty>(stringify!($field)).expect("declared"), value.to_owned().into_handle())?;
            })*
        };
    }
    trait IntoHandle: Sized {
        fn into_handle(self) -> Self {
            self
        }
    }
    impl IntoHandle for i8 {}
    impl IntoHandle for i32 {}
    impl IntoHandle for i64 {}
    impl IntoHandle for f64 {}
    set! { tiny: i8, big: i64, ratio: f64, count: i32, kind: i32, }
    if let Some(value) = &value.text {
        b.set(ty.field::<str>("text").expect("declared"), value)?;
    }
    if let Some(value) = &value.blob {
        b.set(ty.field::<[u8]>("blob").expect("declared"), value)?;
    }
    Ok(())
}

#[test]
fn the_bytes_are_those_of_handles() {
    let mut rng = Rng::new(16);
    let [ty, derived] = both_ways::<OwnedLeaf>("Leaf");
    let arena = Arena::new();
    for _ in 0..100 {
        let value = random_leaf(&mut rng);
        let mut b = ty.builder(&arena);
        fill_leaf(&ty, &mut b, &value).expect("it fits");
        let message = b.finish().expect("nothing is required");
        for protocol in PROTOCOLS {
            let codecs = codecs_of(&ty, protocol);
            let expected = codecs[0].encode_to_vec(message).expect("not too deep");
            for codec in codecs.into_iter().chain(codecs_of(&derived, protocol)) {
                assert_eq!(encoded(&codec, &value), expected, "{codec:?}");
                let view = codec.decode_as::<OwnedLeaf>(&arena, &expected).expect("a message");
                let OwnedLeaf { tiny, big, ratio, count, text, blob, kind } = &value;
                assert_eq!(
                    (
                        view.tiny(),
                        view.big(),
                        view.ratio(),
                        view.count(),
                        view.text(),
                        view.blob(),
                        view.kind()
                    ),
                    (*tiny, *big, *ratio, *count, text.as_deref(), blob.as_deref(), *kind)
                );
            }
        }
    }
}

#[test]
fn what_owns_its_parts_is_written_as_what_borrows_them() {
    let mut rng = Rng::new(17);
    let types = both_ways::<OwnedNode>("Node");
    let codecs: Vec<Codec> =
        types.iter().flat_map(|ty| PROTOCOLS.map(|protocol| codecs_of(ty, protocol))).flatten().collect();
    for _ in 0..30 {
        let value = random_node(&mut rng);
        for codec in &codecs {
            let bytes = encoded(codec, &value);
            let arena = Arena::new();
            let view = codec.decode_as::<OwnedNode>(&arena, &bytes).expect("a message");
            assert_eq!(view.name(), value.name.as_deref());
            assert_eq!(view.counts().map(|list| list.as_slice()), value.counts.as_deref());
            assert_eq!(view.leaves().map(|list| list.len()), value.leaves.as_ref().map(Vec::len));
            let labels = view.labels().map(|map| map.iter().collect::<HashMap<_, _>>());
            let expected = value.labels.as_ref();
            let expected = expected
                .map(|map| map.iter().map(|(key, value)| (&**key, &**value)).collect::<HashMap<_, _>>());
            assert_eq!(labels, expected);
            // The whole, by what does not know the types.
            let message = codec.decode(&arena, &bytes).expect("a message");
            assert_eq!(message, codec.message_from(&arena, &value).expect("it fits"), "{codec:?}");
        }
    }
}

#[test]
fn unknown_numbers_of_enums_are_kept() {
    let codec = Codec::of::<Leaf>().expect("valid");
    let arena = Arena::new();
    let view = codec.decode_as::<Leaf>(&arena, &[8, 0, 7, 0, 0, 0, 9, 0]).expect("a message");
    assert_eq!(view.kind(), Kind::Other(9));
    assert_eq!((Kind::Empty.number(), Kind::Second.number(), Kind::from_number(1)), (0, 2, Kind::First));
    let written = encoded(&codec, &leaf(view));
    assert_eq!(codec.decode_as::<Leaf>(&arena, &written).expect("a message").kind(), Kind::Other(9));
}
