//! `call`, `serve`, `proxy` and `bench-call`: processes that talk to each other.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use scrimp_testkit::is_brief;
use serde_json::{Value, json};

use crate::{scrimp, scrimp_with_input, success, success_text, temporary};

const IDL: &str = "\
/** Kinds of things. */
enum Kind { A = 1, B = 2 }
struct Point { 1: i32 x, 2: optional double y, 3: Kind kind, 4: optional Point next, 5: map<string, i64> sizes }
exception Missing {
  /** The reason. */
  1: string why
}
service Base { void ping(), string version() }
/** Calculates. */
service Calc extends Base {
  /** Adds. */
  i32 add(1: i32 a, 2: i32 b)
  Point find(1: required i64 id) throws (1: Missing missing)
  Point echo(1: Point point)
  list<Point> all(1: Point point)
  oneway void tell(1: string text)
}
service Other { i32 add(1: i64 a), void drop(1: Point point) }
";

const ANSWERS: &str = r#"
{"method": "Calc.add", "args": {"b": 2, "a": 1}, "result": 3}
{"method": "Calc.add", "result": 7}
{"service": "Other", "method": "add", "result": 11}
{"method": "find", "args": {"id": 1}, "exception": {"missing": {"why": "no"}}}
{"method": "find", "args": {"id": 2}, "error": {"type": 6, "message": "broken"}}
{"method": "find", "result": {"x": 5, "kind": "B"}}
{"method": "echo", "args": {"point": {"sizes": {"a": 1, "b": 2}}}, "result": {"x": 1}}
{"method": "ping"}
{"method": "tell"}
"#;

/// What no step of a test takes longer than, on the slowest machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// The files, which are written once: tests run side by side.
fn files() -> (&'static str, &'static str) {
    static PATHS: OnceLock<[String; 2]> = OnceLock::new();
    let [idl, answers] = PATHS.get_or_init(|| {
        [("rpc.thrift", IDL), ("answers.jsonl", ANSWERS)]
            .map(|(name, content)| temporary(name, content).display().to_string())
    });
    (idl, answers)
}

/// A certificate for this machine, and its key: the paths of both.
fn certificate(name: &str) -> [String; 2] {
    let names = ["localhost", "127.0.0.1"].map(str::to_owned);
    let certified = rcgen::generate_simple_self_signed(names).expect("a certificate");
    [("certificate", certified.cert.pem()), ("key", certified.signing_key.serialize_pem())]
        .map(|(what, pem)| temporary(&format!("{name}.{what}.pem"), pem).display().to_string())
}

/// The path of a Unix socket: short, wherever the target folder is.
fn socket(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("scrimp-test-{}-{name}", std::process::id()))
}

/// A command that runs until it is told to end.
struct Daemon {
    child: Child,
    /// The lines that it writes to stdout and to stderr.
    out: Receiver<String>,
    err: Receiver<String>,
    address: String,
}

impl Daemon {
    fn start(args: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_scrimp"))
            .args(args)
            .args(["--idl", files().0])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let out = lines(child.stdout.take().expect("it is piped"));
        let err = lines(child.stderr.take().expect("it is piped"));
        let mut daemon = Self { child, out, err, address: String::new() };
        // The output of a proxy is what it sees.
        let first = if args[0] == "serve" { daemon.line() } else { daemon.complaint() };
        daemon.address = first.strip_prefix("listening on ").expect("an address").to_owned();
        daemon
    }

    /// A server of these services, at a port that it chooses.
    fn serve(args: &[&str]) -> Self {
        Self::start(&[&["serve", "tcp:127.0.0.1:0"], args].concat())
    }

    fn answering() -> Self {
        Self::serve(&["--answers", files().1])
    }

    fn line(&self) -> String {
        self.out.recv_timeout(PATIENCE).expect("a line in time")
    }

    fn complaint(&self) -> String {
        self.err.recv_timeout(PATIENCE).expect("a line in time")
    }

    /// A connection to it.
    fn connect(&self) -> TcpStream {
        let place = self.address.strip_prefix("tcp:").expect("it is over TCP");
        let stream = TcpStream::connect(place).expect("it accepts");
        stream.set_read_timeout(Some(PATIENCE)).expect("it is not zero");
        stream
    }

