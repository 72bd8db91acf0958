"""The files of a folder, whatever they are called and are: each ends in one line, none stops the others."""

import hashlib
import io
import os
import threading
import time
import unicodedata
import zipfile
from collections.abc import Mapping
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from filled import filled, plan_of
from formats import as_ods, outlook
from hostile import cut_off, word_document, xlsx, zipped
from office import Office, noon

from danvan_cli.collect import Collected, check_files
from danvan_cli.intake import inbox
from danvan_cli.intake.containers import MAX_FILES, unpack
from danvan_cli.register.receipt import Evidence, Status
from danvan_cli.workbook.guard import Unreadable

DAY = "Fri, 24 Apr 2026 09:30:00 +0700"


def report(unit: str = "hoa-sen", text: str = "") -> bytes:
    return filled(plan_of("small"), unit, "4t", text)


def letter(attachments: Mapping[str, bytes], date: str = DAY, sender: str = "Trường <hoasen@edu.vn>") -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "noivu@annhon.vn", "Báo cáo quý I"
    if date:
        message["Date"] = date
    message.set_content("Kính gửi báo cáo.")
    message.add_alternative("<p>Kính gửi báo cáo.</p>", subtype="html")
    for name, content in attachments.items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def codes(one: Collected) -> list[str]:
    return [finding.code for finding in one.findings]


# Archives


def test_each_workbook_in_an_archive_is_a_file_of_its_own(office: Office) -> None:
    content = report()
    office.put(
        "nộp.zip",
        zipped({"Hoa Sen/BC.xlsx": content, "Tuổi Thơ.ods": as_ods(report("tuoi-tho")), "ảnh.png": b"\x89PNG"}),
    )
    collected = office.collect()
    assert {name: one.status for name, one in collected.items()} == {
        "nộp.zip/Hoa Sen/BC.xlsx": Status.ACCEPTED,
        "nộp.zip/Tuổi Thơ.ods": Status.ACCEPTED,
        "nộp.zip/ảnh.png": Status.UNPLACED,
    }
    digest = hashlib.sha256(content).hexdigest()
    assert office.register.file_path(digest, ".xlsx").read_bytes() == content
    rows = office.rows()
    assert {one.status for one in office.collect(on="2026-04-29").values()} == {Status.DUPLICATE}
    assert office.rows() == rows


def test_an_archive_in_an_archive_is_opened_and_no_deeper(office: Office) -> None:
    office.put("a.zip", zipped({"b.zip": zipped({"c.xlsx": report(), "d.zip": zipped({"e.xlsx": report()})})}))
    collected = office.collect()
    assert {name: (one.status, codes(one)) for name, one in collected.items()} == {
        "a.zip/b.zip/c.xlsx": (Status.ACCEPTED, []),
        "a.zip/b.zip/d.zip": (Status.UNPLACED, ["F01"]),
    }


def entry(name: bytes, content: bytes) -> bytes:
    """An archive whose one entry has a name of these bytes, not marked as UTF-8."""
    plain = "x" * len(name)
    return zipped({plain: content}).replace(plain.encode(), name)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Phường Đập Đá.xlsx".encode(), "Phường Đập Đá.xlsx"),
        (b"Xa\xde \xd0\xf4ng.xlsx", "Xã Đông.xlsx"),
        (b"BC quy I.xlsx", "BC quy I.xlsx"),
        (b"../../../etc/BC.xlsx", "etc/BC.xlsx"),
        (b"..\\..\\C:\\BC.xlsx", "BC.xlsx"),
        (b"/abs/BC.xlsx", "abs/BC.xlsx"),
        (b"a\x1b[31m\nb.xlsx", "a\\x1b[31m\\nb.xlsx"),
    ],
)
def test_names_in_an_archive_are_read_as_meant_and_never_lead_elsewhere(
    office: Office, written: bytes, shown: str
) -> None:
    office.put("a.zip", entry(written, report()))
    assert [one.file for one in office.listed().entries] == [f"a.zip/{shown}"]


