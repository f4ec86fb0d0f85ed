/* Gợi ý dưới ô tìm, theo mẫu «combobox» của ARIA 1.2: con trỏ bàn phím ở lại trong ô,
   mũi tên chọn gợi ý, Enter mở, Escape đóng. Gợi ý có địa chỉ thì đi tới đó; không thì thành chữ cần tìm. */
import { openEngine, siteRoot } from "./tim-kiem-mo.js";
import { marked } from "./tim-kiem-ve.js";

const PAUSE = 150;

export function setUp(form, input, list, said) {
  let options = [];
  let chosen = -1;
  let asked = 0;
  let timer = 0;
  openEngine(form).catch(() => {});

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("keydown", onKey);
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  /* Nhấn chuột vào danh sách không làm ô mất tiêu điểm. */
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) take(options[Array.from(list.children).indexOf(option)]);
  });
  if (document.activeElement === input && input.value && !form.dataset.daTim) ask();

  async function ask() {
    const typed = input.value.trim();
    const mine = ++asked;
    if (!typed) return close();
    let found = [];
    try {
      found = await (await openEngine(form)).suggest(typed);
    } catch {
      /* Không có gợi ý thì ô vẫn gửi được. */
    }
    if (mine === asked && document.activeElement === input) show(found.slice(0, 8));
  }

  function show(found) {
    if (!found.length) return close();
    options = found;
    list.replaceChildren(...found.map(drawn));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    point(-1);
    said.textContent = `${found.length} gợi ý, chọn bằng phím mũi tên.`;
  }

  function drawn(one, at) {
    const option = document.createElement("li");
    option.id = `${list.id}-${at}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const words = document.createElement("span");
    words.append(...marked(one.title ?? [[one.text, false]]));
    const kind = document.createElement("small");
    kind.textContent = one.kind;
    option.append(words, " ", kind);
    return option;
  }

  function close() {
    clearTimeout(timer);
    asked += 1;
    options = [];
    chosen = -1;
    list.hidden = true;
    said.textContent = "";
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function point(at) {
    chosen = at;
    Array.from(list.children).forEach((option, place) => {
      option.setAttribute("aria-selected", String(place === at));
    });
    if (at < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  }

  function take(one) {
    close();
    if (one.path) location.assign(new URL(one.path, siteRoot(form)));
    else {
      input.value = one.text;
      form.requestSubmit();
    }
  }

  function onKey(event) {
    /* Bộ gõ tiếng Việt đang ghép chữ: phím là của bộ gõ. */
    if (event.isComposing) return;
    const open = options.length > 0;
    if (event.key === "ArrowDown" && !open) ask();
    else if (event.key === "ArrowDown") point(chosen + 1 < options.length ? chosen + 1 : -1);
    else if (event.key === "ArrowUp" && open) point(chosen < 0 ? options.length - 1 : chosen - 1);
    else if (event.key === "Enter" && chosen >= 0) take(options[chosen]);
    else if (event.key === "Escape" && open) close();
    else return;
    event.preventDefault();
  }
}
