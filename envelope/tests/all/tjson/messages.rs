//! Whole messages: heads, scanners and exceptions.

use scrimp::{Arena, Limits};
use scrimp_envelope::tjson::{self, Scanner, TJsonError, TJsonErrorKind};
use scrimp_envelope::{
    ApplicationException, Envelope, ExceptionKind, Limited, MessageKind, Progress, ReadErrorKind, ReadLimits,
};
use scrimp_testkit::corpus::Corpus;

use super::refusing::{nested, nested_keys, nested_lists};
use super::{ty, written};

/// A message with something of everything, among it brackets and quotes within strings.
const EVERYTHING: &str = r#"[1,"n[\"]",2,-7,{"1":{"tf":1},"4":{"i32":12},"6":{"dbl":-1e+17},"7":{"str":"}]\\\"\u0001é🦀"},"8":{"str":"+/8"},"9":{"uid":"01234567-89ab-cdef-0123-456789abcdef"},"11":{"rec":{"1":{"i32":3}}},"12":{"lst":["i32",2,1,2]},"14":{"map":["i32","str",1,{"1":"["}]},"22":{"map":["rec","i64",1,{{"1":{"i32":3}}:7}]},"99":{"set":["rec",1,{"1":{"str":"{"}}]}}]"#;

#[test]
fn every_truncation_needs_more() {
    let (all, limits) = (ty("All"), ReadLimits::new());
    let text = EVERYTHING.as_bytes();
    let head = tjson::read_head(text, &limits).expect("it is valid").done().expect("it is whole");
    assert_eq!(head.envelope(), Envelope { name: "n[\"]", kind: MessageKind::Reply, seqid: -7 });
    let mut scanner = Scanner::new(&limits);
    for cut in 0..text.len() {
        let part = &text[..cut];
        for scanned in [scanner.resume(part), Scanner::new(&limits).resume(part)] {
            match scanned {
                Ok(Progress::More(more)) => assert!((1..=text.len() - cut).contains(&more), "{cut}: {more}"),
                other => panic!("cut at {cut}: {other:?}"),
            }
        }
        // The struct ends before the message does, and a head with any byte behind it is whole.
        match tjson::read_head(part, &limits) {
            Ok(Progress::More(1)) => assert!(cut <= head.len),
            Ok(Progress::Done(found)) => {
                assert!(cut > head.len && found == head);
                let arena = Arena::new();
                let read =
                    head.read_body(part, |body| tjson::read_struct(&all, &arena, body, &Limits::new()));
                let error = read.expect_err("it is cut");
                assert_eq!(error.kind(), &TJsonErrorKind::UnexpectedEnd, "cut at {cut}: {error}");
                assert_eq!(error.offset(), Some(cut));
            }
            other => panic!("cut at {cut}: {other:?}"),
        }
    }
    for scanned in [scanner.resume(text), scanner.resume(&[text, b"]]"].concat())] {
        assert_eq!(scanned, Ok(Progress::Done(text.len())));
    }
    let arena = Arena::new();
    let read = |body| tjson::read_struct(&all, &arena, body, &Limits::new());
    let followed = [text, b"[1,"].concat();
    let (message, len) = head.read_body(&followed, read).expect("it is whole");
    assert_eq!(len, text.len());
    let unknown = r#","99":{"set":["rec",1,{"1":{"str":"{"}}]}"#;
    assert_eq!(written(message), EVERYTHING[head.len..len - 1].replace(unknown, ""));
}

