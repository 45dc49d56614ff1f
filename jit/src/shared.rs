//! [`SharedCode`]: the machine code that the codecs of one schema share.
//!
//! A *batch* is what is reachable from a root and was not compiled before. So the functions that a batch calls outside of it were there
//! first, whatever cycles types have, and batches keep those that they call alive.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Instant;

use scrimp_record::plan::{Plan, PlanId};
use scrimp_record::{Absent, LayoutId, PlanOptions};

use crate::Made;
use crate::abi::Role;
use crate::apart::{Gatherer, PiecesDecoder};
use crate::batch::{Address, Batch, Function, Reached, func_id};
use crate::compile::{Decoder, Encoder, check_available, host_isa};
use crate::encode;
use crate::error::JitError;
use crate::finder::Finder;
use crate::flat::is_flat;
use crate::process::PerProcess;
use crate::unit::{Unit, require_shallow};

/// The machine code that the codecs of one schema share. A function is compiled once for all roots that reach it, and goes with the last
/// decoder or encoder that needs it.
pub struct SharedCode {
    /// A child that was forked compiles anew: its parent's threads may have been at it.
    known: PerProcess<Mutex<Known>>,
}

/// All that the code of a function depends on. A layout's id is never used again, and its struct's plan follows from it and the options where
/// each of its fields has a target, or none has: skipping depends on the struct and the format alone. What is written of absent fields is nothing
/// to decoders.
type Key = (LayoutId, PlanOptions, Role);

/// The functions that are in use.
#[derive(Default)]
struct Known {
    functions: HashMap<Key, WeakFunction>,
    /// At how many entries those that are not in use any more are removed.
    crowded: usize,
}

impl SharedCode {
    /// No code as yet.
    pub const fn new() -> Self {
        Self { known: PerProcess::new() }
    }

    /// Begins to compile; waits for another thread that does.
    pub fn compiler(&self) -> Compiler<'_> {
        // A thread that panicked has left it as it was.
        Compiler { known: self.known.get().lock().unwrap_or_else(PoisonError::into_inner) }
    }
}

impl Default for SharedCode {
    fn default() -> Self {
        Self::new()
    }
}

/// Compiles plans, and shares their code with those that were compiled before; only one at a time does.
pub struct Compiler<'a> {
    known: MutexGuard<'a, Known>,
}

