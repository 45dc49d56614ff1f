//! [`PerProcess`]: a value that a forked child does not share with its parent.

use std::process;
use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};

/// A value that each process makes anew. A child that was forked has none of its parent's other threads: a lock that one of them held stays
/// locked, and what it was changing stays half changed. So the child starts afresh, and touches nothing of that.
pub(crate) struct PerProcess<T> {
    /// Those of this process and of those that it was forked from, the oldest first.
    first: AtomicPtr<Node<T>>,
}

struct Node<T> {
    process: u32,
    value: T,
    next: AtomicPtr<Node<T>>,
}

impl<T> PerProcess<T> {
    pub(crate) const fn new() -> Self {
        Self { first: AtomicPtr::new(ptr::null_mut()) }
    }
}

impl<T: Default> PerProcess<T> {
    /// This process's value; never waits.
    pub(crate) fn get(&self) -> &T {
        let process = process::id();
        let mut link = &self.first;
        loop {
            // SAFETY: a link is null or leads to a node, which stays in place for as long as `self` does.
            match unsafe { link.load(Ordering::Acquire).as_ref() } {
                Some(node) if node.process == process => return &node.value,
                Some(node) => link = &node.next,
                None => {
                    let node = Node { process, value: T::default(), next: AtomicPtr::default() };
                    let node = Box::into_raw(Box::new(node));
                    let free = ptr::null_mut();
                    if link.compare_exchange(free, node, Ordering::Release, Ordering::Relaxed).is_err() {
                        // SAFETY: the node was made above, and nothing else has it: another thread was faster.
                        drop(unsafe { Box::from_raw(node) });
                    }
                }
            }
        }
    }
}

impl<T> Drop for PerProcess<T> {
    fn drop(&mut self) {
        let process = process::id();
        let mut next = *self.first.get_mut();
        while !next.is_null() {
            // SAFETY: nodes come from boxes, and nothing else leads to this one any more.
            let mut node = unsafe { Box::from_raw(next) };
            next = *node.next.get_mut();
            // What is of a parent may be half changed.
            if node.process != process {
                std::mem::forget(node);
            }
        }
    }
}

// SAFETY: it owns its values, and gives references to them to any thread that has one to it.
unsafe impl<T: Send + Sync> Send for PerProcess<T> {}
// SAFETY: as above.
unsafe impl<T: Send + Sync> Sync for PerProcess<T> {}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    #[cfg(unix)]
    use std::sync::{OnceLock, mpsc::channel};

    use super::*;

    #[test]
    fn a_process_has_one_value() {
        let value = PerProcess::<Mutex<u32>>::new();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| *value.get().lock().expect("no thread panics") += 1);
            }
        });
        assert_eq!(*value.get().lock().expect("no thread panics"), 4);
    }

    #[test]
    #[cfg(unix)]
    fn a_child_does_not_wait_for_a_thread_of_its_parent() {
        static VALUE: PerProcess<OnceLock<u32>> = PerProcess::new();
        let (begins, has_begun) = channel();
        let (release, is_released) = channel::<()>();
        let thread = std::thread::spawn(move || {
            *VALUE.get().get_or_init(|| {
                begins.send(()).expect("the test waits");
                is_released.recv().expect("the test sends");
                1
            })
        });
        has_begun.recv().expect("the thread sends");
        // SAFETY: the child does nothing but allocate, which the system's allocator sees to, and end; a signal ends it if it waits for ever.
        let child = unsafe {
            let child = libc::fork();
            if child == 0 {
                libc::alarm(60);
                libc::_exit(i32::from(*VALUE.get().get_or_init(|| 2) != 2));
            }
            child
        };
        assert!(child > 0, "there is a child");
        let mut status = -1;
        // SAFETY: the status is there to be written to.
        assert_eq!(unsafe { libc::waitpid(child, &raw mut status, 0) }, child);
        assert_eq!(status, 0, "the child has a value of its own");
        release.send(()).expect("the thread waits");
        assert_eq!(thread.join().ok(), Some(1));
    }
}
