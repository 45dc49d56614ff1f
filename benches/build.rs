//! Generates pilota's code for the benchmark's IDL.

use std::path::PathBuf;

fn main() {
    let idl = PathBuf::from("../testdata/idl/bench.thrift");
    println!("cargo::rerun-if-changed={}", idl.display());
    let out_dir = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    pilota_build::Builder::thrift()
        .ignore_unused(false) // without a service everything counts as unused
        .compile([idl], pilota_build::Output::File(out_dir.join("generated.rs")));
}
