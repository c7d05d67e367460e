/** Starts the page of the inbox. */
import { render } from 'preact';

import './style/tokens.css';
import './style/base.css';
import './style/parts.css';
import './style/desk.css';
import './style/thread.css';
import './style/composer.css';
import './style/lead.css';
import { App } from './App';
import { Inbox } from './state/Inbox';

const inbox = new Inbox(() => Date.now());
// So that nobody sees words change while they read; English needs no waiting.
await inbox.vocabulary.learn(inbox.preferences.language.peek());
const place = document.getElementById('inbox');
if (place) render(<App inbox={inbox} />, place);
