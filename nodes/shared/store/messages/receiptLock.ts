/** The key to hold by whoever stores a message of ours or a receipt for one, so that they cannot miss each other. */
export function receiptLock(providerId: string): string {
	return `receipt ${providerId}`;
}
