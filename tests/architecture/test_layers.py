"""The rules about imports name everything that there is, and nothing else."""

import re
import tomllib

from tests.architecture.source import PRODUCT, files, name

LINTER = tomllib.loads(PRODUCT.parent.joinpath("pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
RULES = {contract["name"]: contract for contract in LINTER["contracts"]}


def everything():
    """Name what lies directly in the package: directories with modules, and modules."""
    packages = {path.parent.name for path in PRODUCT.glob("*/__init__.py")}
    return packages | {path.stem for path in PRODUCT.glob("*.py")} - {"__init__"}


def test_the_network_knows_nothing_but_contracts_and_model():
    rule = RULES["the network knows contracts and model alone"]
    assert rule["source_modules"] == ["verifier.net"]
    others = everything() - {"net", "contracts", "model"}
    assert sorted(rule["forbidden_modules"]) == sorted(f"verifier.{each}" for each in others)


def test_every_layer_is_there_and_stands_on_one_row():
    named = " | ".join(RULES["downward only"]["layers"]).split(" | ")
    assert sorted(named) == sorted(everything() - {"__main__"})


def test_one_module_of_the_service_takes_tokens_and_turns():
    ways = re.compile(r"\.buckets\.|\.gate\.turn\(|\.verifier\.verify")
    found = {name(path) for path in files("web") if ways.search(path.read_text("utf-8"))}
    assert found == {"verifier/web/verifying.py"}
