//! Messages that own what they need.

use std::sync::{Arc, Mutex};

use scrimp::{Arena, ArenaPool, BuildErrorKind, Codec, ListRef, Message, OwnedMessage, StructType};

use crate::executors::codecs;
use crate::harness::type_of;
use crate::tree::{self, Node};

/// `value`, which is never dropped, where leak checkers see it.
fn forever<T>(value: T) -> &'static T {
    static ALL: Mutex<Vec<usize>> = Mutex::new(Vec::new());
    let value: &'static T = Box::leak(Box::new(value));
    ALL.lock().expect("no test panics here").push(std::ptr::from_ref(value).addr());
    value
}

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

/// Holds its arguments as a future's state does.
fn is_sent<T: Send + 'static>(_: &T) {}

#[test]
fn futures_that_hold_messages_are_sent() {
    async fn elsewhere() {}
    async fn with_an_arena(codec: Codec, bytes: Vec<u8>) -> usize {
        let arena = Arena::new();
        let message = codec.decode(&arena, &bytes).expect("complete");
        elsewhere().await;
        message.fields().count()
    }
    async fn with_a_pool(codec: Codec, pool: ArenaPool, bytes: Vec<u8>) -> usize {
        let (arena, mut out) = (pool.arena(), pool.buffer());
        let message = codec.decode(&arena, &bytes).expect("complete");
        elsewhere().await;
        codec.encode(message, &mut out).expect("complete");
        elsewhere().await;
        out.len()
    }
    async fn with_a_builder(ty: StructType, codec: Codec) -> usize {
        let arena = Arena::new();
        let message = {
            let mut b = ty.builder(&arena);
            b.set_by_name("text", "built").expect("fits");
            b.finish().expect("complete")
        };
        elsewhere().await;
        codec.encode_to_vec(message).expect("complete").len()
    }
    async fn with_an_owned_message(message: OwnedMessage) -> usize {
        let part = message.message();
        elsewhere().await;
        part.fields().count()
    }
    /// Runs a future that never waits.
    fn run<T>(future: impl Future<Output = T> + Send + 'static) -> T {
        is_sent(&future);
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        match std::pin::pin!(future).poll(&mut context) {
            std::task::Poll::Ready(value) => value,
            std::task::Poll::Pending => panic!("it waits"),
        }
    }
    let ty = type_of(IDL, "S");
    for codec in codecs(&ty) {
        let input = bytes("hello");
        assert_eq!(run(with_an_arena(codec.clone(), input.to_vec())), 3);
        assert_eq!(run(with_a_pool(codec.clone(), ArenaPool::new(), input.to_vec())), input.len());
        assert_eq!(run(with_an_owned_message(codec.decode_owned(input).expect("complete"))), 3);
        assert_eq!(run(with_a_builder(ty.clone(), codec)), 13);
    }
}

#[test]
fn panics_are_caught_around_messages() {
    let ty = type_of(IDL, "S");
    let text = ty.field::<str>("text").expect("declared");
    let other = type_of(IDL, "S").field::<str>("text").expect("declared");
    for codec in codecs(&ty) {
        let arena = Arena::new();
        let input = bytes("hello");
        let message = codec.decode(&arena, &input).expect("complete");
        let owned = codec.decode_owned(input.clone()).expect("complete");
        // Without `AssertUnwindSafe`.
        let read = std::panic::catch_unwind(|| {
            codec.decode(&arena, &input).expect("complete").get(text).len()
                + owned.message().get(text).len()
                + message.get(other).len()
        });
        assert!(read.is_err(), "the handle is of another schema");
        assert_eq!(message.get(text), "hello");
    }
}

#[test]
fn messages_are_built_to_be_owned() {
    let ty = type_of(IDL, "S");
    let (text, longs) =
        (ty.field::<str>("text").expect("declared"), ty.field::<ListRef>("longs").expect("declared"));
    let next = ty.field::<Message>("next").expect("declared");
    let pool = ArenaPool::new();
    for round in 0..3 {
        let name = format!("round {round}");
        let fill = |b: &mut scrimp::Builder<'_>| {
            b.set(text, &name)?;
            b.list(longs)?.push(1_i64)?.push(2_i64)?;
            b.nested(next)?.set(text, "inner")?;
            Ok(())
        };
        let built = [
            OwnedMessage::build(&ty, fill).expect("complete"),
            OwnedMessage::build_in(&pool, &ty, fill).expect("complete"),
        ];
        drop(name);
        for owned in built {
            let debug =
                format!("S {{ text: \"round {round}\", longs: [1, 2], next: S {{ text: \"inner\" }} }}");
            assert_eq!(format!("{owned:?}"), debug);
            assert!(owned.bytes().is_empty());
            assert_eq!(owned.message_type().name(), "S");
        }
    }
    let ty = type_of("struct R { 1: required i32 n }", "R");
    for error in [OwnedMessage::build(&ty, |_| Ok(())), OwnedMessage::build_in(&pool, &ty, |_| Ok(()))] {
        let error = error.expect_err("n is missing");
        assert_eq!(error.kind(), &BuildErrorKind::MissingRequired("n".to_owned()));
    }
    let error = OwnedMessage::build(&ty, |b| b.set_by_name("m", 1).map(drop)).expect_err("there is no m");
    assert!(matches!(error.kind(), BuildErrorKind::NoField(_)));
}

