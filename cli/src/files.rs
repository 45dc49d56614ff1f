//! Reading and writing files, where `-` is stdin or stdout.

use std::fs;
use std::io::{self, BufWriter, Read, StdoutLock, Write};
use std::path::Path;

use crate::failure::{Failure, name_of};

const STDOUT: &str = "<stdout>";

/// All of a file, or of stdin for `-`.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let bytes = if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    bytes.map_err(|error| Failure::at(name_of(path), error))
}

/// Makes `bytes` the content of a file, or writes them to stdout for `-`.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if path == Path::new("-") {
        let mut out = io::stdout().lock();
        return out.write_all(bytes).and_then(|()| out.flush()).map_err(to_stdout);
    }
    fs::write(path, bytes).map_err(|error| Failure::write(path.display(), &error))
}

/// Stdout, buffered. What is left in the buffer is lost unless it is [finished](finish).
pub(crate) fn stdout() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, io::stdout().lock())
}

/// Writes out what is left in the buffer.
pub(crate) fn finish(mut out: BufWriter<StdoutLock<'static>>) -> Result<(), Failure> {
    out.flush().map_err(to_stdout)
}

/// The failure to write to stdout.
pub(crate) fn to_stdout(error: io::Error) -> Failure {
    Failure::write(STDOUT, &error)
}