#[test]
fn heads_that_are_wrong_are_refused() {
    let limits = ReadLimits::new().name(4);
    for (text, offset, message) in [
        ("{", 0, "`{` where a message's opening bracket is expected"),
        ("[\"1\"", 1, "`\"` where a number is expected"),
        ("[2,\"", 1, "version 2 is not that of a JSON message, 1"),
        ("[1,7,", 3, "`7` where the name of a method is expected"),
        ("[1,\"abcde\",", 3, "5 bytes in a name, more than the limit of 4 (`ReadLimits::name`)"),
        ("[1,\"a\",0,1,{", 7, "message type 0 is none of call (1), reply (2), exception (3) and oneway (4)"),
        ("[1,\"a\",5,1,{", 7, "message type 5 is none of call (1), reply (2), exception (3) and oneway (4)"),
        ("[1,\"a\",-1,1,{", 7, "-1 is out of range for the type of a message"),
        ("[1,\"a\",1,2147483648,{", 9, "2147483648 is out of range for a sequence id"),
        ("[1,\"a\",1,1]", 10, "`]` where a comma is expected"),
    ] {
        let error = tjson::read_head(text.as_bytes(), &limits).expect_err("it is refused");
        assert_eq!(error.to_string(), format!("at byte {offset}: {message}"));
    }
    let error = tjson::read_head(b"[1,\"a\xff\",1,1,{", &limits).expect_err("it is refused");
    assert_eq!(error.to_string(), "at byte 3: string is not UTF-8 (from its byte 1)");
    // No more of a name is waited for than there may be; what escapes stand for counts.
    for (name, is_refused) in [
        ("abcd", false),
        ("abcde", true),
        (r"\u0061bcd", false),
        (r"\u0061bcde", true),
        (r"abc\u00e9", true),
        (r"ab\u00e9", false),
        (r"ab\u00e9\n", true),
    ] {
        let text = format!("[1,\"{name}");
        let error = tjson::read_head(text.as_bytes(), &limits).map_err(|error| error.to_string());
        let expected =
            "at byte 3: 5 bytes in a name, more than the limit of 4 (`ReadLimits::name`)".to_owned();
        assert_eq!(error, if is_refused { Err(expected) } else { Ok(Progress::More(1)) }, "{name}");
    }
    // Escapes do not count, nor white space.
    let head = tjson::read_head(b" [ 1 , \"\\u0061bcd\" , 4 , -1 , {", &limits).expect("it is valid");
    let head = head.done().expect("it is whole");
    assert_eq!(head.envelope(), Envelope { name: "abcd", kind: MessageKind::Oneway, seqid: -1 });
    assert_eq!(head.len, 31 - 1);
    // A body that something follows.
    let text = br#"[1,"a",1,1,{},{}]"#;
    let head = tjson::read_head(text, &limits).expect("it is valid").done().expect("it is whole");
    let error = head.read_body(text, tjson::read_exception).expect_err("it has two bodies");
    assert_eq!(error.to_string(), "at byte 13: `,` where the message's closing bracket is expected");
    // A name that does not end.
    let endless = format!("[1,\"{}", "a".repeat(2000));
    let limits = ReadLimits::new().message(1000);
    let error = tjson::read_head(endless.as_bytes(), &limits).expect_err("it is too long");
    let kind = ReadErrorKind::Limit { what: Limited::Message, found: 2004, limit: 1000 };
    assert_eq!(error.kind(), &TJsonErrorKind::Envelope(kind));
}

#[test]
fn scanners_stop_at_what_is_no_message() {
    let scan = |text: &str, limits: ReadLimits| Scanner::new(&limits).resume(text.as_bytes());
    let error = scan("  {\"1\"", ReadLimits::new()).expect_err("it is a struct alone");
    assert_eq!(error.to_string(), "at byte 2: `{` where a message's opening bracket is expected");
    let limits = ReadLimits::new().message(10);
    assert_eq!(scan("[1,\"abc\",]", limits), Ok(Progress::Done(10)));
    let too_long = |found| {
        let kind = ReadErrorKind::Limit { what: Limited::Message, found, limit: 10 };
        TJsonErrorKind::Envelope(kind)
    };
    assert_eq!(scan("[1,\"abc\",", limits), Ok(Progress::More(1)));
    assert_eq!(scan("[1,\"abc\",[", limits).map_err(|error| error.kind().clone()), Err(too_long(12)));
    assert_eq!(scan("[1,\"abcdefghij", limits).map_err(|error| error.kind().clone()), Err(too_long(12)));
    // White space has an end, too.
    let mut scanner = Scanner::new(&limits);
    for len in 0..10 {
        assert_eq!(scanner.resume(" ".repeat(len).as_bytes()), Ok(Progress::More(1)));
    }
    for len in 10..13 {
        let error = scanner.resume(" ".repeat(len).as_bytes()).expect_err("it is too long");
        assert_eq!(error.kind(), &too_long(11));
    }
    // As deep as messages may be.
    for (depth, text) in [nested, nested_lists, nested_keys].map(|text| (64, text)) {
        let message = |depth| format!("[1,\"a\",1,1,{}]", text(depth));
        let len = message(depth).len();
        assert_eq!(scan(&message(depth), ReadLimits::new()), Ok(Progress::Done(len)));
    }
    for opening in ["[", "[{"] {
        let error = scan(&opening.repeat(100_000), ReadLimits::new()).expect_err("it is too deep");
        assert_eq!((error.kind(), error.offset()), (&TJsonErrorKind::DepthLimit(64), Some(129)));
    }
}

