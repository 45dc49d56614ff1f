//! A model of how callers and the driver of a shared connection hand each other requests and replies, in every order that threads may run in. The
//! slots are those of the crate; around them is what `client/multiplexed.rs` does, by itself: one buffer under a lock, a flag for whether the
//! driver is awake, a waker for it and one for each call.

use std::future::poll_fn;
use std::mem;
use std::task::{Poll, Waker};

use loom::future::{AtomicWaker, block_on};
use loom::sync::{Arc, Mutex};
use loom::thread;

#[path = "../src/connection/slots.rs"]
#[allow(dead_code, reason = "the model needs a part of it")]
mod slots;

use slots::Slots;

struct Link {
    state: Mutex<State>,
    driver: AtomicWaker,
}

struct State {
    /// Requests that are to leave, by sequence id.
    output: Vec<i32>,
    slots: Slots<Waiting>,
    is_driver_awake: bool,
    is_draining: bool,
}

/// What a call waits for: its reply is its own sequence id.
enum Waiting {
    None(Option<Waker>),
    Answered(i32),
}

impl Link {
    fn new() -> Self {
        let slots = Slots::new();
        let state = State { output: Vec::new(), slots, is_driver_awake: false, is_draining: false };
        Self { state: Mutex::new(state), driver: AtomicWaker::new() }
    }

    fn begin(&self) -> i32 {
        let mut state = self.state.lock().expect("nothing panics");
        let id = state.slots.insert(Waiting::None(None));
        state.output.push(id);
        if !mem::replace(&mut state.is_driver_awake, true) {
            drop(state);
            self.driver.wake();
        }
        id
    }

    /// Waits for the reply to call `id`.
    fn reply(&self, id: i32) -> i32 {
        block_on(poll_fn(|cx| {
            let mut state = self.state.lock().expect("nothing panics");
            match state.slots.get_mut(id).expect("the slot is this call's") {
                Waiting::None(waker) => {
                    *waker = Some(cx.waker().clone());
                    Poll::Pending
                }
                Waiting::Answered(reply) => {
                    let reply = *reply;
                    state.slots.remove(id);
                    Poll::Ready(reply)
                }
            }
        }))
    }

    /// Gives call `id` up.
    fn forget(&self, id: i32) {
        let mut state = self.state.lock().expect("nothing panics");
        match state.slots.forget(id) {
            Some(Waiting::None(_)) => {}
            // Its reply has come.
            _ => drop(state.slots.remove(id)),
        }
    }

    fn drain(&self) {
        self.state.lock().expect("nothing panics").is_draining = true;
        self.driver.wake();
    }

    /// Sends requests and delivers their replies, until the connection is drained.
    fn drive(&self) {
        loop {
            let sending = block_on(poll_fn(|cx| {
                // First, so that nothing is missed.
                self.driver.register_by_ref(cx.waker());
                let mut state = self.state.lock().expect("nothing panics");
                if !state.output.is_empty() {
                    return Poll::Ready(Some(mem::take(&mut state.output)));
                }
                state.is_driver_awake = false;
                if state.is_draining { Poll::Ready(None) } else { Poll::Pending }
            }));
            let Some(sending) = sending else { return };
            // The server answers at once, and once more.
            for id in sending.iter().chain(&sending) {
                self.deliver(*id);
            }
        }
    }

    fn deliver(&self, id: i32) {
        let mut state = self.state.lock().expect("nothing panics");
        let woken = match state.slots.get_mut(id) {
            Some(waiting @ Waiting::None(_)) => match mem::replace(waiting, Waiting::Answered(id)) {
                Waiting::None(waker) => waker,
                Waiting::Answered(_) => None,
            },
            // A second reply.
            Some(Waiting::Answered(_)) => None,
            None => {
                state.slots.remove(id);
                None
            }
        };
        drop(state);
        if let Some(waker) = woken {
            waker.wake();
        }
    }
}

fn model(check: impl Fn() + Send + Sync + 'static) {
    let mut builder = loom::model::Builder::new();
    // Most faults need two; three take minutes.
    builder.preemption_bound = Some(2);
    builder.check(check);
}

#[test]
fn every_call_gets_its_own_reply() {
    model(|| {
        let link = Arc::new(Link::new());
        let caller = thread::spawn({
            let link = link.clone();
            move || {
                let id = link.begin();
                assert_eq!(link.reply(id), id);
            }
        });
        let driver = thread::spawn({
            let link = link.clone();
            move || link.drive()
        });
        let id = link.begin();
        assert_eq!(link.reply(id), id);
        caller.join().expect("no panic");
        link.drain();
        driver.join().expect("no panic");
        let state = link.state.lock().expect("nothing panics");
        assert_eq!((state.slots.waiting(), state.slots.forgotten()), (0, 0));
    });
}

#[test]
fn a_call_that_is_given_up_leaves_its_reply_to_nobody() {
    model(|| {
        let link = Arc::new(Link::new());
        let driver = thread::spawn({
            let link = link.clone();
            move || link.drive()
        });
        let id = link.begin();
        link.forget(id);
        // Perhaps in the same slot, and perhaps before the reply to the first has come.
        let other = link.begin();
        assert_ne!(other, id);
        assert_eq!(link.reply(other), other);
        link.drain();
        driver.join().expect("no panic");
        let state = link.state.lock().expect("nothing panics");
        assert_eq!((state.slots.waiting(), state.slots.forgotten()), (0, 0));
    });
}
