//! Writes the seeds of the targets `decode`, `envelope`, `framings` and `roundtrip`; always the same ones.

use std::path::Path;
use std::{fs, io};

use scrimp_envelope::{
    ApplicationException, Dress, Envelope, ExceptionKind, Framing, Header, MessageFormat, MessageKind,
    WriteError,
};
use scrimp_fuzz::envelope::{Choices, FORMATS, FRAMINGS};
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
    let [decode, envelope, framings, roundtrip] =
        ["decode", "envelope", "framings", "roundtrip"].map(|target| seeds.join(target));
    for folder in [&decode, &envelope, &framings, &roundtrip] {
        fs::create_dir_all(folder)?;
    }
    write_streams(&envelope)?;
    write_noise(&framings, 2000)?;
    write_noise(&roundtrip, 1000)?;
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
    Ok(())
}

/// Choices for what is generated.
fn write_noise(folder: &Path, first_seed: u64) -> io::Result<()> {
    for number in 0..16 {
        let noise = Rng::new(first_seed + number).bytes(300 + 100 * number as usize);
        fs::write(folder.join(format!("noise_{number:02}")), noise)?;
    }
    Ok(())
}

/// Streams of two messages in every framing and format, and what is read only.
fn write_streams(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let call = Envelope { name: "S:add", kind: MessageKind::Call, seqid: 300 };
    let text = Header::Text { key: "key", value: "value" };
    let headers = [Header::Token("token"), text, Header::Int { key: 3, value: "from" }];
    for framing in FRAMINGS {
        let headers = match framing {
            Framing::Unframed | Framing::Framed => &[][..],
            Framing::THeader => &headers[1..2],
            Framing::TTHeader => &headers,
        };
        for format in FORMATS {
            let dress = Dress::new(framing).with_format(format).with_framed_payload(true);
            let (mut stream, mut exception) = (Vec::new(), Vec::new());
            // An i32.
            let body: &[u8] =
                if format == MessageFormat::Binary { b"\x08\0\x01\0\0\0\x07\0" } else { b"\x15\x0e\0" };
            write_message(&mut stream, &dress, headers, &call, body)?;
            ApplicationException::new(ExceptionKind::INTERNAL_ERROR, "no").write(format, &mut exception);
            write_message(&mut stream, &dress.with_zlib(true), &[], &call.exception(), &exception)?;
            for (limits, tight) in [("", 0), ("_tight", Choices::TIGHT)] {
                let choices = [Choices::FBTHRIFT | tight, 0, 6, 1];
                let input = [&choices[..], &stream].concat();
                fs::write(folder.join(format!("{framing}_{format:?}{limits}").to_lowercase()), input)?;
            }
        }
    }
    let old = b"\0\0\0\x03add\x01\0\0\0\x05\x08\0\x01\0\0\0\x07\0";
    let mesh = b"\xff\xaf\0\x08\0\x01\0\x01k\0\x01v\x82\x21\x05\x03add\x15\x0e\0";
    let empty = b"\0\0\0\0\0\0\0\0\0\0\0\x0a\x82\x21\x05\x03add\x15\x0e\0";
    for (name, what, stream) in
        [("old", Choices::BINARY, &old[..]), ("mesh", 0, mesh), ("empty_frames", Choices::COMPACT, empty)]
    {
        fs::write(folder.join(name), [&[what, 0, 6, 1], stream].concat())?;
    }
    Ok(())
}

fn write_message(
    stream: &mut Vec<u8>,
    dress: &Dress,
    headers: &[Header<'_>],
    envelope: &Envelope<'_>,
    body: &[u8],
) -> Result<(), WriteError> {
    dress.write(stream, headers, envelope, |stream| {
        stream.extend_from_slice(body);
        Ok(())
    })
}
