/** Makes a value when it is first asked for, and keeps it; a fault is not kept. */
export const once = <Value extends object>(make: () => Value): (() => Value) => {
  let made: Value | undefined;
  return () => (made ??= make());
};
