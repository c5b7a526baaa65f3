"""Writes every output of the product into a folder, one file each.

Two such folders, written before and after a change, say with `diff -rq` which outputs
the change has touched. Only the outermost surface is used, the Flask application and
the command line, so the same script runs on either side of a big move.

    .venv/bin/python -P scripts/outputs.py FOLDER [--only bundle,form] [--every N]
    .venv/bin/python -P scripts/outputs.py AFTER --against BEFORE
"""

from __future__ import annotations

import argparse
import filecmp
import os
import shutil
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Last: a script here may be called like a package that is installed.
sys.path.append(str(HERE))

from every_output import api, commands, forms, served  # noqa: E402

GROUPS = {
    **dict.fromkeys(api.GROUPS, api),
    **dict.fromkeys(served.GROUPS, served),
    **dict.fromkeys(forms.GROUPS, forms),
    **dict.fromkeys(commands.GROUPS, commands),
}
Task = tuple[str, str]
_ROOT = HERE.parent


def main() -> None:
    """Write the groups that were asked for, and say how long each took."""
    asked = _arguments()
    _steady_hashes()
    groups = asked.only.split(",") if asked.only else list(GROUPS)
    if unknown := set(groups) - set(GROUPS):
        sys.exit(f"No such group: {', '.join(unknown)}. Groups: {', '.join(GROUPS)}")
    if asked.folder.exists():
        shutil.rmtree(asked.folder)
    _steady_surroundings()
    started = time.monotonic()
    spent = dict.fromkeys(groups, 0.0)
    files = 0
    tasks = [(group, name) for group in groups for name in _names(group, asked.every)]
    with ProcessPoolExecutor(asked.jobs) as pool:
        for group, seconds, count in pool.map(
            _write, tasks, [asked.folder] * len(tasks)
        ):
            spent[group] += seconds
            files += count
    for group, seconds in spent.items():
        print(f"{group:12} {seconds:6.1f} s")
    print(f"{files} files in {asked.folder}, {time.monotonic() - started:.0f} s")
    if asked.against:
        _compare(asked.against, asked.folder, groups, whole=asked.every == 1)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="written anew")
    parser.add_argument("--only", help=f"some of: {','.join(GROUPS)}")
    parser.add_argument(
        "--every", type=int, default=1, metavar="N", help="only every Nth body"
    )
    parser.add_argument(
        "--against", type=Path, metavar="BEFORE", help="name the files that differ"
    )
    parser.add_argument("--jobs", type=int, default=2, help="processes at once")
    return parser.parse_args()


def _names(group: str, every: int) -> Iterator[str]:
    yield from GROUPS[group].names(_ROOT, group)[::every]


def _write(task: Task, folder: Path) -> tuple[str, float, int]:
    group, name = task
    started, count = time.monotonic(), 0
    for file, content in GROUPS[group].outputs(_ROOT, group, name):
        path = folder / group / file
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            raise FileExistsError(path)
        path.write_bytes(content)
        count += 1
    return group, time.monotonic() - started, count


def _compare(before: Path, after: Path, groups: list[str], *, whole: bool) -> None:
    """Name what differs, and end with 1 if anything does."""
    then, now = _files(before, groups), _files(after, groups)
    gone = sorted(then - now) if whole else []
    changed = [
        file
        for file in sorted(then & now)
        if not filecmp.cmp(before / file, after / file, shallow=False)
    ]
    named = {"changed": changed, "gone": gone, "new": sorted(now - then)}
    for what, files in named.items():
        for file in files:
            print(f"{what}: {file}")
    if any(named.values()):
        sys.exit(1)
    print(f"All the same as in {before}.")


def _files(folder: Path, groups: list[str]) -> set[Path]:
    return {
        file.relative_to(folder)
        for group in groups
        for file in (folder / group).rglob("*")
        if file.is_file()
    }


def _steady_hashes() -> None:
    """Start again with a fixed seed: what follows a set's order differs otherwise."""
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, "-P", *sys.argv])


def _steady_surroundings() -> None:
    """Nothing of this machine's user may show in an output."""
    for name in [name for name in os.environ if name.startswith("SCREENING_")]:
        del os.environ[name]
    os.environ |= {
        "TZ": "UTC",
        "LANG": "C.UTF-8",
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "SCREENING_DATABASE_URL": "",
        "SCREENING_LOG_LEVEL": "ERROR",
    }
    time.tzset()
    os.umask(0o022)


if __name__ == "__main__":
    main()
