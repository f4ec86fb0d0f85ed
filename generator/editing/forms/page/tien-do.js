/* Tệp tiến độ giữ báo cáo, kết quả và minh chứng thành ba danh sách gọi tên nhau; biểu mẫu xếp như trên giấy:
   kết quả nằm dưới báo cáo, minh chứng nằm dưới kết quả. Khóa bắt đầu bằng «_» là của biểu mẫu. */
const RESULTS = "_ket_qua";
const EVIDENCE = "_minh_chung";
const PLACE = "_thu_tu";
/* Thứ tự khóa của mục mới, như generator/schema/progress.py: Decap không giữ thứ tự. */
const REPORT_KEYS = ["ma", "co_quan", "ngay", "trich_yeu", "so_ky_hieu", "lien_ket", "tep", "ngay_thay", "theo"];
const RESULT_KEYS = ["viec", "bao_cao", "co_quan", "trang_thai", "ngay", "nguyen_van", "so_lieu"];
const EVIDENCE_KEYS = ["viec", "ten", "ngay_thay", "lien_ket", "tep"];

function placed(list) {
  return (list || []).map((one, index) => ({ ...one, [PLACE]: index }));
}

export function nested(file) {
  const reports = (file.bao_cao || []).map((one) => ({ ...one, [RESULTS]: [] }));
  const results = placed(file.ket_qua).map((one) => ({ ...one, [EVIDENCE]: [] }));
  const evidence = placed(file.minh_chung);
  const alone = evidence.filter((one) => {
    const result = results.find((other) => other.viec === one.viec);
    if (result) result[EVIDENCE].push(one);
    return !result;
  });
  const strays = results.filter((one) => {
    const report = reports.find((other) => other.ma === one.bao_cao);
    if (report) report[RESULTS].push(one);
    return !report;
  });
  return { ...file, bao_cao: reports, ket_qua: strays, minh_chung: alone };
}

/* Mục đã có giữ chỗ cũ trong tệp, mục mới đứng cuối. */
function inOrder(list) {
  const place = (one) => (one[PLACE] === undefined ? Infinity : one[PLACE]);
  return list.map((one, index) => [one, index])
    .sort(([a, i], [b, j]) => (place(a) === place(b) ? i - j : place(a) - place(b)))
    .map(([one]) => one);
}

export function slug(words) {
  return (words || "").replace(/[đĐ]/g, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "")
    .toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}

/* Mã của báo cáo mới: từ số ký hiệu, như «15/BC-SNV» thành bc-15-snv… nếu không có số thì đếm. */
function codeOf(report, taken) {
  const wanted = slug(report.so_ky_hieu) || "bao-cao";
  let code = wanted;
  for (let number = 2; taken.has(code); number += 1) code = wanted + "-" + number;
  taken.add(code);
  return code;
}

function ordered(one, keys) {
  const known = keys.filter((key) => key in one).map((key) => [key, one[key]]);
  return { ...Object.fromEntries(known), ...one };
}

export function flattened(form) {
  const reports = form.bao_cao || [];
  const taken = new Set(reports.map((one) => one.ma).filter(Boolean));
  const results = [...(form.ket_qua || [])];
  const evidence = [...(form.minh_chung || [])];
  const listed = reports.map((report) => {
    const ma = report.ma || codeOf(report, taken);
    for (const result of report[RESULTS] || []) {
      results.push({ ...result, bao_cao: ma, ngay: result.ngay || report.ngay });
      for (const one of result[EVIDENCE] || []) evidence.push({ ...one, viec: result.viec });
    }
    return ordered({ ...report, ma }, REPORT_KEYS);
  });
  return {
    ...form,
    bao_cao: listed,
    ket_qua: inOrder(results).map((one) => ordered(one, RESULT_KEYS)),
    minh_chung: inOrder(evidence).map((one) => ordered(one, EVIDENCE_KEYS)),
  };
}

const QUARTERS = ["I", "II", "III", "IV"];

/* «2026-quy-1» thành «Quý I/2026», như generator/schema/periods.py. Tên khác thì để nguyên. */
export function periodName(file) {
  const found = /^(\d{4})-(?:(thang)-(\d+)|(quy)-(\d)|(\d)-thang|(nam))$/.exec(file);
  if (!found) return file;
  const [, year, , month, , quarter, months] = found;
  if (month) return "Tháng " + month + "/" + year;
  if (quarter) return "Quý " + QUARTERS[quarter - 1] + "/" + year;
  return months ? months + " tháng đầu năm " + year : "Năm " + year;
}
