import type { DeliveryFailure } from '../../whatsapp/chat.ts';

/** Meta's codes for what WhatsApp could not do, from the list of error codes of the Cloud API. */
export const FAILURE_CODES: Record<DeliveryFailure['reason'], number> = {
	notOnWhatsApp: 131026,
	windowClosed: 131047,
	mediaRejected: 131053,
	marketingStopped: 131050,
	ordered: 131000,
};
