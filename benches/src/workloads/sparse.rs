//! `sparse5`, `sparse50`, `sparse95`: 200 optional scalars, each present with a probability of so many hundredths.

use scrimp::builder::StructBuilder;
use scrimp::{BuildError, Schema};
use scrimp_testkit::Rng;

use super::{UNPREDICTABLE, handles, struct_type};
use crate::peers::roofline::{self, Refused, Slab};
use crate::peers::{apache, pilota};

/// Calls a macro with the id, name and type of each field; `Double` is what the caller has for a double.
macro_rules! for_sparse_fields {
    ($call:ident) => {
        $call! {
            1 f1: bool, 2 f2: i8, 3 f3: i16, 4 f4: i32, 5 f5: i64, 6 f6: Double,
            7 f7: bool, 8 f8: i8, 9 f9: i16, 10 f10: i32, 11 f11: i64, 12 f12: Double,
            13 f13: bool, 14 f14: i8, 15 f15: i16, 16 f16: i32, 17 f17: i64, 18 f18: Double,
            19 f19: bool, 20 f20: i8, 21 f21: i16, 22 f22: i32, 23 f23: i64, 24 f24: Double,
            25 f25: bool, 26 f26: i8, 27 f27: i16, 28 f28: i32, 29 f29: i64, 30 f30: Double,
            31 f31: bool, 32 f32: i8, 33 f33: i16, 34 f34: i32, 35 f35: i64, 36 f36: Double,
            37 f37: bool, 38 f38: i8, 39 f39: i16, 40 f40: i32, 41 f41: i64, 42 f42: Double,
            43 f43: bool, 44 f44: i8, 45 f45: i16, 46 f46: i32, 47 f47: i64, 48 f48: Double,
            49 f49: bool, 50 f50: i8, 51 f51: i16, 52 f52: i32, 53 f53: i64, 54 f54: Double,
            55 f55: bool, 56 f56: i8, 57 f57: i16, 58 f58: i32, 59 f59: i64, 60 f60: Double,
            61 f61: bool, 62 f62: i8, 63 f63: i16, 64 f64: i32, 65 f65: i64, 66 f66: Double,
            67 f67: bool, 68 f68: i8, 69 f69: i16, 70 f70: i32, 71 f71: i64, 72 f72: Double,
            73 f73: bool, 74 f74: i8, 75 f75: i16, 76 f76: i32, 77 f77: i64, 78 f78: Double,
            79 f79: bool, 80 f80: i8, 81 f81: i16, 82 f82: i32, 83 f83: i64, 84 f84: Double,
            85 f85: bool, 86 f86: i8, 87 f87: i16, 88 f88: i32, 89 f89: i64, 90 f90: Double,
            91 f91: bool, 92 f92: i8, 93 f93: i16, 94 f94: i32, 95 f95: i64, 96 f96: Double,
            97 f97: bool, 98 f98: i8, 99 f99: i16, 100 f100: i32, 101 f101: i64, 102 f102: Double,
            103 f103: bool, 104 f104: i8, 105 f105: i16, 106 f106: i32, 107 f107: i64, 108 f108: Double,
            109 f109: bool, 110 f110: i8, 111 f111: i16, 112 f112: i32, 113 f113: i64, 114 f114: Double,
            115 f115: bool, 116 f116: i8, 117 f117: i16, 118 f118: i32, 119 f119: i64, 120 f120: Double,
            121 f121: bool, 122 f122: i8, 123 f123: i16, 124 f124: i32, 125 f125: i64, 126 f126: Double,
            127 f127: bool, 128 f128: i8, 129 f129: i16, 130 f130: i32, 131 f131: i64, 132 f132: Double,
            133 f133: bool, 134 f134: i8, 135 f135: i16, 136 f136: i32, 137 f137: i64, 138 f138: Double,
            139 f139: bool, 140 f140: i8, 141 f141: i16, 142 f142: i32, 143 f143: i64, 144 f144: Double,
            145 f145: bool, 146 f146: i8, 147 f147: i16, 148 f148: i32, 149 f149: i64, 150 f150: Double,
            151 f151: bool, 152 f152: i8, 153 f153: i16, 154 f154: i32, 155 f155: i64, 156 f156: Double,
            157 f157: bool, 158 f158: i8, 159 f159: i16, 160 f160: i32, 161 f161: i64, 162 f162: Double,
            163 f163: bool, 164 f164: i8, 165 f165: i16, 166 f166: i32, 167 f167: i64, 168 f168: Double,
            169 f169: bool, 170 f170: i8, 171 f171: i16, 172 f172: i32, 173 f173: i64, 174 f174: Double,
            175 f175: bool, 176 f176: i8, 177 f177: i16, 178 f178: i32, 179 f179: i64, 180 f180: Double,
            181 f181: bool, 182 f182: i8, 183 f183: i16, 184 f184: i32, 185 f185: i64, 186 f186: Double,
            187 f187: bool, 188 f188: i8, 189 f189: i16, 190 f190: i32, 191 f191: i64, 192 f192: Double,
            193 f193: bool, 194 f194: i8, 195 f195: i16, 196 f196: i32, 197 f197: i64, 198 f198: Double,
            199 f199: bool, 200 f200: i8,
        }
    };
}
pub(crate) use for_sparse_fields;

