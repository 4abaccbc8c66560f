"""Speaks the prompts of sample flows: ``python make_prompts.py *.callflow``.

For every node that has a ``text`` and a prompt beside the document, the text is spoken by
espeak-ng and written by sox to the place the node's value names: mono, 16 bit, 16 kHz, the same
loudness everywhere, with a little silence around it. Both programs have to be installed.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

VOICE = ["espeak-ng", "-v", "en-gb", "-s", "170", "-p", "45"]
_TRIM_START = ["silence", "1", "0.01", "0.5%"]
_SHORT_PAUSES = ["silence", "-l", "1", "0.01", "0.5%", "-1", "0.25", "0.5%"]
# Cuts espeak-ng's own silence at both ends and its long pauses, evens the loudness, leaves room
# around the words.
EFFECTS = [
    *(*_TRIM_START, "reverse", *_TRIM_START, "reverse", *_SHORT_PAUSES),
    *("norm", "-3", "pad", "0.1", "0.15"),
]


def speak(text: str, target: Path) -> None:
    """Write ``text`` as speech to the WAV file ``target``; the folder is made if needed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder, "speech.wav")
        subprocess.run([*VOICE, "-w", str(raw), text], check=True)
        form = ["-D", str(raw), "-r", "16000", "-b", "16", "-c", "1", str(target)]
        subprocess.run(["sox", *form, *EFFECTS], check=True)


def main(document: Path) -> None:
    """Speak every prompt of ``document`` that has its words in ``text``."""
    for name, node in json.loads(document.read_text("utf-8"))["nodes"].items():
        value = node.get("value", "")
        if node.get("text") and value.endswith(".wav") and "://" not in value:
            speak(node["text"], document.parent / value)
            print(f"{name}: {value}")


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        main(Path(argument))
