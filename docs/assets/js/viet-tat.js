/* Chữ viết tắt trong toàn văn: mỗi mục, mỗi dòng bảng được giải thích ở chỗ nó hiện ra lần đầu, theo danh sách
   «Chữ viết tắt trong văn bản» của chính trang. Không có tệp này thì chỗ đầu tiên trong văn bản vẫn là liên kết
   tới danh sách ấy. Lời giải thích hiện khi rê tới, chạm hay được chọn bằng bàn phím; rê được vào lời giải thích;
   Esc thì tắt (WCAG 1.4.13). */
(function () {
  "use strict";
  var rows = document.querySelectorAll("dl.viet-tat > div[id]");
  if (!rows.length) return;
  var meanings = new Map();
  rows.forEach(function (row) { meanings.set(row.querySelector("dt").textContent.trim(), row); });
  var shorts = Array.from(meanings.keys()).sort(function (a, b) { return b.length - a.length; });
  var words = shorts.map(function (one) { return one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"); }).join("|");
  /* Như occurrences() ở generator/views/short_forms.py: chữ đứng riêng, không phải khúc của số ký hiệu. */
  var pattern = new RegExp("(?<![\\p{L}\\p{N}_./-])(?:" + words + ")(?![\\p{L}\\p{N}_/-])", "gu");

  function linkTo(row, text) {
    var link = document.createElement("a");
    link.className = "vt";
    link.href = "#" + row.id;
    link.textContent = text;
    return link;
  }

  function markItem(item) {
    var seen = new Set();
    item.querySelectorAll("a.vt").forEach(function (link) { seen.add(link.textContent); });
    var walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT, function (node) {
      return node.parentElement.closest("a, button, .them") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    });
    for (var node = walker.nextNode(); node; node = walker.nextNode()) {
      var found;
      pattern.lastIndex = 0;
      while ((found = pattern.exec(node.data))) {
        if (seen.has(found[0])) continue;
        seen.add(found[0]);
        var word = node.splitText(found.index);
        node = word.splitText(found[0].length);
        word.replaceWith(linkTo(meanings.get(found[0]), found[0]));
        pattern.lastIndex = 0;
      }
      walker.currentNode = node;
    }
  }

  /* Lời giải thích: một khối cho cả trang. */
  var tip = document.createElement("div");
  tip.className = "vt-loi";
  tip.id = "vt-loi";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.body.appendChild(tip);
  var shown = null;
  var leaving;

  function show(link) {
    clearTimeout(leaving);
    if (shown === link) return;
    hide();
    var row = document.getElementById(link.hash.slice(1));
    if (!row) return;
    tip.replaceChildren(document.createTextNode(row.querySelector("dt").textContent + ": "));
    row.querySelector("dd").childNodes.forEach(function (part) { tip.appendChild(part.cloneNode(true)); });
    tip.hidden = false;
    var word = link.getBoundingClientRect();
    var left = Math.min(word.left, document.documentElement.clientWidth - tip.offsetWidth - 8);
    var below = word.bottom + tip.offsetHeight < innerHeight;
    tip.style.left = Math.max(8, left) + scrollX + "px";
    tip.style.top = (below ? word.bottom : word.top - tip.offsetHeight) + scrollY + "px";
    link.setAttribute("aria-describedby", tip.id);
    shown = link;
  }

  function hide() {
    clearTimeout(leaving);
    if (shown) shown.removeAttribute("aria-describedby");
    shown = null;
    tip.hidden = true;
  }

  function hideSoon() {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 250);
  }

  function wordAt(event) { return event.target.closest && event.target.closest("a.vt"); }

  document.addEventListener("pointerover", function (event) {
    if (event.pointerType !== "mouse") return;
    if (wordAt(event)) show(wordAt(event));
    else if (tip.contains(event.target)) clearTimeout(leaving);
    else if (shown && shown !== document.activeElement) hideSoon();
  });
  document.addEventListener("focusin", function (event) {
    if (wordAt(event)) show(wordAt(event));
    else if (shown) hide();
  });
  /* Bấm chuột, chạm: đọc tại chỗ. Enter, hay lệnh của trình đọc màn hình: tới danh sách như mọi liên kết. */
  document.addEventListener("click", function (event) {
    var link = wordAt(event);
    if (link && event.detail > 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      show(link);
    } else if (!link && !tip.contains(event.target)) {
      hide();
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") hide();
  });

  function markAll() { document.querySelectorAll(".vb :is(p, tr)[id]").forEach(markItem); }
  if (window.requestIdleCallback) requestIdleCallback(markAll, { timeout: 1500 });
  else setTimeout(markAll, 200);
})();
