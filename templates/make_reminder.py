"""Writes `reminder.docx` and `reminder-joint.docx`, the templates of the letters that remind units of a report: to one
unit about all that it owes, and to all units that owe a report for one period.

Công văn after Nghị định 30/2020/NĐ-CP, annex I and annex III, form 1.5. The office edits the templates in Word; this
script only says how they came to be. Run it after a change here: `python templates/make_reminder.py`. It writes the
same bytes each time. Clauses in comments are those of annex I, part I. What a level of the plan asks for is told by
its flags, so that the office can have as many levels as it likes.
"""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from docx.document import Document as DocumentObject
from letter import CENTRE, CONTACT, TEXT, begin, looped_table, when
from nd30 import AFTER_TABLE, put, signatures

from danvan_cli.render.package import freeze

FOLDER = Path(__file__).parent
STAMP = date(2025, 1, 1)
# II.6.e, as the body, with room above: below the addressees
OPENING = replace(AFTER_TABLE, name="DV Opening", next=True)
# So many units are named as addressees and in a sentence; more are found by the table.
NAMED_ADDRESSEES, NAMED_IN_SENTENCE = 8, 4

# What both letters say alike
SUBJECT = (
    "{% if level.review %}chậm gửi báo cáo{% elif level.urgent %}khẩn trương gửi báo cáo"
    "{% elif level.late %}đôn đốc gửi báo cáo{% else %}nhắc gửi báo cáo{% endif %} "
)
ASKED = "Theo {% if plan.basis %}{{ plan.basis }} {% endif %}{{ plan.citation }}, "


def earlier(letters: str) -> str:
    """The letters of a list named so, one after the other."""
    return (
        f"{{% for letter in {letters} %}}"
        "{% if not loop.first %}{% if loop.last %} và {% else %}, {% endif %}{% endif %}"
        "{% if letter.number %}Công văn số {{ letter.number }} ngày {{ letter.day }}"
        "{% else %}văn bản ngày {{ letter.day }}{% endif %}{% endfor %}"
    )


REMINDED = "{% if letters %}{{ office.title }} đã đôn đốc tại " + earlier("letters") + "; tuy nhiên, đến "
REMINDED += "{{ date }}{% else %}Đến {{ date }}{% endif %}, "
STATE = (
    "{% if row.received %}Đã gửi ngày {{ row.received }}, còn {{ row.errors }} nội dung phải sửa, cần hoàn thiện, gửi "
    "lại{% else %}Chưa gửi báo cáo{% endif %}{% if row.extended %}; được gia hạn đến ngày {{ row.extended }}{% endif %}"
    "{% if row.reminded %}; đã nhắc, đôn đốc {{ row.reminded }} lần{% endif %}"
)
DAYS = "{{ row.days }} ngày\n{%p if row.working_days %}\n({{ row.working_days }} ngày làm việc)\n{%p endif %}"
TO_BE_REPORTED = (
    "{% if superior %}Quá thời hạn trên mà chưa nhận được báo cáo, {{ office.title }} sẽ báo cáo {{ superior }} xem "
    "xét, chỉ đạo.{% endif %}"
)

# The letter to one unit

