"""A page for the patient: what twitching is, what may help, and when to come back."""

from screening.letter.leaflet.html import to_html
from screening.letter.leaflet.leaflet import Leaflet, leaflet
from screening.letter.leaflet.text import to_text

__all__ = ["Leaflet", "leaflet", "to_html", "to_text"]
