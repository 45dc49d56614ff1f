//! What several messages share, and what is lent from a builder.

use scrimp::builder::{ListBuilder, StructBuilder};
use scrimp::{Arena, BuildError, List, ListRef, Map, Message, Struct};

use super::typed::{SpanFields, text};
use super::{field, json};
use crate::executors::codec;
use crate::harness::type_of;

#[test]
fn appending_to_what_lies_last_copies_nothing() -> Result<(), BuildError> {
    const COUNT: i64 = 100;
    let ty = type_of("struct S { 1: list<i64> numbers, 2: string text }", "S");
    let numbers = ty.field::<List<i64>>("numbers").expect("declared");
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    let all: Vec<i64> = (0..COUNT).collect();
    b.list(numbers)?.extend_from_slice(&all)?;
    let original = b.finish()?;
    let start = |message: Message<'_>| message.get(numbers).as_slice().as_ptr();
    // The copy's record lies behind the list, and so the list is copied.
    let mut b = original.edit(&arena);
    b.list(numbers)?.push(-1)?;
    assert_ne!(start(b.as_message()?), start(original));
    // Decoding leaves what it read last at the end.
    let codec = codec(&ty);
    let mut bytes = Vec::new();
    codec.encode(original, &mut bytes).expect("complete");
    let room = Arena::new();
    let mut b = ty.builder(&room);
    let decoded = codec.decode(&room, &bytes).expect("its own bytes");
    // Two that append to one list: the first where it lies, the second to a copy; and neither sees the other.
    b.set(numbers, decoded.get(numbers))?;
    let mut first = b.list(numbers)?;
    first.push(1)?.push(2)?;
    assert_eq!(first.as_list()?.as_slice().as_ptr(), start(decoded));
    let mut second = ty.builder(&room);
    second.set(numbers, decoded.get(numbers))?.list(numbers)?.push(3)?;
    assert_ne!(start(second.as_message()?), start(decoded));
    // What is shared is not changed where it lies.
    let mut list = b.list(numbers)?;
    list.push(3)?.pop();
    list.set(0, -5)?;
    assert_eq!(decoded.get(numbers).as_slice(), all);
    let mut expected = all.clone();
    expected[0] = -5;
    expected.extend([1, 2]);
    assert_eq!(b.finish()?.get(numbers).as_slice(), expected);
    expected = all.clone();
    expected.push(3);
    assert_eq!(second.finish()?.get(numbers).as_slice(), expected);
    Ok(())
}

#[test]
fn bytes_behind_a_short_list_are_not_taken_for_free() -> Result<(), BuildError> {
    let ty = type_of("struct S { 1: list<i8> numbers }", "S");
    let numbers = ty.field::<List<i8>>("numbers").expect("declared");
    let codec = codec(&ty);
    let arena = Arena::new();
    let mut shorter = ty.builder(&arena);
    let mut b = ty.builder(&arena);
    let decoded = codec.decode(&arena, &[15, 0, 1, 3, 0, 0, 0, 5, 1, 2, 3, 4, 5, 0]).expect("five numbers");
    // Shares the first three.
    shorter.set(numbers, decoded.get(numbers))?.list(numbers)?.truncate(3).push(9)?;
    b.set(numbers, decoded.get(numbers))?.list(numbers)?.push(6)?;
    assert_eq!(decoded.get(numbers).as_slice(), [1, 2, 3, 4, 5]);
    assert_eq!(shorter.finish()?.get(numbers).as_slice(), [1, 2, 3, 9]);
    assert_eq!(b.finish()?.get(numbers).as_slice(), [1, 2, 3, 4, 5, 6]);
    Ok(())
}