def test_a_name_marked_as_utf_8_is_just_that(office: Office) -> None:
    office.put("a.zip", zipped({"Báo cáo Đập Đá.xlsx": b"x"}))
    assert office.listed().entries[0].file == "a.zip/Báo cáo Đập Đá.xlsx"


def bomb() -> bytes:
    target = io.BytesIO()
    archive = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED)
    with archive, archive.open("a.xlsx", "w") as part:
        for _megabyte in range(100):
            part.write(b" " * 1_000_000)
    return target.getvalue()


def locked() -> bytes:
    content = bytearray(zipped({"a.xlsx": b"x" * 100}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "file", "code"),
    [
        (bomb(), "x.zip", "F06"),
        (zipped({f"{n}.xlsx": b"" for n in range(MAX_FILES + 1)}), "x.zip", "F06"),
        (zipped({"a.xlsx": b"x" * 200})[:60], "x.zip", "F02"),
        (locked(), "x.zip/a.xlsx", "F03"),
        (zipped({}), "x.zip", "F01"),
        (zipped({"__MACOSX/._a.xlsx": b"x", "Thumbs.db": b"x"}), "x.zip", "F01"),
        (b"", "x.zip", "F04"),
    ],
    ids=["bomb", "many", "cut off", "locked", "empty", "system files", "nothing"],
)
def test_an_archive_that_cannot_be_unpacked_is_one_finding_and_the_others_go_on(
    office: Office, content: bytes, file: str, code: str
) -> None:
    office.put("x.zip", content)
    office.send("y.xlsx")
    collected = office.collect()
    assert {name: codes(one) for name, one in collected.items()} == {file: [code], "y.xlsx": []}


def test_of_an_archive_of_one_entry_that_lies_about_its_size_no_more_is_read_than_there_is_room_for() -> None:
    content = bytearray(bomb())
    at = content.index(b"PK\x01\x02")
    content[at + 24 : at + 28] = (10).to_bytes(4, "little")
    found = unpack(bytes(content))
    assert found is not None
    assert found[0].trouble or len(found[0].content) < 1000


def test_a_workbook_named_like_an_archive_and_an_archive_without_a_name_are_known_by_content(office: Office) -> None:
    office.put("a.zip", report())
    office.put("b", zipped({"c.xlsx": report("tuoi-tho")}))
    collected = office.collect()
    assert {name: codes(one) for name, one in collected.items()} == {"a.zip": ["F11"], "b/c.xlsx": []}


# E-mails


@pytest.mark.parametrize("kind", ["eml", "msg"])
def test_an_e_mails_date_is_the_evidence_of_receipt_of_its_attachments(office: Office, kind: str) -> None:
    content, sent = report(), datetime.fromisoformat("2026-04-24T09:30:00+07:00")
    mail = (
        letter({"BC quý I.xlsx": content})
        if kind == "eml"
        else outlook("hoasen@edu.vn", sent, {"BC quý I.xlsx": content})
    )
    office.put(f"thư.{kind}", mail)
    (listed,) = office.listed().entries
    assert (listed.file, listed.sender) == (f"thư.{kind}/BC quý I.xlsx", "hoasen@edu.vn")
    collected = office.collect(on="2026-05-04")[f"thư.{kind}/BC quý I.xlsx"]
    assert (collected.status, collected.received.isoformat(), collected.evidence) == (
        Status.ACCEPTED, "2026-04-24", Evidence.EMAIL,
    )  # fmt: skip
    (receipt,) = office.register.receipts()
    assert receipt.evidence is Evidence.EMAIL


