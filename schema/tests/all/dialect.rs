//! What the page about the dialect says.

use crate::{accept, codes};

/// The rows of the tables, cell by cell.
fn rows() -> Vec<Vec<&'static str>> {
    let lines = include_str!("../../dialect.md").lines();
    let cells = |line: &'static str| line.trim_matches('|').split(" | ").map(str::trim).collect();
    lines.filter(|line| line.starts_with("| `")).map(cells).collect()
}

/// The texts in backquotes.
fn quoted(cell: &'static str) -> Vec<&'static str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn examples() {
    let rows = rows();
    let (refused, accepted): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.len() == 3);
    let mut examples = 0;
    for row in refused {
        let code = quoted(row[0])[0];
        for text in quoted(row[1]) {
            assert_eq!(codes(text), [code], "{text}");
            examples += 1;
        }
    }
    assert_eq!((examples, accepted.len()), (16, 6));
    for row in accepted {
        for text in quoted(row[0]) {
            accept(text);
        }
    }
}

#[test]
fn what_has_no_end_is_refused() {
    for (text, code) in [
        ("/* never closed", "E0102"),
        ("const string S = 'never closed", "E0103"),
        ("typedef T U typedef U T", "E0205"),
    ] {
        assert_eq!(codes(text), [code], "{text}");
    }
}
