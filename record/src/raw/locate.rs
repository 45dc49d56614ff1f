//! [`locate`]: where the value at a path is in an encoded message.

use std::ops::Range;
use std::ptr::NonNull;

use super::code::{Code, Sought};
use super::expected::Expected;
use crate::error::{DecodeError, DecodeErrorKind, ElementRole, PathSegment};
use crate::interpreter::same_type;
use crate::limits::Limits;
use crate::plan::{FieldOp, ListOp, MapOp, OpId, Plan, PlanId, StructPlan, ValueOp};
use crate::selection::{Key, Step};
use crate::wire::{Format, Reader, WireType, compact, with_format};

type Result<T, E = DecodeError> = std::result::Result<T, E>;

/// Where a value is in an encoded message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Its op; `None` for the message itself.
    pub op: Option<OpId>,
    /// Its bytes, as an element has them. Of a field whose value is in its header they are none.
    pub bytes: Range<usize>,
    /// Of a field: where its header starts.
    pub header: usize,
    /// Of a bool that is in the header of its field: its value.
    pub in_header: Option<bool>,
}

impl Spot {
    /// The value in `input`, as an element has it.
    pub fn value<'i>(&self, input: &'i [u8]) -> &'i [u8] {
        match self.in_header {
            Some(true) => &[compact::TRUE],
            Some(false) => &[compact::FALSE],
            None => &input[self.bytes.clone()],
        }
    }
}

/// How far a path leads in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// How many steps lead to something that is there.
    pub depth: usize,
    /// What they lead to.
    pub spot: Spot,
}

/// Which of several fields with one id, or entries with one key, is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The last: what decoding takes. All of the message is passed over.
    Last,
    /// The first: nothing that follows it is looked at.
    First,
}

/// What messages are: the plan of a codec, what their structs look like, what they may be at most, and what passes over them.
#[derive(Clone, Copy, Debug)]
pub struct Messages<'p> {
    /// The plan, of whole messages.
    pub plan: &'p Plan,
    /// What its structs look like.
    pub expected: &'p Expected,
    /// The limits.
    pub limits: &'p Limits,
    /// What passes over structs, if there is machine code.
    pub code: Option<&'p dyn Code>,
}

/// Finds how far `steps` lead in the message that `input` is, or begins with where the [first](Which::First) value is taken.
///
/// # Errors
///
/// When the bytes that are looked at are no message: what is on the way as for decoding, all else as for unknown fields. With
/// [`Which::Last`], when bytes follow the message.
///
/// # Panics
///
/// When the steps do not fit the plan.
pub fn locate(of: Messages<'_>, input: &[u8], steps: &[Step], which: Which) -> Result<Location> {
    let Messages { plan, limits, .. } = of;
    if !limits.allows_size(input.len()) {
        let (length, limit) = (input.len(), limits.get_message_size());
        return Err(DecodeError::at(0, DecodeErrorKind::MessageTooLarge { length, limit }));
    }
    with_format!(plan.format(), format => locate_as(format, of, input, steps, which))
}

fn locate_as<F: Format>(
    format: F,
    of: Messages<'_>,
    input: &[u8],
    steps: &[Step],
    which: Which,
) -> Result<Location> {
    let mut walk = Walk { which, ..Walk::starting_at(of, format, input, 0) };
    let location = walk.record(None, of.plan.root(), steps, 0)?;
    let used = walk.reader.position();
    if !walk.is_done && used != input.len() {
        return Err(DecodeError::at(used, DecodeErrorKind::TrailingBytes(input.len() - used)));
    }
    Ok(location)
}

/// A place in a message, and what it is passed by.
pub(super) struct Walk<'p, 'i, F> {
    pub(super) plan: &'p Plan,
    pub(super) expected: &'p Expected,
    /// `None` too once it has refused something: what is wrong is found without.
    pub(super) code: Option<&'p dyn Code>,
    pub(super) format: F,
    pub(super) reader: Reader<'i>,
    pub(super) max_level: u32,
    which: Which,
    /// Whether the first value was found: nothing more is read.
    is_done: bool,
}

impl<'p, 'i, F: Format> Walk<'p, 'i, F> {
    /// A walk from `start` of `input` on.
    pub(super) fn starting_at(of: Messages<'p>, format: F, input: &'i [u8], start: usize) -> Self {
        let Messages { plan, expected, limits, code } = of;
        let mut reader = Reader::new(input);
        // What a spot is of is in its input.
        reader.go_to(start);
        Self {
            plan,
            expected,
            code,
            format,
            reader,
            max_level: limits.get_depth(),
            which: Which::Last,
            is_done: false,
        }
    }

    /// Where the value is that `steps` lead to, as far as there is one, from that with op `op`, which starts here; goes on behind it.
    fn value(&mut self, op: OpId, steps: &[Step], level: u32) -> Result<Location> {
        let start = self.reader.position();
        let at = Some(op);
        let Some((step, rest)) = steps.split_first() else {
            self.pass(op, level)?;
            self.is_done = self.which == Which::First;
            return Ok(Location { depth: 0, spot: self.spot(at, start) });
        };
        match (*self.plan.op(op), step) {
            (ValueOp::Struct { plan, .. }, Step::Field(_)) => self.record(at, plan, steps, level),
            (ValueOp::List(list), Step::Element(index)) => self.list(at, &list, *index, rest, level),
            (ValueOp::Map(map), Step::Entry(key)) => self.map(at, &map, key, rest, level),
            (op, step) => panic!("{step:?} is no step into {op:?}"),
        }
    }

