/** Copies what tsc leaves behind: icons and codex files. */
const { dest, series, src } = require('gulp');

const icons = () => src('nodes/icons/*.svg', { encoding: false }).pipe(dest('dist/nodes/icons'));
const codex = () => src('nodes/**/*.node.json').pipe(dest('dist/nodes'));

exports.default = series(icons, codex);
