//! Compares the code for the schemas in `testdata/golden`, on both CPUs with fixed features, with the recorded listings, so that
//! the diff shows every change in generated code; for one of them, the code that passes over encoded messages too.
//! `BLESS=1 cargo test -p scrimp-jit --test golden` writes the files anew.

#![cfg(supported)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use scrimp_jit::{Form, Target, listing};
use scrimp_record::{Layouts, Plan, PlanOptions, Protocol};
use scrimp_schema::{Definition, Loader};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../testdata/golden")
}

/// The plan of `Root` in a golden schema.
fn plan_of(path: &Path, protocol: Protocol) -> Plan {
    let schema = Loader::new().load(path).unwrap_or_else(|error| panic!("{error}"));
    let Ok(Some(Definition::Struct(root))) = schema.lookup("Root") else {
        panic!("{} has no Root", path.display())
    };
    let plan = Plan::new(&Layouts::new(Arc::new(schema)), root, PlanOptions::new(protocol));
    plan.expect("the format has every type")
}

/// The first line in which two texts differ.
fn first_difference(expected: &str, found: &str) -> String {
    let (mut expected, mut found) = (expected.lines(), found.lines());
    let mut number = 1;
    loop {
        match (expected.next(), found.next()) {
            (None, None) => return "line ends differ".to_owned(),
            (expected, found) if expected != found => {
                return format!("line {number}: expected {expected:?}, found {found:?}");
            }
            _ => number += 1,
        }
    }
}

#[test]
fn compiled_code_is_as_recorded() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut schemas: Vec<PathBuf> = fs::read_dir(folder())
        .expect("the folder is in the repository")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "thrift"))
        .collect();
    schemas.sort();
    assert!(!schemas.is_empty());
    let mut stale = Vec::new();
    for schema in &schemas {
        for (protocol, target, form, extension) in [
            (Protocol::Binary, Target::X86_64, Form::Clif, "clif"),
            (Protocol::Binary, Target::X86_64, Form::Asm, "x86_64.s"),
            (Protocol::Binary, Target::Aarch64, Form::Asm, "aarch64.s"),
            (Protocol::Binary, Target::X86_64, Form::Asm, "raw.x86_64.s"),
            (Protocol::Compact, Target::X86_64, Form::Clif, "compact.clif"),
            (Protocol::Compact, Target::X86_64, Form::Asm, "compact.x86_64.s"),
            (Protocol::Compact, Target::Aarch64, Form::Asm, "compact.aarch64.s"),
            (Protocol::Compact, Target::X86_64, Form::Asm, "raw.compact.x86_64.s"),
        ] {
            let of_raw = extension.starts_with("raw.");
            if of_raw && !schema.ends_with("nested.thrift") {
                continue;
            }
            let plan = plan_of(schema, protocol);
            let plan = if of_raw { plan.passing_over() } else { plan };
            let found = listing(&plan, target, form).expect("golden schemas compile");
            let path = schema.with_extension(extension);
            if bless {
                fs::write(&path, found).expect("golden files can be written");
                continue;
            }
            let expected = fs::read_to_string(&path).unwrap_or_default();
            if expected != found {
                stale.push(format!("{}: {}", path.display(), first_difference(&expected, &found)));
            }
        }
    }
    assert!(stale.is_empty(), "run with BLESS=1 if this is meant:\n{}", stale.join("\n"));
}

#[test]
fn listings_are_the_same_every_time() {
    let plan = plan_of(&folder().join("containers.thrift"), Protocol::Binary);
    for target in [Target::X86_64, Target::Aarch64] {
        let list = || listing(&plan, target, Form::Asm).expect("golden schemas compile");
        assert_eq!(list(), list());
    }
}
