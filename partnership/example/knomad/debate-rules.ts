import type { PartnershipConfiguration } from "../configuration-shape.ts";

type Setting = NonNullable<PartnershipConfiguration["settings"]>[number];

/** Rules of engagement of the public debate. The note wants differing viewpoints seen once they were reviewed; how, no document says. */
export const DEBATE_RULES: readonly Setting[] = [
  {
    key: "rules of the public debate",
    value: {
      rules: [
        "Speak to what the work or policy choice says: name the claim, and say why you see it as you do.",
        "Say for whom you speak, and which interests you have. To have some keeps nobody out; to hide them does.",
        "Say what your facts rest on, so that others can look it up. Experience of your own counts: say that it is yours.",
        "Write about ideas and evidence, never about the character, origin or belief of a person or a group.",
        "Name no private person, and nothing by which somebody could be found who did not agree to it.",
        "Advertise nothing, collect no money, and write only what you may make public.",
        "Moderators look at whether a response keeps to these rules, not at whether they agree with it. They have no part in what is answered, and are not near you or its authors.",
        "Nobody changes your text without your yes. Where it is declined, you are told why.",
        "What is published stays as it is. You may take it back at any time; then its page says so, and its text is gone.",
        "Those who made the work or choice may answer once. Their answer is looked at in the same way.",
      ],
    },
    words: "Written for this example.",
    from: "2026-01-01",
    source: ["CN", "IV, on showing different viewpoints after review; the rules and their first day are written for the example"],
  },
];
