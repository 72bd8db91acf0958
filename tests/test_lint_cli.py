"""`danvan lint` as a clerk and a script meet it."""

import zipfile
from pathlib import Path

import pytest
from commands import danvan
from docx.shared import Pt
from official_documents import find, letter, report


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lint")
    letter().save(str(folder / "good.docx"))
    document = letter()
    find(document, "V/v").runs[0].font.size = Pt(15)
    document.save(str(folder / "bad.docx"))
    document = report()
    find(document, "1. Tiếp tục").runs[0].text = "1. Vận động nhân dân."
    document.save(str(folder / "doubtful.docx"))
    document = letter()
    find(document, "V/v").runs[0].text = "V/v {{ subject }}"
    document.save(str(folder / "template.docx"))
    return folder


@pytest.mark.parametrize(("name", "code"), [("good", 0), ("doubtful", 0), ("template", 0), ("bad", 1)])
def test_only_errors_end_with_1(folder: Path, name: str, code: int) -> None:
    ended = danvan(folder, "lint", f"{name}.docx")
    assert (ended.code, ended.err) == (code, "")
    assert f"{name}.docx" in ended.out


def test_json_has_rule_clause_place_and_both_values(folder: Path) -> None:
    ended = danvan(folder, "lint", "bad.docx", "good.docx", "template.docx", "--json")
    assert ended.code == 1
    bad, good, template = ended.json["files"]
    (finding,) = bad["findings"]
    assert finding == {
        "rule": "R14",
        "severity": "error",
        "title": "Trích yếu nội dung công văn",
        "clause": "Phụ lục I, Phần I, mục II.5.b",
        "places": ["table 1, row 2, cell 1 “V/v gửi báo cáo quý I năm 2026”"],
        "found": "15 pt",
        "expected": "12 to 13 pt",
    }
    assert (bad["kind"], good["findings"], good["problem"], template["template"]) == ("cong-van", [], None, True)
    assert ended.json["counts"] == {"error": 1, "warning": 0, "info": 0}


def test_it_speaks_vietnamese(folder: Path) -> None:
    ended = danvan(folder, "lint", "bad.docx", lang="vi")
    assert "R14 lỗi bảng 1, hàng 2, ô 1 “V/v gửi báo cáo quý I năm 2026”: Trích yếu nội dung công văn: " in ended.out
    assert "cỡ chữ 15; quy định: cỡ chữ 12 đến 13" in ended.out


def test_the_rules_say_their_clauses_and_why_one_is_not_measured(folder: Path) -> None:
    ended = danvan(folder, "lint", "--rules", "--json")
    rules = {one["rule"]: one for one in ended.json["rules"]}
    assert len(rules) == 41
    assert rules["R03"]["clause"] == "Phụ lục I, Phần I, mục I.3"
    assert [rule for rule, one in rules.items() if not one["measured"]] == ["R35", "R38"]
    assert all(one["measured"] or one["reason"] for one in rules.values())
    assert "R35" in danvan(folder, "lint", "--rules").out


def zipped(path: Path, parts: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{}"/>'
    "</Relationships>"
)
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_what_is_no_word_document_is_one_clear_line(folder: Path, tmp_path: Path) -> None:
    good = (folder / "good.docx").read_bytes()
    (tmp_path / "text.docx").write_text("Kính gửi", encoding="utf-8")
    (tmp_path / "empty.docx").write_bytes(b"")
    (tmp_path / "torn.docx").write_bytes(good[: len(good) // 2])
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    (tmp_path / "locked.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))
    (tmp_path / "folder.docx").mkdir()
    zipped(tmp_path / "sheet.docx", {"_rels/.rels": RELATIONS.format("xl/workbook.xml"), "xl/workbook.xml": "<w/>"})
    zipped(tmp_path / "bare.docx", {"a.txt": "a"})
    zipped(tmp_path / "xml.docx", {"_rels/.rels": RELATIONS.format("word/document.xml"), "word/document.xml": "<w:"})
    names = ["text.docx", "empty.docx", "torn.docx", "old.doc", "locked.docx", "folder.docx", "sheet.docx", "bare.docx",
             "xml.docx", "nobody.docx"]  # fmt: skip
    for name in names:
        ended = danvan(tmp_path, "lint", name)
        assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1), ended
        assert name in ended.err


def test_a_file_that_cannot_be_read_does_not_hide_the_others(folder: Path) -> None:
    (folder / "text.docx").write_text("Kính gửi", encoding="utf-8")
    ended = danvan(folder, "lint", "text.docx", "bad.docx")
    assert ended.code == 2
    assert "R14" in ended.out
    assert len(ended.err.splitlines()) == 1


def test_entities_in_a_part_stay_what_they_are(tmp_path: Path) -> None:
    """A document that would blow up when its entities are put in has no text."""
    body = f"{ENTITIES}<w:document {WORD}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    zipped(tmp_path / "x.docx", {"_rels/.rels": RELATIONS.format("word/document.xml"), "word/document.xml": body})
    assert danvan(tmp_path, "lint", "x.docx").code == 1


def test_without_a_file_it_says_what_to_do(folder: Path) -> None:
    ended = danvan(folder, "lint")
    assert (ended.code, len(ended.err.splitlines())) == (2, 1)
