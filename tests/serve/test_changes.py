"""What happens while somebody edits."""

import threading
from collections.abc import Callable
from pathlib import Path

from tests.serve.served import PORTAL, PROFESSION, Served, copy_of, running, small_project

PAGE = "/gesundheit/nl/beroepen/operatieassistent/"
BROKEN = "level: mbo-99"


def gated() -> tuple[threading.Event, threading.Event, Callable[[str], None]]:
    """A gate that stands open, a mark set whenever a build comes to it, and what brings builds there."""
    gate, begun = threading.Event(), threading.Event()
    gate.set()

    def progress(_step: str) -> None:
        begun.set()
        gate.wait()

    return gate, begun, progress


def test_an_edit_is_built_and_then_answered(tmp_path: Path, memory: Path) -> None:
    with running(small_project(tmp_path), memory) as served:
        page = page_of(served)
        served.edit(PROFESSION, "title: Operatieassistent", "title: Steunpilaar")

        assert served.next_attempt().good
        assert "Steunpilaar" in served.ask(page).text


def test_a_sentence_is_shown_before_everything_is_built(tmp_path: Path, memory: Path) -> None:
    with running(small_project(tmp_path), memory) as served:
        page = page_of(served)
        served.save(PROFESSION, written(served) + "\nDit is nieuw.\n")
        first = served.next_attempt()
        early = "Dit is nieuw." in served.ask(page).text
        then = served.next_attempt()

        assert first.proof
        assert early
        assert then.good
        assert not then.proof
        assert "Dit is nieuw." in served.ask(page).text


def test_a_build_that_only_follows_gives_way_to_what_is_newer(tmp_path: Path, memory: Path) -> None:
    gate, begun, progress = gated()
    with running(small_project(tmp_path), memory, progress=progress) as served:
        page = page_of(served)
        gate.clear()
        begun.clear()
        served.save(PROFESSION, written(served) + "\nDit is nieuw.\n")
        proofs = [served.next_attempt()]
        assert begun.wait(30)
        served.save(PROFESSION, written(served) + "\nDit is nieuwer.\n")
        threading.Timer(1, gate.set).start()
        proofs.append(served.next_attempt())
        early = served.ask(page).text

        assert [attempt.proof for attempt in proofs] == [True, True]
        assert "Dit is nieuwer." in early
        assert not served.next_attempt().proof


def test_a_file_that_changes_under_its_address_is_not_taken_from_a_cache(
    tmp_path: Path, memory: Path
) -> None:
    with running(small_project(tmp_path), memory) as served:

        def sitemap() -> str:
            return served.ask("/gesundheit/sitemap.xml").text

        mark = served.ask("/gesundheit/sitemap.xml").headers["Etag"]
        unchanged = served.ask("/gesundheit/sitemap.xml", If_None_Match=mark)
        served.edit(PORTAL, "pages: [imprint, privacy, accessibility]", "pages: [imprint, privacy]")
        served.edit(PORTAL, "    - page: accessibility\n", "")
        served.attempt_until(lambda attempt: "accessibility" not in sitemap())
        after = served.ask("/gesundheit/sitemap.xml", If_None_Match=mark)

        assert unchanged.status == 304
        assert after.status == 200


def test_a_broken_edit_is_reported_and_the_last_good_page_stays(
    tmp_path: Path, memory: Path
) -> None:
    with running(small_project(tmp_path), memory) as served:
        page = page_of(served)
        served.edit(PROFESSION, "level: mbo-4", BROKEN)
        attempt = served.next_attempt()
        broken = served.ask(page)
        served.edit(PROFESSION, BROKEN, "level: mbo-4")
        mended = served.next_attempt()

        assert not attempt.good
        assert broken.status == 200
        assert 'role="alert"' in broken.text
        assert "level: mbo-99" in broken.text
        assert "Operatieassistent" in broken.text
        assert mended.good
        assert 'role="alert"' not in served.ask(page).text


