import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { briefLength } from '../text/timeWords';

/** From here on a row says how long the window is still open. */
const SOON_MS = 4 * 60 * 60_000;

/** Says nothing while there is time enough. */
export function WindowBadge({ closesAt, now }: { closesAt?: string; now: number }) {
	const words = useWords();
	const left = closesAt === undefined ? 0 : Date.parse(closesAt) - now;
	if (left > SOON_MS) return null;
	return left > 0 ? (
		<span class="badge warn" title={words('windowOpen')}>
			<Icon name="clock" />
			{briefLength(left)}
		</span>
	) : (
		<span class="badge" title={words('windowClosed')}>
			<Icon name="clock" />
			{words('closed')}
		</span>
	);
}
