/* Không thấy gì: nói bỏ điều kiện nào thì có kết quả, và những gợi ý gần nhất. */
import { addressOf, asks, filtersOf, filtersOn, withFilter } from "./tim-kiem-dia-chi.js";
import { element } from "./tim-kiem-ve.js";

const QUOTES = /["“”]/g;
const FEW_GROUPS = 6;
const MOST_NEAR = 5;

/* Những mục <li>, việc đáng thử nhất đứng đầu. name(code, key): tên của giá trị lọc. */
export async function waysOut(engine, question, { base, root, name }) {
  const found = [];
  const offer = (words, next) => found.push(choice("nut-chu", addressOf(next, base), words));
  if (question.q.search(QUOTES) >= 0) {
    offer("Tìm từng chữ, bỏ dấu ngoặc kép", { ...question, q: question.q.replace(QUOTES, " ").trim(), trang: 1 });
  }
  const on = filtersOn(question);
  for (const code of on) {
    const next = withFilter(question, code, "");
    if (asks(next) && (await finds(engine, next))) offer(`Bỏ lọc «${name(code, question[code])}»`, next);
  }
  if (on.length > 1 && question.q) offer("Bỏ mọi bộ lọc", { q: question.q, trang: 1 });
  for (const one of (await engine.suggest(question.q)).slice(0, MOST_NEAR)) {
    const address = one.path ? new URL(one.path, root).href : addressOf({ ...question, q: one.text, trang: 1 }, base);
    found.push(choice("", address, one.text, " ", element("small", "", one.kind)));
  }
  return found;
}

async function finds(engine, question) {
  const page = { from: 0, count: 1, groups: FEW_GROUPS };
  return (await engine.search(question.q, filtersOf(question), page)).items.length > 0;
}

function choice(className, address, ...content) {
  const link = element("a", className, ...content);
  link.href = address;
  return element("li", "", link);
}
