/* Chỉ thêm tiện cho bàn phím; trang đọc đủ khi không có tệp này.
   1. Nút mở ngăn kéo và nút tìm của Material là <label>: cho chúng vào thứ tự Tab, có tên, chạy bằng Enter và phím cách.
   2. Material nhận các phím đơn (f, s, /, p, n, dấu phẩy, dấu chấm): bỏ, vì người dùng đọc màn hình và
      điều khiển bằng giọng nói dễ kích hoạt nhầm (WCAG 2.1.4). */
(function () {
  "use strict";
  var names = { __drawer: "Mở danh sách các mục", __search: "Mở ô tìm kiếm" };

  document.querySelectorAll(".md-header label.md-header__button").forEach(function (label) {
    var name = label.title || names[label.htmlFor];
    var toggle = document.getElementById(label.htmlFor);
    if (!name || !toggle) return;
    var button = document.createElement("span");
    button.setAttribute("role", "button");
    button.setAttribute("tabindex", "0");
    button.setAttribute("aria-label", name);
    button.append.apply(button, label.childNodes);
    label.appendChild(button);
    button.addEventListener("click", function (event) {
      event.preventDefault();
      toggle.click();
    });
    button.addEventListener("keydown", function (event) {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      button.click();
    });
  });

  /* Nút đổi nền đã là nút ở trên: ô chọn ẩn của Material không cần dừng thêm một lần Tab. */
  document.querySelectorAll("input.md-option").forEach(function (input) {
    input.setAttribute("tabindex", "-1");
    input.setAttribute("aria-hidden", "true");
  });

  window.addEventListener("keydown", function (event) {
    var typing = event.target instanceof Element &&
      event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (["f", "s", "/", "p", "n", ",", "."].indexOf(event.key) >= 0) event.stopPropagation();
  }, true);
})();
