import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/verdict-mark.css';
import { App } from './App';
import './popup.css';

const app = document.getElementById('app');
// A tab of its own, for those who cannot use the popup, names the tab that it speaks of.
const named = Number(new URLSearchParams(location.search).get('tab'));
if (app !== null) render(<App tabId={Number.isInteger(named) && named > 0 ? named : null} />, app);
