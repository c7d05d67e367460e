import { PRESENCE_WORDS } from '../desk/MeMenu';
import { useWords } from '../i18n/useWords';
import { Avatar } from '../parts/Avatar';
import { Trouble } from '../parts/Trouble';
import { useNow } from '../parts/useNow';
import { useInbox } from '../state/useInbox';
import { lengthWords } from '../text/timeWords';
import { boardLines } from './boardLines';
import { Figures } from './Figures';
import { useCall } from './useCall';

const EVERY_MS = 10_000;

/** What waits on each channel, for how long, and who is there to answer. */
export function Board() {
	const inbox = useInbox();
	const words = useWords();
	const now = useNow(1_000);
	const { value, failure, again } = useCall('board', {}, EVERY_MS);
	const { lines, total } = boardLines(value?.rows ?? []);
	const figures: Array<[string, string]> = [
		[words('waitingForUs'), String(total.fresh)],
		[words('queueUnassigned'), String(total.unassigned)],
		[words('queuePending'), String(total.pending)],
		[words('longestWait'), total.waitingSince === undefined ? '–' : lengthWords(now - Date.parse(total.waitingSince))],
	];
	return (
		<main class="lead-place scroll">
			<h1>{words('board')}</h1>
			{failure && !value && <Trouble failure={failure} onRetry={again} />}
			<Figures figures={figures} />
			<section class="sheet">
				<h2>{words('channels')}</h2>
				<div class="table-place scroll" tabIndex={0} role="region" aria-label={words('channels')}>
					<table>
						<thead>
							<tr>
								<th scope="col">{words('channel')}</th>
								<th scope="col">{words('queueNew')}</th>
								<th scope="col">{words('queueUnassigned')}</th>
								<th scope="col">{words('queuePending')}</th>
								<th scope="col">{words('queueSnoozed')}</th>
								<th scope="col">{words('longestWait')}</th>
							</tr>
						</thead>
						<tbody>
							{lines.map(({ channelId, fresh, unassigned, pending, snoozed, waitingSince }) => (
								<tr key={channelId}>
									<th scope="row">{inbox.channelName(channelId)}</th>
									<td>{fresh}</td>
									<td>{unassigned}</td>
									<td>{pending}</td>
									<td>{snoozed}</td>
									<td>{waitingSince === undefined ? '–' : lengthWords(now - Date.parse(waitingSince))}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			</section>
			<section class="sheet">
				<h2>{words('agents')}</h2>
				<ul class="agents">
					{value?.agents.map(({ id, name, presence, openConversations, capacity }) => (
						<li key={id} class="row agent">
							<Avatar name={name} id={id} />
							<span class="grow">
								<bdi class="cut">{name}</bdi>
								<span class="row small quiet">
									<span class={`presence ${presence}`} /> {words(PRESENCE_WORDS[presence])}
								</span>
							</span>
							<span class="load">{capacity === undefined ? words('hasOpen', { count: openConversations }) : words('hasOpenOf', { count: openConversations, capacity })}</span>
						</li>
					))}
				</ul>
			</section>
		</main>
	);
}
