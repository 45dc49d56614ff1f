//! Code shared by threads, dropped, and refused by the system.

use std::cell::Cell;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use scrimp::{Arena, CodeState, Codec, Executor, Schema};
use scrimp_jit::{CompiledPlan, SharedCode, check_available, mapped_bytes};
use scrimp_record::{Limits, Utf8};

use crate::harness::{Arenas, Subject, is_brief, layouts_of, plan_of};
use crate::testdata::payloads;

/// Set in a process that [`in_child`] started.
const CHILD: &str = "SCRIMP_TEST_CHILD";

/// Whether an emulator runs `program`, which is this one: the system cannot, and says so by an error or by the status that shells use.
fn is_emulated(program: &Path) -> bool {
    match Command::new(program).arg("--list").output() {
        Ok(output) => output.status.code() == Some(127),
        Err(error) => error.raw_os_error() == Some(libc::ENOEXEC),
    }
}

/// Runs the test called `name` in a process of its own, where no other test runs. True in that process.
fn in_child(name: &str) -> bool {
    if std::env::var_os(CHILD).is_some() {
        return true;
    }
    let program = std::env::current_exe().expect("this program has a path");
    let mut command = match is_emulated(&program) {
        false => Command::new(&program),
        true => {
            let mut emulator = Command::new(format!("qemu-{}", std::env::consts::ARCH));
            emulator.arg(&program);
            emulator
        }
    };
    command.args([name, "--exact", "--nocapture", "--test-threads=1"]).env(CHILD, "1");
    let output = command.output().expect("this program can be run");
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    println!("{out}{err}");
    assert!(output.status.success(), "the child ended with {}", output.status);
    assert!(out.contains("1 passed"), "the child ran one test");
    false
}

/// Memory in use by this process, in KiB.
fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").expect("the system tells");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("there is such a line");
    let number = line.split_whitespace().next().expect("it has a number");
    number.parse().expect("it is one")
}

/// The number of this process's mappings.
fn mappings() -> usize {
    std::fs::read_to_string("/proc/self/maps").expect("the system tells").lines().count()
}

#[test]
#[cfg(target_os = "linux")]
fn plans_compiled_and_dropped_leave_nothing_behind() {
    if !in_child("lifecycle::plans_compiled_and_dropped_leave_nothing_behind") {
        return;
    }
    let plan = plan_of(&layouts_of("struct S { 1: i32 a }"), "S", Utf8::Validate);
    let compile = |times: usize| {
        for _ in 0..times {
            CompiledPlan::new(&plan).expect("it compiles");
        }
    };
    let count = if is_brief() { 300 } else { 10_000 };
    compile(count / 10);
    let before = (resident(), mappings());
    compile(count);
    let after = (resident(), mappings());
    println!("{count} plans compiled and dropped: KiB and mappings {before:?} before, {after:?} after");
    assert!(after.1 <= before.1 + 16, "mappings are freed");
    // One page kept of each would be forty times as much.
    if !is_brief() {
        assert!(after.0 <= before.0 + 1024, "memory is freed");
    }
}

#[test]
fn a_mapping_lives_as_long_as_its_plan() {
    let text = "struct S { 1: i32 a }";
    let subjects: Vec<Subject> = (0..100).map(|_| Subject::of(text, "S")).collect();
    let mut arenas = Arenas::new();
    let bytes = [8, 0, 1, 0, 0, 0, 7, 0];
    for subject in subjects.iter().step_by(2).chain(subjects.iter().skip(1).step_by(2)) {
        assert!(arenas.decode(subject, &Limits::default(), &bytes).is_some());
    }
    let kept: Vec<Subject> = subjects.into_iter().step_by(3).collect();
    for subject in &kept {
        assert!(arenas.decode(subject, &Limits::default(), &bytes).is_some());
    }
}

#[test]
fn threads_share_one_compiled_plan() {
    let mut chosen: Vec<_> = payloads().iter().filter(|payload| payload.is_message).collect();
    // All of one type: the one with the most payloads that are not huge.
    let address = |payload: &crate::testdata::Payload| Arc::as_ptr(&payload.subjects[0]).addr();
    let count = |of| payloads().iter().filter(|payload| address(payload) == of).count();
    let most = chosen.iter().map(|payload| address(payload)).max_by_key(|&of| count(of)).expect("payloads");
    chosen.retain(|payload| address(payload) == most && payload.bytes.len() < 5000);
    assert!(chosen.len() > 10, "{} payloads", chosen.len());
    let subject = &chosen[0].subjects[0];
    let expected: Vec<_> = chosen
        .iter()
        .map(|payload| Arenas::new().decode(subject, &Limits::default(), &payload.bytes))
        .collect();
    let rounds = if is_brief() { 4 } else { 40 };
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let (chosen, expected) = (&chosen, &expected);
            scope.spawn(move || {
                let mut arenas = Arenas::new();
                for index in (0..chosen.len() * rounds).map(|index| (index * 7 + thread) % chosen.len()) {
                    let decoded = arenas.decode(subject, &Limits::default(), &chosen[index].bytes);
                    assert_eq!(decoded, expected[index], "{}", chosen[index].name);
                }
            });
        }
    });
}

