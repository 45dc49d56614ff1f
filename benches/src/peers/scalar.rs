//! Lists of `i32` in Compact, integer by integer: a plain loop, as a careful programmer would write it without vectors.

/// A list that this does not accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// The longest varint of 32 bits.
const LONGEST: usize = 5;

/// The header of field 1, a list; its element type, the count to follow; and the stop.
const FIELD: u8 = 0x19;
const LONG_LIST_OF_I32: u8 = 0xf5;
const STOP: u8 = 0;

/// Replaces the contents of `out` by the message with these numbers, of which there are 15 or more.
pub fn encode(numbers: &[i32], out: &mut Vec<u8>) {
    out.clear();
    // Room for the worst case, so that no store is checked.
    out.reserve(4 + LONGEST * (numbers.len() + 1));
    let start = out.as_mut_ptr();
    // SAFETY: there is room for two headers, a count, all numbers and a stop, and everything up to the end is written.
    unsafe {
        start.write(FIELD);
        start.add(1).write(LONG_LIST_OF_I32);
        let mut at = put(start.add(2), numbers.len() as u32);
        for &number in numbers {
            at = put(at, ((number << 1) ^ (number >> 31)) as u32);
        }
        at.write(STOP);
        out.set_len(at.addr() + 1 - start.addr());
    }
}

/// Writes a varint and returns the position after it.
///
/// # Safety
///
/// Five bytes are writable at `at`.
#[inline(always)]
unsafe fn put(mut at: *mut u8, mut value: u32) -> *mut u8 {
    // SAFETY: a varint of 32 bits has five bytes at most.
    unsafe {
        while value >= 0x80 {
            at.write(value as u8 | 0x80);
            at = at.add(1);
            value >>= 7;
        }
        at.write(value as u8);
        at.add(1)
    }
}

/// Replaces the contents of `numbers` by those of the message `input`.
///
/// # Errors
///
/// When it is not one with 15 numbers or more, or a varint is cut off, too long or too large.
pub fn decode(input: &[u8], numbers: &mut Vec<i32>) -> Result<(), Refused> {
    let rest = input.strip_prefix(&[FIELD, LONG_LIST_OF_I32]).ok_or(Refused)?;
    let (count, mut rest) = take(rest)?;
    if count as usize > rest.len() {
        return Err(Refused);
    }
    numbers.clear();
    numbers.reserve(count as usize);
    for number in &mut numbers.spare_capacity_mut()[..count as usize] {
        let value;
        (value, rest) = take(rest)?;
        number.write((value >> 1) as i32 ^ -((value & 1) as i32));
    }
    // SAFETY: as many numbers were written.
    unsafe { numbers.set_len(count as usize) };
    if rest == [STOP] { Ok(()) } else { Err(Refused) }
}

/// The varint at the start of `input`, and what follows it. One check covers all bytes where enough are left.
#[inline(always)]
fn take(input: &[u8]) -> Result<(u32, &[u8]), Refused> {
    let &[first, ref rest @ ..] = input else { return Err(Refused) };
    if first < 0x80 {
        return Ok((first.into(), rest));
    }
    if let Some(bytes) = input.first_chunk::<LONGEST>() {
        take_of(bytes).map(|(value, len)| (value, &input[len..]))
    } else {
        take_of(input).map(|(value, len)| (value, &input[len..]))
    }
}

#[inline(always)]
fn take_of(bytes: &[u8]) -> Result<(u32, usize), Refused> {
    let mut value = 0;
    for (index, &byte) in bytes.iter().take(LONGEST).enumerate() {
        if index == LONGEST - 1 && byte > 0x0f {
            break;
        }
        value |= u32::from(byte & 0x7f) << (7 * index);
        if byte < 0x80 {
            return Ok((value, index + 1));
        }
    }
    Err(Refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_as_written_and_refused_when_bad() {
        let numbers: Vec<i32> = (0..32).map(|bit| (1i32 << bit).wrapping_sub(bit & 1)).collect();
        let (mut bytes, mut back) = (Vec::new(), Vec::new());
        encode(&numbers, &mut bytes);
        assert_eq!(decode(&bytes, &mut back), Ok(()));
        assert_eq!(back, numbers);
        for len in 0..bytes.len() {
            assert_eq!(decode(&bytes[..len], &mut back), Err(Refused));
        }
        let bad = |varint: &[u8]| [&[FIELD, LONG_LIST_OF_I32, 1], varint, &[STOP]].concat();
        assert_eq!(decode(&bad(&[0xff, 0xff, 0xff, 0xff, 0x0f]), &mut back), Ok(()));
        assert_eq!(decode(&bad(&[0xff, 0xff, 0xff, 0xff, 0x10]), &mut back), Err(Refused));
        assert_eq!(decode(&bad(&[0x80; 5]), &mut back), Err(Refused));
    }
}
