/* Gõ sai một chữ cái: từ không có ở đâu trong chỉ mục thì thử những từ có thật chỉ khác một chữ.
   Chỉ dùng khi lời hỏi đúng như đã gõ không thấy gì; lời trong ngoặc kép thì không sửa. */
import { pair, tokens } from "./tim-may-chu.js";

const QUOTES = /["“”„«»]/;
const MOST_LETTERS = 200;
const SHORTEST = 2;
const START = 2;
const MOST_TRIES = 4;

/* -> các lời hỏi đã sửa, lời đáng thử nhất đứng trước; rỗng: không có gì để sửa.
   `texts`: lời của gợi ý và tên gọi, có dấu, để lời sửa cũng có dấu. */
export async function respellings(store, typed, texts) {
  const text = typed.normalize("NFC");
  if (QUOTES.test(text) || text.length > MOST_LETTERS) return [];
  const words = tokens(text).map((token) => {
    const first = text[token.from];
    return { ...token, capital: first !== first.toLowerCase() };
  });
  const vocabulary = spellings(texts);
  const choices = new Map();
  await Promise.all(words.map(async ({ word }, at) => {
    if (!word.number && word.fold.length >= SHORTEST && (await unknown(store, word.fold))) {
      choices.set(at, await nearest(store, words, at, vocabulary));
    }
  }));
  const most = Math.min(MOST_TRIES, Math.max(0, ...Array.from(choices.values(), (all) => all.length)));
  if (!most || Array.from(choices.values()).some((all) => !all.length)) return [];
  return Array.from({ length: most }, (_, round) => rewritten(text, words, choices, round));
}

/* Từ bỏ dấu -> lối viết có dấu gặp đầu tiên. */
function spellings(texts) {
  const found = new Map();
  for (const text of texts) {
    for (const { word } of tokens(text.normalize("NFC"))) {
      if (!found.has(word.fold)) found.set(word.fold, word.exact);
    }
  }
  return found;
}

async function unknown(store, fold) {
  return !(await store.startingWith(fold)).lists.length;
}

/* Những từ cách một chữ và từng đứng cạnh một từ bên cạnh; hay đứng cạnh hơn thì đứng trước.
   Lời hỏi chỉ có một từ thì từ nào cách một chữ cũng được. */
async function nearest(store, words, at, vocabulary) {
  const { word } = words[at];
  const alike = (await store.startingWith(word.fold.slice(0, START))).lists.map(({ term }) => term);
  const near = Array.from(new Set([...vocabulary.keys(), ...alike]))
    .filter((fold) => fold.length >= SHORTEST && isOneAway(word.fold, fold));
  const beside = [words[at - 1], words[at + 1]].map((other) => other?.word.fold);
  const terms = (fold) => [
    beside[0] && pair(beside[0], fold), beside[1] && pair(fold, beside[1]), fold,
  ].filter(Boolean);
  const lists = await store.terms(near.flatMap(terms));
  const often = (fold) => terms(fold).slice(0, -1).reduce((sum, one) => sum + lists.get(one).df, 0);
  return near
    .filter((fold) => lists.get(fold).df && (words.length === 1 || often(fold)))
    .sort((one, two) => often(two) - often(one) || lists.get(two).df - lists.get(one).df)
    .map((fold) => written(fold, words, at, vocabulary));
}

/* Có dấu, viết hoa chữ đầu như người đọc đã gõ. */
function written(fold, words, at, vocabulary) {
  const marked = words.some(({ word }) => word.marked);
  const text = (marked && vocabulary.get(fold)) || fold;
  return words[at].capital ? text[0].toUpperCase() + text.slice(1) : text;
}

/* Thừa, thiếu, nhầm một chữ, hay đổi chỗ hai chữ liền nhau. */
export function isOneAway(one, other) {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [rest, otherRest] = [one.slice(at), other.slice(at)];
  return rest.slice(1) === otherRest.slice(1)
    || rest.slice(1) === otherRest
    || rest === otherRest.slice(1)
    || (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2));
}

function rewritten(text, words, choices, round) {
  let made = "";
  let from = 0;
  for (const [at, all] of Array.from(choices).sort(([one], [two]) => one - two)) {
    made += text.slice(from, words[at].from) + (all[round] ?? all[0]);
    from = words[at].to;
  }
  return made + text.slice(from);
}
