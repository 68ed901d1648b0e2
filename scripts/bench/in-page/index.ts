/** What the measurements run inside a page: bundled with the project's own modules, as one classic script. */
export { timeDetection } from './detection';
export { timePainting } from './painting';
export { timeReading } from './reading';
