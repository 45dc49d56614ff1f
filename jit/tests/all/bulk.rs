//! Lists and maps of values of fixed size, which helpers copy as a whole.

use scrimp_record::Limits;
use scrimp_testkit::Rng;

use crate::harness::{Arenas, Subject};

/// The types of fixed size: name, code in Binary, bytes.
const TYPES: [(&str, u8, usize); 7] = [
    ("bool", 2, 1),
    ("i8", 3, 1),
    ("i16", 6, 2),
    ("i32", 8, 4),
    ("i64", 10, 8),
    ("double", 4, 8),
    ("uuid", 16, 16),
];

/// A value of one of these types, of few significant bits or many.
fn put_any(out: &mut Vec<u8>, (_, code, size): (&str, u8, usize), rng: &mut Rng) {
    if code == 2 {
        return out.push(rng.below(2) as u8);
    }
    let high = *rng.pick(&[0, 0xff]);
    let random = rng.below(size + 1);
    out.extend((random..size).map(|_| high));
    out.extend(rng.bytes(random));
}

/// Checks that the message is the same when decoded and encoded, and refused when cut off, in Binary and in Compact.
#[track_caller]
fn check(arenas: &mut Arenas, binary: &Subject, compact: &Subject, message: &[u8], what: &str) {
    let in_compact = binary.transcode(compact, message);
    for (subject, message) in [(binary, message), (compact, &in_compact)] {
        let expected = Some((message.to_vec(), message.len()));
        assert_eq!(arenas.decode(subject, &Limits::default(), message), expected, "{what}");
        for cut in [1, 2, 3, message.len() / 2] {
            let cut = &message[..message.len() - cut];
            assert_eq!(arenas.decode(subject, &Limits::default(), cut), None, "{what}, cut off");
        }
        // A damaged message may still be one; both executors say the same.
        let mut rng = Rng::new(message.len() as u64);
        let mut damaged = message.to_vec();
        damaged[rng.below(message.len())] ^= 1 << rng.below(8);
        arenas.decode(subject, &Limits::default(), &damaged);
    }
}

#[test]
fn lists_of_every_length() {
    let (mut arenas, mut rng) = (Arenas::new(), Rng::new(11));
    for ty in TYPES {
        let binary = Subject::of(&format!("struct S {{ 1: list<{}> l, 2: i8 last }}", ty.0), "S");
        let compact = binary.in_compact();
        for count in (1..70).chain([127, 128, 129, 1000]) {
            let mut message = vec![15, 0, 1, ty.1];
            message.extend((count as u32).to_be_bytes());
            (0..count).for_each(|_| put_any(&mut message, ty, &mut rng));
            message.extend([3, 0, 2, 7, 0]);
            check(&mut arenas, &binary, &compact, &message, &format!("{count} of {}", ty.0));
        }
    }
}

#[test]
fn maps_of_every_length() {
    let (mut arenas, mut rng) = (Arenas::new(), Rng::new(12));
    for (key, value) in TYPES.into_iter().flat_map(|key| TYPES.map(|value| (key, value))) {
        let text = format!("struct S {{ 1: map<{}, {}> m, 2: i8 last }}", key.0, value.0);
        let binary = Subject::of(&text, "S");
        let compact = binary.in_compact();
        for count in [1, 2, 3, 8, 15, 16, 17, 18, 19, 20, 33, 100] {
            let mut message = vec![13, 0, 1, key.1, value.1];
            message.extend((count as u32).to_be_bytes());
            for _ in 0..count {
                put_any(&mut message, key, &mut rng);
                put_any(&mut message, value, &mut rng);
            }
            message.extend([3, 0, 2, 7, 0]);
            check(&mut arenas, &binary, &compact, &message, &format!("{count} of {} and {}", key.0, value.0));
        }
    }
}
