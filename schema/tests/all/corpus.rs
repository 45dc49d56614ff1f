//! The verdicts of a corpus kept outside the repository: small cases with what to make of them, and real IDL files.

use std::path::Path;

use scrimp_schema::{Loader, Schema, SchemaError, Style, audit};
use scrimp_testkit::corpus::{Corpus, File, Verdict};

fn load(file: &File) -> Result<Schema, SchemaError> {
    let loader = file.include_dirs().fold(Loader::new(), |loader, dir| loader.include_dir(dir));
    loader.load(file.path())
}

fn verdict(result: Result<Schema, SchemaError>) -> Verdict {
    match result {
        Ok(_) => Verdict::Accepted,
        Err(error) => Verdict::Refused(error.to_string()),
    }
}

#[test]
fn verdicts() {
    let Some(corpus) = Corpus::open() else { return };
    corpus.judge_cases(|case| {
        let loader =
            case.files.iter().fold(Loader::new(), |loader, (name, text)| loader.file(name, text.as_str()));
        verdict(loader.parse("main.thrift", case.source.as_str()))
    });
}

#[test]
fn files() {
    let Some(corpus) = Corpus::open() else { return };
    corpus.judge_files(|file| verdict(load(file)));
}

#[test]
fn audit_breaks() {
    let Some(corpus) = Corpus::open() else { return };
    let load = |path: &Path| {
        Loader::new().load(path).unwrap_or_else(|error| panic!("{} is refused:\n{error}", path.display()))
    };
    let old = load(&corpus.unbroken());
    corpus.check_breaks(|version| {
        let audit = audit(&old, &load(&version.path));
        let found = (!audit.diagnostics().is_empty(), audit.has_breaks());
        (found != (true, !version.is_warning)).then(|| audit.report(Style::Plain))
    });
    // Defaults, constants and names.
    let audit = audit(&old, &load(&corpus.unbroken().with_file_name("warning.thrift")));
    assert!(!audit.has_breaks() && audit.diagnostics().len() > 10, "{}", audit.report(Style::Plain));
}

#[test]
fn audit_of_a_schema_against_itself() {
    let Some(corpus) = Corpus::open() else { return };
    let mut loaded = 0;
    for file in corpus.files() {
        let (Ok(old), Ok(new)) = (load(&file), load(&file)) else { continue };
        loaded += 1;
        let audit = audit(&old, &new);
        assert!(audit.diagnostics().is_empty(), "{}:\n{}", file.name, audit.report(Style::Plain));
    }
    assert!(loaded > 100, "only {loaded} files were compared");
}