ONE_PERIOD = "{% if period.title %}{{ period.title }}{% else %}định kỳ năm {{ plan.year }}{% endif %}"
OVERDUE = "đã quá hạn {{ row.days }} ngày{% if row.working_days %} ({{ row.working_days }} ngày làm việc){% endif %}"
LATE_BEFORE = (
    "{% if late_before and level.urgent %}Trước đó, {{ unit.name }} cũng đã chậm gửi báo cáo {{ late_before }}. "
    "{% endif %}"
)
# Of one report all is told in a sentence; several make a table.
UNIT_ONE = (
    ASKED + "{{ unit.name }} gửi báo cáo kết quả thực hiện {{ plan.subject }} {{ period.title }} về {{ office.title }} "
    "chậm nhất ngày {% for row in periods %}{{ row.due }}{% if row.extended %} (đã được gia hạn){% endif %}"
    "{% endfor %}. "
    + LATE_BEFORE
    + REMINDED
    + "{% for row in periods %}{% if row.received %}báo cáo của {{ unit.name }} (tệp “{{ row.file }}”, nhận ngày "
    "{{ row.received }} {{ row.evidence }}) còn {{ row.errors }} nội dung phải sửa, cần hoàn thiện, gửi lại"
    "{% else %}{{ office.title }} chưa nhận được báo cáo của {{ unit.name }}{% endif %}"
    "{% if level.late %}, " + OVERDUE + "{% endif %}.{% endfor %}"
)
UNIT_SEVERAL = (
    ASKED + "{{ unit.name }} có trách nhiệm gửi báo cáo kết quả thực hiện {{ plan.subject }} về {{ office.title }} "
    "đúng thời hạn để tổng hợp. "
    + LATE_BEFORE
    + REMINDED
    + "{{ unit.name }} chưa hoàn thành việc gửi báo cáo, cụ thể như sau:"
)
UNIT_COLUMNS = (
    ("TT", "{{ row.number }}", CENTRE, 10),
    ("Báo cáo", "Báo cáo {{ row.title }}", TEXT, 38),
    ("Hạn gửi", "{{ row.due }}", CENTRE, 24),
    ("Thời gian chậm", DAYS, CENTRE, 35),
    ("Tình trạng", STATE, TEXT, 53),
)
FAULTS = (
    "{% if period.title %}Nội dung phải sửa:{% else %}Báo cáo {{ row.title }} (tệp “{{ row.file }}”, nhận ngày "
    "{{ row.received }} {{ row.evidence }}) còn {{ row.errors }} nội dung phải sửa:{% endif %}"
)
POINT = "- {{ point.place }}: {{ point.text }}"
MARKED = (
    "{% if row.more %}Còn {{ row.more }} nội dung khác. {% endif %}Các ô phải sửa được đánh dấu, kèm hướng dẫn ở trang "
    "tính “Cần sửa”, trong tệp “{{ row.marked }}” gửi trả {{ unit.name }}; đề nghị sửa ngay trong tệp đó và gửi lại."
)
UNIT_REQUEST_BEFORE = (
    "Để bảo đảm tiến độ tổng hợp, {{ office.title }} trân trọng đề nghị {{ unit.name }} quan tâm, hoàn thành và gửi "
    "báo cáo trong thời hạn nêu trên."
)
UNIT_REQUEST = (
    "{{ office.title }} đề nghị {% if level.urgent %}người đứng đầu {{ unit.name }} trực tiếp chỉ đạo, khẩn trương "
    "hoàn thành và gửi báo cáo{% else %}{{ unit.name }} quan tâm, hoàn thành và gửi báo cáo{% endif %} chậm nhất ngày "
    "{{ until }} để kịp tổng hợp, báo cáo theo quy định"
    "{% if level.explain %}; đồng thời có văn bản nêu rõ lý do chậm gửi báo cáo{% endif %}."
)
UNIT_REVIEW = (
    "Đề nghị {{ unit.name }} tổ chức kiểm điểm, làm rõ trách nhiệm của người đứng đầu và của cá nhân được giao nhiệm "
    "vụ trong việc chậm gửi báo cáo; gửi kết quả về {{ office.title }} để theo dõi, tổng hợp."
)
UNIT_COPIED = (
    "{{ office.title }} đồng thời báo cáo {{ superior }} về việc {{ unit.name }} chậm gửi báo cáo để xem xét, chỉ đạo."
)
UNIT_ALREADY = (
    "Trường hợp {{ unit.name }} đã gửi báo cáo trước khi nhận được Công văn này{% if office.contact %} hoặc có vướng "
    "mắc, đề nghị liên hệ {{ office.contact }}{% else %}, đề nghị thông báo để {{ office.title }} đối chiếu{% endif %}."
)
UNIT_CLOSING = (
    "Đề nghị {{ unit.name }} {% if level.urgent %}nghiêm túc, khẩn trương{% else %}quan tâm, phối hợp{% endif %} thực "
    "hiện./."
)

# The letter to all

