"""The few Vietnamese words that danvan itself puts into the report, between figures, names and units' sentences.

The report is a Vietnamese official document whatever language danvan speaks to the clerk, so these words are not in
the catalogues; the states and evidence of receipts are in `labels`, since the Excel appendix names them too. All other
fixed wording of the report stands in its template, where the office can edit it.
"""

# Comparison with the period before, in brackets after a figure.
ROSE = "tăng {difference} so với {previous}"
FELL = "giảm {difference} so với {previous}"
SAME = "bằng {previous}"
# A figure counted since the start of the year grows by nature, so "tăng" would praise what only had to come. Nor can
# it fall: the one given before was too high, or this one is too low.
ADDED = "thêm {difference} so với báo cáo {previous}"
SAME_REPORTED = "bằng số đã báo cáo {previous}"
BELOW_REPORTED = "thấp hơn {difference} so với số đã báo cáo {previous}"

# What figures rest on, in brackets after a paragraph.
COVERAGE = "Số liệu của {given}/{expected} đơn vị; chưa có số liệu: {units}."
COVERAGE_KNOWN = "Số liệu của {given}/{expected} đơn vị; chưa có số liệu của {missing} đơn vị đã nêu ở trên."
COVERAGE_OF_MANY = "Số liệu của {given}/{expected} đơn vị."
COVERAGE_EACH = "Số liệu của {shares}."
COVERAGE_CODES = "{given}/{expected} đơn vị được giao chỉ tiêu {codes}"
MISSING = ", chưa có: {units}"
MISSING_KNOWN = ", chưa có {missing} đơn vị đã nêu ở trên"
MISSING_MORE = ", chưa có thêm: {units}"
COMPARED_OVER = "Số so sánh với {previous} tính trên {units} đơn vị có số liệu cả hai kỳ."
COMPARED_OVER_EACH = "Số so sánh với {previous} tính trên các đơn vị có số liệu cả hai kỳ: {bases}."
COMPARED_CODES = "{units} đơn vị ở chỉ tiêu {codes}"
PERCENT_OVER = "Tỷ lệ {percent} tính trên {units} đơn vị có đủ số liệu."
AND_OTHERS = "{names} và {others} đơn vị khác"
LEFT_OUT = " […]"
# In place of the names of very many units.
SEE_RECEIPTS = "danh sách tại Phụ lục II"

# Points of a section, NĐ 30/2020, annex I, part I, II.6.d: the Vietnamese alphabet, without f, j, w and z.
POINTS = "abcdđeghiklmnopqrstuvxy"

# Cells of the annexes' tables, as the statistics office writes them.
NO_FIGURE, NOTHING_ARISEN, NOT_ASKED = "…", "–", "x"
NOT_ADDED = "[{value}]"
YES, NO = "Có", "Không"
PERCENT_UNIT = "%"
# What the total of an indicator counts that is answered by yes or no.
UNITS = "đơn vị"
PART_OF = "- {name}"
# Days late, and the working days among them.
LATE_DAYS = "{days} ({working})"

# Who says a sentence: those who say the same of themselves, and how many they are together.
ALIKE = "{units} (tương tự: {alike})"
OTHERS = "{others} đơn vị khác"
MANY = "{count} đơn vị ({units})"
MANY_ALIKE = "{units}; tương tự: {alike}"

# Comments of the annotated report.
REMARK_TOTAL = "Chỉ tiêu {label}: {total}; {given}/{expected} đơn vị có số liệu."
REMARK_GROUP = "Chỉ tiêu {label}, {group}: cộng số liệu của {units} đơn vị."
REMARK_RATIO = "Tỷ lệ {cited} = {part} / {whole}, tính trên {units} đơn vị có đủ số liệu."
REMARK_CHANGE = "Chỉ tiêu {label}: kỳ này {now}, kỳ trước {before}, tính trên {units} đơn vị có số liệu cả hai kỳ."
REMARK_SOURCES = "Nguồn: {sources}."
REMARK_MORE = " + {more} đơn vị"
REMARK_TRACE = "Xem đủ nguồn: danvan trace {code} --period {period}"
REMARK_SENTENCE = "Trích nguyên văn: {sources}."

# Comments in a document into which what was edited by hand was carried.
REMARK_NO_CELL = "Nội dung đã sửa tay không còn ô tương ứng trong bảng mới: “{text}”."
REMARK_OUTDATED = "Số {numbers} trong nội dung sửa tay là số liệu cũ, báo cáo mới không còn; đề nghị kiểm tra lại."
