"""What a browser measures on a page: overflow, cut text, targets, outlines, motion.

Each is a script for `page.evaluate` that gives a list of faults, empty when all is well.
"""

from __future__ import annotations

_NAME = """
const name = e => e.tagName.toLowerCase() + (e.id ? "#" + e.id : "")
  + [...e.classList].map(c => "." + c).join("") + " «"
  + (e.innerText || e.getAttribute("aria-label") || e.value || "").trim().slice(0, 40) + "»";
const drawn = e => e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
"""

WIDER_THAN_THE_WINDOW = """() => {
  const over = document.documentElement.scrollWidth - innerWidth;
  return over > 0 ? [over + " px"] : [];
}"""

# WCAG 1.4.12: a reader may set this spacing, and no text may be cut by it.
SPACED = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }
"""
# Text that a clipping box does not show. Words for screen readers alone are clipped on purpose.
CUT_TEXT = (
    "() => {"
    + _NAME
    + """
  const clips = style => /hidden|clip/.test(style.overflowX + style.overflowY)
    && style.clipPath === "none";
  return [...document.querySelectorAll("body *")]
    .filter(e => e.innerText && drawn(e) && clips(getComputedStyle(e)))
    // Shortened to some lines by intent, in a link that leads to the whole text.
    .filter(e => !(getComputedStyle(e).webkitLineClamp !== "none" && e.closest("a[href]")))
    .filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
    .map(name);
}"""
)

# Buttons, fields, chips, menus: 44 px high, and wide unless they are words. WCAG 2.5.5 as the
# house's rule; links within running text and tables are left to axe's 24 px (2.5.8).
CONTROLS = (
    "button, summary, select, input:not([type=hidden], [type=checkbox], [type=radio]),"
    " label:has(input), .dau-trang a, .cac-muc a, .chan a, .loc a, .dem a, .di-tiep a, .lay-ve a"
)
SMALL_TARGETS = (
    "([selector, least]) => {"
    + _NAME
    + """
  return [...document.querySelectorAll(selector)].filter(drawn).filter(e => {
    const box = e.getBoundingClientRect();
    const narrowest = e.innerText.trim() ? 24 : least;
    return box.width > 0 && (box.height < least - .5 || box.width < narrowest - .5);
  }).map(e => name(e) + " " + Math.round(e.getBoundingClientRect().width) + "×"
    + Math.round(e.getBoundingClientRect().height));
}"""
)

# After one Tab the browser takes every focus for one of the keyboard.
NO_OUTLINE = (
    "() => {"
    + _NAME
    + """
  const seen = style => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1)
    || style.boxShadow !== "none";
  const faults = [];
  for (const e of document.querySelectorAll("a[href], button, input, select, summary, [tabindex]")) {
    if (e.tabIndex < 0 || !drawn(e)) continue;
    e.focus({ preventScroll: true });
    if (document.activeElement !== e) continue;
    let shown = seen(getComputedStyle(e));
    for (let p = e.parentElement; p && !shown && p.matches(":focus-within"); p = p.parentElement)
      shown = seen(getComputedStyle(p));
    if (!shown) faults.push(name(e));
  }
  return faults;
}"""
)

# A tenth of a millisecond is how a style sheet says «none» without losing the events of the end.
MOVING = (
    "() => {"
    + _NAME
    + """
  const longest = text => Math.max(...text.split(",").map(one =>
    parseFloat(one) * (one.trim().endsWith("ms") ? 1 : 1000)));
  return [document.documentElement, ...document.querySelectorAll("body, body *")].filter(e => {
    const style = getComputedStyle(e);
    return longest(style.transitionDuration) > .1
      || (style.animationName !== "none" && longest(style.animationDuration) > .1)
      || style.scrollBehavior === "smooth";
  }).map(name);
}"""
)

WHERE = (
    "() => {"
    + _NAME
    + """
  const e = document.activeElement;
  return e === document.body ? "" : name(e);
}"""
)

COVERED = """() => {
  const here = document.activeElement, box = here.getBoundingClientRect();
  const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const free = !at || here.contains(at) || at.contains(here);
  return free ? null : `${here.textContent.trim()} under ${at.textContent.trim().slice(0, 40)}`;
}"""
"""What lies on the thing in focus (WCAG 2.4.11), if anything does."""
