"""screening rules verify: the safety properties, proved for every possible form."""

from __future__ import annotations

import sys
from importlib import import_module, util

import click

from screening.rulebook import RULEBOOK
from screening.wording.questions import wording
from screening.wording.rulebook_json import digest

REFUTED = 1
_NEEDS_Z3 = (
    "The proofs need the solver z3, which is not installed. Install it with\n"
    "  pip install 'fasciculation-screening[verify]'\n"
    "or run ./test.sh once, which installs it."
)


@click.command(short_help="Prove the safety properties of the rules.")
@click.option(
    "--tightness",
    "forms",
    type=click.IntRange(min=1),
    metavar="N",
    help="Also measure on N invented forms how often could_become is reached.",
)
def verify(forms: int | None) -> None:
    """Prove the safety properties of the rules for every possible form.

    Exit codes: 0 all proved, 1 a property does not hold or the solver is missing.
    """
    if util.find_spec("z3") is None:
        click.echo(_NEEDS_Z3, err=True)
        sys.exit(REFUTED)
    proved = _prove()
    if forms:
        _measure(forms)
    if not proved:
        sys.exit(REFUTED)


def _prove() -> bool:
    # By name, as no layer that serves patients may depend on the solver.
    report = import_module("screening.authoring.proofs.report")
    tell = import_module("screening.authoring.proofs.prove").in_clinical_words

    claims, refuted, seconds = 0, [], 0.0
    for proved in report.by_property(RULEBOOK):
        click.echo(proved.line)
        claims += len(proved.verdicts)
        refuted += proved.refuted
        seconds += proved.seconds
    for verdict in refuted:
        click.echo(f"\n{tell(verdict, RULEBOOK, wording('en'))}")
    result = f"{len(refuted)} REFUTED" if refuted else "all proved"
    click.echo(
        f"\n{claims} claims about rulebook {RULEBOOK.version}: {result}, "
        f"{seconds:.0f} s.\nSHA-256 {digest(RULEBOOK)}"
    )
    return not refuted


def _measure(forms: int) -> None:
    measure = import_module("screening.authoring.proofs.tightness").tightness
    found = measure(RULEBOOK, forms)
    click.echo(
        f"\nTightness: of {found.forms} invented forms {found.foreseen} could become "
        f"more urgent;\n{found.reached} of these ({found.share:.1%}) have a completion "
        "that reaches what is foreseen."
    )
