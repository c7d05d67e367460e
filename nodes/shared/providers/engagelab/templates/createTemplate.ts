import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { readText } from '../../reading/readJson';
import { answerWithout, changeFailure } from '../errors/otherFailures';
import { askTemplates } from './askTemplates';

export interface NewTemplate {
	name: string;
	language: string;
	category: string;
	/** As Meta writes them. */
	components: unknown[];
}

/** Hands in a template for approval, and answers its id. */
export async function createTemplate(http: HttpPort, account: SendingAccount, template: NewTemplate): Promise<Result<{ id: string }, ProviderFailure>> {
	const answer = await askTemplates(http, account, { method: 'POST', body: { json: template } });
	if (!answer.ok) return answer;
	const id = readText(answer.value.body, 'template_id', 'id');
	return id ? success({ id }) : failed(changeFailure(answerWithout('the id of the template', answer.value)));
}
