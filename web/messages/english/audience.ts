/** Texts of the page that tells how often the site is read. */
export const audience = {
  title: "How often this is read",
  lead: (since: string, until: string) =>
    `Counts of the last thirty days, ${since} to ${until} (days of UTC): answers, not people. Nobody is followed.`,
  kinds: {
    page: "Pages",
    picture: "Pictures",
    embed: "Embeds",
    download: "Files of works",
    citation: "Citations",
    data: "Data and API",
  },
  total: (count: string) => `${count} in all`,
  nothing: "Nothing yet.",
  object: "What",
  times: "Times",
  others: (objects: string, fewest: number) =>
    `${objects} others, which are rarely read (fewer than ${fewest} times) or beyond the first twenty`,
  caption: (kind: string) => `${kind}, most read first`,
  rules: "How it is counted",
  rulesWords: [
    "The server adds one to a number when it has answered. It keeps the day, the kind, the page or data set, and the number: no cookie, no address, no fingerprint, no words of a search, no time of day.",
    "Not counted: robots by the name their programme gives, programmes that give no name, pages that a browser fetches ahead of its reader, requests for headers alone, answers that brought nothing, parts of files, and the site's own checks.",
    "Pages and pictures asked for by programmes such as curl are not counted; data asked for by them is, for that is how data is read.",
    "A page that a browser or a cache on the way shows again without asking is not seen here, so true numbers are larger.",
    "What was read fewer than five times is not named. Numbers are written down once a minute: if the server crashes, at most the last minute is lost.",
  ],
  unkept: "This site has no place to keep counts: they begin anew whenever it starts.",
};
