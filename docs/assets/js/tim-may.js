/* Máy tìm: const may = await openIndex(gốc của trang mạng); await may.search(lời, bộ lọc, trang).
   Không đụng đến trang; chỉ đọc các tệp dưới tim-kiem/chi-muc/. Cùng lời hỏi thì cùng kết quả. */
import { judge } from "./tim-may-diem.js";
import { readNames, readQuery } from "./tim-may-doc.js";
import { suggestions } from "./tim-may-goi-y.js";
import { openStore } from "./tim-may-kho.js";
import { fits, readGroup } from "./tim-may-muc.js";
import { rankGroups } from "./tim-may-nhom.js";
import { excerpt, markedTitle } from "./tim-may-trich.js";

/* Số nhóm đọc một lượt, số nhóm nhiều nhất của trang kết quả đầu, số kết quả đủ để thôi đọc. */
const BATCH = 5;
const FIRST = 10;
const ENOUGH = 12;
/* Mỗi thứ cùng loại đứng trước bớt điểm đi chừng này, để một loại không chiếm hết trang đầu. */
const SAME_KIND = 0.35;
/* Đã có chỗ đúng dấu thì chỗ khác dấu phải được chừng này điểm của chỗ đúng dấu tốt nhất. */
const OTHER_MARKS = 0.25;

export async function openIndex(baseUrl) {
  const store = await openStore(baseUrl);

  /* Trang mạng vừa dựng lại thì tệp cũ không còn: đọc lại dau.json, làm lại một lần. */
  async function steady(work) {
    try {
      return await work();
    } catch (problem) {
      if (problem.code !== "index") throw problem;
      await store.reload();
      return work();
    }
  }

  return {
    search: (query, filters = {}, { from = 0, count = 20, groups = FIRST } = {}) => {
      return steady(() => search(store, query, filters || {}, { from, count, groups }));
    },
    suggest: (typed) => steady(async () => suggestions(await store.file("goi-y"), typed)),
    filters: () => steady(() => store.file("bo-loc")),
  };
}

async function search(store, typed, filters, page) {
  const names = readNames(await store.file("ten-goi"));
  let query = readQuery(typed, names);
  const asked = query.segments.length > 0;
  let found = nothing();
  let spelled = null;
  if (asked || Object.values(filters).some(Boolean)) {
    /* Lối tìm do trang đầu quyết định, các trang sau theo cùng lối ấy. */
    const first = (one, relaxed) => read(store, one, filters, relaxed, { ...page, from: 0 });
    found = await first(query, null);
    if (asked && !found.matches.length) found = await first(query, "prefix");
    if (asked && !found.matches.length) {
      const { respellings } = await import("./tim-may-sua-chu.js");
      for (const text of await respellings(store, typed, await knownTexts(store))) {
        found = await first(readQuery(text, names), null);
        if (!found.matches.length) continue;
        spelled = text;
        query = readQuery(text, names);
        break;
      }
    }
    if (asked && !found.matches.length) found = await first(query, "some-words");
    if (page.from) found = await read(store, query, filters, found.relaxed, page);
  }
  const shown = found.matches.slice(page.from, page.from + page.count);
  return {
    items: shown.map(result),
    more: found.unread || found.matches.length > page.from + page.count,
    groupsSeen: found.seen,
    groupsMatched: found.matched,
    readAs: query.also,
    spelled,
    relaxed: found.matches.length ? found.relaxed : null,
  };
}

/* Những lời có dấu đã biết: gợi ý và tên gọi. */
async function knownTexts(store) {
  const [suggested, { ten }] = await Promise.all([store.file("goi-y"), store.file("ten-goi")]);
  return suggested.map(([text]) => text).concat(ten.flatMap(([, others]) => others));
}

function nothing() { return { matches: [], unread: false, seen: 0, matched: 0, relaxed: null }; }

/* Đọc nhóm từng đợt. Mấy đợt đầu đọc cho đến khi đủ kết quả rồi mới xếp; các đợt sau xếp riêng
   và nối vào cuối, để trang sau tiếp đúng trang trước. */
async function read(store, query, filters, relaxed, page) {
  const { groups, weights } = await rankGroups(store, query, filters, relaxed);
  const wanted = page.from + page.count;
  /* Lối tìm nới rộng đi sau một lượt đã đọc: đọc nửa chừng ấy, để một câu hỏi không tải quá nhiều. */
  const once = relaxed ? Math.ceil(page.groups / 2) : page.groups;
  const planned = once * Math.ceil(wanted / page.count);
  /* Chỉ còn một đợt nữa thì đọc nốt, để nói được là đã hết. */
  const most = groups.length <= planned + BATCH ? groups.length : planned;
  const paths = new Set();
  const matches = [];
  let seen = 0;
  let bar = null;
  while (seen < most && matches.length < wanted) {
    const window = [];
    do {
      const batch = groups.slice(seen, seen + BATCH);
      const items = (await readAll(store, batch)).filter((item) => fits(item, filters));
      window.push(...items.map((item) => judge(item, query, weights, relaxed)).filter(Boolean));
      seen += batch.length;
    } while (!full(window) && seen < Math.min(most, FIRST));
    bar ??= OTHER_MARKS * Math.max(0, ...window.map((match) => match.exact ? match.score : 0));
    const worthy = window.filter((match) => match.exact || match.score >= bar);
    matches.push(...inOrder(worthy, paths));
  }
  return { matches, relaxed, seen, matched: groups.length, unread: seen < groups.length };
}

async function readAll(store, batch) {
  const files = await Promise.all(batch.map((gid) => store.group(gid)));
  return files.flatMap((file, at) => readGroup(batch[at], file));
}

function full(window) { return window.filter((match) => match.exact).length >= ENOUGH; }

/* Đúng dấu người đọc gõ đứng trước; rồi điểm; rồi thứ tự của chỉ mục. Một địa chỉ ra một lần. */
function inOrder(window, paths) {
  const sorted = (value) => window.sort((one, two) => {
    return two.exact - one.exact || two[value] - one[value]
      || one.item.gid - two.item.gid || one.item.at - two.item.at;
  });
  const kinds = new Map();
  for (const match of sorted("score")) {
    const before = kinds.get(match.item.loai) || 0;
    match.varied = match.score / (1 + SAME_KIND * before);
    kinds.set(match.item.loai, before + 1);
  }
  return sorted("varied").filter(({ item }) => !paths.has(item.path) && paths.add(item.path));
}

function result({ item, found, reason }) {
  return {
    path: item.path,
    title: markedTitle(item, found),
    excerpt: excerpt(item, found),
    loai: item.loai,
    noi: item.noi || "",
    tinh: item.tinh,
    nam: item.nam,
    reason,
  };
}
