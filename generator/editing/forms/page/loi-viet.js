/* Lời của Decap bằng tiếng Việt, sửa những chỗ dịch chưa hợp với việc lưu vào tệp dữ liệu. */
const OURS = {
  app: { header: { content: "Nội dung", quickAdd: "Thêm nhanh" } },
  collection: {
    sidebar: {
      collections: "Các loại tệp",
      allCollections: "Tất cả",
      searchAll: "Tìm trong mọi tệp",
      searchIn: "Tìm trong",
    },
    collectionTop: {
      newButton: "Thêm %{collectionLabel}",
      newButtonAriaLabel: "Thêm %{collectionLabel}",
      viewAs: "Xem dạng",
      viewAsList: "Xem dạng danh sách",
      viewAsGrid: "Xem dạng ô",
      groupBy: "Xếp nhóm theo",
      searchResults: "Tìm thấy với «%{searchTerm}»",
      searchResultsInCollection: "Tìm thấy với «%{searchTerm}» trong %{collection}",
    },
    entries: { noEntries: "Chưa có tệp nào" },
  },
  editor: {
    editorControl: { field: { optional: "nếu có" } },
    editorWidgets: {
      list: { add: "Thêm %{item}", addType: "Thêm %{item}" },
      object: { expand: "Mở ra", collapse: "Đóng lại" },
    },
    editorControlPane: {
      widget: {
        required: "Cần điền %{fieldLabel}.",
        regexPattern: "%{fieldLabel}: %{pattern}.",
      },
    },
    editor: {
      confirmLoadBackup: "Máy còn giữ phần đã gõ dở ở đây lần trước. Lấy lại phần ấy?",
      onLeavePage: "Rời trang thì mất phần chưa lưu. Vẫn rời đi?",
    },
    editorToolbar: {
      backCollection: "Đang sửa: %{collectionLabel}",
      unsavedChanges: "Chưa lưu",
      changesSaved: "Đã lưu",
      publish: "Lưu",
      publishing: "Đang lưu…",
      published: "Đã lưu",
      publishNow: "Lưu vào tệp",
      publishAndCreateNew: "Lưu rồi thêm tệp mới",
      publishAndDuplicate: "Lưu rồi chép thành tệp mới",
      duplicate: "Chép thành tệp mới",
    },
  },
  ui: {
    settingsDropdown: { account: "Tài khoản", logOut: "Đăng xuất" },
    toast: {
      onFailToPersist: "Chưa lưu được: %{details}",
      onFailToLoadEntries: "Chưa đọc được tệp: %{details}",
      missingRequiredField: "Còn ô bắt buộc chưa điền; xem các dòng chữ đỏ.",
      entrySaved: "Đã lưu",
      entryPublished: "Đã lưu",
    },
  },
};

function merged(base, own) {
  const result = { ...base };
  for (const [key, value] of Object.entries(own)) {
    result[key] = typeof value === "string" ? value : merged(base[key] || {}, value);
  }
  return result;
}

export function vietnamese(theirs) {
  return merged(theirs || {}, OURS);
}
