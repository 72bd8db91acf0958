"""Vietnamese wording of the invented sample reports.

The texts are invented for trying danvan: the names of the units are real, the deeds are not.

Everything here is a pure function of its arguments: the same unit, task, period and figures always give the same
text.  A narrative is put together from hand-written facts of the unit (``_FACTS``) and from sentence variants that
are chosen so that no two units share more than a part of a text.

Two small notations are used in the variants:

* ``<2.3>`` stands for the figure of indicator 2.3, ``[...]`` for a part that is left out when one of its figures is
  missing or 0 (such parts may be nested).  Sentences are divided by `` | ``; a sentence is left out when a figure
  outside its square brackets is missing or 0.
* ``{k}``, ``{U}``, ... stand for names of the unit and of the period, see ``_names``.
"""

import hashlib
import re
from collections.abc import Mapping

COMMUNES = ("phuong", "xa")

# The place of a unit in this list decides which variants it gets.
_UNITS = (
    "binh-dinh",
    "dap-da",
    "nhon-thanh",
    "nhon-hung",
    "nhon-hoa",
    "nhon-my",
    "nhon-hanh",
    "nhon-hau",
    "nhon-phong",
    "nhon-an",
    "nhon-phuc",
    "nhon-khanh",
    "nhon-loc",
    "nhon-tan",
    "nhon-tho",
    "phong-noi-vu",
    "phong-tu-phap",
    "phong-tai-chinh-ke-hoach",
    "phong-giao-duc",
    "phong-kinh-te-ha-tang",
    "phong-van-hoa",
    "phong-y-te",
    "thanh-tra",
    "van-phong",
    "phong-nong-nghiep",
    "tt-van-hoa",
    "ban-qlda",
    "tt-dich-vu-nong-nghiep",
    "tt-gdnn-gdtx",
    "doi-trat-tu-do-thi",
)

# Indicators counted in money.
_MONEY = frozenset({"4.7", "5.6", "6.5"})

# A part that says nothing new when it equals the whole: {part: whole}.
_PART_OF = {"1.2": "1.1", "1.4": "1.3", "8.2": "8.1"}

# The period as it opens a sentence, and as it follows a noun.
_OPENING = {
    "q1": ("Trong quý I", "Quý I năm 2025", "Trong kỳ báo cáo", "Đến giữa tháng 3"),
    "6m": ("Sáu tháng đầu năm", "Trong 6 tháng đầu năm", "Từ đầu năm đến nay", "Lũy kế đến giữa tháng 6"),
}
_FOLLOWING = {
    "q1": ("trong quý I", "trong kỳ", "trong quý I năm 2025"),
    "6m": ("trong 6 tháng đầu năm", "từ đầu năm đến nay", "trong nửa đầu năm"),
}
_NEXT = {
    "q1": ("Quý II năm 2025", "Trong quý II năm 2025", "Bước sang quý II năm 2025"),
    "6m": ("Trong quý III năm 2025", "Những tháng tới", "Thời gian tới, gắn với việc sắp xếp bộ máy"),
}

