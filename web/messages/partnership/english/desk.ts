/** Texts that every page of the desk shares. */
export const deskTexts = {
  navigation: "Desk",
  ways: {
    home: "What waits for me",
    cases: "Cases",
    bodies: "Bodies and mandates",
    people: "People",
    organisations: "Organisations",
    due: "What is due",
    programme: "Programme",
    log: "Log",
    me: "My record",
    account: "My account",
  },
  form: {
    faultsTitle: "Please check what you wrote",
    optional: "optional",
    choose: "Choose …",
  },
  saved: "Saved.",
};
