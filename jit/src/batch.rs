//! [`Batch`]: functions that were compiled together.

use std::collections::HashMap;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::Arc;

use cranelift_codegen::isa::OwnedTargetIsa;
use cranelift_jit::{JITBuilder, JITModule};
use cranelift_module::{
    DataId, FuncId, Linkage, Module, ModuleReloc, ModuleRelocTarget, default_libcall_names,
};
use scrimp_record::plan::{Chosen, ChosenId, PlanId};
use scrimp_record::projection::Wanted;
use scrimp_record::{Layouts, Plan};

use crate::abi::{self, Role};
use crate::emitter::{
    ASCII_MASKS, DATA, HELPERS, chosen_data, image, positions_table, scan_table, wanted_data,
};
use crate::encode::PositionsTable;
use crate::error::JitError;
use crate::helpers;
use crate::memory::CodeMemory;
use crate::scan::ScanTable;
use crate::unit::{Compiled, Name, module_error, name_of, role_of};

/// The alignment of every function's code, in bytes.
const CODE_ALIGN: usize = 16;

/// The most bytes that a call to a distant function needs besides the code (aarch64).
const VENEER: usize = 24;

/// Functions that were compiled together, in a mapping of their own; freed with this.
pub(crate) struct Batch {
    /// Owns the code.
    _module: JITModule,
    /// The code refers to them.
    _tables: Tables,
    /// The code refers to their images.
    _layouts: Arc<Layouts>,
    /// Those of the functions that the code calls.
    callees: Vec<Arc<Self>>,
    /// The size of the code, in bytes.
    pub(crate) code_len: usize,
}

// SAFETY: the module is not touched again until it is dropped, which takes a `&mut`; its code is immutable.
unsafe impl Sync for Batch {}

// The module is out of reach, and only read where its code is called.
impl UnwindSafe for Batch {}
impl RefUnwindSafe for Batch {}

/// Where a function is.
#[derive(Clone, Copy)]
pub(crate) struct Address(*const u8);

// SAFETY: nothing is read or written through it. Compiled functions can be called by any thread.
unsafe impl Send for Address {}
// SAFETY: as above.
unsafe impl Sync for Address {}

impl Address {
    /// The address itself.
    pub(crate) fn get(self) -> *const u8 {
        self.0
    }
}

/// A compiled function, which stays for as long as this.
#[derive(Clone)]
pub(crate) struct Function {
    pub(crate) address: Address,
    pub(crate) batch: Arc<Batch>,
}

/// The functions that are called, each as it was found; `None` for those of the batch itself.
pub(crate) type Reached = HashMap<(Role, PlanId), Option<Function>>;

impl Batch {
    /// Places the `functions` of `plan`, which call each other and `reached` ones. Returns their addresses too, in the same order.
    pub(crate) fn place(
        plan: &Plan,
        isa: &OwnedTargetIsa,
        functions: &[Compiled],
        reached: &Reached,
    ) -> Result<(Arc<Self>, Vec<Address>), JitError> {
        let mut linker = Linker::new(plan, functions, reached);
        let relocs: Vec<Vec<ModuleReloc>> = functions
            .iter()
            .map(|function| function.relocs.iter().map(|reloc| linker.link(reloc)).collect())
            .collect();
        let Linker { imports, tables, .. } = linker;

        let room = functions
            .iter()
            .map(|function| function.code.len() + function.relocs.len() * VENEER)
            .map(|len| len.next_multiple_of(CODE_ALIGN) + CODE_ALIGN)
            .sum();
        let memory = CodeMemory::new(room).map_err(|_| JitError::NoExecutableMemory)?;
        let mut builder = JITBuilder::with_isa(Arc::clone(isa), default_libcall_names());
        builder.memory_provider(Box::new(memory));
        builder.symbols(imports.iter().map(|(name, address)| (symbol(*name), *address)));
        let mut module = JITModule::new(builder);
        for (name, _) in imports {
            module.declare_data(&symbol(name), Linkage::Import, false, false).map_err(module_error)?;
        }
        let mut ids = Vec::with_capacity(functions.len());
        for function in functions {
            let signature = role_of(function.name.0).signature(isa.default_call_conv());
            let name = symbol(function.name);
            let id = module.declare_function(&name, Linkage::Local, &signature).map_err(module_error)?;
            assert_eq!(id, func_id(ids.len()), "a fresh module numbers functions from 0 on");
            ids.push(id);
        }
        for ((id, function), relocs) in ids.iter().zip(functions).zip(&relocs) {
            let code = &function.code;
            module.define_function_bytes(*id, CODE_ALIGN as u64, code, relocs).map_err(module_error)?;
        }
        module.finalize_definitions().map_err(module_error)?;
        let addresses = ids.iter().map(|id| Address(module.get_finalized_function(*id))).collect();

        let mut callees: Vec<Arc<Self>> = Vec::new();
        for callee in reached.values().flatten() {
            if !callees.iter().any(|known| Arc::ptr_eq(known, &callee.batch)) {
                callees.push(Arc::clone(&callee.batch));
            }
        }
        let code_len = functions.iter().map(|function| function.code.len()).sum();
        let layouts = Arc::clone(plan.layouts());
        let batch = Self { _module: module, _tables: tables, _layouts: layouts, callees, code_len };
        Ok((Arc::new(batch), addresses))
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        // Not by recursion: batches call each other to any depth.
        let mut callees = std::mem::take(&mut self.callees);
        while let Some(callee) = callees.pop() {
            if let Some(mut last) = Arc::into_inner(callee) {
                callees.append(&mut last.callees);
            }
        }
    }
}

