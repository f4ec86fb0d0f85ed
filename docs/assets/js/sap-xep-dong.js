/* Danh sách đọc thành giá trị: dòng, cột sắp xếp được, ô chọn, nhóm. Chỉ đọc trang, không đổi gì. */
const collator = new Intl.Collator("vi", { numeric: true });
const MOST_CHOICES = 70;
export const TANG = "tang";
export const GIAM = "giam";

export const other = (direction) => (direction === TANG ? GIAM : TANG);

/* Bỏ dấu, đ thành d, y cuối thành i (kỹ, kĩ), dấu câu thành khoảng trống: gõ không dấu vẫn lọc được. */
export function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d")
    .replace(/(?<!\p{L})([hklmst])y(?!\p{L})/gu, "$1i").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

const pairs = (text) => (text || "").split(";").filter(Boolean).map((one) => one.split("="));

function title(head) {
  if (head.dataset.ten) return head.dataset.ten;
  return (head.querySelector("button > span") || head).firstChild.textContent.trim();
}

/* Mọi điều sắp xếp được: {key, name, kind, start, head}. */
export function keysOf(parts) {
  const heads = Array.from(parts[0].querySelectorAll("thead th[data-khoa]"));
  const columns = heads.map((head) => ({
    key: head.dataset.khoa, name: title(head), kind: head.dataset.kieu,
    start: head.dataset.dau === GIAM ? GIAM : TANG, column: head.cellIndex,
  }));
  return columns.concat(pairs(parts[0].dataset.xep).map(([key, name, kind]) => ({
    key, name, kind, start: kind ? GIAM : TANG, column: -1,
  })));
}

export function words(one, direction) {
  if (one.kind === "so") return direction === TANG ? "từ nhỏ đến lớn" : "từ lớn đến nhỏ";
  if (one.kind === "ngay") return direction === TANG ? "từ sớm đến muộn" : "từ muộn đến sớm";
  return direction === TANG ? "theo chữ cái từ A" : "theo chữ cái từ Y ngược lại";
}

/* Các dòng của một bảng; dòng nhận xét đi liền dòng trên nó. */
export function linesOf(part, group) {
  const rows = part.tBodies ? Array.from(part.tBodies).flatMap((one) => [...one.rows]) : [...part.children];
  const lines = [];
  for (const row of rows) {
    if (row.classList.contains("nhan-xet") && lines.length) lines.at(-1).rows.push(row);
    else lines.push({ rows: [row], home: row.parentNode, part, group });
  }
  return lines;
}

export function value(line, one) {
  const row = line.rows[0];
  const own = row.getAttribute("data-" + one.key);
  if (one.column < 0 || own !== null) return own || "";
  const cell = row.cells[one.column];
  if (!cell) return "";
  return cell.dataset.giaTri === undefined ? cell.textContent.trim() : cell.dataset.giaTri;
}

export function textOf(line) {
  if (line.text === undefined) {
    line.text = " " + fold(line.rows.map((row) => {
      const copy = row.cloneNode(true);
      copy.querySelectorAll(".cong-cu, .headerlink").forEach((one) => one.remove());
      return Array.from(copy.children, (one) => one.textContent).join(" ") || copy.textContent;
    }).join(" "));
  }
  return line.text;
}

export const wholeOf = (part) => part.closest(".cuon, .chua-co") || part;
const isHeading = (one) => one && /^H[2-4]$/.test(one.tagName);

/* Danh sách chia nhóm: tiêu đề của mỗi nhóm (và lời dẫn dưới nó) cùng các bảng đứng sau. */
export function sectionsOf(parts) {
  const found = new Map();
  for (const part of parts) {
    const around = [];
    let one = wholeOf(part).previousElementSibling;
    while (one && !isHeading(one)) {
      const own = one.classList.contains("loc-bang") || parts.some((other) => wholeOf(other) === one);
      if (!own) around.push(one);
      one = one.previousElementSibling;
    }
    if (!one) continue;
    if (!found.has(one)) found.set(one, { around: [one], inside: [] });
    found.get(one).inside.push(part);
    found.get(one).around.push(...around);
  }
  return [...found.values()];
}

/* Ô chọn: {key, name, column, values: [[giá trị, số dòng], …]}; một giá trị hay quá nhiều thì không thành ô chọn. */
export function choicesOf(parts, lines) {
  return pairs(parts[0].dataset.chon).map(([key, name]) => {
    const column = parts[0].querySelector(`thead th[data-khoa="${key}"]`);
    const one = { key, name, column: column ? column.cellIndex : -1 };
    const counts = new Map();
    for (const line of lines) {
      const at = value(line, one);
      if (at) counts.set(at, (counts.get(at) || 0) + 1);
    }
    one.values = Array.from(counts).sort((a, b) => collator.compare(a[0], b[0]));
    return one;
  }).filter((one) => one.values.length > 1 && one.values.length <= MOST_CHOICES);
}

/* Cả cụm chữ đứng liền nhau, nếu có dòng nào như vậy; không thì từng chữ ở bất cứ đâu trong dòng. */
export function wantedOf(lines, phrase) {
  if (!phrase) return [];
  return lines.some((line) => textOf(line).includes(" " + phrase)) ? [phrase] : phrase.split(" ");
}

/* Ô trống luôn đứng cuối. */
export function sorted(lines, { one, direction }) {
  const sign = direction === TANG ? 1 : -1;
  return lines
    .map((line) => ({ line, value: value(line, one) }))
    .sort((a, b) => {
      if (a.value === "" || b.value === "") return (a.value === "") - (b.value === "");
      const order = one.kind === "so"
        ? Number(a.value) - Number(b.value)
        : collator.compare(a.value, b.value);
      return sign * order;
    })
    .map((entry) => entry.line);
}