# Facts of each unit for each task and period: places, models, events; invented.
_FACTS: dict[str, dict[tuple[str, str], str]] = {
    "binh-dinh": {
        ("1", "q1"): (
            "Nội dung tinh gọn tổ chức bộ máy theo Kết luận số 126-KL/TW được đưa vào buổi sinh hoạt tại các khu "
            "vực Kim Châu, Liêm Trực và Vĩnh Liêm; ban quản lý chợ Bình Định phát tài liệu hỏi - đáp đến các hộ "
            "tiểu thương."
        ),
        ("1", "6m"): (
            "Đợt lấy ý kiến về sắp xếp đơn vị hành chính cấp xã trong tháng 4 được tuyên truyền bằng xe loa dọc "
            "đường Trần Phú, Ngô Gia Tự; tổ công tác đến các dãy nhà trọ, quầy sạp chợ để giải thích cho người đi "
            "làm cả ngày."
        ),
        ("2", "q1"): (
            "Phương án chỉnh trang vỉa hè quanh chợ Bình Định và việc bố trí điểm đỗ xe dịp tết Nguyên đán Ất Tỵ "
            "được đưa ra bàn với các hộ mặt tiền, sau đó niêm yết tại nhà văn hóa khu vực Mai Xuân Thưởng."
        ),
        ("2", "6m"): (
            "Từ tháng 4, phường công khai dự toán và thiết kế các tuyến hẻm bê tông ở Liêm Trực, Kim Châu; ban "
            "giám sát đầu tư của cộng đồng có đại diện hộ dân cùng ghi nhật ký công trình."
        ),
        ("3", "q1"): (
            "Bộ phận Một cửa phường bố trí bàn hướng dẫn nộp hồ sơ trực tuyến riêng cho người cao tuổi, mở thêm "
            "buổi sáng thứ Bảy trong tháng Chạp để phục vụ tiểu thương và người làm ăn xa về quê."
        ),
        ("3", "6m"): (
            "Đội “Bình dân học vụ số” gồm đoàn viên, giáo viên nghỉ hưu đến từng quầy sạp chợ Bình Định hướng dẫn "
            "cài chữ ký số cá nhân, thanh toán phí, lệ phí bằng mã QR; phường rà soát, số hóa sổ hộ tịch trước khi "
            "sắp xếp."
        ),
        ("4", "q1"): (
            "Phong trào “Tuyến phố văn minh, sạch rác” được phát động trước Tết ở đường Trần Phú và khu cửa Đông "
            "thành Bình Định; nhiều hộ tự tháo mái che lấn vỉa hè, góp công sơn lại tường rào."
        ),
        ("4", "6m"): (
            "Hưởng ứng dịp kỷ niệm Ngày giải phóng quê hương 31/3, phường vận động các hộ kinh doanh trên trục "
            "đường trung tâm treo cờ, lắp đèn chiếu sáng hẻm; mô hình “Chợ hạn chế túi ni lông” được mở rộng ra "
            "dãy hàng thực phẩm."
        ),
        ("5", "q1"): (
            "Dịp tết Nguyên đán, lãnh đạo phường đến thăm, chúc mừng các chùa và cơ sở thờ tự trong nội thị, trao "
            "đổi về việc giữ vệ sinh, an toàn phòng cháy trong các ngày lễ đầu năm."
        ),
        ("5", "6m"): (
            "Trước mùa Phật đản, phường hướng dẫn các cơ sở thờ tự đăng ký chương trình, bố trí lực lượng phân "
            "luồng trước cổng chùa; các đạo tràng tham gia bếp cơm cho bệnh nhân nghèo điều trị tại bệnh viện thị "
            "xã."
        ),
        ("6", "q1"): (
            "Mặt trận phường chủ trì chương trình “Xuân đoàn kết - Tết yêu thương” ở khu vực Vĩnh Liêm; Hội Liên "
            "hiệp Phụ nữ góp bánh tét tặng công nhân vệ sinh và người bán vé số."
        ),
        ("6", "6m"): (
            "Hội Cựu chiến binh và Đoàn Thanh niên phối hợp giữ trật tự tuyến phố đi bộ cuối tuần trong dịp lễ "
            "30/4; Mặt trận phường tổ chức góp ý dự thảo sửa đổi Hiến pháp tại các chi hội nghề nghiệp."
        ),
        ("7", "q1"): (
            "Nội dung tự kiểm tra tập trung vào giờ giấc làm việc sau Tết, cách ứng xử tại Bộ phận Một cửa và việc "
            "niêm yết công khai ở nhà văn hóa các khu vực."
        ),
        ("7", "6m"): (
            "Tổ kiểm tra của phường xem xét hồ sơ thực hiện dân chủ ở khu vực Trần Phú, Kim Châu và đối chiếu sổ "
            "tiếp công dân, nhắc bổ sung biên bản họp dân còn thiếu chữ ký."
        ),
        ("8", "q1"): (
            "Cụm loa trên các trục đường nội thị phát chuyên mục “Người An Nhơn văn minh”; trang Zalo của phường "
            "đăng lịch trực Tết, lịch thu gom rác và đường dây phản ánh của Nhân dân."
        ),
        ("8", "6m"): (
            "Trang thông tin của phường mở mục “Hỏi đáp về sắp xếp đơn vị hành chính”, trả lời các thắc mắc về đổi "
            "địa chỉ trên giấy tờ; hình ảnh chợ hạn chế túi ni lông được chia sẻ nhiều lượt."
        ),
        ("9", "q1"): (
            "Cuối tháng 02, phường rà soát việc thực hiện Chỉ thị số 33/CT-TTg ở khối nội thị, chọn nội dung quản "
            "lý vỉa hè có sự đồng thuận của người dân làm chuyên đề sơ kết."
        ),
        ("9", "6m"): (
            "Đầu tháng 6, phường sơ kết chuyên đề vận động tiểu thương chợ Bình Định tham gia chuyển đổi số, mời "
            "đại diện ngành hàng nêu ý kiến trước khi hoàn chỉnh báo cáo."
        ),
    },
    "dap-da": {
        ("1", "q1"): (
            "Tại khu vực Tây Phương Danh, buổi phổ biến Quyết định số 23-QĐ/TW được ghép vào dịp họp làng nghề "
            "chuẩn bị lễ giỗ tổ nghề rèn tháng 2 âm lịch để bà con đến dự đông hơn."
        ),
        ("1", "6m"): (
            "Chủ trương lập chính quyền địa phương hai cấp được nói rõ trong các buổi họp ở Bả Canh, Bằng Châu và "
            "Mỹ Hòa; câu hỏi về giấy tờ, địa chỉ sau sắp xếp được công chức tư pháp giải đáp tại chỗ."
        ),
        ("2", "q1"): (
            "Phường đưa ra bàn công khai việc đóng góp nâng cấp đường vào làng rèn Tây Phương Danh và phương án di "
            "dời các lò gây ồn về cụm công nghiệp Gò Đá Trắng, ghi biên bản từng ý kiến của chủ lò."
        ),
        ("2", "6m"): (
            "Danh sách hộ hưởng hỗ trợ nhà ở, mức thu vệ sinh môi trường và kết quả bình xét hộ nghèo được dán tại "
            "nhà văn hóa Đông Phương Danh, Bả Canh đủ thời gian quy định để bà con theo dõi."
        ),
        ("3", "q1"): (
            "Công chức Một cửa hướng dẫn các chủ lò rèn, cơ sở đúc Bằng Châu đăng ký hộ kinh doanh qua mạng ngay "
            "tại xưởng, thay vì phải nghỉ việc lên phường nhiều lần."
        ),
        ("3", "6m"): (
            "Phường thử nghiệm “Giờ thứ tư không hẹn” để tiếp nhận hồ sơ của người đi làm ca, đồng thời soát lại "
            "hồ sơ lưu, lập danh mục bàn giao phục vụ việc sắp xếp bộ máy."
        ),
        ("4", "q1"): (
            "Mô hình “Lò rèn sạch khói, xóm nghề sáng đường” ở Tây Phương Danh được đăng ký ngay từ đầu năm; chủ "
            "lò cùng góp tiền mua quạt hút, thanh niên kéo dây đèn cho ngõ xóm."
        ),
        ("4", "6m"): (
            "Sang quý II, phong trào thi đua sản xuất ở cụm công nghiệp Gò Đá Trắng gắn với vận động doanh nghiệp "
            "nhận lao động tại chỗ; khu vực Bằng Châu hiến cây, hiến tường rào để mở rộng hẻm."
        ),
        ("5", "q1"): (
            "Phường gặp mặt đại diện các chùa, tịnh thất và đình làng Phương Danh trước lễ hội đầu năm, thống nhất "
            "cách trông giữ xe, sắp xếp hàng quán để giữ nơi thờ tự trang nghiêm."
        ),
        ("5", "6m"): (
            "Dịp Phật đản, chư tăng và phật tử trong phường dọn vệ sinh dọc bờ sông Đập Đá, tặng gạo cho hộ khó "
            "khăn ở Mỹ Hòa; cán bộ phụ trách tôn giáo giữ liên lạc thường xuyên với các cơ sở."
        ),
        ("6", "q1"): (
            "Mặt trận và Hội Nông dân phường phối hợp vận động chủ lò rèn nhận dạy nghề cho thanh niên chưa có "
            "việc làm, nội dung được ghi vào chương trình phối hợp năm 2025."
        ),
        ("6", "6m"): (
            "Tháng 5, Hội Liên hiệp Phụ nữ cùng Mặt trận phường giám sát việc sử dụng quỹ khu vực ở Đông Phương "
            "Danh; kết quả được thông báo lại cho Nhân dân ngay tại cuộc họp."
        ),
        ("7", "q1"): (
            "Việc kiểm tra tập trung vào quy chế phối hợp ở các khu vực có làng nghề, nhất là cách tiếp nhận và "
            "phúc đáp phản ánh về tiếng ồn, khói bụi."
        ),
        ("7", "6m"): (
            "Trong tháng 4 và tháng 5, phường kiểm tra chéo giữa các khu vực Bả Canh và Bằng Châu về sổ sách họp "
            "dân, qua đó hướng dẫn lại cách lập biên bản và lưu phiếu lấy ý kiến."
        ),
        ("8", "q1"): (
            "Đài truyền thanh phường phát loạt bài về những người thợ giữ lửa nghề rèn, xen thông báo thủ tục hành "
            "chính và lịch giải quyết công việc trước, sau Tết."
        ),
        ("8", "6m"): (
            "Loạt phóng sự ngắn về xóm nghề sáng đường ở Tây Phương Danh được gửi Trung tâm Văn hóa - Thông tin - "
            "Thể thao thị xã; trang Zalo phường đăng tin bằng hình ảnh dễ hiểu hơn."
        ),
        ("9", "q1"): (
            "Phường lồng sơ kết công tác dân vận vào hội nghị giao ban khối đầu tháng 3, trọng tâm là nhìn lại "
            "cách vận động chủ lò tham gia bảo vệ môi trường làng nghề."
        ),
        ("9", "6m"): (
            "Hội nghị sơ kết đầu tháng 6 tổ chức ngay tại nhà văn hóa Bằng Châu; phần nhiều thời gian dành cho các "
            "trưởng khu vực kể cách vận động mở hẻm, kinh nghiệm chưa thành công cũng được nêu."
        ),
    },
    "nhon-thanh": {
        ("1", "q1"): (
            "Sinh hoạt đầu năm ở Tiên Hội, Phú Thành và Châu Thành dành hẳn một phần cho Kế hoạch số 17-KH/TU về "
            "đổi mới công tác dân vận; người chằm nón ở Gò Găng được phát tờ gấp khổ nhỏ."
        ),
        ("1", "6m"): (
            "Phường lập nhóm cán bộ nói chuyện lưu động, sáng sớm có mặt ở chợ nón Gò Găng để thông tin về phương "
            "án sắp xếp đơn vị hành chính, buổi tối họp tại nhà văn hóa Vĩnh Phú."
        ),
        ("2", "q1"): (
            "Nhân dân khu vực Lý Tây tham gia bàn phương án nạo vét mương tiêu và đóng góp ngày công; biên bản họp "
            "được sao gửi ban công tác Mặt trận để giám sát."
        ),
        ("2", "6m"): (
            "Quy ước các khu vực Tiên Hội, Châu Thành được rà lại theo Nghị định số 61/2023/NĐ-CP, bổ sung nội "
            "dung giữ vệ sinh hành lang quốc lộ 1 và không đốt rơm rạ gần đường bay."
        ),
        ("3", "q1"): (
            "Cán bộ phường mang máy tính xách tay đến nhà văn hóa Phú Thành vào các tối thứ Ba để giúp người dân "
            "nộp hồ sơ đăng ký khai sinh, xác nhận cư trú trên Cổng Dịch vụ công."
        ),
        ("3", "6m"): (
            "Thủ tục chứng thực được trả ngay trong buổi; bảng theo dõi hồ sơ trễ hẹn đặt ở phòng Chủ tịch phường "
            "để đôn đốc hằng tuần, bộ hồ sơ mẫu được dán mã QR cho dễ tra cứu."
        ),
        ("4", "q1"): (
            "Hội Phụ nữ phường phát động “Tổ chằm nón giúp nhau vốn và vành”, giúp hội viên ở Gò Găng có nón bán "
            "dịp Tết; hộ khá ứng trước lá, hộ khó trả dần bằng sản phẩm."
        ),
        ("4", "6m"): (
            "Từ tháng 4, mô hình “Gian hàng nón lá Gò Găng trên mạng” được nhân rộng; thanh niên Tiên Hội chụp "
            "ảnh, livestream giúp các bà, các mẹ bán hàng và giới thiệu nón ngựa cho khách du lịch."
        ),
        ("5", "q1"): (
            "Lãnh đạo phường đến thăm chùa Thập Tháp và các cơ sở thờ tự trước Tết, trao đổi việc đón khách thập "
            "phương đầu xuân, bảo đảm trật tự và cảnh quan di tích."
        ),
        ("5", "6m"): (
            "Mùa Phật đản, tăng ni và phật tử tham gia trồng cây quanh khuôn viên di tích, phát quà cho học sinh "
            "mồ côi ở Vĩnh Phú; các sinh hoạt được thông báo trước với phường theo quy định."
        ),
        ("6", "q1"): (
            "Chương trình phối hợp với Mặt trận phường năm nay có thêm nội dung vận động hộ ven quốc lộ 1 không "
            "lấn hành lang an toàn giao thông, giao Hội Cựu chiến binh làm nòng cốt."
        ),
        ("6", "6m"): (
            "Đoàn Thanh niên phường nhận phần việc hướng dẫn góp ý dự thảo sửa đổi Hiến pháp qua ứng dụng VNeID; "
            "Mặt trận thu thập ý kiến của người cao tuổi bằng phiếu giấy."
        ),
        ("7", "q1"): (
            "Kế hoạch tự kiểm tra được phân công đến từng công chức, ưu tiên nội dung tiếp dân và việc trả lời "
            "phản ánh về tiêu thoát nước ở Lý Tây, Châu Thành."
        ),
        ("7", "6m"): (
            "Qua kiểm tra tại các khu vực Phú Thành, Vĩnh Phú, phường nhắc bổ sung bảng công khai thu chi và thay "
            "các mẫu biểu đã cũ, hẹn ngày xem lại kết quả sửa chữa."
        ),
        ("8", "q1"): (
            "Trạm truyền thanh phát chuyên mục “Chuyện ở chợ nón” kể gương phụ nữ giúp nhau làm ăn, xen tin về cải "
            "cách hành chính và lịch gặp dân của lãnh đạo phường."
        ),
        ("8", "6m"): (
            "Bản tin quý II có thêm phần hỏi đáp về tên gọi, trụ sở mới sau sắp xếp; hình ảnh livestream bán nón "
            "của thanh niên Tiên Hội được nhiều trang cộng đồng chia sẻ."
        ),
        ("9", "q1"): (
            "Phường tổ chức đánh giá nội bộ kết quả vận động hộ ven quốc lộ 1, coi đây là chuyên đề sơ kết đầu năm "
            "và rút ra những việc cần làm tiếp."
        ),
        ("9", "6m"): (
            "Trước ngày 10/6, các khu vực gửi báo cáo tóm tắt; phường tổng hợp, sơ kết 6 tháng gắn với kiểm điểm "
            "việc thực hiện Quyết định số 217-QĐ/TW và 218-QĐ/TW."
        ),
    },
    "nhon-hung": {
        ("1", "q1"): (
            "Buổi học tập chuyên đề đầu năm được tổ chức tại hội trường phường cho cán bộ khu vực Cẩm Văn, Phò An, "
            "Hòa Cư; phần thảo luận xoay quanh cách nói ngắn, dễ nghe khi vận động bà con vùng rau."
        ),
        ("1", "6m"): (
            "Cán bộ phường chia thành nhóm nhỏ đến An Ngãi, Tiên Hòa vào buổi tối, vừa thông tin chủ trương sắp "
            "xếp tổ chức bộ máy vừa nghe người dân hỏi về đất đai, hộ khẩu, trường học."
        ),
        ("2", "q1"): (
            "Khu vực Phò An họp bàn việc làm mương thoát nước sau nhà văn hóa; bảng dự toán được viết tay, dán ở "
            "quán nước đầu xóm để ai cũng đọc được trước khi biểu quyết."
        ),
        ("2", "6m"): (
            "Giữa tháng 5, phường công khai kết quả kiểm kê đất đai và kế hoạch sử dụng quỹ đất công ở Hòa Cư, Cẩm "
            "Văn, mở hộp thư góp ý tại trụ sở và trên nhóm Zalo từng khu vực."
        ),
        ("3", "q1"): (
            "Phường rút ngắn thời gian trả kết quả chứng thực, xác nhận tình trạng hôn nhân xuống trong buổi; công "
            "chức nghỉ phép phải có người thay để không gián đoạn tiếp nhận."
        ),
        ("3", "6m"): (
            "Tổ công nghệ số cộng đồng ở Tiên Hòa, An Ngãi đến nhà hướng dẫn tài khoản định danh cho người trên "
            "tuổi lao động; phường kiểm đếm hồ sơ giấy, đóng gói theo danh mục chờ bàn giao."
        ),
        ("4", "q1"): (
            "Phong trào “Vườn rau an toàn, ngõ xóm không rác” ở Cẩm Văn khởi động ngay sau Tết; hộ trồng rau cùng "
            "đặt bể thu gom vỏ bao thuốc bảo vệ thực vật ở đầu ruộng."
        ),
        ("4", "6m"): (
            "Quý II, bà con An Ngãi góp đất, góp công mở rộng đường ra đồng để xe chở rau vào tận nơi; tổ hợp tác "
            "trồng rau Cẩm Văn ký được đầu mối tiêu thụ tại chợ trong thị xã."
        ),
        ("5", "q1"): (
            "Nhân dịp năm mới, lãnh đạo phường gặp gỡ các vị trụ trì, ban hộ tự và ban nghi lễ đình làng, thông "
            "tin tình hình kinh tế - xã hội và lắng nghe nguyện vọng."
        ),
        ("5", "6m"): (
            "Ban hộ tự các chùa cùng phường tổ chức nấu cháo thiện nguyện dịp Phật đản; phường hướng dẫn thủ tục "
            "đăng ký sinh hoạt, sửa chữa nhỏ công trình thờ tự đúng quy định."
        ),
        ("6", "q1"): (
            "Đầu năm, Mặt trận phường thống nhất danh mục việc cùng làm, trong đó giao Hội Nông dân vận động hộ "
            "trồng rau ghi sổ nhật ký đồng ruộng, giao Đoàn thanh niên làm bảng mã QR khu vực."
        ),
        ("6", "6m"): (
            "Phường cung cấp đầy đủ tài liệu cho đoàn giám sát của Mặt trận về việc huy động đóng góp làm đường "
            "nội đồng; các góp ý về cách ghi phiếu thu được sửa ngay trong tháng."
        ),
        ("7", "q1"): (
            "Phường giao công chức văn phòng theo dõi việc thực hiện kế hoạch dân vận, mỗi tháng báo cáo một lần "
            "và ghi rõ việc nào chậm, vì sao chậm."
        ),
        ("7", "6m"): (
            "Tháng 5, phường làm việc với ban điều hành khu vực Tiên Hòa, Phò An về việc thực hiện quy ước, việc "
            "giữ hồ sơ họp dân; những điểm chưa đúng được hướng dẫn sửa ngay."
        ),
        ("8", "q1"): (
            "Loa khu vực phát vào sáng sớm và cuối chiều, thêm mục “Nhà nông nói chuyện dân vận” do chính người "
            "trồng rau Cẩm Văn kể cách làm; bản tin viết ngắn, đọc chậm."
        ),
        ("8", "6m"): (
            "Nội dung tuyên truyền chuyển sang góp ý sửa đổi Hiến pháp, lịch làm việc trong giai đoạn chuyển tiếp; "
            "phường quay video ngắn giới thiệu đường ra đồng do dân góp đất ở An Ngãi."
        ),
        ("9", "q1"): (
            "Chuyên đề được chọn để nhìn lại trong quý là việc thực hiện Luật Thực hiện dân chủ ở cơ sở, do công "
            "chức tư pháp - hộ tịch chuẩn bị số liệu và dự thảo báo cáo."
        ),
        ("9", "6m"): (
            "Phường ghép hội nghị sơ kết 6 tháng với gặp mặt người uy tín, trưởng khu vực; bài học được nhắc nhiều "
            "nhất là bàn kỹ mức đóng góp trước khi bắt tay làm."
        ),
    },
    "nhon-hoa": {
        ("1", "q1"): (
            "Công nhân các nhà máy trong Khu công nghiệp Nhơn Hòa được phổ biến chủ trương tinh gọn bộ máy vào giờ "
            "nghỉ giữa ca; ở Hòa Nghi, Phú Sơn cán bộ đến từng tổ tự quản."
        ),
        ("1", "6m"): (
            "Khi lấy ý kiến sắp xếp đơn vị hành chính, phường mở điểm phát phiếu gần cổng khu công nghiệp vào cuối "
            "ngày để công nhân ở trọ tại An Lộc, Trung Ái không bỏ sót quyền tham gia."
        ),
        ("2", "q1"): (
            "Các thông báo thu hồi đất, phương án bồi thường mở rộng hạ tầng được niêm yết tại nhà văn hóa Long "
            "Quang, Huỳnh Kim; tổ công tác đến nhà giải thích từng khoản cho hộ có đất."
        ),
        ("2", "6m"): (
            "Từ tháng 4, phường duy trì buổi “Thứ Sáu nghe dân” luân phiên ở Tân Hòa, Phụ Quang; kiến nghị về nước "
            "thải, đèn đường được ghi sổ, hẹn ngày trả lời và đọc lại ở buổi sau."
        ),
        ("3", "q1"): (
            "Phường phối hợp các doanh nghiệp đưa mẫu tờ khai đăng ký tạm trú, khai sinh đến phòng nhân sự, công "
            "nhân chỉ cần bổ sung chữ ký là nộp được qua mạng."
        ),
        ("3", "6m"): (
            "Quý II có thêm quầy hướng dẫn lưu động trong giờ đổi ca ở khu nhà trọ An Lộc; hồ sơ đất đai tồn lâu "
            "được rà từng bộ, phân rõ trách nhiệm trước khi sắp xếp."
        ),
        ("4", "q1"): (
            "Phong trào “Nhà trọ ba an: an toàn, an ninh, an tâm” được chủ trọ ở Hòa Nghi, Trung Ái đăng ký thi "
            "đua ngay trong tháng 01, không tăng tiền phòng dịp Tết cho người ở lại."
        ),
        ("4", "6m"): (
            "Hội Nông dân vận động các hộ ở Phụ Quang, Tân Hòa dồn thửa, liên kết trồng cỏ nuôi bò; nhiều hộ ven "
            "đường vào khu công nghiệp bàn giao mặt bằng sớm để làm cống thoát nước."
        ),
        ("5", "q1"): (
            "Lãnh đạo phường chúc Tết các cơ sở tôn giáo, đề nghị chức sắc cùng nhắc nhở tín đồ là công nhân xa "
            "nhà giữ gìn trật tự khu trọ, đi lại an toàn."
        ),
        ("5", "6m"): (
            "Các cơ sở tôn giáo cùng phường lập “Tủ sữa, tủ cháo” cho con công nhân; trong mùa lễ tháng 5, phường "
            "hỗ trợ phân luồng xe và nhắc lịch đăng ký hoạt động."
        ),
        ("6", "q1"): (
            "Công đoàn khu công nghiệp và Mặt trận phường ký chương trình phối hợp chăm lo người lao động không về "
            "quê ăn Tết, Hội Phụ nữ nhận phần giữ trẻ những ngày tăng ca."
        ),
        ("6", "6m"): (
            "Tháng Công nhân, phường cùng Mặt trận và Công đoàn nghe ý kiến về chỗ học cho con em công nhân, chỗ "
            "bán hàng rong trước cổng; nội dung được gửi lên thị xã để xem xét."
        ),
        ("7", "q1"): (
            "Việc kiểm tra đầu năm chú ý khâu niêm yết thông tin bồi thường, giải phóng mặt bằng và thái độ giao "
            "tiếp của công chức địa chính, xây dựng."
        ),
        ("7", "6m"): (
            "Phường rà lại sổ “Thứ Sáu nghe dân” của các khu vực, đối chiếu lời hẹn với văn bản trả lời; công chức "
            "có nội dung trả lời chậm phải giải trình tại giao ban."
        ),
        ("8", "q1"): (
            "Chương trình phát thanh tối dành cho công nhân nói về quyền được thông tin, về thủ tục cư trú; áp "
            "phích nhỏ dán ở bảng tin các dãy trọ."
        ),
        ("8", "6m"): (
            "Bản tin tháng 5 kể chuyện chủ trọ Hòa Nghi giảm tiền phòng, công nhân hiến máu; trang Facebook của "
            "phường trả lời câu hỏi về chuyển trường, đổi thẻ bảo hiểm."
        ),
        ("9", "q1"): (
            "Phường sơ kết đợt vận động chủ nhà trọ và công tác chăm lo công nhân dịp Tết, xác định đây là điểm "
            "nhấn dân vận của địa bàn có khu công nghiệp."
        ),
        ("9", "6m"): (
            "Nội dung sơ kết giữa năm gồm kết quả “Thứ Sáu nghe dân”, việc giao mặt bằng và thực hiện Quy chế số "
            "08-QC/TU; bản dự thảo được gửi lấy ý kiến các doanh nghiệp lớn."
        ),
    },
    "nhon-my": {
        ("1", "q1"): (
            "Xã in tờ hỏi đáp về Chỉ thị số 33/CT-TTg, giao trưởng thôn Tân Nghi, Đại Bình, Thuận Đức đọc trong "
            "cuộc họp tổ hợp tác trước khi xuống giống vụ Đông Xuân muộn."
        ),
        ("1", "6m"): (
            "Giữa vụ gặt Đông Xuân, cán bộ xã tranh thủ gặp bà con ngay đầu bờ ở Hòa Phong, Thiết Tràng để nói về "
            "việc sắp xếp xã, phường và trả lời băn khoăn về tên gọi mới."
        ),
        ("2", "q1"): (
            "Thôn Tân Đức tổ chức họp dân bàn lịch lấy nước, tu sửa cống đầu mối và mức đóng góp thủy lợi nội "
            "đồng; hộ canh tác ở cuối kênh được mời phát biểu trước."
        ),
        ("2", "6m"): (
            "Kế hoạch làm đường hoa Đại Bình - Thuận Đức được công khai từ khâu chọn giống, giá vật tư đến người "
            "giữ tiền; ban giám sát cộng đồng kiểm từng khối cát đổ xuống đường."
        ),
        ("3", "q1"): (
            "Các biểu mẫu về chăn nuôi, thú y và đất đai được viết lại bằng lời dễ hiểu, treo tại Bộ phận Một cửa; "
            "người chưa biết chữ được công chức đọc và ghi hộ, cho điểm chỉ."
        ),
        ("3", "6m"): (
            "Xã tận dụng điểm bưu điện văn hóa Tân Nghi làm nơi nhận, trả hồ sơ gần nhà; đoàn viên trực mỗi chiều "
            "thứ Năm hướng dẫn nộp hồ sơ trực tuyến cho nông dân."
        ),
        ("4", "q1"): (
            "Phong trào “Cánh đồng không dấu chân lửa” vận động hộ dân ở Hòa Phong thu rơm cuộn bán cho trại nuôi "
            "bò thay vì đốt đồng, mở đầu cho năm thi đua nông thôn mới nâng cao."
        ),
        ("4", "6m"): (
            "Mô hình đường hoa Đại Bình và tổ liên kết sản xuất lúa giống Thuận Đức đi vào nền nếp; cụm công "
            "nghiệp Tân Đức nhận thêm lao động địa phương lúc nông nhàn."
        ),
        ("5", "q1"): (
            "Các chùa và nhà nguyện trên địa bàn được chính quyền xã đến chúc Tết; hai bên trao đổi việc chuẩn bị "
            "lễ cầu an đầu năm gọn nhẹ, tiết kiệm, đúng quy định."
        ),
        ("5", "6m"): (
            "Phật tử các đạo tràng nhận chăm tuyến đường hoa gần chùa; dịp Phật đản, xã bố trí dân quân hỗ trợ đỗ "
            "xe và trao đổi với ban trị sự về giờ giấc dùng loa."
        ),
        ("6", "q1"): (
            "Hội Nông dân và Mặt trận xã thống nhất cùng vận động không đốt rơm, chia theo thôn phụ trách; phụ nữ "
            "Thiết Tràng nhận thu gom vỏ chai, bao bì sau phun thuốc."
        ),
        ("6", "6m"): (
            "Đoàn thanh niên xã tình nguyện cuốn rơm giúp hộ neo đơn, cựu chiến binh góp cây trồng đường hoa; Mặt "
            "trận xã giám sát chính sách hỗ trợ giống và phản hồi kết quả về thôn."
        ),
        ("7", "q1"): (
            "Xã chọn Tân Đức và Tân Nghi để xem trước việc ghi chép họp dân, thu chi quỹ thủy lợi, từ đó soạn mẫu "
            "sổ thống nhất cho các thôn còn lại."
        ),
        ("7", "6m"): (
            "Sau vụ Đông Xuân, xã đi kiểm tra việc sử dụng mẫu sổ mới tại các thôn, nhắc Hòa Phong, Đại Bình bổ "
            "sung chữ ký ban giám sát vào phiếu thu chi."
        ),
        ("8", "q1"): (
            "Đài truyền thanh xã có chuyên mục “Bờ ruộng bàn việc làng”, thu thanh trực tiếp lời nông dân về "
            "chuyện nước, chuyện rơm, phát lại vào buổi tối."
        ),
        ("8", "6m"): (
            "Đường hoa Đại Bình lên ảnh trang điện tử của xã, kèm bài viết về cách thôn góp tiền minh bạch; loa "
            "thôn phát liên tục thông tin lấy ý kiến sắp xếp trong tháng 4."
        ),
        ("9", "q1"): (
            "Việc thực hiện quy chế công tác dân vận theo Quyết định số 23-QĐ/TW trong quý được xã đánh giá theo "
            "từng thôn, thôn nào chưa có mô hình phải đăng ký ngay."
        ),
        ("9", "6m"): (
            "Xã tổ chức sơ kết vào đầu tháng 6 sau mùa gặt, tham quan thực tế đường hoa trước khi họp, nên ý kiến "
            "đóng góp sát việc và ngắn gọn hơn mọi năm."
        ),
    },
    "nhon-hanh": {
        ("1", "q1"): (
            "Địa bàn trũng, dân ở phân tán nên xã chia các buổi nói chuyện theo cụm Thái Xuân - Nhơn Thiện và Định "
            "Thuận - Lộc Thuận, kết hợp thông báo lịch xả nước, diệt chuột đầu vụ."
        ),
        ("1", "6m"): (
            "Sau dịp lễ 30/4, xã tiếp tục giải thích về mô hình chính quyền địa phương hai cấp tại Thanh Mai, Bình "
            "An; nội dung được in thành hình vẽ để người lớn tuổi dễ theo dõi."
        ),
        ("2", "q1"): (
            "Các khoản dân góp làm cầu bản qua mương ở Lộc Thuận được bàn nhiều lượt, chốt mức theo khẩu và miễn "
            "cho hộ neo đơn; sổ thu do người dân cử ra giữ."
        ),
        ("2", "6m"): (
            "Hương ước thôn Nhơn Thiện, Thái Xuân bổ sung điều về giữ đê bao, không thả vịt chạy đồng vào ruộng "
            "giống; bản dự thảo được chuyển tay từng xóm trước khi biểu quyết."
        ),
        ("3", "q1"): (
            "Mùa nước rút chậm, đường bùn lầy, công chức xã nhận hồ sơ tại nhà văn hóa Định Thuận vào sáng thứ Tư "
            "để người dân khỏi phải vòng xa lên trụ sở."
        ),
        ("3", "6m"): (
            "Xã cử viên chức bưu điện và đoàn viên cùng trực tại điểm Thanh Mai, giúp bà con theo dõi hồ sơ bằng "
            "tin nhắn; biên lai điện tử dần thay biên lai giấy."
        ),
        ("4", "q1"): (
            "Phong trào thi đua diệt chuột bằng bẫy cây trồng, không dùng điện được phát động ở vùng đồng Thái "
            "Xuân; thôn nào bắt nhiều được nêu tên trên loa và thưởng bao giống."
        ),
        ("4", "6m"): (
            "Quý II, xã vận động hộ nuôi vịt Nhơn Thiện chuyển sang nuôi nhốt có đệm lót, cùng lúc hoàn thiện "
            "tuyến đê bao kết hợp đường dân sinh từ đóng góp ngày công."
        ),
        ("5", "q1"): (
            "Dịp đầu xuân, cán bộ xã thăm các chùa làng, nhà thờ họ đạo, nắm tình hình sinh hoạt và hỗ trợ sửa lối "
            "đi vào nơi thờ tự bị ngập sau mùa mưa."
        ),
        ("5", "6m"): (
            "Các cơ sở thờ tự góp gạo, áo phao cũ vào tủ đồ dùng chung phòng mưa lũ ở Bình An; xã hướng dẫn đăng "
            "ký chương trình lễ trong tháng 5 và tháng 6."
        ),
        ("6", "q1"): (
            "Mặt trận xã mời các thôn bàn việc lập “Đội xung kích đê bao” có thanh niên, cựu chiến binh tham gia, "
            "ghi rõ phần việc của từng đoàn thể trong chương trình năm."
        ),
        ("6", "6m"): (
            "Hội Phụ nữ xã dạy sơ cứu đuối nước cho bà mẹ có con nhỏ trước hè, Mặt trận giám sát việc thu quỹ "
            "phòng chống thiên tai và thông báo công khai ở từng thôn."
        ),
        ("7", "q1"): (
            "Đoàn tự kiểm tra xem việc phân công trực tiếp dân, sổ theo dõi đơn và nội dung công khai tại thôn "
            "Thanh Mai, chú ý những nơi mới thay trưởng thôn."
        ),
        ("7", "6m"): (
            "Tháng 4, xã mời Ban Thanh tra nhân dân cùng đi kiểm tra công trình đê bao; các ý kiến về chất lượng "
            "đầm nén được ghi vào biên bản, giao nhà thầu sửa."
        ),
        ("8", "q1"): (
            "Loa thôn vùng trũng phát sớm bản tin thủy lợi xen mẩu chuyện dân vận; người già nghe quen giọng nên "
            "xã giữ phát thanh viên là cô giáo mầm non về hưu."
        ),
        ("8", "6m"): (
            "Tin về hộ vịt chuyển sang nuôi nhốt được đài xã làm thành chuyên mục ba kỳ; nhóm Zalo từng thôn "
            "chuyển tiếp văn bản hướng dẫn sau sắp xếp."
        ),
        ("9", "q1"): (
            "Xã nhìn lại việc vận động làm cầu bản ở Lộc Thuận, coi đó là ví dụ để sơ kết Luật Thực hiện dân chủ ở "
            "cơ sở trong ba tháng đầu."
        ),
        ("9", "6m"): (
            "Báo cáo sơ kết 6 tháng của xã nêu rõ việc được, việc chưa được của từng thôn, gửi Đảng ủy xã trước "
            "hội nghị và đọc tóm tắt trên loa."
        ),
    },
    "nhon-hau": {
        ("1", "q1"): (
            "Các thôn Nhạn Tháp, Vân Sơn, Nam Tân được nghe giới thiệu quy chế công tác dân vận ngay tại xưởng "
            "tiện gỗ, lò gốm; thợ nghề vừa làm vừa nghe, hỏi đáp thoải mái."
        ),
        ("1", "6m"): (
            "Trước khi phát phiếu lấy ý kiến cử tri, xã dựng bảng sơ đồ ranh giới dự kiến tại đình Thiết Trụ, Đại "
            "Hòa; cán bộ đứng giải thích cho từng lượt người đến xem."
        ),
        ("2", "q1"): (
            "Thôn Bắc Thuận họp bàn xây cổng làng, quyết định bằng bỏ phiếu kín mẫu thiết kế và mức góp; hộ khó "
            "khăn được góp bằng ngày công."
        ),
        ("2", "6m"): (
            "Phương án quản lý rác thải, mùn cưa ở làng tiện Nhạn Tháp được đưa ra lấy ý kiến hai vòng; quy ước "
            "thôn sửa xong đã gửi lên cấp trên công nhận."
        ),
        ("3", "q1"): (
            "Xã hướng dẫn các xưởng tiện gỗ, lò gốm Vân Sơn hoàn tất thủ tục đăng ký kinh doanh, xác nhận nguồn "
            "gốc gỗ qua mạng; mẫu khai được điền sẵn thông tin chung."
        ),
        ("3", "6m"): (
            "Tại điểm du lịch tháp Cánh Tiên, xã gắn bảng mã QR vừa giới thiệu di tích vừa dẫn đến trang phản ánh, "
            "kiến nghị; hồ sơ giấy cũ được phân loại, số hóa theo năm."
        ),
        ("4", "q1"): (
            "Nghệ nhân Vân Sơn đăng ký mô hình “Lò gốm mở cửa”, đón học sinh đến nặn đất trong tháng Giêng; làng "
            "tiện Nhạn Tháp thi đua làm bộ quà tặng từ gỗ vụn."
        ),
        ("4", "6m"): (
            "Mùa lễ 30/4, tổ dịch vụ cộng đồng ở khu di tích thành Hoàng Đế do phụ nữ Nam Tân đảm nhận; tiền trông "
            "xe, bán nước được trích quỹ sửa nhà cho hộ khó."
        ),
        ("5", "q1"): (
            "Trước lễ đầu năm, xã làm việc với ban quản lý chùa Nhạn Sơn và các cơ sở thờ tự về trông xe, phòng "
            "cháy, không để hàng quán lấn sân di tích."
        ),
        ("5", "6m"): (
            "Phật tử ở Bắc Thuận, Đại Hòa tham gia ngày chủ nhật xanh quanh thành Hoàng Đế; cán bộ xã thăm hỏi "
            "chức sắc, giải đáp thủ tục tổ chức khóa tu hè cho thiếu nhi."
        ),
        ("6", "q1"): (
            "Hội Nông dân, Hội Phụ nữ cùng Mặt trận xã giúp xưởng tiện góp vốn mua máy hút bụi dùng chung; việc "
            "này được đưa vào chương trình phối hợp đầu năm."
        ),
        ("6", "6m"): (
            "Mặt trận xã chủ trì phản biện đề án thu gom rác làng nghề; ý kiến thợ tiện về giờ thu gom được xã "
            "tiếp thu, chỉnh lại trước khi ban hành."
        ),
        ("7", "q1"): (
            "Nội dung kiểm tra quý này hướng vào công khai phí tham quan, thu chi quỹ làng nghề và việc niêm yết "
            "thủ tục ở các thôn có di tích."
        ),
        ("7", "6m"): (
            "Xã kiểm tra tại Ngãi Chánh, Thiết Trụ về tổ hòa giải, sổ họp thôn; yêu cầu dọn bảng tin cũ, thay bằng "
            "thông tin còn hiệu lực và có ngày dán."
        ),
        ("8", "q1"): (
            "Bản tin truyền thanh kể chuyện cụ thợ gốm dạy nghề miễn phí, kèm lời nhắc về luật dân chủ; chương "
            "trình phát vào giờ xưởng nghỉ trưa."
        ),
        ("8", "6m"): (
            "Nhóm bạn trẻ quay video quảng bá làng nghề, lồng thông điệp “làm dân tin”; các đoạn ngắn được xã chia "
            "sẻ trên trang chính thức trong tháng 5."
        ),
        ("9", "q1"): (
            "Xã rút kinh nghiệm việc vận động đóng góp xây cổng làng Bắc Thuận, đưa vào báo cáo sơ kết quý như một "
            "cách làm để thôn khác tham khảo."
        ),
        ("9", "6m"): (
            "Hội nghị giữa năm đánh giá việc thực hiện Kế hoạch số 17-KH/TU và mô hình “Lò gốm mở cửa”; đại biểu "
            "đề nghị duy trì khi chuyển sang đơn vị hành chính mới."
        ),
    },
    "nhon-phong": {
        ("1", "q1"): (
            "Đang vụ mai Tết, cán bộ xã không gọi họp đông mà đến từng vườn ở Thanh Danh, Liêm Lợi trao tờ tóm tắt "
            "Chỉ thị số 33/CT-TTg, hẹn sau rằm tháng Giêng họp thôn đầy đủ."
        ),
        ("1", "6m"): (
            "Các thôn Trung Lý, Tam Hòa, Kim Tài họp liên tục trong tháng 4 để thông tin chủ trương sắp xếp; bí "
            "thư chi bộ trình bày, trưởng thôn ghi câu hỏi và trả lời bằng văn bản."
        ),
        ("2", "q1"): (
            "Chuyện bố trí bãi tập kết mai, phí trông giữ ban đêm ở Thanh Danh được đưa ra họp nhà vườn, thống "
            "nhất mức thu và người quản lý trước khi vào mùa bán."
        ),
        ("2", "6m"): (
            "Sau vụ mai, xã họp dân Kim Tài bàn cứng hóa kênh nội đồng; phần Nhà nước hỗ trợ, phần dân góp được "
            "tách bạch trên bảng công khai có số điện thoại người chịu trách nhiệm."
        ),
        ("3", "q1"): (
            "Giấy xác nhận vận chuyển mai ra tỉnh ngoài được cấp ngay tại điểm tập kết; công chức trực cả ngày "
            "nghỉ giáp Tết để nhà vườn kịp chuyến xe."
        ),
        ("3", "6m"): (
            "Bộ phận Một cửa xã in phiếu chấm điểm bằng biểu tượng cảm xúc, dễ dùng với nông dân; hồ sơ liên thông "
            "khai sinh - bảo hiểm y tế được hướng dẫn nộp tại nhà."
        ),
        ("4", "q1"): (
            "Nhà vườn Liêm Lợi thi đua trồng mai trong chậu tái chế, góp mai đấu giá gây quỹ sửa nhà cho hộ nghèo; "
            "đây là mô hình mới đăng ký của chi hội nông dân."
        ),
        ("4", "6m"): (
            "Bước sang vụ chăm mai hè, hợp tác xã mở lớp ghép cành cho thanh niên Tam Hòa; làng bún, bánh ở Trung "
            "Lý thi đua giữ sạch cống rãnh, nước thải qua hố lắng."
        ),
        ("5", "q1"): (
            "Xã chuyển lời chúc năm mới và tặng chậu mai đến các chùa, thánh thất trên địa bàn; các vị chức sắc "
            "hứa cùng vận động tín đồ đi lễ văn minh, không đốt nhiều vàng mã."
        ),
        ("5", "6m"): (
            "Tháng 5, đạo tràng phật tử giúp hộ già yếu tưới mai, cắt cỏ trong những ngày nắng gắt; cán bộ xã dự "
            "các buổi lễ theo lời mời và nắm tâm tư của bà con."
        ),
        ("6", "q1"): (
            "Phiên “Chợ mai nghĩa tình” do Mặt trận, Hội Nông dân, Đoàn Thanh niên đồng tổ chức giúp nhà vườn neo "
            "đơn tiêu thụ cây; công an xã giữ trật tự, xã miễn tiền chỗ."
        ),
        ("6", "6m"): (
            "Tổ giám sát của Mặt trận theo dõi việc cứng hóa kênh Kim Tài từ ngày đổ mẻ bê tông đầu tiên; kiến "
            "nghị về độ dày lớp lót được chủ đầu tư chấp thuận."
        ),
        ("7", "q1"): (
            "Do trùng vụ Tết, xã dồn việc tự kiểm tra vào tháng 02, xem kỹ sổ trực ngày nghỉ và cách xử lý phản "
            "ánh về giá trông giữ mai."
        ),
        ("7", "6m"): (
            "Đợt kiểm tra quý II đi qua đủ các thôn, mỗi thôn xem một việc đã hứa với dân từ đầu năm; kết quả đọc "
            "công khai ở hội nghị trưởng thôn."
        ),
        ("8", "q1"): (
            "Đài xã làm bản tin “Mai vàng và lòng dân” kể về phiên chợ nghĩa tình; đoàn viên livestream từ bãi "
            "mai, đồng thời nhắc người mua để rác đúng chỗ."
        ),
        ("8", "6m"): (
            "Loạt tin hè nói về lớp ghép cành, về làng bún giữ sạch cống; trang xã cập nhật các mốc chuyển tiếp "
            "sang mô hình hai cấp để dân chủ động giấy tờ."
        ),
        ("9", "q1"): (
            "Bãi tập kết mai do dân tự quản được chọn làm nội dung sơ kết, phân tích cả phần tiền thu, tiền chi và "
            "sự hài lòng của người thuê chỗ."
        ),
        ("9", "6m"): (
            "Sơ kết giữa năm của xã diễn ra trong một buổi chiều, báo cáo gửi trước ba ngày để các thôn chuẩn bị ý "
            "kiến; phần lớn góp ý hướng đến duy trì tổ công nghệ số."
        ),
    },
    "nhon-an": {
        ("1", "q1"): (
            "Chi bộ các thôn Háo Đức, Thuận Thái, Trung Định đưa quy chế công tác dân vận vào sinh hoạt chuyên đề "
            "tháng 02; nhà vườn mai được mời dự khi bàn về bảo vệ nhãn hiệu tập thể."
        ),
        ("1", "6m"): (
            "Đội tuyên truyền trẻ của xã soạn vở kịch vui mười phút về chuyện sắp xếp xã, diễn ở sân nhà văn hóa "
            "Tân Dương, Thanh Liêm; xem xong bà con nêu câu hỏi trực tiếp."
        ),
        ("2", "q1"): (
            "Quy định dùng chung nhãn hiệu mai vàng được thảo luận công khai tại Háo Đức, từng điều đọc to, sửa "
            "ngay; người không đồng ý được ghi ý kiến riêng."
        ),
        ("2", "6m"): (
            "Tuyến đường hoa mai Trung Định - Tân Dân do dân quyết mức góp, cử tổ giám sát; tháng 5 xã tiếp tục "
            "lấy ý kiến về bảng giá chỗ ở điểm đón khách."
        ),
        ("3", "q1"): (
            "Thủ tục vay vốn chính sách, xác nhận diện tích vườn mai được gom thành một bộ hướng dẫn in màu; hộ ở "
            "Thuận Thái chỉ phải khai một lần."
        ),
        ("3", "6m"): (
            "Chiều thứ Hai hằng tuần, lãnh đạo xã ngồi tại Bộ phận Một cửa nghe góp ý về thái độ phục vụ; sổ bộ "
            "được quét, đặt tên thống nhất sẵn sàng chuyển giao."
        ),
        ("4", "q1"): (
            "Lễ ra quân “Nhà vườn giúp nhà vườn” ở Háo Đức mở đầu năm thi đua, hộ lớn cho hộ mới gốc giống trả "
            "chậm; thanh niên lo bảng chỉ dẫn cho khách xem mai."
        ),
        ("4", "6m"): (
            "Giữa năm, xã phát động mỗi ngõ một hàng mai, phong trào lan đến Tân Dương, Thanh Liêm; làng bún phở "
            "có máy sấy chung, giảm phơi trên mặt đường."
        ),
        ("5", "q1"): (
            "Các tịnh xá, chùa và nhà nguyện được mời dự gặp mặt đầu xuân tại hội trường xã; không khí cởi mở, "
            "nhiều góp ý về điện chiếu sáng lối vào nơi hành lễ."
        ),
        ("5", "6m"): (
            "Nhà chùa ở Thuận Thái nhận đỡ đầu học sinh mồ côi theo giới thiệu của xã; lịch lễ tháng 4 âm lịch "
            "được trao đổi sớm để bố trí y tế, giao thông."
        ),
        ("6", "q1"): (
            "Hội Người cao tuổi và Mặt trận xã vận động các cụ làm gương cho thuê đất vườn giá thấp với hộ trẻ; "
            "việc phối hợp có phiếu giao việc rõ người, rõ hạn."
        ),
        ("6", "6m"): (
            "Mặt trận, Hội Phụ nữ và Đoàn xã cùng mở lớp bán mai qua mạng; cùng kỳ Mặt trận giám sát chi trả trợ "
            "giúp xã hội, kiến nghị trả tại thôn cho người yếu."
        ),
        ("7", "q1"): (
            "Xã tự soát việc thực hiện các cam kết trong Tháng Dân vận năm trước, lập bảng việc nợ dân và phân "
            "công trả dứt điểm theo từng công chức."
        ),
        ("7", "6m"): (
            "Qua bảng việc nợ dân, tổ kiểm tra đến Trung Định và Tân Dân xem kết quả thực tế, chụp ảnh trước - "
            "sau, đề nghị thôn nâng chất lượng biên bản họp."
        ),
        ("8", "q1"): (
            "Mùa hoa nở, đài xã tăng chương trình về ứng xử với khách vườn mai, gương hộ cho giống trả chậm; bảng "
            "tin điện tử trước ủy ban chạy thông tin thủ tục."
        ),
        ("8", "6m"): (
            "Vở kịch vui về sắp xếp xã được ghi hình, phát lại nhiều kỳ trên nhóm Zalo thôn; bài viết về máy sấy "
            "bún chung được gửi cộng tác với báo tỉnh."
        ),
        ("9", "q1"): (
            "Kết quả bàn quy chế nhãn hiệu tập thể được xã tổng kết riêng, xem như một lần thực hành dân chủ từ cơ "
            "sở trong lĩnh vực kinh tế."
        ),
        ("9", "6m"): (
            "Ban chỉ đạo xã sơ kết 6 tháng vào tuần đầu tháng 6, tập hợp sáng kiến của các thôn thành tập tài liệu "
            "mỏng để đơn vị mới dùng tiếp."
        ),
    },
    "nhon-phuc": {
        ("1", "q1"): (
            "Sau lễ hội xuân ở An Thái, xã tranh thủ lúc võ sinh, phụ huynh tề tựu để giới thiệu nội dung “trọng "
            "dân, gần dân, hiểu dân”; các thôn Thắng Công, Mỹ Thạnh họp riêng."
        ),
        ("1", "6m"): (
            "Hai bờ sông Kôn cách trở, tổ tuyên truyền chia hướng: một nhóm ở Nhơn Nghĩa Đông, Nhơn Nghĩa Tây, một "
            "nhóm ở Phụ Ngọc, Hòa Mỹ, cùng giải thích về sắp xếp đơn vị hành chính."
        ),
        ("2", "q1"): (
            "Việc trùng tu cổng làng An Thái và kè mềm chống sạt lở bờ sông ở Phụ Ngọc được họp bàn dân chủ, có "
            "bản vẽ phối cảnh treo suốt tháng Giêng."
        ),
        ("2", "6m"): (
            "Hộ làm bún Song Thằn ở An Thái cùng bàn quy ước giữ sân phơi, dùng nước sạch; dự thảo được Mặt trận "
            "lấy ý kiến, thông qua trong tháng 5."
        ),
        ("3", "q1"): (
            "Xã cho phép nộp hồ sơ tại điểm trung chuyển Mỹ Thạnh trong những ngày nước sông lên; kết quả gửi về "
            "nhà qua bưu chính công ích, không thu thêm tiền đi lại."
        ),
        ("3", "6m"): (
            "Công chức xã theo ghe, theo xe đến Thái Thuận, Hòa Mỹ cài dịch vụ công cho hộ xa trung tâm; danh mục "
            "hồ sơ chuyển giao được niêm phong có biên bản."
        ),
        ("4", "q1"): (
            "Võ đường An Thái đăng ký mô hình “Võ đường giữ bình yên xóm nhỏ”, võ sinh tham gia tuần tra đêm giáp "
            "Tết; nghề bún Song Thằn thi đua đóng gói đẹp, ghi rõ nguồn gốc."
        ),
        ("4", "6m"): (
            "Hợp tác xã cùng bà con Thắng Công trồng lại đậu xanh nguyên liệu cho bún Song Thằn; đoạn đường ven "
            "sông qua Nhơn Nghĩa được dân hiến đất mở thêm lề."
        ),
        ("5", "q1"): (
            "Những ngày đầu năm, xã đến các chùa, hội quán cổ ở An Thái cùng bàn giữ gìn nếp lễ truyền thống, "
            "phòng cháy, không để chen lấn ở sân lễ."
        ),
        ("5", "6m"): (
            "Chùa và hội quán trong xã mở lớp chữ, lớp võ thiếu nhi dịp hè; ban hộ tự đăng ký trước chương trình, "
            "xã cử người hướng dẫn an toàn sông nước."
        ),
        ("6", "q1"): (
            "Mặt trận xã phối hợp Hội Cựu chiến binh lo tuần tra bờ sông mùa lễ hội, Hội Nông dân lo vùng nguyên "
            "liệu đậu xanh, mỗi bên một phần việc rõ ràng."
        ),
        ("6", "6m"): (
            "Đoàn thể xã cùng góp ý hồ sơ sản phẩm OCOP bún Song Thằn; Mặt trận tổ chức giám sát công trình kè, "
            "nhắc chủ đầu tư cắm biển báo cho trẻ nhỏ."
        ),
        ("7", "q1"): (
            "Tổ công tác xem xét kỹ việc thu, chi lễ hội xuân và quy chế sử dụng nhà văn hóa thôn; có hướng dẫn "
            "lại cách công khai cho dễ hiểu."
        ),
        ("7", "6m"): (
            "Quý II xã kiểm tra lịch trực tiếp công dân ở điểm trung chuyển Mỹ Thạnh, sổ giao nhận hồ sơ của Thái "
            "Thuận, yêu cầu ghi đủ ngày hẹn trả."
        ),
        ("8", "q1"): (
            "Tiếng loa An Thái kể chuyện võ đường giữ bình yên, xen lời hô thế võ làm nhạc hiệu nên trẻ nhỏ cũng "
            "thích nghe; trang xã đăng lịch lễ, lịch trực."
        ),
        ("8", "6m"): (
            "Phóng sự về cánh đồng đậu xanh Thắng Công phát trên sóng thị xã; loa thôn đọc toàn văn câu hỏi - trả "
            "lời về giấy tờ sau khi đổi tên xã."
        ),
        ("9", "q1"): (
            "Xã tổ chức rút kinh nghiệm công tác vận động quần chúng trong lễ hội xuân, trong đó nêu rõ vai trò tự "
            "quản của làng võ và ban tổ chức."
        ),
        ("9", "6m"): (
            "Ngày sơ kết giữa năm, đại diện hộ làm bún, võ sư, trưởng thôn được mời phát biểu; xã cam kết giữ các "
            "mô hình trong giai đoạn chuyển tiếp."
        ),
    },
    "nhon-khanh": {
        ("1", "q1"): (
            "Xã chọn cách “mỗi tuần một thôn”, bắt đầu từ An Hòa, Khánh Hòa, đến cuối quý thì tới Quan Quang và "
            "Hiếu An; báo cáo viên là cán bộ hưu trí nói chuyện gần gũi."
        ),
        ("1", "6m"): (
            "Trong tháng 5, tuyên truyền viên ghép nội dung sửa đổi Hiến pháp với chủ trương không tổ chức chính "
            "quyền cấp huyện, đến tận sân phơi lúa ở Hiếu An, Quan Quang lúc bà con nghỉ tay."
        ),
        ("2", "q1"): (
            "Danh mục đường liên thôn cần sửa do dân An Hòa đề xuất, bỏ phiếu xếp thứ tự ưu tiên; xã công bố rõ "
            "tuyến nào làm trước, tuyến nào chờ vốn."
        ),
        ("2", "6m"): (
            "Mức đóng góp xây lại sân nhà văn hóa Khánh Hòa được giảm sau khi nghe ý kiến hộ làm thuê; quyết toán "
            "từng khoản dán tại cổng, ai hỏi đều được xem chứng từ."
        ),
        ("3", "q1"): (
            "Công chức tư pháp và bưu tá hợp thành “cặp đôi giao kết quả”, đem giấy khai sinh, thẻ bảo hiểm đến "
            "trao ở nhà người mới sinh con."
        ),
        ("3", "6m"): (
            "Bảng điện tử ở Bộ phận Một cửa báo trước giờ đóng hồ sơ; thanh niên tình nguyện hè Quan Quang nhận "
            "kèm người lớn tuổi dùng điện thoại thông minh."
        ),
        ("4", "q1"): (
            "Trồng dưa, ớt trên đất lúa kém hiệu quả là nội dung thi đua của nông dân An Hòa đầu năm; phụ nữ Khánh "
            "Hòa góp heo đất giúp hội viên sửa bếp, sửa mái."
        ),
        ("4", "6m"): (
            "Đến mùa thu hoạch, xã kết nối thương lái ký cam kết mua ớt của Hiếu An; tuyến đường hàng cau Quan "
            "Quang được chỉnh trang từ công sức nhiều hộ hai bên."
        ),
        ("5", "q1"): (
            "Cán bộ xã cùng trưởng thôn thăm các chùa, am, miếu trong tháng Giêng, ghi nhận nguyện vọng sửa mái, "
            "chống dột và hướng dẫn thủ tục gọn."
        ),
        ("5", "6m"): (
            "Nhân mùa lễ tháng 5, các đạo hữu Khánh Hòa cùng chính quyền dọn nghĩa trang liệt sĩ, thắp nến tri ân; "
            "chức sắc được cung cấp thông tin về mô hình chính quyền mới."
        ),
        ("6", "q1"): (
            "Mặt trận xã lập sổ tay phối hợp, mỗi trang một việc: Hội Phụ nữ lo heo đất, Đoàn xã lo đường hoa, cựu "
            "chiến binh lo an ninh, định kỳ đối chiếu."
        ),
        ("6", "6m"): (
            "Giám sát của Mặt trận về quyết toán sân nhà văn hóa được xem là cách làm bài bản; hội đoàn thể cùng "
            "thu nhận góp ý về Hiến pháp ở chợ chiều."
        ),
        ("7", "q1"): (
            "Ủy ban nhân dân xã chọn hình thức kiểm tra hồ sơ kết hợp hỏi ngẫu nhiên người dân vừa rời Bộ phận Một "
            "cửa để biết mức hài lòng."
        ),
        ("7", "6m"): (
            "Kỳ này tổ kiểm tra dự thính họp thôn Hiếu An mà không báo trước, ghi nhận cách điều hành dân chủ và "
            "nhắc một số lỗi thể thức."
        ),
        ("8", "q1"): (
            "Loa phát mẩu chuyện “cặp đôi giao kết quả” được bà con nhắc lại nhiều; chuyên mục đầu xuân còn giới "
            "thiệu quỹ heo đất của phụ nữ Khánh Hòa."
        ),
        ("8", "6m"): (
            "Nội dung truyền thông quý II nhẹ nhàng bằng thơ, bài chòi về sắp xếp đơn vị; video đường hàng cau "
            "Quan Quang được thị xã đăng lại."
        ),
        ("9", "q1"): (
            "Sơ kết quý gắn với bình chọn việc tốt của công chức, trong đó cách giao kết quả tại nhà được đề nghị "
            "áp dụng lâu dài."
        ),
        ("9", "6m"): (
            "Kiểm điểm nửa năm thực hiện Chỉ thị số 33/CT-TTg, xã thẳng thắn nêu thôn chuyển biến chậm, đồng thời "
            "giao bí thư chi bộ theo dõi, giúp đỡ."
        ),
    },
    "nhon-loc": {
        ("1", "q1"): (
            "Tổ nghề rượu Bàu Đá ở Cù Lâm và tổ tráng bánh Trường Cửu được mời nghe phổ biến quy chế dân vận, kèm "
            "phần nhắc về an toàn thực phẩm dịp Tết."
        ),
        ("1", "6m"): (
            "Các buổi nói chuyện ở Tân Lập, Đông Lâm, Tráng Long diễn ra sau giờ cơm chiều, nêu rõ lợi ích và việc "
            "phải làm của người dân khi xã sắp xếp lại."
        ),
        ("2", "q1"): (
            "Quy ước làng nghề rượu có điều khoản không pha tạp, không bán cho trẻ em do chính các lò ở Cù Lâm nêu "
            "ra; xã chỉ góp ý câu chữ."
        ),
        ("2", "6m"): (
            "Dự án nước sạch kéo về Đông Lâm, Tráng Long được công khai tuyến ống, mức đấu nối; hộ ở cuối nguồn đề "
            "nghị thêm trụ chờ và được chấp thuận."
        ),
        ("3", "q1"): (
            "Lò rượu, lò bánh được hướng dẫn tự công bố sản phẩm qua mạng tại chỗ; cán bộ xã soạn tệp mẫu để chủ "
            "lò chỉ việc thay tên, địa chỉ."
        ),
        ("3", "6m"): (
            "Xã lập đường dây Zalo nhận phản ánh về hồ sơ chậm; hồ sơ đất lâm nghiệp ở Tân Lập được gom kiểm tra "
            "thực địa cùng ngày, bớt phải đi lại."
        ),
        ("4", "q1"): (
            "Câu lạc bộ “Bàu Đá thật thà” được phát động, chủ lò ký cam kết giữ men cổ truyền; các bà Trường Cửu "
            "thi tráng bánh đẹp góp quỹ khuyến học."
        ),
        ("4", "6m"): (
            "Nắng hạ, tổ tráng bánh Trường Cửu góp vốn làm giàn phơi nhà kính; nông dân Cù Lâm chuyển gò đồi sang "
            "trồng cây ăn quả theo nhóm hộ, chia nhau giếng tưới."
        ),
        ("5", "q1"): (
            "Chính quyền xã thăm hỏi nhà thờ, chùa và các vị cao niên trông coi dinh, miếu; đề nghị vận động giảm "
            "rượu bia trong đình đám đầu năm."
        ),
        ("5", "6m"): (
            "Giáo dân và phật tử Tráng Long cùng đào rãnh, trồng hoa quanh nhà văn hóa; xã dự sinh hoạt hè của "
            "thiếu nhi các cơ sở và tặng sách."
        ),
        ("6", "q1"): (
            "Cuộc vận động “Giỗ chạp không say” do Mặt trận và Hội Cựu chiến binh chủ trì, Hội Phụ nữ Trường Cửu "
            "ký cam kết đầu tiên."
        ),
        ("6", "6m"): (
            "Đoàn giám sát Mặt trận xem việc đấu nối nước sạch cho hộ nghèo; hội nông dân bảo lãnh mua giống trả "
            "chậm, Đoàn xã chuyển giúp tài liệu góp ý Hiến pháp."
        ),
        ("7", "q1"): (
            "Quý I xã xem lại việc thực hiện quy ước làng nghề, kiểm tra sổ khiếu nại, phản ánh về mùi hèm, nước "
            "thải cùng cách phúc đáp của từng bộ phận."
        ),
        ("7", "6m"): (
            "Các thôn phía tây như Tân Lập, Đông Lâm được chọn kiểm tra đợt này; nội dung gồm bảng công khai, tổ "
            "hòa giải và việc trả lời cử tri."
        ),
        ("8", "q1"): (
            "Chuyên mục “Men quê” của đài xã nói chuyện nghề thật thà, xen thông báo giờ nhận hồ sơ, cảnh báo lừa "
            "đảo qua điện thoại dịp Tết."
        ),
        ("8", "6m"): (
            "Bài ca dao cổ động về nước sạch và giàn phơi mới được đọc trên loa; hình ảnh bánh tráng Trường Cửu "
            "lên trang du lịch của thị xã."
        ),
        ("9", "q1"): (
            "Câu lạc bộ nghề rượu được chọn làm điểm, xã sơ kết bước đầu để xác định chỗ còn lúng túng trong tự "
            "giám sát lẫn nhau."
        ),
        ("9", "6m"): (
            "Sơ kết 6 tháng, xã phân tích kỹ việc vận động đấu nối nước sạch, rút ra điều cốt yếu là công khai giá "
            "trước khi đến từng nhà."
        ),
    },
    "nhon-tan": {
        ("1", "q1"): (
            "Địa bàn đồi gò rộng, cán bộ xã đi xe máy đến các xóm ven hồ Núi Một, ghép tuyên truyền công tác dân "
            "vận với phòng cháy rừng mùa khô."
        ),
        ("1", "6m"): (
            "Nhân dân Nam Tượng, Thọ Tân Nam, Thọ Tân Bắc được giải thích kỹ về đường ranh giới dự kiến; các cụ "
            "cao niên được mời phát biểu trước tiên."
        ),
        ("2", "q1"): (
            "Việc giao khoán bảo vệ rừng và chia lịch lấy nước hồ Núi Một được bàn tại Thọ Tân Bắc, ghi rõ nhóm "
            "hộ, diện tích, quyền lợi lên bảng gỗ."
        ),
        ("2", "6m"): (
            "Trước mùa hạn, xã đưa phương án tưới luân phiên ra bàn công khai, thống nhất ưu tiên diện tích lúa "
            "đang trổ; tổ thủy nông do dân bầu lại điều hành."
        ),
        ("3", "q1"): (
            "Xã dành một chiều mỗi tuần làm thủ tục tại nhà văn hóa Nam Tượng, có máy in lưu động; hồ sơ vay trồng "
            "rừng được xác nhận trong ngày."
        ),
        ("3", "6m"): (
            "Nơi sóng điện thoại yếu, tổ số cộng đồng lắp điểm phát mạng ở nhà văn hóa Thọ Tân Nam để bà con gửi "
            "hồ sơ; công chức sắp xếp lại kho lưu trữ theo thôn."
        ),
        ("4", "q1"): (
            "Hộ trồng rừng ở Nam Tượng thi đua giữ băng cản lửa, mô hình “Tổ đổi công trồng rừng gỗ lớn” ra mắt "
            "giữa tháng Giêng với sự hướng dẫn của kiểm lâm địa bàn."
        ),
        ("4", "6m"): (
            "Mô hình nuôi bò lai bán chăn thả ở Thọ Tân Bắc được nhân thêm nhóm hộ; đường lâm sinh từ chân đồi ra "
            "tỉnh lộ do dân góp đá, góp xe cùng sửa."
        ),
        ("5", "q1"): (
            "Cùng với thăm Tết, xã hỗ trợ các điểm thờ tự vùng đồi phát cỏ tạo đường lui an toàn khi có cháy; chức "
            "sắc cam kết không đốt hương ngoài khu vực lò."
        ),
        ("5", "6m"): (
            "Ban trị sự chùa ở Thọ Tân Nam chia nước giếng cho xóm thiếu nước đầu hè; xã ghi nhận, kết nối thêm "
            "bồn chứa và thông tin tình hình chung."
        ),
        ("6", "q1"): (
            "Hội Nông dân nhận vận động trồng rừng gỗ lớn, Đoàn Thanh niên nhận đội chữa cháy, Mặt trận giữ vai "
            "trò điều phối theo chương trình ký đầu năm."
        ),
        ("6", "6m"): (
            "Mặt trận xã phản biện phương án tưới luân phiên, đề nghị thêm người của xóm cuối kênh vào tổ điều "
            "hành; xã chấp nhận và điều chỉnh ngay."
        ),
        ("7", "q1"): (
            "Tổ kiểm tra đi cùng kiểm lâm, vừa xem hồ sơ khoán rừng vừa xem việc thông báo cho dân, sau đó nhắc "
            "các xóm treo lại bảng quy định."
        ),
        ("7", "6m"): (
            "Tháng 5 kiểm tra điểm làm thủ tục ở Nam Tượng: giờ mở cửa, phiếu hẹn, thái độ tiếp xúc; kiến nghị bổ "
            "sung bàn viết cho người khuyết tật."
        ),
        ("8", "q1"): (
            "Loa không dây phủ tới xóm ven hồ, mỗi chiều phát cấp cháy rừng rồi đến chuyện gương tổ đổi công; nội "
            "dung ghi âm sẵn, thôn tự phát."
        ),
        ("8", "6m"): (
            "Tin tức hạn, nước và lịch tưới được phát ngày hai lượt; xen giữa là bài nói về dân chủ khi bàn việc "
            "nước và mô hình bò lai."
        ),
        ("9", "q1"): (
            "Xã đánh giá sơ bộ việc gắn dân vận với bảo vệ rừng mùa khô, xác định vận động theo nhóm liền kề tốt "
            "hơn vận động từng nhà rời rạc."
        ),
        ("9", "6m"): (
            "Họp sơ kết ở nhà văn hóa Thọ Tân Bắc, xã cùng dân chấm điểm tổ thủy nông, từ đó viết báo cáo có cả "
            "mặt chưa được."
        ),
    },
    "nhon-tho": {
        ("1", "q1"): (
            "Chủ xưởng đá mỹ nghệ dọc quốc lộ 19 và bà con Ngọc Thạnh, Đông Bình được mời dự buổi quán triệt "
            "chung, có phần hỏi đáp về trách nhiệm nêu gương của cán bộ."
        ),
        ("1", "6m"): (
            "Bước vào quý II, xã thông tin phương án sắp xếp tại Thọ Lộc bằng trình chiếu bản đồ; ai chưa rõ được "
            "hẹn gặp riêng, ghi lại và hồi âm sau một tuần."
        ),
        ("2", "q1"): (
            "Bà con Thọ Lộc bàn thống nhất giờ xẻ đá, chỗ đổ bột đá, kết quả viết thành bản cam kết treo ở xưởng "
            "và nhà văn hóa thôn."
        ),
        ("2", "6m"): (
            "Khi mở rộng đường gom cạnh quốc lộ 19, xã công khai bản đồ thu hồi, đơn giá; cán bộ cùng ban công tác "
            "Mặt trận Ngọc Thạnh đối chiếu từng thửa với hộ dân."
        ),
        ("3", "q1"): (
            "Xã bố trí công chức tiếp nhận luân phiên giờ trưa, thuận cho công nhân xưởng đá; thủ tục môi trường, "
            "lao động được liệt kê trên một tờ lịch treo tường."
        ),
        ("3", "6m"): (
            "Phần mềm theo dõi hồ sơ nhắc trước hạn hai ngày cho người xử lý; quý này xã tập trung số hóa hồ sơ "
            "người có công để bàn giao trọn vẹn."
        ),
        ("4", "q1"): (
            "Nghiệp đoàn thợ đá Đông Bình khởi xướng “Xưởng không bụi, thợ có khẩu trang”, xưởng khá giúp xưởng "
            "nhỏ lắp giàn phun sương trong hai tháng đầu năm."
        ),
        ("4", "6m"): (
            "Đầu hè, chi hội phụ nữ Ngọc Thạnh đan giỏ nhựa, tạo việc cho lao động trung niên; hộ ven quốc lộ 19 "
            "tự lùi hàng rào, trả lại hành lang sạch thoáng."
        ),
        ("5", "q1"): (
            "Các vị trụ trì và đại diện họ đạo trên địa bàn nhận thư chúc Tết cùng bản tin tình hình xã; góp ý của "
            "các vị về cầu cống gần nơi thờ tự được ghi nhận."
        ),
        ("5", "6m"): (
            "Xưởng đá Thọ Lộc cùng nhà chùa tặng bia đá ghi công tại nghĩa trang, phật tử lau dọn phần mộ; chính "
            "quyền trao đổi lịch lễ và an toàn giao thông."
        ),
        ("6", "q1"): (
            "Mặt trận, nghiệp đoàn và Hội Nông dân xã họp bàn từ đầu năm, cùng nhau khám sức khỏe cho thợ đá và đo "
            "bụi nơi làm việc."
        ),
        ("6", "6m"): (
            "Đợt giám sát của Mặt trận về bồi thường đường gom giúp hộ dân yên tâm; cựu chiến binh, thanh niên "
            "tham gia lùi rào, vẽ tường bích họa."
        ),
        ("7", "q1"): (
            "Công tác tự kiểm tra chú trọng bản cam kết giờ xẻ đá, xem phản ánh được ghi nhận ra sao và người phụ "
            "trách phúc đáp thế nào."
        ),
        ("7", "6m"): (
            "Từ tháng 4, tổ công tác rà việc niêm yết hồ sơ đường gom, chất lượng biên bản đối chiếu thửa đất và "
            "lịch gặp dân của trưởng thôn."
        ),
        ("8", "q1"): (
            "Trạm loa xen tiếng đục đá làm nhạc hiệu chuyên mục “Đá cũng mềm”, kể việc chủ xưởng đồng lòng giảm "
            "bụi; mục thủ tục đọc vào giờ trưa."
        ),
        ("8", "6m"): (
            "Tranh bích họa dọc quốc lộ 19 được quay phim, giới thiệu trên kênh thị xã; bản tin hỏi đáp về đổi tên "
            "đơn vị đăng đều mỗi tuần."
        ),
        ("9", "q1"): (
            "Ba tháng thực hiện giờ xẻ đá được sơ kết có mặt cả chủ xưởng lẫn hộ liền kề; hai phía đồng ý sửa thêm "
            "quy định ngày chủ nhật."
        ),
        ("9", "6m"): (
            "Báo cáo sơ kết 6 tháng phần lớn nói về vận động hành lang quốc lộ 19; xã kiến nghị biểu dương chi hội "
            "và nhóm hộ làm trước."
        ),
    },
    "phong-noi-vu": {
        ("1", "q1"): (
            "Phòng Nội vụ tham mưu UBND thị xã xây dựng kế hoạch công tác dân vận chính quyền năm 2025 và hướng "
            "dẫn các xã, phường cụ thể hóa. Chuyên đề về Kết luận số 126-KL/TW được phổ biến đến toàn thể công "
            "chức, gắn với nắm tư tưởng đội ngũ trước khi sắp xếp bộ máy."
        ),
        ("1", "6m"): (
            "Quý II, Phòng chủ trì hướng dẫn tuyên truyền, lấy ý kiến cử tri về sắp xếp đơn vị hành chính cấp xã, "
            "soạn bộ câu hỏi - đáp gửi các địa phương. Công chức Phòng trực tiếp dự nhiều buổi họp thôn, khu vực "
            "để giải thích về chế độ, chính sách và nơi làm việc mới."
        ),
        ("2", "q1"): (
            "Phòng theo dõi việc thực hiện Luật Thực hiện dân chủ ở cơ sở trong cơ quan hành chính và các xã, "
            "phường, công khai trong nội bộ việc nâng lương, quy hoạch, chi tiêu. Hội nghị cán bộ, công chức đầu "
            "năm thông qua quy chế dân chủ sửa đổi."
        ),
        ("2", "6m"): (
            "Tài liệu hướng dẫn công khai nội dung sắp xếp cán bộ, công chức cấp xã được Phòng ban hành trong "
            "tháng 4, kèm biểu mẫu lấy ý kiến. Bộ phận xây dựng chính quyền đối chiếu hồ sơ dân chủ của các địa "
            "phương, giải đáp thắc mắc về người hoạt động không chuyên trách."
        ),
        ("3", "q1"): (
            "Là cơ quan thường trực cải cách hành chính, Phòng tham mưu kế hoạch năm, rà soát chỉ số của từng cơ "
            "quan và nhắc khắc phục điểm yếu. Việc chấp hành giờ giấc sau tết Nguyên đán được theo dõi theo Chỉ "
            "thị số 37-CT/TU."
        ),
        ("3", "6m"): (
            "Từ cuối tháng 3, Phòng tập trung rà soát vị trí việc làm, giải quyết chế độ cho người nghỉ theo "
            "nguyện vọng, công khai từng bước. Thủ tục thuộc lĩnh vực lao động, người có công mới tiếp nhận được "
            "niêm yết lại, phân công người phụ trách cụ thể."
        ),
        ("4", "q1"): (
            "Phòng tham mưu phát động phong trào thi đua năm 2025 hướng tới Đại hội Đảng các cấp và đôn đốc đăng "
            "ký mô hình “Dân vận khéo” từ cơ sở. Việc chăm lo người có công, hộ nghèo dịp Tết được điều phối để "
            "không trùng lặp, không bỏ sót."
        ),
        ("4", "6m"): (
            "Công tác thi đua quý II hướng vào phong trào xóa nhà tạm, nhà dột nát và “Bình dân học vụ số”; Phòng "
            "tổng hợp tiến độ hằng tuần. Hồ sơ khen thưởng đột xuất cho người trực tiếp lao động được ưu tiên thẩm "
            "định trước."
        ),
        ("5", "q1"): (
            "Công chức theo dõi tôn giáo của Phòng tham mưu lãnh đạo thị xã thăm, chúc Tết các tổ chức, cơ sở tôn "
            "giáo và gặp mặt chức sắc đầu xuân. Các đề nghị về sinh hoạt, sửa chữa cơ sở thờ tự được hướng dẫn làm "
            "hồ sơ đúng quy định."
        ),
        ("5", "6m"): (
            "Mùa Phật đản và các lễ giữa năm, Phòng hướng dẫn các xã, phường tiếp nhận thông báo hoạt động, phối "
            "hợp bảo đảm trật tự, an toàn. Công tác thông tin về mô hình chính quyền địa phương hai cấp đến chức "
            "sắc, chức việc được thực hiện qua các buổi gặp mặt theo cụm."
        ),
        ("6", "q1"): (
            "Phòng cùng Ủy ban Mặt trận Tổ quốc Việt Nam thị xã trao đổi danh mục nội dung giám sát năm và việc "
            "phối hợp chăm lo gia đình chính sách dịp Tết. Các hội đặc thù được hướng dẫn rà soát điều lệ, nhân sự "
            "đại hội."
        ),
        ("6", "6m"): (
            "Trong quá trình chuẩn bị đề án sắp xếp cấp xã, Phòng gửi dự thảo xin ý kiến Mặt trận và các tổ chức "
            "chính trị - xã hội. Góp ý về tên gọi, nơi đặt trụ sở được tổng hợp, nêu rõ nội dung tiếp thu và giải "
            "trình."
        ),
        ("7", "q1"): (
            "Kế hoạch kiểm tra công tác dân vận chính quyền được Phòng xây dựng lồng ghép với kiểm tra cải cách "
            "hành chính, công vụ. Trước mắt, các địa phương được hướng dẫn đề cương báo cáo và biểu số liệu thống "
            "nhất."
        ),
        ("7", "6m"): (
            "Tháng 4 và tháng 5, tổ công tác của Phòng đến một số xã, phường xem hồ sơ dân chủ, tiếp công dân, thi "
            "đua. Sau kiểm tra, nội dung cần chấn chỉnh được thông báo bằng văn bản, có hẹn thời gian báo cáo lại."
        ),
        ("8", "q1"): (
            "Phòng cung cấp thông tin về kế hoạch dân vận chính quyền, điển hình “Dân vận khéo” cho cơ quan truyền "
            "thông thị xã. Công chức chuyên môn viết tin giới thiệu cách làm hay trong cải cách hành chính ở cơ "
            "sở."
        ),
        ("8", "6m"): (
            "Bộ tài liệu hỏi đáp về sắp xếp đơn vị hành chính do Phòng biên soạn được đăng trên Cổng thông tin "
            "điện tử thị xã. Các bài viết về chính sách cho cán bộ nghỉ việc do sắp xếp góp phần ổn định tư tưởng "
            "đội ngũ."
        ),
        ("9", "q1"): (
            "Phòng rà soát, lập danh mục các văn bản của Trung ương, tỉnh về dân vận đến kỳ sơ kết trong năm, "
            "trình UBND thị xã phân công thực hiện. Mẫu báo cáo quý được gửi sớm để các đơn vị chủ động."
        ),
        ("9", "6m"): (
            "Việc sơ kết 6 tháng công tác dân vận chính quyền được Phòng chuẩn bị trên cơ sở báo cáo của các cơ "
            "quan, địa phương. Hồ sơ chuyên đề được sắp xếp, số hóa để bàn giao đầy đủ khi kết thúc hoạt động cấp "
            "huyện."
        ),
    },
    "phong-tu-phap": {
        ("1", "q1"): (
            "Phòng Tư pháp lồng ghép quán triệt Chỉ thị số 33/CT-TTg vào ngày sinh hoạt pháp luật tháng 01 và hội "
            "nghị báo cáo viên. Tài liệu hỏi đáp về dân chủ cơ sở được gửi đến tủ sách pháp luật các xã, phường."
        ),
        ("1", "6m"): (
            "Các buổi tuyên truyền quý II xoay quanh dự thảo sửa đổi, bổ sung một số điều của Hiến pháp và căn cứ "
            "pháp lý của việc sắp xếp đơn vị hành chính. Báo cáo viên pháp luật về tận trường học, doanh nghiệp và "
            "khu dân cư theo đăng ký."
        ),
        ("2", "q1"): (
            "Trọng tâm của Phòng là hướng dẫn soạn thảo hương ước, quy ước theo Nghị định số 61/2023/NĐ-CP và củng "
            "cố tổ hòa giải. Dự thảo văn bản của thị xã được đăng lấy ý kiến, Phòng thẩm định kỹ nội dung tác động "
            "đến người dân."
        ),
        ("2", "6m"): (
            "Phòng rà soát quy ước ở các khu vực, thôn sắp thay đổi địa giới, đề xuất nội dung cần giữ, cần sửa. "
            "Hòa giải viên được tập huấn kỹ năng lắng nghe, ghi biên bản và hướng dẫn hai bên thực hiện thỏa "
            "thuận."
        ),
        ("3", "q1"): (
            "Thủ tục chứng thực, cải chính hộ tịch được Phòng trả trong ngày khi đủ điều kiện; giáp Tết, công chức "
            "làm thêm giờ để phục vụ người đi làm xa. Bản sao điện tử được giới thiệu cho từng người đến giao "
            "dịch."
        ),
        ("3", "6m"): (
            "Dữ liệu hộ tịch tiếp tục được đối soát với cơ sở dữ liệu dân cư, sai lệch được liên hệ từng trường "
            "hợp để chỉnh lý. Sổ gốc và hồ sơ chứng thực được lập danh mục theo năm, chuẩn bị phương án bàn giao "
            "an toàn."
        ),
        ("4", "q1"): (
            "Phòng hưởng ứng phong trào thi đua bằng mô hình “Tủ sách pháp luật mang về xóm”, luân chuyển sách "
            "giữa các nhà văn hóa trong dịp đầu xuân. Công chức cùng góp quà Tết cho gia đình hòa giải viên gặp "
            "khó khăn."
        ),
        ("4", "6m"): (
            "Cuộc thi tìm hiểu pháp luật trực tuyến được phát động trong quý II, thu hút học sinh và công nhân "
            "cùng làm bài. Chi đoàn Phòng nhận giúp hộ chính sách làm giấy tờ hộ tịch liên quan đến hỗ trợ xóa nhà "
            "tạm."
        ),
        ("5", "q1"): (
            "Theo chức năng, Phòng cung cấp tài liệu Luật Tín ngưỡng, tôn giáo cho hòa giải viên và tuyên truyền "
            "viên ở địa bàn có đông tín đồ. Nội dung trình bày ngắn, nêu rõ quyền và nghĩa vụ của người dân."
        ),
        ("5", "6m"): (
            "Tại các buổi trợ giúp pháp lý lưu động, tín đồ và người trông coi cơ sở thờ tự được giải đáp về hộ "
            "tịch, thừa kế, ủy quyền. Phòng phối hợp cơ quan chuyên môn trả lời những câu hỏi ngoài lĩnh vực phụ "
            "trách."
        ),
        ("6", "q1"): (
            "Phòng và Hội Liên hiệp Phụ nữ, Hội Nông dân thị xã thống nhất chương trình phổ biến pháp luật năm, "
            "phân chia đối tượng và địa bàn. Mặt trận các cấp giới thiệu người có uy tín tham gia tổ hòa giải."
        ),
        ("6", "6m"): (
            "Việc tổng hợp ý kiến Nhân dân góp ý sửa đổi Hiến pháp được Phòng phối hợp Mặt trận thực hiện đúng "
            "tiến độ. Góp ý của đoàn thể về dự thảo văn bản quy phạm được nghiên cứu, có bảng tiếp thu rõ ràng."
        ),
        ("7", "q1"): (
            "Phòng ban hành kế hoạch kiểm tra công tác tư pháp, trong đó có nội dung thực hiện dân chủ, hòa giải ở "
            "cơ sở. Đề cương gửi trước để xã, phường tự soát, hạn chế kiểm tra trùng đối tượng."
        ),
        ("7", "6m"): (
            "Qua kiểm tra hộ tịch, chứng thực tại xã, phường trong quý II, Phòng hướng dẫn sửa lỗi ghi chép sổ và "
            "thời hạn trả kết quả. Việc niêm yết lệ phí, thủ tục ở Bộ phận Một cửa cũng được xem xét."
        ),
        ("8", "q1"): (
            "Chuyên mục “Pháp luật và đời sống” do Phòng biên soạn phát trên hệ thống truyền thanh, mỗi kỳ một "
            "tình huống dân sự thường gặp. Câu trả lời được viết bằng lời lẽ giản dị, dễ nhớ."
        ),
        ("8", "6m"): (
            "Trong đợt lấy ý kiến Hiến pháp, Phòng soạn đề cương phát thanh và mẫu thông báo cho các đài truyền "
            "thanh cơ sở. Trang phổ biến pháp luật có thêm mục giải đáp về giấy tờ sau sắp xếp."
        ),
        ("9", "q1"): (
            "Phòng chuẩn bị số liệu sơ kết việc thi hành pháp luật về dân chủ ở cơ sở, chú ý kết quả xây dựng quy "
            "ước. Đơn vị nào số liệu chưa khớp được trao đổi lại trước khi tổng hợp."
        ),
        ("9", "6m"): (
            "Phòng tổ chức nhìn lại công tác hòa giải nửa năm, phân tích nguyên nhân những vụ chưa thành. Báo cáo "
            "sơ kết gắn với đánh giá việc lấy ý kiến Nhân dân về sửa đổi Hiến pháp."
        ),
    },
    "phong-tai-chinh-ke-hoach": {
        ("1", "q1"): (
            "Cán bộ Phòng Tài chính - Kế hoạch được quán triệt quy chế công tác dân vận trong buổi giao ban mở "
            "rộng, gắn với yêu cầu giải thích rõ chính sách tài chính cho đơn vị và hộ kinh doanh. Chế độ với "
            "người nghỉ do sắp xếp được cập nhật kịp thời."
        ),
        ("1", "6m"): (
            "Phòng tổ chức trao đổi về xử lý tài sản công, ngân sách khi không còn cấp huyện để công chức hiểu "
            "thống nhất và tuyên truyền đúng. Kế toán xã, phường được mời cùng dự nhằm giải tỏa băn khoăn về bàn "
            "giao."
        ),
        ("2", "q1"): (
            "Dự toán ngân sách thị xã năm 2025 được công khai đúng quy định; Phòng hướng dẫn xã, phường công khai "
            "các khoản Nhân dân đóng góp. Quy chế chi tiêu nội bộ do tập thể bàn bạc, biểu quyết đầu năm."
        ),
        ("2", "6m"): (
            "Phòng đôn đốc công khai tình hình thực hiện ngân sách quý I, danh mục đầu tư công và phương án sử "
            "dụng trụ sở dôi dư. Ý kiến của ban giám sát đầu tư cộng đồng được chuyển chủ đầu tư trả lời."
        ),
        ("3", "q1"): (
            "Thủ tục đăng ký hộ kinh doanh được Phòng tiếp nhận qua mạng là chính, có người trực điện thoại hướng "
            "dẫn từng bước. Đợt cao điểm trước Tết, giấy chứng nhận được trả sớm để kịp mùa buôn bán."
        ),
        ("3", "6m"): (
            "Từ quý II, Phòng bỏ yêu cầu nộp lại các giấy tờ đã có trong dữ liệu chung, rút bớt thời gian xử lý. "
            "Hồ sơ hộ kinh doanh, hợp tác xã được chuẩn hóa theo mã để chuyển về cấp xã quản lý."
        ),
        ("4", "q1"): (
            "Nhằm bám sát chỉ tiêu tăng trưởng, Phòng tham mưu giao kế hoạch sớm và phát động thi đua giải ngân "
            "vốn đầu tư công ngay từ quý I. Công chức góp ngày lương ủng hộ người nghèo đón Tết."
        ),
        ("4", "6m"): (
            "Thực hiện Kế hoạch số 43/KH-UBND của thị xã, Phòng theo dõi từng chỉ tiêu, kiến nghị tháo gỡ cho dự "
            "án chậm và doanh nghiệp khó tiếp cận mặt bằng. Kinh phí hỗ trợ xóa nhà tạm được thẩm định, cấp kịp "
            "thời."
        ),
        ("5", "q1"): (
            "Phòng phối hợp thẩm định kinh phí cho hoạt động thăm, chúc mừng các cơ sở tôn giáo dịp Tết theo chế "
            "độ quy định. Công chức có đạo được tạo điều kiện sinh hoạt vào ngày nghỉ, ngày lễ."
        ),
        ("5", "6m"): (
            "Khi địa phương đề nghị sửa đường, điện chiếu sáng gần nơi thờ tự, Phòng hướng dẫn lồng ghép nguồn "
            "vốn, bảo đảm phục vụ lợi ích chung. Việc tiếp nhận, sử dụng tiền từ thiện được nhắc ghi chép minh "
            "bạch."
        ),
        ("6", "q1"): (
            "Phòng cân đối kinh phí hoạt động cho Mặt trận, đoàn thể và kinh phí giám sát theo dự toán đầu năm. "
            "Đại diện tổ chức chính trị - xã hội được mời dự buổi thảo luận phân bổ nguồn chương trình mục tiêu "
            "quốc gia."
        ),
        ("6", "6m"): (
            "Hồ sơ thu chi quỹ đóng góp được Phòng cung cấp cho đoàn giám sát của Mặt trận và Hội đồng nhân dân. "
            "Các ý kiến phản biện về danh mục đầu tư được thuyết minh, bổ sung vào tờ trình."
        ),
        ("7", "q1"): (
            "Nội dung kiểm tra của Phòng năm nay nhấn mạnh công khai ngân sách xã và tiền Nhân dân đóng góp làm "
            "đường. Đầu quý, Phòng hướng dẫn xã, phường mẫu công khai rút gọn."
        ),
        ("7", "6m"): (
            "Khi duyệt quyết toán xã, Phòng kết hợp xem xét hồ sơ lấy ý kiến dân đối với các khoản huy động. Đơn "
            "vị còn thiếu chứng từ được nhắc hoàn thiện trước thời điểm khóa sổ bàn giao."
        ),
        ("8", "q1"): (
            "Thông tin về dự toán, danh mục công trình và hỗ trợ hộ kinh doanh chuyển đổi được Phòng gửi đăng Cổng "
            "thông tin điện tử. Bảng số liệu kèm phần diễn giải để người không chuyên vẫn hiểu."
        ),
        ("8", "6m"): (
            "Phòng phối hợp làm phóng sự về tiến độ giải ngân và chuyện người dân giám sát vốn công trình. Những "
            "thay đổi về thuế, đăng ký kinh doanh được biên tập thành bản tin ngắn gửi các chợ."
        ),
        ("9", "q1"): (
            "Kết quả thực hiện công khai tài chính, dân chủ trong cơ quan được Phòng đánh giá cùng kỳ khóa sổ quý. "
            "Nội dung sơ kết chỉ ra khâu cần rút ngắn khi trả lời kiến nghị về kinh phí."
        ),
        ("9", "6m"): (
            "Phòng sơ kết nửa năm gắn với kiểm kê tài sản công, nêu bật sự phối hợp của các đơn vị sử dụng ngân "
            "sách. Báo cáo chuyên đề được lưu cùng hồ sơ bàn giao."
        ),
    },
    "phong-giao-duc": {
        ("1", "q1"): (
            "Phòng Giáo dục và Đào tạo chỉ đạo các trường đưa nội dung dân vận vào họp hội đồng sư phạm đầu học kỳ "
            "II. Giáo viên chủ nhiệm được hướng dẫn cách trao đổi với cha mẹ học sinh về chủ trương của ngành, "
            "nhất là quản lý dạy thêm."
        ),
        ("1", "6m"): (
            "Cuối năm học, các trường phổ biến việc sắp xếp đơn vị hành chính, chuyển cơ quan quản lý trường để "
            "phụ huynh yên tâm. Phòng soạn thông điệp ngắn gửi qua sổ liên lạc điện tử, tránh tin đồn về tuyển "
            "sinh."
        ),
        ("2", "q1"): (
            "Quy chế dân chủ trường học được rà lại, các khoản thu thỏa thuận phải họp bàn và có biên bản của ban "
            "đại diện cha mẹ. Phòng nhắc công khai thực đơn bán trú, chất lượng suất ăn trên bảng tin."
        ),
        ("2", "6m"): (
            "Kế hoạch tuyển sinh đầu cấp, phân tuyến theo địa bàn được đăng lấy ý kiến trước khi trình duyệt. Hiệu "
            "trưởng gặp gỡ cha mẹ học sinh, lắng nghe về cơ sở vật chất và an toàn cổng trường."
        ),
        ("3", "q1"): (
            "Phòng yêu cầu các trường giải quyết thủ tục chuyển trường, cấp bản sao văn bằng qua mạng, không bắt "
            "phụ huynh đi lại nhiều lần. Tác phong nhà giáo, giờ trực đầu xuân được kiểm tra đều."
        ),
        ("3", "6m"): (
            "Tuyển sinh trực tuyến được tập huấn cho trường mầm non, tiểu học, trung học cơ sở; mỗi trường có bàn "
            "hỗ trợ người chưa quen mạng. Hồ sơ giáo viên, học bạ số được rà soát trước khi chuyển cấp quản lý."
        ),
        ("4", "q1"): (
            "Ngành phát động “Tết ấm cho học trò nghèo” và mô hình “Cổng trường xanh, phụ huynh văn minh” ngay sau "
            "kỳ nghỉ. Các trường gây quỹ bằng gian hàng sách cũ, bánh tét, hoa giấy."
        ),
        ("4", "6m"): (
            "Thầy cô các trường thi đua ôn tập miễn phí cho học sinh cuối cấp, gắn phong trào “Bình dân học vụ số” "
            "với việc dạy ông bà dùng điện thoại. Công đoàn ngành góp công sửa nhà cho giáo viên khó khăn."
        ),
        ("5", "q1"): (
            "Ở các lớp mầm non do cơ sở tôn giáo tham gia, Phòng hướng dẫn chuyên môn, an toàn thực phẩm và bồi "
            "dưỡng giáo viên. Học sinh là con em tín đồ được tôn trọng, đối xử bình đẳng."
        ),
        ("5", "6m"): (
            "Trước hè, Phòng phối hợp các địa phương quản lý sinh hoạt thiếu nhi tại nơi thờ tự, tập trung kỹ năng "
            "bơi và phòng đuối nước. Nhiều cơ sở tặng vở cho học sinh nghèo khi kết thúc năm học."
        ),
        ("6", "q1"): (
            "Phòng cùng Hội Khuyến học, Thị đoàn và Mặt trận thị xã vận động học bổng, tìm học sinh có nguy cơ bỏ "
            "học sau Tết. Mỗi trường giao một giáo viên làm đầu mối với đoàn thể."
        ),
        ("6", "6m"): (
            "Hội Cha mẹ học sinh và Mặt trận tham gia giám sát bếp ăn bán trú, Phòng tiếp thu điều chỉnh thực đơn. "
            "Đoàn thanh niên đồng hành “Tiếp sức mùa thi”, giữ trật tự cổng điểm thi."
        ),
        ("7", "q1"): (
            "Phòng tự kiểm tra gắn với thanh tra chuyên môn, xem sổ họp phụ huynh và công khai khoản thu. Nhắc nhở "
            "được ghi vào biên bản, hẹn lần sau đối chiếu."
        ),
        ("7", "6m"): (
            "Đợt kiểm tra tháng 4 hướng vào dân chủ trong xét thi đua và tuyển sinh ở các trường. Hiệu trưởng báo "
            "cáo phần đã sửa, Phòng đến xem thực tế một số nơi trước khi kết luận."
        ),
        ("8", "q1"): (
            "Trang thông tin ngành mở góc “Nghe phụ huynh nói”, trả lời câu hỏi về khoản thu và lịch học. Giáo "
            "viên gửi bài về gương học sinh vượt khó, trường vận động khéo."
        ),
        ("8", "6m"): (
            "Hướng dẫn tuyển sinh được dựng thành video, phát tại cổng trường và nhóm lớp. Các bài viết cuối năm "
            "học giới thiệu thư viện thân thiện do cha mẹ cùng góp sức."
        ),
        ("9", "q1"): (
            "Phòng ghép đánh giá công tác dân vận với sơ kết học kỳ, chọn kinh nghiệm phối hợp với ban đại diện "
            "cha mẹ. Các trường gửi báo cáo qua hộp thư chung, hạn chế giấy tờ."
        ),
        ("9", "6m"): (
            "Tổng kết năm học có phần riêng về thực hiện dân chủ và vận động xã hội hóa. Phòng tập hợp bài học, "
            "chuyển cho đơn vị tiếp nhận quản lý giáo dục trên địa bàn."
        ),
    },
    "phong-kinh-te-ha-tang": {
        ("1", "q1"): (
            "Phòng Kinh tế, Hạ tầng và Đô thị phổ biến quy chế dân vận gắn với những dự án sắp triển khai, yêu cầu "
            "kỹ sư giám sát biết cách nói chuyện với hộ dân. Nội dung tinh gọn bộ máy được thông tin trong nội bộ "
            "kịp thời."
        ),
        ("1", "6m"): (
            "Đến quý II, Phòng đẩy mạnh tuyên truyền quy hoạch phân khu, trật tự xây dựng và chủ trương tổ chức "
            "chính quyền hai cấp cho chủ doanh nghiệp, hợp tác xã. Hình thức chủ yếu là tờ rơi gửi kèm giấy phép."
        ),
        ("2", "q1"): (
            "Đồ án quy hoạch được trưng bày tại nhà văn hóa, có kiến trúc sư trả lời câu hỏi và phiếu ghi nguyện "
            "vọng. Phòng chuyển kiến nghị về đèn đường, nắp cống cho đơn vị quản lý xử lý."
        ),
        ("2", "6m"): (
            "Phòng công khai phương án tổ chức lại giao thông, điểm đỗ ở trung tâm và danh mục đường được duy tu. "
            "Hộ kinh doanh góp ý tháo dải phân cách, được xem xét cùng tư vấn."
        ),
        ("3", "q1"): (
            "Cấp phép xây dựng nhà ở được rút ngắn nhờ kiểm tra hồ sơ ngay ở khâu tiếp nhận, công chức ghi rõ lần "
            "bổ sung duy nhất. Lịch đi thực địa báo trước cho chủ nhà."
        ),
        ("3", "6m"): (
            "Toàn bộ bản vẽ lưu được quét, gắn tọa độ để sau này tra cứu thuận tiện ở cấp xã. Phòng đẩy mạnh nộp "
            "hồ sơ trực tuyến, có nhân viên hướng dẫn thợ vẽ, chủ thầu."
        ),
        ("4", "q1"): (
            "Thi đua “Công trường xanh, phố xá gọn” được phát động trong ngành, nhà thầu che chắn vật liệu và dọn "
            "mặt bằng trước Tết. Phòng hỗ trợ làng nghề tham gia hội chợ xuân."
        ),
        ("4", "6m"): (
            "Các cụm công nghiệp được rà soát hạ tầng, kết nối doanh nghiệp nhận thêm lao động và mặt bằng. Phong "
            "trào chỉnh trang hẻm phố phát triển nhờ phương án dân góp xi măng, Nhà nước góp kỹ thuật."
        ),
        ("5", "q1"): (
            "Phòng hướng dẫn hồ sơ xây dựng, sửa chữa đối với công trình thờ tự theo pháp luật xây dựng, nêu rõ "
            "thành phần giấy tờ. Người đại diện cơ sở được trả lời bằng phiếu cụ thể."
        ),
        ("5", "6m"): (
            "Khi thi công đường ngang qua nơi thờ tự, Phòng yêu cầu nhà thầu giữ lối đi, giảm tiếng ồn giờ lễ. Ban "
            "quản lý cơ sở góp ý vị trí rãnh thoát nước, biển báo."
        ),
        ("6", "q1"): (
            "Mặt trận cùng Phòng thống nhất chọn công trình có ban giám sát cộng đồng tiêu biểu để nhân rộng. Liên "
            "đoàn Lao động góp ý an toàn lao động trên công trường dịp giáp Tết."
        ),
        ("6", "6m"): (
            "Hội Cựu chiến binh, Hội Nông dân nhận tuyến đường tự quản hành lang, Phòng hỗ trợ sơn kẻ và biển báo. "
            "Ý kiến giám sát về chất lượng vỉa hè được nhà thầu khắc phục."
        ),
        ("7", "q1"): (
            "Kiểm tra quý I nhằm vào biển báo công trình, nhật ký giám sát của dân và việc hoàn trả mặt đường. Đơn "
            "vị thi công được yêu cầu ghi đường dây nóng lên bảng."
        ),
        ("7", "6m"): (
            "Từ tháng 4, Phòng kiểm tra cấp phép và xử lý hồ sơ trễ của từng công chức, gọi điện hỏi sự hài lòng "
            "của chủ nhà. Thiếu sót về thời gian hẹn được chấn chỉnh."
        ),
        ("8", "q1"): (
            "Phòng gửi thông báo cấm đường, lịch thi công và cách góp ý quy hoạch đến đài phát thanh. Bài viết chú "
            "trọng lý do làm, lợi ích và mong người dân thông cảm."
        ),
        ("8", "6m"): (
            "Loạt ảnh trước và sau của các hẻm chỉnh trang được Phòng cung cấp cho báo, đài. Thông tin quy hoạch "
            "được rút gọn thành bản đồ màu để dễ tra trên điện thoại."
        ),
        ("9", "q1"): (
            "Phòng đúc rút cách lấy ý kiến cộng đồng về đồ án, đưa vào sơ kết quý cùng kiến nghị sửa mẫu phiếu. "
            "Tài liệu gửi cho đơn vị tư vấn cùng rút kinh nghiệm."
        ),
        ("9", "6m"): (
            "Sơ kết giữa năm, Phòng đánh giá mô hình dân góp xi măng làm hẻm và sự vào cuộc của nhà thầu. Kết quả "
            "được lập thành hồ sơ bàn giao theo địa bàn."
        ),
    },
    "phong-van-hoa": {
        ("1", "q1"): (
            "Phòng Văn hóa, Khoa học và Thông tin hướng dẫn tuyên truyền trực quan, thay cụm cổ động đầu xuân có "
            "thông điệp dân vận. Công chức được học Quyết định số 23-QĐ/TW, trao đổi về nếp sống văn minh lễ hội."
        ),
        ("1", "6m"): (
            "Phòng thiết kế mẫu áp phích, bài phát thanh về sắp xếp đơn vị hành chính, gửi chung cho xã, phường "
            "dùng. Đội thông tin lưu động biểu diễn tiểu phẩm dân ca bài chòi tại các chợ và nhà văn hóa."
        ),
        ("2", "q1"): (
            "Việc bình chọn gia đình, khu dân cư văn hóa được hướng dẫn công khai tiêu chí, có Nhân dân bỏ phiếu. "
            "Phòng lấy ý kiến cộng đồng về quy chế quản lý di tích, lễ hội xuân."
        ),
        ("2", "6m"): (
            "Tên gọi đường, thiết chế văn hóa sau sắp xếp được Phòng tham khảo ý kiến nhân sĩ, người cao tuổi. Các "
            "thôn, khu vực có nhà văn hóa dôi dư được bàn cách sử dụng, không bỏ trống."
        ),
        ("3", "q1"): (
            "Phòng tiếp nhận thủ tục quảng cáo, biểu diễn, karaoke qua mạng; hồ sơ lễ hội được xử lý ưu tiên. "
            "Chuyển đổi số bắt đầu từ chữ ký số và lịch họp không giấy."
        ),
        ("3", "6m"): (
            "“Bình dân học vụ số” do Phòng tham mưu, huy động tổ công nghệ số cộng đồng và giáo viên tin học. Mã "
            "định danh cho cơ quan mới, hộp thư công vụ được kiểm thử trước khi vận hành."
        ),
        ("4", "q1"): (
            "Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” được mở màn bằng hội xuân, cờ người, võ cổ "
            "truyền. Phòng ghi danh câu lạc bộ bài chòi đăng ký mô hình dân vận."
        ),
        ("4", "6m"): (
            "Chào mừng các ngày lễ lớn, ngành phát động giải chạy, hội thi làng nghề và tuần sách. Sáng kiến khoa "
            "học kỹ thuật của nông dân, thợ thủ công được mời trình bày, hỗ trợ đăng ký."
        ),
        ("5", "q1"): (
            "Phòng hướng dẫn quản lý lễ hội tại nơi thờ tự, bảo vệ di vật và phòng chống cháy trong dịp đầu năm. "
            "Ban quản lý các di tích có chùa được bồi dưỡng cách đón khách."
        ),
        ("5", "6m"): (
            "Nhân mùa Phật đản, Phòng thống nhất với ban tổ chức về pa nô, xe hoa, tuyến diễu hành theo quy định. "
            "Chức sắc góp ý cách giới thiệu di tích có yếu tố tâm linh cho đúng mực."
        ),
        ("6", "q1"): (
            "Phòng phối hợp Mặt trận, Hội Người cao tuổi tổ chức hội thơ xuân, biểu dương gia đình văn hóa. Thị "
            "đoàn cùng nhận vẽ tranh tường, xóa quảng cáo rao vặt."
        ),
        ("6", "6m"): (
            "Mặt trận giám sát việc thực hiện nếp sống văn minh trong cưới, tang; Phòng tiếp thu kiến nghị sửa "
            "bảng điểm. Đoàn thể cùng cổ vũ đội thuyền, đội võ tham gia hội lễ."
        ),
        ("7", "q1"): (
            "Đội kiểm tra liên ngành văn hóa chú ý hướng dẫn trước, nhắc nhở trước các điểm trò chơi hội xuân. Kết "
            "quả kiểm tra thiết chế được chuyển địa phương sửa mái, thay loa."
        ),
        ("7", "6m"): (
            "Phòng kiểm tra việc vận hành đài truyền thanh, nội dung cổ động và sổ hoạt động nhà văn hóa. Trạm loa "
            "hỏng, bảng tin cũ được lập danh sách, đề nghị thay."
        ),
        ("8", "q1"): (
            "Là cơ quan quản lý thông tin, Phòng giao chỉ tiêu tin bài dân vận cho đài cơ sở, mở lớp viết tin "
            "ngắn. Cổng thông tin điện tử dành mục riêng cho điển hình mới."
        ),
        ("8", "6m"): (
            "Phòng định hướng truyền thông về sắp xếp theo từng tuần, cung cấp đồ họa và âm thanh dùng chung. "
            "Đường dây xử lý tin sai sự thật được giới thiệu để Nhân dân đối chiếu."
        ),
        ("9", "q1"): (
            "Phòng cùng đài cơ sở nhận xét chất lượng tin bài quý, chỉ ra lỗi đưa tin dài, thiếu nhân vật. Kết quả "
            "được ghi vào báo cáo sơ kết công tác thông tin."
        ),
        ("9", "6m"): (
            "Sơ kết nửa năm, Phòng tập hợp ấn phẩm, băng hình về dân vận thành kho tư liệu số. Hội nghị rút ra "
            "cách phối hợp giữa báo cáo viên, truyền thanh và mạng xã hội."
        ),
    },
    "phong-y-te": {
        ("1", "q1"): (
            "Phòng Y tế quán triệt quy tắc ứng xử ngành gắn với phong cách gần dân, nhắc cán bộ giải thích bảo "
            "hiểm y tế cho người bệnh. Cộng tác viên dân số được thông tin về tinh gọn tổ chức."
        ),
        ("1", "6m"): (
            "Chủ đề quý II là tuyên truyền sắp xếp trạm y tế, bảo trợ xã hội theo mô hình mới. Phòng trao đổi trực "
            "tiếp với chủ nhà thuốc, phòng khám để họ nắm đầu mối quản lý."
        ),
        ("2", "q1"): (
            "Danh sách đối tượng bảo trợ xã hội được công khai, người nhà có thể kiến nghị bổ sung. Phòng hướng "
            "dẫn trạm y tế niêm yết giá dịch vụ và quyền lợi người tham gia bảo hiểm."
        ),
        ("2", "6m"): (
            "Phòng lấy ý kiến về lịch tiêm chủng ngoài giờ, điểm chi trả trợ cấp gần dân. Hội đồng xác định mức độ "
            "khuyết tật họp có đại diện Mặt trận, kết quả thông báo rõ lý do."
        ),
        ("3", "q1"): (
            "Thủ tục trợ giúp xã hội, cấp giấy đủ điều kiện an toàn thực phẩm được Phòng hướng dẫn một lần. Trước "
            "Tết, người nhận trợ cấp được trả sớm qua tài khoản hoặc tại nhà."
        ),
        ("3", "6m"): (
            "Hồ sơ sức khỏe điện tử được vận động lập cùng đợt khám người cao tuổi, Phòng ghép nhập dữ liệu tránh "
            "hỏi lại. Hồ sơ bảo trợ được kiểm đếm, bàn giao từng đối tượng."
        ),
        ("4", "q1"): (
            "Ngành phát động “Giữ mâm cơm Tết an toàn” với các chợ, cơ sở nem chả, bún bánh, hiến máu đầu xuân. "
            "Nhân viên trạm y tế giúp thu dọn nơi có nguy cơ sốt xuất huyết."
        ),
        ("4", "6m"): (
            "Phòng tham gia rà nhà ở của người khuyết tật, người già đơn thân để đề xuất xóa nhà tạm. Thi đua diệt "
            "lăng quăng cuối tuần lan tới trường học, khu trọ."
        ),
        ("5", "q1"): (
            "Phòng tư vấn các bếp ăn từ thiện tại nơi thờ tự lưu mẫu thực phẩm, bảo đảm nước sạch. Tủ thuốc ở một "
            "số chùa được hướng dẫn loại bỏ thuốc quá hạn."
        ),
        ("5", "6m"): (
            "Các cơ sở tôn giáo có phòng thuốc nam được hướng dẫn đăng ký hoạt động đúng chuyên môn. Tăng ni, tín "
            "đồ tham gia hiến máu, tuyên truyền phòng bệnh mùa nắng."
        ),
        ("6", "q1"): (
            "Hội Chữ thập đỏ, Hội Phụ nữ và Phòng phân công thăm người bệnh nặng, trẻ suy dinh dưỡng dịp Tết. Mặt "
            "trận nhận phản ánh của người bệnh chuyển Phòng phúc đáp."
        ),
        ("6", "6m"): (
            "Tháng Nhân đạo, Phòng phối hợp Hội Chữ thập đỏ tìm địa chỉ cần giúp, Đoàn thanh niên đo huyết áp. "
            "Giám sát chi trả bảo trợ do Mặt trận chủ trì được Phòng cung cấp hồ sơ."
        ),
        ("7", "q1"): (
            "Phòng kiểm tra an toàn thực phẩm kết hợp hướng dẫn, ghi nhận ý kiến chủ cơ sở về thủ tục. Nội dung "
            "dân vận được đưa vào bảng điểm trạm y tế."
        ),
        ("7", "6m"): (
            "Đợt kiểm tra trước hè dành cho bếp ăn tập thể, chi trả bảo trợ và thái độ phục vụ. Nơi chưa niêm yết "
            "giá dịch vụ đã được hướng dẫn bổ sung."
        ),
        ("8", "q1"): (
            "Tin sức khỏe trên loa được Phòng biên tập ngắn, chèn lời nhắc về quyền lợi bảo hiểm. Câu chuyện cô y "
            "tế thôn tận tụy là bài hay đầu năm."
        ),
        ("8", "6m"): (
            "Phòng phối hợp ghi hình chuyên đề phòng bệnh mùa nắng và hỏi đáp bảo trợ. Nội dung trọng tâm là thông "
            "tin nơi nộp hồ sơ khi không còn cấp huyện."
        ),
        ("9", "q1"): (
            "Sau chiến dịch an toàn thực phẩm Tết, Phòng sơ kết phần vận động hộ kinh doanh, đối chiếu cam kết. "
            "Bài học là đến chợ sớm và nói ngắn."
        ),
        ("9", "6m"): (
            "Phòng đánh giá nửa năm công tác vận động hiến máu, lập hồ sơ sức khỏe. Báo cáo nêu sự giúp sức của "
            "hội, đoàn thể và cộng tác viên từng thôn."
        ),
    },
    "thanh-tra": {
        ("1", "q1"): (
            "Thanh tra thị xã tổ chức học tập Quy định số 11-QĐi/TW về tiếp dân, xem đây là nội dung dân vận sát "
            "nhất với nghề. Công chức trẻ được kèm cách nghe, cách ghi lời trình bày của công dân."
        ),
        ("1", "6m"): (
            "Khi có chủ trương không tổ chức thanh tra cấp huyện, cơ quan thông tin đầy đủ cho công chức, giữ ổn "
            "định tư tưởng. Xã, phường được hướng dẫn tuyên truyền Luật Khiếu nại, Luật Tố cáo ở cơ sở."
        ),
        ("2", "q1"): (
            "Đơn vị tham mưu lịch tiếp công dân của lãnh đạo thị xã, bố trí phòng chờ và người giải thích pháp "
            "luật. Đơn mới được phân loại ngay, có phiếu báo cho người gửi."
        ),
        ("2", "6m"): (
            "Quý II, Thanh tra rà soát những đơn còn tồn, cùng cơ quan chuyên môn đến gặp người dân, nghe lại "
            "nguyện vọng. Quy trình tiếp dân được in thành sơ đồ, treo ở trụ sở."
        ),
        ("3", "q1"): (
            "Kỷ luật phát ngôn và thời hạn xử lý đơn được chấn chỉnh theo Chỉ thị số 37-CT/TU. Kết quả giải quyết "
            "được nhắn tin, gửi bưu điện để công dân không phải chờ hỏi."
        ),
        ("3", "6m"): (
            "Cơ sở dữ liệu khiếu nại, tố cáo được cập nhật đủ trước khi chuyển giao, mỗi hồ sơ có bản tóm tắt. "
            "Công chức giữ nhịp làm việc bình thường, không để việc đợi tổ chức mới."
        ),
        ("4", "q1"): (
            "Tập thể đăng ký thi đua “Đơn không quá hạn, dân không hỏi lại”, mỗi người nhận một đầu việc khó. Công "
            "đoàn góp quà cho trẻ mồ côi nhân dịp năm mới."
        ),
        ("4", "6m"): (
            "Đợt thi đua nước rút hướng đến kết luận đúng hạn, bàn giao gọn. Công chức quyên góp ủng hộ xóa nhà "
            "tạm và nhận giúp gia đình chính sách hoàn thiện giấy tờ."
        ),
        ("5", "q1"): (
            "Đơn, kiến nghị có yếu tố tín ngưỡng nếu gửi tới được chuyển đúng cơ quan có thẩm quyền, kèm hướng dẫn "
            "cho người gửi. Người tiếp dân giữ lời lẽ tôn trọng, chừng mực."
        ),
        ("5", "6m"): (
            "Thanh tra góp phần nắm tình hình chung qua buổi tiếp dân, trao đổi với cơ quan quản lý tôn giáo khi "
            "cần. Công chức được bồi dưỡng hiểu biết về lễ nghi, cách xưng hô."
        ),
        ("6", "q1"): (
            "Ban thường trực Mặt trận thị xã được thông báo kế hoạch thanh tra để phối hợp, tránh chồng chéo với "
            "giám sát. Hội Luật gia cử người cùng tư vấn tại buổi tiếp dân."
        ),
        ("6", "6m"): (
            "Mặt trận tham dự buổi công bố kết luận, giám sát việc thực hiện sau thanh tra. Ban Thanh tra nhân dân "
            "các xã, phường được hướng dẫn việc duy trì khi sắp xếp."
        ),
        ("7", "q1"): (
            "Nội dung kiểm tra trách nhiệm gồm tiếp dân của Chủ tịch xã, phường và sổ phân loại đơn. Thanh tra "
            "hướng dẫn cách lập lịch, cách ghi kết quả cho đúng mẫu."
        ),
        ("7", "6m"): (
            "Giữa quý II, đơn vị kiểm tra lại các nơi đã nhắc đầu năm, phần lớn sổ sách đã gọn. Điều còn vướng "
            "được ghi thành phiếu theo dõi, giao người phụ trách."
        ),
        ("8", "q1"): (
            "Thanh tra gửi bài về kỹ năng hòa giải, đối thoại cho trang tin thị xã; thông báo lịch tiếp dân định "
            "kỳ. Ngôn từ tránh thuật ngữ, nêu rõ nơi nhận đơn."
        ),
        ("8", "6m"): (
            "Trong giai đoạn chuyển tiếp, đơn vị thông báo địa chỉ tiếp nhận đơn sau khi kết thúc hoạt động. Tài "
            "liệu hỏi đáp được phát trên đài cơ sở để Nhân dân khỏi gửi nhầm."
        ),
        ("9", "q1"): (
            "Việc thực hiện Quy chế số 08-QC/TU trong quý được Thanh tra đánh giá, so với các kỳ trước để tìm khâu "
            "chậm. Dự thảo gửi Ban Tiếp công dân góp ý."
        ),
        ("9", "6m"): (
            "Thanh tra tổng hợp bài học nhiều năm tiếp dân thành tài liệu lưu, phục vụ cơ quan kế thừa. Sơ kết 6 "
            "tháng nêu kết quả xử lý đơn và phối hợp liên ngành."
        ),
    },
    "van-phong": {
        ("1", "q1"): (
            "Văn phòng HĐND và UBND thị xã lồng ghép quán triệt công tác dân vận ở hội nghị người lao động, nhấn "
            "mạnh cách tiếp khách, nghe điện thoại, tiếp nhận văn bản. Tổ lái xe, phục vụ cũng tham gia đầy đủ."
        ),
        ("1", "6m"): (
            "Đơn vị giúp thường trực chuẩn bị các phiên họp bàn phương án sắp xếp, phát tài liệu tới đại biểu và "
            "cử tri. Nội bộ được thông tin sớm về bố trí công việc để ai cũng chủ động."
        ),
        ("2", "q1"): (
            "Lịch tiếp công dân của lãnh đạo được thông báo công khai, Ban Tiếp công dân ghi chép và chuyển đơn "
            "trong ngày. Kiến nghị cử tri sau kỳ họp cuối năm được lập bảng theo dõi."
        ),
        ("2", "6m"): (
            "Kiến nghị cử tri đầu năm được Văn phòng nhắc các ngành trả lời trước kỳ họp giữa năm. Trụ sở bố trí "
            "ghế chờ, nước uống, người hướng dẫn để người dân bớt lúng túng."
        ),
        ("3", "q1"): (
            "Bộ phận Tiếp nhận và Trả kết quả của thị xã tập trung giải quyết hồ sơ tồn trước Tết, công khai số "
            "máy phụ trách từng quầy. Máy lấy số được chỉnh lại để nhường người già, phụ nữ mang thai."
        ),
        ("3", "6m"): (
            "Quy trình tiếp nhận hồ sơ được diễn tập theo mô hình hai cấp, Văn phòng tập huấn cho công chức các "
            "quầy. Kết quả khảo sát hài lòng được chiếu trên màn hình sảnh hằng tuần."
        ),
        ("4", "q1"): (
            "Văn phòng phát động thi đua “Nụ cười một cửa, phản hồi trong ngày”, mỗi phòng chuyên môn đăng ký một "
            "cải tiến. Công đoàn thăm hỏi hộ nhận đỡ đầu."
        ),
        ("4", "6m"): (
            "Hướng tới Quốc khánh 2/9, đơn vị thi đua hoàn tất lưu trữ, giảm giấy in. Đoàn viên tổ chức ngày cuối "
            "tuần giúp dân khai hồ sơ điện tử."
        ),
        ("5", "q1"): (
            "Văn phòng bố trí chương trình lãnh đạo thị xã gặp mặt chức sắc, chức việc đầu xuân chu đáo. Kiến nghị "
            "tại buổi gặp được ra thông báo, giao cơ quan trả lời."
        ),
        ("5", "6m"): (
            "Lịch thăm các cơ sở dịp lễ tháng 5 được sắp xếp hợp lý, bảo đảm trang trọng. Đơn thư của tổ chức tôn "
            "giáo đến Ban Tiếp công dân đều được vào sổ, chuyển đúng địa chỉ."
        ),
        ("6", "q1"): (
            "Văn phòng soạn quy chế phối hợp công tác giữa thường trực HĐND, UBND với Mặt trận năm 2025. Nội dung "
            "tiếp xúc cử tri được hiệp thương sớm, tránh trùng lịch Tết."
        ),
        ("6", "6m"): (
            "Ban Thường trực Mặt trận được mời dự phiên họp UBND bàn việc dân sinh, tài liệu gửi trước qua phần "
            "mềm. Góp ý về lịch tiếp xúc cử tri ngoài giờ được áp dụng."
        ),
        ("7", "q1"): (
            "Tổ kiểm tra nội bộ xem hộp thư công vụ, thời gian phát hành văn bản và thái độ ở quầy. Kết quả thông "
            "báo giao ban, không nêu tên nhưng rõ việc."
        ),
        ("7", "6m"): (
            "Văn phòng đôn đốc các cơ quan thực hiện thông báo kết luận tiếp dân, lập danh sách việc sắp đến hạn. "
            "Cuối tháng 5, phần mềm theo dõi được rà để đóng việc xong."
        ),
        ("8", "q1"): (
            "Cổng thông tin điện tử thị xã do Văn phòng biên tập đăng lịch tiếp dân, văn bản mới và trả lời kiến "
            "nghị. Tin Tết ưu tiên việc chăm lo đời sống Nhân dân."
        ),
        ("8", "6m"): (
            "Ban biên tập Cổng lập chuyên trang về sắp xếp, có phần đặt câu hỏi trực tuyến. Thông báo thay đổi trụ "
            "sở, con dấu, số điện thoại được soạn sẵn chờ đăng."
        ),
        ("9", "q1"): (
            "Việc thực hiện quy chế tiếp dân, tiếp xúc cử tri được Văn phòng kiểm điểm, trình lãnh đạo dự thảo báo "
            "cáo sớm. Nhận xét ghi rõ nguyên nhân trả lời chậm."
        ),
        ("9", "6m"): (
            "Văn phòng sơ kết mô hình “Nụ cười một cửa”, kết hợp bàn giao kinh nghiệm cho nhân sự trung tâm phục "
            "vụ hành chính công cấp xã. Tư liệu được lưu thành bộ."
        ),
    },
    "phong-nong-nghiep": {
        ("1", "q1"): (
            "Phòng Nông nghiệp và Môi trường quán triệt yêu cầu dân vận cho công chức đo đạc, khuyến nông, giúp họ "
            "hiểu nông dân muốn nghe gì. Chủ trương hợp nhất ngành được thông tin ngay sau khi thành lập."
        ),
        ("1", "6m"): (
            "Vào vụ thu Đông Xuân, Phòng tuyên truyền chính sách đất đai mới, môi trường nông thôn và sắp xếp bộ "
            "máy bằng tờ gấp. Hội thảo đầu bờ là nơi trả lời thắc mắc nhiều nhất."
        ),
        ("2", "q1"): (
            "Phương án dồn điền, khung giá đất, kế hoạch sử dụng đất được Phòng hướng dẫn công khai đến tận thôn. "
            "Người dân góp ý lịch gieo sạ, điều tiết nước trước khi ban hành."
        ),
        ("2", "6m"): (
            "Phòng lấy ý kiến phân loại rác tại nguồn, điểm tập kết và giá dịch vụ thu gom. Trước vụ Hè Thu, "
            "phương án chống hạn được bàn với hợp tác xã, tổ thủy nông."
        ),
        ("3", "q1"): (
            "Hồ sơ đất đai được Phòng phân luồng đơn giản, phức tạp; việc đơn giản trả sớm. Cán bộ đi thực địa hẹn "
            "giờ, báo trước cho các hộ liền kề cùng chứng kiến."
        ),
        ("3", "6m"): (
            "Phòng cùng Chi nhánh Văn phòng Đăng ký đất đai làm sạch dữ liệu, chuẩn bị chuyển thẩm quyền về cấp "
            "xã. Tờ hướng dẫn cách nộp hồ sơ được viết theo từng loại việc."
        ),
        ("4", "q1"): (
            "Phong trào “Chung sức xây dựng nông thôn mới” được ngành cụ thể hóa bằng ngày trồng cây, nạo kênh đầu "
            "xuân. Nhà vườn mai được hỗ trợ kỹ thuật giữ hoa, xử lý cây sau Tết."
        ),
        ("4", "6m"): (
            "Thi đua quý II xoay quanh thu hoạch gọn, chuẩn bị Hè Thu và Tháng hành động vì môi trường. Vùng mai "
            "Nhơn An, Nhơn Phong được hướng dẫn mã số vùng trồng."
        ),
        ("5", "q1"): (
            "Phòng trả lời đề nghị đo đạc, cấp giấy cho khuôn viên cơ sở thờ tự theo trình tự chung. Ban trị sự "
            "được hướng dẫn chỉnh lý ranh giới, giữ hòa khí với hộ bên cạnh."
        ),
        ("5", "6m"): (
            "Một số cơ sở tôn giáo đăng ký làm điểm phân loại rác, trồng cây xanh do Phòng hướng dẫn. Tín đồ nông "
            "dân được tập huấn sử dụng thuốc bảo vệ thực vật an toàn."
        ),
        ("6", "q1"): (
            "Chương trình phối hợp với Hội Nông dân năm nay chú trọng hợp tác xã, bảo hiểm cây trồng. Hội Phụ nữ "
            "nhận cuộc vận động sạch nhà, sạch ngõ, Phòng lo thùng chứa."
        ),
        ("6", "6m"): (
            "Mặt trận và Phòng cùng khảo sát hài lòng về nông thôn mới nâng cao, xử lý phiếu chưa đồng tình. Đoàn "
            "thanh niên ra quân dọn kênh hưởng ứng Ngày Môi trường thế giới."
        ),
        ("7", "q1"): (
            "Ngay sau hợp nhất, Phòng kiểm tra việc tiếp công dân về đất đai, phân lại địa bàn cho công chức. Hồ "
            "sơ quá lâu được dán nhãn, báo lãnh đạo."
        ),
        ("7", "6m"): (
            "Phòng kiểm tra tiêu chí môi trường, thủy lợi nội đồng do dân làm và tiền dân góp. Các hợp tác xã được "
            "nhắc công khai lịch tưới, mức phí."
        ),
        ("8", "q1"): (
            "Bản tin khuyến nông có thêm phần “Dân hỏi, ngành trả lời” về đất và nước. Phòng gửi ảnh chống rét, "
            "giữ hoa mai cho đài thị xã."
        ),
        ("8", "6m"): (
            "Truyền thông tháng 6 dành cho môi trường, rác nhựa và đất đai hai cấp. Nông dân vùng mai được mời kể "
            "chuyện giữ giống trong chuyên mục của đài."
        ),
        ("9", "q1"): (
            "Phòng rút kinh nghiệm khâu vận động nạo kênh, trồng cây đầu năm và giải quyết thủ tục đất. Báo cáo "
            "quý có phụ lục ý kiến đại diện hợp tác xã."
        ),
        ("9", "6m"): (
            "Cuối vụ Đông Xuân, Phòng sơ kết chương trình nông thôn mới gắn với dân vận. Các bài học về công khai "
            "đóng góp được chuyển cho địa bàn sắp sáp nhập."
        ),
    },
    "tt-van-hoa": {
        ("1", "q1"): (
            "Trung tâm Văn hóa - Thông tin - Thể thao đưa Chỉ thị số 33/CT-TTg vào sinh hoạt chi bộ, yêu cầu phóng "
            "viên, hướng dẫn viên là người làm dân vận. Tổ biên tập soạn bài phát thanh mẫu đầu năm."
        ),
        ("1", "6m"): (
            "Viên chức Trung tâm tập huấn cách đưa tin về sắp xếp đơn vị hành chính, kiểm chứng trước khi phát. "
            "Đội tuyên truyền lưu động mang chương trình ca nhạc, tiểu phẩm đến các điểm lấy ý kiến."
        ),
        ("2", "q1"): (
            "Kế hoạch dịch vụ, thu phí sân bãi được Trung tâm bàn với câu lạc bộ, công khai tại nhà thi đấu. Hộp "
            "thư thính giả nhận góp ý về giờ phát, chất lượng âm thanh."
        ),
        ("2", "6m"): (
            "Nội quy nhà thi đấu, lịch mượn hội trường được lấy ý kiến người sử dụng và niêm yết lại. Viên chức "
            "thảo luận công khai phương án sắp xếp, ưu tiên vị trí chuyên môn."
        ),
        ("3", "q1"): (
            "Trung tâm đăng ký thời hạn trả lời thư bạn nghe đài, cho mượn sân qua điện thoại thay vì nộp đơn. Nếp "
            "trực Tết của kỹ thuật, phát thanh viên được giữ nghiêm."
        ),
        ("3", "6m"): (
            "Kho băng, phim tư liệu được số hóa; người dân tra ảnh lễ hội qua trang của Trung tâm. Viên chức hỗ "
            "trợ các xã, phường livestream hội nghị góp ý."
        ),
        ("4", "q1"): (
            "Giải thể thao và hội xuân do Trung tâm tổ chức thu hút võ đường, câu lạc bộ bài chòi cùng thi đua. "
            "Lời dẫn chương trình lồng gương “Dân vận khéo” của từng địa phương."
        ),
        ("4", "6m"): (
            "Đợt thi đua mừng các ngày lễ tháng 4, tháng 5 sôi nổi với văn nghệ quần chúng, giải cờ, giải bơi. Nhà "
            "thiếu nhi mở cửa miễn phí dịp hè cho con hộ nghèo."
        ),
        ("5", "q1"): (
            "Bản tin đầu xuân giới thiệu nét đẹp đi lễ chùa, nếp sống tốt đời đẹp đạo. Trung tâm cho mượn âm "
            "thanh, ghế phục vụ lễ hội cộng đồng."
        ),
        ("5", "6m"): (
            "Trung tâm ghi hình các hoạt động từ thiện của cơ sở tôn giáo, đưa tin chừng mực, khách quan. Văn nghệ "
            "phật tử được hướng dẫn dàn dựng vào dịp lễ lớn."
        ),
        ("6", "q1"): (
            "Cùng Mặt trận, Trung tâm xây dựng tiết mục cổ động Ngày hội đại đoàn kết và quỹ người nghèo. Thị đoàn "
            "mượn sân khấu tổ chức hội trại tòng quân."
        ),
        ("6", "6m"): (
            "Liên đoàn Lao động, Hội Nông dân và Trung tâm tổ chức hội diễn Tháng Công nhân. Mặt trận góp ý chương "
            "trình phát thanh, đề nghị tăng phóng sự người nghèo vượt lên."
        ),
        ("7", "q1"): (
            "Ban giám đốc Trung tâm kiểm tra giờ trực phát sóng, duyệt lời dẫn và việc lắng nghe phản hồi khán "
            "giả. Lỗi phát âm địa danh được nhắc sửa."
        ),
        ("7", "6m"): (
            "Bộ phận kỹ thuật đi kiểm tra đài cơ sở, hướng dẫn chỉnh loa, tránh gây ồn. Viên chức phụ trách ghi ý "
            "kiến của thôn, khu vực về giờ phát hợp lý."
        ),
        ("8", "q1"): (
            "Chuyên mục “Dân vận và cuộc sống” được Trung tâm mở ngay số đầu năm, theo chân cán bộ đến làng rèn, "
            "vườn mai, lò gốm. Tin vắn cuối bản nêu trả lời kiến nghị."
        ),
        ("8", "6m"): (
            "Chuỗi phóng sự “An Nhơn chuyển mình” phản ánh lòng dân trước sắp xếp, kèm tọa đàm có chuyên gia. "
            "Video dọc được cắt riêng cho mạng xã hội, phụ đề chữ to."
        ),
        ("9", "q1"): (
            "Trung tâm họp nội dung cuối quý, chấm chất lượng từng tin bài dân vận, tìm đề tài trống. Kết luận đưa "
            "vào sơ kết để chỉnh khung chương trình."
        ),
        ("9", "6m"): (
            "Tập phóng sự và bài chòi cổ động được Trung tâm đánh giá trong hội nghị giữa năm. Cộng tác viên tiêu "
            "biểu được mời phát biểu về cách tìm nhân vật."
        ),
    },
    "ban-qlda": {
        ("1", "q1"): (
            "Ban Quản lý dự án Đầu tư xây dựng và Phát triển quỹ đất quán triệt phương châm “nói dân hiểu” cho tổ "
            "giải phóng mặt bằng. Kỹ sư được nhắc ăn nói nhã nhặn khi vào nhà dân."
        ),
        ("1", "6m"): (
            "Chủ trương sắp xếp ban quản lý dự án theo khu vực được thông báo, trấn an viên chức. Ban lồng ghép "
            "tuyên truyền ở mỗi buổi chi trả tiền bồi thường."
        ),
        ("2", "q1"): (
            "Phương án bồi thường, tái định cư được treo nơi dễ thấy, có người giải thích từng dòng số liệu. Hộ "
            "còn băn khoăn được hẹn ngày đo lại, có mặt trưởng thôn."
        ),
        ("2", "6m"): (
            "Ban mở bàn tư vấn ngay tại khu tái định cư, ghi nguyện vọng đổi lô, hướng nhà. Sau khi trao đổi lần "
            "nữa, phương án điều chỉnh được niêm yết bổ sung."
        ),
        ("3", "q1"): (
            "Hồ sơ thanh toán, bồi thường được Ban khép thời gian cho từng khâu, ai giữ lâu phải báo lý do. Viên "
            "chức không nhận giấy tờ ngoài phòng tiếp dân."
        ),
        ("3", "6m"): (
            "Bản đồ giải thửa, hồ sơ chi trả được quét và đặt mã để bàn giao theo khu vực. Người dân nhận tin nhắn "
            "mời chi trả, khỏi đi lại dò hỏi."
        ),
        ("4", "q1"): (
            "Ban phát động thi đua ngay từ đầu năm: mặt bằng sạch, công trường an toàn. Nhà thầu nhận sửa đường "
            "dân sinh bị xe chở đất làm hư."
        ),
        ("4", "6m"): (
            "Cùng địa phương, Ban vận động hộ ven tuyến bàn giao đất trước để kịp mùa khô. Nhà thầu tặng xi măng, "
            "cát cho gia đình được hỗ trợ xóa nhà tạm."
        ),
        ("5", "q1"): (
            "Khi tuyến đường đi gần cơ sở thờ tự, Ban mời người đại diện xem mốc, trao đổi trước về phạm vi. Lịch "
            "thi công nghỉ vào ngày rằm, ngày lễ."
        ),
        ("5", "6m"): (
            "Ban cùng phường, xã gặp ban quản trị nơi thờ tự để chọn lối đi tạm, vị trí tập kết vật tư. Đề nghị "
            "trồng lại cây xanh được ghi vào bản vẽ hoàn công."
        ),
        ("6", "q1"): (
            "Mặt trận tham gia hội đồng bồi thường, cùng Ban xuống gặp hộ dân dịp đầu xuân. Hội Nông dân tư vấn "
            "chuyển nghề, mua máy cho hộ giảm đất."
        ),
        ("6", "6m"): (
            "Đoàn giám sát của Mặt trận đến công trường xem nhật ký, biển báo, lối đi trẻ em. Nhà thầu cử người "
            "trả lời, Ban tổng hợp gửi lại biên bản."
        ),
        ("7", "q1"): (
            "Công tác kiểm tra của Ban bám vào chi trả đúng người, đúng đất và vệ sinh xe chở vật liệu. Tư vấn "
            "giám sát được chấm điểm ứng xử với dân."
        ),
        ("7", "6m"): (
            "Trước lũ tiểu mãn, Ban kiểm tra rãnh thoát tạm, nhà dân lân cận công trình. Các kiến nghị về nứt "
            "tường được khảo sát, hướng dẫn thủ tục bảo hiểm."
        ),
        ("8", "q1"): (
            "Thông tin tuyến, thời gian đóng đường và cách góp ý được Ban in lên bạt công trường. Bài viết về hộ "
            "bàn giao đất sớm gửi đăng dịp đầu năm."
        ),
        ("8", "6m"): (
            "Flycam công trình do viên chức quay được dùng trong bản tin; thuyết minh nêu đóng góp của người "
            "nhường đất. Hỏi đáp tái định cư phát theo kỳ."
        ),
        ("9", "q1"): (
            "Ban đánh giá cách tiếp cận hộ dân ở dự án khó, chỉ ra chỗ giải thích chưa đủ. Nội dung này đưa vào sơ "
            "kết quý cùng tiến độ vốn."
        ),
        ("9", "6m"): (
            "Hội nghị nửa năm nhìn lại mô hình bàn tư vấn tại khu tái định cư. Ban kiến nghị giữ người đã quen địa "
            "bàn khi lập ban mới theo khu vực."
        ),
    },
    "tt-dich-vu-nong-nghiep": {
        ("1", "q1"): (
            "Trung tâm Dịch vụ nông nghiệp phổ biến yêu cầu dân vận qua lớp khuyến nông đầu vụ, cán bộ thú y, bảo "
            "vệ thực vật đều dự. Cách nói chuyện được đổi sang hỏi trước, hướng dẫn sau."
        ),
        ("1", "6m"): (
            "Giữa mùa gặt, viên chức Trung tâm thông báo chủ trương sắp xếp khuyến nông, thú y cơ sở. Nông dân "
            "biết sau này hỏi kỹ thuật ở đâu nên yên tâm xuống giống Hè Thu."
        ),
        ("2", "q1"): (
            "Giống lúa trình diễn, lịch gieo, giá dịch vụ được nông dân bàn chọn, Trung tâm không áp đặt. Danh "
            "sách hộ nhận hỗ trợ vắc xin dán tại trụ sở thôn."
        ),
        ("2", "6m"): (
            "Nhà vườn, trại bò góp ý quy trình tiêm phòng tại hộ, Trung tâm chỉnh lịch tránh giờ ra đồng. Kết quả "
            "mô hình trình diễn được cân, đo trước mặt bà con."
        ),
        ("3", "q1"): (
            "Trung tâm trả lời phiếu hỏi sâu bệnh trong ngày qua Zalo, có ảnh kèm hướng dẫn. Viên chức trực Tết, "
            "kịp xử lý dịch trên gia súc."
        ),
        ("3", "6m"): (
            "Phiếu kiểm dịch, tiêm phòng được nhập vào phần mềm, hộ nuôi tra bằng mã. Lịch làm việc của trạm vùng "
            "được ghi rõ, tránh để dân chờ."
        ),
        ("4", "q1"): (
            "Thi đua “Khuyến nông bám ruộng”, mỗi viên chức nhận một cánh đồng, một nhóm hộ. Bà con trồng mai được "
            "tư vấn hãm nụ, thúc nụ miễn phí."
        ),
        ("4", "6m"): (
            "Trung tâm phát động giảm giống gieo, giảm phân thuốc trong Hè Thu và nuôi bò vỗ béo. Hội thi nhà nông "
            "đua tài là dịp tôn vinh kinh nghiệm dân gian."
        ),
        ("5", "q1"): (
            "Ở những vùng có nhiều nông dân là tín đồ, lớp kỹ thuật tránh trùng lịch lễ. Trung tâm giúp vườn rau "
            "của nhà chùa chống rầy theo cách sinh học."
        ),
        ("5", "6m"): (
            "Trại giống tặng cây con cho các cơ sở thờ tự phủ xanh khuôn viên nhân tháng môi trường. Kỹ thuật ủ "
            "phân hữu cơ từ lá cây, rơm rạ được làm mẫu tại chỗ."
        ),
        ("6", "q1"): (
            "Hội Nông dân đặt hàng lớp nghề, Trung tâm cử giảng viên và lo vật liệu thực hành. Phụ nữ học làm phân "
            "vi sinh, thanh niên học điều khiển thiết bị bay phun thuốc."
        ),
        ("6", "6m"): (
            "Mặt trận xã mời Trung tâm giải đáp trước cuộc giám sát hỗ trợ giống, vắc xin. Các hội giới thiệu "
            "người học nghề ngắn hạn khi nông nhàn."
        ),
        ("7", "q1"): (
            "Tổ kỹ thuật tự kiểm tra sổ cấp phát vắc xin, danh sách hộ nhận giống. Chỗ ghi chưa rõ được đối chiếu "
            "lại với thôn, khu vực."
        ),
        ("7", "6m"): (
            "Trung tâm thăm đồng, kết hợp xem lịch trực trạm và đánh giá viên chức của nông dân. Địa bàn có phản "
            "hồi chưa tốt được bố trí thêm người."
        ),
        ("8", "q1"): (
            "Bản tin sâu bệnh ngắn hằng tuần do Trung tâm gửi loa thôn, kèm một mẹo vận động láng giềng. Cách kể "
            "lấy từ lời nông dân."
        ),
        ("8", "6m"): (
            "Chuyên mục “Ra đồng cùng khuyến nông” quay ở ruộng gieo thưa, trại bò nhốt. Cuối mỗi kỳ nói về nơi "
            "liên hệ sau sắp xếp."
        ),
        ("9", "q1"): (
            "Qua vụ Đông Xuân, Trung tâm tổng hợp ý kiến nông dân về lớp tập huấn để sơ kết. Bài nào khó hiểu sẽ "
            "viết lại, thêm hình."
        ),
        ("9", "6m"): (
            "Kết quả “Khuyến nông bám ruộng” được sơ kết tại ruộng trình diễn, nông dân chấm điểm. Tài liệu bàn "
            "giao ghi cả số điện thoại cộng tác viên thôn."
        ),
    },
    "tt-gdnn-gdtx": {
        ("1", "q1"): (
            "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên phổ biến quy chế dân vận cho giáo viên, lấy tư "
            "vấn nghề làm việc cụ thể. Học viên lớp phổ thông nghe chuyện phong cách gần dân."
        ),
        ("1", "6m"): (
            "Giáo viên trao đổi với học viên, phụ huynh về hướng quản lý trung tâm khi không còn cấp huyện. Buổi "
            "chào cờ tháng 4 dành nói chuyện truyền thống và trách nhiệm công dân."
        ),
        ("2", "q1"): (
            "Học phí, chính sách hỗ trợ đào tạo nghề được thông báo ngay khi tuyển, viết chữ lớn ở cổng. Viên chức "
            "biểu quyết quy chế chi tiêu, phân công giờ dạy."
        ),
        ("2", "6m"): (
            "Học viên chấm giáo viên bằng phiếu ẩn danh, ban giám đốc công khai hướng khắc phục. Lịch thi, kế "
            "hoạch mở lớp Hè được hỏi ý kiến địa phương, doanh nghiệp."
        ),
        ("3", "q1"): (
            "Hồ sơ nhập học được nhận qua mạng, hoặc giáo viên đến nhà giúp với người ở xa. Trung tâm chấn chỉnh "
            "giờ lên lớp, đồng phục sau Tết."
        ),
        ("3", "6m"): (
            "Bảng điểm, chứng chỉ nghề được xếp mã, trả lời xác minh trong thời gian ngắn. Giáo viên tin học mở "
            "lớp “Bình dân học vụ số” buổi tối."
        ),
        ("4", "q1"): (
            "Thầy và trò thi đua làm bàn ghế gỗ, sửa điện miễn phí cho hộ nghèo đón Tết. Nghề rèn, tiện, gốm có "
            "nghệ nhân địa phương tham gia truyền dạy."
        ),
        ("4", "6m"): (
            "Giữa năm, Trung tâm đua nước rút ôn thi, dạy nghề hàn, may cho lao động nhàn rỗi. Học viên tình "
            "nguyện lắp điện cho căn nhà mới sửa."
        ),
        ("5", "q1"): (
            "Học viên theo đạo được sắp xếp học bù khi trùng lễ trọng; lời ăn tiếng nói trong lớp tôn trọng lẫn "
            "nhau. Trung tâm tư vấn nghề cho thanh niên tín đồ."
        ),
        ("5", "6m"): (
            "Một số cơ sở tôn giáo giới thiệu thanh niên khó khăn vào lớp nghề hè, Trung tâm miễn phí hồ sơ. Kỹ "
            "năng sống được dạy theo nhóm nhỏ."
        ),
        ("6", "q1"): (
            "Hội Phụ nữ và Trung tâm rà chị em cần học may, nấu ăn; Hội Nông dân lo lớp cơ khí. Danh sách được "
            "chốt trước rằm tháng Giêng."
        ),
        ("6", "6m"): (
            "Mặt trận, Thị đoàn đồng hành ngày hội việc làm, mời doanh nghiệp vào sân trường. Góp ý về giờ học tối "
            "được chấp nhận ngay."
        ),
        ("7", "q1"): (
            "Ban giám đốc dự giờ, kiểm tra hồ sơ hỗ trợ người học, xem việc phát tiền ăn có ký nhận. Giáo viên chủ "
            "nhiệm giải trình những ngày vắng."
        ),
        ("7", "6m"): (
            "Giữa học kỳ, Trung tâm gọi điện hỏi người tốt nghiệp về việc làm, kiểm tra khâu tư vấn. Lớp nghề ở xã "
            "xa được ghé dự đột xuất."
        ),
        ("8", "q1"): (
            "Clip giới thiệu nghề quay tại xưởng, mời cựu học viên nói thật lương bổng, vất vả. Bảng tin cổng "
            "trường ghi chính sách, nơi nộp hồ sơ."
        ),
        ("8", "6m"): (
            "Bài viết về lớp học số cho người lớn tuổi được gửi đài thị xã. Trang của Trung tâm đăng tuyển sinh "
            "hè, trả lời từng bình luận."
        ),
        ("9", "q1"): (
            "Trung tâm họp hội đồng rà phần vận động người học trở lại lớp sau Tết. Kinh nghiệm là đi cùng cán bộ "
            "thôn, đến lúc cả nhà đông đủ."
        ),
        ("9", "6m"): (
            "Tổng kết năm học, Trung tâm bàn về gắn nghề với làng nghề, chuyển thành kiến nghị. Giáo viên nêu khó "
            "khăn cụ thể để đơn vị chủ quản mới biết."
        ),
    },
    "doi-trat-tu-do-thi": {
        ("1", "q1"): (
            "Đội Quản lý trật tự đô thị học lại quy tắc ứng xử trên đường phố, lấy nhắc nhở, thuyết phục làm "
            "trước. Mỗi tổ có người chuyên nói chuyện với hàng rong dịp Tết."
        ),
        ("1", "6m"): (
            "Đầu quý II, đội viên nắm lộ trình sắp xếp, chuyển lực lượng để không lơ là địa bàn. Tờ nhắc khổ nhỏ "
            "về vỉa hè, quảng cáo được phát từng dãy phố."
        ),
        ("2", "q1"): (
            "Phương án sắp hàng hoa Tết, chỗ bán, giờ dọn được bốc thăm công khai trước mặt người buôn. Biên bản "
            "xử lý luôn đọc lại, để người dân ghi ý kiến."
        ),
        ("2", "6m"): (
            "Đội họp với tiểu thương các phường bàn giờ bày bán, vạch sơn nhường lối người đi. Ai thấy chưa hợp lý "
            "được mời xem thực địa cùng cán bộ."
        ),
        ("3", "q1"): (
            "Lịch trực, số điện thoại tổ tuần tra ghi ở đầu tuyến, tiếp nhận phản ánh cả ngày nghỉ. Đội viên đeo "
            "biển tên, nói lời chào trước khi làm việc."
        ),
        ("3", "6m"): (
            "Phản ánh qua ảnh được nhận, hẹn giờ xử lý rồi gửi ảnh kết quả lại. Tang vật, biên bản tồn được thống "
            "kê để giao phường tiếp quản."
        ),
        ("4", "q1"): (
            "Thi đua tuyến phố không rao vặt, Đội rủ học sinh, cựu chiến binh cùng cạo, sơn trụ điện. Dịp Tết, đội "
            "viên giúp chở quất, mai cho người già."
        ),
        ("4", "6m"): (
            "Phong trào nhặt đinh, vá ổ gà sau ca trực được Đội giữ từ tháng 4. Hàng rong hoàn cảnh khó được giới "
            "thiệu vào chợ, miễn tiền chỗ đầu kỳ."
        ),
        ("5", "q1"): (
            "Rằm tháng Giêng, Đội sắp chỗ gửi xe, nhắc hàng quán chừa cổng chùa, đường lễ. Lời nói mềm mỏng giúp "
            "người bán hoa, nhang vui lòng nghe theo."
        ),
        ("5", "6m"): (
            "Xe hoa Phật đản đi qua phố, tổ tuần tra dẹp vật cản, xin lỗi hộ phải dời hàng. Ban tổ chức trao đổi "
            "lại điều cần rút kinh nghiệm."
        ),
        ("6", "q1"): (
            "Hội Cựu chiến binh, Đoàn phường hợp sức cùng Đội giữ vỉa hè ở trục chính. Mặt trận cử người quan sát "
            "lúc xử lý, góp ý lời lẽ."
        ),
        ("6", "6m"): (
            "Hội Phụ nữ chợ vận động chị em hàng rong ký giữ lối, Đội hỗ trợ sơn vạch. Kiến nghị của Mặt trận về "
            "chỗ đỗ xe ba gác được thử nghiệm."
        ),
        ("7", "q1"): (
            "Chỉ huy Đội đi kiểm tra ca tối, xem ghi sổ, thái độ với người vi phạm. Máy ảnh công vụ được rà, bảo "
            "đảm hình rõ ngày giờ."
        ),
        ("7", "6m"): (
            "Tuyến phố đã giao tự quản được kiểm lại từng tuần, chỗ tái lấn chiếm được nói chuyện trước. Biên bản "
            "ghi đúng, đủ, có chữ ký hai phía."
        ),
        ("8", "q1"): (
            "Xe loa của Đội đọc lời nhắc vui bằng vè trước Tết, thay cho câu mệnh lệnh. Hình ảnh giúp cụ bà qua "
            "đường được đài thị xã giới thiệu."
        ),
        ("8", "6m"): (
            "Đội gửi tin về người hàng rong vào chợ, hẻm sạch rao vặt. Thông báo đổi đầu mối tiếp nhận phản ánh "
            "vỉa hè được dán ở quán nước."
        ),
        ("9", "q1"): (
            "Cuối kỳ trực Tết, Đội ngồi lại bàn cách nói chuyện với người buôn hoa. Bài học được chép vào sổ đội, "
            "gửi kèm báo cáo."
        ),
        ("9", "6m"): (
            "Trước khi chuyển lực lượng về phường, Đội sơ kết giữ vỉa hè có dân đồng thuận. Ý kiến tiểu thương nói "
            "thẳng chỗ chưa vừa lòng cũng được ghi."
        ),
    },
}

