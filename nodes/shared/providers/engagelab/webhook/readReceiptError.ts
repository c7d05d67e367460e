import type { Receipt } from '../../../domain/message/receipt';
import { graphError } from '../../metaShapes/errors/graphErrors';
import { readNumber, readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { engageLabError } from '../errors/engageLabErrors';

type ReceiptError = NonNullable<Receipt['error']>;

/** What a state says where the vendor adds no error of its own. */
const BY_STATE: Readonly<Record<string, Pick<ReceiptError, 'class' | 'title' | 'advice'>>> = {
	target_invalid: { class: 'undeliverable', title: 'The number is not on WhatsApp, or is not a phone number.', advice: 'Check the number, or reach the contact another way.' },
	sent_failed: { title: 'The message could not be sent.', advice: 'Look at the message in the EngageLab console.' },
	sent_fail: { title: 'The message could not be sent.', advice: 'Look at the message in the EngageLab console.' },
	delivered_failed: { class: 'undeliverable', title: 'The message was sent, but not delivered.', advice: 'Reach the contact another way; do not try again in a loop.' },
};

/** Where a message was lost, in words. */
const LOSS_STEPS: Readonly<Record<string, string>> = { 1: 'the check of the number', 2: 'sending', 3: 'delivery' };

function lossOf(status: JsonRecord): string | undefined {
	const loss = readRecord(status, 'loss');
	const step = LOSS_STEPS[readText(loss, 'loss_step') ?? ''];
	const lostBy = readText(loss, 'loss_source');
	if (!step && !lostBy) return undefined;
	return `Lost at ${step ?? 'an unnamed step'}${lostBy ? ` by ${lostBy}` : ''}.`;
}

/** Why a message failed. The number is one of Meta's or one of EngageLab's; 0 says that there is none. */
export function readReceiptError(status: JsonRecord, word: string | undefined): Receipt['error'] {
	const number = readNumber(status, 'error_code');
	const code = number === 0 ? undefined : number;
	const said = readText(readRecord(status, 'error_detail'), 'message');
	const byState = word !== undefined && Object.hasOwn(BY_STATE, word) ? BY_STATE[word] : undefined;
	if (code === undefined && !said && !byState) return undefined;
	const known = code === undefined ? undefined : (engageLabError(code) ?? graphError(code));
	const title = byState?.title ?? (known ? `${known.meaning.charAt(0).toUpperCase()}${known.meaning.slice(1)}.` : undefined);
	const details = [said, lossOf(status)].filter(Boolean).join(' ');
	const advice = known?.advice ?? byState?.advice;
	const failureClass = known?.class ?? byState?.class;
	return {
		...(code !== undefined && { code }),
		...(failureClass && { class: failureClass }),
		title: title ?? said ?? 'EngageLab gave no reason.',
		...(details && { details }),
		...(advice && { advice }),
	};
}
