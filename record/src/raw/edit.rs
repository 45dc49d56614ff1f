//! [`Edit`]: what to replace in an encoded message to change one value.

use std::borrow::Cow;
use std::ops::Range;

use super::find::find;
use super::locate::{Location, Messages, Spot, Walk, Which, locate};
use crate::error::{DecodeError, DecodeErrorKind};
use crate::plan::{FieldOp, ListOp, MapOp, OpId, Plan, PlanId, StructPlan, ValueOp};
use crate::selection::{Key, Step};
use crate::wire::{
    FieldHeader, Fixed, Format, Growing, OutOfSpace, STOP, Sink, WireType, compact, with_format,
};

/// Parts of a message and what replaces them.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    /// What is replaced, in order.
    patches: Vec<Patch>,
    /// What replaces it, one after the other.
    new: Vec<u8>,
}

/// A part of a message, and what replaces it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    /// The part; empty where something is put in.
    pub old: Range<usize>,
    /// Where what replaces it is in [`Edit::new_bytes`].
    pub new: Range<usize>,
}

impl Edit {
    /// What is replaced, in order and apart from each other.
    pub fn patches(&self) -> &[Patch] {
        &self.patches
    }

    /// What replaces it.
    pub fn new_bytes(&self) -> &[u8] {
        &self.new
    }
}

/// Why a message is not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditFailure {
    /// The message is bad.
    Decode(DecodeError),
    /// The step at this position of the path is to an element that is not there; there are as many.
    NoElement {
        /// The position of the step.
        step: usize,
        /// How many elements there are.
        count: u32,
    },
    /// The struct that the step at this position of the path would be in has to be made, and would lack a required field.
    Incomplete {
        /// The position of the step.
        step: usize,
        /// The field's index in its struct's descriptor.
        missing: u32,
    },
    /// The field at the path is required.
    Required,
    /// The field at the path is the member of a union, which needs one.
    Member,
    /// The path leads to the message itself.
    Root,
    /// The path does not lead to an element.
    NotAnElement,
    /// The message would be too long.
    TooLong,
}

impl From<DecodeError> for EditFailure {
    fn from(error: DecodeError) -> Self {
        Self::Decode(error)
    }
}

impl From<OutOfSpace> for EditFailure {
    fn from(OutOfSpace: OutOfSpace) -> Self {
        Self::TooLong
    }
}

type Result<T, E = EditFailure> = std::result::Result<T, E>;

/// Replaces the value that `steps` lead to in `input` by `value`, one of its type as an element has it, or adds it where there is none.
///
/// Of several fields or entries the last is replaced, which is the one that counts. A field goes where its id belongs, an entry to the end,
/// a member of a union to the place of another. Structs and maps on the way that are not there are made.
///
/// # Errors
///
/// See [`EditFailure`].
///
/// # Panics
///
/// When the steps do not fit the plan.
pub fn set(of: Messages<'_>, input: &[u8], steps: &[Step], value: Cow<'_, [u8]>) -> Result<Edit> {
    let location = locate(of, input, steps, Which::Last)?;
    with_format!(of.plan.format(), format => Editor::new(format, of, input, steps).set(location, value))
}

/// Inserts `value`, as an element has it, before the element that `steps` lead to, or at the end of its list.
///
/// # Errors
///
/// See [`EditFailure`].
///
/// # Panics
///
/// When the steps do not fit the plan.
pub fn insert(of: Messages<'_>, input: &[u8], steps: &[Step], value: &[u8]) -> Result<Edit> {
    let Some((Step::Element(index), way)) = steps.split_last() else { return Err(EditFailure::NotAnElement) };
    let location = locate(of, input, way, Which::Last)?;
    with_format!(of.plan.format(), format => {
        let editor = Editor { inserts: true, ..Editor::new(format, of, input, steps) };
        if location.depth == way.len() {
            editor.insert_element(&location.spot, *index, value)
        } else {
            editor.make(&location, value)
        }
    })
}

