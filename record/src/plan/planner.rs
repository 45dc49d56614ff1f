//! [`Planner`]: from layouts to a plan.

use std::sync::Arc;

use scrimp_schema::{Requiredness, StructId, Type, TypeId};

use super::absent::DefaultSizes;
use super::{
    Absent, DefaultTooLarge, FieldOp, ListAtOp, ListOp, Lookup, MapOfOp, MapOp, OnUnknown, OpId, Plan,
    PlanId, PlanOptions, Run, Step, StructPlan, Target, UnknownFields, UnknownMembers, Utf8, ValueOp,
    WantedId,
};
use crate::layout::{FieldLayout, StructLayout};
use crate::layouts::{Fallback, Layouts};
use crate::projection::Wanted;
use crate::wire::{Format, WireFormat, WireType, with_format};

/// Plans structs as they are reached, breadth first: schemas may be recursive and nest deeply.
pub(super) struct Planner<'l> {
    layouts: &'l Arc<Layouts>,
    options: PlanOptions,
    /// Which fields of structs have a target.
    has_target: &'l dyn Fn(StructId, &FieldLayout) -> bool,
    /// By purpose, and struct or type of the schema: the id given to it.
    plan_ids: [Vec<Option<PlanId>>; 2],
    op_ids: [Vec<Option<OpId>>; 2],
    /// Structs that have an id, in order of ids.
    reached: Vec<(StructId, Purpose)>,
    ops: Vec<ValueOp>,
    wanted: Vec<Arc<Wanted>>,
    default_sizes: DefaultSizes<'l>,
}

/// What is done with a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Move,
    Skip,
}

impl<'l> Planner<'l> {
    pub(super) fn new(
        layouts: &'l Arc<Layouts>,
        options: PlanOptions,
        has_target: &'l dyn Fn(StructId, &FieldLayout) -> bool,
    ) -> Self {
        let schema = layouts.schema();
        Self {
            layouts,
            options,
            has_target,
            plan_ids: [(); 2].map(|()| vec![None; schema.structs().len()]),
            op_ids: [(); 2].map(|()| vec![None; schema.types().len()]),
            reached: Vec::new(),
            ops: Vec::new(),
            wanted: Vec::new(),
            default_sizes: DefaultSizes::new(layouts),
        }
    }

    pub(super) fn run(mut self, root: StructId) -> Result<Plan, DefaultTooLarge> {
        if self.options.stops_early {
            // Its own type within the message is read to its end, by another plan.
            self.reached.push((root, Purpose::Move));
        } else {
            self.plan_id(root, Purpose::Move);
        }
        let mut structs: Vec<StructPlan> = Vec::new();
        while let Some(&(struct_id, purpose)) = self.reached.get(structs.len()) {
            let is_root = structs.is_empty();
            let plan = match purpose {
                Purpose::Move => {
                    if self.writes_defaults(struct_id) {
                        self.default_sizes.check(struct_id)?;
                    }
                    self.plan_struct(struct_id, is_root && self.options.stops_early)
                }
                Purpose::Skip => self.plan_skipped(struct_id),
            };
            structs.push(plan);
        }
        Ok(Plan {
            layouts: Arc::clone(self.layouts),
            options: self.options,
            structs,
            ops: self.ops,
            wanted: self.wanted,
            chosen: Vec::new(),
            is_masked: false,
        })
    }

    /// Whether something is written of absent fields of `struct_id`; nothing is of a projection.
    fn writes_defaults(&self, struct_id: StructId) -> bool {
        let is_whole = self.layouts.projection().is_none_or(|projection| !projection.is_copy(struct_id));
        is_whole && self.options.absent == Absent::WriteDefaults
    }

    fn plan_id(&mut self, id: StructId, purpose: Purpose) -> PlanId {
        *self.plan_ids[purpose as usize][id.index()].get_or_insert_with(|| {
            self.reached.push((id, purpose));
            PlanId(self.reached.len() as u32 - 1)
        })
    }

