import { describe, expect, it } from "vitest";
import { sampleApi } from "../../tests/support/sample-api.ts";
import { RateLimit } from "./rate-limit.ts";
import { clientSettings } from "./rate-settings.ts";

const secret = new Uint8Array(32);
const limitAt = (perMinute: number, burst: number): { limit: RateLimit; pass: (seconds: number) => void } => {
  let now = 0;
  return { limit: new RateLimit({ perMinute, burst, clock: () => now, secret }), pass: (seconds) => void (now += seconds * 1000) };
};

describe("a bucket of tokens", () => {
  it("lets a burst through, then as many as flow in", () => {
    const { limit, pass } = limitAt(60, 3);
    expect([1, 2, 3].map(() => limit.take("192.0.2.1")["ratelimit-remaining"])).toEqual(["2", "1", "0"]);
    expect(() => limit.take("192.0.2.1")).toThrowError(
      expect.objectContaining({ code: "too-many-requests", values: { limit: 60, seconds: 1 } }),
    );
    pass(1);
    expect(limit.take("192.0.2.1")).toEqual({ "ratelimit-limit": "3", "ratelimit-remaining": "0", "ratelimit-reset": "3" });
    pass(3600);
    expect(limit.take("192.0.2.1")["ratelimit-remaining"]).toBe("2");
  });

  it("is one for each client; neighbours in a /64 are one, and an address written in two ways", () => {
    const { limit } = limitAt(60, 1);
    limit.take("192.0.2.1");
    expect(() => limit.take("::ffff:192.0.2.1")).toThrow();
    limit.take("192.0.2.2");
    limit.take("2001:db8::1");
    expect(() => limit.take("2001:db8:0:0:ffff::2")).toThrow();
    limit.take("2001:db8:0:1::1");
  });

  it("is not there for 0 a minute", () => {
    const { limit } = limitAt(0, 1);
    for (let i = 0; i < 10; i++) expect(limit.take("192.0.2.1")).toEqual({});
  });
});

describe("the limit of the API", () => {
  it("answers 429 with when to come again, by the address that our proxy saw; preflight and pages are free", async () => {
    const api = await sampleApi({ clients: { rate: { perMinute: 60, burst: 2 }, proxies: 1 } });
    const ask = (address: string, path = "/api/v1/methods"): Promise<Response> =>
      api.get(path, { "x-forwarded-for": `198.51.100.9, ${address}` });
    expect((await ask("192.0.2.1")).headers.get("ratelimit-remaining")).toBe("1");
    expect((await ask("192.0.2.1", "/api/v1/nothing")).headers.get("ratelimit-remaining")).toBe("0");
    const refused = await ask("192.0.2.1");
    expect([refused.status, refused.headers.get("retry-after"), refused.headers.get("ratelimit-remaining")]).toEqual([429, "1", "0"]);
    expect(refused.headers.get("access-control-allow-origin")).toBe("*");
    expect(JSON.stringify(await refused.json())).not.toContain("192.0.2.1");
    expect((await ask("192.0.2.2")).status).toBe(200);
    expect((await ask("192.0.2.1", "/healthz")).status).toBe(200);
    expect((await api.app.request("/api/v1/methods", { method: "OPTIONS", headers: { "x-forwarded-for": "192.0.2.1" } })).status).toBe(204);
    api.remove();
  });
});

describe("settings from the environment", () => {
  it("are generous when nothing is set, and refuse what is no number", () => {
    expect(clientSettings({})).toEqual({ rate: { perMinute: 3_000, burst: 1_500 }, proxies: 0 });
    expect(clientSettings({ KNOMAD_RATE_PER_MINUTE: "60", KNOMAD_PROXIES: "2" })).toEqual({
      rate: { perMinute: 60, burst: 30 },
      proxies: 2,
    });
    expect(clientSettings({ KNOMAD_RATE_PER_MINUTE: "0" }).rate.perMinute).toBe(0);
    expect(() => clientSettings({ KNOMAD_RATE_BURST: "many" })).toThrow("KNOMAD_RATE_BURST is many, not a whole number");
  });
});
