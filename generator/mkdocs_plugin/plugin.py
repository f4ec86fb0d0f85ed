"""The plugin that hands generated pages and files to MkDocs."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from html import escape, unescape
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as HostPage
from mkdocs.utils import meta

from generator import site
from generator.archive.manifest import BrokenCopy
from generator.archive.store import publish
from generator.exports import sitemap
from generator.exports.heavy import HeavyFile
from generator.feedback import Feedback, WrongFeedback, read_settings
from generator.heavy_writer import HeavyWriter, OnDemand
from generator.html_blocks import HtmlBlocks, ids
from generator.live_reload import CompiledTemplates
from generator.mkdocs_plugin import theme
from generator.mkdocs_plugin.forms import form_files, hosting
from generator.mkdocs_plugin.options import Options, archive, data_dir, settings, store
from generator.pages.page import Page
from generator.problems import BlockingProblems, as_text, under
from generator.settings import WrongDate
from generator.views.cards.card import nearest_card, words_of
from generator.views.reuse import SAMPLE_PAGE
from generator.views.search.handwritten import Handwritten

LATE = -100
LOG = logging.getLogger("mkdocs.plugins.cong-khai")
SAMPLE_NOTE = (
    '<div class="ghi-chu ghi-chu--mau"><p class="ghi-chu__nhan">Trang mẫu</p>'
    f"<p>{SAMPLE_PAGE}</p></div>\n"
)


class GeneratedFile(File):
    """A file made from data. In a live reload it counts as changed only if its bytes did."""

    same_as_before = False

    def is_modified(self) -> bool:
        return not (self.same_as_before and Path(self.abs_dest_path).exists())


class CongKhaiPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Adds the generated pages and files to an MkDocs site."""

    def __init__(self) -> None:
        self._memory: site.Memory | None = None
        self._before: dict[str, Page | bytes] = {}
        self._look = theme.Look()
        self._pages: dict[str, Page] = {}
        self._site: site.Site | None = None
        self._templates = CompiledTemplates()
        self._writer: HeavyWriter | None = None
        self._on_demand = OnDemand()
        self._cards: dict[str, str] = {}
        self._feedback: Feedback | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
        """Being here makes MkDocs keep this object, and its memory, between live reloads."""
        self._memory = site.Memory() if command == "serve" else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        try:
            self._feedback = read_settings(self.config.gop_y)
        except WrongFeedback as error:
            raise Abort(f"mkdocs.yml, cong-khai, gop_y: {error}") from None
        hosting(self.config)  # a wrong setting is told before the work begins
        for folder in (str(data_dir(self.config, config)), config.theme.custom_dir):
            if folder and folder not in config.watch:
                config.watch.append(folder)
        if not any(isinstance(one, HtmlBlocks) for one in config.markdown_extensions):
            config.markdown_extensions.append(HtmlBlocks())  # type: ignore[arg-type]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        with self._on_demand.building:
            made = self._made_or_kept(config, files)
            slow = self._heavy_of(made)
            self._on_demand.offer(slow)
        if self._look.changed(config):
            self._before = {}
        theme.leave_out(files, config)
        theme.join_style_sheets(files, config, by_content=self._memory is None)
        self._site, self._pages = made, {page.file: page for page in made.pages}
        self._cards = {f.path: words_of(f.value) for f in slow if f.path.endswith(".png")}
        for name, content in self._contents().items():
            self._add(files, config, name, content)
        if self._memory is None:
            # While serving the host's address is not the site's, and an editor has heavy files
            # when he asks.
            self._add_map(files, config)
            for name, content in form_files(self.config, config).items():
                files.append(File.generated(config, name, content=content))
            self._writer = HeavyWriter(store(self.config, config))
            self._writer.begin(Path(config.site_dir), slow)
        return files

    def _heavy_of(self, made: site.Site) -> tuple[HeavyFile, ...]:
        if self.config.anh:
            return made.heavy
        return tuple(file for file in made.heavy if not file.path.endswith(".png"))

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object
    ) -> LiveReloadServer:
        """Heavy files are made when the browser asks for one."""
        self._on_demand.store = store(self.config, config)
        app = server.get_app()
        assert app is not None
        server.set_app(self._on_demand.around(app, server.mount_path))
        return server

    def _made_or_kept(self, config: MkDocsConfig, files: Files) -> site.Site:
        """The site, or the one before where the data cannot be published now."""
        try:
            return self._made_from_data(config, _handwritten(files))
        except Abort as mistake:
            if self._site is None:
                raise
            # While serving, the last good site goes on; a failed build would stop the server.
            LOG.error(str(mistake))
            return self._site

    def _made_from_data(self, config: MkDocsConfig, by_hand: Sequence[Handwritten]) -> site.Site:
        """Raises Abort, with the problems in words, when the data cannot be published."""
        try:
            return site.build(settings(self.config, config), self._memory, by_hand)
        except (WrongDate, BrokenCopy) as error:
            raise Abort(str(error)) from None
        except BlockingProblems as found:
            text = as_text(under(self.config.du_lieu, found.problems))
            raise Abort(f"{text}\nDữ liệu còn lỗi: giữ nguyên trang cũ.") from None
        except NotADirectoryError as missing:
            raise Abort(f"Không có thư mục dữ liệu «{missing}».") from None

    def _contents(self) -> dict[str, Page | bytes]:
        return {**self._pages, **(self._site.files if self._site else {})}

    def _add(self, files: Files, config: MkDocsConfig, name: str, content: Page | bytes) -> None:
        if files.get_file_from_path(name) is not None:
            raise PluginError(f"Trang «{name}» vừa có trong docs/ vừa do dữ liệu sinh ra.")
        words = content.markdown if isinstance(content, Page) else content
        file = GeneratedFile.generated(config, name, content=words)
        assert isinstance(file, GeneratedFile)
        file.same_as_before = self._before.get(name) == content
        files.append(file)

    def _add_map(self, files: Files, config: MkDocsConfig) -> None:
        """The map of all pages, with the days on which their data changed. The theme's own would
        give each page the day of the build."""
        config.theme.static_templates.discard(sitemap.NAME)
        days = {page.path: page.head.modified for page in self._pages.values()}
        paths = (f"/{file.url}".replace("/./", "/") for file in files.documentation_pages())
        for name, content in sitemap.files(paths, days, config.site_url or ""):
            files.append(File.generated(config, name, content=content))

    def on_env(self, env: Environment, **_: object) -> Environment:
        """The host makes a new environment for each build; the templates need no new reading."""
        env.bytecode_cache = self._templates
        return env

    def _report(self, page: HostPage, site_name: str) -> dict[str, object] | None:
        """What the theme needs for the report of a mistake on a page; None where nobody takes
        reports. A province's own contact goes before the site's."""
        known = self._site.contacts if self._site else {}
        own = (known[part] for part in page.url.split("/") if part in known)
        feedback = next(own, self._feedback)
        if feedback is None:
            return None
        title = unescape(str(page.meta.get("title") or page.title or site_name))
        address = feedback.address(title, page.canonical_url or f"/{page.url}")
        return {"thu": feedback.la_thu, "mau": feedback.form(title), "duong": address}

    @event_priority(100)
    def on_page_markdown(
        self, markdown: str, *, page: HostPage, config: MkDocsConfig, **_: object
    ) -> str:
        """Give a generated page its title and description; the theme prints them as they are."""
        made = self._pages.get(page.file.src_uri)
        if made is not None:
            words = {"title": escape(made.title), "description": escape(made.description)}
            card = nearest_card(made.path, self._cards)
            shown = {"anh": card, "anh_chu": escape(self._cards[card])} if card else {}
            page.meta = dict(made.meta) | words | shown
            page.edit_url = None
        page.meta = {**page.meta, "gop_y": self._report(page, config.site_name)}
        return markdown

    def on_page_content(self, html: str, *, page: HostPage, **_: object) -> str:
        """Name the anchors in the HTML that the host did not walk; mark pages of a sample site."""
        page.present_anchor_ids = (page.present_anchor_ids or set()) | ids(html)
        return SAMPLE_NOTE + html if self.config.mau else html

    @event_priority(LATE)
    def on_post_build(self, *, config: MkDocsConfig, **_: object) -> None:
        """Remember what was built; wait for the heavy files, lay out the dated copies."""
        self._before = self._contents()
        if self._writer is not None:
            self._writer.finish()
        if self._memory is None and self._site is not None:
            try:
                publish(archive(self.config, config), self._site.ban_luu, Path(config.site_dir))
            except BrokenCopy as error:
                raise Abort(str(error)) from None

    def on_build_error(self, **_: object) -> None:
        if self._writer is not None:
            self._writer.give_up()


def _handwritten(files: Files) -> tuple[Handwritten, ...]:
    """The pages in the docs folder, save those that want no search to find them."""
    pages = []
    for file in files.documentation_pages():
        markdown, about = meta.get_data(file.content_string)
        if not about.get("search", {}).get("exclude"):
            pages.append(Handwritten(f"/{file.url}", markdown))
    return tuple(pages)