#[test]
fn a_builder_cannot_be_replaced_by_one_of_another_type() {
    let ty = type_of(IDL, "S");
    let (other, arena) = (forever(type_of("struct Other { 1: i64 n }", "Other")), forever(Arena::new()));
    let built = std::panic::catch_unwind(|| {
        OwnedMessage::build(&ty, |b| {
            *b = other.builder(arena);
            Ok(())
        })
    });
    let panic = built.expect_err("the type is another one");
    let text = panic.downcast_ref::<String>().expect("a message");
    assert!(text.contains("`fill` put a builder of another type in place"), "{text}");
}

#[test]
fn a_part_keeps_the_whole() {
    let ty = type_of(IDL, "S");
    let (text, next) =
        (ty.field::<str>("text").expect("declared"), ty.field::<Message>("next").expect("declared"));
    for codec in codecs(&ty) {
        let pool = ArenaPool::new();
        let whole = codec.decode_owned_in(&pool, bytes("whole")).expect("complete");
        let clone = whole.clone();
        let part = whole.project(|message| message.get(next));
        let same = part.project(|part| part);
        assert!(part.project_opt(|part| part.get_opt(next)).is_none());
        // What is absent is a default.
        let absent = part.project(|part| part.get(next).get(next));
        drop((whole, clone));
        assert_eq!((part.message_type().name(), part.bytes()), ("S".to_owned(), &bytes("whole")));
        let threads = [part, same].map(|part| {
            std::thread::spawn(move || {
                // Nothing of the whole was used anew meanwhile.
                let copies: Vec<_> = (0..10).map(|_| part.clone()).collect();
                copies.iter().all(|part| part.message().get(text) == "inner")
            })
        });
        for other in 0..20 {
            let other = codec.decode_owned_in(&pool, bytes(&format!("other {other}"))).expect("complete");
            assert!(other.message().get(text).starts_with("other"));
        }
        assert!(threads.into_iter().all(|thread| thread.join().expect("no panic")));
        assert_eq!(absent.message().get(text), "");
    }
}

#[test]
fn a_part_is_of_the_same_schema() {
    let ty = type_of(IDL, "S");
    let owned = OwnedMessage::build(&ty, |_| Ok(())).expect("complete");
    let (other, arena) = (forever(type_of(IDL, "S")), forever(Arena::new()));
    let message = other.builder(arena).finish().expect("complete");
    let panic = std::panic::catch_unwind(|| owned.project(|_| message)).expect_err("of another schema");
    assert_eq!(panic.downcast_ref::<&str>(), Some(&"the message is of another schema"));
}

#[test]
fn pools_are_shared_by_threads_and_types() {
    let types = [type_of(IDL, "S"), type_of("struct P { 1: string text, 2: i32 n }", "P")];
    for index in 0..codecs(&types[0]).len() {
        let pool = ArenaPool::with_limits(3, 1 << 16);
        std::thread::scope(|scope| {
            for thread in 0..4 {
                let (pool, types) = (pool.clone(), &types);
                scope.spawn(move || {
                    let codecs = types.each_ref().map(|ty| codecs(ty).swap_remove(index));
                    let mut kept = std::collections::VecDeque::new();
                    for round in 0..200 {
                        let text = format!("{thread} {round} {}", "x".repeat(round));
                        let node = Node::Struct(vec![(1, Node::text(&text))]).to_bytes();
                        let codec = &codecs[round % 2];
                        let owned = codec.decode_owned_in(&pool, node.clone().into()).expect("complete");
                        assert!(codec.decode_owned_in(&pool, node[..5].to_vec().into()).is_err());
                        kept.push_back((text, owned));
                        if kept.len() > 5 {
                            let (text, owned) = kept.pop_front().expect("there are six");
                            let found = owned.message().get_by_name("text").expect("declared").as_str();
                            assert_eq!(found, Some(text.as_str()));
                            // Freed by another thread.
                            std::thread::spawn(move || drop(owned)).join().expect("no panic");
                        }
                    }
                });
            }
        });
    }
}

