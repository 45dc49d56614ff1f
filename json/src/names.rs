//! What fields are called in JSON: tables that writers copy names from and readers find fields by.

use std::ptr::NonNull;
use std::sync::OnceLock;

use scrimp_record::{Fallback, FieldLayout, Layouts, Presence, StructLayout};
use scrimp_schema::{Annotation, FieldDesc, StructId, Type, TypeId};

use crate::style::Naming;
use crate::vector;

/// The names of all structs of a schema, by [`Naming`]. Those of a struct are made when they are first asked for.
#[derive(Default)]
pub(crate) struct Names {
    by_naming: [OnceLock<Box<[OnceLock<StructNames>]>>; NAMINGS],
}

const NAMINGS: usize = Naming::Annotated as usize + 1;

/// The names of all structs in one naming.
#[derive(Clone, Copy)]
pub(crate) struct NameTable<'l> {
    layouts: &'l Layouts,
    naming: Naming,
    structs: &'l [OnceLock<StructNames>],
}

impl<'l> NameTable<'l> {
    /// Those of the schema of `layouts`, which keep them.
    #[inline]
    pub(crate) fn of(layouts: &'l Layouts, naming: Naming) -> Self {
        let names: &Names = layouts.companion(Names::default);
        let structs = names.by_naming[naming as usize]
            .get_or_init(|| layouts.schema().structs().iter().map(|_| OnceLock::new()).collect());
        Self { layouts, naming, structs }
    }

    /// The names of struct `id`.
    #[inline]
    pub(crate) fn of_struct(self, id: StructId) -> &'l StructNames {
        self.structs[id.index()].get_or_init(|| self.make(id))
    }

    #[cold]
    fn make(self, id: StructId) -> StructNames {
        StructNames::new(self.layouts, self.layouts.struct_layout(id), self.naming)
    }
}

/// What the executors know of a struct.
pub(crate) struct StructNames {
    pub(crate) is_union: bool,
    /// As in its layout.
    pub(crate) may_lack: bool,
    /// How many words its records start with that are 0 where no field is present.
    pub(crate) presence_words: u32,
    /// By ascending id.
    pub(crate) fields: Box<[FieldNames]>,
    pub(crate) index: Index,
}

/// What the executors know of a field.
pub(crate) struct FieldNames {
    pub(crate) literal: Literal,
    pub(crate) ty: Typed,
    pub(crate) presence: Presence,
    /// Offset of the slot in the record.
    pub(crate) offset: u32,
    /// Whether the slot points to the record of a nested struct.
    pub(crate) boxed: bool,
    /// Whether an annotation wants longs to be text.
    pub(crate) longs_as_text: bool,
    /// What is written where the field is absent, and such fields are.
    pub(crate) fallback: Fallback,
    /// The field's index in its struct's descriptor.
    pub(crate) desc: u32,
}

/// A type with what kind it is.
#[derive(Clone, Copy)]
pub(crate) struct Typed {
    pub(crate) id: TypeId,
    pub(crate) kind: Type,
}

impl Typed {
    #[inline]
    pub(crate) fn new(layouts: &Layouts, id: TypeId) -> Self {
        Self { id, kind: layouts.schema().ty(id) }
    }
}

/// The most bytes that a short value takes, with a comma before it: a quoted uuid, or a double.
pub(crate) const SHORT: usize = 40;

impl StructNames {
    fn new(layouts: &Layouts, layout: &StructLayout, naming: Naming) -> Self {
        let schema = layouts.schema();
        let desc = schema.struct_desc(layout.struct_id);
        let own: Vec<&str> = desc.fields_by_id().map(|field| field.name.as_str()).collect();
        let names: Vec<String> = desc.fields_by_id().map(|field| name_of(field, naming)).collect();
        let names =
            if all_differ(&names) { names } else { own.iter().map(|&name| name.to_owned()).collect() };

        let mut index = Index::new(2 * names.len());
        let mut fields = Vec::with_capacity(names.len());
        for (field, name) in layout.fields.iter().zip(&names) {
            index.insert(name, fields.len() as u32);
            fields.push(FieldNames::new(layouts, layout, field, name));
        }
        for (position, &name) in own.iter().enumerate() {
            if index.find(name.as_bytes()).is_none() {
                index.insert(name, position as u32);
            }
        }
        let StructLayout { is_union, may_lack, presence_words, .. } = *layout;
        Self { is_union, may_lack, presence_words, fields: fields.into(), index }
    }

