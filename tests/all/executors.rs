//! The executors that the build has, and codecs by each of them.

use scrimp::Executor;
pub(crate) use scrimp_testkit::executors::*;

#[test]
fn machine_code_is_tested_where_the_build_has_it() {
    let supported = cfg!(all(
        feature = "jit",
        unix,
        target_pointer_width = "64",
        target_endian = "little",
        any(target_arch = "x86_64", target_arch = "aarch64")
    ));
    for protocol in PROTOCOLS {
        assert_eq!(executors(protocol).contains(&Executor::Jit), supported, "{protocol}");
    }
}
