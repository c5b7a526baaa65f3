"""The body map: a drawing that says the same as its title."""

from __future__ import annotations

import re

from screening.clinical.answers import Answers
from screening.letter.pdf.html import to_html
from screening.screening import Notes
from tests.unit.letter.samples import case_letter, case_of, letter_of


def drawing_of(sites: tuple[str, ...], notes: Notes | None = None) -> str:
    answers = Answers({"tw-sites": sites} if sites else {})
    return drawing_in(to_html(letter_of(case_of(answers, notes=notes))))


def drawing_in(html: str) -> str:
    found = re.search(r"<svg.*?</svg>", html, re.DOTALL)
    return found.group() if found else ""


def hatching_of(sites: tuple[str, ...]) -> str:
    pattern = r'<g clip-path="url\(#body\)"[^>]*>(.*?)</g>'
    found = re.search(pattern, drawing_of(sites), re.DOTALL)
    return found.group(1) if found else ""


def test_the_title_comes_first_and_names_the_sites() -> None:
    drawing = drawing_of(("tongue", "thigh"))
    title = "Body map, front and back. Twitching reported: tongue, thigh."
    assert re.match(rf"<svg[^>]*><title>{re.escape(title)}</title>", drawing)


def test_each_site_carries_its_number_wherever_it_stands() -> None:
    drawing = drawing_of(("eyelid", "thigh"))
    assert drawing.count('font-weight="600">1<') == 1
    assert drawing.count('font-weight="600">2<') == 4
    # As many discs, black and white within.
    assert drawing.count("h.01") == 2 * 5


def test_every_site_of_the_form_can_be_drawn() -> None:
    sites = ("eyelid", "face-other", "tongue", "hand-arm", "shoulder-trunk", "thigh")
    for site in (*sites, "calf-foot"):
        assert 'stroke-linecap="round"' in drawing_of((site,)), site


def test_generalised_twitching_hatches_the_whole_body() -> None:
    heights = [
        float(y) for y in re.findall(r"L32 (-?\d+)", hatching_of(("generalised",)))
    ]
    assert min(heights) <= 0
    assert max(heights) >= 150


def test_a_site_is_hatched_on_both_sides_since_the_side_is_not_asked() -> None:
    fields = re.findall(r'd="M(-?[\d.]+) ', hatching_of(("hand-arm",)))
    assert sorted(map(float, fields)) == [-19.5, 19.5]


def test_every_second_site_is_hatched_coarser_than_its_neighbours() -> None:
    one, two = hatching_of(("hand-arm",)), hatching_of(("hand-arm", "thigh"))
    dashes = re.compile(r'stroke-dasharray="([^"]+)"')
    assert set(dashes.findall(two)) > set(dashes.findall(one))


def test_a_site_too_small_for_hatching_has_its_number_alone() -> None:
    assert hatching_of(("eyelid",)).strip() == ""


def test_without_sites_the_body_is_dashed_and_questioned_never_empty() -> None:
    for answers, words in (({}, "Sites not asked"), (UNKNOWN, "Sites not known")):
        letter = letter_of(case_of(Answers(answers)))
        assert letter.body_map.missing == words
        drawing = drawing_in(to_html(letter))
        assert drawing.count(">?</text>") == drawing.count('dasharray="2 2"') == 2
        assert words.lower() in drawing
    assert 'dasharray="2 2"' not in drawing_of(("thigh",))


UNKNOWN = {"tw-sites": ("unknown",)}


def test_fasciculation_seen_is_a_square_on_its_own_side() -> None:
    notes = Notes({"lt-fasc-right-arm": ("seen",), "lt-fasc-left-leg": ("not-seen",)})
    drawing = drawing_of((), notes)
    assert drawing.count("<rect") == 1
    # The patient's right is on the viewer's left.
    assert '<rect x="-30"' in drawing
    assert "Fasciculation seen on examination: Right arm." in drawing
    assert "<rect" in drawing_of((), Notes({"lt-fasc-bulbar": ("seen",)}))


def test_the_sites_stand_in_words_below_the_drawing() -> None:
    body_map = case_letter("C08").body_map
    assert body_map.legend[0] == "1 eyelid, 2 hand or arm"
