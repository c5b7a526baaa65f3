"""The tables: made from nothing, checked at every start, never taken back."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from screening.config import Settings
from screening.store import StoreUnavailable, open_store
from screening.store.database import Database
from screening.store.location import read_place
from screening.store.schema import SCHEMA, revision
from screening.store.tables import METADATA
from screening.store.upgrade import configured, upgrade_database
from screening.web import create_app
from tests.support.waiting import SECONDS
from tests.unit.store.conftest import Execute
from tests.unit.store.samples import NOW, PAIRS, WHO


def test_the_migrations_make_the_tables_of_the_code(url: str) -> None:
    place = read_place(url)
    assert revision(place) is None
    upgrade_database(place)
    assert revision(place) == SCHEMA
    database = Database(place)
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
    database.close()


def test_the_newest_migration_is_the_schema_asked_for() -> None:
    assert ScriptDirectory.from_config(configured()).get_heads() == [SCHEMA]


def test_an_upgrade_of_what_is_up_to_date_changes_nothing(url: str) -> None:
    upgrade_database(read_place(url))
    store = open_store(url)
    draft = store.drafts.create(PAIRS, WHO, NOW)
    upgrade_database(read_place(url))
    assert store.drafts.find(draft.id) == draft
    store.close()


def test_upgrades_at_once_do_it_once(url: str) -> None:
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda _: upgrade_database(read_place(url)), range(4)))
    assert revision(read_place(url)) == SCHEMA


def test_a_failed_upgrade_leaves_nothing_half_made(url: str, execute: Execute) -> None:
    # The last table of the migration is there already, and is another one.
    Database(read_place(url)).close()
    execute("CREATE TABLE letter (a integer)")
    with pytest.raises(Exception, match=r"letter|cannot be used"):
        upgrade_database(read_place(url))
    assert revision(read_place(url)) is None
    execute("DROP TABLE letter")
    upgrade_database(read_place(url))
    assert revision(read_place(url)) == SCHEMA


def test_sqlite_is_made_at_the_first_use_and_postgresql_on_purpose(url: str) -> None:
    if url.startswith("sqlite"):
        store = open_store(url)
        assert store.drafts.all() == []
        assert revision(store.place) == SCHEMA
        store.close()
        return
    with pytest.raises(StoreUnavailable, match=r"no tables .*`screening db upgrade`"):
        open_store(url)


@pytest.mark.parametrize(
    "found, expected",
    [
        ("0000", r"older than this software .*schema 0000.*`screening db upgrade`"),
        ("0099", r"newer than this software .*schema 0099.*Install the release"),
    ],
)
def test_another_schema_is_refused_at_the_start(
    url: str, execute: Execute, found: str, expected: str
) -> None:
    upgrade_database(read_place(url))
    execute(f"UPDATE alembic_version SET version_num = '{found}'")
    with pytest.raises(StoreUnavailable, match=expected):
        create_app(Settings(database_url=url))


def test_a_newer_database_is_not_upgraded(url: str, execute: Execute) -> None:
    upgrade_database(read_place(url))
    execute("UPDATE alembic_version SET version_num = '0099'")
    with pytest.raises(StoreUnavailable, match="newer than this software"):
        upgrade_database(read_place(url))


def test_there_is_no_way_back() -> None:
    for script in ScriptDirectory.from_config(configured()).walk_revisions():
        assert not hasattr(script.module, "downgrade")


def test_who_asks_only_for_fhir_never_loads_the_database(tmp_path: Path) -> None:
    script = f"""
import sys
from screening.config import Settings
from screening.fhir.definitions.examples import sample
from screening.web import create_app
url = "sqlite:///{tmp_path}/kept/screening.sqlite3"
client = create_app(Settings(database_url=url)).test_client()
assert client.get("/healthz").status_code == 200
path = "/fhir/QuestionnaireResponse/$screen"
answer = client.post(path, data=sample("urgent-neurology"), headers={{
    "Content-Type": "application/fhir+json", "Accept": "application/json"}})
assert answer.status_code == 200, answer.status_code
print([name for name in ("sqlalchemy", "alembic", "psycopg") if name in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        timeout=SECONDS,
    )
    assert done.stdout.strip() == "[]"
    assert not (tmp_path / "kept").exists()
