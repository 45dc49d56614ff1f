//! Every type of field: as the schema says it, by both executors, in every format.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::OnceLock;

use proptest::prelude::*;
use scrimp::typed::{List, Map, Set};
use scrimp::{Arena, Codec, Record, Schema, StructType, ThriftEnum, Uuid};
use scrimp_testkit::executors::{PROTOCOLS, codecs_of};

use crate::harness::{Rng, config};
use crate::{generate, oracle};

const IDL: &str = "
    enum Size { S, M = 7, L }
    struct Point { 1: double x, 2: optional i16 y }
    struct Values {
        1: bool flag, 2: i8 tiny, 3: i16 short_number, 4: i32 number, 5: i64 long_number, 6: double ratio, 7: string text, 8: binary blob
        9: uuid id, 10: Size size, 11: Point point, 12: list<bool> flags, 13: list<i8> tinies, 14: list<i16> shorts, 15: list<i32> numbers
        16: list<i64> longs, 17: list<double> ratios, 18: list<string> texts, 19: list<binary> blobs, 20: list<uuid> ids
        21: list<Size> sizes, 22: list<Point> points, 23: list<list<i32>> nested, 24: set<string> words, 25: set<i64> some
        26: map<i8, bool> bits, 27: map<string, Point> places, 28: map<Size, list<string>> by_size, 29: map<i16, map<bool, double>> deep
        30: optional i8 perhaps, 31: optional string maybe, 32: optional list<i32> possibly, -4: i32 below
        300: set<Size> kinds
    }
";

#[derive(ThriftEnum, Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Size {
    S,
    #[thrift(7)]
    M,
    L,
    #[thrift(unknown)]
    Unknown(i32),
}

#[derive(Record)]
struct Point {
    #[thrift(1)]
    x: Option<f64>,
    #[thrift(2, optional)]
    y: Option<i16>,
}

#[derive(Record)]
struct Values<'a> {
    #[thrift(1)]
    flag: Option<bool>,
    #[thrift(2)]
    tiny: Option<i8>,
    #[thrift(3)]
    short_number: Option<i16>,
    #[thrift(4)]
    number: Option<i32>,
    #[thrift(5)]
    long_number: Option<i64>,
    #[thrift(6)]
    ratio: Option<f64>,
    #[thrift(7)]
    text: Option<&'a str>,
    #[thrift(8)]
    blob: Option<&'a [u8]>,
    #[thrift(9)]
    id: Option<Uuid>,
    #[thrift(10)]
    size: Option<Size>,
    #[thrift(11)]
    point: Option<Point>,
    #[thrift(12)]
    flags: Option<&'a [bool]>,
    #[thrift(13)]
    tinies: Option<Vec<i8>>,
    #[thrift(14)]
    shorts: Option<Vec<i16>>,
    #[thrift(15)]
    numbers: Option<List<'a, i32>>,
    #[thrift(16)]
    longs: Option<List<'a, i64>>,
    #[thrift(17)]
    ratios: Option<&'a [f64]>,
    #[thrift(18)]
    texts: Option<Vec<&'a str>>,
    #[thrift(19)]
    blobs: Option<List<'a, &'a [u8]>>,
    #[thrift(20)]
    ids: Option<Vec<Uuid>>,
    #[thrift(21)]
    sizes: Option<Vec<Size>>,
    #[thrift(22)]
    points: Option<Vec<Point>>,
    #[thrift(23)]
    nested: Option<Vec<Vec<i32>>>,
    #[thrift(24)]
    words: Option<Words<'a>>,
    #[thrift(25)]
    some: Option<Set<'a, i64>>,
    #[thrift(26)]
    bits: Option<Map<'a, i8, bool>>,
    #[thrift(27)]
    places: Option<Entries<'a, Point>>,
    #[thrift(28)]
    by_size: Option<Map<'a, Size, List<'a, &'a str>>>,
    #[thrift(29)]
    deep: Option<Map<'a, i16, Map<'a, bool, f64>>>,
    #[thrift(30, optional)]
    perhaps: Option<i8>,
    #[thrift(31, optional)]
    maybe: Option<String>,
    #[thrift(32, optional)]
    possibly: Option<&'a [i32]>,
    #[thrift(-4)]
    below: Option<i32>,
    #[thrift(300)]
    kinds: Option<Set<'a, Size>>,
}

