/* Tầng một: xếp các nhóm có thể chứa lời đáp, theo danh sách nhóm của từng từ.
   Danh sách bị cắt (từ quá phổ biến) chỉ dùng để xếp, không loại nhóm nào. */
import { pair } from "./tim-may-chu.js";

/* Câu dài: tầng một chỉ tra chừng này phần, tầng hai vẫn xét đủ. */
const MOST_SEGMENTS = 6;
const MOST_PAIRS = 3;
const FEW_GROUPS = 12;
const HALF = 0.4;
const PAIR = 0.7;

/* -> { groups: các số nhóm, tốt nhất trước; weights: độ nặng của từng phần }. */
export async function rankGroups(store, query, filters, relaxed) {
  const weigh = (df) => Math.log(1 + store.size / Math.max(df, 1));
  const asked = filterTerms(filters);
  const segments = telling(query.segments.filter((segment) => !segment.linking));
  const lists = await store.terms(asked.concat(segments.flatMap(segmentTerms)));
  const halves = await halfTyped(store, segments, relaxed);
  const readings = segments.map((segment) => reading(segment, lists, halves, weigh));
  const allowed = asked.map((term) => lists.get(term).impacts);
  const scores = score(readings, allowed, relaxed === "some-words");
  if (scores.size > FEW_GROUPS) await addPairs(store, query, scores, weigh);
  return { groups: inOrder(scores), weights: weights(segments, readings) };
}

/* Những phần nói nhiều nhất: con số, cụm từ, rồi từ dài. */
function telling(segments) {
  const worth = ({ words }) => {
    return words.some((word) => word.number) * 100 + (words.length > 1) * 50 + words[0].fold.length;
  };
  if (segments.length <= MOST_SEGMENTS) return segments;
  return segments.slice().sort((one, two) => worth(two) - worth(one)).slice(0, MOST_SEGMENTS);
}

function filterTerms(filters) {
  return Object.entries(filters)
    .filter(([, value]) => value)
    .map(([name, value]) => `@${name.replace("_", "-")}:${value}`);
}

function segmentTerms(segment) {
  const days = segment.words.flatMap((word) => word.also || []);
  return segment.options.flatMap(optionTerms).concat(days);
}

/* Cụm từ chỉ cần mỗi từ có mặt một lần trong các cặp; thứ tự xét ở tầng hai. */
function optionTerms({ words, phrase }) {
  if (!phrase || words.length < 2) return words.map((word) => word.fold);
  const found = [];
  for (let at = 0; at < words.length; at += 2) {
    const first = Math.min(at, words.length - 2);
    found.push(pair(words[first].fold, words[first + 1].fold));
  }
  return found;
}

async function halfTyped(store, segments, relaxed) {
  const found = new Map();
  const words = segments.flatMap((segment) => segment.options.flatMap((option) => {
    return option.phrase ? [] : option.words.filter((word) => word.half || relaxed === "prefix");
  }));
  await Promise.all(words.map(async (word) => {
    found.set(word.fold, await store.startingWith(word.fold));
  }));
  return found;
}

/* Một phần của lời hỏi: mỗi lối hiểu là các danh sách mà nhóm phải có mặt trong tất cả. */
function reading(segment, lists, halves, weigh) {
  return segment.options.map((option) => ({
    factor: option.factor,
    parts: optionTerms(option).map((term, at) => {
      const list = lists.get(term);
      const also = !option.phrase && lists.get(option.words[at].also);
      const half = !option.phrase && halves.get(term);
      if (also) return either(list, [also], 1, true, weigh);
      if (half) return either(list, half.lists, HALF, half.whole, weigh);
      return { ...list, weight: weigh(list.df) };
    }),
  }));
}

/* Nhóm có mặt trong danh sách này hay danh sách khác; `share`: danh sách khác được mấy phần. */
function either(list, others, share, whole, weigh) {
  const impacts = new Map(list.impacts);
  for (const other of others) {
    for (const [gid, impact] of other.impacts) {
      if (!(impacts.get(gid) >= impact * share)) impacts.set(gid, impact * share);
    }
  }
  const cut = list.cut || !whole || others.some((other) => other.cut);
  return { impacts, cut, weight: weigh(list.df || impacts.size) };
}

function score(readings, allowed, some) {
  const scores = new Map();
  const needed = some ? mostOf(readings.length) : readings.length;
  for (const gid of candidates(readings, allowed, some)) {
    if (!allowed.every((list) => list.has(gid))) continue;
    const found = readings.map((options) => Math.max(...options.map((one) => points(one, gid))));
    const there = found.filter((one) => one >= 0).length;
    if (there >= needed) scores.set(gid, found.reduce((sum, one) => sum + Math.max(one, 0), 0));
  }
  return scores;
}

/* Hai phần ba số phần của lời hỏi, ít nhất là hai. */
export function mostOf(count) { return Math.max(2, Math.ceil(count * 2 / 3)); }

/* Nhóm đáng xét: danh sách đủ ngắn nhất loại được nhiều nhất; không có thì hợp của tất cả. */
function candidates(readings, allowed, some) {
  const sure = some ? [] : readings
    .filter((options) => options.every((one) => one.parts.some((part) => !part.cut)))
    .map((options) => options.map(shortest));
  const every = readings.map((options) => options.flatMap((one) => one.parts));
  const choices = sure.length ? sure : readings.length ? [every.flat()] : allowed.map(asPart);
  const sizes = choices.map((parts) => parts.reduce((sum, part) => sum + part.impacts.size, 0));
  const best = choices[sizes.indexOf(Math.min(...sizes))] || [];
  return new Set(best.flatMap((part) => Array.from(part.impacts.keys())));
}

function asPart(impacts) { return [{ impacts }]; }

function shortest(option) {
  return option.parts.filter((part) => !part.cut).reduce((least, part) => {
    return part.impacts.size < least.impacts.size ? part : least;
  });
}

/* Điểm của nhóm theo một lối hiểu; -1: chắc chắn không có. */
function points({ parts, factor }, gid) {
  let sum = 0;
  for (const part of parts) {
    const impact = part.impacts.get(gid);
    if (impact === undefined && !part.cut) return -1;
    sum += (impact || 0) * part.weight;
  }
  return sum * factor;
}

/* Hai từ gõ liền nhau mà trong nhóm cũng liền nhau thì nhóm đứng trước. */
async function addPairs(store, query, scores, weigh) {
  const linking = new Set(query.segments.flatMap((one) => one.linking ? one.words : []));
  const wanted = [];
  query.words.forEach((word, at) => {
    const next = query.words[at + 1];
    if (word && next && !linking.has(word) && !linking.has(next)) {
      wanted.push(pair(word.fold, next.fold));
    }
  });
  const lists = await store.terms(wanted.slice(0, MOST_PAIRS));
  for (const { impacts, df } of lists.values()) {
    for (const [gid, impact] of impacts) {
      if (scores.has(gid)) scores.set(gid, scores.get(gid) + impact * weigh(df) * PAIR);
    }
  }
}

function inOrder(scores) {
  return Array.from(scores)
    .sort((one, two) => two[1] - one[1] || one[0] - two[0])
    .map(([gid]) => gid);
}

/* Độ nặng của một phần: độ hiếm của từ hiếm nhất, theo lối hiểu phổ biến nhất. */
function weights(segments, readings) {
  const rarest = (option) => Math.max(...option.parts.map((part) => part.weight));
  return new Map(segments.map((segment, at) => {
    return [segment, Math.min(...readings[at].map(rarest))];
  }));
}
