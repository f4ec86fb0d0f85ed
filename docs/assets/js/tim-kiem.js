/* Ô tìm trên mọi trang: <form class="o-tim" action="…/tim-kiem/"> chạy được không cần tệp này.
   Tệp này chỉ đặt vai trò cho ô; gợi ý, máy tìm và trang kết quả tải về khi thật sự dùng đến. */
const page = document.querySelector("[data-trang-tim]");

document.querySelectorAll("form.o-tim").forEach((form, at) => {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  list.className = "goi-y";
  list.id = `goi-y-${at}`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Gợi ý");
  const said = document.createElement("p");
  said.className = "an-chu";
  said.setAttribute("role", "status");
  input.closest(".o-tim__o").append(list, said);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  const begin = () => import("./tim-kiem-goi-y.js").then((part) => part.setUp(form, input, list, said));
  if (document.activeElement === input) begin();
  else input.addEventListener("focus", begin, { once: true });
});

if (page) import("./tim-kiem-trang.js").then((part) => part.setUp(page));
