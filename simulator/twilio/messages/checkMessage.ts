import type { MessageContent } from '../../whatsapp/messageContent.ts';
import { fillContent } from '../contents/fillContent.ts';
import type { TwilioCall } from '../rest/twilioCall.ts';
import { twilioError } from '../rest/twilioError.ts';
import { accepted, refused, type Checked } from '../rest/twilioReply.ts';
import { linkedContent } from './linkedContent.ts';
import { checkVariables } from './checkVariables.ts';

/** @see https://www.twilio.com/docs/api/errors/21617 */
const TEXT_LENGTH = 1600;
const MEDIA_COUNT = 10;

export interface MessageParts {
	content: MessageContent;
	/** What the customer may only get within 24 hours of writing. */
	freeForm: boolean;
	/** What the message's own answer shows. */
	body: string;
}

const textOf = (content: MessageContent): string => (content.kind === 'text' || content.kind === 'panel' ? (content.body ?? '') : content.kind === 'media' ? (content.caption ?? '') : '');

function keptContent({ world, account, form }: TwilioCall, sid: string): Checked<MessageParts> {
	const content = world.contents.get(sid);
	if (content?.accountSid !== account.sid) return refused(twilioError(21655, `The ContentSid is Invalid: ${sid}`));
	const variables = checkVariables(form.get('ContentVariables'));
	if (!variables.ok) return variables;
	const shown = fillContent(content, variables.value);
	return accepted({ content: shown, freeForm: content.approval?.status !== 'approved', body: textOf(shown) });
}

/** `geo:<latitude>,<longitude>|<label>`. @see https://www.twilio.com/docs/whatsapp/guidance-whatsapp-location-messages */
function location(action: string): Checked<MessageParts> {
	const [, latitude, longitude, label] = /^geo:(-?[\d.]+),(-?[\d.]+)(?:\|(.*))?$/s.exec(action) ?? [];
	if (latitude === undefined || longitude === undefined) return refused(twilioError(20001, `Invalid PersistentAction: ${action}`));
	return accepted({ content: { kind: 'location', latitude: Number(latitude), longitude: Number(longitude), ...(label && { name: label }) }, freeForm: true, body: '' });
}

/** What a form wants to send, or why Twilio would not take it. */
export function checkContentOf(call: TwilioCall): Checked<MessageParts> {
	const { form } = call;
	const sid = form.get('ContentSid');
	if (sid) return keptContent(call, sid);
	if (form.has('ContentVariables')) return refused(twilioError(21654, 'ContentSid Required'));
	const body = form.get('Body') ?? '';
	const links = form.getAll('MediaUrl').filter((link) => link !== '');
	if (body.length > TEXT_LENGTH) return refused(twilioError(21617, `The concatenated message body exceeds the ${TEXT_LENGTH} character limit`));
	if (links.length > MEDIA_COUNT) return refused(twilioError(21623, `Number of media files exceeds allowed limit: ${links.length}`));
	const wrong = links.find((link) => !URL.canParse(link) || !/^https?:$/.test(new URL(link).protocol));
	if (wrong !== undefined) return refused(twilioError(21620, `Invalid media URL(s): ${wrong}`));
	const action = form.get('PersistentAction');
	if (action) {
		const place = location(action);
		return place.ok ? accepted({ ...place.value, body }) : place;
	}
	const [link] = links;
	if (link) return accepted({ content: linkedContent(link, body), freeForm: true, body });
	if (body === '') return refused(twilioError(21619, 'A text message body or media urls must be specified.'));
	return accepted({ content: { kind: 'text', body }, freeForm: true, body });
}
