/* Chữ để tìm: cắt lời thành từ và gấp dấu, giống hệt generator/search_words.py
   (hai bên cùng thử bằng tests/search_vectors.json). */
const TOKEN = /[\p{L}\p{N}]+(?:[.,]\p{Nd}+)*/gu;
const NUMBER = /\p{Nd}/u;
const MARKS = /[\u0300-\u036f]+/g;
const OTHER_D = /[ðɖ]/g;
const TONE_AT_THE_END = /(^|[^q])([ou][àáảãạèéẻẽẹỳýỷỹỵ])(?![\p{L}\u0300-\u036f])/gu;
const Y_FOR_I = /^([hklmstv])([yỳýỷỹỵ])$/;
const TONE_MOVES = toneMoves();
const MOST_REMEMBERED = 20000;
const remembered = new Map();

function toneMoves() {
  const moves = new Map();
  for (const [first, second] of ["oa", "oe", "uy"]) {
    for (const tone of "\u0300\u0309\u0303\u0301\u0323") {
      moves.set(first + (second + tone).normalize("NFC"), (first + tone).normalize("NFC") + second);
    }
  }
  return moves;
}

function bare(exact) {
  return exact.normalize("NFD").replace(MARKS, "").normalize("NFC").replace(/đ/g, "d");
}

function iForY(word) {
  return word.replace(Y_FOR_I, (whole, first, y) => {
    return first + y.normalize("NFD").replace("y", "i").normalize("NFC");
  });
}

/* Một từ: `exact` giữ dấu, dấu thanh đặt theo lối «hòa, ủy»; `fold` bỏ dấu, đ thành d, «kỹ» thành
   «ki»; `same` là `exact` mà «kỹ» với «kĩ» là một; `plainD` là `same` mà đ là d, vì nhiều
   máy gõ «Dồng Nai»; `marked`: có dấu hay không; `number`: có chữ số hay không. */
export function word(token) {
  const known = remembered.get(token);
  if (known) return known;
  const exact = token.toLowerCase().normalize("NFC").replace(OTHER_D, "đ").replace(
    TONE_AT_THE_END,
    (whole, before, end) => before + (TONE_MOVES.get(end) || end),
  );
  const plain = bare(exact);
  const same = iForY(exact);
  const read = {
    exact,
    fold: iForY(plain),
    same,
    plainD: same.replace(/đ/g, "d"),
    marked: plain !== exact,
    number: NUMBER.test(exact),
  };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(token, read);
  return read;
}

/* Các từ của lời đã ở dạng NFC, cùng chỗ của chúng trong lời. */
export function tokens(text) {
  return Array.from(text.matchAll(TOKEN), (found) => {
    return { from: found.index, to: found.index + found[0].length, word: word(found[0]) };
  });
}

export function folds(text) {
  return tokens(text.normalize("NFC")).map((token) => token.word.fold);
}

/* Hai từ liền nhau trong một đoạn là một mục từ riêng của chỉ mục. */
export function pair(one, other) { return "_" + one + "_" + other; }
