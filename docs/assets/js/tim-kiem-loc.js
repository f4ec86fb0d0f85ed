/* Bộ lọc của trang tìm: danh sách chọn, nhãn đang lọc, tên của mã. */
import { FILTERS, filtersOn } from "./tim-kiem-dia-chi.js";
import { button, element } from "./tim-kiem-ve.js";

/* Danh sách cơ quan của mọi tỉnh quá dài để chọn: dài hơn thế thì chọn tỉnh trước. */
const MOST_AGENCIES = 60;

export class Filters {
  constructor(page) {
    this.page = page;
    this.known = {};
    this.labels = new Map();
    this.selects = new Map(FILTERS.map((code) => [code, page.querySelector(`select[name="${code}"]`)]));
    for (const option of this.selects.get("loai").options) this.label("loai", option.value, option.text);
  }

  /* known: bo-loc.json. */
  fill(known) {
    if (this.known === known) return;
    this.known = known;
    for (const code of FILTERS) if (code !== "co-quan") this.offer(code, pairs(known[code]));
    for (const list of lists(known["co-quan"])) list.forEach(([key, name]) => this.label("co-quan", key, name));
  }

  label(code, key, name) {
    this.labels.set(`${code} ${key}`, name);
  }

  name(code, key) {
    return this.labels.get(`${code} ${key}`) ?? key;
  }

  offer(code, choices) {
    const select = this.selects.get(code);
    const options = choices.map(([key, name]) => {
      this.label(code, key, name);
      return new Option(name, key);
    });
    select.replaceChildren(select.options[0], ...options);
    select.parentElement.hidden = !options.length;
  }

  /* Đưa bộ lọc về đúng như địa chỉ nói; giá trị lạ vẫn giữ, để người đọc thấy và bỏ được. */
  show(question) {
    this.offer("co-quan", this.agencies(question.tinh));
    for (const [code, select] of this.selects) {
      const wanted = question[code];
      if (wanted && !Array.from(select.options).some((one) => one.value === wanted)) {
        select.add(new Option(this.name(code, wanted), wanted));
        select.parentElement.hidden = false;
      }
      select.value = wanted;
    }
    const count = filtersOn(question).length;
    this.page.querySelector("[data-cho=so-loc]").textContent = count ? ` (${count})` : "";
  }

  agencies(tinh) {
    const given = this.known["co-quan"];
    if (given && !Array.isArray(given)) return pairs(given[tinh]);
    const all = pairs(given);
    return tinh || all.length <= MOST_AGENCIES ? all : [];
  }

  /* Nhãn «Đồng Tháp ✕»: bấm để bỏ. */
  chips(question, drop) {
    return filtersOn(question).map((code) => {
      const name = this.name(code, question[code]);
      const cross = element("span", "", "✕");
      cross.setAttribute("aria-hidden", "true");
      const chip = button("", "", () => drop(code));
      chip.append(element("span", "an-chu", "Bỏ lọc "), name, " ", cross);
      return element("li", "", chip);
    });
  }
}

function lists(given) {
  return Array.isArray(given) ? [pairs(given)] : Object.values(given ?? {}).map(pairs);
}

function pairs(list) {
  return (list ?? []).map((one) => (Array.isArray(one) ? one : [one, one]).map(String));
}
