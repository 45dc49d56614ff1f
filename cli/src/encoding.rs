//! [`Encoding`]: how files have the bytes of messages.

use std::borrow::Cow;

use base64::Engine;
use base64::alphabet;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};
use clap::ValueEnum;

/// How files have the bytes of messages.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Encoding {
    /// As they are
    #[default]
    Raw,
    /// Two hexadecimal digits for each byte
    Hex,
    /// Base64, standard or URL-safe
    Base64,
}

/// Padding is optional: lines of their own are often without.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

impl Encoding {
    /// What a file has for a message's bytes; digits are a line.
    pub(crate) fn encode(self, bytes: &[u8]) -> Cow<'_, [u8]> {
        let mut digits = match self {
            Self::Raw => return Cow::Borrowed(bytes),
            Self::Hex => bytes.iter().fold(String::new(), |digits, byte| digits + &format!("{byte:02x}")),
            Self::Base64 => STANDARD.encode(bytes),
        };
        digits.push('\n');
        Cow::Owned(digits.into_bytes())
    }

    /// The bytes that a file's `content` stands for.
    pub(crate) fn decode(self, content: &[u8]) -> Result<Vec<u8>, String> {
        let mut bytes = Vec::new();
        let mut decoder = Decoder::new(self);
        decoder.feed(content, &mut bytes)?;
        decoder.finish(&mut bytes)?;
        Ok(bytes)
    }

    /// What its digits are called.
    fn name(self) -> &'static str {
        match self {
            Self::Raw => "raw",
            Self::Hex => "hexadecimal",
            Self::Base64 => "base64",
        }
    }
}

/// Decodes a file piece by piece.
pub(crate) struct Decoder {
    encoding: Encoding,
    /// Digits that are no whole byte yet, or no whole group of four.
    pending: Vec<u8>,
    /// How much of the file was read.
    at: u64,
}

impl Decoder {
    pub(crate) fn new(encoding: Encoding) -> Self {
        Self { encoding, pending: Vec::new(), at: 0 }
    }

    /// Appends what `piece` stands for to `bytes`; up to what is wrong, where something is.
    pub(crate) fn feed(&mut self, piece: &[u8], bytes: &mut Vec<u8>) -> Result<(), String> {
        let group = match self.encoding {
            Encoding::Raw => {
                bytes.extend_from_slice(piece);
                return Ok(());
            }
            Encoding::Hex => 2,
            Encoding::Base64 => 4,
        };
        for &digit in piece {
            self.at += 1;
            if digit.is_ascii_whitespace() {
                continue;
            }
            self.pending.push(self.checked(digit)?);
            // Padding ends a group of digits; another may follow.
            if self.pending.len() == group {
                self.decode_pending(bytes)?;
            }
        }
        Ok(())
    }

    /// Appends what is left at the end of the file.
    pub(crate) fn finish(&mut self, bytes: &mut Vec<u8>) -> Result<(), String> {
        match (self.encoding, self.pending.as_slice()) {
            (_, []) => Ok(()),
            (Encoding::Base64, [_, _, ..]) => self.decode_pending(bytes),
            (encoding, _) => Err(format!("the {} digits end within a byte", encoding.name())),
        }
    }

    /// A digit of the encoding.
    fn checked(&self, digit: u8) -> Result<u8, String> {
        let known = match (self.encoding, digit) {
            (Encoding::Base64, b'-') => Some(b'+'),
            (Encoding::Base64, b'_') => Some(b'/'),
            (Encoding::Base64, b'+' | b'/' | b'=') => Some(digit),
            (Encoding::Base64, _) => digit.is_ascii_alphanumeric().then_some(digit),
            _ => digit.is_ascii_hexdigit().then_some(digit),
        };
        known.ok_or_else(|| {
            let (digit, name) = (digit.escape_ascii(), self.encoding.name());
            format!("byte {} of the text, `{digit}`, is no {name} digit", self.at - 1)
        })
    }

    fn decode_pending(&mut self, bytes: &mut Vec<u8>) -> Result<(), String> {
        match self.encoding {
            Encoding::Base64 => BASE64
                .decode_vec(&self.pending, bytes)
                .map_err(|error| format!("before byte {} of the text: not base64: {error}", self.at))?,
            _ => {
                let value = |digit: &u8| char::from(*digit).to_digit(16).unwrap_or_default() as u8;
                bytes.push(self.pending.iter().fold(0, |byte, digit| byte << 4 | value(digit)));
            }
        }
        self.pending.clear();
        Ok(())
    }
}
