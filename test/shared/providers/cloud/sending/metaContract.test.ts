import type { OutboundKind } from '../../../../../nodes/shared/domain/message/outboundMessage';
import { readyOutbound } from '../../../../../nodes/shared/providers/metaShapes/outbound/readyOutbound';
import { renderMessage } from '../../../../../nodes/shared/providers/cloud/sending/renderMessage';
import { readMetaDescription } from '../metaDescription';
import { violations } from './metaSchema';
import { RENDERED } from './renderedMessages';

const description = readMetaDescription();

/**
 * Where Meta's file of version 23 is known to be behind its documentation or to contradict itself. The index of a button must
 * match `^[2-6, 11-14]$`, which the file's own example "0" does not; of templates it leaves out the newer buttons, headers and parts; and the
 * product on the picture of a catalog, which is optional, is required.
 */
const KNOWN_FLAWS = [
	/\.index: does not match \^\[2-6, 11-14\]\$$/,
	/\.sub_type: "(copy_code|flow|mpm)" is none of quick_reply, url, catalog$/,
	/^\$\.template\.components\[\d\](\.parameters\[\d\])?: unknown type "(coupon_code|action|location|product|limited_time_offer|carousel)"$/,
	/^\$\.interactive\.action: fits none of the forms .*"catalog_message" is none of flow.*"catalog_message" is none of call_permission_request\)$/,
];

/** Documented kinds of messages that Meta's file leaves out; what they look like is fixed by the tables only. */
const NOT_DESCRIBED: OutboundKind[] = ['linkButton', 'locationRequest', 'contactRequest', 'carousel'];

(description ? describe : describe.skip)("Meta's own description of messages", () => {
	const schemas = description?.components.schemas ?? {};
	const complaintsAbout = (json: unknown): string[] =>
		violations(schemas, { $ref: '#/components/schemas/Message' }, json).filter((complaint) => !KNOWN_FLAWS.some((flaw) => flaw.test(complaint)));

	it.each(RENDERED.filter(([, { message }]) => !NOT_DESCRIBED.includes(message.kind)))('allows %s', (_what, outbound) => {
		const ready = readyOutbound(outbound);
		expect(ready).toBeDefined();
		expect(complaintsAbout(ready && renderMessage(ready))).toEqual([]);
	});

	it.each(RENDERED.filter(([, { message }]) => NOT_DESCRIBED.includes(message.kind)))('does not know %s yet', (_what, outbound) => {
		expect(complaintsAbout(renderMessage(readyOutbound(outbound)!))[0]).toMatch(/^\$\.interactive\.type: .* is none of/);
	});

	it.each<[what: string, json: object, complaint: string]>([
		['no product', { recipient_type: 'individual', to: '+1', type: 'text', text: { body: 'Hi' } }, 'lacks messaging_product'],
		['an unknown type', { messaging_product: 'whatsapp', type: 'telegram' }, 'unknown type'],
		[
			'a long button title',
			{
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '+1',
				type: 'interactive',
				interactive: { type: 'button', body: { text: 'a' }, action: { buttons: [{ type: 'reply', reply: { id: 'a', title: 'x'.repeat(21) } }] } },
			},
			'is longer than 20',
		],
	])('would be heard to complain: %s', (_what, json, complaint) => {
		expect(complaintsAbout(json).join(' ')).toContain(complaint);
	});
});
