//! Generates pilota's code for the benchmark's IDL, and tells which compiler makes the benchmarks.

use std::env;
use std::path::PathBuf;
use std::process::Command;

fn main() {
    let idl = PathBuf::from("../testdata/idl/bench.thrift");
    println!("cargo::rerun-if-changed={}", idl.display());
    let out_dir = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    pilota_build::Builder::thrift()
        .ignore_unused(false) // without a service everything counts as unused
        .compile([idl], pilota_build::Output::File(out_dir.join("generated.rs")));
    let rustc = Command::new(env::var_os("RUSTC").expect("cargo sets RUSTC")).arg("--version").output();
    let version = rustc.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    println!("cargo::rustc-env=RUSTC_VERSION={}", version.expect("the compiler runs"));
}
