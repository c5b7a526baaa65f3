"""Several threads and processes at once, and a process that is killed."""

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from screening.store import AlreadyReleased, Draft, DraftChanged, Store, open_store
from tests.support.waiting import SECONDS, line_of
from tests.unit.store.samples import AGREED, FILES, NOW, PAIRS, WHO

ROOT = Path(__file__).parents[3]
BEGIN = """
import sys, time
from screening.store import DraftChanged, open_store
from tests.unit.store.samples import AGREED, FILES, NOW, PAIRS, WHO
store = open_store(sys.argv[1])
"""
COUNT = """
for _ in range(25):
    while True:
        draft = store.drafts.find(sys.argv[2])
        try:
            more = (*draft.pairs, (sys.argv[3], ""))
            store.drafts.save(draft.id, draft.version, more, NOW)
            break
        except DraftChanged:
            pass
"""
CREATE = "print(store.drafts.create(PAIRS, WHO, NOW).id, flush=True)\n"
WAIT = "time.sleep(600)\n"
# Stops within the release, after the statement that begins like this.
HALF = """
from sqlalchemy import Engine, event
@event.listens_for(Engine, "after_cursor_execute")
def stop(connection, cursor, statement, *_):
    if statement.startswith(sys.argv[3]):
        print("half", flush=True)
        time.sleep(600)
store.letters.release(sys.argv[2], 1, AGREED, FILES, WHO, NOW)
"""


def process(code: str, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", BEGIN + code, *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def kill(running: subprocess.Popen[str]) -> None:
    running.send_signal(signal.SIGKILL)
    running.communicate(timeout=SECONDS)


def test_of_many_threads_that_save_one_version_one_wins(store: Store) -> None:
    draft = store.drafts.create(PAIRS, WHO, NOW)

    def save(place: int) -> Draft | None:
        try:
            return store.drafts.save(draft.id, 1, (("pt-age", str(place)),), NOW)
        except DraftChanged:
            return None

    with ThreadPoolExecutor(8) as threads:
        (won,) = filter(None, threads.map(save, range(24)))
    assert store.drafts.find(draft.id) == won


def test_of_many_threads_that_release_one_draft_one_wins(store: Store) -> None:
    draft = store.drafts.create(PAIRS, WHO, NOW)

    def release(_: int) -> int:
        try:
            return store.letters.release(draft.id, 1, AGREED, FILES, WHO, NOW).n
        except AlreadyReleased as error:
            return -error.n

    with ThreadPoolExecutor(8) as threads:
        assert sorted(threads.map(release, range(8))) == [-1] * 7 + [1]
    assert len(store.letters.latest()) == 1


def test_threads_that_amend_at_once_get_one_draft(store: Store) -> None:
    draft = store.drafts.create(PAIRS, WHO, NOW)
    store.letters.release(draft.id, 1, AGREED, FILES, WHO, NOW)
    with ThreadPoolExecutor(8) as threads:
        opened = [*threads.map(lambda _: store.drafts.amend(draft.id, WHO, NOW), "12")]
    assert opened[0] == opened[1]


def test_no_saving_of_two_processes_is_lost(url: str, store: Store) -> None:
    draft = store.drafts.create((), WHO, NOW)
    running = [process(COUNT, url, draft.id, name) for name in ("one", "two")]
    assert [each.wait(SECONDS) for each in running] == [0, 0]
    saved = store.drafts.find(draft.id)
    assert saved is not None
    assert saved.version == 51
    assert sorted(name for name, _ in saved.pairs) == ["one"] * 25 + ["two"] * 25


def test_processes_that_open_a_new_file_at_once_all_can_save(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new/screening.sqlite3"
    running = [process(CREATE, url) for _ in range(4)]
    assert [each.wait(SECONDS) for each in running] == [0] * 4
    store = open_store(url)
    assert {draft.id for draft in store.drafts.all()} == {
        line_of(each) for each in running
    }
    store.close()


def test_a_draft_survives_a_kill(url: str, store: Store) -> None:
    running = process(CREATE + WAIT, url)
    draft_id = line_of(running)
    kill(running)
    found = store.drafts.find(draft_id)
    assert found is not None
    assert found.pairs == PAIRS


@pytest.mark.parametrize("statement", ["DELETE FROM draft", "INSERT INTO letter"])
def test_a_kill_amid_the_release_leaves_the_draft(
    url: str, store: Store, statement: str
) -> None:
    draft = store.drafts.create(PAIRS, WHO, NOW)
    running = process(HALF, url, draft.id, statement)
    assert line_of(running) == "half"
    # Until it is killed, readers see the draft and no letter.
    assert store.drafts.find(draft.id) == draft
    kill(running)
    assert store.drafts.find(draft.id) == draft
    assert store.letters.of(draft.id) == []
    assert store.drafts.save(draft.id, 1, PAIRS, NOW).version == 2