    /// The position of the field that is called `name`.
    #[inline]
    pub(crate) fn find(&self, name: &[u8]) -> Option<usize> {
        self.index.find(name)
    }
}

impl FieldNames {
    fn new(layouts: &Layouts, layout: &StructLayout, field: &FieldLayout, name: &str) -> Self {
        let desc = &layouts.schema().struct_desc(layout.struct_id).fields[field.desc as usize];
        Self {
            literal: Literal::new(name),
            ty: Typed::new(layouts, field.ty),
            presence: layout.presence(field),
            offset: field.offset,
            boxed: field.boxed,
            longs_as_text: desc.annotations.iter().any(|it| it.key == "api.js_conv" && it.value != "false"),
            fallback: layouts.fallback(layout.struct_id, field),
            desc: field.desc,
        }
    }

    /// Where the value is in `record`, which may be the struct's image: the record itself, where it is that of a struct.
    ///
    /// # Safety
    ///
    /// The field is present in the record.
    #[inline(always)]
    pub(crate) unsafe fn slot_in(&self, record: NonNull<u8>) -> NonNull<u8> {
        // SAFETY: a present slot lies in the record and is initialised, and so is every slot of the image. That of a boxed field holds a
        // pointer to a record.
        unsafe {
            let slot = record.add(self.offset as usize);
            if self.boxed { slot.cast::<NonNull<u8>>().read() } else { slot }
        }
    }
}

/// The name of a field with what is around it: `,"name":`.
#[repr(align(32))]
pub(crate) struct Literal {
    /// The start of it, and zeros.
    start: [u8; vector::LEN],
    /// A bit for each byte of the start that counts, the lowest for the first.
    mask: u32,
    pub(crate) len: u32,
    /// What does not fit in the start.
    rest: Box<[u8]>,
}

impl Literal {
    fn new(name: &str) -> Self {
        let mut text = b",\"".to_vec();
        escape_into(name, &mut text);
        text.extend_from_slice(b"\":");
        let len = text.len();
        let rest = text.split_off(len.min(vector::LEN)).into();
        let mask = u32::MAX >> (vector::LEN - text.len());
        text.resize(vector::LEN, 0);
        let start = *text.first_chunk().expect("it was made so long");
        Self { start, mask, len: len as u32, rest }
    }

    /// The start, with zeros behind it where all is shorter, and what does not fit in there.
    #[inline(always)]
    pub(crate) fn parts(&self) -> (&[u8; vector::LEN], &[u8]) {
        (&self.start, &self.rest)
    }

    /// Whether `text` starts with it; the first byte counts only if `from_comma`.
    #[inline(always)]
    pub(crate) fn starts(&self, text: &[u8], from_comma: bool) -> bool {
        match text.first_chunk() {
            Some(start) => {
                vector::differences(start, &self.start) & self.mask & (u32::MAX << u32::from(!from_comma))
                    == 0
                    && (self.rest.is_empty() || text[vector::LEN..].starts_with(&self.rest))
            }
            None => self.starts_short(text, from_comma),
        }
    }

    /// [`starts`](Self::starts) for text that is shorter than a vector.
    #[inline(never)]
    fn starts_short(&self, text: &[u8], from_comma: bool) -> bool {
        let (skipped, len) = (usize::from(!from_comma), self.len as usize);
        len <= text.len() && text[skipped..len] == self.start[skipped..len]
    }
}

/// Whether values of `ty` take [`SHORT`] bytes at most.
#[inline]
pub(crate) fn is_short(ty: Type) -> bool {
    matches!(ty, Type::Bool | Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::Double | Type::Uuid)
}

fn all_differ(names: &[String]) -> bool {
    let mut sorted: Vec<&String> = names.iter().collect();
    sorted.sort_unstable();
    sorted.windows(2).all(|pair| pair[0] != pair[1])
}

