//! What each subcommand says and returns when something is wrong.

use crate::{bad_data, scrimp, scrimp_with_input, temporary, testdata};

fn shop() -> String {
    testdata("idl/shop.thrift").display().to_string()
}

/// What `scrimp encode` says of JSON for a type of the shop.
#[track_caller]
fn encode(ty: &str, json: &str) -> String {
    bad_data(scrimp_with_input(["encode", "--idl", &shop(), "--type", ty, "-"], json.as_bytes()))
}

#[test]
fn bad_idl() {
    let idl =
        temporary("bad.thrift", "struct S {\n  1: Strin a\n  2: i32 a\n  2: i32 b\n}").display().to_string();
    let line = bad_data(scrimp(["decode", "--idl", &idl, "--type", "S", "-"]));
    assert!(line.starts_with(&format!("scrimp: {idl}:2:6: error[E0203]: unknown type `Strin`")), "{line}");
    assert!(line.ends_with("more: see `scrimp check`)"), "{line}");

    let good = shop();
    let output = scrimp(["check", &good, &idl]);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), &*output.stdout), (Some(1), &b""[..]));
    assert!(stderr.starts_with("error[E0203]") && stderr.contains(&format!("{idl}:2:6]")), "{stderr}");
    assert!(stderr.matches("error[").count() > 1, "{stderr}");
}

#[test]
fn missing_files() {
    let none = testdata("no such file").display().to_string();
    let line = bad_data(scrimp(["decode", "--idl", &shop(), "--type", "Order", &none]));
    assert!(line.starts_with(&format!("scrimp: {none}: ")), "{line}");
    let line = bad_data(scrimp(["encode", "--idl", &shop(), "--type", "Order", &none]));
    assert!(line.starts_with(&format!("scrimp: {none}: ")), "{line}");
    let line = bad_data(scrimp(["decode", "--idl", &none, "--type", "Order", "-"]));
    assert!(line.starts_with(&format!("scrimp: {none}:")), "{line}");
    let output = scrimp(["check", &none]);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains(&format!("cannot read `{none}`: ")), "{stderr}");
    let output = format!("{none}/output");
    let args = ["encode", "--idl", &shop(), "--type", "Order", "-o", &output, "-"];
    let line = bad_data(scrimp_with_input(args, b"{\"id\":1}"));
    assert!(line.starts_with(&format!("scrimp: {output}: ")), "{line}");
}

#[test]
fn bad_type_name() {
    for args in [&["decode"][..], &["encode"], &["inspect", "--show", "plan"]] {
        let idl = shop();
        let input: &[&str] = if args[0] == "inspect" { &[] } else { &["-"] };
        let line = bad_data(scrimp(args.iter().chain(&["--idl", &idl, "--type", "Ordr"]).chain(input)));
        assert_eq!(line, format!("scrimp: {idl}: no struct `Ordr`; did you mean `Order`?"));
    }
    let line = bad_data(scrimp(["decode", "--idl", &shop(), "--type", "Status", "-"]));
    assert_eq!(line, format!("scrimp: {}: `Status` is an enum, not a struct", shop()));
}

#[test]
fn bad_bytes() {
    let decode = ["decode", "--idl", &shop(), "--type", "Order", "-"];
    let order =
        std::fs::read(testdata("payloads/python/order_typical.bin")).expect("it is in the repository");
    // Within the customer's name.
    let line = bad_data(scrimp_with_input(decode, &order[..60]));
    assert!(line.starts_with("scrimp: <stdin>: at byte "), "{line}");
    assert!(line.contains(", customer.name: "), "{line}");

    let line = bad_data(scrimp_with_input(decode, &[&order[..], b"\0"].concat()));
    assert_eq!(
        line,
        format!("scrimp: <stdin>: at byte {}: trailing bytes after the message: 1", order.len())
    );

    let line = bad_data(scrimp_with_input(decode, b"\0"));
    assert!(line.contains("required field `id` is missing"), "{line}");

    let input = temporary("not_utf8.bin", b"\x0b\0\x01\0\0\0\x02a\xff\0").display().to_string();
    let line = bad_data(scrimp(["decode", "--idl", &shop(), "--type", "Address", &input]));
    assert_eq!(line, format!("scrimp: {input}: at byte 7, street: string is not UTF-8 (from its byte 1)"));
}

#[test]
fn bad_bytes_after_good_messages() {
    let order =
        std::fs::read(testdata("payloads/python/order_minimal.bin")).expect("it is in the repository");
    let bytes = [&order[..], &order[..], b"\x0a"].concat();
    let output = scrimp_with_input(["decode", "--idl", &shop(), "--type", "Order", "--all", "-"], &bytes);
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 2, "the good ones are printed");
    let line = bad_data(output);
    // After the type code of the third one's first field.
    assert!(
        line.starts_with(&format!("scrimp: <stdin>: message 3: at byte {}: input ends", 2 * order.len() + 1)),
        "{line}"
    );
}

