//! Values of any type.

use scrimp::descriptor::{FieldDesc, Requiredness, Schema, StructId, Type, TypeId};
use scrimp::{StructType, Uuid, Value};

use crate::rng::Rng;

/// How many structs and containers may be nested in a generated value.
const DEPTH: usize = 7;

/// A message of `ty`; `size` bounds how many values it has, roughly.
pub fn message(ty: &StructType, rng: &mut Rng, size: usize) -> Value {
    let schema = ty.schema();
    let mut generator = Generator { schema: schema.descriptors(), rng, left: size };
    generator.structure(ty.desc().id, DEPTH)
}

/// A value of type `ty` of the schema of `of`.
pub fn value(of: &StructType, ty: TypeId, rng: &mut Rng, size: usize) -> Value {
    let schema = of.schema();
    let mut generator = Generator { schema: schema.descriptors(), rng, left: size };
    generator.value(ty, DEPTH - 3)
}

/// Values of any type, made from `rng`.
struct Generator<'g> {
    schema: &'g Schema,
    rng: &'g mut Rng,
    /// How many values may still be made; required ones are made in any case.
    left: usize,
}

impl Generator<'_> {
    fn structure(&mut self, id: StructId, depth: usize) -> Value {
        let desc = self.schema.struct_desc(id);
        if desc.is_union() {
            // A member that is a struct may need more depth than there is, and more values.
            let is_leaf = |field: &&FieldDesc| !matches!(self.schema.ty(field.ty.id), Type::Struct(_));
            let leaf = desc.fields.iter().find(is_leaf).unwrap_or(&desc.fields[0]);
            let member = if self.left == 0 || depth == 0 { leaf } else { self.rng.pick(&desc.fields) };
            let member = if depth > 1 || is_leaf(&member) { member } else { leaf };
            return Value::Struct(vec![(member.id, self.value(member.ty.id, depth))]);
        }
        // Some messages have all fields, some few: both executors' predictions are put to the test.
        let odds = *self.rng.pick(&[1, 1, 2, 4, 20]);
        let mut fields = Vec::new();
        for field in desc.fields_by_id() {
            let required = field.requiredness == Requiredness::Required;
            let fits = depth > 1 || !matches!(self.schema.ty(field.ty.id), Type::Struct(_));
            if required || (fits && self.left > 0 && self.rng.one_in(odds)) {
                self.left = self.left.saturating_sub(1);
                fields.push((field.id, self.value(field.ty.id, depth)));
            }
        }
        Value::Struct(fields)
    }

    /// How many elements a container has.
    fn count(&mut self, element: TypeId, depth: usize) -> usize {
        if depth <= 1 || self.left == 0 {
            return 0;
        }
        let flat = !matches!(
            self.schema.ty(element),
            Type::Struct(_) | Type::List(_) | Type::Set(_) | Type::Map(..)
        );
        let count = match self.rng.below(12) {
            0..=2 => 0,
            3 => 1,
            4..=8 => self.rng.below(5),
            // Long enough for every vector width and its remainders.
            _ if flat => self.rng.below(70),
            _ => self.rng.below(10),
        };
        // Flat elements cost little.
        let count = if flat { count } else { count.min(self.left) };
        self.left = self.left.saturating_sub(if flat { count / 8 } else { count });
        count
    }

    fn value(&mut self, ty: TypeId, depth: usize) -> Value {
        let nested = depth.saturating_sub(1);
        match self.schema.ty(ty) {
            Type::Bool => Value::Bool(self.rng.one_in(2)),
            Type::I8 => Value::I8(self.integer() as i8),
            Type::I16 => Value::I16(self.integer() as i16),
            Type::I32 => Value::I32(self.integer() as i32),
            Type::I64 => Value::I64(self.integer()),
            Type::Double => Value::Double(self.double()),
            Type::String => Value::String(self.text()),
            Type::Binary => {
                let len = *self.rng.pick(&LENGTHS);
                Value::Binary(self.rng.bytes(len))
            }
            Type::Uuid => Value::Uuid(match self.rng.below(6) {
                0 => Uuid::nil(),
                1 => Uuid::max(),
                _ => Uuid::from_u64_pair(self.rng.bits(), self.rng.bits()),
            }),
            Type::Enum(id) => {
                let members = &self.schema.enum_desc(id).members;
                Value::Enum(match members.is_empty() || self.rng.one_in(3) {
                    true => self.integer() as i32,
                    false => self.rng.pick(members).number,
                })
            }
            Type::Struct(id) => self.structure(id, nested),
            Type::List(element) => {
                Value::List((0..self.count(element, depth)).map(|_| self.value(element, nested)).collect())
            }
            Type::Set(element) => {
                Value::Set((0..self.count(element, depth)).map(|_| self.value(element, nested)).collect())
            }
            Type::Map(key, value) => Value::Map(
                (0..self.count(value, depth))
                    .map(|_| (self.value(key, nested), self.value(value, nested)))
                    .collect(),
            ),
        }
    }

    fn integer(&mut self) -> i64 {
        match self.rng.below(4) {
            0 => *self.rng.pick(&INTEGERS),
            1 => self.rng.below(256) as i64 - 128,
            _ => self.rng.bits() as i64 >> self.rng.below(64),
        }
    }

    fn double(&mut self) -> f64 {
        match self.rng.below(3) {
            0 => *self.rng.pick(&DOUBLES),
            // NaNs with any payload and sign, subnormals, everything.
            1 => f64::from_bits(self.rng.bits()),
            _ => self.rng.below(2000) as f64 / 8.0 - 100.0,
        }
    }

    fn text(&mut self) -> String {
        let len = *self.rng.pick(&LENGTHS);
        let mut text: String = match self.rng.below(4) {
            // Any mix of characters of one to four bytes.
            0 => (0..len / 2).map(|_| *self.rng.pick(&CHARACTERS)).collect(),
            _ => (0..len).map(|_| char::from(b' ' + self.rng.below(95) as u8)).collect(),
        };
        if self.rng.one_in(8) {
            text.push(*self.rng.pick(&CHARACTERS));
        }
        text
    }
}

/// Lengths around those at which implementations change their method.
const LENGTHS: [usize; 30] = [
    0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 17, 20, 23, 24, 25, 31, 32, 33, 48, 63, 64, 65, 100,
    129, 300,
];

const CHARACTERS: [char; 16] = [
    '\0',
    '\u{7f}',
    '\u{80}',
    'é',
    '\u{7ff}',
    '\u{800}',
    '世',
    '\u{d7ff}',
    '\u{e000}',
    '\u{feff}',
    '\u{ffff}',
    '\u{10000}',
    '🦀',
    '\u{10ffff}',
    '"',
    '\\',
];

const INTEGERS: [i64; 14] = [
    0,
    1,
    -1,
    i8::MAX as i64,
    i8::MIN as i64,
    i16::MAX as i64,
    i16::MIN as i64,
    i32::MAX as i64,
    i32::MIN as i64,
    i64::MAX,
    i64::MIN,
    0x0102_0304_0506_0708,
    255,
    65535,
];

const DOUBLES: [f64; 12] = [
    0.0,
    -0.0,
    1.0,
    -1.5,
    f64::MAX,
    f64::MIN,
    f64::MIN_POSITIVE,
    5e-324,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::NAN,
    0.1,
];
