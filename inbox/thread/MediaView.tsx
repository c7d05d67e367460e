import { useEffect, useRef, useState } from 'preact/hooks';

import { toFailure } from '../api/InboxFailure';
import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { useInbox } from '../state/useInbox';
import { kindIcon } from './kindWords';
import { safeType } from './safeType';
import type { ShownMessage } from './foldEntries';
import { shorten } from '../text/shorten';

type Loaded = { url: string } | { trouble: string } | 'loading' | undefined;

/** A file of a message: pictures come by themselves when they scroll into view, everything else when somebody asks. */
export function MediaView({ message }: { message: ShownMessage }) {
	const inbox = useInbox();
	const words = useWords();
	const [loaded, setLoaded] = useState<Loaded>();
	const place = useRef<HTMLDivElement>(null);
	const { kind, media = {}, id } = message;
	const conversationId = inbox.thread.id.value ?? '';
	const isPicture = kind === 'image' || kind === 'sticker';
	const name = media.fileName !== undefined ? shorten(media.fileName, 200) : words(kind === 'document' ? 'kindDocument' : kind === 'video' ? 'kindVideo' : kind === 'audio' ? 'kindAudio' : 'kindImage');

	const load = async (): Promise<void> => {
		if (loaded === 'loading' || (typeof loaded === 'object' && 'url' in loaded)) return;
		setLoaded('loading');
		try {
			const bytes = await inbox.api.media({ conversationId, messageId: id });
			setLoaded({ url: URL.createObjectURL(new Blob([bytes], { type: safeType(kind, media.mimeType) })) });
		} catch (error) {
			const { message: reason, advice } = toFailure(error).error;
			setLoaded({ trouble: `${reason} ${advice}`.trim() });
		}
	};

	useEffect(() => {
		if (!isPicture || media.unavailable !== undefined || !place.current) return undefined;
		const observer = new IntersectionObserver((seen) => {
			if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
			observer.disconnect();
			void load();
		});
		observer.observe(place.current);
		return () => observer.disconnect();
	}, [id]);
	const url = typeof loaded === 'object' && 'url' in loaded ? loaded.url : undefined;
	useEffect(() => () => void (url !== undefined && URL.revokeObjectURL(url)), [url]);

	if (media.unavailable !== undefined) {
		return (
			<p class="placeholder" dir="auto">
				<Icon name="warn" /> {shorten(media.unavailable, 500)}
			</p>
		);
	}
	if (url !== undefined && isPicture) {
		return (
			<a href={url} download={media.fileName ?? 'picture'} title={words('download')}>
				<img class={kind === 'sticker' ? 'sticker' : 'picture'} src={url} alt={media.fileName ?? words('kindImage')} />
			</a>
		);
	}
	if (url !== undefined && kind === 'video') return <video class="picture" src={url} controls autoplay />;
	if (url !== undefined && kind === 'audio') return <audio class="voice" src={url} controls autoplay />;
	return (
		<div ref={place}>
			<div class={isPicture ? 'card picture-place' : 'card'}>
				<Icon name={kindIcon(kind) ?? 'file'} />
				<span class="grow cut" dir="auto">
					{kind === 'audio' && media.voice ? words('voiceMessage') : name}
				</span>
				{loaded === 'loading' ? (
					<span class="spinner" role="status" aria-label={words('loading')} />
				) : url !== undefined ? (
					<a class="button" href={url} download={media.fileName ?? 'file'}>
						<Icon name="download" /> {words('save')}
					</a>
				) : (
					<button type="button" class="icon-button" aria-label={`${words(kind === 'video' || kind === 'audio' ? 'play' : 'load')}: ${name}`} onClick={() => void load()}>
						<Icon name={kind === 'video' || kind === 'audio' ? 'play' : 'download'} />
					</button>
				)}
			</div>
			{typeof loaded === 'object' && 'trouble' in loaded && (
				<p class="trouble small" dir="auto">
					{loaded.trouble}
				</p>
			)}
		</div>
	);
}
