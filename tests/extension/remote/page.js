/**
 * Does inside of the extension what a person does in its pages. BiDi does not reach those pages in Firefox, so a
 * copy of the extension gets this one; everything that it calls is the product's own.
 */

import { choose } from "../api/settings.js";
import { switchOff, switchOn, switchedOn } from "../api/sites.js";

// The browser asks the person, and no headless browser shows the question; the copy holds the permission already.
chrome.permissions.request = async () => true;

const PATIENT = 45_000; // milliseconds

function wordsOf(path) {
  const views = chrome.extension.getViews({ type: "tab" });
  return views.find((view) => view.location.pathname === `/${path}`)?.document.body?.innerText;
}

const COMMANDS = {
  choose: ({ settings }) => choose(settings),
  forget: async () => {
    for (const site of await switchedOn()) await switchOff(site);
    await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
    const tabs = await chrome.tabs.query({ url: chrome.runtime.getURL("*") });
    const shown = tabs.filter(({ url }) => !url.endsWith("/remote/page.html"));
    await chrome.tabs.remove(shown.map(({ id }) => id));
  },
  switchOn: ({ origin }) => switchOn(origin),
  switchOff: ({ origin }) => switchOff(origin),
  show: async ({ path, over }) => {
    const [tab] = await chrome.tabs.query({ url: over });
    await chrome.tabs.create({ url: `${chrome.runtime.getURL(path)}?tab=${tab.id}`, active: false });
  },
  shown: async ({ path, text }) => {
    const end = Date.now() + PATIENT;
    while (!wordsOf(path)?.includes(text)) {
      if (Date.now() > end) throw new Error(`${path} shows ${wordsOf(path)}`);
      await new Promise((again) => setTimeout(again, 20));
    }
    return wordsOf(path);
  },
};

chrome.runtime.onMessage.addListener((message, sender, answer) => {
  if (!message?.remote) return false;
  COMMANDS[message.remote](message).then(
    (value) => answer({ value: value ?? null }),
    (error) => answer({ error: String(error) }),
  );
  return true;
});
