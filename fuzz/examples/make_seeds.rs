//! Writes the seeds of the targets `decode` and `roundtrip`; always the same ones.

use std::fs;
use std::path::Path;

use arbitrary::Unstructured;
use scrimp_fuzz::prefix::Prefix;
use scrimp_fuzz::{generate, pool};

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

/// SplitMix64.
fn noise(mut state: u64, len: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(len + 8);
    while bytes.len() < len {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bytes.extend((z ^ (z >> 31)).to_le_bytes());
    }
    bytes.truncate(len);
    bytes
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let (decode, roundtrip) = (seeds.join("decode"), seeds.join("roundtrip"));
    for folder in [&decode, &roundtrip] {
        fs::create_dir_all(folder)?;
    }
    for name in TYPES {
        let found = pool::subjects().iter().zip(0u16..).find(|(subject, _)| subject.ty.name() == name);
        let (subject, index) = found.ok_or(format!("no type is called {name}"))?;
        let schema = subject.ty.schema();
        let (schema, desc) = (schema.descriptors(), subject.ty.desc());
        let tight = Prefix::ON_ACCESS | Prefix::DEPTH | Prefix::MEMORY;
        for (variant, options) in [("", 0), ("_tight", tight), ("_compact", Prefix::COMPACT)] {
            let noise = noise(u64::from(index) * 2 + u64::from(options == tight), 700);
            let mut u = Unstructured::new(&noise);
            let value = generate::message(&mut u, schema, desc)?;
            let prefix = Prefix { subject: index, options, depth: 7, memory: 2000, message_size: 0 };
            let message = match options {
                0 => generate::canonical(prefix.protocol(), schema, desc, &value),
                _ => generate::disordered(&mut u, prefix.protocol(), schema, desc, &value)?,
            };
            fs::write(decode.join(format!("{name}{variant}")), [&prefix.to_bytes()[..], &message].concat())?;
        }
    }
    for number in 0..16 {
        fs::write(
            roundtrip.join(format!("noise_{number:02}")),
            noise(1000 + number, 300 + 100 * number as usize),
        )?;
    }
    Ok(())
}
