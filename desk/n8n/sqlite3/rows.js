/** Rows as `sqlite3` hands them out: ordinary objects, integers as numbers, blobs as Buffers. */

function toValue(value) {
	if (typeof value === 'bigint') return Number(value);
	if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
	return value;
}

function toRow(row) {
	const copy = {};
	for (const column in row) copy[column] = toValue(row[column]);
	return copy;
}

module.exports = { toRow };
