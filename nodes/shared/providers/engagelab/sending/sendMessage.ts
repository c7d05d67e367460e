import type { Outbound } from '../../../domain/message/outboundMessage';
import { failed } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import { readyOutbound } from '../../metaShapes/outbound/readyOutbound';
import type { Accepted, SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { notOffered } from '../errors/otherFailures';
import { checkOutbound } from './checkOutbound';
import { postMessage } from './postMessage';
import { renderBody } from './renderBody';

const takesLinksOnly = notOffered(
	'EngageLab takes no files, only links to them; nothing was sent.',
	"Choose 'Link' under 'File From' and give a public address of the file.",
);

/** Sends one message. What `checkOutbound` objects to never leaves the house, nor does a file: EngageLab fetches files itself. */
export async function sendMessage(http: HttpPort, account: SendingAccount, outbound: Outbound): Promise<Result<Accepted, ProviderFailure>> {
	const problems = checkOutbound(outbound);
	if (problems.length > 0) return failed(notOffered(problems.join(' '), 'Correct the message; nothing was sent.'));
	const ready = readyOutbound(outbound);
	const body = ready && renderBody(ready.message);
	if (!body) return failed(takesLinksOnly);
	return await postMessage(http, account, { to: outbound.to, body, correlation: outbound.correlation });
}
