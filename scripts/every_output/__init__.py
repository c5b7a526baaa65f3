"""The parts of scripts/outputs.py: what is sent to the product, and what it answers."""