impl Compiler<'_> {
    /// The decoder of the messages of `plan`, which has blobs within; `None` if `is_wanted` says meanwhile that it is not wanted any more.
    ///
    /// # Errors
    ///
    /// When the system refuses executable pages, when a field has dozens of containers within each other, and when a struct is
    /// larger than the compiler can take.
    pub fn decoder(
        &mut self,
        plan: &Plan,
        is_wanted: &dyn Fn() -> bool,
    ) -> Result<Option<Decoder>, JitError> {
        assert!(!plan.has_blobs_apart(), "the messages are in one run");
        self.any_decoder(plan, is_wanted)
    }

    /// The encoder of the messages of `plan`, which has blobs within; `None` if `is_wanted` says meanwhile that it is not wanted any more.
    ///
    /// # Errors
    ///
    /// As for [`decoder`](Self::decoder).
    pub fn encoder(
        &mut self,
        plan: &Plan,
        is_wanted: &dyn Fn() -> bool,
    ) -> Result<Option<Encoder>, JitError> {
        assert!(!plan.has_blobs_apart(), "the messages are in one run");
        self.any_encoder(plan, is_wanted)
    }

    /// As [`decoder`](Self::decoder), of a plan with [blobs apart](scrimp_record::Blobs::Apart).
    ///
    /// # Errors
    ///
    /// As for that.
    pub fn pieces_decoder(
        &mut self,
        plan: &Plan,
        is_wanted: &dyn Fn() -> bool,
    ) -> Result<Option<PiecesDecoder>, JitError> {
        assert!(plan.has_blobs_apart(), "the messages are in pieces");
        Ok(self.any_decoder(plan, is_wanted)?.map(PiecesDecoder::new))
    }

    /// As [`encoder`](Self::encoder), of a plan with [blobs apart](scrimp_record::Blobs::Apart).
    ///
    /// # Errors
    ///
    /// As for [`decoder`](Self::decoder).
    pub fn gatherer(
        &mut self,
        plan: &Plan,
        is_wanted: &dyn Fn() -> bool,
    ) -> Result<Option<Gatherer>, JitError> {
        assert!(plan.has_blobs_apart(), "the messages are in pieces");
        Ok(self.any_encoder(plan, is_wanted)?.map(Gatherer::new))
    }

    /// The finder of fields of the structs of `plan`, which is of whole messages; `None` if `is_wanted` says meanwhile that it is not wanted any
    /// more.
    ///
    /// # Errors
    ///
    /// As for [`decoder`](Self::decoder).
    pub fn finder(&mut self, plan: &Plan, is_wanted: &dyn Fn() -> bool) -> Result<Option<Finder>, JitError> {
        let plan = plan.passing_over();
        let wanted: Vec<_> = plan.structs().map(|(id, _)| (Role::Find, id)).collect();
        let Some((functions, made)) = self.functions(&plan, &wanted, is_wanted)? else { return Ok(None) };
        // SAFETY: these are the functions of that role of all structs, in their order.
        Ok(Some(unsafe { Finder::new(functions, made) }))
    }

    fn any_decoder(
        &mut self,
        plan: &Plan,
        is_wanted: &dyn Fn() -> bool,
    ) -> Result<Option<Decoder>, JitError> {
        let root = plan.struct_plan(plan.root());
        let mut wanted = vec![(Role::decoder_of(plan, root), plan.root())];
        // Those of whole messages take one run of bytes.
        if is_flat(plan, root) && !plan.has_blobs_apart() {
            wanted.push((Role::DecodeMessage, plan.root()));
        }
        let Some((functions, made)) = self.functions(plan, &wanted, is_wanted)? else { return Ok(None) };
        let mut functions = functions.into_iter();
        let decode = functions.next().expect("it was asked for");
        // SAFETY: these are the functions of the roles above, in their order, of the root, whose records are of this size.
        Ok(Some(unsafe { Decoder::new(decode, functions.next(), root.size as usize, made) }))
    }

    fn any_encoder(
        &mut self,
        plan: &Plan,
        is_wanted: &dyn Fn() -> bool,
    ) -> Result<Option<Encoder>, JitError> {
        let functions = self.functions(plan, &[(Role::Encode, plan.root())], is_wanted)?;
        let Some((mut functions, made)) = functions else { return Ok(None) };
        let encode = functions.pop().expect("it was asked for");
        // SAFETY: this is the function of that role, of the root of the same plan.
        Ok(Some(unsafe { Encoder::new(encode, encode::spill(plan), made) }))
    }

    /// The functions of these roles of structs, in this order.
    fn functions(
        &mut self,
        plan: &Plan,
        wanted: &[(Role, PlanId)],
        is_wanted: &dyn Fn() -> bool,
    ) -> Result<Option<(Vec<Function>, Made)>, JitError> {
        check_available()?;
        require_shallow(plan)?;
        let start = Instant::now();
        let mut own = Known::default();
        let known = if plan.is_masked() || plan.leaves_fields_out() { &mut own } else { &mut *self.known };
        let compiled = caught(|| known.functions(plan, wanted, is_wanted))?;
        Ok(compiled.map(|(functions, code_len)| (functions, Made { code_len, time: start.elapsed() })))
    }
}

