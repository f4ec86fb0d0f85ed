/* Câu hỏi của trang tìm và địa chỉ của nó: ?q=…&tinh=…&trang=2. Hàm thuần, không đụng tới trang. */
export const FILTERS = ["loai", "tinh", "nam", "linh-vuc", "co-quan", "trang-thai"];

export function questionOf(address) {
  const given = address.searchParams;
  const page = Number.parseInt(given.get("trang"), 10);
  const question = { q: (given.get("q") ?? "").trim(), trang: page > 1 ? page : 1 };
  for (const code of FILTERS) question[code] = given.get(code) ?? "";
  return question;
}

export function addressOf(question, base) {
  const made = new URL(base);
  made.search = made.hash = "";
  if (question.q) made.searchParams.set("q", question.q);
  for (const code of FILTERS) if (question[code]) made.searchParams.set(code, question[code]);
  if (question.trang > 1) made.searchParams.set("trang", question.trang);
  return made.href;
}

/* Đổi một bộ lọc thì về trang đầu; đổi tỉnh thì cơ quan đã chọn không còn nghĩa. */
export function withFilter(question, code, value) {
  const next = { ...question, [code]: value, trang: 1 };
  if (code === "tinh") next["co-quan"] = "";
  return next;
}

export function filtersOn(question) {
  return FILTERS.filter((code) => question[code]);
}

export function asks(question) {
  return question.q !== "" || filtersOn(question).length > 0;
}

/* Bộ lọc theo tên mà máy tìm dùng. */
export function filtersOf(question) {
  return Object.fromEntries(FILTERS.map((code) => [code.replace("-", "_"), question[code] || null]));
}
