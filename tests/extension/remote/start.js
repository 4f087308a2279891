/** Opens the page from which a test does what a person does in pages of the extension. */
"use strict";

chrome.tabs.create({ url: chrome.runtime.getURL("src/remote/page.html"), active: false });
