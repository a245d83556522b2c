"use strict";
// The search: an aid over the index that stands in the page; without it nothing is missing.
(() => {
  const input = document.getElementById("search");
  const list = document.getElementById("found");
  const nothing = document.getElementById("nothing");
  const entries = [...document.querySelectorAll(".entries li")].map((item) => ({
    item,
    text: item.textContent.toLowerCase(),
    name: item.querySelector("code").textContent.toLowerCase(),
  }));
  let chosen = -1;
  input.closest(".find").hidden = false;

  const rank = (entry, wanted) => {
    const local = entry.name.split(":").pop();
    return local === wanted ? 0 : local.startsWith(wanted) ? 1 : entry.name.includes(wanted) ? 2 : 3;
  };

  const show = () => {
    const wanted = input.value.trim().toLowerCase();
    const found = wanted ? entries.filter((entry) => entry.text.includes(wanted)) : [];
    found.sort((one, other) => rank(one, wanted) - rank(other, wanted));
    list.replaceChildren(...found.slice(0, 12).map(({ item }, at) => {
      const copy = item.cloneNode(true);
      copy.id = `found-${at}`;
      copy.setAttribute("role", "option");
      copy.firstElementChild.tabIndex = -1;
      return copy;
    }));
    choose(found.length ? 0 : -1);
    list.hidden = !found.length;
    nothing.hidden = !wanted || found.length > 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  };

  const choose = (at) => {
    chosen = at;
    [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
    input.setAttribute("aria-activedescendant", at < 0 ? "" : `found-${at}`);
  };

  const close = () => {
    list.hidden = nothing.hidden = true;
    input.setAttribute("aria-expanded", "false");
  };

  input.addEventListener("input", show);
  input.addEventListener("focus", show);
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (event.key === "Escape") {
      input.value = "";
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      list.children[chosen].firstElementChild.click();
    } else if (count && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      choose((chosen + (event.key === "ArrowDown" ? 1 : -1) + count) % count);
      list.children[chosen].scrollIntoView({ block: "nearest" });
    }
  });
  list.addEventListener("click", close);
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".find")) close();
  });
})();
