"""The README's commands run as they stand, against a service started by its script."""

import json
import re
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.waiting import SECONDS, until

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
EXAMPLES = re.findall(r"^```sh\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
SERVED = "http://127.0.0.1:8000/"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    printed = tmp_path_factory.mktemp("start") / "printed"
    with printed.open("w") as out:
        server = subprocess.Popen(
            ["./start.sh", "--port", str(port)],
            cwd=ROOT,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        yield _announced(server, printed)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(SECONDS)


def _announced(server: subprocess.Popen[bytes], printed: Path) -> str:
    """Wait until the script says where it serves."""
    serves = re.compile(r"http://127\.0\.0\.1:\d+/")
    until(lambda: serves.search(printed.read_text()) or server.poll() is not None)
    found = serves.search(printed.read_text())
    assert found, f"start.sh announced nothing: {printed.read_text()}"
    return found[0]


@pytest.fixture
def run(tmp_path: Path, address: str):
    """Run one example in a folder of its own that sees the house."""
    for name in (".venv", "fhir_profiles"):
        (tmp_path / name).symlink_to(ROOT / name)

    def run_example(number: int) -> subprocess.CompletedProcess[str]:
        script = EXAMPLES[number].replace(SERVED, address)
        done = subprocess.run(
            ["bash", "-euc", script],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=SECONDS,
        )
        assert done.returncode == 0, done.stderr
        return done

    return run_example


needs_curl = pytest.mark.skipif(not shutil.which("curl"), reason="needs curl")


def test_the_readme_has_these_examples():
    assert len(EXAMPLES) == 4
    assert SERVED in README


def test_example_a_result_in_the_terminal(run):
    printed = run(0).stdout
    assert printed.startswith("Urgent neurology referral")
    assert "Not clinically validated" in printed


@needs_curl
def test_example_the_summary_over_http(run):
    summary = json.loads(run(1).stdout)
    assert summary["outcome"] == "urgent-neurology"


@needs_curl
def test_example_the_letter_over_http(run, tmp_path: Path):
    run(2)
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF-")


def test_example_the_demo(run, tmp_path: Path):
    run(3)
    assert len(list((tmp_path / "demo").glob("*.pdf"))) == 6
    assert len(list((tmp_path / "demo").glob("*.request.json"))) == 6


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", README))
def test_every_link_and_picture_is_there(link: str):
    assert (ROOT / link).exists()


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", "docs/adr"])
def test_no_document_names_a_host_that_is_not_ours(file: str):
    path = ROOT / file
    texts = path.rglob("*.md") if path.is_dir() else [path]
    hosts = {
        host
        for text in texts
        for host in re.findall(r"https?://([^/\s)`'\"|]+)", text.read_text())
    }
    assert hosts <= {"127.0.0.1:8000", "fasciculation-screening.example"}


def test_the_ci_calls_the_readme_s_test_commands():
    called = re.findall(
        r"^(?:exec )?(\./test\.sh.*)$", (ROOT / ".ci/run").read_text(), re.MULTILINE
    )
    runs = ("", " elsewhere", " browser", " conformance")
    assert called == [f"./test.sh{each}" for each in runs]
    assert set(called) <= set(re.findall(r"\./test\.sh(?: [a-z]+\b)?", README))
