import type { Outbound, OutboundMedia, OutboundMessage } from '../../../domain/message/outboundMessage';
import type { FormParameters } from '../http/formBody';
import { twilioTime } from '../http/twilioTime';
import type { SendingAccount } from '../../provider';
import { toTwilioAddress } from '../twilioAddress';
import { callbackUrl, withRetries } from '../webhook/callbackUrl';

/** A content that Twilio keeps, with its variables as JSON. */
export interface KeptContent {
	sid: string;
	variables?: string;
}

type Parameter = readonly [name: string, value: string];
type LinkMedia = Extract<OutboundMedia, { source: 'link' }>;

const linkOf = (media: OutboundMedia | LinkMedia): Parameter[] => (media.source === 'link' ? [['MediaUrl', media.link]] : []);

/** The bar divides the position from its label. */
const withoutBar = (text: string): string => text.replaceAll('|', ' ').trim();

/** @see https://www.twilio.com/docs/whatsapp/guidance-whatsapp-location-messages */
function renderLocation({ latitude, longitude, name, address }: Extract<OutboundMessage, { kind: 'location' }>): Parameter[] {
	const position = `${latitude},${longitude}`;
	const label = withoutBar([name, address].filter(Boolean).join(', '));
	return [
		['Body', name || address || position],
		['PersistentAction', `geo:${position}${label && `|${label}`}`],
	];
}

function renderContent(message: OutboundMessage, content: KeptContent | undefined): Parameter[] {
	if (content) return [['ContentSid', content.sid], ...(content.variables ? [['ContentVariables', content.variables] as const] : [])];
	switch (message.kind) {
		case 'text':
			return [['Body', message.text]];
		case 'location':
			return renderLocation(message);
		default:
			return 'media' in message ? [...(message.caption ? [['Body', message.caption] as const] : []), ...linkOf(message.media)] : [];
	}
}

/** The number the contact knows, the service that chooses one, or both: then the service sends from that number. */
const renderSender = ({ numberId, messagingServiceId }: SendingAccount): Parameter[] => [
	...(numberId ? [['From', toTwilioAddress({ phone: numberId })] as const] : []),
	...(messagingServiceId ? [['MessagingServiceSid', messagingServiceId] as const] : []),
];

const renderDelivery = ({ delivery, message }: Outbound): Parameter[] => {
	const validity = delivery?.validitySeconds ?? (message.kind === 'template' ? message.ttlSeconds : undefined);
	return [
		...(delivery?.sendAt ? [['ScheduleType', 'fixed'] as const, ['SendAt', twilioTime(delivery.sendAt)] as const] : []),
		...(validity === undefined ? [] : [['ValidityPeriod', String(validity)] as const]),
	];
};

/**
 * Writes a message the way Twilio takes it.
 * @see https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource
 */
export const renderMessage = (account: SendingAccount, outbound: Outbound, content?: KeptContent): FormParameters => [
	['To', toTwilioAddress(outbound.to)],
	...renderSender(account),
	...renderContent(outbound.message, content),
	...(account.statusCallbackUrl ? [['StatusCallback', withRetries(callbackUrl(account.statusCallbackUrl, outbound.correlation))] as const] : []),
	...renderDelivery(outbound),
];
