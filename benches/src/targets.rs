//! What scrimp's speed should be, and why it is not where it is not.

use crate::record::Entry;

/// A figure that lines should reach.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target {
    /// What it is about.
    pub(crate) title: &'static str,
    /// The lines: kind and names, with `|` between alternatives and `*` for anything in each.
    lines: &'static str,
    /// Which figure it is.
    figure: &'static str,
    bound: Bound,
    /// Why some lines miss it, where that is known.
    pub(crate) cause: &'static str,
}

#[derive(Clone, Copy, Debug)]
enum Bound {
    AtLeast(f64),
    AtMost(f64),
}

impl Target {
    const fn ratio(title: &'static str, lines: &'static str, at_least: f64) -> Self {
        Self { title, lines, figure: "ratio", bound: Bound::AtLeast(at_least), cause: "" }
    }

    const fn because(self, cause: &'static str) -> Self {
        Self { cause, ..self }
    }

    /// Whether it is about this line.
    pub(crate) fn is_of(&self, line: &Entry) -> bool {
        let key = line.key();
        let (mut names, mut patterns) = (key.split(' '), self.lines.split(' '));
        loop {
            match (names.next(), patterns.next()) {
                (None, None) => return true,
                (Some(name), Some(pattern)) if pattern.split('|').any(|pattern| matches(pattern, name)) => {}
                _ => return false,
            }
        }
    }

    /// The figure of a line that it is about.
    pub(crate) fn figure(&self, line: &Entry) -> Option<f64> {
        line.figure(self.figure)
    }

    /// Whether a figure reaches it.
    pub(crate) fn is_met(&self, figure: f64) -> bool {
        match self.bound {
            Bound::AtLeast(bound) => figure >= bound,
            Bound::AtMost(bound) => figure <= bound,
        }
    }

    /// A figure that is the smaller the further it is from the target.
    pub(crate) fn margin(&self, figure: f64) -> f64 {
        match self.bound {
            Bound::AtLeast(bound) => figure / bound,
            Bound::AtMost(bound) => bound / figure,
        }
    }

    /// As in `≥ 0.9`.
    pub(crate) fn bound(&self) -> String {
        match self.bound {
            Bound::AtLeast(bound) => format!("≥ {bound}"),
            Bound::AtMost(bound) => format!("≤ {bound}"),
        }
    }
}

/// Whether `name` is what `pattern` says, of which `*` is anything.
fn matches(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((start, rest)) => name.strip_prefix(start).is_some_and(|name| {
            (0..=name.len()).any(|at| name.is_char_boundary(at) && matches(rest, &name[at..]))
        }),
    }
}

