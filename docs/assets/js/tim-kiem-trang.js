/* Trang /tim-kiem/: câu hỏi và bộ lọc nằm trong địa chỉ (?q=…&tinh=…&trang=2), kết quả vẽ tại chỗ.
   Chỉ tìm khi người đọc bảo tìm (Enter, nút, bộ lọc), nên kết quả không nhảy trong lúc đang đọc. */
import { forgetEngine, openEngine, siteRoot } from "./tim-kiem-mo.js";
import { FILTERS, Filters } from "./tim-kiem-loc.js";
import { button, drawGroups, drawNotes, element } from "./tim-kiem-ve.js";

const COUNT = 20;
const GROUPS = 18;
const SLOW = 300;

export function setUp(page) {
  const form = page.querySelector("form.o-tim");
  const input = form.querySelector("input[type=search]");
  const root = siteRoot(form);
  const filters = new Filters(page);
  const parts = {};
  page.querySelectorAll("[data-cho]").forEach((part) => { parts[part.dataset.cho] = part; });
  const head = page.querySelector("#ket-qua");
  const details = page.querySelector(".loc-tim details");
  const wide = matchMedia("(min-width: 60em)");
  const title = document.title;
  let state = read();
  let round = 0;
  let named = null;

  history.scrollRestoration = "manual";
  const widen = () => { details.open = wide.matches; };
  wide.addEventListener("change", widen);
  widen();

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    /* Trên máy cảm ứng, rời ô thì bàn phím hạ xuống và kết quả hiện ra. */
    go({ ...state, q: input.value.trim(), trang: 1 }, { focus: matchMedia("(hover: none)").matches });
  });
  filters.selects.forEach((select, code) => {
    select.addEventListener("change", () => go(changed(code, select.value)));
  });
  page.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const address = new URL(link.href);
    if (address.pathname !== location.pathname || address.host !== location.host || !address.search) return;
    event.preventDefault();
    go(read(address), { focus: true });
  });
  parts["thu-hong"].addEventListener("click", () => {
    forgetEngine();
    named = null;
    show();
  });
  addEventListener("popstate", (event) => {
    state = read();
    show({ scroll: event.state?.cuon ?? 0 });
  });
  addEventListener("pagehide", rememberPlace);

  show({ scroll: history.state?.cuon });
  if (!asks(state)) input.focus({ preventScroll: true });

  function read(address = new URL(location.href)) {
    const given = address.searchParams;
    const found = { q: (given.get("q") ?? "").trim(), trang: Math.max(1, Number.parseInt(given.get("trang"), 10) || 1) };
    for (const code of FILTERS) found[code] = given.get(code) ?? "";
    return found;
  }

  function address(of) {
    const made = new URL(location.pathname, location.href);
    if (of.q) made.searchParams.set("q", of.q);
    for (const code of FILTERS) if (of[code]) made.searchParams.set(code, of[code]);
    if (of.trang > 1) made.searchParams.set("trang", of.trang);
    return made.href;
  }

  function changed(code, value) {
    const next = { ...state, [code]: value, trang: 1 };
    if (code === "tinh") next["co-quan"] = "";
    return next;
  }

  function asks(of) {
    return of.q !== "" || filters.active(of).length > 0;
  }

  function rememberPlace() {
    history.replaceState({ cuon: scrollY }, "");
  }

  function go(next, how = {}) {
    rememberPlace();
    const before = location.href;
    state = next;
    if (address(state) !== before) history.pushState({}, "", address(state));
    show(how);
  }

  async function show({ focus = false, scroll, groups = GROUPS } = {}) {
    const mine = ++round;
    const now = state;
    const late = () => mine !== round;
    input.value = now.q;
    form.dataset.daTim = "1";
    document.title = now.q ? `${now.q} - ${title}` : title;
    filters.show(now);
    chips();
    parts["hong"].hidden = true;
    if (!asks(now)) return showStart();
    parts["ket-qua"].hidden = false;
    parts["loi-vao"].hidden = true;
    parts["danh-sach"].setAttribute("aria-busy", "true");
    const slow = setTimeout(() => say("Đang tìm…"), SLOW);
    try {
      const engine = await openEngine(form);
      await learnNames(engine);
      if (late()) return;
      filters.show(now);
      chips();
      const answer = await engine.search(now.q, asked(now), { from: (now.trang - 1) * COUNT, count: COUNT, groups });
      if (late()) return;
      draw(answer, now, groups);
      if (!answer.items.length) await help(engine, now, late);
    } catch (error) {
      if (late()) return;
      console.warn(error);
      failed();
    } finally {
      clearTimeout(slow);
      if (!late()) parts["danh-sach"].removeAttribute("aria-busy");
    }
    if (focus) head.focus({ preventScroll: true });
    if (focus) parts["ket-qua"].scrollIntoView({ block: "start" });
    else if (scroll !== undefined) scrollTo(0, scroll);
  }

  async function learnNames(engine) {
    named ??= engine.filters();
    filters.fill(await named);
  }

  function asked(of) {
    return Object.fromEntries(FILTERS.map((code) => [code.replace("-", "_"), of[code] || null]));
  }

  function say(words) {
    parts["bao"].textContent = words;
  }

  function showStart() {
    parts["ket-qua"].hidden = true;
    parts["loi-vao"].hidden = false;
    parts["cach-tim"].hidden = false;
    openEngine(form).then(learnNames).then(() => filters.show(state)).catch(() => {});
  }

  function failed() {
    parts["danh-sach"].replaceChildren();
    parts["khong-thay"].hidden = true;
    parts["hong"].hidden = false;
    parts["loi-vao"].hidden = false;
    parts["cach-tim"].hidden = true;
    say("Chưa tìm được.");
  }

  function chips() {
    const made = filters.chips(state, (code) => {
      go(changed(code, ""));
      (parts["dang-loc"].querySelector("button") ?? head).focus({ preventScroll: true });
    });
    parts["dang-loc"].replaceChildren(...made);
    parts["dang-loc"].hidden = !made.length;
  }

  function draw(answer, now, groups) {
    const found = answer.items.length;
    const only = (kind) => (now.loai ? "" : address({ ...now, loai: kind, trang: 1 }));
    const names = { kind: (code) => filters.name("loai", code), place };
    head.textContent = now.q ? `Kết quả cho «${now.q}»` : "Kết quả lọc";
    parts["khong-thay"].hidden = found > 0;
    parts["loi-vao"].hidden = found > 0;
    parts["cach-tim"].hidden = true;
    parts["danh-sach"].replaceChildren(
      ...(found ? drawNotes(answer) : []),
      ...drawGroups(answer.items, { root, names, only }),
      ...further(answer, now, groups),
    );
    say(summary(answer, now));
  }

  /* Nơi và năm, khi chỗ của mục chưa nói. */
  function place(item) {
    const where = item.noi || (item.tinh ?? []).slice(0, 3).map((code) => filters.name("tinh", code)).join(", ");
    const year = item.nam?.length === 1 ? String(item.nam[0]) : "";
    return [where, where.includes(year) ? "" : year].filter(Boolean).join(" · ");
  }

  function summary({ items, more, groupsSeen, groupsMatched }, now) {
    const first = (now.trang - 1) * COUNT + 1;
    const last = first + items.length - 1;
    const part = groupsSeen < groupsMatched ? ` Mới xem ${groupsSeen} phần gần nhất trong ${groupsMatched} phần có những chữ này.` : "";
    if (!items.length) return more ? `Chưa thấy mục nào.${part}` : "Không tìm thấy mục nào.";
    if (!more && now.trang === 1) return `Tìm thấy ${items.length} mục.`;
    return more ? `Tìm thấy nhiều mục, đây là mục ${first}–${last}.${part}` : `Mục ${first}–${last}, hết.`;
  }

  function further(answer, now, groups) {
    const links = element("nav", "kq__trang");
    links.setAttribute("aria-label", "Các trang kết quả");
    if (now.trang > 1) links.append(turn("Trang trước", now, now.trang - 1));
    if (answer.more && answer.items.length >= COUNT) links.append(turn("Trang sau", now, now.trang + 1));
    else if (answer.more) links.append(button("nut-chu", "Tìm tiếp", () => show({ groups: groups + GROUPS })));
    if (now.trang > 1 && links.children.length) links.firstChild.after(element("span", "mo", `Trang ${now.trang}`));
    return links.children.length ? [links] : [];
  }

  function turn(words, now, to) {
    const link = element("a", "nut-chu", words);
    link.href = address({ ...now, trang: to });
    return link;
  }

  /* Không thấy gì: nói bỏ bộ lọc nào thì có, và gợi ý gần nhất. */
  async function help(engine, now, late) {
    const tries = parts["thu-lai"];
    tries.replaceChildren();
    const offer = (words, next) => {
      const link = element("a", "nut-chu", words);
      link.href = address(next);
      tries.append(element("li", "", link));
    };
    if (/["“”]/.test(now.q)) offer("Tìm từng chữ, bỏ dấu ngoặc kép", { ...now, q: now.q.replace(/["“”]/g, " ").trim(), trang: 1 });
    const active = filters.active(now);
    for (const code of active) {
      const next = { ...changed(code, ""), q: now.q };
      if (!asks(next)) continue;
      const answer = await engine.search(next.q, asked(next), { from: 0, count: 1, groups: 6 });
      if (late()) return;
      if (answer.items.length) offer(`Bỏ lọc «${filters.name(code, now[code])}»: có kết quả`, next);
    }
    if (active.length > 1 && now.q) offer("Bỏ mọi bộ lọc", { ...read(new URL(location.pathname, location.href)), q: now.q });
    const near = await engine.suggest(now.q);
    if (late()) return;
    for (const one of near.slice(0, 5)) {
      const link = element("a", "", one.text, " ", element("small", "", one.kind));
      link.href = one.path ? new URL(one.path, root).href : address({ ...now, q: one.text, trang: 1 });
      tries.append(element("li", "", link));
    }
  }
}
