"""What an expression of a template comes to, told without filling anything in: by the description of the context.

So a name is known to be wrong also where the figures of this period never lead to it. Every figure is ready text
("1.234"), so what calculates or compares in order is refused: it would fail, or give a wrong figure in silence.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from danvan_cli.language import _
from danvan_cli.render.fields import ANY, NUMBER, Field, Kind

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

# Filters by which a unit's text could break the document, or a template reach behind its values.
UNSAFE = frozenset(("safe", "urlize", "xmlattr", "tojson", "attr"))
# Filters that make numbers of texts: "1.234" would become 1, without a word.
_COUNTING = frozenset(("int", "float", "round", "sum", "abs", "filesizeformat"))
# All other filters that a template has, by what they take: a text, or a list; and what they give.
_OF_TEXT = frozenset(
    (
        "upper",
        "lower",
        "capitalize",
        "title",
        "trim",
        "replace",
        "truncate",
        "center",
        "indent",
        "wordwrap",
        "escape",
        "e",
    )
)
_ENTRY, _SAME = frozenset(("first", "last")), frozenset(("list", "reverse", "sort", "unique"))
_CHOICE = frozenset(("select", "reject", "selectattr", "rejectattr"))
_GROUPED = frozenset(("batch", "slice", "groupby", "map"))
_OF_LIST = _ENTRY | _SAME | _CHOICE | _GROUPED | {"join"}
_OF_BOTH = frozenset(("length", "count", "default", "d"))
USABLE = _OF_TEXT | _OF_LIST | _OF_BOTH
_ORDERED = frozenset(("sort", "unique"))
_BY_KEY = frozenset(("selectattr", "rejectattr", "groupby"))

TEXT, FLAG = Field(Kind.TEXT), Field(Kind.FLAG)
LOOP = Field(
    Kind.TABLE,
    keys={
        **dict.fromkeys(("index", "index0", "revindex", "revindex0", "length", "depth", "depth0"), NUMBER),
        **dict.fromkeys(("first", "last"), FLAG),
        **dict.fromkeys(("previtem", "nextitem"), ANY),
    },
)


class Wrong(NamedTuple):
    """A fault of an expression; `near` is the name that was probably meant, "" without one."""

    kind: str
    message: str
    near: str = ""


def unknown(kind: str, message: str, name: str, known: Iterable[str]) -> Wrong:
    """A fault of a name that is none of those known; the near one is offered."""
    near = next(iter(get_close_matches(name, known, 1, 0.5)), "")
    return Wrong(kind, message + ("; " + _("did you mean {near!r}?").format(near=near) if near else ""), near)


class Reader:
    """Reads expressions in the scopes that the loops around them open; what is wrong is added to `faults`."""

    def __init__(self, environment: "Environment", fields: Field) -> None:
        self.environment = environment
        self.scopes: list[dict[str, Field]] = [dict(fields.keys)]
        self.everywhere = set(_all_keys(fields))
        self.faults: list[Wrong] = []

    def fault(self, kind: str, message: str) -> Field:
        self.faults.append(Wrong(kind, message))
        return ANY

    def read(self, node: "nodes.Node") -> Field:
        """The field that the expression comes to; `ANY` where that cannot be told, or a fault was told already."""
        return _READERS.get(type(node).__name__, _inside)(self, node)

    def printed(self, node: "nodes.Node") -> Field:
        """An expression that stands in the document."""
        found = self.read(node)
        if found.kind in (Kind.LIST, Kind.TABLE):
            self.fault("not-text", _("{name} is a list or table: print its entries").format(name=_shown(node)))
        elif found.kind is Kind.FLAG:
            message = _("{name} is yes or no: it can be asked with if, not printed")
            self.fault("not-text", message.format(name=_shown(node)))
        return found

    def entry_of(self, node: "nodes.Node") -> Field:
        """What a loop over the expression gives, entry by entry."""
        found = self.read(node)
        if found.kind is Kind.LIST:
            return found.of or ANY
        if found.kind is Kind.ANY:
            return ANY
        return self.fault("not-a-list", _("{name} is no list: a loop cannot run over it").format(name=_shown(node)))


Read = Callable[[Reader, "nodes.Node"], Field]


def _all_keys(field: Field) -> Iterator[str]:
    yield from field.keys
    for inner in (*field.keys.values(), *([field.of] if field.of else [])):
        yield from _all_keys(inner)


def _shown(node: "nodes.Node") -> str:
    """The expression as it is written, as far as names go."""
    name: str = getattr(node, "name", "") if type(node).__name__ == "Name" else ""
    if type(node).__name__ in ("Getattr", "Getitem"):
        inner, attr = node.node, getattr(node, "attr", None)  # type: ignore[attr-defined]
        return f"{_shown(inner)}.{attr}" if attr else f"{_shown(inner)}[…]"
    return name or "…"


def _inside(reader: Reader, node: "nodes.Node") -> Field:
    for inner in node.iter_child_nodes():
        reader.read(inner)
    return ANY


def _name(reader: Reader, node: "nodes.Node") -> Field:
    name: str = node.name  # type: ignore[attr-defined]
    for scope in reversed(reader.scopes):
        if name in scope:
            return scope[name]
    near = {key for scope in reader.scopes for key in scope}
    # The first names first: "ofice" is nearer to a name that stands there than to a key somewhere below.
    known = near if get_close_matches(name, near, 1, 0.5) else reader.everywhere
    reader.faults.append(unknown("unknown-name", _("the name {name!r} is not known").format(name=name), name, known))
    return ANY


def _entry(reader: Reader, of: Field, key: str, shown: str) -> Field:
    if of.kind is Kind.ANY or key in of.keys:
        return of.keys.get(key, ANY)
    if of.kind is Kind.TABLE:
        message = _("in {of} the name {name!r} is not known").format(name=key, of=shown)
        reader.faults.append(unknown("unknown-name", message, key, of.keys))
        return ANY
    if of.kind is Kind.LIST:
        message = _("{name} is a list: {key!r} is asked of each entry, in a loop")
        return reader.fault("not-a-table", message.format(name=shown, key=key))
    return reader.fault("not-a-table", _("{name} is a text: there is no {key!r} in it").format(name=shown, key=key))


def _getattr(reader: Reader, node: "nodes.Node") -> Field:
    return _entry(reader, reader.read(node.node), node.attr, _shown(node.node))  # type: ignore[attr-defined]


def _getitem(reader: Reader, node: "nodes.Node") -> Field:
    of, arg = reader.read(node.node), node.arg  # type: ignore[attr-defined]
    if type(arg).__name__ == "Const" and isinstance(arg.value, str):
        return _entry(reader, of, arg.value, _shown(node.node))  # type: ignore[attr-defined]
    reader.read(arg)
    if of.kind is Kind.LIST:
        return of if type(arg).__name__ == "Slice" else of.of or ANY
    if of.kind is Kind.ANY or (of.kind is Kind.TEXT and type(arg).__name__ == "Slice"):
        return of
    return reader.fault("not-a-list", _("{name} is no list: it has no numbered entries").format(name=_shown(node.node)))  # type: ignore[attr-defined]


def _call(reader: Reader, node: "nodes.Node") -> Field:
    called = node.node  # type: ignore[attr-defined]
    method = getattr(called, "attr", "")
    known = method if method in USABLE else ""
    message = _("a template cannot call {name}(…)").format(name=_shown(called))
    hint = _("write {name} | {filter}").format(name=_shown(called.node), filter=known) if known else ""
    reader.faults.append(Wrong("call", "; ".join(filter(None, (message, hint))), known))
    return ANY


def _filter(reader: Reader, node: "nodes.Node") -> Field:
    name, inner = node.name, node.node  # type: ignore[attr-defined]
    of = reader.read(inner) if inner is not None else ANY
    for argument in (*node.args, *(pair.value for pair in node.kwargs)):  # type: ignore[attr-defined]
        reader.read(argument)
    by_what = bool(node.kwargs)  # type: ignore[attr-defined]
    wrong = _refused(name) or _unfit(name, of, _shown(inner), by_what=by_what)
    if wrong:
        reader.faults.append(wrong)
        return ANY
    _check_key(reader, node, of)
    return _filtered(name, of)


def _refused(name: str) -> Wrong | None:
    """What is wrong with a filter whatever it is used on."""
    if name in UNSAFE:
        message = _("the filter {name!r} is refused: a unit's text could break the document")
        return Wrong("refused", message.format(name=name))
    if name in _COUNTING:
        message = _("the filter {name!r} is refused: figures are ready text, and {example!r} would become {wrong}")
        return Wrong("calculation", message.format(name=name, example="1.234", wrong=1))
    if name not in USABLE:
        return unknown("unknown-filter", _("there is no filter {name!r}").format(name=name), name, USABLE)
    return None


def _unfit(name: str, of: Field, shown: str, *, by_what: bool) -> Wrong | None:
    """What is wrong with a filter on what it is used on; `by_what` that it says by which key of a list's tables."""
    if of.kind is Kind.CHART:
        return Wrong("not-text", _("{name} is a chart: no filter can change it").format(name=shown))
    if name in _OF_LIST and of.kind not in (Kind.LIST, Kind.ANY):
        message = _("{name} is no list: the filter {filter!r} is for lists")
        return Wrong("not-a-list", message.format(name=shown, filter=name))
    if name in _OF_TEXT and of.kind in (Kind.LIST, Kind.TABLE, Kind.FLAG):
        message = _("{name} is no text: the filter {filter!r} is for texts")
        return Wrong("not-text", message.format(name=shown, filter=name))
    if name in _ORDERED and of.of and of.of.keys and not by_what:
        message = _("{name} is a list of tables: say by what, as in {example}")
        return Wrong("not-text", message.format(name=shown, example=f"{name}(attribute='…')"))
    return None


