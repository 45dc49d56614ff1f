//! Containers of which a mask chooses some parts.

use cranelift_codegen::ir::Value;
use cranelift_frontend::Switch;
use scrimp_record::plan::{ChosenId, Container};

use super::{Encoder, Verbs};
use crate::abi::WORD;
use crate::emitter::{Slot, chosen_data};
use crate::helpers;

impl<F> Encoder<'_, '_, '_, F>
where
    Self: Verbs,
{
    /// Writes those of the elements or entries that are chosen: a helper tells how many they are, and of each which way it goes.
    pub(super) fn chosen(
        &mut self,
        lead: <Self as Verbs>::Lead,
        id: ChosenId,
        slot: Slot,
        out: Value,
        levels: Value,
    ) -> Value {
        let plan = self.plan;
        let chosen = plan.chosen(id);
        let levels = self.e.enter(levels);
        let (start, count) = self.slice(slot);
        let table = self.e.data(chosen_data(plan, id));
        let written = self.e.call_helper(helpers::COUNT_CHOSEN, &[table, start, count]);
        let written = written.expect("count_chosen returns");
        let to = match &chosen.container {
            Container::List(list) => self.list_head(lead, list.wire_type, written, out),
            Container::Map(map) => self.map_head(lead, map, written, out),
        };
        let each = self.e.start_each_if_any(start, count, chosen.stride(), to);
        let (part, cursor) = (each.element, each.cursor);
        let way = self.e.call_helper(helpers::WAY_OF, &[table, start, part]).expect("way_of returns");
        let (left_out, done) = (self.e.block(&[]), self.e.block(&[WORD]));
        let mut switch = Switch::new();
        let blocks: Vec<_> = chosen.ways.iter().map(|_| self.e.block(&[])).collect();
        for (&block, number) in blocks.iter().zip(1..) {
            switch.set_entry(number, block);
        }
        switch.emit(&mut self.e.b, way, left_out);
        self.e.b.switch_to_block(left_out);
        self.e.jump(done, &[cursor]);
        for (&block, &op) in blocks.iter().zip(&chosen.ways) {
            self.e.b.switch_to_block(block);
            let none = Default::default();
            let (value, at) = match chosen.container {
                Container::List(_) => (Slot::at(part), cursor),
                Container::Map(map) => {
                    let after_key = self.value(none, map.key, Slot::at(part), cursor, levels);
                    (Slot { base: part, offset: map.value_offset }, after_key)
                }
            };
            let after = self.value(none, op, value, at, levels);
            self.e.jump(done, &[after]);
        }
        let [after] = self.e.switch_to(done);
        self.e.end_each(each, after)
    }
}