# First sentences of a ward or commune, by task and period.
_OPENINGS: dict[tuple[str, str], tuple[str, ...]] = {
    ("1", "q1"): (
        (
            "{U} xây dựng kế hoạch tuyên truyền công tác dân vận chính quyền ngay từ đầu năm, phân công từng công "
            "chức phụ trách {th}, lấy sinh hoạt chi bộ và họp dân làm kênh chính."
        ),
        (
            "Công tác quán triệt các văn bản về dân vận được {U} gắn với sinh hoạt đầu năm của cán bộ, công chức "
            "và người hoạt động không chuyên trách ở các {th}."
        ),
        (
            "Thực hiện kế hoạch của thị xã, {u} đã phổ biến Quyết định số 23-QĐ/TW, Chỉ thị số 33/CT-TTg đến toàn "
            "thể cán bộ, công chức và các trưởng {th}."
        ),
        (
            "Đầu năm 2025, {U} chọn lọc nội dung trọng tâm về dân vận để giới thiệu ngắn gọn, tránh đọc nguyên "
            "văn, dành thời gian cho người dự trao đổi."
        ),
    ),
    ("1", "6m"): (
        (
            "Bước sang quý II, công tác tuyên truyền của {U} tập trung vào chủ trương sắp xếp đơn vị hành chính, "
            "tổ chức chính quyền địa phương hai cấp và góp ý sửa đổi Hiến pháp."
        ),
        (
            "Trong những tháng chuẩn bị sắp xếp, {u} coi việc nói cho dân rõ là nhiệm vụ hằng ngày, mỗi cán bộ phụ "
            "trách {th} đều phải nắm chắc tài liệu hỏi - đáp."
        ),
        (
            "Từ giữa tháng 3 đến đầu tháng 6, {U} tiếp tục đổi mới cách tuyên truyền theo nhóm đối tượng, kết hợp "
            "họp trực tiếp với nhóm Zalo của các {th}."
        ),
        (
            "{U} duy trì thông tin hai chiều với Nhân dân về Kết luận số 126-KL/TW và các bước sắp xếp, kịp thời "
            "giải đáp băn khoăn về giấy tờ, địa chỉ, chế độ chính sách."
        ),
    ),
    ("2", "q1"): (
        (
            "{U} tiếp tục thực hiện Luật Thực hiện dân chủ ở cơ sở, niêm yết đầy đủ các nội dung phải công khai "
            "tại trụ sở, nhà văn hóa và trên hệ thống truyền thanh."
        ),
        (
            "Ngay đầu năm, {u} ban hành lịch tiếp công dân của Chủ tịch, thông báo đến các {th} và phân công công "
            "chức tư pháp - hộ tịch giúp ghi chép, theo dõi."
        ),
        (
            "Việc gắn dân vận với dân chủ ở cơ sở được {U} cụ thể hóa thành danh mục việc phải hỏi ý kiến dân "
            "trước khi làm trong năm 2025."
        ),
        (
            "Các nội dung người dân bàn, quyết định và giám sát được {u} đưa về họp ở từng {th}, có biên bản và "
            "phân công người theo dõi sau họp."
        ),
    ),
    ("2", "6m"): (
        (
            "Cùng với việc lấy ý kiến về sắp xếp đơn vị hành chính, {U} giữ nền nếp tiếp công dân, công khai ngân "
            "sách và các khoản đóng góp của Nhân dân."
        ),
        (
            "Thực hiện Quy định số 11-QĐi/TW, người đứng đầu {u} dành nhiều thời gian gặp dân hơn trong quý II, "
            "nhất là ở nơi có công trình đang triển khai."
        ),
        (
            "Giai đoạn chuyển tiếp, {U} không để gián đoạn việc nhận, xử lý đơn; hồ sơ tiếp dân được sắp xếp lại "
            "theo từng năm để bàn giao."
        ),
        (
            "{U} rà soát quy ước của các {th} theo Nghị định số 61/2023/NĐ-CP và tiếp tục mở rộng những việc để "
            "dân bàn, dân giám sát."
        ),
    ),
    ("3", "q1"): (
        (
            "{U} ban hành kế hoạch cải cách hành chính năm 2025, trong đó yêu cầu công chức chấp hành nghiêm giờ "
            "giấc sau tết Nguyên đán và thân thiện khi tiếp dân."
        ),
        (
            "Thực hiện Chỉ thị số 27/CT-TTg, {u} công khai đầy đủ thủ tục tại Bộ phận Một cửa, bố trí người hướng "
            "dẫn nộp hồ sơ trực tuyến."
        ),
        (
            "Kỷ luật, kỷ cương hành chính được {U} nhắc ngay ở buổi làm việc đầu xuân; mỗi công chức ký cam kết "
            "theo tinh thần Chỉ thị số 37-CT/TU."
        ),
        (
            "Đầu năm, lượng hồ sơ chứng thực, hộ tịch tăng nên {U} phân công trực hỗ trợ, không để người dân chờ "
            "lâu tại Bộ phận Một cửa."
        ),
    ),
    ("3", "6m"): (
        (
            "{U} vừa giải quyết thủ tục thường ngày, vừa rà soát, số hóa hồ sơ để không gián đoạn phục vụ khi "
            "chuyển sang mô hình chính quyền địa phương hai cấp."
        ),
        (
            "Hưởng ứng phong trào “Bình dân học vụ số”, {u} củng cố tổ công nghệ số cộng đồng ở các {th}, giúp "
            "người dân tự nộp hồ sơ trên Cổng Dịch vụ công."
        ),
        (
            "Trong thời gian chờ sắp xếp, {U} yêu cầu công chức giữ nghiêm kỷ cương, không né tránh, không đùn đẩy "
            "việc, mọi hồ sơ đều có người chịu trách nhiệm."
        ),
        (
            "Quý II, {U} lấy mức độ hài lòng của người dân làm thước đo đánh giá công chức, kết quả được công khai "
            "tại giao ban."
        ),
    ),
    ("4", "q1"): (
        (
            "Ngay từ tháng 01, {U} phát động các phong trào thi đua năm 2025 gắn với “Dân vận khéo” và chăm lo tết "
            "Nguyên đán Ất Tỵ cho Nhân dân."
        ),
        (
            "Phong trào thi đua yêu nước đầu năm ở {k} được gắn với việc học tập và làm theo Bác, mỗi {th}, mỗi "
            "đoàn thể đăng ký việc làm cụ thể."
        ),
        (
            "{U} cùng các hội, đoàn thể ký giao ước thi đua, đưa chỉ tiêu xóa nhà tạm, nhà dột nát và phát triển "
            "kinh tế vào nội dung đăng ký."
        ),
        (
            "Đầu xuân, {u} giao từng {th} chọn một việc khó, việc dân cần để xây dựng mô hình “Dân vận khéo”, "
            "tránh đăng ký hình thức."
        ),
    ),
    ("4", "6m"): (
        (
            "Thực hiện Kế hoạch số 43/KH-UBND của thị xã về các chỉ tiêu tăng trưởng, {U} giao việc đến từng {th}, "
            "bám sát cơ sở để tháo gỡ khó khăn cho sản xuất, kinh doanh."
        ),
        (
            "Quý II là thời gian {U} dồn sức cho chương trình xóa nhà tạm, nhà dột nát; ngoài phần hỗ trợ chung "
            "còn có ngày công của thanh niên, dân quân và bà con lân cận."
        ),
        (
            "Chào mừng các ngày lễ lớn và Đại hội Đảng các cấp, {u} phát động đợt thi đua cao điểm, có kiểm tra "
            "tiến độ ở từng {th}."
        ),
        (
            "Từ các mô hình đã đăng ký đầu năm, {U} chọn cách làm hiệu quả để nhân rộng, đồng thời hướng dẫn những "
            "nơi còn lúng túng."
        ),
    ),
    ("5", "q1"): (
        (
            "{U} phân công một đồng chí lãnh đạo và công chức phụ trách công tác tôn giáo, giữ quan hệ gần gũi với "
            "các chức sắc, chức việc và bà con tín đồ."
        ),
        (
            "Công tác dân vận tôn giáo đầu năm của {U} hướng vào việc thăm hỏi, nắm nguyện vọng và hướng dẫn đăng "
            "ký hoạt động theo quy định."
        ),
        (
            "Các cơ sở tôn giáo, tín ngưỡng trên địa bàn {k} sinh hoạt bình thường trong dịp tết Nguyên đán và các "
            "lễ hội đầu xuân."
        ),
        (
            "Cùng với chăm lo Tết cho Nhân dân, {u} chú trọng thông tin chủ trương, chính sách đến chức sắc và tín "
            "đồ bằng hình thức gặp gỡ thân tình."
        ),
    ),
    ("5", "6m"): (
        (
            "{U} tiếp tục tạo điều kiện để các tổ chức tôn giáo sinh hoạt đúng pháp luật, thông báo kịp thời chủ "
            "trương sắp xếp đơn vị hành chính đến chức sắc."
        ),
        (
            "Trong quý II, công tác vận động đồng bào theo tôn giáo gắn với mùa lễ Phật đản, hoạt động hè và các "
            "việc nghĩa tình ở {k}."
        ),
        (
            "Giữ mối liên hệ thường xuyên, {u} cùng các cơ sở thờ tự bàn những việc chung như vệ sinh môi trường, "
            "an toàn giao thông, giúp hộ khó."
        ),
        (
            "Chức sắc và bà con tín đồ trên địa bàn {k} hưởng ứng các phong trào thi đua, đồng tình với chủ trương "
            "sắp xếp, xây dựng đời sống văn hóa."
        ),
    ),
    ("6", "q1"): (
        (
            "{U} ký kết chương trình phối hợp năm 2025 với Ủy ban Mặt trận Tổ quốc Việt Nam {k} và các đoàn thể, "
            "phân rõ việc chủ trì, việc tham gia."
        ),
        (
            "Quan hệ giữa {u} và Mặt trận, đoàn thể được duy trì bằng giao ban định kỳ, trao đổi trước những việc "
            "liên quan trực tiếp đến dân."
        ),
        (
            "Đầu năm, {U} mời Mặt trận và các tổ chức chính trị - xã hội cùng bàn kế hoạch chăm lo Tết, vận động "
            "quỹ và chọn nội dung giám sát."
        ),
        (
            "Thực hiện Quyết định số 217-QĐ/TW và 218-QĐ/TW, {u} cung cấp tài liệu, cử người làm việc với các đoàn "
            "giám sát ngay từ quý I."
        ),
    ),
    ("6", "6m"): (
        (
            "{U} tạo điều kiện để Mặt trận và các đoàn thể tham gia lấy ý kiến Nhân dân về sắp xếp đơn vị hành "
            "chính, góp ý dự thảo sửa đổi Hiến pháp."
        ),
        (
            "Sang quý II, sự phối hợp giữa {u} với Mặt trận đi vào những việc cụ thể: giám sát công trình, vận "
            "động quỹ, xóa nhà tạm, nhà dột nát."
        ),
        (
            "Giao ban hằng tháng giữa {U} và khối Mặt trận, đoàn thể giúp nắm nhanh dư luận, phân công người trả "
            "lời từng kiến nghị."
        ),
        (
            "Các tổ chức chính trị - xã hội của {k} vừa chuẩn bị sắp xếp tổ chức, vừa giữ nhịp hoạt động, cùng {u} "
            "chăm lo hội viên, đoàn viên."
        ),
    ),
    ("7", "q1"): (
        (
            "{U} đưa nội dung dân vận vào kế hoạch kiểm tra năm 2025, ưu tiên hướng dẫn trước để các {th}, bộ phận "
            "tự soát và tự sửa."
        ),
        (
            "Để công tác dân vận có nền nếp, {u} phân công Văn phòng theo dõi, hằng tháng nhắc việc bằng phiếu "
            "giao nhiệm vụ."
        ),
        (
            "Công tác kiểm tra đầu năm được {U} thực hiện gọn, không gây phiền cho {th}, kết hợp với nắm tình hình "
            "sau Tết."
        ),
        (
            "Căn cứ kế hoạch của thị xã, {U} xây dựng kế hoạch tự kiểm tra, nêu rõ nội dung, thời gian và người "
            "chịu trách nhiệm."
        ),
    ),
    ("7", "6m"): (
        "{U} tiếp tục kiểm tra theo kế hoạch đã đề ra, chú trọng xem lại những điểm được nhắc nhở trong quý I.",
        (
            "Trước khi sắp xếp đơn vị hành chính, {u} kiểm tra việc lưu giữ hồ sơ dân chủ, sổ tiếp dân, chứng từ "
            "các khoản Nhân dân đóng góp."
        ),
        ("Giữa năm, {U} kết hợp kiểm tra dân vận với kiểm tra cải cách hành chính, giảm số lần làm việc tại các {th}."),
        (
            "Việc đôn đốc, hướng dẫn được {u} làm thường xuyên trong quý II, nội dung nào vướng thì cùng {th} tháo "
            "gỡ tại chỗ."
        ),
    ),
    ("8", "q1"): (
        (
            "Đài truyền thanh {k} tăng thời lượng nói về công tác dân vận, cải cách hành chính và không khí chuẩn "
            "bị đón tết Nguyên đán Ất Tỵ."
        ),
        (
            "{U} giao công chức văn hóa - xã hội biên tập tin, bài về dân vận, ưu tiên việc thật ở các {th} hơn là "
            "đưa tin hội họp."
        ),
        (
            "Công tác truyền thông đầu năm của {U} kết hợp loa truyền thanh, trang thông tin điện tử và nhóm Zalo "
            "các {th}."
        ),
        (
            "Ngay từ tháng 01, {u} sắp xếp lại khung giờ phát thanh, dành phần cố định cho nội dung dân chủ ở cơ "
            "sở và gương “Dân vận khéo”."
        ),
    ),
    ("8", "6m"): (
        (
            "Trong quý II, truyền thông của {k} bám sát chủ trương sắp xếp đơn vị hành chính, đồng thời giới thiệu "
            "kết quả xóa nhà tạm, nhà dột nát và gương người tốt."
        ),
        (
            "{U} duy trì phát thanh đều đặn, làm mới nội dung bằng lời kể của chính người dân và hình ảnh chụp tại "
            "các {th}."
        ),
        (
            "Để tránh tin sai lệch trong giai đoạn chuyển tiếp, {u} cập nhật thông tin chính thức hằng ngày trên "
            "loa và mạng xã hội."
        ),
        (
            "Nội dung tuyên truyền giữa năm của {U} gắn với các ngày lễ lớn, Đại hội Đảng bộ {k} và việc góp ý sửa "
            "đổi Hiến pháp."
        ),
    ),
    ("9", "q1"): (
        (
            "{U} lập danh mục các nghị quyết, chỉ thị về dân vận cần sơ kết, tổng kết trong năm, phân công bộ phận "
            "chuẩn bị số liệu."
        ),
        (
            "Cuối kỳ báo cáo, {u} kiểm điểm việc thực hiện nhiệm vụ dân vận quý I cùng với giao ban công tác chính "
            "quyền."
        ),
        (
            "Việc sơ kết được {U} tổ chức gọn, đi vào chuyên đề, lấy ý kiến của trưởng {th} và Mặt trận làm căn cứ "
            "đánh giá."
        ),
        (
            "Theo hướng dẫn của Phòng Nội vụ thị xã, {U} rà soát các văn bản đến hạn sơ kết và đối chiếu kết quả "
            "với kế hoạch đã ban hành."
        ),
    ),
    ("9", "6m"): (
        (
            "{U} đánh giá nửa năm thực hiện kế hoạch dân vận chính quyền, coi đây là dịp chuẩn bị tư liệu để bàn "
            "giao cho đơn vị hành chính mới."
        ),
        "Từ cuối tháng 5, {u} yêu cầu các {th} và đoàn thể gửi kết quả, nêu rõ việc đã làm được và việc còn nợ dân.",
        (
            "Nội dung sơ kết 6 tháng của {U} bao gồm kết quả các phong trào, việc thực hiện dân chủ ở cơ sở và "
            "phối hợp với Mặt trận."
        ),
        (
            "Thực hiện yêu cầu báo cáo định kỳ, {U} tổ chức sơ kết kết hợp rút kinh nghiệm các mô hình “Dân vận "
            "khéo” đã đăng ký."
        ),
    ),
}

