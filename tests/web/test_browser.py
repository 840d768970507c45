"""The pages in a real browser: the ways through them, at a desk and on a phone, and what axe-core says of each.

Chromium is looked for where Debian has it, or where ``NEWSLEDGER_CHROMIUM`` says; where there is none, these tests are
skipped, but not in CI, which sets ``NEWSLEDGER_NEED_BROWSER``.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright, expect, sync_playwright

from newsledger.web.keys import Key, digest
from newsledger.web.settings import Settings
from tests.web.conftest import Served

CHROMIUM = os.environ.get("NEWSLEDGER_CHROMIUM") or shutil.which("chromium")
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"),
]
expect.set_options(timeout=20_000)
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
PAGES = (
    *("/", "/facts?kind=enforcement", "/claims?kind=layoff", "/entities?q=Yunzhan", "/timeline?entity=Yunzhan"),
    *("/disputes", "/tallies?of=layoff&by=org", "/quotes", "/search?q=Yunzhan", "/network?entity=Yunzhan"),
    *("/compare?entity=Yunzhan&entity=Merrow", "/about", "/upload", "/review", "/articles/en-02-fine-agency"),
    *("/articles/hostile-1", "/keyboard", "/api", "/nowhere"),
)

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None and not os.environ.get("NEWSLEDGER_NEED_BROWSER"), reason="no chromium here"),
    pytest.mark.xdist_group("browser"),
    # Chromium keeps its own clock and, on a loaded machine, drops a navigation now and then: three failures are one.
    pytest.mark.flaky(reruns=2),
]


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as found:
        yield found


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    found = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
    yield found
    found.close()


class Watched:
    """A page and what its console complained of."""

    def __init__(self, browser: Browser, **options: Any) -> None:
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "locale": "en-US", **options})
        self.context.set_default_timeout(20_000)
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._note)

    def _note(self, message: Any) -> None:
        # A page that is an error by design (404) is told by the console too.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    def arrive(self, url: str) -> None:
        """Wait until the page is at an address; a navigation that another one cuts short is waited for once more."""
        try:
            self.page.wait_for_url(url)
        except Error as error:
            if "ERR_ABORTED" not in str(error):
                raise
            self.page.wait_for_url(url)

    def sideways(self) -> int:
        """Pixels by which the page is wider than the window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@pytest.fixture
def desk(browser: Browser) -> Iterator[Watched]:
    found = Watched(browser)
    yield found
    found.context.close()
    assert found.complaints == []


def violations(page: Page) -> list[str]:
    """Serious and critical violations of WCAG 2.2 A and AA, as axe-core sees them."""
    # The policy of the pages lets nothing in but their own files; the debugger's way in is not theirs.
    page.evaluate(AXE.read_text("utf-8") + "\n;0")
    found = page.evaluate(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
        ".then(r => r.violations.map(v => [v.impact, v.id, v.nodes.length, v.nodes[0].html, v.nodes[0].failureSummary]))"
    )
    return [" ".join(map(str, one))[:600] for one in found if one[0] in ("serious", "critical")]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_accessible_and_fits(browser: Browser, served: Served, path: str) -> None:
    looks: tuple[dict[str, Any], ...] = (
        {},
        {"color_scheme": "dark", "locale": "zh-CN", "viewport": {"width": 390, "height": 844}, "is_mobile": True},
    )
    for look in looks:
        watched = Watched(browser, **look)
        watched.page.goto(served.url + path)
        assert violations(watched.page) == [], look
        assert watched.sideways() <= 0, look
        assert watched.complaints == [], look
        watched.context.close()


