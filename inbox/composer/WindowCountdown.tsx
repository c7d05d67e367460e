import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { useNow } from '../parts/useNow';
import { fullTime, lengthWords } from '../text/timeWords';

/** From here on the time that is left is shown as a warning. */
const SOON_MS = 2 * 60 * 60_000;

/** How long WhatsApp still lets the desk write freely. Always there. */
export function WindowCountdown({ closesAt }: { closesAt?: string }) {
	const words = useWords();
	const now = useNow(1_000);
	const left = closesAt === undefined ? 0 : Date.parse(closesAt) - now;
	const look = left <= 0 ? '' : left < SOON_MS ? ' warn' : ' good';
	const title = closesAt === undefined ? words('neverWrote') : words(left > 0 ? 'windowOpenUntil' : 'windowClosedSince', { time: fullTime(Date.parse(closesAt), words.language) });
	return (
		<span class={`badge countdown${look}`} title={title}>
			<Icon name="clock" />
			<span class="unseen">{title}</span>
			<span aria-hidden="true">{left > 0 ? lengthWords(left) : words('windowClosed')}</span>
		</span>
	);
}
