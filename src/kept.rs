//! [`Kept`]: the layouts that an arena keeps alive.

use std::cell::RefCell;
use std::sync::Arc;

use scrimp_record::{Layouts, StructLayout};

/// The layouts of the messages in an arena, where these must not outlive them: a message may then leave the function whose
/// schema it is of.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    all: RefCell<Vec<Arc<Layouts>>>,
}

/// The most layouts that outlast a reset: a program uses one schema mostly, and others follow when it loads them anew.
const MAX_KEPT: usize = 4;

impl Kept {
    /// `layout`, for as long as the arena is not reset.
    pub(crate) fn keep<'a>(&'a self, layout: &StructLayout) -> &'a StructLayout {
        // SAFETY: programs come by layouts through `Arc`s only.
        let layouts = unsafe { layout.layouts() };
        let mut all = self.all.borrow_mut();
        if !all.iter().any(|kept| std::ptr::eq(&**kept, layouts)) {
            all.push(layouts.shared());
        }
        // SAFETY: the layouts, which the layout is in, are kept until a `&mut` of the arena is there, so for 'a.
        unsafe { &*std::ptr::from_ref(layout) }
    }

    /// Whether there are more than an arena should keep.
    pub(crate) fn is_crowded(&self) -> bool {
        self.all.borrow().len() > MAX_KEPT
    }

    /// There are no messages any more.
    pub(crate) fn forget(&mut self) {
        if self.is_crowded() {
            self.all.get_mut().clear();
        }
    }
}
