import { z } from 'zod';
import type { PanelContent } from '../../whatsapp/messageContent.ts';
import { whatsAppError } from '../graph/graphError.ts';
import { accepted, refused, type Checked } from '../graph/graphReply.ts';
import { contactRequest, flowButton, linkButton, locationRequest } from './interactiveActions.ts';
import { replyButtons } from './interactiveButtons.ts';
import { carousel } from './interactiveCarousel.ts';
import { addressForm, callButton, callPermission } from './interactiveForms.ts';
import { listMenu } from './interactiveList.ts';
import { anyHeader, resolveHeader } from './interactiveParts.ts';
import { manyProducts, oneProduct, wholeCatalog } from './interactiveProducts.ts';
import { freeForm, type GraphBody, type MessageKindCheck, type PreparedMessage, type SendingGround } from './preparedMessage.ts';
import type { InteractiveKind } from './interactiveKind.ts';
import { checkObject } from './schemaError.ts';

const frameSchema = z.object({
	header: anyHeader.optional(),
	body: z.object({ text: z.string() }).optional(),
	footer: z.object({ text: z.string() }).optional(),
});

function checkKind<Schema extends z.ZodType>(kind: InteractiveKind<Schema>, body: GraphBody, ground: SendingGround): Checked<PreparedMessage> {
	const checked = checkObject(body, 'interactive', kind.schema);
	if (!checked.ok) return checked;
	const frame = frameSchema.parse(body['interactive']);
	const header = resolveHeader(frame.header, ground);
	if (!header.ok) return header;
	const cardHeaders = kind.cardHeaders?.(checked.value, ground) ?? accepted([]);
	if (!cardHeaders.ok) return cardHeaders;
	const parts = kind.parts(checked.value);
	const content: PanelContent = {
		kind: 'panel',
		...(header.value.header ? { header: header.value.header } : {}),
		...(frame.body ? { body: frame.body.text } : {}),
		...(frame.footer ? { footer: frame.footer.text } : {}),
		...parts,
	};
	cardHeaders.value.forEach((resolved, at) => {
		const card = parts.cards?.[at];
		if (card && resolved.header) card.header = resolved.header;
	});
	const preparations = [header.value, ...cardHeaders.value].flatMap(({ prepare }) => (prepare ? [prepare] : []));
	return accepted(freeForm(content, async () => (await Promise.all(preparations.map((prepare) => prepare()))).find((failure) => failure)));
}

const kindChecks: Record<string, MessageKindCheck> = {
	button: (body, ground) => checkKind(replyButtons, body, ground),
	list: (body, ground) => checkKind(listMenu, body, ground),
	cta_url: (body, ground) => checkKind(linkButton, body, ground),
	flow: (body, ground) => checkKind(flowButton, body, ground),
	location_request_message: (body, ground) => checkKind(locationRequest, body, ground),
	request_contact_info: (body, ground) => checkKind(contactRequest, body, ground),
	carousel: (body, ground) => checkKind(carousel, body, ground),
	product: (body, ground) => checkKind(oneProduct, body, ground),
	product_list: (body, ground) => checkKind(manyProducts, body, ground),
	catalog_message: (body, ground) => checkKind(wholeCatalog, body, ground),
	call_permission_request: (body, ground) => checkKind(callPermission, body, ground),
	voice_call: (body, ground) => checkKind(callButton, body, ground),
	address_message: (body, ground) => checkKind(addressForm, body, ground),
};

/** Checks every kind of interactive message that the Cloud API documents for one recipient. */
export const checkInteractive: MessageKindCheck = (body, ground) => {
	const typed = checkObject(body, 'interactive', z.looseObject({ type: z.string() }));
	if (!typed.ok) return typed;
	const check = kindChecks[typed.value.type];
	if (check) return check(body, ground);
	return refused(whatsAppError(131009, `Interactive type '${typed.value.type}' is not one of ${Object.keys(kindChecks).join(', ')}.`));
};