    fn spot(&self, at: Option<OpId>, start: usize) -> Spot {
        Spot { op: at, bytes: start..self.reader.position(), header: start, in_header: None }
    }

    fn record(&mut self, at: Option<OpId>, id: PlanId, steps: &[Step], level: u32) -> Result<Location> {
        let start = self.reader.position();
        let plan = self.plan.struct_plan(id);
        let Some((&Step::Field(position), rest)) = steps.split_first() else {
            self.find(id, Sought::NONE, level)?;
            return Ok(Location { depth: 0, spot: self.spot(at, start) });
        };
        let field = &plan.fields[position as usize];
        let mut sought = Sought::first(position);
        let mut found = None;
        while let Some((header, code)) = self.find(id, sought, level)? {
            let value = self.field(field, code, rest, level + 1);
            let mut location = value.map_err(|error| error.within(self.name(plan, field)))?;
            if location.depth == 0 {
                location.spot.header = header;
            }
            location.depth += 1;
            if self.is_done {
                return Ok(location);
            }
            found = Some(location);
            sought.last = field.id;
        }
        Ok(found.unwrap_or_else(|| Location { depth: 0, spot: self.spot(at, start) }))
    }

    /// The value of the field `field`, whose header was read last.
    fn field(&mut self, field: &FieldOp, code: u8, steps: &[Step], level: u32) -> Result<Location> {
        let target = field.target.as_ref().expect("all fields have targets in the plans of codecs");
        if !F::BOOLS_IN_HEADERS || field.wire_type != WireType::Bool {
            return self.value(target.op, steps, level);
        }
        let value = self.format.read_field_bool(&mut self.reader, code)?;
        self.is_done = self.which == Which::First;
        let spot = self.spot(Some(target.op), self.reader.position());
        Ok(Location { depth: 0, spot: Spot { in_header: Some(value), ..spot } })
    }

    pub(super) fn name(&self, of: &StructPlan, field: &FieldOp) -> PathSegment {
        let desc = self.plan.layouts().schema().struct_desc(of.struct_id);
        PathSegment::Field(desc.fields[field.desc as usize].name.clone())
    }

    fn list(
        &mut self,
        at: Option<OpId>,
        list: &ListOp,
        index: u32,
        steps: &[Step],
        level: u32,
    ) -> Result<Location> {
        let start = self.reader.position();
        let level = self.enter(level)?;
        let header = self.format.read_list(&mut self.reader)?;
        if header.count > 0 {
            same_type(ElementRole::Element, list.wire_type, header.element, header.element_at)?;
        }
        let before = index.min(header.count);
        self.pass_elements(list.element, list.wire_type, before, level)?;
        if index >= header.count {
            return Ok(Location { depth: 0, spot: self.spot(at, start) });
        }
        let value = self.value(list.element, steps, level);
        let mut location = value.map_err(|error| error.within(PathSegment::Index(index)))?;
        location.depth += 1;
        if !self.is_done {
            self.pass_elements(list.element, list.wire_type, header.count - before - 1, level)?;
        }
        Ok(location)
    }

    fn map(
        &mut self,
        at: Option<OpId>,
        map: &MapOp,
        key: &Key,
        steps: &[Step],
        level: u32,
    ) -> Result<Location> {
        let start = self.reader.position();
        let level = self.enter(level)?;
        let header = self.format.read_map(&mut self.reader)?;
        let mut found = None;
        if header.count > 0 {
            same_type(ElementRole::Key, map.key_type, header.key, header.key_at)?;
            same_type(ElementRole::Value, map.value_type, header.value, header.value_at)?;
        }
        for index in 0..header.count {
            let in_entry = |error: DecodeError| error.within(PathSegment::Entry(index));
            if !self.is_key(map, key).map_err(in_entry)? {
                self.pass(map.value, level).map_err(in_entry)?;
                continue;
            }
            let mut location = self.value(map.value, steps, level).map_err(in_entry)?;
            location.depth += 1;
            if self.is_done {
                return Ok(location);
            }
            found = Some(location);
        }
        Ok(found.unwrap_or_else(|| Location { depth: 0, spot: self.spot(at, start) }))
    }

    /// Whether the key that starts here is `key`; goes on behind it.
    pub(super) fn is_key(&mut self, map: &MapOp, key: &Key) -> Result<bool> {
        match key {
            Key::Bytes(key) => Ok(self.format.read_bytes(&mut self.reader)? == &**key),
            Key::Int(key) => {
                let fixed = map.key_type.fixed().expect("integers are of fixed size");
                let mut value = [0_u64; 2];
                let to = NonNull::from(&mut value).cast();
                // SAFETY: two words have room for, and are aligned to, any value of fixed size; then they hold one.
                let int = unsafe {
                    self.format.read_fixed(&mut self.reader, fixed, to)?;
                    fixed.integer_at(to)
                };
                Ok(int == Some(*key))
            }
        }
    }
}
