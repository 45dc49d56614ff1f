//! [`Slots`]: the calls that wait for a reply, by the sequence ids of their requests.

/// What waits for replies on a connection.
///
/// A sequence id is the place of a slot and how often that was taken: a reply that comes late or twice finds another number there. The
/// slot of a call that nobody waits for any more is not taken again before its reply has come.
pub(crate) struct Slots<T> {
    slots: Vec<Slot<T>>,
    free: Vec<u16>,
    waiting: usize,
    forgotten: usize,
}

struct Slot<T> {
    /// From 1 to [`LAST_TURN`], so that a sequence id is never 0, which proxies and control frames have.
    turn: u16,
    state: State<T>,
}

enum State<T> {
    Free,
    Waiting(T),
    Forgotten,
}

const LAST_TURN: u16 = i16::MAX as u16;

impl<T> Slots<T> {
    /// The most slots.
    pub(crate) const MAX: usize = 1 << 16;

    pub(crate) const fn new() -> Self {
        Self { slots: Vec::new(), free: Vec::new(), waiting: 0, forgotten: 0 }
    }

    /// How many calls wait.
    pub(crate) fn waiting(&self) -> usize {
        self.waiting
    }

    /// How many replies may come for which nobody waits.
    pub(crate) fn forgotten(&self) -> usize {
        self.forgotten
    }

    /// Takes a slot for `value`, and returns its sequence id.
    ///
    /// # Panics
    ///
    /// When [`MAX`](Self::MAX) slots are taken.
    pub(crate) fn insert(&mut self, value: T) -> i32 {
        let index = self.free.pop().unwrap_or_else(|| {
            let index = u16::try_from(self.slots.len()).expect("callers keep to the maximum");
            self.slots.push(Slot { turn: 1, state: State::Free });
            index
        });
        let slot = &mut self.slots[usize::from(index)];
        slot.state = State::Waiting(value);
        self.waiting += 1;
        i32::from(slot.turn) << 16 | i32::from(index)
    }

    /// What waits for the reply with `id`.
    pub(crate) fn get_mut(&mut self, id: i32) -> Option<&mut T> {
        match &mut self.slot(id)?.state {
            State::Waiting(value) => Some(value),
            State::Free | State::Forgotten => None,
        }
    }

    /// Frees the slot of `id`, whose reply has come or never will, and returns what waited there.
    pub(crate) fn remove(&mut self, id: i32) -> Option<T> {
        let slot = self.slot(id)?;
        let state = std::mem::replace(&mut slot.state, State::Free);
        if !matches!(state, State::Free) {
            slot.turn = if slot.turn == LAST_TURN { 1 } else { slot.turn + 1 };
            self.free.push(id as u16);
        }
        match state {
            State::Waiting(value) => {
                self.waiting -= 1;
                Some(value)
            }
            State::Forgotten => {
                self.forgotten -= 1;
                None
            }
            State::Free => None,
        }
    }

    /// Lets nobody wait for the reply with `id` any more, which may still come, and returns what waited.
    pub(crate) fn forget(&mut self, id: i32) -> Option<T> {
        let slot = self.slot(id)?;
        if !matches!(slot.state, State::Waiting(_)) {
            return None;
        }
        let State::Waiting(value) = std::mem::replace(&mut slot.state, State::Forgotten) else { return None };
        self.waiting -= 1;
        self.forgotten += 1;
        Some(value)
    }

    /// The id of the one call that waits, where there is no other, and no other reply may come.
    pub(crate) fn only(&self) -> Option<i32> {
        if self.waiting != 1 || self.forgotten != 0 {
            return None;
        }
        let index = self.slots.iter().position(|slot| matches!(slot.state, State::Waiting(_)))?;
        Some(i32::from(self.slots[index].turn) << 16 | index as i32)
    }

    /// All that waits, with the ids.
    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = (i32, &mut T)> {
        (0..).zip(&mut self.slots).filter_map(|(index, slot)| match &mut slot.state {
            State::Waiting(value) => Some((i32::from(slot.turn) << 16 | index, value)),
            State::Free | State::Forgotten => None,
        })
    }

    /// The slot that was taken under `id`.
    fn slot(&mut self, id: i32) -> Option<&mut Slot<T>> {
        let turn = u16::try_from(id >> 16).ok()?;
        self.slots.get_mut(usize::from(id as u16)).filter(|slot| slot.turn == turn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_that_of_one_call() {
        let mut slots = Slots::new();
        let (a, b) = (slots.insert('a'), slots.insert('b'));
        assert_eq!((slots.waiting(), slots.only()), (2, None));
        assert_eq!(slots.get_mut(a), Some(&mut 'a'));
        assert_eq!(slots.remove(a), Some('a'));
        assert_eq!((slots.remove(a), slots.forget(a)), (None, None));
        assert_eq!(slots.get_mut(a), None);
        assert_eq!(slots.only(), Some(b));
        // The same slot, another id.
        let c = slots.insert('c');
        assert_eq!((c as u16, c == a), (a as u16, false));
        assert_eq!(slots.get_mut(a), None);
        assert_eq!(slots.get_mut(c), Some(&mut 'c'));
        assert_eq!(
            slots.iter_mut().map(|(id, value)| (id, *value)).collect::<Vec<_>>(),
            [(c, 'c'), (b, 'b')]
        );
        for unknown in [0, -1, i32::MIN, i32::MAX, 7, a ^ 1 << 20] {
            assert_eq!(slots.get_mut(unknown), None);
            assert_eq!(slots.remove(unknown), None);
        }
        assert_eq!(slots.waiting(), 2);
    }

    #[test]
    fn a_forgotten_slot_waits_for_its_reply() {
        let mut slots = Slots::new();
        let late = slots.insert('a');
        assert_eq!(slots.forget(late), Some('a'));
        assert_eq!(slots.forget(late), None);
        assert_eq!(slots.get_mut(late), None);
        let next = slots.insert('b');
        assert_ne!(next as u16, late as u16);
        assert_eq!((slots.waiting(), slots.forgotten(), slots.only()), (1, 1, None));
        assert_eq!(slots.remove(late), None);
        assert_eq!((slots.waiting(), slots.forgotten(), slots.only()), (1, 0, Some(next)));
        assert_eq!(slots.insert('c') as u16, late as u16);
    }

    #[test]
    fn turns_wrap_and_no_id_is_zero_or_negative() {
        let mut slots = Slots::new();
        let first = slots.insert(());
        slots.remove(first);
        for _ in 1..LAST_TURN {
            let id = slots.insert(());
            assert!(id > 0 && id != first);
            slots.remove(id);
        }
        assert_eq!(slots.insert(()), first);
    }
}
