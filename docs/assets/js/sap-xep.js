/* Sắp xếp và lọc danh sách tại trình duyệt; không có tệp này danh sách vẫn đọc đủ, theo thứ tự của trang.
   <table data-bang="viec">, <ul data-bang="viec"> : một danh sách. Nhiều bảng cùng tên là một danh sách
       chia nhóm; data-nhom là tên nhóm. Địa chỉ giữ ?loc=…&xep=…&chon-<khóa>=…; danh sách có tên thêm «-tên».
   <th data-khoa="diem">      : cột sắp xếp được; data-kieu="so" so theo số, data-dau="giam" lần đầu từ lớn đến nhỏ.
   <ul data-xep="ngay=Ngày;ten=Tên"> : điều sắp xếp được của danh sách không có cột, đọc ở data-<khóa> của mục.
   <td data-gia-tri="79.68">  : giá trị để so, khi khác chữ trong ô. Ô trống luôn đứng cuối.
   data-chon="tinh=Tỉnh"      : ô chọn theo data-tinh của dòng (hoặc chữ của cột cùng khóa).
   <div class="loc-bang" data-cua="viec"></div> : chỗ của ô lọc, nếu không ở ngay trước bảng.
   <tr class="nhan-xet">      : dòng đi liền dòng trên. data-thu-tu: bảng của văn bản, chỉ lọc, không đổi thứ tự. */
