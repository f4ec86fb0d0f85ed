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
    item.words = wordsOf(item.fields);
    return item;
  });
}

function field(kind, text) {
  const read = (text || "").normalize("NFC");
  return { kind, text: read, tokens: tokens(read) };
}

/* Từ đã bỏ dấu -> các chỗ của nó trong mục. */
function wordsOf(fields) {
  const found = new Map();
  for (const one of fields) {
    one.tokens.forEach(({ word }, from) => {
      const places = found.get(word.fold);
      if (places) places.push({ field: one, from, word });
      else found.set(word.fold, [{ field: one, from, word }]);
    });
  }
  return found;
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
  for (const { field: one, from, word: other } of candidates(item, word, anyStart)) {
    const quality = wordQuality(word, other, query, anyStart);
    if (!quality || quality < best) continue;
    if (quality > best) found = [];
    best = quality;
    const exact = !word.marked || isSame(word, other);
    found.push({ field: one, from, length: 1, quality, exact, words: [word] });
  }
  return found;
}

function candidates(item, word, anyStart) {
  const whole = [word.fold, word.also].flatMap((fold) => item.words.get(fold) || []);
  if (whole.length || !(word.half || anyStart)) return whole;
  const starts = Array.from(item.words.keys()).filter((fold) => fold.startsWith(word.fold));
  return starts.flatMap((fold) => item.words.get(fold));
}

function isSame(word, other) { return other.same === word.same || other.plainD === word.same; }

/* Đã nới cho từ gõ dở thì dấu đã gõ phải đúng. */
function wordQuality(word, other, query, anyStart) {
  if (other.fold === word.also) return SAME;
  if (other.fold === word.fold) {
    if (!query.marked || isSame(word, other)) return SAME;
    if (!word.marked) return UNMARKED;
    return anyStart ? 0 : OTHER_MARKS;
  }
  return word.marked && !other.exact.startsWith(word.exact) ? 0 : PREFIX;
}

export function phrasePlaces(item, words, strict) {
  const form = strict ? "same" : "fold";
  const { length } = words;
  return (item.words.get(words[0].fold) || [])
    .filter(({ field: one, from }) => words.every((word, step) => {
      const token = one.tokens[from + step];
      return token && token.word[form] === word[form];
    }))
    .map(({ field: one, from }) => {
      return { field: one, from, length, quality: SAME, exact: true, words };
    });
}
