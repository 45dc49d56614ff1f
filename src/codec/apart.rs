//! [`Apart`]: how a codec's messages are moved with their blobs apart.

use std::sync::OnceLock;

use scrimp_record::{Direction, Plan};

use super::Inner;
use crate::machine_code::{Executor, MachineCode};

/// The same messages with their long strings apart: in other segments of the output, or other pieces of the input. Nothing is made of it before
/// it is used.
pub(super) struct Apart {
    /// From how many bytes on strings and binaries are segments of their own.
    pub(super) threshold: usize,
    executor: Executor,
    plan: OnceLock<Plan>,
    /// Machine code for each direction.
    encoder: OnceLock<MachineCode>,
    decoder: OnceLock<MachineCode>,
}

impl Apart {
    pub(super) fn new(threshold: usize, executor: Executor) -> Self {
        let [encoder, decoder] = [const { OnceLock::new() }; 2];
        Self { threshold, executor, plan: OnceLock::new(), encoder, decoder }
    }
}

impl Inner {
    /// The plan with blobs apart.
    pub(super) fn plan_apart(&self) -> &Plan {
        self.apart.plan.get_or_init(|| self.plan.with_blobs_apart())
    }

    /// What encodes by it.
    #[inline]
    pub(super) fn encoder_apart(&self) -> &MachineCode {
        self.apart.encoder.get_or_init(|| self.compile_apart(Direction::Encode))
    }

    /// What decodes by it.
    #[inline]
    pub(super) fn decoder_apart(&self) -> &MachineCode {
        self.apart.decoder.get_or_init(|| self.compile_apart(Direction::Decode))
    }

    #[cold]
    fn compile_apart(&self, direction: Direction) -> MachineCode {
        let known = self.ty.compiled_plans();
        let compile =
            |executor| MachineCode::new(executor, self.plan_apart(), direction, &self.limits, known);
        compile(self.apart.executor)
            .or_else(|_| compile(Executor::Interpreter))
            .expect("there is always an interpreter")
    }

    /// How often machine code refused what the interpreter accepted.
    pub(super) fn fallbacks_apart(&self) -> u64 {
        let used = [&self.apart.encoder, &self.apart.decoder].into_iter().filter_map(OnceLock::get);
        used.map(|code| code.stats().fallbacks).sum()
    }
}
