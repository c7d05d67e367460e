type Place = { holder: Record<string, unknown>; key: string };

const DEEPEST = 300;

/** Every place of a value that can be changed, without going deeper than anything that is read. */
function placesIn(value: unknown, found: Place[] = [], depth = 0): Place[] {
	if (typeof value !== 'object' || value === null || depth > DEEPEST) return found;
	for (const key of Object.keys(value)) {
		const holder = value as Record<string, unknown>;
		found.push({ holder, key });
		placesIn(holder[key], found, depth + 1);
	}
	return found;
}

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
};

/** Sets a key of whatever name as JSON does: `__proto__` becomes a key like any other. A list gets one more: a number far away would make it endless. */
const put = (holder: object, key: string, value: unknown): void => {
	if (Array.isArray(holder) && !Object.hasOwn(holder, key)) holder.push(value);
	else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

const wrapped = (value: unknown, depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], value);

/** One change of the value that a JSON text holds, with parts of another text; nothing where it holds none. */
export function changeJson(text: string, other: string, words: readonly string[], chance: () => number): string | undefined {
	const root = parsed(text);
	const places = placesIn(root);
	const below = (limit: number) => Math.floor(chance() * limit);
	const place = places[below(places.length)];
	if (!place) return undefined;
	const { holder, key } = place;
	const word = () => words[below(words.length)]!;
	const foreign = placesIn(parsed(other));
	const changes: Array<() => void> = [
		() => put(holder, key, word()),
		() => put(holder, word(), holder[key]),
		() => void delete holder[key],
		() => put(holder, key, [null, true, false, 0, -1, 1e308, 2 ** 53, '', [], {}][below(10)]),
		() => put(holder, key, [holder[key], holder[key]]),
		() => put(holder, key, wrapped(holder[key], below(250))),
		() => put(holder, key, { [word()]: holder[key] }),
		() => {
			const taken = foreign[below(foreign.length)];
			if (taken) put(holder, key, taken.holder[taken.key]);
		},
	];
	changes[below(changes.length)]!();
	return JSON.stringify(root);
}
