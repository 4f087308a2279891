"""The form of our own page, as a browser sends it with or without programs: text or a file, and for whom."""

from dataclasses import replace

from aiohttp import web

from verifier.model.words import JsonObject
from verifier.web import asking, body, form, verifying
from verifier.web.asking import Asked
from verifier.web.pasted import link_in
from verifier.web.problems import MEDIA, NOTHING_ASKED, UNREADABLE, ProblemError
from verifier.web.state import Service

NAMES = (form.FILE, "text", "email", "lang")


async def read_page_form(request: web.Request, service: Service) -> Asked:
    """Read what somebody put into the form; a file counts before a text.

    Raises:
        ProblemError: it cannot be read, is too large or too slow, or holds neither, or an empty file.
    """
    if request.content_type != body.FORM:
        raise ProblemError(MEDIA, detail=f"send {body.FORM}")
    async with body.bounds(request, seconds=service.settings.body_seconds):
        try:
            parts = await form.read_parts(request, names=NAMES)
        except form.UNREADABLE_FORM:
            raise ProblemError(UNREADABLE, detail="the form cannot be read") from None
    file = parts.get(form.FILE, form.Part())
    texts = {name: parts.get(name, form.Part()).body.decode("utf-8", "replace").strip() for name in NAMES[1:]}
    if file.name and not file.body and not texts["text"]:  # without a name no file was chosen
        raise ProblemError(NOTHING_ASKED, detail="The file is empty.", phrase="empty-file")
    if not file.body and not texts["text"]:
        raise ProblemError(NOTHING_ASKED, detail="Paste a link, or choose a file.")
    fields: JsonObject = {"recipient": {"email": texts["email"]}} if texts["email"] else {}
    if texts["lang"]:
        fields["lang"] = texts["lang"]
    passed_over = "text" if file.body and texts["text"] else ""
    given = (
        Asked(given=file.body, media_type=file.media_type, file_name=file.name, passed_over=passed_over)
        if file.body
        else Asked(given=link_in(texts["text"]), media_type=body.TEXT)
    )
    options = asking.options(fields, profiles=service.profiles)
    asked = replace(given, options=options, language=asking.language(fields))
    return await verifying.counted(asked)
