//! A schema that is replaced again and again takes no more memory than one: neither the allocator's nor that of machine code.

use scrimp::store::{Breaks, SchemaStore};
use scrimp::{Arena, Executor, Protocol, Schema};
use scrimp_testkit::allocations::{Counting, count, so_far};
use scrimp_testkit::executors::executors;
use scrimp_testkit::is_brief;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often a schema is replaced.
fn reloads() -> usize {
    if is_brief() { 100 } else { 1_000 }
}

/// Rounds after which everything has grown to what it needs.
const WARM_UP: usize = 10;

/// One of two versions that have as much in them, and read each other's messages.
fn version(number: usize) -> Schema {
    let text = format!(
        "enum E {{ A }} struct S {{ 1: i64 id, 2: string name_{}, 3: list<E> es, 4: S next }}",
        number % 2
    );
    Schema::parse("s.thrift", &text).expect("the IDL is right")
}

/// The bytes of executable mappings of this process that are not of a file, and how many there are.
#[cfg(target_os = "linux")]
fn executable_memory() -> (usize, usize) {
    let maps = std::fs::read_to_string("/proc/self/maps").expect("Linux has it");
    let sizes = maps.lines().filter_map(|line| {
        let mut parts = line.split_whitespace();
        let (range, rights, inode) = (parts.next()?, parts.next()?, parts.nth(2)?);
        let (start, end) = range.split_once('-')?;
        let address = |text| usize::from_str_radix(text, 16).ok();
        (rights.contains('x') && inode == "0").then(|| Some(address(end)? - address(start)?))?
    });
    sizes.fold((0, 0), |(bytes, count), size| (bytes + size, count + 1))
}

/// Elsewhere nobody tells.
#[cfg(not(target_os = "linux"))]
fn executable_memory() -> (usize, usize) {
    (0, 0)
}

/// S { id: 7, name: "ab", es: [A] }
const BYTES: &[u8] = b"\x0a\0\x01\0\0\0\0\0\0\0\x07\x0b\0\x02\0\0\0\x02ab\x0f\0\x03\x08\0\0\0\x01\0\0\0\0\0";

/// One test, since another thread's machine code would be counted too.
#[test]
fn a_thousand_versions_take_as_much_as_one() {
    for &executor in executors(Protocol::Binary) {
        let mut arena = Arena::new();
        let _ = count(|| {
            let store = SchemaStore::new(version(0), Breaks::Refuse);
            let mut codec = store.codec("S", move |codec| codec.executor(executor)).expect("it can be built");
            let mut reload = |number: usize| {
                store.replace(version(number)).expect("only a name changes");
                arena.reset();
                let codec = codec.get();
                let message = codec.decode(&arena, BYTES).expect("all versions read it");
                let name =
                    message.get_by_name(&format!("name_{}", number % 2)).expect("it is of its version");
                assert_eq!(name.as_str(), Some("ab"));
                (so_far().kept, codec.stats().code_bytes, executable_memory())
            };
            for number in 1..WARM_UP {
                reload(number);
            }
            let (before, other) = (reload(WARM_UP), reload(WARM_UP + 1));
            assert_eq!(executor == Executor::Jit, before.1 > 0, "there is machine code to be counted");
            for number in WARM_UP + 2..=reloads() {
                let expected = if number % 2 == 0 { before } else { other };
                assert_eq!(reload(number), expected, "{executor:?}: version {number}");
            }
        });
    }
}