# Sentences that tell the figures of a task; for the notation see the top of the file.
_FIGURES: dict[str, tuple[str, ...]] = {
    "1": (
        (
            "{P}, {k} tổ chức <1.1> cuộc tuyên truyền, quán triệt[ với <1.3> lượt người tham dự[, trong đó có "
            "<1.4> lượt cán bộ, công chức, viên chức và người lao động]][; riêng nội dung sắp xếp tổ chức bộ máy "
            "có <1.2> cuộc]. | Đã ban hành <1.5> văn bản chỉ đạo, triển khai."
        ),
        (
            "Kết quả, đã mở <1.1> cuộc phổ biến, quán triệt[, trong đó <1.2> cuộc về sắp xếp đơn vị hành chính, "
            "tinh gọn bộ máy][; <1.3> lượt người dự[, gồm <1.4> lượt cán bộ, công chức, viên chức, người lao "
            "động]][; kèm theo là <1.5> văn bản hướng dẫn]."
        ),
        (
            "{P}, có <1.3> lượt người dự các buổi tuyên truyền[ (<1.4> lượt là cán bộ, công chức, viên chức và "
            "người lao động)][; số cuộc tổ chức được là <1.1> cuộc[, trong đó <1.2> cuộc nói riêng về sắp xếp bộ "
            "máy]]. | Để triển khai đồng bộ, {k} phát hành <1.5> văn bản."
        ),
        (
            "Số cuộc tuyên truyền, quán triệt {p1} là <1.1> cuộc[, thu hút <1.3> lượt người][, có <1.2> cuộc dành "
            "cho chủ trương sắp xếp]. | Đội ngũ cán bộ, công chức, viên chức và người lao động tham gia <1.4> "
            "lượt. | Số văn bản triển khai đã phát hành là <1.5> văn bản."
        ),
        (
            "Về số lượng, {p} có <1.1> cuộc tuyên truyền[ phục vụ <1.3> lượt người nghe][, cán bộ, công chức, viên "
            "chức, người lao động chiếm <1.4> lượt]. | Nội dung tinh gọn tổ chức bộ máy được trình bày trong <1.2> "
            "cuộc. | Cùng thời gian, <1.5> văn bản chỉ đạo đã được gửi đến các bộ phận."
        ),
        (
            "Với <1.5> văn bản chỉ đạo được ban hành {p1}, công tác tuyên truyền được triển khai thống nhất. | Đã "
            "có <1.1> cuộc tuyên truyền, quán triệt được tổ chức[, đông đủ <1.3> lượt người dự][; nội dung sắp xếp "
            "đơn vị hành chính được đưa vào <1.2> cuộc]."
        ),
    ),
    "2": (
        (
            "{P}, người đứng đầu thực hiện <2.1> kỳ tiếp công dân[, tiếp <2.2> lượt người]. | Có <2.3> đơn phải "
            "giải quyết thuộc thẩm quyền[, đã giải quyết <2.4> đơn]. | Đã tổ chức <2.5> cuộc đối thoại trực tiếp[, "
            "ghi nhận <2.6> ý kiến[, trả lời, giải quyết <2.7> ý kiến]]. | Đến nay có <2.8> {th} có hương ước, quy "
            "ước."
        ),
        (
            "Công tác tiếp dân được duy trì với <2.1> kỳ của người đứng đầu[ và <2.2> lượt công dân được tiếp][; "
            "đơn thuộc thẩm quyền là <2.3> đơn[, trong đó đã giải quyết <2.4> đơn]]. | Qua <2.5> cuộc đối thoại, "
            "Nhân dân nêu <2.6> ý kiến[, {k} đã trả lời <2.7> ý kiến]. | Toàn {k} có <2.8> {th} thực hiện hương "
            "ước, quy ước."
        ),
        (
            "Đối thoại trực tiếp với Nhân dân được tổ chức <2.5> cuộc[, có <2.6> ý kiến phát biểu[, đã xem xét, "
            "trả lời <2.7> ý kiến]]. | {P}, số lượt công dân được tiếp là <2.2> lượt người[ tại <2.1> kỳ tiếp định "
            "kỳ]. | Đã giải quyết <2.4> đơn trong số <2.3> đơn thuộc thẩm quyền. | Hương ước, quy ước được duy trì "
            "ở <2.8> {th}."
        ),
        (
            "Kết quả tiếp dân {p1}: <2.2> lượt người được tiếp[ trong <2.1> kỳ]. | Tổng số đơn phải giải quyết là "
            "<2.3> đơn[, số đã giải quyết là <2.4> đơn]. | Có <2.6> ý kiến được nêu[ tại <2.5> cuộc đối thoại][, "
            "đã giải quyết, trả lời <2.7> ý kiến]. | Số {th} có quy ước là <2.8> {th}."
        ),
        (
            "Trong <2.3> đơn thuộc thẩm quyền, {k} đã giải quyết <2.4> đơn, kết quả được thông báo đến người gửi. "
            "| {P} có <2.1> kỳ tiếp công dân định kỳ với <2.2> lượt người đến. | Người đứng đầu chủ trì <2.5> cuộc "
            "đối thoại[; trong <2.6> ý kiến nêu ra có <2.7> ý kiến được trả lời]. | Hiện nay <2.8> {th} đã có "
            "hương ước, quy ước."
        ),
        (
            "{P}, trụ sở tiếp dân đón <2.2> lượt người[, lãnh đạo trực tiếp tiếp <2.1> kỳ]. | Số đơn cần giải "
            "quyết là <2.3> đơn[; đến kỳ báo cáo đã xong <2.4> đơn]. | Đã có <2.5> cuộc đối thoại được mở[ và "
            "<2.7> ý kiến được giải đáp trên tổng số <2.6> ý kiến]. | Việc xây dựng quy ước hoàn thành ở <2.8> "
            "{th}."
        ),
    ),
    "3": (
        (
            "{P}, tiếp nhận trực tuyến <3.2> hồ sơ[, trực tiếp và qua bưu chính <3.3> hồ sơ][; kỳ trước chuyển "
            "sang <3.1> hồ sơ]. | Đã giải quyết trước hạn <3.4> hồ sơ[, đúng hạn <3.5> hồ sơ][, quá hạn <3.6> hồ "
            "sơ][; đang xử lý trong hạn <3.7> hồ sơ][, đang xử lý nhưng quá hạn <3.8> hồ sơ]."
        ),
        (
            "Số hồ sơ nộp trực tuyến {p1} là <3.2> hồ sơ[, nộp trực tiếp hoặc qua bưu chính là <3.3> hồ sơ]. | "
            "Trong số hồ sơ đã trả kết quả có <3.4> hồ sơ trước hạn[, <3.5> hồ sơ đúng hạn][ và <3.6> hồ sơ quá "
            "hạn]. | Còn <3.7> hồ sơ đang xử lý trong hạn[ và <3.8> hồ sơ đã quá hạn]."
        ),
        (
            "Kết quả giải quyết thủ tục hành chính: trước hạn <3.4> hồ sơ[, đúng hạn <3.5> hồ sơ][, quá hạn <3.6> "
            "hồ sơ]. | Hồ sơ tiếp nhận qua mạng là <3.2> hồ sơ[, tiếp nhận tại chỗ và qua bưu chính là <3.3> hồ "
            "sơ][, ngoài ra có <3.1> hồ sơ từ kỳ trước]. | Số đang xử lý trong hạn là <3.7> hồ sơ[; quá hạn là "
            "<3.8> hồ sơ]."
        ),
        (
            "Người dân, tổ chức đã nộp <3.2> hồ sơ trực tuyến[ và <3.3> hồ sơ trực tiếp, bưu chính]. | Đối với "
            "<3.1> hồ sơ kỳ trước chuyển sang, bộ phận chuyên môn lập bảng theo dõi riêng. | {P}, đã trả <3.4> hồ "
            "sơ trước hạn[, <3.5> hồ sơ đúng hạn][; hồ sơ quá hạn là <3.6> hồ sơ, đã có thư xin lỗi][; <3.7> hồ sơ "
            "còn trong thời hạn xử lý]."
        ),
        (
            "Về thủ tục hành chính, {p} có <3.5> hồ sơ giải quyết đúng hạn[, <3.4> hồ sơ trước hạn][; <3.6> hồ sơ "
            "trễ hẹn đã được kiểm điểm nguyên nhân]. | Số tiếp nhận gồm <3.2> hồ sơ trực tuyến[, <3.3> hồ sơ trực "
            "tiếp và bưu chính][, cộng với <3.1> hồ sơ tồn từ kỳ trước]. | Hiện đang xử lý <3.7> hồ sơ trong hạn[, "
            "<3.8> hồ sơ quá hạn đang được đôn đốc]."
        ),
        (
            "Hình thức nộp qua mạng được dùng cho <3.2> hồ sơ[; còn lại <3.3> hồ sơ nộp trực tiếp hoặc gửi bưu "
            "chính]. | Đến cuối kỳ, <3.4> hồ sơ được giải quyết sớm hơn hẹn[, <3.5> hồ sơ đúng hẹn][, <3.6> hồ sơ "
            "trễ hẹn][; <3.7> hồ sơ chưa đến hạn trả]. | Số hồ sơ từ kỳ trước chuyển sang là <3.1> hồ sơ."
        ),
    ),
    "4": (
        (
            "{P}, {k} phát động <4.1> phong trào thi đua[, đăng ký <4.2> mô hình “Dân vận khéo”[, trong đó <4.3> "
            "mô hình được công nhận]]. | Trong kế hoạch có <4.4> căn nhà tạm, nhà dột nát[, đã khởi công <4.5> "
            "căn[, hoàn thành <4.6> căn]]. | Kinh phí vận động được <4.7>[; khen thưởng <4.8> lượt tập thể, cá "
            "nhân]."
        ),
        (
            "Đã đăng ký <4.2> mô hình “Dân vận khéo”[, được công nhận <4.3> mô hình][; các phong trào, đợt thi đua "
            "phát động là <4.1> phong trào]. | Về xóa nhà tạm, nhà dột nát, kế hoạch <4.4> căn[, khởi công <4.5> "
            "căn][, hoàn thành <4.6> căn]. | Có <4.8> lượt tập thể, cá nhân được biểu dương, khen thưởng. | Nguồn "
            "vận động đạt <4.7>."
        ),
        (
            "Số nhà tạm, nhà dột nát đã khởi công là <4.5> căn[ trong tổng số <4.4> căn của kế hoạch][, hoàn thành "
            "<4.6> căn]. | {P}, <4.1> phong trào thi đua được phát động[ và <4.2> mô hình “Dân vận khéo” được đăng "
            "ký][, có <4.3> mô hình được công nhận]. | Nhân dân và các nhà hảo tâm đóng góp <4.7>. | Đã khen <4.8> "
            "lượt tập thể, cá nhân."
        ),
        (
            "Kết quả nổi bật là vận động được <4.7> cho các phong trào. | Toàn {k} có <4.2> mô hình “Dân vận khéo” "
            "đăng ký[ (đã công nhận <4.3> mô hình)][, <4.1> phong trào được phát động]. | Nhà ở cho hộ khó khăn: "
            "hoàn thành <4.6> căn[, khởi công <4.5> căn][, theo kế hoạch là <4.4> căn]. | Số lượt được khen thưởng "
            "là <4.8> lượt."
        ),
        (
            "Từ <4.1> phong trào, đợt thi đua {p1}, tinh thần làm việc của tập thể chuyển biến rõ[; <4.8> lượt tập "
            "thể, cá nhân được khen]. | Mô hình “Dân vận khéo” có <4.2> mô hình đăng ký[, <4.3> mô hình đã công "
            "nhận]. | Chương trình nhà ở đạt <4.6> căn hoàn thành[ trên <4.4> căn theo kế hoạch]. | Tổng nguồn lực "
            "huy động là <4.7>."
        ),
        (
            "Các nguồn vận động {p1} đạt <4.7>[; cùng với đó là <4.1> phong trào thi đua được phát động]. | Qua "
            "bình xét, <4.8> lượt tập thể, cá nhân được khen thưởng. | Có <4.3> mô hình “Dân vận khéo” được công "
            "nhận[ từ <4.2> mô hình đăng ký]. | Kế hoạch xóa <4.4> căn nhà tạm, nhà dột nát đang được thực hiện[, "
            "khởi công <4.5> căn][, đã xong <4.6> căn]."
        ),
    ),
    "5": (
        (
            "{P}, đã tổ chức <5.1> cuộc gặp, thăm chức sắc, cơ sở tôn giáo[, tuyên truyền, vận động <5.2> lượt "
            "chức sắc, tín đồ]. | Địa bàn có <5.3> cơ sở tôn giáo, tín ngưỡng[; các tổ chức tôn giáo đóng góp từ "
            "thiện <5.6>]. | Số vụ việc tiếp nhận là <5.4> vụ[, đã giải quyết <5.5> vụ]."
        ),
        (
            "Hiện có <5.3> cơ sở tôn giáo, tín ngưỡng đang sinh hoạt trên địa bàn. | Chính quyền gặp gỡ, thăm hỏi "
            "<5.1> cuộc[, thông tin chủ trương đến <5.2> lượt người]. | Các cơ sở đã ủng hộ <5.6> cho hoạt động từ "
            "thiện, nhân đạo. | Có <5.4> vụ việc cần xem xét[, đã xử lý xong <5.5> vụ theo quy định]."
        ),
        (
            "Số lượt chức sắc, tín đồ được tuyên truyền, vận động {p1} là <5.2> lượt người[ qua <5.1> cuộc gặp, "
            "thăm]. | Đóng góp từ thiện của các tổ chức tôn giáo đạt <5.6>. | Toàn {k} quản lý <5.3> cơ sở tôn "
            "giáo, tín ngưỡng[; tiếp nhận <5.4> vụ việc[, giải quyết <5.5> vụ]]."
        ),
        (
            "Từ nguồn tự nguyện, các tổ chức tôn giáo đã giúp người khó khăn <5.6>. | {P} có <5.1> cuộc thăm, làm "
            "việc với cơ sở tôn giáo[; <5.2> lượt chức sắc, tín đồ được vận động]. | Số cơ sở tôn giáo, tín ngưỡng "
            "là <5.3> cơ sở. | Trong <5.4> vụ việc tiếp nhận, đã giải quyết <5.5> vụ."
        ),
        (
            "Lãnh đạo {k} đã có <5.1> cuộc thăm hỏi, trao đổi với chức sắc[ tại địa bàn có <5.3> cơ sở tôn giáo, "
            "tín ngưỡng]. | Công tác vận động đến được <5.2> lượt người. | Số vụ việc phải xem xét là <5.4> vụ[, "
            "giải quyết được <5.5> vụ]. | Hoạt động nhân đạo do các cơ sở thực hiện trị giá <5.6>."
        ),
        (
            "Qua <5.1> cuộc gặp, thăm {p1}, chính quyền nắm được nguyện vọng của chức sắc và tín đồ[, vận động "
            "<5.2> lượt người hưởng ứng các phong trào]. | Có <5.6> được các cơ sở tôn giáo dành cho việc thiện. | "
            "Đến nay {k} có <5.3> cơ sở tôn giáo, tín ngưỡng[, ghi nhận <5.4> vụ việc[ và đã giải quyết <5.5> "
            "vụ]]."
        ),
    ),
    "6": (
        (
            "{P}, đã ký kết, ban hành <6.1> chương trình, kế hoạch phối hợp[; phối hợp <6.2> cuộc giám sát, phản "
            "biện]. | Nhận được <6.3> kiến nghị, góp ý[, đã tiếp thu, giải trình <6.4> kiến nghị]. | Quỹ “Vì người "
            "nghèo” vận động được <6.5>."
        ),
        (
            "Có <6.2> cuộc giám sát, phản biện xã hội được phối hợp thực hiện[ theo <6.1> văn bản phối hợp]. | Qua "
            "đó ghi nhận <6.3> kiến nghị[, tiếp thu và giải trình <6.4> kiến nghị]. | Nguồn vận động Quỹ “Vì người "
            "nghèo” đạt <6.5>."
        ),
        (
            "Trong số <6.3> kiến nghị, góp ý gửi đến {p1}, {k} đã tiếp thu, giải trình <6.4> kiến nghị. | Chương "
            "trình, kế hoạch phối hợp đã ban hành là <6.1> văn bản[; giám sát, phản biện có <6.2> cuộc]. | Nhân "
            "dân ủng hộ Quỹ “Vì người nghèo” <6.5>."
        ),
        (
            "Quỹ “Vì người nghèo” {p1} nhận được <6.5> từ các tổ chức và hộ dân. | Về phối hợp, có <6.1> văn bản "
            "được ban hành[ và <6.2> cuộc giám sát, phản biện]. | Các kiến nghị sau giám sát gồm <6.3> kiến nghị[, "
            "phần đã giải trình, tiếp thu là <6.4> kiến nghị]."
        ),
        (
            "Đã phối hợp phục vụ <6.2> cuộc giám sát, phản biện[, tiếp nhận <6.3> kiến nghị, góp ý[ và phản hồi "
            "<6.4> kiến nghị]]. | Cơ sở để thực hiện là <6.1> chương trình, kế hoạch đã thống nhất. | Kết quả vận "
            "động Quỹ “Vì người nghèo” là <6.5>."
        ),
        (
            "Các bên thống nhất <6.1> chương trình, kế hoạch phối hợp {p1}. | Kiến nghị nhận được là <6.3> kiến "
            "nghị[; số đã tiếp thu, giải trình là <6.4> kiến nghị]. | Giám sát, phản biện được tổ chức <6.2> cuộc, "
            "có đại diện {k} cùng dự. | Đã huy động <6.5> cho Quỹ “Vì người nghèo”."
        ),
    ),
    "7": (
        (
            "Kế hoạch năm có <7.1> cuộc kiểm tra[, {p} đã thực hiện <7.2> cuộc[, phát hiện <7.3> tồn tại[, khắc "
            "phục <7.4> tồn tại]]]. | Đã ban hành <7.5> văn bản đôn đốc, hướng dẫn."
        ),
        (
            "{P}, đã kiểm tra <7.2> cuộc[ trên tổng số <7.1> cuộc theo kế hoạch năm]. | Có <7.3> vấn đề được chỉ "
            "ra[, đến nay đã khắc phục <7.4> vấn đề]. | Để đôn đốc, {k} phát hành <7.5> văn bản."
        ),
        (
            "Số văn bản đôn đốc, hướng dẫn {p1} là <7.5> văn bản. | Đã tiến hành <7.2> cuộc kiểm tra[, trong khi "
            "kế hoạch cả năm là <7.1> cuộc]. | Từ kết quả kiểm tra, <7.3> tồn tại được ghi nhận[; <7.4> tồn tại đã "
            "sửa xong]."
        ),
        (
            "Theo kế hoạch <7.1> cuộc của cả năm, đến nay hoàn thành <7.2> cuộc kiểm tra. | Các tồn tại được chỉ "
            "ra gồm <7.3> vấn đề[, phần đã khắc phục là <7.4> vấn đề]. | Ngoài ra có <7.5> văn bản nhắc việc, "
            "hướng dẫn nghiệp vụ."
        ),
        (
            "Qua <7.2> cuộc kiểm tra {p1}, đã phát hiện <7.3> tồn tại cần chấn chỉnh[ và khắc phục được <7.4> tồn "
            "tại]. | Kế hoạch kiểm tra cả năm gồm <7.1> cuộc. | Công tác hướng dẫn được thực hiện bằng <7.5> văn "
            "bản."
        ),
        (
            "Cùng với <7.5> văn bản đôn đốc đã gửi, việc kiểm tra trực tiếp vẫn được duy trì. | {P} có <7.2> cuộc "
            "kiểm tra được thực hiện[ so với <7.1> cuộc của kế hoạch]. | Sau kiểm tra, <7.4> vấn đề được khắc "
            "phục[ trong số <7.3> vấn đề đã nêu]."
        ),
    ),
    "8": (
        (
            "{P}, đã có <8.1> tin, bài về công tác dân vận[, trong đó <8.2> tin, bài về mô hình “Dân vận khéo”, "
            "Luật Thực hiện dân chủ ở cơ sở][; xây dựng <8.3> chuyên mục, chuyên đề]. | Hệ thống truyền thanh phát "
            "<8.4> buổi[ với thời lượng <8.5> phút]. | Trang thông tin có <8.6> người theo dõi."
        ),
        (
            "Số buổi phát thanh {p1} là <8.4> buổi[, thời lượng <8.5> phút]. | Tin, bài về dân vận thực hiện được "
            "<8.1> tin, bài[, có <8.2> tin, bài giới thiệu mô hình và pháp luật về dân chủ]. | Số chuyên mục, "
            "chuyên đề, phóng sự là <8.3> chuyên mục. | Lượng người theo dõi trang đạt <8.6> người."
        ),
        (
            "Đã biên tập <8.1> tin, bài liên quan đến dân vận[ và <8.3> chuyên mục, phóng sự]. | Trong đó, <8.2> "
            "tin, bài nói về cách làm hay và thực hiện dân chủ. | {P}, loa truyền thanh phát <8.4> buổi[, tổng "
            "cộng <8.5> phút]. | Hiện có <8.6> người theo dõi trang mạng xã hội."
        ),
        (
            "Qua <8.4> buổi phát thanh[ dài <8.5> phút], nội dung dân vận đến với đông đảo Nhân dân. | Tổng số "
            "tin, bài là <8.1> tin, bài[, riêng mô hình “Dân vận khéo” và dân chủ ở cơ sở có <8.2> tin, bài]. | "
            "Các chuyên đề, phóng sự thực hiện {p1} gồm <8.3> chuyên mục. | Trang của đơn vị được <8.6> người theo "
            "dõi."
        ),
        (
            "Kết quả, có <8.3> chuyên mục, chuyên đề được duy trì[, <8.1> tin, bài được đăng, phát[, trong đó "
            "<8.2> tin, bài về điển hình và dân chủ cơ sở]]. | Truyền thanh cơ sở thực hiện <8.4> buổi. | Thời "
            "lượng phát sóng đạt <8.5> phút. | Trang thông tin thu hút <8.6> người theo dõi."
        ),
        (
            "{P}, thời lượng phát thanh về dân vận là <8.5> phút[ trong <8.4> buổi]. | Lượng tin, bài đạt <8.1> "
            "tin, bài[; phần viết về gương “Dân vận khéo”, dân chủ là <8.2> tin, bài]. | Ngoài ra còn <8.3> chuyên "
            "mục, phóng sự[ và trang mạng xã hội với <8.6> người theo dõi]."
        ),
    ),
    "9": (
        "{P}, đã tổ chức <9.1> hội nghị sơ kết, tổng kết[ đối với <9.2> văn bản của cấp trên][; gửi <9.3> báo cáo].",
        (
            "Số hội nghị sơ kết, tổng kết {p1} là <9.1> cuộc. | Nội dung gồm <9.2> nghị quyết, chỉ thị, kết luận "
            "được đánh giá. | Đã gửi <9.3> báo cáo về cơ quan tổng hợp."
        ),
        (
            "Có <9.2> văn bản về dân vận được sơ kết, tổng kết[ tại <9.1> hội nghị]. | Số báo cáo đã hoàn thành, "
            "gửi cấp trên là <9.3> báo cáo."
        ),
        (
            "Đã hoàn thành, gửi <9.3> báo cáo sơ kết, tổng kết theo yêu cầu. | {P} tổ chức <9.1> cuộc hội nghị[, "
            "xem xét kết quả thực hiện <9.2> văn bản]."
        ),
        (
            "Việc sơ kết, tổng kết được tiến hành ở <9.1> cuộc[, phạm vi đánh giá là <9.2> văn bản]. | Kèm theo "
            "đó, <9.3> báo cáo được gửi đúng địa chỉ."
        ),
        (
            "Tổng hợp chung {p1}, {k} có <9.1> hội nghị sơ kết, tổng kết[ và <9.3> báo cáo đã gửi]. | Số nghị "
            "quyết, chỉ thị, kết luận được sơ kết, tổng kết là <9.2> văn bản."
        ),
    ),
}

