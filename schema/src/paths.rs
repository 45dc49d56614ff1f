//! Paths of files, as text.

/// A path in one spelling: `/` between parts, without `.`, and with `..` only at the start.
pub(crate) fn normalise(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => _ = parts.pop(),
            part => parts.push(part),
        }
    }
    let root = if path.starts_with('/') { "/" } else { "" };
    format!("{root}{}", parts.join("/"))
}

/// The prefix for names of the file at `path`: the file name up to its last dot.
pub(crate) fn stem(path: &str) -> &str {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The folder of the file at `path`, with the `/` at its end; empty when there is none.
pub(crate) fn folder(path: &str) -> &str {
    path.rfind('/').map_or("", |slash| &path[..=slash])
}

/// The ends of a path, each of whole parts, from the file's name alone to all of it.
pub(crate) fn ends(path: &str) -> impl Iterator<Item = &str> {
    path.rmatch_indices('/').map(|(slash, _)| &path[slash + 1..]).chain([path])
}

/// Whether `end` is one of the [ends](ends) of `path`.
pub(crate) fn ends_with(path: &str, end: &str) -> bool {
    path.strip_suffix(end)
        .is_some_and(|before| before.is_empty() || (!end.is_empty() && before.ends_with('/')))
}