def _check_key(reader: Reader, node: "nodes.Node", of: Field) -> None:
    """`sort(attribute='units')`, `selectattr('late')`: a key of the list's entries."""
    named = [pair.value for pair in node.kwargs if pair.key == "attribute"]  # type: ignore[attr-defined]
    if node.name in _BY_KEY:  # type: ignore[attr-defined]
        named += node.args[:1]  # type: ignore[attr-defined]
    for value in named:
        if of.kind is Kind.LIST and of.of and isinstance(getattr(value, "value", None), str):
            entry = of.of
            for key in value.value.split("."):
                entry = _entry(reader, entry, key, _shown(node.node) + "[]")  # type: ignore[attr-defined]


def _filtered(name: str, of: Field) -> Field:
    if name in _ENTRY:
        return of.of or ANY
    if name in _SAME | _CHOICE or name in ("default", "d"):
        return of
    if name in _GROUPED:
        return Field(Kind.LIST, of=of if name in ("batch", "slice") else ANY)
    return NUMBER if name in ("length", "count") else TEXT


def _test(reader: Reader, node: "nodes.Node") -> Field:
    name: str = node.name  # type: ignore[attr-defined]
    if name not in reader.environment.tests:
        message = _("there is no test {name!r}").format(name=name)
        reader.faults.append(unknown("unknown-test", message, name, reader.environment.tests))
    _inside(reader, node)
    return FLAG


