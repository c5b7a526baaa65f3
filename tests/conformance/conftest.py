"""A server that all tests of the group "server" share."""

from collections.abc import Iterator

import pytest

from screening.authoring.fhir_package import package
from tests.conformance.hapi_server import Server, hapi_server


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """HAPI's server with our package; what one test stores, the others may find."""
    folder = tmp_path_factory.mktemp("server")
    archive = folder / "package.tgz"
    archive.write_bytes(package())
    with hapi_server(folder, archive) as started:
        yield started
