//! `scrimp inspect`.

use std::sync::OnceLock;

use crate::{scrimp, success_text, temporary};

const IDL: &str = "\
include 'inspect_base.thrift'
const i32 LIMIT = 5
enum Kind { A = 1 }
typedef list<Kind> Kinds
struct Named { 1: required string name, 2: optional Point at }
struct Point { 1: double x, 2: double y }
union Either { 1: Point point, 2: inspect_base.Money money }
exception Lost { 1: i64 id }
service Shop extends inspect_base.Base {
  Named get(1: i64 id, 2: Kinds kinds) throws (1: Lost lost, 2: inspect_base.Denied denied)
  void drop(1: i64 id) throws (1: Lost lost)
  oneway void note(1: string text)
}
";

/// The file, which is written once: tests run side by side.
fn idl() -> &'static str {
    static PATH: OnceLock<String> = OnceLock::new();
    PATH.get_or_init(|| {
        temporary(
            "inspect_base.thrift",
            "struct Money { 1: i64 cents } exception Denied {} enum Unit { EUR } typedef i64 Time
             service Base { Money total(), void ping() }",
        );
        temporary("inspect.thrift", IDL).display().to_string()
    })
}

fn inspect(args: &[&str]) -> String {
    let idl = idl();
    success_text(scrimp(["inspect", "--idl", idl].iter().chain(args)))
}

#[test]
fn types_and_services_are_listed() {
    let folder = format!("{}/", env!("CARGO_TARGET_TMPDIR"));
    assert_eq!(
        inspect(&[]).replace(&folder, ""),
        "\
inspect.thrift
  enum Kind
  typedef Kinds = list<Kind>
  struct Named
  struct Point
  union Either
  exception Lost
  service Shop
    Named get(1: i64 id, 2: list<Kind> kinds) throws (1: Lost lost, 2: inspect_base.Denied denied)
    void drop(1: i64 id) throws (1: Lost lost)
    oneway void note(1: string text)
    inspect_base.Money total(), inherited from Base
    void ping(), inherited from Base
inspect_base.thrift
  struct inspect_base.Money
  exception inspect_base.Denied
  enum inspect_base.Unit
  typedef inspect_base.Time = i64
  service inspect_base.Base
    inspect_base.Money total()
    void ping()
"
    );
}

#[test]
fn types() {
    let layout = inspect(&["--type", "Named"]);
    assert!(layout.starts_with("struct Named: ") && layout.contains("1: string name"), "{layout}");
    assert_eq!(inspect(&["--type", "Named", "--show", "layout"]), layout);
    let plan = inspect(&["--type", "Named", "--show", "plan"]);
    assert!(plan.contains("Named") && plan.contains("Point"), "{plan}");
    let plan = inspect(&["--type", "Named", "--protocol", "compact", "--show", "plan"]);
    assert!(plan.starts_with("plan for compact: 2 struct(s)"), "{plan}");
}

#[test]
fn methods() {
    let layout = inspect(&["--method", "Shop.get"]);
    assert!(layout.contains("1: i64 id") && layout.contains("2: list<Kind> kinds"), "{layout}");
    let layout = inspect(&["--method", "Shop.get", "--result"]);
    assert!(
        layout.contains("0: Named success") && layout.contains("2: inspect_base.Denied denied"),
        "{layout}"
    );
    let layout = inspect(&["--method", "Shop.total", "--result"]);
    assert!(layout.contains("0: inspect_base.Money success"), "{layout}");
    assert_eq!(inspect(&["--method", "inspect_base.Base.total", "--result"]), layout);
}

/// What is written of absent fields is part of the plan, and of the code.
#[test]
fn codecs_that_write_defaults() {
    let idl = temporary(
        "inspected_defaults.thrift",
        "struct S { 1: string a, 2: string b, 3: string c, 4: string d }",
    );
    let idl = idl.display().to_string();
    let shown = |options: &[&str]| {
        let args = ["inspect", "--idl", &idl, "--type", "S", "--show", "clif", "--target", "x86_64"];
        success_text(scrimp(args.iter().chain(options)))
    };
    assert!(
        shown(&["--write-defaults"]).contains("EncodeLacking S") && !shown(&[]).contains("EncodeLacking")
    );
}