def test_a_report_cannot_write_into_the_page(tmp_path: Path, memory: Path) -> None:
    with running(small_project(tmp_path), memory) as served:
        served.edit(PROFESSION, "level: mbo-4", 'level: "<b>mbo-4</b>"')
        served.next_attempt()

        assert "&lt;b&gt;mbo-4" in served.ask("/gesundheit/nl/").text
        assert "<b>mbo-4" not in served.ask("/gesundheit/nl/").text


def test_a_broken_template_is_reported_with_its_place(tmp_path: Path, memory: Path) -> None:
    with running(small_project(tmp_path), memory) as served:
        templates = tmp_path / "themes" / "own" / "templates"
        templates.mkdir()
        (templates / "home.html").write_text("<p>\n{% if %}\n</p>", "utf-8")
        attempt = served.attempt_until(lambda attempt: "broken-template" in attempt.notice)

        assert "themes/own/templates/home.html:2:1: error[broken-template]" in attempt.notice
        assert "TemplateSyntaxError" in served.ask("/gesundheit/nl/").text


def test_the_server_answers_while_a_build_runs(tmp_path: Path, memory: Path) -> None:
    gate, begun, progress = gated()
    with running(small_project(tmp_path), memory, progress=progress) as served:
        gate.clear()
        begun.clear()
        served.edit(PROFESSION, "title: Operatieassistent", "title: Steunpilaar")
        assert begun.wait(30)
        answer = served.ask("/gesundheit/nl/")
        gate.set()

        assert answer.status == 200
        assert served.next_attempt().good


def test_a_change_during_a_build_leads_to_another_build(tmp_path: Path, memory: Path) -> None:
    gate, begun = threading.Event(), threading.Event()
    gate.set()

    def progress(step: str) -> None:
        if step == "publish":
            begun.set()
            gate.wait()

    with running(small_project(tmp_path), memory, progress=progress) as served:
        page = page_of(served)
        gate.clear()
        begun.clear()
        served.edit(PROFESSION, "title: Operatieassistent", "title: Steunpilaar")
        assert begun.wait(30)
        served.edit(PROFESSION, "title: Steunpilaar", "title: Rots")
        threading.Timer(1, gate.set).start()

        served.attempt_until(lambda attempt: "Rots" in served.ask(page).text)


def test_a_project_that_is_broken_from_the_start_waits_for_its_mend(
    tmp_path: Path, memory: Path
) -> None:
    project = small_project(tmp_path)
    profession = project / PROFESSION
    good = profession.read_text("utf-8")
    profession.write_text(good.replace("level: mbo-4", BROKEN), "utf-8")
    with running(project, memory) as served:
        waiting = served.ask("/gesundheit/nl/")
        served.save(PROFESSION, good)

        assert waiting.status == 503
        assert "level: mbo-99" in waiting.text
        assert served.next_attempt().good
        assert served.ask("/gesundheit/nl/").status == 200


def test_several_portals_have_a_port_each(tmp_path: Path, memory: Path) -> None:
    project = small_project(tmp_path)
    portal = (project / PORTAL).read_text("utf-8")
    other = portal.replace("portaal.example/gesundheit/", "ander.example/")
    (project / PORTAL).with_name("ander.yaml").write_text(other, "utf-8")
    with running(project, memory) as served:
        paths = {name: "/" + url.split("/", 3)[3] for name, url in served.addresses.items()}

        assert paths == {"ander": "/", "portaal": "/gesundheit/"}
        assert served.ask("/nl/").status == 200


def test_nothing_is_written_to_dist(tmp_path: Path, memory: Path) -> None:
    project = copy_of(small_project(tmp_path / "one"), tmp_path / "two")
    with running(project, memory):
        pass

    assert sorted(path.name for path in project.iterdir()) == [".cache", "content", "themes"]


def written(served: Served) -> str:
    """The text of the profession."""
    return (served.project / PROFESSION).read_text("utf-8")


def page_of(served: Served) -> str:
    """The address of the profession's page."""
    assert served.ask(PAGE).status == 200
    return PAGE
