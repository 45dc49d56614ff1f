//! Types, by what they are on the wire; structs and enums are paired on the way.

use super::Auditor;
use crate::descriptor::{EnumId, StructId, Type, TypeId};

/// How a type changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Change {
    /// It did not.
    None,
    /// The same bytes are read, but they mean something else.
    Meaning,
    /// Other bytes, or the fields of another struct.
    Wire,
}

impl Auditor<'_> {
    /// How the old type `old` differs from the new type `new`.
    ///
    /// Recurses as deep as types nest, which is limited.
    pub(super) fn compare_types(&mut self, old: TypeId, new: TypeId) -> Change {
        if let Some(&known) = self.changes.get(&(old, new)) {
            return known;
        }
        let change = match (self.old.ty(old), self.new.ty(new)) {
            (Type::Struct(old), Type::Struct(new)) if self.pair_structs(old, new) => Change::None,
            (Type::Enum(old), Type::Enum(new)) if self.pair_enums(old, new) => Change::None,
            (Type::Struct(_), Type::Struct(_)) | (Type::Enum(_), Type::Enum(_)) => Change::Wire,
            (Type::List(old), Type::List(new)) | (Type::Set(old), Type::Set(new)) => {
                self.compare_types(old, new)
            }
            (Type::Map(old_key, old_value), Type::Map(new_key, new_value)) => {
                self.compare_types(old_key, new_key).max(self.compare_types(old_value, new_value))
            }
            (Type::String, Type::Binary) | (Type::Binary, Type::String) => Change::Meaning,
            (Type::Enum(_), Type::I32) | (Type::I32, Type::Enum(_)) => Change::Meaning,
            // Equal ids can only be those of base types here.
            (old, new) if old == new => Change::None,
            _ => Change::Wire,
        };
        self.changes.insert((old, new), change);
        change
    }

    /// Whether `new` is what became of `old`.
    pub(super) fn pair_structs(&mut self, old: StructId, new: StructId) -> bool {
        if let Some(&known) = self.structs.get(&old) {
            return known == new;
        }
        if !self.known_structs.insert(new) {
            return false;
        }
        self.structs.insert(old, new);
        self.pending_structs.push_back((old, new));
        let (old, new) = (self.old.struct_desc(old), self.new.struct_desc(new));
        if old.name != new.name {
            let message = format!("{} was renamed to {}", self.quote_old(old.id), self.quote_new(new.id));
            self.warn("W0708", new.span, message, old.span, "it was defined");
        }
        true
    }

    /// Whether `new` is what became of `old`.
    pub(super) fn pair_enums(&mut self, old: EnumId, new: EnumId) -> bool {
        if let Some(&known) = self.enums.get(&old) {
            return known == new;
        }
        if !self.known_enums.insert(new) {
            return false;
        }
        self.enums.insert(old, new);
        self.pending_enums.push_back((old, new));
        let (old, new) = (self.old.enum_desc(old), self.new.enum_desc(new));
        if old.name != new.name {
            let message =
                format!("enum {} was renamed to {}", self.quote_old(old.id), self.quote_new(new.id));
            self.warn("W0708", new.span, message, old.span, "it was defined");
        }
        true
    }
}
