import { createApp } from 'vue';
import VuePanel from './vue-panel.vue';

createApp(VuePanel).mount('#vue');
