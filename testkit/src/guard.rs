//! Buffers between inaccessible pages: one byte read or written outside ends the process.

use std::ptr::{self, NonNull};

/// Whole pages of memory with an inaccessible page on both sides.
pub struct Guarded {
    /// The mapping: a guard page, the usable pages, a guard page.
    map: NonNull<u8>,
    page: usize,
    /// Bytes of the usable pages.
    size: usize,
}

impl Guarded {
    /// Room for `capacity` bytes at least.
    pub fn new(capacity: usize) -> Self {
        // SAFETY: no memory is involved.
        let page = unsafe { libc::sysconf(libc::_SC_PAGESIZE) };
        let page = usize::try_from(page).expect("the system has pages");
        let size = capacity.max(1).next_multiple_of(page);
        let (protection, flags) = (libc::PROT_NONE, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS);
        // SAFETY: a fresh anonymous mapping overlaps nothing.
        let map = unsafe { libc::mmap(ptr::null_mut(), size + 2 * page, protection, flags, -1, 0) };
        assert_ne!(map, libc::MAP_FAILED, "mmap: {}", std::io::Error::last_os_error());
        let map = NonNull::new(map.cast::<u8>()).expect("mappings are not at 0");
        // SAFETY: the pages lie within the mapping, which nobody else uses.
        let status = unsafe {
            libc::mprotect(map.add(page).as_ptr().cast(), size, libc::PROT_READ | libc::PROT_WRITE)
        };
        assert_eq!(status, 0, "mprotect: {}", std::io::Error::last_os_error());
        Self { map, page, size }
    }

    /// The last `len` bytes: the next one is inaccessible.
    pub fn last(&mut self, len: usize) -> &mut [u8] {
        assert!(len <= self.size, "{len} bytes do not fit");
        // SAFETY: the bytes end where the usable pages end, are initialised by the system, and borrowed from `self`.
        unsafe {
            let start = self.map.add(self.page + self.size - len);
            std::slice::from_raw_parts_mut(start.as_ptr(), len)
        }
    }

    /// The first `len` bytes: the one before is inaccessible.
    pub fn first(&mut self, len: usize) -> &mut [u8] {
        assert!(len <= self.size, "{len} bytes do not fit");
        // SAFETY: the bytes start where the usable pages start, are initialised by the system, and borrowed from `self`.
        unsafe { std::slice::from_raw_parts_mut(self.map.add(self.page).as_ptr(), len) }
    }

    /// `bytes` at the end: the byte after them is inaccessible.
    pub fn ending(&mut self, bytes: &[u8]) -> &[u8] {
        let to = self.last(bytes.len());
        to.copy_from_slice(bytes);
        to
    }

    /// `bytes` at the start: the byte before them is inaccessible.
    pub fn starting(&mut self, bytes: &[u8]) -> &[u8] {
        let to = self.first(bytes.len());
        to.copy_from_slice(bytes);
        to
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        // SAFETY: the mapping is this one's own, and nothing borrows from it any more.
        unsafe { libc::munmap(self.map.as_ptr().cast(), self.size + 2 * self.page) };
    }
}