JOINT_BEFORE = (
    ASKED + "các đơn vị gửi báo cáo kết quả thực hiện {{ plan.subject }} {{ period.title }} về {{ office.title }} chậm "
    "nhất ngày {{ period.due }}. Đến {{ date }}, còn {{ count }} đơn vị chưa hoàn thành việc gửi báo cáo, cụ thể như "
    "sau:"
)
JOINT_LATE = (
    ASKED + "các đơn vị gửi báo cáo kết quả thực hiện {{ plan.subject }} {{ period.title }} về {{ office.title }} chậm "
    "nhất ngày {{ period.due }}. " + REMINDED + "còn {{ count }} đơn vị chưa hoàn thành việc gửi báo cáo"
    "{% if missing and returned %} ({{ missing }} đơn vị chưa gửi, {{ returned }} đơn vị đã gửi nhưng phải hoàn thiện, "
    "gửi lại){% endif %}, cụ thể như sau:"
)
JOINT_COLUMNS_BEFORE = (
    ("TT", "{{ row.number }}", CENTRE, 10),
    ("Đơn vị", "{{ row.name }}", TEXT, 71),
    ("Hạn gửi", "{{ row.due }}", CENTRE, 24),
    ("Tình trạng", STATE, TEXT, 55),
)
JOINT_COLUMNS = (
    ("TT", "{{ row.number }}", CENTRE, 10),
    ("Đơn vị", "{{ row.name }}", TEXT, 45),
    ("Hạn gửi", "{{ row.due }}", CENTRE, 24),
    ("Thời gian chậm", DAYS, CENTRE, 35),
    ("Tình trạng", STATE, TEXT, 46),
)
JOINT_REQUEST_BEFORE = (
    "Để bảo đảm tiến độ tổng hợp, {{ office.title }} trân trọng đề nghị các đơn vị có tên trên quan tâm, hoàn thành và "
    "gửi báo cáo trong thời hạn nêu trên."
)
JOINT_REQUEST = (
    "{{ office.title }} đề nghị {% if level.urgent %}người đứng đầu các đơn vị có tên trên trực tiếp chỉ đạo, khẩn "
    "trương hoàn thành và gửi báo cáo{% else %}các đơn vị có tên trên quan tâm, hoàn thành và gửi báo cáo{% endif %} "
    "chậm nhất ngày {{ until }} để kịp tổng hợp, báo cáo theo quy định"
    "{% if level.explain %}; đồng thời có văn bản nêu rõ lý do chậm gửi báo cáo{% endif %}."
)
JOINT_RETURNED = (
    "Đối với báo cáo phải hoàn thiện, đề nghị sửa ngay trong tệp có trang tính “Cần sửa” mà {{ office.title }} gửi "
    "trả, rồi gửi lại."
)
JOINT_REVIEW = (
    "Đề nghị các đơn vị tổ chức kiểm điểm, làm rõ trách nhiệm của người đứng đầu và của cá nhân được giao nhiệm vụ "
    "trong việc chậm gửi báo cáo; gửi kết quả về {{ office.title }} để theo dõi, tổng hợp."
)
NAMED = (
    f"{{% if group.units|length > {NAMED_IN_SENTENCE} %}}các đơn vị ở số thứ tự {{{{ group.numbers }}}}"
    "{% else %}{{ group.named }}{% endif %}"
)
JOINT_GROUP = (
    f"Riêng {NAMED}{{% if group.letters %}} đã được đôn đốc tại "
    + earlier("group.letters")
    + "{% if group.late_before %},{% endif %}{% endif %}{% if group.late_before %} đã chậm gửi báo cáo "
    "{{ group.late_before }}{% endif %}{% if group.letters or group.late_before %} nhưng đến nay vẫn chưa hoàn thành "
    "việc gửi báo cáo{% else %} chậm gửi báo cáo nhiều ngày{% endif %}; đề nghị người đứng đầu trực tiếp chỉ đạo, gửi "
    "báo cáo chậm nhất ngày {{ group.until }}{% if group.level.explain %}, có văn bản nêu rõ lý do chậm gửi báo cáo"
    "{% endif %}{% if group.level.review %}, đồng thời tổ chức kiểm điểm, làm rõ trách nhiệm của người đứng đầu và của "
    "cá nhân được giao nhiệm vụ{% endif %}."
)
JOINT_COPIED = (
    "{{ office.title }} đồng thời báo cáo {{ superior }} về việc các đơn vị chậm gửi báo cáo để xem xét, chỉ đạo."
)
JOINT_CLOSING = (
    "Đề nghị các đơn vị {% if level.urgent %}nghiêm túc, khẩn trương{% else %}quan tâm, phối hợp{% endif %} "
    "thực hiện./."
)
RECIPIENTS = (
    "- Như trên;",
    "{%p for copy in copies %}",
    "- {{ copy }} (để báo cáo);",
    "{%p endfor %}",
)


def faults(document: DocumentObject) -> None:
    """What is wrong with the reports that came."""
    put(document, "DV Body", "{%p for row in periods %}")
    put(document, "DV Body", "{%p if row.points %}")
    put(document, "DV Before List", FAULTS)
    put(document, "DV Body", "{%p for point in row.points %}")
    put(document, "DV Body", POINT)
    put(document, "DV Body", "{%p endfor %}")
    when(document, "row.marked", ("DV Body", MARKED))
    put(document, "DV Body", "{%p endif %}")
    put(document, "DV Body", "{%p endfor %}")


