/* Trang so sánh: chọn nơi cần so, bảng quay thành mỗi nơi một cột; địa chỉ giữ lựa chọn
   (?chon=tien-giang,dong-thap). Không có tệp này thì bảng đủ mọi nơi vẫn đọc được. */
(function () {
  "use strict";
  var narrow = matchMedia("(max-width: 44.9375em)");

  document.querySelectorAll("[data-so-sanh]").forEach(setUp);

  function setUp(place) {
    var whole = place.querySelector("table");
    var rows = new Map();
    whole.querySelectorAll("tbody tr[data-don-vi]").forEach(function (row) {
      rows.set(row.dataset.donVi, row);
    });
    var names = Array.from(whole.querySelectorAll("thead th")).map(fullName);
    var groups = Array.from(whole.querySelectorAll("thead th")).map(function (head) {
      return head.dataset.nhom || "";
    });
    var noun = place.dataset.ten;
    var chosen = fromAddress();
    var turned = element("div", "cuon");
    turned.tabIndex = 0;
    turned.setAttribute("role", "region");
    turned.setAttribute("aria-label", "Bảng so sánh");
    var said = element("p", "an-chu");
    said.setAttribute("role", "status");
    var box = chooser();
    place.prepend(box, said, turned);
    /* Bảng gốc cùng ô «Sắp xếp theo» của nó ẩn đi khi đã chọn. */
    var rest = Array.from(place.children).filter(function (one) {
      return one !== box && one !== said && one !== turned;
    });
    draw();

    function fromAddress() {
      var text = new URL(location.href).searchParams.get("chon") || "";
      return Array.from(new Set(text.split(","))).filter(function (code) { return rows.has(code); });
    }

    function chooser() {
      var details = element("details", "chon-noi");
      details.open = chosen.length < 2;
      details.append(element("summary"));
      var set = element("fieldset");
      set.append(element("legend", "an-chu", "Chọn " + noun + " để đặt cạnh nhau"));
      var byName = new Intl.Collator("vi");
      Array.from(rows)
        .map(function (entry) { return [entry[0], entry[1].cells[0].textContent.trim()]; })
        .sort(function (one, two) { return byName.compare(one[1], two[1]); })
        .forEach(function (entry) {
          var label = element("label");
          var input = element("input");
          input.type = "checkbox";
          input.value = entry[0];
          input.checked = chosen.indexOf(entry[0]) >= 0;
          input.addEventListener("change", function () { toggle(input.value, input.checked); });
          label.append(input, entry[1]);
          set.append(label);
        });
      var clear = element("button", "", "Bỏ chọn hết");
      clear.type = "button";
      clear.addEventListener("click", function () {
        details.querySelectorAll("input").forEach(function (input) { input.checked = false; });
        chosen = [];
        update();
      });
      details.append(set, clear);
      return details;
    }

    function toggle(code, on) {
      chosen = chosen.filter(function (one) { return one !== code; });
      if (on) chosen.push(code);
      update();
      if (on && chosen.length === 2 && narrow.matches) showResult();
    }

    /* Màn hẹp: danh sách dài đẩy bảng ra xa; đủ hai nơi thì gấp lại, mở ra chọn thêm được. */
    function showResult() {
      box.open = false;
      box.querySelector("summary").focus({ preventScroll: true });
      box.scrollIntoView({ block: "start" });
    }

    function update() {
      var address = new URL(location.href);
      if (chosen.length) address.searchParams.set("chon", chosen.join(","));
      else address.searchParams.delete("chon");
      history.replaceState(history.state, "", address.href.replace(/%2C/gi, ","));
      draw();
      said.textContent = chosen.length
        ? "Đang đặt cạnh nhau: " + chosen.map(name).join(", ") + "."
        : "Chưa chọn nơi nào; bảng dưới đây có đủ mọi nơi.";
    }

    function name(code) { return rows.get(code).cells[0].textContent.trim(); }

    function draw() {
      var count = chosen.length ? " (đã chọn " + chosen.length + ")" : "";
      box.querySelector("summary").textContent = "Chọn " + noun + " để đặt cạnh nhau" + count;
      rest.forEach(function (one) { one.hidden = chosen.length > 0; });
      box.querySelector("button").hidden = !chosen.length;
      turned.hidden = !chosen.length;
      turned.replaceChildren();
      if (chosen.length) turned.append(table());
    }

    function table() {
      var made = element("table", "bang bang--nguyen bang-canh-nhau");
      made.append(element("caption", "an-chu", "So sánh " + chosen.map(name).join(", ")));
      var heads = made.createTHead().insertRow();
      heads.append(head("col", element("span", "an-chu", "Con số")));
      chosen.forEach(function (code) { heads.append(head("col", inside(rows.get(code).cells[0]))); });
      var body = made.createTBody();
      var group = "";
      for (var at = 1; at < names.length; at += 1) {
        if (!chosen.some(function (code) { return filled(code, at); })) continue;
        if (groups[at] && groups[at] !== group) {
          var band = head("rowgroup", groups[at]);
          band.colSpan = chosen.length + 1;
          var line = body.insertRow();
          line.className = "nhom";
          line.append(band);
        }
        group = groups[at] || group;
        body.append(figures(at));
      }
      return made;
    }

    function figures(at) {
      var row = element("tr", at === 1 ? "dau" : "");
      row.append(head("row", inside(names[at])));
      chosen.forEach(function (code) {
        var cell = row.insertCell();
        if (filled(code, at)) cell.append(inside(rows.get(code).cells[at]));
        else cell.append(element("span", "mo", "chưa có"));
      });
      return row;
    }

    function filled(code, at) { return rows.get(code).cells[at].textContent.trim() !== ""; }
  }

  /* Tên đầy đủ của cột, kèm điểm tối đa nếu có; bảng gốc chỉ đủ chỗ cho tên ngắn. */
  function fullName(head) {
    var name = document.createElement("span");
    name.append(head.dataset.ten || head.textContent.trim());
    if (head.dataset.toiDa) name.append(element("small", "them", "tối đa " + head.dataset.toiDa));
    return name;
  }

  function head(scope, content) {
    var made = element("th");
    made.scope = scope;
    made.append(content);
    return made;
  }

  function inside(node) {
    var copy = document.createDocumentFragment();
    copy.append.apply(copy, node.cloneNode(true).childNodes);
    return copy;
  }

  function element(tag, className, text) {
    var made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }
})();
