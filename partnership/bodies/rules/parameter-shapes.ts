import * as z from "zod";
import { ROLE_NAMES, type Role } from "../../permissions/roles.ts";
import { BODY_KINDS, type BodyKind } from "../body-kinds.ts";

/** A role that permissions know. */
export const roleShape = z.enum(ROLE_NAMES as unknown as readonly [Role, ...Role[]]);

/** A kind of body. */
export const bodyKindShape = z.enum(BODY_KINDS as unknown as readonly [BodyKind, ...BodyKind[]]);