#[test]
fn bad_json() {
    let line = encode("Address", "{\n  \"city\": \"Oslo\",\n  \"stret\": \"\"\n}");
    assert!(
        line.starts_with("scrimp: <stdin>: `Address` has no field `stret`; did you mean `street`?"),
        "{line}"
    );
    assert!(line.contains(" at line 3 column "), "{line}");

    let line = encode("Order", "{\"id\": \"one\"}");
    assert_eq!(line, "scrimp: <stdin>: id: `one` is not an integer at line 1 column 8");

    let line = encode("Order", "{\"id\": 1, \"name\": ");
    assert!(line.contains(" at line 1 column "), "{line}");

    let line = encode("Order", "{\"id\": 1} {\"id\": 2}");
    assert!(line.contains("trailing characters at line 1 column "), "{line}");

    let line = encode("Order", "{\"name\": \"x\"}");
    assert_eq!(line, "scrimp: <stdin>: required field `id` is not set at line 1 column 13");
    let line = encode("Order", "{\"id\": 1, \"items\": [{\"sku\": \"a\"}, {}]}");
    assert_eq!(line, "scrimp: <stdin>: items[1]: required field `sku` is not set at line 1 column 36");

    let line = encode("Order", "");
    assert!(line.contains("EOF while parsing"), "{line}");
    let deep = format!("{}1", "[".repeat(100_000));
    assert!(encode("Order", &format!("{{\"tags\": {deep}")).contains(" at line 1 column "));

    // A name that would be several lines, or worse, on a terminal.
    let line = encode("Order", "{\"a\\nb\\u001b[31m\": 1}");
    assert!(line.contains(r"`a\nb\u{1b}[31m`"), "{line}");

    let args = ["encode", "--idl", &shop(), "--type", "Order", "--all", "-"];
    let line = bad_data(scrimp_with_input(args, b"{\"id\": 1}\n{\"id\": 2}\n{}\n"));
    assert_eq!(line, "scrimp: <stdin>: message 3: required field `id` is not set at line 3 column 2");
    let line = bad_data(scrimp_with_input(args, b"{\"id\": 1}\n{\"id\": 2.5}\n"));
    assert!(line.contains("message 2: ") && line.contains(" at line 2 column "), "{line}");
}

/// Bad input leaves what was in the output file, unless a message before it is good.
#[test]
fn nothing_good_writes_nothing() {
    let output = temporary("kept.bin", "kept");
    let path = output.display().to_string();
    let shop = shop();
    let check = |command: &[&str], input: &[u8], expected: &[u8]| {
        std::fs::write(&output, "kept").expect("it can be written to");
        let args = ["--idl", &shop, "--type", "Order", "-o", &path];
        bad_data(scrimp_with_input(command.iter().chain(&args), input));
        assert_eq!(std::fs::read(&output).expect("it is there"), expected, "{command:?}");
    };
    let order: &[u8] = b"\x0a\0\x01\0\0\0\0\0\0\0\x01\0";
    check(&["encode"], b"{\"id\": 1} {}", b"kept");
    check(&["encode", "--all"], b"{} {\"id\": 1}", b"kept");
    check(&["encode", "--all"], b"{\"id\": 1} {}", order);
    check(&["decode"], &[order, b"\0"].concat(), b"kept");
    check(&["decode", "--all"], &[b"\0", order].concat(), b"kept");
    check(&["decode", "--all"], &[order, b"\0"].concat(), b"{\"id\":1}\n");
    let transcode = ["transcode", "--from", "binary", "--to", "binary", "--all"];
    check(&transcode[..5], &[order, b"\0"].concat(), b"kept");
    check(&transcode, &[b"\0", order].concat(), b"kept");
    check(&transcode, &[order, b"\0"].concat(), order);
}

#[test]
fn wrong_usage() {
    let shop = &shop();
    let wrong: [&[&str]; 32] = [
        &[],
        &["dcode"],
        &["demo", "more"],
        &["decode"],
        &["decode", "--idl", shop, "-"],
        &["encode", "--idl", shop],
        &["transcode", "--idl", shop, "--from", "binary", "--to", "binary"],
        &["decode", "--idl", shop, "--type", "Order", "--method", "Shop.get"],
        &["decode", "--idl", shop, "--type", "Order", "--result"],
        &["decode", "--idl", shop, "--type", "Order", "--compact"],
        &["decode", "--idl", shop, "--type", "Order", "--skip", "1"],
        &["decode", "--idl", shop, "--type", "Order", "--limit", "1"],
        &["encode", "--idl", shop, "--type", "Order", "--keep-going"],
        &["decode", "--idl", shop, "--type", "Order", "--all", "--ignore-trailing"],
        &["decode", "--idl", shop, "--type", "Order", "--max-depth", "513"],
        &["decode", "--idl", shop, "--type", "Order", "--max-depth", "0"],
        &["decode", "--idl", shop, "--type", "Order", "--max-memory", "1T"],
        &["decode", "--idl", shop, "--type", "Order", "--max-memory", "99999999999999999G"],
        &["decode", "--idl", shop, "--type", "Order", "--max-message", "K"],
        &["decode", "--idl", shop, "--type", "Order", "--dialect", "facebook"],
        &["decode", "--idl", shop, "--type", "Order", "--input-format", "octal"],
        &["encode", "--idl", shop, "--type", "Order", "--input-format", "hex"],
        &["encode", "--idl", shop, "--type", "Order", "--lossy"],
        &["inspect", "--idl", shop, "--type", "Order", "--method", "Shop.get"],
        &["decode", "--idl", shop, "--type", "Order", "--protocol", "smoke", "-"],
        &["decode", "--idl", shop, "--type", "Order", "--executor", "gpu", "-"],
        &["encode", "--type", "Order", "-"],
        &["check"],
        &["check", "--format", "xml", shop],
        &["check", "--against", shop],
        &["inspect", "--idl", shop, "--show", "layout"],
        &["inspect", "--idl", shop, "--type", "Order", "--show", "all"],
    ];
    for args in wrong {
        let output = scrimp(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?}");
    }
    assert_eq!(scrimp(["--help"]).status.code(), Some(0));
    assert_eq!(scrimp(["--version"]).status.code(), Some(0));
}
