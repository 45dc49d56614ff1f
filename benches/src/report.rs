//! Tables and a plot of a record.

mod plot;

use std::fmt::Write;
use std::io;
use std::ops::RangeBounds;
use std::path::{Path, PathBuf};

use crate::record::{Entry, Record};
use crate::targets::TARGETS;

pub use plot::plot;

/// What the line before the section of a README starts with; a command that makes the section is in it.
const START: &str = "<!-- scrimp-bench report ";

/// The line behind the section.
const END: &str = "<!-- end of scrimp-bench report -->";

/// A README with the plot and the most telling tables of `record` between its two marks, of which the first names record and plot. What
/// [`all`] gives is expected beside the record, where [`tables_path`] says.
///
/// # Errors
///
/// When the marks are not there.
pub fn with_section(readme: &str, record: &Record) -> io::Result<String> {
    let invalid =
        |what: &str| io::Error::new(io::ErrorKind::InvalidData, format!("the README has no {what}"));
    let start = readme.find(START).ok_or_else(|| invalid(&format!("line that starts with `{START}`")))?;
    let command = readme[start..].lines().next().unwrap_or_default();
    let svg = option(command, "--svg").ok_or_else(|| invalid("`--svg` in the line before the section"))?;
    let from = start + command.len();
    let end = readme[from..].find(END).ok_or_else(|| invalid(&format!("line `{END}`")))? + from;
    let path = command[START.len()..].split(' ').next().unwrap_or_default();
    let tables = tables_path(Path::new(path));
    let section = format!(
        "\n\n{}\n![The same ratios as bars]({svg})\n\n{}\n\nWhat else was measured is in [all tables of the record]({}).\n\n{}\n",
        machine(record),
        speed(record, Extent::Main).trim_end(),
        tables.display(),
        targets(record),
    );
    Ok([&readme[..from], &section, &readme[end..]].concat())
}

/// What follows an option in a command.
fn option<'c>(command: &'c str, name: &str) -> Option<&'c str> {
    command.split(' ').skip_while(|word| *word != name).nth(1)
}

/// All tables of a record.
pub fn all(record: &Record) -> String {
    let [speed, text] = [speed(record, Extent::All), text(record)];
    format!("{}\n{speed}{text}{}{}", machine(record), targets(record), rest(record))
}

/// Where all tables of the record at `path` are.
pub fn tables_path(path: &Path) -> PathBuf {
    path.with_extension("md")
}

/// Where the record was made.
fn machine(record: &Record) -> String {
    let is = |what| record.machine(what);
    let version = |name| record.version(name);
    format!(
        "{} on {}, {} cores, Linux {}, {}, load {} at the start; minima over {} rounds. Cranelift {}, pilota {}, `thrift` {}, `parquet` {}.\n",
        is("date"),
        is("cpu"),
        is("cores"),
        is("kernel"),
        is("rustc"),
        is("load"),
        is("rounds"),
        version("cranelift-codegen"),
        version("pilota"),
        version("thrift"),
        version("parquet"),
    )
}

/// Which tables there are.
#[derive(Clone, Copy, PartialEq)]
enum Extent {
    /// Encoding and decoding, of workloads with a ceiling written by hand or another library.
    Main,
    /// Every operation and workload.
    All,
}

/// The tables of speed, one or two per operation.
fn speed(record: &Record, extent: Extent) -> String {
    let mut out = String::new();
    let ratios: Vec<&Entry> = of_kind(record, "ratio").filter(|line| line.name("protocol") != "-").collect();
    let operations = distinct(ratios.iter().map(|line| line.name("operation")));
    let is_shown = |operation: &&str| extent == Extent::All || ["encode", "decode"].contains(operation);
    for operation in operations.into_iter().filter(is_shown) {
        let lines: Vec<&Entry> =
            ratios.iter().copied().filter(|line| line.name("operation") == operation).collect();
        // Workloads with a ceiling written by hand, or another library, first.
        let is_main = |line: &&Entry| {
            let mut peers = lines.iter().filter(|other| workload(other) == workload(line));
            peers.any(|other| ["roofline", "parquet"].contains(&other.name("against")))
        };
        let (main, others): (Vec<&Entry>, Vec<&Entry>) = lines.iter().copied().partition(is_main);
        let others = if extent == Extent::All { others } else { Vec::new() };
        for (title, lines) in
            [(title(operation), main), (format!("{}, other workloads", title(operation)), others)]
        {
            if !lines.is_empty() {
                let _ = write!(out, "**{title}**\n\n{}\n", comparisons(&lines));
            }
        }
    }
    out
}

/// What an operation is called in a heading.
fn title(operation: &str) -> String {
    match operation {
        "encode" => "Encode".to_owned(),
        "decode" => "Decode".to_owned(),
        "decode-onaccess" => "Decode, UTF-8 on access".to_owned(),
        "build" => "Build and encode".to_owned(),
        other => format!("`{other}`"),
    }
}

