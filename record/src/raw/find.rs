//! Finding a field of a struct: passing over those before it.

use super::code::{Code, Found, Sought};
use super::locate::Walk;
use crate::error::{DecodeError, DecodeErrorKind};
use crate::plan::{FieldOp, PlanId, StructPlan};
use crate::wire::Format;

type Result<T, E = DecodeError> = std::result::Result<T, E>;

impl<F: Format> Walk<'_, '_, F> {
    /// Goes on behind the header of the field of struct `id` that is sought, and returns where it starts and its code; or behind the struct, which is
    /// within a struct or container at `level`.
    #[inline]
    pub(super) fn find(&mut self, id: PlanId, sought: Sought, level: u32) -> Result<Option<(usize, u8)>> {
        let Some(code) = self.code else { return self.search(id, sought, level) };
        match code.find(id, self.reader.input(), self.reader.position(), sought, self.max_level - level) {
            Some(Found::Field { header, value }) => {
                self.reader.go_to(value);
                Ok(Some((header, self.format.code_in(self.reader.input()[header]))))
            }
            Some(Found::End(end)) => {
                self.reader.go_to(end);
                Ok(None)
            }
            None => self.search_without(code, id, sought, level),
        }
    }

    /// Does what `code` refused: what is wrong is found without it.
    #[cold]
    fn search_without(
        &mut self,
        code: &dyn Code,
        id: PlanId,
        sought: Sought,
        level: u32,
    ) -> Result<Option<(usize, u8)>> {
        self.code = None;
        let found = self.search(id, sought, level)?;
        // Headers that nothing follows may be refused too: they have no value.
        if found.is_none() || self.reader.remaining() > 0 {
            code.disagreed();
        }
        Ok(found)
    }

    /// As [`find`](Self::find), without machine code.
    #[inline(never)]
    pub(super) fn search(&mut self, id: PlanId, sought: Sought, level: u32) -> Result<Option<(usize, u8)>> {
        let level = self.enter(level)?;
        let plan = self.plan.struct_plan(id);
        let Sought { position, mut last } = sought;
        let mut predicted = if last == 0 { 0 } else { position as usize + 1 };
        while let Some(header) = self.format.read_field(&mut self.reader, last)? {
            last = header.id;
            let index = find(self.format, plan, predicted, header.id, header.code);
            if index == Some(position as usize) {
                return Ok(Some((header.at, header.code)));
            }
            predicted = index.map_or(predicted, |index| index + 1);
            self.pass_field(plan, index, header, level)?;
        }
        Ok(None)
    }

    pub(super) fn enter(&self, level: u32) -> Result<u32> {
        if level == self.max_level {
            return Err(self.reader.error(DecodeErrorKind::DepthLimit(self.max_level)));
        }
        Ok(level + 1)
    }
}

/// The index of the field with id `id` whose type has code `code`, most likely `predicted`.
#[inline]
pub(super) fn find<F: Format>(
    format: F,
    plan: &StructPlan,
    predicted: usize,
    id: i16,
    code: u8,
) -> Option<usize> {
    let is_field = |field: &FieldOp| field.id == id && format.is_type(code, field.wire_type);
    match plan.fields.get(predicted) {
        Some(field) if is_field(field) => Some(predicted),
        _ => plan.find(id).filter(|&index| is_field(&plan.fields[index])),
    }
}
