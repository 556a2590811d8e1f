import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Gallery } from './Gallery';
import '../styles/page.css';
import './gallery.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page lacks an element with the id "root".');
const dark = matchMedia('(prefers-color-scheme: dark)').matches;
document.documentElement.dataset.theme = localStorage.getItem('moment-map-theme') ?? (dark ? 'dark' : 'light');
createRoot(root).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
);
