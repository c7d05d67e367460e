import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { readText } from '../../../reading/readJson';
import { readableWord } from '../../../../domain/readableWord';
import { askAccount } from '../../http/askAccount';
import { approvalOf } from './readTemplate';
import { templateUrl } from './templateUrl';

export interface Submission {
	/** Lower-case letters, digits and underscores; the name of a rejected template cannot be used again. */
	name: string;
	/** `UTILITY`, `MARKETING` or `AUTHENTICATION`. */
	category: string;
	/** Whether WhatsApp may put it into another category, which decides the price. */
	allowCategoryChange?: boolean;
}

export interface SubmittedTemplate {
	status: string;
	category: string;
}

/** Hands a template in for WhatsApp's approval. @see https://www.twilio.com/docs/content/content-api-resources */
export async function submitTemplate(
	http: HttpPort,
	account: SendingAccount,
	contentSid: string,
	{ name, category, allowCategoryChange }: Submission,
): Promise<Result<SubmittedTemplate, ProviderFailure>> {
	const answer = await askAccount(http, {
		method: 'POST',
		url: `${templateUrl(account, contentSid)}/ApprovalRequests/whatsapp`,
		body: { json: { name, category, ...(allowCategoryChange !== undefined && { allow_category_change: allowCategoryChange }) } },
	});
	if (!answer.ok) return answer;
	const approval = approvalOf(answer.value) ?? answer.value;
	return success({
		status: readableWord(readText(approval, 'status')) ?? 'Received',
		category: readableWord(readText(approval, 'category') ?? category) ?? 'Unknown',
	});
}
