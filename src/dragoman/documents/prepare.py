"""Article → Document: language, publication, outlet, source, noise, sentences, in this order."""

from dragoman.languages.load import load_pack, pack_codes
from dragoman.model.documents import Article, Document

from .attribution import attribution, own_country
from .language import UNKNOWN, language_of
from .lines import joined, lines_after, lines_of, trimmed
from .noise import noise_spans
from .origin import origin
from .published import publication
from .sentences import sentence_spans


def prepare(article: Article) -> Document:
    """What can be told of an article before it is read: nothing is altered, all places are places in its text."""
    text = article.text
    language = language_of(text)
    pack = load_pack(language if language in pack_codes() else UNKNOWN)
    lines = lines_of(text)
    published = publication(text, lines, pack)
    body = lines_after(lines, published.text_start)
    source = origin(text, body, published.dateline, pack)
    known = (*published.lines, *source.lines)
    mark = trimmed(text, 0, published.text_start)
    noise = joined((*noise_spans(body, known), *((mark,) if mark else ())))
    dateline = published.dateline.span if published.dateline else None
    sentences = sentence_spans(text, lines, noise, dateline, pack)
    country = source.country or own_country(text, sentences, pack)
    return Document(
        id=article.id,
        text=text,
        language=language,
        outlet=source.outlet,
        outlet_country=country,
        published=published.interval,
        published_reason=published.reason,
        attributed_to=attribution(text, sentences, country, pack),
        noise=noise,
        sentences=sentences,
        source=article.source,
        sha256=article.sha256,
    )
