"""The pseudo-language as a language of the service, for a module of tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from screening.wording.catalogue import languages_in
from tests.wording.pseudo import CODE, write_pseudo_language


@pytest.fixture(scope="module")
def pseudo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The code of the pseudo-language, which is a language while a module runs."""
    folder: Path = tmp_path_factory.mktemp("wording")
    write_pseudo_language(folder)
    with languages_in(folder):
        yield CODE