/// What code refers to beside itself.
#[derive(Default)]
struct Tables {
    scan: Vec<Arc<ScanTable>>,
    positions: Vec<PositionsTable>,
    wanted: Vec<Arc<Wanted>>,
    chosen: Vec<Arc<Chosen>>,
}

/// Turns the names that the emitter uses into those of a module.
struct Linker<'a> {
    plan: &'a Plan,
    /// The functions of the batch, by name.
    own: HashMap<Name, FuncId>,
    /// The addresses of those of other batches.
    others: HashMap<Name, *const u8>,
    /// What the code refers to outside of the batch, in the order of the module's numbers for it.
    imports: Vec<(Name, *const u8)>,
    numbers: HashMap<Name, DataId>,
    tables: Tables,
}

impl<'a> Linker<'a> {
    fn new(plan: &'a Plan, functions: &[Compiled], reached: &Reached) -> Self {
        let own = functions.iter().enumerate().map(|(at, function)| (function.name, func_id(at)));
        let other = |(&(role, id), function): (&(Role, PlanId), &Option<Function>)| {
            Some((name_of(role, id), function.as_ref()?.address.get()))
        };
        Self {
            plan,
            own: own.collect(),
            others: reached.iter().filter_map(other).collect(),
            imports: Vec::new(),
            numbers: HashMap::new(),
            tables: Tables::default(),
        }
    }

    fn link(&mut self, reloc: &ModuleReloc) -> ModuleReloc {
        let mut reloc = reloc.clone();
        if let ModuleRelocTarget::User { namespace, index } = reloc.name {
            reloc.name = self.target((namespace, index));
        }
        reloc
    }

    fn target(&mut self, name: Name) -> ModuleRelocTarget {
        if let Some(&own) = self.own.get(&name) {
            return own.into();
        }
        if let Some(&number) = self.numbers.get(&name) {
            return number.into();
        }
        // Whatever it is, the module only needs to know where: as data, it has no signature.
        let number = DataId::from_u32(self.imports.len() as u32);
        let address = self.address_of(name);
        self.imports.push((name, address));
        self.numbers.insert(name, number);
        number.into()
    }

    /// The wanted that is data `index`, if one is.
    fn wanted(&self, index: u32) -> Option<&'a Arc<Wanted>> {
        let mut wanted = self.plan.all_wanted();
        wanted.find_map(|(id, wanted)| (wanted_data(self.plan, id) == index).then_some(wanted))
    }

    /// The chosen that is data `index`, if one is.
    fn chosen(&self, index: u32) -> Option<&'a Arc<Chosen>> {
        let first = chosen_data(self.plan, ChosenId::FIRST);
        self.plan.all_chosen().get(index.checked_sub(first)? as usize)
    }

    fn address_of(&mut self, name: Name) -> *const u8 {
        if let (DATA, data) = name
            && let Some(chosen) = self.chosen(data)
        {
            self.tables.chosen.push(Arc::clone(chosen));
            return Arc::as_ptr(chosen).cast();
        }
        if let (DATA, data) = name
            && let Some(wanted) = self.wanted(data)
        {
            self.tables.wanted.push(Arc::clone(wanted));
            return match &**wanted {
                Wanted::Positions(positions) => positions.as_ptr().cast(),
                Wanted::Keys(_) => Arc::as_ptr(wanted).cast(),
            };
        }
        match name {
            (HELPERS, helper) => (helpers::TABLE[helper as usize].address)(),
            (DATA, ASCII_MASKS) => abi::ASCII_MASKS.as_ptr(),
            (DATA, index) => {
                let is_of = |id| {
                    [scan_table(id), positions_table(self.plan, id), image(self.plan, id)].contains(&index)
                };
                let found = self.plan.structs().find(|&(id, _)| is_of(id));
                let (id, of) = found.expect("all other data is a struct's");
                if index == scan_table(id) {
                    let table = Arc::new(ScanTable::new(self.plan, of));
                    let address = Arc::as_ptr(&table).cast();
                    self.tables.scan.push(table);
                    address
                } else if index == positions_table(self.plan, id) {
                    let table = PositionsTable::new(self.plan, of);
                    let address = table.address();
                    self.tables.positions.push(table);
                    address
                } else {
                    self.plan.image(id).as_ptr()
                }
            }
            role => *self.others.get(&role).expect("a function that was reached is in this batch or another"),
        }
    }
}

/// The number of a batch's function that `at` others come before.
pub(crate) fn func_id(at: usize) -> FuncId {
    FuncId::from_u32(at as u32)
}

/// What a module calls what has this name.
fn symbol((namespace, index): Name) -> String {
    match namespace {
        HELPERS => helpers::TABLE[index as usize].name.to_owned(),
        DATA => format!("scrimp_data_{index}"),
        role => format!("{:?}{index}", role_of(role)),
    }
}
