//! Loading IDL: parsing, resolving, checking. The `idl` command of the program compares it with another parser.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use scrimp_bench::idl::synthetic;

fn idl(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("idl");
    for copies in [5, 50, 500] {
        let texts = synthetic(copies);
        group.throughput(Throughput::Bytes(texts.len() as u64));
        group.bench_function(format!("synthetic/{copies}"), |bencher| bencher.iter(|| texts.load()));
    }
    group.finish();
}

criterion_group!(benches, idl);
criterion_main!(benches);