impl Known {
    /// The functions of these roles of structs, in this order, and how many bytes of code were made for them.
    fn functions(
        &mut self,
        plan: &Plan,
        wanted: &[(Role, PlanId)],
        is_wanted: &dyn Fn() -> bool,
    ) -> Result<Option<(Vec<Function>, usize)>, JitError> {
        let key = |role, id: PlanId| {
            let of = plan.struct_plan(id);
            let struct_id = of.struct_id;
            let mut options = plan.options();
            // Only the message itself ends early.
            options.stops_early = !of.enough.is_empty();
            if !matches!(role, Role::Encode | Role::EncodeMerging | Role::EncodeLacking) {
                options.absent = Absent::Omit;
            }
            (plan.layouts().struct_layout(struct_id).id, options, role)
        };
        let (mut reached, mut left) = (Reached::new(), Vec::new());
        // Whether a function, which is now reached, was compiled before.
        let mut is_known = |left: &mut Vec<_>, role, id| {
            let function = reached.entry((role, id)).or_insert_with(|| {
                let known = self.functions.get(&key(role, id)).and_then(WeakFunction::upgrade);
                if known.is_none() {
                    left.push((role, id));
                }
                known
            });
            function.is_some()
        };
        for &(role, id) in wanted {
            is_known(&mut left, role, id);
        }
        let isa = host_isa()?;
        let mut unit = Unit::new(plan, Arc::clone(&isa));
        let (mut ids, mut compiled) = (Vec::new(), Vec::new());
        while let Some((role, id)) = left.pop() {
            if !is_wanted() {
                return Ok(None);
            }
            let number = func_id(compiled.len());
            compiled.push(unit.compile_struct(role, id, number, |role, id| is_known(&mut left, role, id))?);
            ids.push((role, id));
        }
        let mut code_len = 0;
        if !compiled.is_empty() {
            let (batch, addresses) = Batch::place(plan, &isa, &compiled, &reached)?;
            code_len = batch.code_len;
            self.make_room();
            for ((role, id), address) in ids.into_iter().zip(addresses) {
                let function = Function { address, batch: Arc::clone(&batch) };
                self.functions.insert(key(role, id), WeakFunction::of(&function));
                reached.insert((role, id), Some(function));
            }
        }
        let function = |wanted| reached.get(wanted).cloned().flatten().expect("it was reached");
        let functions = wanted.iter().map(function).collect();
        Ok(Some((functions, code_len)))
    }

    /// Removes what is not in use any more, from time to time.
    fn make_room(&mut self) {
        if self.functions.len() >= self.crowded {
            self.functions.retain(|_, function| function.batch.strong_count() > 0);
            self.crowded = 2 * self.functions.len() + 64;
        }
    }
}

/// A compiled function that need not stay.
struct WeakFunction {
    address: Address,
    batch: Weak<Batch>,
}

impl WeakFunction {
    fn of(function: &Function) -> Self {
        Self { address: function.address, batch: Arc::downgrade(&function.batch) }
    }

    fn upgrade(&self) -> Option<Function> {
        Some(Function { address: self.address, batch: self.batch.upgrade()? })
    }
}

/// What `compile` comes to; a panic is an error. It changes what others see last of all, so it leaves that whole if it panics.
fn caught<T>(compile: impl FnOnce() -> Result<T, JitError>) -> Result<T, JitError> {
    catch_unwind(AssertUnwindSafe(compile)).unwrap_or_else(|panic| {
        let message = match (panic.downcast_ref::<&str>(), panic.downcast_ref::<String>()) {
            (Some(message), _) => message,
            (_, Some(message)) => message.as_str(),
            _ => "it did not say why",
        };
        Err(JitError::new(format!("the compiler panicked: {message}")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_of_the_compiler_is_an_error() {
        let number = 7;
        let error = caught::<()>(|| panic!("meant to, {number}"));
        assert_eq!(error, Err(JitError::Compiler("the compiler panicked: meant to, 7".to_owned())));
        let error = caught::<()>(|| panic!("meant to"));
        assert_eq!(error, Err(JitError::Compiler("the compiler panicked: meant to".to_owned())));
        assert_eq!(caught(|| Ok(7)), Ok(7));
    }
}
