"""What the clinical content needs of a language, and what is left over."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree

from screening.clinical.criteria import is_
from screening.clinical.question import choice
from screening.rulebook import RULEBOOK
from screening.wording.catalogue import catalogue, languages, languages_in
from screening.wording.comparison import incomplete, missing
from screening.wording.content import lacking, left_over

SHIPPED = Path(__file__).parents[3] / "templates" / "wording"
ENGLISH = catalogue("en")
HEAT = choice("tw-heat", "grp-twitching", ("warmth", "no", "unknown"))


def test_every_language_has_the_words_of_the_content() -> None:
    for language in languages():
        assert lacking(catalogue(language)) == left_over(catalogue(language)) == []


def test_a_question_without_words_is_named_with_each_of_its_options() -> None:
    asked = replace(RULEBOOK, questions=(*RULEBOOK.questions, HEAT))
    assert lacking(ENGLISH, asked) == [
        ("questions", "tw-heat.text"),
        ("questions", "tw-heat.topic"),
        ("questions", "tw-heat.letter.warmth"),
        ("questions", "tw-heat.letter.no"),
        ("questions", "tw-heat.letter.unknown"),
        ("answers", "warmth"),
    ]


def test_a_rule_without_words_and_words_without_their_rule_are_named() -> None:
    first, *others = RULEBOOK.rules
    new = replace(first, id="E99", when=is_(HEAT, "warmth"), weight="guess")
    changed = replace(RULEBOOK, rules=(new, *others))
    assert lacking(ENGLISH, changed) == [
        ("rules", "E99.title"),
        ("rules", "E99.finding"),
        ("rules", "E99.may_point_to"),
        ("sources", "weights.guess"),
    ]
    assert left_over(ENGLISH, changed) == [("rules", first.id)]


def test_a_language_that_lacks_a_phrase_of_the_letter_is_not_offered(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "sv"
    copytree(SHIPPED / "en", folder)
    questions = folder / "questions.toml"
    content = questions.read_text("utf-8")
    questions.write_text(content.replace("[tw-course.letter]", "[tw-course.brief]"))
    with languages_in(tmp_path):
        assert "questions" in {each.file for each in missing("sv")}
        told = incomplete(["sv"])
    assert "sv/questions.toml: tw-course.letter.improving: missing" in told
