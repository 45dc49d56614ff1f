//! How much of an arena messages take.

use std::io::{self, Write};

use scrimp::Arena;

use crate::line::Line;
use crate::ratios::Options;
use crate::workloads::Workload;

/// Prints a line for each workload, `arena WORKLOAD PROTOCOL RATIO`: the bytes of an arena that its messages take when they are decoded, by
/// those on the wire. Strings take none, since they point into the message.
///
/// # Errors
///
/// When the output cannot be written.
pub fn run(workloads: &[Box<dyn Workload>], options: &Options, out: &mut impl Write) -> io::Result<()> {
    for workload in workloads {
        let line = Line::new("arena").name("workload", workload.name()).name("protocol", workload.protocol());
        line.report(options, out, |line| {
            let messages = workload.messages();
            let mut arena = Arena::new();
            let mut used = 0;
            for (index, bytes) in messages.iter().enumerate() {
                arena.reset();
                workload.codec(index).decode(&arena, bytes).expect("a valid message");
                used += arena.used();
            }
            let (used, wire) = (used as f64, messages.iter().map(|bytes| bytes.len()).sum::<usize>() as f64);
            let per_message = |bytes: f64| bytes / messages.len() as f64;
            let line = line.figure("ratio", used / wire, 2).detail("arena_bytes", per_message(used), 0);
            line.detail("wire_bytes", per_message(wire), 0)
        })?;
    }
    Ok(())
}
