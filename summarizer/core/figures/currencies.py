"""Currencies: signs, codes and names, and what they are called in a figure's unit."""

from typing import Final

from summarizer.core.figures.number_tokens import Token

_SIGNS: Final = {
    "$": "dollar",
    "£": "pound",
    "€": "euro",
    "¥": "yen",
    "₹": "rupee",
    "₽": "rouble",
    "₩": "won",
    "₪": "shekel",
    "₺": "lira",
    "₦": "naira",
    "₴": "hryvnia",
    "฿": "baht",
    "₫": "dong",
    "₱": "philippine peso",
    "₡": "colon",
    "₵": "cedi",
    "₿": "bitcoin",
}
_DOLLAR_LETTERS: Final = {
    "us": "dollar",
    "u.s": "dollar",
    "a": "australian dollar",
    "au": "australian dollar",
    "aus": "australian dollar",
    "c": "canadian dollar",
    "ca": "canadian dollar",
    "can": "canadian dollar",
    "cdn": "canadian dollar",
    "hk": "hong kong dollar",
    "nz": "new zealand dollar",
    "s": "singapore dollar",
    "sg": "singapore dollar",
    "nt": "taiwan dollar",
    "j": "jamaican dollar",
    "z": "zimbabwean dollar",
    "r": "real",
    "mx": "mexican peso",
    "cl": "chilean peso",
}
"""What letters before or after a dollar sign make of it."""

_CODES: Final = {
    "USD": "dollar",
    "GBP": "pound",
    "EUR": "euro",
    "JPY": "yen",
    "CNY": "yuan",
    "RMB": "yuan",
    "INR": "rupee",
    "Rs": "rupee",
    "PKR": "pakistani rupee",
    "AUD": "australian dollar",
    "CAD": "canadian dollar",
    "HKD": "hong kong dollar",
    "NZD": "new zealand dollar",
    "SGD": "singapore dollar",
    "CHF": "swiss franc",
    "SEK": "swedish krona",
    "NOK": "norwegian krone",
    "DKK": "danish krone",
    "RUB": "rouble",
    "ZAR": "rand",
    "R": "rand",
    "BRL": "real",
    "MXN": "mexican peso",
    "KRW": "won",
    "TRY": "lira",
    "TL": "lira",
    "AED": "dirham",
    "Dh": "dirham",
    "Dhs": "dirham",
    "SAR": "riyal",
    "NGN": "naira",
    "KES": "kenyan shilling",
    "Ksh": "kenyan shilling",
    "Sh": "shilling",
    "MYR": "malaysian ringgit",
    "RM": "malaysian ringgit",
    "IDR": "rupiah",
    "Rp": "rupiah",
    "THB": "baht",
    "PHP": "philippine peso",
    "PLN": "zloty",
    "CZK": "czech koruna",
    "HUF": "forint",
    "ILS": "shekel",
    "NIS": "shekel",
    "UAH": "hryvnia",
    "EGP": "egyptian pound",
    "Tk": "taka",
    "BTC": "bitcoin",
    "Bs": "boliviano",
}
_NAMES: Final = """
dollar|dollar|dollars|us dollar|us dollars|u s dollars|u . s . dollars|american dollars|bucks|buck
australian dollar|australian dollar|australian dollars
canadian dollar|canadian dollar|canadian dollars
hong kong dollar|hong kong dollar|hong kong dollars
new zealand dollar|new zealand dollar|new zealand dollars
singapore dollar|singapore dollar|singapore dollars
taiwan dollar|taiwan dollar|taiwan dollars
pound|pounds sterling|pound sterling|sterling|british pounds|quid
egyptian pound|egyptian pound|egyptian pounds
lebanese pound|lebanese pound|lebanese pounds
syrian pound|syrian pound|syrian pounds
euro|euro|euros
yen|yen|japanese yen
yuan|yuan|renminbi|chinese yuan
rupee|rupee|rupees|indian rupee|indian rupees
pakistani rupee|pakistani rupee|pakistani rupees
sri lankan rupee|sri lankan rupee|sri lankan rupees
rouble|rouble|roubles|ruble|rubles|russian rubles|russian roubles
swiss franc|swiss franc|swiss francs|franc|francs
cfa franc|cfa franc|cfa francs
lira|lira|liras|lire|turkish lira|turkish liras
rand|rand
real|reais|brazilian reais
peso|peso|pesos
mexican peso|mexican peso|mexican pesos
argentine peso|argentine peso|argentine pesos
philippine peso|philippine peso|philippine pesos
naira|naira
kenyan shilling|kenyan shilling|kenyan shillings
shilling|shilling|shillings
dirham|dirham|dirhams
riyal|riyal|riyals|saudi riyals
dinar|dinar|dinars
rial|rial|rials
baht|baht
rupiah|rupiah
malaysian ringgit|ringgit|malaysian ringgit
sen|sen
dong|dong
zloty|zloty|zlotys
forint|forint|forints
hryvnia|hryvnia|hryvnias
swedish krona|krona|kronor|swedish kronor|swedish krona
norwegian krone|norwegian krone|norwegian kroner
danish krone|danish krone|danish kroner
krone|krone|kroner
croatian kuna|kuna|kunas|croatian kuna
leu|lei
lev|leva
taka|taka
shekel|shekel|shekels
won|south korean won|korean won
cent|cent|cents
penny|pence|penny|p
bitcoin|bitcoin|bitcoins
afghani|afghani|afghanis
"""
CURRENCY_NAMES: Final = {
    form: line.split("|")[0] for line in _NAMES.strip().splitlines() for form in line.split("|")[1:]
}
"""Currency by its written name, lower case. "pounds" and "won" alone are not here: they need money around them."""


