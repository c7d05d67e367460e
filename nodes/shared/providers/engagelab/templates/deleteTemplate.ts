import { success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { askTemplates } from './askTemplates';

/** Deletes all languages of a template: EngageLab knows no deletion of a single one. */
export async function deleteTemplate(http: HttpPort, account: SendingAccount, name: string): Promise<Result<void, ProviderFailure>> {
	const answer = await askTemplates(http, account, { method: 'DELETE', of: name });
	return answer.ok ? success(undefined) : answer;
}