#[test]
fn a_closed_pool_keeps_nothing() {
    let ty = type_of(IDL, "S");
    for codec in codecs(&ty) {
        let pool = ArenaPool::new();
        let (arena, buffer) = (pool.arena(), pool.buffer());
        let owned = codec.decode_owned_in(&pool, bytes("last")).expect("complete");
        // The thread keeps the last one.
        drop(["waits", "last"].map(|text| codec.decode_owned_in(&pool, bytes(text)).expect("complete")));
        assert_eq!(format!("{pool:?}"), "ArenaPool { arenas: 1, buffers: 0, .. }");
        // Pools may take turns on a thread.
        let other = ArenaPool::new();
        for _ in 0..3 {
            drop((other.arena(), pool.arena()));
        }
        std::thread::spawn(move || drop(pool)).join().expect("no panic");
        let message = codec.decode(&arena, owned.bytes()).expect("complete");
        assert_eq!(message, owned.message());
        assert!(buffer.is_empty());
    }
}

#[test]
fn large_arenas_and_buffers_are_not_kept() {
    let pool = ArenaPool::with_limits(2, 1 << 16);
    let waiting = |arenas, buffers| {
        assert_eq!(format!("{pool:?}"), format!("ArenaPool {{ arenas: {arenas}, buffers: {buffers}, .. }}"));
    };
    let ty = type_of(IDL, "S");
    let mut arena = pool.arena();
    let name = "x".repeat(1 << 16);
    let mut b = ty.builder(&arena);
    b.set_by_name("text", &name).expect("fits");
    b.finish().expect("complete");
    // As large, whether it is used or not.
    arena.reset();
    drop(arena);
    let mut buffer = pool.buffer();
    buffer.reserve((1 << 16) + 1);
    drop(buffer);
    waiting(0, 0);
    let all = (0..4).map(|_| (pool.arena(), pool.buffer()));
    drop(all.collect::<Vec<_>>());
    waiting(2, 2);
    let none = ArenaPool::with_limits(0, 1 << 16);
    drop((none.arena(), none.buffer()));
    assert_eq!(format!("{none:?}"), "ArenaPool { arenas: 0, buffers: 0, .. }");
}

#[test]
fn scopes_come_and_go_while_messages_stay() {
    let ty = type_of(IDL, "S");
    let text = ty.field::<str>("text").expect("declared");
    let next = ty.field::<Message>("next").expect("declared");
    for codec in codecs(&ty) {
        let arena = Arena::new();
        let (first, inputs) = (bytes("first"), ["a", "b", "c"].map(bytes));
        let kept = codec.decode(&arena, &first).expect("complete");
        let mut copies = Vec::new();
        let mut capacity = 0;
        for round in 0..100 {
            let scope = arena.scope();
            let message = codec.decode(&scope, &inputs[round % 3]).expect("complete");
            {
                // Scopes nest, and refer to what is outside.
                let inner = scope.scope();
                let mut b = message.edit(&inner);
                b.set_struct(next, kept).expect("of its type");
                assert_eq!(b.finish().expect("complete").get(next).get(text), "first");
            }
            // The outer arena takes more meanwhile.
            if round < 3 {
                copies.push(message.copy_to(&arena));
            }
            drop(scope);
            if round == 10 {
                capacity = arena.capacity();
            }
        }
        assert_eq!(arena.capacity(), capacity, "scopes use each other's memory");
        let texts: Vec<&str> = copies.iter().map(|copy| copy.get(text)).collect();
        assert_eq!((kept.get(text), texts), ("first", vec!["a", "b", "c"]));
        // Side by side.
        let scopes: Vec<_> = (0..10).map(|_| arena.scope()).collect();
        let messages: Vec<_> =
            scopes.iter().map(|scope| codec.decode(scope, &first).expect("complete")).collect();
        assert!(messages.iter().all(|message| *message == kept));
    }
}

#[test]
fn a_message_leaves_the_function_that_made_its_codec() {
    fn read<'a>(arena: &'a Arena, bytes: &[u8], index: usize) -> Message<'a> {
        let codec = codecs(&type_of(IDL, "S")).swap_remove(index);
        codec.decode(arena, bytes).expect("complete").copy_to(arena)
    }
    for index in 0..codecs(&type_of(IDL, "S")).len() {
        let mut arena = Arena::new();
        for round in 0..10 {
            let input = bytes(&format!("round {round}"));
            let message = read(&arena, &input, index);
            // Other schemas lie where those of before did.
            let others: Vec<_> = (0..5).map(|_| type_of(IDL, "S")).collect();
            let text = message.get_by_name("text").expect("declared");
            assert_eq!(text.as_str(), Some(format!("round {round}").as_str()));
            assert_eq!(message.desc().name, "S");
            drop(others);
            arena.reset();
        }
    }
}