# Last sentences of a ward or commune.
_CLOSINGS: dict[str, tuple[str, ...]] = {
    "1": (
        (
            "Qua đó, cán bộ, công chức hiểu rõ hơn trách nhiệm của mình khi tiếp xúc với Nhân dân, dư luận chung "
            "đồng tình với các chủ trương mới."
        ),
        "Những câu hỏi chưa trả lời được tại chỗ đều được ghi lại, chuyển bộ phận chuyên môn hồi âm trong tuần.",
        (
            "Cách làm ngắn gọn, đúng lúc giúp người nghe nhớ được việc cần làm, hạn chế tình trạng họp đông mà ít "
            "người hỏi."
        ),
        "Nhận thức về vai trò của dân vận chính quyền được nâng lên, nhất là ở đội ngũ trẻ mới nhận nhiệm vụ.",
        "Tài liệu sau mỗi buổi được gửi qua nhóm Zalo để người vắng mặt theo dõi, không phải tổ chức lại nhiều lần.",
    ),
    "2": (
        "Nhờ bàn kỹ từ đầu, các việc huy động sức dân đều đạt đồng thuận cao, không có so bì giữa các hộ.",
        "Những ý kiến vượt thẩm quyền được chuyển cơ quan liên quan và thông báo lại cho người nêu.",
        "Quyền được biết, được bàn và được giám sát của Nhân dân tiếp tục được bảo đảm bằng việc làm cụ thể.",
        "Sổ theo dõi kiến nghị được rà hằng tháng, việc nào chậm phải nêu lý do và hẹn lại thời gian.",
        "Không khí trao đổi cởi mở, người dân mạnh dạn góp ý với chính quyền về cả những việc chưa vừa lòng.",
    ),
    "3": (
        "Ý thức phục vụ của đội ngũ tiến bộ rõ, người đến giao dịch được hướng dẫn một lần, đầy đủ.",
        "Trường hợp phải bổ sung giấy tờ đều có phiếu ghi rõ nội dung, tránh để người dân đi lại nhiều lần.",
        "Lãnh đạo xem bảng theo dõi hồ sơ mỗi sáng thứ Hai và nhắc ngay bộ phận có việc sắp đến hạn.",
        "Văn hóa giao tiếp được đưa vào tiêu chí xếp loại hằng tháng, tạo nền nếp làm việc nghiêm túc mà gần gũi.",
        "Ý kiến góp ý về thái độ, thời gian giải quyết được tiếp nhận qua hộp thư và đường dây nóng.",
    ),
    "4": (
        "Các phong trào đi vào thực chất, có người phụ trách, có thời hạn và có kiểm tra kết quả cuối cùng.",
        "Nhiều việc nhỏ nhưng thiết thực đã tạo thêm niềm tin và sự gắn bó trong cộng đồng.",
        "Người làm tốt được nêu gương kịp thời trên hệ thống truyền thanh và trong các cuộc họp.",
        "Vai trò nêu gương của người đứng đầu thể hiện rõ, nhất là ở những việc khó, cần sự đồng lòng.",
        "Kết quả bước đầu cho thấy nơi nào cán bộ sát dân thì nơi đó phong trào bền hơn.",
    ),
    "5": (
        "Tình hình sinh hoạt tôn giáo ổn định, bà con tín đồ chấp hành tốt quy định của pháp luật.",
        "Mối quan hệ giữa chính quyền với chức sắc, chức việc ngày càng thân thiện, cởi mở.",
        "Các đề nghị chính đáng được ghi nhận, hướng dẫn thủ tục và trả lời trong thời hạn quy định.",
        "Tinh thần sống tốt đời, đẹp đạo được phát huy qua những việc làm cụ thể vì cộng đồng.",
        "Đồng bào có đạo và không có đạo cùng chung sức trong các việc nghĩa ở nơi cư trú.",
    ),
    "6": (
        "Sự phối hợp nhịp nhàng giúp nắm sớm tâm tư của các tầng lớp Nhân dân và giải quyết ngay từ cơ sở.",
        "Sau từng đợt, hai bên cùng rút kinh nghiệm, điều chỉnh cách làm cho phù hợp với tình hình thực tế.",
        "Tiếng nói của đoàn viên, hội viên được lắng nghe và phản hồi đầy đủ hơn trước.",
        "Nguồn lực vận động được sử dụng đúng mục đích, công khai với người đóng góp.",
        "Công tác phối hợp tránh được chồng chéo, mỗi tổ chức có phần việc rõ và chịu trách nhiệm đến cùng.",
    ),
    "7": (
        "Kết quả kiểm tra được thông báo công khai tại giao ban để các bộ phận cùng rút kinh nghiệm.",
        "Việc kiểm tra hướng vào giúp nơi yếu làm tốt hơn, không nặng về tìm lỗi.",
        "Bộ phận chậm thực hiện được nhắc bằng văn bản và phải báo cáo lại theo thời hạn đã hẹn.",
        "Nền nếp ghi chép, lưu hồ sơ và báo cáo nhờ đó tiến bộ hơn so với trước.",
        "Những kinh nghiệm tốt phát hiện được đã phổ biến cho nơi khác tham khảo.",
    ),
    "8": (
        "Thính giả phản hồi tích cực, nhiều người gửi thêm ảnh và thông tin để bài viết sinh động hơn.",
        "Nội dung được viết ngắn, dễ hiểu, chú trọng người thật việc thật thay cho khẩu hiệu.",
        "Các ý kiến góp ý về giờ phát, âm lượng được tiếp thu và điều chỉnh kịp thời.",
        "Nhờ thông tin sớm và thống nhất, người dân ít bị ảnh hưởng bởi tin đồn trên mạng.",
        "Cộng tác viên được hướng dẫn cách chụp ảnh, ghi âm để chủ động cung cấp tin từ cơ sở.",
    ),
    "9": (
        "Báo cáo nêu rõ kết quả, hạn chế và việc cần làm tiếp, tránh liệt kê dài dòng.",
        "Các kiến nghị sau sơ kết được giao người phụ trách, có thời hạn trả lời.",
        "Những kinh nghiệm rút ra được đưa vào chương trình công tác của kỳ tiếp theo.",
        "Số liệu được đối chiếu giữa các bộ phận trước khi gửi, bảo đảm thống nhất.",
        "Việc đánh giá đi vào thực chất, người dự được mời nói cả điều chưa hài lòng.",
    ),
}

