//! Clients of one stack and servers of another: whether they understand each other.

use std::io::{self, Write};

use crate::compare::{Options, Pair};
use crate::control::{Command, Report};
use crate::scenarios::{self, Contender, Scenario, Stack};

/// How many calls each pair makes. Every client checks the answers, and compares some of them whole.
const CALLS: usize = 200;

/// Prints a line for each pair of which one side is scrimp's: `mixed SCENARIO CLIENT SERVER CALLS`.
///
/// # Errors
///
/// When a client or a server fails, as where an answer is wrong.
pub(crate) fn run(options: &Options, list_only: bool, out: &mut impl Write) -> io::Result<()> {
    for scenario in scenarios::all() {
        for theirs in scenario.theirs.iter().filter(|theirs| speaks_with_ours(&scenario, theirs)) {
            for (client, server) in [(&scenario.ours, theirs), (theirs, &scenario.ours)] {
                let key = format!("mixed {} {} {}", scenario.name, client.name, server.name);
                if !options.includes(&key) {
                    continue;
                }
                if list_only {
                    writeln!(out, "{key}")?;
                    continue;
                }
                let mut pair = Pair::mixed(&scenario, client, server)?;
                let report: Report = pair.client.ask(Command::Calls(CALLS))?;
                pair.end()?;
                writeln!(out, "{key} {}", report.calls)?;
                out.flush()?;
            }
        }
    }
    Ok(())
}

/// Whether a contender is of another stack, and sends what ours does.
fn speaks_with_ours(scenario: &Scenario, theirs: &Contender) -> bool {
    let (ours, load) = (&scenario.ours.load, &theirs.load);
    matches!(theirs.stack, Stack::Apache | Stack::Volo)
        && (load.message, load.transport, load.way) == (ours.message, ours.transport, ours.way)
        && !scenario.metrics.contains(&scenarios::Metric::Memory)
}
