//! [`Layouts`]: the layouts of a schema, and the default values of absent fields.

use std::any::Any;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::ptr::NonNull;
use std::sync::{Arc, OnceLock, Weak};

use scrimp_schema::{Requiredness, Schema, StructId, StructKind, Type, TypeId};

use crate::image::Images;
use crate::layout::{FieldLayout, Home, LayoutTables, StructLayout, TypeLayout};
use crate::projection::Projection;

/// What another crate keeps with layouts, once it is there.
#[derive(Debug, Default)]
struct Companion(OnceLock<Box<dyn Any + Send + Sync>>);

// It is put there whole, and what is in it must be such.
impl UnwindSafe for Companion {}
impl RefUnwindSafe for Companion {}

/// What stands for a field that is absent, where such fields are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// Nothing: it need not be there, or whatever would stand for it is no value of its type.
    Omit,
    /// The value that the default [image](Images) has, at the field's offset in records.
    Image,
    /// A struct without any field.
    EmptyStruct,
}

/// The layouts of a schema's types, and the images that absent fields read from.
#[derive(Debug)]
pub struct Layouts {
    tables: LayoutTables,
    images: Images,
    projection: Option<Projection>,
    keeps_unknown: bool,
    companion: Companion,
    /// Where these layouts are.
    shared: Weak<Self>,
}

impl Layouts {
    /// Lays out every struct of `schema`.
    pub fn new(schema: Arc<Schema>) -> Arc<Self> {
        Self::laid_out(schema, false, None)
    }

    /// Lays out every struct of `schema`, with a slot for [unknown fields](crate::unknown::kept) in each.
    pub fn keeping_unknown(schema: Arc<Schema>) -> Arc<Self> {
        Self::laid_out(schema, true, None)
    }

    /// Lays out every struct of `schema`, of which `projection` tells what is narrower.
    pub(crate) fn of_projection(schema: Arc<Schema>, projection: Projection) -> Arc<Self> {
        Self::laid_out(schema, false, Some(projection))
    }

    fn laid_out(schema: Arc<Schema>, keeps_unknown: bool, projection: Option<Projection>) -> Arc<Self> {
        Arc::new_cyclic(|shared: &Weak<Self>| {
            let home = NonNull::new(shared.as_ptr().cast_mut()).expect("memory that the `Arc` has");
            let tables = LayoutTables::new(schema, keeps_unknown, Home(home.cast()));
            let images = Images::new(&tables);
            let (companion, shared) = (Companion::default(), Weak::clone(shared));
            Self { tables, images, projection, keeps_unknown, companion, shared }
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

    /// Whether structs have a slot for unknown fields.
    pub fn keeps_unknown(&self) -> bool {
        self.keeps_unknown
    }

    /// The layout of type `id`.
    pub fn ty(&self, id: TypeId) -> &TypeLayout {
        self.tables.ty(id)
    }

    /// The layout of struct `id`.
    pub fn struct_layout(&self, id: StructId) -> &StructLayout {
        self.tables.struct_layout(id)
    }

    /// What is narrower here, where these are the layouts of a [projection](crate::projection).
    pub fn projection(&self) -> Option<&Projection> {
        self.projection.as_ref()
    }

    /// The default images.
    pub fn images(&self) -> &Images {
        &self.images
    }

    /// What stands for `field` of struct `id` where it is absent.
    pub fn fallback(&self, id: StructId, field: &FieldLayout) -> Fallback {
        let desc = self.schema().struct_desc(id);
        if field.requiredness != Requiredness::Default
            || matches!(desc.kind, StructKind::Union | StructKind::Result)
        {
            return Fallback::Omit;
        }
        debug_assert_eq!(field.image_offset, field.offset, "only unions' differ");
        let has_default = desc.fields[field.desc as usize].default.is_some();
        match self.schema().ty(field.ty) {
            Type::Struct(nested) if !has_default && self.struct_layout(nested).may_lack => Fallback::Omit,
            Type::Struct(_) if !has_default => Fallback::EmptyStruct,
            _ => Fallback::Image,
        }
    }

    /// Sets the required fields of a record that are absent to their defaults in the IDL.
    ///
    /// # Errors
    ///
    /// The first of these fields that has none.
    ///
    /// # Safety
    ///
    /// `record` is a record of `layout`, which is one of these and no union's; it may be written to, and its presence words are initialised.
    #[cold]
    pub unsafe fn complete<'l>(
        &self,
        layout: &'l StructLayout,
        record: NonNull<u8>,
    ) -> Result<(), &'l FieldLayout> {
        let desc = self.schema().struct_desc(layout.struct_id);
        for field in layout.fields.iter().filter(|field| field.requiredness == Requiredness::Required) {
            // SAFETY: the field is of the record's layout. Its slot has room for what the image's has, which is complete.
            unsafe {
                if layout.presence(field).is_set(record) {
                    continue;
                }
                if desc.fields[field.desc as usize].default.is_none() {
                    return Err(field);
                }
                let image = self.images().of(layout.struct_id).add(field.image_offset as usize);
                let size =
                    if field.boxed { size_of::<NonNull<u8>>() } else { self.ty(field.ty).size as usize };
                record.add(field.offset as usize).copy_from_nonoverlapping(image, size);
                layout.presence(field).set(record);
            }
        }
        Ok(())
    }

    /// What `scrimp-json` keeps with these layouts, which `make` makes at the first call. It is of a type that this crate does not
    /// know, and of the same one at every call.
    #[inline]
    pub fn companion<T>(&self, make: impl FnOnce() -> T) -> &T
    where
        T: Any + Send + Sync + UnwindSafe + RefUnwindSafe,
    {
        let companion = self.companion.0.get_or_init(|| Box::new(make()));
        companion.downcast_ref().expect("all callers keep the same type")
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