# Last sentences of the other units.
_OFFICE_CLOSINGS: dict[str, tuple[str, ...]] = {
    "1": (
        (
            "Sau mỗi buổi, từng bộ phận liên hệ với công việc của mình và đăng ký nội dung cần sửa trong cách tiếp "
            "xúc với người dân."
        ),
        "Công chức, viên chức nhận thức rõ rằng làm tốt chuyên môn, nói năng đúng mực cũng là làm công tác dân vận.",
        "Nội dung được nhắc lại ở giao ban hằng tháng, tránh học một lần rồi thôi.",
        "Tư tưởng đội ngũ ổn định, yên tâm công tác và chấp hành sự phân công của tổ chức.",
        "Tài liệu được lưu ở thư mục dùng chung để ai cũng có thể tra cứu khi cần giải thích cho dân.",
    ),
    "2": (
        "Quyền làm chủ trong nội bộ được phát huy, các ý kiến khác nhau đều được ghi vào biên bản và trả lời.",
        "Phản ánh gửi đến qua điện thoại, hộp thư đều được vào sổ, phân công người trả lời.",
        "Việc công khai được thực hiện đúng nội dung, đúng thời hạn, người dân dễ tiếp cận.",
        "Nhờ lắng nghe sớm, nhiều vướng mắc nhỏ được tháo gỡ ngay từ khâu đầu.",
        "Các kiến nghị ngoài thẩm quyền được chuyển đúng cơ quan kèm thông báo cho người nêu.",
    ),
    "3": (
        "Nền nếp làm việc được giữ vững, từng khâu đều có người chịu trách nhiệm và thời hạn cụ thể.",
        "Người đến liên hệ được hướng dẫn đầy đủ một lần, hạn chế thấp nhất việc bổ sung giấy tờ.",
        "Ý thức kỷ luật, tinh thần phục vụ của đội ngũ có chuyển biến, được cơ sở ghi nhận.",
        "Kết quả thực hiện nhiệm vụ là căn cứ xếp loại công chức, viên chức hằng tháng.",
        "Những góp ý về thái độ, tiến độ được lãnh đạo xem xét trong tuần.",
    ),
    "4": (
        "Phong trào được gắn với nhiệm vụ chuyên môn nên có kết quả cụ thể, dễ đánh giá.",
        "Người đứng đầu trực tiếp theo dõi, nêu gương ở những phần việc khó.",
        "Cách làm hay được giới thiệu trong giao ban và đề nghị biểu dương kịp thời.",
        "Tập thể đoàn kết, hỗ trợ nhau hoàn thành việc chung đúng hẹn.",
        "Công đoàn và chi đoàn giữ vai trò nòng cốt trong vận động, duy trì phong trào.",
    ),
    "5": (
        (
            "Qua tiếp xúc, công chức, viên chức giữ thái độ tôn trọng, đúng mực, góp phần củng cố khối đại đoàn "
            "kết toàn dân tộc."
        ),
        "Nội dung vượt chức năng được chuyển Phòng Nội vụ thị xã để hướng dẫn thống nhất theo quy định.",
        "Sự phối hợp với địa phương được thực hiện kịp thời, tạo thuận lợi cho sinh hoạt bình thường của bà con.",
        "Tinh thần tốt đời, đẹp đạo được lan tỏa qua những việc làm thiết thực vì cộng đồng.",
        "Quá trình thực hiện luôn bảo đảm đúng pháp luật và phù hợp với nếp sinh hoạt của tín đồ.",
    ),
    "6": (
        "Hai bên trao đổi thường xuyên, phân công rõ đầu mối nên công việc không bị chồng chéo.",
        "Góp ý của đoàn thể giúp nội dung triển khai sát với đời sống hơn.",
        "Kết quả phối hợp được thông tin lại cho đoàn viên, hội viên theo dõi.",
        "Mọi kiến nghị đều có phản hồi bằng văn bản hoặc trao đổi trực tiếp.",
        "Qua phối hợp, nhiều việc khó được bàn bạc và tìm được cách làm chung.",
    ),
    "7": (
        "Kết luận sau kiểm tra được theo dõi đến khi khắc phục xong.",
        "Hình thức kiểm tra gọn, kết hợp hướng dẫn nên cơ sở dễ tiếp thu và sửa ngay.",
        "Nội dung cần chấn chỉnh được nêu tại giao ban để các bộ phận cùng rút kinh nghiệm.",
        "Lãnh đạo giao người phụ trách nhắc việc hằng tuần cho đến khi hoàn thành.",
        "Sau kiểm tra, nền nếp hồ sơ, sổ sách và báo cáo có tiến bộ.",
    ),
    "8": (
        "Thông tin được kiểm chứng trước khi đăng, viết ngắn gọn, dễ hiểu với số đông.",
        "Người dân có thể gửi câu hỏi lại và được hồi đáp trong thời gian sớm nhất.",
        "Các bộ phận cử cộng tác viên cung cấp ảnh, số liệu đều đặn cho tin bài.",
        "Nội dung bám sát việc thật, chú trọng cách làm cụ thể để nơi khác học theo.",
        "Qua truyền thông, công việc của ngành đến gần hơn với bà con.",
    ),
    "9": (
        "Kết quả sơ kết được gửi đúng thời hạn và làm căn cứ xây dựng chương trình kỳ sau.",
        "Các hạn chế được chỉ rõ, phân công người khắc phục và hẹn thời gian hoàn thành.",
        "Số liệu được rà soát, đối chiếu trước khi gửi cơ quan tổng hợp.",
        "Ý kiến đóng góp tại buổi sơ kết được tiếp thu vào báo cáo chính thức.",
        "Cách đánh giá ngắn gọn, đi thẳng vào việc giúp tiết kiệm thời gian.",
    ),
}

