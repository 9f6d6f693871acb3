/** A licence that a work can have, by its SPDX name. */
export interface Licence {
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

/** Licences a work can be given; the first is offered first. */
export const LICENCES: readonly Licence[] = [
  { id: "CC-BY-4.0", name: "Creative Commons Attribution 4.0", href: "https://creativecommons.org/licenses/by/4.0/" },
  { id: "CC-BY-3.0-IGO", name: "Creative Commons Attribution 3.0 IGO", href: "https://creativecommons.org/licenses/by/3.0/igo/" },
  { id: "CC-BY-SA-4.0", name: "Creative Commons Attribution-ShareAlike 4.0", href: "https://creativecommons.org/licenses/by-sa/4.0/" },
  { id: "CC-BY-NC-4.0", name: "Creative Commons Attribution-NonCommercial 4.0", href: "https://creativecommons.org/licenses/by-nc/4.0/" },
  { id: "CC0-1.0", name: "CC0 1.0, no rights reserved", href: "https://creativecommons.org/publicdomain/zero/1.0/" },
];

export const findLicence = (id: string): Licence | undefined => LICENCES.find((one) => one.id === id);
