"""Swedish: its words fit their templates, and the window speaks them."""

import string

from PySide6.QtCore import QCoreApplication, QLocale

from designer.app.language import install_language, remove_language, swedish_texts
from designer.app.translate import tr

WORDS = swedish_texts()


def fields(template):
    """The fields of a template with how they are formatted."""
    return {(name, form) for _, name, form, _ in string.Formatter().parse(template) if name}


def ending(text):
    """What a text ends with that says how it goes on."""
    return next((end for end in ("…", ":") if text.endswith(end)), "")


def test_translations_have_the_fields_and_the_ends_of_their_templates():
    assert WORDS
    wrong = [
        source
        for source, words in WORDS.items()
        if fields(words) != fields(source)
        or ending(words) != ending(source)
        or (words != words.strip()) != (source != source.strip())
        or words.replace("&&", "").count("&") != source.replace("&&", "").count("&")
    ]
    assert wrong == []


def test_swedish_is_spoken_and_taken_back(swedish):
    source = next(one for one in WORDS if one.startswith("{node} connects to {value}, a shared"))
    assert tr(source, node="A", value="0771").startswith("A kopplar till 0771, ett nummer")
    assert tr("no such text {a}", a=1) == "no such text 1"
    assert QLocale().toString(1.5) == "1,5"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Avbryt"
    remove_language(swedish)
    assert tr(source, node="A", value="0771").startswith("A connects to 0771")


def test_english_needs_nothing():
    assert install_language("en") == []
