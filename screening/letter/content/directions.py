"""Marks in a text that turn the direction of the words after them."""

# A right-to-left override would turn our own words round; isolation is the template's.
DIRECTION_OVERRIDES = dict.fromkeys(
    [*range(0x202A, 0x202F), *range(0x2066, 0x206A)], None
)
