/* Sắp xếp và lọc danh sách tại trình duyệt; không có tệp này danh sách vẫn đọc đủ, theo thứ tự của trang.
   <table data-bang="viec">, <ul data-bang="viec"> : một danh sách. Nhiều bảng cùng tên là một danh sách
       chia nhóm; data-nhom là tên nhóm. Địa chỉ giữ ?loc=…&xep=…&chon-<khóa>=…; danh sách có tên thêm «-tên».
   <th data-khoa="diem">      : cột sắp xếp được; data-kieu="so" so theo số, data-dau="giam" lần đầu từ lớn đến nhỏ.
   <ul data-xep="ngay=Ngày;ten=Tên"> : điều sắp xếp được của danh sách không có cột, đọc ở data-<khóa> của mục.
   <td data-gia-tri="79.68">  : giá trị để so, khi khác chữ trong ô. Ô trống luôn đứng cuối.
   data-chon="tinh=Tỉnh"      : ô chọn theo data-tinh của dòng (hoặc chữ của cột cùng khóa).
   <div class="loc-bang" data-cua="viec"></div> : chỗ của ô lọc, nếu không ở ngay trước bảng.
   <tr class="nhan-xet">      : dòng đi liền dòng trên. data-thu-tu: bảng của văn bản, chỉ lọc, không đổi thứ tự. */
import {
  GIAM, TANG, choicesOf, fold, keysOf, linesOf, other, sectionsOf, sorted, textOf, value, wantedOf, wholeOf, words,
} from "./sap-xep-dong.js";
import { button, choiceSelect, element, labelled, nameOf, sortSelect, textField } from "./sap-xep-o.js";

const FEW = 8; /* ít dòng hơn thì nhìn là thấy, không cần lọc */
/* Màn hẹp: mỗi dòng là một thẻ, đầu bảng ra ngoài màn; ở đó sắp xếp bằng danh sách chọn. */
const narrow = matchMedia("(max-width: 44.9375em)");
const lists = [];

