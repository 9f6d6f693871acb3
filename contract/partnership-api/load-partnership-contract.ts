/** What addresses of the partnership promise: loaded when it is asked for, since a site of figures alone does without. */
export const loadPartnershipContract = (): Promise<typeof import("./index.ts")> => import("./index.ts");
