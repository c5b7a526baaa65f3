"""Pages, letters and leaflets, and their wording; a package so that it can be read."""
