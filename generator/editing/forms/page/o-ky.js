/* Ô «Kỳ báo cáo»: chọn được khi thêm kỳ mới; kỳ đã có thì chỉ cho biết tên, vì tên tệp không đổi. */
import { periodName } from "./tien-do.js";

export function registerPeriod(CMS, { createClass, h }) {
  const Control = createClass({
    render() {
      const { classNameWrapper, entry, field, forID, onChange, value } = this.props;
      if (!entry.get("newRecord")) {
        return h("p", { id: forID, className: "bt-ky" }, periodName(value || ""));
      }
      const options = field.get("options").toJS();
      const change = (event) => onChange(event.target.value);
      const choices = options.map((one) => h("option", { key: one.value, value: one.value }, one.label));
      return h("select", { id: forID, className: classNameWrapper, value: value || "", onChange: change }, choices);
    },
  });
  CMS.registerWidget("ky", Control);
}
