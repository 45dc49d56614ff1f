//! Messages that own what they need.

use std::sync::Arc;

use scrimp::{Arena, ListRef, OwnedMessage};

use crate::executors::codecs;
use crate::harness::type_of;
use crate::tree::{self, Node};

const IDL: &str = "struct S { 1: string text, 2: list<i64> longs, 3: optional S next }";

fn bytes(text: &str) -> bytes::Bytes {
    let longs = (0..50_i64).map(|n| Node::Fixed(tree::I64, n.to_be_bytes().to_vec())).collect();
    let next = Node::Struct(vec![(1, Node::text("inner"))]);
    Node::Struct(vec![(1, Node::text(text)), (2, Node::List(tree::LIST, tree::I64, longs)), (3, next)])
        .to_bytes()
        .into()
}

#[test]
fn an_owned_message_outlives_everything_it_came_from() {
    let owned: Vec<OwnedMessage> = {
        let ty = type_of(IDL, "S");
        codecs(&ty).iter().map(|codec| codec.decode_owned(bytes("hello")).expect("complete")).collect()
    };
    for owned in owned {
        let ty = owned.message_type().clone();
        let message = owned.message();
        assert_eq!(message.get(ty.field::<str>("text").expect("declared")), "hello");
        assert_eq!(message.get(&ty.path::<str>("next.text").expect("declared")), "inner");
        assert_eq!(owned.bytes(), &bytes("hello"));
        assert!(format!("{owned:?}").starts_with(r#"S { text: "hello", longs: [0, 1"#));
    }
}

#[test]
fn an_owned_message_is_sent_and_shared_between_threads() {
    let ty = type_of(IDL, "S");
    let (text, longs) =
        (ty.field::<str>("text").expect("declared"), ty.field::<ListRef>("longs").expect("declared"));
    for codec in codecs(&ty) {
        let owned = Arc::new(codec.decode_owned(bytes("shared")).expect("complete"));
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let (owned, codec) = (Arc::clone(&owned), codec.clone());
                std::thread::spawn(move || {
                    let message = owned.message();
                    let sum: i64 = message.get(longs).as_slice::<i64>().expect("i64s").iter().sum();
                    let mut out = Vec::new();
                    codec.encode(message, &mut out).expect("complete");
                    // A thread may build on it in an arena of its own.
                    let arena = Arena::new();
                    let mut b = message.edit(&arena);
                    b.set(text, "changed").expect("fits");
                    assert_eq!(b.finish().expect("complete").get(text), "changed");
                    (message.get(text).to_owned(), sum, out)
                })
            })
            .collect();
        drop(codec);
        for thread in threads {
            let (text, sum, out) = thread.join().expect("no panic");
            assert_eq!((text.as_str(), sum), ("shared", 1225));
            assert_eq!(out, bytes("shared"));
        }
    }
}

#[test]
fn a_borrowed_message_is_read_by_other_threads() {
    let ty = type_of(IDL, "S");
    let text = ty.field::<str>("text").expect("declared");
    for codec in codecs(&ty) {
        let (arena, bytes) = (Arena::new(), bytes("scoped"));
        let message = codec.decode(&arena, &bytes).expect("complete");
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| assert_eq!(message.get(text), "scoped"));
            }
        });
    }
}

#[test]
fn bad_bytes_own_nothing() {
    let ty = type_of(IDL, "S");
    for codec in codecs(&ty) {
        let whole = bytes("x");
        let cut = whole.slice(..whole.len() - 1);
        assert!(codec.decode_owned(cut).is_err());
        assert!(codec.decode_owned(bytes::Bytes::new()).is_err());
        // A part of a larger buffer, at any alignment.
        for start in 0..9 {
            let buffer = bytes::Bytes::from([&vec![0xff; start][..], &whole, b"rest"].concat());
            let part = buffer.slice(start..start + whole.len());
            drop(buffer);
            let owned = codec.decode_owned(part).expect("complete");
            assert_eq!(owned.message().get(ty.field::<str>("text").expect("declared")), "x");
        }
    }
}
