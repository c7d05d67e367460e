/** The window in which a voice message is recorded: browsers give a sandboxed page, as the inbox is, no microphone. */
import { render } from 'preact';

import '../style/tokens.css';
import '../style/base.css';
import '../style/parts.css';
import '../style/recorder.css';
import { RecorderWindow } from './RecorderWindow';
import { meetPage } from './meetPage';

const place = document.getElementById('inbox');
void meetPage().then((page) => {
	if (!page || !place) return window.close();
	const { words, theme, give } = page;
	document.documentElement.dataset['theme'] = theme;
	document.title = words.recordVoice;
	render(<RecorderWindow words={words} onUse={give} onCancel={() => window.close()} />, place);
});
