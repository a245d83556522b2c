"""Folders and zip files → documents by name, and archives that mean harm."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from fengong.errors import ReadError
from fengong.read import limits
from fengong.read.expand import expand
from fengong.read.formats import read_document
from fengong.read.plan import load_plan

WORDS = "1.工作。(市应急局牵头)"


def tree(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(WORDS, encoding="utf-8")
    return folder


def packed(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_folders_are_walked_and_plan_folders_are_one(tmp_path: Path) -> None:
    tree(
        tmp_path, "b.txt", "a/c.md", ".hidden.txt", "a/~$d.docx", "picture.png", "p/source.txt", "p/plan.yml", "old.doc"
    )
    found = expand([str(tmp_path), "wuwei-2024", "-"])
    assert [Path(name).relative_to(tmp_path).as_posix() for name in found.names[:-2]] == [
        "a/c.md",
        "b.txt",
        "old.doc",
        "p",
    ]
    assert found.names[-2:] == ("wuwei-2024", "-")
    assert {Path(name).name: reason.split(":")[0] for name, reason in found.ignored} == {
        ".hidden.txt": "hidden",
        "~$d.docx": "hidden",
        "picture.png": ".png",
    }
    with pytest.raises(ReadError, match="old Word file"):
        read_document(str(tmp_path / "old.doc"))


def test_archives_are_read_in_place(tmp_path: Path) -> None:
    path = packed(
        tmp_path / "plans.zip", **{"a/计划.txt": WORDS.encode(), "__MACOSX/x.txt": b"x", "b.md": WORDS.encode()}
    )
    found = expand([str(path)])
    assert found.names == (f"{path}/a/计划.txt", f"{path}/b.md")
    assert found.ignored == ((f"{path}/__MACOSX/x.txt", "hidden"),)
    document, _ = load_plan(found.names[0])
    assert (document.text, document.path) == (WORDS, f"{path}/a/计划.txt")
    assert {entry.name for entry in tmp_path.iterdir()} == {"plans.zip"}


def test_names_of_archives_made_on_chinese_windows(tmp_path: Path) -> None:
    name = "计划.txt".encode("gb18030")
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("0" * len(name), WORDS)
    path = tmp_path / "plans.zip"
    path.write_bytes(data.getvalue().replace(b"0" * len(name), name))
    found = expand([str(path)])
    assert found.names == (f"{path}/计划.txt",)
    assert read_document(found.names[0]).text == WORDS


def test_members_that_lead_out_and_archives_in_archives(tmp_path: Path) -> None:
    inner = packed(tmp_path / "inner.zip", **{"a.txt": WORDS.encode()}).read_bytes()
    path = packed(
        tmp_path / "plans.zip", **{"../out.txt": b"x", "/etc/x.txt": b"x", "in.zip": inner, "a.txt": WORDS.encode()}
    )
    found = expand([str(path)])
    assert found.names == (f"{path}/a.txt",)
    said = [str(failure) for failure in found.failures]
    assert len([s for s in said if "leads out of the archive" in s]) == 2
    assert len([s for s in said if "archive inside an archive" in s]) == 1


def test_zip_bombs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = packed(tmp_path / "bomb.zip", **{"a.txt": b"0" * 50_000_000})
    assert "zip bomb" in str(expand([str(bomb)]).failures[0])
    office = packed(tmp_path / "bomb.docx", **{"[Content_Types].xml": b"<x/>", "word/document.xml": b"0" * 50_000_000})
    with pytest.raises(ReadError, match="zip bomb"):
        read_document(str(office))
    monkeypatch.setattr(limits, "MEMBERS", 3)
    many = packed(tmp_path / "many.zip", **{f"{n}.txt": b"x" for n in range(5)})
    assert "holds 5 files" in str(expand([str(many)]).failures[0])
    tree(tmp_path / "folder", *(f"{n}.txt" for n in range(5)))
    assert "more than 3 files" in str(expand([str(tmp_path / "folder")]).failures[0])


def test_a_lying_directory_is_caught(tmp_path: Path) -> None:
    """A member that expands to more than it says."""
    path = packed(tmp_path / "plans.zip", **{"a.txt": b"0" * 1_000_000})
    data = path.read_bytes().replace((1_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    path.write_bytes(data)
    with pytest.raises(ReadError, match="damaged"):
        read_document(f"{path}/a.txt")


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    tree(tmp_path / "pictures", "a.png")
    found = expand([str(tmp_path / "empty"), str(tmp_path / "pictures")])
    assert found.names == ()
    assert all(r"plan.yml" in str(failure) for failure in found.failures)
    assert len(found.failures) == 2


def test_what_the_system_refuses_keeps_nothing_else_from_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree(tmp_path, "a.txt", "closed/b.txt", "d.txt")
    before = Path.is_file

    def refuse(path: Path) -> bool:
        if path.parent.name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return before(path)

    monkeypatch.setattr(Path, "is_file", refuse)
    found = expand([str(tmp_path), "x" * 300 + ".txt"])
    assert [Path(name).name for name in found.names] == ["a.txt", "d.txt"]
    assert [str(failure) for failure in found.failures] == [
        f"{tmp_path}/closed: cannot be read (Permission denied)",
        f"{'x' * 300}.txt: cannot be read (File name too long)",
    ]


def test_links_that_lead_in_circles_end(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt")
    (tmp_path / "again").symlink_to(tmp_path)
    found = expand([str(tmp_path)])
    assert len(found.names) == 1
    assert found.ignored == ((str(tmp_path / "again"), "a link to a folder"),)


def test_a_word_file_that_is_called_zip_is_a_word_file(tmp_path: Path) -> None:
    package = docx.Document()
    package.add_paragraph(WORDS)
    package.save(str(tmp_path / "plan.zip"))
    assert expand([str(tmp_path / "plan.zip")]).names == (str(tmp_path / "plan.zip"),)
    assert read_document(str(tmp_path / "plan.zip")).text.strip() == WORDS


def test_damaged_encrypted_and_missing_members(tmp_path: Path) -> None:
    (tmp_path / "half.zip").write_bytes(packed(tmp_path / "a.zip", **{"a.txt": b"x"}).read_bytes()[:-10])
    assert "damaged or incomplete" in str(expand([str(tmp_path / "half.zip")]).failures[0])
    with pytest.raises(ReadError, match="no such file in the archive"):
        read_document(str(tmp_path / "a.zip" / "b.txt"))
    data = bytearray((tmp_path / "a.zip").read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "a.zip").write_bytes(data)
    with pytest.raises(ReadError, match="password"):
        read_document(str(tmp_path / "a.zip" / "a.txt"))