def test_from_a_fact_to_its_evidence_and_back(desk: Watched, served: Served) -> None:
    page = desk.page
    page.goto(f"{served.url}/facts?entity=Yunzhan&kind=enforcement")
    fact = page.locator("li.fact", has_text="fines").first
    words = fact.locator(".said").inner_text()
    fact.locator("a.source").first.click()
    desk.arrive("**/articles/**")
    marked = page.locator(".text .claim.selected").first
    expect(marked).to_be_in_viewport()
    box = marked.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900
    card = page.locator(".card.selected")
    expect(card.locator("details")).to_have_attribute("open", "")
    card.get_by_role("link", name="Fact", exact=False).click()
    desk.arrive("**/facts/F*")
    # The fact is told in the words of its first claim, wherever one comes from.
    assert page.locator("h1").inner_text().split()[0] == words.split()[0]
    assert page.locator(".evidence blockquote").count() >= 1
    assert violations(page) == []


def test_a_click_on_marked_words_lights_their_details(desk: Watched, served: Served) -> None:
    page = desk.page
    page.goto(f"{served.url}/articles/en-02-fine-agency")
    mark = page.locator(".text .claim.k-enforcement").first
    mark.click()
    id = (mark.get_attribute("data-claims") or "").split()[0]
    expect(page.locator(f"#d-{id}")).to_have_class(re.compile(r"\blit\b"))
    expect(page.locator(f"#d-{id} details")).to_have_attribute("open", "")
    expect(page).to_have_url(re.compile(f"#d-{id}$"))


def test_filters_change_the_list_and_the_address(desk: Watched, served: Served) -> None:
    page = desk.page
    page.goto(f"{served.url}/facts")
    before = page.locator("#results .summary").inner_text()
    page.select_option("#f-kind", "layoff")
    desk.arrive("**kind=layoff**")
    page.wait_for_function("text => document.querySelector('#results .summary').innerText !== text", arg=before)
    kinds = set(page.locator("#results .kind").all_inner_texts())
    assert kinds == {"layoff"}
    page.go_back()
    page.wait_for_function("() => document.querySelectorAll('#results .fact').length > 15")
    page.goto(page.url)
    assert len(set(page.locator("#results .kind").all_inner_texts())) > 1


def test_a_filter_that_makes_no_sense_says_so(desk: Watched, served: Served) -> None:
    page = desk.page
    page.goto(f"{served.url}/facts")
    page.fill("#f-since", "soon")
    page.locator("#f-since").press("Enter")
    page.get_by_role("alert").wait_for()
    assert "is no date" in page.get_by_role("alert").inner_text()
    assert "since=soon" in page.url


def test_comparing_two_companies(desk: Watched, served: Served) -> None:
    page = desk.page
    page.goto(f"{served.url}/entities?q=Yunzhan+Group")
    page.locator("tbody th a").first.click()
    desk.arrive("**/entities/**")
    page.locator(".onwards").get_by_role("link", name="Compare", exact=True).click()
    desk.arrive("**/compare?**")
    page.fill("#f-entity-2", "Merrow Retail")
    page.get_by_role("button", name="Compare").click()
    desk.arrive("**Merrow**")
    expect(page.locator("table.compare thead th")).to_have_count(2)
    expect(page.locator("svg rect.series-2").first).to_be_attached()


def test_zooming_a_timeline(desk: Watched, served: Served) -> None:
    page = desk.page
    page.goto(f"{served.url}/timeline?entity=Yunzhan&since=2024-01-01&until=2024-12-31")
    before = page.locator("svg a").count()
    page.get_by_role("link", name="Zoom in").click()
    page.wait_for_function("n => document.querySelectorAll('svg a').length < n", arg=before)
    assert page.locator("svg a").count() > 0


def test_the_network_leads_on(desk: Watched, served: Served) -> None:
    page = desk.page
    page.goto(f"{served.url}/network?entity=Yunzhan")
    page.locator("svg .node a", has_text="Fang Ruolin").click()
    desk.arrive("**person**")
    expect(page.locator("h1")).to_contain_text("Fang Ruolin")


def test_switching_the_language_keeps_the_place(desk: Watched, served: Served) -> None:
    page = desk.page
    page.goto(f"{served.url}/facts?kind=enforcement")
    page.get_by_role("link", name="中文").click()
    # The address stays the same: what tells that the page came is its language.
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    expect(page).to_have_url(f"{served.url}/facts?kind=enforcement")
    expect(page.locator("h1")).to_have_text("事实")
    expect(page.locator("#results .kind").first).to_contain_text("执法")