    /// The struct whose messages are read as `id`.
    fn source_of(&self, id: StructId) -> StructId {
        self.layouts.projection().map_or(id, |projection| projection.source_of(id))
    }

    fn plan_struct(&mut self, struct_id: StructId, stops_early: bool) -> StructPlan {
        let layouts = Arc::clone(self.layouts);
        let layout = layouts.struct_layout(struct_id);
        let source_id = self.source_of(struct_id);
        let source = layouts.struct_layout(source_id);
        let mut required = vec![0; layout.required.len()];
        let mut enough = required.clone();
        let mut fields = Vec::with_capacity(source.fields.len());
        for field in &source.fields {
            let own = layout
                .field_by_id(field.id)
                .filter(|own| layout.is_union || (self.has_target)(struct_id, own));
            let target = own.map(|own| Target {
                op: self.member_op(own.ty, field.ty),
                offset: own.offset,
                boxed: own.boxed,
                presence: layout.presence(own),
                fallback: match self.writes_defaults(struct_id) {
                    true => layouts.fallback(struct_id, own),
                    false => Fallback::Omit,
                },
                left_out: false,
            });
            if let Some(Target { presence, .. }) = target
                && !layout.is_union
            {
                enough[presence.word()] |= presence.mask;
                if field.requiredness == Requiredness::Required {
                    required[presence.word()] |= presence.mask;
                }
            }
            let skipped = target.is_none().then(|| self.op_id(field.ty, Purpose::Skip));
            fields.push(FieldOp {
                id: field.id,
                wire_type: self.wire_type(field.ty),
                desc: field.desc,
                target,
                skipped,
            });
        }
        let stops_early = stops_early && !layout.is_union;
        StructPlan {
            struct_id,
            source_id,
            is_skipped: false,
            steps: steps_of(&self.ops, self.options.format, &fields, layout.is_union || stops_early),
            enough: if stops_early { enough } else { Vec::new() },
            size: layout.size,
            presence_words: layout.presence_words,
            unknown: layout.unknown,
            on_unknown: self.on_unknown(layout),
            is_union: layout.is_union,
            required,
            spaced: layout.spaced && !stops_early,
            lookup: Lookup::new(&fields),
            fields,
        }
    }

    /// The plan for structs that are only skipped, as a value of `struct_id` may be.
    fn plan_skipped(&mut self, struct_id: StructId) -> StructPlan {
        let layouts = Arc::clone(self.layouts);
        let mut fields = Vec::new();
        for field in &layouts.struct_layout(struct_id).fields {
            fields.push(FieldOp {
                id: field.id,
                wire_type: self.wire_type(field.ty),
                desc: field.desc,
                target: None,
                skipped: Some(self.op_id(field.ty, Purpose::Skip)),
            });
        }
        let (is_union, lookup) = (layouts.struct_layout(struct_id).is_union, Lookup::new(&fields));
        StructPlan::skipping(struct_id, struct_id, is_union, fields, lookup)
    }

    fn on_unknown(&self, layout: &StructLayout) -> OnUnknown {
        let keeps_members = self.options.unknown_members == UnknownMembers::Keep;
        match (self.options.unknown_fields, layout.unknown) {
            _ if layout.is_union && keeps_members => OnUnknown::Member,
            (UnknownFields::Keep, Some(slot)) => OnUnknown::Keep { slot },
            (UnknownFields::Reject, _) => OnUnknown::Reject,
            (UnknownFields::Skip | UnknownFields::Keep, _) => OnUnknown::Skip,
        }
    }

    fn wire_type(&self, ty: TypeId) -> WireType {
        WireType::of(self.layouts.schema().ty(ty))
    }

    /// The op for a field of type `ty`, which on the wire is a `source`.
    fn member_op(&mut self, ty: TypeId, source: TypeId) -> OpId {
        if self.layouts.projection().is_some_and(|projection| projection.is_unwanted(ty)) {
            let skipped = self.op_id(source, Purpose::Skip);
            return self.add(ValueOp::Unwanted { skipped, wire_type: self.wire_type(source) });
        }
        self.op_id(ty, Purpose::Move)
    }

