"""How much a received file may be, and may take; a letter is a tenth of it."""

MOST_BYTES = 4 * 1024 * 1024
MOST_UNPACKED = 8 * 1024 * 1024
MEMORY = 1024**3
CPU_SECONDS = 10
SECONDS = 20
