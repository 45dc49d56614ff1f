//! Parts of messages: `decode --fields`, `get`, `set` and `diff`.

use crate::{bad_data, scrimp, scrimp_with_input, success, success_text, temporary};

const IDL: &str = "
    struct Item { 1: required string name, 2: i64 price }
    struct Order { 1: i64 id, 2: list<Item> items, 3: map<string, i64> totals, 4: set<string> tags }";

const JSON: &str = r#"{"id":7,"items":[{"name":"tea","price":3},{"name":"ink"}],"totals":{"EUR":5,"a=b":1},"tags":["x","y"]}"#;

/// The IDL's file, and the message in Binary and Compact.
fn setup(name: &str) -> (String, [(&'static str, Vec<u8>); 2]) {
    let idl = temporary(&format!("{name}.thrift"), IDL).display().to_string();
    let messages = ["binary", "compact"].map(|protocol| {
        let args = ["encode", "--idl", &idl, "--type", "Order", "--protocol", protocol];
        (protocol, success(scrimp_with_input(args, JSON.as_bytes())))
    });
    (idl, messages)
}

#[test]
fn decode_prints_the_fields_that_are_asked_for() {
    let (idl, messages) = setup("fields");
    for (protocol, bytes) in &messages {
        let decode = |fields: &str| {
            let args = [
                "decode",
                "--idl",
                &idl,
                "--type",
                "Order",
                "--protocol",
                protocol,
                "--one-line",
                "--fields",
                fields,
            ];
            scrimp_with_input(args, bytes)
        };
        assert_eq!(
            success_text(decode("id,items[*].name")),
            "{\"id\":7,\"items\":[{\"name\":\"tea\"},{\"name\":\"ink\"}]}\n"
        );
        assert_eq!(success_text(decode("!items,!tags,!1")), "{\"totals\":{\"EUR\":5,\"a=b\":1}}\n");
        let line = bad_data(decode("items[*].prize"));
        assert_eq!(
            line,
            "scrimp: --fields: `prize` at 9 in `items[*].prize`: `Item` has no field `prize`; did you mean `price`?"
        );
        let all =
            ["decode", "--idl", &idl, "--type", "Order", "--protocol", protocol, "--all", "--fields", "id"];
        assert_eq!(success_text(scrimp_with_input(all, &bytes.repeat(2))), "{\"id\":7}\n{\"id\":7}\n");
    }
}

#[test]
fn get_prints_one_value() {
    let (idl, messages) = setup("get");
    for (protocol, bytes) in &messages {
        let get = |path: &str| {
            let args = ["get", "--idl", &idl, "--type", "Order", "--protocol", protocol, "--one-line", path];
            scrimp_with_input(args, bytes)
        };
        assert_eq!(success_text(get("items[0].price")), "3\n");
        assert_eq!(success_text(get("totals{\"a=b\"}")), "1\n");
        assert_eq!(success_text(get("$.2[1]")), "{\"name\":\"ink\"}\n");
        assert_eq!(success_text(get("tags")), "[\"x\",\"y\"]\n");
        assert_eq!(
            bad_data(get("items[1].price")),
            "scrimp: <stdin>: the message has nothing at `items[1].price`"
        );
        assert!(
            bad_data(get("items[*]"))
                .starts_with("scrimp: path: `[` at 5 in `items[*]`: this stands for several values")
        );
    }
}

#[test]
fn set_changes_one_value() {
    let (idl, messages) = setup("set");
    for (protocol, bytes) in &messages {
        let base = ["--idl", &idl, "--type", "Order", "--protocol", protocol];
        let set = |args: &[&str]| scrimp_with_input(["set"].iter().chain(&base).chain(args), bytes);
        let set_json = |args: &[&str]| {
            let changed = success(set(args));
            let decode = ["decode"].iter().copied().chain(base).chain(["--one-line"]);
            success_text(scrimp_with_input(decode, &changed))
        };
        assert_eq!(
            set_json(&["items[1].price=9"]),
            format!("{}\n", JSON.replace("\"ink\"", "\"ink\",\"price\":9"))
        );
        assert_eq!(set_json(&["totals{\"a=b\"}=2"]), format!("{}\n", JSON.replace("\"a=b\":1", "\"a=b\":2")));
        assert_eq!(
            set_json(&["--insert", "tags[1]=\"z\""]),
            format!("{}\n", JSON.replace("\"x\",", "\"x\",\"z\","))
        );
        assert_eq!(
            set_json(&["--remove", "items[0].price"]),
            format!("{}\n", JSON.replace(",\"price\":3", ""))
        );
        assert_eq!(success(set(&["--remove", "items[7]"])), *bytes);
        assert_eq!(
            bad_data(set(&["id"])),
            "scrimp: path: there is no value: write `PATH=VALUE`, or `--remove`"
        );
        assert_eq!(
            bad_data(set(&["--remove", "items[0].name"])),
            "scrimp: <stdin>: `items[0].name` is required: a message without it would be refused"
        );
        assert!(bad_data(set(&["id=\"x\""])).starts_with("scrimp: <stdin>: "));
    }
}

#[test]
fn diff_tells_which_values_differ() {
    let (idl, messages) = setup("diff");
    let encode = |name: &str, json: &str| {
        let bytes = success(scrimp_with_input(["encode", "--idl", &idl, "--type", "Order"], json.as_bytes()));
        temporary(name, bytes).display().to_string()
    };
    let old = temporary("diff.old", &messages[0].1).display().to_string();
    let diff = |new: &str| {
        let output = scrimp(["diff", "--idl", &idl, "--type", "Order", &old, new]);
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code(), text(&output.stdout), text(&output.stderr))
    };
    let same = encode(
        "diff.same",
        r#"{"tags":["y","x"],"totals":{"a=b":1,"EUR":5},"items":[{"price":3,"name":"tea"},{"name":"ink"}],"id":7}"#,
    );
    assert_eq!(diff(&same), (Some(0), String::new(), String::new()));
    let other = encode(
        "diff.other",
        r#"{"items":[{"name":"tea","price":4}],"totals":{"USD":1,"EUR":6,"a=b":1},"tags":["x","z"]}"#,
    );
    let expected = "- id: 7\n- items[0].price: 3\n+ items[0].price: 4\n- items[1]: {\"name\":\"ink\"}\n- totals{\"EUR\"}: 5\n+ totals{\"EUR\"}: 6\n+ totals{\"USD\"}: 1\n- tags[*]: \"y\"\n+ tags[*]: \"z\"\n";
    assert_eq!(diff(&other), (Some(1), expected.to_owned(), String::new()));
    let bad = temporary("diff.bad", b"\x0b").display().to_string();
    let (code, stdout, stderr) = diff(&bad);
    assert_eq!((code, stdout.as_str()), (Some(2), ""));
    assert!(stderr.starts_with("scrimp: ") && stderr.contains("at byte 1: input ends"), "{stderr}");
}

/// Every path that `diff` prints is one that `get` takes, where there is any.
#[test]
fn diff_prints_paths_that_get_takes() {
    let idl = temporary(
        "diff_keys.thrift",
        "enum Colour { RED = 1 }
        struct Keys {
            1: map<string, i32> texts, 2: map<binary, i32> bytes, 3: map<Colour, i32> colours, 4: map<i64, i32> longs,
            5: map<double, i32> doubles, 6: map<set<i32>, Keys> sets }",
    );
    let idl = idl.display().to_string();
    let encode = |name: &str, json: &str| {
        let bytes = success(scrimp_with_input(["encode", "--idl", &idl, "--type", "Keys"], json.as_bytes()));
        temporary(name, bytes).display().to_string()
    };
    let json = |number: i32| {
        format!(
            r#"{{"texts":{{"a \"\n\u0001ä":{number}}},"bytes":[["/yI=",{number}]],"colours":{{"RED":{number},"7":{number}}},"longs":{{"-5":{number}}},
            "doubles":[[0.5,{number}],[0,1]],"sets":[[[{}],{{"longs":{{"1":{number}}}}}],[[3],{{}}],[[3],{{"longs":{{}}}}]]}}"#,
            if number == 1 { "1,2" } else { "2,1" }
        )
    };
    let old = encode("diff_keys.old", &json(1));
    let new = encode("diff_keys.new", &json(2).replace("[0,1]", "[-0.0,1]"));
    let output = scrimp(["diff", "--idl", &idl, "--type", "Keys", &old, &new]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).expect("it is UTF-8");
    let expected = [
        r#"texts{"a \"\u000a\u0001ä"}"#,
        r#"bytes{"\xff\""}"#,
        "colours{RED}",
        "colours{7}",
        "longs{-5}",
        "doubles{0.5}",
        "sets{[1,2]}.longs{1}",
    ];
    let lines: Vec<String> =
        expected.iter().flat_map(|path| [format!("- {path}: 1"), format!("+ {path}: 2")]).collect();
    assert_eq!(text.lines().collect::<Vec<_>>(), lines);
    for path in &expected[..5] {
        for (file, value) in [(&old, "1\n"), (&new, "2\n")] {
            assert_eq!(
                success_text(scrimp(["get", "--idl", &idl, "--type", "Keys", path, file])),
                value,
                "{path}"
            );
        }
    }
    for path in &expected[5..] {
        bad_data(scrimp(["get", "--idl", &idl, "--type", "Keys", path, &old]));
    }
}
