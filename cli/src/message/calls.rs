//! [`Calls`]: which services the calls were for whose replies are to come.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// The calls of a connection that name a service, as far as they are not answered. Clones are the same.
#[derive(Clone, Default)]
pub(super) struct Calls(Arc<Mutex<VecDeque<Call>>>);

struct Call {
    seqid: i32,
    service: String,
    method: String,
}

impl Calls {
    /// How many are remembered; the oldest are forgotten first.
    const MOST: usize = 1 << 16;

    /// `method` of `service` is called.
    pub(super) fn called(&self, seqid: i32, service: &str, method: &str) {
        let mut calls = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if calls.len() == Self::MOST {
            calls.pop_front();
        }
        calls.push_back(Call { seqid, service: service.to_owned(), method: method.to_owned() });
    }

    /// `method` is answered: the service of the first call that has the number of this reply, or else of the first one of the method.
    pub(super) fn answered(&self, seqid: i32, method: &str) -> Option<String> {
        let mut calls = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let numbered = calls.iter().position(|call| call.seqid == seqid && call.method == method);
        let found = numbered.or_else(|| calls.iter().position(|call| call.method == method))?;
        calls.remove(found).map(|call| call.service)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies_are_matched_by_number_then_by_order() {
        let calls = Calls::default();
        for (seqid, service) in [(1, "A"), (2, "B"), (2, "C")] {
            calls.called(seqid, service, "m");
        }
        assert_eq!(calls.answered(2, "n"), None);
        let mut answered = |seqid| calls.answered(seqid, "m");
        assert_eq!(
            [2, 7, 2, 2].map(&mut answered),
            ["B", "A", "C", ""].map(|name| (!name.is_empty()).then(|| name.to_owned()))
        );
    }

    #[test]
    fn calls_without_answers_are_forgotten() {
        let calls = Calls::default();
        for seqid in 0..=Calls::MOST as i32 {
            calls.called(seqid, if seqid == 0 { "first" } else { "later" }, "m");
        }
        assert_eq!(calls.answered(0, "m").as_deref(), Some("later"));
    }
}
