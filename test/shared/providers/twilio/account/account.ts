import { sid } from '../sid';

export const ACCOUNT = { numberId: '+14155550100', baseUrl: 'https://api.twilio.com', businessAccountId: sid('AC', 1) };
export const BELOW_ACCOUNT = `https://api.twilio.com/2010-04-01/Accounts/${sid('AC', 1)}`;

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => ({ status, headers, body });
/** Twilio answers a deletion with nothing. */
export const gone = json('', 204);
