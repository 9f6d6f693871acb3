/** Whether this is the compiled programme, not its sources. */
export const IS_BUILT = import.meta.filename.endsWith(".js");
