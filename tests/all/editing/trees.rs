//! Generated edits do to a message what they do to a tree of values.

use proptest::prelude::*;
use scrimp::builder::{ListBuilder, MapBuilder, StructBuilder, ValueBuilder};
use scrimp::descriptor::{Requiredness, StructId, Type, TypeId};
use scrimp::{Arena, BuildError, Codec, Message, Schema, StructType, Value, ValueRef};
use scrimp_testkit::{Rng, same};

use crate::executors::{PROTOCOLS, codecs_of};
use crate::generate;
use crate::harness::config;

type Fields = Vec<(i16, Value)>;

/// Edits a message and, in the same way, a tree of values.
struct Editor<'a> {
    rng: Rng,
    schema: &'a Schema,
    types: &'a [StructType],
    arena: &'a Arena,
    /// How many edits may still be made.
    left: usize,
}

/// A value, as both know it.
#[derive(Clone)]
struct Both<'a> {
    tree: Value,
    view: ValueRef<'a>,
}

impl<'a> Both<'a> {
    fn zip<'t>(
        trees: impl IntoIterator<Item = &'t Value>,
        views: impl IntoIterator<Item = ValueRef<'a>>,
    ) -> Vec<Self> {
        trees.into_iter().zip(views).map(|(tree, view)| Both { tree: tree.clone(), view }).collect()
    }
}

impl<'a> Editor<'a> {
    /// Any message of a type.
    fn any(&mut self, id: StructId) -> (Fields, Message<'a>) {
        let ty = &self.types[self.types.iter().position(|ty| ty.desc().id == id).expect("of the schema")];
        let tree = generate::message(ty, &mut self.rng, 12);
        let message = ty.message_from_value(self.arena, &tree).expect("generated values fit");
        let Value::Struct(fields) = &tree else { panic!("it is a struct") };
        (fields.clone(), message)
    }

    fn edits(&mut self) -> usize {
        let edits = (1 + self.rng.below(6)).min(self.left);
        self.left -= edits;
        edits
    }

    fn ty(&self, id: TypeId) -> Type {
        self.schema.descriptors().ty(id)
    }

