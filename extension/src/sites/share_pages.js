// @ts-check
/** Places that show something to people and offer programs no badge. Their like: platforms/share_pages.py. */
"use strict";

{
  const { only_on_its_site: onTheirSites, no_public_badge: others } = badgeVerifier.tables.sharePages;
  const places = [...onTheirSites, ...others].map((place) => ({
    ...place,
    // A page of what is no Open Badge at all is never asked for, so that nobody need agree to it.
    known: onTheirSites.includes(place),
    hosts: new RegExp(`^(?:${place.hosts})$`, "u"),
    paths: new RegExp(`^(?:${place.paths})$`, "u"),
  }));

  badgeVerifier.sites.share_pages = {
    ids: places.map(({ id }) => id),
    recognise(url) {
      const place = places.find(({ hosts, paths }) => hosts.test(url.host) && paths.test(url.path));
      if (!place) return null;
      const { id, name, known } = place;
      const explanation = known ? "only_on_its_site" : "no_public_badge";
      return { platform: id, name, badge: null, known, explanation };
    },
  };
}
