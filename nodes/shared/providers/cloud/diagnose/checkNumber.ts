import type { HttpPort } from '../../httpPort';
import type { SendingAccount } from '../../provider';
import { askGraph } from '../graph/askGraph';
import { isRecord, readList, readRecord, readText } from '../../reading/readJson';
import { fine, problem, refusedCheck, warning, type Finding } from './finding';

const FIELDS = 'display_phone_number,verified_name,quality_rating,status,code_verification_status,name_status,throughput,whatsapp_business_manager_messaging_limit,health_status,webhook_configuration';

export interface NumberCheck {
	findings: Finding[];
	/** Where Meta sends this number's messages: its own URL, else the account's, else the app's. */
	callback?: { url: string; level: 'number' | 'account' | 'app' };
}

/** Whether the number can send, how it is rated, and which webhook URL is in force. */
export async function checkNumber(http: HttpPort, { baseUrl, numberId }: SendingAccount): Promise<NumberCheck> {
	const answer = await askGraph(http, { method: 'GET', url: `${baseUrl}/${encodeURIComponent(numberId)}`, query: { fields: FIELDS } });
	if (!answer.ok) return { findings: [refusedCheck('Number', answer.failure)] };
	const { body } = answer.value;
	const text = (key: string) => readText(body, key);
	const findings: Finding[] = [];

	const status = text('status');
	if (status && status !== 'CONNECTED') {
		findings.push(problem('Number', `The number is ${status}.`, "Register it with 'Phone Number: Register', or look into WhatsApp Manager."));
	}
	findings.push(...healthProblems(readRecord(body, 'health_status')));
	if (text('quality_rating') === 'RED') {
		findings.push(warning('Number', 'The quality rating is RED: contacts block or report messages.', 'Send fewer templates, and only to people who asked for them.'));
	}
	if (text('name_status') === 'DECLINED') {
		findings.push(warning('Number', 'The display name was declined.', 'Choose another display name in WhatsApp Manager.'));
	}
	const summary = [
		`${text('display_phone_number') ?? numberId} (${text('verified_name') ?? 'without a name'})`,
		`quality ${text('quality_rating') ?? 'unknown'}`,
		`limit ${text('whatsapp_business_manager_messaging_limit') ?? 'unknown'}`,
		`throughput ${readText(readRecord(body, 'throughput'), 'level') ?? 'unknown'}`,
	].join(', ');
	return { findings: [fine('Number', `${summary}.`), ...findings], callback: callbackOf(readRecord(body, 'webhook_configuration')) };
}

function healthProblems(health: ReturnType<typeof readRecord>): Finding[] {
	const canSend = readText(health, 'can_send_message');
	if (canSend === undefined || canSend === 'AVAILABLE') return [];
	return readList(health, 'entities')
		.filter((entity) => readText(entity, 'can_send_message') !== 'AVAILABLE')
		.flatMap((entity) =>
			readList(entity, 'errors')
				.filter(isRecord)
				.map((error) =>
					problem(
						'Number',
						`${readText(entity, 'entity_type') ?? 'Something'}: ${readText(error, 'error_description') ?? canSend}`,
						readText(error, 'possible_solution') ?? 'Look into WhatsApp Manager.',
					),
				),
		);
}

function callbackOf(configuration: ReturnType<typeof readRecord>): NumberCheck['callback'] {
	const ofNumber = readText(configuration, 'phone_number');
	if (ofNumber) return { url: ofNumber, level: 'number' };
	const ofAccount = readText(configuration, 'whatsapp_business_account');
	if (ofAccount) return { url: ofAccount, level: 'account' };
	const ofApp = readText(configuration, 'application');
	return ofApp ? { url: ofApp, level: 'app' } : undefined;
}
