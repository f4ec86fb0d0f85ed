/* Mở máy tìm một lần cho cả trang. Gốc của cổng suy từ nơi biểu mẫu gửi tới («…/tim-kiem/»). */
let opened = null;

export function siteRoot(form) {
  return new URL("../", form.action).href;
}

/* Lần mở hỏng không được nhớ, để «Thử lại» mở lại từ đầu. */
export function openEngine(form) {
  opened ??= import("./tim-may.js")
    .then((engine) => engine.openIndex(siteRoot(form)))
    .catch((error) => {
      opened = null;
      throw error;
    });
  return opened;
}

export function forgetEngine() {
  opened = null;
}