_FIRST_WORDS: Final = frozenset(form.split()[0] for form in CURRENCY_NAMES)


CURRENCY_STARTS: Final = _SIGNS.keys() | _CODES.keys() | _FIRST_WORDS
"""What the name of a currency behind a number begins with: as written, or in lower case."""


def currency_before(tokens: list[Token], index: int) -> tuple[str, int] | None:
    """The currency that stands before the numeral at `index`, and the index of its first token.

    "PS21,700" and "Y=590" are what feeds folded to ASCII make of the pound and yen signs.
    """
    if index == 0:
        return None
    sign = tokens[index - 1]
    name = _SIGNS.get(sign.text)
    if name is not None:
        return _with_letters(tokens, index - 1, name)
    if sign.text == "." and index >= 2 and tokens[index - 2].text in ("Rs", "Rp", "Tk", "Dh", "Dhs"):
        return _CODES[tokens[index - 2].text], index - 2
    if index >= 2 and tokens[index - 2].text == "$" and sign.glued:
        letters = _DOLLAR_LETTERS.get(sign.lower)
        return (letters, index - 2) if letters else None
    if sign.text == "=" and index >= 2 and tokens[index - 2].text == "Y":
        return "yen", index - 2
    if sign.text == "PS" and tokens[index].glued:
        return "pound", index - 1
    code = _CODES.get(sign.text)
    if code is None or (sign.text in ("R", "Sh", "Bs") and not tokens[index].glued):
        return None
    return code, index - 1


def _with_letters(tokens: list[Token], index: int, name: str) -> tuple[str, int]:
    """Take the letters in "US$" or "A$" into account."""
    before = tokens[index - 1] if index else None
    spaced = before is not None and before.text.isupper() and len(before.text) > 1
    if name == "dollar" and before is not None and (tokens[index].glued or spaced):
        letters = _DOLLAR_LETTERS.get(before.lower)
        if letters is not None:
            return letters, index - 1
        if before.text == "." and index >= 4 and [t.lower for t in tokens[index - 4 : index - 1]] == ["u", ".", "s"]:
            return "dollar", index - 4
    return name, index


def currency_after(tokens: list[Token], index: int) -> tuple[str, int] | None:
    """The currency named from `tokens[index]` on, and the index after it."""
    if index >= len(tokens):
        return None
    token = tokens[index]
    if token.text in _SIGNS and token.glued:
        return _SIGNS[token.text], index + 1
    if token.text in _CODES and len(token.text) > 1 and token.text not in ("Sh", "TRY"):
        return _CODES[token.text], index + 1
    if token.lower not in _FIRST_WORDS:
        return None
    for length in (5, 3, 2, 1):
        name = CURRENCY_NAMES.get(" ".join(part.lower for part in tokens[index : index + length]))
        if name is not None and not (token.lower == "p" and not token.glued):
            return name, min(index + length, len(tokens))
    return None
