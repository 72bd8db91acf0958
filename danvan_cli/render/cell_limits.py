"""What Excel lets a reporter type into an indicator's cell, from the same plan as the checks."""

from decimal import Decimal
from typing import Any

from danvan_cli.checks.value import limits
from danvan_cli.figures.numerals import show_number
from danvan_cli.form.layout import NO, NONE_ARISEN, YES
from danvan_cli.plan import Indicator, Kind, Nature
from danvan_cli.submission import Earlier


def validation(indicator: Indicator, earlier: Earlier | None, cell: str) -> dict[str, Any]:
    """XlsxWriter's options for the cell: limits from the plan, and messages that say what is expected."""
    expected = _expected(indicator, earlier)
    shown = {
        "input_title": _cut(indicator.label, 32),
        "input_message": _cut(" ".join(dict.fromkeys(filter(None, (indicator.hint, expected)))), 255),
        "error_title": "Chưa đúng mẫu",
        "error_message": _cut(f"{indicator.label}: {expected}", 255),
    }
    if indicator.kind is Kind.YES_NO:
        return {"validate": "list", "source": [YES, NO, NONE_ARISEN], **shown}
    if indicator.kind is Kind.LIST:
        return {"validate": "any", **{key: text for key, text in shown.items() if key.startswith("input")}}
    low, high = limits(indicator)
    tests = [f"{cell}>={low or 0}"]
    if high is not None:
        tests.append(f"{cell}<={high}")
    if earlier and indicator.nature is Nature.CUMULATIVE:
        tests.append(f"{cell}>={earlier.value}")
    if earlier and indicator.nature is Nature.CONSTANT:
        tests.append(f"{cell}={earlier.value}")
    if indicator.kind.whole:
        tests.append(f"{cell}=INT({cell})")
    figure = f"AND(ISNUMBER({cell}),{','.join(tests)})"
    # IF keeps a text away from the comparisons, where it would make an error of the whole formula.
    formula = f'=OR({cell}="{NONE_ARISEN}",IF(ISNUMBER({cell}),{figure},FALSE))'
    return {"validate": "custom", "value": formula, "ignore_blank": True, **shown}


def _expected(indicator: Indicator, earlier: Earlier | None) -> str:
    """What may stand in the cell, in one sentence."""
    low, high = limits(indicator)
    if indicator.kind is Kind.YES_NO:
        return f"Chọn “{YES}”, “{NO}” hoặc “{NONE_ARISEN}” trong danh sách."
    if indicator.kind is Kind.LIST:
        return "" if indicator.hint else f"Liệt kê, cách nhau bằng dấu chấm phẩy (;); không có thì ghi “{NONE_ARISEN}”."
    number = "Nhập số nguyên" if indicator.kind.whole else "Nhập số"
    span = f"từ {show_number(low or 0)} đến {show_number(high)}" if high is not None else f"từ {low or 0} trở lên"
    unit = f" ({indicator.unit})" if indicator.unit else ""
    kept = _carried(indicator, earlier.value) if earlier else ""
    return f"{number} {span}{unit}, hoặc “{NONE_ARISEN}”.{kept}"


def _carried(indicator: Indicator, before: Decimal) -> str:
    if indicator.nature is Nature.CUMULATIVE:
        return f" Lũy kế không nhỏ hơn kỳ trước ({show_number(before)})."
    if indicator.nature is Nature.CONSTANT:
        return f" Giữ nguyên như kỳ trước ({show_number(before)})."
    return ""


def _cut(text: str, most: int) -> str:
    """Excel allows 32 characters in the title of a cell's message and 255 in the message."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