def _compare(reader: Reader, node: "nodes.Node") -> Field:
    left = reader.read(node.expr)  # type: ignore[attr-defined]
    for operand in node.ops:  # type: ignore[attr-defined]
        right = reader.read(operand.expr)
        kinds = {left.kind, right.kind}
        ordered = operand.op in ("lt", "lteq", "gt", "gteq")
        if operand.op not in ("in", "notin") and kinds >= {Kind.TEXT, Kind.NUMBER}:
            message = _("a figure is ready text: compare it with a text in quotes, such as {example}")
            reader.fault("calculation", message.format(example='== "0"'))
        elif ordered and kinds == {Kind.TEXT}:
            reader.fault("calculation", _("figures are ready text: which is greater cannot be asked"))
        left = right
    return FLAG


def _calculated(reader: Reader, node: "nodes.Node") -> Field:
    sides = [reader.read(side) for side in node.iter_child_nodes()]
    kinds = {side.kind for side in sides}
    joined = type(node).__name__ == "Add" and kinds == {Kind.TEXT}
    if Kind.TEXT in kinds and not joined:
        return reader.fault("calculation", _("figures are ready text: a template cannot calculate with them"))
    return TEXT if joined else NUMBER if kinds == {Kind.NUMBER} else ANY


def _constant(_reader: Reader, node: "nodes.Node") -> Field:
    value = node.value  # type: ignore[attr-defined]
    return FLAG if isinstance(value, bool) or value is None else TEXT if isinstance(value, str) else NUMBER


def _either(reader: Reader, node: "nodes.Node") -> Field:
    """`a or b`, `a and b`: one of the two; `a if b else c` likewise."""
    if type(node).__name__ == "CondExpr":
        reader.read(node.test)  # type: ignore[attr-defined]
        sides = [side for side in (node.expr1, node.expr2) if side is not None]  # type: ignore[attr-defined]
    else:
        sides = [node.left, node.right]  # type: ignore[attr-defined]
    found = [reader.read(side) for side in sides]
    return found[0] if len({id(one) if one.keys or one.of else one.kind for one in found}) == 1 else ANY


def _negated(reader: Reader, node: "nodes.Node") -> Field:
    _inside(reader, node)
    return FLAG


def _joined(reader: Reader, node: "nodes.Node") -> Field:
    for side in node.nodes:  # type: ignore[attr-defined]
        reader.printed(side)
    return TEXT


_READERS: Mapping[str, Read] = {
    "Name": _name,
    "Getattr": _getattr,
    "Getitem": _getitem,
    "Call": _call,
    "Filter": _filter,
    "Test": _test,
    "Compare": _compare,
    "Const": _constant,
    "Not": _negated,
    "Concat": _joined,
    **dict.fromkeys(("And", "Or", "CondExpr"), _either),
    **dict.fromkeys(("Add", "Sub", "Mul", "Div", "FloorDiv", "Mod", "Pow", "Neg", "Pos"), _calculated),
}
