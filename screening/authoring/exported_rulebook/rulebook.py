"""A rulebook read back from its JSON (serial.py): the same decisions and digest."""

from __future__ import annotations

from datetime import date

from screening.authoring.exported_rulebook.criteria import Criteria
from screening.authoring.exported_rulebook.json_value import NotARulebook, Part
from screening.clinical.rule import (
    Contradiction,
    Investigation,
    Outcome,
    Review,
    Rule,
    Rulebook,
    Source,
    Tier,
)
from screening.clinical.serialization import Json

__all__ = ["NotARulebook", "rulebook_from_json"]


def rulebook_from_json(content: Json) -> Rulebook:
    """Return the rulebook that `serial.rulebook_json` wrote, or raise NotARulebook.

    What the JSON leaves out because it decides nothing (the heading above a question)
    is left empty.
    """
    try:
        return _rulebook(Part(content))
    except NotARulebook:
        raise
    except (KeyError, ValueError) as error:
        raise NotARulebook(f"The overrides cannot be kept: {error}.") from error


def _rulebook(book: Part) -> Rulebook:
    criteria = Criteria(book)
    asked = [part["link_id"] for part in book["questions"].each()]
    tiers = [_tier(name, part) for name, part in book["advice"].named()]
    return Rulebook(
        version=book["version"].text(),
        questions=tuple(criteria.question(link_id) for link_id in asked),
        age=criteria.question(book["age"]),
        adult_from=book["adult_from"].whole(),
        terms=tuple(criteria.term(name, at) for name, at in book["terms"].named()),
        rules=tuple(_rule(part, criteria) for part in book["rules"].each()),
        overrides={k: frozenset(v.texts()) for k, v in book["overrides"].named()},
        contradictions=tuple(
            _contradiction(part, criteria) for part in book["contradictions"].each()
        ),
        tiers={tier.outcome: tier for tier in tiers},
        safety_net=_safety_net(book["advice"]),
        paediatric_route=book["paediatric_route"].text(),
    )


def _rule(part: Part, criteria: Criteria) -> Rule:
    reviewed_by = part["reviewed_by"]
    return Rule(
        id=part["id"].text(),
        outcome=part["outcome"].made(Outcome),
        when=criteria.read(part["when"]),
        weight=part["weight"].text(),
        references=tuple(_source(item) for item in part["references"].each()),
        review=Review(
            drafted=part["drafted"].made(date.fromisoformat),
            due=part["due"].made(date.fromisoformat),
            reviewed_by=reviewed_by.text() if reviewed_by.given() else None,
        ),
    )


def _source(part: Part) -> Source:
    url = part["url"]
    return Source(
        key=part["key"].text(),
        title=part["title"].text(),
        citation=part["citation"].text(),
        url=url.text() if url.given() else None,
        status=part["status"].text(),
        says=part["says"].text(),
    )


def _contradiction(part: Part, criteria: Criteria) -> Contradiction:
    when = criteria.read(part["when"])
    return Contradiction(part["id"].text(), when)


def _tier(name: str, part: Part) -> Tier:
    outcomes = {outcome.value: outcome for outcome in Outcome}
    if name not in outcomes:
        raise part.refused("is no outcome that is known")
    return Tier(
        outcomes[name],
        part["work_up"].texts(),
        part["self_care"].texts(),
        tuple(_investigation(each) for each in part["investigations"].each()),
    )


def _investigation(part: Part) -> Investigation:
    result = part["result"]
    return Investigation(
        part["code"].text(),
        result.text() if result.given() else None,
    )


def _safety_net(advice: Part) -> tuple[str, ...]:
    """The same in every tier, as it belongs to the rulebook."""
    for _, part in advice.named():
        return part["safety_net"].texts()
    raise advice.refused("has to name at least one outcome")
