"""Sectors are mapped to the national classification of industries, by codes that stand where the standard has them."""

from __future__ import annotations

from collections import Counter

from rdflib import DCTERMS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

GBT4754 = Namespace("https://w3id.org/fengong/scheme/gbt4754/")
SECTOR = Namespace("https://w3id.org/fengong/scheme/sector/")
MATCHES = tuple(SKOS[f"{kind}Match"] for kind in ("close", "broad", "narrow", "related"))
#: Sections of GB/T 4754-2017 with the last of their divisions.
LAST = {
    "A": 5, "B": 12, "C": 43, "D": 46, "E": 50, "F": 52, "G": 60, "H": 62, "I": 65, "J": 69,
    "K": 70, "L": 72, "M": 75, "N": 79, "O": 82, "P": 83, "Q": 85, "R": 90, "S": 96, "T": 97,
}  # fmt: skip
#: Sectors that no industry of the classification stands near.
UNMAPPED = {"housing"}
#: Sectors for which the standard has an industry of its own below a division: with its name there.
FINER = {
    ("oil-gas-storage", "5941", "油气仓储"),
    ("urban-rail", "5412", "城市轨道交通"),
    ("religious-sites", "9542", "宗教活动场所服务"),
    ("cultural-relics", "884", "文物及非物质文化遗产保护"),
    ("cultural-relics", "885", "博物馆"),
    ("fireworks", "2672", "焰火、鞭炮产品制造"),
    ("civil-explosives", "2671", "炸药及火工产品制造"),
}


def above(code: str) -> str | None:
    """The code that a code stands below: a division below its section, the rest below their prefixes."""
    if code in LAST:
        return None
    return code[:-1] if len(code) > 2 else next(section for section, last in LAST.items() if int(code) <= last)


def industries(schemes: Graph) -> dict[str, Node]:
    scheme = URIRef(str(GBT4754)[:-1])
    return {str(schemes.value(node, SKOS.notation)): node for node in schemes.subjects(SKOS.inScheme, scheme)}


def mappings(schemes: Graph) -> list[tuple[Node, Node, Node]]:
    return [triple for match in MATCHES for triple in schemes.triples((None, match, None))]


def test_the_reckoning_of_codes() -> None:
    assert [above(code) for code in ("B", "06", "267", "2672", "60", "90")] == [None, "B", "26", "267", "G", "R"]


def test_every_code_stands_below_the_code_of_the_standard(schemes: Graph) -> None:
    codes = industries(schemes)
    assert len(codes) > 30
    for code, node in codes.items():
        broader = schemes.value(node, SKOS.broader)
        assert broader == (None if above(code) is None else codes[str(above(code))]), code


def test_sectors_are_mapped_to_industries_and_only_those_known_not_to_be_are_not(schemes: Graph) -> None:
    found = mappings(schemes)
    assert all(str(one).startswith(SECTOR) and str(other).startswith(GBT4754) for one, _, other in found)
    sectors = set(schemes.subjects(SKOS.inScheme, URIRef(str(SECTOR)[:-1])))
    assert {str(one).removeprefix(SECTOR) for one in sectors - {one for one, _, _ in found}} == UNMAPPED


def test_a_sector_is_mapped_to_the_finest_industry_that_is_meant(schemes: Graph) -> None:
    found = {
        (str(one).removeprefix(SECTOR), str(schemes.value(other, SKOS.notation)), str(name))
        for one, _, other in mappings(schemes)
        for name in schemes.objects(other, SKOS.prefLabel)
        if isinstance(name, Literal) and name.language == "zh"
    }
    assert {row for row in found if len(row[1]) > 2} == FINER


def test_a_pair_is_mapped_in_one_way_only(schemes: Graph) -> None:
    pairs = Counter((one, other) for one, _, other in mappings(schemes))
    assert [pair for pair, count in pairs.items() if count > 1] == []


def test_a_sector_is_close_to_one_industry_at_most(schemes: Graph) -> None:
    close = Counter(one for one, match, _ in mappings(schemes) if match == SKOS.closeMatch)
    assert [one for one, count in close.items() if count > 1] == []


def test_what_is_narrower_than_a_sector_is_not_broader_too(schemes: Graph) -> None:
    """No industry stands above and below one sector, taking the industries above into account."""
    for sector in {one for one, _, _ in mappings(schemes)}:
        mapped = schemes.objects(sector, SKOS.broadMatch)
        wider = {up for one in mapped for up in schemes.transitive_objects(one, SKOS.broader)}
        assert wider & set(schemes.objects(sector, SKOS.narrowMatch)) == set(), sector


def test_no_industry_is_listed_without_need(schemes: Graph) -> None:
    used = {other for _, _, other in mappings(schemes)}
    needed = {up for node in used for up in schemes.transitive_objects(node, SKOS.broader)}
    assert set(industries(schemes).values()) == needed


def test_both_schemes_name_their_source(schemes: Graph) -> None:
    for scheme in (str(GBT4754)[:-1], str(SECTOR)[:-1]):
        sources = [word for word in schemes.objects(URIRef(scheme), DCTERMS.source) if isinstance(word, Literal)]
        assert sorted(word.language or "" for word in sources) == ["en", "zh"]
        assert all("4754" in word and "2017" in word for word in sources)
