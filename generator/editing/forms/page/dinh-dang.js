/* Đọc và ghi tệp dữ liệu của cổng: mọi giá trị là chữ («08», «7.50» giữ nguyên), khóa mà biểu mẫu không bày ra
   thì còn nguyên, ô để trống thì không ghi khóa. Nơi cất cho biết tên tệp ở dòng đầu (PATH_MARK); tên tệp và
   chữ của tệp lúc mở đi theo trong «_tep», «_goc». */
import { changed, fresh, values } from "./sua-tep.js";
import { flattened, nested, periodName } from "./tien-do.js";
import { typed, untyped } from "./van-ban.js";

export const PATH_MARK = "#@ ";
const UNCHANGED = { shown: (file) => file, stored: (form) => form };
const KINDS = [
  [/\/tien-do\/([^/]+)\.yml$/, { shown: nested, stored: flattened }],
  [/\/van-ban\/([^/]+)\.yml$/, { shown: typed, stored: untyped }],
];

function kindOf(path, form) {
  const known = KINDS.find(([pattern]) => pattern.test(path));
  if (known) return known[1];
  return "_ky" in form ? KINDS[0][1] : UNCHANGED;
}

export function read(marked) {
  const end = marked.startsWith(PATH_MARK) ? marked.indexOf("\n") : -1;
  const path = end < 0 ? "" : marked.slice(PATH_MARK.length, end);
  const text = marked.slice(end + 1);
  const name = (/([^/]*)\.yml$/.exec(path) || ["", ""])[1];
  const own = { _goc: text, _tep: path, _ky: name, _ten: periodName(name) };
  return { ...kindOf(path, {}).shown(values(text)), ...own };
}

/* Bỏ khóa của biểu mẫu và những ô để trống. */
export function cleaned(value) {
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value)
    .filter(([key]) => !key.startsWith("_"))
    .map(([key, inner]) => [key, cleaned(inner)])
    .filter(([, inner]) => !isEmpty(inner));
  return Object.fromEntries(kept);
}

function isEmpty(value) {
  if (value === null || value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.keys(value).length === 0;
}

/* Danh sách đã ghi là trống («co_quan: []») thì vẫn ghi: có khóa bắt buộc phải có dù trống. */
function withEmpty(before, wanted) {
  if (Array.isArray(before) || before === null || typeof before !== "object") return wanted;
  if (Array.isArray(wanted) || wanted === null || typeof wanted !== "object") return wanted;
  const kept = { ...wanted };
  for (const [key, value] of Object.entries(before)) {
    if (key in kept) kept[key] = withEmpty(value, kept[key]);
    else if (Array.isArray(value) && value.length === 0) kept[key] = value;
  }
  return kept;
}

export function write(form) {
  const wanted = cleaned(kindOf(form._tep || "", form).stored(form));
  return form._goc ? changed(form._goc, withEmpty(values(form._goc), wanted)) : fresh(wanted);
}
