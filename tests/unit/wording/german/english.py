"""Finds English that was left standing in a German text."""

from __future__ import annotations

import re

# Words of English that are no words of German, nor parts of the names in use here.
_WORDS = """
about above absent abnormal after age all and another answer answered answers any are
asked at be been before below between both but by can clinician could date days disease
does each either emergency every examination examined family finding for found from
given has have history if into is it its known least less list low medicine met missing
month months more most movement muscle never new no nobody none nothing numbness of on
once one only open or other over pain past practice question questions reduced
referral result review rule rules same seen sex since site sites source sources speech
still summary swallowing than that the then there this time to today twitching
under unknown urgent value weakness week weeks weight when where whether which who with
within without year years yes
"""
ENGLISH = frozenset(_WORDS.split())
# Called so in German too.
_NAMES = re.compile(r"Restless[ -]Legs|Stiff-Person|Screening", re.IGNORECASE)


def english_in(text: str) -> set[str]:
    """Return the English words of a German text."""
    bare = _NAMES.sub(" ", text)
    return ENGLISH.intersection(re.findall(r"[a-zäöüß']+", bare.lower()))
