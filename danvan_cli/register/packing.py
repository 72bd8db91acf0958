"""A finding's arguments as text for the register, and back."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from danvan_cli.finding import Argument


def pack(arguments: Mapping[str, Argument]) -> str:
    """Arguments as JSON; a number or date keeps its kind, so that it can be shown in any language later."""
    import json  # not for the commands that only look up receipts

    packed: dict[str, Any] = {}
    for name, value in arguments.items():
        if isinstance(value, date):
            packed[name] = {"date": value.isoformat()}
        else:
            packed[name] = value if isinstance(value, str) else {"number": str(value)}
    return json.dumps(packed, ensure_ascii=False)


def unpack(packed: str) -> dict[str, Argument]:
    import json

    arguments: dict[str, Argument] = {}
    for name, value in json.loads(packed).items():
        if isinstance(value, str):
            arguments[name] = value
        else:
            arguments[name] = date.fromisoformat(value["date"]) if "date" in value else Decimal(value["number"])
    return arguments