    fn add(&mut self, op: ValueOp) -> OpId {
        self.ops.push(op);
        OpId(self.ops.len() as u32 - 1)
    }

    /// The op for `ty`, planned when first asked for. Recursion goes as deep as containers are nested within each other,
    /// which the schema's limits bound.
    fn op_id(&mut self, ty: TypeId, purpose: Purpose) -> OpId {
        if let Some(id) = self.op_ids[purpose as usize][ty.index()] {
            return id;
        }
        let moves = purpose == Purpose::Move;
        let layouts = Arc::clone(self.layouts);
        let wanted = layouts.projection().filter(|_| moves).and_then(|projection| projection.wanted(ty));
        let wanted = wanted.map(|wanted| {
            self.wanted.push(Arc::clone(wanted));
            WantedId(self.wanted.len() as u32 - 1)
        });
        let op = match layouts.schema().ty(ty) {
            Type::String => ValueOp::Bytes { validate: moves && self.options.utf8 == Utf8::Validate },
            Type::Binary => ValueOp::Bytes { validate: false },
            Type::Struct(id) if moves => {
                ValueOp::Struct { plan: self.plan_id(id, purpose), size: layouts.struct_layout(id).size }
            }
            Type::Struct(id) => {
                let source = self.source_of(id);
                ValueOp::Struct { plan: self.plan_id(source, purpose), size: 0 }
            }
            Type::List(element) | Type::Set(element) => {
                let list = ListOp {
                    element: self.op_id(element, purpose),
                    wire_type: self.wire_type(element),
                    stride: layouts.ty(element).size,
                };
                match wanted {
                    Some(at) => {
                        ValueOp::ListAt(ListAtOp { list, skipped: self.op_id(element, Purpose::Skip), at })
                    }
                    None => ValueOp::List(list),
                }
            }
            Type::Map(key, value) => {
                let entry = layouts.ty(ty).entry;
                let map = MapOp {
                    key: self.op_id(key, purpose),
                    key_type: self.wire_type(key),
                    value: self.op_id(value, purpose),
                    value_type: self.wire_type(value),
                    value_offset: entry.value_offset,
                    stride: entry.stride,
                };
                match wanted {
                    Some(keys) => {
                        ValueOp::MapOf(MapOfOp { map, skipped: self.op_id(value, Purpose::Skip), keys })
                    }
                    None => ValueOp::Map(map),
                }
            }
            _ => ValueOp::Fixed(self.wire_type(ty).fixed().expect("all other types have a fixed size")),
        };
        let id = self.add(op);
        self.op_ids[purpose as usize][ty.index()] = Some(id);
        id
    }
}

/// Cuts those of `fields` that have targets into runs and single fields, or `all_single`: of a union one member at most is present.
pub(super) fn steps_of(
    ops: &[ValueOp],
    format: WireFormat,
    fields: &[FieldOp],
    all_single: bool,
) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for (field, index) in fields.iter().zip(0..) {
        let Some(target) = field.target else { continue };
        let fixed = match ops[target.op.0 as usize] {
            ValueOp::Fixed(fixed) if !target.left_out => fixed,
            _ => {
                steps.push(Step::Field(index));
                continue;
            }
        };
        let len = with_format!(format, format => format.max_field_len(field.id, fixed));
        let (word, mask) = (target.presence.word() as u32, target.presence.mask);
        let omitted = if target.fallback == Fallback::Omit { mask } else { 0 };
        match steps.last_mut() {
            Some(Step::Run(run)) if run.word == word && run.first + run.count == index && !all_single => {
                run.count += 1;
                run.len += len;
                run.mask |= mask;
                run.omitted |= omitted;
            }
            _ if all_single => steps.push(Step::Field(index)),
            _ => steps.push(Step::Run(Run { first: index, count: 1, len, word, mask, omitted })),
        }
    }
    steps
}
