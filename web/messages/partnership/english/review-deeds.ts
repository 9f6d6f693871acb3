/** Texts of what is done with a submission by a form of its own. */
export const reviewDeedTexts = {
  deeds: {
    "appoint-editor": {
      link: "Appoint an editor",
      lead: "Whoever handles it chooses the reviewers and decides. Nothing opens to them before they declare their interests.",
      submit: "Appoint",
      done: "The editor is appointed and told.",
    },
    "appoint-review-editor": {
      link: "Appoint a review editor",
      lead: "Somebody else than the editor, who certifies at the end that every point of the reviewers was answered.",
      submit: "Appoint",
      done: "The review editor is appointed and told.",
    },
    "stand-aside": {
      link: "Stand aside",
      lead: "You give the submission back; whoever appoints editors is told. What you decided stays.",
      submit: "Stand aside",
      done: "You stand aside.",
    },
    screen: {
      link: "Look it over",
      lead: "Is it complete and in the field of the body? It goes to review, or back to the authors with what is missing.",
      submit: "Send",
      done: "It is looked over, and the authors are told.",
    },
    decide: {
      link: "Decide",
      lead: "The decision holds for the version with this hash and no other. It cannot be taken back.",
      submit: "Decide",
      done: "It is decided, and the authors are told.",
    },
    "hand-in": {
      link: "Hand in a version",
      lead: "A version that was made never changes. Make one on the page of the work first if the newest is not the right one.",
      submit: "Hand in",
      done: "The version is handed in.",
      none: "No version was made since the one that was reviewed.",
    },
    withdraw: {
      link: "Withdraw",
      lead: "What was said of it stays in the records, and the work becomes a draft again. This cannot be undone.",
      submit: "Withdraw the submission",
      done: "The submission is withdrawn.",
    },
    appeal: {
      link: "Appeal",
      lead: "Somebody who had no part in the review looks at the decision. An appeal is decided once.",
      submit: "Appeal",
      done: "Your appeal is brought.",
    },
    certify: {
      link: "Certify",
      lead: "You certify that every point of every reviewer was answered. The certificate names the version’s hash.",
      submit: "Certify",
      done: "It is certified.",
    },
    clear: {
      link: "Clear for policy use",
      lead: "You say that the work can be used for policy: that it says what it covers, for whom, and how sure it is.",
      submit: "Clear",
      done: "It is cleared for policy use.",
    },
    "send-back": {
      link: "Send back",
      lead: "The authors hand in another version, which is a new round of review.",
      submit: "Send back to the authors",
      done: "It is sent back, and the authors are told.",
    },
    release: {
      link: "Release",
      lead: "The version with this hash becomes public, and no other. This cannot be undone.",
      submit: "Release",
      done: "It is released.",
    },
    waive: {
      link: "Let a conflict stand",
      lead: "For somebody who handles the submission. The reason is published in the work’s history, without names.",
      submit: "Let it stand",
      done: "The conflict is let stand, and the reason is published.",
    },
    editorial: {
      link: "Sign an editorial change",
      lead: "Only what changes no finding: spelling, layout, a dead link. The acceptance then holds for the new version. Everything else needs another round.",
      submit: "Sign the change",
      done: "The change is signed.",
      none: "No newer version that somebody else made waits for a signature.",
    },
  },
};
