//! [`Finder`]: compiled plans by which messages are [only passed over](scrimp_record::Plan::passing_over).

use std::ptr;

use scrimp_record::plan::PlanId;
use scrimp_record::raw::{Found, Sought};

use crate::Made;
use crate::abi::FindFn;
use crate::batch::Function;

/// Finds fields of the structs of a plan.
pub struct Finder {
    /// By struct plan.
    find: Vec<FindFn>,
    made: Made,
    /// Keep the code that the pointers above lead to.
    _functions: Vec<Function>,
}

impl Finder {
    /// # Safety
    ///
    /// The functions are those of [`Role::Find`](crate::abi::Role::Find) of all structs of a plan, in their order.
    pub(crate) unsafe fn new(functions: Vec<Function>, made: Made) -> Self {
        // SAFETY: functions of this role have this signature, and what keeps the code is kept with the pointers.
        let find =
            |function: &Function| unsafe { std::mem::transmute::<*const u8, FindFn>(function.address.get()) };
        Self { find: functions.iter().map(find).collect(), made, _functions: functions }
    }

    /// Goes on in `input` from the position `at` within a struct `of` of the plan, around which `levels` are left, to the field that is sought.
    /// Returns `None` if what is passed over is bad. [`raw`](scrimp_record::raw) does the same without.
    ///
    /// # Panics
    ///
    /// When the position is beyond the input, or the plan has no such struct.
    #[inline]
    pub fn find(&self, of: PlanId, input: &[u8], at: usize, sought: Sought, levels: u32) -> Option<Found> {
        let rest = input[at..].as_ptr_range();
        let (wanted, last) = (u64::from(sought.position), i64::from(sought.last));
        let mut header = ptr::null();
        // SAFETY: the code is kept beside the pointers; it reads within the range, which is readable, and writes to `header` alone.
        let after = unsafe {
            self.find[of.index()](rest.start, rest.end, u64::from(levels), wanted, last, &mut header)
        };
        let position = |cursor: *const u8| cursor.addr() - input.as_ptr().addr();
        match (after.is_null(), header.is_null()) {
            (true, _) => None,
            (false, true) => Some(Found::End(position(after))),
            (false, false) => Some(Found::Field { header: position(header), value: position(after) }),
        }
    }

    /// What was compiled for it.
    pub fn made(&self) -> Made {
        self.made
    }
}
