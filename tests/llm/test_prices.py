import pytest

from summarizer.domain.values import Usage
from summarizer.errors import ConfigError
from summarizer.llm.prices import PriceList, Prices, is_private, read_price_list

MILLION_EACH = Usage(prompt_tokens=1_000_000, cached_tokens=400_000, completion_tokens=1_000_000)


def test_cached_tokens_are_priced_apart():
    assert PriceList(prompt=1.0, completion=10.0, cached=0.1).cost(MILLION_EACH) == pytest.approx(0.6 + 0.04 + 10)


def test_without_a_price_of_their_own_cached_tokens_cost_full_price():
    assert PriceList(prompt=1.0, completion=10.0).cost(MILLION_EACH) == pytest.approx(11)


def test_a_published_price_is_found_and_counts_cached_tokens_cheaper():
    prices = Prices("https://api.openai.com/v1")
    cost = prices.cost("gpt-5-mini", MILLION_EACH)
    dearer = prices.cost("gpt-5-mini", MILLION_EACH.model_copy(update={"cached_tokens": 0}))
    assert cost is not None
    assert dearer is not None
    assert 0 < cost < dearer


@pytest.mark.parametrize(
    ("base_url", "model"),
    [
        ("https://api.openai.com/v1", "no-such-model-9"),
        ("http://127.0.0.1:8080/v1", "gpt-5-mini"),
        ("http://gpu-box:8000/v1", "gpt-5-mini"),
    ],
)
def test_an_unknown_price_is_none_not_zero(base_url: str, model: str):
    assert Prices(base_url).cost(model, MILLION_EACH) is None


def test_a_gateway_of_no_known_provider_is_priced_by_the_name_of_the_model():
    assert Prices("https://llm.example.com/v1").cost("gpt-5-mini", MILLION_EACH) == Prices(
        "https://api.openai.com/v1"
    ).cost("gpt-5-mini", MILLION_EACH)


def test_configured_prices_go_before_published_ones():
    assert Prices("https://api.openai.com/v1", PriceList(2.0, 2.0)).cost("gpt-5-mini", MILLION_EACH) == 4.0


@pytest.mark.parametrize(("prompt", "completion", "cached"), [(1.0, None, None), (None, 1.0, None), (None, None, 1.0)])
def test_half_a_price_is_a_configuration_error(prompt: float | None, completion: float | None, cached: float | None):
    with pytest.raises(ConfigError, match="price_input and price_output"):
        read_price_list(prompt, completion, cached)


@pytest.mark.parametrize(
    ("address", "private"),
    [
        ("http://localhost:1/v1", True),
        ("http://127.0.0.1/v1", True),
        ("http://[::1]:80/v1", True),
        ("http://10.1.2.3/v1", True),
        ("http://192.168.0.9/v1", True),
        ("http://ollama.local/v1", True),
        ("https://api.openai.com/v1", False),
        ("http://8.8.8.8/v1", False),
        ("http://[bad", False),
    ],
)
def test_private_addresses_are_told_from_public_ones(address: str, private: bool):
    assert is_private(address) is private
