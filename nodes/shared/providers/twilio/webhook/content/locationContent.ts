import { readParameter } from '../readParameter';
import type { ContentReader } from './messageContent';

const degrees = (written: string | undefined): number | undefined => {
	const parsed = written?.trim() ? Number(written) : NaN;
	return Number.isFinite(parsed) ? parsed : undefined;
};

/** A point on the map; label and address come only with a picked place. */
export const locationContent: ContentReader = (body) => {
	const latitude = degrees(readParameter(body, 'Latitude'));
	const longitude = degrees(readParameter(body, 'Longitude'));
	if (latitude === undefined || longitude === undefined) return undefined;
	const name = readParameter(body, 'Label');
	const address = readParameter(body, 'Address');
	return { kind: 'location', location: { latitude, longitude, ...(name && { name }), ...(address && { address }) } };
};
