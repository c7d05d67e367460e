import type { TwilioContent } from './twilioContent.ts';

const NEVER_APPROVED = new Set(['twilio/list-picker', 'twilio/location', 'twilio/catalog']);

/**
 * Why WhatsApp would turn a template down; nothing where it would not.
 * @see https://www.twilio.com/docs/content/using-variables-with-content-api
 */
export function reviewContent({ types, variables }: TwilioContent): string | undefined {
	for (const [name, type] of Object.entries(types)) {
		if (NEVER_APPROVED.has(name)) return `${name} cannot be approved; it is sent within the 24-hour window only.`;
		const body = typeof type['body'] === 'string' ? type['body'].trim() : '';
		if (/^\{\{[^}]+\}\}|\{\{[^}]+\}\}[.!?]?$/.test(body)) return 'Variables can\'t be at the start or end of the template.';
		if (/\}\}\s*\{\{/.test(body)) return 'Variables can\'t stand next to each other.';
		const used = [...body.matchAll(/\{\{\s*([^}\s]+)\s*\}\}/g)].map(([, key]) => key ?? '');
		const missing = used.find((key) => variables[key] === undefined);
		if (missing !== undefined) return `Variable {{${missing}}} has no sample value.`;
	}
	return undefined;
}
