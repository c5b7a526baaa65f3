"""Run by Alembic, in the one transaction of the caller."""

from alembic import context

from screening.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"], target_metadata=METADATA
)
context.run_migrations()