#[test]
fn a_predicate_that_panics_loses_elements_and_nothing_else() {
    let of = SpanFields::new();
    let arena = Arena::new();
    let mut b = of.ty.builder(&arena);
    let mut tags = b.list(of.tags).expect("a list");
    for key in ["a", "b", "c", "d"] {
        let mut tag = tags.push_default().expect("room");
        tag.set(of.key, key).and_then(|tag| tag.list(of.counts)?.push(1).map(drop)).expect("fits");
    }
    let kept = |tag: Message<'_>| match tag.get(of.key) {
        "a" | "c" => true,
        "b" => false,
        _ => panic!("no more"),
    };
    let message = crate::handles::panic_message(|| tags.retain(kept).map(drop));
    assert_eq!(message, "no more");
    let result = b.finish().map(json);
    assert_eq!(result, Ok(r#"{"tags":[{"key":"a","counts":[1]},{"key":"c","counts":[1]}]}"#.to_owned()));
}

/// What is incomplete lies in a struct, behind a pointer, in a list, in a map; and has parts of its own that are being written.
#[test]
fn what_cannot_be_lent_yet_stays_under_construction() -> Result<(), BuildError> {
    let ty = type_of(
        "struct Pad { 1: uuid a, 2: uuid b, 3: uuid c, 4: uuid d, 5: uuid e, 6: uuid f, 7: uuid g, 8: uuid h, 9: i32 n }
         struct Part { 1: required i32 n, 2: list<i32> list, 3: Pad pad, 4: optional Part next }
         struct S { 1: Part part, 2: list<Part> parts, 3: map<i32, Part> by_number, 4: list<list<Part>> rows
                    5: map<i32, map<i32, Part>> tables, 6: Any any } union Any { 1: Part part, 2: i32 n }",
        "S",
    );
    let n = field::<i32>(&ty, "Part", "n");
    let list = field::<List<i32>>(&ty, "Part", "list");
    let (pad, next) = (field::<Struct>(&ty, "Part", "pad"), field::<Struct>(&ty, "Part", "next"));
    let pad_n = field::<i32>(&ty, "Pad", "n");
    let part = field::<Struct>(&ty, "S", "part");
    let parts = field::<List<Struct>>(&ty, "S", "parts");
    let by_number = field::<Map<i32, Struct>>(&ty, "S", "by_number");
    let rows = field::<List<List<Struct>>>(&ty, "S", "rows");
    let tables = field::<Map<i32, Map<i32, Struct>>>(&ty, "S", "tables");
    let (any, any_part) = (field::<Struct>(&ty, "S", "any"), field::<Struct>(&ty, "Any", "part"));
    /// Calls `edit` with the part that lies somewhere in the message.
    type Edit<'e> = &'e dyn Fn(&mut StructBuilder<'_, '_>) -> Result<(), BuildError>;
    type Place<'p> = &'p dyn Fn(&mut StructBuilder<'_, '_>, Edit<'_>) -> Result<(), BuildError>;
    let at_zero = |mut list: ListBuilder<'_, '_, Struct>, edit: Edit<'_>| {
        if list.is_empty() {
            list.push_default()?;
            // One that is complete, but which nobody comes to while the first is not.
            list.push_default()?.set(n, 8)?.nested(pad)?.set(pad_n, 6)?;
        }
        edit(&mut list.get_mut(0)?)
    };
    let places: [(&str, Place<'_>); 7] = [
        ("part", &|b, edit| edit(&mut b.nested(part)?)),
        ("part.next", &|b, edit| edit(&mut b.nested(part)?.set(n, 1)?.nested(next)?)),
        ("parts[0]", &|b, edit| at_zero(b.list(parts)?, edit)),
        ("by_number[1]", &|b, edit| edit(&mut b.map(by_number)?.entry(1)?)),
        ("rows[0][0]", &|b, edit| {
            let mut rows = b.list(rows)?;
            if rows.is_empty() {
                rows.push_default()?;
            }
            at_zero(rows.get_mut(0)?, edit)
        }),
        ("tables[1][2]", &|b, edit| edit(&mut b.map(tables)?.entry(1)?.entry(2)?)),
        ("any.part", &|b, edit| edit(&mut b.nested(any)?.nested(any_part)?)),
    ];
    let fill = |part: &mut StructBuilder<'_, '_>| {
        part.list(list)?.push(1)?.push(2)?;
        part.nested(pad)?.set(pad_n, 3)?;
        part.nested(next)?.set(n, 4)?.nested(pad)?.set(pad_n, 5)?;
        Ok(())
    };
    let whole = r#"{"n":7,"list":[1,2,9],"pad":{"n":3},"next":{"n":4,"pad":{"n":5}}}"#;
    for (name, place) in places {
        let arena = Arena::new();
        let expected = Err(format!("{name}: required field `n` is not set"));
        let build = || {
            let mut b = ty.builder(&arena);
            place(&mut b, &fill)?;
            assert_eq!(b.as_message().map(json).map_err(text), expected);
            assert_eq!(b.as_message().map(json).map_err(text), expected, "a second time");
            Ok::<_, BuildError>(b)
        };
        assert_eq!(build()?.finish().map(json).map_err(text), expected);
        let mut b = build()?;
        place(&mut b, &|part| part.set(n, 7)?.list(list)?.push(9).map(drop))?;
        let lent = json(b.as_message()?);
        assert!(lent.contains(whole), "{name}: {lent}");
        assert_eq!(json(b.finish()?), lent);
    }
    Ok(())
}

/// Elements that another builder appends behind are read by other threads meanwhile: they are not written to, not even as they were.
#[test]
fn shared_elements_are_read_while_others_are_appended() -> Result<(), BuildError> {
    let ty =
        type_of("struct Row { 1: required i32 n, 2: list<i32> list } struct S { 1: list<Row> rows }", "S");
    let rows = ty.field::<List<Struct>>("rows").expect("declared");
    let (n, list) = (field::<i32>(&ty, "Row", "n"), field::<List<i32>>(&ty, "Row", "list"));
    let arena = Arena::new();
    // Made first: the array of the rows is the last thing in the arena then, for which room is made at once.
    let mut b = ty.builder(&arena);
    let original = {
        let (mut source, source_arena) = (Vec::new(), Arena::new());
        let mut b = ty.builder(&source_arena);
        for number in 0..8 {
            b.list(rows)?.push_default()?.set(n, number)?.list(list)?.clear();
        }
        codec(&ty).encode(b.finish()?, &mut source).expect("complete");
        source
    };
    let codec = codec(&ty);
    let decoded = codec.decode(&arena, &original).expect("its own bytes");
    let sum = |rows: ListRef<'_, Struct>| {
        rows.iter().map(|row| row.get(n) as usize + row.get(list).len()).sum::<usize>()
    };
    b.set(rows, decoded.get(rows))?;
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| sum(decoded.get(rows)));
        let mut list = b.list(rows)?;
        list.push_default()?.set(n, 100)?;
        assert!(list.as_list()?.get(0).is_some_and(|row| row.get(n) == 0));
        assert_eq!(reader.join().expect("no panic"), 28);
        Ok::<_, BuildError>(())
    })?;
    assert_eq!((sum(b.finish()?.get(rows)), decoded.get(rows).len()), (128, 8));
    Ok(())
}

#[test]
fn keys_by_name_are_found_through_a_table() -> Result<(), BuildError> {
    let ty = type_of("enum Kind { A, B } struct S { 1: map<Kind, i32> kinds }", "S");
    let arena = Arena::new();
    let mut b = ty.builder(&arena);
    let mut kinds = b.by_name("kinds")?.into_map()?;
    // Looked for often enough to have a table made.
    for number in (10..50).chain(10..50) {
        kinds.insert(number, number)?;
    }
    for _ in 0..2 {
        kinds.insert("A", 1)?.insert(0, 2)?.insert(1, 3)?.insert("B", 4)?;
    }
    assert_eq!(kinds.len(), 42);
    Ok(())
}
