//! [`Kept`]: the layouts that an arena keeps alive.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use scrimp_record::{Layouts, StructLayout};

/// The layouts of the messages in an arena, where these must not outlive them: a message may then leave the function whose
/// schema it is of.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    /// The address of the layouts that were asked for last; 0 if none were.
    last: Cell<usize>,
    /// Whether there are more than an arena should keep.
    is_crowded: Cell<bool>,
    all: RefCell<Vec<Arc<Layouts>>>,
}

/// The most layouts that outlast a reset: a program uses one schema mostly, and others follow when it loads them anew.
const MAX_KEPT: usize = 4;

impl Kept {
    /// `layout`, for as long as the arena is not reset.
    #[inline]
    pub(crate) fn keep<'a>(&'a self, layout: &StructLayout) -> &'a StructLayout {
        // SAFETY: programs come by layouts through `Arc`s only.
        let layouts = unsafe { layout.layouts() };
        if std::ptr::from_ref(layouts).addr() != self.last.get() {
            self.keep_layouts(layouts);
        }
        // SAFETY: the layouts, which the layout is in, are kept until a `&mut` of the arena is there, so for 'a.
        unsafe { &*std::ptr::from_ref(layout) }
    }

    #[cold]
    fn keep_layouts(&self, layouts: &Layouts) {
        let mut all = self.all.borrow_mut();
        if !all.iter().any(|kept| std::ptr::eq(&**kept, layouts)) {
            // SAFETY: programs come by layouts through `Arc`s only.
            all.push(unsafe { layouts.shared() });
            self.is_crowded.set(all.len() > MAX_KEPT);
        }
        self.last.set(std::ptr::from_ref(layouts).addr());
    }

    /// There are no messages any more.
    #[inline]
    pub(crate) fn forget(&mut self) {
        if self.is_crowded.get() {
            self.clear();
        }
    }

    #[cold]
    fn clear(&mut self) {
        *self = Self::default();
    }
}
