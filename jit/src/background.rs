//! [`submit`]: work for a few threads in the background, which all codecs of a process share.
//!
//! Threads are started when there is work, take it in order, and end when there is none for a while. Whoever has work never waits for
//! them: where the queue is full, its lock is taken, or the system gives no thread, it is told so.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, TryLockError};
use std::thread;
use std::time::{Duration, Instant};

use crate::process::PerProcess;

/// The most threads. Machine code is made once, mostly when a program starts, and the program needs the CPUs too.
const MAX_WORKERS: usize = 2;

/// The most jobs that wait.
const MAX_WAITING: usize = 1024;

/// How long a thread stays without work.
const PATIENCE: Duration = Duration::from_secs(10);

/// For how long no thread is asked for where the system refused one: each message asks, and a refusal takes longer than most messages.
const RESPITE: Duration = Duration::from_secs(1);

/// Work.
pub type Job = Box<dyn FnOnce() + Send>;

/// The queue of this process. A forked child has none of the threads, and a queue of its own.
static QUEUE: PerProcess<Queue> = PerProcess::new();

#[derive(Default)]
struct Queue {
    state: Mutex<State>,
    /// There is work.
    work: Condvar,
}

#[derive(Default)]
struct State {
    waiting: VecDeque<Job>,
    /// How many threads there are, and how many of them are without work.
    workers: usize,
    idle: usize,
    /// Until when the system is not asked for a thread again, since it refused one.
    respite: Option<Instant>,
}

/// Has a thread in the background do `job`, which makes no difference to it if the job panics; or gives the job back if there is no room for it
/// now, or no thread to be had. Never waits.
///
/// # Errors
///
/// The job, for the caller to try again later.
pub fn submit(job: Job) -> Result<(), Job> {
    QUEUE.get().submit(job)
}

impl Queue {
    fn submit(&'static self, job: Job) -> Result<(), Job> {
        let mut state = match self.state.try_lock() {
            Ok(state) => state,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return Err(job),
        };
        if state.waiting.len() >= MAX_WAITING {
            return Err(job);
        }
        if state.idle <= state.waiting.len() && state.workers < MAX_WORKERS {
            self.start_worker(&mut state);
        }
        if state.workers == 0 {
            return Err(job);
        }
        state.waiting.push_back(job);
        drop(state);
        self.work.notify_one();
        Ok(())
    }

    /// Starts a thread, unless the system refuses it, or did a short time ago.
    fn start_worker(&'static self, state: &mut State) {
        if state.respite.is_some_and(|end| Instant::now() < end) {
            return;
        }
        let worker = thread::Builder::new().name("scrimp-compiler".to_owned());
        match worker.spawn(|| self.work()) {
            Ok(_) => (state.workers, state.respite) = (state.workers + 1, None),
            Err(_) => state.respite = Some(Instant::now() + RESPITE),
        }
    }

