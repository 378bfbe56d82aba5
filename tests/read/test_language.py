"""Languages are told apart by short texts of news."""

from __future__ import annotations

import pytest

from inkweb.read.language import language

TEXTS = {
    "en": "The company has not said what it pays for the chips, but a person close to the board gave a figure.",
    "de": "Das Unternehmen hat nicht gesagt, was es für die Chips bezahlt, und auch der Rat gab keine Zahl an.",
    "fr": "La société n'a pas dit ce qu'elle paie pour les puces, et le conseil ne donne pas de chiffre sur le sujet.",
    "es": "La empresa no ha dicho lo que paga por los chips, y el consejo tampoco da una cifra para el año que viene.",
    "it": "La società non ha detto che cosa paga per i chip, e anche il consiglio non dà una cifra della spesa.",
    "pt": "A empresa não disse o que paga pelos chips, e o conselho também não dá uma cifra para os próximos anos.",
    "nl": "Het bedrijf heeft niet gezegd wat het voor de chips betaalt, en ook de raad van bestuur geeft het niet.",
    "sv": "Företaget har inte sagt vad det betalar för kretsarna, och styrelsen ger inte heller en siffra som är klar.",
    "da": "Firmaet har ikke sagt, hvad det betaler for chippene, og det blev heller ikke oplyst af en fra bestyrelsen.",
    "fi": "Yhtiö ei ole kertonut, mitä se maksaa siruista, ja hallitus ei myös antanut lukua, joka on salainen.",
    "pl": "Spółka nie powiedziała, ile płaci za układy, i nie jest jasne, czy to się zmieni w tym roku.",
    "cs": "Firma neřekla, kolik za čipy platí, a není jasné, že se to změní, jak je podle rady pro ni ve hře.",
    "tr": "Şirket çipler için ne kadar ödediğini söylemedi ve bu konuda bir açıklama da olarak değil gibi görünüyor.",
    "ru": "Компания не сказала, сколько она платит за чипы, и совет тоже не назвал цифру.",
    "uk": "Компанія не сказала, скільки вона платить за чипи, і рада теж не назвала цифру.",
    "zh": "公司没有说它为芯片支付了多少钱。",
    "ja": "会社はチップにいくら払うか明らかにしていない。",
    "ko": "회사는 칩에 얼마를 지불하는지 밝히지 않았다.",
    "ar": "لم تقل الشركة كم تدفع مقابل الرقائق.",
    "el": "Η εταιρεία δεν είπε πόσα πληρώνει για τα τσιπ.",
    "he": "החברה לא אמרה כמה היא משלמת על השבבים.",
    "hi": "कंपनी ने नहीं बताया कि वह चिप्स के लिए कितना भुगतान करती है।",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_a_sentence_tells_its_language(code: str, text: str) -> None:
    assert language(text) == code


def test_an_english_text_about_the_french_stays_english() -> None:
    assert (
        language("The board of Crédit Agricole and that of Société Générale met with Le Monde in La Défense.") == "en"
    )


@pytest.mark.parametrize("text", ["", "GPT-4", "153 0 0", "Halden Labs"])
def test_too_little_tells_none(text: str) -> None:
    assert language(text) is None
