//! Layers of weights from the file's tensors.

use crossread_dense::Dense;

use crate::error::ModelError;
use crate::tensor::Tensor;

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
    Ok(Dense::new([outputs, inputs], matrix.values, bias))
}