    /// What a thread does.
    fn work(&self) {
        yield_to_others();
        let mut state = self.lock();
        loop {
            while let Some(job) = state.waiting.pop_front() {
                drop(state);
                // A panic has told its message; what it leaves behind is the job's own.
                let _ = catch_unwind(AssertUnwindSafe(job));
                state = self.lock();
            }
            state.idle += 1;
            let is_done = |state: &mut State| state.waiting.is_empty();
            let waited = self.work.wait_timeout_while(state, PATIENCE, is_done);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
            state.idle -= 1;
            if state.waiting.is_empty() {
                state.workers -= 1;
                return;
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // No job runs while it is locked.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Lets the program's own threads go first where both want a CPU.
fn yield_to_others() {
    #[cfg(target_os = "linux")]
    {
        // What batch work adds to what its program has. Set outright, it would put the threads of a nicer program before it.
        const MORE_NICENESS: libc::c_int = 10;
        // SAFETY: takes a number only. On Linux, it is of the calling thread. A refusal leaves the priority as it is.
        unsafe { libc::nice(MORE_NICENESS) };
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    /// A queue of its own, so that tests do not disturb each other.
    fn queue() -> &'static Queue {
        Box::leak(Box::default())
    }

    /// Submits what is sure to have room, though a thread may have the lock.
    fn submit_surely(queue: &'static Queue, mut job: Job) {
        while let Err(back) = queue.submit(job) {
            job = back;
            thread::yield_now();
        }
    }

    #[test]
    fn a_job_that_panics_leaves_the_threads_to_others() {
        let queue = queue();
        let (done, is_done) = channel();
        for number in 0..20 {
            let done = done.clone();
            let job: Job = match number % 2 {
                0 => Box::new(|| panic!("meant to")),
                _ => Box::new(move || done.send(number).expect("the test waits")),
            };
            submit_surely(queue, job);
        }
        drop(done);
        let mut done: Vec<i32> = is_done.iter().collect();
        done.sort_unstable();
        assert_eq!(done, [1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
        assert!(queue.lock().workers <= MAX_WORKERS);
    }

    #[test]
    fn a_full_queue_gives_jobs_back_at_once() {
        let queue = queue();
        let (release, is_released) = channel::<()>();
        let is_released = std::sync::Arc::new(Mutex::new(is_released));
        let (done, is_done) = channel();
        let job = || -> Job {
            let (is_released, done) = (is_released.clone(), done.clone());
            Box::new(move || {
                // Ends when the other side is dropped.
                let _ = is_released.lock().expect("nothing panics").recv();
                done.send(()).expect("the test waits");
            })
        };
        let mut accepted = 0;
        loop {
            match queue.submit(job()) {
                Ok(()) => accepted += 1,
                Err(_) if queue.lock().waiting.len() == MAX_WAITING => break,
                Err(_) => thread::yield_now(),
            }
        }
        assert!((MAX_WAITING..=MAX_WAITING + MAX_WORKERS).contains(&accepted), "{accepted}");
        drop(release);
        drop(done);
        assert_eq!(is_done.iter().count(), accepted);
        let (done, is_done) = channel();
        submit_surely(queue, Box::new(move || done.send(()).expect("the test waits")));
        assert!(is_done.recv().is_ok(), "there is room again");
    }

    #[test]
    fn a_refused_thread_is_not_asked_for_with_every_job() {
        let queue = queue();
        let refused = Some(Instant::now() + Duration::from_secs(3600));
        queue.lock().respite = refused;
        assert!(queue.submit(Box::new(|| ())).is_err());
        assert_eq!(queue.lock().workers, 0);
        assert_eq!(queue.lock().respite, refused);
        queue.lock().respite = Some(Instant::now());
        let (done, is_done) = channel();
        submit_surely(queue, Box::new(move || done.send(()).expect("the test waits")));
        assert!(is_done.recv().is_ok(), "it is asked for again");
        assert_eq!(queue.lock().respite, None);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn threads_are_nicer_than_the_one_that_starts_them() {
        // SAFETY: takes numbers only. On Linux, 0 is the calling thread.
        let niceness = || unsafe { libc::getpriority(libc::PRIO_PROCESS, 0) };
        let (done, is_done) = channel();
        let started = thread::spawn(move || {
            // SAFETY: takes a number only.
            unsafe { libc::nice(15) };
            let job: Job = Box::new(move || done.send(niceness()).expect("the test waits"));
            submit_surely(queue(), job);
            niceness()
        });
        let started = started.join().expect("it does not panic");
        assert_eq!(is_done.recv().expect("it is sent"), (started + 10).min(19));
    }

    #[test]
    fn while_the_queue_is_locked_nobody_waits_for_it() {
        let queue = queue();
        let locked = queue.lock();
        assert!(queue.submit(Box::new(|| ())).is_err());
        drop(locked);
        submit_surely(queue, Box::new(|| ()));
    }
}