    /// Ends it as an operator does; returns what else it wrote.
    fn end(mut self, signal: &str) -> (String, String) {
        let killed = Command::new("kill").args([signal, &self.child.id().to_string()]).status();
        assert!(killed.expect("there is such a command").success());
        let [out, err] = [&self.out, &self.err].map(|lines| {
            let mut text = String::new();
            while let Ok(line) = lines.recv_timeout(PATIENCE) {
                text += &(line + "\n");
            }
            text
        });
        assert_eq!(self.child.wait().expect("it ends").code(), Some(0), "{err}");
        (out, err)
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        // It has ended, where all is well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn lines(from: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, lines) = channel();
    thread::spawn(move || {
        for line in BufReader::new(from).lines() {
            let Ok(()) = sender.send(line.expect("it is UTF-8")) else { return };
        }
    });
    lines
}

/// Runs `scrimp call`, patiently.
fn call(address: &str, args: &[&str], input: &str) -> Output {
    let all = [&["call", address], args, &["--idl", files().0, "--deadline", "60s"]].concat();
    scrimp_with_input(all, input.as_bytes())
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The lines that a command printed, which must end with `code` and complain of nothing.
#[track_caller]
fn printed(output: Output, code: i32) -> Vec<Value> {
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(code), ""));
    values(&String::from_utf8(output.stdout).expect("the output is UTF-8"))
}

fn values(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).expect("an object on each line")).collect()
}

/// What a command complained of, which must print nothing and end with `code`: what is wrong, and advice.
#[track_caller]
fn complaint(output: Output, code: i32) -> (String, String) {
    let text = stderr(&output);
    assert_eq!(
        (output.status.code(), String::from_utf8_lossy(&output.stdout).as_ref()),
        (Some(code), ""),
        "{text}"
    );
    let (line, help) = text.split_once('\n').expect("a line");
    (line.to_owned(), help.to_owned())
}

/// Calls over a transport, in every framing and protocol, with every kind of answer.
fn every_message(address: &str, options: &[&str]) {
    let protocols = if is_brief() { &["compact"][..] } else { &["binary", "compact"] };
    for framing in ["unframed", "framed", "theader", "ttheader"] {
        for protocol in protocols {
            let wire = ["--framing", framing, "--protocol", *protocol];
            let input = "{\"id\":3}\n\n  {\"id\": 1}\n{\"id\":2}\n{\"id\":3}";
            let args = [&["Calc.find", "-"], &wire[..], options].concat();
            let line = |kind: &str, name: &str, body: Value| {
                let mut line = json!({"service": null, "method": "find", "type": kind, "headers": {}});
                (line["framing"], line["protocol"], line[name]) = (json!(framing), json!(protocol), body);
                line
            };
            let returned = line("reply", "result", json!({"x": 5, "kind": "B"}));
            let expected = [
                returned.clone(),
                line("reply", "exception", json!({"missing": {"why": "no"}})),
                line("exception", "error", json!({"type": 6, "message": "broken"})),
                returned,
            ];
            assert_eq!(printed(call(address, &args, input), 3), expected);
        }
    }
}

#[test]
fn every_message_over_tcp() {
    let server = Daemon::answering();
    every_message(&server.address, &[]);
    // As URLs.
    let url = server.address.replace("tcp:", "tcp://");
    assert_eq!(printed(call(&url, &["ping"], ""), 0)[0]["result"], Value::Null);
    assert_eq!(server.end("-TERM"), Default::default());
}

#[test]
fn every_message_over_a_unix_socket() {
    let path = socket("calls");
    let address = format!("unix:{}", path.display());
    let server = Daemon::start(&["serve", &address, "--answers", files().1]);
    assert_eq!(server.address, address);
    every_message(&address, &[]);
    assert_eq!(server.end("-INT"), Default::default());
    assert!(!path.exists(), "the socket is left behind");
}

#[test]
fn every_message_over_tls() {
    let [certificate, key] = certificate("trusted");
    let tls = ["--tls-certificate", &certificate, "--tls-key", &key];
    let server = Daemon::start(&[&["serve", "tls:127.0.0.1:0", "--answers", files().1], &tls[..]].concat());
    every_message(&server.address, &["--tls-roots", &certificate]);

    let [other, _] = self::certificate("other");
    let (line, help) = complaint(call(&server.address, &["ping", "--tls-roots", &other], ""), 4);
    assert!(line.contains(": Base.ping: cannot connect: invalid peer certificate"), "{line}");
    assert!(help.contains("`--tls-roots` names the certificates"), "{help}");
    let (line, _) = complaint(call(&server.address, &["ping"], ""), 2);
    assert_eq!(line, "error: `tls:` needs `--tls-roots`: whose certificates are trusted");
    // A key is no certificate.
    let (line, _) = complaint(call(&server.address, &["ping", "--tls-roots", &key], ""), 1);
    assert!(line.contains("trusted.key.pem: there is no certificate"), "{line}");
    let output = scrimp(["serve", "tls:127.0.0.1:0", "--echo", "--idl", files().0]);
    let (line, _) = complaint(output, 2);
    assert_eq!(line, "error: `tls:` needs `--tls-certificate` and `--tls-key`");
}

