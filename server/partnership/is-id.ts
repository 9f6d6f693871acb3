const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a part of an address or a field can be a record's id; the database would refuse others with an error of its own. */
export const isId = (text: string): boolean => ID.test(text);