/// What a contender is called in a heading.
fn heading(against: &str) -> String {
    match against {
        "pilota-unsafe" => "pilota, unsafe".to_owned(),
        "apache" => "Apache".to_owned(),
        "interpreter" => "our interpreter".to_owned(),
        other => other.to_owned(),
    }
}

/// Which messages a line is about.
fn workload(line: &Entry) -> (&str, &str) {
    (line.name("workload"), line.name("protocol"))
}

/// A table of one operation: a row per workload, a column per contender.
fn comparisons(lines: &[&Entry]) -> String {
    let mut contenders = distinct(lines.iter().map(|line| line.name("against")));
    contenders.sort_by_key(|against| *against == "interpreter");
    let columns = contenders.iter().map(|against| heading(against));
    let mut table = Table::new(["".to_owned(), "ns".to_owned()].into_iter().chain(columns), 1..);
    for of in distinct(lines.iter().map(|line| workload(line))) {
        let row: Vec<&Entry> = lines.iter().copied().filter(|line| workload(line) == of).collect();
        let name = match of {
            (name, "binary") => format!("`{name}`"),
            (name, protocol) => format!("`{name}`, {}", capitalised(protocol)),
        };
        // Each comparison has times of its own; the shortest is the nearest to what scrimp can do.
        let ours = row.iter().filter_map(|line| line.figure("ours_ns")).fold(f64::INFINITY, f64::min);
        let cells = contenders.iter().map(|against| {
            let line = row.iter().find(|line| line.name("against") == *against);
            line.map(|line| ratio(line)).unwrap_or_default()
        });
        table.row([name, time(ours)].into_iter().chain(cells));
    }
    table.text
}

/// The ratio of a line, with a mark where it misses its target.
fn ratio(line: &Entry) -> String {
    let Some(figure) = line.figure("ratio") else { return String::new() };
    let target = TARGETS.iter().find(|target| target.is_of(line));
    let mark = if target.is_none_or(|target| target.is_met(figure)) { "" } else { " ▾" };
    format!("{}{mark}", short(figure))
}

/// UTF-8 validation alone: a row per script and kernel, a column per length.
fn text(record: &Record) -> String {
    let lines: Vec<&Entry> = of_kind(record, "ratio")
        .filter(|line| line.name("protocol") == "-" && line.name("against") == "simdutf8")
        .collect();
    if lines.is_empty() {
        return String::new();
    }
    let parts = |line: &'_ Entry| {
        let workload = line.name("workload");
        let (script, length) =
            workload.strip_prefix("text_").and_then(|name| name.split_once('_')).unwrap_or_default();
        (script.to_owned(), length.to_owned())
    };
    let lengths = distinct(lines.iter().map(|line| parts(line).1));
    let columns = lengths.iter().map(|length| format!("up to {length}"));
    let mut table = Table::new(["".to_owned()].into_iter().chain(columns), 1..);
    for (script, operation) in distinct(lines.iter().map(|line| (parts(line).0, line.name("operation")))) {
        let cells = lengths.iter().map(|length| {
            let is_it = |line: &&&Entry| {
                parts(line) == (script.clone(), length.clone()) && line.name("operation") == operation
            };
            lines.iter().find(is_it).map(|line| ratio(line)).unwrap_or_default()
        });
        let kernel =
            operation.strip_prefix("validate-").map(|kernel| format!(", {kernel}")).unwrap_or_default();
        table.row([format!("{script}{kernel}")].into_iter().chain(cells));
    }
    format!("**UTF-8 validation against `simdutf8`**, texts by their length in bytes\n\n{}\n", table.text)
}

/// The targets: what should be reached, and by how much the worst line misses it.
fn targets(record: &Record) -> String {
    let mut table =
        Table::new(["target", "", "worst", "where", "reached", "cause"].map(str::to_owned).into_iter(), 1..3);
    for (at, target) in TARGETS.iter().enumerate() {
        let is_of_it = |line: &&Entry| TARGETS.iter().position(|target| target.is_of(line)) == Some(at);
        let figures: Vec<(&Entry, f64)> = record
            .lines
            .iter()
            .filter(is_of_it)
            .filter_map(|line| Some((line, target.figure(line)?)))
            .collect();
        let worst = figures.iter().min_by(|a, b| target.margin(a.1).total_cmp(&target.margin(b.1)));
        let Some(&(line, figure)) = worst else { continue };
        let met = figures.iter().filter(|(_, figure)| target.is_met(*figure)).count();
        let (mark, cause) = if target.is_met(figure) { ("", "") } else { (" ▾", target.cause) };
        table.row([
            target.title.to_owned(),
            target.bound(),
            format!("{}{mark}", short(figure)),
            format!("`{}`", line.key().trim_start_matches("ratio ")),
            format!("{met} of {}", figures.len()),
            cause.to_owned(),
        ]);
    }
    format!("**Targets** (▾: missed)\n\n{}", table.text)
}

