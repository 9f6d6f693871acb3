import { element } from "./element.ts";

/** Says beside the grid that something could not be had, in place of whatever was said before; nothing when there are no words. */
export const showFault = (stage: HTMLElement, words: string): void => {
  stage.querySelector(".grid-fault")?.remove();
  if (words !== "") stage.append(element("p", { class: "small grid-fault", role: "alert" }, words));
};