# The last paragraphs stay with the signature, so that none stands alone on a page of its own.
LAST = "DV Before Signature"


def pressed(document: DocumentObject, copied: str) -> None:
    """To whom it goes, or will go, that reports are owed."""
    when(document, "copies and superior", (LAST, copied))
    when(document, "level.urgent and superior and not copies", (LAST, TO_BE_REPORTED))


def end(document: DocumentObject, closing: str) -> DocumentObject:
    put(document, LAST, closing)
    signatures(document, RECIPIENTS)
    return document


def make_unit() -> DocumentObject:
    document = begin("Công văn đôn đốc", SUBJECT + ONE_PERIOD)
    put(document, "DV Addressee", "Kính gửi: {{ unit.name }}")
    put(document, "DV Body", "{%p if period.title %}")
    put(document, "DV Body", UNIT_ONE)
    put(document, "DV Body", "{%p if level.late %}")
    put(document, "DV Body", UNIT_REQUEST)
    put(document, "DV Body", "{%p else %}")
    put(document, "DV Body", UNIT_REQUEST_BEFORE)
    put(document, "DV Body", "{%p endif %}")
    put(document, "DV Body", "{%p else %}")
    put(document, "DV Before List", UNIT_SEVERAL)
    looped_table(document, UNIT_COLUMNS, "row in periods")
    put(document, "DV After Table", UNIT_REQUEST)
    put(document, "DV Body", "{%p endif %}")
    faults(document)
    when(document, "level.review", ("DV Body", UNIT_REVIEW))
    pressed(document, UNIT_COPIED)
    put(document, "DV Body", "{%p if not level.urgent %}")
    put(document, LAST, UNIT_ALREADY)
    put(document, "DV Body", "{%p elif office.contact %}")
    put(document, LAST, CONTACT)
    put(document, "DV Body", "{%p endif %}")
    return end(document, UNIT_CLOSING)


def addressees(document: DocumentObject) -> None:
    """II.9.a: one behind "Kính gửi:", several on lines of their own; very many are those of the table."""
    put(document, "DV Body", f"{{%p if units|length > {NAMED_ADDRESSEES} %}}")
    put(document, "DV Addressee", "Kính gửi: Các cơ quan, đơn vị có tên trong danh sách dưới đây")
    put(document, "DV Body", "{%p elif units|length > 1 %}")
    put(document, "DV Addressees", "Kính gửi:")
    put(document, "DV Body", "{%p for row in units %}")
    put(document, "DV Addressees Line", "- {{ row.name }}{% if loop.last %}.{% else %};{% endif %}")
    put(document, "DV Body", "{%p endfor %}")
    put(document, "DV Body", "{%p else %}")
    put(document, "DV Body", "{%p for row in units %}")
    put(document, "DV Addressee", "Kính gửi: {{ row.name }}")
    put(document, "DV Body", "{%p endfor %}")
    put(document, "DV Body", "{%p endif %}")


def make_joint() -> DocumentObject:
    document = begin("Công văn đôn đốc chung", SUBJECT + "{{ period.title }}", [OPENING])
    addressees(document)
    put(document, "DV Body", "{%p if level.late %}")
    put(document, "DV Opening", JOINT_LATE)
    looped_table(document, JOINT_COLUMNS, "row in units")
    put(document, "DV After Table", JOINT_REQUEST)
    put(document, "DV Body", "{%p else %}")
    put(document, "DV Opening", JOINT_BEFORE)
    looped_table(document, JOINT_COLUMNS_BEFORE, "row in units")
    put(document, "DV After Table", JOINT_REQUEST_BEFORE)
    put(document, "DV Body", "{%p endif %}")
    when(document, "returned", ("DV Body", JOINT_RETURNED))
    when(document, "level.review", ("DV Body", JOINT_REVIEW))
    put(document, "DV Body", "{%p for group in groups %}")
    put(document, "DV Body", JOINT_GROUP)
    put(document, "DV Body", "{%p endfor %}")
    pressed(document, JOINT_COPIED)
    when(document, "office.contact", (LAST, CONTACT))
    return end(document, JOINT_CLOSING)


TEMPLATES = {"reminder.docx": make_unit, "reminder-joint.docx": make_joint}


def main(folder: Path) -> None:
    for name, make in TEMPLATES.items():
        make().save(str(folder / name))
        freeze(folder / name, STAMP)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
