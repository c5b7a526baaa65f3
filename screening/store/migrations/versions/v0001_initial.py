"""The first tables, and the triggers that keep a released letter as it is."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_INSTANT = sa.DateTime(timezone=True)
_REFUSAL = "a released letter cannot be changed"

_REFUSE = f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
_SQLITE = (
    f"CREATE TRIGGER letter_changed BEFORE UPDATE ON letter {_REFUSE}",
    f"CREATE TRIGGER letter_deleted BEFORE DELETE ON letter {_REFUSE}",
    # INSERT OR REPLACE would delete the old row without asking its trigger.
    "CREATE TRIGGER letter_replaced BEFORE INSERT ON letter WHEN EXISTS (SELECT 1 FROM "  # noqa: S608  # no value in it
    "letter WHERE screening_id = NEW.screening_id AND n = NEW.n) " + _REFUSE,
)
_POSTGRESQL = (
    "CREATE FUNCTION letter_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    f"RAISE EXCEPTION '{_REFUSAL}' USING ERRCODE = 'restrict_violation'; END $$",
    "CREATE TRIGGER letter_changed BEFORE UPDATE OR DELETE ON letter "
    "FOR EACH ROW EXECUTE FUNCTION letter_stays()",
    "CREATE TRIGGER letter_emptied BEFORE TRUNCATE ON letter "
    "FOR EACH STATEMENT EXECUTE FUNCTION letter_stays()",
)


def upgrade() -> None:
    """Make what is not there yet."""
    _make_accounts()
    _make_screenings()
    on_postgresql = op.get_bind().dialect.name == "postgresql"
    for trigger in _POSTGRESQL if on_postgresql else _SQLITE:
        op.execute(trigger)


def _make_accounts() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("username", sa.Text, nullable=False, unique=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("password_hash", sa.Text, nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("disabled_at", _INSTANT),
    )
    op.create_table(
        "sign_in_failures",
        sa.Column("username_hash", sa.String(64), primary_key=True),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("locked_until", _INSTANT),
        sa.Column("last_at", _INSTANT, nullable=False, index=True),
    )
    op.create_table(
        "kept_key",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("value", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "session",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column(
            "account_id",
            sa.String(32),
            sa.ForeignKey("account.id", ondelete="CASCADE"),
            index=True,
        ),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("last_seen_at", _INSTANT, nullable=False),
        sa.Column("expires_at", _INSTANT, nullable=False, index=True),
    )


def _make_screenings() -> None:
    op.create_table(
        "draft",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("pairs", sa.Text, nullable=False),
        sa.Column("demo", sa.Boolean, nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("updated_at", _INSTANT, nullable=False, index=True),
        sa.Column("by_name", sa.Text, nullable=False),
        sa.Column("by_role", sa.Text, nullable=False),
        sa.Column("by_account", sa.String(32), sa.ForeignKey("account.id")),
        sa.Column("amends", sa.Integer),
    )
    op.create_table(
        "letter",
        sa.Column("screening_id", sa.String(32), primary_key=True),
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("draft_version", sa.Integer, nullable=False),
        sa.Column("released_at", _INSTANT, nullable=False, index=True),
        sa.Column("by_name", sa.Text, nullable=False),
        sa.Column("by_role", sa.Text, nullable=False),
        sa.Column("by_account", sa.String(32), sa.ForeignKey("account.id")),
        sa.Column("tool_outcome", sa.Text, nullable=False),
        sa.Column("decided_outcome", sa.Text, nullable=False),
        sa.Column("override_reason", sa.Text),
        sa.Column("demo", sa.Boolean, nullable=False),
        sa.Column("pairs", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("seal", sa.String(64), nullable=False),
        sa.Column("request", sa.LargeBinary, nullable=False),
        sa.Column("bundle", sa.LargeBinary, nullable=False),
        sa.Column("pdf", sa.LargeBinary),
        sa.Column("text", sa.LargeBinary, nullable=False),
        sa.Column("summary", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
