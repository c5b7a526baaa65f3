"""The body map: a drawing that says the same as its title."""

from __future__ import annotations

import re

from screening.clinical.answers import Answers
from screening.letter import to_html
from screening.submission import Notes
from tests.letter.samples import case_letter, letter_of, submission


def drawing_of(sites: tuple[str, ...], notes: Notes | None = None) -> str:
    answers = Answers({"tw-sites": sites} if sites else {})
    html = to_html(letter_of(submission(answers, notes=notes)))
    found = re.search(r"<svg.*?</svg>", html, re.DOTALL)
    return found.group() if found else ""


def test_the_title_comes_first_and_names_the_sites() -> None:
    drawing = drawing_of(("tongue", "thigh"))
    title = "Body map, front and back. Twitching reported: tongue, thigh."
    assert re.match(rf"<svg[^>]*><title>{re.escape(title)}</title>", drawing)


def test_each_site_carries_its_number_wherever_it_stands() -> None:
    drawing = drawing_of(("eyelid", "thigh"))
    assert drawing.count('font-weight="600">1<') == 1
    assert drawing.count('font-weight="600">2<') == 4


def test_every_site_of_the_form_can_be_drawn() -> None:
    sites = ("eyelid", "face-other", "tongue", "hand-arm", "shoulder-trunk", "thigh")
    for site in (*sites, "calf-foot"):
        assert "<circle" in drawing_of((site,)), site


def test_generalised_twitching_hatches_the_whole_body() -> None:
    assert "clip-path" in drawing_of(("generalised",))
    assert "clip-path" not in drawing_of(("thigh",))


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
    assert body_map is not None
    assert body_map.legend[0] == "1 eyelid, 2 hand or arm"
