//! Arenas full of a known byte: reading memory that was never written shows.

use std::sync::OnceLock;

use scrimp::{Arena, Field, Schema, StructType};

/// The byte.
pub const CANARY: u8 = 0xc5;

/// Empties `arena` and makes the first `len` bytes that it hands out next, or more, the [`CANARY`].
pub fn fill(arena: &mut Arena, len: usize) {
    static BLOB: OnceLock<(StructType, Field<[u8]>)> = OnceLock::new();
    let (ty, bytes) = BLOB.get_or_init(|| {
        let schema = Schema::parse("canary.thrift", "struct Blob { 1: binary bytes }").expect("a schema");
        let ty = schema.struct_type("Blob").expect("it is declared");
        let bytes = ty.field("bytes").expect("it is declared");
        (ty, bytes)
    });
    // Twice: the second time all of it is in one chunk, and so is what comes after it.
    for _ in 0..2 {
        arena.reset();
        ty.builder(arena).set(*bytes, &vec![CANARY; len]).expect("the field is the struct's");
    }
    arena.reset();
}
