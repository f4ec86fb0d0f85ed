"""One vocabulary: every data word with its Vietnamese label, help and English gloss.

The same string is the YAML key, the Python attribute, the template variable and the column of
the open data. Column heads, messages, the JSON Schema and the glossary page read from here.
"""

from __future__ import annotations

from generator.schema.field_info import FieldInfo
from generator.schema.field_info import field_info as _f
from generator.schema.progress_fields import PROGRESS_FIELDS

FIELDS: dict[str, FieldInfo] = {
    "so_ky_hieu": _f(
        "Số, ký hiệu", "Số và ký hiệu, viết liền như «71/QĐ-UBND-HC».", "number and symbol"
    ),
    "loai_van_ban": _f("Loại văn bản", "Mã loại trong danh mục loại văn bản.", "document type"),
    "trich_yeu": _f("Trích yếu", "Trích yếu nội dung, đúng như văn bản in.", "subject line"),
    "co_quan_ban_hanh": _f(
        "Cơ quan ban hành", "Cơ quan hoặc người có thẩm quyền ban hành.", "issuer"
    ),
    "ngay_ban_hanh": _f("Ngày ban hành", "Ngày/tháng/năm, như 21/01/2020.", "date of issue"),
    "dia_danh": _f("Địa danh", "Địa danh ghi cạnh ngày ban hành.", "place of issue"),
    "nguoi_ky": _f("Người ký", "Họ tên và chức vụ người ký.", "signer"),
    "ho_ten": _f("Họ và tên", "Họ và tên như văn bản in.", "full name"),
    "chuc_vu": _f("Chức vụ", "Chức vụ của người ký.", "office held"),
    "quyen_han": _f("Quyền hạn", "TM., KT., TL., TUQ. như văn bản in.", "authority signed for"),
    "ke_hoach": _f("Kế hoạch", "Loại kế hoạch và các năm thực hiện.", "plan"),
    "loai": _f("Loại", "Mã loại.", "kind"),
    "tu_nam": _f("Từ năm", "Năm đầu thực hiện, tính cả năm ấy.", "first year, inclusive"),
    "den_nam": _f("Đến năm", "Năm cuối thực hiện, tính cả năm ấy.", "last year, inclusive"),
    "nguon": _f("Nguồn", "Bản chép đã dùng để nhập.", "source"),
    "ban_nhan": _f(
        "Bản nhận",
        "Tệp Word, PDF, trang web như lúc nhận; «tep» là chữ lấy ra từ đó.",
        "as received",
    ),
    "tep": _f("Tệp", "Đường dẫn tệp gốc trong thư mục của tỉnh.", "file"),
    "sha256": _f(
        "SHA-256", "Dấu vân tay của tệp gốc; tệp đổi một chữ là dấu đổi.", "SHA-256 digest"
    ),
    "mo_ta": _f("Mô tả", "Một câu nói rõ bản chép này là gì.", "description"),
    "ngay_nhan": _f("Ngày nhận", "Ngày nhận được bản chép.", "date received"),
    "lien_ket": _f("Liên kết", "Địa chỉ trang công bố, nếu biết.", "link"),
    "gop_y": _f(
        "Góp ý", "Nơi nhận báo sai sót: hòm thư, hoặc kho mã nguồn.", "contact for reports"
    ),
    "kieu": _f("Kiểu", "thu, github, gitlab hoặc gitea.", "kind of contact"),
    "tom_tat": _f(
        "Tóm tắt", "Tối đa năm câu của ban biên tập, chỉ nói điều văn bản có.", "editors' summary"
    ),
    "thieu": _f("Phần thiếu", "Những gì bản chép không có.", "what the source lacks"),
    "vi_tri": _f("Vị trí", "Chỗ trong văn bản.", "place"),
    "luu_y": _f("Lưu ý", "Chỗ văn bản tự mâu thuẫn; chỉ nêu, không sửa.", "remarks"),
    "dinh_chinh": _f("Đính chính", "Chữ bản chép đọc sai và chữ đã sửa.", "declared corrections"),
    "bo_qua": _f(
        "Bỏ qua", "Phần của bản chép không thuộc văn bản, kèm lý do.", "declared omissions"
    ),
    "noi_o": _f(
        "Nối ô", "Chữ trong ô bảng bị ngắt trang, đã nối lại.", "cells joined across pages"
    ),
    "dong": _f(
        "Dòng", "Dòng của tệp gốc (12 hoặc 12-14), hoặc các dòng của bảng.", "lines or rows"
    ),
    "ban_chep": _f("Bản chép", "Chữ đúng như trong bản chép.", "as the copy reads"),
    "sua_thanh": _f("Sửa thành", "Chữ hiện trên trang.", "as corrected"),
    "ngay_sua": _f(
        "Ngày sửa", "Ngày sửa, nếu sửa sau khi đã đăng; lúc nhập thì không ghi.", "date mended"
    ),
    "da_dang": _f("Đã đăng", "Điều cổng đã đăng sai.", "as published"),
    "ly_do": _f("Lý do", "Vì sao.", "reason"),
    "chuoi": _f("Chuỗi", "Đoạn chữ đúng như trong bản chép.", "string"),
    "sau_dong": _f("Sau dòng", "Dòng của tệp gốc có chỗ nối.", "line of the place to join"),
    "sau": _f("Sau chữ", "Nối ngay sau đoạn chữ này.", "join after these words"),
    "phan": _f("Các phần", "Quyết định, kế hoạch kèm theo, phụ lục, theo thứ tự in.", "parts"),
    "ma": _f("Mã", "Mã dùng trong địa chỉ: chữ thường không dấu, số, gạch nối.", "code"),
    "ten": _f("Tên", "Tên như văn bản in, hoặc tên gọi.", "name or heading"),
    "noi_dung": _f("Nội dung", "Nội dung đúng nguyên văn, theo thứ tự in.", "content"),
    "la": _f("Là", "Đoạn này là gì: nhiệm vụ, chỉ tiêu, phân công…", "meaning of the passage"),
    "co_quan": _f("Cơ quan", "Tên cơ quan đúng như trong câu, hoặc mã cơ quan.", "agency"),
    "so": _f("Số mục", "Dấu mục như văn bản in: I., 1., a), Điều 1.", "printed mark"),
    "doan": _f("Đoạn", "Một đoạn văn.", "paragraph"),
    "gach": _f("Gạch đầu dòng", "Một ý sau dấu gạch.", "bullet"),
    "cong": _f("Ý sau dấu cộng", "Một ý sau dấu cộng.", "plus bullet"),
    "ten_co_quan": _f("Tên cơ quan", "Các dòng tên cơ quan ở đầu văn bản.", "issuer lines"),
    "quoc_hieu": _f("Quốc hiệu, tiêu ngữ", "Các dòng quốc hiệu và tiêu ngữ.", "national heading"),
    "so_van_ban": _f("Dòng số", "Dòng «Số: …» như in.", "number line"),
    "dia_danh_ngay": _f("Địa danh, ngày", "Dòng địa danh và ngày như in.", "place and date line"),
    "ten_loai": _f("Tên loại", "Dòng tên loại: QUYẾT ĐỊNH, KẾ HOẠCH.", "type line"),
    "kem_theo": _f("Kèm theo", "Dòng «(Kèm theo Quyết định …)».", "attached-to line"),
    "tham_quyen_ban_hanh": _f(
        "Thẩm quyền ban hành", "Dòng tên người, cơ quan ra quyết định.", "authority line"
    ),
    "can_cu": _f("Căn cứ", "Một căn cứ ban hành.", "legal basis"),
    "menh_lenh": _f("Mệnh lệnh", "Dòng «QUYẾT ĐỊNH:».", "enacting words"),
    "tieu_de": _f("Tiêu đề", "Tiêu đề không đánh số.", "unnumbered heading"),
    "noi_nhan": _f("Nơi nhận", "Danh sách nơi nhận.", "recipients"),
    "chu_ky": _f("Chữ ký", "Quyền hạn, chức vụ và họ tên người ký như in.", "signature"),
    "bang_nhiem_vu": _f("Bảng nhiệm vụ", "Bảng việc, cơ quan và thời hạn.", "task table"),
    "bang_tieu_chi": _f(
        "Bảng tiêu chí", "Bảng tiêu chí, điểm và việc khắc phục.", "criteria table"
    ),
    "bang_diem": _f("Bảng điểm", "Bảng tổng hợp điểm theo lĩnh vực.", "score summary table"),
    "bang": _f("Bảng", "Bảng khác.", "other table"),
    "cot": _f("Cột", "Khóa của cổng và tên cột như in, theo thứ tự cột.", "columns"),
    "tong": _f("Dòng tổng", "Dòng tổng cộng cuối bảng.", "total row"),
    "stt": _f("STT", "Số thứ tự như in.", "ordinal as printed"),
    "san_pham": _f("Sản phẩm", "Sản phẩm đầu ra.", "deliverable"),
    "chu_tri": _f("Cơ quan chủ trì", "Chữ trong ô «chủ trì», nguyên văn.", "lead agency cell"),
    "phoi_hop": _f(
        "Cơ quan phối hợp", "Chữ trong ô «phối hợp», nguyên văn.", "coordinating agencies cell"
    ),
    "thoi_han": _f("Thời hạn", "Chữ trong ô thời hạn, nguyên văn.", "deadline as printed"),
    "kinh_phi": _f("Kinh phí", "Chữ trong ô kinh phí, nguyên văn.", "funding"),
    "ghi_chu": _f("Ghi chú", "Ghi chú.", "note"),
    "nguyen_nhan": _f(
        "Nguyên nhân", "Vì sao tiêu chí bị trừ điểm, nguyên văn.", "why points were lost"
    ),
    "giai_phap": _f("Giải pháp", "Việc phải làm để khắc phục, nguyên văn.", "remedy"),
    "chi_so": _f("Chỉ số", "Mã chỉ số, như par-index.", "index"),
    "nam": _f("Năm", "Năm, bốn chữ số.", "year"),
    "diem_chuan": _f("Điểm chuẩn", "Điểm tối đa, đúng như in.", "maximum points"),
    "diem": _f("Điểm", "Điểm đạt được, đúng như in.", "points"),
    "doc_la": _f("Đọc là", "Cách đọc do người khai, đi trước máy.", "declared reading"),
    "dinh_luong": _f("Định lượng", "Các con số của chỉ tiêu.", "quantities"),
    "o_gop": _f("Ô gộp", "Các ô gộp với dòng trên.", "cells merged with the row above"),
    "xep_hang": _f("Xếp hạng", "Hạng trên tổng số đơn vị.", "rank"),
    "so_don_vi": _f("Số đơn vị", "Tổng số đơn vị được xếp hạng.", "number of units ranked"),
    "bi_danh": _f("Bí danh", "Cách viết khác của cùng một tên.", "aliases"),
    "cap": _f("Cấp", "Cấp hành chính.", "level"),
    "gom": _f("Gồm", "Nhóm này gồm những ai.", "who is meant"),
    "nhom": _f("Nhóm cơ quan", "Các cụm từ chỉ nhiều cơ quan.", "groups"),
    "don_vi": _f("Đơn vị", "Đơn vị tính, hoặc đơn vị hành chính.", "unit"),
    "ma_so": _f("Mã số", "Mã số đơn vị hành chính.", "administrative code"),
    "tu_ngay": _f("Từ ngày", "Ngày bắt đầu, tính cả ngày ấy.", "valid from, inclusive"),
    "den_ngay": _f("Đến ngày", "Ngày kết thúc, tính cả ngày ấy.", "valid to, inclusive"),
    "nay_thuoc": _f("Nay thuộc", "Tỉnh, thành phố kế tục.", "successor"),
    "hop_nhat_tu": _f("Hợp nhất từ", "Các đơn vị trước đó.", "predecessors"),
    "thay_doi": _f("Thay đổi", "Hợp nhất, giữ nguyên hay đổi tên.", "change"),
    "viet_tat": _f("Viết tắt", "Chữ viết tắt.", "abbreviation"),
    "chu_hay_go": _f(
        "Chữ hay gõ", "Chữ ngắn người đọc hay gõ khi tìm, văn bản không in.", "typed short forms"
    ),
    "day_du": _f("Đầy đủ", "Viết đầy đủ.", "full form"),
    "giai_thich": _f("Giải thích", "Một hai câu dễ hiểu.", "explanation"),
    "thuat_ngu": _f("Thuật ngữ", "Từ chuyên môn.", "term"),
    "van_ban": _f(
        "Văn bản", "Mã văn bản kèm thư mục, như dong-thap/2020/71-qd-ubnd-hc.", "document key"
    ),
    "tinh": _f("Tỉnh, thành phố", "Mã tỉnh, thành phố.", "province"),
    "dia_chi": _f("Địa chỉ", "Đường dẫn trang; với từng mục có thêm #mã.", "path of the page"),
    "han_tu": _f(
        "Hạn từ",
        "Ngày đầu do máy tính ra hoặc người khai, tính cả ngày ấy.",
        "first day, derived or declared",
    ),
    "han_den": _f(
        "Hạn đến",
        "Ngày cuối do máy tính ra hoặc người khai, tính cả ngày ấy.",
        "last day, derived or declared",
    ),
    "tieu_chi": _f("Tiêu chí", "Mã tiêu chí liên quan.", "criterion"),
    "so_sanh": _f("So sánh", "Một trong >= > <= < =.", "comparator"),
    "gia_tri": _f("Giá trị", "Con số của chỉ tiêu.", "value"),
    "loai_muc": _f("Loại mục", "Dòng này thuộc bảng nào.", "kind of item"),
    "vai_tro": _f("Vai trò", "Cơ quan chủ trì, phối hợp hay được phân công.", "role of the agency"),
    "menh_de": _f("Mệnh đề", "Vế câu chứa con số, nguyên văn.", "clause"),
    "ngay": _f("Ngày", "Ngày của văn bản được dẫn.", "date"),
    "nguyen_van": _f("Nguyên văn", "Đúng chữ in trong văn bản.", "wording as printed"),
    "quy_tac": _f("Quy tắc", "Quy tắc đối chiếu.", "rule"),
    "diem_in": _f("Điểm như in", "Điểm đúng như văn bản in.", "points as printed"),
    "diem_chuan_in": _f(
        "Điểm chuẩn như in", "Điểm chuẩn đúng như văn bản in.", "maximum as printed"
    ),
    "hieu_luc_tu": _f("Hiệu lực từ", "Ngày bắt đầu.", "valid from"),
    "hieu_luc_den": _f("Hiệu lực đến", "Ngày kết thúc.", "valid to"),
    "loai_han": _f("Loại hạn", "Kiểu thời hạn máy nhận ra.", "kind of deadline"),
    "dieu_kien": _f("Điều kiện", "Điều kiện kèm theo thời hạn.", "condition"),
    "doi_tuong": _f("Đối tượng", "Ai được tuyên truyền, hoặc ai được chấm điểm.", "audience"),
    "so_viec": _f("Số việc", "Số mục nêu tên cơ quan này.", "count of items"),
    "so_muc": _f("Số mục đầy đủ", "Các dấu mục từ ngoài vào trong, như III.2.", "path of marks"),
    "chu_tri_ma": _f("Mã cơ quan chủ trì", "Mã máy nhận ra trong chữ in.", "lead agency codes"),
    "co_quan_ma": _f("Mã cơ quan", "Mã máy nhận ra trong chữ in.", "agency codes"),
    "so_chu_tri": _f("Số việc chủ trì", "Số việc cơ quan này chủ trì.", "count of tasks led"),
    "so_phoi_hop": _f("Số việc phối hợp", "Số việc cơ quan này phối hợp.", "count of tasks joined"),
    "so_phan_cong": _f("Số mục phân công", "Số mục giao cho cơ quan này.", "count of duties"),
    "so_qua_nhom": _f(
        "Số việc qua nhóm", "Số việc giao chung cho nhóm có cơ quan này.", "count through groups"
    ),
    "so_nhac_toi": _f("Số chỗ nhắc tới", "Số chỗ khác có tên cơ quan này.", "count of mentions"),
    "quan_he": _f(
        "Quan hệ", "Căn cứ, thực hiện, thay thế, sửa đổi, kèm theo hay nhắc tới.", "relation"
    ),
    "in": _f("In", "Con số in trong văn bản, đọc ra số.", "printed figure"),
    "tinh_ra": _f("Tính ra", "Con số mà các số khác của bảng cho ra.", "implied figure"),
    "chenh": _f("Chênh", "Số in trừ số tính ra.", "difference"),
    "tra_loi": _f("Trả lời", "Lời giải thích của ban biên tập về một chỗ lệch.", "editors' answer"),
    "doi_chieu": _f(
        "Đối chiếu",
        "Lời giải thích của ban biên tập về những con số không khớp nhau.",
        "answers to disagreeing figures",
    ),
    "ngay_neu": _f("Ngày nêu", "Ngày nêu trong chữ in.", "date stated"),
    "moi": _f("Từ ngày 1/7/2025", "Các ô của 34 tỉnh, thành phố.", "tiles of the 34 units"),
    "cu": _f("Trước ngày 1/7/2025", "Các ô của 63 tỉnh, thành phố.", "tiles of the 63 units"),
    "quan_dao_moi": _f("Quần đảo, bản đồ mới", "Ô của hai quần đảo.", "archipelagos, new map"),
    "quan_dao_cu": _f("Quần đảo, bản đồ cũ", "Ô của hai quần đảo.", "archipelagos, old map"),
    "hang": _f("Hàng", "Hàng của ô trên bản đồ, đếm từ 1.", "row of a tile"),
    "thuoc": _f("Thuộc", "Mã tỉnh, thành phố quản lý.", "administering unit"),
    "van_ban_hanh_chinh": _f(
        "Văn bản hành chính", "Các loại theo Nghị định 30/2020/NĐ-CP.", "administrative documents"
    ),
    "ban_sao": _f("Bản sao", "Các loại bản sao.", "kinds of copies"),
    "van_ban_qppl": _f(
        "Văn bản quy phạm pháp luật", "Luật, nghị định, thông tư.", "normative documents"
    ),
    "chuong_trinh_2011_2020": _f(
        "Chương trình 2011 - 2020",
        "Lĩnh vực của chương trình tổng thể 2011 - 2020.",
        "areas of the 2011-2020 programme",
    ),
    "par_index": _f("PAR Index", "Lĩnh vực của Chỉ số cải cách hành chính.", "areas of the index"),
    "tuong_ung": _f("Tương ứng", "Bảng đối chiếu ba danh sách lĩnh vực.", "comparison of areas"),
    "linh_vuc": _f("Lĩnh vực", "Lĩnh vực của chương trình hoặc bộ tiêu chí.", "area"),
    "nhan": _f("Nhãn", "Tên ngắn in ở đầu cột, như LV1.", "short label"),
    "don_vi_cong_bo": _f("Đơn vị công bố", "Cơ quan công bố chỉ số.", "publisher"),
    "thang_diem": _f("Thang điểm", "Điểm thấp nhất và cao nhất.", "scale"),
    "tu": _f("Từ", "Đầu thang, tính cả điểm ấy.", "from, inclusive"),
    "den": _f("Đến", "Cuối thang, tính cả điểm ấy.", "to, inclusive"),
    "quyet_dinh": _f(
        "Quyết định", "Quyết định ban hành bộ tiêu chí hoặc công bố kết quả.", "decision"
    ),
    "quyet_dinh_cong_bo": _f(
        "Quyết định công bố", "Quyết định công bố kết quả.", "announcing decision"
    ),
    "nam_ap_dung": _f("Năm áp dụng", "Các năm chấm theo bộ tiêu chí này.", "years of use"),
    "tong_diem_chuan": _f("Tổng điểm chuẩn", "Tổng điểm tối đa của bộ.", "maximum in all"),
    "tham_dinh": _f("Phần thẩm định", "Điểm tối đa của phần thẩm định.", "appraised part"),
    "dieu_tra": _f("Phần điều tra", "Điểm tối đa của phần điều tra xã hội học.", "surveyed part"),
    "diem_tham_dinh": _f(
        "Điểm thẩm định", "Điểm tối đa do thẩm định trong lĩnh vực.", "appraised maximum"
    ),
    "phien_ban": _f("Phiên bản", "Tên phiên bản của bộ tiêu chí, thường là năm đầu.", "version"),
    "ten_ngan": _f("Tên ngắn", "Tên thường gọi, như PAR Index.", "short name"),
    "chieu": _f("Chiều", "Điểm cao hay điểm thấp là tốt.", "direction"),
    "cong_bo": _f("Công bố", "Những năm đã công bố kết quả.", "announcements"),
    "ngay_cong_bo": _f("Ngày công bố", "Ngày công bố kết quả.", "day announced"),
    "xep_loai": _f("Xếp loại", "Nhóm, hạng theo điểm như nguồn in.", "class"),
    "duoi": _f("Dưới", "Cuối khoảng, không tính điểm ấy.", "below, exclusive"),
    "trung_binh": _f("Trung bình", "Điểm trung bình đã công bố.", "published mean"),
    "pham_vi": _f("Phạm vi", "Trung bình của những đơn vị nào.", "what a mean covers"),
    "so_tieu_chi": _f("Số tiêu chí", "Số tiêu chí của cả bộ.", "count of criteria"),
    "so_tieu_chi_thanh_phan": _f(
        "Số tiêu chí thành phần", "Số tiêu chí thành phần của cả bộ.", "count of sub-criteria"
    ),
    "du_tieu_chi": _f(
        "Đủ tiêu chí", "«co» khi danh sách tiêu chí là cả bộ, không thì «khong».", "tree is whole"
    ),
    "noi_tiep": _f(
        "Nối tiếp", "Mã lĩnh vực của phiên bản trước mà lĩnh vực này nối tiếp.", "continues"
    ),
    "so_lieu": _f("Số liệu", "Mỗi mục là điều một nguồn in về một đơn vị.", "entries"),
    "ten_don_vi": _f("Tên đơn vị", "Tên đơn vị được chấm, nếu danh mục chưa có.", "unit's name"),
    "phan_tram": _f(
        "Phần trăm", "Phần trăm của điểm tối đa, khi nguồn in phần trăm.", "percent of maximum"
    ),
    "dung_sai": _f(
        "Dung sai", "Số điểm được phép lệch vì các phần in đã làm tròn.", "declared tolerance"
    ),
    "loai_nguon": _f(
        "Loại nguồn", "quyet-dinh, van-ban, cong-thong-tin hoặc bao-chi.", "kind of source"
    ),
    "ngay_nguon": _f("Ngày của nguồn", "Ngày nguồn ban hành hoặc đăng.", "date of the source"),
    "thang_tu": _f("Thang từ", "Điểm thấp nhất của thang.", "scale from"),
    "thang_den": _f("Thang đến", "Điểm cao nhất của thang.", "scale to"),
    "so_don_vi_tren_cong": _f(
        "Số đơn vị trên cổng", "Số đơn vị mà cổng có số liệu.", "units known here"
    ),
    "du": _f("Đủ", "Cổng có điểm của mọi đơn vị được xếp hạng hay không.", "complete"),
    "khoa": _f("Khóa", "Khóa lâu dài của văn bản được dẫn.", "key of the cited act"),
    "dia_chi_van_ban": _f(
        "Địa chỉ văn bản", "Trang của văn bản được dẫn.", "address of the cited act"
    ),
    "so_lan": _f("Số lần", "Số chỗ dẫn.", "places that cite"),
    "so_tinh": _f("Số tỉnh", "Số tỉnh có văn bản dẫn.", "provinces that cite"),
    "so_van_ban_dan": _f("Số văn bản dẫn", "Số văn bản trên cổng dẫn tới.", "citing documents"),
    "ve": _f("Về", "Điều mà các chỗ dẫn ghi không giống nhau.", "matter of a disagreement"),
    "ghi": _f("Ghi là", "Một cách ghi, đúng như in.", "one way of naming"),
    "diem_mat": _f(
        "Điểm mất (cổng tính)", "Điểm chuẩn trừ điểm; cổng tính ra.", "points lost, derived"
    ),
} | PROGRESS_FIELDS


def label(name: str) -> str:
    """The Vietnamese label of a data word; the word itself where it has none."""
    return FIELDS[name].nhan if name in FIELDS else name
