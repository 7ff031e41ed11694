import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import { applyReader } from './reader.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
  initialGlobals: { language: 'en', theme: 'light', direction: 'auto' },
  globalTypes: {
    language: {
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          { value: 'en', title: 'English' },
          { value: 'zh', title: '中文' },
          { value: 'ru', title: 'Русский' },
        ],
      },
    },
    theme: { toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'] } },
    direction: { toolbar: { title: 'Direction', icon: 'transfer', items: ['auto', 'ltr', 'rtl'] } },
  },
  decorators: [
    (story, { globals }) => {
      applyReader(document.documentElement, globals);
      return story();
    },
  ],
};

export default preview;
