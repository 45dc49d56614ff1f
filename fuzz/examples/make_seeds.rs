//! Writes the seeds of the targets `decode` and `roundtrip`; always the same ones.

use std::fs;
use std::path::Path;

use scrimp_fuzz::pool;
use scrimp_fuzz::prefix::Prefix;
use scrimp_testkit::disturb::Disturber;
use scrimp_testkit::tree::Node;
use scrimp_testkit::{Rng, generate};

/// The types that have seeds for `decode`, among them every kind of field and container.
const TYPES: [&str; 16] = [
    "BaseTypes",
    "Lists",
    "Sets",
    "Maps",
    "Nested",
    "Branch",
    "Ping",
    "Choice",
    "Requiredness",
    "Defaults",
    "NegativeIds",
    "Wide",
    "Includes",
    "Order",
    "Node",
    "Sparse",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let (decode, roundtrip) = (seeds.join("decode"), seeds.join("roundtrip"));
    for folder in [&decode, &roundtrip] {
        fs::create_dir_all(folder)?;
    }
    for name in TYPES {
        let found = pool::subjects().iter().zip(0u16..).find(|(subject, _)| subject.ty.name() == name);
        let (subject, index) = found.ok_or(format!("no type is called {name}"))?;
        let tight = Prefix::ON_ACCESS | Prefix::DEPTH | Prefix::MEMORY;
        for (variant, options) in [("", 0), ("_tight", tight), ("_compact", Prefix::COMPACT)] {
            let mut rng = Rng::new(u64::from(index) * 2 + u64::from(options == tight));
            // Of several, the one that is neither trivial nor long.
            let any = |_| Node::of_message(&subject.ty, &generate::message(&subject.ty, &mut rng, 60));
            let closest = (0..32).map(any).min_by_key(|tree| tree.to_bytes().len().abs_diff(600));
            let mut tree = closest.expect("there are several");
            let prefix = Prefix { subject: index, options, depth: 7, memory: 2000, message_size: 0 };
            let message = match options {
                0 => tree.to_bytes_in(prefix.protocol()),
                _ => {
                    Disturber { rng: &mut rng, breaking: 0 }.disturb(&mut tree);
                    tree.to_loose_bytes_in(prefix.protocol(), &mut rng)
                }
            };
            fs::write(decode.join(format!("{name}{variant}")), [&prefix.to_bytes()[..], &message].concat())?;
        }
    }
    for number in 0..16 {
        fs::write(
            roundtrip.join(format!("noise_{number:02}")),
            Rng::new(1000 + number).bytes(300 + 100 * number as usize),
        )?;
    }
    Ok(())
}
