//! The plot: how many times as long others take, as bars on a logarithmic scale.

use std::fmt::Write;

use crate::record::{Entry, Record};

/// Whose bars there are: the names, the fastest of which counts, what the legend says, and a colour for light and dark pages.
const SERIES: [(&[&str], &str, &str); 3] = [
    (&["roofline"], "written by hand", "#8b949e"),
    (
        &["pilota", "pilota-unsafe"],
        "pilota, its faster codec (decode: UTF-8 unchecked on both sides)",
        "#d9822b",
    ),
    (&["apache", "parquet"], "Apache (footer: the parquet crate)", "#4a8fd4"),
];

/// The panels: a heading, and the operations that are looked for, the first that there is.
const PANELS: [(&str, &[&str]); 2] = [("Encode", &["encode"]), ("Decode", &["decode", "decode-onaccess"])];

const BAR: f64 = 9.0;
const ROW: f64 = 3.0 * (BAR + 1.0) + 10.0;
const LABELS: f64 = 130.0;
const PANEL: f64 = 400.0;
const GAP: f64 = 40.0;
const TOP: f64 = 122.0;
const BOTTOM: f64 = 34.0;

/// An SVG of the ratios by workload: bars start at 1, where the other side is as fast as scrimp.
pub fn plot(record: &Record) -> String {
    let rows = rows(record);
    let bars = |row: &Row| row.bars.into_iter().flatten().flatten().collect::<Vec<f64>>();
    let all: Vec<f64> = rows.iter().flat_map(bars).collect();
    // Whole powers of two around all bars.
    let low = all.iter().copied().fold(1.0, f64::min).log2().floor();
    let high = all.iter().copied().fold(2.0, f64::max).log2().ceil();
    // A value's text has room behind the longest bar.
    let x = |ratio: f64| (ratio.log2() - low) / (high - low) * (PANEL - 30.0);
    let (width, height) = (LABELS + 2.0 * PANEL + GAP + 10.0, TOP + ROW * rows.len() as f64 + BOTTOM);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         font-family=\"system-ui, 'DejaVu Sans', sans-serif\" font-size=\"11\">\n\
         <style>text {{ fill: #24292f }} .grid {{ stroke: #8b949e; stroke-opacity: .3 }} .one {{ stroke: #24292f; stroke-width: 1.5 }}\n\
         @media (prefers-color-scheme: dark) {{ text {{ fill: #d0d7de }} .one {{ stroke: #d0d7de }} }}</style>\n"
    );
    let _ = writeln!(
        svg,
        "<text x=\"10\" y=\"22\" font-size=\"15\" font-weight=\"600\">How many times as long others take as scrimp</text>"
    );
    for (at, (_, name, colour)) in SERIES.iter().enumerate() {
        let y = 32.0 + 16.0 * at as f64;
        let _ = writeln!(svg, "<rect x=\"10\" y=\"{y}\" width=\"11\" height=\"11\" fill=\"{colour}\"/>");
        let _ = writeln!(svg, "<text x=\"27\" y=\"{}\">{name}</text>", y + 9.5);
    }
    for (panel, (heading, _)) in PANELS.iter().enumerate() {
        let left = LABELS + panel as f64 * (PANEL + GAP);
        let bottom = height - BOTTOM;
        let _ = writeln!(
            svg,
            "<text x=\"{left}\" y=\"{}\" font-size=\"13\" font-weight=\"600\">{heading}</text>",
            TOP - 24.0
        );
        for power in low as i32..=high as i32 {
            let (at, class) = (left + x(2_f64.powi(power)), if power == 0 { "one" } else { "grid" });
            let _ = writeln!(svg, "<path class=\"{class}\" d=\"M{at:.1} {}V{bottom}\"/>", TOP - 4.0);
            for y in [TOP - 9.0, bottom + 16.0] {
                let _ = writeln!(
                    svg,
                    "<text x=\"{at:.1}\" y=\"{y}\" text-anchor=\"middle\">{}×</text>",
                    times(power)
                );
            }
        }
        for (nth, row) in rows.iter().enumerate() {
            let top = TOP + ROW * nth as f64 + 5.0;
            if panel == 0 {
                let middle = top + 1.5 * BAR + 5.0;
                let _ = writeln!(
                    svg,
                    "<text x=\"{}\" y=\"{middle}\" text-anchor=\"end\">{}</text>",
                    LABELS - 10.0,
                    row.name
                );
            }
            for (at, ratio) in row.bars[panel].iter().enumerate() {
                let Some(ratio) = *ratio else { continue };
                let y = top + at as f64 * (BAR + 1.0);
                let (from, to) = (x(1.0).min(x(ratio)), x(1.0).max(x(ratio)));
                let _ = writeln!(
                    svg,
                    "<rect x=\"{:.1}\" y=\"{y}\" width=\"{:.1}\" height=\"{BAR}\" fill=\"{}\"/>\
                     <text x=\"{:.1}\" y=\"{}\" font-size=\"9\">{}</text>",
                    left + from,
                    (to - from).max(1.0),
                    SERIES[at].2,
                    left + to + 3.0,
                    y + 8.0,
                    super::short(ratio)
                );
            }
        }
    }
    svg + "</svg>\n"
}

/// A power of two.
fn times(power: i32) -> String {
    match power {
        -3 => "⅛".to_owned(),
        -2 => "¼".to_owned(),
        -1 => "½".to_owned(),
        _ => 2_f64.powi(power).to_string(),
    }
}

/// The bars of a workload, by panel and series.
struct Row {
    name: String,
    bars: [[Option<f64>; SERIES.len()]; PANELS.len()],
}

/// The workloads that somebody else takes part in, in their order.
fn rows(record: &Record) -> Vec<Row> {
    let ratios: Vec<&Entry> = super::of_kind(record, "ratio").collect();
    let rows = super::distinct(ratios.iter().map(|line| super::workload(line))).into_iter().map(|of| {
        let bar = |operations: &[&str], against: &[&str]| {
            operations.iter().find_map(|operation| {
                let theirs = ratios.iter().filter(|line| {
                    super::workload(line) == of
                        && line.name("operation") == *operation
                        && against.contains(&line.name("against"))
                });
                theirs.filter_map(|line| line.figure("ratio")).min_by(f64::total_cmp)
            })
        };
        let name = match of {
            (name, "binary") => name.to_owned(),
            (name, protocol) => format!("{name}, {}", super::capitalised(protocol)),
        };
        Row { name, bars: PANELS.map(|(_, operations)| SERIES.map(|(against, ..)| bar(operations, against))) }
    });
    rows.filter(|row| row.bars.iter().flatten().flatten().count() > 0).collect()
}
