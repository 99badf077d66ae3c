"""The tables, as SQLAlchemy has them: only for a database that is no SQLite file."""

from typing import Final

from sqlalchemy import Column, DateTime, MetaData, String, Table, Text, func

METADATA: Final = MetaData()

RESPONSES: Final = Table(
    "responses",
    METADATA,
    Column("key", String(100), primary_key=True),
    Column("text", Text, nullable=False),
    Column("created", DateTime, nullable=False, server_default=func.current_timestamp()),
)
"""Answers by the hash of their request; `text` is JSON."""

RESULTS: Final = Table(
    "results",
    METADATA,
    Column("key", String(100), primary_key=True),
    # Before the long column, so that looking for the oldest does not read through all of them.
    Column("created", DateTime, nullable=False, server_default=func.current_timestamp(), index=True),
    Column("text", Text, nullable=False),
)
"""Finished results, packed, by the hash of everything that went into them."""

SERVER_CAPABILITIES: Final = Table(
    "server_capabilities",
    METADATA,
    Column("place", String(500), primary_key=True),
    Column("model", String(200), primary_key=True),
    Column("capabilities", Text, nullable=False),
)
"""What a server took last time; JSON. `place` is its address without credentials."""
