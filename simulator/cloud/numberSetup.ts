/** How far a number is on its way onto the Cloud API; a number without this is long since registered. */
export interface NumberSetup {
	code?: { digits: string; expiresAt: number; wrongTries: number };
	/** Codes asked for so far, so that each is another one. */
	codesSent: number;
	verified: boolean;
	registered: boolean;
	pin?: string;
	/** When somebody tried to register it, in milliseconds. */
	registrations?: number[];
}

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/registration */
export const CODE_LIFE_MS = 10 * 60 * 1000;

/** After so many wrong ones Meta wants a new code; it does not say how many, so this is the simulator's choice. */
export const MOST_WRONG_CODES = 5;

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/registration */
export const MOST_REGISTRATIONS = 10;
export const REGISTRATION_SPAN_MS = 72 * 60 * 60 * 1000;

export const establishedSetup = (): NumberSetup => ({ codesSent: 0, verified: true, registered: true });

/** As somebody has just added it in WhatsApp Manager. */
export const addedSetup = (): NumberSetup => ({ codesSent: 0, verified: false, registered: false });
