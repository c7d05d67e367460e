/** A value as JSON keeps it, with the fields of objects in one order. */
const inOrder = (value: unknown): string =>
	JSON.stringify(value, (_, part: unknown) =>
		typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))) : part,
	);

/** Whether two values are the same once they are kept as JSON. */
export const sameData = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other);
