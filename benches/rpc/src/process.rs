//! What the system knows of this process, and where it runs it.

use std::{fs, io, mem};

/// A processor core of those that the program may use.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Core {
    /// The servers'.
    First,
    /// The clients', where there are two.
    Second,
}

/// Lets this process run on one core alone, and open as many files as it may. It must have one thread as yet: others are not moved.
pub(crate) fn prepare(core: Core) -> io::Result<()> {
    pin(core)?;
    raise_file_limit()
}

fn pin(core: Core) -> io::Result<()> {
    // SAFETY: a set of no cores is all zeros.
    let mut allowed: libc::cpu_set_t = unsafe { mem::zeroed() };
    // SAFETY: the set is as large as said.
    check(unsafe { libc::sched_getaffinity(0, size_of_val(&allowed), &mut allowed) })?;
    // SAFETY: the numbers are below the size of the set.
    let cores: Vec<usize> =
        (0..libc::CPU_SETSIZE as usize).filter(|&core| unsafe { libc::CPU_ISSET(core, &allowed) }).collect();
    let index = match core {
        Core::First => 0,
        Core::Second => cores.len() - 1,
    };
    // SAFETY: as above.
    let mut one: libc::cpu_set_t = unsafe { mem::zeroed() };
    // SAFETY: the number is below the size of the set.
    unsafe { libc::CPU_SET(cores[index.min(1)], &mut one) };
    // SAFETY: the set is as large as said.
    check(unsafe { libc::sched_setaffinity(0, size_of_val(&one), &one) })
}

fn raise_file_limit() -> io::Result<()> {
    let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: the limit is a place to write to.
    check(unsafe { libc::getrlimit(libc::RLIMIT_NOFILE, &mut limit) })?;
    limit.rlim_cur = limit.rlim_max;
    // SAFETY: the limit is one.
    check(unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &limit) })
}

/// The processor time that this process has taken, in microseconds: its own and the system's on its behalf.
pub(crate) fn cpu_time() -> f64 {
    // SAFETY: a usage is numbers, which may be zeros.
    let mut usage: libc::rusage = unsafe { mem::zeroed() };
    // SAFETY: the usage is a place to write to.
    check(unsafe { libc::getrusage(libc::RUSAGE_SELF, &mut usage) }).expect("every process has its usage");
    let micros = |time: libc::timeval| time.tv_sec as f64 * 1e6 + time.tv_usec as f64;
    micros(usage.ru_utime) + micros(usage.ru_stime)
}

/// The memory that this process has of its own, in bytes.
pub(crate) fn memory() -> io::Result<u64> {
    const FIELD: &str = "RssAnon:";
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix(FIELD));
    let kilobytes = line.and_then(|rest| rest.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    kilobytes
        .map(|kilobytes| kilobytes * 1024)
        .ok_or_else(|| io::Error::other(format!("/proc/self/status has no `{FIELD}`")))
}

fn check(outcome: libc::c_int) -> io::Result<()> {
    if outcome == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}
