import { formParameters } from './formParameters';

const PARAMETER = 'bodySHA256';

/** The query of an address, as it is written; the fragment never reaches a server. */
export const queryOf = (url: string): string => url.replace(/#.*$/s, '').split('?').slice(1).join('?');

/**
 * The SHA-256 of a body that is no form, in hex, as Twilio writes it into the address. Where it stands, the body is JSON and only
 * the address is signed; where it does not, the body is a form.
 * @see https://www.twilio.com/docs/usage/security#validating-requests
 */
export const bodyDigestOf = (url: string): string | undefined => formParameters(queryOf(url)).get(PARAMETER)?.[0]?.toLowerCase();