#[test]
fn threads_compile_use_and_drop_plans_at_the_same_time() {
    let layouts = layouts_of("struct S { 1: i32 a, 2: list<S> b, 3: string c }");
    let bytes = [8, 0, 1, 0, 0, 0, 7, 15, 0, 2, 12, 0, 0, 0, 1, 0, 11, 0, 3, 0, 0, 0, 1, b'x', 0];
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let mut arenas = Arenas::new();
                for _ in 0..if is_brief() { 3 } else { 25 } {
                    let subject = Subject::new(plan_of(&layouts, "S", Utf8::Validate));
                    for _ in 0..20 {
                        let decoded = arenas.decode(&subject, &Limits::default(), &bytes);
                        assert_eq!(decoded, Some((bytes.to_vec(), bytes.len())));
                    }
                }
            });
        }
    });
}

#[test]
fn plans_move_between_threads_and_outlive_those_that_made_them() {
    let subject =
        std::thread::spawn(|| Subject::of("struct S { 1: string a }", "S")).join().expect("compiled");
    let bytes = [11, 0, 1, 0, 0, 0, 1, b'x', 0];
    assert!(Arenas::new().decode(&subject, &Limits::default(), &bytes).is_some());
    std::thread::spawn(move || drop(subject)).join().expect("dropped");
}

#[test]
#[cfg(target_os = "linux")]
fn where_the_system_refuses_executable_pages_the_interpreter_serves() {
    const PR_SET_MDWE: libc::c_int = 65;
    const PR_MDWE_REFUSE_EXEC_GAIN: libc::c_ulong = 1;

    if !in_child("lifecycle::where_the_system_refuses_executable_pages_the_interpreter_serves") {
        return;
    }
    let none: libc::c_ulong = 0;
    // SAFETY: takes numbers only. From here on this process gets no executable pages, which the compiler can bear.
    let refused = unsafe { libc::prctl(PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN, none, none, none) } == 0;
    let error = std::io::Error::last_os_error();

    let plan = plan_of(&layouts_of("struct S { 1: required string a }"), "S", Utf8::Validate);
    let schema = Schema::parse("s.thrift", "struct S { 1: required string a }").expect("valid IDL");
    let ty = schema.struct_type("S").expect("declared above");
    let forced = Codec::builder(&ty).executor(Executor::Jit).build();
    let codec = Codec::new(&ty).expect("there is an executor");
    if refused {
        println!("the system refuses executable pages now");
        assert!(check_available().is_err());
        let error = CompiledPlan::new(&plan).err().expect("there are no pages for code");
        println!("compiling says: {error}");
        println!("a codec says: {}", forced.expect_err("machine code was insisted on"));
        assert_eq!(codec.executor(), Executor::Interpreter);
    } else {
        println!("the system cannot be made to refuse executable pages: {error}");
        assert_eq!(check_available(), Ok(()));
        assert!(CompiledPlan::new(&plan).is_ok());
        assert!(forced.is_ok());
        assert_eq!(codec.wait_compiled(), Ok(()));
        assert_eq!(codec.executor(), Executor::Jit);
    }
    let bytes = [11, 0, 1, 0, 0, 0, 2, b'o', b'k', 0];
    let arena = Arena::new();
    let message = codec.decode(&arena, &bytes).expect("the bytes are a message");
    assert_eq!(message.get(ty.field::<str>("a").expect("declared above")), "ok");
    let mut out = Vec::new();
    assert_eq!(codec.encode(message, &mut out), Ok(bytes.len()));
    assert_eq!(out, bytes);
    assert!(codec.decode(&arena, &bytes[..9]).is_err());
    assert_eq!(codec.stats().fallbacks, 0);
}

/// A schema of many types, each of which is in the next ones.
fn chained(count: usize) -> String {
    let of = |number: usize| match number {
        0 => "struct S0 { 1: i32 a, 2: string b }\n".to_owned(),
        _ => format!(
            "struct S{number} {{ 1: i32 a, 2: list<S{}> before, 3: S{} first }}\n",
            number - 1,
            number / 2
        ),
    };
    (0..count).map(of).collect()
}

