import { render } from 'preact';
import '../../components/tokens.css';
import { App } from './App';
import './options.css';

const app = document.getElementById('app');
if (app !== null) render(<App />, app);
