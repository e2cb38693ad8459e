//! The section of weights: named tensors.

use crate::error::{ModelError, ModelErrorKind};
use crate::file::Reader;

/// The kinds of numbers that weights may be kept as.
#[derive(Debug)]
pub(crate) enum Values<'a> {
    /// As they were trained.
    Float(Vec<f32>),
    /// Eight bits each, with what one is worth for each row.
    Whole {
        /// Signed bytes, row by row.
        values: &'a [u8],
        /// One a row.
        scales: Vec<f32>,
    },
}

/// An array of numbers with a shape.
pub(crate) struct Tensor<'a> {
    name: String,
    shape: Vec<usize>,
    pub(crate) values: Values<'a>,
}

impl<'a> Tensor<'a> {
    pub(crate) fn shape(&self) -> &[usize] {
        &self.shape
    }

    pub(crate) fn fault(&self) -> ModelError {
        ModelError::malformed(format!("tensor {}", self.name))
    }

    /// The numbers of a tensor that must be of this shape and not rounded.
    #[cold]
    pub(crate) fn floats(self, shape: &[usize]) -> Result<Vec<f32>, ModelError> {
        let fault = self.fault();
        match self.values {
            Values::Float(values) if self.shape == shape => Ok(values),
            _ => Err(fault),
        }
    }

    #[cold]
    fn read(reader: &mut Reader<'a>) -> Result<Tensor<'a>, ModelError> {
        let name = reader.string()?.to_owned();
        let kind = reader.number()?;
        let mut shape = Vec::new();
        for _ in 0..reader.count()? {
            shape.push(reader.number()? as usize);
        }
        let size = shape
            .iter()
            .try_fold(1usize, |size, &side| size.checked_mul(side))
            .ok_or_else(|| reader.fault())?;
        let values = match (kind, &shape[..]) {
            (0, _) => {
                let bytes = reader.take(size.checked_mul(4).ok_or_else(|| reader.fault())?)?;
                Values::Float(bytes.as_chunks::<4>().0.iter().map(|b| f32::from_le_bytes(*b)).collect())
            }
            (2, &[rows, _]) => {
                let scales = reader.take(rows.checked_mul(2).ok_or_else(|| reader.fault())?)?;
                let scales = scales.as_chunks::<2>().0.iter().map(|b| half(u16::from_le_bytes(*b))).collect();
                Values::Whole { values: reader.take(size)?, scales }
            }
            _ => return Err(reader.fault()),
        };
        Ok(Tensor { name, shape, values })
    }
}

/// A number of half precision.
#[cold]
fn half(bits: u16) -> f32 {
    let sign = u32::from(bits & 0x8000) << 16;
    let exponent = u32::from(bits >> 10 & 0x1f);
    let fraction = u32::from(bits & 0x3ff);
    let size = match exponent {
        // Below the normal numbers, one is worth 2^-24.
        0 => fraction as f32 / 16_777_216.0,
        31 => f32::from_bits(0x7f80_0000 | fraction << 13),
        _ => f32::from_bits((exponent + 112) << 23 | fraction << 13),
    };
    f32::from_bits(size.to_bits() | sign)
}

/// All tensors of a model, to be taken by name.
pub(crate) struct Tensors<'a>(Vec<Tensor<'a>>);

impl<'a> Tensors<'a> {
    #[cold]
    pub(crate) fn read(reader: &mut Reader<'a>) -> Result<Tensors<'a>, ModelError> {
        let tensors = (0..reader.count()?).map(|_| Tensor::read(reader));
        tensors.collect::<Result<_, _>>().map(Tensors)
    }

    #[cold]
    pub(crate) fn take(&mut self, name: &str) -> Result<Tensor<'a>, ModelError> {
        let missing = || ModelError::new(ModelErrorKind::Missing, format!("tensor {name}"));
        let at = self.0.iter().position(|tensor| tensor.name == name).ok_or_else(missing)?;
        Ok(self.0.swap_remove(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_read() {
        assert_eq!(half(0x3c00), 1.0);
        assert_eq!(half(0xc000), -2.0);
        assert_eq!(half(0x0001), 5.960_464_5e-8);
        assert_eq!(half(0x3555), 0.333_251_95);
        assert!(half(0x7c00).is_infinite());
    }
}
