//! Generated messages one after another, each with any envelope and headers in any framing: they are read as they were written. Then the
//! stream is damaged, and must be the same in all pieces.

#![no_main]

use libfuzzer_sys::fuzz_target;
use scrimp_envelope::{
    Dress, Envelope, Frame, Framing, Header, MessageFormat, MessageKind, ReadOptions, WriteError,
};
use scrimp_fuzz::envelope::{self, FORMATS, FRAMINGS};
use scrimp_fuzz::pool;
use scrimp_testkit::tree::Node;
use scrimp_testkit::{Rng, generate};

const KINDS: [MessageKind; 4] =
    [MessageKind::Call, MessageKind::Reply, MessageKind::Exception, MessageKind::Oneway];

/// The flag of a TTHeader that its frame is part of a stream, which is refused.
const STREAMING: u16 = 2;

fuzz_target!(|data: &[u8]| {
    let rng = &mut Rng::from_bytes(data);
    let options = ReadOptions::new().fbthrift(true);
    let pieces = rng.bytes(3);
    let (mut stream, mut frames) = (Vec::new(), Vec::new());
    for _ in 0..=rng.below(4) {
        frames.push(append_message(&mut stream, &options, rng));
    }
    assert_eq!(envelope::messages(&options, &stream), frames);
    envelope::check(&options, &pieces, &stream);

    for _ in 0..=rng.below(3) {
        let at = rng.below(stream.len());
        stream[at] = rng.below(256) as u8;
    }
    envelope::check(&options, &pieces, &stream);
    stream.truncate(rng.below(stream.len() + 1));
    envelope::check(&options, &pieces, &stream);
});

/// Appends any message to `stream`, and returns what is read of it.
fn append_message(stream: &mut Vec<u8>, options: &ReadOptions, rng: &mut Rng) -> Frame {
    let dress = any_dress(rng);
    let texts: Vec<(String, String)> =
        (0..rng.below(4)).map(|_| (any_text(rng, 8), any_text(rng, 40))).collect();
    let headers: Vec<Header<'_>> = match dress.framing() {
        Framing::Unframed | Framing::Framed => Vec::new(),
        Framing::THeader => texts.iter().map(|(key, value)| Header::Text { key, value }).collect(),
        // In the order that they are written in.
        Framing::TTHeader => match &texts[..] {
            [(key, value), (token, other), rest @ ..] => {
                let ints = rest.iter().zip(7..).map(|((_, value), key)| Header::Int { key, value });
                [Header::Token(token), Header::Text { key, value }, Header::Text { key, value: other }]
                    .into_iter()
                    .chain(ints)
                    .collect()
            }
            _ => Vec::new(),
        },
    };
    let name = any_text(rng, 20);
    let envelope = Envelope { name: &name, kind: *rng.pick(&KINDS), seqid: rng.bits() as i32 };
    let body = any_body(&dress, rng);

    let start = stream.len();
    let written = dress.write(stream, &headers, &envelope, |out| {
        out.extend_from_slice(&body);
        Ok::<_, WriteError>(())
    });
    written.expect("all is short");
    if !dress.has_zlib() {
        let head_len = dress.head_len(&headers, &envelope).expect("it was written");
        assert_eq!(stream.len() - start, head_len + body.len());
    }

    let mut frames = envelope::messages(options, &stream[start..]);
    assert_eq!(frames.len(), 1);
    let frame = frames.remove(0);
    assert_eq!(frame.open(), Ok((envelope, &body[..])));
    assert!(frame.headers().iter().eq(headers));
    let found = frame.dress();
    assert_eq!(
        (found.framing(), found.format(), found.flags()),
        (dress.framing(), dress.format(), dress.flags())
    );
    assert_eq!(found.has_zlib(), dress.has_zlib());
    assert_eq!(found.has_framed_payload(), dress.has_framed_payload());
    let sequence = match dress.framing() {
        Framing::Unframed | Framing::Framed => None,
        Framing::THeader | Framing::TTHeader => Some(dress.sequence().unwrap_or(envelope.seqid as u32)),
    };
    assert_eq!(found.sequence(), sequence);
    frame
}

fn any_dress(rng: &mut Rng) -> Dress {
    let framing = *rng.pick(&FRAMINGS);
    let mut dress = Dress::new(framing).with_format(*rng.pick(&FORMATS));
    if matches!(framing, Framing::THeader | Framing::TTHeader) {
        let flags = rng.below(1 << 16) as u16;
        dress = dress.with_flags(if framing == Framing::TTHeader { flags & !STREAMING } else { flags });
        if rng.one_in(2) {
            dress = dress.with_sequence(rng.bits() as u32);
        }
    }
    match framing {
        Framing::Unframed | Framing::Framed => dress,
        Framing::THeader => dress.with_zlib(rng.one_in(2)),
        Framing::TTHeader => dress.with_framed_payload(rng.one_in(2)),
    }
}

fn any_text(rng: &mut Rng, max_len: usize) -> String {
    let len = rng.below(max_len + 1);
    String::from_utf8_lossy(&rng.bytes(len)).into_owned()
}

/// A struct; or any bytes in a frame, which nobody looks at for where it ends.
fn any_body(dress: &Dress, rng: &mut Rng) -> Vec<u8> {
    if dress.framing() != Framing::Unframed && rng.one_in(4) {
        let len = rng.below(100) + 1;
        return rng.bytes(len);
    }
    if dress.format() == MessageFormat::FbthriftCompact {
        // The trees are Apache's: what uuids are there, are floats here.
        return vec![0];
    }
    let subject = rng.pick(pool::subjects());
    let size = rng.below(60) + 1;
    Node::of_message(&subject.ty, &generate::message(&subject.ty, rng, size)).to_bytes_in(dress.protocol())
}
