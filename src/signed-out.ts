import { browserShelf } from './app/draft/browser-shelf.ts';

// signed-out.html: what an EHR opens in a hidden frame when somebody signs out (OpenID Connect
// Front-Channel Logout 1.0). Nothing of the app stays in this browser.

async function leaveNothing(): Promise<void> {
  const shelf = await browserShelf();
  await shelf.wipe();
}

function endSession(): void {
  try {
    sessionStorage.clear();
  } catch {
    // A browser that refuses storage has kept nothing.
  }
}

endSession();
// Where the browser refuses its storage, there is nothing in it either.
await leaveNothing().catch(() => undefined);
document.querySelector('main')?.removeAttribute('aria-busy');
