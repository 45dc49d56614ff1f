//! Every operation of every contender on every workload, one by one. For comparisons the `ratios` of the program are
//! sharper: there the two sides take turns.

use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use scrimp_bench::workloads;
use scrimp_testkit::Rng;

fn codecs(criterion: &mut Criterion) {
    for workload in workloads::all() {
        let count = workload.messages().len();
        let mean_len = workload.messages().iter().map(|bytes| bytes.len()).sum::<usize>() / count;
        let mut order: Vec<usize> = (0..count).collect();
        Rng::new(7).shuffle(&mut order);
        for &operation in workload.operations() {
            let (name, protocol) = (workload.name(), workload.protocol());
            let mut group = criterion.benchmark_group(format!("{name}/{protocol}/{}", operation.name()));
            group.throughput(Throughput::Bytes(mean_len as u64));
            group.warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_millis(500));
            let mut contenders = workload.theirs(operation);
            contenders.insert(0, workload.ours(operation));
            // There are two ways to copy memory; this is libc's.
            contenders.dedup_by_key(|contender| contender.name);
            for contender in &mut contenders {
                group.bench_function(contender.name, |bencher| {
                    bencher.iter_custom(|messages| {
                        let passes = messages as usize / count;
                        let start = Instant::now();
                        for _ in 0..passes {
                            contender.run(&order);
                        }
                        contender.run(&order[..messages as usize % count]);
                        start.elapsed()
                    });
                });
            }
            group.finish();
        }
    }
}

criterion_group!(benches, codecs);
criterion_main!(benches);
