/* Bấm dấu # cạnh một mục: trình duyệt tới mục ấy như mọi liên kết, và địa chỉ đầy đủ được chép sẵn để dán.
   Chỗ trống data-chep="<id>" thành nút chép chữ của phần tử ấy; không có tệp này thì chữ vẫn bôi đen được. */
(function () {
  "use strict";
  var note = document.createElement("div");
  note.className = "loi-nhan";
  note.setAttribute("role", "status");
  document.body.appendChild(note);
  var timer;

  function say(words) {
    clearTimeout(timer);
    /* Cùng một lời hai lần liền: có thay chữ thì trình đọc màn hình mới đọc lại. */
    note.textContent = note.textContent === words ? words + "\u00a0" : words;
    timer = setTimeout(function () { note.textContent = ""; }, 4000);
  }

  /* Trang xem qua http thường không có navigator.clipboard. */
  function copyOldWay(text) {
    var field = document.createElement("textarea");
    var focused = document.activeElement;
    field.value = text;
    field.setAttribute("readonly", "");
    field.style.cssText = "position:fixed;top:0;opacity:0";
    document.body.appendChild(field);
    field.select();
    var done = false;
    try { done = document.execCommand("copy"); } catch (error) { done = false; }
    field.remove();
    if (focused && focused.focus) focused.focus({ preventScroll: true });
    return done;
  }

  function copy(text) {
    if (!navigator.clipboard) return Promise.resolve(copyOldWay(text));
    return navigator.clipboard.writeText(text).then(
      function () { return true; },
      function () { return copyOldWay(text); }
    );
  }

  /* Mỗi phần tử con một dòng, để câu và nguồn không dính nhau. */
  function wordsOf(element) {
    var parts = element.children.length ? Array.from(element.children) : [element];
    return parts.map(function (part) { return part.textContent.trim(); }).join("\n");
  }

  document.querySelectorAll("[data-chep]").forEach(function (place) {
    var source = document.getElementById(place.dataset.chep);
    if (!source) return;
    var button = document.createElement("button");
    button.type = "button";
    button.className = "nut-chu";
    button.textContent = place.dataset.ten || "Chép câu và nguồn";
    /* Nhiều nút cùng tên trên một trang: trình đọc màn hình nói thêm nút nào chép gì. */
    var told = source.labels ? source.labels[0] : source.firstElementChild || source;
    if (told) {
      told.id = told.id || source.id + "-ten";
      button.setAttribute("aria-describedby", told.id);
    }
    button.addEventListener("click", function () {
      copy(wordsOf(source)).then(function (done) {
        say(done ? "Đã chép" : "Chưa chép được; xin bôi đen chữ rồi chép");
      });
    });
    place.append(button);
  });

  document.addEventListener("click", function (event) {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    var link = event.target.closest('.cong-cu a[href^="#"]:not([href="#gop-y"]), a.headerlink');
    if (!link) return;
    copy(link.href).then(function (done) {
      say(done ? "Đã chép địa chỉ" : "Chưa chép được; địa chỉ của mục ở thanh địa chỉ");
    });
  });
})();
