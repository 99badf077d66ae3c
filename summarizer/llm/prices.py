"""What tokens cost. An unknown price is None and never 0."""

from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

from summarizer.domain.values import Usage
from summarizer.errors import ConfigError

MILLION = 1_000_000


class PriceList(NamedTuple):
    """Prices somebody agreed on, in US dollars per million tokens. Without `cached`, cached tokens cost full price."""

    prompt: float
    completion: float
    cached: float | None = None

    def cost(self, usage: Usage) -> float:
        """US dollars for what was used."""
        cached = self.prompt if self.cached is None else self.cached
        fresh_tokens = usage.prompt_tokens - usage.cached_tokens
        return (
            fresh_tokens * self.prompt + usage.cached_tokens * cached + usage.completion_tokens * self.completion
        ) / MILLION


def read_price_list(prompt: float | None, completion: float | None, cached: float | None) -> PriceList | None:
    """The configured prices, None when none are.

    Raises:
        ConfigError: Only some are configured.
    """
    if prompt is None and completion is None and cached is None:
        return None
    if prompt is None or completion is None:
        raise ConfigError("price_input and price_output belong together: set both, or neither")
    return PriceList(prompt, completion, cached)


class Tariff(NamedTuple):
    """Where prices come from: the address of the server, and the configured ones, which go first."""

    base_url: str
    configured: PriceList | None = None


class Prices:
    """Prices of one server: the configured ones, else the published ones of the provider behind the address.

    Servers on this machine or in a private network have no published price, whatever their models are called.

    Args:
        base_url: The server.
        configured: Goes before anything published.
    """

    def __init__(self, base_url: str, configured: PriceList | None = None) -> None:
        self.tariff = Tariff(base_url, configured)

    def cost(self, model: str, usage: Usage) -> float | None:
        """US dollars for one call, None when the price is unknown.

        Published prices are those shipped with the installed `genai-prices`; nothing is fetched.
        """
        base_url, configured = self.tariff
        if configured is not None:
            return configured.cost(usage)
        return None if is_private(base_url) else _published_cost(base_url, model, usage)


def _published_cost(base_url: str, model: str, usage: Usage) -> float | None:
    """By the address; for addresses of no known provider (a company's gateway) by the model's name."""
    import genai_prices

    counted = genai_prices.Usage(
        input_tokens=usage.prompt_tokens,
        cache_read_tokens=usage.cached_tokens,
        output_tokens=usage.completion_tokens,
    )
    try:
        return float(genai_prices.calc_price(counted, model, provider_api_url=base_url).total_price)
    except LookupError:
        pass
    try:
        return float(genai_prices.calc_price(counted, model).total_price)
    except LookupError:
        return None


def is_private(base_url: str) -> bool:
    """Does an address point to this machine or a private network."""
    try:
        host = urlsplit(base_url).hostname or ""
    except ValueError:
        return False
    try:
        address = ip_address(host)
    except ValueError:
        return "." not in host or host.endswith((".local", ".localhost", ".internal", ".lan"))
    return address.is_private or address.is_loopback or address.is_link_local
