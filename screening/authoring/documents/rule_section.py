"""The section of one rule in the rulebook document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from screening.clinical.criteria import AllOf, AnyOf, Compares, Criterion
from screening.clinical.fold import findings
from screening.clinical.rule import Rule, Source
from screening.wording.conditions import in_words
from screening.wording.questions import Wording
from screening.wording.rulebook import rulebook_words

CASES_FROM_DOCS = "../tests/rules"

_STATUS = {
    "seen": "seen in a copy",
    "excerpt": "opening or abstract read",
    "unconfirmed": "not confirmed",
    "memory": "from memory, no document recorded",
}


def rule_section(rule: Rule, wording: Wording, files: Mapping[str, int]) -> list[str]:
    """Return the lines about one rule."""
    words = rulebook_words(wording.language)
    said = words.rule(rule)
    lines = [f"### {rule.id} {plain(said.title)}", ""]
    if rule.proposed:
        lines += ["*Proposed: not in the clinical table yet.*", ""]
    if rule.explains_only:
        lines += ["*Explains or asks for something; never decides alone.*", ""]
    lines += [*_condition(rule.when, wording), ""]
    thresholds = _thresholds(rule.when, wording)
    if thresholds:
        lines.append(f"- **Thresholds:** {'; '.join(thresholds)}")
    lines.append(f"- **Says:** {plain(said.finding)}")
    lines.append(f"- **May point to:** {plain(said.may_point_to)}")
    lines.append(f"- **Weight of the sources for this threshold:** {said.weight}")
    lines.append("- **Sources:**")
    for source in rule.references:
        title = plain(words.source_title(source))
        lines.append(f"  - {_cited(source, title, said.remark(source))}")
    lines.append(f"- **Dates:** {_dates(rule)}")
    if files:
        lines.append(f"- **Cases:** {_cases(files)}")
    return [*lines, ""]


def _condition(when: Criterion, wording: Wording) -> Iterator[str]:
    match when:
        case AnyOf(parts) if len(parts) > 1:
            yield "Met when at least one of these holds:"
        case AllOf(parts) if len(parts) > 1:
            yield "Met when all of these hold:"
        case _:
            parts = (when,)
            yield "Met when this holds:"
    yield ""
    yield from (f"- {plain(in_words(part, wording))}" for part in parts)


def _thresholds(when: Criterion, wording: Wording) -> list[str]:
    compared = [found for found in findings(when) if isinstance(found, Compares)]
    return list(dict.fromkeys(plain(in_words(found, wording)) for found in compared))


def _cited(source: Source, title: str, remark: str) -> str:
    noted = f" ({remark})" if remark else ""
    status = _STATUS[source.status]
    named = f"[{title}]({source.url})" if source.url else title
    return f"**{source.key}**{plain(noted)}: {named}. Confirmed so far: {status}."


def _dates(rule: Rule) -> str:
    review = rule.review
    by = f"reviewed by {review.reviewed_by}" if review.reviewed_by else "not reviewed"
    return f"drafted {review.drafted}, review due {review.due}, {by}"


def _cases(files: Mapping[str, int]) -> str:
    return ", ".join(
        f"{count} in [{name}]({CASES_FROM_DOCS}/{name})"
        for name, count in files.items()
    )


def plain(text: str) -> str:
    """Return a text with the signs that Markdown would take for its own escaped."""
    for sign in "\\*`[]|":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("<", "&lt;")
