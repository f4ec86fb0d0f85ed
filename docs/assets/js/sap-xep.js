/* Sắp xếp bảng tại trình duyệt; không có tệp này bảng vẫn đọc đủ theo thứ tự của trang.
   <table data-sap-xep="xep"> : tên tham số trên địa chỉ (?xep=diem-giam); để trống là «xep».
   <th data-khoa="diem">      : cột sắp xếp được; data-kieu="so" so theo số, data-dau="giam" lần bấm đầu từ lớn đến nhỏ.
   <td data-gia-tri="79.68">  : giá trị để so, khi khác chữ trong ô. Ô trống luôn đứng cuối. */
(function () {
  "use strict";
  var collator = new Intl.Collator("vi", { numeric: true });
  var TANG = "tang";
  var GIAM = "giam";
  /* Màn hẹp: mỗi dòng là một thẻ, đầu bảng ra ngoài màn; ở đó sắp xếp bằng danh sách chọn. */
  var narrow = matchMedia("(max-width: 44.9375em)");

  function other(direction) { return direction === TANG ? GIAM : TANG; }

  function words(head, direction) {
    if (head.dataset.kieu === "so") return direction === TANG ? "từ nhỏ đến lớn" : "từ lớn đến nhỏ";
    return direction === TANG ? "theo chữ cái từ A" : "theo chữ cái từ Y ngược lại";
  }

  function title(head) {
    if (head.dataset.ten) return head.dataset.ten;
    var name = head.querySelector("button > span") || head;
    return name.firstChild.textContent.trim();
  }

  function value(row, column) {
    var cell = row.cells[column];
    if (!cell) return "";
    var given = cell.dataset.giaTri;
    return given === undefined ? cell.textContent.trim() : given;
  }

  function setUp(table) {
    var parameter = table.dataset.sapXep || "xep";
    var body = table.tBodies[0];
    var heads = Array.from(table.querySelectorAll("thead th[data-khoa]"));
    if (!body || body.rows.length < 2 || !heads.length) return;
    var first = Array.from(body.rows);
    var state = null;
    var said = document.createElement("p");
    said.className = "an-chu";
    said.setAttribute("role", "status");
    var select = chooser();

    heads.forEach(function (head) {
      var name = document.createElement("span");
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sap";
      name.append.apply(name, head.childNodes);
      button.append(name);
      head.append(button);
      button.addEventListener("click", function () {
        var start = head.dataset.dau === GIAM ? GIAM : TANG;
        var now = state && state.head === head ? state.direction : null;
        if (now === null) choose(head, start);
        else if (now === start) choose(head, other(start));
        else choose(null);
      });
    });
    narrow.addEventListener("change", reach);
    reach();
    (table.closest(".cuon") || table).before(select.parentNode.parentNode, said);
    restore();

    /* Phím Tab không dừng ở nút đang nằm ngoài màn. */
    function reach() {
      heads.forEach(function (head) {
        head.querySelector("button").tabIndex = narrow.matches ? -1 : 0;
      });
    }

    function chooser() {
      var line = document.createElement("div");
      line.className = "chon-sap";
      var label = document.createElement("label");
      label.textContent = "Sắp xếp theo";
      var list = document.createElement("select");
      list.add(new Option("thứ tự của bảng", ""));
      heads.forEach(function (head) {
        var start = head.dataset.dau === GIAM ? GIAM : TANG;
        [start, other(start)].forEach(function (direction) {
          var text = title(head) + ", " + words(head, direction);
          list.add(new Option(text, head.dataset.khoa + "-" + direction));
        });
      });
      list.addEventListener("change", function () { read(list.value); });
      label.append(list);
      line.append(label);
      return list;
    }

    function choose(head, direction) {
      sort(head, direction);
      remember();
      said.textContent = head
        ? "Đã sắp xếp theo " + title(head) + ", " + words(head, direction) + "."
        : "Đã trả về thứ tự của bảng.";
    }

    function sort(head, direction) {
      state = head ? { head: head, direction: direction } : null;
      heads.forEach(function (one) { one.removeAttribute("aria-sort"); });
      select.value = head ? head.dataset.khoa + "-" + direction : "";
      body.append.apply(body, head ? ordered(head, direction) : first);
      if (head) head.setAttribute("aria-sort", direction === TANG ? "ascending" : "descending");
    }

    function ordered(head, direction) {
      var column = head.cellIndex;
      var number = head.dataset.kieu === "so";
      var sign = direction === TANG ? 1 : -1;
      return first
        .map(function (row) { return { row: row, value: value(row, column) }; })
        .sort(function (one, two) {
          if (one.value === "" || two.value === "") return (one.value === "") - (two.value === "");
          var order = number
            ? Number(one.value) - Number(two.value)
            : collator.compare(one.value, two.value);
          return sign * order;
        })
        .map(function (entry) { return entry.row; });
    }

    /* «diem-giam» -> cột và chiều; thứ gì khác là thứ tự của bảng. */
    function parse(text) {
      var at = text.lastIndexOf("-");
      var direction = text.slice(at + 1);
      var head = heads.find(function (one) { return one.dataset.khoa === text.slice(0, at); });
      return head && (direction === TANG || direction === GIAM) ? [head, direction] : [null];
    }

    function read(text) { choose.apply(null, parse(text)); }

    function restore() {
      var text = new URL(location.href).searchParams.get(parameter);
      if (text) sort.apply(null, parse(text));
    }

    function remember() {
      var address = new URL(location.href);
      if (state) address.searchParams.set(parameter, state.head.dataset.khoa + "-" + state.direction);
      else address.searchParams.delete(parameter);
      history.replaceState(history.state, "", readable(address));
    }
  }

  /* Dấu phẩy trong địa chỉ để nguyên cho dễ đọc, dễ chép. */
  function readable(address) { return address.href.replace(/%2C/gi, ","); }

  document.querySelectorAll("table[data-sap-xep]").forEach(setUp);
})();
