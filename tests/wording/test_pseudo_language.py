"""Every text of every output stands in the catalogue: a pseudo-language shows it.

Its letters are wide. What comes out in plain letters is a name, a code, the title of a
source, or a text that somebody wrote into the code.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest

from screening.wording.catalogue import languages_in
from screening.wording.comparison import missing
from tests.wording import service
from tests.wording.bodies import bodies
from tests.wording.pages import Browser, demos, invented_names, live, pages
from tests.wording.pseudo import CODE, wide, write_pseudo_language
from tests.wording.readable import Page, is_shell, read, read_resource, words_of

BODIES = bodies()
FORMS = ("collection", "document", "transaction")


def unmarked(texts: Iterable[str]) -> dict[str, str]:
    """Return each text that has plain words, by these words."""
    return {" ".join(words): text for text in texts if (words := words_of(text))}


def test_the_pseudo_language_is_complete(pseudo: str) -> None:
    assert missing(pseudo) == []


@pytest.mark.parametrize("name", BODIES)
def test_every_text_of_a_letter_stands_in_the_catalogue(name: str, pseudo: str) -> None:
    assert unmarked(read(service.texts(BODIES[name], pseudo))) == {}


@pytest.mark.parametrize("name", BODIES)
def test_every_text_of_a_summary_stands_in_the_catalogue(
    name: str, pseudo: str
) -> None:
    assert unmarked(read_resource(service.summary(BODIES[name], pseudo))) == {}


@pytest.mark.parametrize("name", BODIES)
def test_every_text_of_a_bundle_stands_in_the_catalogue(name: str, pseudo: str) -> None:
    forms = FORMS if "people" in name else FORMS[:2]
    for form in forms:
        made = service.bundle(BODIES[name], pseudo, form)
        assert unmarked(read_resource(made)) == {}


def test_every_text_of_a_leaflet_stands_in_the_catalogue(pseudo: str) -> None:
    assert unmarked(read(service.leaflets(pseudo))) == {}


def test_every_text_of_the_form_stands_in_the_catalogue(
    pseudo: str, tmp_path: Path
) -> None:
    shown = set()
    for name, page in pages(pseudo, tmp_path):
        if page.status_code == 303:
            continue
        assert page.mimetype == "text/html", name
        assert Page(page.text).language == pseudo, name
        assert unmarked(each for each in read([page.text]) if not is_shell(each)) == {}
        shown.add(name)
    assert len(shown) > 80


def test_every_text_of_a_demo_but_the_names_stands_in_the_catalogue(
    pseudo: str,
) -> None:
    names = invented_names()
    for _, page in demos(pseudo):
        found = unmarked(read([page.text]))
        assert {word for words in found for word in words.split()} <= names


def test_every_text_of_a_live_answer_stands_in_the_catalogue(pseudo: str) -> None:
    answers = list(live(pseudo))
    assert len(answers) > 10
    for answer in answers:
        said = [answer["display"], *answer["errors"].values()]
        said += [answer["panel"], answer["banner"]]
        assert unmarked(read(filter(None, said))) == {}


def test_a_text_that_is_not_wide_would_be_seen(tmp_path: Path) -> None:
    write_pseudo_language(tmp_path)
    for file, key in (
        ("letter", "Work-up, review and safety net"),
        ("summary", "Needed before reassurance."),
        ("fhir", "Findings that rules name"),
        ("form", "Clear"),
    ):
        path = tmp_path / CODE / f"{file}.toml"
        text = path.read_text("utf-8")
        assert f'"{wide(key)}"' in text
        path.write_text(text.replace(f'"{wide(key)}"', f'"{key}"'), "utf-8")
    body = BODIES["an answer that nobody asked for"]
    with languages_in(tmp_path):
        letter = unmarked(read(service.texts(body, CODE)))
        summary = unmarked(read_resource(service.summary(body, CODE)))
        bundle = unmarked(read_resource(service.bundle(body, CODE, "document")))
        form = unmarked(read([Browser(CODE).sign_in().get("/").text]))
    assert set(letter) == {"Work up review and safety net"}
    assert set(summary) == {"Needed before reassurance"}
    assert set(bundle) == {"Findings that rules name"}
    assert set(form) == {"Clear"}
