//! What every set is measured with: where the data are, and the models.

use std::path::PathBuf;
use std::sync::Arc;

use crossread_engine::check::ReasonKind;
use crossread_engine::{Models, Reader};

use crate::error::{Error, ErrorKind};

/// What every set is measured with.
#[derive(Debug, Default, Clone)]
pub(crate) struct Setup {
    /// The folder that holds the labelled sets.
    pub(crate) data: PathBuf,
    /// A Python with spaCy, where one was named.
    pub(crate) spacy: Option<PathBuf>,
    models: Arc<Models>,
    left_out: Vec<ReasonKind>,
}

impl Setup {
    /// With all bundled models and all comparisons but those named, so that
    /// what each adds can be seen.
    pub(crate) fn new(data: PathBuf, without: &[String]) -> Result<Self, Error> {
        let files = crossread_models::FILES;
        let mut left_out = Vec::new();
        for name in without.iter().filter(|name| files.iter().all(|(file, _)| file != name)) {
            match comparisons().find(|(known, _)| known == name) {
                Some((_, kind)) => left_out.push(kind),
                None => {
                    let known = parts().collect::<Vec<_>>().join(", ");
                    let message = format!("there is no part \"{name}\"; the parts are {known}");
                    return Err(Error::new(ErrorKind::Usage, message));
                }
            }
        }
        let wanted = |file: &str| without.iter().all(|name| name != file);
        if files.iter().all(|(file, _)| wanted(file)) {
            return Ok(Self { data, spacy: None, models: crossread_models::bundled(), left_out });
        }
        let mut models = Models::default();
        for (name, bytes) in files.iter().filter(|(file, _)| wanted(file)) {
            models.load(name, bytes).map_err(|error| Error::new(ErrorKind::Data, error))?;
        }
        Ok(Self { data, spacy: None, models: Arc::new(models), left_out })
    }

    /// The models that every set is read with.
    pub(crate) fn models(&self) -> &Models {
        &self.models
    }

    /// A reader with no articles.
    pub(crate) fn reader(&self) -> Reader {
        let mut reader = Reader::with_models(Arc::clone(&self.models));
        reader.leave_out(&self.left_out);
        reader
    }
}

/// Everything that can be left out: model files, then comparisons.
pub(crate) fn parts() -> impl Iterator<Item = String> {
    let files = crossread_models::FILES.iter().map(|(file, _)| (*file).to_owned());
    files.chain(comparisons().map(|(name, _)| name))
}

fn comparisons() -> impl Iterator<Item = (String, ReasonKind)> {
    let kinds = crossread_engine::check::COMPARISONS.iter().map(|comparison| comparison.kind);
    kinds.map(|kind| (format!("{kind:?}").to_lowercase(), kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_there_cannot_be_left_out() {
        let error = Setup::new(PathBuf::new(), &["none.bin".to_owned()]).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Usage);
    }

    #[test]
    fn every_part_can_be_left_out() {
        for name in parts() {
            assert!(Setup::new(PathBuf::new(), std::slice::from_ref(&name)).is_ok(), "{name}");
        }
    }
}
