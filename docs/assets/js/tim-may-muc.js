/* Một mục của nhóm: đọc từ tệp nhóm, và các chỗ trong mục khớp với một từ hay một cụm từ. */
import { tokens } from "./tim-may-chu.js";

const NAMES = [
  "path", "title", "paragraphs", "loai", "noi", "tinh", "nam", "linh_vuc", "co_quan",
  "trang_thai", "tags", "weight",
];
/* Khớp đến mức nào: đúng cả dấu; đúng chữ mà khác dấu; mới là phần đầu của từ. */
const SAME = 1;
const OTHER_MARKS = 0.5;
const UNMARKED = 0.8;
const PREFIX = 0.35;

const known = new WeakMap();

export function readGroup(gid, file) {
  if (!known.has(file)) known.set(file, readItems(gid, file));
  return known.get(file);
}

function readItems(gid, { chung, muc }) {
  return muc.map((row, at) => {
    const item = { gid, at };
    NAMES.forEach((name, field) => { item[name] = row[field] ?? chung[field]; });
    item.path = chung[0] + row[0];
    item.fields = [
      field("title", item.title),
      ...item.paragraphs.map((text) => field("text", text)),
      ...item.tags.map((text) => field("tags", text)),
      field("noi", item.noi),
    ];
    return item;
  });
}

function field(kind, text) {
  const read = (text || "").normalize("NFC");
  return { kind, text: read, tokens: tokens(read) };
}

export function fits(item, filters) {
  return Object.entries(filters).every(([name, value]) => {
    return !value || [].concat(item[name] ?? []).some((code) => String(code) === value);
  });
}

/* Các chỗ khớp của một lối hiểu: [{ field, from, length, quality, exact, words }].
   Cụm từ: mỗi chỗ là cả cụm. Từ rời: thiếu một từ là không khớp, trả về mảng rỗng. */
export function places(item, option, query, anyStart) {
  if (option.phrase) return phrasePlaces(item, option.words, option.strict);
  const found = option.words.map((word) => wordPlaces(item, word, query, anyStart));
  return found.every((list) => list.length) ? found.flat() : [];
}

/* Mục có chỗ khớp đúng thì không kể những chỗ khớp kém hơn của cùng từ ấy. */
function wordPlaces(item, word, query, anyStart) {
  let best = 0;
  let found = [];
  for (const one of item.fields) {
    one.tokens.forEach((token, from) => {
      const quality = wordQuality(word, token.word, query, anyStart);
      if (!quality || quality < best) return;
      if (quality > best) found = [];
      best = quality;
      const exact = !word.marked || token.word.same === word.same;
      found.push({ field: one, from, length: 1, quality, exact, words: [word] });
    });
  }
  return found;
}

function wordQuality(word, other, query, anyStart) {
  if (other.fold === word.fold) {
    if (other.same === word.same || !query.marked) return SAME;
    return word.marked ? OTHER_MARKS : UNMARKED;
  }
  if (!(word.half || anyStart) || !other.fold.startsWith(word.fold)) return 0;
  return word.marked && !other.exact.startsWith(word.exact) ? 0 : PREFIX;
}

export function phrasePlaces(item, words, strict) {
  const key = strict ? "same" : "fold";
  const found = [];
  for (const one of item.fields) {
    for (let from = 0; from + words.length <= one.tokens.length; from += 1) {
      if (words.every((word, step) => one.tokens[from + step].word[key] === word[key])) {
        const length = words.length;
        found.push({ field: one, from, length, quality: SAME, exact: true, words });
      }
    }
  }
  return found;
}