(() => {
  "use strict";
  const collator = new Intl.Collator("vi", { numeric: true });
  const TANG = "tang";
  const GIAM = "giam";
  const FEW = 8; /* ít dòng hơn thì nhìn là thấy, không cần lọc */
  const MOST_CHOICES = 70;
  /* Màn hẹp: mỗi dòng là một thẻ, đầu bảng ra ngoài màn; ở đó sắp xếp bằng danh sách chọn. */
  const narrow = matchMedia("(max-width: 44.9375em)");
  const lists = [];
  let controls = 0;

  const other = (direction) => (direction === TANG ? GIAM : TANG);

  /* Bỏ dấu, đ thành d, y cuối thành i (kỹ, kĩ), dấu câu thành khoảng trống: gõ không dấu vẫn lọc được. */
  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d")
      .replace(/(?<!\p{L})([hklmst])y(?!\p{L})/gu, "$1i").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  function element(tag, css, text) {
    const made = document.createElement(tag);
    if (css) made.className = css;
    if (text) made.textContent = text;
    return made;
  }

  const pairs = (text) => (text || "").split(";").filter(Boolean).map((one) => one.split("="));

  function title(head) {
    if (head.dataset.ten) return head.dataset.ten;
    return (head.querySelector("button > span") || head).firstChild.textContent.trim();
  }

  /* Mọi điều sắp xếp được: {key, name, kind, start, head}. */
  function keysOf(parts) {
    const heads = Array.from(parts[0].querySelectorAll("thead th[data-khoa]"));
    const columns = heads.map((head) => ({
      key: head.dataset.khoa, name: title(head), kind: head.dataset.kieu,
      start: head.dataset.dau === GIAM ? GIAM : TANG, column: head.cellIndex,
    }));
    return columns.concat(pairs(parts[0].dataset.xep).map(([key, name, kind]) => ({
      key, name, kind, start: kind ? GIAM : TANG, column: -1,
    })));
  }

  function words(one, direction) {
    if (one.kind === "so") return direction === TANG ? "từ nhỏ đến lớn" : "từ lớn đến nhỏ";
    if (one.kind === "ngay") return direction === TANG ? "từ sớm đến muộn" : "từ muộn đến sớm";
    return direction === TANG ? "theo chữ cái từ A" : "theo chữ cái từ Y ngược lại";
  }

  /* Các dòng của một bảng; dòng nhận xét đi liền dòng trên nó. */
  function linesOf(part, group) {
    const rows = part.tBodies ? Array.from(part.tBodies).flatMap((one) => [...one.rows]) : [...part.children];
    const lines = [];
    for (const row of rows) {
      if (row.classList.contains("nhan-xet") && lines.length) lines.at(-1).rows.push(row);
      else lines.push({ rows: [row], home: row.parentNode, part, group });
    }
    return lines;
  }

  function value(line, one) {
    const row = line.rows[0];
    const own = row.getAttribute("data-" + one.key);
    if (one.column < 0 || own !== null) return own || "";
    const cell = row.cells[one.column];
    if (!cell) return "";
    return cell.dataset.giaTri === undefined ? cell.textContent.trim() : cell.dataset.giaTri;
  }

  function textOf(line) {
    if (line.text === undefined) {
      line.text = " " + fold(line.rows.map((row) => {
        const copy = row.cloneNode(true);
        copy.querySelectorAll(".cong-cu, .headerlink").forEach((one) => one.remove());
        return Array.from(copy.children, (one) => one.textContent).join(" ") || copy.textContent;
      }).join(" "));
    }
    return line.text;
  }

  const wholeOf = (part) => part.closest(".cuon, .chua-co") || part;
  const isHeading = (one) => one && /^H[2-4]$/.test(one.tagName);

  /* Danh sách chia nhóm: tiêu đề của mỗi nhóm (và lời dẫn dưới nó) cùng các bảng đứng sau. */
  function sectionsOf(parts) {
    const found = new Map();
    for (const part of parts) {
      const around = [];
      let one = wholeOf(part).previousElementSibling;
      while (one && !isHeading(one)) {
        const own = one.classList.contains("loc-bang") || parts.some((other) => wholeOf(other) === one);
        if (!own) around.push(one);
        one = one.previousElementSibling;
      }
      if (!one) continue;
      if (!found.has(one)) found.set(one, { around: [one], inside: [] });
      found.get(one).inside.push(part);
      found.get(one).around.push(...around);
    }
    return [...found.values()];
  }

  function setUp(id, parts) {
    const suffix = id ? "-" + id : "";
    const lines = parts.flatMap((part) => linesOf(part, part.dataset.nhom || ""));
    const fixed = "thuTu" in parts[0].dataset;
    const keys = fixed || lines.length < (parts[0].tBodies ? 2 : FEW) ? [] : keysOf(parts);
    const choices = lines.length < FEW ? [] : choicesOf();
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
    const field = filtered ? textField() : null;
    const more = element("button", "loc-bang__mo", keys.length ? (choices.length ? "Lọc, sắp xếp" : "Sắp xếp") : "Lọc");
    more.type = "button";
    const inside = element("div", "loc-bang__chon");
    more.addEventListener("click", () => unfold(!bar.classList.contains("loc-bang--mo")));
    const selects = choices.map(choiceSelect);
    const sortSelect = keys.length ? sorter() : null;
    const clear = element("button", "loc-bang__bo", "Bỏ lọc");
    clear.type = "button";
    clear.addEventListener("click", clearAll);
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

    function choicesOf() {
      return pairs(parts[0].dataset.chon).map(([key, name]) => {
        const column = parts[0].querySelector(`thead th[data-khoa="${key}"]`);
        const one = { key, name, column: column ? column.cellIndex : -1 };
        const counts = new Map();
        for (const line of lines) {
          const at = value(line, one);
          if (at) counts.set(at, (counts.get(at) || 0) + 1);
        }
        one.values = Array.from(counts).sort((a, b) => collator.compare(a[0], b[0]));
        return one;
      }).filter((one) => one.values.length > 1 && one.values.length <= MOST_CHOICES);
    }

    function labelled(text, control) {
      const box = element("div");
      const label = element("label", "", text);
      control.id = label.htmlFor = "o-loc-" + ++controls;
      box.append(label, control);
      return box;
    }

    function textField() {
      const input = element("input");
      input.type = "search";
      input.autocomplete = "off";
      input.placeholder = "Gõ vài chữ";
      let fresh = true;
      input.addEventListener("focus", () => { fresh = true; });
      input.addEventListener("input", () => {
        state.text = input.value;
        /* Cả một lần gõ là một bước quay lại. */
        apply();
        remember(fresh);
        fresh = false;
      });
      return input;
    }

    function choiceSelect(one) {
      const select = element("select");
      select.add(new Option("tất cả", ""));
      one.values.forEach(([text, count]) => select.add(new Option(`${text} (${count})`, text)));
      select.addEventListener("change", () => {
        state.chosen[one.key] = select.value;
        apply();
        remember(true);
      });
      return select;
    }

    function sorter() {
      const select = element("select");
      select.add(new Option("thứ tự của bảng", ""));
      for (const one of keys) {
        for (const direction of [one.start, other(one.start)]) {
          select.add(new Option(`${one.name}, ${words(one, direction)}`, `${one.key}-${direction}`));
        }
      }
      select.addEventListener("change", () => choose(parse(select.value)));
      return select;
    }

    function build() {
      bar.setAttribute("role", "group");
      bar.setAttribute("aria-label", "Lọc và sắp xếp: " + nameOf());
      if (field) {
        const box = labelled(bar.dataset.ten || `Lọc trong ${parts.length > 1 || !parts[0].tBodies ? "danh sách" : "bảng"} này`, field);
        bar.append(box);
      }
      choices.forEach((one, at) => inside.append(labelled(one.name, selects[at])));
      if (sortSelect) {
        const box = labelled("Sắp theo", sortSelect);
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

    function nameOf() {
      const caption = parts[0].querySelector("caption");
      if (caption) return caption.textContent.trim();
      const heading = Array.from(document.querySelectorAll("article h1, article h2, main h1, h1"))
        .filter((one) => one.compareDocumentPosition(bar) & Node.DOCUMENT_POSITION_FOLLOWING).pop();
      return heading ? heading.firstChild.textContent.trim() : document.title;
    }

    /* Đầu cột thành nút, ở mọi bảng của danh sách. */
    function heads() {
      if (!keys.length) return;
      parts.forEach((part) => part.querySelectorAll("thead th[data-khoa]").forEach((head) => {
        const name = element("span");
        const button = element("button", "sap");
        button.type = "button";
        name.append(...head.childNodes);
        button.append(name);
        head.append(button);
        button.addEventListener("click", () => {
          const one = keys.find((key) => key.key === head.dataset.khoa);
          const now = state.sort && state.sort.one === one ? state.sort.direction : null;
          if (now === null) choose({ one, direction: one.start });
          else choose(now === one.start ? { one, direction: other(now) } : null);
        });
      }));
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
      if (sortSelect) sortSelect.value = state.sort ? `${state.sort.one.key}-${state.sort.direction}` : "";
    }

    /* Cả cụm chữ đứng liền nhau, nếu có dòng nào như vậy; không thì từng chữ ở bất cứ đâu trong dòng. */
    function wantedOf(phrase) {
      if (!phrase) return [];
      return lines.some((line) => textOf(line).includes(" " + phrase)) ? [phrase] : phrase.split(" ");
    }

    function show() {
      const wanted = wantedOf(fold(state.text));
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
      const ordered = sort ? sorted(sort) : lines;
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

    function sorted({ one, direction }) {
      const sign = direction === TANG ? 1 : -1;
      return lines
        .map((line) => ({ line, value: value(line, one) }))
        .sort((a, b) => {
          if (a.value === "" || b.value === "") return (a.value === "") - (b.value === "");
          const order = one.kind === "so"
            ? Number(a.value) - Number(b.value)
            : collator.compare(a.value, b.value);
          return sign * order;
        })
        .map((entry) => entry.line);
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
})();
