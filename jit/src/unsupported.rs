//! Stands in for the compiler on other systems: refuses every plan.

use std::convert::Infallible;
use std::marker::PhantomData;
use std::ptr::NonNull;

use scrimp_record::blobs::{Gather, Pieces};
use scrimp_record::plan::PlanId;
use scrimp_record::raw::{Found, Sought};
use scrimp_record::{Arena, Attempt, Decoded, Limits, Plan};

use crate::Made;
use crate::error::JitError;

/// Fails: there is no machine code on this system.
///
/// # Errors
///
/// Always.
pub fn check_available() -> Result<(), JitError> {
    Err(JitError::UnsupportedPlatform)
}

/// How many bytes are mapped for code: none.
pub fn mapped_bytes() -> usize {
    0
}

/// The machine code that the codecs of one schema share; there is none on this system.
#[derive(Default)]
pub struct SharedCode;

impl SharedCode {
    /// No code.
    pub const fn new() -> Self {
        Self
    }

    /// Something that refuses.
    pub fn compiler(&self) -> Compiler<'_> {
        Compiler { _of: PhantomData }
    }
}

/// Refuses to compile plans.
pub struct Compiler<'a> {
    _of: PhantomData<&'a SharedCode>,
}

impl Compiler<'_> {
    /// Refuses.
    ///
    /// # Errors
    ///
    /// Always.
    pub fn decoder(&mut self, _: &Plan, _: &dyn Fn() -> bool) -> Result<Option<Decoder>, JitError> {
        Err(JitError::UnsupportedPlatform)
    }

    /// Refuses.
    ///
    /// # Errors
    ///
    /// Always.
    pub fn encoder(&mut self, _: &Plan, _: &dyn Fn() -> bool) -> Result<Option<Encoder>, JitError> {
        Err(JitError::UnsupportedPlatform)
    }

    /// Refuses.
    ///
    /// # Errors
    ///
    /// Always.
    pub fn pieces_decoder(
        &mut self,
        _: &Plan,
        _: &dyn Fn() -> bool,
    ) -> Result<Option<PiecesDecoder>, JitError> {
        Err(JitError::UnsupportedPlatform)
    }

    /// Refuses.
    ///
    /// # Errors
    ///
    /// Always.
    pub fn gatherer(&mut self, _: &Plan, _: &dyn Fn() -> bool) -> Result<Option<Gatherer>, JitError> {
        Err(JitError::UnsupportedPlatform)
    }

    /// Refuses.
    ///
    /// # Errors
    ///
    /// Always.
    pub fn finder(&mut self, _: &Plan, _: &dyn Fn() -> bool) -> Result<Option<Finder>, JitError> {
        Err(JitError::UnsupportedPlatform)
    }
}

/// Decodes the messages of a plan; there is none on this system.
pub struct Decoder {
    never: Infallible,
}

impl Decoder {
    /// Never called.
    pub fn decode(&self, _limits: &Limits, _arena: &Arena, _input: &[u8]) -> Option<Decoded> {
        match self.never {}
    }

    /// Never called.
    pub fn flat_decoder(&self, _limits: &Limits) -> Option<FlatDecoder> {
        match self.never {}
    }

    /// Never called.
    pub fn made(&self) -> Made {
        match self.never {}
    }
}

/// Encodes the messages of a plan; there is none on this system.
pub struct Encoder {
    never: Infallible,
}

impl Encoder {
    /// Never called.
    ///
    /// # Safety
    ///
    /// None is needed.
    pub unsafe fn encode(&self, _: u32, _: NonNull<u8>, _: NonNull<u8>, _: usize) -> Option<usize> {
        match self.never {}
    }

    /// Never called.
    pub fn spill(&self) -> usize {
        match self.never {}
    }

    /// Never called.
    pub fn made(&self) -> Made {
        match self.never {}
    }
}

/// Decodes the messages of a plan with blobs apart; there is none on this system.
pub struct PiecesDecoder {
    never: Infallible,
}

impl PiecesDecoder {
    /// Never called.
    pub fn decode(&self, _: &Limits, _: &mut Pieces<'_>, _: usize) -> Option<Decoded> {
        match self.never {}
    }

    /// Never called.
    pub fn made(&self) -> Made {
        match self.never {}
    }
}

/// Encodes the messages of a plan with blobs apart; there is none on this system.
pub struct Gatherer {
    never: Infallible,
}

impl Gatherer {
    /// Never called.
    ///
    /// # Safety
    ///
    /// None is needed.
    pub unsafe fn gather(&self, _: u32, _: NonNull<u8>, _: &mut Gather) -> Option<usize> {
        match self.never {}
    }

    /// Never called.
    pub fn made(&self) -> Made {
        match self.never {}
    }
}

/// Finds fields of the structs of a plan; there is none on this system.
pub struct Finder {
    never: Infallible,
}

impl Finder {
    /// Never called.
    pub fn find(&self, _: PlanId, _: &[u8], _: usize, _: Sought, _: u32) -> Option<Found> {
        match self.never {}
    }

    /// Never called.
    pub fn made(&self) -> Made {
        match self.never {}
    }
}

/// A decoder of messages that are flat structs; there is none on this system.
#[derive(Clone, Copy)]
pub struct FlatDecoder {
    never: Infallible,
}

impl FlatDecoder {
    /// Never called.
    ///
    /// # Safety
    ///
    /// None is needed.
    pub unsafe fn decode(self, _arena: &Arena, _input: &[u8]) -> Attempt<NonNull<u8>> {
        match self.never {}
    }

    /// Never called.
    ///
    /// # Safety
    ///
    /// None is needed.
    pub unsafe fn decode_prefix(self, _arena: &Arena, _input: &[u8]) -> Option<Decoded> {
        match self.never {}
    }
}

/// Where an encoder is called: nowhere on this system.
#[derive(Default)]
pub struct EncodeEntry(());

impl EncodeEntry {
    /// Never called.
    ///
    /// # Safety
    ///
    /// None is needed.
    pub unsafe fn set(&self, encoder: &Encoder) {
        match encoder.never {}
    }

    /// Returns `None`.
    ///
    /// # Safety
    ///
    /// None is needed.
    pub unsafe fn encode(&self, _: u32, _: NonNull<u8>, _: NonNull<u8>, _: usize) -> Option<usize> {
        None
    }
}

/// Where a decoder of flat messages is called: nowhere on this system.
#[derive(Default)]
pub struct FlatEntry(());

impl FlatEntry {
    /// Never called.
    ///
    /// # Safety
    ///
    /// None is needed.
    pub unsafe fn set(&self, decoder: FlatDecoder) {
        match decoder.never {}
    }

    /// Says that there is no room.
    pub fn decode(&self, _: &Limits, _: &Arena, _: &[u8]) -> Attempt<NonNull<u8>> {
        Attempt::NoRoom
    }
}
