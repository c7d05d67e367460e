import { useWords } from '../../i18n/useWords';
import { useInbox } from '../../state/useInbox';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What a line of a report is called, from its key: a name that people know. Where there is no key it belongs to nobody. */
export function useLineName(by: string): (key: string | undefined) => string {
	const inbox = useInbox();
	const words = useWords();
	return (key) => {
		if (key === undefined || key === '') return words(by === 'none' || by === 'total' ? 'allTogether' : 'nobody');
		if (by === 'channel') return inbox.channelName(key);
		if (by === 'agent') return inbox.agentName(key) ?? key;
		if (by === 'team') return inbox.teamName(key) ?? key;
		if (by === 'hour') return `${key}:00`;
		if (by === 'day' && DAY.test(key)) return new Date(`${key}T12:00`).toLocaleDateString(words.language, { day: 'numeric', month: 'short' });
		if (by === 'region' && key === 'unknown') return words('unknownRegion');
		return key;
	};
}
