import { expect, it } from "vitest";
import { RECONCILIATION } from "../reconcile/reconcile-remittances.ts";
import { ELASTICITY_BY_DATA_TYPE } from "../estimate/stock/documentation.ts";
import { methodParameters } from "./method-parameters.ts";

const parameters = methodParameters();

it("records every elasticity and every stated error, so that a change of one shows in the manifest", () => {
  const stock = Object.values(parameters["stock"]!);
  expect(Object.values(ELASTICITY_BY_DATA_TYPE).filter((value) => !stock.includes(value))).toEqual([]);
  const reconciled = Object.values(parameters["remittances, reconciled"]!);
  expect(Object.values(RECONCILIATION).filter((value) => !reconciled.includes(value))).toEqual([]);
});

it("records what rule 3 was set to", () => {
  expect(parameters["remittances, rule 3"]).toEqual({
    beta: 0.75,
    income: "NY.GDP.PCAP.PP.CD",
    received: "world-bank-wdi",
    "assumed zeros": ["IND–PAK", "ISR–LBN", "ARM–AZE"],
  });
});
