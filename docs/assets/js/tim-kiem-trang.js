/* Trang /tim-kiem/: câu hỏi và bộ lọc nằm trong địa chỉ, kết quả vẽ tại chỗ.
   Chỉ tìm khi người đọc bảo tìm (Enter, nút, bộ lọc), nên kết quả không nhảy trong lúc đang đọc. */
import { addressOf, asks, filtersOf, questionOf, withFilter } from "./tim-kiem-dia-chi.js";
import { Filters } from "./tim-kiem-loc.js";
import { forgetEngine, openEngine, siteRoot } from "./tim-kiem-mo.js";
import { COUNT, button, drawGroups, drawNotes, element, summary } from "./tim-kiem-ve.js";

const GROUPS = 10;
const SLOW = 300;
const MOST_IN_HEAD = 60;

export function setUp(page) {
  const form = page.querySelector("form.o-tim");
  const input = form.querySelector("input[type=search]");
  const root = siteRoot(form);
  const filters = new Filters(page);
  const parts = {};
  page.querySelectorAll("[data-cho]").forEach((part) => { parts[part.dataset.cho] = part; });
  const head = page.querySelector("#ket-qua");
  const title = document.title;
  let question = here();
  let round = 0;

  history.scrollRestoration = "manual";
  openFiltersWhenWide();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    /* Máy cảm ứng: rời ô thì bàn phím hạ xuống và kết quả hiện ra. */
    go({ ...question, q: input.value.trim(), trang: 1 }, { focus: matchMedia("(hover: none)").matches });
  });
  filters.selects.forEach((select, code) => {
    select.addEventListener("change", () => go(withFilter(question, code, select.value)));
  });
  page.addEventListener("click", follow);
  parts["thu-hong"].addEventListener("click", () => {
    forgetEngine();
    show();
  });
  addEventListener("popstate", (event) => {
    /* Chỉ đổi phần sau dấu # (liên kết trong trang): vẫn câu hỏi ấy. */
    if (addressOf(here(), location.href) === addressOf(question, location.href)) return;
    question = here();
    show({ scroll: event.state?.cuon ?? 0 });
  });
  addEventListener("pagehide", rememberPlace);
  /* Chữ gõ trong lúc tệp này còn đang tải thì giữ nguyên. */
  const early = question.q ? "" : input.value;
  show({ scroll: history.state?.cuon });
  if (early) input.value = early;
  if (!asks(question)) input.focus({ preventScroll: true });

  function here() {
    return questionOf(new URL(location.href));
  }

  function openFiltersWhenWide() {
    const wide = matchMedia("(min-width: 60em)");
    const details = page.querySelector(".loc-tim details");
    const open = () => {
      details.open = wide.matches;
      details.firstElementChild.tabIndex = wide.matches ? -1 : 0;
    };
    wide.addEventListener("change", open);
    open();
  }

  /* Liên kết của chính trang này (trang sau, chỉ xem một loại, từ để thử) không phải tải lại trang. */
  function follow(event) {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.origin !== location.origin || link.pathname !== location.pathname || !link.search) return;
    event.preventDefault();
    go(questionOf(new URL(link.href)), { focus: true });
  }

  function rememberPlace() {
    history.replaceState({ cuon: scrollY }, "");
  }

  function go(next, how) {
    rememberPlace();
    question = next;
    const address = addressOf(question, location.href);
    if (address !== location.href) history.pushState({}, "", address);
    show(how);
  }

  async function show({ focus = false, scroll, groups = GROUPS } = {}) {
    const mine = ++round;
    const now = question;
    const late = () => mine !== round;
    showQuestion();
    if (!asks(now)) return showStart(scroll);
    const slow = setTimeout(() => { parts["bao"].textContent = "Đang tìm…"; }, SLOW);
    try {
      const engine = await openEngine(form);
      const [answer] = await Promise.all([ask(engine, now, groups), learnNames(engine)]);
      if (late()) return;
      const out = answer.items.length ? [] : await waysOut(engine, now);
      if (late()) return;
      draw(answer, now, groups, out);
    } catch (error) {
      if (late()) return;
      console.warn(error);
      showFailure();
    } finally {
      clearTimeout(slow);
    }
    parts["danh-sach"].setAttribute("aria-busy", "false");
    parts["danh-sach"].dataset.xong = location.search;
    settle(focus, scroll);
  }

  /* Ô, bộ lọc, tên trang theo câu hỏi; kết quả cũ mờ đi tới khi có kết quả mới. */
  function showQuestion() {
    const busy = asks(question);
    input.value = question.q;
    form.dataset.daTim = "";
    document.title = question.q ? `${question.q} - ${title}` : title;
    showFilters();
    parts["hong"].hidden = true;
    parts["ket-qua"].hidden = !busy;
    parts["loi-vao"].hidden = busy;
    parts["danh-sach"].setAttribute("aria-busy", String(busy));
    delete parts["danh-sach"].dataset.xong;
  }

  function showFilters() {
    filters.show(question);
    const chips = filters.chips(question, (code) => {
      go(withFilter(question, code, ""));
      (parts["dang-loc"].querySelector("button") ?? head).focus({ preventScroll: true });
    });
    parts["dang-loc"].replaceChildren(...chips);
    parts["dang-loc"].hidden = !chips.length;
  }

  function ask(engine, now, groups) {
    const from = (now.trang - 1) * COUNT;
    return engine.search(now.q, filtersOf(now), { from, count: COUNT, groups });
  }

  async function learnNames(engine) {
    filters.fill(await engine.filters());
    showFilters();
  }

  async function waysOut(engine, now) {
    const part = await import("./tim-kiem-giup.js");
    return part.waysOut(engine, now, { base: location.href, root, name: (...given) => filters.name(...given) });
  }

  function draw(answer, now, groups, out) {
    const only = (kind) => (now.loai ? "" : addressOf(withFilter(now, "loai", kind), location.href));
    const none = !answer.items.length;
    head.textContent = now.q ? `Kết quả cho «${shortened(now.q)}»` : "Kết quả lọc";
    parts["thu-lai"].replaceChildren(...out);
    parts["khong-thay"].hidden = !none;
    parts["loi-vao"].hidden = !none;
    parts["cach-tim"].hidden = true;
    parts["danh-sach"].replaceChildren(
      ...(none ? [] : drawNotes(answer)),
      ...drawGroups(answer.items, { root, filters, only }),
      ...further(answer, now, groups),
    );
    parts["bao"].textContent = summary(answer, now.trang);
  }

  function showStart(scroll) {
    parts["cach-tim"].hidden = false;
    settle(false, scroll);
  }

  function showFailure() {
    parts["danh-sach"].replaceChildren();
    parts["khong-thay"].hidden = true;
    parts["hong"].hidden = false;
    parts["loi-vao"].hidden = false;
    parts["cach-tim"].hidden = true;
    parts["bao"].textContent = "Chưa tìm được.";
  }

  function settle(focus, scroll) {
    if (focus) {
      head.focus({ preventScroll: true });
      parts["ket-qua"].scrollIntoView({ block: "start" });
    } else if (scroll !== undefined) scrollTo(0, scroll);
  }

  function further(answer, now, groups) {
    const links = element("nav", "kq__trang");
    links.setAttribute("aria-label", "Các trang kết quả");
    if (now.trang > 1) links.append(turn("Trang trước", now, now.trang - 1), element("span", "mo", `Trang ${now.trang}`));
    if (answer.more && answer.items.length >= COUNT) links.append(turn("Trang sau", now, now.trang + 1));
    else if (answer.more) links.append(button("nut-chu", "Tìm tiếp", () => show({ groups: groups + GROUPS })));
    return links.children.length ? [links] : [];
  }

  function turn(words, now, to) {
    const link = element("a", "nut-chu", words);
    link.href = addressOf({ ...now, trang: to }, location.href);
    return link;
  }
}

/* Câu hỏi dài thì đầu đề chỉ ghi chừng hai dòng; cả câu vẫn ở trong ô. */
function shortened(words) {
  if (words.length <= MOST_IN_HEAD) return words;
  const cut = words.slice(0, MOST_IN_HEAD);
  return `${cut.slice(0, cut.lastIndexOf(" ") + 1 || undefined).trimEnd()}…`;
}