    fn edit_struct(
        &mut self,
        b: &mut StructBuilder<'_, 'a>,
        id: StructId,
        tree: &mut Fields,
    ) -> Result<(), BuildError> {
        let schema = self.schema;
        let desc = schema.descriptors().struct_desc(id);
        for _ in 0..self.edits() {
            if desc.fields.is_empty() {
                break;
            }
            let field = self.rng.pick(&desc.fields);
            let (donor_tree, donor) = self.any(id);
            let given = donor_tree
                .into_iter()
                .find(|(id, _)| *id == field.id)
                .map(|(id, tree)| Both { tree, view: donor.get_by_id(id).expect("declared") });
            let place = tree.binary_search_by_key(&field.id, |(id, _)| *id);
            match (self.rng.below(6), place, given) {
                (0, Ok(at), _) if field.requiredness != Requiredness::Required && !desc.is_union() => {
                    let ty = self.types.iter().find(|ty| ty.desc().id == id).expect("of the schema");
                    b.unset(ty.field::<scrimp::Any>(&field.name).expect("declared"))?;
                    tree.remove(at);
                }
                (1, ..) => {
                    let message = b.as_message()?;
                    let seen = message.to_value().expect("strings are UTF-8");
                    assert!(same(&seen, &Value::Struct(tree.clone())), "{seen:?} {tree:?}");
                }
                (0..4, Ok(at), given) => {
                    let value = b.by_id(field.id).expect("declared");
                    self.edit_value(value, field.ty.id, &mut tree[at].1, given)?;
                }
                (_, place, Some(given)) => {
                    match self.rng.one_in(2) {
                        true => drop(b.set_by_name(&field.name, given.view)?),
                        false if place.is_ok() || desc.is_union() => {
                            b.by_name(&field.name)?.set_value(&given.tree)?
                        }
                        false => drop(b.set_fields(&Value::Struct(vec![(field.id, given.tree.clone())]))?),
                    }
                    match place {
                        Ok(at) => tree[at].1 = given.tree,
                        Err(_) if desc.is_union() => *tree = vec![(field.id, given.tree)],
                        Err(at) => tree.insert(at, (field.id, given.tree)),
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn edit_value(
        &mut self,
        mut value: ValueBuilder<'_, 'a>,
        ty: TypeId,
        tree: &mut Value,
        given: Option<Both<'a>>,
    ) -> Result<(), BuildError> {
        if self.rng.one_in(12) {
            let seen = value.as_value()?.to_value().expect("strings are UTF-8");
            assert!(same(&seen, tree), "{seen:?} {tree:?}");
        }
        match (self.ty(ty), tree) {
            (Type::Struct(id), Value::Struct(fields)) => {
                self.edit_struct(&mut value.into_struct()?, id, fields)
            }
            (Type::List(element) | Type::Set(element), Value::List(trees) | Value::Set(trees)) => {
                let given: Vec<Both<'a>> = match given.as_ref().map(|given| (&given.tree, given.view)) {
                    Some((Value::List(trees), ValueRef::List(views))) => Both::zip(trees, views),
                    Some((Value::Set(trees), ValueRef::Set(views))) => Both::zip(trees, views),
                    _ => Vec::new(),
                };
                self.edit_list(value.into_list()?, element, trees, &given)
            }
            (Type::Map(key, element), Value::Map(trees)) => {
                let given: Vec<_> = match given.as_ref().map(|given| (&given.tree, given.view)) {
                    Some((Value::Map(trees), ValueRef::Map(map))) => {
                        let keys = Both::zip(trees.iter().map(|(key, _)| key), map.keys());
                        keys.into_iter()
                            .zip(Both::zip(trees.iter().map(|(_, value)| value), map.values()))
                            .collect()
                    }
                    _ => Vec::new(),
                };
                self.edit_map(value.into_map()?, [key, element], trees, &given)
            }
            (_, tree) => {
                if let Some(given) = given {
                    value.set(given.view)?;
                    *tree = given.tree;
                }
                Ok(())
            }
        }
    }

    fn edit_list(
        &mut self,
        mut b: ListBuilder<'_, 'a>,
        element: TypeId,
        trees: &mut Vec<Value>,
        given: &[Both<'a>],
    ) -> Result<(), BuildError> {
        for _ in 0..self.edits() {
            let given = (!given.is_empty()).then(|| self.rng.pick(given).clone());
            let at = self.rng.below(trees.len() + 1);
            let inner = at < trees.len();
            match (self.rng.below(13), given) {
                (0..3, Some(given)) => {
                    b.push(given.view)?;
                    trees.push(given.tree);
                }
                (3, Some(given)) => {
                    b.insert(at, given.view)?;
                    trees.insert(at, given.tree);
                }
                (4, Some(given)) if inner => {
                    b.set(at, given.view)?;
                    trees[at] = given.tree;
                }
                (5, _) if inner => {
                    b.remove(at)?;
                    trees.remove(at);
                }
                (6, _) => assert_eq!(b.pop(), trees.pop().is_some()),
                (7, _) if self.rng.one_in(3) => {
                    b.truncate(at);
                    trees.truncate(at);
                }
                (8, _) if self.rng.one_in(4) => {
                    b.clear();
                    trees.clear();
                }
                (9, _) => {
                    let keeps: Vec<bool> = trees.iter().map(|_| !self.rng.one_in(3)).collect();
                    let mut index = 0;
                    b.retain(|seen| {
                        assert!(same(&seen.to_value().expect("UTF-8"), &trees[index]));
                        index += 1;
                        keeps[index - 1]
                    })?;
                    let mut keeps = keeps.into_iter();
                    trees.retain(|_| keeps.next() == Some(true));
                }
                (10, _) => {
                    let seen = b.as_list()?;
                    assert_eq!(seen.len(), trees.len());
                    for (seen, tree) in seen.iter().zip(&*trees) {
                        assert!(same(&seen.to_value().expect("UTF-8"), tree));
                    }
                }
                (11, Some(given)) => {
                    b.push_default()?.set_value(&given.tree)?;
                    trees.push(given.tree);
                }
                (_, given) if inner => {
                    let value = b.get_mut(at)?;
                    self.edit_value(value, element, &mut trees[at], given)?;
                }
                _ => {}
            }
            assert_eq!(b.len(), trees.len());
        }
        Ok(())
    }

    fn edit_map(
        &mut self,
        mut b: MapBuilder<'_, 'a>,
        [_, element]: [TypeId; 2],
        trees: &mut Vec<(Value, Value)>,
        given: &[(Both<'a>, Both<'a>)],
    ) -> Result<(), BuildError> {
        for _ in 0..self.edits() {
            if given.is_empty() {
                break;
            }
            let (key, value) = self.rng.pick(given).clone();
            let is_key = |have: &ValueRef<'_>| *have == key.view;
            let found =
                b.as_map()?.keys().rev().position(|have| is_key(&have)).map(|at| trees.len() - 1 - at);
            assert_eq!(b.contains_key(key.view)?, found.is_some());
            match (self.rng.below(9), found) {
                (0..2, _) => {
                    b.insert(key.view, value.view)?;
                    match found {
                        Some(at) => trees[at].1 = value.tree,
                        None => trees.push((key.tree, value.tree)),
                    }
                }
                (2, _) => {
                    b.append(key.view, value.view)?;
                    trees.push((key.tree, value.tree));
                }
                (3, _) => {
                    match self.rng.one_in(2) {
                        true => b.insert_default(key.view)?.set_value(&value.tree)?,
                        false => b.entry(key.view)?.set_value(&value.tree)?,
                    }
                    match found {
                        Some(at) => trees[at].1 = value.tree,
                        None => trees.push((key.tree, value.tree)),
                    }
                }
                (4, _) => {
                    let seen: Vec<bool> = b.as_map()?.keys().map(|have| !is_key(&have)).collect();
                    assert_eq!(b.remove(key.view)?, found.is_some());
                    let mut keeps = seen.into_iter();
                    trees.retain(|_| keeps.next() == Some(true));
                }
                (5, _) if self.rng.one_in(4) => {
                    b.clear();
                    trees.clear();
                }
                (6, _) => {
                    let keeps: Vec<bool> = trees.iter().map(|_| !self.rng.one_in(3)).collect();
                    let mut index = 0;
                    b.retain(|key, value| {
                        assert!(same(&key.to_value().expect("UTF-8"), &trees[index].0));
                        assert!(same(&value.to_value().expect("UTF-8"), &trees[index].1));
                        index += 1;
                        keeps[index - 1]
                    })?;
                    let mut keeps = keeps.into_iter();
                    trees.retain(|_| keeps.next() == Some(true));
                }
                (_, Some(at)) => {
                    let writer = b.get_mut(key.view)?.expect("it was found");
                    self.edit_value(writer, element, &mut trees[at].1, Some(value))?;
                }
                _ => {
                    let (mut at, to) = b.append_entry()?;
                    at.set(key.view)?;
                    to.set_value(&value.tree)?;
                    trees.push((key.tree, value.tree));
                }
            }
            assert_eq!(b.len(), trees.len());
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn edits_do_to_a_message_what_they_do_to_a_tree(idl in generate::idl(), seed: u64, size in 1_usize..60) {
        let ty = generate::root(&idl);
        let schema = ty.schema();
        let types: Vec<StructType> = schema.descriptors().structs().iter().map(|desc| schema.type_of(desc.id)).collect();
        let arena = Arena::new();
        let mut editor = Editor { rng: Rng::new(seed), schema: &schema, types: &types, arena: &arena, left: 0 };
        let codecs: Vec<Codec> = PROTOCOLS.into_iter().flat_map(|protocol| codecs_of(&ty, protocol)).collect();
        let original = generate::message(&ty, &mut editor.rng, size);
        let built = ty.message_from_value(&arena, &original).expect("generated values fit");
        let encoded: Vec<Vec<u8>> = codecs
            .iter()
            .map(|codec| {
                let mut bytes = Vec::new();
                codec.encode(built, &mut bytes).expect("generated values are not too deep");
                bytes
            })
            .collect();
        let decoded =
            codecs.iter().zip(&encoded).map(|(codec, bytes)| codec.decode(&arena, bytes).expect("its own bytes"));
        let originals: Vec<Message<'_>> = decoded.chain([built]).collect();
        for &start in &originals {
            let (mut message, mut tree) = (start, original.clone());
            // Edits of edits.
            for _ in 0..3 {
                let before = tree.clone();
                let mut b = message.edit(&arena);
                editor.left = 60;
                let Value::Struct(fields) = &mut tree else { panic!("it is a struct") };
                editor.edit_struct(&mut b, ty.desc().id, fields).unwrap_or_else(|error| panic!("{error}\n{idl}"));
                let edited = b.finish().unwrap_or_else(|error| panic!("{error}\n{idl}"));
                let seen = edited.to_value().expect("strings are UTF-8");
                prop_assert!(same(&seen, &tree), "{seen:?}\nexpected {tree:?}\n{idl}");
                prop_assert!(same(&message.to_value().expect("strings are UTF-8"), &before), "{idl}");
                message = edited;
            }
            prop_assert!(same(&start.to_value().expect("strings are UTF-8"), &original), "{idl}");
            for codec in &codecs {
                let mut bytes = Vec::new();
                codec.encode(message, &mut bytes).expect("edits do not nest deeper");
                let again = codec.decode(&arena, &bytes).expect("its own bytes").to_value().expect("UTF-8");
                prop_assert!(same(&again, &tree), "{codec:?}: {again:?}\nexpected {tree:?}\n{idl}");
            }
        }
    }
}
