/* Nạp biểu mẫu của tỉnh đã chọn và cho Decap CMS biết cách đọc, ghi tệp của cổng. */
import { PATH_MARK, read, write } from "./dinh-dang.js";
import { vietnamese } from "./loi-viet.js";
import { registerPeriod } from "./o-ky.js";

const CHOSEN = "cong-khai-bien-tap-tinh";
const BUNDLE = "decap-cms.js";
const FORMAT = "cong-khai"; /* như FORMAT ở generator/editing/forms/configuration.py */
const PERIOD_FILE = /\/tien-do\/\d{4}-(?:thang-(?:[1-9]|1[0-2])|quy-[1-4]|6-thang|9-thang|nam)\.yml$/;
const chooser = document.getElementById("bt-tinh");

function say(words) {
  const line = document.getElementById("bt-bao");
  line.textContent = words;
  line.hidden = false;
}

/* Lời báo của Decap tắt sau tám giây; lời nói rõ sai ở đâu thì phải đọc được lâu hơn thế. */
function showRefusal(words) {
  const dialog = document.getElementById("bt-loi");
  const lines = words.split("\n").filter(Boolean).map((line) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    return paragraph;
  });
  dialog.querySelector(".bt-loi__chu").replaceChildren(...lines);
  if (!dialog.open) dialog.showModal();
}

/* Còn ô điền sai thì Decap thôi không lưu mà chẳng nói gì: đưa ô sai đầu tiên vào tầm mắt. */
function showWrongField(event) {
  const wrong = document.querySelector("[class*='-ControlErrorsList'] li");
  if (event.reason !== undefined || !wrong) return;
  event.preventDefault();
  wrong.scrollIntoView({ block: "center" });
}

function named(entry) {
  const isRead = entry && typeof entry.data === "string";
  return isRead ? { ...entry, data: PATH_MARK + entry.file.path + "\n" + entry.data } : entry;
}

/* Kỳ đã có tệp thì Decap tự thêm số vào tên mới («2026-quy-1-1»): tên ấy không có chỗ trong thư mục dữ liệu. */
function refuseTaken(entry) {
  const taken = entry.dataFiles.some((file) => file.path.includes("/tien-do/") && !PERIOD_FILE.test(file.path));
  if (taken) throw new Error("Kỳ này đã có tệp. Mở kỳ ấy trong danh sách rồi thêm báo cáo vào.");
}

/* Nơi cất như của Decap, chỉ thêm: tệp đọc lên mang theo tên, lời từ chối ở lại trên màn hình. */
function ourBackend(CMS, name) {
  const original = CMS.getBackend(name);
  CMS.registerBackend(name + "-cong-khai", class {
    constructor(config, options) {
      const own = original.init(config, options);
      const before = {};
      for (const action of ["getEntry", "entriesByFolder", "allEntriesByFolder", "entriesByFiles", "persistEntry"]) {
        if (own[action]) before[action] = own[action].bind(own);
      }
      own.getEntry = (path) => before.getEntry(path).then(named);
      for (const action of ["entriesByFolder", "allEntriesByFolder", "entriesByFiles"]) {
        if (!before[action]) continue;
        own[action] = (...asked) =>
          before[action](...asked).then((list) => {
            list.forEach((entry) => Object.assign(entry, named(entry)));
            return list;
          });
      }
      own.persistEntry = async (entry, settings) => {
        try {
          refuseTaken(entry);
          return await before.persistEntry(entry, settings);
        } catch (error) {
          showRefusal(error.message);
          throw Object.assign(new Error("xem lời nhắn trên màn hình"), { name: "" });
        }
      };
      return own;
    }
  });
}

function loadBundle() {
  return new Promise((resolve, reject) => {
    window.CMS_MANUAL_INIT = true;
    const script = document.createElement("script");
    script.src = BUNDLE;
    script.onload = () => resolve(window.CMS);
    script.onerror = () => reject(new Error("không nạp được " + BUNDLE));
    document.head.append(script);
  });
}

/* Ở máy này không có ai để đăng nhập: bỏ màn hình «Đăng nhập». */
function enter(backend) {
  if (!backend.startsWith("proxy")) return;
  localStorage.setItem("decap-cms-user", JSON.stringify({ backendName: backend }));
}

function chosenProvince() {
  const values = [...chooser.options].map((option) => option.value);
  const asked = [new URLSearchParams(location.search).get("tinh"), localStorage.getItem(CHOSEN)];
  return asked.find((one) => values.includes(one)) || values[0];
}

async function start() {
  const tinh = chosenProvince();
  chooser.value = tinh;
  localStorage.setItem(CHOSEN, tinh);
  chooser.addEventListener("change", () => {
    localStorage.setItem(CHOSEN, chooser.value);
    location.assign(location.pathname + "?tinh=" + chooser.value);
  });
  const answer = await fetch("cau-hinh/" + tinh + ".json", { cache: "no-store" });
  if (!answer.ok) throw new Error(await answer.text());
  const config = await answer.json();
  const CMS = await loadBundle();
  ourBackend(CMS, config.backend.name);
  config.backend.name += "-cong-khai";
  enter(config.backend.name);
  CMS.registerLocale("vi", vietnamese(CMS.getLocale("vi")));
  CMS.registerCustomFormat(FORMAT, "yml", { fromFile: read, toFile: write });
  registerPeriod(CMS, window);
  CMS.registerMediaLibrary({ name: "khong", init: () => ({ show() {}, hide() {}, enableStandalone: () => false }) });
  CMS.init({ config });
}

window.addEventListener("unhandledrejection", showWrongField);
start().catch((error) => say("Chưa mở được biểu mẫu: " + error.message));
