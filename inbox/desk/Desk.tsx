import { useWords } from '../i18n/useWords';
import { ContactPane } from '../contact/ContactPane';
import { LeadPlace } from '../lead/LeadPlace';
import { ConversationListPane } from '../list/ConversationListPane';
import { Icon } from '../parts/Icon';
import { useInbox } from '../state/useInbox';
import { ThreadPane } from '../thread/ThreadPane';
import { ConnectionBanner } from './ConnectionBanner';
import { ShortcutsDialog } from './ShortcutsDialog';
import { Sidebar } from './Sidebar';
import { useShortcuts } from './useShortcuts';

/** Everything behind the sign-in: queues, list, conversation and contact. */
export function Desk() {
	const inbox = useInbox();
	const words = useWords();
	useShortcuts();
	const { pane, place, thread, showsContact } = inbox;
	const isOpen = thread.id.value !== undefined;
	return (
		<div class="desk" data-pane={isOpen ? pane.value : 'list'} data-place={place.value}>
			<ConnectionBanner />
			<Sidebar />
			{place.value === 'inbox' ? (
				<>
					<ConversationListPane />
					{isOpen ? (
						<ThreadPane />
					) : (
						<main class="thread empty">
							<Icon name="inbox" />
							<strong>{words('chooseConversation')}</strong>
							<span>{words('chooseHint')}</span>
						</main>
					)}
					{isOpen && (showsContact.value || pane.value === 'contact') && <ContactPane />}
				</>
			) : (
				<LeadPlace />
			)}
			{inbox.showsHelp.value && <ShortcutsDialog onClose={() => (inbox.showsHelp.value = false)} />}
		</div>
	);
}
