import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import httpx2
import pytest

from summarizer.errors import InputError
from summarizer.sources import ReadOptions, read_article
from summarizer.sources.fetch import GuardedTransport, fetch

PUBLIC = "93.184.216.34"
LOCAL = ReadOptions(allow_private=True, max_bytes=50_000, timeout_s=5)


class Pages(BaseHTTPRequestHandler):
    seen: ClassVar[list[dict[str, str]]] = []

    def do_GET(self) -> None:
        self.seen.append(dict(self.headers))
        routes = {
            "/story": (200, {"Content-Type": "text/plain; charset=utf-8"}, "The dam broke — twice.".encode()),
            "/latin": (
                200,
                {"Content-Type": "text/plain; charset=iso-8859-2"},
                "Łódź paid £3m.".encode("iso-8859-2", "replace"),
            ),
            "/pounds": (200, {"Content-Type": "text/plain; charset=iso-8859-1"}, b"It paid \xa33m \x93at once\x94."),
            "/big": (200, {"Content-Type": "text/plain"}, b"word " * 20_000),
            "/image": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
            "/gone": (404, {"Content-Type": "text/plain"}, b"gone"),
            "/hop": (302, {"Location": "/story", "Set-Cookie": "track=1"}, b""),
            "/loop": (302, {"Location": "/loop"}, b""),
            "/file": (302, {"Location": "file:///etc/passwd"}, b""),
            "/inside": (302, {"Location": "http://169.254.169.254/latest/meta-data/"}, b""),
            "/nowhere": (302, {}, b""),
        }
        status, headers, body = routes[self.path]
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as http:
        thread = threading.Thread(target=http.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{http.server_address[1]}"
        http.shutdown()
        thread.join()


def test_a_page_is_read_as_an_article_with_its_url(server: str) -> None:
    article = read_article(f"{server}/story", options=LOCAL)
    assert article.text == "The dam broke — twice."
    assert article.url == f"{server}/story"


def test_redirects_are_followed_without_cookies(server: str) -> None:
    Pages.seen.clear()
    assert fetch(f"{server}/hop", LOCAL).data.startswith(b"The dam")
    assert "Cookie" not in Pages.seen[-1]
    assert Pages.seen[-1]["Accept-Encoding"] == "identity"


def test_a_declared_charset_is_used_when_the_page_is_not_utf_8(server: str) -> None:
    assert read_article(f"{server}/latin", options=LOCAL).text.startswith("Łódź")


def test_latin_1_on_the_web_means_windows_1252(server: str) -> None:
    assert read_article(f"{server}/pounds", options=LOCAL).text == "It paid £3m “at once”."


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/big", "larger than"),
        ("/image", "it is image/png"),
        ("/gone", "answered 404"),
        ("/loop", "more than 5 redirects"),
        ("/file", "only http and https"),
        ("/nowhere", "redirect without a target"),
    ],
)
def test_what_cannot_be_read_says_why(server: str, path: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        fetch(f"{server}{path}", LOCAL)


def test_a_closed_port_is_an_input_error() -> None:
    with pytest.raises(InputError, match=r"cannot read http://127\.0\.0\.1:9/"):
        fetch("http://127.0.0.1:9/", LOCAL)


def test_without_leave_the_local_server_is_refused(server: str) -> None:
    with pytest.raises(InputError, match=r"port \d+ is refused"):
        fetch(f"{server}/story", ReadOptions())


def test_a_download_that_outlasts_its_time_is_cut() -> None:
    ticks = iter([0.0, 99.0, 99.0])
    transport = httpx2.MockTransport(lambda request: httpx2.Response(200, text="slow"))
    with pytest.raises(InputError, match="not done within 30 s"):
        fetch("https://news.example.org/", ReadOptions(), transport=transport, clock=lambda: next(ticks))


class Recorded:
    """A web of one page that records where requests went."""

    def __init__(self, *responses: httpx2.Response) -> None:
        self.responses = list(responses)
        self.requests: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        return self.responses[min(len(self.requests), len(self.responses)) - 1]


def guarded(web: Recorded, *answers: list[str]) -> GuardedTransport:
    queue = list(answers)
    return GuardedTransport(
        resolver=lambda host, port: queue.pop(0) if len(queue) > 1 else queue[0], inner=httpx2.MockTransport(web)
    )


def test_the_connection_goes_to_the_checked_address_under_the_name_of_the_host() -> None:
    web = Recorded(httpx2.Response(200, text="The dam broke."))
    fetch("https://news.example.org/a", ReadOptions(), transport=guarded(web, [PUBLIC]))
    request = web.requests[0]
    assert request.url.host == PUBLIC
    assert request.headers["host"] == "news.example.org"
    assert request.extensions["sni_hostname"] == "news.example.org"


def test_a_redirect_to_a_private_address_is_refused() -> None:
    web = Recorded(httpx2.Response(302, headers={"location": "http://169.254.169.254/latest/"}))
    with pytest.raises(InputError, match="private or reserved"):
        fetch("https://news.example.org/a", ReadOptions(), transport=guarded(web, [PUBLIC]))
    assert len(web.requests) == 1


def test_a_name_that_changes_its_address_between_requests_is_refused_the_second_time() -> None:
    web = Recorded(httpx2.Response(302, headers={"location": "/b"}), httpx2.Response(200, text="secret"))
    with pytest.raises(InputError, match="private or reserved"):
        fetch("https://news.example.org/a", ReadOptions(), transport=guarded(web, [PUBLIC], ["127.0.0.1"]))
    assert [request.url.host for request in web.requests] == [PUBLIC]


def test_the_next_checked_address_is_tried_when_one_does_not_answer() -> None:
    def web(request: httpx2.Request) -> httpx2.Response:
        if request.url.host == PUBLIC:
            raise httpx2.ConnectError("down", request=request)
        return httpx2.Response(200, text="The dam broke.")

    transport = GuardedTransport(resolver=lambda host, port: [PUBLIC, "93.184.216.35"], inner=httpx2.MockTransport(web))
    assert fetch("https://news.example.org/", ReadOptions(), transport=transport).data == b"The dam broke."
