/* Vẽ kết quả tìm thành phần tử; chữ của dữ liệu chỉ đi qua textContent. */
export const COUNT = 20;
/* Mỗi loại hiện chừng này mục trước, để màn hình đầu có vài loại theo đúng thứ tự của máy tìm. */
const SHOWN = 3;

export function element(tag, className = "", ...content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

export function button(className, words, act) {
  const made = element("button", className, words);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/* [[chữ, có là chữ đã gõ không], …] -> chữ thường và <mark>. */
export function marked(parts) {
  return parts.map(([text, found]) => (found ? element("mark", "", text) : text));
}

/* Kết quả theo loại, loại có kết quả tốt nhất đứng trước; trong loại giữ thứ tự của máy tìm. */
export function grouped(items) {
  const groups = new Map();
  for (const item of items) {
    if (!groups.has(item.loai)) groups.set(item.loai, []);
    groups.get(item.loai).push(item);
  }
  return Array.from(groups);
}

/* only(code): địa chỉ chỉ tìm loại ấy, rỗng khi đã lọc theo loại. */
export function drawGroups(items, { root, filters, only }) {
  const groups = grouped(items);
  return groups.map(([kind, found]) => {
    const name = filters.name("loai", kind);
    const head = element("div", "kq__dau", element("h3", "", name));
    if (groups.length > 1 && only(kind)) head.append(onlyThis(only(kind), name));
    const list = element("ol", "kq__ds", ...found.map((item, at) => {
      const told = at > 0 && found[at - 1].reason === item.reason;
      return result(item, root, filters, told ? null : item.reason);
    }));
    const group = element("section", "kq__nhom", head, list);
    if (groups.length > 1 && found.length > SHOWN + 1) group.append(theRest(list, name));
    return group;
  });
}

function onlyThis(address, name) {
  const link = element("a", "kq__chi", "Chỉ xem loại này", element("span", "an-chu", `: ${name}`));
  link.href = address;
  return link;
}

/* reason: vì sao mục này có mặt (tên cũ, chữ viết tắt); nói một lần cho những mục liền nhau. */
function result(item, root, filters, reason) {
  const link = element("a", "kq__ten", ...marked(item.title));
  link.href = new URL(item.path, root).href;
  const made = element("li", "", link);
  if (item.excerpt.length) made.append(element("p", "kq__trich", ...marked(item.excerpt)));
  const place = placeOf(item, filters);
  if (place) made.append(element("p", "kq__phu", place));
  if (reason) made.append(element("p", "kq__vi-sao", reason));
  return made;
}

/* Nơi và năm, trừ điều mà tên của mục đã nói. */
function placeOf(item, filters) {
  const where = item.noi || (item.tinh ?? []).slice(0, 3).map((code) => filters.name("tinh", code)).join(", ");
  const year = item.nam?.length === 1 ? String(item.nam[0]) : "";
  const said = [item.title.map(([text]) => text).join("")];
  for (const words of [where, year]) if (!said.some((one) => one.includes(words))) said.push(words);
  return said.slice(1).join(" · ");
}

function theRest(list, name) {
  const hidden = Array.from(list.children).slice(SHOWN);
  hidden.forEach((one) => { one.hidden = true; });
  const more = button("nut-chu nut-chu--nhe", `Xem thêm ${hidden.length} mục`, () => {
    hidden.forEach((one) => { one.hidden = false; });
    hidden[0].querySelector("a").focus();
    more.remove();
  });
  more.append(element("span", "an-chu", ` trong «${name}»`));
  return more;
}

/* Chữ máy tìm đã đọc thêm (khi có lý do đáng nói), và lần nới khi không có mục nào đủ chữ. */
export function drawNotes(answer) {
  const said = answer.readAs
    .filter(({ reason }) => reason)
    .map(({ also, reason }) => `${reason}: đã tìm cả «${also}».`);
  if (answer.spelled) {
    said.unshift(`Không có mục nào có đúng chữ đã gõ; dưới đây là kết quả cho «${answer.spelled}».`);
  } else if (answer.relaxed === "prefix") {
    said.unshift("Không có mục nào có đúng chữ đã gõ; dưới đây là những mục có chữ bắt đầu như vậy.");
  } else if (answer.relaxed === "some-words") {
    said.unshift("Không có mục nào đủ mọi chữ đã gõ; dưới đây là những mục có một phần.");
  }
  return Array.from(new Set(said)).map((words) => element("p", "kq__nhac", words));
}

/* Một câu nói tìm thấy bao nhiêu; chưa đọc hết thì không đoán con số. */
export function summary({ items, more }, page) {
  const first = (page - 1) * COUNT + 1;
  const last = first + items.length - 1;
  if (!items.length) return more ? "Chưa thấy mục nào ở những chỗ gần nhất; còn chỗ chưa xem." : "Không tìm thấy mục nào.";
  if (more && items.length < COUNT) return `Tìm thấy ${last} mục ở những chỗ gần nhất; còn chỗ chưa xem.`;
  if (more) return page > 1 ? `Mục ${first}–${last}, còn nữa.` : `${last} mục gần nhất với câu hỏi, còn nữa.`;
  return page > 1 ? `Mục ${first}–${last}, hết.` : `Tìm thấy ${items.length} mục.`;
}