/// Removes the value that `steps` lead to, duplicates included; changes nothing where there is none.
///
/// # Errors
///
/// See [`EditFailure`].
///
/// # Panics
///
/// When the steps do not fit the plan.
pub fn remove(of: Messages<'_>, input: &[u8], steps: &[Step]) -> Result<Edit> {
    let Some((last, way)) = steps.split_last() else { return Err(EditFailure::Root) };
    let Location { depth, spot } = locate(of, input, way, Which::Last)?;
    with_format!(of.plan.format(), format => {
        let editor = Editor::new(format, of, input, steps);
        match last {
            // Whether it could be removed is told even if it is not there.
            Step::Field(position) => editor.remove_field((depth == way.len()).then_some(&spot), *position),
            _ if depth < way.len() => Ok(editor.edit),
            Step::Element(index) => editor.remove_element(&spot, *index),
            Step::Entry(key) => editor.remove_entries(&spot, key),
        }
    })
}

/// Makes one edit.
struct Editor<'p, 'i, F> {
    of: Messages<'p>,
    plan: &'p Plan,
    format: F,
    max_level: u32,
    input: &'i [u8],
    steps: &'p [Step],
    /// Whether an element is inserted: then a list of it alone may be made.
    inserts: bool,
    edit: Edit,
}

impl<'p, 'i, F: Format> Editor<'p, 'i, F> {
    fn new(format: F, of: Messages<'p>, input: &'i [u8], steps: &'p [Step]) -> Self {
        let (plan, max_level) = (of.plan, of.limits.get_depth());
        Self { of, plan, format, max_level, input, steps, inserts: false, edit: Edit::default() }
    }

    /// Replaces `old` by what `write` writes.
    fn patch(
        &mut self,
        old: Range<usize>,
        write: impl FnOnce(&mut Growing) -> Result<(), OutOfSpace>,
    ) -> Result<()> {
        let start = self.edit.new.len();
        let mut out = Growing::new(std::mem::take(&mut self.edit.new));
        write(&mut out)?;
        self.edit.new = out.into_bytes();
        self.edit.patches.push(Patch { old, new: start..self.edit.new.len() });
        Ok(())
    }

    /// The struct that has the op `at`, or that of the message itself.
    fn struct_at(&self, at: Option<OpId>) -> PlanId {
        match at.map(|at| self.plan.op(at)) {
            None => self.plan.root(),
            Some(&ValueOp::Struct { plan, .. }) => plan,
            Some(op) => panic!("{op:?} is no struct"),
        }
    }

    fn list_at(&self, at: Option<OpId>) -> ListOp {
        match at.map(|at| self.plan.op(at)) {
            Some(&ValueOp::List(list)) => list,
            op => panic!("{op:?} is no list"),
        }
    }

    fn map_at(&self, at: Option<OpId>) -> MapOp {
        match at.map(|at| self.plan.op(at)) {
            Some(&ValueOp::Map(map)) => map,
            op => panic!("{op:?} is no map"),
        }
    }

    fn walk(&self, spot: &Spot) -> Walk<'p, 'i, F> {
        Walk::starting_at(self.of, self.format, self.input, spot.bytes.start)
    }

    /// The level of what is within the value that `depth` steps lead to.
    fn level_within(depth: usize) -> u32 {
        depth as u32 + 1
    }

    fn set(mut self, location: Location, value: Cow<'_, [u8]>) -> Result<Edit> {
        if location.depth < self.steps.len() {
            return self.make(&location, &value);
        }
        let Spot { header, bytes, in_header, .. } = location.spot;
        if in_header.is_none() {
            let new = value.into_owned();
            return Ok(Edit { patches: vec![Patch { old: bytes, new: 0..new.len() }], new });
        }
        let byte = self.input[header] & 0xf0 | bool_code(&value);
        self.patch(header..header + 1, |out| out.put([byte]))?;
        Ok(self.edit)
    }