/// `PRESENT` out of 100 are present.
pub(super) struct Shape<const PRESENT: usize>;

/// Whether a field is there can be foreseen where fewer of 100 are: a branch is faster than a store then.
const MANY: usize = 20;

/// What handles of doubles are of.
type Double = f64;

/// A random value of each type.
trait Any {
    fn any(random: &mut Rng) -> Self;
}

impl Any for bool {
    fn any(random: &mut Rng) -> Self {
        random.bits() & 1 == 1
    }
}

impl Any for apache::Double {
    fn any(random: &mut Rng) -> Self {
        random.double().into()
    }
}

macro_rules! integers {
    ($($ty:ty)*) => {
        $(impl Any for $ty {
            fn any(random: &mut Rng) -> Self {
                random.bits() as $ty
            }
        })*
    };
}
integers!(i8 i16 i32 i64);

macro_rules! sparse_handles {
    ($($id:literal $field:ident: $ty:ty,)*) => {
        handles! { Handles { $($field: $ty,)* } }
    };
}
for_sparse_fields!(sparse_handles);

impl<const PRESENT: usize> super::Shape for Shape<PRESENT> {
    const STRUCT: &'static str = "Sparse";

    type Apache = apache::Sparse;
    type Pilota = pilota::Sparse;
    type Roofline = roofline::Sparse;
    type Handles = Handles;

    fn values(random: &mut Rng) -> Vec<apache::Sparse> {
        macro_rules! value {
            ($($id:literal $field:ident: $ty:ty,)*) => {
                apache::Sparse { $($field: (random.below(100) < PRESENT).then(|| Any::any(random)),)* }
            };
        }
        (0..UNPREDICTABLE).map(|_| for_sparse_fields!(value)).collect()
    }

    fn handles(schema: &Schema) -> Handles {
        Handles::new(&struct_type(schema, Self::STRUCT))
    }

    fn fill<'a>(
        handles: &Handles,
        builder: &mut StructBuilder<'_, 'a>,
        value: &'a apache::Sparse,
    ) -> Result<(), BuildError> {
        macro_rules! set {
            ($($id:literal $field:ident: $ty:ty,)*) => {
                $(if PRESENT >= MANY {
                    builder.set_opt(handles.$field, value.$field.map(Into::into))?;
                } else if let Some(value) = value.$field {
                    builder.set(handles.$field, value.into())?;
                })*
            };
        }
        for_sparse_fields!(set);
        Ok(())
    }

    fn pilota_literal(value: &pilota::Sparse) -> pilota::Sparse {
        macro_rules! literal {
            ($($id:literal $field:ident: $ty:ty,)*) => {
                pilota::Sparse { $($field: value.$field,)* }
            };
        }
        for_sparse_fields!(literal)
    }

    fn roofline_literal<'a>(
        value: &'a apache::Sparse,
        slab: &'a Slab,
    ) -> Result<&'a roofline::Sparse, Refused> {
        roofline::Sparse::literal(value, slab)
    }
}
