/* Các ô của dải lọc và sắp xếp, làm bằng phần tử; chữ của dữ liệu chỉ đi qua textContent. */
import { other, words } from "./sap-xep-dong.js";

let controls = 0;

export function element(tag, css, text) {
  const made = document.createElement(tag);
  if (css) made.className = css;
  if (text) made.textContent = text;
  return made;
}

export function labelled(text, control) {
  const box = element("div");
  const label = element("label", "", text);
  control.id = label.htmlFor = "o-loc-" + ++controls;
  box.append(label, control);
  return box;
}

export function button(css, text, act) {
  const made = element("button", css, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/* typed(text, fresh): chữ đang gõ, và có phải chữ đầu của một lần gõ hay không. */
export function textField(typed) {
  const input = element("input");
  input.type = "search";
  input.autocomplete = "off";
  input.placeholder = "Gõ vài chữ";
  let fresh = true;
  input.addEventListener("focus", () => { fresh = true; });
  input.addEventListener("input", () => {
    typed(input.value, fresh);
    fresh = false;
  });
  return input;
}

export function choiceSelect(one, chosen) {
  const select = element("select");
  select.add(new Option("tất cả", ""));
  one.values.forEach(([text, count]) => select.add(new Option(`${text} (${count})`, text)));
  select.addEventListener("change", () => chosen(select.value));
  return select;
}

export function sortSelect(keys, chosen) {
  const select = element("select");
  select.add(new Option("thứ tự của bảng", ""));
  for (const one of keys) {
    for (const direction of [one.start, other(one.start)]) {
      select.add(new Option(`${one.name}, ${words(one, direction)}`, `${one.key}-${direction}`));
    }
  }
  select.addEventListener("change", () => chosen(select.value));
  return select;
}

/* Tên của danh sách: tên bảng, hoặc tiêu đề đứng ngay trên. */
export function nameOf(parts, bar) {
  const caption = parts[0].querySelector("caption");
  if (caption) return caption.textContent.trim();
  const heading = Array.from(document.querySelectorAll("article h1, article h2, main h1, h1"))
    .filter((one) => one.compareDocumentPosition(bar) & Node.DOCUMENT_POSITION_FOLLOWING).pop();
  return heading ? heading.firstChild.textContent.trim() : document.title;
}
