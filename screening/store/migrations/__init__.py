"""The migrations, run by Alembic; see screening/store/upgrade.py."""
