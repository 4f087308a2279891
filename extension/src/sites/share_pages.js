// @ts-check
/** Places that show something to people and offer programs no badge. Their like: platforms/share_pages.py. */
"use strict";

{
  const places = badgeVerifier.tables.sharePages.map((place) => ({
    ...place,
    hosts: new RegExp(`^(?:${place.hosts})$`, "u"),
    paths: new RegExp(`^(?:${place.paths})$`, "u"),
  }));

  badgeVerifier.sites.share_pages = {
    ids: places.map(({ id }) => id),
    recognise(url) {
      const place = places.find(({ hosts, paths }) => hosts.test(url.host) && paths.test(url.path));
      if (!place) return null;
      const { id, name, explanation } = place;
      // A page of what is no Open Badge at all is never asked for, so that nobody need agree to it.
      return { platform: id, name, badge: null, known: explanation === "only_on_its_site", explanation };
    },
  };
}
