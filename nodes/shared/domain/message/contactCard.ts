/** A person or firm as a phone's address book knows it; what is missing is not shown. */
export interface ContactCard {
	name: { full: string; first?: string; last?: string; middle?: string; prefix?: string; suffix?: string };
	phones: Array<{ phone: string; type?: string; /** The digits under which the number is on WhatsApp: the card then offers to write to it. */ waId?: string }>;
	emails: Array<{ email: string; type?: string }>;
	organisation?: { company?: string; department?: string; title?: string };
	addresses: Array<{ street?: string; city?: string; state?: string; zip?: string; country?: string; countryCode?: string; type?: string }>;
	urls: Array<{ url: string; type?: string }>;
	/** `YYYY-MM-DD` */
	birthday?: string;
}