#[test]
fn exceptions_are_read_and_written() {
    for kind in [-1, 0, 7, i32::MIN].map(ExceptionKind) {
        for message in ["", "nope", "\"]}\\\n é"] {
            let exception = ApplicationException::new(kind, message);
            let mut text = Vec::new();
            tjson::write_exception(&exception, &mut text);
            let read =
                tjson::read_exception(&[&text[..], b"]"].concat()).map(|(e, len)| (e.into_owned(), len));
            assert_eq!(read, Ok((exception, text.len())));
            for cut in 0..text.len() {
                let error = tjson::read_exception(&text[..cut]).expect_err("it is cut");
                assert_eq!(error.kind(), &TJsonErrorKind::UnexpectedEnd);
            }
        }
    }
    let text = br#"{"2":{"i64":5},"1":{"lst":["rec",1,{}]},"3":{"rec":{}},"1":{"str":"a"},"1":{"str":"b"}}"#;
    let expected = ApplicationException::new(ExceptionKind::UNKNOWN, "b");
    assert_eq!(tjson::read_exception(text), Ok((expected, text.len())));
    let error = tjson::read_exception(b"{\"1\":{\"str\":\"\xff\"}}").expect_err("it is not UTF-8");
    assert_eq!(error.kind(), &TJsonErrorKind::InvalidUtf8 { valid_up_to: 0 });
    let error = tjson::read_exception(nested(100_000).as_bytes()).expect_err("it is too deep");
    assert_eq!(error.kind(), &TJsonErrorKind::DepthLimit(64));
}

#[test]
fn corpus_messages_are_read_and_written_again() {
    let Some(corpus) = Corpus::open() else { return };
    let path = corpus.path("golden-messages.txt");
    let golden = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let lines: Vec<&str> = golden.lines().filter_map(|line| line.strip_prefix("json ")).collect();
    assert!(lines.len() >= 6, "{} messages", lines.len());
    for line in lines {
        let (what, text) = line.split_once(" [").expect("text and a message");
        let text = format!("[{text}").into_bytes();
        let limits = ReadLimits::new();
        assert_eq!(Scanner::new(&limits).resume(&text), Ok(Progress::Done(text.len())), "{line}");
        let head = tjson::read_head(&text, &limits).expect("it is valid").done().expect("it is whole");
        let (name, kind, seqid) = match what.split_once(' ') {
            Some((kind, seqid)) => ("add", kind.parse().expect("a number"), seqid.parse().expect("a number")),
            None if what == "multiplexed" => ("Calc:add", 1, 1),
            None => ("add", 3, 1),
        };
        let kind = MessageKind::from_code(kind).expect("it is known");
        let envelope = Envelope { name, kind, seqid };
        assert_eq!(head.envelope(), envelope, "{line}");

        let mut again = Vec::new();
        let (args, arena) = (ty("Args"), Arena::new());
        let len = if what == "TApplicationException" {
            let (exception, len) = head.read_body(&text, tjson::read_exception).expect("it is valid");
            assert_eq!(exception, ApplicationException::new(ExceptionKind::UNKNOWN_METHOD, "nope"));
            let write = |out: &mut Vec<u8>| {
                tjson::write_exception(&exception, out);
                Ok::<_, TJsonError>(())
            };
            tjson::write_message(&envelope, &mut again, write).expect("it was read");
            len
        } else {
            let read = |body| tjson::read_struct(&args, &arena, body, &Limits::new());
            let (message, len) = head.read_body(&text, read).expect("it is valid");
            assert_eq!(message.get(args.field::<i32>("a").expect("declared")), 7);
            tjson::write_message(&envelope, &mut again, |out| tjson::write_struct(message, out))
                .expect("it was read");
            len
        };
        assert_eq!((len, again), (text.len(), text), "{line}");
    }
}
