"""An article that is not English is told so; an English one never is, whatever names it is full of."""

from __future__ import annotations

import pytest

from inkweb.model import Article
from inkweb.read import foreign, read_text
from tests.read.test_language import TEXTS

NAMES = (
    "Crédit Agricole and Société Générale named Jean-Luc de la Tour and María del Carmen Ruiz to the board of Vivendi.",
    "Der Spiegel and Die Zeit said that Müller und Söhne of Baden-Baden had met Björn av Sand and Åse på Berg.",
    "Telefónica, Banco de los Andes, Caixa dos Vales and Il Sole del Nord were sold by Van der Berg to Škoda Plzeň.",
)
SHORT = (
    "Vivendi a racheté Lagardère. Le groupe français a annoncé la nouvelle lundi dans un communiqué.",
    "SAP übernimmt LeanIX. Der Konzern aus Walldorf zahlt dafür nach Angaben von Insidern 1,2 Milliarden Euro.",
    "Telefónica compró O2 en Alemania. La compañía española pagó unos 8.000 millones de euros por la operadora.",
    "Fiat ha comprato Chrysler. Il gruppo torinese ha pagato la quota con un assegno, ha detto Marchionne.",
    "A Petrobras vendeu a refinaria ao fundo Mubadala. O negócio foi anunciado na segunda-feira pela empresa.",
    "ASML heeft een nieuwe topman. Christophe Fouquet volgt Peter Wennink op, meldde het bedrijf donderdag.",
    "Ericsson köper Vonage. Bolaget betalar 6,2 miljarder dollar för företaget, skriver det i ett meddelande.",
    "Novo Nordisk køber Catalent. Selskabet betaler 16,5 milliarder dollar for den virksomhed, oplyser det.",
    "Škoda koupila podíl ve firmě. Za akcie zaplatila miliardu korun, uvedl ředitel na tiskové konferenci.",
    "Koç Holding yeni bir şirket satın aldı. Anlaşma için 2 milyar lira ödeyecek, dedi genel müdür.",
    "Яндекс купил компанию. Сделка обошлась в миллиард рублей, сообщил директор в среду.",
    "A MOL megvette a lengyel Lotos kútjait. A cég szerint az üzlet az év végén zárul le.",
    "Dacia a cumpărat fabrica de la Mioveni. Compania va plăti un miliard de euro, a spus directorul.",
)
CROATIAN = (
    "Tvrtka nije rekla koliko plaća čipove, a ni uprava nije navela brojku. Direktorica je najavila da će iduće godine "
    "otvoriti novi pogon kraj Zagreba, gdje bi trebalo raditi dvjesto ljudi. Vlada je obećala pomoć, no oporba pita "
    "zašto novac ne dobivaju bolnice, škole, vrtići."
)


def remark(text: str) -> str | None:
    found = read_text(text)
    assert isinstance(found, Article)
    return foreign(found)


@pytest.mark.parametrize("code", [code for code in TEXTS if code != "en"])
def test_each_other_language_is_told(code: str) -> None:
    told = foreign(Article(TEXTS[code], language=code))
    assert told and told.startswith("this seems to be ") and "English" in told


@pytest.mark.parametrize("code", ["de", "fr", "es", "it", "pt", "nl", "sv", "fi", "pl", "cs", "tr", "ru"])
def test_a_text_of_another_language_is_told_when_it_is_read(code: str) -> None:
    assert remark(f"{TEXTS[code]}\n\n{TEXTS[code]}") is not None


@pytest.mark.parametrize("text", SHORT)
def test_two_short_sentences_of_another_language_are_told(text: str) -> None:
    assert remark(text) is not None


def test_a_possessive_is_no_word_of_another_language() -> None:
    assert (
        remark("It beats Google's Gemini, OpenAI's GPT-4o, Alibaba's Qwen and Mistral's Large in xAI's own test.")
        is None
    )


def test_a_language_that_is_not_known_is_told_to_be_none_that_is_read() -> None:
    told = remark(CROATIAN)
    assert told and ("not to be English" in told or "Czech" in told)


@pytest.mark.parametrize("text", [*NAMES, " ".join(NAMES), TEXTS["en"], "Halden Labs hires Priya Raman of Corvid."])
def test_english_full_of_foreign_names_stays_english(text: str) -> None:
    assert remark(text) is None


def test_a_long_list_of_names_in_an_english_sentence_stays_english() -> None:
    many = ", ".join(f"Söhne {letter} und Compagnie" for letter in "ABCDEFGH")
    assert (
        remark(f"The shares of {many} were sold on Monday by the board of the fund, which said it was not for them.")
        is None
    )
