// What datasette's own pages lack for a keyboard and a screen reader: names of the boxes that have
// none, column menus that Tab reaches and Escape closes, tables that can be scrolled.

const NAMES = {
  _filter_column: "Column · Cột",
  _filter_op: "Condition · Điều kiện",
  _filter_value: "Value · Giá trị",
  _sort: "Sort by · Xếp theo",
};

function nameBoxes() {
  for (const box of document.querySelectorAll("form.filters select, form.filters input.filter-value")) {
    const name = NAMES[box.name.replace(/_\d+$/, "")];
    if (name) box.setAttribute("aria-label", name);
  }
  const editor = document.getElementById("sql-editor");
  if (editor) editor.setAttribute("aria-label", "SQL");
  for (const typing of document.querySelectorAll(".CodeMirror textarea")) {
    typing.setAttribute("aria-label", "SQL");
  }
  for (const cross of document.querySelectorAll("a.cross")) {
    cross.setAttribute("aria-label", "Remove · Bỏ");
  }
}

function reachMenus() {
  for (const icon of document.querySelectorAll("th svg.dropdown-menu-icon")) {
    icon.setAttribute("tabindex", "0");
    icon.setAttribute("role", "button");
    icon.setAttribute("aria-label", `Menu: ${icon.closest("th").dataset.column}`);
    icon.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      icon.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      const menu = document.querySelector("body > .dropdown-menu");
      const first = [...menu.querySelectorAll("a")].find((link) => link.offsetParent);
      menu.opener = icon;
      if (first) first.focus();
    });
  }
}

document.addEventListener("keydown", (event) => {
  const menu = document.querySelector("body > .dropdown-menu");
  if (event.key !== "Escape" || !menu || !menu.opener || !menu.offsetParent) return;
  document.body.click();
  menu.opener.focus({ preventScroll: true }); // datasette closes its menu where the table scrolls
});

window.addEventListener("load", () => {
  nameBoxes();
  reachMenus();
  for (const wide of document.querySelectorAll(".table-wrapper")) {
    wide.tabIndex = 0;
    wide.setAttribute("role", "region");
    wide.setAttribute("aria-label", "Table · Bảng");
  }
});