function setUp(id, parts) {
  const suffix = id ? "-" + id : "";
  const lines = parts.flatMap((part) => linesOf(part, part.dataset.nhom || ""));
  const fixed = "thuTu" in parts[0].dataset;
  const keys = fixed || lines.length < (parts[0].tBodies ? 2 : FEW) ? [] : keysOf(parts);
  const choices = lines.length < FEW ? [] : choicesOf(parts, lines);
  const filtered = lines.length >= FEW;
  const sections = parts.length > 1 ? sectionsOf(parts) : [];
  const bar = place();
  if (!keys.length && !filtered) { bar.remove(); return; }

  /* Nhóm gấp lại được mở ra khi đang lọc hay sắp xếp, rồi trở về như người đọc để. */
  const folds = [...new Set(parts.map((part) => part.closest("details.gap-nhom")).filter(Boolean))];
  const unfolded = new Set(folds.filter((fold) => fold.open));
  folds.forEach((fold) => fold.querySelector("summary").addEventListener("click", () => {
    if (fold.open) unfolded.delete(fold);
    else unfolded.add(fold);
  }));
  const active = () => bar.classList.contains("loc-bang--dang-loc") || Boolean(state.sort);
  const state = { text: "", sort: null, chosen: {} };
  const said = element("p", "loc-bang__con");
  said.setAttribute("role", "status");
  const field = filtered ? textField(type) : null;
  const offered = keys.length ? (choices.length ? "Lọc, sắp xếp" : "Sắp xếp") : "Lọc";
  const more = button("loc-bang__mo", offered, () => unfold(!bar.classList.contains("loc-bang--mo")));
  const inside = element("div", "loc-bang__chon");
  const selects = choices.map((one) => choiceSelect(one, (text) => {
    state.chosen[one.key] = text;
    apply();
    remember(true);
  }));
  const order = keys.length ? sortSelect(keys, (text) => choose(parse(text))) : null;
  const clear = button("loc-bang__bo", "Bỏ lọc", clearAll);
  build();
  heads();
  narrow.addEventListener("change", reach);
  reach();
  read();
  lists.push(read);

  /* Chỗ đặt: nơi trang dành sẵn, hoặc ngay trước bảng (trước tiêu đề nhóm đầu tiên). */
  function place() {
    const kept = document.querySelector(`.loc-bang[data-cua="${CSS.escape(id)}"]`);
    if (kept) return kept;
    const made = element("div", "loc-bang");
    const section = parts.length > 1 && sectionsOf(parts)[0];
    (section ? section.around[0] : wholeOf(parts[0])).before(made);
    return made;
  }

  function build() {
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "Lọc và sắp xếp: " + nameOf(parts, bar));
    if (field) {
      const box = labelled(bar.dataset.ten || `Lọc trong ${parts.length > 1 || !parts[0].tBodies ? "danh sách" : "bảng"} này`, field);
      bar.append(box);
    }
    choices.forEach((one, at) => inside.append(labelled(one.name, selects[at])));
    if (order) {
      const box = labelled("Sắp theo", order);
      /* Danh sách không có đầu cột thì ô này ở lại cả trên màn rộng. */
      if (keys.every((one) => one.column >= 0)) box.className = "loc-bang__xep";
      inside.append(box);
    }
    if (inside.children.length) bar.append(more, inside);
    const foot = element("div", "loc-bang__duoi");
    foot.append(said, clear);
    bar.append(foot);
    if (!field && keys.every((one) => one.column >= 0)) bar.classList.add("loc-bang--hep");
  }

  /* Đầu cột thành nút, ở mọi bảng của danh sách. */
  function heads() {
    if (!keys.length) return;
    parts.forEach((part) => part.querySelectorAll("thead th[data-khoa]").forEach((head) => {
      const name = element("span");
      name.append(...head.childNodes);
      const sorter = button("sap", "", () => turn(keys.find((key) => key.key === head.dataset.khoa)));
      sorter.append(name);
      head.append(sorter);
    }));
  }

  /* Bấm một đầu cột: chiều thường dùng, rồi chiều kia, rồi thứ tự của trang. */
  function turn(one) {
    const now = state.sort && state.sort.one === one ? state.sort.direction : null;
    if (now === null) choose({ one, direction: one.start });
    else choose(now === one.start ? { one, direction: other(now) } : null);
  }

  /* Cả một lần gõ là một bước quay lại. */
  function type(text, fresh) {
    state.text = text;
    apply();
    remember(fresh);
  }

  /* Phím Tab không dừng ở nút đang nằm ngoài màn. */
  function reach() {
    parts.forEach((part) => part.querySelectorAll("button.sap").forEach((button) => {
      button.tabIndex = narrow.matches ? -1 : 0;
    }));
    unfold(choices.some((one) => state.chosen[one.key]));
  }

  /* Màn hẹp: các ô chọn gấp lại sau một nút; màn rộng luôn thấy. */
  function unfold(open) {
    bar.classList.toggle("loc-bang--mo", open);
    more.setAttribute("aria-expanded", open);
  }

  function choose(sort) {
    state.sort = sort;
    apply();
    remember(true);
    said.textContent = [said.textContent, sort
      ? `Đã sắp xếp theo ${sort.one.name}, ${words(sort.one, sort.direction)}.`
      : "Đã trả về thứ tự của bảng."].filter(Boolean).join(" ");
  }

  function clearAll() {
    state.text = "";
    state.chosen = {};
    apply();
    remember(true);
    said.textContent = `Đã bỏ lọc, đủ ${lines.length} dòng.`;
    if (field) field.focus();
  }

  function apply() {
    show();
    arrange();
    if (field && field.value !== state.text) field.value = state.text;
    choices.forEach((one, at) => { selects[at].value = state.chosen[one.key] || ""; });
    if (order) order.value = state.sort ? `${state.sort.one.key}-${state.sort.direction}` : "";
  }

  function show() {
    const wanted = wantedOf(lines, fold(state.text));
    const chosen = choices.filter((one) => state.chosen[one.key]);
    let kept = 0;
    for (const line of lines) {
      line.on = chosen.every((one) => value(line, one) === state.chosen[one.key])
        && wanted.every((word) => textOf(line).includes(" " + word));
      kept += line.on;
      line.rows.forEach((row) => { row.hidden = !line.on; });
    }
    const active = wanted.length > 0 || chosen.length > 0;
    said.textContent = active ? `Còn ${kept} trong ${lines.length} dòng.` : "";
    clear.hidden = !active;
    bar.classList.toggle("loc-bang--dang-loc", active);
    const told = chosen.map((one) => `${one.name}: ${state.chosen[one.key]}`);
    if (wanted.length) told.unshift(`«${state.text.trim()}»`);
    bar.dataset.in = active ? `Bảng in sau khi lọc theo ${told.join("; ")}: còn ${kept} trong ${lines.length} dòng. ` : "";
    if (state.sort) bar.dataset.in += `Sắp theo ${state.sort.one.name}, ${words(state.sort.one, state.sort.direction)}.`;
  }

  /* Đang sắp xếp thì mọi dòng về bảng đầu, mỗi dòng kèm tên nhóm; nhóm không còn dòng nào thì ẩn. */
  function arrange() {
    const sort = state.sort;
    const ordered = sort ? sorted(lines, sort) : lines;
    const target = lines[0].home;
    const homes = new Map();
    ordered.forEach((line) => {
      const home = sort ? target : line.home;
      if (!homes.has(home)) homes.set(home, []);
      homes.get(home).push(...line.rows);
      note(line, sort && parts.length > 1);
    });
    homes.forEach((rows, home) => home.append(...rows));
    parts.forEach((part) => {
      wholeOf(part).hidden = sort ? part !== parts[0] || lines.every((line) => !line.on)
        : lines.every((line) => line.part !== part || !line.on);
      part.querySelectorAll("thead th[data-khoa]").forEach((one) => {
        const on = sort && one.dataset.khoa === sort.one.key;
        if (on) one.setAttribute("aria-sort", sort.direction === TANG ? "ascending" : "descending");
        else one.removeAttribute("aria-sort");
      });
    });
    folds.forEach((fold) => {
      const some = parts.some((part) => fold.contains(part) && !wholeOf(part).hidden);
      fold.hidden = !some;
      if (active() && some) fold.open = true;
      else if (!active()) fold.open = unfolded.has(fold);
    });
    sections.forEach(({ around, inside }) => {
      const none = Boolean(sort) || inside.every((part) => wholeOf(part).hidden);
      around.forEach((one) => { one.hidden = none; });
    });
  }

  function note(line, on) {
    if (!line.group || (!on && !line.note)) return;
    if (!line.note) {
      line.note = element("small", "them", line.group);
      (line.rows[0].querySelector(".c-noi-dung") || line.rows[0].lastElementChild).append(line.note);
    }
    line.note.hidden = !on;
  }

  /* «diem-giam» -> cột và chiều; thứ gì khác là thứ tự của bảng. */
  function parse(text) {
    const at = text.lastIndexOf("-");
    const direction = text.slice(at + 1);
    const one = keys.find((key) => key.key === text.slice(0, at));
    return one && (direction === TANG || direction === GIAM) ? { one, direction } : null;
  }

  function read() {
    const asked = new URL(location.href).searchParams;
    state.text = (field && asked.get("loc" + suffix)) || "";
    state.sort = parse(asked.get("xep" + suffix) || "");
    for (const one of choices) {
      const given = asked.get(`chon-${one.key}${suffix}`) || "";
      state.chosen[one.key] = one.values.some(([text]) => text === given) ? given : "";
    }
    apply();
    reach();
  }

  function remember(step) {
    const address = new URL(location.href);
    const put = (name, text) => {
      if (text) address.searchParams.set(name + suffix, text);
      else address.searchParams.delete(name + suffix);
    };
    put("loc", state.text.trim());
    put("xep", state.sort ? `${state.sort.one.key}-${state.sort.direction}` : "");
    choices.forEach((one) => put("chon-" + one.key, state.chosen[one.key]));
    const href = readable(address);
    if (href === location.href) return;
    if (step) history.pushState(null, "", href);
    else history.replaceState(history.state, "", href);
  }
}

/* Dấu phẩy trong địa chỉ để nguyên cho dễ đọc, dễ chép. */
const readable = (address) => address.href.replace(/%2C/gi, ",");

const byName = new Map();
document.querySelectorAll("[data-bang]").forEach((part) => {
  const id = part.dataset.bang;
  byName.set(id, (byName.get(id) || []).concat(part));
});
byName.forEach((parts, id) => setUp(id, parts));
addEventListener("popstate", () => lists.forEach((read) => read()));
