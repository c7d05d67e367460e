/** How far a number is on its way onto the Cloud API; a number without this is long since registered. */
export interface NumberSetup {
	code?: { digits: string; expiresAt: number };
	/** Codes asked for so far, so that each is another one. */
	codesSent: number;
	verified: boolean;
	registered: boolean;
	pin?: string;
}

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/registration */
export const CODE_LIFE_MS = 10 * 60 * 1000;

export const establishedSetup = (): NumberSetup => ({ codesSent: 0, verified: true, registered: true });
