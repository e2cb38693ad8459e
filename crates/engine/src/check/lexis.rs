//! What is known of words beyond the two texts: how rare they are in English,
//! which mean nearly the same, which are opposites.

/// Knowledge of English words, as far as it is loaded.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Lexis<'a> {
    _marker: std::marker::PhantomData<&'a ()>,
}

impl Lexis<'_> {
    /// Likeness of two lemmas.
    pub fn words(&self, a: &str, b: &str) -> f32 {
        if a == b {
            return 1.0;
        }
        let shared = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
        let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
        if shared >= 5 && shared + 3 >= short && long - shared <= 5 { 0.7 } else { 0.0 }
    }

    /// Whether two names are one place, or a place and its people.
    pub fn same_place(&self, _a: &str, _b: &str) -> bool {
        false
    }

    /// Likeness of two one-word names that share no word.
    pub fn related_names(&self, a: &str, b: &str) -> f32 {
        let shared = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
        let short = a.len().min(b.len());
        if shared >= 4 && shared + 2 >= short { 0.8 } else { 0.0 }
    }

    /// How rare a word is in English, 0 to 1.
    pub fn rarity(&self, word: &str) -> f32 {
        (word.chars().count() as f32 / 8.0).clamp(0.3, 1.0)
    }

    /// Whether two lemmas are opposites.
    pub fn opposed(&self, _a: &str, _b: &str) -> bool {
        false
    }
}
