import { readNumber, readRecord, readText } from '../../../reading/readJson';
import type { ContentReader } from './messageContent';

/** A point on the map; name, address and link come only with a picked place. */
export const locationContent: ContentReader = (message) => {
	const location = readRecord(message, 'location');
	const latitude = readNumber(location, 'latitude');
	const longitude = readNumber(location, 'longitude');
	if (latitude === undefined || longitude === undefined) return undefined;
	const name = readText(location, 'name');
	const address = readText(location, 'address');
	const url = readText(location, 'url');
	return { kind: 'location', location: { latitude, longitude, ...(name && { name }), ...(address && { address }), ...(url && { url }) } };
};