#[test]
fn every_message_over_whatever_is_best() {
    let server = Daemon::start(&["serve", "auto:127.0.0.1:0", "--answers", files().1]);
    every_message(&server.address, &[]);
    every_message(&server.address.replace("auto:", "tcp:"), &[]);
}

#[test]
fn outcomes() {
    let server = Daemon::answering();
    let one = |args: &[&str], code| {
        let lines = printed(call(&server.address, args, ""), code);
        assert!(lines.len() < 2, "{lines:?}");
        lines.into_iter().next().unwrap_or_default()
    };
    // The first answer that is for the arguments counts.
    assert_eq!(one(&["Calc.add", "--multiplexed", r#"{"a":1,"b":2}"#], 0)["result"], json!(3));
    assert_eq!(one(&["Calc.add", "--multiplexed", r#"{"a":2}"#], 0)["result"], json!(7));
    assert_eq!(one(&["Calc.add", "--multiplexed"], 0)["result"], json!(7));
    // In whatever order a map has its entries.
    let sizes = |sizes| one(&["echo", &format!(r#"{{"point":{{"sizes":{sizes}}}}}"#)], 0)["result"].clone();
    assert_eq!(sizes(r#"{"b":2,"a":1}"#), json!({"x": 1}));
    // A method that two services have.
    assert_eq!(one(&["Other.add", "--multiplexed"], 0)["result"], json!(11));
    assert_eq!(one(&["Other.add", "--framing", "ttheader"], 0)["result"], json!(11));
    let ambiguous = one(&["Other.add"], 3);
    assert!(
        ambiguous["error"]["message"].as_str().is_some_and(|text| text.contains("name one")),
        "{ambiguous}"
    );
    // Inherited methods, under any name.
    for name in ["ping", "Base.ping", "Calc.ping"] {
        assert_eq!(one(&[name], 0)["result"], Value::Null);
        assert_eq!(one(&[name, "--multiplexed"], 0)["result"], Value::Null);
    }
    assert_eq!(one(&["tell", r#"{"text":"x"}"#], 0), Value::Null);
    assert_eq!(one(&["find", r#"{"id":1}"#], 3)["exception"], json!({"missing": {"why": "no"}}));
    assert_eq!(one(&["find", r#"{"id":2}"#], 3)["error"], json!({"type": 6, "message": "broken"}));
    let unanswered = one(&["version"], 3);
    assert_eq!(unanswered["error"]["message"], "no answer is for `version` with these arguments");
}

#[test]
fn echoes() {
    let server = Daemon::serve(&["--echo", "--service", "Calc"]);
    let result = |args: &[&str]| printed(call(&server.address, args, ""), 0)[0]["result"].clone();
    let point = json!({"x": 1, "next": {"y": 0.5}, "sizes": {"a": 1}});
    assert_eq!(result(&["echo", &json!({"point": point}).to_string()]), point);
    // Without the argument, and where the result has another type: zero.
    assert_eq!(result(&["echo"]), json!({}));
    assert_eq!(result(&["Calc.add", r#"{"a":5,"b":6}"#]), json!(5));
    assert_eq!(result(&["all", &json!({"point": point}).to_string()]), json!([]));
    assert_eq!(result(&["version"]), json!(""));
    assert_eq!(result(&["ping"]), Value::Null);
    // It serves no other service.
    let other = printed(call(&server.address, &["Other.drop"], ""), 3);
    assert_eq!(other[0]["error"]["type"], 1);
}

/// What is written of absent fields, and the style of JSON, where they are an option.
#[test]
fn options_of_both_sides() {
    let server = Daemon::serve(&["--echo", "--service", "Calc", "--write-defaults"]);
    let proxy = Daemon::start(&["proxy", "tcp:127.0.0.1:0", &server.address, "--json-enums", "numbers"]);
    let result = |args: &[&str]| {
        printed(call(&proxy.address, &[&["echo", "{\"point\":{\"kind\":2}}"], args].concat(), ""), 0)[0]["result"].clone()
    };
    assert_eq!(result(&[]), json!({"x": 0, "kind": "B", "sizes": {}}));
    let [sent, returned] = [(); 2].map(|()| values(&proxy.line()).remove(0));
    assert_eq!(sent["args"], json!({"point": {"kind": 2}}));
    assert_eq!(returned["result"], json!({"x": 0, "kind": 2, "sizes": {}}));
    assert_eq!(
        result(&["--json-enums", "numbers", "--write-defaults"]),
        json!({"x": 0, "kind": 2, "sizes": {}})
    );
    assert_eq!(values(&proxy.line())[0]["args"]["point"], json!({"x": 0, "kind": 2, "sizes": {}}));

    let answers = temporary("styled_answers.jsonl", r#"{"method": "find", "result": {"x": 5, "new": 1}}"#);
    let path = answers.display().to_string();
    let refused = scrimp(["serve", "tcp:127.0.0.1:0", "--answers", &path, "--idl", files().0]);
    assert!(complaint(refused, 1).0.ends_with(":1: `Point` has no field `new` at line 1 column 39"));
    let server = Daemon::serve(&["--answers", &path, "--json-unknown", "ignore", "--write-defaults"]);
    let found = printed(call(&server.address, &["find", r#"{"id":1}"#], ""), 0);
    assert_eq!(found[0]["result"], json!({"x": 5, "kind": 0, "sizes": {}}));
    let shown =
        success_text(scrimp(["call", "--template", "echo", "--json-enums", "numbers", "--idl", files().0]));
    assert!(shown.contains("\"kind\": 1"), "{shown}");
}

/// Calls with lines from stdin, and answers to each before the next is known.
#[test]
fn lines_are_answered_at_once() {
    let server = Daemon::answering();
    let mut child = Command::new(env!("CARGO_BIN_EXE_scrimp"))
        .args(["call", &server.address, "Calc.add", "-", "--multiplexed", "--idl", files().0])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    let out = lines(child.stdout.take().expect("it is piped"));
    for (args, expected) in [(r#"{"a":1,"b":2}"#, 3), ("{}", 7)] {
        writeln!(stdin, "{args}").expect("the command reads");
        let line = out.recv_timeout(PATIENCE).expect("a line in time");
        assert_eq!(values(&line)[0]["result"], json!(expected));
    }
    drop(stdin);
    assert!(out.recv_timeout(PATIENCE).is_err(), "it prints more");
    assert_eq!(child.wait().expect("it ends").code(), Some(0));

    // What comes before a bad line is answered.
    let output = call(&server.address, &["Calc.add", "-", "--multiplexed"], "{}\n{\"a\": \"x\"}\n{}\n");
    assert_eq!(values(&String::from_utf8_lossy(&output.stdout)).len(), 1);
    let text = stderr(&output);
    assert!(text.starts_with("scrimp: <stdin>:2: a: "), "{text}");
    assert!(text.contains("`scrimp call --template Calc.add`"), "{text}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn headers_reach_the_server() {
    let server = Daemon::answering();
    let proxy = Daemon::start(&["proxy", "tcp:127.0.0.1:0", &server.address]);
    let headers = ["--header", "a=b", "--header", "k=x=y", "--framing", "theader"];
    printed(call(&proxy.address, &[&["ping"], &headers[..]].concat(), ""), 0);
    let line = &values(&proxy.line())[0];
    assert_eq!((&line["headers"]["a"], &line["headers"]["k"]), (&json!("b"), &json!("x=y")));
}

#[test]
fn bad_input() {
    let bad = |args: &[&str]| complaint(call("tcp:127.0.0.1:1", args, ""), 1);
    let (line, help) = bad(&["Calc.fnd"]);
    assert!(line.ends_with("rpc.thrift: service `Calc` has no method `fnd`; did you mean `find`?"), "{line}");
    assert!(help.contains("`--list` lists the methods"), "{help}");
    let (line, _) = bad(&["Calk.find"]);
    assert!(line.contains("no service `Calk`; did you mean `Calc`?"), "{line}");
    let (line, _) = bad(&["add"]);
    assert!(line.contains("several services have a method `add`"), "{line}");
    let (line, help) = bad(&["find", "{\"idd\":1}"]);
    assert!(
        line.starts_with("scrimp: <arguments>: `find_args` has no field `idd`; did you mean `id`?"),
        "{line}"
    );
    assert!(help.contains("`scrimp call --template Calc.find`"), "{help}");
    let (line, _) = bad(&["find"]);
    assert_eq!(line, "scrimp: <arguments>: required field `id` is not set at line 1 column 2");
    let (line, _) = bad(&["find", "{\"id\":1} x"]);
    assert!(line.starts_with("scrimp: <arguments>: "), "{line}");
}

#[test]
fn wrong_usage() {
    let wrong = |args: &[&str]| complaint(scrimp([args, &["--idl", files().0]].concat()), 2).0;
    assert_eq!(
        wrong(&["call", "localhost:80", "ping"]),
        "error: `localhost:80` has no scheme: write `tcp:localhost:80`"
    );
    assert_eq!(wrong(&["call", "--template"]), "error: which method? `Service.method`");
    let line = wrong(&["call", "tcp:127.0.0.1:1", "ping", "--header", "a=b"]);
    assert_eq!(line, "error: `--header` needs `--framing theader` or `ttheader`: other messages have none");
    for args in [
        &["call", "tcp:127.0.0.1:1"][..],
        &["call", "--list", "--describe"],
        &["call", "tcp:127.0.0.1:1", "ping", "--framing", "auto"],
        &["call", "tcp:127.0.0.1:1", "ping", "--header", "=b"],
        &["call", "tcp:127.0.0.1:1", "ping", "--deadline", "5"],
        &["call", "tcp:127.0.0.1:1", "ping", "--deadline", "0s"],
        &["serve", "tcp:127.0.0.1:0"],
        &["serve", "tcp:127.0.0.1:0", "--echo", "--answers", "x"],
        &["serve", "tcp:127.0.0.1", "--echo"],
        &["serve", "tls:127.0.0.1:0", "--echo", "--tls-key", "x"],
        &["proxy", "tcp:127.0.0.1:0"],
        &["bench-call", "tcp:127.0.0.1:1", "ping", "--rate", "0"],
        &["bench-call", "tcp:127.0.0.1:1", "ping", "--connections", "0"],
    ] {
        assert!(wrong(args).starts_with("error: "), "{args:?}");
    }
}

/// A peer at a port, which does something with each connection; the address.
fn peer(serve: impl Fn(TcpStream) + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let address = listener.local_addr().expect("it is bound");
    thread::spawn(move || listener.incoming().for_each(|stream| serve(stream.expect("it is accepted"))));
    format!("tcp:{address}")
}

#[test]
fn peers_that_do_not_answer() {
    let fails = |address: &str, args: &[&str]| {
        let (line, help) = complaint(call(address, &[&["Calc.ping"], args].concat(), ""), 4);
        let problem = line.strip_prefix(&format!("scrimp: {address}: Calc.ping: "));
        (problem.unwrap_or_else(|| panic!("no place: {line}")).to_owned(), help)
    };
    // A port that was free a moment ago.
    let free =
        TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port is free");
    let (line, help) = fails(&format!("tcp:{free}"), &[]);
    assert!(line.starts_with("cannot connect: "), "{line}");
    assert_eq!(help, "  help: no server listens there\n");
    let (line, help) = fails("unix:/nonexistent/socket", &[]);
    assert!(
        line.starts_with("cannot connect: ") && help.contains("no server listens there"),
        "{line} {help}"
    );

    let closing = peer(|mut stream| {
        let _ = stream.read(&mut [0; 64]);
    });
    let (line, help) = fails(&closing, &[]);
    assert!(line.contains("closed the connection") || line.contains("connection failed"), "{line}");
    assert!(help.contains("--framing unframed"), "{help}");
    assert!(fails(&closing, &["--framing", "unframed"]).1.contains("--framing framed"));

    let web = peer(|mut stream| {
        let _ = stream.read(&mut [0; 64]);
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
    });
    let (line, _) = fails(&web, &[]);
    assert!(line.contains("HTTP") || line.contains("limit"), "{line}");

    // What it returns is no text.
    let other = peer(|mut stream| {
        let mut call = [0; 64];
        if let Ok(len) = stream.read(&mut call) {
            // A framed call without arguments becomes the reply to it.
            call[7] = 2;
            let success = b"\x0b\0\0\0\0\0\x02\xff\xff\0";
            let reply =
                [&((len - 5 + success.len()) as u32).to_be_bytes(), &call[4..len - 1], success].concat();
            let _ = stream.write_all(&reply);
        }
    });
    let version = |args: &[&str]| call(&other, &[&["Base.version"], args].concat(), "");
    let (line, help) = complaint(version(&[]), 4);
    assert!(line.contains(": Base.version: ") && line.contains("UTF-8"), "{line}");
    assert!(help.contains("`--lossy` shows such strings"), "{help}");
    assert!(help.contains("whether the server has handled the call is not known"), "{help}");
    assert_eq!(printed(version(&["--lossy"]), 0)[0]["result"], "\u{fffd}\u{fffd}");

    let (sender, kept) = channel();
    let silent = peer(move |stream| drop(sender.send(stream)));
    let start = Instant::now();
    let args = ["call", &silent, "ping", "--deadline", "50ms", "--idl", files().0];
    let (line, help) = complaint(scrimp(args), 4);
    assert!(line.ends_with(": Base.ping: the deadline has passed"), "{line}");
    assert!(help.contains("`--deadline` allows more than 50ms"), "{help}");
    assert!(start.elapsed() >= Duration::from_millis(50));
    drop(kept);
}

#[test]
fn bad_answers() {
    let refused = |line: &str| {
        let path = temporary("bad_answers.jsonl", format!("\n{line}\n")).display().to_string();
        let output = scrimp(["serve", "tcp:127.0.0.1:0", "--answers", &path, "--idl", files().0]);
        let (line, _) = complaint(output, 1);
        let (place, problem) = line.split_once("bad_answers.jsonl:2: ").expect("where it is");
        assert!(place.starts_with("scrimp: "));
        problem.to_owned()
    };
    for (line, expected) in [
        ("x", "expected value"),
        (
            r#"{"method": "Calc.fnd", "result": 1}"#,
            "service `Calc` has no method `fnd`; did you mean `find`?",
        ),
        (r#"{"method": "add", "result": 1}"#, "several services have a method `add`"),
        (r#"{"method": "Calc.add"}"#, "`add` has no answer here: give `result`, `exception` or `error`"),
        (r#"{"method": "Calc.add", "result": null}"#, "`add` has no answer here"),
        (r#"{"method": "Calc.add", "result": "x"}"#, "invalid type: string \"x\", expected i32"),
        (r#"{"method": "Calc.add", "args": {"c": 1}, "result": 1}"#, "`add_args` has no field `c`"),
        (r#"{"method": "find", "result": {}, "exception": {"missing": {}}}"#, "give one of"),
        (r#"{"method": "find", "exception": {"lost": {}}}"#, "`find_result` has no field `lost`"),
        (r#"{"method": "find", "exception": null}"#, "`exception` is an object"),
        (r#"{"method": "ping", "result": 1}"#, "`ping` returns nothing"),
        (r#"{"method": "tell", "result": null}"#, "`tell` is oneway"),
        (r#"{"method": "ping", "answer": 1}"#, "unknown field `answer`"),
    ] {
        let problem = refused(line);
        assert!(problem.contains(expected), "{line}: {problem}");
    }
}

#[test]
fn methods_are_shown() {
    let shown = |args: &[&str]| success_text(scrimp([&["call", "--idl", files().0], args].concat()));
    let list = "\
Base.ping  void ping()
Base.version  string version()
Calc.add  i32 add(1: i32 a, 2: i32 b)
Calc.find  Point find(1: i64 id) throws (1: Missing missing)
Calc.echo  Point echo(1: Point point)
Calc.all  list<Point> all(1: Point point)
Calc.tell  oneway void tell(1: string text)
Calc.ping  void ping()
Calc.version  string version()
Other.add  i32 add(1: i64 a)
Other.drop  void drop(1: Point point)
";
    assert_eq!(shown(&["--list"]), list);
    assert_eq!(shown(&["--list", "tcp:127.0.0.1:1"]), list);
    let find = "\
Point find(1: i64 id) throws (1: Missing missing)

struct Point {
  1: i32 x
  2: optional double y
  3: Kind kind
  4: optional Point next
  5: map<string, i64> sizes
}

// Kinds of things.
enum Kind {
  A = 1
  B = 2
}

exception Missing {
  // The reason.
  1: string why
}
";
    assert_eq!(shown(&["--describe", "find"]), find);
    assert_eq!(shown(&["tcp:127.0.0.1:1", "Calc.find", "--describe"]), find);
    assert_eq!(shown(&["--describe", "Calc.add"]), "// Adds.\ni32 add(1: i32 a, 2: i32 b)\n");
    assert_eq!(
        shown(&["--describe", "Other"]),
        "service Other {\n  i32 add(1: i64 a)\n  void drop(1: Point point)\n}\n"
    );
    let template = shown(&["--template", "echo"]);
    let expected = json!({"point": {"x": 0, "y": 0.0, "kind": "A", "sizes": {}}});
    assert_eq!(serde_json::from_str::<Value>(&template).expect("JSON"), expected);
    assert_eq!(shown(&["--template", "ping"]), "{}\n");
    let (line, _) = complaint(scrimp(["call", "--template", "pong", "--idl", files().0]), 1);
    assert!(line.contains("no service has a method `pong`"), "{line}");
    // What is printed can be sent.
    let server = Daemon::serve(&["--echo"]);
    let reply = printed(call(&server.address, &["echo", template.trim_end()], ""), 0);
    assert_eq!(reply[0]["result"], expected["point"]);
}

#[test]
fn a_proxy_prints_what_it_passes_on() {
    let server = Daemon::answering();
    let proxy = Daemon::start(&["proxy", "tcp:127.0.0.1:0", &server.address]);
    let find =
        call(&proxy.address, &["find", "-", "--framing", "unframed"], "{\"id\":3}\n{\"id\":1}\n{\"id\":2}\n");
    assert_eq!(printed(find, 3).len(), 3);
    // Replies do not name the service that calls do.
    printed(call(&proxy.address, &["Other.add", "--multiplexed", "--protocol", "compact"], ""), 0);
    printed(call(&proxy.address, &["Calc.add", "--framing", "ttheader"], ""), 0);
    printed(call(&proxy.address, &["tell", r#"{"text":"hi"}"#], ""), 0);
    let lines: Vec<Value> = (0..11).flat_map(|_| values(&proxy.line())).collect();
    let members = ["args", "result", "exception", "error"];
    let bodies: Vec<Value> = lines
        .iter()
        .map(|line| members.iter().find_map(|name| line.get(name)).expect("a body").clone())
        .collect();
    assert_eq!(
        bodies,
        [
            json!({"id": 3}),
            json!({"x": 5, "kind": "B"}),
            json!({"id": 1}),
            json!({"missing": {"why": "no"}}),
            json!({"id": 2}),
            json!({"type": 6, "message": "broken"}),
            json!({}),
            json!(11),
            json!({}),
            json!(7),
            json!({"text": "hi"}),
        ]
    );
    for line in &lines[..6] {
        assert_eq!((&line["method"], &line["framing"]), (&json!("find"), &json!("unframed")));
    }
    assert_eq!((&lines[6]["service"], &lines[7]["service"]), (&json!("Other"), &Value::Null));
    assert_eq!(lines[0]["seqid"], lines[1]["seqid"]);
    // The lines are those that can be encoded.
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let options = ["--message", "--idl", files().0];
    let bytes = success(scrimp_with_input(
        ["encode"].iter().chain(&options).chain(&["--limit", "6"]),
        text.as_bytes(),
    ));
    let decoded = success_text(scrimp_with_input(["decode"].iter().chain(&options), &bytes));
    assert_eq!(values(&decoded), lines[..6]);
    assert_eq!(proxy.end("-TERM"), Default::default());
}

/// Bytes that are no messages pass all the same, and are told once.
#[test]
fn a_proxy_passes_on_what_it_cannot_read() {
    let upstream = peer(|mut stream| {
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("the proxy ends it");
        bytes.reverse();
        stream.write_all(&bytes).expect("the proxy reads");
    });
    let proxy = Daemon::start(&["proxy", "tcp:127.0.0.1:0", &upstream]);
    // A call in Binary, one of a method that is unknown, and what is no message.
    let known = b"\0\0\0\x16\x80\x01\0\x01\0\0\0\x04ping\0\0\0\x01\0";
    let known = [&(known.len() as u32 - 4).to_be_bytes(), &known[4..]].concat();
    let unknown = [&known[..12], b"pong", &known[16..]].concat();
    let sent = [&known[..], &unknown, &unknown, &known, &[0xff; 100_000]].concat();
    let mut stream = proxy.connect();
    stream
        .write_all(&sent)
        .and_then(|()| stream.shutdown(std::net::Shutdown::Write))
        .expect("the proxy reads");
    let mut received = Vec::new();
    stream.read_to_end(&mut received).expect("the proxy writes");
    received.reverse();
    assert!(received == sent, "{} bytes of {}", received.len(), sent.len());
    for _ in 0..2 {
        assert_eq!(values(&proxy.line())[0]["method"], "ping");
    }
    let complaint = proxy.complaint();
    assert!(
        complaint.starts_with(
            "scrimp: connection 1, from the client: message 2: at byte 21: no service has a method `pong`"
        ),
        "{complaint}"
    );
    let (out, err) = proxy.end("-TERM");
    assert_eq!(out, "");
    // Of the other side, whose bytes are no messages either.
    assert!(err.matches("from the server").count() == 1 && !err.contains("from the client"), "{err}");
}

/// Whoever reads what it prints may go; clients stay.
#[test]
fn a_proxy_outlives_its_reader() {
    let server = Daemon::answering();
    let mut child = Command::new(env!("CARGO_BIN_EXE_scrimp"))
        .args(["proxy", "tcp:127.0.0.1:0", &server.address, "--idl", files().0])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    drop(child.stdout.take());
    let err = lines(child.stderr.take().expect("it is piped"));
    let mut proxy = Daemon { child, out: channel().1, err, address: String::new() };
    proxy.address = proxy.complaint().strip_prefix("listening on ").expect("an address").to_owned();
    for _ in 0..3 {
        assert_eq!(printed(call(&proxy.address, &["ping"], ""), 0).len(), 1);
    }
    assert_eq!(proxy.end("-TERM"), Default::default());
}

#[test]
fn a_proxy_without_a_server_says_so() {
    let free =
        TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port is free");
    let proxy = Daemon::start(&["proxy", "tcp:127.0.0.1:0", &format!("tcp:{free}")]);
    let output = call(&proxy.address, &["ping"], "");
    assert_eq!(output.status.code(), Some(4), "{}", stderr(&output));
    let complaint = proxy.complaint();
    assert!(complaint.starts_with(&format!("scrimp: connection 1: tcp:{free}: ")), "{complaint}");
}

/// Runs `scrimp bench-call` and returns its report.
fn bench(address: &str, args: &[&str]) -> Value {
    let all = [&["bench-call", address], args, &["--idl", files().0, "--json"]].concat();
    serde_json::from_str(&success_text(scrimp(all))).expect("a report")
}

#[test]
fn calls_are_measured() {
    let server = Daemon::answering();
    let add = ["Calc.add", r#"{"a":1,"b":2}"#, "--multiplexed"];
    for options in [
        &["--connections", "2"][..],
        &["--connections", "1", "--concurrency", "8", "--framing", "ttheader"],
        &["--rate", "2000", "--concurrency", "4"],
    ] {
        let report =
            bench(&server.address, &[&add, options, &["--requests", "100", "--duration", "60s"]].concat());
        assert_eq!(
            (&report["calls"], &report["failed"], &report["exceptions"]),
            (&json!(100), &json!(0), &json!(0))
        );
        let latency = &report["latency"];
        let times: Vec<u64> = ["min", "p50", "p90", "p99", "p99_9", "p99_99", "max"]
            .iter()
            .map(|name| latency[name].as_u64().expect("a number"))
            .collect();
        assert!(times.is_sorted() && times[0] > 1000, "{report}");
        assert!(report["per_second"].as_f64().is_some_and(|rate| rate > 1.0), "{report}");
    }
    let threw = bench(&server.address, &["find", r#"{"id":1}"#, "--requests", "5"]);
    assert_eq!((&threw["calls"], &threw["exceptions"]), (&json!(5), &json!(5)));
    let args = ["bench-call", &server.address, "ping", "--idl", files().0, "--requests", "5"];
    let text = success_text(scrimp(args));
    assert!(text.starts_with("calls       5 in ") && text.contains("\np99.9       "), "{text}");
}

/// A server that stands still makes all calls slow that were due meanwhile.
#[test]
fn calls_that_wait_are_measured_from_when_they_were_due() {
    // The first reply, of the call before the measurement, comes at once, and the second one late.
    let slow = peer(|mut stream| {
        for reply in 0.. {
            let mut frame = [0; 4 + 17];
            if stream.read_exact(&mut frame).is_err() {
                return;
            }
            if reply == 1 {
                thread::sleep(Duration::from_millis(200));
            }
            // A call becomes the reply to it.
            frame[7] = 2;
            let _ = stream.write_all(&frame);
        }
    });
    let report = bench(&slow, &["ping", "--rate", "1000", "--requests", "100", "--duration", "60s"]);
    assert_eq!((&report["calls"], &report["failed"]), (&json!(100), &json!(0)));
    // The last was due after a tenth of a second.
    assert!(report["latency"]["p50"].as_u64().is_some_and(|time| time > 100_000_000), "{report}");
    // One after the other, a single one is slow.
    let closed = bench(&slow, &["ping", "--requests", "100", "--duration", "60s"]);
    assert!(closed["latency"]["p50"].as_u64().is_some_and(|time| time < 100_000_000), "{closed}");
}

#[test]
fn calls_that_fail_are_counted() {
    // It answers one call, and then closes every connection.
    let answered = std::cell::Cell::new(false);
    let failing = peer(move |mut stream| {
        let mut frame = [0; 4 + 17];
        if stream.read_exact(&mut frame).is_ok() && !answered.replace(true) {
            frame[7] = 2;
            let _ = stream.write_all(&frame);
        }
    });
    let args = ["bench-call", &failing, "ping", "--requests", "3", "--json", "--idl", files().0];
    let output = scrimp(args);
    assert_eq!(output.status.code(), Some(4));
    assert_eq!(stderr(&output), format!("scrimp: {failing}: 3 of 3 calls were not answered\n"));
    let report: Value = serde_json::from_slice(&output.stdout).expect("a report");
    let reasons: Vec<u64> =
        report["reasons"].as_object().expect("an object").values().filter_map(Value::as_u64).collect();
    assert_eq!((&report["failed"], reasons.iter().sum()), (&json!(3), 3));
    assert_eq!(report["latency"]["max"], 0);
}

#[test]
fn what_cannot_be_measured_is_said() {
    let (line, help) =
        complaint(scrimp(["bench-call", "unix:/nonexistent/socket", "ping", "--idl", files().0]), 4);
    assert!(line.contains(": Base.ping: cannot connect: "), "{line}");
    assert!(help.contains("no server listens there"), "{help}");
    let server = Daemon::answering();
    let (line, help) = complaint(scrimp(["bench-call", &server.address, "pingg", "--idl", files().0]), 1);
    assert!(line.contains("no service has a method `pingg`"), "{line}");
    assert!(help.contains("did you mean `ping`?"), "{help}");
}
