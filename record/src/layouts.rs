//! [`Layouts`]: the layouts of a schema, and the default values of absent fields.

use std::ptr::NonNull;
use std::sync::{Arc, Weak};

use scrimp_schema::{Schema, StructId, TypeId};

use crate::image::Images;
use crate::layout::{Home, LayoutTables, StructLayout, TypeLayout};

/// The layouts of a schema's types, and the images that absent fields read from.
#[derive(Debug)]
pub struct Layouts {
    tables: LayoutTables,
    images: Images,
    /// Where these layouts are.
    shared: Weak<Self>,
}

impl Layouts {
    /// Lays out every struct of `schema`.
    pub fn new(schema: Arc<Schema>) -> Arc<Self> {
        Arc::new_cyclic(|shared: &Weak<Self>| {
            let home = NonNull::new(shared.as_ptr().cast_mut()).expect("memory that the `Arc` has");
            let tables = LayoutTables::new(schema, Home(home.cast()));
            let images = Images::new(&tables);
            Self { tables, images, shared: Weak::clone(shared) }
        })
    }

    /// The `Arc` that these layouts are in.
    pub fn shared(&self) -> Arc<Self> {
        self.shared.upgrade().expect("layouts are made in an `Arc`, and what is borrowed from it keeps it")
    }

    /// The layouts without the images.
    pub fn tables(&self) -> &LayoutTables {
        &self.tables
    }

    /// The schema that was laid out.
    pub fn schema(&self) -> &Arc<Schema> {
        self.tables.schema()
    }

    /// The layout of type `id`.
    pub fn ty(&self, id: TypeId) -> &TypeLayout {
        self.tables.ty(id)
    }

    /// The layout of struct `id`.
    pub fn struct_layout(&self, id: StructId) -> &StructLayout {
        self.tables.struct_layout(id)
    }

    /// The default images.
    pub fn images(&self) -> &Images {
        &self.images
    }
}

impl StructLayout {
    /// The layouts that this is one of.
    ///
    /// # Safety
    ///
    /// The layouts are still in the `Arc` that [`Layouts::new`] returned.
    #[inline]
    pub unsafe fn layouts(&self) -> &Layouts {
        // SAFETY: the address is that of the `Layouts` in that `Arc`, and a borrow of `self` is a borrow of them.
        unsafe { self.home.0.cast().as_ref() }
    }
}
