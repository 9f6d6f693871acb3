/** Confidentiality status after the SDMX cross-domain code list CL_CONF_STATUS, as far as the platform uses it. */
export const CONF_STATUS = {
  F: { name: "Free", words: "free for publication", mayBePublished: true },
  N: { name: "Not for publication", words: "for internal use only", mayBePublished: false },
  C: { name: "Confidential", words: "confidential statistical information", mayBePublished: false },
  D: { name: "Secondary confidentiality", words: "withheld so that a confidential figure cannot be worked out", mayBePublished: false },
} as const;

export type ConfidentialityStatus = keyof typeof CONF_STATUS;
