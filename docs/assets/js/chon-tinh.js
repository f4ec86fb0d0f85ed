/* Chọn tỉnh: gõ vài chữ, danh sách tên cũ và mới còn lại những nơi khớp; Enter mở nơi đầu tiên.
   Không có tệp này thì danh sách vẫn là các liên kết thường, mở bằng «Mọi tỉnh, thành phố». */
(() => {
  "use strict";

  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  /* Viết tắt hay gõ: chữ đầu của từng tiếng (tg, tphcm); tên gọi khác của vài nơi không cần kể. */
  const initials = (text) => fold(text).split(" ").map((word) => word[0]).join("");

  document.querySelectorAll(".chon-tinh").forEach((place) => {
    const field = place.querySelector("input");
    const details = place.querySelector("details");
    const said = place.querySelector("[role=status]");
    const lines = Array.from(place.querySelectorAll("li"), (line) => {
      const name = line.querySelector("a").firstChild.textContent.trim();
      return { line, link: line.querySelector("a"), text: " " + fold(name), short: initials(name) };
    });
    let found = lines;

    function look() {
      const typed = fold(field.value);
      const close = typed.replace(/^(tinh|thanh pho|tp) /, "");
      found = lines.filter((one) => !typed || one.text.includes(" " + close) || one.short === typed);
      lines.forEach((one) => { one.line.hidden = !found.includes(one); });
      details.open = Boolean(typed);
      details.classList.toggle("chon-tinh__moi--loc", Boolean(typed));
      said.textContent = !typed ? "" : found.length ? `${found.length} nơi khớp.` : "Không có tỉnh, thành phố nào tên như vậy.";
    }

    field.addEventListener("input", look);
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && field.value.trim() && found.length) location.href = found[0].link.href;
      else if (event.key === "ArrowDown" && found.length && details.open) found[0].link.focus();
      else return;
      event.preventDefault();
    });
    /* Trở lại trang, trình duyệt giữ chữ đã gõ. */
    if (field.value) look();
  });
})();
