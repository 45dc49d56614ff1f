//! Passing over values whose types the plan knows.
//!
//! It accepts exactly what [`skip`] does, which knows no plan: whatever differs from the plan is left to that.

use super::code::Sought;
use super::find::find;
use super::locate::Walk;
use crate::error::{DecodeError, PathSegment};
use crate::interpreter::skip;
use crate::plan::{OpId, PlanId, StructPlan, ValueOp};
use crate::wire::{FieldHeader, Format, WireType};

type Result<T, E = DecodeError> = std::result::Result<T, E>;

impl<F: Format> Walk<'_, '_, F> {
    /// Goes on behind the value of a field of `plan`, at `index` among them if it is known, whose `header` was read last.
    pub(super) fn pass_field(
        &mut self,
        plan: &StructPlan,
        index: Option<usize>,
        header: FieldHeader,
        level: u32,
    ) -> Result<()> {
        let Some(field) = index.map(|index| &plan.fields[index]) else {
            return skip(self.format, &mut self.reader, header, level, self.max_level)
                .map_err(|error| error.within(PathSegment::Unknown(header.id)));
        };
        let passed = match (field.wire_type, &field.target) {
            (WireType::Bool, _) => self.format.read_field_bool(&mut self.reader, header.code).map(drop),
            (_, Some(target)) => self.pass(target.op, level),
            (_, None) => skip(self.format, &mut self.reader, header, level, self.max_level),
        };
        passed.map_err(|error| error.within(self.name(plan, field)))
    }

    /// Goes on behind a value, which is within a struct or container at `level`.
    pub(super) fn pass(&mut self, op: OpId, level: u32) -> Result<()> {
        match *self.plan.op(op) {
            ValueOp::Fixed(fixed) => self.format.skip_scalar(&mut self.reader, fixed.wire_type()),
            ValueOp::Bytes { .. } => self.format.read_bytes(&mut self.reader).map(drop),
            ValueOp::Struct { plan, .. } => self.pass_struct(plan, level),
            ValueOp::List(list) => {
                let before = self.reader.clone();
                let inside = self.enter(level)?;
                let header = self.format.read_list(&mut self.reader)?;
                if header.count == 0 || header.element == Some(list.wire_type) {
                    return self.pass_elements(list.element, list.wire_type, header.count, inside);
                }
                self.reader = before;
                self.skip(WireType::List, level)
            }
            ValueOp::Map(map) => {
                let before = self.reader.clone();
                let inside = self.enter(level)?;
                let header = self.format.read_map(&mut self.reader)?;
                let is_as_planned = (header.key, header.value) == (Some(map.key_type), Some(map.value_type));
                if header.count > 0 && !is_as_planned {
                    self.reader = before;
                    return self.skip(WireType::Map, level);
                }
                let (key, value) =
                    (self.format.fixed_len(map.key_type), self.format.fixed_len(map.value_type));
                if let (Some(key), Some(value)) = (key, value) {
                    return self.reader.take(header.count as usize * (key + value) as usize).map(drop);
                }
                for index in 0..header.count {
                    let entry = self.pass(map.key, inside).and_then(|()| self.pass(map.value, inside));
                    entry.map_err(|error| error.within(PathSegment::Entry(index)))?;
                }
                Ok(())
            }
            ValueOp::ListAt(_) | ValueOp::MapOf(_) | ValueOp::Chosen(_) | ValueOp::Unwanted { .. } => {
                unreachable!("the plan is of whole messages")
            }
        }
    }

    /// Goes on behind a struct, within a struct or container at `level`.
    fn pass_struct(&mut self, id: PlanId, level: u32) -> Result<()> {
        if self.code.is_some() {
            return self.find(id, Sought::NONE, level).map(drop);
        }
        let level = self.enter(level)?;
        let plan = self.plan.struct_plan(id);
        let mut predicted = 0;
        // As long as all is as it would be if all fields were there.
        for part in self.expected.of(id).unwrap_or_default() {
            let rest = self.reader.rest();
            if rest.len() < part.needed || !part.matches(rest) {
                predicted = part.first;
                break;
            }
            self.reader.take(part.len)?;
            match part.then {
                Some((index, op)) => {
                    let passed = match self.plan.op(op) {
                        ValueOp::Bytes { .. } => self.format.read_bytes(&mut self.reader).map(drop),
                        _ => self.pass(op, level),
                    };
                    passed.map_err(|error| error.within(self.name(plan, &plan.fields[index])))?;
                }
                None => return Ok(()),
            }
        }
        // Headers of formats that have such looks do not depend on the field before.
        let mut last = 0;
        while let Some(header) = self.format.read_field(&mut self.reader, last)? {
            last = header.id;
            let index = find(self.format, plan, predicted, header.id, header.code);
            predicted = index.map_or(predicted, |index| index + 1);
            self.pass_field(plan, index, header, level)?;
        }
        Ok(())
    }

    /// Goes on behind `count` elements of a list at `level`, with the op `op` and of type `ty`.
    pub(super) fn pass_elements(&mut self, op: OpId, ty: WireType, count: u32, level: u32) -> Result<()> {
        if let Some(len) = self.format.fixed_len(ty) {
            return self.reader.take(count as usize * len as usize).map(drop);
        }
        for index in 0..count {
            self.pass(op, level).map_err(|error| error.within(PathSegment::Index(index)))?;
        }
        Ok(())
    }

    /// Goes on behind a value of type `ty` that is not as the plan has it.
    #[cold]
    fn skip(&mut self, ty: WireType, level: u32) -> Result<()> {
        let at = self.reader.position();
        let header = FieldHeader { at, id: 0, code: self.format.code_of(ty) };
        skip(self.format, &mut self.reader, header, level, self.max_level)
    }
}
