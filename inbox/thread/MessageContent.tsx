import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { LongText } from './LongText';
import { MediaView } from './MediaView';
import { ContactCards, LocationCard, OrderCard, ReferralCard, ReplyAnswers } from './cards';
import { briefOf, kindIcon } from './kindWords';
import type { ShownMessage } from './foldEntries';
import { shorten } from '../text/shorten';

const MEDIA = new Set<string>(['image', 'video', 'audio', 'document', 'sticker']);

/** What a message says, by its kind; what cannot be shown says so. */
export function MessageContent({ message }: { message: ShownMessage }) {
	const words = useWords();
	const { kind, text, location, contacts, order, referral, reply, unsupported } = message;
	if (message.revoked) return <Placeholder icon="trash" text={words('wasDeleted')} />;
	if (message.quarantined) return <Placeholder icon="shield" text={words('quarantined')} />;
	if (kind === 'unsupported') return <Placeholder icon="warn" text={words('unsupported')} detail={unsupported?.reason ?? unsupported?.type} />;
	const isMedia = MEDIA.has(kind) && message.media !== undefined;
	const hasCard = location !== undefined || (contacts?.length ?? 0) > 0 || order !== undefined;
	const icon = kindIcon(kind);
	return (
		<>
			{referral && <ReferralCard referral={referral} />}
			{isMedia && <MediaView message={message} />}
			{location && <LocationCard location={location} />}
			{contacts && <ContactCards contacts={contacts} />}
			{order && <OrderCard order={order} />}
			{kind === 'reply' && (
				<p class="small quiet pressed">
					<Icon name="check" /> {words('pressed')}
				</p>
			)}
			{kind === 'template' && (
				<p class="small quiet pressed">
					<Icon name="template" /> {words('kindTemplate')}
				</p>
			)}
			{text !== undefined && text !== '' && !location ? (
				<LongText text={text} />
			) : (
				!isMedia &&
				!hasCard && (
					<p class="quiet">
						{icon && <Icon name={icon} />} {briefOf(message, words)}
					</p>
				)
			)}
			{reply && <ReplyAnswers reply={reply} />}
		</>
	);
}

const Placeholder = ({ icon, text, detail }: { icon: 'trash' | 'shield' | 'warn'; text: string; detail?: string }) => (
	<p class="placeholder">
		<Icon name={icon} />
		<span>
			{text}
			{detail !== undefined && (
				<span class="small" dir="auto">
					{' '}
					{shorten(detail, 500)}
				</span>
			)}
		</span>
	</p>
);
