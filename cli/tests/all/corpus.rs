//! `scrimp check` on a corpus kept outside the repository: small cases with what to make of them, real IDL files, and versions that
//! break another.

use std::fs;
use std::path::{Path, PathBuf};

use scrimp_testkit::corpus::{Corpus, Verdict};

use crate::scrimp;

/// What `scrimp check` with `args` says.
fn check(args: &[PathBuf]) -> Verdict {
    let output = scrimp(std::iter::once(Path::new("check")).chain(args.iter().map(PathBuf::as_path)));
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    match (output.status.code(), stderr.contains("error[")) {
        (Some(0), false) if output.stdout.is_empty() => Verdict::Accepted,
        (Some(1), true) if output.stdout.is_empty() => Verdict::Refused(stderr),
        _ => Verdict::Broken(format!("{}:\n{stderr}", output.status)),
    }
}

#[test]
fn verdicts() {
    let Some(corpus) = Corpus::open() else { return };
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("verdicts");
    corpus.judge_cases(|case| {
        let folder = folder.join(&case.name);
        let files = case.files.iter().map(|(name, text)| (folder.join(name), text));
        for (path, text) in files.chain([(folder.join("main.thrift"), &case.source)]) {
            let parent = path.parent().expect("the files are in a folder");
            fs::create_dir_all(parent).and_then(|()| fs::write(&path, text)).expect("it can be written to");
        }
        check(&[folder.join("main.thrift")])
    });
}

#[test]
fn files() {
    let Some(corpus) = Corpus::open() else { return };
    corpus.judge_files(|file| {
        let dirs = file.include_dirs().flat_map(|dir| [PathBuf::from("-I"), dir]);
        check(&[file.path()].into_iter().chain(dirs).collect::<Vec<_>>())
    });
}

/// Warnings do not fail the command.
#[test]
fn breaks() {
    let Some(corpus) = Corpus::open() else { return };
    let old = corpus.unbroken();
    corpus.check_breaks(|version| {
        let output = scrimp([Path::new("check"), Path::new("--against"), &old, &version.path]);
        let stderr = String::from_utf8_lossy(&output.stderr);
        let code = i32::from(!version.is_warning);
        let is_right = output.status.code() == Some(code) && !stderr.is_empty();
        (!is_right).then(|| format!("{}, expected {code}:\n{stderr}", output.status))
    });
}
