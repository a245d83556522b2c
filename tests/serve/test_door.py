"""Who is let in, by which name, from which page, with which token; and what every answer says."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.serve.conftest import Server, wait_for

from fengong.errors import ServeError
from fengong.serve.settings import Limits, Settings

FRIEND = "https://friend.invalid"


@pytest.fixture(scope="module")
def guarded(serving: Callable[..., Server], wuwei_store_path: Path) -> Server:
    options = ["--token", "s3cret", "--cors", FRIEND, "--allow-host", "plans.invalid", "--workers", "1"]
    return serving(wuwei_store_path, *options)


BEARER = {"authorization": "Bearer s3cret"}


@pytest.mark.parametrize(
    "host", ["evil.invalid", "evil.invalid:80", "localhost.evil.invalid", "127.0.0.1.evil.invalid"]
)
def test_no_other_name_reaches_it(server: Server, host: str) -> None:
    answer = server.get("/", headers={"host": host})
    assert (answer.status_code, "--allow-host" in answer.text) == (421, True)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1:a<b",
        "127.0.0.1:80 80",
        "[::1]evil.com:80",
        "[::1",
        "[::1]]",
        "[:::]",
        "[127.0.0.1]",
        "localhost:65536",
        "127.0.0.1:80:80",
        "127.0.0.1@evil.invalid",
        "127.0.0.1/evil.invalid",
        "localhost:123456",
        "",
    ],
)
@pytest.mark.parametrize("accept", ["*/*", "text/html"])
@pytest.mark.parametrize("path", ["/", "/sparql", "/healthz", "/nothing"])
def test_what_is_no_host_is_refused(server: Server, host: str, accept: str, path: str) -> None:
    answer = server.get(path, headers={"host": host, "accept": accept, "accept-language": "en"})
    assert (answer.status_code, "Host header" in answer.text) == (400, True)
    assert "Traceback" not in server.said()


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:9", "[::1]:80", "LOCALHOST"])
def test_its_own_names_do(server: Server, host: str) -> None:
    assert server.get("/healthz", headers={"host": host}).status_code == 200


def test_a_name_that_was_allowed_does(guarded: Server) -> None:
    assert guarded.get("/healthz", headers={"host": "plans.invalid"}).status_code == 200


def test_no_page_of_others_may_read_answers(server: Server) -> None:
    for method in ("GET", "OPTIONS"):
        answer = server.ask(method, "/healthz", headers={"origin": FRIEND})
        assert "access-control-allow-origin" not in answer.headers
    assert server.get("/healthz").headers["cross-origin-resource-policy"] == "same-origin"


def test_pages_of_named_origins_may(guarded: Server) -> None:
    asked = {"origin": FRIEND, "access-control-request-method": "POST"}
    preflight = guarded.ask("OPTIONS", "/sparql", headers=asked)
    assert preflight.status_code == 204
    assert preflight.headers["access-control-allow-origin"] == FRIEND
    answer = guarded.get("/sparql?query=ASK%7B%7D", headers={"origin": FRIEND, **BEARER})
    assert answer.headers["access-control-allow-origin"] == FRIEND
    other = guarded.get("/healthz", headers={"origin": "https://friend.invalid.evil.invalid"})
    assert "access-control-allow-origin" not in other.headers
    # Neither is kept for the other.
    assert "origin" in answer.headers["vary"]
    assert "origin" in other.headers["vary"]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"authorization": "Bearer wrong"},
        {"authorization": "Bearer s3cre"},
        {"authorization": "Basic s3cret"},
        {"authorization": "Bearer \u00e9"},
        {"cookie": "fengong-token=wrong"},
        {"cookie": "fengong-token=\u00e9; ;=;"},
    ],
)
def test_without_the_token_nobody_is_let_in(guarded: Server, headers: dict[str, str]) -> None:
    told = {name: value.encode("latin-1") for name, value in headers.items()}
    for path in ("/sparql?query=ASK%7B%7D", "/static/site.css", "/nothing", "/sparql?token=wrong"):
        answer = guarded.get(path, headers=told)
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")


def test_the_way_on_with_a_token_leads_to_no_other_site(guarded: Server) -> None:
    for path in ("//evil.example", "/\\evil.example", "/\\/evil.example", "///\\evil.example"):
        with socket.create_connection(("127.0.0.1", guarded.port), timeout=20) as client:
            client.sendall(f"GET {path}?token=s3cret HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            answer = client.recv(4096).decode("latin-1")
        assert "location: /evil.example\r\n" in answer, answer


def test_nobody_says_in_the_log_who_asks(guarded: Server) -> None:
    guarded.get("/healthz", headers={"x-forwarded-for": "9.9.9.9 GET /admin 200", "x-forwarded-proto": "https"})
    wait_for(lambda: "GET /healthz 200" in guarded.said())
    assert "9.9.9.9" not in guarded.said()


def test_the_token_lets_in(guarded: Server) -> None:
    assert guarded.get("/sparql?query=ASK%7B%7D", headers=BEARER).status_code == 200
    first = guarded.get("/static/site.css?token=s3cret&lang=zh")
    assert (first.status_code, first.headers["location"]) == (303, "/static/site.css?lang=zh")
    assert {"HttpOnly", "SameSite=Strict"} <= set(first.headers["set-cookie"].replace(" ", "").split(";"))
    cookie = first.headers["set-cookie"].partition(";")[0]
    assert guarded.get("/static/site.css", headers={"cookie": cookie}).status_code == 200
    assert "s3cret" not in guarded.said()


@pytest.mark.parametrize(
    "others",
    ['a={"b":1}; {}', "甲=乙; {}", "{}; a={", 'a="x; {}', "a; =; ;;{}", "fengong-token=old; {}", "a=b,c=d;{};\\"],
)
def test_no_cookie_of_others_hides_the_token(guarded: Server, others: str) -> None:
    for own in ("fengong-token=s3cret", 'fengong-token="s3cret"'):
        cookie = others.replace("{}", own).encode()
        assert guarded.get("/static/site.css", headers={"cookie": cookie}).status_code == 200


def test_a_token_of_all_that_one_may_have_comes_back(serving: Callable[..., Server], wuwei_store_path: Path) -> None:
    server = serving(wuwei_store_path, "--token", "aB3-._~+/=", "--workers", "1")
    first = server.get("/static/site.css", params={"token": "aB3-._~+/="})
    cookie = first.headers["set-cookie"].partition(";")[0]
    assert server.get("/static/site.css", headers={"cookie": cookie}).status_code == 200


def test_whether_it_lives_is_no_secret(guarded: Server) -> None:
    assert guarded.get("/healthz").status_code == 200
    assert guarded.get("/robots.txt").status_code == 200


@pytest.mark.parametrize("path", ["/healthz", "/nothing", "/sparql?query=ASK%7B", "/sparql?query=ASK%7B%7D"])
def test_every_answer_says_what_browsers_must_know(server: Server, path: str) -> None:
    headers = server.get(path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "server" not in headers


def test_what_is_not_there_is_said_to_people_and_programs(server: Server) -> None:
    page = server.get("/nothing", headers={"accept": "text/html", "accept-language": "en"})
    line = server.get("/nothing")
    assert (page.status_code, "<html" in page.text) == (404, True)
    assert (line.status_code, line.text) == (404, "there is nothing at this address\n")


def test_each_request_is_one_line_of_the_log(server: Server) -> None:
    server.get("/one-of-a-kind%0a%1b%5b31m/%E6%AD%A6?secret=1")
    lines = [line for line in server.said().splitlines() if "one-of-a-kind" in line]
    assert len(lines) == 1
    assert r"GET /one-of-a-kind\n\x1b[31m/\u6b66 404" in lines[0]
    assert "secret" not in lines[0]


@pytest.mark.parametrize("token", ["", "a b", "a\r\nb", "密"])
def test_a_token_that_no_header_carries_is_refused(token: str) -> None:
    with pytest.raises(ServeError, match="token"):
        Settings(Path("s"), token=token)


@pytest.mark.parametrize("name", ["seconds", "rows", "memory", "workers", "waiting", "request"])
def test_no_limit_is_nothing(name: str) -> None:
    with pytest.raises(ServeError, match=name):
        Limits(**{name: 0})


@pytest.mark.parametrize(
    ("name", "value"),
    [("seconds", float("nan")), ("seconds", float("inf")), ("seconds", 1e9), ("workers", 65), ("memory", 1 << 60)],
)
def test_a_limit_that_is_none_is_refused(name: str, value: float) -> None:
    with pytest.raises(ServeError, match=name):
        Limits(**{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "origin",
    [
        "http://friend.invalid/",
        "http://friend.invalid/path",
        "friend.invalid",
        "null",
        "",
        "https://Friend.invalid",
        "https://friend.invalid:443",
        "http://[::1]:80",
        "https://a@friend.invalid",
        "https://friend.invalid:x",
        "https://*.friend.invalid",
        "https://friend.invalid\r\nx: y",
    ],
)
def test_an_origin_that_no_browser_sends_is_refused(origin: str) -> None:
    with pytest.raises(ServeError, match="origin"):
        Settings(Path("s"), origins=frozenset({origin}))


def test_origins_as_browsers_send_them_are_taken() -> None:
    good = {"https://friend.invalid", "http://localhost:3000", "http://[::1]:8080", "chrome-extension://abc", "*"}
    assert Settings(Path("s"), origins=frozenset(good)).origins == good


def test_pages_of_all_origins_may_where_all_were_named(serving: Callable[..., Server], wuwei_store_path: Path) -> None:
    server = serving(wuwei_store_path, "--cors", "*", "--workers", "1")
    answer = server.get("/sparql?query=ASK%7B%7D", headers={"origin": "https://whoever.invalid"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "cross-origin-resource-policy" not in answer.headers
