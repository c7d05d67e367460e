import { useEffect, useState } from 'preact/hooks';

import { Icon } from '../parts/Icon';
import type { RecorderWords } from './protocol';
import { canRecord, recordSound, type Recording } from './recordSound';

/** Longer is no message any more. */
const LONGEST_MS = 15 * 60_000;

type Step = { name: 'ready' | 'refused' } | { name: 'recording'; recording: Recording; since: number } | { name: 'done'; sound: Blob; url: string };

interface Props {
	words: RecorderWords;
	onUse: (sound: Blob) => void;
	onCancel: () => void;
}

/** Record, listen, use or record again. */
export function RecorderWindow({ words, onUse, onCancel }: Props) {
	const [step, setStep] = useState<Step>({ name: 'ready' });
	const [now, setNow] = useState(Date.now());
	const start = async (): Promise<void> => {
		try {
			const recording = await recordSound();
			setNow(Date.now());
			setStep({ name: 'recording', recording, since: Date.now() });
		} catch {
			setStep({ name: 'refused' });
		}
	};
	const stop = async (): Promise<void> => {
		if (step.name !== 'recording') return;
		try {
			const sound = await step.recording.finish();
			setStep({ name: 'done', sound, url: URL.createObjectURL(sound) });
		} catch {
			setStep({ name: 'refused' });
		}
	};
	const isRecording = step.name === 'recording';
	useEffect(() => {
		if (!isRecording) return undefined;
		const timer = setInterval(() => setNow(Date.now()), 200);
		return () => clearInterval(timer);
	}, [isRecording]);
	const length = isRecording ? now - step.since : 0;
	useEffect(() => void (length > LONGEST_MS && void stop()), [length > LONGEST_MS]);
	useEffect(() => () => void (step.name === 'done' && URL.revokeObjectURL(step.url)), [step]);
	if (!canRecord()) return <p class="recorder">{words.cannotRecord}</p>;
	return (
		<main class="recorder">
			<h1>{words.recordVoice}</h1>
			{step.name === 'refused' && <p role="alert">{words.noMicrophone}</p>}
			{isRecording && (
				<p class="recorder-clock" role="timer">
					<span class="recorder-light" /> {clock(length)}
				</p>
			)}
			{isRecording && <p class="quiet small">{words.recordingEnds}</p>}
			{step.name === 'done' && <audio src={step.url} controls />}
			<div class="row">
				{isRecording ? (
					<button type="button" class="button primary" onClick={() => void stop()}>
						<Icon name="stop" /> {words.stopRecording}
					</button>
				) : (
					<button type="button" class={step.name === 'done' ? 'button' : 'button primary'} onClick={() => void start()}>
						<Icon name="mic" /> {step.name === 'done' ? words.recordAgain : words.record}
					</button>
				)}
				{step.name === 'done' && (
					<button type="button" class="button primary" onClick={() => onUse(step.sound)}>
						<Icon name="check" /> {words.useRecording}
					</button>
				)}
				<button type="button" class="button" onClick={onCancel}>
					{words.cancel}
				</button>
			</div>
		</main>
	);
}

const clock = (milliseconds: number): string => `${Math.floor(milliseconds / 60_000)}:${String(Math.floor(milliseconds / 1000) % 60).padStart(2, '0')}`;
