//! The fields of `fixed50`'s struct, for all that spell them out.

/// Calls a macro with the id, name and type of each field; `Double` is the caller's type of doubles.
macro_rules! for_fixed_fields {
    ($call:ident) => {
        $call! {
            1 f1: i32, 2 f2: i64, 3 f3: bool, 4 f4: Double, 5 f5: i16, 6 f6: i64, 7 f7: i32, 8 f8: i8,
            9 f9: i32, 10 f10: i64, 11 f11: bool, 12 f12: Double, 13 f13: i16, 14 f14: i64, 15 f15: i32, 16 f16: i8,
            17 f17: i32, 18 f18: i64, 19 f19: bool, 20 f20: Double, 21 f21: i16, 22 f22: i64, 23 f23: i32, 24 f24: i8,
            25 f25: i32, 26 f26: i64, 27 f27: bool, 28 f28: Double, 29 f29: i16, 30 f30: i64, 31 f31: i32, 32 f32: i8,
            33 f33: i32, 34 f34: i64, 35 f35: bool, 36 f36: Double, 37 f37: i16, 38 f38: i64, 39 f39: i32, 40 f40: i8,
            41 f41: i32, 42 f42: i64, 43 f43: bool, 44 f44: Double, 45 f45: i16, 46 f46: i64, 47 f47: i32, 48 f48: i8,
            49 f49: i32, 50 f50: i64,
        }
    };
}
pub(crate) use for_fixed_fields;
