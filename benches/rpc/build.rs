//! Generates volo's code for the benchmark's service.

use std::path::Path;

fn main() {
    let idl = Path::new("idl/echo.thrift");
    println!("cargo::rerun-if-changed={}", idl.display());
    println!("cargo::rerun-if-changed=../../testdata/idl/bench.thrift");
    volo_build::Builder::thrift()
        .add_service(idl)
        .filename("echo.rs".into())
        .write()
        .expect("volo reads the IDL");
}