/// A table of each kind of line that is no ratio.
fn rest(record: &Record) -> String {
    let mut out = String::new();
    for kind in distinct(record.lines.iter().map(|line| line.kind.as_str()))
        .into_iter()
        .filter(|kind| *kind != "ratio")
    {
        // Lines of a kind need not have the same names and figures.
        let lines: Vec<&Entry> = of_kind(record, kind).collect();
        let names = distinct(lines.iter().flat_map(|line| line.names.iter().map(|(what, _)| what.as_str())));
        let figures =
            distinct(lines.iter().flat_map(|line| line.figures.iter().map(|(what, _)| what.as_str())));
        let columns = names.iter().chain(&figures).map(|what| what.replace('_', " "));
        let mut table = Table::new(columns, names.len()..);
        for line in lines {
            let figures = figures.iter().map(|what| line.figure(what).map(|figure| figure.to_string()));
            let cells = names.iter().map(|what| line.name(what).to_owned());
            table.row(cells.chain(figures.map(Option::unwrap_or_default)));
        }
        let _ = write!(out, "\n**{}**\n\n{}", capitalised(kind), table.text);
    }
    out
}

fn of_kind<'r>(record: &'r Record, kind: &str) -> impl Iterator<Item = &'r Entry> {
    record.lines.iter().filter(move |line| line.kind == kind)
}

/// Each item once, in the order of its first appearance.
fn distinct<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.fold(Vec::new(), |mut seen, item| {
        if !seen.contains(&item) {
            seen.push(item);
        }
        seen
    })
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_ascii_uppercase().to_string() + chars.as_str()).unwrap_or_default()
}

/// A ratio, as short as it is meant.
fn short(ratio: f64) -> String {
    if ratio < 3.0 { format!("{ratio:.2}") } else { format!("{ratio:.1}") }
}

/// Nanoseconds, with a comma between thousands.
fn time(ns: f64) -> String {
    if ns < 100.0 {
        return format!("{ns:.1}");
    }
    let digits = format!("{ns:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A table in Markdown.
struct Table {
    text: String,
}

impl Table {
    /// A table of these columns, of which some are figures and the others words.
    fn new(columns: impl Iterator<Item = String>, figures: impl RangeBounds<usize>) -> Self {
        let columns: Vec<String> = columns.collect();
        let mut table = Self { text: String::new() };
        let rules = (0..columns.len()).map(|at| if figures.contains(&at) { "--:" } else { "---" });
        let rule: String = rules.map(|rule| format!("|{rule}")).collect();
        table.row(columns);
        table.text += &rule;
        table.text += "|\n";
        table
    }

    fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        for cell in cells {
            let _ = write!(self.text, "| {cell} ");
        }
        self.text += "|\n";
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_readme_shows_its_record() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let readme = fs::read_to_string(root.join("README.md")).expect("a README");
        let command = readme.lines().find_map(|line| line.strip_prefix(START)).expect("a section");
        let path = command.split(' ').next().expect("a record");
        let path = root.join(path);
        let record = Record::read(&path).expect("a record");
        let made = with_section(&readme, &record).expect("a section");
        assert!(
            made == readme,
            "the section of README.md differs from {}: run the command that is before it",
            path.display()
        );
        assert_eq!(fs::read_to_string(tables_path(&path)).expect("tables"), all(&record));
        let svg = option(command, "--svg").expect("a plot");
        assert_eq!(fs::read_to_string(root.join(svg)).expect("a plot"), plot(&record));
    }

    #[test]
    fn figures_are_short() {
        assert_eq!([short(0.904), short(2.999), short(31.25)], ["0.90", "3.00", "31.2"]);
        assert_eq!(
            [time(4.44), time(99.96), time(1234.4), time(1_069_773.2)],
            ["4.4", "100.0", "1,234", "1,069,773"]
        );
    }

    #[test]
    fn lines_of_any_kind_make_a_table() {
        let lines = ["{\"kind\":\"machine\"}", "{\"kind\":\"first\",\"type\":\"Order\",\"us\":7.5}"];
        let path = std::env::temp_dir().join(format!("scrimp-report-{}.jsonl", std::process::id()));
        fs::write(&path, lines.join("\n")).expect("a writable file");
        let text = all(&Record::read(&path).expect("a record"));
        fs::remove_file(path).expect("our own file");
        assert!(text.contains("**First**\n\n| type | us |\n|---|--:|\n| Order | 7.5 |\n"), "{text}");
    }
}
