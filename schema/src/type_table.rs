//! [`TypeTable`]: every type once.

use hashbrown::HashMap;

use crate::descriptor::{EnumId, Type, TypeId};

/// Stands for a type that is in error, which is reported already. A schema with errors is never handed out.
pub(crate) const POISON: TypeId = TypeId(u32::MAX);

/// The most names and brackets that a type may have once its typedefs are written out. Fifteen typedefs that each
/// mention the one before twice stay below; it keeps whatever walks a type as a tree from exploding.
const MAX_TYPE_SIZE: u32 = 100_000;

/// Every type once.
pub(crate) struct TypeTable {
    types: Vec<Type>,
    ids: HashMap<Type, TypeId>,
    /// Per type: how deep it nests and how many types it mentions, itself included.
    extents: Vec<(usize, u32)>,
    nesting: usize,
}

impl TypeTable {
    pub(crate) fn new(nesting: usize) -> Self {
        Self { types: Vec::new(), ids: HashMap::new(), extents: Vec::new(), nesting }
    }

    /// The entry of `ty`, whose elements are entries; `None` when it is too large.
    pub(crate) fn intern(&mut self, ty: Type) -> Option<TypeId> {
        if let Some(&id) = self.ids.get(&ty) {
            return Some(id);
        }
        let extent = |id: TypeId| self.extents[id.index()];
        let (depth, size) = match ty {
            Type::List(element) | Type::Set(element) => {
                let (depth, size) = extent(element);
                (depth + 1, size + 1)
            }
            Type::Map(key, value) => {
                let (key, value) = (extent(key), extent(value));
                (key.0.max(value.0) + 1, key.1 + value.1 + 1)
            }
            _ => (0, 1),
        };
        if depth > self.nesting || size > MAX_TYPE_SIZE {
            return None;
        }
        let id = TypeId::from_index(self.types.len());
        self.types.push(ty);
        self.extents.push((depth, size));
        self.ids.insert(ty, id);
        Some(id)
    }

    /// The type `id`, which must not be [`POISON`].
    pub(crate) fn get(&self, id: TypeId) -> Type {
        self.types[id.index()]
    }

    pub(crate) fn into_types(self) -> Vec<Type> {
        self.types
    }
}

impl Type {
    pub(crate) fn as_enum(self) -> Option<EnumId> {
        if let Type::Enum(id) = self { Some(id) } else { None }
    }
}