/// Names of types are seen through.
type Words<'a> = Set<'a, &'a str>;
type Entries<'a, T> = Map<'a, &'a str, T>;

fn points(view: PointView<'_>) -> Point {
    Point { x: view.x(), y: view.y() }
}

/// What a view shows, as a value to write.
fn copy<'a>(arena: &'a Arena, view: ValuesView<'a>) -> Values<'a> {
    let built = "it was in a record";
    Values {
        flag: view.flag(),
        tiny: view.tiny(),
        short_number: view.short_number(),
        number: view.number(),
        long_number: view.long_number(),
        ratio: view.ratio(),
        text: view.text(),
        blob: view.blob(),
        id: view.id(),
        size: view.size(),
        point: view.point().map(points),
        flags: view.flags().map(|list| list.as_slice()),
        tinies: view.tinies().map(|list| list.as_slice().to_vec()),
        shorts: view.shorts().map(|list| list.iter().collect()),
        numbers: view.numbers().map(|list| List::from(list.as_slice())),
        longs: view.longs().map(Into::into),
        ratios: view.ratios().map(|list| list.as_slice()),
        texts: view.texts().map(|list| list.iter().collect()),
        blobs: view.blobs().map(|list| List::collect(arena, list).expect(built)),
        ids: view.ids().map(|list| list.iter().collect()),
        sizes: view.sizes().map(|list| list.iter().collect()),
        points: view.points().map(|list| list.iter().map(points).collect()),
        nested: view.nested().map(|list| list.iter().map(|list| list.iter().collect()).collect()),
        words: view.words().map(|set| Set::collect(arena, set).expect(built)),
        some: view.some().map(|set| Set::collect(arena, set).expect(built)),
        bits: view.bits().map(|map| Map::collect(arena, map).expect(built)),
        places: view.places().map(|map| {
            Map::collect(arena, map.iter().map(|(key, point)| (key, points(point)))).expect(built)
        }),
        by_size: view.by_size().map(|map| {
            Map::collect(arena, map.iter().map(|(size, texts)| (size, texts.into()))).expect(built)
        }),
        deep: view
            .deep()
            .map(|map| Map::collect(arena, map.iter().map(|(key, map)| (key, map.into()))).expect(built)),
        perhaps: view.perhaps(),
        maybe: view.maybe().map(str::to_owned),
        possibly: view.possibly().map(|list| list.as_slice()),
        below: view.below(),
        kinds: view.kinds().map(Into::into),
    }
}

/// The type in IDL, and codecs of it and of the one that the Rust types make, in each format and by each executor.
fn codecs() -> &'static (StructType, Vec<Codec>) {
    static CODECS: OnceLock<(StructType, Vec<Codec>)> = OnceLock::new();
    CODECS.get_or_init(|| {
        let ty = Schema::parse("values.thrift", IDL).expect("valid").struct_type("Values").expect("declared");
        let derived = StructType::of::<Values<'_>>().expect("valid");
        let codecs = [&ty, &derived].map(|ty| PROTOCOLS.map(|protocol| codecs_of(ty, protocol)).concat());
        (ty, codecs.concat())
    })
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn values_agree_with_apache_and_with_handles(seed: u64, size in 1_usize..200) {
        let (ty, codecs) = codecs();
        let mut rng = Rng::new(seed);
        let value = generate::message(ty, &mut rng, size);
        let arena = Arena::new();
        let message = ty.message_from_value(&arena, &value).expect("generated values fit");
        for codec in codecs {
            let expected = oracle::encode(ty, codec.protocol(), &value);
            let view = codec.decode_as::<Values<'_>>(&arena, &expected);
            let view = view.unwrap_or_else(|error| panic!("{error}"));
            let mut bytes = Vec::new();
            let written = codec.encode_from(&copy(&arena, view), &mut bytes);
            prop_assert!(written.is_ok(), "{written:?}");
            prop_assert_eq!(&bytes, &expected, "{:?}", codec);
            // What was built by handles is read alike, by codecs of its own schema.
            if let Ok(built) = codec.view::<Values<'_>>(message) {
                prop_assert_eq!(format!("{built:?}"), format!("{view:?}"));
            }
        }
    }
}

