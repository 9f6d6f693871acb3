/** Texts that every page of the desk shares. */
export const deskTexts = {
  navigation: "Desk",
  form: {
    faultsTitle: "Please check what you wrote",
    optional: "optional",
    choose: "Choose …",
  },
  saved: "Saved.",
};
