/* Điền sẵn nơi và chữ của từng mục vào liên kết «báo sai», theo mẫu ở cuối trang (data-mau): địa chỉ mở hòm thư
   hoặc phiếu góp ý, có hai chỗ trống {noi}, {chu}. Không có tệp này thì liên kết dẫn tới cuối trang. */
(function () {
  "use strict";
  var LONGEST = 1800; /* như LONGEST ở generator/feedback.py */
  var ofPage = document.querySelector("#gop-y a");
  if (!ofPage) return;
  var form = ofPage.dataset.mau;
  var canonical = document.querySelector('link[rel="canonical"]');
  var here = canonical ? canonical.href : location.href.replace(/[?#].*$/, "");

  /* Chữ của mục, không lấy chữ của cổng đặt cạnh và các mục con. */
  function wordsOf(element) {
    var copy = element.cloneNode(true);
    copy.querySelectorAll(".them, .headerlink, .an-chu, caption, ul, dl").forEach(function (own) { own.remove(); });
    var cells = copy.querySelectorAll("th, td");
    var pieces = cells.length ? Array.from(cells) : [copy];
    return pieces
      .map(function (piece) { return piece.textContent.replace(/\s+/g, " ").trim(); })
      .filter(Boolean)
      .join(" · ");
  }

  function fill(words, address) {
    var gaps = { noi: address, chu: words ? "«" + words + "»" : "" };
    return form.replace(/\{(noi|chu)\}/g, function (_, name) { return encodeURIComponent(gaps[name]); });
  }

  function reportOf(words, address) {
    var filled = fill(words, address);
    while (filled.length > LONGEST && words) {
      var kept = words.replace(/…$/, "").trimEnd();
      kept = kept.slice(0, Math.max(kept.lastIndexOf(" "), 0)).replace(/[,;:. ]+$/, "");
      words = kept ? kept + "…" : "";
      filled = fill(words, address);
    }
    return filled;
  }

  function itemOf(link) {
    var item = link.closest("tr[id], p[id], li[id]");
    if (item) return item;
    var before = link.closest(".cong-cu--muc");
    return before && before.previousElementSibling;
  }

  /* Điền khi sắp dùng tới, để trang dài không phải điền hàng trăm liên kết. */
  function prepare(event) {
    var link = event.target.closest && event.target.closest('a[href="#gop-y"]');
    if (!link) return;
    var item = itemOf(link);
    if (!form || !item) {
      link.href = ofPage.href;
      return;
    }
    link.href = reportOf(wordsOf(item), here + "#" + item.id);
  }

  /* Liên kết của trang nói luôn mục đang đứng ở thanh địa chỉ, nếu có. */
  function prepareOfPage(event) {
    if (!form || !ofPage.contains(event.target)) return;
    var item = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var inText = item && item.id !== "gop-y" && item.closest("article") && item.tagName !== "H1";
    ofPage.href = inText ? reportOf(wordsOf(item), here + "#" + item.id) : reportOf("", here);
  }

  /* Đọc riêng danh sách liên kết vẫn biết báo về mục nào: «báo sai ở việc 1.1», theo tên của dấu # bên cạnh. */
  var NAMED = "Địa chỉ của ";
  document.querySelectorAll('a[href="#gop-y"]').forEach(function (link) {
    var address = link.parentElement.querySelector('a[aria-label^="' + NAMED + '"]');
    if (address) link.setAttribute("aria-label", "báo sai ở " + address.getAttribute("aria-label").slice(NAMED.length));
  });

  ["pointerover", "focusin", "touchstart", "click"].forEach(function (name) {
    document.addEventListener(name, prepare, { capture: true, passive: true });
    document.addEventListener(name, prepareOfPage, { capture: true, passive: true });
  });
  if (form) ofPage.href = reportOf("", here);
})();
