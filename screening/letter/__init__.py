"""The letter: its content, its PDF, the workers that render it, its verification."""
