/* Gợi ý trong khi gõ: mọi từ đã gõ phải là phần đầu của một từ trong chữ gợi ý. */
import { tokens } from "./tim-may-chu.js";
import { parts } from "./tim-may-trich.js";

const MOST = 8;

export function suggestions(entries, typed) {
  const asked = tokens(typed.normalize("NFC").slice(0, 200)).map((token) => token.word);
  if (!asked.length) return [];
  return entries
    .map(([text, kind, path], at) => ({ ...fit(text.normalize("NFC"), asked), kind, path, at }))
    .filter((one) => one.score > 0)
    .sort((one, two) => two.score - one.score || one.at - two.at)
    .slice(0, MOST)
    .map(({ text, title, kind, path }) => ({ text, title, kind, path: path || "" }));
}

/* Đúng dấu hơn khác dấu; khớp từ đầu hơn khớp ở giữa. */
function fit(text, asked) {
  const words = tokens(text);
  let score = 1;
  const taken = new Map();
  for (const one of asked) {
    const at = bestStart(words, one, taken);
    if (at < 0) return { text, score: 0 };
    const found = words[at];
    taken.set(at, { from: found.from, to: Math.min(found.to, found.from + one.exact.length) });
    if (one.marked && found.word.exact.startsWith(one.exact)) score += 4;
    if (found.word.fold === one.fold) score += 1;
  }
  if (asked.every((one, at) => words[at] && words[at].word.fold.startsWith(one.fold))) score += 3;
  const spans = Array.from(taken.values()).sort((one, two) => one.from - two.from);
  return { text, score, title: parts(text, 0, text.length, spans) };
}

function bestStart(words, one, taken) {
  const starts = words.map((word, at) => at).filter((at) => {
    return !taken.has(at) && words[at].word.fold.startsWith(one.fold);
  });
  const exact = starts.find((at) => words[at].word.exact.startsWith(one.exact));
  return exact ?? starts[0] ?? -1;
}