def test_a_day_given_by_hand_and_the_incoming_register_overrule_the_e_mail(office: Office) -> None:
    office.put("thư 1.eml", letter({"a.xlsx": report()}))
    office.put("thư 2.eml", letter({"b.xlsx": report("tuoi-tho")}))
    office.note({"thư 1.eml": "25/4/2026", "b.xlsx": "26/4/2026"})
    batch = office.listed(on="2026-05-04")
    assert [(one.file, one.received.day) for one in batch.entries] == [
        ("thư 1.eml/a.xlsx", 25),
        ("thư 2.eml/b.xlsx", 26),
    ]
    assert batch.doubts == ()
    given = office.listed(on="2026-05-04", received="2026-04-30").entries
    assert {one.evidence for one in given} == {Evidence.GIVEN}


@pytest.mark.parametrize("date", ["Fri, 24 Apr 2099 09:30:00 +0700", "Thu, 1 Jan 1970 00:00:00 +0000"])
def test_an_e_mail_of_the_future_or_of_long_ago_is_not_believed_which_is_said(office: Office, date: str) -> None:
    office.put("thư.eml", letter({"a.xlsx": report()}, date))
    batch = office.listed()
    assert batch.entries[0].evidence is Evidence.COLLECTED
    assert [doubt.partition(":")[0] for doubt in batch.doubts] == ["thư.eml/a.xlsx"]


@pytest.mark.parametrize("date", ["", "hôm qua", "Fri, 99 Apr 2026"])
def test_an_e_mail_without_a_date_came_when_it_was_collected(office: Office, date: str) -> None:
    office.put("thư.eml", letter({"a.xlsx": report()}, date))
    assert office.listed().entries[0].evidence is Evidence.COLLECTED


def test_the_day_of_an_e_mail_is_that_of_the_office(office: Office) -> None:
    """Half past six in the evening in London is the next day in An Nhơn."""
    office.put("thư.eml", letter({"a.xlsx": report()}, "Fri, 24 Apr 2026 18:30:00 +0000"))
    now = datetime.fromisoformat("2026-05-04T08:00:00+07:00")
    assert inbox.list_folder(office.inbox, now).entries[0].received.isoformat() == "2026-04-25"


