/* Tiện thêm của khung trang; trang đọc đủ khi không có tệp này. */
(function () {
  "use strict";
  var root = document.documentElement;

  /* Đổi nền: theo máy cho tới khi người đọc chọn; chọn lại giống máy thì lại theo máy. */
  var dark = matchMedia("(prefers-color-scheme: dark)");
  var button = document.querySelector(".nut--nen");
  function isDark() { return root.dataset.nen ? root.dataset.nen === "toi" : dark.matches; }
  function show() {
    button.setAttribute("aria-pressed", String(isDark()));
    /* Thanh của trình duyệt trên điện thoại cùng màu với giấy. */
    document.querySelectorAll("meta[name=theme-color]").forEach(function (meta) {
      meta.dataset.goc = meta.dataset.goc || meta.media;
      meta.media = !root.dataset.nen ? meta.dataset.goc
        : meta.dataset.goc.indexOf(isDark() ? "dark" : "light") > 0 ? "all" : "not all";
    });
  }
  function choose(wanted) {
    if (wanted === dark.matches) delete root.dataset.nen;
    else root.dataset.nen = wanted ? "toi" : "sang";
    try {
      if (root.dataset.nen) localStorage.setItem("nen", root.dataset.nen);
      else localStorage.removeItem("nen");
    } catch { /* Trình duyệt cấm ghi: lựa chọn chỉ giữ trong trang này. */ }
    show();
  }
  if (button) {
    button.addEventListener("click", function () { choose(!isDark()); });
    dark.addEventListener("change", show);
    show();
  }

  /* Trình duyệt tự nói bảng «Các mục» đang mở hay đóng; ghi rõ ra cho trình đọc màn hình đời cũ. */
  var menu = document.getElementById("cac-muc"), opener = document.querySelector("[popovertarget=cac-muc]");
  if (menu && opener && menu.showPopover) {
    opener.setAttribute("aria-expanded", "false");
    menu.addEventListener("toggle", function (event) {
      opener.setAttribute("aria-expanded", String(event.newState === "open"));
    });
    /* Tab ra khỏi bảng thì đóng bảng, để con trỏ không chạy phía sau nó. */
    menu.addEventListener("focusout", function (event) {
      if (event.relatedTarget && event.relatedTarget !== opener && !menu.contains(event.relatedTarget)) {
        menu.hidePopover();
      }
    });
  }

  /* Mục lục ở lề đi theo chỗ đang đọc. */
  var list = document.querySelector(".muc-luc-ben");
  if (!list || !window.IntersectionObserver) return;
  var LINE = 88; /* px: dưới dải đầu trang, chỗ một mục vừa nhảy tới nằm lại */
  var links = new Map(), current = null;
  list.querySelectorAll("a[href^='#']").forEach(function (link) {
    var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  });
  function follow() {
    var here = null;
    links.forEach(function (link, heading) {
      if (heading.getBoundingClientRect().top < LINE) here = link;
    });
    if (here === current) return;
    if (current) current.removeAttribute("aria-current");
    if (here) {
      here.setAttribute("aria-current", "location");
      list.scrollTop += here.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
    }
    current = here;
  }
  var watcher = new IntersectionObserver(follow, { rootMargin: "0px 0px " + (LINE - innerHeight) + "px 0px" });
  links.forEach(function (_, heading) { watcher.observe(heading); });
})();
