/** A state or area that has ceased to be, or was larger than the area that has its code today. */
export interface FormerState {
  /** Code in the registry. SDN and ETH go on as codes of a smaller area. */
  readonly code: string;
  readonly name: string;
  /** Former M49 number, where it differed from today's or has been retired. */
  readonly m49?: number;
  /** First day, where it is known and matters; ISO 8601. */
  readonly from?: string;
  /** Last day before the change, ISO 8601. */
  readonly to: string;
  readonly successors: readonly string[];
  readonly note?: string;
}

/** Former states that birthplaces and older series still name, by code. */
export const formerStates: readonly FormerState[] = [
  {
    code: "ANT",
    name: "Netherlands Antilles",
    m49: 530,
    from: "1986-01-01",
    to: "2010-10-09",
    successors: ["BES", "CUW", "SXM"],
    note: "With Aruba (ABW) until 31 December 1985.",
  },
  { code: "CSK", name: "Czechoslovakia", m49: 200, to: "1992-12-31", successors: ["CZE", "SVK"] },
  {
    code: "DDR",
    name: "German Democratic Republic",
    m49: 278,
    from: "1949-10-07",
    to: "1990-10-02",
    successors: ["DEU"],
  },
  { code: "ETH", name: "Ethiopia before 1993", m49: 230, to: "1993-05-23", successors: ["ERI", "ETH"] },
  {
    code: "PCI",
    name: "Trust Territory of the Pacific Islands",
    m49: 582,
    from: "1947-07-18",
    to: "1994-09-30",
    successors: ["FSM", "MHL", "MNP", "PLW"],
    note: "Ended in steps from 1986 (FSM, MHL, MNP) to 1 October 1994 (PLW).",
  },
  {
    code: "SCG",
    name: "Serbia and Montenegro",
    m49: 891,
    from: "1992-04-27",
    to: "2006-06-02",
    successors: ["MNE", "SRB"],
    note: "Federal Republic of Yugoslavia until 3 February 2003, then under the code YUG with several publishers. The World Bank gives Kosovo (XKX) apart.",
  },
  {
    code: "SDN",
    name: "Sudan before 2011",
    m49: 736,
    from: "1956-01-01",
    to: "2011-07-08",
    successors: ["SDN", "SSD"],
    note: "UN DESA's migrant stock of 1990 to 2005 under Sudan refers to Sudan and South Sudan.",
  },
  {
    code: "SUN",
    name: "Union of Soviet Socialist Republics",
    m49: 810,
    from: "1922-12-30",
    to: "1991-12-25",
    successors: ["ARM", "AZE", "BLR", "EST", "GEO", "KAZ", "KGZ", "LTU", "LVA", "MDA", "RUS", "TJK", "TKM", "UKR", "UZB"],
  },
  {
    code: "YMD",
    name: "Democratic Yemen",
    m49: 720,
    from: "1967-11-30",
    to: "1990-05-21",
    successors: ["YEM"],
  },
  {
    code: "YUG",
    name: "Yugoslavia (Socialist Federal Republic)",
    m49: 890,
    to: "1992-04-26",
    successors: ["BIH", "HRV", "MKD", "MNE", "SRB", "SVN"],
    note: "Broke up from 1991. The World Bank's series under this code continue as Serbia and Montenegro; it gives Kosovo (XKX) apart.",
  },
];

/** Former states of which this area is a successor. */
export const formerStatesOf = (code: string): readonly FormerState[] => formerStates.filter((state) => state.successors.includes(code));
