"""What a row's visible label stands for: its code, and its name as units retype it, as far as it is certain."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from danvan_cli.plan import Plan
from danvan_cli.texts.text import clean, fold
from danvan_cli.workbook.reader import Cell

# What is typed in front of a name, folded: a number of its own, "trong đó". It says nothing of which row this is.
_LEAD = r"(?:(?:\d+(?: \d+)*|[ivx]+|[a-h]) )?(?:trong do |trong do co |gom )?"
_BRACKETS = r"\([^()]*\)|\[[^\[\]]*\]"
_CODE_WORDS = r"(?i)^(?:mã|chỉ tiêu|nhiệm vụ|nv|ct)[\s.:]+"
_CODE_IN_FRONT = r"^[-+*•–\s]*(\d+(?:[.,]\d+)*)[.):]*\s+(?=\S)"
_BARE = r"\(?\s*(?:\d{1,3}|[A-Za-z]{1,4})\s*\)?|\(?\s*\d+\s*\)?\s*=.{1,20}"
# A shortened name is told by this many words at least; a mistyped one is this much alike (of 100), and no other more.
_ENOUGH_WORDS = 3
_ALIKE = 82


@dataclass(frozen=True)
class Labels:
    """The visible labels of a plan's rows on one sheet: the keys, and the folded names of each."""

    names: Mapping[str, tuple[str, ...]]

    @cached_property
    def by_name(self) -> dict[str, str]:
        """Key by folded name; "" for a name that two rows share, which tells nothing."""
        return _unique((name, key) for key, names in self.names.items() for name in set(names))

    @cached_property
    def _plain(self) -> dict[str, str]:
        """Key by name without what is often typed in front of it."""
        return _unique((plain(name), key) for key, names in self.names.items() for name in {*map(plain, names)})

    def code(self, cell: Cell) -> str:
        """The key that a code stands for, "" where it is none of the plan's."""
        key = as_key(cell)
        if key in self.names or not isinstance(cell, str):
            return key if key in self.names else ""
        key = re.sub(_CODE_WORDS, "", key).strip(" .):(").replace(",", ".")
        return key if key in self.names else ""

    def is_doubtful(self, cell: Cell, key: str) -> bool:
        """Whether Excel would have made this number of another code as well: 1.1 of 1.10."""
        if isinstance(cell, str) or not key:
            return False
        return any(other != key and _number(other) == _number(key) for other in self.names)

    def name(self, text: str) -> str:
        """The key of the row with this name, whatever number, "trong đó" or abbreviation it was typed with."""
        folded = fold(text)
        key = self.by_name.get(folded)
        if key is None:
            key = self._plain.get(plain(folded))
        return self._abbreviated(plain(folded)) if key is None else key

    def code_in_front(self, text: str) -> str:
        """The code in "2.4. Đơn đã giải quyết", if the plan has it."""
        match = re.match(_CODE_IN_FRONT, clean(text))
        code = match[1].replace(",", ".") if match else ""
        return code if code in self.names else ""

    def fits(self, text: str, key: str) -> bool:
        """Whether a text that is not quite the key's name may well be meant for it: words in brackets more, the end
        cut off, a letter mistyped. Never enough by itself."""
        if self.name(re.sub(_BRACKETS, " ", text)) == key:
            return True
        wanted, names = plain(fold(text)), self.names.get(key, ())
        cut = len(wanted.split()) >= _ENOUGH_WORDS and any(f"{name} ".startswith(f"{wanted} ") for name in names)
        return cut or self._nearest(wanted) == key

    def _nearest(self, wanted: str) -> str:
        from rapidfuzz import fuzz, process  # only a name that the plan does not know needs it

        keys = [key for key, names in self.names.items() for _ in names]
        every = [name for names in self.names.values() for name in names]
        best = process.extractOne(wanted, every, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return keys[best[2]] if best else ""

    def _abbreviated(self, folded: str) -> str:
        """The one key whose name these words abbreviate: "hs co the bhyt" of "hoc sinh co the bao hiem y te"."""
        words = folded.split()
        if len(words) < 2:
            return ""
        found = {
            key for key, names in self.names.items() if any(_abbreviate(words, plain(name).split()) for name in names)
        }
        return found.pop() if len(found) == 1 else ""


def plain(folded: str) -> str:
    """A folded name without the number and the "trong đó" typed in front of it."""
    return re.sub("^" + _LEAD, "", folded) or folded


def as_key(cell: Cell) -> str:
    """A code as the plan writes it; Excel makes the number 2.4 of a code typed by hand."""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    return clean(str(cell)) if isinstance(cell, str | int) else ""


def is_bare(cell: Cell) -> bool:
    """Whether a cell holds only a number or letter, as the row `1, 2, 3 = 1 + 2` below a heading does."""
    if isinstance(cell, str):
        return re.fullmatch(_BARE, clean(cell)) is not None
    return isinstance(cell, int | float)


@lru_cache(maxsize=4)
def figure_labels(plan: Plan) -> Labels:
    return Labels({indicator.code: (fold(indicator.name),) for indicator in plan.indicators})


@lru_cache(maxsize=4)
def task_labels(plan: Plan) -> Labels:
    return Labels({task.id: (fold(task.title), fold(task.short)) for task in plan.tasks})


def _abbreviate(words: list[str], full: list[str]) -> bool:
    at = 0
    for word in words:
        if full[at : at + 1] == [word]:
            at += 1
        elif len(word) > 1 and [name[0] for name in full[at : at + len(word)]] == list(word):
            at += len(word)
        else:
            return False
    return at == len(full)


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, key in pairs:
        found[name] = key if found.get(name, key) == key else ""
    return found


def _number(code: str) -> float | None:
    try:
        return float(code)
    except ValueError:
        return None
