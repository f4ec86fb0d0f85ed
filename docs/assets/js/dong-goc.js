/* «dòng 72» cạnh mỗi mục: mở dòng ấy của bản chép ngay tại chỗ, bên phải ở màn rộng, bên dưới ở điện thoại.
   Không có tệp này, hoặc không tải được bản chép, thì liên kết mở trang bản chép ở đúng dòng. */
(function () {
  "use strict";
  var LINKS = '.cong-cu a[href*="ban-chep/#d"]';
  var MOST = 8; /* một mục trải qua nhiều dòng: xem bấy nhiêu, còn lại ở trang bản chép */
  var links = Array.from(document.querySelectorAll(LINKS));
  if (!links.length) return;
  var begins = links.map(numberOf).sort(function (a, b) { return a - b; });
  var copy = null;
  links.forEach(function (link) { link.setAttribute("aria-expanded", "false"); });

  function numberOf(link) { return Number(link.hash.slice(2)); }

  function load(address) {
    copy = copy || fetch(address)
      .then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.text();
      })
      .then(function (text) { return new DOMParser().parseFromString(text, "text/html"); });
    copy.catch(function () { copy = null; });
    return copy;
  }

  /* Từ dòng đầu của mục tới trước dòng đầu của mục sau. */
  function linesFrom(page, first) {
    var next = begins.find(function (one) { return one > first; }) || first + MOST;
    var lines = [];
    for (var number = first; number < Math.min(next, first + MOST); number += 1) {
      var line = page.getElementById("d" + number);
      if (line) lines.push(line);
    }
    return lines;
  }

  function element(tag, css, words) {
    var made = document.createElement(tag);
    if (css) made.className = css;
    if (words) made.textContent = words;
    return made;
  }

  function panelOf(link, lines) {
    var panel = element("div", "them dong-goc");
    panel.id = "goc-" + numberOf(link);
    panel.setAttribute("role", "group");
    panel.setAttribute("aria-label", "Chữ trong bản chép");
    panel.appendChild(element("p", "dong-goc__ten", "Bản chép"));
    var list = element("ol", "ban-chep");
    lines.forEach(function (line) {
      var shown = element("li", line.className, line.textContent);
      shown.dataset.dong = line.dataset.dong;
      list.appendChild(shown);
    });
    panel.appendChild(list);
    var ways = element("p", "dong-goc__loi");
    var whole = element("a", "", "Mở cả bản chép");
    whole.href = link.href;
    var close = element("button", "", "Đóng");
    close.type = "button";
    close.addEventListener("click", function () { shut(link, true); });
    ways.append(whole, " ", close);
    panel.appendChild(ways);
    panel.addEventListener("keydown", function (event) {
      if (event.key === "Escape") shut(link, true);
    });
    return panel;
  }

  function put(link, panel) {
    var row = link.closest("tr");
    if (row) {
      var cell = element("td");
      cell.colSpan = row.cells.length;
      cell.appendChild(panel);
      var below = element("tr", "dong-goc-hang");
      below.appendChild(cell);
      row.after(below);
      return;
    }
    var passage = link.closest("p");
    passage.classList.add("co-goc");
    passage.after(panel);
  }

  function shut(link, focus) {
    var panel = document.getElementById("goc-" + numberOf(link));
    link.setAttribute("aria-expanded", "false");
    if (!panel) return;
    var passage = link.closest("p");
    if (passage) passage.classList.remove("co-goc");
    (panel.closest("tr") || panel).remove();
    if (focus) link.focus({ preventScroll: true });
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest(LINKS);
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (link.getAttribute("aria-expanded") === "true") {
      shut(link, false);
      return;
    }
    link.setAttribute("aria-expanded", "true");
    load(link.href.replace(/#.*$/, "")).then(
      function (page) {
        var open = link.getAttribute("aria-expanded") === "true";
        if (open && !document.getElementById("goc-" + numberOf(link))) {
          put(link, panelOf(link, linesFrom(page, numberOf(link))));
        }
      },
      function () { location.href = link.href; }
    );
  });

  document.addEventListener("keydown", function (event) {
    var link = event.key === "Escape" && event.target.closest && event.target.closest(LINKS);
    if (link) shut(link, true);
  });
})();