/// Appends `name` as it is within quotes: annotations may hold anything.
pub fn escape_into(name: &str, text: &mut Vec<u8>) {
    for byte in name.bytes() {
        match byte {
            b'"' | b'\\' => text.extend_from_slice(&[b'\\', byte]),
            0..0x20 => text.extend_from_slice(format!("\\u{byte:04x}").as_bytes()),
            _ => text.push(byte),
        }
    }
}

/// What `field` is called, unless another field of its struct is called so too.
pub fn name_of(field: &FieldDesc, naming: Naming) -> String {
    match naming {
        Naming::Idl => field.name.clone(),
        Naming::Camel => camel(&field.name),
        Naming::Snake => snake(&field.name),
        // Go leaves out a field whose name is `-`; Thrift has no such fields.
        Naming::Annotated => aliases_of(field).find(|&name| name != "-").unwrap_or(&field.name).to_owned(),
    }
}

/// The names that annotations give `field`, as they are there: `-` too.
pub fn aliases_of(field: &FieldDesc) -> impl Iterator<Item = &str> {
    field.annotations.iter().filter_map(alias)
}

/// The name that an annotation gives.
fn alias(annotation: &Annotation) -> Option<&str> {
    let name = match annotation.key.as_str() {
        "api.key" => annotation.value.trim(),
        // As a tag of Go's, with or without backslashes: json:"name,omitempty".
        "go.tag" => {
            let (_, tag) = annotation.value.split_once("json:")?;
            let tag = tag.trim_start_matches(['\\', '"']);
            tag[..tag.find(['\\', '"', ',']).unwrap_or(tag.len())].trim()
        }
        _ => return None,
    };
    (!name.is_empty()).then_some(name)
}

/// `name` in camel case.
fn camel(name: &str) -> String {
    let inner = name.trim_start_matches('_');
    let mut camel = name[..name.len() - inner.len()].to_owned();
    let capitals = inner.bytes().take_while(u8::is_ascii_uppercase).count();
    // The last capital of several begins the second word.
    let small = match inner.as_bytes().get(capitals) {
        Some(byte) if byte.is_ascii_lowercase() && capitals > 1 => capitals - 1,
        _ => capitals,
    };
    camel.push_str(&inner[..small].to_ascii_lowercase());
    let mut begins_word = false;
    for character in inner[small..].chars() {
        match character {
            '_' => begins_word = true,
            _ if std::mem::take(&mut begins_word) => camel.push(character.to_ascii_uppercase()),
            _ => camel.push(character),
        }
    }
    camel
}

/// `name` in snake case.
fn snake(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    let bytes = name.as_bytes();
    for (at, character) in name.char_indices() {
        let before = at.checked_sub(1).map(|before| bytes[before]);
        let begins_word = character.is_ascii_uppercase()
            && before.is_some_and(|before| {
                before != b'_'
                    && (!before.is_ascii_uppercase() || bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase))
            });
        if begins_word {
            snake.push('_');
        }
        snake.push(character.to_ascii_lowercase());
    }
    snake
}

/// Positions of fields by name: a hash table that is never more than half full. What is in it the schema says, so nobody can make it slow.
pub(crate) struct Index {
    /// A power of two of them.
    slots: Box<[Option<Slot>]>,
}

#[derive(Clone)]
struct Slot {
    name: Box<str>,
    position: u32,
}

impl Index {
    /// An index with room for `count` names.
    fn new(count: usize) -> Self {
        Self { slots: vec![None; (2 * count).max(2).next_power_of_two()].into() }
    }

    #[inline]
    fn hash(name: &[u8]) -> u64 {
        const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
        let word = |word: [u8; 8]| u64::from_le_bytes(word);
        let mix = |hash: u64, word: u64| (hash ^ word).wrapping_mul(FACTOR).rotate_left(29);
        let mut hash = name.len() as u64;
        let mut words = name.chunks_exact(8);
        for chunk in &mut words {
            hash = mix(hash, word(*chunk.first_chunk().expect("chunks have eight bytes")));
        }
        let mut last = [0; 8];
        last[..words.remainder().len()].copy_from_slice(words.remainder());
        mix(mix(hash, word(last)), 0)
    }

