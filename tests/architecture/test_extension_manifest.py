"""The manifest asks for what the extension needs, and for nothing that a page could find it by."""

from tests.architecture.extension_source import manifest


def test_it_asks_for_five_permissions_and_no_site():
    permissions = {member: value for member, value in manifest().items() if "permission" in member}
    assert permissions == {
        "permissions": ["activeTab", "scripting", "storage", "contextMenus", "sidePanel"],
        "optional_host_permissions": ["https://*/*", "http://localhost/*", "http://127.0.0.1/*"],
    }


def test_no_page_can_see_it_or_speak_to_it():
    for member in ("web_accessible_resources", "externally_connectable", "content_scripts"):
        assert member not in manifest()


def test_it_is_one_manifest_for_every_browser():
    background = manifest()["background"]
    assert background["scripts"] == [background["service_worker"]]
    assert background["type"] == "module"
    assert manifest()["side_panel"]["default_path"] == manifest()["sidebar_action"]["default_panel"]
    assert manifest()["browser_specific_settings"]["gecko"]["data_collection_permissions"] == {
        "required": ["websiteContent"]
    }


def test_its_own_pages_may_run_nothing_from_elsewhere():
    policy = dict(
        directive.strip().split(" ", 1)
        for directive in manifest()["content_security_policy"]["extension_pages"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["require-trusted-types-for"] == "'script'"
    assert policy["frame-ancestors"] == policy["form-action"] == policy["base-uri"] == "'none'"
