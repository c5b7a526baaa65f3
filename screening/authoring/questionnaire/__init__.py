"""The served Questionnaire: made of rulebook and wording, and a table of the rest."""

from screening.authoring.questionnaire.questionnaire import build_questionnaire

__all__ = ["build_questionnaire"]