#[test]
fn roots_share_code_and_it_goes_with_the_last_of_them() {
    if !in_child("lifecycle::roots_share_code_and_it_goes_with_the_last_of_them") {
        return;
    }
    assert_eq!(mapped_bytes(), 0);
    let count = 20;
    let schema = Schema::parse("s.thrift", &chained(count)).expect("valid IDL");
    let codec = |number: usize| {
        let ty = schema.struct_type(&format!("S{number}")).expect("declared");
        Codec::builder(&ty).executor(Executor::Jit).build().expect("there is machine code")
    };
    let made = |codecs: &[Codec]| codecs.iter().map(|codec| codec.stats().code_bytes).sum::<usize>();
    let last = codec(count - 1);
    let (alone, mapped) = (last.stats().code_bytes, mapped_bytes());
    let others: Vec<Codec> = (0..count - 1).map(codec).collect();
    // All that others need beyond what the last one reaches is a function for whole messages that are flat.
    assert!(made(&others[1..]) == 0 && made(&others) < alone / 2, "{} and {alone} bytes", made(&others));
    drop(last);
    assert!(mapped_bytes() >= mapped, "the others use the same code");
    drop(others);
    assert_eq!(mapped_bytes(), 0, "nobody uses it any more");

    // From the inside out, each is a mapping of its own, which those around it keep.
    let mut codecs: Vec<Codec> = (0..count).map(codec).collect();
    assert!(codecs.iter().all(|codec| codec.stats().code_bytes > 0));
    let (all, mapped) = (made(&codecs), mapped_bytes());
    assert!(all < 2 * alone, "{all} bytes, by one root {alone}");
    let last = codecs.pop().expect("there are some");
    drop(codecs);
    assert_eq!(mapped_bytes(), mapped);
    let arena = Arena::new();
    let bytes = [15, 0, 2, 12, 0, 0, 0, 1, 12, 0, 3, 8, 0, 1, 0, 0, 0, 7, 0, 0, 0];
    let message = last.decode(&arena, &bytes).expect("a message");
    assert_eq!(last.encode_to_vec(message).as_deref(), Ok(&bytes[..]));
    drop(last);
    assert_eq!(mapped_bytes(), 0);
}

#[test]
fn a_chain_of_very_many_batches_is_freed_without_recursion() {
    // In brief there are too few to overflow a stack.
    let count = if is_brief() { 50 } else { 1_000 };
    let layouts = layouts_of(&chained(count));
    let code = SharedCode::new();
    let mut last = None;
    for number in 0..count {
        let plan = plan_of(&layouts, &format!("S{number}"), Utf8::Validate);
        last = code.compiler().encoder(&plan, &|| true).expect("it compiles");
    }
    let small = std::thread::Builder::new().stack_size(128 << 10).spawn(move || drop(last));
    small.expect("a thread").join().expect("the stack suffices");
}

#[test]
fn compiling_ends_when_nobody_wants_the_result() {
    let layouts = layouts_of(&chained(10));
    let plan = plan_of(&layouts, "S9", Utf8::Validate);
    let code = SharedCode::new();
    for patience in [0, 1, 5] {
        let asked = Cell::new(0);
        let is_wanted = || asked.replace(asked.get() + 1) < patience;
        assert!(code.compiler().decoder(&plan, &is_wanted).expect("it compiles").is_none());
        assert_eq!(asked.replace(0), patience + 1, "it is asked before each function");
        assert!(code.compiler().encoder(&plan, &is_wanted).expect("it compiles").is_none());
    }
    let decoder = code.compiler().decoder(&plan, &|| true).expect("it compiles").expect("it is wanted");
    assert!(decoder.made().code_len > 0, "nothing is left of what was not wanted");
}

#[test]
fn a_forked_child_goes_on_without_its_parents_threads() {
    if is_emulated(&std::env::current_exe().expect("this program has a path")) {
        eprintln!("skipped: qemu fails an assertion of its own where a program with threads forks");
        return;
    }
    if !in_child("lifecycle::a_forked_child_goes_on_without_its_parents_threads") {
        return;
    }
    let schema = Schema::parse("s.thrift", &chained(150)).expect("valid IDL");
    let bytes = [8, 0, 1, 0, 0, 0, 7, 0];
    let work = |codec: &Codec| {
        let arena = Arena::new();
        let message = codec.decode(&arena, &bytes).expect("a message");
        assert_eq!(codec.encode_to_vec(message).as_deref(), Ok(&bytes[..]));
    };
    let codecs: Vec<Codec> = ["S149", "S100"]
        .map(|name| Codec::new(&schema.struct_type(name).expect("declared")).expect("an executor"))
        .into();
    for _ in 0..3 {
        codecs.iter().for_each(work);
    }
    // SAFETY: the child touches nothing that other threads of its parent may have been at, but for the system's allocator, which sees to that
    // itself; that it does not is what is tested.
    let child = unsafe { libc::fork() };
    if child == 0 {
        let checked = std::panic::catch_unwind(|| {
            for codec in &codecs {
                let stats = codec.stats();
                assert!(![stats.decode, stats.encode].contains(&Some(CodeState::Waiting)), "{stats:?}");
                work(codec);
                assert_eq!(codec.wait_compiled(), Ok(()));
                assert_eq!(codec.executor(), Executor::Jit);
                work(codec);
            }
            // It has threads of its own.
            let codec = Codec::new(&schema.struct_type("S7").expect("declared")).expect("an executor");
            while codec.executor() != Executor::Jit {
                work(&codec);
                std::thread::yield_now();
            }
        });
        // SAFETY: ends the process at once, without what its parent would have done at its end.
        unsafe { libc::_exit(i32::from(checked.is_err())) };
    }
    assert!(child > 0, "there is a child");
    let mut status = -1;
    // SAFETY: the status is there to be written to.
    assert_eq!(unsafe { libc::waitpid(child, &raw mut status, 0) }, child);
    assert_eq!(status, 0, "the child found everything right");
    for codec in &codecs {
        assert_eq!(codec.wait_compiled(), Ok(()));
        work(codec);
    }
}
