// @ts-check
/** A report that a person keeps: what is in the file, and how it is called. */

const MOST = 40; // characters of the badge's name in that of the file

/** Give all of a report that came signed, which has everything in its token. @param {any} sent */
export function whole(sent) {
  if (Object.keys(sent).join() !== "signedReport") return sent;
  const payload = sent.signedReport.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
  const bytes = Uint8Array.from(atob(payload), (sign) => sign.charCodeAt(0));
  return { ...JSON.parse(new TextDecoder().decode(bytes)).report, ...sent };
}

/** Save a report as the service sent it, and say what can be seen of it later. @param {any} report @param {HTMLElement} note */
export function save(report, note) {
  const text = JSON.stringify(report, null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = nameOf(report);
  link.click();
  URL.revokeObjectURL(address);
  note.textContent = (report.signedReport ? note.dataset.signed : note.dataset.unsigned) ?? "";
}

/** Name the file after badge and day. Of a name that others chose, only what no system takes for anything else stays. */
function nameOf(/** @type {any} */ { credential, checkedAt }) {
  const plain = String(credential?.name ?? "").slice(0, 500).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const badge = plain.match(/[a-z0-9]+/g)?.join("-").slice(0, MOST).replace(/-$/, "");
  const day = /^\d{4}-\d\d-\d\d/.exec(checkedAt)?.[0];
  return `${["badge-report", badge, day].filter(Boolean).join("-")}.json`;
}
