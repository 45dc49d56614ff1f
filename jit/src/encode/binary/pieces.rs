//! [`Piece`]s: headers and values at known places, written in as few stores as possible.

use cranelift_codegen::ir::{InstBuilder, MemFlagsData, Type, Value, types};
use scrimp_record::plan::FieldOp;
use scrimp_record::wire::{Binary, Fixed};

use super::HEADER;
use crate::emitter::{Slot, fixed_of, header_of, target_of};
use crate::encode::Encoder;

/// A part of the output whose length is known.
pub(super) enum Piece {
    /// These bytes, the first one lowest, whatever the record.
    Known { bytes: u64, len: u32 },
    /// The value in the record's slot at `from`.
    Slot { fixed: Fixed, from: u32 },
}

impl Piece {
    /// The number of bytes.
    fn len(&self) -> u32 {
        match self {
            Self::Known { len, .. } => *len,
            Self::Slot { fixed, .. } => fixed.size(),
        }
    }
}

/// The number of `pieces`, of which there is at least one, that one store can write where there is room for `room` bytes, and the
/// store's type. It may write more bytes than they have: the next store overwrites them.
fn fitting(pieces: &[Piece], room: u32) -> (usize, Type) {
    let mut best = None;
    let mut len = 0;
    for (piece, count) in pieces.iter().zip(1..) {
        len += piece.len();
        let width = len.next_power_of_two();
        if width > 8 {
            break;
        }
        if width <= room
            && let Some(ty) = Type::int_with_byte_size(width as u16)
        {
            best = Some((count, ty));
        }
    }
    // Otherwise the first one takes more than a word.
    best.unwrap_or((1, types::I8X16))
}

impl Encoder<'_, '_, '_, Binary> {
    /// A field's header.
    fn header_piece(field: &FieldOp) -> Piece {
        Piece::Known { bytes: header_of(field).into(), len: HEADER }
    }

    /// The pieces of fields of fixed size.
    pub(super) fn fixed_pieces(&self, fields: &[FieldOp]) -> Vec<Piece> {
        let pieces = fields.iter().flat_map(|field| {
            let target = target_of(field);
            let slot = Piece::Slot { fixed: fixed_of(self.plan, &target), from: target.offset };
            [Self::header_piece(field), slot]
        });
        pieces.collect()
    }

    /// Writes pieces that follow each other to `out`, where there is room for them. A CPU makes one or two stores in a cycle, however
    /// small: so as many pieces as fit into a word are put together and written as one.
    pub(super) fn pieces(&mut self, mut pieces: &[Piece], out: Value) {
        let total: u32 = pieces.iter().map(Piece::len).sum();
        let mut offset = 0;
        while let Some(first) = pieces.first() {
            let (count, ty) = fitting(pieces, total - offset);
            let (now, rest) = pieces.split_at(count);
            match *first {
                Piece::Slot { fixed, from } if count == 1 => {
                    let slot = Slot { base: self.record, offset: from };
                    self.e.copy_fixed(fixed, slot, Slot { base: out, offset });
                }
                _ => {
                    let word = self.word_of(now, ty);
                    self.e.store(word, out, offset);
                }
            }
            offset += now.iter().map(Piece::len).sum::<u32>();
            pieces = rest;
        }
    }

    /// Puts pieces together into a word.
    fn word_of(&mut self, pieces: &[Piece], ty: Type) -> Value {
        let record = self.record;
        let flags = MemFlagsData::new().with_notrap();
        let (mut at, mut known, mut word) = (0, 0, None);
        for piece in pieces {
            match *piece {
                Piece::Known { bytes, .. } => known |= bytes << (8 * at),
                Piece::Slot { fixed, from } => {
                    let ins = self.e.b.ins();
                    let raw = match fixed.size() {
                        1 => ins.uload8(ty, flags, record, from as i32),
                        2 => ins.uload16(ty, flags, record, from as i32),
                        4 => ins.uload32(flags, record, from as i32),
                        _ => unreachable!("longer values are written alone"),
                    };
                    let value = if fixed.size() == 1 {
                        self.e.b.ins().ishl_imm_u(raw, i64::from(8 * at))
                    } else {
                        // The swapped value is in the highest bytes.
                        let swapped = self.e.b.ins().bswap(raw);
                        let down = ty.bytes() - fixed.size() - at;
                        self.e.b.ins().ushr_imm_u(swapped, i64::from(8 * down))
                    };
                    word = Some(match word {
                        Some(word) => self.e.b.ins().bor(word, value),
                        None => value,
                    });
                }
            }
            at += piece.len();
        }
        match word {
            Some(word) => self.e.b.ins().bor_imm_u(word, known as i64),
            None => self.e.b.ins().iconst(ty, known as i64),
        }
    }
}
