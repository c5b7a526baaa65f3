"""The words of our own that stand in the summary and the plain text, by language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from screening.wording.catalogue import Catalogue, per_language


@dataclass(frozen=True, slots=True)
class SummaryPhrases:
    """One language; a field is named after what it says."""

    # Answers; those that are open by their state.
    open: Mapping[str, str]
    given_as: str
    # Reasons
    needed: str
    could_show: str
    could_show_more: str
    hidden: str
    # Headings of the plain text
    red_flags: str
    why: str
    also_met: str
    contradictions: str
    missing: str
    more_urgent: str
    patterns: str
    work_up: str
    safety_net: str
    self_care: str
    about: str
    # Lines of the plain text
    preliminary: str
    released: str
    not_released: str
    decided_otherwise: str
    no_reason: str
    incomplete: str
    could_become: str
    open_is_never_normal: str
    asked: Mapping[str, str]
    each_by_itself: str
    more_changes: str
    none_excluded: str
    fits: str
    does_not_fit: str
    every_gate_item: str
    gate_open: str
    no_red_flag: str
    no_rule: str
    weight: str
    rulebook: str


@per_language
def summary_phrases(words: Catalogue) -> SummaryPhrases:
    """Return the phrases of templates/wording/<language>/summary.toml."""
    return SummaryPhrases(**words.section("summary"))
