// @ts-check

/** Save a report as the service sent it. @param {unknown} report */
export function save(report) {
  const text = JSON.stringify(report, null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "badge-report.json";
  link.click();
  URL.revokeObjectURL(address);
}