def test_pictures_in_an_e_mails_text_and_signatures_are_no_attachments(office: Office) -> None:
    message = EmailMessage()
    message["From"], message["Date"] = "a@b.vn", DAY
    message.set_content("<img src='cid:logo'>", subtype="html")
    message.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<logo>", filename="logo.png")
    message.add_attachment(report(), maintype="application", subtype="octet-stream", filename="a.xlsx")
    message.add_attachment(b"x", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    office.put("thư.eml", message.as_bytes())
    assert [one.file for one in office.listed().entries] == ["thư.eml/a.xlsx"]


def test_a_forwarded_e_mail_and_an_archive_in_one_are_opened(office: Office) -> None:
    forwarded = EmailMessage()
    forwarded["From"], forwarded["Date"] = "noivu@annhon.vn", "Mon, 27 Apr 2026 08:00:00 +0700"
    forwarded.set_content("Chuyển.")
    forwarded.add_attachment(_message(letter({"a.xlsx": report()})))
    office.put("chuyển.eml", forwarded.as_bytes())
    office.put("nén.eml", letter({"b.zip": zipped({"b.xlsx": report("tuoi-tho")})}))
    names = [one.file.partition("/")[2] for one in office.listed(on="2026-05-04").entries]
    assert sorted(name.rpartition("/")[2] for name in names) == ["a.xlsx", "b.xlsx"]
    assert {one.received.day for one in office.listed(on="2026-05-04").entries} == {24}


def _message(content: bytes) -> EmailMessage:
    import email
    from email import policy

    return email.message_from_bytes(content, policy=policy.default)


def test_an_e_mail_without_an_attachment_is_named_as_what_it_is(office: Office) -> None:
    office.put("thư.eml", letter({}))
    (collected,) = office.collect().values()
    assert (collected.status, codes(collected)) == (Status.UNPLACED, ["F01"])
    assert "e-mail" in collected.findings[0].message


@pytest.mark.parametrize("name", ["x.eml", "x.msg"])
def test_what_is_no_e_mail_whatever_its_name_says_stops_nothing(office: Office, name: str) -> None:
    office.put(name, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    office.send("y.xlsx")
    collected = office.collect()
    assert (codes(collected[name]), codes(collected["y.xlsx"])) == (["F02"], [])


def test_the_files_of_a_container_can_be_checked_without_a_register(office: Office) -> None:
    path = office.put("nộp.zip", zipped({"a.xlsx": report(), "b.xlsx": report(text="2.1 = null")}))
    checked = list(check_files(office.plan, [path], noon("2026-04-27")))
    assert [(one.file.rpartition("/")[2], codes(one)) for one in checked] == [("a.xlsx", []), ("b.xlsx", ["V01"])]


# Names


def test_names_that_would_spoil_a_terminal_are_spelled_out(office: Office) -> None:
    shown = {
        "Xã\nB.xlsx": "Xã\\nB.xlsx",
        "a\tb.xlsx": "a\\tb.xlsx",
        "\x1b[31mD.xlsx": "\\x1b[31mD.xlsx",
        "X\u202excslx.exe.xlsx": "X\\u202excslx.exe.xlsx",
        "Xã\u200bC.xlsx": "Xã\\u200bC.xlsx",
        "Xã\u00a0E.xlsx": "Xã E.xlsx",
        "[red]H.xlsx": "[red]H.xlsx",
        "-rf.xlsx": "-rf.xlsx",
        "{{7*7}}.xlsx": "{{7*7}}.xlsx",
        "%s%n.xlsx": "%s%n.xlsx",
    }
    for name in (*shown, os.fsdecode(b"X\xe3 D.xlsx")):
        office.put(name, b"<html>" + os.fsencode(name))
    collected = office.collect()
    assert set(collected) == {*shown.values(), "X\\xe3 D.xlsx"}
    assert all(one.status is Status.UNPLACED for one in collected.values())


def test_two_names_that_look_alike_are_told_apart(office: Office) -> None:
    content = report()
    office.put("Hoà.xlsx", content)
    office.put(unicodedata.normalize("NFD", "Hoà.xlsx"), content)
    statuses = [one.status for one in office.collect().values()]
    assert sorted(statuses) == [Status.ACCEPTED, Status.DUPLICATE]


# What is passed over


def test_unfinished_downloads_are_passed_over(office: Office) -> None:
    for name in ("a.xlsx.crdownload", "b.tmp", "c.xlsx.part", "d.xlsx"):
        office.put(name, b"x")
    batch = office.listed()
    assert ([one.file for one in batch.entries], len(batch.skipped)) == (["d.xlsx"], 3)


def test_a_lock_file_without_its_workbook_is_told(office: Office) -> None:
    for name in ("~$a.xlsx", "a.xlsx", "q1/~$Báo cáo.xlsx", ".~lock.c.ods#", "c.ods"):
        office.put(name, b"x")
    (doubt,) = office.listed().doubts
    assert "~$Báo cáo.xlsx" in doubt


def test_pictures_documents_and_letters_are_named_as_what_they_are(office: Office) -> None:
    files = {
        "a.pdf": (b"%PDF-1.7", "PDF"),
        "b.docx": (word_document(), "Word"),
        "c.jpg": (b"\xff\xd8\xff\xe0", "picture"),
        "d.rar": (b"Rar!\x1a\x07", "archive"),
        "e.txt": (b"Kinh gui", "text"),
        "f.xlsx": (b"%PDF-1.7", "PDF"),
        "g.bin": (bytes(range(256)), "another kind"),
    }
    for name, (content, _word) in files.items():
        office.put(name, content + name.encode())
    for name, one in office.collect().items():
        assert (one.status, codes(one)) == (Status.UNPLACED, ["F01"])
        assert files[name][1] in one.findings[0].message


# What cannot be read


def test_a_placeholder_of_a_file_in_the_cloud_is_no_damaged_file(office: Office) -> None:
    path = office.put("a.xlsx", b"")
    os.truncate(path, 123_456)
    if path.stat().st_blocks:
        pytest.skip("this file system has no sparse files")
    (collected,) = office.collect().values()
    assert codes(collected) == ["F09"]
    assert "cloud" in collected.findings[0].message


def test_a_file_that_changes_while_it_is_read_is_read_again(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    path, other = office.send("a.xlsx"), report(text="2.1 = 3")
    real, changes = os.open, [other]

    def opened(name: Path, flags: int) -> int:
        number = real(name, flags)
        if name == path and changes:
            path.write_bytes(changes.pop())  # between the opening and the reading
            os.utime(path, ns=(1, 1))
        return number

    monkeypatch.setattr(os, "open", opened)
    assert inbox.read_entry(office.listed().entries[0], 10**8) == other


def test_a_file_that_never_stands_still_has_a_finding(office: Office) -> None:
    path = office.put("a.xlsx", b"x" * 3_000_000)
    stop = threading.Event()

    def write() -> None:
        size = 0
        while not stop.is_set():
            size += 1
            with path.open("ab") as file:
                file.write(b"x")
            if size % 1000 == 0:
                os.truncate(path, 3_000_000)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        deadline = time.monotonic() + 20
        with pytest.raises(Unreadable, match="not-opened"):
            _read_until(deadline, office)
    finally:
        stop.set()
        writer.join()


def _read_until(deadline: float, office: Office) -> None:
    while time.monotonic() < deadline:
        inbox.read_entry(office.listed().entries[0], 10**8)


def test_a_file_that_went_away_and_a_pipe_in_its_place_are_findings(office: Office) -> None:
    gone, pipe = office.send("a.xlsx"), office.send("b.xlsx")
    office.send("c.xlsx", "tuoi-tho")
    entries = office.listed().entries
    gone.unlink()
    pipe.unlink()
    os.mkfifo(pipe)
    collected = {one.file: one for one in office.collector().collect(entries, 1)}
    assert {name: codes(one) for name, one in collected.items()} == {"a.xlsx": ["F09"], "b.xlsx": ["F09"], "c.xlsx": []}


def test_devices_links_in_circles_and_folders_called_like_workbooks_are_not_opened(office: Office) -> None:
    (office.inbox / "zero.xlsx").symlink_to("/dev/zero")
    (office.inbox / "self.xlsx").symlink_to(office.inbox / "self.xlsx")
    (office.inbox / "so-van-ban-den.csv").symlink_to("/dev/zero")
    office.send("x.xlsx/y.xlsx")
    collected = office.collect()
    assert {name: codes(one) for name, one in collected.items()} == {
        "zero.xlsx": ["F09"], "self.xlsx": ["F09"], "x.xlsx/y.xlsx": [],
    }  # fmt: skip


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_closed_file_is_a_finding_and_a_closed_folder_a_doubt(office: Office) -> None:
    office.send("a.xlsx").chmod(0)
    office.send("b/c.xlsx").parent.chmod(0)
    office.send("d.xlsx", "tuoi-tho")
    batch = office.listed()
    assert [codes(one) for one in office.collect().values()] == [["F09"], []]
    assert any("b" in doubt for doubt in batch.doubts)


def test_a_deep_tree_and_a_long_name_are_read(office: Office) -> None:
    office.send("/".join("sâu" for _ in range(30)) + "/a.xlsx")
    office.send("ộ" * 80 + ".xlsx", "tuoi-tho")
    assert [one.status for one in office.collect().values()] == [Status.ACCEPTED] * 2


def test_a_damaged_workbook_and_a_good_one_in_the_same_archive(office: Office) -> None:
    office.put("a.zip", zipped({"1.xlsx": cut_off(), "2.xlsx": report(), "3.xlsx": xlsx("")}))
    assert {name[6:]: codes(one) for name, one in office.collect().items()} == {
        "1.xlsx": ["F02"], "2.xlsx": [], "3.xlsx": ["F04"],
    }  # fmt: skip
