import { errorTitle } from '../../cloud/graph/graphError.ts';
import { FAILURE_CODES } from '../../cloud/webhooks/failureCodes.ts';
import type { DeliveryFailure } from '../../whatsapp/chat.ts';

/** EngageLab passes on Meta's code for what WhatsApp could not do. */
export function failureName({ reason, code = FAILURE_CODES[reason] }: DeliveryFailure): { code: number; title: string } {
	return { code, title: errorTitle(code) };
}
