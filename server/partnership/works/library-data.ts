import { directionOf, findWorkKind } from "#partnership";
import type { TextLanguage } from "#web";

export const kindName = (kind: string): string => findWorkKind(kind)?.name ?? kind;

export const textLanguage = (language: string): TextLanguage => ({ lang: language, dir: directionOf(language) });

export const workHref = (slug: string): string => `/library/${encodeURIComponent(slug)}`;
