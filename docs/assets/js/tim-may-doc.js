/* Đọc lời hỏi. Lời hỏi thành các phần, mỗi phần có một hay vài lối hiểu:
   { words, options: [{ words, phrase, strict, sure, factor, reason }], linking }
   words: các từ phải có; phrase: phải liền nhau; strict: đúng cả dấu; sure: khớp thì kể là đúng
   dấu người đọc gõ; factor: lối hiểu khác xếp thấp hơn một chút; reason: vì sao có lối hiểu ấy;
   linking: từ nối, không bắt buộc. */
import { folds, tokens } from "./tim-may-chu.js";

const MOST_LETTERS = 2000;
const MOST_WORDS = 20;
const QUOTED = /((?:^|\s)-)?(?:["“”„]([^"“”„]*)["“”„]|«([^»]*)»)/g;
const EXCLUDED = /^[-−–](?=[\p{L}\p{N}])/u;
const NUMBER = /^\p{N}+$/u;
const FACTORS = { "viet-tat": 0.8, "cach-viet": 0.8, "doi-ten": 0.5, "ten-cu": 0.5 };
const FACTOR = 0.5;

/* Từ nối, lời hỏi: có thì hay hơn, không có cũng được (trừ khi cả câu chỉ có chúng). */
const LINKING = new Set([
  ..."và của những thì ở cho với được mà tôi ai mấy khi gì nào đâu".split(" "),
  ..."va cua nhung thi o cho voi duoc ma toi khi".split(" "),
  ...("là gì|làm gì|phải làm gì|cần làm gì|vào đâu|là ai|thứ mấy|thế nào|như thế nào|ra sao|bao nhiêu|bao giờ|khi nào|ở đâu"
    + "|cơ quan nào|đơn vị nào|tỉnh nào").split("|"),
  ...("la gi|lam gi|phai lam gi|can lam gi|vao dau|la ai|thu may|the nao|nhu the nao|ra sao|bao nhieu|bao gio|khi nao|o dau"
    + "|co quan nao|don vi nao|tinh nao").split("|"),
]);
const LONGEST_LINKING = 3;
const MARK_FOR = { ".": ",", ",": "." };
/* Đứng trước con số thì bỏ được: «tháng 6/2020», «năm 2021», «so 71». */
const BEFORE_A_NUMBER = new Set("ngày tháng năm số ngay thang nam so".split(" "));

const read = new WeakMap();

/* Tên gọi của ten-goi.json (mỗi lý do chỉ ghi một lần), tra theo từ đầu; tên dài đứng trước. */
export function readNames(file) {
  if (!read.has(file)) read.set(file, byFirstWord(file));
  return read.get(file);
}

function byFirstWord({ ly_do: reasons, ten }) {
  const spellings = new Map();
  const names = new Map();
  for (const [go, thay, reason, kind] of ten) {
    const others = thay.map((text) => ({ text, words: wordsOf(text) }));
    others.forEach(({ words }) => spellings.set(phrase(words, "fold"), phrase(words, "plainD")));
    for (const typed of go.map(folds).filter((words) => words.length)) {
      if (!names.has(typed[0])) names.set(typed[0], []);
      names.get(typed[0]).push({ typed, others, reason: reasons[reason], kind });
    }
  }
  for (const list of names.values()) list.sort((one, two) => two.typed.length - one.typed.length);
  return { names, spellings };
}

function phrase(words, form) { return words.map((word) => word[form]).join(" "); }

/* -> { segments, excluded, words, also }; `words` là các từ gõ thường, theo thứ tự. */
export function readQuery(typed, names) {
  const text = typed.normalize("NFC").slice(0, MOST_LETTERS);
  const query = { segments: [], excluded: [], words: [], also: [] };
  let from = 0;
  for (const found of text.matchAll(QUOTED)) {
    readPlain(query, text.slice(from, found.index), names, false);
    readQuoted(query, found[2] ?? found[3], Boolean(found[1]));
    from = found.index + found[0].length;
  }
  readPlain(query, text.slice(from), names, true);
  settle(query);
  return query;
}

function readQuoted(query, text, excluded) {
  const words = wordsOf(text);
  if (!words.length) return;
  const strict = words.some((word) => word.marked);
  if (excluded) query.excluded.push({ words, strict });
  else {
    const options = [{ words, phrase: true, strict, sure: true, factor: 1, reason: null }];
    add(query, { words, options, linking: false });
  }
}

/* Đoạn ngoài ngoặc kép; `last`: từ cuối cùng có thể mới gõ được một nửa. */
function readPlain(query, text, names, last) {
  let run = [];
  let before = "";
  for (const found of text.matchAll(/\S+/g)) {
    const chunk = found[0];
    const words = wordsOf(chunk);
    if (isExcluded(chunk, before)) {
      addRun(query, run, names);
      run = [];
      query.excluded.push({ words, strict: words.some((word) => word.marked) });
    } else {
      run.push(...words);
    }
    before = chunk;
  }
  if (last && run.length && /[\p{L}\p{N}]$/u.test(text) && !isExcluded(before, "")) {
    run[run.length - 1].half = true;
  }
  addRun(query, run, names);
}

/* «-2020» sau «2016» là một khoảng năm, không phải từ phải bỏ. */
function isExcluded(chunk, before) {
  return EXCLUDED.test(chunk) && !(NUMBER.test(before) && NUMBER.test(chunk.slice(1)));
}

function addRun(query, run, names) {
  for (let at = 0; at < run.length;) {
    const known = query.words.length < MOST_WORDS ? namesAt(run, at, names) : [];
    const linking = known.length ? 0 : linkingAt(run, at);
    const length = known.length ? known[0].typed.length : linking || 1;
    const words = run.slice(at, at + length);
    addWords(query, words, known, linking > 0, isSpelled(words, names));
    at += length;
  }
  query.words.push(null);
}

/* Gõ dấu khác hẳn tên ấy thì lối hiểu khác cũng không được coi là đúng dấu. */
function isSpelled(words, { spellings }) {
  const known = spellings.get(phrase(words, "fold"));
  return !known || !words.some((word) => word.marked) || known === phrase(words, "plainD");
}

/* Tên dài nhất bắt đầu ở đây; một tên có thể có nhiều lối hiểu. */
function namesAt(run, at, { names }) {
  const fits = (names.get(run[at].fold) || []).filter((name) => {
    return name.typed.every((fold, step) => run[at + step] && run[at + step].fold === fold);
  });
  return fits.filter((name) => name.typed.length === fits[0].typed.length);
}

/* Số từ của lời nối hay lời hỏi bắt đầu ở đây; 0: không có. */
function linkingAt(run, at) {
  for (let length = LONGEST_LINKING; length; length -= 1) {
    const words = run.slice(at, at + length);
    if (words.length === length && LINKING.has(words.map((word) => word.exact).join(" "))) return length;
  }
  return BEFORE_A_NUMBER.has(run[at].exact) && run[at + 1]?.number ? 1 : 0;
}

function addWords(query, words, known, linking, sure) {
  const options = [{ words, phrase: false, strict: false, sure: true, factor: 1, reason: null }];
  const typed = words.map((word) => word.text).join(" ");
  for (const name of known) {
    for (const other of name.others) {
      const { reason } = name;
      const factor = FACTORS[name.kind] || FACTOR;
      options.push({ words: other.words, phrase: true, strict: false, sure, factor, reason });
      query.also.push({ typed, also: other.text, reason });
    }
  }
  add(query, { words, options, linking });
  query.words.push(...words);
}

function add(query, segment) {
  const count = query.segments.reduce((sum, one) => sum + one.words.length, 0);
  if (count + segment.words.length <= MOST_WORDS || !count) query.segments.push(segment);
}

/* Từ lặp lại chỉ hỏi một lần; từ nối bỏ được; có từ mang dấu thì từ không dấu cũng là đúng dấu. */
function settle(query) {
  const seen = new Set();
  query.segments = query.segments.filter((segment) => {
    const key = segment.options[0].phrase + segment.words.map((word) => word.exact).join(" ");
    return !seen.has(key) && seen.add(key);
  });
  if (query.segments.every((segment) => segment.linking)) {
    query.segments.forEach((segment) => { segment.linking = false; });
  }
  query.marked = query.segments.some((segment) => segment.words.some((word) => word.marked));
}

function wordsOf(text) {
  const read = text.normalize("NFC");
  return tokens(read).map(({ from, to, word }) => {
    return { ...word, also: otherForm(word.fold), text: read.slice(from, to), half: false };
  });
}

/* Ngày, tháng viết «05» hay «5» là một; con số viết «79.68» hay «79,68» là một. */
function otherForm(fold) {
  if (/^[1-9]$/.test(fold)) return "0" + fold;
  if (/^0[1-9]$/.test(fold)) return fold[1];
  return /^\d+[.,]\d+$/.test(fold) ? fold.replace(/[.,]/, (mark) => MARK_FOR[mark]) : null;
}
