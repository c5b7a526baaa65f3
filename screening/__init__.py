"""Fasciculation Screening: when a muscle twitches, who needs a neurologist."""
