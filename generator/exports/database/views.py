"""Views for what is asked most: totals by province, tasks by agency, targets by measure."""

from __future__ import annotations

VIEWS: tuple[str, ...] = (
    """\
CREATE VIEW diem_tong AS -- Điểm tổng và hạng của tỉnh, mỗi nguồn một dòng
SELECT d.chi_so, d.nam, d.tinh, t.ten AS ten_tinh, d.diem, d.diem_chuan, d.phan_tram,
  d.xep_hang, d.so_don_vi, d.bang, d.nguon, d.ngay_nguon, d.dia_chi
FROM diem AS d JOIN tinh AS t ON t.ma = d.tinh
WHERE d.ma = 'tong'""",
    """\
CREATE VIEW viec_theo_co_quan AS -- Mỗi dòng là một việc và một cơ quan chủ trì việc ấy
SELECT v.tinh, t.ten AS ten_tinh, c.ma AS co_quan, c.ten AS ten_co_quan, n.van_ban, n.stt,
  n.noi_dung, n.thoi_han, n.han_tu, n.han_den, n.trang_thai_bao_cao, n.lich, n.dia_chi
FROM nhiem_vu AS n
JOIN van_ban AS v ON v.ma = n.van_ban
JOIN tinh AS t ON t.ma = v.tinh
JOIN json_each('["' || replace(n.chu_tri_ma, ' ', '","') || '"]') AS e
JOIN co_quan AS c ON c.tinh = v.tinh AND c.ma = e.value""",
    """\
CREATE VIEW chi_tieu_theo_thuoc_do AS -- Các tỉnh đặt mức nào cho cùng một thước đo
SELECT m.ma AS thuoc_do, m.ten AS ten_thuoc_do, v.tinh, t.ten AS ten_tinh, v.nam, c.so_sanh,
  c.gia_tri, c.don_vi, c.noi_dung, c.dia_chi
FROM chi_tieu AS c
JOIN thuoc_do AS m ON m.ma = c.thuoc_do
JOIN van_ban AS v ON v.ma = c.van_ban
JOIN tinh AS t ON t.ma = v.tinh""",
)
