//! Messages of the corpus: written by Apache Thrift's libraries, read and written again.

use bytes::Bytes;
use scrimp::Protocol;
use scrimp_envelope::{
    ApplicationException, Dress, Envelope, ExceptionKind, Frame, Framing, Header, MessageFormat, MessageKind,
    ReadOptions, WriteError,
};
use scrimp_testkit::corpus::Corpus;

use crate::support::read_one;

/// A message of `golden-messages.txt`, and what its line says about it.
struct Golden {
    line: String,
    bytes: Vec<u8>,
    framing: Framing,
    format: MessageFormat,
    zlib: bool,
    /// What is around and in it.
    envelope: Envelope<'static>,
    body: Vec<u8>,
}

const KINDS: [MessageKind; 4] =
    [MessageKind::Call, MessageKind::Reply, MessageKind::Exception, MessageKind::Oneway];

impl Golden {
    /// The message of a line; `None` for JSON.
    fn of(line: &str) -> Option<Self> {
        let (what, hex) = line.rsplit_once(' ').expect("text and bytes");
        let (form, what) = what.split_once(' ').expect("a form and what is in it");
        let zlib = what.ends_with("transforms=[1]");
        let (framing, format) = match form {
            "json" => return None,
            "binary-strict" => (Framing::Unframed, MessageFormat::Binary),
            "binary-old" => (Framing::Unframed, MessageFormat::OldBinary),
            "compact" => (Framing::Unframed, MessageFormat::Compact),
            "framed" => (Framing::Framed, MessageFormat::Binary),
            "header" if what.starts_with("sub=0") => (Framing::THeader, MessageFormat::Binary),
            "header" => (Framing::THeader, MessageFormat::Compact),
            other => panic!("unknown form {other}"),
        };
        let (name, kind, seqid) = match what {
            "TApplicationException" => ("add", MessageKind::Exception, 1),
            "multiplexed" => ("Calc:add", MessageKind::Call, 1),
            "binary" => ("add", MessageKind::Call, 1),
            _ if form == "header" => ("add", MessageKind::Call, 5),
            numbers => {
                let (kind, seqid) = numbers.split_once(' ').expect("a kind and a sequence id");
                let kind: usize = kind.parse().expect("a number");
                ("add", KINDS[kind - 1], seqid.parse().expect("a number"))
            }
        };
        let body: &[u8] = match (kind, format.protocol(), what) {
            (_, Protocol::Binary, "TApplicationException") => {
                b"\x0b\0\x01\0\0\0\x04nope\x08\0\x02\0\0\0\x01\0"
            }
            (_, _, "TApplicationException") => b"\x18\x04nope\x15\x02\0",
            (_, Protocol::Binary, _) => b"\x08\0\x01\0\0\0\x07\0",
            _ => b"\x15\x0e\0",
        };
        Some(Self {
            line: line.to_owned(),
            bytes: unhex(hex),
            framing,
            format,
            zlib,
            envelope: Envelope { name, kind, seqid },
            body: body.to_vec(),
        })
    }

    /// Old Binary is read where Binary is named.
    fn options(&self) -> ReadOptions {
        match self.format {
            MessageFormat::OldBinary => ReadOptions::new().protocol(Protocol::Binary),
            _ => ReadOptions::new(),
        }
    }

    fn check(&self, frame: &Frame) {
        let Self { line, envelope, body, .. } = self;
        let dress = frame.dress();
        let found = (dress.framing(), dress.format(), dress.has_zlib(), dress.flags());
        assert_eq!(found, (self.framing, self.format, self.zlib, 0), "{line}");
        assert_eq!(frame.open(), Ok((*envelope, &body[..])), "{line}");
        let headers: Vec<_> = frame.headers().iter().collect();
        assert_eq!(headers, self.headers(), "{line}");
    }

