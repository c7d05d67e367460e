import { sendingsOf } from '../../../inbox/composer/sendingsOf';
import { soundFile } from '../../../inbox/composer/VoiceNote';

const CLOUD = { id: 'c1', channelId: 'cloud:100200300' };
const PICTURE = new File(['x'], 'bike.png', { type: 'image/png' });
const PAPER = new File(['x'], 'bill.pdf', { type: 'application/pdf' });
const VOICE = soundFile(new Blob(['x'], { type: 'audio/ogg' }));
const SOUND = soundFile(new Blob(['x'], { type: 'audio/mp4' }));

const shown = (files: File[], text: string, conversation = CLOUD) =>
	sendingsOf(conversation, { text, files, replyTo: 'm1' }).map(({ action }) => (action.kind === 'reply' ? [action.text, action.file?.fileName, action.file?.voice, action.replyTo] : []));

describe('What is written becomes', () => {
	it.each<[string, File[], string, unknown[][]]>([
		['a text', [], ' Hello ', [['Hello', undefined, undefined, 'm1']]],
		['a file with its words, and one for each other file', [PICTURE, PAPER], 'Look', [['Look', 'bike.png', undefined, 'm1'], [undefined, 'bill.pdf', undefined, undefined]]],
		['a file alone', [PAPER], '', [[undefined, 'bill.pdf', undefined, 'm1']]],
		['a voice note', [VOICE], '', [[undefined, 'voice-message.ogg', true, 'm1']]],
		['words and a voice note, which can have none', [VOICE], 'Listen', [['Listen', undefined, undefined, 'm1'], [undefined, 'voice-message.ogg', true, undefined]]],
		['a sound, where the browser records no voice note', [SOUND], '', [[undefined, 'voice-message.m4a', undefined, 'm1']]],
	])('%s', (_, files, text, expected) => {
		expect(shown(files, text)).toEqual(expected);
	});

	it('a plain sound where the provider knows no voice notes', () => {
		expect(shown([VOICE], '', { id: 'c1', channelId: 'engagelab:1' })).toEqual([[undefined, 'voice-message.ogg', undefined, 'm1']]);
	});
});
