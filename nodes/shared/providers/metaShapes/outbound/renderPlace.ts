import { withoutEmpty } from './withoutEmpty';

/** About a centimetre. */
const DECIMALS = 7;

/** Meta wants text, and takes no exponents. */
const degrees = (value: number): string => value.toFixed(DECIMALS).replace(/\.?0+$/, '');

/**
 * A place on the map, in messages and in templates.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/location-messages
 */
export const renderPlace = ({ latitude, longitude, name, address }: { latitude: number; longitude: number; name?: string; address?: string }): object =>
	withoutEmpty({ latitude: degrees(latitude), longitude: degrees(longitude), name, address });
