"""The page about the service speaks the reader's language, with or without a form."""

import pytest

from screening.config import Settings
from screening.web.app import create_app
from screening.wording.common import disclaimer
from tests.web.form.filled import Tags


@pytest.mark.parametrize("form", [True, False])
@pytest.mark.parametrize(
    "language,said", [("en", "Read the definitions"), ("de", "Die Definitionen lesen")]
)
def test_it_speaks_the_language_asked_for(form: bool, language: str, said: str) -> None:
    client = create_app(Settings(form=form)).test_client()
    text = client.get("/about", headers={"Accept-Language": language}).text
    assert Tags(text).one("html")["lang"] == language
    assert said in text
    assert disclaimer(language) in text
    assert ('href="/"' in text) is form


def test_the_language_chosen_there_is_kept() -> None:
    client = create_app(Settings(form=False)).test_client()
    for address in ("/about?lang=de", "/about"):
        assert Tags(client.get(address).text).one("html")["lang"] == "de"
