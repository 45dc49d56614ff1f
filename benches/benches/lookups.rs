//! Look-ups by name and number, each beside that of a `hashbrown` map of the same keys.

use std::hint::black_box;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use hashbrown::HashMap;
use scrimp::{Arena, Schema};
use scrimp_testkit::Rng;

/// How many fields or members there are: few, which are compared one by one, and more, which are hashed.
const COUNTS: [usize; 5] = [3, 6, 12, 50, 1000];

/// Names such as people give to fields, from 6 to about 20 bytes.
fn names(count: usize) -> Vec<String> {
    const WORDS: [&str; 8] =
        ["customer", "order", "total", "created_at", "id", "shipping_address", "is_paid", "note"];
    let suffix = |n: usize| if n < WORDS.len() { String::new() } else { format!("_{n}") };
    (0..count).map(|n| format!("{}_of{}", WORDS[n % WORDS.len()], suffix(n))).collect()
}

/// The same keys elsewhere in memory, in another order: what a program would be asked for.
fn asked<K: Clone>(keys: &[K]) -> Vec<K> {
    let mut asked = keys.to_vec();
    Rng::new(7).shuffle(&mut asked);
    asked
}

fn fields(criterion: &mut Criterion) {
    for count in COUNTS {
        let names = names(count);
        let declared: String =
            names.iter().zip(1..).map(|(name, id)| format!("{id}: i64 {name}\n")).collect();
        let schema = Schema::parse("s.thrift", &format!("struct S {{ {declared} }}")).expect("it is valid");
        let ty = schema.struct_type("S").expect("declared");
        let arena = Arena::new();
        let mut builder = ty.builder(&arena);
        let map: HashMap<String, i64> = names.iter().cloned().zip(1..).collect();
        for (name, value) in &map {
            builder.set_by_name(name, *value).expect("declared");
        }
        let message = builder.finish().expect("nothing is required");
        let asked = asked(&names);

        let mut group = criterion.benchmark_group("fields");
        group.throughput(Throughput::Elements(count as u64));
        group.bench_function(BenchmarkId::new("get_by_name", count), |bencher| {
            bencher.iter(|| {
                let value = |name: &String| message.get_by_name(black_box(name)).ok()?.as_i64();
                asked.iter().filter_map(value).sum::<i64>()
            });
        });
        group.bench_function(BenchmarkId::new("hashbrown get", count), |bencher| {
            bencher.iter(|| asked.iter().filter_map(|name| map.get(black_box(name.as_str()))).sum::<i64>());
        });
        let mut builder = ty.builder(&arena);
        group.bench_function(BenchmarkId::new("set_by_name", count), |bencher| {
            bencher.iter(|| {
                for name in &asked {
                    builder.set_by_name(black_box(name), 7_i64).expect("declared");
                }
            });
        });
        let mut map = map;
        group.bench_function(BenchmarkId::new("hashbrown get_mut", count), |bencher| {
            bencher.iter(|| {
                for name in &asked {
                    *map.get_mut(black_box(name.as_str())).expect("it is there") = black_box(7);
                }
            });
        });
        group.bench_function(BenchmarkId::new("field", count), |bencher| {
            bencher.iter(|| asked.iter().filter(|name| ty.field::<i64>(black_box(name)).is_ok()).count());
        });
        group.finish();
    }
}

fn members(criterion: &mut Criterion) {
    for (numbers, step) in [("dense", 1), ("sparse", 7)] {
        for count in COUNTS {
            let names = names(count);
            let number_of = |n: usize| n as i32 * step + (n as i32 % step);
            let declared: String =
                names.iter().enumerate().map(|(n, name)| format!("{name} = {}\n", number_of(n))).collect();
            let schema = Schema::parse("e.thrift", &format!("enum E {{ {declared} }}")).expect("it is valid");
            let desc = &schema.descriptors().enums()[0];
            let numbers_asked = asked(&Vec::from_iter((0..count).map(number_of)));
            let by_number: HashMap<i32, String> =
                (0..count).map(number_of).zip(names.iter().cloned()).collect();

            let mut group = criterion.benchmark_group(format!("members/{numbers}"));
            group.throughput(Throughput::Elements(count as u64));
            group.bench_function(BenchmarkId::new("name_of", count), |bencher| {
                bencher.iter(|| {
                    let len = |number: &i32| desc.name_of(black_box(*number)).map_or(0, str::len);
                    numbers_asked.iter().map(len).sum::<usize>()
                });
            });
            group.bench_function(BenchmarkId::new("hashbrown by number", count), |bencher| {
                bencher.iter(|| {
                    let len = |number: &i32| by_number.get(&black_box(*number)).map_or(0, String::len);
                    numbers_asked.iter().map(len).sum::<usize>()
                });
            });
            let asked = asked(&names);
            let by_name: HashMap<String, i32> =
                names.iter().cloned().zip((0..count).map(number_of)).collect();
            group.bench_function(BenchmarkId::new("number_of", count), |bencher| {
                bencher.iter(|| {
                    asked
                        .iter()
                        .filter_map(|name| desc.number_of(black_box(name)))
                        .map(i64::from)
                        .sum::<i64>()
                });
            });
            group.bench_function(BenchmarkId::new("hashbrown by name", count), |bencher| {
                bencher.iter(|| {
                    let number = |name: &String| by_name.get(black_box(name.as_str())).copied();
                    asked.iter().filter_map(number).map(i64::from).sum::<i64>()
                });
            });
            group.finish();
        }
    }
}

/// What the first look-up in a struct costs, which makes its index.
fn first(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("first look-up");
    for count in COUNTS {
        let names = names(count);
        let declared: String =
            names.iter().zip(1..).map(|(name, id)| format!("{id}: i64 {name}\n")).collect();
        let schema = Schema::parse("s.thrift", &format!("struct S {{ {declared} }}")).expect("it is valid");
        let desc = &schema.descriptors().structs()[0];
        group.bench_function(BenchmarkId::from_parameter(count), |bencher| {
            // A copy has no index yet.
            bencher.iter_batched(
                || desc.clone(),
                |desc| desc.field(black_box(&names[0])).is_some(),
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, fields, members, first);
criterion_main!(benches);
