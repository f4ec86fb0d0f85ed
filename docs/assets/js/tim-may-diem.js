/* Tầng hai: mục có đủ các từ không, và được bao nhiêu điểm.
   Nhan đề hơn nhãn, nhãn hơn lời; đúng dấu hơn khác dấu; liền nhau, đúng thứ tự, cùng một đoạn,
   đoạn ngắn thì hơn. */
import { phrasePlaces, places } from "./tim-may-muc.js";
import { mostOf } from "./tim-may-nhom.js";

const FIELDS = { title: 5, tags: 3, noi: 1.5, text: 1.5 };
const LINKING_WEIGHT = 0.3;
const UNKNOWN_WEIGHT = 1;
const LONG_FIELD = { title: 16, tags: 16, noi: 16, text: 60 };
const SIDE_BY_SIDE = { title: 0.8, tags: 0.4, noi: 0.4, text: 0.5 };
const ALL_SIDE_BY_SIDE = 6;
const TOGETHER = { title: 1.4, tags: 1.1, noi: 1, text: 1.15 };
const WHOLE_TITLE = 1.5;

/* -> null, hoặc { item, score, exact, reason, found: các chỗ khớp }. */
export function judge(item, query, weights, relaxed) {
  if (query.excluded.some((one) => phrasePlaces(item, one.words, one.strict).length)) return null;
  const matches = query.segments.map((segment) => best(item, segment, query, relaxed));
  if (!enough(query.segments, matches, relaxed)) return null;
  const found = matches.flatMap((match) => match ? match.all : []);
  if (relaxed === "prefix" && !inARow(query, found)) return null;
  const there = matches.filter(Boolean);
  const title = inTitle(item, found);
  return {
    item,
    score: points(query, weights, matches) * bonus(query, there, found, title) * weight(item, title),
    exact: there.every((match) => match.exact),
    reason: reason(matches),
    found,
  };
}

/* Thiếu vài từ cũng nhận thì từ còn lại phải đúng cả dấu, và con số không được thiếu. */
function enough(segments, matches, relaxed) {
  const needed = segments.map((segment, at) => [segment, matches[at]])
    .filter(([segment]) => !segment.linking);
  if (relaxed !== "some-words") return needed.every(([, match]) => match);
  const there = needed.filter(([, match]) => match && match.exact).length;
  return there >= mostOf(needed.length)
    && needed.every(([segment, match]) => match || !segment.words.some((word) => word.number));
}

/* Lối hiểu được điểm nhất; lời người đọc gõ đứng trước khi bằng nhau. */
function best(item, segment, query, relaxed) {
  let chosen = null;
  const all = [];
  for (const option of segment.options) {
    const found = places(item, option, query, relaxed === "prefix");
    if (!found.length) continue;
    all.push(...found);
    const value = option.factor * worth(option, found);
    if (chosen && value <= chosen.value) continue;
    chosen = { value, exact: option.sure && isExact(option, found), reason: option.reason };
  }
  return chosen && { ...chosen, all };
}

function worth(option, found) {
  const top = (list) => Math.max(...list.map(value));
  if (option.phrase) return top(found);
  const each = option.words.map((word) => top(found.filter((place) => place.words[0] === word)));
  return each.reduce((sum, one) => sum + one, 0) / each.length;
}

/* Đoạn dài thì một từ nói ít hơn. */
function value({ field, quality }) {
  const long = 1 + Math.log(1 + field.tokens.length / LONG_FIELD[field.kind]);
  return FIELDS[field.kind] * quality / long;
}

function isExact(option, found) {
  return option.words.every((word) => {
    return found.some((place) => place.exact && place.words.includes(word));
  });
}

function points(query, weights, matches) {
  let sum = 0;
  let most = 0;
  query.segments.forEach((segment, at) => {
    const weight = weights.get(segment) ?? (segment.linking ? LINKING_WEIGHT : UNKNOWN_WEIGHT);
    most += weight;
    if (matches[at]) sum += weight * matches[at].value;
  });
  return most ? sum / most : 1;
}

function bonus(query, there, found, title) {
  return (1 + sideBySide(query, found)) * together(there) * (1 + WHOLE_TITLE * title);
}

/* Gõ đúng cả nhan đề thì trang ấy không bị xếp dưới vì thuộc loại ít quan trọng. */
function weight(item, title) { return title === 1 ? Math.max(item.weight, 1) : item.weight; }

/* Phần các cặp từ gõ liền nhau mà mục cũng viết liền nhau; liền nhau cả thì hơn hẳn. */
function sideBySide(query, found) {
  const values = pairs(query, found);
  const mean = values.reduce((sum, one) => sum + one, 0) / Math.max(values.length, 1);
  return values.every(Boolean) ? mean * (1 + ALL_SIDE_BY_SIDE) : mean;
}

/* Từ gõ dở thì phần lớn các cặp phải liền nhau: «ph vu ngu da» là «phục vụ người dân». */
function inARow(query, found) {
  const values = pairs(query, found);
  return values.filter(Boolean).length * 2 >= values.length;
}

/* Mỗi cặp từ gõ liền nhau được bao nhiêu khi mục cũng viết liền nhau; 0: không liền. */
function pairs(query, found) {
  const places = new Map();
  for (const place of found) {
    if (place.words.length > 1) continue;
    if (!places.has(place.words[0])) places.set(place.words[0], []);
    places.get(place.words[0]).push(place);
  }
  const values = [];
  query.words.forEach((word, at) => {
    const next = query.words[at + 1];
    if (!word || !next) return;
    values.push(Math.max(0, ...(places.get(word) || []).map((place) => {
      const followed = (places.get(next) || []).some((other) => follows(place, other));
      return followed ? SIDE_BY_SIDE[place.field.kind] * place.quality : 0;
    })));
  });
  return values;
}

export function follows(place, other) {
  return other.field === place.field && other.from === place.from + place.length;
}

/* Cả lời hỏi nằm gọn trong một đoạn hay trong nhan đề. */
function together(there) {
  if (there.length < 2) return 1;
  const [first, ...rest] = there.map((match) => new Set(match.all.map((place) => place.field)));
  const shared = Array.from(first).filter((field) => rest.every((fields) => fields.has(field)));
  return Math.max(1, ...shared.map((field) => TOGETHER[field.kind]));
}

/* Phần của nhan đề đã được hỏi đến, từ 0 đến 1. */
function inTitle(item, found) {
  const [title] = item.fields;
  const matched = new Set();
  for (const place of found) {
    if (place.field !== title || place.quality < 0.5) continue;
    for (let step = 0; step < place.length; step += 1) matched.add(place.from + step);
  }
  return title.tokens.length ? matched.size / title.tokens.length : 0;
}

function reason(matches) {
  const found = matches.find((match) => match && match.reason);
  return found ? found.reason : null;
}
