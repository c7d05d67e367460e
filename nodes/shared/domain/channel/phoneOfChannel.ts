/** The number itself where the id of a channel holds it, as Twilio's and EngageLab's can: `twilio:+15550783881`. */
export function phoneOfChannel(id: string): string | undefined {
	const last = id.split(':').at(-1) ?? '';
	return /^\+\d{5,15}$/.test(last) ? last : undefined;
}