    /// Adds `value` within the value at `location`, which is all that is there of the way.
    fn make(mut self, location: &Location, value: &[u8]) -> Result<Edit> {
        let Location { depth, spot } = location;
        if self.steps.len() > self.max_level as usize {
            let kind = DecodeErrorKind::DepthLimit(self.max_level);
            return Err(DecodeError::at(spot.bytes.end, kind).into());
        }
        if let Step::Element(_) = self.steps[*depth] {
            let count = self.walk(spot).list_count()?;
            return Err(EditFailure::NoElement { step: *depth, count });
        }
        // What is missing on the way, from the outside in, and what each is.
        let mut missing = Vec::new();
        let mut at = spot.op;
        for step in &self.steps[*depth..] {
            missing.push((step, at));
            at = Some(self.plan.op_within(at, step));
        }
        let mut value = value.to_vec();
        for (index, (step, at)) in missing.iter().enumerate().skip(1).rev() {
            value = self.wrapped(depth + index, step, *at, &value)?;
        }
        match &self.steps[*depth] {
            Step::Field(position) => self.insert_field(location, *position, &value)?,
            Step::Element(_) => unreachable!("elements are not made"),
            Step::Entry(key) => {
                let map = self.map_at(spot.op);
                let mut walk = self.walk(spot);
                let count = walk.format.read_map(&mut walk.reader)?.count;
                let behind_header = walk.reader.position();
                let format = self.format;
                let more = count.checked_add(1).ok_or(EditFailure::TooLong)?;
                self.patch(spot.bytes.start..behind_header, |out| {
                    format.write_map(out, map.key_type, map.value_type, more)
                })?;
                let end = spot.bytes.end;
                self.patch(end..end, |out| {
                    write_key(format, out, &map, key)?;
                    put(out, &value)
                })?;
            }
        }
        Ok(self.edit)
    }

    /// A value that is at `at` in the schema and holds nothing but `value`, where the step at `position` of the path leads.
    fn wrapped(&self, position: usize, step: &Step, at: Option<OpId>, value: &[u8]) -> Result<Vec<u8>> {
        let mut out = Growing::default();
        let format = self.format;
        match step {
            Step::Field(index) => {
                let plan = self.plan.struct_plan(self.struct_at(at));
                let field = &plan.fields[*index as usize];
                self.check_made(plan, field, position)?;
                write_field(format, &mut out, 0, field, value)?;
                out.put([STOP])?;
            }
            Step::Element(0) if self.inserts && position == self.steps.len() - 1 => {
                format.write_list(&mut out, self.list_at(at).wire_type, 1)?;
                put(&mut out, value)?;
            }
            Step::Element(_) => return Err(EditFailure::NoElement { step: position, count: 0 }),
            Step::Entry(key) => {
                let map = self.map_at(at);
                format.write_map(&mut out, map.key_type, map.value_type, 1)?;
                write_key(format, &mut out, &map, key)?;
                put(&mut out, value)?;
            }
        }
        Ok(out.into_bytes())
    }

    /// Refuses to make a struct whose only field is `field` if it requires others.
    fn check_made(&self, plan: &StructPlan, field: &FieldOp, step: usize) -> Result<()> {
        let presence = field.target.map(|target| target.presence);
        for (word, &required) in plan.required.iter().enumerate() {
            let given =
                presence.filter(|presence| presence.word() == word).map_or(0, |presence| presence.mask);
            let missing = required & !given;
            if missing != 0 {
                let missing = &plan.fields[word * 64 + missing.trailing_zeros() as usize];
                return Err(EditFailure::Incomplete { step, missing: missing.desc });
            }
        }
        Ok(())
    }

