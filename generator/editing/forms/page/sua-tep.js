/* Đổi giá trị trong chữ của một tệp YAML, giữ nguyên mọi dòng không đổi: chú thích, dấu nháy, thứ tự khóa.
   Trình duyệt gửi thẳng lên GitHub, GitLab, Gitea thì không có máy chủ nào của cổng làm việc này hộ
   (generator/source/changing.py); ở máy mình thì máy chủ làm lại lần nữa. */
import { Document, isMap, isScalar, isSeq, parseDocument } from "./yaml/index.js";

const STYLE = { lineWidth: 0, indentSeq: false, flowCollectionPadding: false };
const READING = { schema: "failsafe" };
/* Điều máy hoặc người dễ đọc nhầm thì đặt trong dấu nháy, như generator/source/yaml_scalars.py. */
const MISTAKEN = /^(?:[-+]?\d[\d.,:%_ +-]*|[-+]?\.[\d_]+|true|false|yes|no|on|off|y|n|null|\d{4}-\d\d?-\d\d?[Tt ].*)$/i;
const FARTHEST = 400;

export function values(text) {
  const document = parseDocument(text, READING);
  if (document.errors.length) throw new Error("Tệp viết sai YAML: " + document.errors[0].message);
  return document.toJS() || {};
}

function same(one, other) {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  if (one && other && typeof one === "object" && typeof other === "object" && Array.isArray(one) === Array.isArray(other)) {
    const keys = Object.keys(one);
    return keys.length === Object.keys(other).length && keys.every((key) => key in other && same(one[key], other[key]));
  }
  return one === other || (isNothing(one) && isNothing(other));
}

const isNothing = (value) => value === null || value === undefined || value === "";

function styled(node, inBrackets) {
  if (isScalar(node)) {
    const value = String(node.value);
    const doubtful = MISTAKEN.test(value) || (inBrackets && /[,[\]{}:?]/.test(value));
    const quoted = /["\\]/.test(value) ? "QUOTE_SINGLE" : "QUOTE_DOUBLE";
    node.type = value.includes("\n") ? "BLOCK_LITERAL" : doubtful ? quoted : "PLAIN";
  } else if (isMap(node)) {
    node.items.forEach((pair) => styled(pair.value, inBrackets || node.flow));
  } else {
    node.items.forEach((item) => styled(item, inBrackets || node.flow));
  }
  return node;
}

function made(document, value, flow) {
  const node = document.createNode(value);
  if (!isScalar(node)) node.flow = flow;
  return styled(node, flow);
}

/* Nút mang giá trị mới: sửa tại chỗ khi cùng loại, không thì nút khác. */
function put(document, node, value, flow) {
  if (isMap(node) && value && typeof value === "object" && !Array.isArray(value)) {
    putKeys(document, node, value);
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    putItems(document, node, value);
    return node;
  }
  if (isScalar(node) && typeof value === "string") {
    if (node.value !== value) {
      node.value = value;
      styled(node, flow);
    }
    return node;
  }
  return made(document, value, flow);
}

function putKeys(document, map, wanted) {
  map.items = map.items.filter((pair) => pair.key.value in wanted);
  let before = -1;
  for (const [key, value] of Object.entries(wanted)) {
    const at = map.items.findIndex((pair) => pair.key.value === key);
    if (at < 0) {
      map.items.splice(before + 1, 0, document.createPair(document.createNode(key), made(document, value, map.flow)));
      before += 1;
    } else {
      map.items[at].value = put(document, map.items[at].value, value, map.flow);
      before = at;
    }
  }
}

/* Mục giống hệt thì đi theo nhau; mục sửa lấy chỗ của mục cũ ở giữa hai mục giống nhau. */
function putItems(document, list, wanted) {
  const flow = list.flow || (list.items.length > 0 && list.items.every((item) => item.flow));
  const old = list.items.map((item) => item.toJSON());
  const items = [];
  let from = 0;
  wanted.forEach((value, index) => {
    const twin = old.findIndex((one, place) => place >= from && same(one, value));
    const awaited = twin < 0 && from < old.length && !wanted.slice(index + 1).some((one) => same(one, old[from]));
    if (twin >= 0) {
      items.push(list.items[twin]);
      from = twin + 1;
    } else if (awaited) {
      items.push(put(document, list.items[from], value, flow));
      from += 1;
    } else {
      items.push(made(document, value, flow));
    }
  });
  list.items = items;
}

/* Những chỗ khác nhau giữa hai bản theo dòng: [từ, tới, dòng mới]. */
function hunks(before, after) {
  const found = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [skipped, added] = nextMeeting(before, after, i, j);
    found.push([i, i + skipped, after.slice(j, j + added)]);
    i += skipped;
    j += added;
  }
  return found;
}

function nextMeeting(before, after, i, j) {
  for (let total = 1; total <= FARTHEST; total += 1) {
    for (let skipped = 0; skipped <= total; skipped += 1) {
      const [a, b] = [i + skipped, j + total - skipped];
      if (a > before.length || b > after.length) continue;
      const meets = before[a] === after[b] && (before[a] === undefined || before[a + 1] === after[b + 1]);
      if (meets) return [skipped, total - skipped];
    }
  }
  return [before.length - i, after.length - j];
}

export function changed(text, wanted) {
  const document = parseDocument(text, READING);
  if (document.errors.length || !isMap(document.contents)) return fresh(wanted);
  if (same(document.toJS(), wanted)) return text;
  const before = document.toString(STYLE).split("\n");
  document.contents = put(document, document.contents, wanted, false);
  const after = document.toString(STYLE);
  const lines = text.split("\n");
  if (lines.length !== before.length) return after;
  for (const [start, end, added] of hunks(before, after.split("\n")).reverse()) {
    lines.splice(start, end - start, ...added);
  }
  const merged = lines.join("\n");
  return same(values(merged), wanted) ? merged : after;
}

export function fresh(wanted) {
  const document = new Document();
  document.contents = made(document, wanted, false);
  return document.toString(STYLE);
}
