import type { InboxMessage, LastMessage } from '../../nodes/shared/domain/inbox/inboxConversation';
import type { IconName } from '../parts/iconShapes';
import type { Translate, WordKey } from '../i18n/translate';
import { shorten } from '../text/shorten';

type Kind = InboxMessage['kind'];

const KINDS: Partial<Record<Kind, { icon: IconName; name: WordKey }>> = {
	image: { icon: 'image', name: 'kindImage' },
	video: { icon: 'play', name: 'kindVideo' },
	audio: { icon: 'mic', name: 'kindAudio' },
	document: { icon: 'file', name: 'kindDocument' },
	sticker: { icon: 'smile', name: 'kindSticker' },
	location: { icon: 'pin', name: 'kindLocation' },
	contacts: { icon: 'person', name: 'kindContacts' },
	reaction: { icon: 'smile', name: 'kindReaction' },
	order: { icon: 'tag', name: 'kindOrder' },
	edit: { icon: 'note', name: 'kindEdit' },
	revoke: { icon: 'trash', name: 'kindRevoke' },
	template: { icon: 'template', name: 'kindTemplate' },
	welcome: { icon: 'smile', name: 'kindWelcome' },
	unsupported: { icon: 'warn', name: 'kindUnsupported' },
};

export const kindIcon = (kind: Kind): IconName | undefined => KINDS[kind]?.icon;

const LONGEST_BRIEF = 300;

/** A message in a few words: its text, or else what it is. */
export function briefOf({ kind, text }: Pick<LastMessage, 'kind' | 'text'>, words: Translate): string {
	const known = KINDS[kind];
	if (text !== undefined && text !== '') return shorten(kind === 'reaction' && known ? `${words(known.name)} ${text}` : text, LONGEST_BRIEF);
	return known ? words(known.name) : words('kindOther');
}
