/* Kho chỉ mục: đọc các tệp dưới tim-kiem/chi-muc/ và giữ lại những tệp vừa dùng.
   Tệp thiếu hay hỏng thì ném lỗi có code "index"; gọi reload() để đọc lại dau.json rồi thử lại. */
const FOLDER = "tim-kiem/chi-muc/";
const MOST_SHARDS = 96;
const MOST_DIRECTORIES = 32;
const MOST_GROUPS = 96;
const MOST_SHARDS_OF_A_PREFIX = 2;
const MOST_WORDS_OF_A_PREFIX = 24;

export async function openStore(root) {
  const folder = new URL(FOLDER, root.endsWith("/") ? root : root + "/");
  const shards = remember(MOST_SHARDS, (at) => read(`${head.phien}/k${at}.json`));
  const directories = remember(MOST_DIRECTORIES, (at) => read(`${head.phien}/m${at}.json`));
  const groups = remember(MOST_GROUPS, (gid) => read(`${head.phien}/n${gid}.json`));
  const lists = remember(8, (name) => read(`${head.phien}/${name}.json`));
  let head = await read("dau.json", "no-cache");

  async function reload() {
    head = await read("dau.json", "reload");
    [shards, directories, groups, lists].forEach((one) => one.clear());
  }

  async function read(name, cache = "default") {
    try {
      const answer = await fetch(new URL(name, folder), { cache });
      if (answer.ok) return await answer.json();
    } catch (problem) {
      throw missing(name, problem);
    }
    throw missing(name);
  }

  /* Số của mảnh chứa mục từ: dau.json chỉ ra trang danh bạ, trang danh bạ chỉ ra mảnh. */
  async function place(term) {
    const { tu, khoi } = await directories.get(last(head.khoi, term));
    return tu + last(khoi, term);
  }

  /* Danh sách nhóm của từng mục từ; mục từ không có thì danh sách rỗng. */
  async function terms(wanted) {
    const found = new Map();
    await Promise.all(Array.from(new Set(wanted), async (term) => {
      const shard = await shards.get(await place(term));
      found.set(term, list(term, Object.hasOwn(shard, term) ? shard[term] : [0, []]));
    }));
    return found;
  }

  /* Các từ bắt đầu bằng `start` (cả chính nó), trong vài mảnh; `whole`: đã đủ hay còn nữa. */
  async function startingWith(start) {
    const first = await place(start);
    const final = await place(start + "\uffff");
    const end = Math.min(final, first + MOST_SHARDS_OF_A_PREFIX - 1);
    const found = [];
    for (let at = first; at <= end; at += 1) {
      const shard = await shards.get(at);
      for (const term of Object.keys(shard)) if (term.startsWith(start)) found.push([term, shard]);
    }
    found.sort((one, two) => two[1][two[0]][0] - one[1][one[0]][0] || (one[0] < two[0] ? -1 : 1));
    const kept = found.slice(0, MOST_WORDS_OF_A_PREFIX);
    return {
      whole: end === final && kept.length === found.length,
      lists: kept.map(([term, shard]) => list(term, shard[term])),
    };
  }

  return {
    reload,
    terms,
    startingWith,
    group: groups.get,
    file: lists.get,
    get size() { return head.nhom; },
  };
}

/* Chỗ cuối cùng trong `begins` có mục đầu không đứng sau `term`. */
function last(begins, term) {
  let low = 0;
  let high = begins.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (begins[middle] <= term) low = middle;
    else high = middle;
  }
  return low;
}

/* Số của nhóm ghi bằng khoảng cách với nhóm trước; bộ lọc ghi từng quãng nhóm liền nhau. */
function list(term, [df, coded]) {
  const impacts = new Map();
  const filter = term.startsWith("@");
  let gid = 0;
  for (let at = 0; at < coded.length; at += 2) {
    gid += coded[at];
    if (!filter) impacts.set(gid, coded[at + 1]);
    else for (let step = 0; step < coded[at + 1]; step += 1) impacts.set(gid + step, 0);
  }
  return { term, df, impacts, cut: !filter && impacts.size < df };
}

/* Nhớ `most` kết quả dùng gần đây nhất; lần đọc hỏng không được nhớ. */
function remember(most, make) {
  const kept = new Map();
  function get(key) {
    const known = kept.get(key) || make(key);
    kept.delete(key);
    kept.set(key, known);
    if (kept.size > most) kept.delete(kept.keys().next().value);
    known.catch(() => kept.delete(key));
    return known;
  }
  return { get, clear: () => kept.clear() };
}

function missing(name, cause) {
  return Object.assign(new Error(`Không đọc được chỉ mục tìm kiếm (${name}).`, { cause }), {
    code: "index",
  });
}