    /// Inserts the field at `position` of the struct at `spot`, which has none, or replaces the other member of a union.
    fn insert_field(&mut self, location: &Location, position: u32, value: &[u8]) -> Result<()> {
        let Location { depth, spot } = location;
        let plan = self.plan.struct_plan(self.struct_at(spot.op));
        let field = &plan.fields[position as usize];
        let format = self.format;
        if plan.is_union {
            let members = spot.bytes.start..spot.bytes.end - 1;
            return self.patch(members, |out| write_field(format, out, 0, field, value));
        }
        let mut walk = self.walk(spot);
        let mut last = 0;
        loop {
            let before = last;
            let at = walk.reader.position();
            let Some(header) = format.read_field(&mut walk.reader, before)? else {
                return self.patch(at..at, |out| write_field(format, out, before, field, value));
            };
            if header.id > field.id {
                // The header that follows may be relative to the id before it.
                return self.patch(at..walk.reader.position(), |out| {
                    write_field(format, out, before, field, value)?;
                    write_header(format, out, field.id, header)
                });
            }
            last = header.id;
            walk.pass_field(plan, None, header, Self::level_within(*depth))?;
        }
    }

    fn insert_element(mut self, spot: &Spot, index: u32, value: &[u8]) -> Result<Edit> {
        let list = self.list_at(spot.op);
        let step = self.steps.len() - 1;
        let level = Self::level_within(step);
        let mut walk = self.walk(spot);
        let count = walk.list_count()?;
        if index > count {
            return Err(EditFailure::NoElement { step, count });
        }
        let behind_header = walk.reader.position();
        walk.pass_elements(list.element, list.wire_type, index, level)?;
        let at = walk.reader.position();
        let format = self.format;
        let more = count.checked_add(1).ok_or(EditFailure::TooLong)?;
        self.patch(spot.bytes.start..behind_header, |out| format.write_list(out, list.wire_type, more))?;
        self.patch(at..at, |out| put(out, value))?;
        Ok(self.edit)
    }

    fn remove_element(mut self, spot: &Spot, index: u32) -> Result<Edit> {
        let list = self.list_at(spot.op);
        let level = Self::level_within(self.steps.len() - 1);
        let mut walk = self.walk(spot);
        let count = walk.list_count()?;
        if index >= count {
            return Ok(self.edit);
        }
        let behind_header = walk.reader.position();
        walk.pass_elements(list.element, list.wire_type, index, level)?;
        let start = walk.reader.position();
        walk.pass_elements(list.element, list.wire_type, 1, level)?;
        let element = start..walk.reader.position();
        let format = self.format;
        self.patch(spot.bytes.start..behind_header, |out| format.write_list(out, list.wire_type, count - 1))?;
        self.patch(element, |_| Ok(()))?;
        Ok(self.edit)
    }

    fn remove_entries(mut self, spot: &Spot, key: &Key) -> Result<Edit> {
        let map = self.map_at(spot.op);
        let level = Self::level_within(self.steps.len() - 1);
        let mut walk = self.walk(spot);
        let count = walk.format.read_map(&mut walk.reader)?.count;
        let behind_header = walk.reader.position();
        let mut removed: Vec<Range<usize>> = Vec::new();
        for _ in 0..count {
            let start = walk.reader.position();
            let is_key = walk.is_key(&map, key)?;
            walk.pass(map.value, level)?;
            if is_key {
                removed.push(start..walk.reader.position());
            }
        }
        if removed.is_empty() {
            return Ok(self.edit);
        }
        let (format, left) = (self.format, count - removed.len() as u32);
        self.patch(spot.bytes.start..behind_header, |out| {
            format.write_map(out, map.key_type, map.value_type, left)
        })?;
        for entry in removed {
            self.patch(entry, |_| Ok(()))?;
        }
        Ok(self.edit)
    }