# Difficulties of wards and communes.
_DIFFICULTIES: dict[str, tuple[str, ...]] = {
    "1": (
        "Một bộ phận người dân đi làm xa, khó mời dự họp vào ban ngày nên hiệu quả tuyên truyền trực tiếp chưa đều.",
        (
            "Báo cáo viên ở {k} ít được tập huấn, tài liệu về sắp xếp bộ máy thay đổi nhanh nên có lúc cập nhật "
            "chưa kịp."
        ),
        "Kinh phí tuyên truyền ở cơ sở còn hạn hẹp, thiết bị trình chiếu tại nhà văn hóa {th} thiếu.",
        (
            "Dư luận còn băn khoăn về giấy tờ, địa chỉ sau sắp xếp. Cán bộ chưa có tài liệu chính thức để trả lời "
            "đầy đủ."
        ),
    ),
    "2": (
        (
            "Một số kiến nghị về đất đai liên quan nhiều thời kỳ, cần xác minh hồ sơ lưu trữ nên thời gian giải "
            "quyết kéo dài."
        ),
        "Ban giám sát đầu tư của cộng đồng ở các {th} thiếu người am hiểu kỹ thuật.",
        "Một số {th} họp dân chưa đủ thành phần, phải mời lại nhiều lần.",
        "Quy ước ở vài nơi đã cũ, việc lấy ý kiến sửa đổi còn chậm do chờ phương án sắp xếp.",
    ),
    "3": (
        "Người cao tuổi còn ngại nộp hồ sơ trực tuyến, công chức phải làm giúp nên mất nhiều thời gian.",
        "Phần mềm liên thông đôi khi chậm, nhất là vào đầu giờ sáng và cuối tháng.",
        "Máy vi tính tại Bộ phận Một cửa đã cũ, chưa đáp ứng yêu cầu số hóa.",
        "Công chức kiêm nhiệm nhiều việc, lượng hồ sơ chứng thực tăng cao vào một số thời điểm.",
    ),
    "4": (
        "Một số hộ thuộc diện xóa nhà tạm vướng giấy tờ đất hoặc thiếu vốn đối ứng nên tiến độ chậm.",
        "Nguồn vận động trong dân hạn chế do giá vật tư nông nghiệp tăng.",
        "Mô hình “Dân vận khéo” ở vài {th} còn lúng túng trong khâu duy trì sau khi ra mắt.",
        "Việc thuê thợ, mua vật liệu xây dựng vào mùa cao điểm gặp khó khăn.",
    ),
    "5": (
        "Công chức phụ trách tôn giáo là kiêm nhiệm, chưa được bồi dưỡng chuyên sâu.",
        "Một vài cơ sở chưa quen thủ tục đăng ký, thông báo hoạt động nên còn gửi chậm.",
        "Hồ sơ sửa chữa một số nơi thờ tự cũ thiếu giấy tờ, cần thời gian hướng dẫn bổ sung.",
    ),
    "6": (
        "Cán bộ đoàn thể ở {th} thay đổi nhiều, kinh nghiệm giám sát còn ít.",
        "Kinh phí cho hoạt động giám sát, phản biện ở cấp {k} hạn hẹp.",
        "Có lúc lịch làm việc của chính quyền và Mặt trận trùng nhau nên phải dời cuộc giám sát.",
    ),
    "7": (
        "Nhân lực mỏng nên việc kiểm tra phải ghép với nhiều nội dung khác.",
        "Một số {th} gửi báo cáo tự kiểm tra chậm, nội dung còn sơ sài.",
        "Thời gian chuẩn bị sắp xếp bộ máy nhiều việc gấp, kế hoạch kiểm tra phải điều chỉnh lịch.",
    ),
    "8": (
        "Một số cụm loa xuống cấp, vùng xa trung tâm nghe không rõ.",
        "Công chức phụ trách truyền thanh kiêm nhiệm, kỹ năng viết tin và quay dựng còn hạn chế.",
        "Chưa có kinh phí ổn định chi trả cho cộng tác viên tin bài.",
    ),
    "9": (
        "Số liệu từ các {th} gửi về chưa thống nhất mẫu, mất thời gian đối chiếu.",
        "Nhiều văn bản đến kỳ sơ kết cùng lúc trong khi nhân sự đang chuẩn bị sắp xếp.",
        "Hồ sơ lưu các năm trước chưa đầy đủ nên việc đánh giá theo giai đoạn gặp khó khăn.",
    ),
}

# Difficulties of the other units.
_OFFICE_DIFFICULTIES: dict[str, tuple[str, ...]] = {
    "1": (
        "Nội dung mới nhiều, thời gian học tập ngắn nên một số viên chức nắm chưa sâu.",
        "Khối lượng chuyên môn lớn, khó bố trí đủ người dự trong cùng một buổi.",
        "Tâm lý chờ sắp xếp ở một bộ phận nhỏ cần tiếp tục được động viên, giải thích.",
    ),
    "2": (
        "Một số kiến nghị liên quan nhiều ngành, phải trao đổi qua lại nên trả lời chưa nhanh.",
        "Hồ sơ công khai ở cơ sở chưa thống nhất mẫu, khó theo dõi chung.",
    ),
    "3": (
        "Hệ thống phần mềm có lúc gián đoạn, ảnh hưởng tiến độ xử lý hồ sơ.",
        "Số lượng người làm việc giảm trong khi đầu việc tăng thêm sau khi tiếp nhận nhiệm vụ mới.",
        "Khối lượng tài liệu cần số hóa, bàn giao lớn, thiết bị quét còn thiếu.",
    ),
    "4": (
        "Kinh phí khen thưởng hạn chế, chưa động viên kịp thời hết các gương tốt.",
        "Mô hình đăng ký gắn với chuyên môn nên cần thời gian mới đánh giá được hiệu quả.",
    ),
    "5": ("Công chức ít được bồi dưỡng kiến thức về tín ngưỡng, tôn giáo.",),
    "6": (
        "Lịch phối hợp phải thay đổi nhiều lần do tập trung cho công tác sắp xếp bộ máy.",
        "Đầu mối phối hợp của một số tổ chức thay đổi nên thông tin có lúc chưa thông suốt.",
    ),
    "7": (
        "Nhân sự mỏng, địa bàn rộng nên số nơi kiểm tra trực tiếp chưa nhiều.",
        "Một số cơ sở gửi báo cáo chậm, ảnh hưởng việc tổng hợp.",
    ),
    "8": (
        "Thiếu người có kỹ năng quay dựng, thiết bị ghi hình đã cũ.",
        "Nguồn tin từ cơ sở gửi về chưa đều, còn nặng về hội họp.",
    ),
    "9": (
        "Thời gian chuẩn bị báo cáo gấp, số liệu phải đối chiếu nhiều lần.",
        "Một số nội dung chưa đủ thời gian thực hiện để đánh giá toàn diện.",
    ),
}

# Proposals of all units.
_PROPOSALS: dict[str, tuple[str, ...]] = {
    "1": (
        (
            "Đề nghị thị xã biên soạn tài liệu hỏi - đáp ngắn, cập nhật theo từng bước sắp xếp để {short} sử dụng "
            "thống nhất."
        ),
        "Đề nghị tổ chức thêm lớp bồi dưỡng kỹ năng tuyên truyền miệng cho đội ngũ ở cơ sở.",
    ),
    "2": (
        "Đề nghị các ngành của thị xã phối hợp trả lời sớm những kiến nghị vượt thẩm quyền của {short}.",
        "Đề nghị hướng dẫn thống nhất việc giữ hay sửa quy ước cộng đồng khi sắp xếp đơn vị hành chính.",
    ),
    "3": (
        "Kiến nghị nâng cấp đường truyền và phần mềm một cửa, hạn chế nghẽn vào giờ cao điểm.",
        "Đề nghị hỗ trợ máy quét, máy vi tính phục vụ số hóa hồ sơ tại {short}.",
    ),
    "4": (
        "Đề nghị xem xét nguồn kinh phí khen thưởng đột xuất cho người trực tiếp tham gia phong trào.",
        "Đề nghị thị xã tiếp tục hỗ trợ, kết nối nhà hảo tâm giúp hộ khó khăn về nhà ở.",
    ),
    "5": ("Đề nghị Phòng Nội vụ mở lớp bồi dưỡng nghiệp vụ công tác tôn giáo cho người làm kiêm nhiệm.",),
    "6": (
        "Đề nghị thống nhất lịch giám sát giữa các cấp từ đầu năm để tránh trùng lặp.",
        "Đề nghị bố trí thêm kinh phí cho hoạt động giám sát, phản biện xã hội.",
    ),
    "7": ("Đề nghị ban hành bộ tiêu chí kiểm tra dân vận chính quyền ngắn gọn để áp dụng chung.",),
    "8": ("Đề nghị quan tâm thay thế thiết bị truyền thanh đã cũ và tập huấn kỹ năng viết tin, quay dựng.",),
    "9": ("Đề nghị gửi mẫu báo cáo và biểu số liệu sớm hơn để {short} chủ động chuẩn bị.",),
}