    fn headers(&self) -> &'static [Header<'static>] {
        match self.framing {
            Framing::THeader => &[Header::Text { key: "k", value: "v" }],
            _ => &[],
        }
    }

    /// The message written from nothing.
    fn written(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let dress = Dress::new(self.framing).with_format(self.format).with_zlib(self.zlib);
        let written = dress.write(&mut out, self.headers(), &self.envelope, |out| {
            out.extend(&self.body);
            Ok::<_, WriteError>(())
        });
        written.expect("it was written before");
        out
    }
}

fn unhex(hex: &str) -> Vec<u8> {
    let digit = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).expect("two digits");
    (0..hex.len()).step_by(2).map(digit).collect()
}

fn golden() -> Option<Vec<Golden>> {
    let path = Corpus::open()?.path("golden-messages.txt");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let golden: Vec<Golden> = text.lines().filter_map(Golden::of).collect();
    assert!(golden.len() >= 23, "{} messages", golden.len());
    Some(golden)
}

#[test]
fn corpus_messages_are_read_in_all_pieces_and_written_again() {
    for message in golden().unwrap_or_default() {
        let frame = read_one(&message.bytes, &message.options());
        message.check(&frame);
        let written = message.written();
        let mut again = Vec::new();
        frame.write(&mut again).expect("it was read");
        match (message.format, message.zlib) {
            // Read only: strict is written.
            (MessageFormat::OldBinary, _) => {
                assert_eq!(written[..4], [0x80, 1, 0, message.envelope.kind.code()], "{}", message.line);
                assert_eq!(again, message.bytes, "{}", message.line);
            }
            (_, true) => {
                for bytes in [written, again] {
                    let frame = read_one(&bytes, &message.options());
                    message.check(&frame);
                }
            }
            (_, false) => {
                assert_eq!(written, message.bytes, "{}", message.line);
                assert_eq!(again, message.bytes, "{}", message.line);
            }
        }
    }
}

#[test]
fn corpus_exceptions_are_read_and_written() {
    let exceptions = golden().unwrap_or_default();
    for message in exceptions.iter().filter(|message| message.line.contains("TApplicationException")) {
        let frame = read_one(&message.bytes, &message.options());
        let (envelope, body) = frame.open().expect("it is whole");
        assert_eq!(envelope.kind, MessageKind::Exception);
        let exception = ApplicationException::read(body, message.format).expect("it is whole");
        assert_eq!(exception, ApplicationException::new(ExceptionKind::UNKNOWN_METHOD, "nope"));
        let mut out = Vec::new();
        exception.write(message.format, &mut out);
        assert_eq!(out, body, "{}", message.line);
    }
}

#[test]
fn corpus_messages_may_follow_each_other() {
    let Some(golden) = golden() else { return };
    let marked = |message: &&Golden| message.format != MessageFormat::OldBinary;
    for options in [ReadOptions::new(), ReadOptions::new().protocol(Protocol::Binary)] {
        let is_read = |message: &&Golden| match options.get_protocol() {
            None => marked(message),
            Some(protocol) => message.format.protocol() == protocol,
        };
        let stream: Vec<&Golden> = golden.iter().filter(is_read).collect();
        let bytes = stream.iter().flat_map(|message| message.bytes.clone()).collect::<Vec<u8>>();
        let frames = crate::support::read_in_all_ways(&bytes, &options);
        assert_eq!(frames.len(), stream.len());
        for (message, frame) in stream.iter().zip(&frames) {
            message.check(frame);
        }
    }
}

#[test]
fn corpus_payloads_are_not_copied() {
    for message in golden().unwrap_or_default().iter().filter(|message| !message.zlib) {
        let mut bytes = Bytes::copy_from_slice(&message.bytes);
        let within = bytes.as_ptr_range();
        let frame = scrimp_envelope::Deframer::new(message.options()).next(&mut bytes);
        let frame = frame.expect("valid").done().expect("whole");
        assert!(within.contains(&frame.payload().as_ptr()), "{}", message.line);
        let (_, body) = frame.open().expect("whole");
        assert_eq!(frame.payload().slice_ref(body), message.body, "{}", message.line);
    }
}
