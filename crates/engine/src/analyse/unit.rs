//! Units of measure: which words and signs name them, and what they come to.

use super::Unit;

/// A unit and what one of it is in thousandths of the base unit (seconds,
/// metres, kilograms; 1000 for what is not converted).
pub(super) type Scaled = (Unit, i64);

/// Units written as words, by lemma.
pub(super) fn of_lemma(lemma: &str) -> Option<Scaled> {
    let duration = |seconds: i64| Some((Unit::Duration, seconds * 1000));
    let other = |name: &str| Some((Unit::Other(name.to_owned()), 1000));
    let speed = |thousandths: i64| Some((Unit::Speed, thousandths));
    let area = |thousandths: i64| Some((Unit::Area, thousandths));
    match lemma {
        "percent" | "pct" | "pc" => Some((Unit::Percent, 1000)),
        "second" | "sec" | "secs" => duration(1),
        "minute" | "min" | "mins" => duration(60),
        "hour" | "hr" | "hrs" => duration(3600),
        "day" => duration(86_400),
        "night" => duration(86_400),
        "week" => duration(604_800),
        "fortnight" => duration(1_209_600),
        "month" => duration(2_629_800),
        "year" | "yr" | "yrs" => duration(31_557_600),
        "decade" => duration(315_576_000),
        "century" => duration(3_155_760_000),
        "millimetre" | "mm" => Some((Unit::Length, 1)),
        "centimetre" | "cm" => Some((Unit::Length, 10)),
        "inch" => Some((Unit::Length, 25)),
        "foot" | "ft" => Some((Unit::Length, 305)),
        "yard" | "yd" | "yds" => Some((Unit::Length, 914)),
        "metre" => Some((Unit::Length, 1000)),
        "kilometre" | "km" | "kms" => Some((Unit::Length, 1_000_000)),
        "mile" | "mi" => Some((Unit::Length, 1_609_344)),
        "gram" | "gramme" | "g" => Some((Unit::Mass, 1)),
        "ounce" | "oz" => Some((Unit::Mass, 28)),
        "lb" | "lbs" => Some((Unit::Mass, 454)),
        "kilogram" | "kilogramme" | "kilo" | "kg" => Some((Unit::Mass, 1000)),
        "tonne" | "ton" => Some((Unit::Mass, 1_000_000)),
        "degree" | "°" | "°c" | "°f" => Some((Unit::Degrees, 1000)),
        "mph" => speed(1609),
        "kph" | "kmh" => speed(1000),
        "knot" => speed(1852),
        "mw" | "megawatt" => other("megawatt"),
        "gw" | "gigawatt" => other("gigawatt"),
        "kw" | "kilowatt" => other("kilowatt"),
        "kwh" => other("kilowatt-hour"),
        "mwh" => other("megawatt-hour"),
        "gwh" => other("gigawatt-hour"),
        "twh" => other("terawatt-hour"),
        "hectare" | "ha" => area(10_000_000),
        "acre" => area(4_046_856),
        "litre" => other("litre"),
        "gallon" => other("gallon"),
        "gb" | "gigabyte" => other("gigabyte"),
        "mb" | "megabyte" => other("megabyte"),
        "tb" | "terabyte" => other("terabyte"),
        _ => money_word(lemma).map(|code| (Unit::Money(code.to_owned()), 1000)),
    }
}

/// Areas by the length that is squared.
pub(super) fn square(length: i64) -> Scaled {
    (Unit::Area, ((i128::from(length) * i128::from(length) + 500) / 1000).min(i128::from(i64::MAX)) as i64)
}

/// Currencies by their names.
fn money_word(lemma: &str) -> Option<&'static str> {
    Some(match lemma {
        "dollar" | "usd" | "buck" => "USD",
        "euro" | "eur" => "EUR",
        "pound" | "gbp" | "quid" => "GBP",
        "yen" => "JPY",
        "yuan" | "renminbi" => "CNY",
        "rupee" => "INR",
        "rouble" | "ruble" => "RUB",
        "hryvnia" | "hryvnias" => "UAH",
        "franc" => "CHF",
        "krona" | "kronor" => "SEK",
        "krone" | "kroner" => "NOK",
        "zloty" => "PLN",
        "lira" => "TRY",
        "shekel" => "ILS",
        "peso" => "MXN",
        "rand" => "ZAR",
        "riyal" => "SAR",
        _ => return None,
    })
}

/// Currencies by the sign before or after a figure, as the token stands.
pub(super) fn of_sign(word: &str) -> Option<&'static str> {
    Some(match word {
        "$" | "US$" | "USD" => "USD",
        "A$" | "AU$" | "AUD" => "AUD",
        "C$" | "CA$" | "CAD" => "CAD",
        "NZ$" => "NZD",
        "HK$" => "HKD",
        "S$" => "SGD",
        "R$" => "BRL",
        "£" | "GBP" => "GBP",
        "€" | "EUR" => "EUR",
        "¥" => "JPY",
        "₹" | "Rs" | "Rs." | "INR" => "INR",
        "₽" | "RUB" => "RUB",
        "₴" | "UAH" => "UAH",
        "₩" => "KRW",
        "₪" => "ILS",
        "₺" => "TRY",
        "₦" => "NGN",
        "₫" => "VND",
        "฿" => "THB",
        _ => return None,
    })
}

/// Dollars of a named country: "100 Australian dollars".
pub(super) fn dollar_of(country: &str) -> Option<&'static str> {
    Some(match country {
        "us" | "u.s." | "american" => "USD",
        "australian" => "AUD",
        "canadian" => "CAD",
        "singapore" => "SGD",
        "hong" => "HKD",
        _ => return None,
    })
}

/// A value in thousandths of a unit, in thousandths of its base unit.
pub(super) fn convert(value: i64, per_unit: i64) -> i64 {
    if value == i64::MAX || value == i64::MIN {
        return value;
    }
    let product = i128::from(value) * i128::from(per_unit) / 1000;
    i64::try_from(product).unwrap_or(if product < 0 { i64::MIN } else { i64::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn converts_and_saturates() {
        assert_eq!(convert(2_500, 3_600_000), 9_000_000); // 2.5 hours in seconds
        assert_eq!(convert(24_000, 1_000_000), 24_000_000); // 24 km in metres
        assert_eq!(convert(i64::MAX, 5), i64::MAX);
        assert_eq!(convert(i64::MAX / 2, 1_000_000), i64::MAX);
        assert_eq!(convert(i64::MIN, 5), i64::MIN);
    }
}
