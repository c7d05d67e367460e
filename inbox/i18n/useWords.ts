import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import { english } from './english';
import { translator, type Translate } from './translate';

export const WordsContext = createContext<Translate>(translator('en', english));

/** The words of the page in the language of whoever reads it. */
export const useWords = (): Translate => useContext(WordsContext);
