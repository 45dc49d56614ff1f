//! Stands in for the compiler on other systems: refuses every plan.

use std::convert::Infallible;
use std::ptr::NonNull;
use std::sync::Arc;
use std::time::Duration;

use scrimp_record::{Arena, Attempt, Decoded, Direction, Limits, Plan};

use crate::error::JitError;

/// A plan as machine code; there is none on this system.
pub struct CompiledPlan {
    never: Infallible,
}

/// Whether this process may have executable pages: no.
pub fn is_available() -> bool {
    false
}

impl CompiledPlan {
    /// Refuses.
    ///
    /// # Errors
    ///
    /// Always.
    pub fn new(plan: &Plan) -> Result<Arc<Self>, JitError> {
        Self::in_direction(plan, Direction::Both)
    }

    /// Refuses.
    ///
    /// # Errors
    ///
    /// Always.
    pub fn in_direction(_plan: &Plan, _direction: Direction) -> Result<Arc<Self>, JitError> {
        Err(JitError::UnsupportedPlatform)
    }

    /// Never called.
    pub fn decode(&self, _limits: &Limits, _arena: &Arena, _input: &[u8]) -> Option<Decoded> {
        match self.never {}
    }

    /// Never called.
    pub fn flat_decoder(&self, _limits: &Limits) -> Option<FlatDecoder> {
        match self.never {}
    }

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
    pub fn code_len(&self) -> usize {
        match self.never {}
    }

    /// Never called.
    pub fn compile_time(&self) -> Duration {
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
