"""Tools for the authors of the rulebook; the service never imports them."""
