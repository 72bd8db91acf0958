"""One table of a plan file, taken key by key, with every fault noted under the table's name."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, TypeVar

from danvan_cli.language import _

Member = TypeVar("Member", bound=StrEnum)


class Table:
    """One table of the file: values are taken key by key, each fault is noted under the table's name."""

    def __init__(self, name: str, values: Mapping[str, Any], faults: list[str]) -> None:
        self.name, self.values, self.faults = name, values, faults
        self.taken: set[str] = set()

    def fault(self, key: str, message: str) -> None:
        self.faults.append(f"  {self.name} {key}: {message}")

    def faulty(self, *keys: str) -> bool:
        """Whether a fault of one of the keys is noted already: what only comes of it is not worth telling."""
        return any(fault.startswith(f"  {self.name} {key}: ") for key in keys for fault in self.faults)

    def take(self, key: str, kind: type | tuple[type, ...], default: Any, expected: str) -> Any:
        self.taken.add(key)
        if key not in self.values:
            if default is None:
                self.fault(key, _("is missing"))
            return default
        value = self.values[key]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            self.fault(key, _("{value!r} is not {expected}").format(value=value, expected=expected))
            return default
        return value

    def text(self, key: str, default: str | None = None) -> str:
        found: str = self.take(key, str, default, _('a text in quotes, such as "1.10"')) or ""
        if default is None and self.values.get(key) == "":
            self.fault(key, _("is empty"))
        return found

    def number(self, key: str, default: int | None, least: int = 1) -> int:
        found: int = self.take(key, int, default, _("a whole number")) or 0
        if key in self.values and found < least and isinstance(self.values[key], int):
            self.fault(key, _("must be {least} or more").format(least=least))
        return found

    def flag(self, key: str, default: bool) -> bool:
        found: bool = self.take(key, bool, default, _("true or false"))
        return found

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        found = self.take(key, list, default, _("a list of texts in quotes"))
        if not all(isinstance(item, str) for item in found or ()):
            self.fault(
                key, _("{value!r} is not {expected}").format(value=found, expected=_("a list of texts in quotes"))
            )
            return ()
        return tuple(found or ())

    def day(self, key: str, default: str | None = None) -> date | None:
        text = self.text(key, default)
        return self.as_day(key, text) if text else None

    def days(self, key: str) -> tuple[date, ...]:
        found = (self.as_day(key, text) for text in self.texts(key, ()))
        return tuple(day for day in found if day)

    def as_day(self, key: str, text: str) -> date | None:
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.fault(key, _("{value!r} is not {expected}").format(value=text, expected=_('a date as "2025-03-15"')))
            return None

    def amount(self, key: str) -> Decimal | None:
        text = self.text(key, "")
        try:
            found = Decimal(text) if text else None
        except InvalidOperation:
            found = Decimal("NaN")
        if found is not None and not found.is_finite():
            self.fault(key, _("{value!r} is not {expected}").format(value=text, expected=_('a number as "12.5"')))
            return None
        return found

    def one_of(self, key: str, kind: type[Member], default: Member) -> Member:
        text = self.text(key, default.value)
        if text in list(kind):
            return kind(text)
        self.known(key, [text], [member.value for member in kind])
        return default

    def known(self, key: str, names: Iterable[str], known: Collection[str]) -> None:
        """Note each of `names` that is not among the `known` ones, with the nearest of these."""
        for name in names:
            if name not in known:
                message = _("{name!r} is not known").format(name=name)
                self.fault(key, message + _near(name, known))

    def close(self) -> None:
        """Note the keys that nothing asked for: a misspelt key must not be passed over."""
        for key in self.values.keys() - self.taken:
            self.fault(key, _("is not a key of this table") + _near(key, self.taken))


def _near(name: str, known: Collection[str]) -> str:
    from difflib import get_close_matches  # only a faulty plan needs it

    near = get_close_matches(name, known, 1, 0.5)
    return "; " + _("did you mean {near!r}?").format(near=near[0]) if near else ""
