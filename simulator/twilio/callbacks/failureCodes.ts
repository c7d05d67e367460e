import type { DeliveryFailure } from '../../whatsapp/chat.ts';

const CODES: Record<DeliveryFailure['reason'], { code: number; title: string }> = {
	notOnWhatsApp: { code: 63024, title: 'Invalid message recipient' },
	windowClosed: { code: 63016, title: 'Failed to send freeform message because you are outside the allowed window. If you are using WhatsApp, please use a Message Template.' },
	mediaRejected: { code: 63019, title: 'Media failed to download' },
	marketingStopped: { code: 63049, title: 'Meta chose not to deliver this WhatsApp marketing message' },
	ordered: { code: 63012, title: 'Channel provider returned an internal service error' },
};

/** Twilio's name for what WhatsApp could not do. @see https://www.twilio.com/docs/api/errors */
export const failureName = ({ reason, code, details }: DeliveryFailure): { code: number; title: string } =>
	code === undefined || code === CODES[reason].code ? CODES[reason] : { code, title: details };
