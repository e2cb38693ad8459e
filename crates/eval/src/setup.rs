//! What every set is measured with: where the data are, and the models.

use std::path::PathBuf;
use std::sync::Arc;

use crossread_engine::{Models, Reader};

use crate::error::{Error, ErrorKind};

/// What every set is measured with.
#[derive(Debug, Default)]
pub(crate) struct Setup {
    /// The folder that holds the labelled sets.
    pub(crate) data: PathBuf,
    models: Arc<Models>,
}

impl Setup {
    /// With all bundled models but those named, so that what a model adds can
    /// be seen.
    pub(crate) fn new(data: PathBuf, without: &[String]) -> Result<Self, Error> {
        let files = crossread_models::FILES;
        if let Some(name) = without.iter().find(|name| files.iter().all(|(file, _)| file != name)) {
            let known: Vec<_> = files.iter().map(|(file, _)| *file).collect();
            let message = format!("there is no model \"{name}\"; the models are {}", known.join(", "));
            return Err(Error::new(ErrorKind::Usage, message));
        }
        if without.is_empty() {
            return Ok(Self { data, models: crossread_models::bundled() });
        }
        let mut models = Models::default();
        for (name, bytes) in files.iter().filter(|(file, _)| !without.iter().any(|name| name == file)) {
            models.load(name, bytes).map_err(|error| Error::new(ErrorKind::Data, error))?;
        }
        Ok(Self { data, models: Arc::new(models) })
    }

    /// A reader with no articles.
    pub(crate) fn reader(&self) -> Reader {
        Reader::with_models(Arc::clone(&self.models))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_that_is_not_there_cannot_be_left_out() {
        let error = Setup::new(PathBuf::new(), &["none.bin".to_owned()]).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Usage);
    }

    #[test]
    fn any_bundled_model_can_be_left_out() {
        for (name, _) in crossread_models::FILES {
            assert!(Setup::new(PathBuf::new(), &[(*name).to_owned()]).is_ok(), "{name}");
        }
    }
}
