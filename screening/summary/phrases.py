"""The words of our own that stand in the summary and the plain text, by language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from screening.clinical.answers import State


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language; a field is named after what it says, `{}` is what is put in."""

    # Answers
    open: Mapping[State, str]
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
    asked: Mapping[State, str]
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


_ENGLISH = Phrases(
    open={
        State.UNANSWERED: "Not answered",
        State.UNKNOWN: "Not known",
        State.NOT_EXAMINED: "Not examined",
    },
    given_as=" (given as {})",
    needed="Needed before reassurance.",
    could_show="Could still show: {}.",
    could_show_more="Could still show: {}; and {} more.",
    hidden="An answer is given to a question that the other answers do not ask: {}",
    red_flags="Red flags met",
    why="Why",
    also_met="Also met",
    contradictions="Answers that do not fit together",
    missing="What is missing",
    more_urgent="What would make it more urgent",
    patterns="Patterns this can be seen with",
    work_up="Work-up to consider",
    safety_net="Safety net for the patient",
    self_care="Self-care",
    about="About this result",
    preliminary="PRELIMINARY: the answers are still being collected; no referral is "
    "drafted from them.",
    released="Version {}, released by {} on {}.",
    not_released="DRAFT: not released yet.",
    decided_otherwise="THE CLINICIAN DECIDED OTHERWISE: {}. Because:",
    no_reason="no reason is given yet.",
    incomplete="INCOMPLETE: safety questions that are open: {}. Do not reassure.",
    could_become="Could become: {}, depending on answers that are still open.",
    open_is_never_normal="Open is never read as normal. Needed before reassurance: *. "
    "In brackets, the rules that an answer could meet.",
    asked={
        State.UNANSWERED: "Not answered",
        State.UNKNOWN: "Asked, not known",
        State.NOT_EXAMINED: "Not examined",
    },
    each_by_itself="Each of these answers by itself, all else equal:",
    more_changes="and {} more; the JSON summary lists them all.",
    none_excluded="None is concluded or excluded; not in order of likelihood.",
    fits="{}: fits: {}",
    does_not_fit="; does not fit: {}",
    every_gate_item="Every safety question is answered, and none is a warning sign.",
    gate_open="Safety questions are open; each is listed.",
    no_red_flag="None in these answers.",
    no_rule="No rule is met. Then work-up and review are suggested, and never "
    "reassurance.",
    weight="Weight: {}. Sources: {}.",
    rulebook="Rulebook {}, sha256 {}. No clinician has reviewed it yet.",
)

_GERMAN = Phrases(
    open={
        State.UNANSWERED: "Nicht beantwortet",
        State.UNKNOWN: "Nicht bekannt",
        State.NOT_EXAMINED: "Nicht untersucht",
    },
    given_as=" (angegeben als {})",
    needed="Vor einer Entwarnung nötig.",
    could_show="Könnte noch zeigen: {}.",
    could_show_more="Könnte noch zeigen: {}; und {} weitere.",
    hidden="Beantwortet ist eine Frage, die sich aus den übrigen Antworten nicht "
    "stellt: {}",
    red_flags="Zutreffende Warnzeichen",
    why="Begründung",
    also_met="Trifft ebenfalls zu",
    contradictions="Angaben, die nicht zusammenpassen",
    missing="Was fehlt",
    more_urgent="Was die Dringlichkeit erhöhen würde",
    patterns="Muster, die vorkommen können bei",
    work_up="Abklärung, die zu erwägen ist",
    safety_net="Sicherheitsnetz für die Patientin oder den Patienten",
    self_care="Selbsthilfe",
    about="Zu diesem Ergebnis",
    preliminary="VORLÄUFIG: Die Angaben werden noch erhoben; aus ihnen wird keine "
    "Überweisung entworfen.",
    released="Fassung {}, freigegeben von {} am {}.",
    not_released="ENTWURF: noch nicht freigegeben.",
    decided_otherwise="ÄRZTLICH ANDERS ENTSCHIEDEN: {}. Begründung:",
    no_reason="noch keine angegeben.",
    incomplete="UNVOLLSTÄNDIG: offene Sicherheitsfragen: {}. Keine Entwarnung.",
    could_become="Möglich bleibt: {}, je nach noch offenen Angaben.",
    open_is_never_normal="Offen gilt nie als unauffällig. Vor einer Entwarnung nötig: "
    "*. In Klammern die Regeln, die eine Antwort auslösen könnte.",
    asked={
        State.UNANSWERED: "Nicht beantwortet",
        State.UNKNOWN: "Gefragt, nicht bekannt",
        State.NOT_EXAMINED: "Nicht untersucht",
    },
    each_by_itself="Jede dieser Angaben für sich, alles andere unverändert:",
    more_changes="und {} weitere; die JSON-Zusammenfassung nennt alle.",
    none_excluded="Keines ist festgestellt oder ausgeschlossen; keine Reihenfolge nach "
    "Wahrscheinlichkeit.",
    fits="{}: passt: {}",
    does_not_fit="; passt nicht: {}",
    every_gate_item="Jede Sicherheitsfrage ist beantwortet, und keine Antwort ist ein "
    "Warnzeichen.",
    gate_open="Sicherheitsfragen sind offen; sie sind einzeln aufgeführt.",
    no_red_flag="Keine in diesen Angaben.",
    no_rule="Keine Regel trifft zu. Dann wird eine Abklärung mit Kontrolle "
    "vorgeschlagen, nie eine Entwarnung.",
    weight="Gewicht: {}. Quellen: {}.",
    rulebook="Regelwerk {}, SHA-256 {}. Noch nicht ärztlich begutachtet.",
)

PHRASES = {"en": _ENGLISH, "de": _GERMAN}
