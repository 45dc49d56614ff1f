//! Messages as a codec of `tokio_util`.

use bytes::BytesMut;
use scrimp_envelope::{
    Dress, Envelope, Framing, Header, MessageCodec, MessageKind, Outgoing, ReadError, ReadOptions, WriteError,
};
use tokio_util::codec::{Decoder, Encoder};

#[test]
fn messages_go_through_the_codec() {
    let mut codec = MessageCodec::new(ReadOptions::new());
    let mut stream = BytesMut::new();
    let envelope = Envelope { name: "add", kind: MessageKind::Call, seqid: 1 };
    let headers = [Header::Text { key: "k", value: "v" }];
    for framing in [Framing::Unframed, Framing::Framed, Framing::THeader, Framing::TTHeader] {
        let has_headers = matches!(framing, Framing::THeader | Framing::TTHeader);
        let headers = if has_headers { &headers[..] } else { &[] };
        let message = Outgoing { dress: Dress::new(framing), headers, envelope, body: &[0] };
        codec.encode(message, &mut stream).expect("it is short");
        let bytes = stream.clone();
        let rest = stream.split_off(9);
        assert_eq!(codec.decode(&mut stream).expect("it is valid"), None);
        stream.unsplit(rest);
        let frame = codec.decode(&mut stream).expect("it is valid").expect("it is whole");
        assert_eq!(frame.open(), Ok((envelope, &[0][..])));
        assert!(stream.is_empty());
        codec.encode(frame, &mut stream).expect("it is short");
        assert_eq!(stream, bytes);
        stream.clear();
    }
}

#[test]
fn errors_are_those_of_io() {
    let mut codec = MessageCodec::default();
    let error = codec.decode(&mut BytesMut::from(&b"GET / HTTP/1.1"[..])).expect_err("it is HTTP");
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidData);
    assert!(error.get_ref().is_some_and(|inner| inner.is::<ReadError>()));
    let envelope = Envelope { name: "add", kind: MessageKind::Call, seqid: 1 };
    let headers = &[Header::Token("t")];
    let message = Outgoing { dress: Dress::default(), headers, envelope, body: &[0] };
    let error = codec.encode(message, &mut BytesMut::new()).expect_err("unframed messages have no headers");
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
    assert!(error.get_ref().is_some_and(|inner| inner.is::<WriteError>()));
    // A stream that ends within a message.
    let mut cut = BytesMut::from(&b"\0\0\0\x17\x80\x01"[..]);
    assert_eq!(codec.decode(&mut cut).expect("more is needed"), None);
    assert!(codec.decode_eof(&mut cut).is_err());
}
