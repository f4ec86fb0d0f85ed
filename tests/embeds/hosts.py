"""Pages of other people that a fragment is pasted into, each with rules that reach into it.

Each has a column `#cot` for the article, and around it content of its own (`.rieng`), which must
look the same whether the fragment is there or not.
"""

from __future__ import annotations

OWN = """
<div class="rieng"><h2>Tin khác của cổng</h2><p>Đoạn văn có <a href="#a">liên kết</a>.</p>
<table><tr><th>Năm</th><td>2019</td></tr></table><ul><li>Một</li></ul></div>
"""

# An old portal: tables for the layout, no doctype, rules for every element by its bare name.
OLD_TABLES = """<html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Cổng cũ</title><style>
* { font-family: "Times New Roman", serif; letter-spacing: 1px; }
body { margin: 0; font-size: 11px; color: #036; background: #cde; text-align: center; }
table { width: 100%; border: 2px solid green; border-collapse: separate; border-spacing: 4px;
  background: #ffd; }
td { padding: 0; color: #777; font-size: 11px; text-align: justify; white-space: nowrap; }
th { background: #036; color: #fff; text-transform: uppercase; }
a { color: red; text-decoration: none; font-size: 10px; }
p { text-indent: 30px; margin: 20px; } li { list-style: square; margin-left: 40px; }
caption { display: none; } b { color: #c60; } svg { height: 20px; } div { float: left; }
</style></head><body><table class="khung"><tr><td style="width:70%">
<div id="cot" style="float:none;white-space:normal;width:100%">{fragment}</div></td></tr>
<tr><td>{own}</td></tr></table></body></html>"""

# A newer one in the manner of the large CSS frameworks: resets, zebra rows, a dark theme.
FRAMEWORK = """<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Cổng mới</title><style>
*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; }
:root { color-scheme: dark; }
body { font: 400 1rem/1.5 system-ui, sans-serif; color: #dee2e6; background: #212529; }
.container { max-width: 960px; margin: 0 auto; padding: 0 12px; display: grid; gap: 24px; }
a { color: #6ea8fe; text-decoration: none; } a:hover { color: #9ec5fe; }
table { caption-side: bottom; border-collapse: collapse; width: 100%; margin-bottom: 1rem; }
th { text-align: inherit; } thead, tbody, tfoot, tr, td, th { border: 0 solid; }
tbody tr:nth-of-type(odd) > * { background-color: #2c3034; color: #fff; box-shadow: inset 0 0 9px; }
caption { color: #adb5bd; padding: .5rem 0; } td, th { padding: .1rem; vertical-align: middle; }
img, svg { vertical-align: middle; max-width: 100%; height: auto; } svg { fill: currentColor; }
ul { padding-left: 2rem; list-style: disc; } p { margin-bottom: 1rem; } b { font-weight: bolder; }
[role=region] { outline: 3px solid orange; } [tabindex] { cursor: move; }
@media (max-width: 600px) { table, thead, tbody, tr, td, th { display: block; } }
</style></head><body><main class="container"><article id="cot">{fragment}</article>{own}</main>
</body></html>"""

# One that makes a rem of ten pixels.
SMALL_REM = """<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Cổng chữ nhỏ</title>
<style>
html { font-size: 62.5%; } body { font-size: 1.3rem; line-height: 1; margin: 1rem; }
article { width: 300px; margin: auto; font-style: italic; word-spacing: .4em; }
table td, table th { padding: .2rem; border: .1rem dotted #eee; line-height: 1; font-size: 1.1rem; }
article p { line-height: 1; font-size: 1.2rem; } article a { border-bottom: 1px solid; }
article span { display: block; font-size: .9rem; opacity: .5; } li::marker { color: red; }
</style></head><body><article id="cot">{fragment}</article>{own}</body></html>"""

# One that mends what its editors paste from Word.
IMPORTANT = """<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Cổng nắn chữ</title>
<style>
body { background: #fff; margin: 8px; }
.noi-dung * { font-family: Arial !important; font-size: 13px !important; color: #999 !important;
  text-align: justify !important; line-height: 1.1 !important; background: none !important; }
.noi-dung table { width: auto !important; border: none !important; margin: 0 auto !important; }
.noi-dung td, .noi-dung th { padding: 0 !important; border: 1px solid #000 !important; }
.noi-dung p { text-indent: 2em !important; margin: 0 0 15px !important; }
.noi-dung a { text-decoration: none !important; }
.noi-dung svg { width: 50px !important; } .noi-dung text { fill: #ccc !important; }
</style></head><body><div class="noi-dung" id="cot">{fragment}</div>{own}</body></html>"""

HOSTS = {
    "cong-cu": OLD_TABLES,
    "cong-moi": FRAMEWORK,
    "chu-nho": SMALL_REM,
    "nan-chu": IMPORTANT,
}

# Nobody's page: what a fragment looks like where no rule touches it.
EMPTY = """<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Trang trống</title>
</head><body style="margin:0"><div id="cot" style="width:{width}px">{fragment}</div></body>
</html>"""


def hosted(host: str, fragment: str) -> str:
    """The host's page with the fragment in its article."""
    return HOSTS[host].replace("{own}", OWN).replace("{fragment}", fragment)


def alone(fragment: str, width: float) -> str:
    """The fragment in a column of that width, untouched."""
    return EMPTY.replace("{width}", str(width)).replace("{fragment}", fragment)
