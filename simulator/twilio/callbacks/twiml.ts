/** One message that a business sends by answering a callback. */
export interface TwimlReply {
	body: string;
	media: string[];
	/** Where its receipts go. */
	statusCallback?: string;
}

/** What a business answered: messages to send, or the warning that Twilio would write into its debugger. */
export type TwimlAnswer = { replies: TwimlReply[]; warning?: undefined } | { replies: []; warning: string };

/** @see https://www.twilio.com/docs/api/errors/11750 */
const MOST_LENGTH = 64 * 1024;
/** @see https://www.twilio.com/docs/messaging/guides/webhook-request#responding-to-incoming-messages */
const XML_TYPE = /^(text|application)\/xml\b|^text\/html\b/;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const warn = (warning: string): TwimlAnswer => ({ replies: [], warning });

function decoded(text: string): string {
	return text.replace(/<!\[CDATA\[(.*?)\]\]>|&(#x[\da-f]+|#\d+|\w+);/gis, (whole, raw: string | undefined, name: string | undefined) => {
		if (raw !== undefined) return raw;
		if (name?.startsWith('#')) return String.fromCodePoint(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
		return ENTITIES[name ?? ''] ?? whole;
	});
}

const elementsIn = (xml: string, name: string): Array<{ attributes: string; inner: string }> =>
	[...xml.matchAll(new RegExp(`<${name}((?:\\s[^<>]*?)?)(?:/>|>(.*?)</${name}\\s*>)`, 'gs'))].map(([, attributes = '', inner = '']) => ({ attributes, inner }));

function replyOf({ attributes, inner }: { attributes: string; inner: string }): TwimlReply {
	const bodies = elementsIn(inner, 'Body');
	const [, , callback] = /\sstatusCallback\s*=\s*(["'])(.*?)\1/s.exec(attributes) ?? [];
	return {
		body: bodies.length > 0 ? bodies.map((body) => decoded(body.inner)).join('') : /<\w/.test(inner) ? '' : decoded(inner).trim(),
		media: elementsIn(inner, 'Media').map((media) => decoded(media.inner).trim()),
		...(callback ? { statusCallback: decoded(callback) } : {}),
	};
}

/** Reads the TwiML with which a callback was answered. @see https://www.twilio.com/docs/messaging/twiml */
export function readTwiml(answer: string, type = ''): TwimlAnswer {
	if (answer.trim() === '') return { replies: [] };
	if (answer.length > MOST_LENGTH) return warn('11750: the answer is longer than 64 kB, so nothing of it was read.');
	if (!XML_TYPE.test(type)) return warn(`12300: the answer came as ${type || 'no type'} instead of text/xml, so nothing of it was read.`);
	const [response] = elementsIn(answer, 'Response');
	if (!response) return warn('12100: the answer is not TwiML, which begins with <Response>.');
	return { replies: elementsIn(response.inner, 'Message').map(replyOf) };
}
