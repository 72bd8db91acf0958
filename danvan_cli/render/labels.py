"""Words that both outputs print: official Vietnamese documents, whatever language danvan speaks to the clerk."""

from danvan_cli.overdue import Standing
from danvan_cli.receipt import Evidence

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
    Evidence.COLLECTED: "ngày thu thập",
}