/// The targets; the first that is about a line counts.
pub(crate) const TARGETS: &[Target] = &[
    Target::ratio("`fixed8` against the roofline", "ratio fixed8 * encode|decode roofline", 0.85)
        .because("a call through the codec, and the arena's bookkeeping, which the roofline has not"),
    Target::ratio("`points` against the roofline", "ratio points * encode|decode roofline", 0.9)
        .because("not found; whether encoding or decoding is the slower one depends on the CPU"),
    Target::ratio("`sparse5` against the roofline", "ratio sparse5 * encode|decode roofline", 0.9)
        .because("not found; 0.94 on an AMD EPYC"),
    Target::ratio("`sparse95` against the roofline", "ratio sparse95 * encode|decode roofline", 0.9)
        .because("after two absent fields a loop by a table takes over, where each field waits for the length of the last; to end it where fields are dense gained 0.15 and cost `sparse5` as much"),
    Target::ratio("other structs against the roofline, Binary", "ratio * binary encode|decode roofline", 0.9)
        .because("not found; on an AMD EPYC `maps` was at 0.92 and `small` at 1.00"),
    Target::ratio("structs against the roofline, Compact", "ratio * compact encode|decode roofline", 0.9)
        .because("not found"),
    Target::ratio(
        "`small`, `medium`, `large` against Apache",
        "ratio small|medium|large binary decode apache",
        15.0,
    ),
    Target::ratio("`short` against Apache", "ratio short binary decode apache", 12.5)
        .because("what is left is not text, and ahead of the roofline; 12.9 on an AMD EPYC"),
    Target::ratio("`span` against Apache", "ratio span compact decode apache", 11.5)
        .because("what is left is not text, and ahead of the roofline"),
    Target::ratio("lists of 256 against memcpy", "ratio list_*_256 binary encode|decode memcpy", 0.6)
        .because("some 4 of the 20 ns here pass before the list, as `fixed8` tells; 0.67 on an AMD EPYC"),
    Target::ratio("lists of 4,096 against memcpy", "ratio list_*_4096 binary encode|decode memcpy", 0.85),
    Target::ratio(
        "small varints against a scalar loop",
        "ratio list_small_256 compact encode|decode scalar",
        3.0,
    ),
    Target::ratio(
        "mixed varints against a scalar loop",
        "ratio list_mixed_256 compact encode|decode scalar",
        1.5,
    ),
    Target::ratio("256 types against one", "ratio schemas256 * encode|decode one", 0.8)
        .because("nothing foresees the call of a type's code; to stagger codes within their pages took a sixth off encoding 16 types, and little off 256"),
    Target::ratio("a value at a path against decoding", "ratio medium binary get-path|get-first-path full", 4.0)
        .because("the lengths of strings are waited for one after the other, and the text of the whole is checked with AVX-512 here"),
    Target::ratio("a value changed in place against decoding, editing, encoding", "ratio medium binary set-path full", 5.0)
        .because("to find the place is two thirds of it; the rest is allocation, and encoding the value"),
    Target::ratio("the same with a copy of the message", "ratio medium binary set-path-copy full", 3.0)
        .because("to find the place is half of it, and to copy a quarter"),
    Target::ratio("fields of `large` against all of it", "ratio large binary project full", 3.0),
    Target::ratio("ten fields of `sparse95` against all", "ratio sparse95 binary project full", 1.3),
    Target::ratio("ten columns of a footer against all of it", "ratio footer compact project full", 2.0)
        .because("every header and varint of what is passed over is looked at, since only they tell where it ends; to foresee the length of a column by that of the one before gained little"),
    Target::ratio("ten columns of a footer against `parquet`", "ratio footer compact project parquet", 4.0),
    Target::ratio("room for unknown fields against none", "ratio medium binary keep-unknown off", 0.97),
    Target::ratio("defaults written against none", "ratio medium binary write-defaults off", 0.95),
    Target::ratio("JSON read, against the way through serde", "ratio * json json-read serde-path", 3.0)
        .because("`span`: two thirds of the time is the loop over fields, and which attribute a span has is random; `short`: the string at the end of the text takes a slower way, though a shortcut for it gained under 2 %"),
    Target::ratio("JSON read, against `serde_json` with structs", "ratio * json json-read serde-json", 1.9),
    Target::ratio("JSON written, against the way through serde", "ratio * json json-write serde-path", 2.5),
    Target::ratio("JSON written, against `serde_json` with structs", "ratio * json json-write serde-json", 2.0)
        .because("`span`: around the target, 1.94 to 2.04 in several runs"),
    Target::ratio("typed literals against the roofline's", "ratio * binary build-typed roofline", 0.8)
        .because("200 options are written to a literal, then to a record; to store what is absent too, without a branch, is what is done"),
    Target::ratio("typed getters against the roofline's own struct", "ratio * binary read-typed roofline", 0.9)
        .because("a field that may be absent is asked for, and each string for its UTF-8; one look for all fields of a record brought `small` from 0.67"),
    Target::ratio("a blob by segments against a copy", "ratio blob * segments copy", 20.0),
    Target::ratio(
        "ASCII of 16 to 64 bytes against `simdutf8`",
        "ratio text_ascii_16|text_ascii_32|text_ascii_64 - validate simdutf8",
        2.4,
    ),
    Target::ratio(
        "ASCII of 96 to 272 bytes",
        "ratio text_ascii_96|text_ascii_128|text_ascii_272 - validate simdutf8",
        2.5,
    ),
    Target::ratio("ASCII of 512 bytes", "ratio text_ascii_512 - validate simdutf8", 1.7),
    Target::ratio(
        "other text of 16 bytes",
        "ratio text_latin_16|text_cjk_16|text_emoji_16 - validate|validate-avx2 simdutf8",
        2.2,
    ),
    Target::ratio(
        "other text of 32 and 64 bytes",
        "ratio text_latin_32|text_cjk_32|text_emoji_32|text_latin_64|text_cjk_64|text_emoji_64 - validate|validate-avx2 simdutf8",
        3.0,
    ),
    Target::ratio(
        "longer text, AVX-512",
        "ratio text_latin_*|text_cjk_*|text_emoji_* - validate-avx512 simdutf8",
        2.0,
    )
    .because("not found"),
    Target::ratio(
        "text of 512 bytes and more, AVX2",
        "ratio text_latin_512|text_cjk_512|text_emoji_512|text_latin_1024|text_cjk_1024|text_emoji_1024|text_latin_4096|text_cjk_4096|text_emoji_4096 - validate-avx2 simdutf8",
        1.2,
    ),
    Target::ratio(
        "text of 96 to 272 bytes, AVX2",
        "ratio text_latin_*|text_cjk_*|text_emoji_* - validate-avx2 simdutf8",
        1.3,
    ),
    Target {
        title: "the first message of a codec, in µs",
        lines: "first *",
        figure: "us",
        bound: Bound::AtMost(100.0),
        cause: "",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_of_whole_words() {
        assert!(matches("list_*_256", "list_i32_256") && matches("*", "x") && matches("a*", "a"));
        assert!(!matches("list_*_256", "list_i32_2560") && !matches("a", "ab"));
    }

    #[test]
    fn the_first_target_that_is_about_a_line_counts() {
        let line = |workload: &str, figure| Entry {
            kind: "ratio".into(),
            names: [
                ("workload", workload),
                ("protocol", "binary"),
                ("operation", "decode"),
                ("against", "roofline"),
            ]
            .map(|(what, name)| (what.into(), name.into()))
            .into(),
            figures: vec![("ratio".into(), figure)],
        };
        let target_of = |line: &Entry| TARGETS.iter().find(|target| target.is_of(line)).expect("a target");
        assert_eq!(target_of(&line("fixed8", 1.0)).bound(), "≥ 0.85");
        let target = target_of(&line("maps", 0.89));
        assert!(!target.is_met(0.89) && target.is_met(0.9) && target.margin(0.8) < target.margin(0.85));
    }
}