def test_dark_on_demand(desk: Watched, served: Served) -> None:
    page = desk.page
    page.goto(f"{served.url}/")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("link", name="Dark").click()
    page.wait_for_function("light => getComputedStyle(document.body).backgroundColor !== light", arg=light)


def test_keys(desk: Watched, served: Served) -> None:
    page = desk.page
    page.goto(f"{served.url}/facts")
    page.keyboard.press("j")
    page.keyboard.press("j")
    second = page.locator(".fact").nth(1).get_attribute("id")
    page.wait_for_function("id => document.activeElement.closest('.fact')?.id === id", arg=second)
    page.keyboard.press("/")
    expect(page.locator("#q-top")).to_be_focused()
    page.keyboard.type("Merrow")
    page.keyboard.press("Enter")
    desk.arrive("**/search?q=Merrow")
    page.goto(f"{served.url}/")
    page.keyboard.press("Tab")
    expect(page.locator("a.skip")).to_be_focused()


def test_nothing_of_a_hostile_article_runs(desk: Watched, served: Served) -> None:
    page = desk.page
    for path in ("/articles/hostile-1", "/search?q=Northwind", "/facts?entity=Northwind+Group", "/quotes", "/"):
        page.goto(served.url + path)
        page.wait_for_timeout(100)
        assert page.title() != "pwned", path
        assert page.locator("img, iframe, object, embed").count() == 0, path
        assert desk.sideways() <= 0, path
    # Colours alone would not show it: a script element that is put in by hand does not run either.
    ran = page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
        " document.body.append(s); return window.ran === 1 }"
    )
    assert not ran
    desk.complaints.clear()


def test_everything_is_there_in_print(desk: Watched, served: Served) -> None:
    page = desk.page
    page.goto(f"{served.url}/facts?kind=layoff")
    page.emulate_media(media="print")
    assert not page.locator(".top").is_visible()
    assert not page.locator(".filters").is_visible()
    assert page.locator(".fact .source").first.is_visible()


def test_signing_in(desk: Watched, own_ledger: str) -> None:
    found = Served(Settings(own_ledger, keys=(Key("anna", "read", digest("a-key-of-anna")),)))
    page = desk.page
    page.goto(f"{found.url}/facts?kind=enforcement")
    assert page.url.startswith(f"{found.url}/login")
    assert violations(page) == []
    page.fill("#key", "a-key-of-anna")
    page.locator("main").get_by_role("button", name="Sign in").click()
    desk.arrive("**/facts?kind=enforcement")
    expect(page.get_by_role("button", name="Sign out (anna)")).to_be_visible()
    found.stop()


@pytest.fixture
def writable(own_ledger: str, tmp_path: Path) -> Iterator[Served]:
    found = Served(Settings(own_ledger, audit=str(tmp_path / "audit.jsonl")))
    yield found
    found.stop()


def test_reviewing_by_keys_and_taking_it_back(desk: Watched, writable: Served) -> None:
    page = desk.page
    page.goto(f"{writable.url}/review?kind=enforcement")
    waiting = page.locator(".queue .card").count()
    first = page.locator(".queue .card h2").first.inner_text()
    page.keyboard.press("x")
    page.wait_for_function("n => document.querySelectorAll('.queue .card').length === n - 1", arg=waiting)
    assert first in page.locator(".decision").first.inner_text().replace("reject ", "")
    assert "kind=enforcement" in page.url
    page.keyboard.press("u")
    page.wait_for_function("n => document.querySelectorAll('.queue .card').length === n", arg=waiting)
    page.keyboard.press("c")
    field = page.locator(".queue .card").first.locator("input[name='to-date']")
    field.fill("2024-04-20")
    field.press("Enter")
    page.wait_for_function("n => document.querySelectorAll('.queue .card').length === n - 1", arg=waiting)
    page.goto(f"{writable.url}/facts?kind=enforcement")
    expect(page.locator("#results")).to_contain_text("2024-04-20")