    /// Removes the field at `position` of the struct at `spot`, if there is one.
    fn remove_field(mut self, spot: Option<&Spot>, position: u32) -> Result<Edit> {
        let way = &self.steps[..self.steps.len() - 1];
        let plan = self.plan.struct_plan(self.struct_at(self.plan.op_at(way)));
        let field = &plan.fields[position as usize];
        if plan.is_union {
            return Err(EditFailure::Member);
        }
        if let Some(target) = &field.target
            && plan.required[target.presence.word()] & target.presence.mask != 0
        {
            return Err(EditFailure::Required);
        }
        let Some(spot) = spot else { return Ok(self.edit) };
        let level = Self::level_within(way.len());
        let format = self.format;
        let mut walk = self.walk(spot);
        // The id before a header in the input, and that which will be before it.
        let (mut last, mut kept) = (0, 0);
        let mut removed_from = None;
        loop {
            let at = walk.reader.position();
            let Some(header) = format.read_field(&mut walk.reader, last)? else {
                if let Some(start) = removed_from {
                    self.patch(start..at, |_| Ok(()))?;
                }
                return Ok(self.edit);
            };
            last = header.id;
            let is_removed = header.id == field.id && format.is_type(header.code, field.wire_type);
            if is_removed {
                removed_from.get_or_insert(at);
            } else if let Some(start) = removed_from.take() {
                self.patch(start..walk.reader.position(), |out| write_header(format, out, kept, header))?;
            }
            if !is_removed {
                kept = header.id;
            }
            let index = find(format, plan, position as usize, header.id, header.code);
            walk.pass_field(plan, index, header, level)?;
        }
    }
}

impl<F: Format> Walk<'_, '_, F> {
    /// The number of elements of the list that starts here; goes on behind its header.
    fn list_count(&mut self) -> Result<u32, DecodeError> {
        Ok(self.format.read_list(&mut self.reader)?.count)
    }
}

fn put(out: &mut Growing, bytes: &[u8]) -> Result<(), OutOfSpace> {
    out.extend(bytes)
}

/// The code of a bool field whose value is `value` as an element has it.
fn bool_code(value: &[u8]) -> u8 {
    if value == [compact::TRUE] { compact::TRUE } else { compact::FALSE }
}

/// Writes `field` with `value`, as an element has it, behind a field with id `last`.
fn write_field<F: Format>(
    format: F,
    out: &mut Growing,
    last: i16,
    field: &FieldOp,
    value: &[u8],
) -> Result<(), OutOfSpace> {
    if F::BOOLS_IN_HEADERS && field.wire_type == WireType::Bool {
        return format.write_field_bool(out, last, field.id, bool_code(value) == compact::TRUE);
    }
    format.write_field(out, last, field.id, field.wire_type)?;
    put(out, value)
}

/// Writes `header` behind a field with id `last`.
fn write_header<F: Format>(
    format: F,
    out: &mut Growing,
    last: i16,
    header: FieldHeader,
) -> Result<(), OutOfSpace> {
    // A header that was passed over has a type.
    let ty = format.type_of(header.code).unwrap_or(WireType::Struct);
    if F::BOOLS_IN_HEADERS && ty == WireType::Bool {
        return format.write_field_bool(out, last, header.id, header.code == compact::TRUE);
    }
    format.write_field(out, last, header.id, ty)
}

fn write_key<F: Format>(format: F, out: &mut Growing, map: &MapOp, key: &Key) -> Result<(), OutOfSpace> {
    match key {
        Key::Bytes(bytes) => {
            let len = u32::try_from(bytes.len()).map_err(|_| OutOfSpace)?;
            format.write_len(out, len)?;
            put(out, bytes)
        }
        Key::Int(key) => {
            let fixed = map.key_type.fixed().expect("integers are of fixed size");
            write_integer(format, out, fixed, *key)
        }
    }
}

/// Writes `value`, which fits `fixed`, an integer.
fn write_integer<F: Format>(
    format: F,
    out: &mut Growing,
    fixed: Fixed,
    value: i64,
) -> Result<(), OutOfSpace> {
    use std::ptr::NonNull;
    // SAFETY: each arm gives a value of the type that it says.
    unsafe {
        match fixed {
            Fixed::I8 | Fixed::Bool => {
                format.write_fixed(out, Fixed::I8, NonNull::from(&(value as i8)).cast())
            }
            Fixed::I16 => format.write_fixed(out, fixed, NonNull::from(&(value as i16)).cast()),
            Fixed::I32 => format.write_fixed(out, fixed, NonNull::from(&(value as i32)).cast()),
            Fixed::I64 | Fixed::Double | Fixed::Uuid => {
                format.write_fixed(out, Fixed::I64, NonNull::from(&value).cast())
            }
        }
    }
}
