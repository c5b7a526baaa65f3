"""A page for the patient: what twitching is, what may help, and when to come back."""

from screening.leaflet.html import to_html
from screening.leaflet.leaflet import Leaflet, leaflet
from screening.leaflet.text import to_text

__all__ = ["Leaflet", "leaflet", "to_html", "to_text"]
