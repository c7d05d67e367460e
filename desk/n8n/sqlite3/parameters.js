/** Binds values the way `sqlite3` does, because Node's SQLite refuses some of n8n's and numbers named placeholders differently. */

/** Text, quoted names and comments are matched first so that a `?` or `$1` inside them is not taken for a placeholder. */
const PLACEHOLDERS =
	/'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|\?(\d*)|([:@$][\w$]+)/g;

/** `sqlite3` binds 32-bit integers as integers and every other number as a real; Node would bind all of them as reals. */
function isInt32(value) {
	return value === (value | 0);
}

function toBindable(value) {
	switch (typeof value) {
		case 'string':
		case 'bigint':
			return value;
		case 'number':
			return isInt32(value) ? BigInt(value) : value;
		case 'boolean':
			return value ? 1n : 0n;
		case 'object':
			if (value === null || ArrayBuffer.isView(value)) return value;
			if (value instanceof Date) return value.getTime();
			return value instanceof RegExp ? String(value) : '[object Object]';
		default:
			return null;
	}
}

/** The names of a statement's placeholders by position, undefined where a placeholder has none. */
function placeholderNames(sql) {
	const names = [];
	for (const [, number, name] of sql.matchAll(PLACEHOLDERS)) {
		if (number !== undefined) names[number === '' ? names.length : Number(number) - 1] = undefined;
		else if (name !== undefined && !names.includes(name)) names.push(name);
	}
	return names;
}

/** A list is bound by position, whatever the placeholders are called; Node skips named ones, so they are given by name. */
function bindByPosition(sql, values) {
	const names = placeholderNames(sql);
	const named = {};
	const positional = [];
	values.forEach((value, position) => {
		const name = names[position];
		if (name === undefined) positional.push(toBindable(value));
		else named[name] = toBindable(value);
	});
	return [named, ...positional];
}

function bindByName(values) {
	return [Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toBindable(value)]))];
}

function isPlainObject(value) {
	return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !(value instanceof Date) && !(value instanceof RegExp);
}

/** Turns what stands between the SQL and the callback into the arguments that Node's statements take. */
function bindParameters(sql, given) {
	const [first] = given;
	if (given.length === 0 || (given.length === 1 && first === undefined)) return [];
	if (Array.isArray(first)) return bindByPosition(sql, first);
	return isPlainObject(first) ? bindByName(first) : bindByPosition(sql, given);
}

module.exports = { bindParameters };
