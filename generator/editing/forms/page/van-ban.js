/* Nội dung văn bản là cây: tệp phân biệt các nút bằng khóa, Decap muốn mỗi nút ghi rõ loại ở «_loai».
   «la» trong tệp có thể là một chữ hoặc một danh sách (MANY giữ lại điều ấy); biểu mẫu luôn cần danh sách. */
const TYPE = "_loai"; /* như TYPE ở generator/editing/forms/document_form.py */
const MANY = "_la_nhieu";

function typeOf(node) {
  if ("so" in node) return "muc";
  return Object.keys(node).find((key) => !key.startsWith("_") && !["la", "co_quan", "ma", "noi_dung", "doc_la"].includes(key));
}

function mapped(nodes, change) {
  return (nodes || []).map((node) => {
    const inner = Array.isArray(node.noi_dung) ? { noi_dung: mapped(node.noi_dung, change) } : {};
    return change({ ...node, ...inner });
  });
}

function parts(file, change) {
  const list = (file.phan || []).map((part) => ({ ...part, noi_dung: mapped(part.noi_dung, change) }));
  return { ...file, phan: list };
}

export function typed(file) {
  return parts(file, (node) => {
    const listed = typeof node.la === "string" ? { la: [node.la] } : { [MANY]: Array.isArray(node.la) };
    return { ...node, ...listed, [TYPE]: typeOf(node) };
  });
}

export function untyped(form) {
  return parts(form, (node) => {
    const isOne = Array.isArray(node.la) && node.la.length === 1 && !node[MANY];
    return isOne ? { ...node, la: node.la[0] } : node;
  });
}
