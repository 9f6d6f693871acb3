import {
  allBodies,
  allSettings,
  canStart,
  costOf,
  isCurrency,
  isStarted,
  minorOf,
  moneyAtHand,
  orderOn,
  placesIn,
  scaleDown,
  THE_PROGRAMME,
  type Body,
} from "#partnership";
import { CURRENCY, type Currency } from "#vocabulary";
import type { ScaleDownData } from "#web";
import type { SignedInRequest } from "../desk/desk-route.ts";
import { askedDay } from "./as-of.ts";
import { bodyAddress } from "./bodies-data.ts";
import { amountWords } from "./programme-data.ts";

/** Groups in order of priority, and which of them the money pays for; the money at hand where none is asked for. */
export const scaleDownData = async (
  request: Pick<SignedInRequest, "database" | "query" | "now"> & Partial<Pick<SignedInRequest, "may">>,
): Promise<ScaleDownData> => {
  const { database, query, now } = request;
  const { on } = askedDay("", now);
  const [everyBody, settings] = await Promise.all([allBodies(database, on), allSettings(database)]);
  const bodies = inOrder(everyBody, orderOn(settings, on));
  const said = moneyAtHand(settings, on);
  const [asked, code] = [query("available").trim().replaceAll(/[ ,]/g, ""), query("currency").trim().toUpperCase()];
  const [available, currency] = asked === "" && code === "" ? [said?.amount ?? "", said?.currency ?? ""] : [asked, code];
  const minor = isCurrency(currency) ? minorOf(available, currency) : undefined;
  const frame = {
    available,
    currency,
    atHand: said && amountWords(Number(said.minor), said.currency),
    waiting: waitingOf(request, bodies, on),
  };
  if (available === "" && currency === "") return { ...frame, wrong: false, rows: undefined };
  if (minor === undefined || !isCurrency(currency)) return { ...frame, wrong: true, rows: undefined };
  const groups = bodies.filter(
    ({ kind, openedOn, closedOn }) => kind === "group" && openedOn !== null && openedOn <= on && (closedOn === null || closedOn >= on),
  );
  const rows = scaleDown(
    minor,
    groups.map(({ slug, name, priority }) => ({ slug, name, priority, costMinor: costOf(settings, on, slug, currency) })),
  ).map(({ slug, name, costMinor, leftMinor, verdict }) => ({
    name,
    started: groups.some((group) => group.slug === slug && isStarted(group, on)),
    cost: costMinor === undefined ? "" : written(costMinor, currency),
    left: written(leftMinor, currency),
    verdict,
  }));
  return { ...frame, wrong: false, rows };
};

/** Bodies with their places in an order; as they stand where there is none. */
export const inOrder = (bodies: readonly Body[], order: readonly string[] | undefined): readonly Body[] => {
  if (!order) return bodies;
  const places = placesIn(
    order,
    bodies,
    bodies.filter(({ kind }) => kind === "theme"),
  );
  return bodies.map((body) => ({ ...body, priority: places.get(body.id) ?? null }));
};

/** Themes and groups where work is not begun, with the way to begin it for whoever may. */
const waitingOf = ({ may }: Partial<Pick<SignedInRequest, "may">>, bodies: readonly Body[], on: string): ScaleDownData["waiting"] =>
  bodies
    .filter((body) => canStart(body, on))
    .toSorted((one, other) => (one.priority ?? Number.MAX_SAFE_INTEGER) - (other.priority ?? Number.MAX_SAFE_INTEGER))
    .map((body) => ({
      name: body.name,
      href: bodyAddress(body),
      startHref: may?.("activate-theme", THE_PROGRAMME).allowed ? `/desk/programme/start/${body.slug}` : undefined,
    }));

const written = (minor: bigint, currency: Currency): string =>
  minor <= BigInt(Number.MAX_SAFE_INTEGER)
    ? amountWords(Number(minor), currency)
    : `${currency} ${minor / 10n ** BigInt(CURRENCY[currency].decimals)}`;
