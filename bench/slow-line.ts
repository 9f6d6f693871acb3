import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** A line between a browser and a server, as slow as that of a phone far from the city. */
export interface SlowLine {
  readonly url: string;
  /** Bytes that came down since the last time this was asked. */
  readonly taken: () => number;
  readonly close: () => Promise<void>;
}

/** Of Chrome's "slow 4G": 1.6 Mbit/s down and 150 ms there and back. */
const BYTES_PER_MILLISECOND = 200;
const ROUND_TRIP = 150;
const PACKET = 1_400;

/**
 * Relays to a server. Every byte is late by half a round trip each way, all connections share the width of the line, and opening a connection takes
 * a round trip more. Slowing is done here and not by the browser's own switch, which makes requests late but connections free.
 */
export async function openSlowLine(target: string): Promise<SlowLine> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let bytes = 0;
  let freeAt = 0;
  /** When a packet that comes now has passed the line. */
  const passed = (packet: Buffer): number => {
    bytes += packet.length;
    freeAt = Math.max(performance.now(), freeAt) + packet.length / BYTES_PER_MILLISECOND;
    return freeAt + ROUND_TRIP / 2;
  };
  const relay = (browser: Socket): void => {
    const server = connect(Number(port), hostname);
    for (const socket of [browser, server]) {
      open.add(socket.setNoDelay());
      socket.on("error", () => socket.destroy()).on("close", () => (open.delete(socket), browser.destroy(), server.destroy()));
    }
    const opened = performance.now() + ROUND_TRIP;
    const [up, down] = [inOrder(server), inOrder(browser)];
    browser.on("data", (asked) => up(asked, Math.max(opened, performance.now()) + ROUND_TRIP / 2));
    server.on("data", (answer) => {
      for (let at = 0; at < answer.length; at += PACKET) {
        const packet = answer.subarray(at, at + PACKET);
        down(packet, passed(packet));
      }
    });
  };
  const line = createServer(relay);
  await new Promise<void>((resolve) => line.listen(0, "127.0.0.1", resolve));
  const close = async (): Promise<void> => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => line.close(resolve));
  };
  const taken = (): number => {
    const since = bytes;
    bytes = 0;
    return since;
  };
  return { url: `http://127.0.0.1:${(line.address() as AddressInfo).port}`, taken, close };
}

/** Writes packets one after another, each when it is due. */
const inOrder = (socket: Socket): ((packet: Buffer, due: number) => void) => {
  let last = Promise.resolve();
  return (packet, due) => {
    last = last.then(async () => {
      const early = due - performance.now();
      if (early > 0) await wait(early);
      socket.write(packet);
    });
  };
};
