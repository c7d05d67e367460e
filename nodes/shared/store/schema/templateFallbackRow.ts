/** A message that WhatsApp refused and for which a template was to go out instead. It stands there only as a digest, because ids of messages hold numbers. */
export interface TemplateFallbackRow {
	message: string;
	/** `sending` is claimed: sent, or nobody knows, because the process ended in between. */
	state: 'sending' | 'sent';
	at: number;
}
