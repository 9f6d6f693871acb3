import { InvalidArgumentError } from "commander";

/** A day such as 2026-11-30. */
export const parseDay = (text: string): string => {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
  if (!isDay) throw new InvalidArgumentError("Write a day as 2026-11-30.");
  return text;
};

/** A whole number from 1. */
export const parseCount = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError("Write a whole number from 1.");
  return Number(text);
};

/** A TCP port; 0 lets the system choose. */
export const parsePort = (text: string): number => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) throw new InvalidArgumentError("Write a port from 0 to 65535.");
  return port;
};

/** A release id, which is also the name of a folder. */
export const parseReleaseId = (text: string): string => {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)) {
    throw new InvalidArgumentError("Write letters, digits, dots, hyphens and underscores, such as 2026.1.");
  }
  return text;
};
