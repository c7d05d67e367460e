const LATITUDE_MAX = 90;
const LONGITUDE_MAX = 180;

const checkDegrees = (what: string, degrees: number, allowed: number): string[] =>
	Math.abs(degrees) <= allowed ? [] : [`${what} is ${degrees}; it must be a number from -${allowed} to ${allowed}. Give it in degrees, e.g. 52.52.`];

/**
 * A place on the map.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/location-messages
 */
export const checkLocation = ({ latitude, longitude }: { latitude: number; longitude: number }): string[] => [
	...checkDegrees('The latitude', latitude, LATITUDE_MAX),
	...checkDegrees('The longitude', longitude, LONGITUDE_MAX),
];
