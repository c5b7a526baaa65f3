"""What answers to open questions could still change."""
