/* Trang «Lấy về trang của bạn»: điền hôm nay vào chỗ ngày xem, và địa chỉ của cổng nếu lúc dựng chưa biết.
   Không có tệp này thì mã và trích dẫn vẫn đọc được, chép được; người đọc tự điền hai chỗ ấy. */
(function () {
  "use strict";
  var root = new URL("../../", document.currentScript.src).href.replace(/\/$/, "");
  var now = new Date();
  function two(number) { return (number < 10 ? "0" : "") + number; }
  var today = two(now.getDate()) + "/" + two(now.getMonth() + 1) + "/" + now.getFullYear();
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("textarea[data-dia-chi], span[data-dia-chi]").forEach(function (field) {
      var words = field.textContent.split("[địa chỉ của cổng]").join(root);
      if (field.id.indexOf("trich-") === 0) words = words.split("…/…/……").join(today);
      if (words !== field.textContent) field.textContent = words;
    });
  });
})();
