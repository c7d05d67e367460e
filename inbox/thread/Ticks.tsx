import type { ReceiptState } from '../../nodes/shared/domain/message/receipt';
import type { WordKey } from '../i18n/translate';
import { useWords } from '../i18n/useWords';
import { Icon, type IconName } from '../parts/Icon';

const LOOKS: Record<ReceiptState, { icon: IconName; name: WordKey; look: string }> = {
	queued: { icon: 'clock', name: 'stateSending', look: '' },
	sending: { icon: 'clock', name: 'stateSending', look: '' },
	sent: { icon: 'check', name: 'stateSent', look: '' },
	delivered: { icon: 'checks', name: 'stateDelivered', look: '' },
	read: { icon: 'checks', name: 'stateRead', look: ' read' },
	played: { icon: 'checks', name: 'statePlayed', look: ' read' },
	failed: { icon: 'warn', name: 'stateFailed', look: ' failed' },
	unknown: { icon: 'check', name: 'stateSent', look: '' },
};

/** How far a message has come. */
export function Ticks({ state = 'sent' }: { state?: ReceiptState }) {
	const words = useWords();
	const { icon, name, look } = LOOKS[state];
	return (
		<span class={`ticks${look}`} role="img" aria-label={words(name)} title={words(name)}>
			<Icon name={icon} />
		</span>
	);
}