def test_pasting_an_article_and_reading_it_in(desk: Watched, writable: Served) -> None:
    page = desk.page
    page.goto(f"{writable.url}/upload")
    page.fill("#u-text", "Quayside Foods said on 3 June 2024 that it appointed Mara Lindqvist as chief executive.\n")
    page.fill("#u-published", "2024-06-03")
    page.get_by_role("button", name="See its claims").click()
    desk.arrive("**/upload/preview")
    expect(page.locator(".text .claim").first).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Read into the ledger").click()
    desk.arrive("**/upload/jobs/**")
    page.get_by_text("Done.").wait_for()
    page.locator("#progress li a").first.click()
    expect(page.locator(".claims")).to_contain_text("Mara Lindqvist")


@pytest.fixture
def whole(ledger: str, tmp_path: Path) -> Iterator[Served]:
    """A copy of the ledger of all samples that a test may write to."""
    path = str(tmp_path / "whole.db")
    with closing(sqlite3.connect(ledger)) as source, closing(sqlite3.connect(path)) as copy:
        source.backup(copy)
    found = Served(Settings(path, audit=str(tmp_path / "audit.jsonl")))
    yield found
    found.stop()


def test_joining_two_companies_and_taking_it_back(desk: Watched, whole: Served) -> None:
    page = desk.page
    page.goto(f"{whole.url}/entities?q=Merrow+Retail")
    page.locator("tbody th a").first.click()
    desk.arrive("**/entities/**")
    expect(page.locator("h1")).to_have_text("Merrow Retail")
    page.locator("#decide summary").click()
    page.get_by_label("Name or id of the other").fill("Lantern Motors")
    page.locator("#m-why").fill("a trial")
    assert violations(page) == []
    page.get_by_role("button", name="Make them one").click()
    expect(page.locator(".entity-head")).to_contain_text("Lantern Motors")
    page.locator("#decide summary").click()
    expect(page.locator("#decide .choices").get_by_label("Lantern Motors", exact=True)).to_be_visible()
    page.goto(f"{whole.url}/review")
    decision = page.locator(".decision", has_text="Lantern Motors")
    expect(decision).to_contain_text("a trial")
    assert violations(page) == []
    decision.get_by_role("button").click()
    expect(page.locator(".decision", has_text="decided otherwise since")).to_have_count(1)
    page.goto(f"{whole.url}/entities?q=Lantern+Motors")
    expect(page.locator("tbody th a").first).to_have_text("Lantern Motors")


def test_taking_a_claim_out_of_a_fact_without_scripts(browser: Browser, whole: Served) -> None:
    watched = Watched(browser, java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = watched.page
    page.goto(f"{whole.url}/facts?kind=enforcement&entity=Yunzhan&sort=origins")
    page.locator(".fact a.more").first.click()
    watched.arrive("**/facts/F*")
    claims = page.locator(".evidence blockquote").count()
    assert claims >= 2
    page.locator(".take-out input").last.check()
    page.get_by_role("button", name="Take the chosen claims out").click()
    expect(page.locator(".evidence blockquote")).to_have_count(claims - 1)
    page.goto(f"{whole.url}/review")
    page.locator(".decision").get_by_role("button").first.click()
    page.goto(f"{whole.url}/facts?kind=enforcement&entity=Yunzhan&sort=origins")
    page.locator(".fact a.more").first.click()
    expect(page.locator(".evidence blockquote")).to_have_count(claims)
    watched.context.close()


def test_a_fact_of_many_origins_fits_a_phone(browser: Browser, whole: Served) -> None:
    watched = Watched(browser, locale="zh-CN", viewport={"width": 390, "height": 844}, is_mobile=True)
    page = watched.page
    page.goto(f"{whole.url}/facts?sort=origins")
    page.locator(".fact a.more").first.click()
    watched.arrive("**/facts/F*")
    page.locator("#decide summary").click()
    expect(page.locator("#decide button")).to_be_visible()
    assert violations(page) == []
    assert watched.sideways() <= 0
    watched.context.close()
