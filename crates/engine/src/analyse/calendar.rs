//! Days as numbers: the proleptic Gregorian calendar, counted from 1970-01-01.
//!
//! The two conversions follow Howard Hinnant's "chrono-compatible low-level
//! date algorithms" (`days_from_civil` and `civil_from_days`).

/// The day number of a date; none where there is no such day.
pub(super) fn day_number(year: i32, month: u8, day: u8) -> Option<i32> {
    let fits = (1..=9999).contains(&year)
        && (1..=12).contains(&month)
        && day >= 1
        && day <= month_length(year, month);
    if !fits {
        return None;
    }
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let year_of_era = y.rem_euclid(400);
    let shifted = (i32::from(month) + 9) % 12;
    let day_of_year = (153 * shifted + 2) / 5 + i32::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

/// The year, month and day of a day number.
pub(super) fn civil(day: i32) -> (i32, u8, u8) {
    let z = i64::from(day) + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year as i32, month as u8, day as u8)
}

/// 0 for Monday to 6 for Sunday.
pub(super) fn weekday(day: i32) -> u8 {
    (i64::from(day) + 3).rem_euclid(7) as u8
}

/// How many days the month has; 31 for a month that there is not.
pub(super) fn month_length(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// First and last day of a month.
pub(super) fn month_days(year: i32, month: u8) -> Option<(i32, i32)> {
    Some((day_number(year, month, 1)?, day_number(year, month, month_length(year, month))?))
}

/// First and last day of a year.
pub(super) fn year_days(year: i32) -> Option<(i32, i32)> {
    Some((day_number(year, 1, 1)?, day_number(year, 12, 31)?))
}

/// The day that an ISO 8601 date or date and time begins with.
pub(super) fn parse_iso(text: &str) -> Option<i32> {
    let mut parts = text.trim().get(..10)?.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    day_number(year, month, day)
}

/// 1 to 12 for a month's name or abbreviation in lower case.
pub(super) fn month(word: &str) -> Option<u8> {
    let stem = word.strip_suffix('.').unwrap_or(word);
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let at = NAMES.iter().position(|name| {
        *name == stem
            || (stem.len() == 3 && name.starts_with(stem))
            || (stem == "sept" && *name == "september")
    })?;
    Some(at as u8 + 1)
}

/// 0 for Monday to 6 for Sunday for a weekday's name in lower case.
pub(super) fn weekday_name(word: &str) -> Option<u8> {
    const NAMES: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let stem = word.strip_suffix('.').unwrap_or(word);
    let abbreviated = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    NAMES
        .iter()
        .position(|name| *name == word)
        .or_else(|| (word.ends_with('.')).then(|| abbreviated.iter().position(|a| *a == stem)).flatten())
        .map(|at| at as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        assert_eq!(day_number(1970, 1, 1), Some(0));
        assert_eq!(day_number(2000, 3, 1), Some(11_017));
        assert_eq!(day_number(2025, 12, 2), Some(20_424));
        assert_eq!(day_number(2023, 2, 29), None);
        assert_eq!(day_number(2024, 13, 1), None);
        assert_eq!(weekday(20_424), 1); // a Tuesday
        assert_eq!(weekday(0), 3); // a Thursday
        assert_eq!(parse_iso("2025-12-02T10:00:00Z"), Some(20_424));
        assert_eq!(parse_iso("yesterday"), None);
    }

    #[test]
    fn every_day_of_four_centuries_goes_there_and_back() {
        let (first, last) = (day_number(1800, 1, 1).unwrap(), day_number(2200, 1, 1).unwrap());
        for day in first..last {
            let (y, m, d) = civil(day);
            assert_eq!(day_number(y, m, d), Some(day));
        }
    }
}
