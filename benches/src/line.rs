//! A line of results, as text or as JSON.

use std::io::{self, Write};

use serde_json::{Map, Value};

use crate::ratios::Options;

/// What was measured, and what came out: a kind, names and figures.
///
/// As text they follow each other; as JSON they are an object's members, the kind that is called `kind`.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    kind: &'static str,
    names: Vec<(&'static str, String)>,
    figures: Vec<Figure>,
}

#[derive(Clone, Debug)]
struct Figure {
    name: &'static str,
    value: f64,
    /// How many of them are printed.
    decimals: usize,
    /// Whether it is in JSON alone.
    is_detail: bool,
}

impl Line {
    /// A line of a kind, which is its first word.
    pub(crate) fn new(kind: &'static str) -> Self {
        Self { kind, names: Vec::new(), figures: Vec::new() }
    }

    /// With what is measured, or a part of that: a word.
    pub(crate) fn name(mut self, what: &'static str, name: impl ToString) -> Self {
        self.names.push((what, name.to_string()));
        self
    }

    /// With a figure, rounded to so many decimals.
    pub(crate) fn figure(self, name: &'static str, value: f64, decimals: usize) -> Self {
        self.with(Figure { name, value, decimals, is_detail: false })
    }

    /// With a figure that is in JSON alone.
    pub(crate) fn detail(self, name: &'static str, value: f64, decimals: usize) -> Self {
        self.with(Figure { name, value, decimals, is_detail: true })
    }

    fn with(mut self, figure: Figure) -> Self {
        self.figures.push(figure);
        self
    }

    /// The kind and the names, which `--filter` looks at and `--list` prints.
    pub(crate) fn key(&self) -> String {
        let names = self.names.iter().map(|(_, name)| name.as_str());
        [self.kind].into_iter().chain(names).collect::<Vec<_>>().join(" ")
    }

    /// Prints it with what `measure` adds to it, or its key alone, where it is wanted.
    ///
    /// # Errors
    ///
    /// When the output cannot be written.
    pub(crate) fn report(
        self,
        options: &Options,
        out: &mut impl Write,
        measure: impl FnOnce(Self) -> Self,
    ) -> io::Result<()> {
        if !options.includes(&self.key()) {
            return Ok(());
        }
        match options.list {
            true => writeln!(out, "{}", self.key()),
            false => measure(self).print(options.json, out),
        }
    }

    /// Prints it.
    ///
    /// # Errors
    ///
    /// When the output cannot be written.
    pub(crate) fn print(&self, json: bool, out: &mut impl Write) -> io::Result<()> {
        if json {
            serde_json::to_writer(&mut *out, &self.members())?;
            writeln!(out)?;
        } else {
            let figures = self.figures.iter().filter(|figure| !figure.is_detail);
            let figures = figures.map(|Figure { value, decimals, .. }| format!(" {value:.decimals$}"));
            writeln!(out, "{}{}", self.key(), figures.collect::<String>())?;
        }
        out.flush()
    }

    fn members(&self) -> Map<String, Value> {
        let kind = ("kind".to_owned(), Value::from(self.kind));
        let names = self.names.iter().map(|(what, name)| (what.to_string(), Value::from(name.as_str())));
        let figures = self.figures.iter().map(|figure| {
            let unit = 10_f64.powi(figure.decimals as i32);
            (figure.name.to_owned(), Value::from((figure.value * unit).round() / unit))
        });
        [kind].into_iter().chain(names).chain(figures).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_text_or_json() {
        let line = Line::new("arena").name("workload", "small").figure("ratio", 0.5049, 2);
        let line = line.detail("bytes", 120.0, 0);
        let print = |json| {
            let mut out = Vec::new();
            line.print(json, &mut out).expect("a vector takes everything");
            String::from_utf8(out).expect("text")
        };
        assert_eq!(print(false), "arena small 0.50\n");
        let json = "{\"kind\":\"arena\",\"workload\":\"small\",\"ratio\":0.5,\"bytes\":120.0}\n";
        assert_eq!(print(true), json);
    }
}
