//! Layers of weights from the file's tensors.

use crossread_dense::{Dense, Window};

use crate::error::ModelError;
use crate::tensor::{Tensor, Values};

/// A layer from its matrix, `[output][input]`, and its bias if it has one.
#[cold]
pub(crate) fn layer(matrix: Tensor<'_>, bias: Option<Tensor<'_>>) -> Result<Dense, ModelError> {
    let fault = matrix.fault();
    let (outputs, inputs) = match *matrix.shape() {
        [outputs, inputs] if inputs > 0 && outputs > 0 => (outputs, inputs),
        _ => return Err(fault),
    };
    let bias = match bias {
        Some(bias) => bias.floats(&[outputs])?,
        None => vec![0.0; outputs],
    };
    match matrix.values {
        Values::Whole { values, scales } => Ok(Dense::whole([outputs, inputs], values, scales, bias)),
        #[cfg(not(target_family = "wasm"))]
        Values::Float(values) => Ok(Dense::float([outputs, inputs], &values, bias)),
        #[cfg(target_family = "wasm")]
        Values::Float(_) => Err(fault),
    }
}

/// A layer over vectors of `width` and their neighbours.
#[cold]
pub(crate) fn window(width: usize, matrix: Tensor<'_>, bias: Tensor<'_>) -> Result<Window, ModelError> {
    let fault = matrix.fault();
    let outputs = match *matrix.shape() {
        [outputs, inputs] if inputs == 3 * width && outputs > 0 => outputs,
        _ => return Err(fault),
    };
    let bias = bias.floats(&[outputs])?;
    match matrix.values {
        Values::Whole { values, scales } => Ok(Window::whole(width, values, &scales, bias)),
        #[cfg(not(target_family = "wasm"))]
        Values::Float(values) => Ok(Window::float(width, &values, bias)),
        #[cfg(target_family = "wasm")]
        Values::Float(_) => Err(fault),
    }
}