    /// The slot of `name`, or the free one where it belongs.
    #[inline]
    fn slot(&self, name: &[u8]) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = Self::hash(name) as usize & mask;
        while let Some(slot) = &self.slots[at]
            && slot.name.as_bytes() != name
        {
            at = (at + 1) & mask;
        }
        at
    }

    fn insert(&mut self, name: &str, position: u32) {
        let at = self.slot(name.as_bytes());
        self.slots[at] = Some(Slot { name: name.into(), position });
    }

    #[inline(never)]
    fn find(&self, name: &[u8]) -> Option<usize> {
        self.slots[self.slot(name)].as_ref().map(|slot| slot.position as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart() {
        for (name, as_camel, as_snake) in [
            ("user_id", "userId", "user_id"),
            ("userId", "userId", "user_id"),
            ("UserID", "userID", "user_id"),
            ("HTTPServer", "httpServer", "http_server"),
            ("ID", "id", "id"),
            ("__private_part", "__privatePart", "__private_part"),
            ("a__b_", "aB", "a__b_"),
            ("x2y", "x2y", "x2y"),
            ("x2Y", "x2Y", "x2_y"),
            ("_", "_", "_"),
            ("", "", ""),
        ] {
            assert_eq!((camel(name).as_str(), snake(name).as_str()), (as_camel, as_snake), "{name}");
        }
    }

    #[test]
    fn aliases_come_from_either_annotation() {
        let schema = scrimp_schema::Loader::new().parse(
            "a.thrift",
            r#"struct S {
                1: i32 a (api.key = "x"), 2: i32 b (go.tag = 'json:"y,omitempty" xml:"q"'), 3: i32 c (go.tag = "json:\"z\"")
                4: i32 d (go.tag = 'json:",omitempty"'), 5: i32 e (go.tag = 'json:"-"'), 6: i32 f (go.tag = 'xml:"q"')
                7: i32 g (other = "w")
            }"#,
        );
        let schema = schema.expect("it is right");
        let names: Vec<String> =
            schema.structs()[0].fields.iter().map(|field| name_of(field, Naming::Annotated)).collect();
        assert_eq!(names, ["x", "y", "z", "d", "e", "f", "g"]);
    }

    #[test]
    fn a_literal_is_found_whatever_its_length() {
        for len in 0..80 {
            let name = "n".repeat(len);
            let literal = Literal::new(&name);
            let whole = format!(",\"{name}\":");
            assert_eq!(literal.len as usize, whole.len());
            for behind in ["", "1", "\"and more than the bytes of a vector\"}"] {
                let text = format!("{whole}{behind}");
                assert!(literal.starts(text.as_bytes(), true), "{text}");
                let from_brace = text.replacen(',', "{", 1);
                assert!(!literal.starts(from_brace.as_bytes(), true), "{from_brace}");
                assert!(literal.starts(from_brace.as_bytes(), false), "{from_brace}");
                for at in 1..whole.len() {
                    let mut other = text.clone().into_bytes();
                    other[at] ^= 1;
                    assert!(!literal.starts(&other, true) && !literal.starts(&other, false));
                    assert!(!literal.starts(&text.as_bytes()[..at], true), "it is cut at {at}");
                }
            }
        }
    }

    #[test]
    fn an_index_finds_what_it_has() {
        let names: Vec<String> =
            (0..1000).map(|number| format!("{}{number}", "n".repeat(number % 20))).collect();
        let mut index = Index::new(names.len());
        for (position, name) in names.iter().enumerate() {
            index.insert(name, position as u32);
        }
        for (position, name) in names.iter().enumerate() {
            assert_eq!(index.find(name.as_bytes()), Some(position));
            assert_eq!(index.find(format!("{name}?").as_bytes()), None);
        }
        assert_eq!(Index::new(0).find(b""), None);
    }

    #[test]
    fn structs_with_one_name_twice_keep_those_of_the_idl() {
        let schema = scrimp_schema::Loader::new()
            .parse("a.thrift", "struct S { 1: i32 user_id, 2: i32 userId, 3: i32 of_it }")
            .expect("it is right");
        let layouts = Layouts::new(schema.into());
        let names = NameTable::of(&layouts, Naming::Camel).of_struct(StructId::from_index(0));
        assert_eq!(
            ["user_id", "userId", "of_it"].map(|name| names.find(name.as_bytes())),
            [0, 1, 2].map(Some)
        );
        assert_eq!(names.find(b"ofIt"), None);
    }
}
