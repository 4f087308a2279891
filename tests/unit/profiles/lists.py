"""Small profiles of our own, to score and to spoil."""

from verifier.model.metadata_profile import MetadataProfile
from verifier.profiles.reading import read_profile
from verifier.profiles.written import parse

FIELDS = """
fields = [
  { concept = "title", level = "required" },
  { concept = "skills", level = "required", needs = { short = "structured", long = "linked" } },
  { id = "standing", concept = ["issuer_country", "issuer_accreditation"], level = "recommended" },
  { concept = "tags", level = { short = "optional", long = "required" } },
]
"""
WORDS = """
[label]
title = { en = "Title", ja = "名称" }
skills = { en = "Skills", ja = "スキル" }
standing = { en = "Standing", ja = "立場" }
tags = { en = "Tags", ja = "タグ" }

[advice]
title = { en = "Name it.", ja = "名称を付けてください。" }
skills = { en = "Name the skills.", ja = "スキルを記載してください。" }
standing = { en = "Say who stands behind it.", ja = "立場を示してください。" }
tags = { en = "Add tags.", ja = "タグを加えてください。" }
"""
HEAD = """
id = "house.list"
version = "1"
title = { en = "A list of ours", ja = "自前の一覧" }
publisher = "The house"
fidelity = "house"
wording = { advice = "ours" }
applies_to = { ob3 = "native" }
otherwise = "short"
ask_issuer = { en = ["Is it fun?"], ja = ["楽しいですか。"] }
types = [
  { id = "short", label = { en = "Short", ja = "短期" } },
  { id = "long", label = { en = "Long", ja = "長期" } },
  { id = "none", label = { en = "None", ja = "対象外" }, scored = false },
]
decide = [{ type = "long", basis = "words", when = { words = ["application"] } }]
default = { needs = "structured", origin = { kind = "published", confidence = 1.0 } }
"""
WHOLE = HEAD + FIELDS + WORDS


def profile(text: str = WHOLE) -> MetadataProfile:
    """The small list, or one that was made of it."""
    return read_profile(parse(text, file="house.toml").data, file="house.toml")


def changed(old: str, new: str) -> str:
    """The text of the small list with one passage changed."""
    assert old in WHOLE
    return WHOLE.replace(old, new, 1)
