//! Finding a field of a struct: skipping up to it.
//!
//! Code that finds is code that skips, which leaves where the wanted field starts. It is called again, from behind that field's value on, for
//! another one with the same id, or the end of the struct.

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{Block, InstBuilder, Value, types};
use scrimp_record::wire::Format;

use super::{Decoder, Verbs};
use crate::abi::WORD;
use crate::emitter::Emitter;

/// What is looked for.
#[derive(Clone, Copy)]
pub(super) struct Find {
    /// The position of the wanted field among those of the struct; that of none for the end.
    wanted: Value,
    /// The id of the field before the cursor, or 0 where the struct starts.
    last: Value,
    /// Where the position of the wanted field's header is stored, or null if it does not come.
    pub(super) header: Value,
    /// `(cursor)`: the wanted field came, whose header is held at the cursor.
    found: Block,
}

impl Find {
    pub(super) fn new(e: &mut Emitter<'_>, [wanted, last, header]: [Value; 3]) -> Self {
        Self { wanted, last, header, found: e.block(&[WORD]) }
    }
}

impl<F: Format, W> Decoder<'_, '_, '_, F, W>
where
    Self: Verbs,
{
    /// Goes to the first field, or to whatever comes behind the field before.
    pub(super) fn resume(&mut self, find: Find) {
        let cursor = self.start;
        let (first, later) = (self.e.block(&[]), self.e.block(&[]));
        self.e.branch(find.last, later, &[], first, &[]);
        self.e.b.switch_to_block(first);
        self.start();
        self.e.b.switch_to_block(later);
        let id = self.e.b.ins().ireduce(types::I32, find.last);
        let header = self.e.b.ins().ishl_imm_u(id, 4);
        let last = self.last_of(header);
        self.go_to(self.of.fields.len(), cursor, last);
    }

    /// Leaves if field `index` is the wanted one. Its header is held at `cursor`.
    pub(super) fn leave_if_wanted(&mut self, index: usize, cursor: Value) {
        let Some(find) = self.find else { return };
        let is_wanted = self.e.compare_number(IntCC::Equal, find.wanted, index as i64);
        let other = self.e.block(&[]);
        self.e.branch(is_wanted, find.found, &[cursor], other, &[]);
        self.e.b.switch_to_block(other);
    }

    /// Goes on here unless one of the `count` fields from `first` on is the wanted one, else in `otherwise`.
    pub(super) fn require_unwanted(&mut self, first: usize, count: usize, otherwise: Block) {
        let Some(find) = self.find else { return };
        let above = self.e.b.ins().iadd_imm_s(find.wanted, -(first as i64));
        let others = self.e.compare_number(IntCC::UnsignedGreaterThanOrEqual, above, count as i64);
        self.e.require_or(others, otherwise);
    }

    pub(super) fn emit_found(&mut self) {
        let Some(find) = self.find else { return };
        let [cursor] = self.e.switch_to(find.found);
        let value = self.found_value(find, cursor);
        self.e.b.ins().return_(&[value]);
    }

    /// Tells that the wanted field did not come.
    pub(super) fn tell_not_found(&mut self) {
        if let Some(find) = self.find {
            self.e.store_number(WORD, 0, find.header, 0);
        }
    }
}