#[test]
fn collections_of_the_standard_library_are_written() {
    #[derive(Record)]
    struct Owned {
        #[thrift(1)]
        sorted: BTreeSet<i32>,
        #[thrift(2)]
        hashed: HashSet<String>,
        #[thrift(3)]
        map: BTreeMap<String, Vec<u8>>,
    }
    let value = Owned {
        sorted: BTreeSet::from([3, 1]),
        hashed: HashSet::from(["x".to_owned()]),
        map: BTreeMap::from([("b".to_owned(), vec![1]), ("a".to_owned(), vec![])]),
    };
    for protocol in PROTOCOLS {
        for codec in codecs_of(&StructType::of::<Owned>().expect("valid"), protocol) {
            let arena = Arena::new();
            let message = codec.message_from(&arena, &value).expect("it fits");
            assert_eq!(
                format!("{message:?}"),
                r#"Owned { sorted: {1, 3}, hashed: {"x"}, map: {"a": b"", "b": b"\x01"} }"#
            );
            let view = codec.view::<Owned>(message).expect("it mirrors");
            assert_eq!((view.map().get("b"), view.map().get("c")), (Some(&[1][..]), None));
        }
    }
}

#[test]
fn many_fields_take_several_words_of_presence() {
    macro_rules! wide {
        ($($id:literal $field:ident)*) => {
            #[derive(Record)]
            struct Wide {
                $(#[thrift($id)] $field: Option<i32>,)*
            }
            impl Wide {
                fn new(mut value: impl FnMut(i32) -> Option<i32>) -> Self {
                    Self { $($field: value($id),)* }
                }
                fn shown(view: WideView<'_>) -> Vec<Option<i32>> {
                    vec![$(view.$field()),*]
                }
            }
        };
    }
    wide! {
        1 f1 2 f2 3 f3 4 f4 5 f5 6 f6 7 f7 8 f8 9 f9 10 f10 11 f11 12 f12 13 f13 14 f14 15 f15 16 f16 17 f17 18 f18 19 f19 20 f20
        21 f21 22 f22 23 f23 24 f24 25 f25 26 f26 27 f27 28 f28 29 f29 30 f30 31 f31 32 f32 33 f33 34 f34 35 f35 36 f36 37 f37
        38 f38 39 f39 40 f40 41 f41 42 f42 43 f43 44 f44 45 f45 46 f46 47 f47 48 f48 49 f49 50 f50 51 f51 52 f52 53 f53 54 f54
        55 f55 56 f56 57 f57 58 f58 59 f59 60 f60 61 f61 62 f62 63 f63 64 f64 65 f65 66 f66 67 f67 68 f68 69 f69 70 f70
    }
    for protocol in PROTOCOLS {
        for codec in codecs_of(&StructType::of::<Wide>().expect("valid"), protocol) {
            for step in [1, 2, 3, 64, 100] {
                let expected = (1..=70).map(|id| (id % step == 0).then_some(id)).collect::<Vec<_>>();
                let mut bytes = Vec::new();
                codec.encode_from(&Wide::new(|id| expected[id as usize - 1]), &mut bytes).expect("it fits");
                let arena = Arena::new();
                assert_eq!(
                    Wide::shown(codec.decode_as::<Wide>(&arena, &bytes).expect("a message")),
                    expected
                );
            }
        }
    }
}
