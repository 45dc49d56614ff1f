//! Stands in for `scrimp-jit` in a build without it: nothing is ever compiled.

use std::marker::PhantomData;
use std::ptr::NonNull;
use std::time::Duration;

use scrimp_record::blobs::{Gather, Pieces};
use scrimp_record::plan::PlanId;
use scrimp_record::raw::{Found, Sought};
use scrimp_record::{Arena, Attempt, Decoded, Limits, Plan};

use crate::error::{CompileError, CompileErrorKind};

/// That there is no compiler.
pub(crate) struct NoCompiler;

impl From<NoCompiler> for CompileError {
    fn from(NoCompiler: NoCompiler) -> Self {
        Self::new(CompileErrorKind::NoCompiler)
    }
}

/// Fails.
pub(crate) fn check_available() -> Result<(), NoCompiler> {
    Err(NoCompiler)
}

/// Work for the background.
pub(crate) type Job = Box<dyn FnOnce() + Send>;

/// Gives the job back: there are no threads.
pub(crate) fn submit(job: Job) -> Result<(), Job> {
    Err(job)
}

/// The machine code of a schema: none.
#[derive(Default)]
pub(crate) struct SharedCode(());

impl SharedCode {
    pub(crate) fn compiler(&self) -> Compiler<'_> {
        Compiler { _of: PhantomData }
    }
}

/// Compiles nothing.
pub(crate) struct Compiler<'a> {
    _of: PhantomData<&'a SharedCode>,
}

impl Compiler<'_> {
    pub(crate) fn decoder(&mut self, _: &Plan, _: &dyn Fn() -> bool) -> Result<Option<Decoder>, NoCompiler> {
        check_available().map(|()| None)
    }

    pub(crate) fn encoder(&mut self, _: &Plan, _: &dyn Fn() -> bool) -> Result<Option<Encoder>, NoCompiler> {
        check_available().map(|()| None)
    }

    pub(crate) fn pieces_decoder(
        &mut self,
        _: &Plan,
        _: &dyn Fn() -> bool,
    ) -> Result<Option<PiecesDecoder>, NoCompiler> {
        check_available().map(|()| None)
    }

    pub(crate) fn gatherer(
        &mut self,
        _: &Plan,
        _: &dyn Fn() -> bool,
    ) -> Result<Option<Gatherer>, NoCompiler> {
        check_available().map(|()| None)
    }

    pub(crate) fn finder(&mut self, _: &Plan, _: &dyn Fn() -> bool) -> Result<Option<Finder>, NoCompiler> {
        check_available().map(|()| None)
    }
}

/// What compiling took.
pub(crate) struct Made {
    pub(crate) code_len: usize,
    pub(crate) time: Duration,
}

/// There is none.
pub(crate) enum Decoder {}

impl Decoder {
    pub(crate) fn decode(&self, _: &Limits, _: &Arena, _: &[u8]) -> Option<Decoded> {
        match *self {}
    }

    pub(crate) fn flat_decoder(&self, _: &Limits) -> Option<FlatDecoder> {
        match *self {}
    }

    pub(crate) fn made(&self) -> Made {
        match *self {}
    }
}

/// There is none.
pub(crate) enum Encoder {}

impl Encoder {
    /// # Safety
    ///
    /// None is needed.
    pub(crate) unsafe fn encode(&self, _: u32, _: NonNull<u8>, _: NonNull<u8>, _: usize) -> Option<usize> {
        match *self {}
    }

    pub(crate) fn spill(&self) -> usize {
        match *self {}
    }

    pub(crate) fn made(&self) -> Made {
        match *self {}
    }
}

/// There is none.
pub(crate) enum PiecesDecoder {}

impl PiecesDecoder {
    pub(crate) fn decode(&self, _: &Limits, _: &mut Pieces<'_>, _: usize) -> Option<Decoded> {
        match *self {}
    }

    pub(crate) fn made(&self) -> Made {
        match *self {}
    }
}

/// There is none.
pub(crate) enum Gatherer {}

impl Gatherer {
    /// # Safety
    ///
    /// None is needed.
    pub(crate) unsafe fn gather(&self, _: u32, _: NonNull<u8>, _: &mut Gather) -> Option<usize> {
        match *self {}
    }

    pub(crate) fn made(&self) -> Made {
        match *self {}
    }
}

/// There is none.
pub(crate) enum Finder {}

impl Finder {
    pub(crate) fn find(&self, _: PlanId, _: &[u8], _: usize, _: Sought, _: u32) -> Option<Found> {
        match *self {}
    }

    pub(crate) fn made(&self) -> Made {
        match *self {}
    }
}

/// There is none.
#[derive(Clone, Copy)]
pub(crate) enum FlatDecoder {}

impl FlatDecoder {
    /// # Safety
    ///
    /// None is needed.
    pub(crate) unsafe fn decode_prefix(self, _: &Arena, _: &[u8]) -> Option<Decoded> {
        match self {}
    }
}

/// Leads nowhere.
#[derive(Default)]
pub(crate) struct EncodeEntry(());

impl EncodeEntry {
    /// # Safety
    ///
    /// None is needed.
    pub(crate) unsafe fn set(&self, encoder: &Encoder) {
        match *encoder {}
    }

    /// # Safety
    ///
    /// None is needed.
    pub(crate) unsafe fn encode(&self, _: u32, _: NonNull<u8>, _: NonNull<u8>, _: usize) -> Option<usize> {
        None
    }
}

/// Leads nowhere.
#[derive(Default)]
pub(crate) struct FlatEntry(());

impl FlatEntry {
    /// # Safety
    ///
    /// None is needed.
    pub(crate) unsafe fn set(&self, decoder: FlatDecoder) {
        match decoder {}
    }

    pub(crate) fn decode(&self, _: &Limits, _: &Arena, _: &[u8]) -> Attempt<NonNull<u8>> {
        Attempt::NoRoom
    }
}
