//! What the other parts ask of the parse: clauses and their subjects, which
//! name a token belongs to, what stands in quotation marks.

use crossread_nlp::{Dep, Pos};

use crate::Span;
use crate::analyse::doc::Doc;
use crate::analyse::{NameMention, Node, Quotation};
use crate::story::BlockKind;

/// A parsed text with its names, looked up by token.
pub(super) struct Grammar<'a> {
    pub doc: &'a Doc<'a>,
    pub names: &'a [NameMention],
    quotations: &'a [Quotation],
    /// For each token the name that it is part of.
    name_at: Vec<Option<u32>>,
    /// For each token its sentence.
    sentence_at: Vec<u32>,
}

/// How many heads are walked up at most, so that a ring ends.
const MOST_STEPS: usize = 64;

impl<'a> Grammar<'a> {
    /// Looks up names and sentences of every token.
    pub fn new(doc: &'a Doc<'a>, names: &'a [NameMention], quotations: &'a [Quotation]) -> Self {
        let mut name_at = vec![None; doc.tokens.len()];
        for (at, name) in names.iter().enumerate() {
            if let Some(own) = name_at.get_mut(name.tokens.clone()) {
                own.fill(Some(at as u32));
            }
        }
        let mut sentence_at = vec![0; doc.tokens.len()];
        for (at, sentence) in doc.sentences.iter().enumerate() {
            if let Some(own) = sentence_at.get_mut(sentence.tokens.clone()) {
                own.fill(at as u32);
            }
        }
        Self { doc, names, quotations, name_at, sentence_at }
    }

    fn node(&self, at: usize) -> Option<&Node> {
        self.doc.nodes.get(at)
    }

    /// A token's relation to its head.
    pub fn dep(&self, at: usize) -> Dep {
        self.node(at).map_or(Dep::Dep, |node| node.dep)
    }

    /// A token's part of speech.
    pub fn pos(&self, at: usize) -> Pos {
        self.node(at).map_or(Pos::X, |node| node.pos)
    }

    /// A token's head; a root, and what hangs outside its sentence, is its own.
    pub fn head(&self, at: usize) -> usize {
        let head = self.node(at).map_or(at, |node| node.head);
        if self.sentence(head) == self.sentence(at) { head } else { at }
    }

    /// The sentence that a token stands in.
    pub fn sentence(&self, at: usize) -> usize {
        self.sentence_at.get(at).map_or(usize::MAX, |sentence| *sentence as usize)
    }

    /// The tokens of the sentence that a token stands in.
    pub fn sentence_tokens(&self, at: usize) -> std::ops::Range<usize> {
        self.doc.sentences.get(self.sentence(at)).map_or(0..0, |sentence| sentence.tokens.clone())
    }

    /// Whether a token stands in a headline or subhead.
    pub fn in_heading(&self, at: usize) -> bool {
        let block = self.doc.sentences.get(self.sentence(at)).map(|sentence| sentence.block);
        matches!(block, Some(BlockKind::Headline | BlockKind::Subhead))
    }

    /// What hangs on a token, in order.
    pub fn children(&self, at: usize) -> impl Iterator<Item = usize> {
        self.sentence_tokens(at).filter(move |child| *child != at && self.head(*child) == at)
    }

    /// The first child by one of these relations.
    pub fn child(&self, at: usize, deps: &[Dep]) -> Option<usize> {
        self.children(at).find(|child| deps.contains(&self.dep(*child)))
    }

    /// The name that a token is part of, as an index.
    pub fn name(&self, at: usize) -> Option<usize> {
        self.name_at.get(at).copied().flatten().map(|name| name as usize)
    }

    /// The token of a range that hangs on one outside it.
    pub fn top(&self, tokens: std::ops::Range<usize>) -> usize {
        let outside = |at: &usize| !tokens.contains(&self.head(*at)) || self.head(*at) == *at;
        tokens.clone().rev().find(outside).unwrap_or(tokens.start)
    }

    /// The token that stands in the sentence for a name and those joined to it
    /// as appositions and coordinated members: what the relation of the whole
    /// phrase is read from.
    pub fn phrase(&self, at: usize) -> usize {
        let mut up = at;
        for _ in 0..MOST_STEPS {
            if !matches!(self.dep(up), Dep::Appos | Dep::Conj) || self.is_clause(up) {
                break;
            }
            let head = self.head(up);
            if head == up || self.is_clause(head) {
                break;
            }
            up = head;
        }
        up
    }

    /// Whether a token heads a clause.
    pub fn is_clause(&self, at: usize) -> bool {
        let verb = matches!(self.pos(at), Pos::Verb | Pos::Aux);
        match self.dep(at) {
            Dep::Root
            | Dep::Ccomp
            | Dep::Advcl
            | Dep::Relcl
            | Dep::Acl
            | Dep::Pcomp
            | Dep::Xcomp
            | Dep::Csubj
            | Dep::Csubjpass
            | Dep::Parataxis => true,
            Dep::Conj | Dep::Dep => verb,
            _ => false,
        }
    }

    /// The head of the clause that a token stands in, itself if it heads one.
    pub fn clause(&self, at: usize) -> usize {
        let mut up = at;
        for _ in 0..MOST_STEPS {
            if self.is_clause(up) || self.head(up) == up {
                break;
            }
            up = self.head(up);
        }
        up
    }

    /// The head of the clause around a clause.
    pub fn outer(&self, clause: usize) -> Option<usize> {
        let head = self.head(clause);
        (head != clause).then(|| self.clause(head))
    }

    /// The subject of a clause, that of the clause that it is joined to or
    /// completes where it has none of its own.
    pub fn subject(&self, clause: usize) -> Option<usize> {
        let mut at = clause;
        for _ in 0..MOST_STEPS {
            if let Some(subject) = self.child(at, &[Dep::Nsubj, Dep::Nsubjpass]) {
                return Some(subject);
            }
            if !matches!(self.dep(at), Dep::Conj | Dep::Xcomp | Dep::Advcl) || self.head(at) == at {
                return None;
            }
            at = self.clause(self.head(at));
        }
        None
    }

    /// The first and last token of what hangs under a token, itself included.
    pub fn extent(&self, at: usize) -> std::ops::Range<usize> {
        let (mut start, mut end) = (at, at + 1);
        for token in self.sentence_tokens(at) {
            let mut up = token;
            for _ in 0..MOST_STEPS {
                if up == at {
                    start = start.min(token);
                    end = end.max(token + 1);
                    break;
                }
                let head = self.head(up);
                if head == up {
                    break;
                }
                up = head;
            }
        }
        start..end
    }

    /// The quotation that a token stands in, as an index.
    pub fn quotation(&self, at: usize) -> Option<usize> {
        let span = self.doc.tokens.get(at)?.span;
        let found = self.quotations.partition_point(|quotation| quotation.span.end <= span.start);
        self.quotations.get(found).filter(|quotation| quotation.span.contains(span)).map(|_| found)
    }

    /// Where a token lies.
    pub fn span(&self, at: usize) -> Span {
        self.doc.tokens.get(at).map_or_else(Span::default, |token| token.span)
    }
}
