import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Two pages: launch.html (no React; the redirect must be instant) and
// index.html (the app, and the OAuth redirect target).
export default defineConfig({
  plugins: [react()],
  // Relative asset addresses: one build is served from any folder of any host.
  base: './',
  build: {
    target: 'es2023',
    manifest: true,
    rolldownOptions: { input: { index: 'index.html', launch: 'launch.html' } },
  },
});
