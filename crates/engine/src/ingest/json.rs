//! JSON as it stands in files and pages: [`Json`], a value of any shape.
//!
//! `serde_json` reads it. Its own `Value` keeps objects in trees, which would
//! be the only ones of the program; what is read here are a few names looked
//! up once, for which a list does.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Json {
    Null,
    Bool,
    /// A number, as `serde_json` writes it.
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Object),
}

/// Values by their names, in the order of the text.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Object(Vec<(String, Json)>);

impl Json {
    /// Reads a text.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    pub fn read(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// A text's words.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl Object {
    /// The value of a name: the last one where several have it.
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.0.iter().rev().find(|(own, _)| own == name).map(|(_, value)| value)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Json;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Json, E> {
        Ok(Json::Bool)
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Number::from_f64(number).map_or(Json::Null, |number| Json::Number(number.to_string())))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = from.next_element()? {
            list.push(value);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut object = Object::default();
        while let Some(pair) = from.next_entry()? {
            object.0.push(pair);
        }
        Ok(Json::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_is_read() {
        let text = r#"{"a": [null, true, -3, 1.50, 18446744073709551615, "x\u00e9"], "b": {}, "a": "last"}"#;
        let Ok(Json::Object(object)) = Json::read(text) else { panic!("{:?}", Json::read(text)) };
        assert_eq!(object.get("a").and_then(Json::as_str), Some("last"));
        assert_eq!(object.get("b"), Some(&Json::Object(Object::default())));
        assert_eq!(object.get("c"), None);
        let number = |text: &str| Json::Number(text.to_owned());
        let list = [Json::Null, Json::Bool, number("-3"), number("1.5"), number("18446744073709551615")];
        let Some((_, Json::List(read))) = object.0.first() else { panic!("{object:?}") };
        assert_eq!(read[..5], list);
        assert_eq!(read[5].as_str(), Some("x\u{e9}"));
    }

    #[test]
    fn what_is_unsound_is_told_with_its_place() {
        assert_eq!(
            Json::read("[1,\n2").unwrap_err().to_string(),
            "EOF while parsing a list at line 2 column 1"
        );
        assert!(Json::read("[] x").is_err());
        assert!(Json::read(&"[".repeat(100_000)).is_err());
    }
}
