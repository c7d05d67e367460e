import { checkMessageKind } from '../../cloud/messages/messageKinds.ts';
import type { PreparedMessage } from '../../cloud/messages/preparedMessage.ts';
import type { EngageLabNumber } from '../accounts/engageLabDirectory.ts';
import type { EngageLabWorld } from '../engageLabWorld.ts';
import { messageRefusal } from '../rest/engageLabError.ts';
import { accepted, refused, type Checked } from '../rest/engageLabReply.ts';
import type { MessageRequest } from './messageRequest.ts';

/**
 * Checks the body of a message. EngageLab passes Meta's shapes on, so what is documented, and what is not but known to pass, is
 * checked as Meta does; only a template's language is written another way.
 */
export function checkBody(world: EngageLabWorld, number: EngageLabNumber, body: MessageRequest['body']): Checked<PreparedMessage> {
	const { template } = body;
	const asMetaHasIt = template ? { ...body, template: { ...template, language: { code: template.language } } } : body;
	const checked = checkMessageKind(asMetaHasIt, {
		number: { phoneNumberId: number.phoneNumberId, wabaId: number.wabaId, displayPhoneNumber: number.phone, verifiedName: number.name, profile: {} },
		network: world.network,
		media: world.media,
		templates: world.templates,
	});
	return checked.ok ? accepted(checked.value) : refused(messageRefusal(checked.error));
}
