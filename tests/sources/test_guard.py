import pytest

from summarizer.errors import InputError
from summarizer.sources.guard import check_url, is_public, resolve

PUBLIC = "93.184.216.34"


class Addresses:
    """Answers every look-up from a list, one answer a call, and counts the calls."""

    def __init__(self, *answers: list[str]) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def __call__(self, host: str, port: int) -> list[str]:
        self.asked.append(host)
        return self.answers[min(len(self.asked), len(self.answers)) - 1]


@pytest.mark.parametrize(
    "address",
    [
        *(
            "127.0.0.1",
            "127.8.8.8",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
        ),
        *("192.0.2.1", "198.18.0.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
        *("::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fec0::1", "ff02::1", "2001:db8::1"),
        *(
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b::a9fe:a9fe",
            "64:ff9b:1::1",
        ),
        *("2002:7f00:1::", "2002:a9fe:a9fe::", "2001:0:7f00:1::", "no address"),
    ],
)
def test_private_and_reserved_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:220:1::1", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://example.org/a", "only http and https"),
        ("gopher://example.org/a", "only http and https"),
        ("http://user:word@example.org/", "user name"),
        ("http://example.org@127.0.0.1/", "user name"),
        ("http://example.org:22/", "port 22"),
        ("http://example.org:8080/", "port 8080"),
        ("http://example.org:99999/", "not a URL"),
        ("http:///a", "not a URL"),
        ("http://[::1/", "not a URL"),
        ("http://exa mple.org/", "not a URL"),
        ("http://2130706433/", "form that is refused"),
        ("http://0x7f000001/", "form that is refused"),
        ("http://0x7f.1/", "form that is refused"),
        ("http://0177.0.0.1/", "form that is refused"),
        ("http://127.1/", "form that is refused"),
        ("http://127.0.0.1./", "form that is refused"),
        ("http://127.0.0.1/", "private or reserved"),
        ("http://[::1]/", "private or reserved"),
        ("http://[::ffff:7f00:1]/", "private or reserved"),
        ("http://169.254.169.254/latest/meta-data/", "private or reserved"),
    ],
)
def test_urls_that_lead_astray_are_refused_without_a_look_up(url: str, reason: str) -> None:
    addresses = Addresses([PUBLIC])
    with pytest.raises(InputError, match=reason):
        check_url(url, resolver=addresses)
    assert addresses.asked == []


@pytest.mark.parametrize("answer", [["127.0.0.1"], [PUBLIC, "10.0.0.1"], ["::1", PUBLIC], ["fd00::1"]])
def test_a_name_with_any_private_address_is_refused(answer: list[str]) -> None:
    with pytest.raises(InputError, match="private or reserved"):
        check_url("https://news.example.org/a", resolver=Addresses(answer))


def test_a_public_name_passes_with_the_addresses_that_were_checked() -> None:
    addresses = Addresses([PUBLIC, "2606:2800:220:1::1"])
    target = check_url("https://news.example.org/a", resolver=addresses)
    assert target == ("news.example.org", 443, (PUBLIC, "2606:2800:220:1::1"))
    assert addresses.asked == ["news.example.org"]


def test_a_name_without_address_is_an_input_error() -> None:
    with pytest.raises(InputError, match="no address"):
        check_url("http://news.example.org/", resolver=Addresses([]))


def test_the_system_resolver_answers_for_this_machine_and_such_an_answer_is_refused() -> None:
    assert "127.0.0.1" in resolve("localhost", 80)
    with pytest.raises(InputError, match="private or reserved"):
        check_url("http://localhost/")


def test_an_unknown_name_says_so() -> None:
    with pytest.raises(InputError, match="cannot find the host"):
        resolve("a" * 70 + ".invalid", 80)
