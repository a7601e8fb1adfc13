"""Article → Document: language, publication, outlet, source, noise, sentences, in this order."""

from dragoman.languages.load import load_pack, pack_codes
from dragoman.model.documents import Article, Document

from .language import UNKNOWN, language_of
from .lines import joined, lines_after, lines_of, trimmed
from .noise import noise_spans
from .published import publication
from .sentences import sentence_spans


def prepare(article: Article) -> Document:
    """What can be told of an article before it is read: nothing is altered, all places are places in its text."""
    text = article.text
    language = language_of(text)
    pack = load_pack(language if language in pack_codes() else UNKNOWN)
    lines = lines_of(text)
    published = publication(text, lines, pack)
    known = list(published.lines)
    body = lines_after(lines, published.text_start)
    mark = trimmed(text, 0, published.text_start)
    noise = joined((*noise_spans(body, known), *((mark,) if mark else ())))
    cuts = (published.dateline.span.end,) if published.dateline else ()
    return Document(
        id=article.id,
        text=text,
        language=language,
        outlet=None,
        outlet_country=None,
        published=published.interval,
        published_reason=published.reason,
        attributed_to=None,
        noise=noise,
        sentences=sentence_spans(text, lines, noise, cuts, pack),
        source=article.source,
        sha256=article.sha256,
    )
