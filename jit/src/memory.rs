//! [`CodeMemory`]: executable pages. All raw mapping is in this file.
//!
//! One mapping per batch of functions, of a size known before: written, then sealed once to read-execute, never both
//! writable and executable, and never written again.

use std::io;
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicUsize, Ordering};

use cranelift_jit::{BranchProtection, JITMemoryKind, JITMemoryProvider};
use cranelift_module::{ModuleError, ModuleResult};

/// How many bytes are mapped for code in this process.
static MAPPED: AtomicUsize = AtomicUsize::new(0);

/// The size of a cache line.
const LINE: usize = 64;

/// How many bytes of code were placed in this process, in whole cache lines; wraps.
static PLACED: AtomicUsize = AtomicUsize::new(0);

/// How many bytes are mapped for code in this process at present, in whole pages.
pub fn mapped_bytes() -> usize {
    MAPPED.load(Ordering::Relaxed)
}

/// A mapping for code; hands itself out piece by piece until it is sealed.
#[derive(Debug)]
pub(crate) struct CodeMemory {
    start: NonNull<u8>,
    size: usize,
    used: usize,
    sealed: bool,
}

// SAFETY: the mapping belongs to this value alone; pages have no thread affinity.
unsafe impl Send for CodeMemory {}

impl CodeMemory {
    /// Maps `needed` writable bytes, rounded up to pages.
    pub(crate) fn new(needed: usize) -> io::Result<Self> {
        // SAFETY: asks for a constant.
        let page = usize::try_from(unsafe { libc::sysconf(libc::_SC_PAGESIZE) }).unwrap_or(4096);
        let size = needed.max(1).checked_next_multiple_of(page).ok_or(io::ErrorKind::OutOfMemory)?;
        // SAFETY: a new anonymous mapping at an address of the system's choice.
        let start = unsafe {
            libc::mmap(
                ptr::null_mut(),
                size,
                libc::PROT_READ | libc::PROT_WRITE,
                libc::MAP_PRIVATE | libc::MAP_ANONYMOUS,
                -1,
                0,
            )
        };
        if start == libc::MAP_FAILED {
            return Err(io::Error::last_os_error());
        }
        let start = NonNull::new(start.cast()).ok_or(io::ErrorKind::OutOfMemory)?;
        MAPPED.fetch_add(size, Ordering::Relaxed);
        Ok(Self { start, size, used: Self::stagger(needed, size), sealed: false })
    }

    /// How far into a mapping of `size` bytes the first of the `needed` ones stands. Code at the start of each page would compete for the
    /// same few sets of the instruction cache; so it goes on where that of the mapping before ended, as far as the last page has room.
    fn stagger(needed: usize, size: usize) -> usize {
        let before = PLACED.fetch_add(needed.next_multiple_of(LINE), Ordering::Relaxed);
        let starts = (size - needed) / LINE + 1;
        before / LINE % starts * LINE
    }

    /// Makes the mapping executable and no longer writable.
    pub(crate) fn seal(&mut self) -> io::Result<()> {
        self.sealed = true;
        synchronize_instructions(self.start, self.size);
        // SAFETY: the mapping is this value's own.
        let result = unsafe {
            libc::mprotect(self.start.as_ptr().cast(), self.size, libc::PROT_READ | libc::PROT_EXEC)
        };
        if result != 0 {
            return Err(io::Error::last_os_error());
        }
        flush_pipelines()
    }

    /// The mapping's address.
    #[cfg(test)]
    pub(crate) fn start(&self) -> NonNull<u8> {
        self.start
    }
}

impl Drop for CodeMemory {
    fn drop(&mut self) {
        // SAFETY: the mapping is this value's own, and callers of the code in it keep this value alive.
        unsafe { libc::munmap(self.start.as_ptr().cast(), self.size) };
        MAPPED.fetch_sub(self.size, Ordering::Relaxed);
    }
}

/// Makes freshly written code visible to instruction fetch, before it first becomes executable.
fn synchronize_instructions(start: NonNull<u8>, size: usize) {
    #[cfg(target_arch = "aarch64")]
    {
        unsafe extern "C" {
            /// The compiler runtime's: cleans the data cache and invalidates the instruction cache.
            fn __clear_cache(start: *mut libc::c_void, end: *mut libc::c_void);
        }
        // SAFETY: the range is one mapping.
        unsafe { __clear_cache(start.as_ptr().cast(), start.as_ptr().wrapping_add(size).cast()) };
    }
    // x86_64 keeps its caches coherent.
    let _ = (start, size);
}

/// Makes other cores, which may have fetched ahead, see the new code.
fn flush_pipelines() -> io::Result<()> {
    #[cfg(all(target_arch = "aarch64", target_os = "linux"))]
    {
        const PRIVATE_EXPEDITED_SYNC_CORE: libc::c_long = 1 << 5;
        const REGISTER_PRIVATE_EXPEDITED_SYNC_CORE: libc::c_long = 1 << 6;
        const GLOBAL: libc::c_long = 1;
        // SAFETY: membarrier takes numbers only.
        let barrier = |command: libc::c_long| unsafe { libc::syscall(libc::SYS_membarrier, command, 0) } == 0;
        let flushed = barrier(PRIVATE_EXPEDITED_SYNC_CORE)
            || (barrier(REGISTER_PRIVATE_EXPEDITED_SYNC_CORE) && barrier(PRIVATE_EXPEDITED_SYNC_CORE))
            || barrier(GLOBAL);
        if !flushed {
            return Err(io::Error::last_os_error());
        }
    }
    Ok(())
}

impl JITMemoryProvider for CodeMemory {
    fn allocate(&mut self, size: usize, align: u64, kind: JITMemoryKind) -> io::Result<*mut u8> {
        if self.sealed || matches!(kind, JITMemoryKind::Writable) {
            return Err(io::Error::other("code memory is sealed, or asked for writable data"));
        }
        let align = usize::try_from(align).map_err(io::Error::other)?;
        let start = self.used.checked_next_multiple_of(align).ok_or(io::ErrorKind::OutOfMemory)?;
        let end =
            start.checked_add(size).filter(|&end| end <= self.size).ok_or(io::ErrorKind::OutOfMemory)?;
        self.used = end;
        // SAFETY: `start` is within the mapping.
        Ok(unsafe { self.start.add(start) }.as_ptr())
    }

    unsafe fn free_memory(&mut self) {
        // Dropping frees.
    }

    fn finalize(&mut self, _branch_protection: BranchProtection) -> ModuleResult<()> {
        self.seal().map_err(|err| ModuleError::Allocation { err })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sealed_memory_gives_nothing_more() {
        let mut memory = CodeMemory::new(100).expect("a page");
        let first = memory.allocate(10, 1, JITMemoryKind::Executable).expect("room");
        let second = memory.allocate(10, 64, JITMemoryKind::ReadOnly).expect("room");
        assert!((0..4096).contains(&(first.addr() - memory.start().as_ptr().addr())));
        assert_eq!(second.addr() - first.addr(), 64);
        assert!(memory.allocate(1, 1, JITMemoryKind::Writable).is_err());
        assert!(memory.allocate(1 << 20, 1, JITMemoryKind::Executable).is_err());
        memory.seal().expect("pages may be executable here");
        assert!(memory.allocate(1, 1, JITMemoryKind::Executable).is_err());
    }
}
