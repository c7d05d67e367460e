import { IANAZone } from 'luxon';

import type { ReportFilter } from '../../../shared/store/reports/reportStore';
import type { InboxDesk } from '../../api/InboxDesk';
import { badRequest, notAllowed } from '../../api/InboxRefusal';
import type { RequestFields } from '../../api/RequestFields';
import { limitAttempts } from '../../signIn/limitAttempts';

/** More than a leap year at once would hold the desk up. */
const LONGEST_MS = 367 * 24 * 60 * 60 * 1000;

export interface ReadSpan {
	filter: ReportFilter;
	zone: string;
}

/** The channels that the agent may have reports of; who has none is no supervisor. */
export function reportedChannels(desk: InboxDesk): string[] {
	const channels = desk.channelsFor('report');
	if (channels.length === 0) throw notAllowed();
	return channels;
}

/** What a report is about, no more than the agent may see; counted, because reports are work for the store. */
export async function readSpan(desk: InboxDesk, fields: RequestFields): Promise<ReadSpan> {
	const allowed = reportedChannels(desk);
	const channelIds = fields.words('channelIds') ?? allowed;
	if (channelIds.length === 0 || !channelIds.every((id) => allowed.includes(id))) throw notAllowed();
	const [start, end] = [fields.time('from'), fields.time('to')];
	if (!start || !end || start >= end || end.getTime() - start.getTime() > LONGEST_MS) throw badRequest('A report is about a time with a beginning and an end, a year at most.');
	const zone = fields.word('zone', 60);
	if (!IANAZone.isValidZone(zone)) throw badRequest('"zone" is no time zone like Europe/Paris.');
	await limitAttempts(desk.store, 'heavy', desk.agent.id, desk.at);
	return { filter: { start, end, channelIds }, zone };
}