# What is particular to a unit in the general assessment: strength in the first quarter and in the half year,
# weakness in both, plan for the time after both.
_FOCUS: dict[str, tuple[str, str, str, str, str, str]] = {
    "binh-dinh": (
        "vận động tiểu thương và hộ mặt tiền tham gia chỉnh trang chợ, vỉa hè",
        "hướng dẫn người dân nội thị dùng dịch vụ công trực tuyến ngay tại quầy sạp",
        "việc giữ vỉa hè sau Tết chưa bền ở một số đoạn đường",
        "còn hộ kinh doanh chưa quen thanh toán và nộp hồ sơ qua mạng",
        "mở rộng mô hình chợ hạn chế túi ni lông, hoàn tất các tuyến hẻm đã bàn",
        "rà soát, cập nhật quy ước các khu vực nội thị và giữ nền nếp ở chợ",
    ),
    "dap-da": (
        "sự đồng lòng của chủ lò rèn trong cải thiện môi trường làng nghề",
        "việc mở rộng hẻm và thu hút lao động vào cụm công nghiệp",
        "phản ánh về tiếng ồn ở xóm nghề trả lời còn chậm",
        "tiến độ đưa lò ra cụm công nghiệp chưa như mong muốn",
        "tiếp tục bàn phương án di dời lò gây ồn, nhân rộng xóm nghề sáng đường",
        "theo dõi cam kết của các cơ sở đúc, rèn và hướng dẫn thủ tục môi trường",
    ),
    "nhon-thanh": (
        "cách hỗ trợ phụ nữ chằm nón giúp nhau vốn, vành",
        "đưa nón lá Gò Găng lên gian hàng trực tuyến",
        "một số hộ ven quốc lộ 1 còn để vật liệu trên hành lang",
        "việc bổ sung bảng công khai ở vài khu vực làm chậm",
        "nhân rộng tổ chằm nón, rà quy ước các khu vực",
        "duy trì gian hàng nón, củng cố điểm hỗ trợ hồ sơ buổi tối",
    ),
    "nhon-hung": (
        "nền nếp bàn dân về mương, đường nội đồng",
        "vận động góp đất mở đường ra vùng rau",
        "việc ghi chép phiếu thu ở vài khu vực chưa đúng mẫu",
        "đầu ra cho rau an toàn còn phụ thuộc ít mối mua",
        "vận động thu gom bao bì thuốc, mở rộng vùng rau an toàn",
        "củng cố tổ hợp tác rau, hoàn chỉnh hồ sơ đất công",
    ),
    "nhon-hoa": (
        "công tác chăm lo công nhân và quản lý khu nhà trọ",
        "duy trì buổi nghe dân luân phiên ở các khu vực",
        "tuyên truyền cho công nhân làm ca đêm chưa phủ hết",
        "một số kiến nghị về nước thải phải chờ cấp trên xử lý",
        "mở các điểm hướng dẫn hồ sơ lưu động gần khu công nghiệp",
        "phối hợp doanh nghiệp giải quyết chỗ học, chỗ ở cho gia đình công nhân",
    ),
    "nhon-my": (
        "vận động nông dân cuốn rơm thay vì đốt đồng",
        "xây dựng đường hoa, tổ liên kết lúa giống từ sức dân",
        "sổ thu chi quỹ ở các thôn chưa theo một mẫu",
        "điểm nhận hồ sơ xa trung tâm có buổi vắng người trực",
        "áp dụng mẫu sổ chung và làm đường hoa liên thôn",
        "chăm sóc tuyến hoa, mở rộng liên kết tiêu thụ lúa giống",
    ),
    "nhon-hanh": (
        "bàn bạc dân chủ mức góp làm cầu bản",
        "chuyển đổi cách nuôi vịt và đắp đê bao kết hợp đường dân sinh",
        "dân ở phân tán nên họp thôn khó đủ người",
        "việc nộp hồ sơ qua mạng ở vùng trũng còn ít",
        "sửa hương ước, lập đội xung kích đê bao",
        "chuẩn bị phương án phòng chống lụt bão dựa vào dân",
    ),
    "nhon-hau": (
        "gắn dân vận với làng gốm, làng tiện và di tích",
        "tổ dịch vụ cộng đồng tại di tích hoạt động nền nếp",
        "bụi, mùn cưa ở làng tiện chưa được xử lý triệt để",
        "giờ thu gom rác làng nghề còn phải điều chỉnh",
        "lấy ý kiến quy ước thu gom rác, đón khách lò gốm",
        "duy trì điểm trải nghiệm nghề, công khai quỹ dịch vụ",
    ),
    "nhon-phong": (
        "tổ chức chợ mai và bãi tập kết do dân tự quản",
        "vận động làm kênh nội đồng, giữ sạch làng bún",
        "nhân lực phục vụ vụ mai mỏng nên họp dân bị lùi lịch",
        "một số đoạn cống ở làng nghề còn ứ đọng",
        "bàn dân cứng hóa kênh, mở lớp ghép cành",
        "nghiệm thu kênh có dân tham gia, chuẩn bị vụ mai cuối năm",
    ),
    "nhon-an": (
        "xây dựng quy chế nhãn hiệu mai vàng bằng cách dân bàn",
        "phong trào mỗi ngõ một hàng mai và bán mai qua mạng",
        "vẫn còn hộ dùng nhãn chung chưa đúng quy chế",
        "bảng giá chỗ ở điểm đón khách chậm thống nhất",
        "làm đường hoa mai, trả dứt những việc còn nợ dân",
        "bảo vệ nhãn hiệu tập thể, bồi dưỡng nhà vườn trẻ",
    ),
    "nhon-phuc": (
        "giữ an ninh lễ hội xuân nhờ võ đường và người dân",
        "phát triển vùng đậu xanh cho bún Song Thằn",
        "đi lại giữa hai bờ sông gây khó cho việc họp dân",
        "sân phơi của hộ làm bún còn chật",
        "lấy ý kiến quy ước làng bún, giám sát kè sông",
        "hoàn thiện hồ sơ sản phẩm OCOP, giữ điểm trung chuyển hồ sơ",
    ),
    "nhon-khanh": (
        "cách trao kết quả hồ sơ tận nhà được dân quý",
        "minh bạch quyết toán công trình nhà văn hóa",
        "danh mục đường chờ vốn còn dài",
        "giá ớt lên xuống làm nông dân dè dặt tham gia liên kết",
        "quyết toán sân nhà văn hóa, ký kết tiêu thụ ớt",
        "chỉnh trang đường liên thôn, duy trì giao kết quả tại nhà",
    ),
    "nhon-loc": (
        "tự quản chất lượng rượu Bàu Đá giữa các lò",
        "vận động đấu nối nước sạch và làm giàn phơi bánh tráng",
        "nước thải, mùi hèm ở một số lò chưa xử lý tốt",
        "một số hộ cuối nguồn còn chờ đấu nối",
        "công khai dự án nước sạch, sửa quy ước làng nghề",
        "quảng bá bánh tráng Trường Cửu, giám sát cam kết của lò rượu",
    ),
    "nhon-tan": (
        "kết hợp dân vận với giữ rừng, điều tiết nước hồ",
        "mô hình bò lai và tổ thủy nông do dân bầu",
        "sóng điện thoại yếu nên thông tin qua mạng chậm",
        "nắng hạn làm lịch tưới phải thay đổi nhiều lần",
        "bàn lịch tưới mùa khô, sửa đường lâm sinh",
        "phòng cháy rừng, mở thêm điểm làm thủ tục xa trung tâm",
    ),
    "nhon-tho": (
        "cam kết giờ xẻ đá giữa chủ xưởng với hộ liền kề",
        "vận động lùi rào, giữ hành lang quốc lộ 19",
        "bụi đá vào mùa gió chưa giảm như cam kết",
        "việc đối chiếu thửa đất đường gom mất nhiều thời gian",
        "công khai hồ sơ đường gom, khám sức khỏe thợ đá",
        "tiếp tục giảm bụi ở xưởng, vẽ bích họa tuyến quốc lộ",
    ),
    "phong-noi-vu": (
        "tham mưu kế hoạch và hướng dẫn thống nhất cho các đơn vị",
        "hướng dẫn lấy ý kiến, giải đáp chính sách về sắp xếp",
        "việc đôn đốc báo cáo của một số đơn vị chưa kịp",
        "hồ sơ chế độ tăng nhanh nên thẩm định có lúc dồn",
        "kiểm tra dân vận, theo dõi đăng ký “Dân vận khéo”",
        "bàn giao hồ sơ tổ chức, thi đua, tôn giáo cho nơi tiếp nhận",
    ),
    "phong-tu-phap": (
        "phổ biến pháp luật gắn với hòa giải ở cơ sở",
        "tổng hợp góp ý Hiến pháp và trợ giúp pháp lý lưu động",
        "tổ hòa giải ở vài nơi hoạt động cầm chừng",
        "dữ liệu hộ tịch cũ sai lệch còn nhiều",
        "tập huấn hòa giải viên, thẩm định quy ước",
        "hoàn tất đối soát hộ tịch, bàn giao sổ gốc",
    ),
    "phong-tai-chinh-ke-hoach": (
        "công khai dự toán và hỗ trợ hộ kinh doanh đăng ký qua mạng",
        "theo dõi chỉ tiêu tăng trưởng, tháo gỡ vốn đầu tư",
        "một số xã, phường công khai khoản đóng góp còn chậm",
        "phương án xử lý trụ sở dôi dư chưa đầy đủ",
        "đôn đốc giải ngân, hướng dẫn mẫu công khai rút gọn",
        "khóa sổ, bàn giao ngân sách, tài sản đúng quy định",
    ),
    "phong-giao-duc": (
        "phối hợp với cha mẹ học sinh và chăm lo học trò nghèo",
        "tuyển sinh trực tuyến và giám sát bếp ăn bán trú",
        "vài trường họp phụ huynh còn hình thức",
        "phụ huynh chưa quen nộp hồ sơ tuyển sinh qua mạng",
        "công khai khoản thu, chuẩn bị tuyển sinh đầu cấp",
        "chuẩn bị năm học mới, chuyển giao quản lý trường",
    ),
    "phong-kinh-te-ha-tang": (
        "lấy ý kiến cộng đồng về quy hoạch và giám sát công trình",
        "mô hình dân góp xi măng chỉnh trang hẻm",
        "hoàn trả mặt đường sau thi công có chỗ chậm",
        "tra cứu quy hoạch của người dân còn khó",
        "rút ngắn cấp phép, duy tu đường nội thị",
        "bàn giao hồ sơ hạ tầng theo địa bàn",
    ),
    "phong-van-hoa": (
        "tuyên truyền trực quan, nếp sống văn minh lễ hội",
        "triển khai “Bình dân học vụ số” cùng tổ công nghệ cộng đồng",
        "một số đài truyền thanh viết tin còn dài",
        "nhà văn hóa dôi dư chưa có phương án sử dụng",
        "tập huấn viết tin, rà thiết chế văn hóa",
        "vận hành hộp thư, mã định danh của cơ quan mới",
    ),
    "phong-y-te": (
        "giải thích bảo hiểm y tế và an toàn thực phẩm dịp Tết",
        "vận động hiến máu, lập hồ sơ sức khỏe điện tử",
        "bếp ăn nhỏ khó lưu mẫu đúng hướng dẫn",
        "chi trả bảo trợ qua tài khoản chưa đạt kỳ vọng",
        "kiểm tra bếp ăn trước hè, lấy ý kiến lịch tiêm",
        "phòng dịch mùa mưa, bàn giao hồ sơ bảo trợ",
    ),
    "thanh-tra": (
        "nền nếp tiếp dân, phân loại đơn ngay từ đầu",
        "rà đơn tồn, gặp gỡ nghe lại nguyện vọng của dân",
        "sổ tiếp dân ở vài xã ghi chưa đủ cột mục",
        "hồ sơ nhiều năm cần tóm tắt trước khi chuyển giao",
        "kiểm tra trách nhiệm tiếp dân, giải quyết đơn tồn",
        "chuyển giao dữ liệu khiếu nại, tố cáo đầy đủ",
    ),
    "van-phong": (
        "điều phối tiếp công dân và theo dõi kiến nghị cử tri",
        "diễn tập quy trình một cửa theo mô hình hai cấp",
        "trả lời một số kiến nghị cử tri còn chung chung",
        "nhân sự quầy giao dịch thay đổi nên hướng dẫn chưa đều",
        "đôn đốc trả lời cử tri, cải tiến quầy giao dịch",
        "đăng thông tin trụ sở mới, lưu trữ hồ sơ kỳ họp",
    ),
    "phong-nong-nghiep": (
        "công khai kế hoạch đất đai, hỗ trợ vườn mai",
        "phân loại rác, chuẩn bị phương án chống hạn có dân bàn",
        "hồ sơ đất đai cần đo đạc thực địa còn nhiều",
        "tỷ lệ hộ phân loại rác tại nguồn chưa cao",
        "bàn kế hoạch Hè Thu, làm sạch dữ liệu đất",
        "chuyển thẩm quyền đất đai, chống hạn, giữ môi trường",
    ),
    "tt-van-hoa": (
        "mở chuyên mục dân vận có nhân vật, có chuyện thật",
        "phóng sự và tiểu phẩm về sắp xếp được người xem đón nhận",
        "thiết bị ghi hình cũ, thiếu cộng tác viên ở xã xa",
        "nội dung mạng xã hội còn thiếu đều đặn",
        "tăng phóng sự ở cơ sở, hỗ trợ kỹ thuật đài xã",
        "số hóa tư liệu, giữ chuyên mục khi đổi mô hình",
    ),
    "ban-qlda": (
        "giải thích phương án bồi thường thẳng thắn, rõ ràng",
        "bàn tư vấn tại khu tái định cư",
        "có hộ phải đo lại thửa nhiều lần",
        "đường dân sinh gần công trường hư hỏng chậm vá",
        "vận động giao mặt bằng, sửa đường bị xe chở đất làm hư",
        "chi trả, bàn giao hồ sơ dự án theo khu vực",
    ),
    "tt-dich-vu-nong-nghiep": (
        "bám ruộng, hướng dẫn kỹ thuật theo câu hỏi của nông dân",
        "giảm giống gieo, tiêm phòng linh hoạt tại hộ",
        "lực lượng thú y cơ sở mỏng",
        "trạm vùng có buổi thiếu người trực",
        "mở lớp nghề ngắn, chuẩn bị giống Hè Thu",
        "theo dõi dịch bệnh, tổng kết mô hình gieo thưa",
    ),
    "tt-gdnn-gdtx": (
        "tư vấn nghề và vận động người học trở lại lớp sau Tết",
        "lớp số buổi tối cho người lớn tuổi",
        "xưởng thực hành chưa đủ máy cho lớp đông",
        "tuyển sinh lớp nghề ở xã xa còn ít",
        "mở lớp nghề theo đặt hàng, ôn thi tốt nghiệp",
        "tuyển sinh mới, liên kết làng nghề nhận thực tập",
    ),
    "doi-trat-tu-do-thi": (
        "nhắc nhở, thuyết phục hàng rong trước khi xử lý",
        "tuyến phố tự quản, xử lý phản ánh bằng hình ảnh",
        "một số đoạn vỉa hè tái lấn chiếm buổi tối",
        "chỗ bán thay thế cho hàng rong còn thiếu",
        "bàn giờ bày bán với tiểu thương, xóa rao vặt",
        "bàn giao địa bàn, biên bản cho các phường",
    ),
}

# Variants of the general assessment: in which the particular strength and weakness are told.
_STRENGTH_FOCUS = (
    "Nổi bật là {focus}.",
    "Điểm đáng ghi nhận trong kỳ là {focus}.",
    "Chuyển biến rõ nhất là {focus}.",
    "Việc được Nhân dân đồng tình là {focus}.",
    "Kết quả rõ nhất là {focus}.",
    "Mặt làm tốt là {focus}.",
    "Được đánh giá cao là {focus}.",
    "Cách làm có hiệu quả là {focus}.",
    "Kết quả đáng mừng là {focus}.",
)
_WEAKNESS_FOCUS = (
    "{focus}.",
    "Mặt khác, {focus}.",
    "Qua theo dõi, {focus}.",
    "Ngoài ra, {focus}.",
    "Cụ thể, {focus}.",
    "Bên cạnh đó, {focus}.",
    "Trong khi đó, {focus}.",
)

# General sentences of the assessment, by kind of unit.
_STRENGTHS: dict[str, tuple[str, ...]] = {
    "commune": (
        (
            "Công tác dân vận chính quyền được lãnh đạo {k} quan tâm, có kế hoạch, có phân công và theo dõi thường "
            "xuyên."
        ),
        "Chính quyền {k} bám sát kế hoạch của thị xã, chọn việc sát dân để làm trước, không dàn trải.",
        "Đội ngũ cán bộ, công chức của {short} gần dân hơn, chủ động xuống {th} khi có việc cần giải thích.",
        "Các nhiệm vụ dân vận trong kỳ cơ bản hoàn thành theo kế hoạch, được Nhân dân hưởng ứng.",
        "Nhận thức của cán bộ và Nhân dân {short} về dân chủ ở cơ sở tiếp tục được nâng lên.",
        "Sự vào cuộc của cấp ủy, chính quyền, Mặt trận và đoàn thể {k} đồng bộ, có trọng tâm.",
    ),
    "office": (
        "Công tác dân vận được lãnh đạo {k} gắn với nhiệm vụ chuyên môn, có người theo dõi cụ thể.",
        "{U} chủ động triển khai kế hoạch, nội dung sát chức năng và phục vụ trực tiếp người dân, cơ sở.",
        "Tập thể {k} đoàn kết, giữ nghiêm kỷ luật, chuyển biến rõ về cách tiếp xúc với tổ chức, cá nhân.",
        "Các nhiệm vụ được giao trong kỳ hoàn thành đúng tiến độ, chất lượng tham mưu được nâng lên.",
        "Ý thức phục vụ Nhân dân của công chức, viên chức {short} tiếp tục được củng cố.",
        "Việc phối hợp với địa phương và các ngành được duy trì tốt, ít chồng chéo.",
        "Người đứng đầu {k} nêu gương, trực tiếp làm việc với cơ sở ở những nội dung khó.",
    ),
}
_STRENGTHS_MORE: dict[str, tuple[str, ...]] = {
    "commune": (
        "Thủ tục hành chính được giải quyết nghiêm túc, thái độ phục vụ có tiến bộ.",
        "Các khoản huy động trong dân đều được bàn bạc và công khai.",
        "Phong trào “Dân vận khéo” có thêm cách làm mới, phù hợp với điều kiện của {k}.",
        "Đời sống tôn giáo, tín ngưỡng trên địa bàn ổn định.",
        "Quan hệ phối hợp với Mặt trận và đoàn thể ngày càng chặt chẽ.",
        "An sinh xã hội, chăm lo người nghèo, gia đình chính sách được thực hiện chu đáo.",
        "Thông tin về sắp xếp tổ chức bộ máy đến với Nhân dân kịp thời, thống nhất.",
    ),
    "office": (
        "Kỷ cương hành chính được giữ vững, hồ sơ có người chịu trách nhiệm đến cùng.",
        "Dân chủ trong nội bộ được phát huy, việc công khai đúng quy định.",
        "Tư tưởng đội ngũ ổn định trước yêu cầu sắp xếp bộ máy.",
        "Ứng dụng công nghệ thông tin trong phục vụ có thêm kết quả cụ thể.",
        "Công đoàn, chi đoàn tham gia tích cực các phong trào chung.",
        "Kiến nghị của cơ sở được phản hồi nhanh hơn so với trước.",
        "Báo cáo, thông tin được gửi đúng hạn, số liệu có đối chiếu.",
    ),
}
_WEAKNESSES: dict[str, tuple[str, ...]] = {
    "commune": (
        "Hình thức tuyên truyền có nơi chưa phong phú, chưa thu hút được thanh niên.",
        "Việc ghi chép, lưu giữ hồ sơ dân chủ ở một số {th} chưa đầy đủ.",
        "Một vài mô hình “Dân vận khéo” chậm phát huy, còn phụ thuộc vào cán bộ phụ trách.",
        "Tỷ lệ người dân tự nộp hồ sơ trực tuyến chưa cao, còn nhờ công chức làm giúp.",
        "Công tác nắm tình hình, dự báo ở cơ sở có lúc chưa kịp thời.",
        "Sự phối hợp giữa các bộ phận của {u} trong một số việc còn chậm.",
    ),
    "office": (
        "Nội dung dân vận trong kế hoạch công tác có phần còn chung, chưa gắn chỉ tiêu cụ thể.",
        "Thời gian dành cho cơ sở chưa nhiều do khối lượng công việc lớn.",
        "Việc tổng hợp, nhân rộng cách làm hay trong {k} còn chậm.",
        "Một số công chức, viên chức chưa mạnh dạn đổi mới cách giao tiếp, giải thích.",
        "Công tác tự kiểm tra tiến hành chưa đều giữa các bộ phận.",
        "Mô hình “Dân vận khéo” của {k} chưa có nhiều điểm mới.",
        "Chế độ thông tin hai chiều với xã, phường có lúc chưa kịp thời.",
    ),
}
_CAUSES: dict[str, tuple[str, ...]] = {
    "commune": (
        "Công chức phụ trách đều kiêm nhiệm, khối lượng việc của {k} tăng trong thời gian sắp xếp bộ máy.",
        "Kinh phí cho hoạt động dân vận ở cơ sở còn hạn hẹp, chủ yếu lồng ghép.",
        "Kỹ năng vận động, thuyết phục của một số cán bộ {th} chưa đồng đều.",
        "Nhiều lao động của {short} làm việc ngoài địa bàn, khó tham gia sinh hoạt cộng đồng.",
        "Trang thiết bị phục vụ tuyên truyền, tiếp nhận hồ sơ xuống cấp, chưa được thay thế.",
        "Một số nội dung cần chờ hướng dẫn của cấp trên nên địa phương chưa chủ động.",
    ),
    "office": (
        "Nhân sự của {k} ít, nhiều việc phát sinh cùng lúc trong giai đoạn sắp xếp.",
        "Một số văn bản hướng dẫn ban hành chậm, phải chờ thống nhất cách làm.",
        "Người làm công tác dân vận là kiêm nhiệm, chưa được bồi dưỡng thường xuyên.",
        "Kinh phí dành riêng cho công tác này chưa có, chủ yếu lồng ghép nhiệm vụ chuyên môn.",
        "Cơ sở dữ liệu, phương tiện làm việc chưa đồng bộ với yêu cầu mới.",
        "Sự chủ động tham mưu của một số bộ phận chưa cao.",
        "Địa bàn phục vụ rộng, nhu cầu của người dân đa dạng.",
    ),
}
_CAUSES_MORE: dict[str, tuple[str, ...]] = {
    "commune": (
        "Có bộ phận chưa coi dân vận là việc của mình, còn trông chờ Mặt trận và đoàn thể.",
        "Việc kiểm tra, nhắc nhở sau khi giao nhiệm vụ chưa thật liên tục.",
        "Điều kiện kinh tế của một số hộ còn khó khăn nên mức tham gia đóng góp hạn chế.",
        "Thời tiết, mùa vụ ảnh hưởng đến thời gian họp dân.",
        "Thông tin trên mạng nhiều chiều khiến một số người dân phân vân.",
        "Người hoạt động không chuyên trách ở {th} có thay đổi.",
        "Phương pháp đánh giá kết quả dân vận chưa có tiêu chí cụ thể.",
    ),
    "office": (
        "Công tác đôn đốc trong nội bộ có thời điểm chưa quyết liệt.",
        "Một số nội dung phối hợp phụ thuộc tiến độ của cơ quan khác.",
        "Tiêu chí đánh giá kết quả dân vận trong cơ quan hành chính chưa rõ.",
        "Kinh nghiệm làm việc trực tiếp với người dân của lớp công chức, viên chức trẻ còn ít.",
        "Thời gian triển khai một số nhiệm vụ mới ngắn.",
        "Việc chia sẻ thông tin giữa các bộ phận chưa thường xuyên.",
        "Nguồn lực bố trí cho cải tiến quy trình còn hạn chế.",
    ),
}
_PLANS: dict[str, tuple[str, ...]] = {
    "commune": (
        ("Tiếp tục thực hiện Chỉ thị số 33/CT-TTg, nâng chất lượng tiếp dân, đối thoại và trả lời kiến nghị đúng hẹn."),
        "Giữ ổn định tư tưởng cán bộ, Nhân dân, bảo đảm công việc không gián đoạn trong quá trình sắp xếp bộ máy.",
        "Phối hợp Mặt trận, đoàn thể đẩy nhanh xóa nhà tạm, nhà dột nát và chăm lo hộ khó khăn.",
        "Đẩy mạnh hướng dẫn dịch vụ công trực tuyến, phát huy tổ công nghệ số cộng đồng ở các {th}.",
        "Tăng cường kiểm tra việc thực hiện Luật Thực hiện dân chủ ở cơ sở, công khai mọi khoản đóng góp.",
        "Duy trì, đánh giá lại các mô hình “Dân vận khéo”, bổ sung mô hình ở nơi còn trống.",
        "Bồi dưỡng kỹ năng vận động cho trưởng {th}, tổ hòa giải và người hoạt động không chuyên trách.",
    ),
    "office": (
        "Tiếp tục gắn công tác dân vận với cải cách hành chính, giữ nghiêm kỷ luật theo Chỉ thị số 37-CT/TU.",
        "Làm tốt công tác tư tưởng, bảo đảm quyền lợi của công chức, viên chức khi sắp xếp.",
        "Tăng thời gian đi cơ sở, giải đáp trực tiếp kiến nghị thuộc lĩnh vực phụ trách.",
        "Hoàn thiện quy chế dân chủ trong {k}, thực hiện công khai đúng nội dung và thời hạn.",
        "Chọn một mô hình “Dân vận khéo” thiết thực để theo dõi, đánh giá đến cùng.",
        "Phối hợp với Mặt trận, đoàn thể trong giám sát, phản biện và tiếp thu góp ý.",
        "Rút ngắn thời gian xử lý công việc, sắp xếp hồ sơ khoa học, dễ tra cứu.",
    ),
}

# A fact and the figures together are not longer than this.
_MOST_WORDS = 108

_INNERMOST = re.compile(r"\[([^\[\]]*)\]")
_CODE = re.compile(r"<([0-9]\.[0-9])>")


def _number(*parts: str) -> int:
    """Return a number that depends on the parts alone."""
    return int.from_bytes(hashlib.sha256("|".join(parts).encode()).digest()[:6], "big")


def _index(unit: str) -> int:
    return _UNITS.index(unit) if unit in _UNITS else _number(unit) % 97


def _pick(variants: tuple[str, ...], number: int) -> str:
    return variants[number % len(variants)]


def _later(period: str) -> int:
    """Return 0 for the first quarter and 1 for the half year."""
    return 0 if period == "q1" else 1


def _known(period: str) -> str:
    return "q1" if period == "q1" else "6m"


def _names(unit: str, group: str, short: str, task: str, period: str) -> dict[str, str]:
    """Return the names that the variants use."""
    number = _index(unit) + int(task) + _later(period)
    opening = _pick(_OPENING[_known(period)], number)
    if group in COMMUNES:
        kind = "phường" if group == "phuong" else "xã"
        village = "khu vực" if group == "phuong" else "thôn"
        full, brief = f"UBND {short}", f"UBND {kind}"
    else:
        kind = "cơ quan" if group == "phong-ban" else "đơn vị"
        village = "thôn, khu vực"
        full, brief = short, kind
    return {
        "U": full,
        "u": brief,
        "k": kind,
        "th": village,
        "short": short,
        "P": opening,
        "p": opening[0].lower() + opening[1:],
        "p1": _pick(_FOLLOWING[_known(period)], number),
    }


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _figure(code: str, value: int) -> str:
    text = f"{value:,}".replace(",", ".")
    if code in _MONEY:
        # A small figure can only have been given in millions.
        return f"{text} đồng" if value >= 100_000 else f"{text} triệu đồng"
    return text


def _fill(variant: str, figures: Mapping[str, int]) -> list[str]:
    """Return the sentences of a variant with figures put in, leaving out what has none."""
    useful = {
        code: value
        for code, value in figures.items()
        if value and not (code in _PART_OF and figures.get(_PART_OF[code]) == value)
    }

    def told(text: str) -> bool:
        return all(code in useful for code in _CODE.findall(text))

    sentences = []
    for template in variant.split(" | "):
        sentence = template
        while match := _INNERMOST.search(sentence):
            inner = match.group(1) if told(match.group(1)) else ""
            sentence = sentence[: match.start()] + inner + sentence[match.end() :]
        if told(sentence):
            sentences.append(_CODE.sub(lambda code: _figure(code.group(1), useful[code.group(1)]), sentence))
    return sentences


def _words(*texts: str) -> int:
    return sum(len(text.split()) for text in texts)


def narrative(unit: str, group: str, short: str, task: str, period: str, figures: Mapping[str, int]) -> str:
    """Return what the unit says it has done for a task (Kết quả thực hiện)."""
    index, later, key = _index(unit), _later(period), _known(period)
    names = _names(unit, group, short, task, period)
    fact = _FACTS.get(unit, {}).get((task, key), "")
    shift = int(task) * 2 + later * 3
    told = _fill(_pick(_FIGURES[task], index + shift), figures)
    while len(told) > 1 and _words(fact, *told) > _MOST_WORDS:
        told.pop()
    numbers = " ".join(told)
    if group in COMMUNES:
        opening = _pick(_OPENINGS[(task, key)], index + index // 12 + int(task))
        closing = _pick(_CLOSINGS[task], index + int(task) + later * 2)
        order = (index * 3 + int(task) + later) % 5
        if order > 2 and _words(numbers, fact) >= 65:
            parts = [fact, numbers, closing] if order == 3 else [numbers, fact, closing]
        elif order == 2 and _words(opening, fact, numbers) >= 85:
            parts = [opening, fact, numbers]
        elif order == 1:
            parts = [opening, numbers, fact, closing]
        else:
            parts = [opening, fact, numbers, closing]
        if parts[-1] is closing and _words(*parts) > 145:
            parts.pop()
    else:
        closing = _pick(_OFFICE_CLOSINGS[task], index + int(task) + later * 2)
        parts = [fact, numbers]
        if _words(*parts) < 62 or not fact:
            parts.append(closing)
    return " ".join(part.format_map(names) for part in parts if part)


def difficulty(unit: str, group: str, short: str, task: str, period: str) -> str:
    """Return the difficulties that the unit reports for a task (Khó khăn, vướng mắc)."""
    number = _number("difficulty", unit, task, period)
    chance, choice = number % 10, number // 10
    if chance < 4:
        return "Không"
    if chance < 6:
        return ""
    variants = _DIFFICULTIES if group in COMMUNES else _OFFICE_DIFFICULTIES
    return _pick(variants[task], choice).format_map(_names(unit, group, short, task, period))


def proposal(unit: str, group: str, short: str, task: str, period: str) -> str:
    """Return what the unit proposes for a task (Kiến nghị, đề xuất)."""
    number = _number("proposal", unit, task, period)
    chance, choice = number % 10, number // 10
    if chance < 7:
        return ""
    if chance == 7 or (unit == "phong-noi-vu" and task == "5"):
        return "Không"
    return _pick(_PROPOSALS[task], choice).format_map(_names(unit, group, short, task, period))


def assessment(unit: str, group: str, short: str, period: str) -> tuple[str, str, str, str]:
    """Return strengths, weaknesses, their causes and the directions for the next period."""
    index, later = _index(unit), _later(period)
    names = _names(unit, group, short, "1", period)
    kind = "commune" if group in COMMUNES else "office"
    focus = _FOCUS.get(unit, ("", "", "", "", "", ""))
    strength, weakness, plan = focus[later], focus[2 + later], focus[4 + later]

    def general(pool: Mapping[str, tuple[str, ...]], number: int) -> str:
        return _pick(pool[kind], number + later * 2)

    strengths = [general(_STRENGTHS, index)]
    if strength:
        strengths.append(_pick(_STRENGTH_FOCUS, index + index // 5 + later).format(focus=strength))
    strengths.append(general(_STRENGTHS_MORE, index * 3 + index // 7))
    weaknesses = [general(_WEAKNESSES, index + 1)]
    if weakness:
        weaknesses.append(_pick(_WEAKNESS_FOCUS, index + index // 5 + later).format(focus=weakness))
    causes = [general(_CAUSES, index + 2), general(_CAUSES_MORE, index * 3 + index // 7)]
    plans = [general(_PLANS, index * 3 + index // 7)]
    if plan:
        following = _pick(_NEXT[_known(period)], index + later)
        plans.insert(0, f"{following}, {names['u'] if group in COMMUNES else names['U']} tập trung {plan}.")
    strengths_text, weaknesses_text, causes_text, plans_text = (
        " ".join(_upper(part.format_map(names)) for part in parts) for parts in (strengths, weaknesses, causes, plans)
    )
    return strengths_text, weaknesses_text, causes_text, plans_text
