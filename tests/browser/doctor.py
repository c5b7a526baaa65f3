"""A doctor at the form: what is pressed and typed is counted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, Page, expect

from screening.rulebook import RULEBOOK

DOCTOR = "Dr Ada Example"


class Doctor:
    """Fills the form as a person does: one press on a label, one field typed in."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.interactions = 0

    def opens_the_form(self, address: str = "/") -> None:
        """Give name and role where they are asked for, once."""
        self.page.goto(address)
        if "/who" in self.page.url:
            self.page.locator("[name=name]").fill(DOCTOR)
            self.page.locator("[name=role]").fill("General practitioner")
            self.page.locator("main button.primary").click()
        expect(self.page.locator("#screening")).to_be_visible()

    def presses(self, locator: Locator) -> None:
        self.interactions += 1
        locator.click()

    def types(self, name: str, text: str) -> None:
        self.interactions += 1
        self.page.locator(f'[name="{name}"]').fill(text)

    def picks(self, name: str, value: str) -> None:
        self.interactions += 1
        self.page.locator(f'select[name="{name}"]').select_option(value)

    def chooses(self, link_id: str, *codes: str) -> None:
        for code in codes:
            self.presses(self.option(link_id, code))

    def option(self, link_id: str, code: str) -> Locator:
        return self.page.locator(
            f'label:has(input[name="{link_id}"][value="{code}"])'
        ).first

    def answers(self, answers: Mapping[str, Any]) -> None:
        """Give each answer; follow-ups are last, when what opens them is answered."""
        questions = {each.link_id: each for each in RULEBOOK.questions}
        for link_id in sorted(answers, key=lambda each: bool(_opened(questions[each]))):
            given = answers[link_id]
            if isinstance(given, list):
                self.chooses(link_id, *given)
            elif isinstance(given, str):
                self.chooses(link_id, given)
            else:
                self.types(link_id, str(given))
                if units := questions[link_id].units:
                    self.picks(f"{link_id}.unit", units[0].code)

    def shortcut(self, section: str) -> None:
        self.presses(self.page.locator(f'button[name="shortcut"][value="{section}"]'))

    def sees(self, outcome: str) -> None:
        """Wait until the outcome beside the form is this one, and current."""
        panel = self.page.locator("#panel:not([aria-busy])")
        expect(panel.locator("#outcome")).to_have_attribute("data-outcome", outcome)

    def finishes(self) -> None:
        self.presses(self.page.locator("#finish"))
        expect(self.page.locator("main h1#outcome")).to_be_visible()

    def result(self) -> str | None:
        return self.page.locator("main h1#outcome").get_attribute("data-outcome")


def _opened(question: Any) -> bool:
    return question.shown_when is not None
