//! [`Code`]: what a walk leaves to machine code.

use std::fmt::Debug;

use crate::plan::PlanId;

/// Machine code that passes over structs of a plan as a walk does. It does not say what is wrong with one: the walk does.
pub trait Code: Debug {
    /// Goes on in `input` from the position `at` within a struct `of`, around which `levels` are left. `None` if what is passed over is bad; it
    /// may be too if the input ends behind the field's header.
    fn find(&self, of: PlanId, input: &[u8], at: usize, sought: Sought, levels: u32) -> Option<Found>;

    /// Tells that the walk accepts what [`find`](Self::find) refused.
    fn disagreed(&self);
}

/// A field that is looked for.
#[derive(Clone, Copy, Debug)]
pub struct Sought {
    /// Its position among the fields of its struct.
    pub position: u32,
    /// The id of the field before, or 0 at the start of the struct. A field may have the id 0 too: nothing depends on which it is.
    pub last: i16,
}

impl Sought {
    /// None, from the start of the struct on: all of it is passed over.
    pub const NONE: Self = Self::first(u32::MAX);

    /// The first one at `position`.
    pub const fn first(position: u32) -> Self {
        Self { position, last: 0 }
    }
}

/// How far was passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// To the field.
    Field {
        /// Where its header starts.
        header: usize,
        /// Where its value starts.
        value: usize,
    },
    /// To the end of the struct, which is here.
    End(usize),
}
