"""Bytes become checked resources, answers and people."""
