/* Lời trích: cửa sổ chữ quanh chỗ khớp dày nhất, và các từ khớp được đánh dấu.
   Kết quả là các mảnh [lời, có đánh dấu hay không], nối lại thành lời in ra. */
import { follows } from "./tim-may-diem.js";

const WIDTH = 160;
const LEAD = 40;
const BETWEEN = /^[\s/–-]$/;

export function markedTitle(item, found) {
  const [title] = item.fields;
  return parts(title.text, 0, title.text.length, marks(title, found));
}

/* Đoạn mà nhan đề đã in trọn thì không in lại. */
export function excerpt(item, found) {
  const texts = item.fields.filter((field) => {
    return field.kind === "text" && field.tokens.length && !item.title.includes(field.text);
  });
  let best = null;
  for (const field of texts) {
    const window = densest(field, marks(field, found));
    if (!best || window.worth > best.worth) best = window;
  }
  return best ? cut(best) : [];
}

/* Quãng chữ được đánh dấu. Đã có chỗ liền nhau thì chữ lẻ của cùng từ ấy không đánh dấu. */
function marks(field, found) {
  const joined = new Set(found.filter((place) => {
    return place.length > 1 || found.some((one) => follows(place, one) || follows(one, place));
  }));
  const words = new Set(Array.from(joined, (place) => place.words[0]));
  return found
    .filter((place) => place.field === field && (joined.has(place) || !words.has(place.words[0])))
    .map(({ from, length, words }) => {
      const last = field.tokens[from + length - 1];
      return { from: field.tokens[from].from, to: last.to, words };
    })
    .sort((one, two) => one.from - two.from || two.to - one.to);
}

/* Cửa sổ có nhiều từ hỏi khác nhau nhất, rồi nhiều chỗ khớp nhất, rồi đứng trước. */
function densest(field, spans) {
  let best = { field, spans, from: 0, worth: 0 };
  spans.forEach((span, at) => {
    const inside = spans.slice(at).filter((other) => other.to <= span.from + WIDTH);
    const words = new Set(inside.flatMap((other) => other.words));
    const worth = words.size + Math.min(inside.length, 20) / 100;
    if (worth > best.worth) best = { field, spans, from: span.from, worth };
  });
  return best;
}

/* Cắt ở đầu và cuối từ; chỗ cắt mang dấu «…». */
function cut({ field, spans, from }) {
  const { text, tokens } = field;
  if (text.length <= WIDTH + LEAD) return parts(text, 0, text.length, spans);
  const wanted = Math.max(0, Math.min(from - LEAD, text.length - WIDTH));
  const start = wanted ? tokens.find((token) => token.from >= wanted).from : 0;
  const last = tokens.findLast((token) => token.to <= start + WIDTH) || tokens.at(-1);
  const end = tokens.at(-1).to <= start + WIDTH ? text.length : Math.max(last.to, start + 1);
  const made = parts(text, start, end, spans);
  if (start > 0) made.unshift(["… ", false]);
  if (end < text.length) made.push([" …", false]);
  return joined(made);
}

export function parts(text, start, end, spans) {
  const made = [];
  let at = start;
  for (const span of merged(text, spans)) {
    if (span.from < at || span.to > end) continue;
    made.push([text.slice(at, span.from), false], [text.slice(span.from, span.to), true]);
    at = span.to;
  }
  made.push([text.slice(at, end), false]);
  return joined(made);
}

/* Hai quãng chỉ cách nhau dấu cách, gạch chéo hay gạch nối là một quãng: «71/QĐ-UBND». */
function merged(text, spans) {
  const made = [];
  for (const span of spans) {
    const before = made.at(-1);
    if (before && (span.from <= before.to || BETWEEN.test(text.slice(before.to, span.from)))) {
      before.to = Math.max(before.to, span.to);
    } else {
      made.push({ from: span.from, to: span.to });
    }
  }
  return made;
}

function joined(made) {
  const whole = [];
  for (const [text, marked] of made) {
    if (!text) continue;
    if (whole.length && whole.at(-1)[1] === marked) whole.at(-1)[0] += text;
    else whole.push([text, marked]);
  }
  return whole;
}
