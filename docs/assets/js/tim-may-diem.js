/* Tầng hai: mục có đủ các từ không, và được bao nhiêu điểm.
   Nhan đề hơn nhãn, nhãn hơn lời; đúng dấu hơn khác dấu; liền nhau, đúng thứ tự, cùng một đoạn,
   đoạn ngắn thì hơn. */
import { phrasePlaces, places } from "./tim-may-muc.js";

const FIELDS = { title: 5, tags: 3, noi: 1.5, text: 1.5 };
const LINKING_WEIGHT = 0.3;
const LONG_FIELD = 16;
const SIDE_BY_SIDE = { title: 0.8, tags: 0.4, noi: 0.4, text: 0.5 };
const TOGETHER = { title: 1.4, tags: 1.1, noi: 1, text: 1.15 };
const WHOLE_TITLE = 1;

/* -> null, hoặc { item, score, exact, reason, found: các chỗ khớp }. */
export function judge(item, query, weights, relaxed) {
  if (query.excluded.some((one) => phrasePlaces(item, one.words, one.strict).length)) return null;
  const matches = query.segments.map((segment) => best(item, segment, query, relaxed));
  if (!enough(query.segments, matches, relaxed)) return null;
  const found = matches.flatMap((match) => match ? match.all : []);
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

function enough(segments, matches, relaxed) {
  const needed = segments.map((segment, at) => !segment.linking && at).filter(Number.isInteger);
  const there = needed.filter((at) => matches[at]).length;
  return there >= (relaxed === "some-words" ? Math.ceil(needed.length / 2) : needed.length);
}

/* Lối hiểu được điểm nhất; lời người đọc gõ đứng trước khi bằng nhau. */
function best(item, segment, query, relaxed) {
  let chosen = null;
  const all = [];
  for (const option of segment.options) {
    const found = places(item, option, query, relaxed !== null);
    if (!found.length) continue;
    const value = option.factor * worth(option, found);
    all.push(...found);
    if (!chosen || value > chosen.value) {
      chosen = { value, option, exact: isExact(option, found), reason: null };
    }
  }
  if (!chosen) return null;
  const typed = all.some((place) => segment.options[0].words.includes(place.words[0]));
  return { ...chosen, all, reason: typed ? null : chosen.option.reason };
}

function worth(option, found) {
  const top = (list) => Math.max(...list.map(value));
  if (option.phrase) return top(found) * (1 + SIDE_BY_SIDE.text);
  const each = option.words.map((word) => top(found.filter((place) => place.words[0] === word)));
  return each.reduce((sum, one) => sum + one, 0) / each.length;
}

function value({ field, quality }) {
  return FIELDS[field.kind] * quality / (1 + Math.log(1 + field.tokens.length / LONG_FIELD));
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
    const weight = weights.get(segment) ?? LINKING_WEIGHT;
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

/* Phần các cặp từ gõ liền nhau mà mục cũng viết liền nhau. */
function sideBySide(query, found) {
  const starts = new Map();
  for (const place of found) {
    if (place.words.length > 1) continue;
    if (!starts.has(place.words[0])) starts.set(place.words[0], []);
    starts.get(place.words[0]).push(place);
  }
  let pairs = 0;
  let sum = 0;
  query.words.forEach((word, at) => {
    const next = query.words[at + 1];
    if (!word || !next) return;
    pairs += 1;
    sum += Math.max(0, ...(starts.get(word) || []).map((place) => {
      const followed = (starts.get(next) || []).some((other) => follows(place, other));
      return followed ? SIDE_BY_SIDE[place.field.kind] * place.quality : 0;
    }));
  });
  return pairs ? sum / pairs : 0;
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
