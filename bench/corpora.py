"""Lays out large folders of real code to measure on, from packages that anybody can get, once for all runs.

    corpora.py TOOLS LANGUAGE      that of one language, below TOOLS
"""

import pathlib
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import zipfile

PYTHON_WHEELS = [
    "llama-index-core", "langchain", "langchain-core", "langchain-community", "langchain-classic", "langgraph",
    "django", "sqlalchemy", "fastapi", "pydantic", "openai",
]

# Sources of JavaScript and TypeScript as people wrote them, and as compilers and bundlers leave them.
TYPESCRIPT_WHEELS = ["bokeh"]
TYPESCRIPT_PACKAGES = ["node-typescript", "webpack", "node-babel7", "eslint", "rollup", "node-core-js", "node-lodash", "npm"]

# A folder of this name is left out by every tool, as what is installed; here it is what is read.
LEFT_OUT = "node_modules"

ENDINGS = {
    "Python": {".py", ".pyi"},
    "TypeScript": {".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"},
    "Swift": {".swift"},
}


def lay_out(tools: pathlib.Path) -> dict[str, pathlib.Path]:
    """The corpora below `tools`, by language, and one that holds all of them."""
    found = {language: lay_out_one(tools, language) for language in ENDINGS}
    mixed = tools / "corpus" / "mixed"
    mixed.mkdir(exist_ok=True)
    (mixed / ".git").mkdir(exist_ok=True)
    for corpus in found.values():
        if not (mixed / corpus.name).exists():
            # Links to folders are not followed: the mixed corpus has the files themselves, without a second copy on the disk.
            shutil.copytree(corpus, mixed / corpus.name, copy_function=link, ignore=shutil.ignore_patterns(".git"))
    return found | {"all three": mixed}


def lay_out_one(tools: pathlib.Path, language: str) -> pathlib.Path:
    root = tools / "corpus"
    match language:
        case "Python":
            return once(root / "py-large", " ".join(PYTHON_WHEELS), python)
        case "TypeScript":
            return once(root / "ts-large", " ".join(TYPESCRIPT_WHEELS + TYPESCRIPT_PACKAGES), typescript)
        case _:
            return once(root / "swift-large", "toolchain and sources", swift)


def link(source: str, target: str) -> None:
    pathlib.Path(target).hardlink_to(source)


def once(corpus: pathlib.Path, wanted: str, fill) -> pathlib.Path:
    """Fills the folder, unless it has what is wanted."""
    marker = corpus.with_suffix(".complete")
    if marker.exists() and marker.read_text() == wanted:
        return corpus
    print(f"laying out {corpus.name}")
    shutil.rmtree(corpus, ignore_errors=True)
    shutil.rmtree(corpus.parent / "mixed", ignore_errors=True)
    # A repository of its own, so that no tool looks for ignore files above it.
    (corpus / ".git").mkdir(parents=True)
    fill(corpus)
    marker.write_text(wanted)
    return corpus


def python(corpus: pathlib.Path) -> None:
    library = pathlib.Path(sysconfig.get_paths()["stdlib"])
    shutil.copytree(
        library, corpus / "cpython", ignore=shutil.ignore_patterns("site-packages", "dist-packages", "__pycache__", "*.so"),
        ignore_dangling_symlinks=True)
    wheels(PYTHON_WHEELS, corpus)


def typescript(corpus: pathlib.Path) -> None:
    wheels(TYPESCRIPT_WHEELS, corpus)
    if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
        print("  without apt-get: only what wheels have")
        return
    with tempfile.TemporaryDirectory() as downloads:
        subprocess.run(["apt-get", "download", "-qq", "-o", "APT::Sandbox::User=root", *TYPESCRIPT_PACKAGES], cwd=downloads, check=True)
        for package in sorted(pathlib.Path(downloads).glob("*.deb")):
            unpacked = pathlib.Path(downloads) / "unpacked"
            subprocess.run(["dpkg-deb", "--extract", package, unpacked], check=True)
            copy(unpacked, corpus / package.name.split("_")[0], ENDINGS["TypeScript"])
            shutil.rmtree(unpacked)


def swift(corpus: pathlib.Path) -> None:
    root = pathlib.Path(__file__).resolve().parent.parent
    for folder in ["Sources", "Tests"]:
        copy(root / folder, corpus / "memlint" / folder, ENDINGS["Swift"])
    compiler = shutil.which("swift")
    if not compiler:
        return
    # The interfaces of the toolchain's modules are Swift, and the largest body of it that every machine with Swift has.
    library = pathlib.Path(compiler).resolve().parent.parent / "lib" / "swift"
    for interface in sorted(library.rglob("*.swiftinterface")):
        if ".private." in interface.name:
            continue
        target = corpus / "toolchain" / interface.parent.relative_to(library)
        target.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(interface, target / (interface.stem + ".swift"))


def wheels(names: list[str], corpus: pathlib.Path) -> None:
    with tempfile.TemporaryDirectory() as downloads:
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
             "--only-binary", ":all:", "--dest", downloads, *names], check=True)
        for wheel in sorted(pathlib.Path(downloads).glob("*.whl")):
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(corpus / wheel.name.split("-")[0])


def copy(source: pathlib.Path, target: pathlib.Path, endings: set[str]) -> None:
    """Copies the files with these endings, in folders of another name where theirs is one that tools leave out."""
    for path in sorted(source.rglob("*")):
        if path.suffix not in endings or path.is_symlink() or not path.is_file():
            continue
        parts = [part.replace(LEFT_OUT, "modules") for part in path.relative_to(source).parts]
        place = target.joinpath(*parts)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)


if __name__ == "__main__":
    lay_out_one(pathlib.Path(sys.argv[1]), sys.argv[2])
