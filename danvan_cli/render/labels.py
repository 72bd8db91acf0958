"""What both outputs print in words: official Vietnamese documents, whatever language danvan speaks to the clerk."""

from danvan_cli.figures.numerals import show_date
from danvan_cli.overdue import Standing
from danvan_cli.register.receipt import Evidence
from danvan_cli.summary import Summary

STATES = {
    Standing.ON_TIME: "Đúng hạn",
    Standing.LATE: "Trễ hạn",
    Standing.RETURNED: "Đã gửi, phải sửa",
    Standing.MISSING: "Chưa gửi",
    Standing.WAITING: "Chưa gửi, còn hạn",
    Standing.NOT_REQUIRED: "Không bắt buộc",
}
EVIDENCE = {
    Evidence.GIVEN: "người tổng hợp nhập",
    Evidence.INCOMING_REGISTER: "sổ văn bản đến",
    Evidence.EMAIL: "thư điện tử",
    Evidence.COLLECTED: "ngày thu thập",
}
# What a person decided about a unit's report.
EXTENDED = "Được gia hạn đến {day}: {reason}"
ACCEPTED = "Chấp nhận {code} tại ô {place}: {reason}"


def notes(summary: Summary) -> dict[str, str]:
    """By unit, what was decided by hand about its report of the period: more time, findings accepted as they stand."""
    found: dict[str, list[str]] = {}
    for standing in summary.standing.units:
        if (extension := standing.extension) and extension.until:
            told = EXTENDED.format(day=show_date(extension.until), reason=extension.reason)
            found.setdefault(standing.unit.id, []).append(told)
    for report in summary.reported:
        for finding in report.accepted:
            if finding.accepted:
                place = str(finding.where._replace(file=""))
                told = ACCEPTED.format(code=finding.code, place=place, reason=finding.accepted.reason)
                found.setdefault(report.unit.id, []).append(told)
    return {unit: "; ".join(told) for unit, told in found.items()}
