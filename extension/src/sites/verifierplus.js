// @ts-check
/** VerifierPlus, where people leave credentials for others. Its like: verifier/platforms/verifierplus.py. */
"use strict";

{
  const HOST = "verifierplus.org";
  const CREDENTIAL = /^(?:\/api)?(\/credentials\/[A-Za-z0-9_-]{1,100})\/?$/;

  badgeVerifier.sites.verifierplus = {
    ids: ["verifierplus"],
    recognise(url) {
      const shared = url.host === HOST ? CREDENTIAL.exec(url.path) : null;
      if (!shared) return null;
      const badge = `https://${HOST}/api${shared[1]}`;
      return { platform: "verifierplus", name: "VerifierPlus", badge };
    },
  };
}
