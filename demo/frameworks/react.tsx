import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ReactPanel } from './react-panel.js';

createRoot(document.querySelector('#react')!).render(
  <StrictMode>
    <ReactPanel />
  </StrictMode>,
);
